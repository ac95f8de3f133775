"""Percentages: one rounding rule, half up on the exact ratio of the counts.

12.5% is 13%. A share that is not nought never prints as 0%, nor one short of the whole as 100%: 1 of 400 is
"less than 1%" and 399 of 400 "more than 99%".
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from storygen.stats.share import round_half_up
from storygen.wording.names import capitalise_first
from storygen.wording.numbers import decimal_words, spelled
from storygen.wording.style import HouseStyle


def percent(share: Fraction, style: HouseStyle, decimals: int = 0) -> str:
    """Return a share as a percentage: Fraction(9, 17) is "53%". Raises ValueError outside 0 to 1."""
    side, value = _rounded(share, decimals)
    return side + percent_value(value, style)


def percent_start(share: Fraction, style: HouseStyle) -> str:
    """Return a share as a percentage to open a sentence with: "Fifty-three per cent"."""
    side, value = _rounded(share, 0)
    return capitalise_first(f"{side}{spelled(int(value))} per cent")


def percent_value(value: Decimal, style: HouseStyle) -> str:
    """Return a percentage as it was printed, its noughts kept: Decimal("91.30") is "91.30%"."""
    return decimal_words(value, style, as_printed=True) + _sign(style)


@lru_cache(maxsize=4096)
def percent_range(low: Fraction, high: Fraction, style: HouseStyle) -> str:
    """Return an interval of shares: "31% to 74%", or "31 to 74 per cent".

    The ends are rounded half up; where both round to one whole percentage, decimals are added until they
    differ. Raises ValueError when they are out of order.
    """
    if low > high:
        raise ValueError(f"a range cannot run from {low} down to {high}")
    places = next((d for d in range(4) if _hundredths(low, d) != _hundredths(high, d)), None)
    if places is None:
        return percent_value(_hundredths(low, 0), style)
    ends = [_hundredths(end, places) for end in (low, high)]
    if style.percent == "%":
        return " to ".join(percent_value(end, style) for end in ends)
    return " to ".join(decimal_words(end, style, as_printed=True) for end in ends) + _sign(style)


def _sign(style: HouseStyle) -> str:
    return "%" if style.percent == "%" else " per cent"


def _hundredths(share: Fraction, decimals: int) -> Decimal:
    if not 0 <= share <= 1:
        raise ValueError(f"a share lies between 0 and 1; {share} does not")
    return round_half_up(share * 100, decimals)


def _rounded(share: Fraction, decimals: int) -> tuple[str, Decimal]:
    """Return a share's percentage, and the words that keep it from rounding to none or all of them."""
    value = _hundredths(share, decimals)
    smallest = Decimal(1).scaleb(-decimals)
    if value == 0 and share > 0:
        return "less than ", smallest
    if value == 100 and share < 1:
        return "more than ", 100 - smallest
    return "", value
