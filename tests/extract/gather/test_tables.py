"""Whole tables with the words around them: what is certain of them, and what keeps a figure for review."""

from __future__ import annotations

import pytest
from tests.extract.table_reading import AGAIN, certain, doubts

SURE = {
    "shares that agree": (
        """
# Cancelled crimes

Offence | Dip-sampled | Compliant | % compliant
Rape | 20 | 17 | 85%
Violence | 25 | 20 | 80%
Robbery | 12 | 12 | 100%
All | 57 | 49 | 86%
""",
        "rape 3/20; violence 5/25; robbery 0/12",
    ),
    "counts of counts, in words and figures": (
        """
# Cancellations

Type of crime | Result
Rape | 17 of 20 correct
Other sexual offences | nine of 14 correct
Violence | all 22 correct
Robbery | none of the 6 correct
""",
        "rape 3/20; sexual 5/14; violence 0/22; robbery 6/6",
    ),
    "a cell that says right in a table of the wrong ones": (
        """
= Table 2: Records cancelled in error

Crime type | Finding
Rape | 6 of 9 correct
Other sexual offences | 3 wrong out of 10 checked
""",
        "rape 3/9; sexual 3/10",
    ),
    "crime types across, a dash proved by its row": (
        """
= Table 3: cancelled records we examined

 | Rape | Other sexual offences | Violence | Robbery | Total
Examined | 20 | 18 | 21 | 15 | 74
Right to cancel | 17 | 18 | 19 | 14 | 68
Wrong to cancel | 3 | – | 2 | 1 | 6
""",
        "rape 3/20; sexual 0/18; violence 2/21; robbery 1/15",
    ),
    "two rows of headings, victims added up": (
        """
# Cancelled crime records

Crime type | Cancelled records | | Victims |
 | Examined | Incorrect | Should have been told | Told
Rape | 20 | 3 | 15 | 12
Other sexual offences | 18 | 0 | 12 | 11
""",
        "rape 3/20; sexual 0/18; victims 23/27",
    ),
    "one number to a row": (
        """
# Cancelled records

Crime type | Finding | Number | %
Rape | Examined | 20 |
 | Correct | 17 | 85
 | Incorrect | 3 | 15
Violence | Examined | 25 |
 | Correct | 20 | 80
 | Incorrect | 5 | 20
""",
        "rape 3/20; violence 5/25",
    ),
    "only this force's row": (
        """
# Cancelled crimes

= Table 5: cancelled records found to be wrong, out of those examined, by force

Force | Rape | Other sexual | Violence | Robbery
Aldermoor | 1/20 | 2/18 | 4/20 | 0/14
Northmoor | 3/18 | 5/20 | 8/19 | 1/15
Average | 2/20 | 3/18 | 4/20 | 1/14
""",
        "rape 3/18; sexual 5/20; violence 8/19; robbery 1/15",
    ),
    "only this force's column": (
        """
# Recording rates

 | Northmoor | England and Wales
All reported crime | 91.3% (± 1.5) | 90.3%
Violence | 88.0% (95% CI ±2.4) | 87.5%
""",
        "recording_all 91.3 ±1.5; recording_violence 88.0 ±2.4",
    ),
    "the inspectors' sample beside the force's own": (
        """
# Cancelled crimes

Crime type | Inspectors' sample | Inspectors: wrong | Force audit: sample | Force audit: wrong
Rape | 20 | 3 | 40 | 2
""",
        "rape 3/20",
    ),
    "all that were cancelled beside the sample": (
        """
# Cancelled crimes

Crime type | Number cancelled in the year | Number in our sample | Number cancelled wrongly
Rape | 62 | 20 | 3
""",
        "rape 3/20",
    ),
    "two parts, each under words of its own": (
        """
# Audit results

Crime type | Checked | Wrong
Incidents | |
Rape | 61 | 4
Violence | 402 | 86
Cancelled records | |
Rape | 20 | 3
Violence | 25 | 5
""",
        "rape 3/20; violence 5/25",
    ),
    "some left unjudged": (
        """
# Cancelled crimes

Victims entitled to be told of the cancellation | Told | Not told | Not known
48 | 36 | 10 | 2
""",
        "victims 36/48",
    ),
    "victims told, and how soon": (
        """
# Cancelled crimes

= Telling victims

Victims | Number
Who should have been told | 48
Told | 36
Told within a week | 20
""",
        "victims 36/48",
    ),
    "unlike facts": (
        """
# At a glance

Overall judgment | Good
Audit period | 1 June 2018 to 30 November 2018
Overall recording rate | 91.3% (+/- 1.5%)
Violence recording rate | 88.0% (+/- 2.4%)
Crimes not recorded each year | over 9,400
Victims told of the cancellation | 36 of 48
Rape records wrongly cancelled | 3 of 20
Robbery records wrongly cancelled | none of 12
Officers | 1,204
""",
        "rape 3/20; robbery 0/12; overall good; audit 2018-06-01..2018-11-30; recording_all 91.3 ±1.5; "
        "recording_violence 88.0 ±2.4; unrecorded 9400; victims 36/48",
    ),
    "the two ends of the audit": (
        """
# Facts about the audit

First day of the audit window | 1 May 2018
Last day of the audit window | 31 October 2018
Fieldwork | 4 November 2018 to 10 December 2018
Crimes missed per year, at least | 1,150 (estimate)
""",
        "audit 2018-05-01..2018-10-31; unrecorded 1150",
    ),
    "captions below their tables": (
        """
# Cancelled crimes

Crime | Examined | Wrong
Rape | 20 | 3

= Table 1. Cancelled records, Northmoor

Words between.

Crime | Examined | Wrong
Rape | 200 | 33

= Table 2. Cancelled records, all forces inspected
""",
        "rape 3/20",
    ),
}


