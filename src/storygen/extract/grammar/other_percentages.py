"""Percentages that are no recording rates: changes, targets, levels of confidence, and those of other things."""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.lost import FAIL
from storygen.extract.grammar.margins import LEVEL, SHARE
from storygen.extract.grammar.whose_rate import BOUNDARY

_CHANGE = re.compile(
    r"(?:\bby|increase of|rise of|fall of|improvement of|drop of|decrease of|reduction of|gain of|advance of|"
    r"difference of|gap of|up|down)\s*$",
    re.IGNORECASE,
)
_LEVEL_BEFORE = re.compile(r"\bconfiden\w+ \(?(?:level )?(?:of |at )?$", re.IGNORECASE)
# "88.4 percent then (±3.2 percent)": what it was at another time.
_THEN = re.compile(
    r"^(?: \([^)]*\))?,? (?:then|before(?! (?:us|them))|previously|at that time|last time|on the last occasion|at the (?:last|previous|earlier) \w+|"
    r"the year before)\b",
    re.IGNORECASE,
)
NOT_RECORDING = InSmall(
    r"\bcancel|\bno[- ]crim|\b(?:make|makes|made) up (?:about |around |some |nearly |almost |over )?\d|\bin (?:24|48|72) hours\b|\b(?:inside|in the(?: first)?|in under|in less than|after) (?:24|48|72|\w+[- ]?\w* (?:hours?|days?))|\b(?:in|on) time\b|\b(?:in|within|inside) (?:that|this) (?:time|period|limit|deadline)\b|\bprompt|\bstraight away|"
    r"\bwithin (?:24|72|48|\w+[- ]?\w* (?:hours?|days?|minutes?)|(?:an?|the) (?:hour|day|time|week|limit)|the (?:24|72|permitted))|"
    r"\bvictims?\b.{0,40}\b(?:told|informed|satisf)|\bsatisfaction|\bsatisfied with (?!\d)|\bdetect|\bcharged?\b|\bbudget|"
    r"\bstaff\b|\bofficers? (?:had|were|are)\b|\btrain|\b(?:public )?confidence in\b|\bsurvey|\bquestionnaire|"
    r"\bequality|\bethnic|\bincidents?\b.{0,30}\bclosed|\bof (?:its|the) workforce|\bdemand\b|\boutcomes?\b|"
    r"\bcalls?\b.{0,20}\banswer|\bclassif|\bspend|\bbacklog|\blate\b|\bdelay|\bage of\b|\bgender\b|"
    r"(?:%|per ?cent) of (?:the |all )?(?:recorded (?:crimes?|offences)|crimes? (?:that |which )?(?:it|the (?:force|constabulary)|they) records?|crimes? recorded)|"
    r"(?:%|per ?cent) of (?:the |all |those )?crimes (?:we audited |in our audit |in the sample )?(?:that|which) (?:were|had been) recorded\b|\bresolved without\b|"
    r"(?:%|per ?cent) of (?:(?:the )?crimes (?:that |which )?(?:it|the force|they) (?:did|does|has|had) record|(?:what|all that|everything) (?:it|the (?:force|constabulary)|they) (?:(?:did|does|has|had) )?record)|"
    r"\b(?:took|taken|takes?|struck|removed?|wiped|deleted|written) (?:\w+ ){0,3}\d[^.;]{0,40}\b(?:off|from|out of) (?:its|the) (?:\w+ )?(?:books?|records|systems?)|"
    r"\bchanges? in\b|\b(?:rise|increase|growth|fall|drop) in (?:recorded|reported)\b|(?:proportion|share|percentage) of (?:all )?recorded crime|"
    r"\bdisabilit|\brespondents?\b|\breplied\b|\banswered\b|\b(?:said|agreed|believed) (?:that )?(?:they|their)\b|"
    r"\bleft blank|\bmet (?:that|the|this) (?:limit|standard|deadline)|\bdisposal|\bforms? \d",
)
_OF_THEM = re.compile(
    r"(?:%|per ?cent) of (?:it|them)\b(?! (?:was|were|is|are|had been|has been|have been) (?:\w+ly )?recorded| (?:on|in) (?:its|the) (?:\w+ )?(?:systems?|books|records?)\b)",
    re.IGNORECASE,
)
_RECORDS = re.compile(r"\b(?:records|recording|to record)\b[^,;:]*$", re.IGNORECASE)
# "Of the crimes that go unrecorded 7.7 percent are …", "7 percent of the missed crimes": shares of what is lost.
_OF_THE_LOST = re.compile(
    rf"\bof (?:the |these |those |all |its )?(?:\w+ )?(?:crimes|offences|reports|those|these)\b[^,;.%\d]{{0,50}}(?:{FAIL.pattern})[^%]*$",
    re.IGNORECASE,
)
_OF_LOST_ONES = re.compile(
    r"\bof (?:the |these |those |all |its )?(?:unrecorded|missed|missing|lost) (?:\w+ )?(?:crimes|offences|reports)",
    re.IGNORECASE,
)


