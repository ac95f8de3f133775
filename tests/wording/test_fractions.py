from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.wording.fractions import FROM_HALF, fraction, fraction_is_true, is_near, one_in, parse_fraction
from storygen.wording.reading import find_numbers
from storygen.wording.style import DEFAULT, HouseStyle

TOLERANCE = DEFAULT.fraction_tolerance


def text(part, whole, style=DEFAULT):
    phrase = fraction(part, whole, style)
    return phrase and phrase.text


def one_in_text(part, whole, style=DEFAULT):
    phrase = one_in(part, whole, style)
    return phrase and phrase.text


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        # editorial rule 4
        (9, 18, "half"),
        (9, 17, "more than half"),
        (8, 17, "almost half"),
        (9, 100, "nearly one in 10"),
        # exact fractions stand plain
        (6, 18, "a third"),
        (12, 18, "two thirds"),
        (5, 20, "a quarter"),
        (15, 20, "three quarters"),
        (4, 20, "one in five"),
        (8, 20, "two in five"),
        (12, 20, "three in five"),
        (16, 20, "four in five"),
        (2, 20, "one in 10"),
        (6, 20, "three in 10"),
        (14, 20, "seven in 10"),
        (18, 20, "nine in 10"),
        (3, 18, "one in six"),
        (1, 20, "one in 20"),
        (1, 14, "one in 14"),
        # near ones say their side
        (10, 17, "nearly three in five"),
        (12, 19, "more than three in five"),
        (3, 19, "nearly one in six"),
        (2, 19, "more than one in 10"),
        (7, 33, "more than one in five"),
        (2, 33, "nearly one in 15"),
        (5, 11, "almost half"),
        (4, 11, "more than a third"),
        # nothing clean is near
        (7, 16, None),
        (1, 29, None),
        # none, all, and too few
        (0, 20, None),
        (20, 20, None),
        (3, 6, None),
        (5, 9, None),
        (5, 10, "half"),
    ],
)
def test_the_best_clean_fraction(part, whole, words):
    assert text(part, whole) == words


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (44, None), (45, "nearly one in 20"), (50, "one in 20"), (55, "more than one in 20"), (56, None),
        (89, "more than one in 12"), (90, "nearly one in 10"), (100, "one in 10"),
        (110, "more than one in 10"),
        (111, "nearly one in nine"),
        (183, "nearly one in five"), (179, "more than one in six"), (180, "nearly one in five"),
        (220, "more than one in five"), (221, None),
        (229, None), (230, "almost a quarter"), (250, "a quarter"), (270, "more than a quarter"), (271, None),
        (313, "more than three in 10"), (314, "almost a third"), (333, "almost a third"),
        (334, "more than a third"),
        (353, "more than a third"), (354, None),
        (479, None), (480, "almost half"), (499, "almost half"), (500, "half"), (501, "more than half"),
        (520, "more than half"), (579, "more than half"), (580, "nearly three in five"),
        (600, "three in five"),
        (646, "more than three in five"), (647, "almost two thirds"), (686, "more than two thirds"),
        (687, "nearly seven in 10"), (729, "more than seven in 10"), (730, "almost three quarters"),
        (770, "more than three quarters"), (779, "more than three quarters"), (780, "nearly four in five"),
        (800, "four in five"), (879, "more than four in five"), (880, "nearly nine in 10"),
        (900, "nine in 10"),
        (999, "more than nine in 10"),
    ],
)  # fmt: skip
def test_every_boundary_at_two_points(part, words):
    assert text(part, 1000) == words


def test_a_stricter_tolerance_says_less():
    strict = HouseStyle(fraction_tolerance=Fraction(1, 200))
    assert text(9, 100, strict) is None
    assert text(96, 1000, strict) == "nearly one in 10"
    assert text(8, 17, strict) == "almost half"  # no whole number of 17 comes nearer
    assert text(480, 1000, strict) is None
    assert text(496, 1000, strict) == "almost half"


def test_half_a_record_of_leeway_never_passes_a_tenth_of_the_fraction():
    assert is_near(Fraction(8, 17), Fraction(1, 2), 17, Fraction(0))
    assert not is_near(Fraction(1, 13), Fraction(1, 10), 13, TOLERANCE)
    assert not is_near(Fraction(2, 5), Fraction(1, 2), 5, TOLERANCE)


def test_the_smallest_base_is_a_matter_of_the_story():
    assert text(3, 6, HouseStyle(min_base=5)) == "half"
    assert text(9, 18, HouseStyle(min_base=20)) is None


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (2, 20, "one in 10"),
        (9, 100, "nearly one in 10"),
        (89, 1000, "more than one in 12"),
        (4, 20, "one in five"),
        (19, 100, "nearly one in five"),
        (21, 100, "more than one in five"),
        (6, 18, "one in three"),
        (5, 20, "one in four"),
        (3, 19, "nearly one in six"),
        (2, 19, "more than one in 10"),
        (1, 17, "one in 17"),
        (1, 400, "one in 400"),
        (9, 18, None),
        (8, 20, None),
        (0, 20, None),
        (20, 20, None),
        (2, 8, None),
        (29, 100, None),
    ],
)
def test_one_in(part, whole, words):
    assert one_in_text(part, whole) == words


