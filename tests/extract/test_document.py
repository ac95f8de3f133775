"""Sentences as they stand: the number of the next paragraph is no part of the heading before it."""

from __future__ import annotations

from storygen.extract.document import Block, Document, sentences_of


def _sentences(text: str) -> list[str]:
    return [s.text for s in sentences_of(Document("report.pdf", [Block("paragraph", text, 1)], 1))]


def test_a_heading_run_into_the_number_of_the_next_paragraph() -> None:
    assert _sentences("Informing victims 22. A victim should be told.") == [
        "Informing victims",
        "A victim should be told.",
    ]


def test_a_number_that_ends_a_sentence_stays() -> None:
    assert _sentences("It agreed with 20. The rest were wrong.")[0] == "It agreed with 20."
    assert _sentences("There was a mistake in one case out of 16. It was put right.")[0].endswith(
        "out of 16."
    )
    assert _sentences("Victims told 43.") == ["Victims told 43."]


def test_a_note_mark_in_brackets_ends_a_sentence() -> None:
    assert _sentences("The registrar may cancel a record. (note 1) We found three wrong.") == [
        "The registrar may cancel a record. (note 1)",
        "We found three wrong.",
    ]


def test_headings_listed_in_the_contents_head_nothing() -> None:
    blocks = [
        Block("heading", "Contents", 1, 2),
        Block("heading", "Annex: audit methodology", 1, 1),
        Block("heading", "Findings", 2, 2),
        Block("paragraph", "The force records 90 percent of crime.", 2),
        Block("heading", "Annex: audit methodology", 3, 2),
        Block("paragraph", "We read 1,000 reports.", 3),
    ]
    above = {s.text: s.headings for s in sentences_of(Document("report.pdf", blocks, 3))}
    assert above["The force records 90 percent of crime."] == ("Findings",)
    assert above["We read 1,000 reports."] == ("Annex: audit methodology",)
