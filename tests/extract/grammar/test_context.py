"""What is said before and after a finding may make it somebody else's or take it back."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.context import goes_on, later_doubts, subject_doubts
from storygen.extract.grammar.scope import Frame

FRAME = Frame(("Northmoor Constabulary", "Northmoor"), 2019)


@pytest.mark.parametrize(
    "after",
    [
        "This finding is withdrawn.",
        "On a recount there were seven.",
        "We have since accepted that two were right.",
        "The force has since given us evidence of another three.",
        "These are the registrar's results.",
        "We did not test them.",
        "The figure above is provisional.",
        "We then found another two.",
        "One of these was later shown to be correct.",
    ],
)
def test_what_is_said_later_may_take_a_finding_back(after: str) -> None:
    assert later_doubts([after]) != []


@pytest.mark.parametrize(
    "after",
    [
        "The other 17 were correct.",
        "We agreed with the remaining decisions.",
        "Two of these were wrong.",
        "The reasons were set out in full.",
        "This is a good result.",
    ],
)
def test_what_goes_on_about_it_takes_nothing_back(after: str) -> None:
    assert later_doubts([after]) == []


def test_on_a_second_inspection_a_turn_to_the_present_may_put_what_came_before_at_the_first() -> None:
    for after in ("In a fresh sample, one of 20 was incorrect.", "The force took that to heart."):
        assert later_doubts([after]) == []
        assert later_doubts([after], again=True) != []


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("The force has its own team of auditors.", "They examined 20 cancelled records."),
        ("The chief constable wrote to us as follows.", "We examined 20 cancelled records."),
        ("Hexwold Police shares a control room with Northmoor.", "Four of 20 records were wrong."),
        ("Vale Railway Police holds its own records.", "We examined 20 records there."),
    ],
)
def test_a_count_after_words_about_somebody_else_may_be_theirs(before: str, sentence: str) -> None:
    assert subject_doubts(sentence, before, FRAME) != []


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("We reviewed 20 cancelled rape records.", "Of these, three were wrong."),
        ("Officers told us that they were confident.", "We found that three of 20 were wrong."),
        ("Hexwold Police did well.", "Here, four of 20 were wrong."),
        ("", "Three of 20 were wrong."),
    ],
)
def test_a_count_that_is_the_inspectors_own_is_theirs(before: str, sentence: str) -> None:
    assert subject_doubts(sentence, before, FRAME) == []


def test_a_paragraph_that_goes_on_is_told_by_its_first_words() -> None:
    assert goes_on("This finding is withdrawn.")
    assert goes_on("Following our visit, the force wrote to us.")
    assert not goes_on("Victims should be told.")
