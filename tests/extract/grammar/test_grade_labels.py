"""What a grade is of, by the label, heading or question that it stands under."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.grade_labels import (
    asks_for_grade,
    is_of_all,
    plain_label,
    zipped_overall,
)


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ((), True),
        (("Northmoor Constabulary: Crime Data Integrity inspection 2018",), True),
        (("Northmoor Constabulary", "Summary of findings"), True),
        (("Leadership and culture", "Summary"), False),
        (("Recording",), False),
        (("How effective is the force at recording reported crime?",), False),
    ],
)
def test_headings_that_are_of_the_whole_report(headings: tuple[str, ...], expected: bool) -> None:
    assert is_of_all(headings) is expected


def test_a_heading_may_ask_for_the_grade() -> None:
    assert asks_for_grade("Overall judgment")
    assert asks_for_grade("In one word, how is Northmoor Constabulary doing?")
    assert not asks_for_grade("How good is its leadership?")


@pytest.mark.parametrize(
    ("text", "grade"),
    [("Our verdict: inadequate", "inadequate"), ("The grade is good.", "good"), ("Leadership: good", "")],
)
def test_a_label_that_says_no_more_than_verdict(text: str, grade: str) -> None:
    assert plain_label(text) == grade


def test_two_lines_of_a_table_go_together_one_to_one() -> None:
    head = "Force Overall Recording Systems Leadership"
    assert zipped_overall(head, "Northmoor Good Inadequate Good Outstanding") == "good"
    assert zipped_overall(head, "Northmoor Good Inadequate Good") == ""
    assert zipped_overall("Theme Grade Force Overall grade", "Recording Inadequate Hexwold Good") == ""
