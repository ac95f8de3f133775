"""A claim is what a sentence says without its reasons and comment; what may bear on a figure stays."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.claims import claim_of


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Despite the hard work of its staff, the force records 90.1 percent of reported crime.",
            "the force records 90.1 percent of reported crime.",
        ),
        (
            "The force records 90.1 percent of reported crime, which leaves too many victims in the dark.",
            "The force records 90.1 percent of reported crime.",
        ),
        (
            "The force records 90.1 percent of reported crime because its officers are well trained.",
            "The force records 90.1 percent of reported crime.",
        ),
        (
            "Many officers do not know the rules; the force records 90.1 percent of reported crime.",
            "the force records 90.1 percent of reported crime.",
        ),
        ("The force is graded good overall, and I thank its staff.", "The force is graded good overall."),
    ],
)
def test_reasons_and_comment_are_left_out(sentence: str, claim: str) -> None:
    assert claim_of(sentence) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "The force records 90.1 percent of reported crime, which excludes harassment.",
        "Although the figure is only a draft, the force records 90.1 percent of reported crime.",
        "The force records 90.1 percent of reported crime, a claim that we doubt.",
        "The force records 90.1 percent of reported crime, and 84.0 percent of violent crime.",
        "If harassment is set aside, the force records 90.1 percent of violent crime.",
        "In 2014, the force recorded 80.1 percent of reported crime.",
        "As to violent crime, the force records 90.1 percent.",
        "Violence is worse than the rest of it: the rate is 81.0 percent.",
        "Victims of hate crime fared worse than others: 81.0 percent of their reports were recorded.",
    ],
)
def test_what_may_bear_on_a_figure_stays(sentence: str) -> None:
    assert claim_of(sentence) == sentence
