"""Says of each quantity whether it is the number checked, a part of it, or both."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from storygen.extract.grammar.lexer import Atom
from storygen.extract.grammar.units import (
    MARKS,
    VERDICTS,
    Count,
    Unit,
    around,
    own_clause,
)


def runs_of(units: list[Unit]) -> list[list[int]]:
    """Return the lists of quantities that no verdict, check or contrast parts, as places in `units`."""
    runs: list[list[int]] = []
    fresh = True
    for index, unit in enumerate(units):
        if isinstance(unit, Count):
            # "(but not of the remaining three) and of 15 of the 20": the rest has a verdict of its own.
            if fresh or unit.shape == "R":
                runs.append([])
            runs[-1].append(index)
            fresh = unit.shape == "R"
        elif unit.kind in MARKS:
            fresh = True
    return runs


@dataclass
class _Run:
    """Quantities that no verdict, check or contrast parts, and what stands around them."""

    counts: list[Count]
    before: list[Atom]
    after: list[Atom]
    # Crime types whose number checked the sentence has given before.
    earlier: set[str]
    # What its bare numbers are, as far as the words around the run tell.
    kind: str = ""
    # The roles given so far, by crime type, and the last quantity that has a whole and a part ("all 20").
    seen: dict[str, str] = field(default_factory=dict)
    leader: Count | None = None

    @property
    def judged(self) -> bool:
        """Return whether a verdict follows."""
        return any(atom.kind in VERDICTS for atom in self.after)

    def comes_before_its_whole(self, place: int) -> bool:
        """Return whether a bare number stands before the number checked of the same crime types."""
        whole_at = next((at for at, count in enumerate(self.counts) if count.shape == "M"), 0)
        count = self.counts[place]
        return (
            count.shape == "N" and place < whole_at and self.counts[whole_at].categories == count.categories
        )


def give_roles(units: list[Unit], runs: list[list[int]], number: int, run: list[int]) -> None:
    """Say of each quantity of a run whether it is a whole (records checked), a part, or both."""
    around_it = _run_at(units, runs, number, run)
    victims = all(count.categories == ["victims"] for count in around_it.counts)
    for place, count in enumerate(around_it.counts):
        name = count.categories[0] if count.categories else ""
        if count.role not in {"spent", "whole"}:
            if victims and _is_owed(units, run[place], around_it.before if not place else []):
                # "Victims should have been told in 44 of the records", "in the other 36 the victim should have been".
                count.shape, count.role, count.whole, count.part = "N", "whole", count.part, None
                continue
            if count.role == "part" or around_it.comes_before_its_whole(place):
                count.role = "part"
                continue
            _give_role(around_it, place, count)
            if count.role == "whole" and count.shape == "N":
                if _is_of_errors(units, run[place]):
                    count.role = ""
                    continue
                count.whole, count.part = count.part, None
            if count.shape == "Q":
                around_it.leader = count
        if name:
            around_it.seen[name] = count.role
    _zip_tail(around_it.counts)


def _run_at(units: list[Unit], runs: list[list[int]], number: int, run: list[int]) -> _Run:
    """Return a run with what stands around it."""
    counts = [unit for place in run if isinstance(unit := units[place], Count)]
    before, after = around(units, runs, number)
    if number + 1 < len(runs):
        after = _without_lead(after)
    told = [unit for place in itertools.chain(*runs[:number]) if isinstance(unit := units[place], Count)]
    earlier = {name for count in told if count.role in {"whole", "both"} for name in count.categories}
    found = _Run(counts, before, after, earlier)
    if any(count.shape == "M" for count in counts):
        found.kind = "whole"
    else:
        found.kind = _role_of_bare(before, after, counts, earlier)
        if found.kind == "inherit" and _goes_on(units, counts, earlier):
            found.kind = "whole"
    return found


def _give_role(run: _Run, place: int, count: Count) -> None:
    """Give a quantity its role by its shape, or a bare number what the words around its run make it."""
    if count.shape == "Q" and not count.all and not count.role and _is_drawn(run.before, place):
        # "We reviewed 20 of the 120": the part is the sample.
        count.role, count.sampled = "whole", str(count.whole)
        count.whole, count.part = count.part, None
    elif count.shape in "QB%":
        count.role = count.role or ("both" if count.whole is not None else "part")
    elif count.shape == "E" and (
        _stands_beside(run.before, run.after) or set(count.categories) & run.earlier
    ):
        count.role, count.part, count.whole = "part", count.whole, None
    elif count.shape in "ME":
        count.role = "whole"
    elif count.shape in "AZRF":
        count.role = "part"
    else:
        _give_role_to_bare(run, place, count)


def _give_role_to_bare(run: _Run, place: int, count: Count) -> None:
    name = count.categories[0] if count.categories else ""
    again = name in run.seen
    leader = run.leader if run.leader and (run.leader.all or run.leader.part == 0) else None
    if leader is not None and leader.whole is not None and name and not again:
        # "All 20 rape records and 18 robbery records": all of them too.
        count.shape, count.whole, count.all = "Q", count.part, leader.all
        count.part, count.role = (count.whole if leader.all else 0), "both"
    elif run.kind == "sample":
        count.role = "part" if place and (again or not name) else "whole"
    elif run.kind == "whole" and (again or (not name and place) or (name in run.earlier and run.judged)):
        count.role = "part"
    else:
        count.role = run.kind


def _is_of_errors(units: list[Unit], place: int) -> bool:
    """Return whether a number is of errors: "One error in 20 robbery records and two in violence" has two, of records
    not counted."""
    following = units[place + 1] if place + 1 < len(units) else None
    return isinstance(following, Atom) and following.kind == "i"


def _stands_beside(before: list[Atom], after: list[Atom]) -> bool:
    """Return whether a verdict stands beside a quantity, in its own clause."""
    following = next((a.kind for a in after if a.kind in MARKS or a.kind in ",&"), "")
    leading = next((a.kind for a in reversed(before) if a.kind in MARKS or a.kind in ",&"), "")
    return any(kind and kind in VERDICTS for kind in (following, leading))


def _goes_on(units: list[Unit], counts: list[Count], earlier: set[str]) -> bool:
    """Return whether a list of records checked goes on: "as follows: rape, 15 records; robbery, 12 records"."""
    names = {name for count in counts for name in count.categories}
    found = any(isinstance(unit, Atom) and unit.kind in VERDICTS for unit in units)
    return not found and bool(earlier) and bool(names) and not names & earlier


def _without_lead(after: list[Atom]) -> list[Atom]:
    """Return the atoms after a run without the verdict that leads to the next ("… and we would not have cancelled
    seven")."""
    place = len(after)
    while place and after[place - 1].kind in "iho~":
        place -= 1
    led = place > 1 and after[place - 1].kind in VERDICTS and after[place - 2].kind in "&|;,"
    return after[: place - 1] if led else after


def _is_owed(units: list[Unit], at: int, before: list[Atom]) -> bool:
    """Return whether a quantity counts the victims who should have been told: that duty stands next to it."""
    count = units[at]
    if not isinstance(count, Count) or count.part is None:
        return False
    after = own_clause(units, at)
    if count.shape == "R":
        marks = [a.kind for a in after if a.kind in MARKS]
        return marks[:1] == ["V"] and _tells(next(a for a in after if a.kind == "V"))
    marked = [a for a in before if a.kind in MARKS]
    return (
        count.shape == "N"
        and count.role == "part"
        and not count.points_back
        and bool(marked)
        and marked[-1].kind == "V"
        and _tells(marked[-1])
        and not any(a.kind in VERDICTS for a in after)
    )


def stands_by_the_duty(units: list[Unit], count: Count) -> bool:
    """Return whether a number of victims stands beside the duty to tell them, with no other number between."""
    if count.categories != ["victims"]:
        return False
    place = next(at for at, unit in enumerate(units) if unit is count)
    before = list(itertools.takewhile(lambda unit: isinstance(unit, Atom), reversed(units[:place])))
    near = [unit for unit in [*before, *own_clause(units, place)] if isinstance(unit, Atom)]
    return any(atom.kind == "V" and _tells(atom) for atom in near)


def _tells(check: Atom) -> bool:
    """Return whether a checking word is of the duty to tell a victim."""
    return bool(
        re.search(
            r"told|tell|inform|notif|updat|advis|contact|aware|know|hear|explan|letter", str(check.value)
        )
    )


def _is_drawn(before: list[Atom], place: int) -> bool:
    """Return whether a checking word stands directly before the first quantity of a run, and no verdict."""
    marks = [a for a in before if a.kind in MARKS or a.kind in ",&(:)"]
    if place or not marks or marks[-1].kind != "V" or any(a.kind in VERDICTS for a in marks):
        return False
    return bool(
        re.search(
            r"view|examin|check|audit|sampl|select|cho|pick|dr[ea]w|look|took|test", str(marks[-1].value)
        )
    )


def _role_of_bare(before: list[Atom], after: list[Atom], counts: list[Count], earlier: set[str]) -> str:
    """Return what bare numbers are: checked when a checking word stands next to them, a part when a
    verdict does."""
    names = {c for count in counts for c in count.categories}
    verdicts = [a for a in after if a.kind in "WGIJO"]
    direct = [a.kind for a in before if a.kind in MARKS or a.kind in ",&):"]
    if (
        direct[-2:]
        and direct[-1] == "V"
        and direct[-2:-1]
        and direct[-2] in ",;&|"
        and names
        and "victims" not in names
    ):
        return "sample"
    if names and names <= earlier and (verdicts or any(a.kind in "WGIJO" for a in before)):
        return "part"
    if direct and direct[-1] == "V":
        return "whole"
    if earlier and [a.kind for a in before if a.kind in MARKS][-1:] == ["!"] and "victims" not in earlier:
        # "When we looked at 25, we discovered six in which …": six of the 25.
        return "part"
    clause = itertools.takewhile(lambda atom: atom.kind != ";", after)
    if not any(atom.kind in "WGIJO" for atom in clause) and [k for k in direct if k != ","][-1:] == ["V"]:
        # "Cancelled records checked, 20; correct decisions, 17."
        return "whole"
    if len(counts) > 1 and names and not verdicts and [k for k in direct if k not in ",&"][-1:] == ["V"]:
        # "We looked at records of rape, violence and robbery, numbering respectively 16, 18 and 21."
        return "whole"
    follows = [a.kind for a in after if a.kind in MARKS]
    if (
        follows[:1] == ["!"]
        and not verdicts
        and not earlier
        and any("contain" in str(a.value) for a in after)
    ):
        return "whole"
    if follows and follows[0] == "V":
        if "victims" in names and _tells(next(a for a in after if a.kind == "V")):
            return "whole"
        return "" if verdicts and not earlier and len(follows) > 1 and "t" not in follows else "whole"
    if follows and follows[0] == "t":
        return "whole"
    if verdicts or any(a.kind in "WGIJO" for a in before):
        return "part"
    if [k for k in direct if k not in ",&"][-2:] == ["V", ":"]:
        return "whole"
    return "inherit"


def _zip_tail(counts: list[Count]) -> None:
    """Give a tail of bare parts the crime types of the wholes before them, one to one."""
    wholes = [c for c in counts if c.role == "whole" and c.categories]
    tail = [c for c in counts if c.role == "part" and (c.shape in "NZA") and c not in wholes]
    first = counts.index(tail[0]) if tail else 0
    if len(tail) < 2 or len(tail) != len(wholes) or any(counts.index(w) > first for w in wholes):
        return
    names = [w.categories for w in wholes]
    if len({n[0] for n in names}) == len(names) and len({tuple(t.categories) for t in tail}) <= 1:
        for count, name in zip(tail, names, strict=True):
            count.categories = list(name)
