"""Puts proposals beside the book: what is the same, new, in conflict or missing. A person's yes changes
the book."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal

from storygen.extract.book import COLUMNS, Book, Key, Row
from storygen.extract.model import Proposal
from storygen.story.model import SECOND_HAND

State = Literal["same", "confirms", "new", "conflict", "missing", "disputed"]
# What belongs to the book of figures; grades and audit windows stand in reports.csv.
NOT_IN_BOOK = {"overall_grade", "audit_from", "audit_to"}


_QUALIFIED = re.compile(r"printed as “(over|more than|at least|up to|around|about|almost|nearly)\b")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One figure beside the book.

    same: the book holds it already, from this report. confirms: the book's value, at second hand until now.
    new: not in the book. conflict: the book says otherwise. disputed: two reports say different things.
    missing: the book holds it and no report was found to.
    """

    key: Key
    state: State
    proposal: Proposal | None = None
    row: Mapping[str, str] | None = None
    others: tuple[Proposal, ...] = ()

    @property
    def name(self) -> str:
        """Return the figure's name as a decisions file writes it."""
        return " ".join(self.key)


def compare(
    proposals: Iterable[Proposal], book: Book, second_hand: Collection[str] = (), areas: Collection[str] = ()
) -> list[Comparison]:
    """Return every figure proposed or held, in order of area.

    `second_hand` holds the addresses of newspapers and broadcasters. `areas` limits what counts as missing to
    the areas whose reports were read.
    """
    grouped: dict[Key, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        if proposal.measure not in NOT_IN_BOOK and proposal.value is not None:
            grouped[proposal.key].append(proposal)
    found = [_compare_one(key, group, book.find(key), second_hand) for key, group in grouped.items()]
    read = set(areas) or {key[0] for key in grouped}
    for row in book.rows:
        key = (row["area"], row["measure"], row["statistic"])
        if row["value"] and key not in grouped and key[0] in read:
            found.append(Comparison(key, "missing", row=row))
    return sorted(found, key=lambda comparison: comparison.key)


def _compare_one(
    key: Key, group: list[Proposal], rows: list[Row], second_hand: Collection[str]
) -> Comparison:
    best = min(group, key=lambda p: p.status != "certain")
    others = tuple(p for p in group if p is not best)
    row = rows[0] if rows else None
    if len({_plain(p.value) for p in group if p.status == best.status}) > 1:
        return Comparison(key, "disputed", best, row, others)
    if row is not None and not row["value"] and best.basis == "carried-over" and row["basis"]:
        return Comparison(key, "same", best, row, others)
    if row is None or not row["value"]:
        return Comparison(key, "new", best, row, others)
    if _plain(best.value) != _plain(row["value"]):
        return Comparison(key, "conflict", best, row, others)
    borrowed = row["source_url"] in second_hand or row["basis"] in {"rounded", "derived"}
    return Comparison(
        key, "confirms" if borrowed and row["basis"] != best.basis else "same", best, row, others
    )


def _plain(value: object) -> str:
    try:
        return format(Decimal(str(value)).normalize(), "f")
    except InvalidOperation:
        return str(value).strip().lower()


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who accepts and when; `sources` gives the address of each file read."""

    initials: str
    day: str
    sources: Mapping[str, str]

    @property
    def stamp(self) -> str:
        """Return the mark in the column `accepted`."""
        return f"{self.initials} {self.day}".strip()


def accept(book: Book, accepted: Iterable[Comparison], how: Acceptance) -> list[Row]:
    """Put the accepted figures into the book's rows and return the rows that they replace."""
    replaced: list[Row] = []
    for comparison in accepted:
        if comparison.proposal is None:
            continue
        new = _row(comparison.proposal, how)
        old = book.find(comparison.key)
        replaced += [dict(row) for row in old]
        if old:
            new["note"] = old[0].get("note", "") if not old[0]["value"] else new["note"]
            place = next(i for i, row in enumerate(book.rows) if row is old[0])
            book.rows[place] = {**{name: old[0].get(name, "") for name in book.extra}, **new}
            book.rows = [row for row in book.rows if not any(row is other for other in old[1:])]
        else:
            book.rows.append(new)
    return replaced


def _row(proposal: Proposal, how: Acceptance) -> Row:
    """Return the book's row for a figure. What was worked out says so in its note."""
    sums = "; ".join(reason for reason in proposal.reasons if "=" in reason)
    words = next((m.group(1) for r in proposal.reasons if (m := _QUALIFIED.match(r))), "")
    return {
        **dict.fromkeys(COLUMNS, ""),
        "area": proposal.area,
        "measure": proposal.measure,
        "statistic": proposal.statistic,
        "value": _plain(proposal.value),
        "basis": "derived" if proposal.basis == "derived" else "printed",
        "source_url": how.sources.get(proposal.file, proposal.file),
        "page": str(proposal.page or ""),
        "quote": proposal.quote,
        "note": sums,
        "qualifier": words,
        "accepted": how.stamp,
    }


def second_hand_sources(rows: Iterable[Mapping[str, str]]) -> set[str]:
    """Return the addresses of sources that repeat what a report holds first."""
    return {row["url"] for row in rows if row.get("kind") in SECOND_HAND and row.get("url")}
