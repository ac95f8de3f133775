"""Counts worked out from a printed percentage: accepted only when exactly one whole number fits.

Of 20 records, 10% can only be 2, since 1 is 5% and 3 is 15%. Of 300 it could be 29 (9.67%), 30 or 31
(10.33%), so nothing is worked out. The other way about, 8 records that are 40% can only be of 20.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from storygen.stats.share import round_half_up, share


def fits(part: int, whole: int, printed_percent: Decimal) -> bool:
    """True when part of whole, rounded half up to the places that were printed, is the printed percentage."""
    exponent = printed_percent.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return round_half_up(share(part, whole) * 100, places) == printed_percent


def parts_fitting(whole: int, printed_percent: Decimal) -> tuple[int, ...]:
    """Return every count of `whole` that prints as that percentage."""
    about = int(Fraction(printed_percent) * whole / 100)
    spread = whole // 100 + 2
    near = range(max(0, about - spread), min(whole, about + spread) + 1)
    return tuple(part for part in near if fits(part, whole, printed_percent))


def wholes_fitting(part: int, printed_percent: Decimal) -> tuple[int, ...]:
    """Return every base of which `part`, above nought, prints as that percentage; () for a printed 0%.

    Part of 0 fits every base, and a share printed as 0% fits endless ones, so neither says anything.
    """
    if part <= 0 or printed_percent <= 0:
        return ()
    exponent = printed_percent.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    margin = Fraction(1, 2 * 10**places)
    printed = Fraction(printed_percent)
    if printed <= margin:
        return ()
    first, last = int(100 * part / (printed + margin)), int(100 * part / (printed - margin)) + 1
    return tuple(w for w in range(max(part, first), last + 1) if fits(part, w, printed_percent))


def the_only(fitting: tuple[int, ...]) -> int | None:
    """Return the count that fits when there is exactly one, else None."""
    return fitting[0] if len(fitting) == 1 else None
