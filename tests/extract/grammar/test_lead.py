"""What leads to a finding in which the inspectors do not speak of themselves."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.lead import heading_doubts, lead_doubts, says_ours, turned_to
from storygen.extract.grammar.scope import Frame

FRAME = Frame(("Northmoor",), 2018)
FINDING = "Twenty cancelled rape records were examined and three were wrong."


@pytest.mark.parametrize(
    ("before", "doubted"),
    [
        ("", False),
        ("We wanted to know how well the registrar's unit audits its work.", False),
        ("The force must do better.", False),
        ("The control room values the register of risks.", False),
        ("The force's audit and compliance unit publishes its work every quarter.", True),
        ("The university ran a project alongside our inspection.", True),
    ],
)
def test_a_sentence_before_may_tell_of_a_check_by_somebody_else(before: str, doubted: bool) -> None:
    assert bool(lead_doubts(FINDING, before, FRAME)) is doubted
    assert lead_doubts("We examined 20 cancelled rape records.", before, FRAME) == []


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        ("We looked at 20 records.", True),
        ("In our sample there were 20.", True),
        ("Hexwold Police lent us its registrar.", False),
        ("Alongside our inspection a project ran.", False),
        ("Twenty records were handed to us.", True),
    ],
)
def test_the_inspectors_speak_of_themselves_as_those_who_act(words: str, ours: bool) -> None:
    assert says_ours(words) is ours


def test_what_the_sentence_before_turns_to_may_be_all_that_is_counted() -> None:
    assert turned_to("Seven were wrong.", "Where the victim was under 18 the picture is poor.")
    assert turned_to("Seven were wrong.", "We concentrated on domestic abuse.")
    assert not turned_to("Seven were wrong.", "We examined 20 records of one supervisor.")
    assert not turned_to("In our view 7 of these records were wrong.", "We concentrated on domestic abuse.")


def test_a_heading_may_give_the_section_to_somebody_else_or_be_the_name_of_another_force() -> None:
    assert not heading_doubts("Cancelled crime records", FRAME)
    assert not heading_doubts("Crimes undone", FRAME)
    assert heading_doubts("Reality testing by Hexwold", FRAME)
    assert not heading_doubts("Sifting by inspectors", FRAME)
    assert heading_doubts("Hexwold", FRAME)
    assert not heading_doubts("Northmoor", FRAME)
