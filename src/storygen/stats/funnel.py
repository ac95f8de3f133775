"""Funnel limits: how far from the total an area may lie by chance alone, given the size of its sample.

If an area were no different from the total, the number found in a sample of n would follow the binomial
distribution with the total's share. An area is above its limit when so many, or more, would turn up by chance
less than half of the remaining 5% of the time (0.2% for the outer limit), and below it likewise. The exact
distribution is used, since samples of 20 are too small for a normal curve; a count on the limit is inside
(D J Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 2005).

With a total of 10% and a sample of 20, the limits at 95% are 0 to 5: six or more would turn up in 1.1% of
samples, which is less than 2.5%, and five or more in 4.3%. At 99.8% they are 0 to 7.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import exp, lgamma, log
from typing import Literal

from storygen.stats.share import share

INNER, OUTER = 0.95, 0.998

Position = Literal["above", "below", "inside"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The smallest and the largest count that chance allows in a sample of `whole`."""

    low: int
    high: int
    whole: int

    @property
    def shares(self) -> tuple[Fraction, Fraction]:
        """Return the limits as shares."""
        return Fraction(self.low, self.whole), Fraction(self.high, self.whole)


@lru_cache(maxsize=4096)
def funnel_limits(whole: int, total: Fraction, confidence: float = INNER) -> Limits:
    """Return the limits for a sample of `whole` when the share over all areas is `total`.

    Raises ValueError for an empty sample, a total outside 0 to 1, or a confidence not between 0 and 1.
    """
    share(0, whole)
    if not 0 <= total <= 1:
        raise ValueError(f"a share lies between 0 and 1; {total} does not")
    if not 0 < confidence < 1:
        raise ValueError(f"a confidence lies between 0 and 1; {confidence} does not")
    tail = (1 - confidence) / 2
    chances = _binomial(whole, float(total))
    return Limits(_first_over(chances, tail), whole - _first_over(chances[::-1], tail), whole)


def outside(part: int, whole: int, total: Fraction, confidence: float = INNER) -> Position:
    """Return on which side of its funnel limits an area lies, or "inside" them."""
    share(part, whole)
    limits = funnel_limits(whole, total, confidence)
    if part > limits.high:
        return "above"
    return "below" if part < limits.low else "inside"


def _binomial(n: int, p: float) -> list[float]:
    """Return the chance of each count from 0 to n."""
    if p in (0.0, 1.0):
        return [float(k == n * p) for k in range(n + 1)]
    ways = lgamma(n + 1)
    return [
        exp(ways - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log(1 - p))
        for k in range(n + 1)
    ]


def _first_over(chances: list[float], tail: float) -> int:
    """Return the first count at which the chance of it or less is no longer below the tail."""
    so_far = 0.0
    for count, chance in enumerate(chances):
        so_far += chance
        if so_far >= tail:
            return count
    return len(chances) - 1
