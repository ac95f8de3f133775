"""Printed lines are joined as a reader joins them: a hyphen at a line's end is kept only where the word has one."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.text import join_all, join_in_cell, join_lines, spelt_out


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("three of the re-", "cords were wrong", "three of the records were wrong"),
        ("since our re-", "inspection", "since our re-inspection"),
        ("the re-", "ports of crime", "the reports of crime"),
        ("records re-", "examined by us", "records re-examined by us"),
        ("not-", "able", "notable"),
        ("no-", "crime decisions", "no-crime decisions"),
        ("were no-", "ted", "were noted"),
        ("the co-", "unting rules", "the counting rules"),
        ("a co-", "ordinated effort", "a co-ordinated effort"),
        ("twenty-", "one records", "twenty-one records"),
        ("ex-", "amined", "examined"),
        ("50 to be ex-", "act", "50 to be exact"),
        ("an ex-", "partner", "an ex-partner"),
        ("in the half-", "year", "in the half-year"),
        ("half\ufffe", "way", "halfway"),
        ("a one\u00ad", "day course", "a one-day course"),
        ("six-", "teen", "sixteen"),
        ("non-", "compliant", "non-compliant"),
        ("the judg\u00ad", "ment", "the judgment"),
        ("crime records", "were cancelled", "crime records were cancelled"),
    ],
)
def test_a_word_broken_over_two_lines_is_made_whole(first: str, second: str, joined: str) -> None:
    assert join_lines(first, second) == joined


def test_the_lines_of_a_cell_become_one_text() -> None:
    assert join_all(["Confidence in\u00ad", "terval", "(%)"]) == "Confidence interval (%)"
    assert join_all([]) == ""


def test_shortened_negations_are_spelt_out() -> None:
    assert spelt_out("It shouldn't have been, and can't be, nor won't.") == (
        "It should not have been, and cannot be, nor will not."
    )
    assert spelt_out("It should not.") == "It should not."


def test_a_word_that_the_edge_of_a_cell_broke_is_made_whole() -> None:
    assert join_in_cell(["Cancell", "ed records"]) == "Cancelled records"
    assert join_in_cell(["Other", "sexual", "offences"]) == "Other sexual offences"
