"""Turns of phrase with counts: lists told apart, exceptions, brackets, "of these", "a further six"."""

from __future__ import annotations

import itertools
import re

from storygen.extract.grammar.lexer import Atom
from storygen.extract.grammar.units import (
    OPPOSITE,
    VERDICTS,
    Count,
    Unit,
    is_atom,
    own_clause,
)


def settle_shapes(units: list[Unit], counts: list[Count], atoms: list[Atom]) -> list[str]:
    """Work out the turns of phrase that put a count in an unusual shape; return what could not be read."""
    _judge_apposed(units)
    doubts = _take_exceptions(units)
    _say_exactly(counts, units)
    _draw_samples(counts, units)
    _swap_lists(counts, units)
    _split_total(counts, atoms)
    _bracketed_parts(units)
    _counted_in_brackets(units)
    _wholes_in_brackets(units)
    _share_brackets(counts, units)
    _name_wholes(counts, units)
    _add_further(counts, units)
    return doubts


def _swap_lists(counts: list[Count], units: list[Unit]) -> None:
    """Read "two, none and three of the 20 rape, 21 violence and 15 robbery records" as three pairs."""
    for place, quantity in enumerate(counts):
        if quantity.shape != "Q" or quantity.all or len(quantity.categories) != 1:
            continue
        before: list[Count] = []
        while (
            place - len(before) > 0
            and counts[place - len(before) - 1].shape in "NZ"
            and _plain(counts[place - len(before) - 1], units)
        ):
            before.insert(0, counts[place - len(before) - 1])
        after = counts[place + 1 : place + 1 + len(before)]
        if (
            not before
            or len(after) < len(before)
            or any(c.shape != "N" or len(c.categories) != 1 for c in after)
        ):
            continue
        parts = [c.part for c in before] + [quantity.part]
        wholes = [quantity.whole] + [c.part for c in after]
        names = [quantity.categories] + [c.categories for c in after]
        for target, part, whole, name in zip([*before, quantity], parts, wholes, names, strict=True):
            target.shape, target.part, target.whole, target.categories = "Q", part, whole, name
        for spent in after:
            spent.shape, spent.role, spent.part = "-", "spent", None


def _take_exceptions(units: list[Unit]) -> list[str]:
    """Take "with the exception of three" off the "all 20" (or add it to the "none") that it belongs to."""
    for place, unit in enumerate(units):
        if not isinstance(unit, Atom) or unit.kind != "^":
            continue
        excepted = next((u for u in units[place + 1 : place + 3] if isinstance(u, Count)), None)
        general = [u for u in units if isinstance(u, Count) and u is not excepted and (u.all or u.part == 0)]
        if excepted is None or excepted.part is None or excepted.shape not in "NQ" or len(general) != 1:
            return ["an exception is named that could not be read"] if general else []
        target = general[0]
        if target.whole is None:
            return ["an exception is named, but not of how many"]
        target.part = target.whole - excepted.part if target.all else excepted.part
        target.all, target.shape = False, "Q"
        excepted.role, excepted.shape = "spent", "-"
        units[place] = Atom("x", unit.start, unit.end)
        _silence(units, place, excepted)
    return []


def _say_exactly(counts: list[Count], units: list[Unit]) -> None:
    """Let "nearly all were correct (18 of 19)" say 18 of 19, and "we tested each one" nothing of how many."""
    for count, following in itertools.pairwise([*counts, Count("", 0)]):
        place = _place(units, count)
        vague = count.shape in "AZ" and count.whole is None
        if (
            vague
            and count.about
            and following.shape == "Q"
            and is_atom(units[_place(units, following) - 1], "(:")
        ):
            count.shape, count.role, count.about, count.all = "-", "spent", False, False
        elif vague and count.all and place and is_atom(units[place - 1], "V") and following.shape in "NQ":
            count.shape, count.role = "-", "spent"


_CHOSEN = re.compile(
    r"view|examin|check|audit|sampl|select|cho|pick|dr[ea]w|look|took|test|based on|read|saw"
)


def _draw_samples(counts: list[Count], units: list[Unit]) -> None:
    """Take the second number of "212 crimes, of which we chose 25" as the records checked."""
    for earlier, later in itertools.pairwise(counts):
        first, last = _place(units, earlier), _place(units, later)
        between = [u for u in units[first + 1 : last] if isinstance(u, Atom)]
        marks = [u for u in between if u.kind in "tV" + VERDICTS]
        drawn = [u.kind for u in marks] == ["t", "V"] and units[last - 1] is marks[-1]
        if (
            drawn
            and earlier.shape == later.shape == "N"
            and _CHOSEN.search(str(marks[-1].value))
            and not any(is_atom(u, "V") for u in units[:first])
        ):
            earlier.shape, earlier.role = "-", "spent"
            later.role, later.whole, later.part = "whole", later.part, None