@pytest.mark.parametrize("name", SURE)
def test_what_a_table_says_is_certain(name: str) -> None:
    text, expected = SURE[name]
    assert certain(text) == expected


def test_the_columns_of_this_inspection_are_taken_and_not_those_before_it() -> None:
    text = """
# Cancelled crime records

= Cancelled records at the two inspections

Crime type | 2016 inspection | | 2019 re-inspection | | Change
 | Checked | Wrong | Checked | Wrong | Wrong (points)
Rape | 15 | 6 | 20 | 2 | -30
Violence | 20 | 9 | 25 | 4 | -29

# Grades

 | Last time | This inspection
Overall judgment | Inadequate | Good
"""
    assert certain(text, AGAIN) == "rape 2/20; violence 4/25; overall good"


NOTHING = {
    "a recording audit by crime type": """
# Recording accuracy by crime type

Crime type | Reports audited | Correctly recorded | Not recorded
Rape | 61 | 57 | 4
Violence | 402 | 316 | 86
""",
    "incidents in a section on cancelling": """
# Cancelled crimes

= Incidents closed without a crime

Offence | Incidents reviewed | Correctly closed | Incorrectly closed
Rape | 20 | 17 | 3
""",
    "all that were cancelled": """
# Cancelled crimes

Crime type | Crimes recorded | Cancelled | Percent
Rape | 1,104 | 62 | 5.6
""",
    "how soon crimes were recorded": """
# Recording

= Recording within 24 hours

Crime | Recorded within 24 hours
All crime | 84.2%
Violence | 80.1%
""",
    "reasons": """
# Cancelled crimes

= Why cancelled records were wrong

Reason | Rape | Violence
Victim withdrew | 2 | 3
Total | 2 | 3
""",
    "another force's": """
# Cancelled crimes

= Table 5: cancelled records in Aldermoor Police

Crime | Examined | Wrong
Rape | 20 | 3
""",
    "forces without this one": """
# Cancelled crimes

Force | Rape records examined | Wrong
Aldermoor | 20 | 3
Fenwick | 18 | 2
""",
}


@pytest.mark.parametrize("name", NOTHING)
def test_a_table_of_something_else_gives_nothing_certain(name: str) -> None:
    assert certain(NOTHING[name]) == "-"


UNSURE = {
    "is not the share": """
# Cancelled crimes

Offence | Reviewed | Incorrect | %
Violence | 25 | 5 | 25
Robbery | 12 | 1 | 25
""",
    "do not make 20": """
# Cancelled crimes

Offence | Reviewed | Incorrect | Correct
Rape | 20 | 3 | 16
""",
    "the rows add up to 8 wrong": """
# Cancelled crimes

Offence | Incorrect | Reviewed
Rape | 3 | 20
Violence | 5 | 25
Total | 9 | 45
""",
    "the force's own check": """
# Cancelled crimes

= Table 2: Results of the registrar's review

Offence | Reviewed | Incorrect
Rape | 20 | 3
""",
    "earlier inspection": """
# Cancelled crimes

= Table 2: Cancelled records, 2016 inspection

Offence | Reviewed | Incorrect
Rape | 20 | 3
""",
    "may change the meaning: headquarters": """
# Cancelled crimes

Crime | Examined | Wrong at headquarters
Rape | 20 | 3
""",
    "another number after or before": """
# Cancelled crimes

Crime | Examined | Wrong | Wrong after challenge
Rape | 20 | 3 | 2
""",
    "two cells of the table could be": """
# Cancelled crimes

Crime | First sample | Wrong | Second sample | Wrong
Rape | 20 | 3 | 10 | 1
""",
    "a note to it": """
# Cancelled records

Crime type | Sample | Incorrect
Rape | 20 | 4

* Note: one of these was later accepted as correct.
""",
    "only some of the records": """
# Cancelled records

= Cancelled crimes involving children

Crime type | Sample | Incorrect
Rape | 20 | 4
""",
}

# What is certain all the same.
STILL_SURE = {"the rows add up to 8 wrong": "rape /20; violence /25"}


