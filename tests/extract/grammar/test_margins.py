"""The margin of a rate in the ways that reports print it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from storygen.extract.grammar.margins import as_told, half_of, margins_in, ranges_in


@pytest.mark.parametrize(
    "words",
    [
        "+/- 1.5 percent",
        "±1.5%",
        "plus or minus 1.5 percentage points",
        "give or take 1.5 percent",
        "with a margin of error of 1.5 percent",
        "within 1.5 percentage points of this figure",
        "a confidence interval of 1.5 percent either way",
        "accurate to within 1.5 points in either direction",
        "allow 1.5 percent on each side",
        "1.5 percent higher or lower",
        "a 95 percent confidence interval of 1.5 percent",
        "give or take the 1.5 percent of its confidence interval",
        "it could be higher or lower by 1.5 percentage points",
        "that could be out by 1.5 points, up or down",
        "with 1.5 points of leeway above and below",
        "1.5 percent of sampling error on either side",
        "the margin on that is 1.5 either way",
        "1.5 points more or 1.5 points less",
        "(95% CI ±1.5)",
    ],
)
def test_one_margin(words: str) -> None:
    assert [size for _, size in margins_in(words)] == [Decimal("1.5")]


@pytest.mark.parametrize(
    "words",
    [
        "at the 95 percent confidence level",
        "within 24 hours",
        "within 12 hours of the report",
        "a rise of 10 points",
        "the margin by which it has improved is 3.4 points",
        "within 3 points of the best force",
        "uncertainty led to 9 percent of the errors",
    ],
)
def test_no_margin(words: str) -> None:
    assert margins_in(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "a confidence interval of 88.9 percent to 91.9 percent",
        "confidence limits of 88.9 percent and 91.9 percent",
        "the true figure lies between 88.9 and 91.9 percent",
    ],
)
def test_an_interval_gives_half_its_width(words: str) -> None:
    (interval,) = ranges_in(words)
    assert half_of(interval, Decimal("90.4")) == (Decimal("1.5"), "(91.9 − 88.9) ÷ 2 = 1.5", "")
    assert half_of(interval, Decimal("90.0")) == (
        Decimal("1.5"),
        "(91.9 − 88.9) ÷ 2 = 1.5",
        "the rate is not in the middle of the interval",
    )
    assert half_of(interval, Decimal("95.0")) is None


def test_a_margin_that_could_be_either_way_supposes_nothing() -> None:
    assert as_told("a figure which could be 3.1 points higher or lower") == (
        "a figure which  be 3.1 points higher or lower"
    )
    assert as_told("it could reach 95 percent") == "it could reach 95 percent"
