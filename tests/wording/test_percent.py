from decimal import Decimal
from fractions import Fraction

import pytest

from storygen.stats.wilson import wilson_interval
from storygen.wording.percent import percent, percent_range, percent_start, percent_value
from storygen.wording.reading import find_numbers
from storygen.wording.style import DEFAULT, HouseStyle

PER_CENT = HouseStyle(percent="per cent")


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (9, 17, "53%"), (6, 18, "33%"), (3, 19, "16%"), (2, 19, "11%"), (1, 8, "13%"), (0, 20, "0%"),
        (20, 20, "100%"),
        (1, 200, "1%"), (1, 201, "less than 1%"), (1, 400, "less than 1%"), (399, 400, "more than 99%"),
        (199, 200, "more than 99%"),
    ],
)  # fmt: skip
def test_a_share_rounds_half_up_and_never_to_none_or_all(part, whole, words):
    assert percent(Fraction(part, whole), DEFAULT) == words


def test_places_are_kept_when_they_are_asked_for():
    assert percent(Fraction(9, 17), DEFAULT, decimals=1) == "52.9%"
    assert percent(Fraction(1, 2), DEFAULT, decimals=1) == "50.0%"
    assert percent(Fraction(1, 4000), DEFAULT, decimals=1) == "less than 0.1%"


def test_the_sign_is_a_matter_of_house_style():
    assert percent(Fraction(9, 17), PER_CENT) == "53 per cent"
    assert percent_value(Decimal("91.3"), PER_CENT) == "91.3 per cent"


def test_a_sentence_starts_with_words():
    assert percent_start(Fraction(9, 17), DEFAULT) == "Fifty-three per cent"
    assert percent_start(Fraction(1, 400), DEFAULT) == "Less than one per cent"


def test_a_printed_percentage_keeps_its_digits():
    assert percent_value(Decimal("91.30"), DEFAULT) == "91.30%"
    assert percent_value(Decimal("43"), DEFAULT) == "43%"


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(9, 17, "31% to 74%"), (3, 19, "6% to 38%"), (2, 19, "3% to 31%"), (0, 20, "0% to 16%")],
)
def test_a_range_is_the_interval_rounded(part, whole, words):
    low, high = map(Fraction, wilson_interval(part, whole))
    assert percent_range(low, high, DEFAULT) == words


def test_a_range_in_words_says_per_cent_once():
    assert percent_range(Fraction(31, 100), Fraction(74, 100), PER_CENT) == "31 to 74 per cent"


def test_a_narrow_range_gains_places_until_its_ends_differ():
    assert percent_range(Fraction(501, 10000), Fraction(532, 10000), DEFAULT) == "5.0% to 5.3%"
    assert percent_range(Fraction(1, 20), Fraction(1, 20), DEFAULT) == "5%"


@pytest.mark.parametrize("share", [Fraction(-1, 100), Fraction(101, 100)])
def test_what_is_no_share_is_refused(share):
    with pytest.raises(ValueError, match="between 0 and 1"):
        percent(share, DEFAULT)


def test_a_range_the_wrong_way_round_is_refused():
    with pytest.raises(ValueError, match="cannot run"):
        percent_range(Fraction(1, 2), Fraction(1, 4), DEFAULT)


@pytest.mark.parametrize("style", [DEFAULT, PER_CENT])
def test_every_percentage_to_400_is_true_and_reads_back(style):
    for whole in (*range(1, 61), 97, 200, 399, 400):
        for part in range(whole + 1):
            exact = Fraction(100 * part, whole)
            (mention,) = find_numbers(percent(exact / 100, style))
            assert mention.kind == "percent"
            if mention.side == "less than":
                assert 0 < exact < mention.value == 1
            elif mention.side == "more than":
                assert 100 > exact > mention.value == 99
            else:
                assert mention.side == ""
                assert -Fraction(1, 2) < exact - Fraction(mention.value) <= Fraction(1, 2) or (
                    exact - Fraction(mention.value) == -Fraction(1, 2)
                )
                assert mention.value == int(exact + Fraction(1, 2))
