"""Holds what was read of a PDF against its pages as they are drawn: what nobody sees is not certain.

A page's words say nothing of how they look: white letters, letters under a bar or a picture, cut off or on
a hidden layer are read like any others. So the lines of each certain figure are drawn and looked at.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from storygen.extract.glyphs import Word
from storygen.extract.model import Box, Extraction, Proposal
from storygen.extract.sheet import Sheet

_SCALE = 2.0
# Letters and what they stand on differ by this much, of 255, or nobody sees them.
_CONTRAST = 28
_SMALLEST = 3.0
_MOST_OBJECTS = 20_000
_MOST_MARKS = 500
# The ways of setting letters that leave no ink.
_UNPAINTED = {3, 7}

NOT_SEEN = "the page does not show it: the words “{}” are invisible, covered or too small to read"
STRUCK = "on the page a line goes through “{}”"
MARKED = "on the page something is drawn over “{}”: a mark, a note or a picture"
FROM_PICTURE = "the page is a picture, and its words were recognised by a machine"


Printed = Mapping[int, tuple[Sheet, Sequence[Word]]]


def hold_to_sight(extraction: Extraction, path: Path, printed: Printed) -> Extraction:
    """Return what was read of a PDF, each certain figure that its page does not plainly show put to review.

    `printed` holds how each page is held and the words that were read from it.
    """
    import pypdfium2

    lines: dict[int, set[Box]] = defaultdict(set)
    for box in (box for proposal in extraction.certain for box in proposal.boxes):
        if box.page in printed:
            lines[box.page].add(box)
    if not lines:
        return extraction
    doubts: dict[Box, str] = {}
    pdf = pypdfium2.PdfDocument(path)
    try:
        for number, boxes in lines.items():
            sheet, words = printed[number]
            doubts.update(_doubts(pdf[number - 1], sheet, words, boxes))
    finally:
        pdf.close()
    return replace(extraction, proposals=tuple(_held(p, doubts) for p in extraction.proposals))


def _held(proposal: Proposal, doubts: dict[Box, str]) -> Proposal:
    found = tuple(dict.fromkeys(doubts[box] for box in proposal.boxes if box in doubts))
    if proposal.status != "certain" or not found:
        return proposal
    return replace(proposal, status="review", reasons=(*found, *proposal.reasons))


@dataclass(slots=True)
class _Drawn:
    """What is drawn on a page and bears on its words: thin level lines, words under a picture, words that are
    not painted, and marks put on afterwards."""

    strokes: list[Box] = field(default_factory=list)
    covered: list[Box] = field(default_factory=list)
    unpainted: list[Box] = field(default_factory=list)
    marks: list[Box] = field(default_factory=list)


def _doubts(page: Any, sheet: Sheet, words: Sequence[Word], lines: set[Box]) -> Iterator[tuple[Box, str]]:
    """Yield the lines that a reader of the page does not see as they were read, and why."""
    drawn = _drawn(page, sheet)
    top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
    drawn.strokes = [s for s in drawn.strokes if top < s.top < bottom and s.right - s.left >= 3]
    picture = _Picture(page, sheet, lines)
    straight = sheet.turn == sheet.shown
    places: Sequence[Word | Box] = words if straight else [_shown(sheet, word) for word in words]
    shown = [((box.top + box.bottom) / 2, box.left, word) for box, word in zip(places, words, strict=True)]
    for line in lines:
        own = [
            (_shown(sheet, word), word)
            for middle, left, word in shown
            if line.top < middle < line.bottom and line.left - 1 < left < line.right
        ]
        if doubt := _doubt(own, drawn, picture):
            yield line, doubt
    page.close()


def _doubt(words: list[tuple[Box, Word]], drawn: _Drawn, picture: _Picture) -> str:
    for box, word in words:
        if not any(char.isalnum() for char in word.text):
            continue
        if word.size < _SMALLEST or not picture.shows(box):
            return NOT_SEEN.format(word.text)
        if any(_goes_through(stroke, box) for stroke in drawn.strokes):
            return STRUCK.format(word.text)
        if any(_share(box, other) > 0.3 for other in drawn.marks):
            return MARKED.format(word.text)
        if any(_share(box, other) > 0.5 for other in drawn.covered):
            return MARKED.format(word.text)
        if any(_share(box, other) > 0.5 for other in drawn.unpainted):
            return FROM_PICTURE
    return ""


def _shown(sheet: Sheet, word: Word) -> Box:
    return sheet.as_shown(Box(0, word.left, word.top, word.right, word.bottom))


def _share(box: Box, other: Box) -> float:
    """Return what share of a box lies within another."""
    across = min(box.right, other.right) - max(box.left, other.left)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)
    area = (box.right - box.left) * (box.bottom - box.top)
    return across * down / area if across > 0 and down > 0 and area > 0 else 0.0


def _goes_through(stroke: Box, word: Box) -> bool:
    """Return whether a line runs through the middle of a word, neither under it nor beside it."""
    height = word.bottom - word.top
    across = min(stroke.right, word.right) - max(stroke.left, word.left)
    middle = (stroke.top + stroke.bottom) / 2
    return across > 0.5 * (word.right - word.left) and 0.3 * height < middle - word.top < 0.7 * height


def _drawn(page: Any, sheet: Sheet) -> _Drawn:
    """Return what is drawn on a page besides its words, as a viewer shows it."""
    from pypdfium2 import raw

    found = _Drawn(marks=list(_marks(page, sheet)))
    edges = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(edge) for edge in edges]

    def place(item: Any) -> Box:
        raw.FPDFPageObj_GetBounds(item, *pointers)
        return _place(sheet, [edge.value for edge in edges])

    text: list[Any] = []
    for item in islice(_objects(page), _MOST_OBJECTS):
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            text.append(item)
            if raw.FPDFTextObj_GetTextRenderMode(item) in _UNPAINTED:
                found.unpainted.append(place(item))
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            picture = place(item)
            found.covered += [box for box in map(place, text) if _share(box, picture) > 0.5]
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            raw.FPDFPageObj_GetBounds(item, *pointers)
            left, low, right, high = (edge.value for edge in edges)
            if min(right - left, high - low) <= 2.5 and max(right - left, high - low) >= 3:
                found.strokes.append(_place(sheet, (left, low, right, high)))
    return found


def _objects(page: Any) -> Iterator[Any]:
    """Yield what a page is made of in the order of drawing, the contents of its forms among them."""
    from pypdfium2 import raw

    waiting = [(raw.FPDFPage_GetObject(page.raw, i), 0) for i in range(raw.FPDFPage_CountObjects(page.raw))]
    waiting.reverse()
    while waiting:
        item, depth = waiting.pop()
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_FORM and depth < 3:
            inner = range(raw.FPDFFormObj_CountObjects(item))
            waiting += [(raw.FPDFFormObj_GetObject(item, i), depth + 1) for i in reversed(inner)]
        else:
            yield item


# Notes, stamps, strokes and shapes; what only points, links, shades or is filled in hides nothing.
_MARKS = (
    "FREETEXT", "LINE", "SQUARE", "CIRCLE", "POLYGON", "POLYLINE", "STRIKEOUT", "SQUIGGLY", "STAMP", "CARET",
    "INK", "REDACT",
)  # fmt: skip


def _marks(page: Any, sheet: Sheet) -> Iterator[Box]:
    """Yield where marks and notes were put on a page after it was made."""
    from pypdfium2 import raw

    kinds = {getattr(raw, f"FPDF_ANNOT_{name}") for name in _MARKS}
    for index in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST_MARKS)):
        mark = raw.FPDFPage_GetAnnot(page.raw, index)
        held = raw.FS_RECTF()
        if raw.FPDFAnnot_GetSubtype(mark) in kinds and raw.FPDFAnnot_GetRect(mark, ctypes.byref(held)):
            yield _place(sheet, (held.left, held.bottom, held.right, held.top))
        raw.FPDFPage_CloseAnnot(mark)


class _Picture:
    """The part of a page that holds some lines, drawn in shades of grey."""

    def __init__(self, page: Any, sheet: Sheet, lines: set[Box]) -> None:
        width, height = page.get_size()
        self.left = max(min(line.left for line in lines) - 2, 0.0)
        self.top = max(min(line.top for line in lines) - 2, 0.0)
        right = min(max(line.right for line in lines) + 2, width)
        bottom = min(max(line.bottom for line in lines) + 2, height)
        crop = (self.left, height - bottom, width - right, self.top)
        bitmap = page.render(scale=_SCALE, crop=crop, grayscale=True)
        self.shades = memoryview(bytes(bitmap.buffer))
        self.breadth = bitmap.stride

    def shows(self, box: Box) -> bool:
        """Return whether anything is to be seen where a word stands."""
        height = box.bottom - box.top
        first = max(round((box.top + 0.25 * height - self.top) * _SCALE), 0)
        last = round((box.bottom - 0.15 * height - self.top) * _SCALE)
        left = max(round((box.left - self.left) * _SCALE), 0)
        right = min(round((box.right - self.left) * _SCALE) + 1, self.breadth)
        darkest, lightest = 255, 0
        for row in range(first, last + 1):
            shades = self.shades[row * self.breadth + left : row * self.breadth + right]
            if not shades:
                break
            darkest, lightest = min(darkest, min(shades)), max(lightest, max(shades))
            if lightest - darkest >= _CONTRAST:
                return True
        return lightest < darkest


def _place(sheet: Sheet, bounds: Sequence[float]) -> Box:
    left, low, right, high = sheet.rectangle(*bounds)
    return sheet.as_shown(Box(0, left, sheet.height - high, right, sheet.height - low))
