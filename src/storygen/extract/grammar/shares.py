"""Shares said in words ("half of the rape records were wrong", "a third of victims are not told"), to hold counts
against."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storygen.extract.grammar.lexer import Atom
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.passage import FRACTIONS, MORE

# What else says how many, in percent; a count outside is said otherwise.
_AMOUNTS = (
    (re.compile(r"\b(?:most|the (?:great |vast )?majority|majority)\b"), (50, 100)),
    (re.compile(r"\b(?:nearly|almost|virtually|practically) (?:all|every)\b"), (75, 100)),
    (re.compile(r"\b(?:hardly any|very few)\b"), (0, 25)),
    (
        re.compile(
            r"\b(?:faultless|flawless|error-free|no (?:concerns?|errors?|mistakes?|faults?)|without (?:error|fault|exception))\b"
        ),
        (100, 100),
    ),
)
_PERCENT = re.compile(
    r"(?P<how>\b(?:some|about|around|roughly|nearly|almost|over|under|more than|less than|fewer than|just over|just under) )?(?P<percent>\d+(?:\.\d+)?) ?(?:%|per ?cent)"
)
_ONE_IN = re.compile(
    rf"(?P<how>\b(?:more|fewer|less) than |\bover |\bunder |\b(?:nearly|almost|about) )?(?P<part>{NUMBER}) in (?:every )?(?P<whole>{NUMBER})\b"
)
_FRACTION = re.compile(
    r"\b(?P<how>(?:more|less|fewer) than |over |under |nearly |almost |about |around |some |roughly |just over |just under )?"
    r"(?P<more>an?|one|two|three|four)?[ -]?(?P<kind>half|thirds?|quarters?|fifths?|tenths?)\b"
)
# How far "a third" may be from what was counted, in percent of all.
_NEAR = 6


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a crime type's records, or of the victims, that got a verdict: from `low` to `high` percent."""

    category: str
    verdict: str
    low: float
    high: float

    def denies(self, part: int, whole: int, verdict: str) -> bool:
        """Return whether `part` of `whole` with a verdict is another share than this."""
        counted = 100 * (part if verdict == self.verdict else whole - part) / whole
        return not self.low <= counted <= self.high


def may_give_a_share(text: str) -> bool:
    """Return whether a sentence without a number may give a share."""
    low = text.lower()
    return bool(_FRACTION.search(low)) or any(pattern.search(low) for pattern, _ in _AMOUNTS)


def share_in(text: str, atoms: list[Atom], topic: str) -> Share | None:
    """Return the share that a sentence gives of one crime type or of the victims; None when it gives none or
    several, or counts."""
    verdicts = {atom.kind for atom in atoms if atom.kind in "WGIJ"}
    kinds = {str(atom.value) for atom in atoms if atom.kind == "c"}
    if verdicts <= {"W", "G"}:
        kinds.discard("victims")
    # "Of 15 records a quarter": their number is no count of them.
    counted = [
        atom
        for place, atom in enumerate(atoms)
        if atom.kind == "n" and (not place or atoms[place - 1].kind != "o")
    ]
    if len(verdicts) != 1 or len(kinds) > 1 or counted or any(atom.kind in "Otr^bf?|;" for atom in atoms):
        return None
    bounds = _bounds(text.lower())
    verdict = verdicts.pop()
    category = next(iter(kinds), topic) or ("victims" if verdict in "IJ" else "")
    return Share(category, verdict, *bounds) if bounds and category else None


def _bounds(text: str) -> tuple[float, float] | None:
    said = [*_PERCENT.finditer(text), *_ONE_IN.finditer(text)]
    if said:
        return _bounds_of(said[0]) if len(said) == 1 else None
    fractions = list(_FRACTION.finditer(text))
    if len(fractions) == 1:
        match = fractions[0]
        upper, lower = FRACTIONS[match["kind"].removesuffix("s")]
        percent = round(100 * upper * MORE.get(match["more"] or "", 1) / lower)
        how = match["how"] or ""
        low = percent if how.startswith(("more", "over", "just over")) else percent - _NEAR
        high = percent if how.startswith(("less", "fewer", "under", "just under")) else percent + _NEAR
        return (low, 100 if how.startswith(("more", "over")) else high)
    amounts: list[tuple[float, float]] = [bounds for pattern, bounds in _AMOUNTS if pattern.search(text)]
    return amounts[0] if not fractions and len(amounts) == 1 else None


def _bounds_of(match: re.Match[str]) -> tuple[float, float]:
    """Return from and to how many percent a percentage, or "one in three", may say."""
    how = match["how"] or ""
    if "percent" in match.groupdict():
        percent, near = float(match["percent"]), 3.0 if how else 0.6
    else:
        percent, near = 100 * float(to_number(match["part"]) / to_number(match["whole"])), float(_NEAR)
    low = percent if how.startswith(("more", "over", "just over")) else percent - near
    high = percent if how.startswith(("less", "fewer", "under", "just under")) else percent + near
    return low, high
