"""What the desk's copy says of each claim: the fact behind it, its sum, and where to look it up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storygen.facts.model import Fact, FactSheet, FactSource


@dataclass(frozen=True, slots=True)
class NoteSource:
    """Where a fact was printed: the document's title and publisher, its page if known, its address."""

    title: str
    page: str
    url: str

    def __str__(self) -> str:
        return f"{self.title}, {self.page}" if self.page else self.title


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """The note on one fact. `lines` are sentences; `ref` is what a person calls the fact ("F2b")."""

    ref: str
    lines: tuple[str, ...]
    sources: tuple[NoteSource, ...]


def claim_notes(sheet: FactSheet) -> Mapping[str, ClaimNote]:
    """Return a note for each fact of the sheet and for each source, which a draft may name too, by id."""
    notes = {fact.id: _note(fact, sheet) for fact in sheet}
    return notes | {source.id: _source_note(source) for source in sheet.sources.values()}


def _note(fact: Fact, sheet: FactSheet) -> ClaimNote:
    lines = [f"{fact.ref}: {fact.label}."]
    if fact.sum:
        lines.append(f"Sum: {fact.sum}.")
    if fact.basis:
        lines.append(f"Basis: {fact.basis}.")
    if fact.note:
        lines.append(fact.note)
    return ClaimNote(fact.ref, tuple(lines), tuple(_source(sheet.sources[id]) for id in fact.sources))


def _source_note(source: FactSource) -> ClaimNote:
    second_hand = ("Reported at second hand.",) if source.second_hand else ()
    return ClaimNote(source.id, (f"{source.id}: a source of this draft.", *second_hand), (_source(source),))


def _source(source: FactSource) -> NoteSource:
    page = f"page {source.page}" if source.page.isdigit() else source.page
    return NoteSource(f"{source.title} ({source.publisher})", page, source.url)
