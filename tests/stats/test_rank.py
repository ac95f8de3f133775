from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from storygen.stats.rank import Rank, competition_ranks

SHARES = {
    "northmoor": Fraction(1, 2),
    "eastvale": Fraction(2, 5),
    "wrenshire": Fraction(4, 10),
    "southmere": None,
    "fenland": Fraction(1, 10),
}


def test_ties_share_a_rank_and_use_up_the_next():
    assert competition_ranks(SHARES) == {
        "northmoor": Rank(1, False, 4),
        "eastvale": Rank(2, True, 4),
        "wrenshire": Rank(2, True, 4),
        "fenland": Rank(4, False, 4),
    }


def test_lowest_first_turns_the_order_round():
    ranks = competition_ranks(SHARES, highest_first=False)
    assert {area: rank.rank for area, rank in ranks.items()} == {
        "northmoor": 4, "eastvale": 2, "wrenshire": 2, "fenland": 1
    }  # fmt: skip


def test_an_area_without_a_figure_has_no_rank_and_is_not_counted():
    ranks = competition_ranks(SHARES)
    assert "southmere" not in ranks
    assert all(rank.of == 4 for rank in ranks.values())


def test_a_rounded_percentage_does_not_tie_with_the_ratio_it_came_from():
    ranks = competition_ranks({"northmoor": Fraction(1, 3), "eastvale": Fraction(33, 100)})
    assert (ranks["northmoor"].rank, ranks["eastvale"].rank) == (1, 2)


def test_all_tied_are_all_joint_first():
    assert competition_ranks(dict.fromkeys("abc", Fraction(1, 4))) == dict.fromkeys("abc", Rank(1, True, 3))


def test_no_figures_give_no_ranks():
    assert competition_ranks({"northmoor": None}) == {}
    assert competition_ranks({}) == {}


@given(st.dictionaries(st.text(max_size=3), st.none() | st.fractions(0, 1, max_denominator=20)))
def test_a_rank_is_one_more_than_the_areas_placed_before(values):
    held = [value for value in values.values() if value is not None]
    for area, rank in competition_ranks(values).items():
        assert rank.rank == 1 + sum(value > values[area] for value in held)
        assert rank.joint == (held.count(values[area]) > 1)
