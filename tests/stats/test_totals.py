from fractions import Fraction

import pytest

from storygen.stats.totals import areas_with_any, reconcile, total, total_share


def test_a_total_names_the_areas_it_lacks():
    found = total({"northmoor": 3, "eastvale": None, "wrenshire": 1})
    assert (found.value, found.held, found.missing, found.complete) == (4, 2, ("eastvale",), False)


def test_a_total_share_is_the_ratio_of_the_sums_and_not_a_mean_of_shares():
    found = total_share({"northmoor": (1, 2), "eastvale": (0, 18), "wrenshire": None})
    assert found.share == Fraction(1, 20)  # the mean of 50% and 0% would be a quarter
    assert found.missing == ("wrenshire",)


def test_a_total_share_of_nothing_is_refused():
    with pytest.raises(ValueError, match="nothing was counted"):
        _ = total_share({"northmoor": None}).share


def test_areas_with_any_counts_only_those_above_nought():
    number, covered = areas_with_any({"northmoor": 2, "eastvale": 0, "wrenshire": None})
    assert number == 1
    assert (covered.held, covered.of, covered.complete) == (2, 3, False)


@pytest.mark.parametrize(
    ("parts", "published", "difference", "agrees", "possible"),
    [
        ({"a": 1, "b": 1, "c": 1, "d": 4}, 7, 0, True, True),
        ({"a": 18, "b": 22, "c": 19, "d": 20}, 81, -2, False, False),  # 79, and no part is missing
        ({"a": 18, "b": 22, "c": 19, "d": None}, 81, -22, False, True),
        ({"a": 60, "b": 22, "c": None}, 81, 1, False, False),  # more already than was published
        ({}, 0, 0, True, True),
    ],
)
def test_a_published_total_is_held_against_its_parts(parts, published, difference, agrees, possible):
    found = reconcile(parts, published)
    assert (found.difference, found.agrees, found.possible) == (difference, agrees, possible)
