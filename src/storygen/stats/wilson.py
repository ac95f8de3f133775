"""The Wilson score interval: the shares that a sample of this size could well have come from.

For p = part ÷ whole and z the normal quantile of the confidence (1.96 for 95%) the ends are

    (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)

It never leaves 0 to 1 and admits doubt where nothing was found: 0 of 20 still allows up to 16%. 81 of 263
gives 25.53% to 36.62% (E B Wilson, JASA 22, 1927; the example is from R G Newcombe, Statistics in Medicine
17, 1998, table I).
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt

from storygen.stats.share import share


@lru_cache(maxsize=4096)
def wilson_interval(part: int, whole: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the ends of the interval, as shares from 0 to 1.

    The low end is exactly 0 when nothing was found and the high end exactly 1 when all were. Raises
    ValueError for a base of nought, a part outside it, or a confidence that is not between 0 and 1.
    """
    p = float(share(part, whole))
    z_squared = normal_quantile(confidence) ** 2
    middle = p + z_squared / (2 * whole)
    reach = sqrt(z_squared * (p * (1 - p) / whole + z_squared / (4 * whole * whole)))
    scale = 1 + z_squared / whole
    low = 0.0 if part == 0 else (middle - reach) / scale
    high = 1.0 if part == whole else (middle + reach) / scale
    return low, high


def normal_quantile(confidence: float) -> float:
    """Return how many standard deviations either side of the middle hold that share: 1.96 for 0.95."""
    from statistics import NormalDist

    if not 0 < confidence < 1:
        raise ValueError(f"a confidence lies between 0 and 1; {confidence} does not")
    return NormalDist().inv_cdf((1 + confidence) / 2)