@pytest.mark.parametrize("reason", UNSURE)
def test_a_table_in_doubt_is_for_review(reason: str) -> None:
    assert reason in doubts(UNSURE[reason])
    assert certain(UNSURE[reason]) == STILL_SURE.get(reason, "-")


def test_a_table_of_findings_in_an_annex_on_method_is_held_against_the_text() -> None:
    text = """
# Victims of cancelled crimes

The force had told 59 of the 76 victims who should have been told that their crime had been cancelled.

# Annex: how we carried out the audit

= Table 2: Victims informed of the decision to cancel, by offence

Offence | Victims who should have been told | Victims told
Rape | 20 | 16
Violence | 56 | 41
Total | 76 | {}
"""
    assert certain(text.format(59)) != "-"
    assert "different values" in doubts(text.format(57))


def test_numbers_with_nothing_beside_them_are_of_no_crime_type() -> None:
    bars = "= Figure 1. Recording rates found in our audit\n\n | | 73% | 73%\n | | 73% | "
    assert certain(bars) == "-"


def test_figures_over_words_are_read_column_by_column() -> None:
    text = """
# Summary

98.3% | over 800
of all reported crime, excluding fraud, was recorded | reported crimes not recorded each year
"""
    assert certain(text) == "recording_all 98.3; unrecorded 800"


@pytest.mark.parametrize(
    "label",
    ["person", "All crime, excl. fraud Violence against the person"],
)
def test_a_rate_beside_a_label_that_was_cut_or_ran_into_another_is_for_review(label: str) -> None:
    text = f"= Table 1. Proportion of reported crime that was recorded\n\nCrime type | Recording rate\n{label} | 83.0%\nRobbery | 87.7%"
    assert certain(text) == "-"


def test_a_table_that_names_a_later_year_than_the_reports_is_for_review() -> None:
    """The year of the report may have been read wrongly."""
    table = "# Cancelled crimes\n\nOffence | 2019: reviewed | 2019: incorrect | 2021: reviewed | 2021: incorrect\nRape | 21 | 4 | 17 | 0\n"
    assert certain(table, AGAIN) == "-"
    assert "not clear that 2019 is this inspection" in doubts(table, AGAIN)


def test_a_row_that_lost_its_numbers_does_not_head_the_total() -> None:
    table = """
# Cancelled crimes

Offence | Reviewed | Incorrect
Violence against the person | |
Robbery | 13 | 2
Total | 87 | 15
"""
    assert certain(table) == "robbery 2/13"


def test_victims_are_added_up_only_over_all_crime_types_that_have_cancelled_records() -> None:
    """A table may be cut by the end of a page."""
    head = "Offence | Reviewed | Incorrect | Victims who should have been told | Victims told\n"
    cut = f"# Cancelled crimes\n\n{head}Rape | 15 | 1 | 12 | 10\nRobbery | 17 | 4 | 13 | 9\n"
    assert certain(cut) == "rape 1/15; robbery 4/17; victims 19/25"
    rest = "\n# Violence\n\nWe reviewed 42 cancelled records of violence. Eight of them had been cancelled incorrectly.\n"
    assert certain(cut + rest) == "rape 1/15; violence 8/42; robbery 4/17"
    assert "the victims of violence may not be among them" in doubts(cut + rest)


def test_a_label_of_two_things_over_cells_of_two_numbers_is_read_in_its_order() -> None:
    text = """
# Cancelled crimes

 | Checked
Rape cancellations: seen / wrong | 21 / 2
Victims: told / should have been told | 41 / 50
"""
    assert certain(text) == certain(
        """
# Cancelled crimes

 | Checked
Rape cancellations: seen | 21
Rape cancellations: wrong | 2
Victims: told | 41
Victims: should have been told | 50
"""
    )


def test_a_number_among_the_margins_may_not_be_larger_than_a_margin() -> None:
    text = """
# Recording accuracy

Crime type | Recording rate | Confidence interval
All crime | 93.6% | ± 1.1%
Violence | 89.1% | 89.1%
"""
    assert "too large for one" in doubts(text)


def test_a_row_of_one_crime_type_is_not_of_the_one_that_a_heading_names() -> None:
    text = """
# Recording accuracy

Recording rate | All crime | Sexual offences in this
All crime | 94.9% |
Violence | | 97.5%
"""
    assert "recording_sexual" not in certain(text)


def test_a_cell_larger_than_the_number_checked_may_be_that_number() -> None:
    torn = """
# Cancelled crime records

Audit of cancelled crime type | crime records number | audited
Violent crime | 22 | 3
"""
    assert certain(torn) == "-"
    assert "22 in its row may be the number checked, not 3" in doubts(torn)


def test_a_label_that_gives_another_sample_doubts_the_number_checked() -> None:
    shares = """
# Cancelled crime records

Crime type | Records checked
Violence (sample: 15) | 78
"""
    assert certain(shares) == "-"
    assert "its label gives a sample of 15" in doubts(shares)