def _place(units: list[Unit], count: Count) -> int:
    """Return where a quantity stands, the end when it is none of the sentence."""
    return next((i for i, unit in enumerate(units) if unit is count), len(units))


def _silence(units: list[Unit], place: int, excepted: Count) -> None:
    """Keep the noun of an exception ("one error") from being taken as the verdict on all."""
    at = next(i for i, unit in enumerate(units) if unit is excepted)
    following = units[at + 1] if at + 1 < len(units) else None
    if isinstance(following, Atom) and following.kind in "WG":
        units[at + 1] = Atom("x", following.start, following.end)


def _bracketed_parts(units: list[Unit]) -> None:
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


def _counted_in_brackets(units: list[Unit]) -> None:
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


def _judge_apposed(units: list[Unit]) -> None:
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


def _wholes_in_brackets(units: list[Unit]) -> None:
    """Read "two rapes (16), three crimes of violence (22)" as two of 16 and three of 22.

    One such pair may be anything; of more, each number in brackets must be the larger.
    """
    pairs: list[tuple[Count, Count, str]] = []
    for place, unit in enumerate(units):
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


def _split_total(counts: list[Count], atoms: list[Atom]) -> None:
    """Read "of the 57 we reviewed, 17 were rapes, 20 …" as records checked, when they add up to the total."""
    if len(counts) < 3 or {a.kind for a in atoms} & set("WGIJO") or not any(a.kind == "V" for a in atoms):
        return
    parts = counts[1:]
    kinds = [tuple(c.categories) for c in parts]
    if counts[0].categories or any(c.shape != "N" or len(c.categories) != 1 for c in parts):
        return
    if len(set(kinds)) == len(kinds) and sum(c.part or 0 for c in parts) == counts[0].number:
        for count in parts:
            count.role, count.whole, count.part = "whole", count.part, None


def _share_brackets(counts: list[Count], units: list[Unit]) -> None:
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


def _take_apposed(general: Count, later: list[Count], units: list[Unit]) -> bool:
    """Give "all the records, 17 in number, were right" its 17; return whether there was such a number."""
    count = later[0] if later else None
    if count is None or count.shape != "N" or (count.categories or general.categories) != general.categories:
        return False
    first, last = _place(units, general), _place(units, count)
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


def _name_wholes(counts: list[Count], units: list[Unit]) -> None:
    """Take the number that "of these, three" or "three of them" points back to as the number checked."""
    for earlier, later in itertools.pairwise(counts):
        same = earlier.categories == later.categories and len(earlier.categories) == 1
        first, last = (next(i for i, u in enumerate(units) if u is c) for c in (earlier, later))
        between = [u.kind for u in units[first + 1 : last] if isinstance(u, Atom)]
        if (
            same
            and earlier.shape == "N"
            and earlier.role == "part"
            and "t" in between
            and not set(between) & set(VERDICTS + ";")
        ):
            # "Twenty of these were for rape, of which two": two of the 20.
            earlier.role, earlier.whole, earlier.part = "whole", earlier.part, None
        if not later.points_back or later.role == "spent":
            continue
        led = is_atom(units[last - 1], "i" + VERDICTS)
        if not led and any(isinstance(u, Atom) and u.kind in VERDICTS for u in units[first:last]):
            # "Three were wrong, two of them because …" divides again what has had its verdict.
            later.shape, later.role = "-", "spent"
        elif same and earlier.shape == "N" and (not earlier.role or earlier.points_back):
            earlier.role, earlier.whole, earlier.part = "whole", earlier.part, None


def _add_further(counts: list[Count], units: list[Unit]) -> None:
    """Add "a further six" to the part before it, when the rest are said to be otherwise."""
    rest = any(count.shape == "R" for count in counts)
    for earlier, later in itertools.pairwise(counts):
        if later.shape != "F" or earlier.part is None or earlier.shape not in "NQ":
            continue
        first, last = (next(i for i, u in enumerate(units) if u is c) for c in (earlier, later))
        between = {u.kind for u in units[first:last] if isinstance(u, Atom) and u.kind in VERDICTS}
        own = {u.kind for u in own_clause(units, last) if u.kind in VERDICTS}
        if between and any(OPPOSITE.get(kind) in between for kind in own):
            continue
        if earlier.categories == later.categories and later.part is not None:
            earlier.part += later.part
            later.shape, later.role = "-", "spent"
            earlier.summed = not rest


def _plain(count: Count, units: list[Unit]) -> bool:
    """Return whether the quantity is followed by a comma or "and" only, so that its noun comes later."""
    place = next(i for i, unit in enumerate(units) if unit is count)
    after = units[place + 1] if place + 1 < len(units) else None
    return isinstance(after, Atom) and after.kind in ",&"
