"""Every quantity that a sentence states: counts, k of n, shares, fractions, "one in X", none, all, ranges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal

from storygen.check.numerals import DIGITS, FRACTIONS, INNER, NUMBER, WORDS, decimals, number_value

QuantityKind = Literal[
    "count",
    "of",
    "share",
    "fraction",
    "one-in",
    "none",
    "all",
    "most",
    "range",
    "margin",
    "multiple",
    "year",
    "money",
]
Side = Literal[
    "", "over", "under", "nearly", "about", "just-over", "well-over", "at-least", "at-most", "only"
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity and its place in the sentence.

    `k` is a count (of `n` when the sentence says so); `share` is between 0 and 1, `high` the upper end of a
    range. `decimals` is what a percentage is rounded to. `side` is "over" for "more
    than" and "nearly" for "almost".
    """

    kind: QuantityKind
    start: int
    end: int
    text: str
    k: Fraction | None = None
    n: Fraction | None = None
    share: Fraction | None = None
    high: Fraction | None = None
    decimals: int = 0
    side: Side = ""

    @property
    def wordy(self) -> bool:
        """True for a fraction in words, which may say less than the number but never more."""
        return self.kind in ("fraction", "one-in", "most")


_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|"
    r"feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?"
)
_UNIT_OF_TIME = (
    r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur\w+)"
)
_CATEGORY_WORD = (
    r"(?:cancelled|rape|rapes|robbery|violent|violence|sexual|sex|crime|offence|offences|such|other|more|"
    r"further|single|"
    r"wrongly|incorrectly|or|and)"
)
_FAULTY_NOUN = r"(?:records?|cases|decisions?|cancellations?|robber(?:y|ies)|rapes?|mistakes?|errors?|files?)"
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
    r"\b(?:this|that|which|each) one\b(?! (?:of|in|out|rape|robbery|sexual|violen))|"
    r"\bone(?:'s|self)\b",
    r"\bv?\d+\.\d+\.\d+\b|\b(?:storygen|version|edition|volume|issue|grade|tier|level|band|category|"
    r"class|channel|radio|bbc) \d[\d.]*\b",
    r"\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\b[A-Z]+\d+\b",
    rf"\b(?:all )?{INNER} (?:[\w-]+ )?(?:categor(?:y|ies)|types|kinds|classes|headings|measures)\b",
    r"\bpc \d+\b|\bnumber (?:one|10|ten)\b|\bno\.? ?(?:10|1)\b",
    rf"\b(?:{INNER} (?:minutes? )?|half |quarter )(?:past|to) {INNER}\b(?! (?:per|of|out|in))|"
    rf"\bmillennium\b|\b(?:twenty|thirty|forty)somethings?\b",
]

_DET = (
    r"(?:(?:the|a|an|those|these|its|their|his|her|all|some|about|just|only|around|total|sample|set|"
    r"batch|further|other|"
    r"a total of|a sample of|his|our|every|force's|constabulary's|such|cancelled|of|nearly|almost) )"
)
_NOUNS = (
    r"(?:(?:crime|crimes|cancelled|recorded|reported|rape|rapes|robbery|robberies|violence|violent|"
    r"sexual|sex|other|serious|"
    r"records?|reports?|cases?|offences?|incidents?|files?|decisions?|cancellations?|allegations?|"
    r"victims?|people|logs?|"
    r"crime-related|entries|more|such|or more|separate) )"
)
_PERCENT = r"\s?(?:%|percentage points?|per ?cent\b|pc\b|percent\b)"
_RECORD_NOUN = (
    r"(?:records?|reports?|cases?|crimes?|offences?|incidents?|decisions?|cancellations?|robber(?:y|ies)|"
    r"rapes?|"
    r"mistakes?|errors?|victims?|files?|such|problems?|issues?)"
)


