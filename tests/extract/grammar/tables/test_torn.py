"""Rows that a narrow column or a title has torn."""

from __future__ import annotations

from tests.extract.table_reading import cells, certain

from storygen.extract.grammar.tables.torn import with_whole_labels, without_torn_title


def test_a_label_that_begins_among_the_titles_is_put_together() -> None:
    rows = cells(
        "Sexual offences other than | Wrongly cancelled | Examined\nrape | 16 | 24\nRobbery | 10 | 25"
    )
    assert with_whole_labels(rows) == cells(
        " | Wrongly cancelled | Examined\nSexual offences other than rape | 16 | 24\nRobbery | 10 | 25"
    )


def test_a_title_over_the_labels_stays() -> None:
    rows = cells("Crime type | Checked | Wrong\nrape | 20 | 3")
    assert with_whole_labels(rows) == rows


def test_a_title_torn_into_cells_heads_no_columns() -> None:
    rows = cells("Figure 1: Correct and incorrect | decisions, | no-crimed | records\nRobbery | 6 | 6 | ")
    assert without_torn_title(rows) == (
        rows[1:],
        "Figure 1: Correct and incorrect decisions, no-crimed records",
    )


def test_a_title_in_the_corner_of_a_table_is_left() -> None:
    rows = cells("Table 1: cancelled records | checked | incorrectly cancelled\nRape | 20 | 4")
    assert without_torn_title(rows) == (rows, "")


def test_records_of_other_sexual_offences_are_not_read_as_rape() -> None:
    table = """
# Cancelled crime records

Sexual offences other than | Wrongly cancelled | Records examined
rape | 16 | 24
Robbery | 10 | 25
"""
    assert certain(table) == "sexual 16/24; robbery 10/25"
