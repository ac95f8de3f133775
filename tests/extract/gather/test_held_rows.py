"""Rows of tables that must hold what is found: one that is of a figure and has another number says otherwise."""

from __future__ import annotations

import pytest
from tests.extract.table_reading import AGAIN, read_blocks

RATES = """
# Crime recording

The force records 90.2 percent of reported crime (with a confidence interval of +/- 1.9 percent).

The force records 86.4 percent of reported violent crime (with a confidence interval of +/- 2.8 percent).

"""
COUNTS = """
# Cancelled crime records

We examined 20 cancelled rape records. Three had been cancelled incorrectly.

"""
HEADED = "# What our audit found\n\nThe table gives the rates of recording.\n\n"


def _sure(text: str, title: str = AGAIN) -> set[tuple[str, object]]:
    found = read_blocks(text, title).certain
    return {(f"{p.measure}.{p.statistic}", p.as_json()["value"]) for p in found}


@pytest.mark.parametrize(
    "table",
    [
        "Crime | Then | Now\nAll reported crime | 79.3% (±2.1) | 90.2% (±1.9)\nViolence | 70.1% (±3.3) | 86.4% (±2.8)",
        "Crime | Here | Average of forces\nAll reported crime | 90.2% | 88.1%\nViolence | 86.4% | 84.0%",
        "Force | Recording rate\nEastvale | 91.5%\nSouthmoor | 88.4%\nNorthmoor | 90.2%",
        "Force | All crime recorded\nAverage of all forces | 88.5%\nBest of them | 95.2%",
    ],
    ids=["then and now", "beside an average", "among forces", "of others"],
)
def test_a_table_that_holds_the_rates_or_is_of_something_else_leaves_them_certain(table: str) -> None:
    wanted = {("recording_all.rate_pct", 90.2), ("recording_violence.rate_pct", 86.4)}
    assert wanted <= _sure(RATES + HEADED + table)


@pytest.mark.parametrize(
    ("table", "figure"),
    [
        ("Crime | Then | Now\nAll reported crime | 79.3% (±2.1) | 91.3% (±1.9)", "recording_all.rate_pct"),
        ("Measure | Result\nViolence against the person | Rate 84.6 | ±2.8", "recording_violence.rate_pct"),
        ("Crime | Finding\nAll reported crime | 90.2% (±2.4)", "recording_all.ci_pct"),
        ("Crime | Finding\nViolence | Recording rate: 88.1% Confidence interval: ±2.8%", "recording_violence.rate_pct"),
        ("What | All crime | Violence\nShare recorded | 92.2% | 86.4%", "recording_all.rate_pct"),
    ],
    ids=["now", "without a title", "margin", "labels in a cell", "in columns"],
)  # fmt: skip
def test_a_row_with_another_number_puts_the_figure_to_review(table: str, figure: str) -> None:
    assert figure in {name for name, _ in _sure(RATES)}
    assert figure not in {name for name, _ in _sure(RATES + HEADED + table)}


@pytest.mark.parametrize("row", ["Rape | 18 | 2", "Rape | 20 | 5", "Rape | 4 of 20", "Rape | 15 | 20"])
def test_a_row_of_the_records_checked_must_hold_how_many_were_wrong(row: str) -> None:
    assert ("cancelled_rape.wrong", 3) in _sure(COUNTS)
    assert "cancelled_rape.wrong" not in {
        name for name, _ in _sure(f"{COUNTS}# Annex\n\nCrime | a | b\n{row}")
    }


@pytest.mark.parametrize("row", ["Rape | 17 | 3", "Rape | 20 | 3", "Rape | 118 | 96", "Rape | 31 | 6"])
def test_a_row_that_holds_it_or_other_numbers_leaves_it_certain(row: str) -> None:
    assert ("cancelled_rape.wrong", 3) in _sure(f"{COUNTS}# Annex\n\nCrime | a | b\n{row}")
