"""Sentences that look like findings and are none, or whose meaning turns on one word: never wrong as
certain."""

from __future__ import annotations

import re

import pytest
from tests.extract.reading import cancelled, others, read

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
        "Of the 20 cancelled rape records, 17 were correct; in two of those 17 the victim's "
        "views were not known.",
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


# The same for rates, estimates, audit windows, victims and grades.
OTHER_TRAPS = [
    ("-", "Of the reports received through the public protection unit, 78.2 percent were recorded."),
    (
        "-",
        "The force records 95 percent of crimes reported by victims directly and 70 percent of "
        "other reports.",
    ),
    (
        "recording_all 89.6",
        "The force records 89.6 percent of crimes. Its own audit put the rate at 93.2 percent.",
    ),
    ("recording_all 89.6", "The force records 89.6 percent of crimes, and 96.1 percent of burglaries."),
    (
        "recording_all 89.6",
        "The force has a recording rate of 89.6 percent; in Eastvale Police it is 84.1 percent.",
    ),
    ("-", "Only 62 percent of the crimes reported in domestic abuse cases were recorded."),
    ("-", "Recording accuracy has risen by 9.2 percentage points since 2014."),
    ("-", "The force records 120,000 crimes a year and fails to record some of them."),
    ("unrecorded 13700", "The force records 120,000 crimes a year and fails to record over 13,700 crimes."),
    ("unrecorded 13700", "Over 13,700 crimes go unrecorded each year, including over 5,200 violent crimes."),
    ("-", "Some 5,200 violent crimes and 700 sexual offences go unrecorded each year."),
    ("-", "Of the 17 rape victims who should have been told of the cancellation, nine had been."),
    (
        "victims /17",
        "Of the 17 victims, nine had been told of the cancellation within a week and three later.",
    ),
    ("victims /17", "Most of the 17 victims had been told that their crime was cancelled."),
    ("-", "The force's own audit covered 1 January 2017 to 30 June 2017."),
    ("-", "In our 2014 inspection we audited crime reports from 1 November 2012 to 31 October 2013."),
    ("-", "In the 12 months to 31 March 2018 the force cancelled 1,113 recorded crimes."),
    ("-", "Eastvale Police is judged to be inadequate overall."),
    ("-", "The force has made outstanding progress overall, and its judgment is good practice."),
    ("-", "Overall, the force is rated good for leadership."),
    (
        "overall requires improvement",
        "It is good at recording rape, but overall it is graded requires improvement.",
    ),
]


@pytest.mark.parametrize(("allowed", "words"), OTHER_TRAPS, ids=[words[:70] for _, words in OTHER_TRAPS])
def test_other_traps(allowed: str, words: str) -> None:
    assert others(read(words).certain) in {allowed, "-"}
