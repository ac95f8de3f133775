"""The estimate of crimes that go unrecorded in a year."""

from __future__ import annotations

import re

from storygen.extract.grammar.lost import FAIL, SHORTFALL, is_lost, with_year_before
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.rates import Rate
from storygen.extract.grammar.whose_rate import ALL, CATEGORY, FRAUD

_OVER = (
    r"over|more than|in excess of|exceed(?:s|ing)?|upwards of|upward of|well over|just over|at least|no fewer than|not fewer than|greater than|"
    r"higher than|above|comfortably over|a little over|slightly over|slightly more than"
)
_SHORT = (
    r"nearly|almost|up to|fewer than|less than|under|as many as|just under|not quite|close to|approaching"
)
_ABOUT = r"approximately|around|about|some|roughly|an estimated|estimated(?: at| to be)?|equivalent to|equal to|circa"
_BIG = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}}(?![\d.]*\s*(?:%|per ?cent))|{NUMBER})"
_OF_KIND = r"(?:(?:of the|of|victims'|people's|reported|such|unrecorded|notifiable|genuine|recordable|missing|lost|victim-based|the|its|those|these|individual|separate) )*"
_NOUN = (
    rf"(?:{_OF_KIND}(?:crimes?|offences|crime reports|victims' (?:crimes|reports)(?: of crime)?|reports? of (?:a )?crimes?|reports|criminal offences)|"
    r"people who (?:report|tell))"
)
_ESTIMATE = re.compile(
    rf"(?:\b(?P<about>{_OVER}|{_SHORT}|{_ABOUT})\s+)?(?:an estimated )?(?<![\d,.])(?P<number>{_BIG})(?P<plus> ?\+|-plus| (?:and|or) more)? "
    rf"(?:additional |further |more |extra )?(?P<noun>{_NOUN})\b|"
    rf"(?:\b(?P<than>{_OVER}|{_SHORT}|{_ABOUT})\s+)?(?<![\d,.])(?P<bare>\d{{1,3}}(?:,\d{{3}})+|\d{{4,6}})(?P<more> ?\+| (?:and|or) more)?(?=[\s.,;)]|$)",
    re.IGNORECASE,
)
# "Unrecorded crimes a year: over 6,600".
_LABELLED = re.compile(
    r"^[^:]{0,40}\b(?:crimes?|offences|unrecorded)\b[^:]{0,60}: (?:over |more than |in excess of |upwards of )?"
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d{3,6})\+?(?: (?:reported )?crimes)?(?: a year| each year| per year)?(?: \([^)\d]*\))?\.?$",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(?:an?|each|every|per|in a|in the|over a|that|any|one|12-month|twelve-month) (?:\w+ )?(?:12 |"
    r"twelve )?(?:year|12 months|twelve months|twelvemonth)\b|\bannual(?:ly)?\b|\byearly\b|\b(?:12|twelve) months\b|\bper annum\b|"
    r"\byear\b|\bannualised\b",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"\b(?:equates?|equals?|equivalent|amount(?:s|ing)?|represents?|means?|estimated?|translat\w+|makes? for|comes? to|works out|adds up|"
    r"leaves?|that is|happens? to|this is|(?:corresponding|equivalent|same|comparable|present|current) (?:figure|number|estimate|total)|(?:figure|number|total) (?:is|stands|has)|calculate\w*|reckon\w*|put)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:including|of which|of these|of them|among them|among these|comprising|of whom)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
