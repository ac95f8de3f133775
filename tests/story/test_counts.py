"""Percentages and the counts that they can stand for: half up, on the exact ratio."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.story.counts import decimals, only_whole_that_fits, rounded_percent, whole_numbers_that_fit


@pytest.mark.parametrize(
    ("part", "whole", "places", "percent"),
    [
        (1, 8, 0, "13"),  # 12.5, where banker's rounding says 12
        (1, 8, 1, "12.5"),
        (9, 17, 0, "53"),
        (9, 17, 1, "52.9"),
        (1, 200, 0, "1"),  # exactly half of one per cent
        (0, 20, 0, "0"),
        (20, 20, 0, "100"),
        (1, 3, 2, "33.33"),
    ],
)
def test_a_percentage_is_rounded_half_up(part: int, whole: int, places: int, percent: str) -> None:
    assert rounded_percent(part, whole, places) == Decimal(percent)
    assert str(rounded_percent(part, whole, places)) == percent


@pytest.mark.parametrize(
    ("whole", "percent", "counts"),
    [
        (22, "5", (1,)),
        (20, "10", (2,)),
        (33, "21", (7,)),
        (200, "5", (9, 10)),  # 9 is 4.5%, which is 5%; 11 is 5.5%, which is 6%
        (10, "53", ()),  # tenths never come to 53%
        (20, "0", (0,)),
        (300, "0", (0, 1)),
        (20, "100", (20,)),
        (17, "52.9", (9,)),
        (17, "53.0", ()),  # printed to one place, 9 of 17 is 52.9
        (2, "150", ()),
    ],
)
def test_the_counts_that_a_printed_percentage_fits(whole: int, percent: str, counts: tuple[int, ...]) -> None:
    assert whole_numbers_that_fit(whole, Decimal(percent)) == counts


@pytest.mark.parametrize("whole", [0, -1])
def test_a_share_of_nothing_is_refused(whole: int) -> None:
    with pytest.raises(ValueError, match="above 0"):
        whole_numbers_that_fit(whole, Decimal(5))
    with pytest.raises(ValueError, match="above 0"):
        rounded_percent(0, whole)


@pytest.mark.parametrize(
    ("part", "percent", "whole"),
    [
        (8, "40", 20),  # 8 of 19 is 42%, 8 of 21 is 38%
        (4, "20", 20),
        (1, "5", None),  # 1 of 19 to 1 of 22
        (3, "100", 3),
        (0, "0", None),
        (5, "0", None),  # of anything over 1,000
        (3, "200", None),  # a part is never more than the whole
    ],
)
def test_the_only_whole_that_a_count_and_its_percentage_leave(
    part: int, percent: str, whole: int | None
) -> None:
    assert only_whole_that_fits(part, Decimal(percent)) == whole


def test_decimals_are_counted_as_printed() -> None:
    assert [decimals(Decimal(text)) for text in ("53", "53.0", "4.55", "1E+2")] == [0, 1, 2, 0]


@given(st.integers(1, 400), st.integers(0, 1000), st.integers(0, 1))
def test_the_counts_that_fit_are_those_that_round_to_it(whole: int, tenths: int, places: int) -> None:
    percent = Decimal(tenths).scaleb(-places)
    slow = tuple(part for part in range(whole + 1) if rounded_percent(part, whole, places) == percent)
    assert whole_numbers_that_fit(whole, percent) == slow


@given(st.integers(1, 8), st.integers(1, 100))
def test_the_only_whole_is_alone_in_rounding_to_it(part: int, percent: int) -> None:
    wholes = [n for n in range(part, part * 205) if rounded_percent(part, n) == percent]
    assert only_whole_that_fits(part, Decimal(percent)) == (wholes[0] if len(wholes) == 1 else None)


@given(st.data(), st.integers(1, 200))
def test_every_count_fits_its_own_percentage(data: st.DataObject, whole: int) -> None:
    part = data.draw(st.integers(0, whole))
    assert part in whole_numbers_that_fit(whole, rounded_percent(part, whole))
