"""Numbers of records given without a word that they were checked: "There were fourteen rapes. Twelve were sound".

Such a number is that of the records checked when what is said next of the same records makes it up: the right and
the wrong ones together, or all. Until then it is only likely to be.
"""

from __future__ import annotations

from dataclasses import dataclass

from storygen.extract.document import Sentence
from storygen.extract.grammar.counts import Reading
from storygen.extract.grammar.findings import Finding
from storygen.extract.grammar.lexer import atoms_of, number_of
from storygen.extract.model import CATEGORIES

UNSURE = "nothing says that this is the number of records checked"


@dataclass(slots=True)
class Bare:
    """A number of records of a crime type with the sentence that gives it, and what was said of them since."""

    category: str
    number: int
    sentence: Sentence
    doubts: list[str]
    right: int | None = None
    wrong: int | None = None
    # Whether it was kept as the number of records checked.
    taken: bool = False

    def is_made_up(self) -> bool:
        """Return whether those said to be right and wrong are all of them."""
        return self.right is not None and self.wrong is not None and self.right + self.wrong == self.number


def bare_number(reading: Reading, text: str, topic: str) -> tuple[str, int] | None:
    """Return the crime type and number of a sentence that only says how many records there are; None for any
    other."""
    atoms = atoms_of(text)
    numbers = [number for atom in atoms if atom.kind == "n" and (number := number_of(atom)) is not None]
    kinds = {str(atom.value) for atom in atoms if atom.kind == "c"} or {topic}
    other = {atom.kind for atom in atoms} & set("WGIJOP/YVzbrfeauX^")
    if len(numbers) != 1 or len(kinds) != 1 or other or reading.doubts or reading.findings:
        return None
    category = next(iter(kinds))
    return (category, numbers[0]) if category in CATEGORIES and numbers[0] else None


def add_what_was_found(bare: Bare, reading: Reading) -> bool:
    """Add what a sentence says of the records to a bare number; return whether it says anything of them."""
    found = False
    for finding in [*reading.findings, *reading.rest]:
        if (
            finding.category != bare.category
            or finding.verdict not in {"W", "G"}
            or finding.whole is not None
        ):
            continue
        part = bare.number if finding.all else finding.part
        if part is None or part > bare.number:
            continue
        found = True
        if finding.verdict == "W":
            bare.wrong = part
        else:
            bare.right = part
        if finding.all:
            bare.wrong, bare.right = (part, 0) if finding.verdict == "W" else (0, part)
    for rest in reading.rest:
        # "The other two had been cancelled because …": not said to be wrong, but the others were right.
        if (
            rest.category == bare.category
            and not rest.verdict
            and rest.part
            and None in (bare.right, bare.wrong)
        ):
            bare.right, bare.wrong = (
                (rest.part, bare.wrong) if bare.right is None else (bare.right, rest.part)
            )
    return found


def as_finding(bare: Bare) -> Finding:
    """Return the bare number as that of the records checked."""
    return Finding(bare.category, None, bare.number)
