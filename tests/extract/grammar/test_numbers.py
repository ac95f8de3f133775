"""Numbers in words and in figures, as far as one goes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some
from num2words import num2words

from storygen.extract.grammar.numbers import NUMBER, to_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two thousand three hundred", 2300),
        ("a thousand", 1000),
        ("a hundred and five", 105),
        ("two thousand and eighteen", 2018),
        ("half a dozen", 6),
        ("1,204", 1204),
    ],
)
def test_a_number_is_read_to_its_end(words: str, number: int) -> None:
    match = re.search(NUMBER, f"over {words} of them")
    assert match is not None
    assert (match.group(), to_number(match.group())) == (words, number)


@given(some.integers(1, 99_999))
def test_any_number_in_words_is_read_back_whole(number: int) -> None:
    words = num2words(number, lang="en_GB")
    match = re.search(NUMBER, f"over {words} crimes")
    assert match is not None
    assert to_number(match.group()) == number
