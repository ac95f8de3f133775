from fractions import Fraction

import pytest

from storygen.stats.compare import against_total, comparison
from storygen.stats.wilson import wilson_interval


@pytest.mark.parametrize(
    ("a", "b", "word"),
    [
        ((12, 17), (2, 19), "higher"),
        ((2, 19), (12, 17), "lower"),
        ((9, 17), (2, 19), "similar"),  # 31.0% to 73.8% and 2.9% to 31.4% just meet
        ((9, 17), (9, 17), "similar"),
        ((1, 1), (0, 1), "similar"),  # a sample of one says nothing
        ((0, 20), (5, 20), "similar"),
        ((0, 20), (9, 20), "lower"),
    ],
)
def test_areas_differ_only_where_their_intervals_do_not_meet(a, b, word):
    assert comparison(a, b) == word


def test_every_word_is_borne_out_by_the_intervals_and_turns_round():
    opposite = {"higher": "lower", "lower": "higher", "similar": "similar"}
    for k in range(18):
        for j in range(21):
            word = comparison((k, 17), (j, 20))
            assert comparison((j, 20), (k, 17)) == opposite[word]
            (a_low, a_high), (b_low, b_high) = wilson_interval(k, 17), wilson_interval(j, 20)
            assert (word == "similar") == (a_low <= b_high and b_low <= a_high)


def test_more_confidence_makes_areas_more_alike():
    assert comparison((12, 17), (2, 19), 0.95) == "higher"
    assert comparison((12, 17), (2, 19), 0.9999) == "similar"


@pytest.mark.parametrize(
    ("area", "total", "word"),
    [
        ((9, 17), (43, 430), "higher"),
        ((2, 20), (43, 430), "similar"),
        ((0, 60), (43, 430), "lower"),
        ((6, 20), Fraction(1, 10), "higher"),
    ],
)
def test_an_area_differs_from_the_total_only_outside_its_funnel(area, total, word):
    assert against_total(area, total) == word


def test_the_outer_limits_ask_for_more():
    assert against_total((6, 20), Fraction(1, 10), 0.998) == "similar"
