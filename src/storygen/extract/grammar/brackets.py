"""Counts in brackets, or set off by commas, after what they count."""

from __future__ import annotations

import re

from storygen.extract.grammar.lexer import Atom
from storygen.extract.grammar.units import VERDICTS, Count, Unit, is_atom


def place_of(units: list[Unit], count: Count) -> int:
    """Return where a quantity stands, the end when it is none of the sentence."""
    return next((i for i, unit in enumerate(units) if unit is count), len(units))


def bracketed_parts(units: list[Unit]) -> None:
    """Read "20 cancelled rapes (three wrong)" as three of 20, however many such pairs there are."""
    for place, unit in enumerate(units):
        inside = units[place + 1 : place + 4]
        if not (isinstance(unit, Atom) and unit.kind == "(" and len(inside) == 3):
            continue
        part, verdict, end = inside
        before = next(
            (u for u in reversed(units[:place]) if not (isinstance(u, Atom) and u.kind in "ckhV")), None
        )
        if (
            isinstance(part, Count)
            and isinstance(verdict, Atom)
            and verdict.kind in "WG"
            and isinstance(end, Atom)
            and end.kind == ")"
            and isinstance(before, Count)
            and before.shape == part.shape == "N"
            and len(before.categories) == 1
        ):
            part.categories, part.role = list(before.categories), "part"
            before.role, before.whole, before.part = "whole", before.part, None


def checked_in_brackets(units: list[Unit]) -> None:
    """Read "two records of rape (of fourteen examined)" as two of fourteen."""
    for place, unit in enumerate(units):
        if not (isinstance(unit, Atom) and unit.kind == "(" and place):
            continue
        stop = next((i for i in range(place, len(units)) if is_atom(units[i], ")")), len(units))
        inside = [u for u in units[place + 1 : stop] if not is_atom(u, "hkV")]
        before = next((u for u in reversed(units[:place]) if not is_atom(u, "ckho")), None)
        whole = inside[0] if len(inside) == 1 else None
        if (
            isinstance(whole, Count)
            and isinstance(before, Count)
            and whole.shape == "M"
            and before.shape in "NZ"
            and (before.part or 0) <= (whole.whole or 0)
        ):
            before.shape, before.whole, before.role = "Q", whole.whole, "both"
            whole.shape, whole.role = "-", "spent"


def counted_in_brackets(units: list[Unit]) -> None:
    """Read "rape (20, of which three)" as three of 20, whose verdict stands elsewhere in the sentence."""
    for place, unit in enumerate(units):
        if not (isinstance(unit, Atom) and unit.kind == "(" and place):
            continue
        stop = next((i for i in range(place, len(units)) if is_atom(units[i], ")")), len(units))
        inside = [u for u in units[place + 1 : stop] if isinstance(u, Count) or u.kind not in "hk,"]
        kind = next((u for u in reversed(units[:place]) if not is_atom(u, "hk")), None)
        if len(inside) < 3 or not is_atom(kind, "c") or not is_atom(inside[1], "t"):
            continue
        whole, part = inside[0], inside[2]
        if isinstance(whole, Count) and isinstance(part, Count) and whole.shape == "N" and part.shape in "NZ":
            whole.categories = part.categories = [str(kind.value)]  # type: ignore[union-attr]
            whole.role, whole.whole, whole.part, part.role = "whole", whole.part, None, "part"


def judge_apposed(units: list[Unit]) -> None:
    """Read "robberies, of which we were given 11, were free of error" as all 11."""
    kinds = [
        "n" if isinstance(u, Count) and u.shape == "N" else "Q" if isinstance(u, Count) else u.kind
        for u in units
    ]
    for place, unit in enumerate(units):
        if not isinstance(unit, Count) or kinds[place] != "n" or unit.role:
            continue
        before = "".join(k for k in kinds[:place] if k not in "hkVix!")
        after = "".join(k for k in kinds[place + 1 :] if k not in "hkVix")
        if before in {"c,t", ",c,t"} and re.match(r",[WGIJ](?:\^n)?(?!.*[nQ])", after):
            unit.shape, unit.whole, unit.all = "Q", unit.part, True


