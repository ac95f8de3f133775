"""Coverage: for how many areas a figure is held. A rank needs it to be nearly all of them.

With figures for 39 of 43 areas the coverage is 39 ÷ 43, 90.7%: enough at the usual 90%. 38 of 43 (88.4%) is
not.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from storygen.stats.share import share


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many areas have a figure, of how many; `share` is the exact ratio."""

    held: int
    of: int
    share: Fraction

    def enough(self, min_coverage: float | Fraction) -> bool:
        """True when the coverage is at least that share. 0.9 is nine tenths, not the float just above it."""
        if isinstance(min_coverage, Fraction):
            return self.share >= min_coverage
        return self.share >= Fraction(Decimal(str(min_coverage)))

    @property
    def complete(self) -> bool:
        """True when no area is without a figure."""
        return self.held == self.of


def coverage(held: int, of: int) -> Coverage:
    """Return the coverage of `held` areas in `of`. Raises ValueError when there are no areas, or too many."""
    return Coverage(held, of, share(held, of))
