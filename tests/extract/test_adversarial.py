"""Sentences that look like findings and are none, or whose meaning turns on one word: never wrong as certain."""

from __future__ import annotations

import re

import pytest
from tests.extract.reading import cancelled, read

# What may be said for certain: the one right reading, or nothing.
TRAPS = [
    ("rape /20", "Of the 20 cancelled rape records, three had not been supervised properly."),
    ("rape /20", "Of the 20 cancelled rape records we reviewed, three had incorrect dates."),
    ("rape /20", "Of the 20 cancelled rape records we reviewed, three had been correctly classified."),
    ("rape /20", "We reviewed 20 cancelled rape records. Three officers were wrong about the rules."),
    ("rape 3/20", "Three of the 20 cancelled rape records were not correctly cancelled."),
    ("rape 3/20", "It is not right that three of the 20 cancelled rape records were wrongly cancelled."),
    ("rape 17/20", "Seventeen of the 20 cancelled rape records had not been cancelled correctly."),
    ("-", "The force says that three of the 20 cancelled rape records were wrong."),
    ("-", "The registrar had reviewed 20 cancelled rape records and found three wrong."),
    ("-", "We would have been concerned if three of the 20 cancelled rape records were wrong."),
    ("-", "We review 20 cancelled rape records in each force, of which three may be wrong."),
    ("-", "Across England and Wales, three of 20 cancelled rape records were wrong."),
    ("-", "Unlike Eastvale Police, where three of 20 cancelled rape records were wrong, the force did well."),
    ("-", "Similar forces had wrongly cancelled three of 20 rape records."),
    ("-", "Around three of 20 cancelled rape records were wrong."),
    ("-", "One in 20 cancelled rape records was wrong."),
    ("-", "The force wrongly cancelled a third of rape records."),
    ("-", "Of the 40 cancelled rape and robbery records, three were wrong."),
    (
        "rape /20; robbery /20",
        "Of 20 cancelled rape records and 20 cancelled robbery records, three were wrong.",
    ),
    ("-", "Three of 20 cancelled domestic abuse records were wrong."),
    ("-", "Three of the 20 cancelled burglary records and two thefts were wrong."),
    ("-", "Three of the 20 rape reports had not been recorded."),
    ("-", "Three of 20 cancelled sexual offences (including rape) were wrong."),
    ("-", "Last time, three of 20 cancelled rape records were wrong."),
    ("-", "When we last inspected in 2014, three of the 20 cancelled rape records were wrong."),
    ("rape 3/20", "Of the 120 rape records that the force cancelled, we reviewed 20 and found three wrong."),
    (
        "rape 3/20",
        "From 120 cancelled rape records we selected 20 at random; three had been cancelled incorrectly.",
    ),
    ("rape 3/20", "The force cancelled 120 rape crimes; we looked at 20 of them and three were wrong."),
    ("rape 3/20", "We chose 20 of the force's 120 cancelled rape records; three were wrong."),
    (
        "rape 3/20",
        "Of the 20 cancelled rape records, 17 were correct; in two of those 17 the victim's views were not known.",
    ),
    ("rape 3/20", "Of the 20 cancelled rape records, three were wrong, two of them for lack of supervision."),
    ("rape 3/20", "Our audit of 20 cancelled rape records found that all but three were correct."),
    ("-", "Inspectors found it had correctly cancelled nearly all of the 20 rape records."),
    ("-", "Only 17, rather than all 20, of the cancelled rape records were correct."),
    ("-", "At least three of the 20 cancelled rape records were wrong."),
    ("-", "Three or four of the 20 cancelled rape records were wrong."),
    ("-", "Between three and five of the 20 cancelled rape records were wrong."),
    ("-", "Had the force followed its policy, three of the 20 cancelled rape records would have stood."),
    ("-", "Since 2014, when three of 20 cancelled rape records were wrong, the force has improved."),
]


@pytest.mark.parametrize(("allowed", "words"), TRAPS, ids=[words[:70] for _, words in TRAPS])
def test_traps(allowed: str, words: str) -> None:
    found = cancelled(read(f"# Cancelled crime records\n\n{words}").certain)
    checked_only = re.sub(r" \d+/", " /", allowed)
    assert found in {allowed, "-", checked_only} or (allowed == "-" and re.fullmatch(r"rape /20", found))
