"""The lines and boxes drawn on a page."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from storygen.extract.sheet import Sheet

_MOST_DRAWN = 3000
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Rules:
    """Lines drawn on a page: upright ones as (x, top, bottom), level ones as (y, left, right); and the boxes
    that may hold words, as (left, top, right, bottom)."""

    upright: tuple[tuple[float, float, float], ...] = ()
    level: tuple[tuple[float, float, float], ...] = ()
    boxes: tuple[tuple[float, float, float, float], ...] = ()

    def within(self, left: float, top: float, right: float, bottom: float) -> Rules:
        """Return what is drawn inside a box, its own edges left out."""
        return Rules(
            tuple(
                u
                for u in self.upright
                if left + 4 < u[0] < right - 4 and u[1] > top - 4 and u[2] < bottom + 4
            ),
            tuple(
                y for y in self.level if top + 4 < y[0] < bottom - 4 and y[1] > left - 4 and y[2] < right + 4
            ),
        )

    def outside(self, left: float, top: float, right: float, bottom: float) -> Rules:
        """Return what is drawn outside a box."""
        return Rules(
            tuple(
                u
                for u in self.upright
                if not (left - 4 < u[0] < right + 4 and u[1] > top - 4 and u[2] < bottom + 4)
            ),
            tuple(
                y
                for y in self.level
                if not (top - 4 < y[0] < bottom + 4 and y[1] > left - 4 and y[2] < right + 4)
            ),
            self.boxes,
        )

    def edges(self, top: float, bottom: float) -> list[float]:
        """Return where upright lines run within a stretch of the page, from left to right."""
        return apart([x for x, begin, end in self.upright if begin < bottom and end > top])

    def bands(self, top: float, bottom: float) -> list[float]:
        """Return where level lines run within a stretch of the page, from top to bottom."""
        return apart([y for y, _, _ in self.level if top <= y <= bottom])


def apart(places: list[float]) -> list[float]:
    """Return the places from least to greatest, those that nearly agree as one."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > 3:
            kept.append(place)
    return kept


def rules_of(page: Any, sheet: Sheet) -> Rules:
    """Return the lines and boxes drawn on a pypdfium2 page, edges of boxes among the lines."""
    upright: list[tuple[float, float, float]] = []
    level: list[tuple[float, float, float]] = []
    boxes: list[tuple[float, float, float, float]] = []
    height = sheet.height
    for index, bounds in enumerate(_drawn(page.raw)):
        if index > _MOST_DRAWN:
            return Rules()
        left, low, right, high = sheet.rectangle(*bounds)
        top, bottom = height - high, height - low
        tall, wide = bottom - top > 2.5, right - left > 2.5
        if not wide and bottom - top > 8:
            upright.append(((left + right) / 2, top, bottom))
        elif not tall and right - left > 8:
            level.append(((top + bottom) / 2, left, right))
        elif tall and wide:
            if bottom - top > 20 and right - left > 40:
                boxes.append((left, top, right, bottom))
            if bottom - top < 120 and right - left < 560:
                upright += [(left, top, bottom), (right, top, bottom)]
                level += [(top, left, right), (bottom, left, right)]
    return Rules(tuple(upright), tuple(level), tuple(boxes))


def _drawn(page: Any) -> Iterator[list[float]]:
    """Yield left, low, right and high of every path on a page, or in a form on it, three deep."""
    from pypdfium2 import raw

    edges = [ctypes.c_float() for _ in range(4)]
    places = [ctypes.byref(edge) for edge in edges]

    def within(holder: Any, count: Callable[..., int], get: Callable[..., Any], depth: int) -> Iterator[Any]:
        for index in range(count(holder)):
            item = get(holder, index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPageObj_GetBounds(item, *places):
                yield [edge.value for edge in edges]
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
                yield from within(item, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, depth + 1)

    yield from within(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, 1)
