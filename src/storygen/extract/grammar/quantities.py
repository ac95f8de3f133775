"""Puts atoms together to quantities: "three of the 20", "all 12", "none of the", "a quarter of which"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from math import gcd

from storygen.extract.grammar.lexer import Atom, number_of
from storygen.extract.grammar.passage import fraction_of
from storygen.extract.grammar.units import (
    Count,
    Unit,
)


def units_of(atoms: list[Atom]) -> list[Unit]:
    """Return the atoms with quantities put together."""
    atoms = _verdicts_first(_drawn_first(_excepted_first(atoms)))
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
        if isinstance(fault, Atom) and _is_faultless([fault]) and count.part == 0:
            # "No errors in 14 records" are none wrong of 14; "and one in 12" after it is an error too.
            units[-1:] = [Atom("W", fault.start, fault.end), count]
        else:
            units.append(count)
        index += used
    return _without_all_of_the_rest(units)


def _without_all_of_the_rest(units: list[Unit]) -> list[Unit]:
    """Return the units without the "all" of "of the remaining records, all complied": the rest is counted."""
    kept: list[Unit] = []
    rest = False
    for unit in units:
        if isinstance(unit, Count):
            if rest and unit.shape == "A":
                rest = False
                continue
            rest = unit.shape == "R"
        elif unit.kind not in "hkc,":
            rest = False
        kept.append(unit)
    return kept


def _excepted_first(atoms: list[Atom]) -> list[Atom]:
    """Return the atoms of "apart from one, these decisions were sound" as those of "all but one …"."""
    kinds = "".join(atom.kind for atom in atoms)
    if not re.match(r"\^n[,(x]", kinds) or set(kinds[2:]) & set("nazbreR"):
        return atoms
    return [Atom("b", atoms[0].start, atoms[0].end, "all but"), *atoms[1:]]


def _drawn_first(atoms: list[Atom]) -> list[Atom]:
    """Return the atoms of "our team took from these 19 rapes" without the "from these"."""
    kept: list[Atom] = []
    for place, atom in enumerate(atoms):
        after_check = bool(kept) and kept[-1].kind == "V" and _DRAWN.search(str(kept[-1].value))
        if (
            atom.kind == "t"
            and after_check
            and str(atom.value).startswith("from")
            and _kind(atoms, place + 1) in "nkh"
        ):
            continue
        kept.append(atom)
    return kept


_DRAWN = re.compile(r"took|taken|drew|drawn|cho|pick|select")


def _verdicts_first(atoms: list[Atom]) -> list[Atom]:
    """Return the atoms with the verdict of "4 incorrectly cancelled violent crimes from a sample of 20" before
    its number."""
    atoms = list(atoms)
    for place in range(len(atoms) - 1):
        if (
            atoms[place].kind != "n"
            or atoms[place + 1].kind not in "WG"
            or (place and atoms[place - 1].kind in "o~btafrn-d")
        ):
            continue
        rest = place + 2
        while _kind(atoms, rest) and _kind(atoms, rest) in "kch":
            rest += 1
        sampled = _kind(atoms, rest) == "V" and "sampl" in str(atoms[rest].value)
        rest += sampled
        if rest > place + 2 and _kind(atoms, rest) == "o" and _kind(atoms, rest + 1) == "n":
            atoms[place], atoms[place + 1] = atoms[place + 1], atoms[place]
    return atoms


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


def _fraction_at(atoms: list[Atom], index: int) -> Count | None:
    """Return "half of the 20" as ten of 20; None when it does not come out whole, or is only about half."""
    atom, whole = atoms[index], _number_at(atoms, index + 2)
    if atom.kind != "~" or whole is None or atoms[index + 1].kind != "o":
        return None
    number = fraction_of(str(atom.value), whole)
    if number is None or (index and atoms[index - 1].kind in "~n"):
        return None
    return Count("Q", atom.start, number, whole)


def _fraction_of_these(atoms: list[Atom], index: int, units: list[Unit]) -> tuple[Count | None, int]:
    """Return "a quarter of which" as four of the 16 named just before it, the only number so far."""
    if [atom.kind for atom in atoms[index : index + 2]] != ["~", "t"] or (
        index and atoms[index - 1].kind in "~n"
    ):
        return None, 0
    before = [unit for unit in units if isinstance(unit, Count)]
    if len(before) != 1 or before[0].shape != "N" or before[0].part is None or before[0].about:
        return None, 0
    number = fraction_of(str(atoms[index].value), before[0].part)
    return (None, 0) if number is None else (Count("Q", atoms[index].start, number, before[0].part), 2)


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
    if _kind(atoms, place) == "t" and re.match(r"of (?:these|those|them)", str(atoms[place].value)):
        whole = _number_at(atoms, place + 1)
        if whole is not None and head.part is not None and head.part <= whole and head.shape == "N":
            # "In 22 of those 58 cases".
            return Count("Q", head.start, head.part, whole, about=head.about), used + 2
        return _pointing_back(atoms, index, head, used)
    if _is_counted_in(atoms, place, head):
        return Count("Q", head.start, head.part, _number_at(atoms, place + 1), about=head.about), used + 2
    joint, used, category = _joint(atoms, index, head, used)
    if joint is None:
        return head, used
    if joint == index + used and _kind(atoms, joint) == "o" and _kind(atoms, joint + 1) in {"k", "h", "c"}:
        if head.shape == "N" and re.match(r"of (?:the|our|its|all)", str(atoms[joint].value)):
            head.role = "part"
        return head, used
    step = joint + 1
    if _kind(atoms, step) == "V" and _kind(atoms, step + 1) and "sample" in str(atoms[step].value):
        step += 1
    about = _kind(atoms, step) == "~"
    step += about
    step += _kind(atoms, step) == "a"
    whole = _number_at(atoms, step)
    if whole is None:
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


def _pointing_back(atoms: list[Atom], index: int, head: Count, used: int) -> tuple[Count, int]:
    """Return a quantity before "of these", which points back to a number counted before it."""
    if _kind(atoms, index - 1) == "V" and index and head.shape == "N":
        # "We examined a sample of 20 of these": the sample, not a part of what was checked.
        return head, used + 1
    head.role, head.points_back = "part", True
    if _number_at(atoms, index + used + 1) is not None:
        # "Two of those 17" divides again what was counted before.
        head.shape, head.role = "-", "spent"
        return head, used + 2
    return head, used + 1


def _joint(atoms: list[Atom], index: int, head: Count, used: int) -> tuple[int | None, int, str]:
    """Return where the "of" after a quantity and its noun stands (None when other words come first), the
    atoms that are the quantity's own, and the crime type among them.

    A percentage in brackets on the way is noted on the quantity.
    """
    place, category = index + used, ""
    while place < len(atoms):
        kind, following = atoms[place].kind, _kind(atoms, place + 1)
        if kind == "(" and following == "P" and _kind(atoms, place + 2) == ")":
            share = atoms[place + 1].value
            head.percent = share if isinstance(share, Decimal) else None
            place += 3
            used = place - index if head.percent is not None else used
            continue
        if kind == "V" and following == "o" and "sampl" in str(atoms[place].value):
            # "One record in a sample of 16".
            return place + 1, used, category
        if kind == "V" and atoms[place - 1].kind == "(" and following in {"o", "n"}:
            return place + (following == "o"), used, category
        if kind == "o":
            return place, used, category
        opens = kind == "(" and following in {"o", "V"}
        opens = opens or (
            kind == "," and bool(following) and str(atoms[place + 1].value).startswith("out of")
        )
        if not opens and kind == "c" and not category:
            category = str(atoms[place].value)
        elif not opens and kind not in "hk":
            return None, used, category
        place += 1
    return None, used, category


def _kind(atoms: list[Atom], place: int) -> str:
    """Return the kind of the atom at a place, "" beyond the end."""
    return atoms[place].kind if place < len(atoms) else ""


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
