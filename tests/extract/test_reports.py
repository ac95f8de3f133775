"""Whole reports in several layouts, read from PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.extract import samples

from storygen.extract.opening import read_report

LAYOUTS: list[dict[str, Any]] = [
    {},
    {"columns": 2},
    {"columns": 2, "justify": True},
    {"columns": 3, "size": 9},
    {"justify": True, "size": 9.5},
    {"table": "ruled"},
    {"table": "plain"},
    {"table": "turned"},
    {"table": "wrapped"},
]


@pytest.mark.parametrize(
    "layout", LAYOUTS, ids=[" ".join(map(str, kind.values())) or "plain" for kind in LAYOUTS]
)
def test_every_figure_is_certain_and_right(tmp_path: Path, layout: dict[str, Any]) -> None:
    found = read_report(samples.report(tmp_path / "report.pdf", **layout))
    assert found.problems == ()
    assert found.area == "Northmoor Constabulary"
    certain = {(p.measure, p.statistic): p.as_json()["value"] for p in found.certain}
    assert certain == samples.EXPECTED


def test_a_figure_knows_its_page_its_sentence_and_where_it_stands(tmp_path: Path) -> None:
    found = read_report(samples.report(tmp_path / "report.pdf"))
    told = next(p for p in found.proposals if p.measure == "victims" and p.statistic == "told")
    assert told.page == 7
    assert told.quote == samples.VICTIMS
    assert {box.page for box in told.boxes} == {7}
    assert all(0 < box.left < box.right < 595 and 0 < box.top < box.bottom < 842 for box in told.boxes)


def test_only_the_pages_that_matter_are_read_with_care(tmp_path: Path) -> None:
    from storygen.extract.opening import open_report

    document = open_report(samples.report(tmp_path / "report.pdf", filler_pages=20))
    assert document.pages == 23
    assert len(document.read_pages) < 8


def test_title_and_date_are_notes(tmp_path: Path) -> None:
    found = read_report(samples.report(tmp_path / "report.pdf"))
    notes = {(n.measure, n.value) for n in found.notes}
    assert ("title", samples.TITLE) in notes
    assert ("published", "2019-03") in notes


def test_the_area_is_the_story_s_when_the_story_knows_it(tmp_path: Path) -> None:
    from storygen.extract.model import KnownArea

    areas = [
        KnownArea("eastvale", "Eastvale Police", "Eastvale"),
        KnownArea("northmoor", "Northmoor Constabulary"),
    ]
    assert read_report(samples.report(tmp_path / "report.pdf"), areas).area == "northmoor"
