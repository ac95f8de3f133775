"""What a table says, told from its headings, its caption and the order of its rows and columns."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.scope import Frame
from storygen.extract.grammar.tables import Row, read_tables

FRAME = Frame(("Northmoor Constabulary", "Northmoor"), 2019)
KINDS = ("Rape", "Other sexual offences", "Violence", "Robbery")
CHECKED, WRONG = (20, 18, 21, 15), (3, 0, 2, 1)


def _read(rows: list[list[str]], words: str = "Cancelled crime records") -> dict[str, Row]:
    return {row.category: row for table in read_tables(rows, words, "", FRAME) for row in table.rows}


@pytest.mark.parametrize(
    "heading", ["Correct", "AVI present", "Cancelled correctly", "Met the standard", "Compliant"]
)
def test_a_column_of_records_that_were_right(heading: str) -> None:
    rows = [["Crime type", "Records reviewed", heading]]
    rows += [[k, str(n), str(n - w)] for k, n, w in zip(KINDS, CHECKED, WRONG, strict=True)]
    found = _read(rows)
    assert [(found[c].checked, found[c].right) for c in ("rape", "sexual", "violence", "robbery")] == [
        (20, 17),
        (18, 18),
        (21, 19),
        (15, 14),
    ]


@pytest.mark.parametrize("heading", ["Incorrect", "AVI absent", "Wrongly cancelled", "Non-compliant"])
def test_a_column_of_records_that_were_wrong_in_any_order(heading: str) -> None:
    rows = [[heading, "Crime type", "Sample size"]]
    rows += [[str(w), k, str(n)] for k, n, w in zip(KINDS, CHECKED, WRONG, strict=True)]
    found = _read(rows)
    assert {c: (found[c].wrong, found[c].checked) for c in found} == {
        "rape": (3, 20),
        "sexual": (0, 18),
        "violence": (2, 21),
        "robbery": (1, 15),
    }


def test_a_caption_gives_the_verdict_of_a_table_without_headings() -> None:
    rows = [[k, f"{w}/{n}"] for k, n, w in zip(KINDS, CHECKED, WRONG, strict=True)]
    found = _read(rows, "Cancelled records found to be incorrect")
    assert (found["rape"].wrong, found["rape"].checked) == (3, 20)
    assert found["rape"].right is None


def test_a_caption_with_two_verdicts_gives_none() -> None:
    rows = [[k, f"{w}/{n}"] for k, n, w in zip(KINDS, CHECKED, WRONG, strict=True)]
    found = _read(rows, "Correct and incorrect cancellations")
    assert all(row.wrong is None and row.right is None for row in found.values())


def test_one_row_of_victims() -> None:
    rows = [["Victims who should have been told", "Victims told", "Victims not told"], ["29", "18", "11"]]
    (row,) = _read(rows, "Telling victims that their crime was cancelled").values()
    assert (row.category, row.should, row.told, row.untold) == ("victims", 29, 18, 11)


def test_the_columns_of_an_earlier_inspection_say_nothing() -> None:
    rows = [
        ["Crime type", "Reviewed", "Wrong 2016", "Wrong 2019"],
        ["Rape", "20", "9", "3"],
        ["Robbery", "15", "4", "1"],
    ]
    assert _read(rows)["rape"].wrong == 3


def test_a_heading_with_words_that_may_narrow_it_is_in_doubt() -> None:
    rows = [
        ["Crime type", "Reviewed", "Incorrect (teenagers only)"],
        ["Rape", "20", "3"],
        ["Robbery", "15", "1"],
    ]
    assert any("teenagers" in doubt for doubt in _read(rows)["rape"].doubts)
