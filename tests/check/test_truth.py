"""Tolerance: what is still true of a number, and what goes too far."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.check.quantities import find_quantities
from storygen.check.sheet import Proportion
from storygen.check.truth import true_of_number, true_of_proportion


def target(part: int, whole: int) -> Proportion:
    k, n = Fraction(part), Fraction(whole)
    return Proportion("m", "part", k, n, k / n, Fraction(0), "m.wrong", "m.checked", "m.share")


def truth(words: str, part: int, whole: int) -> str:
    return true_of_proportion(find_quantities(words)[0], target(part, whole))


@pytest.mark.parametrize(
    "words",
    [
        "nine of the 17",
        "9 out of 17",
        "53%",
        "52.9%",
        "more than half",
        "just over half",
        "about 50%",
        "over 50%",
        "nearly 53%",
    ],
)
def test_fair_wordings_of_nine_of_17(words: str) -> None:
    assert truth(words, 9, 17) == "yes"


@pytest.mark.parametrize(
    "words", ["half", "almost half", "nearly two thirds", "three in five", "well over half"]
)
def test_fractions_that_go_too_far_for_nine_of_17(words: str) -> None:
    assert truth(words, 9, 17) == "near"


@pytest.mark.parametrize(
    "words", ["eight of the 17", "nine of the 18", "54%", "35%", "none of the 17", "all 17"]
)
def test_numbers_that_are_not_nine_of_17(words: str) -> None:
    assert truth(words, 9, 17) == "no"


def test_nine_per_cent_is_one_in_11_and_not_one_in_10() -> None:
    assert truth("one in 11", 2, 22) == "yes"
    assert truth("one in 10", 2, 22) == "near"
    assert truth("nearly one in 10", 2, 22) == "yes"


def test_exactly_half_is_neither_more_nor_less() -> None:
    assert truth("half", 9, 18) == "yes"
    assert truth("more than half", 9, 18) == "near"
    assert truth("almost half", 9, 18) == "near"


def test_a_rounded_share_allows_what_its_rounding_allows() -> None:
    rounded = Proportion("m", "part", None, None, Fraction(1, 10), Fraction(1, 200), "", "", "m.share")
    for words, expected in (("10%", "yes"), ("one in 10", "yes"), ("11%", "no"), ("two of 20", "yes")):
        assert true_of_proportion(find_quantities(words)[0], rounded) == expected


@given(st.integers(0, 400), st.integers(1, 400))
def test_the_share_half_up_and_the_counts_are_always_true(part: int, whole: int) -> None:
    if part > whole:
        return
    percent = int(Fraction(part * 100, whole) + Fraction(1, 2))
    assert truth(f"{percent}%", part, whole) == "yes"
    assert truth(f"{part} of the {whole}", part, whole) == "yes"


@given(
    st.integers(1, 399),
    st.integers(2, 400),
    st.sampled_from(["half", "a third", "a quarter", "a fifth", "a tenth"]),
)
def test_a_fraction_never_stands_on_both_sides(part: int, whole: int, fraction: str) -> None:
    if part >= whole:
        return
    over = truth(f"more than {fraction}", part, whole) == "yes"
    under = truth(f"nearly {fraction}", part, whole) == "yes"
    assert not (over and under)


@pytest.mark.parametrize(
    "words", ["over 15,200", "15,200", "more than 15,000", "about 15,000", "some 15,000"]
)
def test_fair_wordings_of_over_15200(words: str) -> None:
    assert true_of_number(find_quantities(words)[0], Fraction(15_200), floor=True)


@pytest.mark.parametrize(
    "words", ["nearly 15,000", "12,500", "fewer than 15,000", "more than 16,000", "15,300"]
)
def test_wordings_that_are_not_over_15200(words: str) -> None:
    assert not true_of_number(find_quantities(words)[0], Fraction(15_200), floor=True)
