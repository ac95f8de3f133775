"""What a sentence is read as: atoms, with quantities among them, and the verdicts on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from storygen.extract.grammar.lexer import Atom

VERDICTS = "WGIJO"


MARKS = VERDICTS + "V|;!tu"


LIST_MARKS = ",&"


Verdict = str  # "W" wrong, "G" right, "I" told, "J" not told


OPPOSITE = {"W": "G", "G": "W", "I": "J", "J": "I"}


@dataclass(slots=True)
class Count:
    """A quantity. `shape`: Q part of whole, M "of the 20", N bare, A all, Z none, R the rest, F further, E
    each, % share.

    `part` is None for "all", and for a bare whole.
    """

    shape: str
    start: int
    part: int | None = None
    whole: int | None = None
    percent: Decimal | None = None
    all: bool = False
    about: bool = False
    categories: list[str] = field(default_factory=list)
    role: str = ""
    verdict: str = ""
    points_back: bool = False
    summed: bool = False
    sampled: str = ""
    # Whether only its place makes it the number checked.
    likely: bool = False

    @property
    def number(self) -> int | None:
        """Return the one number of a quantity that has just one."""
        return self.part if self.part is not None else self.whole


Unit = Atom | Count


def is_atom(unit: Unit | None, kinds: str) -> bool:
    return isinstance(unit, Atom) and unit.kind in kinds


def marks(units: list[Unit], first: int, last: int) -> list[Atom]:
    """Return the atoms strictly between two places."""
    return [unit for unit in units[max(first, -1) + 1 : last] if isinstance(unit, Atom)]


def around(units: list[Unit], runs: list[list[int]], number: int) -> tuple[list[Atom], list[Atom]]:
    """Return the atoms before a run (back to the run before) and after it (up to the next)."""
    before = marks(units, runs[number - 1][-1] if number else -1, runs[number][0])
    after = marks(units, runs[number][-1], runs[number + 1][0] if number + 1 < len(runs) else len(units))
    return before, after


def own_clause(units: list[Unit], place: int) -> list[Atom]:
    """Return the atoms after a quantity up to the next quantity or semicolon."""
    found: list[Atom] = []
    for unit in units[place + 1 :]:
        if isinstance(unit, Count) or unit.kind == ";":
            break
        found.append(unit)
    return found
