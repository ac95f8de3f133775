"""What a sentence says of counts: how many records of a crime type were checked, how many wrong or right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from storygen.extract.grammar import lexicon as lex
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.categories import give_categories
from storygen.extract.grammar.findings import Finding, findings_of
from storygen.extract.grammar.lexer import Atom, atoms_of, denies
from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.passage import is_settled, name_by_number, settle_by_sum, settle_from_passage
from storygen.extract.grammar.quantities import units_of
from storygen.extract.grammar.roles import give_roles, runs_of, stands_by_the_duty
from storygen.extract.grammar.shapes import settle_shapes
from storygen.extract.grammar.units import (
    OPPOSITE,
    Count,
    Unit,
    is_atom,
)
from storygen.extract.grammar.verdicts import give_verdicts
from storygen.extract.model import CATEGORIES


@dataclass(slots=True)
class Reading:
    """What one sentence says of counts. `doubts` hold for all of it."""

    findings: list[Finding]
    doubts: list[str]
    verdicts: set[str]
    categories: list[str]
    rest: list[Finding] = field(default_factory=list)
    # Whether right and wrong make up the records checked.
    settled: bool = False
    # The verdicts that a "not" says, which another "not" says again.
    denied: set[str] = field(default_factory=set)


# "There were six, and one was a mistake."
_INTRODUCED = re.compile(
    r"\b(?:there (?:were|was|are)|(?:were|was) (?:given|handed|shown|sent)|received|obtained|our sample (?:had|held)) (?:only |just )?$|\bwhat (?:we|inspectors|our auditors) (?:found|saw): $",
    re.IGNORECASE,
)
# "With the number examined in brackets."
_IN_BRACKETS = InSmall(
    rf"\b(?:{lex.CHECKED})\b[^()\d]{{0,30}}\b(?:in|within|inside) (?:\w+ )?(?:brackets|parentheses)\b|"
    rf"\b(?:in|within) (?:\w+ )?(?:brackets|parentheses)\b[^()\d]{{0,40}}\b(?:{lex.CHECKED})\b",
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|(?<!we )(?<!inspectors )(?<!auditors )(?<!reviewers )(?<!and )would|would(?! (?:have )?expect| (?:not |also |ourselves )*have (?:(?:been|also|ourselves|not) )*(?:cancelled|reached|come to|made|left|kept|retained|let stand))|could(?! (?:(?:we|it|the force|the constabulary|inspectors|only|all|both|itself) )*(?:find|see|not|be (?:sure|said|justified|supported|defended|upheld|shown|demonstrated|traced|found)|only|show|demonstrate|evidence|prove|confirm|establish|support|justify|agree|endorse|accept|defend|stand by|point to|produce))|might|"
    r"may have|perhaps|possibly|appear(?:ed|s)? to|seem(?:ed|s)? to|suggest(?:s|ed)?|"
    r"estimate[ds]?|"
    r"expect(?:s|ed)? (?:to|all|every|each|forces|any|no)\b|(?:should|must|ought to) be (?:\w+ )?"
    r"(?:in|un)?(?:correct|wrong|right|justified|supported|compliant)|aims? to|target|likely|unclear|disput(?:es|ed)|originally|initially|"
    r"at first|draft)\b"
)


def read_counts(
    sentence: str,
    topic: str = "",
    listed: Sequence[str] = (),
    said: str = "",
    wholes: Mapping[str, int] = MappingProxyType({}),
    led_to: str = "",
) -> Reading:
    """Return what a sentence says of cancelled records or of victims told.

    `topic` is the crime type that the text around the sentence is about, if it is about one; `listed` the
    crime types of the sentence before in its order; `said` the verdict that "three were not" turns
    round; `wholes` the numbers of records checked that the passage has given; `led_to` what leads to the list that
    the sentence is an item of.
    """
    atoms = atoms_of(sentence)
    units = settle_from_passage(units_of(atoms), topic, wholes)
    name_by_number(units, wholes, topic)
    give_categories(units, topic, listed)
    counts = [unit for unit in units if isinstance(unit, Count)]
    doubts = _doubts(sentence, atoms, counts, wholes) + settle_shapes(units, counts, atoms)
    if any(count.about for count in counts):
        doubts.append("a number is only approximate")
    runs = runs_of(units)
    for number, run in enumerate(runs):
        give_roles(units, runs, number, run)
    used = give_verdicts(units, runs, said)
    for count in counts:
        told = (
            _IN_BRACKETS.search(sentence)
            if count.shape == "Q"
            else _INTRODUCED.search(sentence[: count.start])
        )
        known = count.number is not None and any(
            wholes.get(name) == count.number for name in count.categories
        )
        sure = told or known or _LEADS_TO_FINDINGS.search(led_to) or _is_listed(units, count)
        count.likely = count.likely and not (sure or stands_by_the_duty(units, count))
    doubts += settle_by_sum(counts, wholes)
    settled = is_settled(counts, wholes)
    findings = findings_of(counts)
    loose = [c for c in counts if not c.role and c.number is not None]
    judged = [c for c in counts if c.verdict]
    if (
        not settled
        and len(judged) == 1
        and judged[0].part
        and OPPOSITE[judged[0].verdict] in {atom.kind for atom in atoms}
    ):
        doubts.append("the sentence says both right and wrong of one number")
    if loose and findings:
        doubts.append("a number in the sentence is not accounted for")
    if unused := _left_over(units, counts, used, settled=settled):
        words = ", ".join(f"“{sentence[atom.start : atom.end].strip()}”" for atom in unused)
        doubts.append(f"no finding accounts for {words}")
    spoken_of = {atom.value for atom in atoms if atom.kind == "c"}
    for finding in findings:
        finding.named = finding.category in spoken_of
    return Reading(
        findings,
        doubts,
        _verdicts_of(atoms, sentence),
        [str(atom.value) for atom in atoms if atom.kind == "c"],
        [
            Finding(name, c.part, None, c.verdict)
            for c in counts
            if c.shape == "R"
            for name in c.categories or ["total"]
        ],
        settled,
        {atom.kind for atom in atoms if atom.kind in "WGIJ" and denies(atom, sentence)},
    )


# "This is what we found:", "Our review of cancelled records:".
_LEADS_TO_FINDINGS = re.compile(
    r"\b(?:we|inspectors|auditors) (?:\w+ )?(?:found|saw|examined|reviewed|audited|checked|looked at|read|tested|went through|took|drew|saw)\b|"
    r"\b(?:our|the) (?:\w+ )?(?:findings?|results?|review|audit|sample) (?:of|for|from|on|was|were|is|are|by)\b",
    re.IGNORECASE,
)


def _is_listed(units: list[Unit], count: Count) -> bool:
    """Return whether a number goes on a list of those checked: "comprised 18 of rape (…) and 23 of robbery (…)"."""
    place = next(at for at, unit in enumerate(units) if unit is count)
    kinds = "".join("n" if isinstance(unit, Count) else unit.kind for unit in units[:place])
    return bool(re.search(r"Vnh*o?c\([^()]*\)(?:[&,]*nh*o?c\([^()]*\))*[&,]+$", kinds))


_NOT = re.compile(lex.NEGATORS)
_FURTHER_SAMPLE = re.compile(
    rf"\b(?:further|another|additional) (?:sample|set|batch) of {NUMBER}\b", re.IGNORECASE
)


def _verdicts_of(atoms: list[Atom], sentence: str) -> set[str]:
    """Return the verdicts of a sentence, both where one is made by "not".

    After "17 had not been cancelled correctly", nobody can tell from the verdict what "two had" means.
    """
    said = {atom.kind for atom in atoms if atom.kind in "WGIJ"}
    turned = {a.kind for a in atoms if a.kind in "WG" and _is_turned(a, sentence)}
    return said | {OPPOSITE[kind] for kind in turned}


def _is_turned(atom: Atom, sentence: str) -> bool:
    """Return whether a "not" before a verdict made it ("without good reason" is one by itself)."""
    return bool(_NOT.match(sentence.lower(), atom.start)) and not _NOT.match(str(atom.value))


def _doubts(sentence: str, atoms: list[Atom], counts: list[Count], wholes: Mapping[str, int]) -> list[str]:
    """Return why the whole sentence may mean something else than it seems to."""
    doubts = []
    if word := _HYPOTHETICAL.search(sentence.lower()):
        doubts.append(f"the sentence says “{word.group()}”: it may not state a finding")
    if any(atom.kind == "Y" for atom in atoms):
        doubts.append("the sentence may speak of all records cancelled in a period, not of the sample")
    if any(atom.kind == "?" for atom in atoms):
        doubts.append("“not all” does not say how many")
    adds = any(atom.kind == "f" for atom in atoms) and not any(count.shape == "F" for count in counts)
    # "A further sample of 19 robbery records", where none of robbery has been counted: further than those of rape.
    first = _FURTHER_SAMPLE.search(sentence) and not any(
        set(count.categories) & set(wholes) for count in counts
    )
    if adds and not (first and all(count.categories for count in counts)):
        doubts.append("“further” or “another” may add to a number")
    return doubts


def _left_over(units: list[Unit], counts: list[Count], used: list[Atom], *, settled: bool) -> list[Atom]:
    """Return the verdicts, crime types, vague amounts and other countings that no quantity has taken up."""
    named = {name for count in counts for name in count.categories}
    # "Because the victim did not want to go on" says nothing of telling her.
    untold = not any(is_atom(unit, "IJ") for unit in units)
    # "Across rape, other sexual offences, violence and robbery": of victims, that is all of the sample.
    together = named == {"victims"} and set(CATEGORIES) <= {u.value for u in units if is_atom(u, "c")}  # type: ignore[union-attr]
    left: list[Atom] = []
    for place, unit in enumerate(units):
        if not isinstance(unit, Atom):
            continue
        if (
            (unit.kind in "WGIJ" and unit not in used and not settled and not _said_again(units, place, used))
            or (
                unit.kind == "c"
                and unit.value not in named
                and not (unit.value == "victims" and (settled or untold))
                and not together
            )
            or (unit.kind == "~" and _is_amount(units, place))
            or unit.kind in "u^"
            or (unit.kind == "X" and not _YEAR.match(str(unit.value)))
        ):
            left.append(unit)
    return left


# A year is held against the inspection's elsewhere.
_YEAR = re.compile(r"(?:19|20)\d\d\b")


def _said_again(units: list[Unit], place: int, used: list[Atom]) -> bool:
    """Return whether a verdict repeats one that was taken up, in another clause of the sentence."""
    atom = units[place]
    for other, unit in enumerate(units):
        if isinstance(unit, Atom) and unit.kind == atom.kind and unit in used:  # type: ignore[union-attr]
            between = units[min(place, other) + 1 : max(place, other)]
            joined = {u.kind for u in between if isinstance(u, Atom)} | {
                "" for u in between if isinstance(u, Count)
            }
            if "&" in joined and joined <= set("&khxV,"):
                return True
            if any(isinstance(u, Atom) and (u.kind in ",:;|(" or u.value == "because") for u in between):
                return True
    return False


def _is_amount(units: list[Unit], place: int) -> bool:
    """Return whether "most of" or "half the" says how many, and no number after it says so again."""
    atom = units[place]
    if not re.search(r"most|major|half|third|quarter|few|many|several|dozen|handful|bulk", str(atom.value)):  # type: ignore[union-attr]
        return False
    following = next((u for u in units[place + 1 :] if isinstance(u, Count) or u.kind in ",;|"), None)
    bracketed = is_atom(units[place + 1], "(") if place + 1 < len(units) else False
    return not (
        isinstance(following, Count) and (following.shape == "Q" or (bracketed and following.shape == "N"))
    )
