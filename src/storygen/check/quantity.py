"""One quantity of a sentence: what it counts, of how many, and on which side of it the truth lies."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

QuantityKind = Literal[
    "count",
    "of",
    "share",
    "fraction",
    "one-in",
    "none",
    "all",
    "most",
    "range",
    "margin",
    "multiple",
    "year",
    "money",
]


Side = Literal[
    "", "over", "under", "nearly", "about", "just-over", "well-over", "at-least", "at-most", "only"
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity and its place in the sentence.

    `k` is a count (of `n` when the sentence says so); `share` is between 0 and 1, `high` the upper end of a
    range. `decimals` is what a percentage is rounded to. `side` is "over" for "more
    than" and "nearly" for "almost".
    """

    kind: QuantityKind
    start: int
    end: int
    text: str
    k: Fraction | None = None
    n: Fraction | None = None
    share: Fraction | None = None
    high: Fraction | None = None
    decimals: int = 0
    side: Side = ""

    @property
    def wordy(self) -> bool:
        """True for a fraction in words, which may say less than the number but never more."""
        return self.kind in ("fraction", "one-in", "most")