# "Equality data: age 98 percent; sex 99 percent; ethnicity 44 percent".
OF_PEOPLE = InSmall(r"\bethnic|\bgender\b|\bsexual orientation|\bequality data|\b(?:agree|disagree)[sd]?\b")


def is_other(clause: str) -> bool:
    """Return whether the percentage in a clause is of something else than crimes recorded."""
    plain = re.sub(r" ?\([^)]*\)", "", clause)
    share = SHARE.search(plain)
    before = plain[: share.start()] if share else ""
    if NOT_RECORDING.search(plain) or _OF_THE_LOST.search(before) or _OF_LOST_ONES.search(plain):
        return True
    return bool(_OF_THEM.search(plain)) and not _RECORDS.search(before)


# What a force is to reach is not what it does: "should record at least 95 percent by April".
_WISH = re.compile(
    r"\b(?:if|targets?|goals?|ambition|aims?|aim(?:ed|ing)|aspir\w+|thresholds?|benchmarks?|minimum|promis\w+|pledg\w+|commits?|"
    r"(?:should|must|ought to|needs? to|has to|have to|want(?:s|ed)? (?:\w+ ){0,3}to|intends? to|plans? to|"
    r"hopes? to|(?<!can )(?<!may )(?<!to )expect\w* (?:\w+ ){0,3}to|will|would) (?:\w+ )?"
    r"(?:record|be record\w+|achieve|reach|be|attain|meet|exceed|improve|have)|required to|"
    r"(?:acceptable|required|expected) (?:level|standard|rate))\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"^\)?,? ?(?:recording |accuracy )?(?:targets?|goals?|threshold|benchmark|standard|"
    r"(?:which |that )?(?:is |was )?(?:required|expected|set (?:by|for|as))|that (?:we|forces) )\b",
    re.IGNORECASE,
)


def is_rate(text: str, share: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """Return whether a percentage is a rate: no margin, no change, no level of confidence."""
    if any(a <= share.start() < b or a < share.end() <= b for a, b in taken):
        return False
    lead = text[: share.start()]
    if (
        _CHANGE.search(lead)
        or LEVEL.match(text[share.end() :])
        or _LEVEL_BEFORE.search(lead)
        or _THEN.match(text[share.end() :])
    ):
        return False
    return "point" not in share.group().lower()


# "… reports that ought to be in the system: All crime 90.7%".
_OWN_LABEL = re.compile(r": (?:[A-Za-z]+ ){2,6}$")
# "Offences which should have been recorded", "the chances that a report will be recorded" are no wish.
_NO_WISH = re.compile(
    r"\b(?:should|ought to) have been\b|\bchances? that an? (?:\w+ ){1,3}will be\b", re.IGNORECASE
)


def is_wished(text: str, share: re.Match[str]) -> bool:
    """Return whether a percentage is a target, not a finding."""
    before = BOUNDARY.split(text[: share.start()])[-1]
    if _OWN_LABEL.search(before):
        before = before.rsplit(":", 1)[-1]
    if SHARE.search(before):
        before = before.rsplit(",", 1)[-1]
    before = _NO_WISH.sub("", before)
    return bool(_WISH.search(before) or _WISHED.search(text[share.end() :]))