@lru_cache(maxsize=4096)
def find_quantities(sentence: str) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in reading order, none overlapping.

    Dates, times, ages, telephone numbers, spans of time and turns of phrase are left out; a year stands as
    kind "year" and a sum of money as "money".

    >>> [(q.kind, q.text) for q in find_quantities("Nine of the 17 records (53%) in 2018, or one in two.")]
    [('of', 'Nine of the 17'), ('share', '53%'), ('year', '2018'), ('one-in', 'one in two')]
    """
    taken: list[tuple[int, int]] = []
    found: list[Quantity] = []
    for start, end in _left_out(sentence):
        taken.append((start, end))
    for pattern, make in _patterns():
        for match in pattern.finditer(sentence):
            if any(match.start() < end and match.end() > start for start, end in taken):
                continue
            quantity = make(match)
            if quantity is not None:
                found.append(_with_side(quantity, sentence))
                taken.append((quantity.start, quantity.end))
    ordered = sorted(found, key=lambda quantity: quantity.start)
    return tuple(_with_bases(ordered, sentence))


@lru_cache(maxsize=4096)
def without_dates(sentence: str) -> str:
    """Return the sentence with spaces where its dates, times and other plain numbers stand."""
    words = list(sentence)
    for start, end in _left_out(sentence):
        words[start:end] = " " * (end - start)
    return "".join(words)


@lru_cache(maxsize=4096)
def _left_out(sentence: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for pattern in _not_claims() for match in pattern.finditer(sentence))


@cache
def _not_claims() -> list[re.Pattern[str]]:
    # Codes such as F2b and postcodes are told from words by their capitals.
    return [re.compile(text, 0 if "A-Z" in text or "[FS]" in text else re.I) for text in _NOT_CLAIMS]


Make = Callable[[re.Match[str]], Quantity | None]


@cache
def _patterns() -> list[tuple[re.Pattern[str], Make]]:
    """Return the patterns, the longest forms first: each takes its words out of reach of the next."""
    number, inner = rf"(?P<a>{NUMBER})", rf"(?P<b>{INNER})"
    low, high = r"(?P<a>\d+(?:\.\d+)?)", r"(?P<b>\d+(?:\.\d+)?)"
    fraction = "|".join(FRACTIONS) + "|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths"
    numerators = r"one|two|three|four|five|six|seven|eight|nine|\d"
    table: list[tuple[str, Make]] = [
        (r"[£$€] ?(?P<m>\d[\d,.]*)(?: ?(?:million|billion|thousand|m|bn|k))?\b", _money),
        (r"\bwithin (?P<a>\d+(?:\.\d+)?) (?:percentage )?points?", _margin),
        (
            r"(?:±|\+/-|plus or minus|give or take) ?(?P<a>\d+(?:\.\d+)?)(?:%| ?percentage points?|"
            r" ?per ?cent\b| ?points?)?",
            _margin,
        ),
        (rf"between {low}(?:{_PERCENT})? and {high}{_PERCENT}", _range),
        (rf"{low}(?:{_PERCENT})?(?: to |-|–){high}{_PERCENT}", _range),
        (rf"{number}(?:{_PERCENT})", _percent),
        (rf"{number}[ -](?:in|out of)[ -](?:every |each )?{inner}(?! ?(?:%|per ?cent))\b", _one_in),
        (r"(?P<a>\d+) ?/ ?(?P<b>\d+)\b", _of),
        (r"(?P<h>[½¼¾⅓⅔⅕])", _sign),
        (
            rf"{number} {_DET}?{_NOUNS}{{0,5}}(?:or \d+ )?(?:out of|from|"
            rf"of every) {_DET}{{0,4}}{inner}(?!{_PERCENT})(?![\d:])",
            _of,
        ),
        (rf"{number} {_DET}?{_NOUNS}{{0,4}}of {_DET}{{0,4}}{inner}(?!{_PERCENT})(?![\d:])", _of),
        (
            rf"\b(?:(?P<c>{numerators}|a)[ -])?(?P<f>{fraction})\b(?![ -](?:an hour|hour|day|year|term|time|"
            rf"century|a million|a dozen|hearted|marathon))",
            _fraction,
        ),
        (
            r"\b(?P<w>vast majority|overwhelming majority|majority|minority|most of|most) (?=(?:of |"
            r"cancelled |rape |robbery |violen|sex|records|cases|reports|crimes|decisions|victims|were|had|"
            r"should)|$)",
            _majority,
        ),
        (
            rf"\b(?:none|neither|not one|not a single one|not a single|"
            rf"no(?= (?:{_CATEGORY_WORD} )*{_FAULTY_NOUN}\b))\b(?: of (?:{_DET}{{1,3}}(?P<b>{INNER})?)?)?",
            _none,
        ),
        (
            rf"\bno (?:fault|problems?|errors?|mistakes?|issues?) (?:was |were )?(?:found )?(?:with|in|"
            rf"among) any(?: of {_DET}{{0,3}}(?P<b>{INNER}))?",
            _none,
        ),
        (r"\b(?:did not|didn't|could not|failed to) (?:find|identify|uncover|see) any\b", _none),
        (
            rf"(?<!\bof )(?<!\bin )(?<!\bfor )(?<!\babout )(?<!\bto )(?<!\bwith )(?<!\bthan )(?<!\bfrom "
            rf")\b(?:all|every one|each)\b(?: of)?(?: the| its|"
            rf" those| these)? ?(?P<b>{INNER})(?!{_PERCENT})",
            _all,
        ),
        (
            rf"(?<!\bof )(?<!\bin )(?<!\bfor )(?<!\babout )(?<!\bto )(?<!\bwith )(?<!\bthan )(?<!\bfrom "
            rf")\b(?:all|every|both|every one|"
            rf"each)\b(?: of)?(?: the| its| those| these)?(?= (?:[\w-]+ ){{0,4}}{_RECORD_NOUN}\b)",
            _all,
        ),
        (
            r"\b(?:twice|double|doubled|treble|triple|three times|four times|five times|ten times|"
            r"10 times)\b",
            _multiple,
        ),
        (r"(?<![\d,.])(?P<y>(?:19|20)\d\d)(?:/\d\d|-\d\d)?(?![\d,.]\d|%|\w)", _year),
        (
            r"\b(?:a single|single|a couple of)\b(?= (?:[\w-]+ ){0,3}(?:records?|cases?|reports?|crimes?|"
            r"offences?|victims?|rapes?|robber))",
            _few,
        ),
        (rf"{number}(?P<p>-plus|\+)?", _count),
    ]
    return [(re.compile(text, re.I), make) for text, make in table]


def _money(match: re.Match[str]) -> Quantity:
    return Quantity("money", match.start(), match.end(), match.group(), k=Fraction(2))


def _margin(match: re.Match[str]) -> Quantity:
    return Quantity(
        "margin", match.start(), match.end(), match.group(), share=Fraction(match.group("a")) / 100
    )


def _range(match: re.Match[str]) -> Quantity | None:
    low, high = Fraction(match.group("a")) / 100, Fraction(match.group("b")) / 100
    if low > high:
        return None
    return Quantity("range", match.start(), match.end(), match.group(), share=low, high=high)


def _percent(match: re.Match[str]) -> Quantity:
    places = decimals(match.group("a"))
    share = number_value(match.group("a")) / 100
    return Quantity("share", match.start(), match.end(), match.group(), share=share, decimals=places)


def _one_in(match: re.Match[str]) -> Quantity | None:
    if re.fullmatch(r"(?:19|20)\d\d", match.group("b")) or _is_article_scale(match.group("b")):
        return None
    quantity = _of(match)
    if quantity is None:
        return None
    small = quantity.k == 1 or " in " in match.group().replace("-", " ").lower()
    return replace(quantity, kind="one-in" if small else "of")


def _is_article_scale(text: str) -> bool:
    return text.lower().startswith(("a ", "an "))


def _of(match: re.Match[str]) -> Quantity | None:
    part, whole = number_value(match.group("a")), number_value(match.group("b"))
    if part == 1 and (denied := re.search(r"\bnot (?:a single )?$", match.string[: match.start()], re.I)):
        text = match.string[denied.start() : match.end()]
        return Quantity("none", denied.start(), match.end(), text, k=Fraction(0), n=whole, share=Fraction(0))
    if part == 1 and (whole_of := re.search(r"\bevery $", match.string[: match.start()], re.I)):
        text = match.string[whole_of.start() : match.end()]
        return Quantity("all", whole_of.start(), match.end(), text, k=whole, n=whole, share=Fraction(1))
    year = re.fullmatch(r"(?:19|20)\d\d", match.group("b"))
    if year or whole == 0 or part > whole or part != int(part) or whole != int(whole):
        return None
    return Quantity("of", match.start(), match.end(), match.group(), k=part, n=whole, share=part / whole)


_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5)}


def _sign(match: re.Match[str]) -> Quantity:
    return Quantity(
        "fraction", match.start(), match.end(), match.group(), share=Fraction(*_SIGNS[match.group("h")])
    )


_AFTER_FRACTION = re.compile(
    r"^(?: (?:of|were|was|had|have|has|should|wrongly|incorrectly|and|in|for|by|at|or|that|which|are|is|"
    r"being|"
    r"correctly|went|go|did|do|not|never|cancelled|the|nationally|across|here|over|during|on|since|last|"
    r"after|from|with|who|would|could|will|when|more|less|fewer|overall|as|but|while|than|"
    r"to|turned)\b|"
    r"\s*[,.;:!?)(\"'–—-]|\s*$)",
    re.I,
)


def _fraction(match: re.Match[str]) -> Quantity | None:
    """Return "a third of", "two thirds", "half", but not "a third inspection" or "the second half"."""
    word, counted = match.group("f").lower(), match.group("c")
    after, before = match.string[match.end() :], match.string[: match.start()].lower()
    if word == "half" and re.search(r"\b(?:first|second|other|last|latter|better) $", before):
        return None
    singular = not word.endswith("s") and word != "half"
    if (
        singular
        and not counted
        and not re.search(r"(?:than|nearly|almost|under|over|about|one|a|around|exactly) $", before)
    ):
        return None
    if word != "half" and not _AFTER_FRACTION.match(after):
        return None
    if (
        not counted
        and word != "half"
        and re.search(r"\b(?:first|last|second|third|fourth|previous|this|that|next) $", before)
    ):
        return None
    bottom = FRACTIONS.get(word) or FRACTIONS.get(word.removesuffix("s")) or 2
    top = 1 if counted in (None, "a", "A") else int(number_value(counted))
    if top >= bottom and bottom != 1:
        return None
    return Quantity("fraction", match.start(), match.end(), match.group(), share=Fraction(top, bottom))


def _majority(match: re.Match[str]) -> Quantity:
    word = match.group("w").lower()
    share, side = Fraction(1, 2), "over"
    if word.startswith(("vast", "over")):
        share = Fraction(7, 10)
    elif word == "minority":
        side = "at-most"
    end = match.start() + len(match.group("w"))
    return Quantity(
        "most",
        match.start(),
        end,
        match.group("w"),
        share=share,
        side="over" if side == "over" else "at-most",
    )


def _none(match: re.Match[str]) -> Quantity:
    base = match.groupdict().get("b")
    whole = number_value(base) if base else None
    return Quantity(
        "none", match.start(), match.end(), match.group(), k=Fraction(0), n=whole, share=Fraction(0)
    )


def _all(match: re.Match[str]) -> Quantity | None:
    base = match.groupdict().get("b")
    denied = re.search(r"(?:\bnot|n't|\bnever|\bwithout)\b[^,.;]{0,25}$", match.string[: match.start()], re.I)
    if denied or (base and number_value(base) > 5_000):
        return None
    whole = number_value(base) if base else None
    if whole is None and match.group().lower().startswith("both"):
        whole = Fraction(2)
    return Quantity("all", match.start(), match.end(), match.group(), k=whole, n=whole, share=Fraction(1))


def _multiple(match: re.Match[str]) -> Quantity:
    return Quantity("multiple", match.start(), match.end(), match.group())


def _year(match: re.Match[str]) -> Quantity:
    return Quantity("year", match.start(), match.end(), match.group(), k=Fraction(match.group("y")))


def _few(match: re.Match[str]) -> Quantity:
    few = 2 if "couple" in match.group().lower() else 1
    return Quantity("count", match.start(), match.end(), match.group(), k=Fraction(few))


def _count(match: re.Match[str]) -> Quantity:
    side: Side = "over" if match.group("p") else ""
    return Quantity(
        "count", match.start(), match.end(), match.group(), k=number_value(match.group("a")), side=side
    )


_SIDES: list[tuple[str, Side]] = [
    (
        r"(?:just|slightly|a little|marginally|fractionally|a shade) (?:over|more than|above|higher than)|"
        r"a fraction over|little more than",
        "just-over",
    ),
    (r"(?:well|far|much|way) (?:over|above|more than|in excess of)|far (?:higher|more) than", "well-over"),
    (r"at least|no fewer than|not less than|no less than|a minimum of", "at-least"),
    (
        r"more than|over|above|upwards of|in excess of|exceeding|greater than|higher than|better than|"
        r"topping|exceeded",
        "over",
    ),
    (r"(?:not|no) more than|at most|up to|as many as|a maximum of|as much as", "at-most"),
    (
        r"nearly|almost|(?:just|slightly|a little|fractionally) (?:under|below|less than|fewer than|"
        r"short of|shy of)|close to|approaching|not far off|shy of|virtually|nigh on|getting on for",
        "nearly",
    ),
    (r"under|less than|fewer than|below|lower than|short of|smaller than", "under"),
    (
        r"about|around|roughly|approximately|some|circa|c\.|an estimated|in the region of|or so|approx\.?|"
        r"somewhere around|estimated",
        "about",
    ),
    (r"just|only|exactly|merely|precisely", "only"),
]


@cache
def _side_patterns() -> list[tuple[re.Pattern[str], Side]]:
    return [(re.compile(rf"\b(?:{words})(?: (?:the|a|an|one|of))? ?$", re.I), side) for words, side in _SIDES]


def _with_side(quantity: Quantity, sentence: str) -> Quantity:
    """Return the quantity with the word before it that says on which side of it the truth lies."""
    before = sentence[max(0, quantity.start - 30) : quantity.start]
    for pattern, side in _side_patterns():
        match = pattern.search(before)
        if match and quantity.kind not in ("margin", "year", "none", "all", "multiple", "range"):
            start = quantity.start - (len(before) - match.start())
            text = sentence[start : quantity.end]
            return replace(quantity, side=side, start=start, text=text)
    if quantity.kind != "year" and re.match(r" or (?:more|so)\b", sentence[quantity.end :], re.I):
        return replace(
            quantity, side="at-least" if "more" in sentence[quantity.end : quantity.end + 8] else "about"
        )
    return quantity


_BASE_AFTER = re.compile(
    rf"^\)? ?(?:out )?of {_DET}{{0,4}}(?P<n>{INNER})(?!{_PERCENT})|^ the (?P<m>{DIGITS}|{WORDS})\b", re.I
)
_OF_WHOLE = re.compile(rf"(?:^|[\s,;:(\"'-])(?:out )?of (?:{_DET}){{0,4}}$", re.I)
_FROM_SAMPLE = re.compile(
    r"\b(?:checked|examined|reviewed|looked at|sampled|audited|inspected|studied|assessed|considered|"
    r"analysed|scrutinised|"
    r"(?:from|in|of) a sample of|in a sample of|sample of)\b[^.;]{0,40}$",
    re.I,
)


def _with_bases(quantities: list[Quantity], sentence: str) -> Iterator[Quantity]:
    """Yield the quantities, each with the base that the words around it give.

    "53% of the 17" takes the 17 in; "Of the 17 checked, nine" gives nine the base 17.
    """
    held: Quantity | None = None
    skip = False
    for index, quantity in enumerate(quantities):
        if skip:
            skip = False
            continue
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        if quantity.kind in ("share", "fraction", "most") and following is not None:
            match = _BASE_AFTER.match(sentence[quantity.end :])
            whole = (match.group("n") or match.group("m")) if match else None
            if match and whole and following.kind == "count" and following.start < quantity.end + match.end():
                end = following.end
                skip = True
                text = sentence[quantity.start : end]
                yield replace(quantity, n=number_value(whole), end=end, text=text)
                continue
        if quantity.kind == "count" and _OF_WHOLE.search(sentence[: quantity.start]):
            held = quantity
        elif quantity.kind == "of":
            held = None
        elif (
            held is not None
            and held.k is not None
            and quantity.kind == "count"
            and quantity.k is not None
            and quantity.k <= held.k
            and not re.search(r"[;]", sentence[held.end : quantity.start])
        ):
            yield replace(quantity, n=held.k)
            continue
        yield quantity
