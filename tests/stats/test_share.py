from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.stats.share import round_half_up, share


def test_a_share_is_the_exact_ratio_of_two_counts():
    assert share(9, 17) == Fraction(9, 17)
    assert share(0, 20) == 0
    assert share(20, 20) == 1


@pytest.mark.parametrize(
    ("part", "whole", "message"),
    [
        (0, 0, "nothing was counted"),
        (-1, 20, "below nought"),
        (1, -20, "below nought"),
        (21, 20, "larger than"),
    ],
)
def test_counts_that_make_no_share_are_refused(part, whole, message):
    with pytest.raises(ValueError, match=message):
        share(part, whole)


@pytest.mark.parametrize(
    ("part", "whole", "rounded"),
    [
        (1, 8, "13"),  # 12.5, which Python's own rounding makes 12
        (9, 17, "53"),
        (6, 18, "33"),
        (3, 19, "16"),
        (2, 19, "11"),
        (1, 200, "1"),  # 0.5
        (1, 201, "0"),
        (199, 200, "100"),  # 99.5
        (5, 8, "63"),  # 62.5
    ],
)
def test_percentages_round_half_up_on_the_exact_ratio(part, whole, rounded):
    assert round_half_up(share(part, whole) * 100) == Decimal(rounded)


def test_rounding_to_places_keeps_the_places():
    assert str(round_half_up(Fraction(900, 17), 1)) == "52.9"
    assert str(round_half_up(Fraction(50), 1)) == "50.0"
    assert str(round_half_up(Fraction(1, 8), 2)) == "0.13"


def test_a_long_number_is_not_rounded_to_what_a_decimal_usually_holds():
    assert round_half_up(Fraction(10**28 + 1)) == 10**28 + 1


def test_halves_below_nought_round_away_from_it():
    assert round_half_up(Fraction(-25, 2)) == -13


@given(st.fractions(), st.integers(0, 4))
def test_a_rounded_value_is_never_further_off_than_half_a_unit(value, decimals):
    error = abs(Fraction(round_half_up(value, decimals)) - value)
    assert error <= Fraction(1, 2 * 10**decimals)
