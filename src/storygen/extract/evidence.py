"""Pictures of the sentence that a figure was read from. For web pages see `story/links.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from storygen.extract.model import Box, Proposal
from storygen.story.links import evidence_name

SCALE = 2.0  # pixels a point: sharp on a screen, some 60 kB a picture
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
            path.write_bytes(data)
            drawn[proposal.key] = path
            progress(done := done + 1, of)
    return drawn


def _pictures(path: Path, proposals: Iterable[Proposal]) -> Iterable[tuple[Proposal, bytes]]:
    """Yield each proposal with its picture as PNG. The page is drawn once for all its sentences."""
    import pypdfium2 as pdfium

    pages: dict[int, list[Proposal]] = {}
    for proposal in proposals:
        pages.setdefault(proposal.boxes[0].page, []).append(proposal)
    try:
        document = pdfium.PdfDocument(path)
    except (pdfium.PdfiumError, OSError):
        return
    try:
        for number, own in sorted(pages.items()):
            if not 1 <= number <= len(document):
                continue
            page = document[number - 1]
            image = page.render(scale=SCALE).to_pil().convert("RGB")
            for proposal in own:
                yield proposal, _crop(image, [box for box in proposal.boxes if box.page == number])
            page.close()
    finally:
        document.close()


def _crop(image: Any, boxes: list[Box]) -> bytes:
    """Return the lines of a sentence, marked, over the whole width of the page, as PNG."""
    import io

    from PIL import Image, ImageChops

    mark = Image.new("RGB", image.size, "white")
    for box in boxes:
        # Multiplied over the page, the mark leaves the letters black, like a felt pen.
        mark.paste(_MARK, _pixels(box, image.size))
    top = max(0, int((min(box.top for box in boxes) - MARGIN) * SCALE))
    bottom = min(image.height, int((max(box.bottom for box in boxes) + MARGIN) * SCALE))
    picture = ImageChops.multiply(image, mark).crop((0, top, image.width, max(bottom, top + 1)))
    out = io.BytesIO()
    picture.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def _pixels(box: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (box.left - 1, box.top - 1, box.right + 1, box.bottom + 1)
    width, height = size
    return (
        max(0, int(left * SCALE)),
        max(0, int(top * SCALE)),
        min(width, int(right * SCALE)),
        min(height, int(bottom * SCALE)),
    )
