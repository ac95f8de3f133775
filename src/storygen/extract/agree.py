"""Holds everything a report says against everything else it says. Only what agrees is certain."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

from storygen.extract.document import Sentence
from storygen.extract.gather.thread import Gathered
from storygen.extract.grammar.caution import OTHERS, UNKNOWN, Correction
from storygen.extract.grammar.findings import Finding
from storygen.extract.model import CATEGORIES
from storygen.extract.readings import Evidence

Key = tuple[str, str]
DIFFERENT = "the report gives different values"


def decide(found: Gathered) -> list[Evidence]:
    """Return one piece of evidence a figure, with `doubts` empty just when it is certain."""
    evidence = found.evidence + _from_counts(found)
    grouped: dict[Key, list[Evidence]] = defaultdict(list)
    for piece in evidence:
        grouped[(piece.measure, piece.statistic)].append(piece)
    decided = {key: _settle(pieces) for key, pieces in grouped.items()}
    chosen = {key: piece for key, piece in decided.items() if piece is not None}
    _hold_parts_to_wholes(chosen)
    _hold_totals(chosen, found)
    _mind_corrections(chosen, found.corrections)
    _mind_the_unread(chosen, found)
    _mind_the_unread_grades(chosen, found)
    return list(chosen.values())


def _mind_corrections(chosen: dict[Key, Evidence], corrections: list[Correction]) -> None:
    """Doubt every figure that the report, somewhere, may say was printed wrongly."""
    for (measure, _), piece in chosen.items():
        kind = _kind_corrected(measure)
        printed = piece.basis != "derived"
        if any(each.may_be_of(kind, piece.value, as_printed=printed) for each in corrections):
            piece.doubts.append("the report carries a correction that may be of this figure")


def _kind_corrected(measure: str) -> str:
    """Return what a correction of a measure speaks of."""
    if measure.startswith(("recording", "unrecorded")):
        return "rates"
    return {"overall_grade": "grade", "audit_from": "period", "audit_to": "period"}.get(
        measure, measure.removeprefix("cancelled_")
    )


def _mind_the_unread(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt what was found of a crime type when words not understood give other numbers of it."""
    for unread in found.unread:
        measure = "victims" if unread.category == "victims" else f"cancelled_{unread.category}"
        names = ("should_be_told", "told") if unread.category == "victims" else ("checked", "wrong")
        checked, wrong = (chosen.get((measure, name)) for name in names)
        if checked is None or wrong is None or unread.sentence in (checked.sentence, wrong.sentence):
            continue
        if not unread.judges and unread.sentence.block in (checked.sentence.block, wrong.sentence.block):
            # How the records of the paragraph's finding came about.
            continue
        if not (isinstance(checked.value, Decimal) and isinstance(wrong.value, Decimal)):
            continue
        if unread.may_deny(int(checked.value), int(wrong.value)):
            doubt = f"not understood, and may say otherwise: “{shorten(unread.sentence.text)}”"
            checked.doubts.append(doubt)
            wrong.doubts.append(doubt)


