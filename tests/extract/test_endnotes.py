"""Margins and doubts in notes at the end of a report belong to the sentences that point to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.extract.reading import others

from storygen.extract.document import Block, Document
from storygen.extract.endnotes import link_endnotes
from storygen.extract.opening import read_report
from storygen.extract.propose import propose

TITLE = "Northmoor Constabulary: Crime Data Integrity inspection 2018"
RATE = "The recording rate for all reported crime is 90.2 percent."


def _report(*notes: Block) -> Document:
    said = Block("paragraph", RATE, 3, marks=[(0, "2")])
    blocks = [Block("heading", "Recording", 3, 1), said, Block("heading", "Notes", 9, 1), *notes]
    link_endnotes(blocks)
    return Document("report.pdf", blocks, 9, TITLE, TITLE)


def test_a_margin_in_an_endnote_stands_where_the_note_does() -> None:
    report = _report(
        Block("paragraph", "See our report on another subject.", 9, marks=[(0, "1")]),
        Block("paragraph", "Confidence interval: +/- 1.4 percent.", 9, marks=[(0, "2")]),
    )
    found = propose(report).certain
    assert others(found) == "recording_all 90.2 ±1.4"
    (margin,) = (p for p in found if p.statistic == "ci_pct")
    assert margin.page == 9
    assert margin.quote == "Confidence interval: +/- 1.4 percent."
    assert margin.reasons == (f"in a note to “{RATE}”",)


def test_the_number_of_a_note_may_be_printed_in_its_text() -> None:
    report = _report(Block("paragraph", "2. The confidence interval is +/- 1.4 percent.", 9))
    assert others(propose(report).certain) == "recording_all 90.2 ±1.4"


@pytest.mark.parametrize(
    "notes",
    [
        # Another note; two with one mark; none under such a heading.
        (Block("paragraph", "Confidence interval: +/- 1.4 percent.", 9, marks=[(0, "1")]),),
        (
            Block("paragraph", "Confidence interval: +/- 1.4 percent.", 9, marks=[(0, "2")]),
            Block("paragraph", "Confidence interval: +/- 2.4 percent.", 9, marks=[(0, "2")]),
        ),
        (
            Block("heading", "Glossary", 9, 1),
            Block("paragraph", "Interval: +/- 1.4 percent.", 9, marks=[(0, "2")]),
        ),
    ],
)
def test_a_margin_is_of_no_rate_that_does_not_point_to_it(notes: tuple[Block, ...]) -> None:
    assert others(propose(_report(*notes)).certain) == "recording_all 90.2"


def test_a_note_that_takes_a_figure_away_puts_it_to_review() -> None:
    note = Block(
        "paragraph", "This figure was supplied by the force and has not been audited.", 9, marks=[(0, "2")]
    )
    assert others(propose(_report(note)).certain) == "-"


def test_on_a_web_page_a_mark_points_to_the_numbered_list_of_notes(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(
        f"<html><head><title>{TITLE}</title></head><body><main><h2>Recording</h2><p>{RATE}<sup>2</sup> The rate for "
        "violence is 85.1 percent.<sup>1</sup></p><h2>Notes</h2><ol><li>Confidence interval: +/- 3.1 percent.</li>"
        "<li>Confidence interval: +/- 1.4 percent.</li></ol></main></body></html>",
        encoding="utf-8",
    )
    assert others(read_report(page).certain) == "recording_all 90.2 ±1.4; recording_violence 85.1 ±3.1"
