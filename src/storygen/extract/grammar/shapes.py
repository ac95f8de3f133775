"""Turns of phrase with counts: lists told apart, exceptions, brackets, "of these", "a further six"."""

from __future__ import annotations

import itertools
import re

from storygen.extract.grammar.brackets import (
    bracketed_parts,
    checked_in_brackets,
    counted_in_brackets,
    judge_apposed,
    place_of,
    share_brackets,
    share_lists,
    wholes_in_brackets,
)
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
    judge_apposed(units)
    doubts = _take_exceptions(units)
    _say_exactly(counts, units)
    _draw_samples(counts, units)
    _swap_lists(counts, units)
    _split_total(counts, atoms)
    bracketed_parts(units)
    checked_in_brackets(units)
    counted_in_brackets(units)
    wholes_in_brackets(units)
    share_brackets(counts, units)
    share_lists(counts, units)
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
        place = place_of(units, count)
        vague = count.shape in "AZ" and count.whole is None
        if (
            vague
            and count.about
            and following.shape == "Q"
            and is_atom(units[place_of(units, following) - 1], "(:")
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
        first, last = place_of(units, earlier), place_of(units, later)
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


def _silence(units: list[Unit], place: int, excepted: Count) -> None:
    """Keep the noun of an exception ("one error") from being taken as the verdict on all."""
    at = next(i for i, unit in enumerate(units) if unit is excepted)
    following = units[at + 1] if at + 1 < len(units) else None
    if isinstance(following, Atom) and following.kind in "WG":
        units[at + 1] = Atom("x", following.start, following.end)


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
