"""Comes from all that a report says of a figure to one value. Only what agrees is certain."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from decimal import Decimal

from storygen.extract.accounted import (
    mind_the_bare_shares,
    mind_the_mentions,
    mind_the_rough_rates,
    mind_the_rows_of_counts,
    mind_the_rows_of_rates,
    mind_the_shares,
    mind_the_strays,
    mind_the_unread_grades,
)
from storygen.extract.consistency import (
    hold_parts_to_wholes,
    hold_shares,
    hold_sums,
    hold_totals,
    hold_year,
    mind_corrections,
)
from storygen.extract.document import Sentence
from storygen.extract.gather.thread import Gathered
from storygen.extract.grammar.caution import UNKNOWN
from storygen.extract.grammar.core import CORE
from storygen.extract.grammar.findings import Finding
from storygen.extract.otherwise import (
    mind_the_doubtful,
    mind_the_margins,
    mind_the_other_end,
    mind_the_parts_of_other_wholes,
    readings_of,
    what_does_not_add_up,
)
from storygen.extract.readings import DIFFERENT, Evidence, Key, fits, may_be_ours


def decide(found: Gathered) -> list[Evidence]:
    """Return one piece of evidence a figure, with `doubts` empty just when it is certain."""
    evidence = [piece for piece in found.evidence + _from_counts(found) if _can_be(piece)]
    _mark_firm(evidence)
    grouped: dict[Key, list[Evidence]] = defaultdict(list)
    for piece in evidence:
        grouped[(piece.measure, piece.statistic)].append(piece)
    adds_up_not = what_does_not_add_up(grouped)
    decided = {key: _settle(pieces) for key, pieces in grouped.items()}
    chosen = {key: piece for key, piece in decided.items() if piece is not None}
    mind_the_doubtful(chosen, grouped)
    mind_the_margins(chosen, grouped)
    mind_the_parts_of_other_wholes(chosen, grouped)
    mind_the_other_end(chosen, grouped)
    for key in adds_up_not & set(chosen):
        chosen[key].doubts.append("the right and the wrong ones do not make it up")
    hold_sums(chosen)
    hold_parts_to_wholes(chosen)
    hold_totals(chosen, found)
    mind_corrections(chosen, found.corrections)
    mind_the_shares(chosen, found)
    mind_the_mentions(chosen, found)
    mind_the_strays(chosen, found)
    mind_the_rows_of_rates(chosen, found)
    mind_the_rows_of_counts(chosen, found)
    mind_the_rough_rates(chosen, found)
    mind_the_unread_grades(chosen, found)
    mind_the_bare_shares(chosen, found)
    hold_year(chosen)
    # Last, for it goes by all the doubts before.
    hold_shares(chosen)
    return list(chosen.values())


# The most that a recording rate and its margin can be, in percent and in percentage points.
_MOST = {"rate_pct": Decimal(100), "ci_pct": Decimal(20)}


def _can_be(piece: Evidence) -> bool:
    """Return whether a rate or margin can be one: "Records and incidents read | 2,116" gives none."""
    return not isinstance(piece.value, Decimal) or piece.value <= _MOST.get(piece.statistic, piece.value)


def _mark_firm(evidence: list[Evidence]) -> None:
    """Mark the rates whose margin stands in the same sentence, or in the next one."""
    margins = {
        (piece.measure, text)
        for piece in evidence
        if piece.statistic == "ci_pct"
        for text in (piece.sentence.text, *piece.sentence.before[-1:])
    }
    for piece in evidence:
        if piece.statistic == "rate_pct":
            piece.firm = piece.firm or (piece.measure, piece.sentence.text) in margins


def _from_counts(found: Gathered) -> list[Evidence]:
    """Turn findings into checked, wrong, should_be_told and told; the sum stands in `reasons` when one is
    needed."""
    evidence: list[Evidence] = []
    wholes = _wholes(found)
    for finding, sentence, doubts, earlier in found.pending:
        pieces = _from_count(finding, sentence, doubts, earlier, wholes)
        for piece in pieces:
            piece.named = finding.named
            piece.whole = finding.whole
        evidence += pieces
    return evidence + _sums(found, wholes)


def _sums(found: Gathered, wholes: dict[str, int]) -> list[Evidence]:
    """Return the records checked where a report only gives the right and the wrong ones, side by side:
    "Rape: 14 right, 1 wrong"."""
    sums = []
    for (first, sentence, doubts, earlier), (second, there, others, _) in itertools.pairwise(found.pending):
        parts = {finding.verdict: finding.part for finding in (first, second)}
        right, wrong = parts.get("G"), parts.get("W")
        if (
            earlier
            or sentence is not there
            or first.category != second.category
            or first.category in wholes
            or right is None
            or wrong is None
            or not (first.whole is second.whole is None)
        ):
            continue
        reason = f"{right} right + {wrong} wrong = {right + wrong} checked"
        measure = f"cancelled_{first.category}"
        told = ["there may be others, neither right nor wrong"] if _TELLS.search(sentence.text) else []
        own = [*doubts, *others, *told]
        sums.append(Evidence(measure, "checked", Decimal(right + wrong), sentence, [reason], own, "derived"))
    return sums


# A sentence, and no label with its numbers.
_TELLS = re.compile(r"\b(?:was|were|had|have|should|found|we)\b", re.IGNORECASE)


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
        own = [doubt for doubt in doubts if not doubt.startswith(CORE)]
        evidence.append(Evidence(measure, whole_name, whole, sentence, [], own, earlier=earlier))
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
    if finding.percent and whole and not fits(part, whole, Decimal(finding.percent)):
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
        whole_numbers = [k for k in range(finding.whole + 1) if fits(k, finding.whole, printed)]
        if len(whole_numbers) == 1:
            part = whole_numbers[0]
            count = part if finding.verdict == "W" else finding.whole - part
            reason = f"{count} is the only whole number of {finding.whole} that is {wrong}%"
            evidence.append(
                Evidence(
                    measure, "wrong", Decimal(count), sentence, [reason], list(doubts), "derived", earlier
                )
            )
    return evidence


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
        times = len(strong)
        if times > 1:
            best.reasons.append(f"printed {times} times, the same each time")
        return best
    if strong:
        strong[0].doubts.append(f"{DIFFERENT}: " + "; ".join(readings_of(strong)))
        return strong[0]
    best = min(current, key=_how_doubtful)
    own = [p for p in current if may_be_ours(p)] or current
    if len({p.value for p in own}) > 1:
        best.doubts.append("it can be read in more than one way: " + "; ".join(readings_of([best, *own])))
    return best


def _strongest(pieces: list[Evidence]) -> list[Evidence]:
    """Return the evidence that nothing speaks against: what is clear, else what is said alike in two places
    with no doubt but words that the grammar does not know."""
    if clear := [p for p in pieces if not p.doubts]:
        return [p for p in clear if not p.weak] or clear
    plain = [p for p in pieces if all(doubt.startswith(UNKNOWN) for doubt in p.doubts)]
    if len({p.value for p in plain}) != 1 or len({p.sentence.block for p in plain}) < 2:
        return []
    if set.intersection(*(_unknown(piece) for piece in plain)):
        # One who is not known may say it in both places.
        return []
    for piece in plain:
        piece.doubts = []
    return plain


def _unknown(piece: Evidence) -> set[str]:
    """Return the words of a piece of evidence that the grammar does not know."""
    return {word for doubt in piece.doubts for word in doubt.rpartition(": ")[2].split(", ")}


def _how_doubtful(piece: Evidence) -> tuple[bool, int]:
    """Return what sorts evidence for a person to look at: what may not be of this inspection last."""
    return not may_be_ours(piece), sum(not doubt.startswith(UNKNOWN) for doubt in piece.doubts)
