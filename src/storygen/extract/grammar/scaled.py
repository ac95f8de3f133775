"""What is said beside an estimate for a year: that the sample is supposed a fair guide to it, and what it is like."""

from __future__ import annotations

import re

from storygen.extract.grammar.lost import FAIL
from storygen.extract.grammar.numbers import NUMBER

_SAMPLE = (
    r"(?:(?:the|our|these|this|those|what) (?:\w+ ){0,3}(?:samples?|months?|periods?|half[- ]years?|audit|shares?|proportions?|rates?|patterns?|results?|findings?|"
    r"rest of the year|reports|we found|we saw)(?: (?:that |which )?(?:we|auditors|inspectors) (?:\w+ )?(?:checked|audited|looked at|examined|read|took|found|saw|tested|reviewed))?)"
)
_FAIR = (
    r"(?:(?:is|are|was|were|be) (?:\w+ )?(?:an? )?(?:\w+ )?(?:fair|good|true|reliable|reasonable|any|typical|representative|repeated|like|lost|missed|guide|the same)|"
    r"(?:were|was) to (?:hold|continue|persist|apply|be repeated)|hold(?:s)?(?: (?:good|true))?|held(?: (?:good|true))?|appl(?:y|ies|ied)|continue[sd]?|repeat(?:s|ed)? (?:itself|themselves))"
)
# "If the months we checked are a fair guide, then …": an estimate is always so.
_IF_FAIR = re.compile(
    rf"\b(?:if|assuming(?: that)?|supposing(?: that)?|provided(?: that)?|on the assumption that|should) {_SAMPLE} {_FAIR}\b"
    r"(?:(?!\b(?:force|constabulary|recorded|records|national|average)\b)[^,;.\d])*(?:, ?(?:then )?|(?=[.;]|$)|then )",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:would|will)(?= (?:not be|be|go|come|amount|mean|have been|have gone|number|total|equate|equal)\b)",
    re.IGNORECASE,
)
# "Over a typical year we would expect more than 5,400 to go unrecorded".
_EXPECTED = re.compile(r"\b(?:we|one) (?:would|should|might|may|can) (?:therefore )?expect\b", re.IGNORECASE)
_OF_ITS_KIND = re.compile(
    r"\b(?:of (?:this|its|that) (?:kind|size|type)|like (?:this|it))\b|\bone (?:might|may)\b", re.IGNORECASE
)
# ", a number larger than all of the burglary in the county"
_LIKENED = re.compile(
    r", (?:(?:which|that) is |(?:a|an) (?:number|figure|total|sum) (?:(?:that|which) is )?)?(?:larger|greater|more|higher|bigger|enough|about as|roughly|equivalent) "
    r"(?:than|to|as many as|the)\b(?!\s*[\d])[^;]*$",
    re.IGNORECASE,
)
# ", 1,900 of them violent"
_SOME_OF_THEM = re.compile(
    rf",? (?:and )?(?:(?:some|about|over|more than|around|nearly|almost) )?{NUMBER} of (?:them|these|those|which|whom)\b[^;]*$",
    re.IGNORECASE,
)
_UNRECORDED_ONES = re.compile(
    r" (?:with no|without (?:an?|any)) (?:crime |proper )?(?:record|trace|entry)\b", re.IGNORECASE
)
# "Crimes for which there is no record": what is counted, and no part of the crimes.
_RELATIVE = re.compile(r"\b(?:of|for|about) which\b(?=([^;.]{0,70}))", re.IGNORECASE)


def as_scaled(claim: str) -> str:
    """Return what a sentence claims of a year, without the supposition that the sample is a guide to it,
    comparisons of size, and "of which" where it says that they are not recorded."""
    fair = _IF_FAIR.sub(" ", claim)
    if fair != claim:
        fair = _WOULD.sub("", fair)
    fair = fair if _OF_ITS_KIND.search(fair) else _EXPECTED.sub(" ", fair)
    fair = _SOME_OF_THEM.sub("", _LIKENED.sub("", fair))
    fair = _UNRECORDED_ONES.sub(" that ", fair)
    return _RELATIVE.sub(lambda match: "that" if FAIL.search(match.group(1)) else match.group(), fair).strip()