def _mind_the_unread_grades(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt the overall grade when a table that speaks of one could not be read, and may give another."""
    grade = chosen.get(("overall_grade", "value"))
    if grade is not None and any(held and held != {grade.value} for held in found.unread_grades):
        grade.doubts.append("a table of grades that speaks of an overall one could not be read")


def _from_counts(found: Gathered) -> list[Evidence]:
    """Turn findings into checked, wrong, should_be_told and told; the sum stands in `reasons` when one is
    needed."""
    evidence: list[Evidence] = []
    wholes = _wholes(found)
    for finding, sentence, doubts, earlier in found.pending:
        pieces = _from_count(finding, sentence, doubts, earlier, wholes)
        for piece in pieces:
            piece.named = finding.named
        evidence += pieces
    return evidence


def _from_count(
    finding: Finding, sentence: Sentence, doubts: list[str], earlier: bool, wholes: dict[str, int]
) -> list[Evidence]:
    """Return what one finding says of the records checked and of those wrong, or of the victims."""
    victims = finding.category == "victims"
    measure = "victims" if victims else f"cancelled_{finding.category}"
    whole_name, part_name = ("should_be_told", "told") if victims else ("checked", "wrong")
    evidence: list[Evidence] = []
    if finding.whole is not None:
        whole = Decimal(finding.whole)
        evidence.append(Evidence(measure, whole_name, whole, sentence, [], list(doubts), earlier=earlier))
    if not finding.verdict:
        return evidence
    if finding.part is None and not finding.all:
        return evidence + _from_share(finding, measure, sentence, doubts, earlier)
    held = wholes.get(finding.category) if not earlier else None
    piece = _part(finding, measure, part_name, sentence, doubts, held)
    if piece is not None:
        piece.earlier = earlier
        evidence.append(piece)
    return evidence


def _wholes(found: Gathered) -> dict[str, int]:
    """Return the number checked for each category, where the report gives just one.

    A number in doubt is taken where there is no other; what is worked out from it is then in doubt too.
    """
    clear: dict[str, set[int]] = defaultdict(set)
    every: dict[str, set[int]] = defaultdict(set)
    for finding, _sentence, doubts, earlier in found.pending:
        if finding.whole is not None and not earlier:
            every[finding.category].add(finding.whole)
            if not doubts:
                clear[finding.category].add(finding.whole)
    values = {**every, **clear}
    return {name: next(iter(numbers)) for name, numbers in values.items() if len(numbers) == 1}


def _part(
    finding: Finding, measure: str, statistic: str, sentence: Sentence, doubts: list[str], held: int | None
) -> Evidence | None:
    """Return the number wrong (or told): as printed, or the difference when the other side was counted."""
    wanted = finding.verdict in {"W", "I"}
    whole = finding.whole if finding.whole is not None else held
    doubts = list(doubts)
    part = finding.part
    if part is None:
        part = whole
    if part is None:
        return (
            Evidence(measure, statistic, Decimal(0), sentence, ["printed as “all”"], doubts, "words")
            if not wanted
            else None
        )
    if whole is not None and part > whole:
        doubts.append(f"{part} is more than the {whole} checked")
        return Evidence(measure, statistic, Decimal(part), sentence, [], doubts)
    if finding.percent and whole and not _fits(part, whole, Decimal(finding.percent)):
        doubts.append(f"{part} of {whole} is not the {finding.percent}% that is printed")
    if wanted:
        words = "words" if finding.part == 0 or finding.all else "printed"
        return Evidence(measure, statistic, Decimal(part), sentence, [], doubts, words)  # type: ignore[arg-type]
    if whole is None:
        return None
    side = "told" if finding.verdict == "J" else "correct"
    reason = (
        f"{whole} to be told − {part} not told = {whole - part} told"
        if side == "told"
        else f"{whole} checked − {part} correct = {whole - part} wrong"
    )
    return Evidence(measure, statistic, Decimal(whole - part), sentence, [reason], doubts, "derived")


def _from_share(
    finding: Finding, measure: str, sentence: Sentence, doubts: list[str], earlier: bool
) -> list[Evidence]:
    """Return the share, and the count when exactly one whole number fits it."""
    if not finding.percent or measure == "victims":
        return []
    printed = Decimal(finding.percent)
    wrong = printed if finding.verdict == "W" else 100 - printed
    reasons = [] if finding.verdict == "W" else [f"100 − {printed} correct = {wrong}"]
    basis = "printed" if finding.verdict == "W" else "derived"
    evidence = [Evidence(measure, "share_pct", wrong, sentence, reasons, list(doubts), basis, earlier)]  # type: ignore[arg-type]
    if finding.whole:
        fits = [k for k in range(finding.whole + 1) if _fits(k, finding.whole, printed)]
        if len(fits) == 1:
            count = fits[0] if finding.verdict == "W" else finding.whole - fits[0]
            reason = f"{count} is the only whole number of {finding.whole} that is {wrong}%"
            evidence.append(
                Evidence(
                    measure, "wrong", Decimal(count), sentence, [reason], list(doubts), "derived", earlier
                )
            )
    return evidence


def _fits(part: int, whole: int, percent: Decimal) -> bool:
    """Return whether part of whole, rounded half up to the printed places, is the printed percentage."""
    places = Decimal(1).scaleb(int(percent.as_tuple().exponent))
    return (Decimal(100 * part) / whole).quantize(places, ROUND_HALF_UP) == percent


def _settle(pieces: list[Evidence]) -> Evidence | None:
    """Return the one value that all clear evidence gives; in doubt or conflict both readings stand in the
    doubts."""
    current = [p for p in pieces if not p.earlier]
    if not current:
        piece = pieces[0]
        piece.doubts.append("from an earlier inspection, not looked at again here")
        piece.basis = "carried-over"
        return piece if len({p.value for p in pieces}) == 1 else None
    strong = _strongest(current)
    if len({p.value for p in strong}) == 1:
        best = min(strong, key=lambda p: (p.basis != "printed", p.sentence.kind == "table"))
        _mind_the_doubtful(best, current)
        times = len(strong)
        if times > 1:
            best.reasons.append(f"printed {times} times, the same each time")
        return best
    if strong:
        strong[0].doubts.append(f"{DIFFERENT}: " + "; ".join(_readings(strong)))
        return strong[0]
    best = min(current, key=_how_doubtful)
    own = [p for p in current if _may_be_ours(p)] or current
    if len({p.value for p in own}) > 1:
        best.doubts.append("it can be read in more than one way: " + "; ".join(_readings([best, *own])))
    return best


def _strongest(pieces: list[Evidence]) -> list[Evidence]:
    """Return the evidence that nothing speaks against: what is clear, else what is said alike in two places
    with no doubt but words that the grammar does not know."""
    if clear := [p for p in pieces if not p.doubts]:
        return [p for p in clear if not p.weak] or clear
    plain = [p for p in pieces if all(doubt.startswith(UNKNOWN) for doubt in p.doubts)]
    if len({p.value for p in plain}) != 1 or len({p.sentence.block for p in plain}) < 2:
        return []
    for piece in plain:
        piece.doubts = []
    return plain


def _how_doubtful(piece: Evidence) -> tuple[bool, int]:
    """Return what sorts evidence for a person to look at: what may not be of this inspection last."""
    return not _may_be_ours(piece), sum(not doubt.startswith(UNKNOWN) for doubt in piece.doubts)


# Doubts on whose figure it is, or of which inspection: such a sentence says nothing against another.
_NOT_OURS = (
    "earlier", "other forces", "another", "own check", "method", "how inspections", "only a part",
    "only some", "may be the name", "not be of this inspection",
    "do not say", "no crime type", "all records cancelled", "people asked",
)  # fmt: skip


def _mind_the_doubtful(best: Evidence, pieces: list[Evidence]) -> None:
    """Let a doubtful sentence that says otherwise put the figure to review, unless its doubt is whose
    figure it is."""
    for piece in pieces:
        # What a paragraph goes on to say of a count is of the same records, named again or not.
        near = piece.sentence.block == best.sentence.block and not best.measure.startswith("recording")
        if piece.value == best.value or not piece.doubts or not (piece.named or near):
            continue
        unsure = ("period", *(() if best.weak else ("does not say",)))
        if not (
            not _may_be_ours(piece) or all(any(word in doubt for word in unsure) for doubt in piece.doubts)
        ):
            best.doubts.append("the report may say otherwise: " + "; ".join(_readings([best, piece])))
            return


def _readings(pieces: list[Evidence]) -> list[str]:
    seen: dict[object, str] = {}
    for piece in pieces:
        page = f"page {piece.sentence.page}" if piece.sentence.page else "the page"
        seen.setdefault(piece.value, f"{piece.value} ({page}: “{shorten(piece.sentence.text)}”)")
    return list(seen.values())


def shorten(text: str, limit: int = 90) -> str:
    """Return the text cut at a word's end."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"


def _hold_parts_to_wholes(chosen: dict[Key, Evidence]) -> None:
    """Keep a part from being certain beside a whole that is smaller or in doubt."""
    for measure, whole_name, part_name in [(f"cancelled_{c}", "checked", "wrong") for c in CATEGORIES] + [
        ("victims", "should_be_told", "told")
    ]:
        whole, part = chosen.get((measure, whole_name)), chosen.get((measure, part_name))
        share = chosen.get((measure, "share_pct"))
        if share is not None and part is not None and part.basis in {"printed", "words"} and not part.doubts:
            del chosen[(measure, "share_pct")]
        if whole is None and part is not None and isinstance(part.value, Decimal) and part.value:
            part.doubts.append("the report does not say of how many")
        if (
            whole is None
            or part is None
            or not isinstance(whole.value, Decimal)
            or not isinstance(part.value, Decimal)
        ):
            continue
        if measure == "victims" and any(doubt.startswith(DIFFERENT) for doubt in part.doubts):
            # Victims counted otherwise elsewhere may be others of how many, too.
            whole.doubts.append("the number told is given in different ways")
        if part.value > whole.value:
            problem = f"{part.value} is more than {whole.value}"
            part.doubts.append(problem)
            whole.doubts.append(problem)
        elif whole.doubts and not part.doubts and part.basis == "derived":
            part.doubts.append("the number checked, which it is worked out from, is in doubt")
        elif (
            share is not None
            and not share.doubts
            and _may_be_ours(whole, part)
            and _misfits(part.value, whole.value, share)
        ):
            problem = f"{part.value} of {whole.value} is not the {share.value}% that is printed"
            part.doubts.append(problem)
            share.doubts.append(problem)


def _not_ours(piece: Evidence) -> tuple[str, ...]:
    """Return the doubts that make evidence another's; people asked in one item of a list are of that item."""
    return tuple(w for w in _NOT_OURS if w != "people asked" or ";" not in piece.sentence.text)


# Where the inspectors speak too, what others said may be what they took over.
_WE = re.compile(r"\b(?:we|us|our|ours|inspectors|hmic\w*)\b", re.IGNORECASE)


def _may_be_ours(*pieces: Evidence) -> bool:
    """Return whether nothing says that these numbers are another inspection's or somebody else's."""
    return not any(
        any(word in doubt for doubt in piece.doubts for word in _not_ours(piece))
        or (OTHERS in piece.doubts and not _WE.search(piece.sentence.text))
        for piece in pieces
    )


def _misfits(part: Decimal, whole: Decimal, share: Evidence) -> bool:
    """Return whether a share is not that of the counts, taken the way round in which it is printed."""
    if not isinstance(share.value, Decimal) or not whole:
        return False
    if share.basis == "derived":
        return not _fits(int(whole - part), int(whole), 100 - share.value)
    return not _fits(int(part), int(whole), share.value)


def _hold_totals(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Hold printed totals against the sum of the crime types that they are totals of."""
    for finding, sentence in found.totals:
        if sentence.kind == "table" and not _is_table_of(chosen, found, sentence.block):
            continue
        for statistic in ("checked", "wrong"):
            total = _total(finding, statistic)
            parts = {
                c: p
                for c in CATEGORIES
                if (p := chosen.get((f"cancelled_{c}", statistic))) and isinstance(p.value, Decimal)
            }
            if total is None or len(parts) < 2:
                continue
            here = {f.category for f, s, _, _ in found.pending if s.block == sentence.block}
            named = [p for category, p in parts.items() if category in here]
            whole = (
                len(named) > 1
                or len(parts) == len(CATEGORIES)
                or _same_sample(chosen, list(parts), finding.whole)
            )
            _compare(total, named if len(named) > 1 else list(parts.values()), sure=whole)


def _is_table_of(chosen: dict[Key, Evidence], found: Gathered, block: int) -> bool:
    """Return whether a table holds the numbers checked that were chosen: other tables have other totals."""
    own = [
        f for f, s, _, _ in found.pending if s.block == block and s.kind == "table" and f.whole is not None
    ]
    return any(
        (piece := chosen.get((f"cancelled_{f.category}", "checked"))) is not None and piece.value == f.whole
        for f in own
    )


def _same_sample(chosen: dict[Key, Evidence], categories: list[str], total: int | None) -> bool:
    """Return whether the numbers checked of these crime types add up to the total checked."""
    checked = [chosen.get((f"cancelled_{c}", "checked")) for c in categories]
    values = [int(p.value) for p in checked if p is not None and isinstance(p.value, Decimal)]
    return total is not None and len(values) == len(categories) and sum(values) == total


def _compare(total: int, pieces: list[Evidence], *, sure: bool) -> None:
    """Note that the pieces add up to the total, or doubt them all; parts of what is known may be what is
    totalled."""
    values = [int(p.value) for p in pieces if isinstance(p.value, Decimal)]
    addition = sum(values)
    if total == addition:
        for piece in pieces:
            piece.reasons.append(f"agrees with the printed total of {total}")
    elif sure and total >= max(values):
        for piece in pieces:
            piece.doubts.append(f"the crime types add up to {addition}, the report's total is {total}")


def _total(finding: Finding, statistic: str) -> int | None:
    if statistic == "checked":
        return finding.whole
    if finding.part is None or finding.verdict not in {"W", "G"}:
        return None
    if finding.verdict == "W":
        return finding.part
    return finding.whole - finding.part if finding.whole is not None else None
