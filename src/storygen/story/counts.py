"""Which counts a printed percentage can stand for. The rule is half up, on the exact ratio.

Half up: 1 of 8 is 12.5%, and so 13%. A percentage is taken to be rounded to as many decimal places as it
is printed with: 53 stands for anything from 52.5 up to, but not including, 53.5; 53.0 for 52.95 up to 53.05.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor


def decimals(percent: Decimal) -> int:
    """Return how many decimal places a percentage is printed with."""
    exponent = percent.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded_percent(part: int, whole: int, places: int = 0) -> Decimal:
    """Return `part` of `whole` in percent, rounded half up to `places` decimal places.

    1 of 8 is Decimal("13"); to one place it is Decimal("12.5"). Raises ValueError when `whole` is 0 or less.
    """
    if whole <= 0:
        raise ValueError("a percentage needs a whole above 0")
    scaled = floor(Fraction(part * 100 * 10**places, whole) + Fraction(1, 2))
    return Decimal(scaled).scaleb(-places)


def whole_numbers_that_fit(whole: int, percent_rounded: Decimal) -> tuple[int, ...]:
    """Return every count of 0 to `whole` that is `percent_rounded` of `whole` when rounded half up.

    22 at 5% gives (1,); 200 at 5% gives (9, 10), as 9 is 4.5%, which rounds up. No count at all may fit:
    10 at 53% gives (). Raises ValueError when `whole` is 0 or less.
    """
    if whole <= 0:
        raise ValueError("a percentage needs a whole above 0")
    lowest, beyond = _limits(percent_rounded)
    first = max(0, ceil(lowest * whole))
    last = min(whole, ceil(beyond * whole) - 1)
    return tuple(range(first, last + 1))


def only_whole_that_fits(part: int, percent_rounded: Decimal) -> int | None:
    """Return the one whole of which `part` is `percent_rounded`; None when none fits, or several do.

    8 at 40% gives 20, as 8 of 19 is 42% and 8 of 21 is 38%. 0 at 0% gives None: 0 is 0% of any whole.
    """
    lowest, beyond = _limits(percent_rounded)
    if part <= 0 or lowest <= 0:
        return None
    first = max(part, floor(Fraction(part) / beyond) + 1)
    last = floor(Fraction(part) / lowest)
    return first if first == last else None


def _limits(percent: Decimal) -> tuple[Fraction, Fraction]:
    """Return the lowest ratio that rounds to `percent`, and the lowest above it that does not."""
    half = Fraction(1, 2 * 10 ** decimals(percent))
    return (Fraction(percent) - half) / 100, (Fraction(percent) + half) / 100
