"""Audit periods from dates written in many ways; months alone are read as whole months, and doubted."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.windows import read_windows


@pytest.mark.parametrize(
    "dates",
    [
        "from 1 June 2018 to 30 November 2018",
        "from 1 June to 30 November 2018",
        "between 1st June and 30th November 2018",
        "from Friday 1 June 2018 until Friday 30 November 2018",
        "from 1.6.2018 to 30.11.2018",
        "from 2018-06-01 to 2018-11-30",
        "from June 1, 2018, through November 30, 2018",
        "from the first day of June 2018 to the last day of November 2018",
        "from the start of June 2018 to the end of November 2018",
        "on or after 1 June 2018 and on or before 30 November 2018",
        "in the half-year that opened on 1 June 2018 and closed on 30 November 2018",
        "in the six months to 30 November 2018",
        "over the six months ending on 30 November 2018",
    ],
)
def test_a_period_in_many_ways(dates: str) -> None:
    (window,) = read_windows(f"We audited crimes reported {dates}.")
    assert (window.first.isoformat(), window.last.isoformat()) == ("2018-06-01", "2018-11-30")
    assert window.doubts == []


def test_months_from_and_to_are_whole_ones_and_those_between_are_doubted() -> None:
    (window,) = read_windows("We audited crimes reported from June to November 2018.")
    assert (window.first.isoformat(), window.last.isoformat()) == ("2018-06-01", "2018-11-30")
    assert (window.doubts, "read as whole months" in window.reasons[0]) == ([], True)
    (between,) = read_windows("We audited crimes reported between June and November 2018.")
    assert between.doubts == ["months only are printed (“June to November 2018”): read as whole months"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspectors visited the force from 3 June 2018 to 14 June 2018.",
        "The cancelled records came from the longer period of 1 May 2018 to 30 April 2019.",
        "We had intended to audit crimes reported from 1 September 2018 to 28 February 2019.",
        "A separate audit looked at crimes reported from 1 September 2018 to 28 February 2019.",
    ],
)
def test_periods_of_other_work_are_not_read(sentence: str) -> None:
    assert read_windows(sentence) == []


def test_months_told_one_by_one_run_from_the_first_to_the_last() -> None:
    (window,) = read_windows("We audited crimes reported in May, June, July and August 2017.")
    assert (window.first.isoformat(), window.last.isoformat()) == ("2017-05-01", "2017-08-31")
    apart = read_windows("We audited crimes reported in May, July and October 2017.")
    assert [window for window in apart if window.first.month == 5] == []


def test_the_label_after_a_period_is_no_part_of_it() -> None:
    (window,) = read_windows(
        "Dates of records audited July 2015 – November 2015 Records and incidents read 1,400"
    )
    assert (window.first.isoformat(), window.last.isoformat()) == ("2015-07-01", "2015-11-30")
