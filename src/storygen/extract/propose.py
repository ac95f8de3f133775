"""From a document to proposals: the whole road for one report that has been opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from storygen.extract.agree import decide
from storygen.extract.areas import Cover, read_cover
from storygen.extract.consistency import year_after
from storygen.extract.document import Document, Sentence
from storygen.extract.gather.report import gather
from storygen.extract.model import Extraction, KnownArea, Proposal
from storygen.extract.readings import Evidence
from storygen.extract.unread import unread

ORDER = [
    "overall_grade", "audit_from", "audit_to", "recording_all", "recording_violence",
    "recording_sexual", "unrecorded", "cancelled_rape", "cancelled_sexual", "cancelled_violence",
    "cancelled_robbery", "victims",
]  # fmt: skip


def propose(document: Document, areas: Sequence[KnownArea] = ()) -> Extraction:
    """Return the figures that a report seems to print, each certain or for review, with page and quote."""
    cover = read_cover(document, areas)
    found = gather(document, cover)
    pieces = decide(found)
    if year := year_after(pieces):
        # No inspection is over before the period that it audits: its year was taken from something else.
        cover = replace(cover, frame=replace(cover.frame, year=year))
        found = gather(document, cover)
        pieces = decide(found)
    pieces += unread(document, found, {(piece.measure, piece.statistic) for piece in pieces})
    chosen = sorted(pieces, key=lambda e: (ORDER.index(e.measure), e.statistic))
    proposals = tuple(_proposal(document, cover, piece) for piece in chosen)
    notes = _notes(document, cover, found.notes)
    return Extraction(document.file, cover.area, cover.area_name, document.pages, proposals, notes)


def _proposal(document: Document, cover: Cover, piece: Evidence) -> Proposal:
    reasons = tuple(dict.fromkeys([*piece.doubts, *piece.reasons]))
    return Proposal(
        document.file,
        cover.area or "unknown",
        piece.measure,
        piece.statistic,
        piece.value,
        "review" if piece.doubts else "certain",
        piece.sentence.page,
        piece.sentence.quote,
        reasons,
        piece.basis,
        piece.sentence.boxes,
    )


def _notes(document: Document, cover: Cover, pieces: list[Evidence]) -> tuple[Proposal, ...]:
    """Return what else the report says: title, date of publication, graded questions, what was carried
    over."""
    blank = Sentence("", 1)
    own = [Evidence("title", "value", cover.title, replace(blank, text=cover.title))] if cover.title else []
    if cover.published:
        own.append(Evidence("published", "value", cover.published, blank))
    seen: dict[tuple[str, object], Evidence] = {}
    for piece in [*own, *pieces]:
        seen.setdefault((piece.measure, piece.value), piece)
    return tuple(_proposal(document, cover, piece) for piece in seen.values())
