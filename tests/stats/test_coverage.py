from fractions import Fraction

import pytest

from storygen.stats.coverage import coverage


def test_nine_of_ten_is_enough_at_nine_tenths():
    assert coverage(9, 10).enough(0.9)
    assert coverage(9, 10).enough(Fraction(9, 10))


@pytest.mark.parametrize(("held", "enough"), [(43, True), (39, True), (38, False), (12, False), (0, False)])
def test_ranks_of_43_areas_need_39_figures(held, enough):
    assert coverage(held, 43).enough(0.9) is enough


def test_coverage_keeps_its_counts_and_knows_when_it_is_complete():
    found = coverage(38, 43)
    assert (found.held, found.of, found.share) == (38, 43, Fraction(38, 43))
    assert not found.complete
    assert coverage(43, 43).complete


def test_no_areas_is_refused():
    with pytest.raises(ValueError, match="nothing was counted"):
        coverage(0, 0)