@pytest.mark.parametrize(
    ("part", "whole", "verb"),
    [
        (9, 18, "were"),
        (5, 20, "were"),
        (2, 20, "was"),
        (6, 20, "were"),
        (9, 100, "was"),
        (9, 17, "were"),
        (3, 19, "was"),
    ],
)
def test_the_verb_that_follows(part, whole, verb):
    assert fraction(part, whole, DEFAULT).verb == verb


def test_numerals_follow_house_style_and_are_never_mixed():
    words = HouseStyle(numerals_from=11)
    figures = HouseStyle(numerals_from=0)
    assert text(2, 20, words) == "one in ten"
    assert text(4, 20, figures) == "1 in 5"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("half", Fraction(1, 2)), ("Half", Fraction(1, 2)), ("a half", Fraction(1, 2)),
        ("two-thirds", Fraction(2, 3)),
        ("two thirds", Fraction(2, 3)), ("more than three quarters", Fraction(3, 4)),
        ("a quarter", Fraction(1, 4)),
        ("one quarter", Fraction(1, 4)), ("a fifth", Fraction(1, 5)), ("three-tenths", Fraction(3, 10)),
        ("one in 10", Fraction(1, 10)), ("1 in 10", Fraction(1, 10)), ("one in ten", Fraction(1, 10)),
        ("one-in-10", Fraction(1, 10)), ("one in every five", Fraction(1, 5)),
        ("Nearly one in five", Fraction(1, 5)),
        ("nine in 10", Fraction(9, 10)), ("a little over two fifths", Fraction(2, 5)),
        ("half the records", None), ("nine", None), ("", None), ("one in 2018", None), ("three in two", None),
    ],
)  # fmt: skip
def test_fractions_are_read_back(words, value):
    assert parse_fraction(words) == value


@pytest.mark.parametrize(
    ("words", "part", "whole", "true"),
    [
        ("half", 9, 18, True), ("half", 9, 17, False), ("half", 8, 17, False),
        ("more than half", 9, 17, True), ("more than half", 9, 18, False), ("more than half", 16, 17, True),
        ("almost half", 8, 17, True), ("almost half", 9, 17, False), ("almost half", 7, 17, False),
        ("just under half", 8, 17, True), ("just over half", 9, 17, True), ("just over half", 12, 17, False),
        ("one in 10", 9, 100, False), ("nearly one in 10", 9, 100, True), ("nearly one in 10", 8, 100, False),
        ("one in six", 3, 19, True), ("one in seven", 3, 19, False), ("one in 10", 2, 19, True),
        ("a third", 33, 100, False), ("about a third", 33, 100, True), ("around a third", 40, 100, False),
        ("at least a third", 6, 18, True), ("at least a third", 5, 18, False), ("up to a third", 6, 18, True),
        ("less than a third", 6, 18, False), ("fewer than half", 8, 17, True), ("under half", 9, 18, False),
        ("not half", 9, 18, False), ("not half", 8, 18, True), ("several", 9, 18, False),
        ("more than a quarter", 6, 20, True), ("almost a quarter", 6, 20, False), ("half", 3, 6, True),
    ],
)  # fmt: skip
def test_whether_words_are_true_of_their_counts(words, part, whole, true):
    assert fraction_is_true(words, part, whole, TOLERANCE) is true


@pytest.mark.parametrize("function", [fraction, one_in])
def test_counts_that_make_no_share_are_refused(function):
    with pytest.raises(ValueError, match="nothing was counted"):
        function(0, 0)
    with pytest.raises(ValueError, match="larger than"):
        function(18, 17)


def assert_true_and_readable(part, whole):
    exact = Fraction(part, whole)
    for phrase in (fraction(part, whole), one_in(part, whole)):
        if phrase is None:
            continue
        named = phrase.value
        assert parse_fraction(phrase.text) == named
        assert fraction_is_true(phrase.text, part, whole, TOLERANCE)
        (mention,) = find_numbers(phrase.text)
        assert (mention.value, mention.text) == (named, phrase.text)
        match phrase.side:
            case "exactly":
                assert exact == named
            case "more than":
                assert named < exact
            case _:
                assert exact < named
        over_half = named in FROM_HALF and phrase.side == "more than"
        assert over_half or exact == named or is_near(exact, named, whole, TOLERANCE)


def test_every_phrase_of_small_samples_is_true_of_its_counts_and_reads_back():
    for whole in (*range(1, 61), 97, 200, 399, 400):
        for part in range(whole + 1):
            assert_true_and_readable(part, whole)


@given(st.integers(1, 400).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_every_phrase_to_400_is_true_of_its_counts_and_reads_back(counts):
    assert_true_and_readable(*counts)


def test_over_a_half_there_is_always_a_phrase_and_it_only_grows():
    named = [fraction(part, 400).value for part in range(201, 400)]
    assert named == sorted(named)
