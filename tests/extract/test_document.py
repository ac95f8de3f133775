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
