"""What the passage has counted before a sentence, and what that settles in it.

"Each of the 15 was correct": which records the 15 are. "The fifteenth", "a third of these", "half": how many.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from storygen.extract.grammar.lexer import Atom
from storygen.extract.grammar.units import OPPOSITE, Count, Unit, is_atom
from storygen.extract.model import CATEGORIES

FRACTIONS = {
    "half": (1, 2), "third": (1, 3), "quarter": (1, 4), "fifth": (1, 5), "tenth": (1, 10),
}  # fmt: skip
MORE = {"two": 2, "three": 3, "four": 4}


def fraction_of(words: str, whole: int) -> int | None:
    """Return how many "two thirds" of a number are; None when it is no fraction or does not come out whole."""
    named = re.split(r"[- ]", words)
    kind = FRACTIONS.get(named[-1].removesuffix("s"))
    if kind is None:
        return None
    number, left = divmod(whole * kind[0] * MORE.get(named[0], 1), kind[1])
    return None if left else number


def settle_from_passage(units: list[Unit], topic: str, wholes: Mapping[str, int]) -> list[Unit]:
    """Return the units with what only the numbers said before can tell: `wholes` are the records checked."""
    whole = wholes.get(topic)
    counts = [unit for unit in units if isinstance(unit, Count)]
    known = {count.part + 1 for count in counts if count.part is not None and count.shape in "NQ"}
    settled: list[Unit] = []
    for place, unit in enumerate(units):
        if isinstance(unit, Atom) and unit.kind == "d":
            # "The fifteenth" is the one left over of 15.
            left_over = unit.value == whole or unit.value in known
            settled.append(Count("R", unit.start, 1) if left_over else Atom("X", unit.start, unit.end))
            continue
        of = _whole_before(counts, units, place) or whole
        part = _part_of(units, place, of) if of and len(counts) < 2 else None
        settled.append(Count("N", unit.start, part, role="part") if part is not None else unit)
    return settled


def _whole_before(counts: list[Count], units: list[Unit], place: int) -> int | None:
    """Return the number that a share is of: "of 24 records, a quarter were wrong", "24 records, of which a quarter"."""
    only = counts[0] if len(counts) == 1 and counts[0].start < units[place].start else None
    if only is None:
        return None
    points_back = place > 0 and is_atom(units[place - 1], "t")
    return only.whole if only.shape == "M" else only.part if only.shape == "N" and points_back else None


def _part_of(units: list[Unit], place: int, whole: int) -> int | None:
    """Return how many records "half" or "a third of these" are, of those the sentence before counted."""
    unit = units[place]
    if not isinstance(unit, Atom) or unit.kind != "~" or (place and is_atom(units[place - 1], "~n")):
        return None
    following = units[place + 1] if place + 1 < len(units) else None
    if not is_atom(following, "tkWGIJO-,"):
        return None
    return fraction_of(str(unit.value), whole)


def name_by_number(units: list[Unit], wholes: Mapping[str, int], topic: str = "") -> None:
    """Give "each of the 15" the one crime type of which the passage says that 15 were checked, unless it has turned
    to another (`topic`) of which it has not said how many."""
    if any(is_atom(unit, "c") for unit in units):
        return
    for count in units:
        if not isinstance(count, Count) or count.categories or count.whole is None:
            continue
        names = [name for name, whole in wholes.items() if whole == count.whole]
        if len(names) == 1 and (not topic or topic in wholes or topic not in CATEGORIES):
            count.categories = names


def settle_by_sum(counts: list[Count], wholes: Mapping[str, int]) -> list[str]:
    """Give a part without verdict the opposite of the other's, when both make up the records checked.

    Return a doubt when the right and the wrong ones of a crime type do not make up those checked.
    """
    doubts = []
    for name in {count.categories[0] for count in counts if len(count.categories) == 1}:
        own = [count for count in counts if count.categories == [name] and count.role in {"part", "both"}]
        parts = [count for count in own if count.part is not None]
        said = {count.whole for count in counts if count.categories == [name] and count.whole is not None}
        whole = next(iter(said)) if len(said) == 1 else wholes.get(name) if not said else None
        if whole is None or len(parts) != 2:
            continue
        first, second = parts
        # "All save two": the two are left out of what is counted.
        counted, left = (
            (whole - (c.part or 0)) if c.shape == "B" else (c.part or 0) for c in (first, second)
        )
        adds_up = counted + left == whole
        for here, there in ((first, second), (second, first)):
            if adds_up and not here.verdict and there.verdict in OPPOSITE:
                here.verdict = OPPOSITE[there.verdict]
        if (
            not adds_up
            and OPPOSITE.get(first.verdict) == second.verdict
            and not {first.shape, second.shape} & {"R", "F"}
        ):
            doubts.append(f"{first.part} and {second.part} do not make {whole}")
    return doubts


def is_settled(counts: list[Count], wholes: Mapping[str, int]) -> bool:
    """Return whether right and wrong make up the records checked, of the one crime type that is counted."""
    parts = [count for count in counts if count.verdict in OPPOSITE and count.part is not None]
    names = {tuple(count.categories) for count in counts if count.role != "spent"}
    if len(parts) != 2 or len(names) != 1 or len(parts[0].categories) != 1:
        return False
    said = {count.whole for count in counts if count.whole is not None}
    said = said or {wholes.get(parts[0].categories[0], -1)}
    first, second = parts
    return OPPOSITE[first.verdict] == second.verdict and said == {(first.part or 0) + (second.part or 0)}
