"""Finds what was found of each quantity: the verdict after it, before it, or the only one there is."""

from __future__ import annotations

from storygen.extract.grammar.lexer import Atom
from storygen.extract.grammar.units import (
    OPPOSITE,
    Count,
    Unit,
    around,
)


def give_verdicts(units: list[Unit], runs: list[list[int]], before_it: str = "") -> list[Atom]:
    """Find the verdict of each run that counts a part: the one after it, before it, or the sentence's only
    one."""
    used: list[Atom] = []
    said = [a.kind for a in units if isinstance(a, Atom) and a.kind in "WGIJ"]
    turned = _is_denied(units) and not said and before_it in OPPOSITE
    if turned:
        said = [OPPOSITE[before_it]]
    leads = bool(runs) and any(a.kind in "WGIJ" for a in around(units, runs, 0)[0])
    last = ""
    told_apart: list[tuple[Count, bool]] = []
    owned: Atom | None = None
    for number, run in enumerate(runs):
        counts = [c for c in (units[i] for i in run) if isinstance(c, Count)]
        parts = [c for c in counts if c.role in {"part", "both", "inherit"}]
        if not parts:
            continue
        victims = all("victims" in c.categories for c in parts)
        allowed = (
            "IJO"
            if victims
            else "WGO"
            if any(c.categories and c.categories[0] != "total" for c in parts)
            else "WGIJO"
        )
        before, after = around(units, runs, number)
        final = number + 1 == len(runs)
        own = _own_verdict(before, after, allowed, leads, final)
        verdict = own.kind if own else ""
        if own is not None and own is owned and any(a.kind == "," for a in before):
            # "All 18 had been signed off, but the conclusion was wrong in five": it is said of the five.
            told_apart = [(count, False) for count, _ in told_apart]
        owned = own
        if own:
            used.append(own)
        if verdict == "O":
            verdict = said[0] if turned else OPPOSITE.get(last or (said[0] if said else ""), "")
        ahead = _of_the_rest(units, runs, number, allowed) if not verdict else None
        if ahead:
            # "In 18, the remaining two being incorrect": what is said of the rest turns round.
            verdict = OPPOSITE[ahead.kind]
            used.append(ahead)
        inherited = not verdict
        if inherited:
            usable = {k for k in said if k in allowed} if sum(a.kind == "x" for a in after) <= 3 else set()
            verdict = last if last in allowed and last else next(iter(usable)) if len(usable) == 1 else ""
            if verdict and any(c.shape == "R" for c in parts):
                verdict = OPPOSITE[verdict]
            used += [u for u in units if isinstance(u, Atom) and u.kind in usable][:1]
        told_apart += [(count, not inherited) for count in parts]
        for count in parts:
            count.verdict = verdict
            if count.role == "inherit":
                count.role = "part" if verdict else ""
        if not any(c.shape == "R" for c in parts):
            last = verdict or last
    _name_unjudged_wholes(told_apart)
    return used


def _is_denied(units: list[Unit]) -> bool:
    """Return whether the numbers of a sentence are said not to be so, as in "Two of these were not": what comes after
    a colon ("… did: the evidence was not there") is said of something else."""
    kinds = [unit.kind for unit in units if isinstance(unit, Atom)]
    return "O" in kinds and not {":", ";"} & set(kinds[: kinds.index("O")])


def _name_unjudged_wholes(told_apart: list[tuple[Count, bool]]) -> None:
    """Take a number of which nothing is said as that of the records checked, before a part that is judged.

    "All 14 were reviewed; 13 passed." "On robbery there were six, and one was a mistake": here the six are
    only likely to be those checked.
    """
    for place, (count, judged) in enumerate(told_apart):
        later = [
            c
            for c, own in told_apart[place + 1 :]
            if own and c.categories == count.categories and (c.part is not None or c.all)
        ]
        following = told_apart[place + 1][0] if place + 1 < len(told_apart) else None
        if judged and following is not None and _is_no_list(count, following):
            # "There were six, and one was a mistake" are no two numbers of mistakes.
            judged, later = False, [following]
        if judged or not later or any(c.whole is not None for c in later):
            continue
        if count.shape == "Q" and count.all:
            count.role, count.part, count.all, count.verdict = "whole", None, False, ""
        elif (
            count.shape == "N"
            and not count.points_back
            and all((count.part or 0) > (c.part or 0) for c in later)
        ):
            count.role, count.whole, count.part, count.verdict = "whole", count.part, None, ""
            count.likely = True


def _is_no_list(count: Count, following: Count) -> bool:
    """Return whether two bare numbers of the same crime type stand side by side, the smaller after."""
    return (
        count.shape == "N"
        and (following.shape == "N" or (following.shape in "AZ" and following.whole is None))
        and len(count.categories) == 1
        and count.categories == following.categories
        and count.verdict == following.verdict
        and (count.part or 0) > (following.part or 0)
        and not count.points_back
    )


def _of_the_rest(units: list[Unit], runs: list[list[int]], number: int, allowed: str) -> Atom | None:
    """Return the verdict on the rest, when the run after this one counts the rest of the same records."""
    here, after = (
        [u for i in run for u in [units[i]] if isinstance(u, Count)]
        for run in (*runs[number : number + 2], [])[:2]
    )
    if len(here) != 1 or len(after) != 1 or after[0].shape != "R" or here[0].shape == "R":
        return None
    if here[0].categories != after[0].categories:
        return None
    own = _own_verdict(*around(units, runs, number + 1), allowed, leads=False, final=number + 2 == len(runs))
    return own if own and own.kind in OPPOSITE else None


def _own_verdict(
    before: list[Atom], after: list[Atom], allowed: str, leads: bool, final: bool
) -> Atom | None:
    """Return the verdict that belongs to a run, None when none stands next to it."""
    following = next((i for i, a in enumerate(after) if a.kind in allowed), None)
    leading = next((i for i in range(len(before) - 1, -1, -1) if before[i].kind in allowed), None)
    owns_next = following is not None and not any(a.kind in "|&;" for a in after[:following])
    owns_last = leading is not None and not any(a.kind in "|&;t," for a in before[leading + 1 :])
    # "Could agree with only 11 of them, because …": the verdict directly before it is its own.
    leads = leads or (
        leading is not None
        and all(a.kind in "ihok~" for a in before[leading + 1 :])
        and any(a.kind == "," for a in after[:following])
    )
    if following is not None and owns_next and not (leads and owns_last):
        return after[following]
    if leading is not None and owns_last:
        return before[leading]
    if following is not None and final:
        return after[following]
    return None
