"""Printed corrections: that a sentence makes one, and which figures it may be of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.lexer import Atom, atoms_of
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.model import CATEGORIES

_PUBLICATION = (
    r"(?:reports?|pages?|tables?|paragraphs?|versions?|publications?|published|(?:re-?)?issued|printed|text)"
)
CORRECTION = InSmall(
    r"\b(?:corrigend\w+|errat\w+|earlier version|previous version|first edition|since (?:this report|publication)|please read|(?<!nobody )(?<!no one )should (?:have )?read\b|"
    r"(?:stated|given|printed|quoted|shown) (?:above|earlier|elsewhere)\b[^.;]{0,40}\b(?:differs? from|(?:is|was|are|were) (?:wrong|not)|should)|"
    r"\bappeals? (?:\w+ ){0,6}(?:succeeded|(?:was|were) (?:upheld|allowed|granted))|\bsubstitute\b|"
    rf"misprint(?:ed)?|corrections?\b[^.;]{{0,60}}\b{_PUBLICATION}|{_PUBLICATION}\b[^.;]{{0,60}}\bcorrections?\b|"
    rf"(?:report|page|paragraph|figure|table|number)s? (?:has|have|was|were) (?:been )?(?:\w+ )?(?:corrected|amended|"
    r"updated|revised)|\bwithdr[ae]wn? (?:our|the|these|those) (?:\w+ )?(?:figures?|numbers?|findings?|rates?|estimates?|results?|grades?|statements?)\b|"
    r"\b(?:statement|figure|finding|number|rate|estimate|result)s? (?:about|for|of|on) [^.;]{3,60}? (?:is|are|has been|have been) (?:therefore |now )?withdrawn\b|(?:rate|figure|grade|estimate|number|result)s? (?:given|printed|shown|quoted|stated) (?:above|earlier|here|on page|in (?:this|the) \w+)\b"
    r"[^.]{0,60}\b(?:too (?:high|low)|wrong|incorrect|overstat\w+|understat\w+|in error|superseded)|\(updated\)|\(corrected\))",
)
# A few letters of every such word, looked for first, for speed.
_CORRECTING = (
    "corri", "correct", "errat", "version", "edition", "since", "read", "misprint", "amend", "appeal", "substitute", "updated", "revised", "differ", "discrep", "above",
    "withdr", "too high", "too low", "wrong", "stat",
)  # fmt: skip
_CORRECTIONS = re.compile(
    r"^\W*(?:notes? and )?(?:corrections?|errat(?:um|a)|corrigend(?:um|a)|amendments?)\b", re.IGNORECASE
)
_PERCENT = re.compile(r"%|per ?cent|\brates?\b", re.IGNORECASE)
_ESTIMATE = re.compile(
    r"\bunrecorded\b|\bnot recorded\b|\bfail(?:s|ed|ing)? to record\b|\b(?:each|a|every|per) year\b",
    re.IGNORECASE,
)
_ESTIMATED = re.compile(r"\bestimates?\b", re.IGNORECASE)
_CANCELLED = re.compile(r"\bcancel|\bno-crim", re.IGNORECASE)
_GRADE = re.compile(
    r"\b(?:grades?|graded|judge?ments?)\b.*\b(?:outstanding|good|requires improvement|inadequate)\b|"
    r"\b(?:outstanding|good|requires improvement|inadequate)\b.*\b(?:grades?|graded|judge?ments?)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"\bperiod\b|\bdates?\b|\bwindow\b", re.IGNORECASE)
_RATES = {"violence": "recording_violence", "sexual": "recording_sexual", "rape": "recording_sexual"}


@dataclass(frozen=True, slots=True)
class Correction:
    """A printed correction: the measures that it names (none where it does not say) and the numbers that it gives, the
    wrong and the right."""

    measures: frozenset[str]
    numbers: frozenset[Decimal]

    def may_be_of(self, measure: str, numbers: frozenset[Decimal]) -> bool:
        """Return whether a figure of a measure may be what is corrected; `numbers` are those that it is printed as, or
        worked out from."""
        return measure in self.measures if self.measures else bool(numbers & self.numbers)


def correction_in(text: str, heading: str = "") -> Correction | None:
    """Return the correction of a printed number that a passage makes, None when it makes none. `heading` may say that
    it does."""
    low = text.lower()
    corrects = any(letters in low for letters in _CORRECTING) and CORRECTION.search(text)
    if not (corrects or _CORRECTIONS.search(heading)):
        return None
    atoms = atoms_of(text)
    values = frozenset(atom.value for atom in atoms if atom.kind in "nP" and isinstance(atom.value, Decimal))
    values |= {
        to_number(quoted) for quoted in re.findall(rf"[\"\u201c']({NUMBER})[\"\u201d']", text, re.IGNORECASE)
    }
    measures = _measures_in(text, atoms)
    numbers = values or any(atom.kind in "/D" for atom in atoms)
    withdrawn = "withdr" in low
    named = {m for m in measures if withdrawn or not m.startswith(("cancelled", "victims"))}
    return Correction(frozenset(measures), values) if numbers or named else None


def _measures_in(text: str, atoms: list[Atom]) -> set[str]:
    """Return the measures that a passage speaks of."""
    kinds = {str(atom.value) for atom in atoms if atom.kind == "c"}
    crimes = kinds & {*CATEGORIES}
    found = kinds & {"victims"}
    if _PERCENT.search(text):
        found |= {_RATES[crime] for crime in crimes if crime in _RATES} or {"recording_all", *_RATES.values()}
    if _ESTIMATE.search(text) or (_ESTIMATED.search(text) and not _PERCENT.search(text)):
        found.add("unrecorded")
    if crimes and (_CANCELLED.search(text) or not found - {"victims"}):
        found |= {f"cancelled_{crime}" for crime in crimes}
    if _GRADE.search(text):
        found.add("overall_grade")
    if _PERIOD.search(text):
        found |= {"audit_from", "audit_to"}
    return found
