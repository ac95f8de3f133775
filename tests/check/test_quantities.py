"""Every quantity of a sentence, and nothing that is none."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.check.numerals import number_value, ordinal_value
from storygen.check.quantities import find_quantities


def kinds(sentence: str) -> list[tuple[str, str]]:
    return [(quantity.kind, quantity.text) for quantity in find_quantities(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nine of the 17 records (53%)", [("of", "Nine of the 17"), ("share", "53%")]),
        ("three out of 19 and 3/19", [("of", "three out of 19"), ("of", "3/19")]),
        ("nine cancelled records out of the 17", [("of", "nine cancelled records out of the 17")]),
        (
            "one in 20, 1 in 5 and one-in-five",
            [("one-in", "one in 20"), ("one-in", "1 in 5"), ("one-in", "one-in-five")],
        ),
        ("53 per cent of the 17", [("share", "53 per cent of the 17")]),
        ("53pc and 53 percent", [("share", "53pc"), ("share", "53 percent")]),
        ("between 31 and 74 per cent", [("range", "between 31 and 74 per cent")]),
        (
            "more than half, nearly two-thirds",
            [("fraction", "more than half"), ("fraction", "nearly two-thirds")],
        ),
        ("a third of them", [("fraction", "a third")]),
        ("none of the 20 rape records", [("none", "none of the 20")]),
        ("no rape records were", [("none", "no")]),
        ("all 20 records", [("all", "all 20")]),
        ("the majority of cases", [("most", "majority")]),
        ("plus or minus 1.43 percentage points", [("margin", "plus or minus 1.43 percentage points")]),
        ("more than 15,200 crimes", [("count", "more than 15,200")]),
        ("in 2018", [("year", "2018")]),
    ],
)
def test_what_a_sentence_states(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "On 23 October 2020 at 10am",
        "Jane Smith, 34, from Northmoor",
        "a 34-year-old woman",
        "call 0808 802 9999",
        "dial 101",
        "no one was told",
        "one of the worst",
        "a third inspection",
        "the second half of the year",
        "half an hour",
        "two years ago",
        "within 24 hours",
        "see page 12",
        "in 2018"[:2],
        "F2b and S1",
        "at 00:01",
        "www.northmoor.police.uk/101",
        "does not describe every record",
    ],
)
def test_what_states_nothing(sentence: str) -> None:
    assert kinds(sentence) == []


def test_a_base_said_first_belongs_to_the_counts_after_it() -> None:
    found = find_quantities("Of the 17 records checked, nine were wrong and eight right.")
    assert [(q.k, q.n) for q in found[1:]] == [(9, 17), (8, 17)]


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("more than half", "over"),
        ("just over half", "just-over"),
        ("well over half", "well-over"),
        ("almost half", "nearly"),
        ("fewer than half", "under"),
        ("about half", "about"),
        ("at least 19", "at-least"),
        ("up to 43%", "at-most"),
        ("only nine", "only"),
        ("15,200-plus", "over"),
    ],
)
def test_the_side_that_words_name(words: str, side: str) -> None:
    assert find_quantities(words)[0].side == side


@given(st.integers(0, 999_999))
def test_figures_with_and_without_commas_are_read_back(number: int) -> None:
    assert number_value(f"{number:,}") == number_value(str(number)) == number


@given(st.integers(0, 400), st.integers(1, 400))
def test_k_of_n_is_read_back(part: int, whole: int) -> None:
    if part > whole:
        return
    found = find_quantities(f"{part} of the {whole} records were wrong")
    assert [(q.kind, q.k, q.n, q.share) for q in found] == [("of", part, whole, Fraction(part, whole))]


def test_number_words() -> None:
    assert [int(number_value(w)) for w in ("twenty-one", "a hundred and six", "two thousand", "a dozen")] == [
        21,
        106,
        2000,
        12,
    ]
    assert (ordinal_value("third"), ordinal_value("12th")) == (3, 12)
