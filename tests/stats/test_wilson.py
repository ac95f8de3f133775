import pytest
from scipy.stats import binomtest

from storygen.stats.wilson import normal_quantile, wilson_interval


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_agrees_with_newcombes_published_examples(part, whole, low, high):
    """R G Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3."""
    assert wilson_interval(part, whole) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


@pytest.mark.parametrize("confidence", [0.8, 0.95, 0.998])
def test_agrees_with_scipy(confidence):
    for whole in (1, 2, 5, 17, 20, 43, 400, 100_000):
        for part in {0, 1, whole // 3, whole // 2, whole - 1, whole}:
            theirs = binomtest(part, whole).proportion_ci(confidence, method="wilson")
            assert wilson_interval(part, whole, confidence) == pytest.approx(
                (theirs.low, theirs.high), abs=1e-9
            )


def test_the_ends_are_exact_where_none_or_all_were_found():
    assert wilson_interval(0, 20)[0] == 0
    assert wilson_interval(20, 20)[1] == 1


def test_an_interval_holds_its_share_and_mirrors_its_complement():
    for whole in range(1, 60):
        for part in range(whole + 1):
            low, high = wilson_interval(part, whole)
            assert 0 <= low <= part / whole <= high <= 1
            mirrored = wilson_interval(whole - part, whole)
            assert (1 - high, 1 - low) == pytest.approx(mirrored, abs=1e-12)


def test_the_normal_quantile_is_the_one_in_the_tables():
    assert normal_quantile(0.95) == pytest.approx(1.959964, abs=1e-6)


@pytest.mark.parametrize("confidence", [0, 1, 95])
def test_a_confidence_outside_nought_to_one_is_refused(confidence):
    with pytest.raises(ValueError, match="between 0 and 1"):
        wilson_interval(9, 17, confidence)


def test_an_empty_sample_is_refused():
    with pytest.raises(ValueError, match="nothing was counted"):
        wilson_interval(0, 0)
