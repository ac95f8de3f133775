"""What goes on about records already counted, told from new counts."""

from __future__ import annotations

import pytest
from tests.extract.reading import cancelled, read

from storygen.extract.grammar.breakdown import Part, is_breakdown, told_apart, without_breakdown, without_lead

SIX_WRONG = [Part("rape", 6, "W"), Part("rape", 14, "G")]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            "Of the 16 cancelled rape records, 3 did not meet the standard; in two of these there was no rationale.",
            "Of the 16 cancelled rape records, 3 did not meet the standard.",
        ),
        (
            "We had concerns about four of the 20 rape records, none of which should have been cancelled.",
            "We had concerns about four of the 20 rape records.",
        ),
        (
            "Twenty-seven victims had been told, in most cases by telephone.",
            "Twenty-seven victims had been told.",
        ),
    ],
)
def test_a_last_clause_on_some_of_the_part_just_judged_is_left_out(sentence: str, kept: str) -> None:
    assert without_breakdown(sentence) == kept


@pytest.mark.parametrize(
    "sentence",
    [
        # The number after it is larger than the part, is of all checked, or the verdict is the other one.
        "Of 20 rape records, three were wrong; in 17 of these there was a rationale.",
        "We reviewed 16 rape cancellations, one of which was wrong, and 30 violence cancellations, 11 of which were wrong.",
        "Three of the 20 rape records were wrong, two of which were later accepted as right.",
    ],
)
def test_other_clauses_stay(sentence: str) -> None:
    assert without_breakdown(sentence) == sentence


def test_a_sentence_on_the_six_is_a_breakdown_unless_it_takes_one_back() -> None:
    assert is_breakdown("In four of the six, the decision was made by a detective inspector.", SIX_WRONG)
    assert not is_breakdown(
        "In four of the seven, the decision was made by a detective inspector.", SIX_WRONG
    )
    assert not is_breakdown("Two of the six were later accepted as right.", SIX_WRONG)
    assert not is_breakdown("In two of the six the decision was in fact correct.", SIX_WRONG)


def test_a_lead_in_words_names_the_crime_type_of_the_numbers_after_its_colon() -> None:
    sentence = (
        "Rape records are cancelled correctly in most cases: of the 22 that we examined, 20 were correct."
    )
    assert without_lead(sentence) == ("of the 22 that we examined, 20 were correct.", "rape")
    other = "Of 30 rape records most were correct: of the 22 that we examined, 20 were correct."
    assert without_lead(other) == (other, "")


@pytest.mark.parametrize(
    ("sentence", "addition"),
    [
        ("These were three records of common assault, two of harassment and one of wounding.", 6),
        ("They comprised four of affray and three of assault.", 7),
        ("These were three records of common assault.", None),
        ("These were wrong: three of the 20 and two of the 19.", None),
        ("Three were of assault and two of harassment.", None),
    ],
)
def test_what_is_told_apart_is_added_up(sentence: str, addition: int | None) -> None:
    assert told_apart(sentence) == addition


@pytest.mark.parametrize(("wrong", "certain"), [("six", "violence 6/27"), ("seven", "violence /27")])
def test_parts_that_do_not_add_up_put_the_number_to_review(wrong: str, certain: str) -> None:
    text = (
        f"# Cancelled crimes\n\nWe reviewed 27 cancelled violent crime records and concluded that {wrong} should not have been "
        "cancelled. These were three records of common assault, two of harassment and one of wounding."
    )
    assert cancelled(read(text).certain) == certain
