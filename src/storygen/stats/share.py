"""A share is a part of a whole, kept as the exact ratio of two counts until it is printed.

Rounding is half up, done once, on the exact ratio: 1 of 8 is 12.5% and prints as 13%, where Python's own
`round` gives 12. A rounded figure is never rounded again.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction


def share(part: int, whole: int) -> Fraction:
    """Return part ÷ whole. Raises ValueError for a base of nought, a count below nought, a part over its
    whole.

    9 of 17 is Fraction(9, 17), which is 52.9…%.
    """
    if whole == 0:
        raise ValueError(f"{part} of 0 is not a share: nothing was counted")
    if part < 0 or whole < 0:
        raise ValueError(f"{part} of {whole}: a count cannot be below nought")
    if part > whole:
        raise ValueError(f"{part} of {whole}: the part is larger than the whole")
    return Fraction(part, whole)


def round_half_up(value: Fraction, decimals: int = 0) -> Decimal:
    """Return the value to so many decimal places, halves away from nought: 25/2 is 13, −25/2 is −13."""
    scaled = abs(value) * 10**decimals
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    # Made from its digits: arithmetic on Decimals would round a long number once more.
    return Decimal((int(value < 0), tuple(map(int, str(units))), -decimals))
