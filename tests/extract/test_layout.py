"""What stands on a page, block by block."""

from __future__ import annotations

import pytest

from storygen.extract.layout import sentence_in


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
