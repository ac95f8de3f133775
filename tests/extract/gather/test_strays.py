"""Percentages, margins, estimates and grades that no rule took, held against those that were taken."""

from __future__ import annotations

import pytest
from tests.extract.reading import TITLE, read

from storygen.extract.document import Block, Document
from storygen.extract.propose import propose

REPORT = (
    "# Overall judgment\n\nWe judge the force overall as good.\n\n# How effective is the force at recording reported crime?\n\nThe force "
    "records 91.3 percent of reported crime (with a confidence interval of +/- 1.5 percent). We estimate that over 5,600 crimes are "
    "not recorded each year.\n\n# {heading}\n\n{words}"
)
ALL = {"recording_all rate_pct", "recording_all ci_pct", "unrecorded per_year_over", "overall_grade value"}


def _certain(words: str, heading: str = "Summary") -> set[str]:
    return {
        f"{p.measure} {p.statistic}" for p in read(REPORT.format(heading=heading, words=words)).certain
    } & ALL


@pytest.mark.parametrize(
    "words",
    [
        "The force records 91 percent of crime, near enough.",
        "It fails to record 8.7 percent of reported crime.",
        "It records 95.2 percent of crime within 24 hours.",
        "Recording has risen to 91.3 percent, up from 85.2 percent.",
        "The national average recording rate is 90.3 percent.",
        "Violent crime with a domestic abuse element was recorded at a rate of 89.2 percent.",
        "The sample was large enough to give a confidence interval of no more than +/- 3 percent for all crime.",
        "If an audit has a confidence interval of +/- 2 percent, the true rate is probably within it.",
        "A force may be judged to be outstanding, good, requires improvement or inadequate.",
        "The force spends 6,100 hours a year on training.",
        "Supervision is inadequate in places.",
        "We sampled domestic abuse separately. Of 92 reports, 88.2 percent were recorded.",
        "In all, the force took 3,719 crime records off its books in the year.",
        "There were 5,057 complaints in the year, of which 99 mentioned a failure to record a crime.",
        "More than nine in every ten crimes are recorded (91.3 percent).",
    ],
)
def test_what_is_of_something_else_leaves_the_figures_certain(words: str) -> None:
    assert _certain(words) == ALL


@pytest.mark.parametrize(
    ("words", "doubted"),
    [
        ("Overall recording accuracy: 93.1", "recording_all rate_pct"),
        ("Only 83.1 percent of reported crime is recorded.", "recording_all rate_pct"),
        ("One crime in four is not recorded.", "recording_all rate_pct"),
        ("The overall margin is plus or minus 2.5 percent.", "recording_all ci_pct"),
        (
            "Some 6,500 victims a year are let down because their crime is not recorded.",
            "unrecorded per_year_over",
        ),
        ("Grade: inadequate", "overall_grade value"),
        ("Outstanding", "overall_grade value"),
        ("Our grade of inadequate reflects how far it still has to go.", "overall_grade value"),
        ("How many crimes go missing? Over 6,400 in a year, on our estimate.", "unrecorded per_year_over"),
        ("Some 5,900 crimes a year are absent from what the force counts.", "unrecorded per_year_over"),
    ],
)
def test_what_may_be_meant_for_a_figure_puts_it_to_review(words: str, doubted: str) -> None:
    assert _certain(words) == ALL - {doubted}


def test_a_heading_is_heard_though_no_figure_is_taken_from_it() -> None:
    assert _certain("The force has accepted this.", "The force records 93.1 percent of crime") == ALL - {
        "recording_all rate_pct"
    }
    alone = read("# The force records 93.1 percent of crime\n\nThe force has accepted this.")
    assert not alone.certain
    assert [(str(p.value), p.reasons) for p in alone.review] == [("93.1", ("it stands in a heading",))]


def test_an_end_of_the_audit_period_is_in_doubt_where_another_is_given_to_the_same_beginning() -> None:
    text = "# Audit\n\nWe audited crimes reported from 1 October 2017 to 31 March 2018.\n\nThe records were those of {} 2018."
    for words, certain in (
        ("1 October 2017 to 31 March", {"audit_from", "audit_to"}),
        ("1 October 2017 to 30 April", {"audit_from"}),
    ):
        assert {p.measure for p in read(text.format(words)).certain} == certain


def test_percentages_over_the_bars_of_a_chart_are_held_against_the_rates() -> None:
    blocks = [
        Block("heading", TITLE, 1, 1),
        Block("paragraph", "The force records 88.6 percent of violent crime (+/- 2.7 percent).", 1),
        Block("caption", "Figure 1: Percentage of reported crimes recorded", 1),
    ]
    for line, sure in (
        ("against 88.6%", True),
        ("against 86.8%", False),
        ("86.8% 94.7%", False),
        ("86.8% 88.6% 94.7%", True),
        ("Burglary 86.8%", True),
    ):
        document = Document(
            "report.pdf", blocks, 1, TITLE, TITLE, printed={1: ["Violence", line, "the person"]}
        )
        certain = {p.statistic for p in propose(document).certain}
        assert certain == ({"rate_pct", "ci_pct"} if sure else {"ci_pct"}), line
