"""Recording rates said roughly, in words ("it misses one crime in five"), to hold the printed rate against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from storygen.extract.grammar.caution import whose_doubts
from storygen.extract.grammar.caution_of_rates import PARTLY
from storygen.extract.grammar.lost import FAIL
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.whose_rate import MEASURES, kinds_in

_CRIMES = r"(?:(?:of )?(?:the )?(?:reported |recorded |violent |sexual )?(?:crimes?|offences?|reports?)(?: (?:that|which) [^.;\d]{3,40}?)?)"
_ONE_IN = re.compile(
    rf"(?P<how>\b(?:more|fewer|less) than |\bover |\bunder |\bbarely |\bnot even )?\b(?P<part>{NUMBER}) (?:{_CRIMES} )?"
    rf"(?:in|out of|of(?= (?:every )?\w+ (?:crimes|cases|reports|offences)))(?: every)? (?P<whole>three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|(?:a |one )?hundred|5|10|20|100)\b"
    r"(?! (?:months?|weeks?|days?|hours?|minutes|years?|officers|staff|supervisors|people|forces|per ?cent))",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\bunrecorded\b|\b(?:never|not)(?: \w+)? (?:recorded|written down|entered|logged)\b|\b(?:miss(?:es|ed)?|los(?:t|es|e))\b",
    re.IGNORECASE,
)
_CRIME = re.compile(r"\bcrimes?\b|\breports\b", re.IGNORECASE)
_RECORDED = re.compile(r"\brecord(?:s|ed)\b", re.IGNORECASE)
# Rates of something else than the crimes reported that are recorded.
_OF_SOMETHING_ELSE = re.compile(
    r"\bin (?:this|that) way\b|\breasons?\b|\bethnic|\bdisab|\bgender|\bmissing in\b|\b(?:such|these|those|this) (?:crimes?|offences?|reports?)\b|"
    r"\bcancel|\bno[- ]crim|\bhours?\b|\bon time\b|\blate\b|\bdomestic\b|\bhate\b|\bcalls?\b|\bincidents?\b|\bsurvey|\btold us\b|\btrain|\bonce\b|\bused to\b|"
    r"\b(?:aim|target|should|could|if|would|expect)\b|\baudit(?:s|ed)? (?:of|by) (?:the|its)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RoughRate:
    """About what share of the crimes reported, all or of a type, is recorded, from `low` to `high` percent."""

    measure: str
    low: Decimal
    high: Decimal

    def denies(self, rate: Decimal) -> bool:
        """Return whether a recording rate, in percent, is another than this."""
        return not self.low <= rate <= self.high


def rough_rate_in(text: str) -> RoughRate | None:
    """Return what a sentence says in round numbers of all crime reported; None when it says nothing of it."""
    if not _CRIME.search(text):
        return None
    found = list(_ONE_IN.finditer(text))
    lost, recorded = bool(_LOST.search(text) or FAIL.search(text)), bool(_RECORDED.search(text))
    if len(found) != 1 or not (lost or recorded):
        return None
    kinds = set(kinds_in(text))
    if len(kinds) > 1 or kinds - set(MEASURES):
        return None
    measure = MEASURES[kinds.pop()] if kinds else "recording_all"
    if _OF_SOMETHING_ELSE.search(text) or PARTLY.search(text) or whose_doubts(text):
        return None
    whole = found[0]["whole"].lower()
    of = Decimal(100) if whole.endswith("hundred") else to_number(whole)
    part = to_number(found[0]["part"])
    if not 0 < part < of:
        return None
    # "One in five" is said of anything between one in four and one in six.
    low, said, high = 100 * part / (of + 1), 100 * part / of, 100 * part / (of - 1)
    how = (found[0]["how"] or "").lower()
    if how.startswith(("more", "over")):
        low, high = said, max(high, Decimal(100) if not lost else 2 * said)
    elif how:
        low, high = Decimal(0) if lost else said / 2, said
    return (
        RoughRate(measure, 100 - min(high, Decimal(100)), 100 - low)
        if lost
        else RoughRate(measure, low, min(high, Decimal(100)))
    )