def wholes_in_brackets(units: list[Unit]) -> None:
    """Read "two rapes (16), three crimes of violence (22)" as two of 16 and three of 22.

    One such pair may be anything; of more, each number in brackets must be the larger.
    """
    pairs: list[tuple[Count, Count, str]] = []
    for place in range(len(units)):
        part, kind, opens, whole, closes = ([*units[place : place + 5], *[None] * 5])[:5]
        if (
            isinstance(part, Count)
            and part.shape in "NZ"
            and isinstance(whole, Count)
            and whole.shape == "N"
            and is_atom(kind, "c")
            and is_atom(opens, "(")
            and is_atom(closes, ")")
        ):
            pairs.append((part, whole, str(kind.value)))  # type: ignore[union-attr]
    if len(pairs) < 2 or any((part.part or 0) > (whole.part or 0) for part, whole, _ in pairs):
        return
    for part, whole, name in pairs:
        part.shape, part.whole, part.categories = "Q", whole.part, [name]
        part.likely, part.role = True, "both"
        whole.shape, whole.role = "-", "spent"


def share_brackets(counts: list[Count], units: list[Unit]) -> None:
    """Read "all of the records in our sample (15 rape and 28 robbery)" as all 15 and all 28."""
    for place, general in enumerate(counts):
        if general.shape not in "AZ" or general.whole is not None:
            continue
        if _take_apposed(general, counts[place + 1 :], units):
            continue
        listed = []
        for count in counts[place + 1 :]:
            if count.shape != "N" or len(count.categories) != 1:
                break
            listed.append(count)
        if not listed:
            continue
        first, last = (next(i for i, u in enumerate(units) if u is c) for c in (general, listed[0]))
        between = [u.kind for u in units[first + 1 : last] if isinstance(u, Atom)]
        if not between or between[-1] not in "(:" or any(k in VERDICTS for k in between):
            continue
        for count in listed:
            count.shape, count.whole, count.all = "Q", count.part, general.all
            count.part = count.whole if general.all else 0
        general.shape, general.role = "-", "spent"


def share_lists(counts: list[Count], units: list[Unit]) -> None:
    """Read "no incorrect cancellations in the 18 rape records and 20 robbery records" as none of 18 and none
    of 20."""
    if any(is_atom(unit, "^") for unit in units):
        return
    for general in counts:
        if general.shape not in "AZ" or general.whole is not None or general.categories or general.about:
            continue
        listed = _list_after(units, place_of(units, general) + 1)
        if len(listed) < 2:
            continue
        for count in listed:
            count.shape, count.whole, count.all = "Q", count.number, general.all
            count.part = count.whole if general.all else 0
        general.shape, general.role = "-", "spent"


def _list_after(units: list[Unit], first: int) -> list[Count]:
    """Return the bare numbers of different crime types, each with its noun, that a list after a place joins."""
    listed: list[Count] = []
    for place in range(first, len(units)):
        unit = units[place]
        if not isinstance(unit, Count):
            if unit.kind not in ("ckh,&" if listed else "WGkhoi"):
                break
            continue
        noun = next((u for u in units[place + 1 :] if not is_atom(u, "hk")), None)
        led = unit.shape == "M" or is_atom(units[place - 1], "oi")
        if (
            unit.shape not in "MN"
            or led == bool(listed)
            or len(unit.categories) != 1
            or not is_atom(noun, "c")
        ):
            return []
        listed.append(unit)
    names = {count.categories[0] for count in listed}
    return listed if len(names) == len(listed) else []


def _take_apposed(general: Count, later: list[Count], units: list[Unit]) -> bool:
    """Give "all the records, 17 in number, were right" its 17; return whether there was such a number."""
    count = later[0] if later else None
    if count is None or count.shape != "N" or (count.categories or general.categories) != general.categories:
        return False
    first, last = place_of(units, general), place_of(units, count)
    after = next((u for u in units[last + 1 :] if not is_atom(u, "hV")), None)
    between = [u.kind for u in units[first + 1 : last] if isinstance(u, Atom)]
    if (
        between[-1:] not in [[","], ["("]]
        or any(k in VERDICTS for k in between)
        or not (after is None or is_atom(after, ",)"))
    ):
        return False
    general.shape, general.whole = "Q", count.part
    general.part = count.part if general.all else 0
    count.shape, count.role = "-", "spent"
    return True
