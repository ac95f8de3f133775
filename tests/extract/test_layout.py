"""What stands on a page, block by block."""

from __future__ import annotations

import pytest

from storygen.extract.glyphs import Line, Word
from storygen.extract.layout import PageFacts, blocks_of, sentence_in
from storygen.extract.rules import Rules


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [["Of 38 victims, it had informed", "Of 38 victims, it had informed"], ["only 31.", ""]],
            "Of 38 victims, it had informed only 31.",
        ),
        ([["Three of 20 rape records were wrong"], ["Two of 18 robbery records were wrong"]], ""),
        ([["Rape", "20"], ["wrong", "3"]], ""),
        ([["Rape"]], ""),
    ],
)
def test_a_sentence_in_a_frame_is_no_table_and_statements_under_one_another_are_not_joined(
    rows: list[list[str]], sentence: str
) -> None:
    assert sentence_in(rows) == sentence


def _line(text: str, left: float, top: float) -> list[Word]:
    """Return the words of a line, each letter six points wide and a space of three."""
    words = []
    for word in text.split():
        words.append(Word(word, left, top, left + 6 * len(word), top + 10, 10))
        left = words[-1].right + 3
    return words


@pytest.mark.parametrize(("number", "indent"), [("7", 40.0), ("C2", 40.0), ("3.14", 40.0)])
def test_the_number_of_a_paragraph_in_the_margin_is_no_part_of_it(number: str, indent: float) -> None:
    first = Line(
        _line(number, 50, 100)
        + _line("The force records 88.3 percent of the crime that is", 50 + indent, 100)
    )
    lines = [first, Line(_line("reported to it, which is more than it did.", 50 + indent, 113))]
    (block,) = blocks_of(lines, PageFacts(1, 800, 10), Rules())
    assert (
        block.text
        == "The force records 88.3 percent of the crime that is reported to it, which is more than it did."
    )
    assert block.doubt == ""


def test_a_number_that_begins_a_sentence_stays() -> None:
    lines = [
        Line(_line("20 records of rape had been cancelled in the", 50, 100)),
        Line(_line("period, and we read them.", 50, 113)),
    ]
    (block,) = blocks_of(lines, PageFacts(1, 800, 10), Rules())
    assert block.text.startswith("20 records of rape")
