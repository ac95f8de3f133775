"""Puts atoms together to quantities ("three of the 20", "all 12", "none of the") and gives each its crime
type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from math import gcd

from storygen.extract.grammar.lexer import Atom, number_of
from storygen.extract.model import CATEGORIES

VERDICTS = "WGIJO"
MARKS = VERDICTS + "V|;!tu"
LIST_MARKS = ",&"


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

    @property
    def number(self) -> int | None:
        """Return the one number of a quantity that has just one."""
        return self.part if self.part is not None else self.whole


Unit = Atom | Count


def units_of(atoms: list[Atom]) -> list[Unit]:
    """Return the atoms with quantities put together."""
    units: list[Unit] = []
    index = 0
    while index < len(atoms):
        if (
            atoms[index].kind == "P"
            and atoms[index - 1 : index]
            and atoms[index - 1].kind == "("
            and _noted(units, atoms[index])
        ):
            index += 1
            continue
        count, used = _fraction_of_these(atoms, index, units)
        if count is None:
            count, used = _count_at(atoms, index)
        if count is None:
            units.append(atoms[index])
            index += 1
            continue
        fault = units[-1] if units else None
        if isinstance(fault, Atom) and _is_faultless([fault]):
            # "No errors in 14 records" are none wrong of 14; "and one in 12" after it is an error too.
            units[-1:] = [Atom("W", fault.start, fault.end), count]
        else:
            units.append(count)
        index += used
    return units


def _noted(units: list[Unit], share: Atom) -> bool:
    """Note a percentage in brackets on the quantity that it repeats."""
    for unit in reversed(units):
        if isinstance(unit, Count):
            if unit.percent is None and isinstance(share.value, Decimal):
                unit.percent = share.value
                return True
            return False
        if unit.kind not in "(hkcoV":
            return False
    return False


def _count_at(atoms: list[Atom], index: int) -> tuple[Count | None, int]:
    """Return the quantity that starts at this atom and how many atoms it takes."""
    atom = atoms[index]
    if atom.kind == "~" and index + 1 < len(atoms) and atoms[index + 1].kind in "nPaz":
        count, used = _count_at(atoms, index + 1)
        if count is not None:
            # "As many as 34 of the 38" stresses a number that is exact.
            stressed = (
                str(atom.value) in {"as many as", "no fewer than", "no less than"} and count.shape in "Q%"
            )
            count.about = count.about or not stressed
        return count, used + 1
    if (fraction := _fraction_at(atoms, index)) is not None:
        return fraction, 3
    if _is_whole_again(atoms, index):
        return Count("M", atom.start, whole=_number_at(atoms, index + 1)), 2
    if atom.kind == "/" and isinstance(atom.value, tuple):
        return Count("Q", atom.start, atom.value[0], atom.value[1]), 1
    number = _number_at(atoms, index + 1)
    if number is not None and atom.kind in "io" and _is_faultless(atoms[index - 1 : index]):
        return Count("Q", atom.start, 0, number), 2
    if number is not None and (
        atom.kind == "o"
        or (
            atom.kind == "i" and index > 1 and atoms[index - 1].kind in "WG" and atoms[index - 2].kind in "nz"
        )
    ):
        inner, used = _with_whole(atoms, index + 1, Count("N", atoms[index + 1].start, number), 1)
        return (inner, used + 1) if inner.shape == "Q" else (Count("M", atom.start, whole=number), 2)
    head, used = _part_at(atoms, index)
    if head is None:
        return None, 0
    return _with_whole(atoms, index, head, used)


_FRACTIONS = {
    "half": (1, 2), "third": (1, 3), "thirds": (2, 3), "quarter": (1, 4), "quarters": (3, 4),
}  # fmt: skip


def _fraction_at(atoms: list[Atom], index: int) -> Count | None:
    """Return "half of the 20" as ten of 20; None when it does not come out whole, or is only about half."""
    atom, whole = atoms[index], _number_at(atoms, index + 2)
    if atom.kind != "~" or whole is None or atoms[index + 1].kind != "o":
        return None
    part = _FRACTIONS.get(re.split(r"[- ]", str(atom.value))[-1])
    if part is None or (index and atoms[index - 1].kind in "~n"):
        return None
    number, left = divmod(whole * part[0], part[1])
    return None if left else Count("Q", atom.start, number, whole)


def _fraction_of_these(atoms: list[Atom], index: int, units: list[Unit]) -> tuple[Count | None, int]:
    """Return "a quarter of which" as four of the 16 named just before it, the only number so far."""
    if [atom.kind for atom in atoms[index : index + 2]] != ["~", "t"] or (
        index and atoms[index - 1].kind in "~n"
    ):
        return None, 0
    before = [unit for unit in units if isinstance(unit, Count)]
    part = _FRACTIONS.get(re.split(r"[- ]", str(atoms[index].value))[-1])
    if (
        part is None
        or len(before) != 1
        or before[0].shape != "N"
        or before[0].part is None
        or before[0].about
    ):
        return None, 0
    number, left = divmod(before[0].part * part[0], part[1])
    return (None, 0) if left else (Count("Q", atoms[index].start, number, before[0].part), 2)


def _is_whole_again(atoms: list[Atom], index: int) -> bool:
    """Return whether "of these 20 rapes" names the records checked again: a part is counted after it."""
    kinds = [atom.kind for atom in atoms[index : index + 4]]
    return (
        kinds[:2] == ["t", "n"]
        and bool(re.match(r"of (?:these|those)$", str(atoms[index].value)))
        and any(kind in "ch" for kind in kinds[2:3])
        and any(atom.kind in "nazbr" for atom in atoms[index + 3 :])
        and not any(atom.kind in "WGIJ" for atom in atoms[index + 2 : index + 5])
    )


def _part_at(atoms: list[Atom], index: int) -> tuple[Count | None, int]:
    """Return the bare quantity that starts here: a number, all, none, the rest, a share."""
    atom = atoms[index]
    following = _number_at(atoms, index + 1)
    match atom.kind:
        case "n":
            number = number_of(atom)
            return (Count("N", atom.start, number), 1) if number is not None else (None, 0)
        case "z":
            return Count("Z", atom.start, 0), 1
        case "a" if (
            atom.value == "both"
            and atoms[index + 1 : index + 2]
            and atoms[index + 1].kind == "o"
            and following is None
        ):
            return Count("Q", atom.start, 2, 2, all=True), 2
        case "a" if following is not None:
            return Count("Q", atom.start, following, following, all=True), 2
        case "a":
            return Count("A", atom.start, all=True), 1
        case "b" if following is not None:
            return Count("B", atom.start, following), 2
        case "r":
            return (
                (Count("R", atom.start, following), 2)
                if following is not None
                else (Count("R", atom.start), 1)
            )
        case "f" if following is not None:
            return Count("F", atom.start, following), 2
        case "e":
            return Count("E", atom.start, whole=number_of(atom)), 1
        case "P" if isinstance(atom.value, Decimal):
            return Count("%", atom.start, percent=atom.value), 1
    return None, 0


def _with_whole(atoms: list[Atom], index: int, head: Count, used: int) -> tuple[Count, int]:
    """Return the quantity with the "of the 20" that follows it, at once or after its own noun."""
    if head.shape in "QRE":
        return head, used
    place = index + used
    category = ""
    if (
        place < len(atoms)
        and atoms[place].kind == "t"
        and re.match(r"of (?:these|those|them)", str(atoms[place].value))
    ):
        if index and atoms[index - 1].kind == "V" and head.shape == "N":
            # "We examined a sample of 20 of these": the sample, not a part of what was checked.
            return head, used + 1
        head.role = "part"
        head.points_back = True
        if _number_at(atoms, place + 1) is not None:
            # "Two of those 17" divides again what was counted before.
            head.shape, head.role = "-", "spent"
            return head, used + 2
        return head, used + 1
    if _is_counted_in(atoms, place, head):
        return Count("Q", head.start, head.part, _number_at(atoms, place + 1), about=head.about), used + 2
    while place < len(atoms):
        atom = atoms[place]
        if (
            atom.kind == "("
            and place + 2 < len(atoms)
            and atoms[place + 1].kind == "P"
            and atoms[place + 2].kind == ")"
        ):
            share = atoms[place + 1].value
            head.percent = share if isinstance(share, Decimal) else None
            place += 3
            if head.percent is not None:
                used = place - index
            continue
        if atom.kind == "(" and place + 1 < len(atoms) and atoms[place + 1].kind in "oV":
            place += 1
            continue
        if (
            atom.kind == "V"
            and atoms[place - 1].kind == "("
            and place + 1 < len(atoms)
            and atoms[place + 1].kind in "on"
        ):
            place += atoms[place + 1].kind == "o"
            break
        if atom.kind == "o":
            break
        if atom.kind == "," and place + 1 < len(atoms) and str(atoms[place + 1].value).startswith("out of"):
            place += 1
            continue
        if atom.kind == "c" and not category:
            category = str(atom.value)
        elif atom.kind not in "hk":
            return head, used
        place += 1
    if (
        place == index + used
        and place + 1 < len(atoms)
        and atoms[place].kind == "o"
        and atoms[place + 1].kind in "khc"
    ):
        if head.shape == "N" and re.match(r"of (?:the|our|its|all)", str(atoms[place].value)):
            head.role = "part"
        return head, used
    step = place + 1
    if step + 1 < len(atoms) and atoms[step].kind == "V" and "sample" in str(atoms[step].value):
        step += 1
    about = step < len(atoms) and atoms[step].kind == "~"
    step += about
    if step < len(atoms) and atoms[step].kind == "a":
        step += 1
    whole = _number_at(atoms, step)
    if place >= len(atoms) or whole is None:
        return head, used
    if head.shape == "%" or head.part is None:
        head.whole = whole
        head.shape = "%" if head.shape == "%" else "Q"
        head.part = whole if head.all else None
    else:
        part = whole - head.part if head.shape == "B" else head.part
        head = Count("Q", head.start, part, whole, head.percent, about=head.about or about)
    if category:
        head.categories.append(category)
    return head, step + 1 - index


def _is_faultless(before: Sequence[Unit]) -> bool:
    """Return whether "no errors" stands directly before "in 14 records"."""
    last = before[0] if before else None
    return isinstance(last, Atom) and last.kind == "G" and str(last.value).startswith("no ")


def _is_counted_in(atoms: list[Atom], place: int, head: Count) -> bool:
    """Return whether "two in 21" counts records: "one in 20" or "three in five" may only be a ratio."""
    whole = _number_at(atoms, place + 1)
    if place >= len(atoms) or atoms[place].kind != "i" or whole is None or not head.part:
        return False
    return head.part < whole and whole > 10 and (gcd(head.part, whole) > 1 or bool(whole % 5))


def _number_at(atoms: list[Atom], index: int) -> int | None:
    return number_of(atoms[index]) if index < len(atoms) and atoms[index].kind == "n" else None


def give_categories(units: list[Unit], topic: str, listed: Sequence[str] = ()) -> None:
    """Give each quantity the crime type it counts; those with none keep an empty list.

    `listed` holds the crime types of the sentence before, in its order.
    """
    _zip_lists(units)
    for index, unit in enumerate(units):
        if isinstance(unit, Atom) and unit.kind == "c":
            _pair(units, index)
    _zip_with_wholes(units, listed)
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
    told = any(isinstance(u, Atom) and u.kind in "IJ" for u in units)
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
            if not unit.categories and unit.shape == "E":
                unit.categories = list(CATEGORIES)
            last = unit.categories
            wholes |= set(last) if unit.shape in "MN" else set()
        elif unit.kind in VERDICTS:
            wholes = set()
        elif unit.kind == ";":
            last = []
            wholes = set()
        elif unit.kind == "T":
            last = ["total"]
