import pytest
from scipy.stats import beta

from storygen.stats.rank_interval import rank_intervals

FORCES = {f"area-{n}": (n % 9, 18 + n % 5) for n in range(43)}


def test_areas_far_apart_keep_their_places():
    assert rank_intervals({"northmoor": (1, 20), "eastvale": (19, 20)}) == {
        "northmoor": (2, 2), "eastvale": (1, 1)
    }  # fmt: skip


def test_areas_close_together_could_take_either_place():
    assert rank_intervals({"northmoor": (9, 20), "eastvale": (11, 20)}) == {
        "northmoor": (1, 2), "eastvale": (1, 2)
    }  # fmt: skip


def test_one_table_gives_one_answer_in_whatever_order_it_stands():
    turned = dict(reversed(FORCES.items()))
    assert rank_intervals(FORCES) == rank_intervals(FORCES) == rank_intervals(turned)
    assert list(rank_intervals(turned)) == list(turned)


def test_a_place_lies_between_first_and_last():
    for low, high in rank_intervals(FORCES, draws=500).values():
        assert 1 <= low <= high <= 43


def test_more_confidence_never_narrows_an_interval():
    usual, wide = rank_intervals(FORCES), rank_intervals(FORCES, confidence=0.998)
    for area in FORCES:
        assert wide[area][0] <= usual[area][0]
        assert wide[area][1] >= usual[area][1]


def test_small_samples_give_wider_intervals_than_large_ones_of_the_same_shares():
    small = rank_intervals({f"a{n}": (n, 20) for n in range(10)})
    large = rank_intervals({f"a{n}": (100 * n, 2000) for n in range(10)})
    assert all(high - low <= 1 for low, high in large.values())
    assert small["a5"][1] - small["a5"][0] >= 4


def test_an_area_in_which_none_were_found_is_not_sure_to_be_last():
    assert rank_intervals({"northmoor": (0, 20), "eastvale": (1, 20)})["northmoor"] == (1, 2)


def test_places_follow_the_posterior_that_scipy_integrates():
    """With two areas the chance of being first is P(a > b), which decides whether 1 is in the interval."""
    for a, b in [((4, 20), (13, 20)), ((5, 20), (12, 20)), ((3, 20), (9, 20))]:
        chance = beta.expect(
            lambda x, b=b: beta.cdf(x, b[0] + 0.5, b[1] - b[0] + 0.5), args=(a[0] + 0.5, a[1] - a[0] + 0.5)
        )
        low, _ = rank_intervals({"a": a, "b": b}, draws=40_000)["a"]
        assert low == (1 if chance > 0.025 else 2)


def test_no_areas_give_no_intervals():
    assert rank_intervals({}) == {}


@pytest.mark.parametrize(
    ("counts", "more", "message"),
    [
        ({"northmoor": (0, 0)}, {}, "nothing was counted"),
        ({"northmoor": (3, 2)}, {}, "larger than"),
        ({"northmoor": (1, 2)}, {"confidence": 95}, "between 0 and 1"),
        ({"northmoor": (1, 2)}, {"draws": 0}, "draws"),
    ],
)
def test_what_cannot_be_simulated_is_refused(counts, more, message):
    with pytest.raises(ValueError, match=message):
        rank_intervals(counts, **more)
