"""Pictures of the sentence that a figure was read from. For web pages see `story/links.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from storygen.atomic import write_atomically
from storygen.extract.model import Box, Proposal
from storygen.story.links import evidence_name

SCALE = 2.0  # pixels a point: sharp on a screen, some 60 kB a picture
MOST = 1500.0  # points drawn across and down: a page may be as large as a wall
MARGIN = 42.0  # points of page kept above and below the sentence
_MARK = (255, 236, 120)


def draw_evidence(
    proposals: Iterable[Proposal],
    paths: Mapping[str, Path],
    folder: Path,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> dict[tuple[str, str, str], Path]:
    """Write a picture for each figure read from a PDF, and return the files by what the figures are about.

    `paths` has the file of each name. A web page has no picture; a page that cannot be drawn gives none.
    """
    by_file: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        if proposal.boxes and proposal.file in paths:
            by_file.setdefault(proposal.file, []).append(proposal)
    of, done = sum(map(len, by_file.values())), 0
    drawn: dict[tuple[str, str, str], Path] = {}
    for name, own in by_file.items():
        for proposal, data in _pictures(paths[name], own):
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / evidence_name(*proposal.key)
            write_atomically(path, data)
            drawn[proposal.key] = path
            progress(done := done + 1, of)
    return drawn


def _pictures(path: Path, proposals: Iterable[Proposal]) -> Iterable[tuple[Proposal, bytes]]:
    """Yield each proposal with its picture as PNG; one that runs over pages is drawn page under page."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(path)
    except (pdfium.PdfiumError, OSError):
        return
    try:
        for proposal in sorted(proposals, key=lambda each: each.boxes[0].page):
            numbers = dict.fromkeys(box.page for box in proposal.boxes)
            parts = [
                _part(document[number - 1], [box for box in proposal.boxes if box.page == number])
                for number in numbers
                if 1 <= number <= len(document)
            ]
            if parts:
                yield proposal, _png(parts)
    finally:
        document.close()


def _part(page: Any, boxes: list[Box]) -> Any:
    """Return the lines of a sentence on one page, marked, over the width of the page, as a picture.

    Only this part of the page is drawn: of a page as large as a wall, what stands around the sentence.
    """
    from PIL import Image, ImageChops

    width, height = page.get_size()
    left, right = _span(min(b.left for b in boxes), max(b.right for b in boxes), width, width)
    top, bottom = _span(min(b.top for b in boxes), max(b.bottom for b in boxes), height, MARGIN)
    around = (left, height - bottom, width - right, top)
    image = page.render(scale=SCALE, crop=around).to_pil().convert("RGB")
    page.close()
    mark = Image.new("RGB", image.size, "white")
    for box in boxes:
        # Multiplied over the page, the mark leaves the letters black, like a felt pen.
        corners = (box.left - 1 - left, box.top - 1 - top, box.right + 1 - left, box.bottom + 1 - top)
        mark.paste(_MARK, _within([round(SCALE * place) for place in corners], image.size))
    return ImageChops.multiply(image, mark)


def _span(first: float, last: float, size: float, margin: float) -> tuple[float, float]:
    """Return where to cut a page of a size so that all from first to last is seen with a margin around it."""
    margin = min(margin, max(MARGIN, (MOST - (last - first)) / 2))
    start = min(max(0.0, first - margin), max(0.0, size - 1))
    return start, max(start + 1, min(size, last + margin, start + MOST))


def _within(corners: list[int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = corners
    width, height = size
    return (
        max(0, min(left, width)),
        max(0, min(top, height)),
        max(0, min(right, width)),
        max(0, min(bottom, height)),
    )


def _png(parts: list[Any]) -> bytes:
    """Return pictures under one another, a line between them, as one PNG."""
    import io

    from PIL import Image

    gap = 6
    size = max(part.width for part in parts), sum(part.height + gap for part in parts) - gap
    whole = Image.new("RGB", size, "black")
    at = 0
    for part in parts:
        whole.paste("white", (0, at, size[0], at + part.height))
        whole.paste(part, (0, at))
        at += part.height + gap
    out = io.BytesIO()
    whole.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()
