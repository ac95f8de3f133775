"""How a page is held: turned so that its text runs from left to right, and cut to what is shown of it."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from storygen.extract.model import Box

_LOOKED_AT = 9


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's visible part in its own points, and by how many quarter turns anticlockwise its text runs."""

    left: float = 0.0
    low: float = 0.0
    right: float = 0.0
    high: float = 0.0
    turn: int = 0
    shown: int = 0

    @property
    def height(self) -> float:
        """Return the height as a person holds the page to read it."""
        return self.high - self.low if self.turn % 2 == 0 else self.right - self.left

    @property
    def width(self) -> float:
        """Return the width as a person holds the page to read it."""
        return self.right - self.left if self.turn % 2 == 0 else self.high - self.low

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page as the reader holds it, still measured from the lower left corner."""
        if self.turn == 1:
            return y - self.low, self.right - x
        if self.turn == 2:
            return self.right - x, self.high - y
        if self.turn == 3:
            return self.high - y, x - self.left
        return x - self.left, y - self.low

    def rectangle(self, left: float, low: float, right: float, high: float) -> tuple[float, ...]:
        """Return left, low, right and high of a rectangle as the reader holds the page."""
        (a, b), (c, d) = self.point(left, low), self.point(right, high)
        return min(a, c), min(b, d), max(a, c), max(b, d)

    def as_shown(self, box: Box) -> Box:
        """Return a box where a viewer shows it: on a page whose text is set sideways it stands elsewhere."""
        turns = (self.turn - self.shown) % 4
        left, top, right, bottom, width, height = (
            box.left, box.top, box.right, box.bottom, self.width, self.height,
        )  # fmt: skip
        for _ in range(turns):
            # A quarter turn anticlockwise, back to how the page lies.
            left, top, right, bottom = top, width - right, bottom, width - left
            width, height = height, width
        return replace(box, left=left, top=top, right=right, bottom=bottom) if turns else box


def sheet_of(page: Any, textpage: Any) -> Sheet:
    """Return how a pypdfium2 page is held: most of its letters tell which way its text runs."""
    from pypdfium2 import raw

    left, low, right, high = _visible(page)
    count = max(textpage.count_chars(), 0)
    step = max(count // _LOOKED_AT, 1)
    turns: Counter[int] = Counter()
    for index in range(step // 2, count, step):
        angle = raw.FPDFText_GetCharAngle(textpage.raw, index)
        if angle >= 0:
            # The angle is measured clockwise.
            turns[-round(angle / (math.pi / 2)) % 4] += 1
    turn = turns.most_common(1)[0][0] if turns else 0
    return Sheet(left, low, right, high, turn, page.get_rotation() // 90)


def _visible(page: Any) -> tuple[float, float, float, float]:
    """Return the part of a page that is shown; all its pages may share one size, given for the whole file."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    if raw.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(box)):
        return box.left, box.bottom, box.right, box.top
    left, low, right, high = page.get_cropbox()
    return left, low, right, high
