from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.errors import DataError
from storygen.wording.number_patterns import number_value, ordinal_value
from storygen.wording.numbers import (
    QUALIFIERS,
    approximate,
    decimal_words,
    number_start,
    number_words,
    ordinal,
    ordinal_start,
    rank_phrase,
    rank_words,
    spelled,
)
from storygen.wording.style import DEFAULT, HouseStyle


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (1, "one"),
        (9, "nine"),
        (10, "10"),
        (17, "17"),
        (999, "999"),
        (1200, "1,200"),
        (1234567, "1,234,567"),
    ],
)
def test_one_to_nine_are_words_and_the_rest_figures(number, words):
    assert number_words(number, DEFAULT) == words


def test_the_first_numeral_is_a_matter_of_house_style():
    assert number_words(10, HouseStyle(numerals_from=11)) == "ten"
    assert number_words(9, HouseStyle(numerals_from=0)) == "9"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (9, "Nine"), (17, "Seventeen"), (21, "Twenty-one"), (100, "One hundred"),
        (105, "One hundred and five"),
        (1001, "One thousand and one"), (1105, "One thousand one hundred and five"),
        (15200, "Fifteen thousand two hundred"),
    ],
)  # fmt: skip
def test_a_sentence_starts_with_words(number, words):
    assert number_start(number, DEFAULT) == words


@given(st.integers(0, 2_000_000))
def test_a_sentence_start_is_never_a_figure_and_reads_back(number):
    words = number_start(number, DEFAULT)
    assert words[0].isupper()
    assert not any(character.isdigit() or character == "," for character in words)
    assert number_value(words) == number


@given(st.integers(0, 10_000_000))
def test_a_number_in_a_sentence_reads_back(number):
    assert number_value(number_words(number, DEFAULT)) == number


def test_nothing_counted_is_below_nought():
    for words in (number_words, number_start):
        with pytest.raises(ValueError, match="below nought"):
            words(-1, DEFAULT)
    with pytest.raises(ValueError, match="below nought"):
        spelled(-1)


@pytest.mark.parametrize(
    ("value", "words", "printed"),
    [
        ("91.3", "91.3", "91.3"),
        ("91.30", "91.3", "91.30"),
        ("15200", "15,200", "15,200"),
        ("15200.0", "15,200", "15,200.0"),
        ("100", "100", "100"),
        ("0.5", "0.5", "0.5"),
        ("4", "4", "4"),
        ("1.2E+3", "1,200", "1,200"),
        ("0.123456789", "0.123456789", "0.123456789"),
        ("0", "0", "0"),
    ],
)
def test_decimals_are_figures_without_idle_noughts_unless_as_printed(value, words, printed):
    assert decimal_words(Decimal(value), DEFAULT) == words
    assert decimal_words(Decimal(value), DEFAULT, as_printed=True) == printed


def test_what_is_not_a_number_is_not_printed():
    with pytest.raises(ValueError, match="not a number"):
        decimal_words(Decimal("NaN"), DEFAULT)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"), (2, "second"), (3, "third"), (9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"),
        (13, "13th"),
        (21, "21st"), (22, "22nd"), (23, "23rd"), (43, "43rd"), (101, "101st"), (111, "111th"),
    ],
)  # fmt: skip
def test_ordinals(number, words):
    assert ordinal(number, DEFAULT) == words


@pytest.mark.parametrize(
    ("number", "words"), [(1, "First"), (10, "Tenth"), (21, "Twenty-first"), (43, "Forty-third")]
)
def test_an_ordinal_opens_a_sentence_in_words(number, words):
    assert ordinal_start(number, DEFAULT) == words


@given(st.integers(1, 99))
def test_ordinals_read_back(number):
    assert ordinal_value(ordinal(number, DEFAULT)) == number
    assert ordinal_value(ordinal_start(number, DEFAULT)) == number


def test_there_is_no_ordinal_of_nought():
    for words in (ordinal, ordinal_start):
        with pytest.raises(ValueError, match="the first is 1"):
            words(0, DEFAULT)


@pytest.mark.parametrize(
    ("rank", "joint", "words", "phrase"),
    [
        (1, False, "first", "highest"),
        (1, True, "joint first", "joint highest"),
        (3, False, "third", "third highest"),
        (3, True, "joint third", "joint third highest"),
        (10, True, "joint 10th", "joint 10th highest"),
    ],
)
def test_ranks_say_when_they_are_shared(rank, joint, words, phrase):
    assert rank_words(rank, joint, DEFAULT) == words
    assert rank_phrase(rank, joint, "highest", DEFAULT) == phrase


@pytest.mark.parametrize(
    ("value", "qualifier", "words"),
    [
        (Decimal(15200), "over", "over 15,200"),
        (19, "at least", "at least 19"),
        ("43%", "up to", "up to 43%"),
        (11000, "around", "around 11,000"),
        (4, "at least", "at least four"),
        (38, "", "38"),
        (Decimal("91.3"), "", "91.3"),
    ],
)
def test_a_number_keeps_the_qualifier_it_was_published_with(value, qualifier, words):
    assert approximate(value, qualifier, DEFAULT) == words


def test_a_qualifier_that_is_not_known_is_refused_with_the_likely_one():
    with pytest.raises(DataError, match="Did you mean “at least”"):
        approximate(19, "atleast", DEFAULT)
    with pytest.raises(DataError, match="It may be: over"):
        approximate(19, "zzz", DEFAULT)


def test_every_qualifier_is_one_that_the_reader_knows():
    from storygen.wording.reading import find_numbers

    for qualifier in QUALIFIERS:
        (mention,) = find_numbers(approximate(15200, qualifier, DEFAULT))
        assert (mention.value, mention.side != "") == (15200, True)
