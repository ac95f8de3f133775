from fractions import Fraction

import pytest
from scipy.stats import binom

from storygen.stats.funnel import INNER, OUTER, funnel_limits, outside

TENTH = Fraction(1, 10)


def test_the_worked_example_of_the_docstring():
    assert (funnel_limits(20, TENTH).low, funnel_limits(20, TENTH).high) == (0, 5)
    assert funnel_limits(20, TENTH, OUTER).high == 7
    assert outside(6, 20, TENTH) == "above"
    assert outside(5, 20, TENTH) == "inside"
    assert outside(6, 20, TENTH, OUTER) == "inside"
    assert outside(8, 20, TENTH, OUTER) == "above"


def test_a_small_sample_cannot_be_below_a_small_total():
    assert outside(0, 20, TENTH) == "inside"
    assert outside(0, 60, TENTH) == "below"


@pytest.mark.parametrize("confidence", [INNER, OUTER])
@pytest.mark.parametrize("total", [Fraction(1, 50), TENTH, Fraction(1, 2), Fraction(9, 17), Fraction(19, 20)])
def test_limits_agree_with_scipys_binomial(total, confidence):
    tail = (1 - confidence) / 2
    for whole in (1, 6, 17, 20, 43, 400):
        limits = funnel_limits(whole, total, confidence)
        for part in range(whole + 1):
            too_many = binom.sf(part - 1, whole, float(total)) < tail
            too_few = binom.cdf(part, whole, float(total)) < tail
            assert (part > limits.high, part < limits.low) == (too_many, too_few)


def test_large_samples_do_not_underflow():
    limits = funnel_limits(100_000, Fraction(1, 2))
    assert 49_600 < limits.low < 49_800 < 50_200 < limits.high < 50_400


@pytest.mark.parametrize(("total", "expected"), [(Fraction(0), 0), (Fraction(1), 20)])
def test_a_total_of_none_or_all_allows_nothing_else(total, expected):
    limits = funnel_limits(20, total)
    assert (limits.low, limits.high) == (expected, expected)


def test_limits_are_given_as_shares_for_a_chart():
    assert funnel_limits(20, TENTH).shares == (0, Fraction(1, 4))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((0, TENTH), "nothing was counted"),
        ((20, Fraction(3, 2)), "a share lies between"),
        ((20, TENTH, 95), "a confidence lies between"),
    ],
)
def test_what_has_no_limits_is_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        funnel_limits(*arguments)
