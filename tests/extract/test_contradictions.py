"""A report that says otherwise in another place, in whatever words: the figure is not certain any more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.extract.reading import examples, read

TITLE = "Northmoor Constabulary: Crime Data Integrity inspection 2019"
PASSAGES = json.loads((Path(__file__).parent / "other_hands" / "passages.json").read_text(encoding="utf-8"))
REPORT = """# Overall judgment

We judge the force overall as {grade}.

# Recording

We examined reports of crime received between {first} and {last}.

We found that the force records {all} percent of reported crime (with a confidence interval of +/- {all_ci} percent). We estimate
that over {unrecorded} crimes are not recorded each year.

The force records {violence} percent of reported violent crime (with a confidence interval of +/- {violence_ci} percent).

The force records {sexual} percent of reported sexual offences (with a confidence interval of +/- {sexual_ci} percent).

# Cancelled crime records

We examined {rape[1]} cancelled rape records. Of these, we found that {rape[0]} had been cancelled incorrectly.

We examined {other[1]} cancelled records of other sexual offences. Of these, we found that {other[0]} had been cancelled incorrectly.

We examined {violent[1]} cancelled violence records. Of these, we found that {violent[0]} had been cancelled incorrectly.

We examined {robbery[1]} cancelled robbery records. Of these, we found that {robbery[0]} had been cancelled incorrectly.

Of the {told[1]} victims who should have been told that their crime record had been cancelled, {told[0]} had been told.

"""
# Two reports that share no figure: what a passage says is otherwise than at least one of them.
NUMBERS: list[dict[str, Any]] = [
    {
        "grade": "requires improvement", "first": "1 September 2017", "last": "28 February 2018", "all": "87.3", "all_ci": "1.9",
        "unrecorded": "6,150", "violence": "81.7", "violence_ci": "2.7", "sexual": "89.6", "sexual_ci": "3.3",
        "rape": (7, 31), "other": (6, 29), "violent": (11, 34), "robbery": (3, 23), "told": (27, 43),
    },
    {
        "grade": "outstanding", "first": "1 July 2018", "last": "31 December 2018", "all": "84.4", "all_ci": "2.1",
        "unrecorded": "13,350", "violence": "78.8", "violence_ci": "2.9", "sexual": "86.2", "sexual_ci": "3.7",
        "rape": (8, 37), "other": (9, 38), "violent": (13, 39), "robbery": (12, 36), "told": (33, 57),
    },
]  # fmt: skip
REPORTS = [REPORT.format(**numbers) for numbers in NUMBERS]
STATEMENTS = list(examples("contradictions.txt"))
PLACES = {
    "a heading": "# {bare}\n\nThe chief constable has accepted what we say.",
    "a paragraph": "# Summary\n\n{said}",
    "an item": "# At a glance\n\n- {said}\n- Staff are courteous to those who report crime.",
    "among others": "# Summary\n\nThe force has improved its training. {bare}. Staff spoke well of it.",
}


@cache
def _certain(text: str) -> dict[str, Any]:
    return {f"{p.measure}.{p.statistic}": p.as_json()["value"] for p in read(text, TITLE).certain}


def _told_in_each_place(statement: str) -> Iterator[tuple[str, str]]:
    for name, place in PLACES.items():
        told = place.format(said=statement, bare=statement.rstrip("."))
        yield f"after, in {name}", REPORTS[0] + told
        yield f"before, in {name}", f"{told}\n\n{REPORTS[0]}"


@pytest.mark.parametrize("report", REPORTS)
def test_the_report_alone_is_read_with_every_figure_certain(report: str) -> None:
    assert len(_certain(report)) == 20


@pytest.mark.parametrize(("figure", "statement"), STATEMENTS, ids=[words for _, words in STATEMENTS])
def test_a_statement_that_says_otherwise_is_noticed_wherever_it_stands(
    figure: str, statement: str, request: pytest.FixtureRequest
) -> None:
    if figure.startswith("~ "):
        request.applymarker(pytest.mark.xfail(reason="not always noticed yet", strict=True))
    key = figure.removeprefix("~ ")
    places = [place for place, text in _told_in_each_place(statement) if key in _certain(text)]
    assert places == []


def test_nearly_every_passage_that_says_otherwise_is_noticed() -> None:
    """Whether the passage itself was understood or not."""
    seen = unseen = 0
    for passage in PASSAGES:
        said = {f"{measure}.{statistic}": value for measure, statistic, value in passage["figures"]}
        own = next((r for r in REPORTS if not passage["trap"] and not _shares_a_figure(r, said)), None)
        if own is None:
            continue
        alone, certain = _certain(own), _certain(f"{own}# {passage['heading']}\n\n{passage['text']}")
        unseen += sum(figure in certain for figure in said)
        seen += sum(figure in alone and figure not in certain for figure in said)
    assert seen > 800
    assert seen / (seen + unseen) >= 0.97


def _shares_a_figure(report: str, said: dict[str, Any]) -> bool:
    return bool(said.items() & _certain(report).items())
