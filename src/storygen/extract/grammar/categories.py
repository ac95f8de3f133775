"""Gives each quantity the crime type that it counts."""

from __future__ import annotations

from collections.abc import Sequence

from storygen.extract.grammar.lexer import Atom
from storygen.extract.grammar.units import (
    LIST_MARKS,
    VERDICTS,
    Count,
    Unit,
    is_atom,
)
from storygen.extract.model import CATEGORIES


def give_categories(units: list[Unit], topic: str, listed: Sequence[str] = ()) -> None:
    """Give each quantity the crime type it counts; those with none keep an empty list.

    `listed` holds the crime types of the sentence before, in its order.
    """
    _zip_lists(units)
    for index, unit in enumerate(units):
        if isinstance(unit, Atom) and unit.kind == "c":
            _pair(units, index)
    _zip_with_wholes(units, listed)
    _spread_each(units, listed)
    if not topic:
        _spread_all(units, listed)
    _fall_back(units, topic)


def _pair(units: list[Unit], index: int) -> None:
    """Give the crime type at `index` to the quantity before it, else to the list it stands in, else to the
    next."""
    atom = units[index]
    assert isinstance(atom, Atom)
    category = str(atom.value)
    duty = index + 1 < len(units) and isinstance(units[index + 1], Atom) and units[index + 1].kind == "V"  # type: ignore[union-attr]
    left = _neighbour(units, index, -1, "hkoVxt" if category == "victims" and duty else "hkoVx")
    if isinstance(left, Count) and not left.categories:
        left.categories.append(category)
        return
    faulted = _neighbour(units, index, -1, "hkoiW")
    among = index and isinstance(units[index - 1], Atom) and units[index - 1].kind in "oi"  # type: ignore[union-attr]
    if among and isinstance(faulted, Count) and not faulted.categories:
        # "One error among the rape records."
        faulted.categories.append(category)
        return
    listed = _neighbour(units, index, -1, "hk,&o", stop_at_category=True)
    if _joined_to_category(units, index) and isinstance(listed, Count) and listed.categories:
        listed.categories.append(category)
        return
    right = _neighbour(units, index, +1, "hkV:(,io" if category == "victims" else "hkV:(,i")
    follows = isinstance(right, Count) and not right.categories and not _own_noun(units, right)
    if follows and isinstance(right, Count):
        right.categories.append(category)
    elif right is None and left is None:
        # "The rape records that were wrongly cancelled numbered four."
        judged = _neighbour(units, index, +1, "hkV:(,iWG")
        if isinstance(judged, Count) and not judged.categories and not _own_noun(units, judged):
            judged.categories.append(category)


def _joined_to_category(units: list[Unit], index: int) -> bool:
    """Return whether "and", "or" or a comma joins the crime type to one before it ("rape and robbery")."""
    before = [unit for unit in units[:index] if not (isinstance(unit, Atom) and unit.kind in "hk")]
    kinds = [unit.kind if isinstance(unit, Atom) else "" for unit in before[-2:]]
    return len(kinds) == 2 and kinds[1] in LIST_MARKS and kinds[0] == "c"


def _own_noun(units: list[Unit], count: Count) -> bool:
    """Return whether a crime type follows the quantity directly, so that an earlier one is not its own."""
    place = next(i for i, unit in enumerate(units) if unit is count)
    found = _neighbour(units, place, +1, "hkoVx", want_category=True)
    return isinstance(found, Atom)


def _neighbour(
    units: list[Unit],
    index: int,
    step: int,
    through: str,
    *,
    stop_at_category: bool = False,
    want_category: bool = False,
) -> Unit | None:
    """Return the nearest quantity on one side, looking only through atoms of the kinds given."""
    place = index + step
    while 0 <= place < len(units):
        unit = units[place]
        if isinstance(unit, Count):
            return None if want_category else unit
        if unit.kind == "c":
            if want_category:
                return unit
            if not stop_at_category:
                return None
        elif unit.kind not in through:
            return None
        place += step
    return None


def _zip_lists(units: list[Unit]) -> None:
    """Match "rape, violence and robbery … two, none and three" one to one, in either order."""
    categories = _lists(units, lambda u: isinstance(u, Atom) and u.kind == "c", "hk")
    counts = _lists(units, lambda u: isinstance(u, Count), "h")
    for crime_types in categories:
        if len(crime_types) < 2:
            continue
        for numbers in counts:
            apart = (
                numbers[0] - crime_types[-1] if numbers[0] > crime_types[-1] else crime_types[0] - numbers[-1]
            )
            free = all(isinstance(units[i], Count) and not units[i].categories for i in numbers)  # type: ignore[union-attr]
            if len(numbers) == len(crime_types) and apart > 0 and free:
                _match(units, numbers, crime_types)
                break


def _match(units: list[Unit], numbers: list[int], crime_types: list[int]) -> None:
    for number, crime_type in zip(numbers, crime_types, strict=True):
        count, atom = units[number], units[crime_type]
        if isinstance(count, Count) and isinstance(atom, Atom):
            count.categories.append(str(atom.value))
            units[crime_type] = Atom("x", atom.start, atom.end)


