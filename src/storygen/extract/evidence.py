"""Pictures of the page with the sentence marked, and links that open a web report at the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from storygen.extract.model import Box, Proposal

SCALE = 2.0
_AROUND = 36.0
_MARK = (255, 214, 10, 90)


def text_link(url: str, sentence: str) -> str:
    """Return the address with a text fragment, so that a browser opens the page at the sentence."""
    words = sentence.split()
    if not url or not words:
        return url
    if len(words) <= 12:
        fragment = _escaped(" ".join(words))
    else:
        fragment = f"{_escaped(' '.join(words[:5]))},{_escaped(' '.join(words[-5:]))}"
    return f"{url.split('#')[0]}#:~:text={fragment}"


def _escaped(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")


def write_pictures(
    pdf: Path, proposals: Iterable[Proposal], folder: Path, prefix: str = ""
) -> dict[tuple[str, str], Path]:
    """Write a PNG a figure into `folder` and return the paths by (measure, statistic).

    A sentence that several figures come from gives one picture. Figures without a place on a page give none.
    """
    import pypdfium2

    folder.mkdir(parents=True, exist_ok=True)
    written: dict[tuple[str, str], Path] = {}
    drawn: dict[tuple[Box, ...], Path] = {}
    document = pypdfium2.PdfDocument(pdf)
    try:
        for proposal in proposals:
            if not proposal.boxes:
                continue
            boxes = tuple(box for box in proposal.boxes if box.page == proposal.boxes[0].page)
            if boxes not in drawn:
                name = f"{prefix or pdf.stem}-{proposal.measure}-{proposal.statistic}.png"
                drawn[boxes] = folder / re.sub(r"[^\w.-]+", "-", name)
                _picture(document, boxes).save(drawn[boxes], optimize=True)
            written[(proposal.measure, proposal.statistic)] = drawn[boxes]
    finally:
        document.close()
    return written


def _picture(document: Any, boxes: tuple[Box, ...]) -> Any:
    """Return the part of a page around some boxes, the boxes marked."""
    from PIL import Image, ImageDraw

    page = document[boxes[0].page - 1]
    whole = page.render(scale=SCALE).to_pil().convert("RGBA")
    page.close()
    layer = Image.new("RGBA", whole.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(layer)
    for box in boxes:
        pen.rectangle(
            [
                (box.left - 1) * SCALE,
                (box.top - 1) * SCALE,
                (box.right + 1) * SCALE,
                (box.bottom + 1) * SCALE,
            ],
            fill=_MARK,
        )
    marked = Image.alpha_composite(whole, layer).convert("RGB")
    top = max(0.0, (min(box.top for box in boxes) - _AROUND) * SCALE)
    bottom = min(float(marked.height), (max(box.bottom for box in boxes) + _AROUND) * SCALE)
    return marked.crop((0, int(top), marked.width, max(int(bottom), int(top) + 1)))


def linked(proposals: Iterable[Proposal], url: str) -> tuple[Proposal, ...]:
    """Return the proposals of a web report, each with a link that opens it at the sentence."""
    return tuple(replace(proposal, link=text_link(url, proposal.quote)) for proposal in proposals)
