"""Numbers that claim nothing: dates, times, ages, telephone numbers, turns of phrase."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from storygen.check.numerals import INNER

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|"
    r"feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?"
)
_UNIT_OF_TIME = (
    r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur\w+)"
)
_NOT_CLAIMS = [
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?:19|20)\d\d)?\b",
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? (?:19|20)\d\d)?(?![\d%])",
    r"\b\d{1,4}[/-]\d{1,2}[/-]\d{2,4}\b",
    r"\b\d{1,2}[:.]\d\d ?(?:am|pm|bst|gmt)\b|\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d{1,2} ?(?:am|pm|o'clock)\b",
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+\.(?:co\.uk|com|org|gov|uk|net)\S*",
    r"\b(?:0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}|0800[ \d]+|116 ?123|\+44[ \d]+)\b",
    rf"\baged (?:between )?{INNER}(?: (?:and|to) {INNER})?\b|"
    rf"\b{INNER}[- ]years?[- ]olds?\b(?! (?:figures|inspection|report|findings|data))",
    r"(?<=[a-z]), \d{2}(?=, (?:of|from|who|said|was|told|has|is|an?|the)\b)",
    r"\bpages? \d+\b|\bp\. ?\d+\b|\bsection \d+\b|\bpart \d+\b|\bfigure \d+\b|\bchapter \d+\b|\bphase \w+\b",
    r"\b[FS]\d+[a-z]?\b(?! per)",
    r"\b24[/-]7\b|\bcovid-?19\b|\b(?:dial|call|calling|called|ring|via|phone|on) (?:101|999|111)\b|"
    r"\b(?:101|999) (?:calls?|number|service)",
    rf"\b{INNER}(?:,| or| to| and)? ?(?:{INNER} )?(?:more |consecutive |full |working |"
    rf"calendar )?[- ]?{_UNIT_OF_TIME}(?: ago| later| earlier)?\b",
    r"\b(?:no|every|some|any)[ -]one\b(?! of)|\bone(?: another| day| by one| hand| thing| of the (?:most|"
    r"main|"
    r"key|reasons?|first|things|ways|worst|best|largest|biggest|highest|lowest|poorest|few|country's|"
    r"many))\b|\bat one (?:point|time|stage)\b|\b(?:the|an?(?: \w+)?) (?:one|ones)\b(?! (?:in|of))|"
    r"\b(?:this|that|which|each) one\b(?! (?:of|in|out|had|was|were|should|rape|robbery|sexual|violen))|"
    r"\bone(?:'s|self)\b",
    r"\bv?\d+\.\d+\.\d+\b|\b(?:storygen|version|edition|volume|issue|grade|tier|level|band|category|"
    r"class|channel|radio|bbc) \d[\d.]*\b",
    r"\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\b[A-Z]+\d+\b",
    rf"\b(?:all )?{INNER} (?:[\w-]+ )?(?:categor(?:y|ies)|types|kinds|classes|headings|measures)\b",
    r"\bpc \d+\b|\bnumber (?:one|10|ten)\b|\bno\.? ?(?:10|1)\b",
    rf"\b(?:{INNER} (?:minutes? )?|half |quarter )(?:past|to) {INNER}\b(?! (?:per|of|out|in))|"
    rf"\bmillennium\b|\b(?:twenty|thirty|forty)somethings?\b",
]


@lru_cache(maxsize=4096)
def without_dates(sentence: str) -> str:
    """Return the sentence with spaces where its dates, times and other plain numbers stand."""
    words = list(sentence)
    for start, end in numbers_left_out(sentence):
        words[start:end] = " " * (end - start)
    return "".join(words)


@lru_cache(maxsize=4096)
def numbers_left_out(sentence: str) -> tuple[tuple[int, int], ...]:
    """Return where the numbers stand that claim nothing."""
    return tuple(match.span() for pattern in _not_claims() for match in pattern.finditer(sentence))


@cache
def _not_claims() -> list[re.Pattern[str]]:
    # Codes such as F2b and postcodes are told from words by their capitals.
    return [re.compile(text, 0 if "A-Z" in text or "[FS]" in text else re.I) for text in _NOT_CLAIMS]
