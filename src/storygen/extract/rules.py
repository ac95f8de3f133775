"""The lines drawn on a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """Lines drawn on a page: upright ones as (x, top, bottom), level ones as (y, left, right)."""

    upright: tuple[tuple[float, float, float], ...] = ()
    level: tuple[tuple[float, float, float], ...] = ()

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