# "Records an additional 4,900 crimes", "a total of 61,000 recorded crimes": what is gained or recorded.
_GAINED = re.compile(
    r"\b(?:record(?:s|ed|ing)?|captur\w+|gain\w*|sav\w+|added|improve\w*|extra|additional|saw|logged|cancel\w*|audited|examined|reviewed|checked|"
    r"sample of|waiting|backlog of|out of(?: a total of)?|population of|to the|applied to|based on)\s+(?:an? |the |some |about |over |more than |additional |extra |of )*$",
    re.IGNORECASE,
)
_NOT_GAINED = re.compile(
    r"\b(?:not|fail\w*|omit\w*|neglect\w*|under|forgo\w*)[ -](?:to |be |been |the )?(?:\w+ly )?(?:record\w*|captur\w*|log\w*)\s+(?:of |an? |the |some |about |over |more than )*$",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(
    r"\b(?:no longer|stopped|ceased|used to|previously|saved|would otherwise|prevented|had been|were being|was failing)\b",
    re.IGNORECASE,
)


_LOSING = r"(?:missing|losing|failing to record|not recording|leaving out)"
# "Has fallen from over 14,000 to over 4,000": only where it stands now is a finding.
_FALLEN_FROM = re.compile(
    rf"\b(?:down )?from (?:{_LOSING} )?(?:(?:{_OVER}|{_SHORT}|{_ABOUT}) )?\d[\d,]*\d(?: [a-z]+){{0,6}}?(?: \(?in 20\d\d\)?)?(?:, (?:as|which) [^,;\d]{{3,60}})?,? (?=to (?:{_LOSING} )?(?:just )?(?:(?:{_OVER}|{_SHORT}|{_ABOUT}) )?\d)",
    re.IGNORECASE,
)
# "Has fallen by over 4,000".
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:no|not|never|hardly|scarcely|nowhere near)\s+$", re.IGNORECASE)
# A recovery of what was lost.
_RECOVERED = re.compile(
    r"\b(?:later|eventually|subsequently|afterwards|picks? up|recover\w*|retriev\w*|put right|reinstat\w*)\b",
    re.IGNORECASE,
)
_UNREPORTED = re.compile(r"\b(?:never|not) (?:been |even )?reported\b|\bunreported\b", re.IGNORECASE)
_TIME = re.compile(
    r"(?P<year>\b(?:an?|each|every|per|in a|over a|any|one|the|full|whole)[- ](?:\w+ ){0,2}(?:year|12 months|twelve months|twelvemonth)\b|\bannual\w*|\bper annum\b|\byearly\b|\b(?:12|twelve) months\b)|"
    r"(?P<part>\bhalf (?:of )?(?:the |a )?year\b|\bhalf[- ]years?\b|\b(?:three|six|nine|3|6|9)[- ]months?\b|\b(?:a|each|every|per|the|that|this|one|last) (?:month|week|quarter|day)\b|"
    r"\b(?:monthly|weekly|daily|quarterly)\b)",
    re.IGNORECASE,
)


def _of_part(lead: str, after: str) -> str:
    """Return the words that make a number one for less than a year: the time named next to it."""
    near = _TIME.search(after) or next(reversed(list(_TIME.finditer(lead))), None)
    if near is None:
        return ""
    half = re.search(r"\b(?:first|second|last|other) half of $", (lead + after)[: near.start()][-20:])
    return (near.group("part") or "") or (
        "half of the year" if half or re.search(r"half of $", after[: near.start()]) else ""
    )


def as_it_is_now(sentence: str) -> str:
    """Return a sentence without the number that one of unrecorded crimes has come from."""
    return with_year_before(_FALLEN_FROM.sub("", sentence))


def read_unrecorded(sentence: str, before: str = "") -> list[Rate]:
    """Return the estimate of crimes that go unrecorded in a year. `before` is the sentence that leads to
    it."""
    sentence = as_it_is_now(sentence)
    here = bool(FAIL.search(sentence) or SHORTFALL.search(sentence))
    # "How many crimes go missing? Over 58,600 in a year."
    answers = before.rstrip().endswith("?") and bool(FAIL.search(before))
    leads = answers or (
        bool(FAIL.search(before) or "recorded" in before) and bool(_LEADS_ON.search(sentence))
    )
    if not (here or leads) or not _YEARLY.search(f"{sentence}" if here else f"{before} {sentence}"):
        return []
    if re.search(r"\bcancel|\bno[- ]crim(?!e (?:record|report))", sentence, re.IGNORECASE):
        return []
    label = _LABELLED.match(sentence)
    if label and not _narrowed(sentence):
        return [
            Rate(
                "unrecorded", "per_year_over", to_number(label.group("number")), printed=label.group("number")
            )
        ]
    found = [
        rate for match in _ESTIMATE.finditer(sentence) if (rate := _read(sentence, before, match, here=here))
    ]
    named = [rate for rate in found if rate.named]
    return named or found


