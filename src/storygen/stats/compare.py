"""Comparison words: "higher" and "lower" only where the samples can carry them, else "similar".

Two areas differ when their Wilson intervals do not meet. 12 of 17 (46.9% to 86.7%) is "higher" than 2 of 19
(2.9% to 31.4%); 9 of 17 (31.0% to 73.8%) and 2 of 19 just meet, and are "similar". It asks more than a test
of the difference would, which is meant. An area differs from the total over all areas when it is outside
its funnel limits (`stats/funnel.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from storygen.stats.funnel import INNER, Position, outside
from storygen.stats.share import share
from storygen.stats.wilson import wilson_interval

Comparison = Literal["higher", "lower", "similar"]
WORDS: Mapping[Position, Comparison] = {"above": "higher", "below": "lower", "inside": "similar"}


def comparison(a: tuple[int, int], b: tuple[int, int], confidence: float = 0.95) -> Comparison:
    """Return how the share of `a`, as (part, whole), stands to the share of `b`."""
    a_low, a_high = wilson_interval(*a, confidence)
    b_low, b_high = wilson_interval(*b, confidence)
    if a_low > b_high:
        return "higher"
    return "lower" if a_high < b_low else "similar"


def against_total(
    area: tuple[int, int], total: tuple[int, int] | Fraction, confidence: float = INNER
) -> Comparison:
    """Return how an area's (part, whole) stands to the total over all areas: (part, whole) or a share.

    The total is to include the area itself.
    """
    of_all = total if isinstance(total, Fraction) else share(*total)
    return WORDS[outside(*area, of_all, confidence)]
