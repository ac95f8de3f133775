from decimal import Decimal

import pytest

from storygen.stats.derived import fits, parts_fitting, the_only, wholes_fitting


@pytest.mark.parametrize(
    ("whole", "printed", "fitting"),
    [
        (20, "10", (2,)),
        (33, "6", (2,)),
        (33, "21", (7,)),
        (14, "7", (1,)),
        (19, "11", (2,)),
        (300, "10", (29, 30, 31)),
        (20, "12", ()),  # 2 is 10% and 3 is 15%
        (8, "13", (1,)),  # 12.5 rounds up
        (8, "12", ()),
        (20, "0", (0,)),
        (20, "100", (20,)),
        (300, "10.3", (31,)),
    ],
)
def test_the_counts_that_print_as_a_percentage(whole, printed, fitting):
    assert parts_fitting(whole, Decimal(printed)) == fitting


@pytest.mark.parametrize(
    ("part", "printed", "fitting"),
    [
        (8, "40", (20,)),
        (4, "20", (20,)),
        (1, "5", (19, 20, 21, 22)),
        (0, "0", ()),
        (3, "0", ()),
        (5, "100", (5,)),
    ],
)
def test_the_bases_that_print_as_a_percentage(part, printed, fitting):
    assert wholes_fitting(part, Decimal(printed)) == fitting


def test_a_count_is_accepted_only_when_it_is_the_only_one():
    assert the_only((2,)) == 2
    assert the_only((29, 30, 31)) is None
    assert the_only(()) is None


def test_nothing_that_fits_is_overlooked():
    for whole in (*range(1, 41), 99, 100, 101):
        for printed in map(Decimal, range(101)):
            assert parts_fitting(whole, printed) == tuple(
                k for k in range(whole + 1) if fits(k, whole, printed)
            )


def test_no_base_that_fits_is_overlooked():
    for part in (1, 2, 7):
        for printed in map(Decimal, (1, 2, 5, 33, 50, 99, 100)):
            every = tuple(n for n in range(part, 1500) if fits(part, n, printed))
            assert wholes_fitting(part, printed) == every