def _read(sentence: str, before: str, match: re.Match[str], *, here: bool) -> Rate | None:
    """Return the estimate that a number gives, None when it counts something else."""
    printed = match.group("number") or match.group("bare")
    number = to_number(printed)
    place = match.start("number") if match.group("number") else match.start("bare")
    lead, after = sentence[:place], sentence[match.end() :]
    if (
        number < 100
        or _PART.search(lead)
        or _BY.search(sentence[: match.start()])
        or _is_a_year_or_sample(sentence, match)
    ):
        return None
    if here and not is_lost(lead, after, match.group()):
        return None
    if match.group("bare") and not (
        re.search(r"\b(?:crimes?|offences|unrecorded|reported)\b", lead)
        or re.match(r"\s(?:still )?(?:remain|go|are|stay|lie)\w* (?:still )?unrecorded\b", after)
        or re.match(r"\s(?:in )?(?:a|each|every|per) year\b", after)
    ):
        return None
    if re.match(r"[\s,(]*(?:of|involving|for) (?:which )?", after[:45]) and CATEGORY.search(after[:40]):
        return None
    rate = Rate("unrecorded", "per_year_over", number, printed=printed, named=bool(match.group("number")))
    if kind := _narrowed(lead if here else before):
        rate.doubts.append(f"it may be an estimate for {kind} only")
    if re.search(r"\d\s?$", lead):
        rate.doubts.append("the number may be printed with a space in it")
    if part := _of_part(lead, after):
        rate.doubts.append(f"“{part}” may be less than a year")
    if _DENIED.search(sentence[: match.start()]):
        rate.doubts.append("the number is denied, or a most")
    if _UNREPORTED.search(sentence):
        rate.doubts.append("it may be of crimes that nobody reports")
    if word := _RECOVERED.search(sentence):
        rate.doubts.append(f"“{word.group()}”: it may be of crimes recorded in the end")
    if word := _NO_LONGER.search(sentence):
        rate.doubts.append(f"the sentence says “{word.group()}”: it may be so no more")
    _mind_the_about(rate, (match.group("about") or match.group("than") or "").lower(), printed)
    return rate


def _mind_the_about(rate: Rate, about: str, printed: str) -> None:
    """Note how the number is hedged; one that is fallen short of is in doubt."""
    if re.fullmatch(_SHORT, about):
        rate.doubts.append(f"printed as “{about} {printed}”, which is not over it")
    elif not re.fullmatch(_OVER, about):
        rate.reasons.append(f"printed as “{(about + ' ' + printed).strip()}”")


def _is_a_year_or_sample(sentence: str, match: re.Match[str]) -> bool:
    """Return whether a number is a year, of what was sampled or recorded, or of a gain."""
    printed = match.group("number") or match.group("bare")
    if match.group("bare") and re.fullmatch(r"20[0-3]\d", printed):
        return True
    if "unrecorded" in match.group().lower():
        return False
    lead = sentence[: match.start()]
    return bool(_GAINED.search(lead)) and not _NOT_GAINED.search(lead)


def _narrowed(words: str) -> str:
    """Return the crime type that the words leading to an estimate narrow it to, "" for all crime."""
    words = re.split(r";|\.\s", FRAUD.sub("", words))[-1]
    kinds = list(CATEGORY.finditer(words))
    if not kinds or re.search(r"\btotal\b", words[kinds[-1].end() :]) or ALL.search(words[kinds[-1].end() :]):
        return ""
    return kinds[-1].group()