def _lists(units: list[Unit], wanted, through: str) -> list[list[int]]:  # type: ignore[no-untyped-def]
    """Return the runs of wanted units that only commas, "and" and the atoms `through` part."""
    runs: list[list[int]] = []
    current: list[int] = []
    joined = False
    for index, unit in enumerate(units):
        if wanted(unit):
            if current and not joined:
                runs.append(current)
                current = []
            current.append(index)
            joined = False
        elif isinstance(unit, Atom) and unit.kind in LIST_MARKS:
            joined = True
        elif not (isinstance(unit, Atom) and unit.kind in through):
            if current:
                runs.append(current)
            current, joined = [], False
    return [*runs, current] if current else runs


def _zip_with_wholes(units: list[Unit], listed: Sequence[str]) -> None:
    """Give "two, none and three" the crime types of the three wholes spoken of just before."""
    for numbers in _lists(units, lambda u: isinstance(u, Count) and not u.categories, "h"):
        counts = [unit for unit in (units[i] for i in numbers) if isinstance(unit, Count)]
        before = [u for u in units[: numbers[0]] if isinstance(u, Count)]
        wholes = before[-len(counts) :]
        names = [whole.categories for whole in wholes]
        fits = (
            len(before) == len(counts)
            and all(len(n) == 1 for n in names)
            and len({n[0] for n in names}) == len(names)
        )
        if len(counts) < 2 or any(c.shape not in "NZA" for c in counts):
            continue
        if not before and len(listed) == len(counts) == len(set(listed)):
            names, fits = [[name] for name in listed], True
        elif not before:
            continue
        for place, count in enumerate(counts):
            count.categories = list(names[place]) if fits else ["unclear"]


def _spread_each(units: list[Unit], listed: Sequence[str]) -> None:
    """Give "two of each" the crime types that the sentence names, or the one before it: never one that neither
    does."""
    named = [str(u.value) for u in units if is_atom(u, "c")]  # type: ignore[union-attr]
    named += [name for unit in units if isinstance(unit, Count) for name in unit.categories]
    names = list(dict.fromkeys(named or listed))
    sizes = {u.number for u in units if isinstance(u, Count) and u.shape == "N"}
    if not names and any(
        isinstance(u, Count) and u.shape == "E" and u.whole and len(CATEGORIES) * u.whole in sizes
        for u in units
    ):
        # "Eighty records, 20 of each kind": that makes all four.
        names = list(CATEGORIES)
    for unit in units:
        if isinstance(unit, Count) and unit.shape == "E" and not unit.categories:
            unit.categories = names if set(names) <= set(CATEGORIES) and names else ["unclear"]


def _spread_all(units: list[Unit], listed: Sequence[str]) -> None:
    """Give "all had been cancelled correctly" every crime type that the sentence before has counted."""
    counts = [unit for unit in units if isinstance(unit, Count)]
    kinds = {unit.kind for unit in units if isinstance(unit, Atom)}
    alone = len(counts) == 1 and counts[0].shape in "AZ" and counts[0].whole is None
    noun = next((u for u in units if isinstance(u, Atom) and u.kind in "xWG"), None)
    if (
        alone
        and is_atom(noun, "WG")
        and len(kinds & {"W", "G"}) == 1
        and not kinds & set("cIJO^~X?u|")
        and len(set(listed)) > 1
    ):
        counts[0].categories = list(dict.fromkeys(listed))


def _alone_in_clause(units: list[Unit]) -> list[str]:
    """Return, for each place, the crime type that its clause (up to a semicolon) names alone, before it."""
    found: list[str] = []
    kinds: list[str] = []
    for unit in units:
        if isinstance(unit, Atom) and unit.kind == ";":
            kinds = []
        elif isinstance(unit, Atom) and unit.kind == "c":
            kinds.append(str(unit.value))
        elif isinstance(unit, Count):
            kinds += unit.categories
        found.append(kinds[0] if len(set(kinds)) == 1 and kinds[0] in CATEGORIES else "")
    return found


def _fall_back(units: list[Unit], topic: str) -> None:
    """Give quantities without a crime type the only one of the sentence, the last one spoken of, or the
    topic."""
    named = [str(u.value) for u in units if isinstance(u, Atom) and u.kind == "c"]
    named += [c for u in units if isinstance(u, Count) for c in u.categories]
    verdicts = {u.kind for u in units if isinstance(u, Atom)}
    # "17 were right; in three the victim's words were taken as proof that no crime took place."
    told = bool(verdicts & {"I", "J"}) and not (verdicts & {"W", "G"} and topic in CATEGORIES)
    if "victims" in named and not told:
        named = [name for name in named if name != "victims"]
    only = named[0] if len(set(named)) == 1 else ""
    last: list[str] = []
    wholes: set[str] = set()
    alone = _alone_in_clause(units)
    for place, unit in enumerate(units):
        if isinstance(unit, Count):
            if not unit.categories and not only and alone[place]:
                unit.categories = [alone[place]]
            if not unit.categories and len(wholes) > 1:
                # "Of 20 rape and 20 robbery records, three": three of all, not of the last.
                last = []
            if not unit.categories:
                unit.categories = [only] if only else list(last) if len(last) == 1 else []
            if not unit.categories and not named and topic:
                unit.categories = [topic]
            last = unit.categories
            wholes |= set(last) if unit.shape in "MN" else set()
        elif unit.kind in VERDICTS:
            wholes = set()
        elif unit.kind == ";":
            last = []
            wholes = set()
        elif unit.kind == "T":
            last = ["total"]
