"""What the sentence before a rate or an estimate may make of it."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.before_rates import before_doubts, kind_doubts, once_doubts
from storygen.extract.grammar.scope import Frame

OURS = Frame(("Northmoor Constabulary", "Northmoor"), 2018)
CLAIM = "The force recorded 83.1 percent of the crimes reported."


@pytest.mark.parametrize(
    ("before", "claim"),
    [
        ("The chief constable has set out how it will record 83.1 percent.", CLAIM),
        ("We examined crime reported directly to officers on patrol.", CLAIM),
        ("Our auditors took a separate look at victims over 70.", CLAIM),
        ("May was the worst month.", CLAIM),
        ("Hexwold is of a similar size.", "It recorded 83.1 percent of reported crime."),
        ("Much crime comes in by letter.", "The force records 83.1 percent of crime in such cases."),
    ],
)
def test_a_doubt(before: str, claim: str) -> None:
    assert before_doubts(claim, before, "83.1", OURS)


@pytest.mark.parametrize(
    "before",
    ["", "Northmoor has worked hard.", "Leadership is strong.", "We examined 1,204 reports of crime."],
)
def test_no_doubt(before: str) -> None:
    assert before_doubts("It recorded 83.1 percent of reported crime.", before, "83.1", OURS) == []


def test_an_estimate_under_one_kind_of_crime_may_be_of_that_kind() -> None:
    assert kind_doubts("Over 4,900 crimes a year go unrecorded.", "", "Violent crime")
    assert not kind_doubts("Over 4,900 crimes of all kinds go unrecorded.", "", "Violent crime")
    assert not kind_doubts("Over 4,900 crimes a year go unrecorded.", "", "Crime recording")


def test_on_a_second_inspection_the_past_may_be_the_first() -> None:
    again = Frame(OURS.names, 2018, reinspection=True)
    assert once_doubts("The force failed to record over 4,900 crimes.", again)
    assert not once_doubts("The force fails to record over 4,900 crimes.", again)
    assert not once_doubts("The force failed to record over 4,900 crimes.", OURS)
