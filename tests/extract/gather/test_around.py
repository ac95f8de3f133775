"""A note at the foot of a page that narrows the figure which carries its number."""

from __future__ import annotations

from storygen.extract.document import Block, Document
from storygen.extract.propose import propose

TITLE = "Northmoor Constabulary: Crime Data Integrity inspection 2018"


def _certain(note: str) -> set[tuple[str, str]]:
    blocks = [
        Block("heading", "How effective is recording?", 1, 1),
        Block("paragraph", "The force records 91.3 percent of reported crime.", 1, notes=[(48, note)]),
    ]
    found = propose(Document("report.pdf", blocks, 1, TITLE, TITLE))
    return {(p.measure, p.statistic) for p in found.certain}


def test_a_note_that_narrows_the_figure_takes_its_certainty() -> None:
    note = "The figure leaves out crimes reported to the public protection department."
    assert _certain(note) == set()


def test_other_notes_do_not() -> None:
    rate = {("recording_all", "rate_pct")}
    assert _certain("This figure excludes fraud.") == rate
    assert _certain("The law on this changed in 2013.") == rate
    assert _certain("See our website for the method.") == rate
