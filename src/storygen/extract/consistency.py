"""Holds the figures chosen against each other, printed totals and corrections."""

from __future__ import annotations

import re
from decimal import Decimal

from storygen.extract.gather.bare import UNSURE
from storygen.extract.gather.thread import Gathered
from storygen.extract.grammar.caution import UNKNOWN
from storygen.extract.grammar.corrections import Correction
from storygen.extract.grammar.findings import Finding
from storygen.extract.model import CATEGORIES
from storygen.extract.readings import (
    AFTER_INSPECTION,
    DIFFERENT,
    NOT_ACCOUNTED_FOR,
    NOT_SAID_WHEN,
    Evidence,
    Key,
    fits,
    may_be_ours,
)


def mind_corrections(chosen: dict[Key, Evidence], corrections: list[Correction]) -> None:
    """Doubt every figure that the report, somewhere, may say was printed wrongly."""
    for (measure, _), piece in chosen.items():
        if any(each.may_be_of(measure, _numbers_of(piece)) for each in corrections):
            piece.doubts.append("the report carries a correction that may be of this figure")


def _numbers_of(piece: Evidence) -> frozenset[Decimal]:
    """Return the value of a figure, and the numbers that it was worked out from."""
    sums = " ".join(piece.reasons) if piece.basis == "derived" else ""
    numbers = {Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", sums)}
    return frozenset(numbers | ({piece.value} if isinstance(piece.value, Decimal) else set()))


def hold_parts_to_wholes(chosen: dict[Key, Evidence]) -> None:
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
        elif (
            whole.doubts
            and not part.doubts
            and (
                part.basis == "derived"
                or UNSURE in whole.doubts
                or _is_of_others(whole)
                or (_differs(whole) and not _is_said_again(part))
            )
        ):
            part.doubts.append("the number checked, which it is a part of, is in doubt")
        elif (
            share is not None
            and not share.doubts
            and may_be_ours(whole, part)
            and _misfits(part.value, whole.value, share)
        ):
            problem = f"{part.value} of {whole.value} is not the {share.value}% that is printed"
            part.doubts.append(problem)
            share.doubts.append(problem)


def _differs(piece: Evidence) -> bool:
    return any(doubt.startswith(DIFFERENT) for doubt in piece.doubts)


def _is_said_again(piece: Evidence) -> bool:
    """Return whether a part is given several times, the same: of whichever number it is, it is that."""
    return any(reason.startswith("printed") and "the same" in reason for reason in piece.reasons)


def hold_sums(chosen: dict[Key, Evidence]) -> None:
    """Doubt victims added up over some only of the crime types that have cancelled records."""
    known = {category for category in CATEGORIES if (f"cancelled_{category}", "checked") in chosen}
    for (measure, _), piece in chosen.items():
        if measure == "victims" and piece.added and (missing := known - piece.added):
            piece.doubts.append(f"the victims of {' and '.join(sorted(missing))} may not be among them")


UNCLEAR_YEAR = "the year of the inspection is not clear"


def year_after(pieces: list[Evidence]) -> int | None:
    """Return the year in which the audit period ends when that is after the inspection's, None otherwise.

    Only a period of which nothing else is in doubt, but for words that are not known, says so.
    """
    last = next((piece for piece in pieces if piece.measure == "audit_to"), None)
    if last is None or AFTER_INSPECTION not in last.doubts:
        return None
    others = set(last.doubts) - {AFTER_INSPECTION, UNCLEAR_YEAR}
    return int(str(last.value)[:4]) if all(doubt.startswith(UNKNOWN) for doubt in others) else None


def hold_year(chosen: dict[Key, Evidence]) -> None:
    """Doubt every figure when the audit period is after the year that was taken for the inspection's.

    What an earlier inspection found can then not be told from what this one did.
    """
    last = chosen.get(("audit_to", "value"))
    if last is not None and AFTER_INSPECTION in last.doubts:
        for piece in chosen.values():
            piece.doubts.append(UNCLEAR_YEAR)


def hold_shares(chosen: dict[Key, Evidence]) -> None:
    """Doubt a share when the number that it is the share of is in doubt, whatever doubted that."""
    for category in CATEGORIES:
        share, part = (chosen.get((f"cancelled_{category}", name)) for name in ("share_pct", "wrong"))
        if share is not None and part is not None and part.doubts and not share.doubts:
            share.doubts.append("the number that it is the share of is in doubt")


# Doubts of how many, and not of which records.
_OF_THE_NUMBER = (
    DIFFERENT, "the report may say", "the crime types add up", NOT_ACCOUNTED_FOR, "no finding accounts",
    "it can be read", "the number told",
)  # fmt: skip


def _is_of_others(whole: Evidence) -> bool:
    """Return whether the records checked may be others than this inspection's: so may a part of them."""
    return any(not doubt.startswith(_OF_THE_NUMBER) or "should have been" in doubt for doubt in whole.doubts)


def _misfits(part: Decimal, whole: Decimal, share: Evidence) -> bool:
    """Return whether a share is not that of the counts, taken the way round in which it is printed."""
    if not isinstance(share.value, Decimal) or not whole:
        return False
    if share.basis == "derived":
        return not fits(int(whole - part), int(whole), 100 - share.value)
    return not fits(int(part), int(whole), share.value)


def hold_totals(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Hold printed totals against the sum of the crime types that they are totals of."""
    for finding, sentence in found.totals:
        if sentence.kind == "table" and not _is_table_of(chosen, found, sentence.block):
            continue
        for statistic in ("checked", "wrong"):
            total = _total(finding, statistic)
            parts = {
                c: p
                for c in CATEGORIES
                if (p := chosen.get((f"cancelled_{c}", statistic)))
                and isinstance(p.value, Decimal)
                and p.basis != "carried-over"
            }
            same = _same_sample(chosen, list(parts), finding.whole)
            if total is None or len(parts) < 2 or (NOT_SAID_WHEN in finding.doubts and not same):
                # The records it is of tell of which inspection it is.
                continue
            here = {f.category for f, s, _, _ in found.pending if s.block == sentence.block}
            named = [p for category, p in parts.items() if category in here]
            whole = len(named) > 1 or len(parts) == len(CATEGORIES) or same
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
