"""From quantities to findings: how many records of a crime type were checked, and how many were wrong or
right."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from storygen.extract.grammar.lexer import Atom, atoms_of
from storygen.extract.grammar.quantities import MARKS, VERDICTS, Count, Unit, give_categories, units_of

Verdict = str  # "W" wrong, "G" right, "I" told, "J" not told
OPPOSITE = {"W": "G", "G": "W", "I": "J", "J": "I"}


@dataclass(slots=True)
class Finding:
    """One thing a sentence says: `part` of `whole` records of a category got a verdict; either may be
    missing."""

    category: str
    part: int | None = None
    whole: int | None = None
    verdict: Verdict = ""
    all: bool = False
    percent: str = ""
    doubts: list[str] = field(default_factory=list)
    # Whether the sentence itself names the category, and not only the words around it.
    named: bool = True


@dataclass(slots=True)
class Reading:
    """What one sentence says of counts. `doubts` hold for all of it."""

    findings: list[Finding]
    doubts: list[str]
    verdicts: set[str]
    categories: list[str]
    rest: list[Finding] = field(default_factory=list)


_HYPOTHETICAL = re.compile(
    r"\b(?:if|would(?! (?:have )?expect)|could(?! (?:(?:we|it|the force|the constabulary|inspectors) )?(?:find|see|not|be (?:sure|said)|only|show|demonstrate|evidence|prove|confirm|establish))|might|"
    r"may have|perhaps|possibly|appear(?:ed|s)? to|seem(?:ed|s)? to|suggest(?:s|ed)?|"
    r"estimate[ds]?|"
    r"expect(?:s|ed)? (?:to|all|every|each|forces|any|no)\b|(?:should|must|ought to) be (?:\w+ )?"
    r"(?:in|un)?(?:correct|wrong|right|justified|supported|compliant)|aims? to|target|likely|unclear|disput(?:es|ed)|originally|initially|"
    r"at first|draft)\b"
)


def read_counts(sentence: str, topic: str = "", listed: Sequence[str] = (), said: str = "") -> Reading:
    """Return what a sentence says of cancelled records or of victims told.

    `topic` is the crime type that the text around the sentence is about, if it is about one; `listed` the
    crime types of the sentence before in its order; `said` its verdict, which "three were not" turns
    round.
    """
    atoms = atoms_of(sentence)
    units = units_of(atoms)
    give_categories(units, topic, listed)
    counts = [unit for unit in units if isinstance(unit, Count)]
    doubts = _doubts(sentence, atoms, counts) + _take_exceptions(units)
    _swap_lists(counts, units)
    _split_total(counts, atoms)
    _bracketed_parts(units)
    _counted_in_brackets(units)
    _share_brackets(counts, units)
    _name_wholes(counts, units)
    _add_further(counts, units)
    runs = _runs(units)
    for number, run in enumerate(runs):
        _give_roles(units, runs, number, run)
    used = _give_verdicts(units, runs, said)
    findings = _findings(counts)
    loose = [c for c in counts if not c.role and c.number is not None]
    judged = [c for c in counts if c.verdict]
    if len(judged) == 1 and judged[0].part and OPPOSITE[judged[0].verdict] in {atom.kind for atom in atoms}:
        doubts.append("the sentence says both right and wrong of one number")
    if loose and findings:
        doubts.append("a number in the sentence is not accounted for")
    if unused := _left_over(units, counts, used):
        words = ", ".join(f"“{sentence[atom.start : atom.end].strip()}”" for atom in unused)
        doubts.append(f"no finding accounts for {words}")
    spoken_of = {atom.value for atom in atoms if atom.kind == "c"}
    for finding in findings:
        finding.named = finding.category in spoken_of
    return Reading(
        findings,
        doubts,
        {atom.kind for atom in atoms if atom.kind in "WGIJ"},
        [str(atom.value) for atom in atoms if atom.kind == "c"],
        [Finding(name, c.part, None, c.verdict) for c in counts if c.shape == "R" for name in c.categories],
    )


def _doubts(sentence: str, atoms: list[Atom], counts: list[Count]) -> list[str]:
    """Return why the whole sentence may mean something else than it seems to."""
    doubts = []
    if word := _HYPOTHETICAL.search(sentence.lower()):
        doubts.append(f"the sentence says “{word.group()}”: it may not state a finding")
    if any(atom.kind == "Y" for atom in atoms):
        doubts.append("the sentence may speak of all records cancelled in a period, not of the sample")
    if any(atom.kind == "?" for atom in atoms):
        doubts.append("“not all” does not say how many")
    if any(atom.kind == "f" for atom in atoms) and not any(count.shape == "F" for count in counts):
        doubts.append("“further” or “another” may add to a number")
    if any(count.about for count in counts):
        doubts.append("a number is only approximate")
    return doubts


def _left_over(units: list[Unit], counts: list[Count], used: list[Atom]) -> list[Atom]:
    """Return the verdicts, crime types, vague amounts and other countings that no quantity has taken up."""
    named = {name for count in counts for name in count.categories}
    left: list[Atom] = []
    for place, unit in enumerate(units):
        if not isinstance(unit, Atom):
            continue
        if (
            (unit.kind in "WGIJ" and unit not in used and not _said_again(units, place, used))
            or (unit.kind == "c" and unit.value not in named)
            or (unit.kind == "~" and _is_amount(units, place))
            or unit.kind in "uX^"
        ):
            left.append(unit)
    return left


def _said_again(units: list[Unit], place: int, used: list[Atom]) -> bool:
    """Return whether a verdict repeats one that was taken up, in another clause of the sentence."""
    atom = units[place]
    for other, unit in enumerate(units):
        if isinstance(unit, Atom) and unit.kind == atom.kind and unit in used:  # type: ignore[union-attr]
            between = units[min(place, other) + 1 : max(place, other)]
            joined = {u.kind for u in between if isinstance(u, Atom)} | {
                "" for u in between if isinstance(u, Count)
            }
            if "&" in joined and joined <= set("&kh"):
                return True
            if any(isinstance(u, Atom) and (u.kind in ",:;|(" or u.value == "because") for u in between):
                return True
    return False


def _is_amount(units: list[Unit], place: int) -> bool:
    """Return whether "most of" or "half the" says how many, and no number after it says so again."""
    atom = units[place]
    if not re.search(r"most|major|half|third|quarter|few|several|dozen|handful|bulk", str(atom.value)):  # type: ignore[union-attr]
        return False
    following = next((u for u in units[place + 1 :] if isinstance(u, Count) or u.kind in ",;|"), None)
    return not (isinstance(following, Count) and following.shape == "Q")


def _runs(units: list[Unit]) -> list[list[int]]:
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
        stop = next((i for i in range(place, len(units)) if _is_atom(units[i], ")")), len(units))
        inside = [u for u in units[place + 1 : stop] if isinstance(u, Count) or u.kind not in "hk,"]
        kind = next((u for u in reversed(units[:place]) if not _is_atom(u, "hk")), None)
        if len(inside) < 3 or not _is_atom(kind, "c") or not _is_atom(inside[1], "t"):
            continue
        whole, part = inside[0], inside[2]
        if isinstance(whole, Count) and isinstance(part, Count) and whole.shape == "N" and part.shape in "NZ":
            whole.categories = part.categories = [str(kind.value)]  # type: ignore[union-attr]
            whole.role, whole.whole, whole.part, part.role = "whole", whole.part, None, "part"


def _is_atom(unit: Unit | None, kinds: str) -> bool:
    return isinstance(unit, Atom) and unit.kind in kinds


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


def _name_wholes(counts: list[Count], units: list[Unit]) -> None:
    """Take the number that "of these, three" or "three of them" points back to as the number checked."""
    for earlier, later in itertools.pairwise(counts):
        same = earlier.categories == later.categories and len(earlier.categories) == 1
        if not later.points_back or later.role == "spent":
            continue
        first, last = (next(i for i, u in enumerate(units) if u is c) for c in (earlier, later))
        inside = isinstance(units[last - 1], Atom) and units[last - 1].kind == "i"  # type: ignore[union-attr]
        if not inside and any(isinstance(u, Atom) and u.kind in VERDICTS for u in units[first:last]):
            # "Three were wrong, two of them because …" divides again what has had its verdict.
            later.shape, later.role = "-", "spent"
        elif same and earlier.shape == "N" and not earlier.role:
            earlier.role, earlier.whole, earlier.part = "whole", earlier.part, None


def _add_further(counts: list[Count], units: list[Unit]) -> None:
    """Add "a further six" to the part before it, when the rest are said to be otherwise."""
    rest = any(count.shape == "R" for count in counts)
    for earlier, later in itertools.pairwise(counts):
        if later.shape != "F" or earlier.part is None or earlier.shape not in "NQ":
            continue
        first, last = (next(i for i, u in enumerate(units) if u is c) for c in (earlier, later))
        between = {u.kind for u in units[first:last] if isinstance(u, Atom) and u.kind in VERDICTS}
        own = {u.kind for u in _own_clause(units, last) if u.kind in VERDICTS}
        if between and any(OPPOSITE.get(kind) in between for kind in own):
            continue
        if earlier.categories == later.categories and later.part is not None:
            earlier.part += later.part
            later.shape, later.role = "-", "spent"
            earlier.summed = not rest


def _own_clause(units: list[Unit], place: int) -> list[Atom]:
    """Return the atoms after a quantity up to the next quantity or semicolon."""
    found: list[Atom] = []
    for unit in units[place + 1 :]:
        if isinstance(unit, Count) or unit.kind == ";":
            break
        found.append(unit)
    return found


def _plain(count: Count, units: list[Unit]) -> bool:
    """Return whether the quantity is followed by a comma or "and" only, so that its noun comes later."""
    place = next(i for i, unit in enumerate(units) if unit is count)
    after = units[place + 1] if place + 1 < len(units) else None
    return isinstance(after, Atom) and after.kind in ",&"


def _marks(units: list[Unit], first: int, last: int) -> list[Atom]:
    """Return the atoms strictly between two places."""
    return [unit for unit in units[max(first, -1) + 1 : last] if isinstance(unit, Atom)]


def _around(units: list[Unit], runs: list[list[int]], number: int) -> tuple[list[Atom], list[Atom]]:
    """Return the atoms before a run (back to the run before) and after it (up to the next)."""
    before = _marks(units, runs[number - 1][-1] if number else -1, runs[number][0])
    after = _marks(units, runs[number][-1], runs[number + 1][0] if number + 1 < len(runs) else len(units))
    return before, after


def _give_roles(units: list[Unit], runs: list[list[int]], number: int, run: list[int]) -> None:
    """Say of each quantity of a run whether it is a whole (records checked), a part, or both."""
    members = [units[i] for i in run]
    counts = [m for m in members if isinstance(m, Count)]
    before, after = _around(units, runs, number)
    earlier = {
        c
        for i in (i for r in runs[:number] for i in r)
        for u in [units[i]]
        if isinstance(u, Count) and u.role in {"whole", "both"}
        for c in u.categories
    }
    kind = "whole" if any(c.shape == "M" for c in counts) else _role_of_bare(before, after, counts, earlier)
    judged = any(a.kind in VERDICTS for a in after)
    seen: dict[str, str] = {}
    leader: Count | None = None
    whole_at = next((i for i, c in enumerate(counts) if c.shape == "M"), 0)
    for place, count in enumerate(counts):
        name = count.categories[0] if count.categories else ""
        if count.role in {"spent", "whole"}:
            if name:
                seen[name] = count.role
            continue
        if count.role == "part" or (
            count.shape == "N" and place < whole_at and counts[whole_at].categories == count.categories
        ):
            count.role = "part"
            continue
        if count.shape == "Q" and not count.all and not count.role and _is_drawn(before, place):
            # "We reviewed 20 of the 120": the part is the sample.
            count.role, count.sampled = "whole", str(count.whole)
            count.whole, count.part = count.part, None
        elif count.shape in "QB%" or count.role == "spent":
            count.role = count.role or ("both" if count.whole is not None else "part")
        elif count.shape == "M" or count.shape == "E":
            count.role = "whole"
        elif count.shape in "AZRF":
            count.role = "part"
        elif (
            leader is not None
            and name
            and name not in seen
            and (leader.all or leader.part == 0)
            and leader.whole is not None
        ):
            count.shape, count.whole, count.all = "Q", count.part, leader.all
            count.part, count.role = (count.whole if leader.all else 0), "both"
        elif kind == "sample" and not place:
            count.role = "whole"
        elif (kind in {"whole", "sample"} and (name in seen or (not count.categories and place))) or (
            kind == "whole" and name in earlier and judged
        ):
            count.role = "part"
        else:
            count.role = "whole" if kind == "sample" else kind
        if count.role == "whole" and count.shape == "N":
            at = run[place]
            inside = units[at + 1] if at + 1 < len(units) else None
            if isinstance(inside, Atom) and inside.kind == "i":
                # "One error in 20 robbery records and two in violence": two errors, of records not counted.
                count.role = ""
                continue
            count.whole, count.part = count.part, None
        if name:
            seen[name] = count.role
        if count.shape == "Q":
            leader = count
    _zip_tail(counts)


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
    clause = itertools.takewhile(lambda atom: atom.kind != ";", after)
    if not any(atom.kind in "WGIJO" for atom in clause) and [k for k in direct if k != ","][-1:] == ["V"]:
        # "Cancelled records checked, 20; correct decisions, 17."
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


def _give_verdicts(units: list[Unit], runs: list[list[int]], before_it: str = "") -> list[Atom]:
    """Find the verdict of each run that counts a part: the one after it, before it, or the sentence's only
    one."""
    used: list[Atom] = []
    said = [a.kind for a in units if isinstance(a, Atom) and a.kind in "WGIJ"]
    turned = any(isinstance(a, Atom) and a.kind == "O" for a in units) and not said and before_it in OPPOSITE
    if turned:
        said = [OPPOSITE[before_it]]
    leads = bool(runs) and any(a.kind in "WGIJ" for a in _around(units, runs, 0)[0])
    last = ""
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
        before, after = _around(units, runs, number)
        final = number + 1 == len(runs)
        own = _own_verdict(before, after, allowed, leads, final)
        verdict = own.kind if own else ""
        if own:
            used.append(own)
        if verdict == "O":
            verdict = said[0] if turned else OPPOSITE.get(last or (said[0] if said else ""), "")
        inherited = not verdict
        if inherited:
            usable = {k for k in said if k in allowed} if sum(a.kind == "x" for a in after) <= 3 else set()
            verdict = last if last in allowed and last else next(iter(usable)) if len(usable) == 1 else ""
            if verdict and any(c.shape == "R" for c in parts):
                verdict = OPPOSITE[verdict]
            used += [u for u in units if isinstance(u, Atom) and u.kind in usable][:1]
        for count in parts:
            count.verdict = verdict
            if count.role == "inherit":
                count.role = "part" if verdict else ""
        if not any(c.shape == "R" for c in parts):
            last = verdict or last
    return used


def _own_verdict(
    before: list[Atom], after: list[Atom], allowed: str, leads: bool, final: bool
) -> Atom | None:
    """Return the verdict that belongs to a run, None when none stands next to it."""
    following = next((i for i, a in enumerate(after) if a.kind in allowed), None)
    leading = next((i for i in range(len(before) - 1, -1, -1) if before[i].kind in allowed), None)
    owns_next = following is not None and not any(a.kind in "|&;" for a in after[:following])
    owns_last = leading is not None and not any(a.kind in "|&;t," for a in before[leading + 1 :])
    if following is not None and owns_next and not (leads and owns_last):
        return after[following]
    if leading is not None and owns_last:
        return before[leading]
    if following is not None and final:
        return after[following]
    return None


def _findings(counts: list[Count]) -> list[Finding]:
    """Return what the quantities say together: parts joined to the wholes of their category."""
    findings: list[Finding] = []
    wholes: dict[str, int] = {}
    unsure: set[str] = set()
    for count in counts:
        if count.role == "whole" and count.whole is not None:
            for name in count.categories or ["total"]:
                unsure |= {name} if wholes.setdefault(name, count.whole) != count.whole else set()
    for count in counts:
        shared = len(count.categories) > 1
        for name in count.categories or ["total"]:
            if count.role not in {"whole", "part", "both"} or count.shape == "R":
                continue
            if count.shape == "F" and count.verdict in {"G", "J"}:
                # "A further two were correct" says nothing of how many were not.
                continue
            finding = Finding(
                name,
                count.part,
                count.whole,
                count.verdict,
                count.all,
                str(count.percent) if count.percent is not None else "",
            )
            if shared and not (count.whole is None and (count.all or count.part == 0)) and count.shape != "E":
                finding.doubts.append("one number is given for several crime types together")
            if count.role == "part" and finding.whole is None:
                finding.whole = wholes.get(name)
                if finding.all:
                    finding.part = finding.whole
            if count.shape == "B" and finding.whole is None and count.verdict in OPPOSITE:
                finding.verdict = OPPOSITE[count.verdict]
            elif count.shape == "B":
                finding.part = finding.whole - count.part if finding.whole and count.part else None
            if name in unsure:
                finding.doubts.append("two numbers could be that of the records checked")
            if count.sampled:
                finding.doubts.append(f"{count.sampled} may be all that were cancelled, not those checked")
            if count.shape == "F" or count.summed:
                finding.doubts.append("“further” records are to be added to others")
            findings.append(finding)
    _check_rest(counts, findings)
    _check_each_other(findings)
    return findings


def _check_each_other(findings: list[Finding]) -> None:
    """Doubt all that a sentence says of a category when it says two things, or leaves a part unjudged."""
    for name in {finding.category for finding in findings}:
        here = [finding for finding in findings if finding.category == name]
        by_verdict: dict[str, set[int]] = {}
        for finding in here:
            if finding.part is not None and finding.verdict:
                by_verdict.setdefault(finding.verdict, set()).add(finding.part)
        if len({finding.whole for finding in here if finding.whole is not None}) > 1:
            doubt = "the sentence gives two numbers that these records could be of"
        elif any(len(parts) > 1 for parts in by_verdict.values()):
            doubt = "the sentence gives two numbers for the same thing"
        elif any(f.part is not None and f.whole is not None and not f.verdict for f in here):
            doubt = "what was found of a number in the sentence was not understood"
        else:
            continue
        for finding in here:
            finding.doubts.append(doubt)


def _check_rest(counts: list[Count], findings: list[Finding]) -> None:
    """Hold "the remaining 17" against the part and the whole it completes."""
    for count in counts:
        if count.shape != "R" or count.part is None:
            continue
        for finding in findings:
            if (
                finding.category in (count.categories or ["total"])
                and finding.part is not None
                and finding.whole is not None
            ) and finding.part + count.part != finding.whole:
                finding.doubts.append(
                    f"{finding.part} and the remaining {count.part} do not make {finding.whole}"
                )
