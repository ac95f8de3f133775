"""Whether a number is of the crimes that are lost, or of those that are recorded or reported."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.lost import is_lost


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The force fails to record over ", " a year."),
        ("The shortfall comes to upwards of ", "."),
        ("", " a year go unrecorded."),
        ("", " that victims report and the force leaves off its books."),
        ("It leaves ", " for which there is no record."),
        ("", " that should be recorded but are not, of which 4,700 are violent."),
        ("The gap between what is reported and what is recorded amounts to ", " each year."),
    ],
)
def test_lost(before: str, after: str) -> None:
    assert is_lost(before, after, "10,800 crimes")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The force records ", " a year and misses over 4,000."),
        ("Of the ", " reported each year, over 4,000 go unrecorded."),
        ("", " are reported each year and it fails to record over 4,000 of them."),
        ("Over 4,000 are lost; the force records ", "."),
    ],
)
def test_not_lost(before: str, after: str) -> None:
    assert not is_lost(before, after, "61,000 crimes")
