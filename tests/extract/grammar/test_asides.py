"""What is said beside a finding is left out before it is read, unless it may bear on the numbers."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.asides import without_asides


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Three of the 20 were wrong, mainly because the officer had relied on rumour.",
            "Three of the 20 were wrong.",
        ),
        ("Three of the 20 were wrong, as the officer had relied on rumour.", "Three of the 20 were wrong."),
        (
            "All 14 were correct, and the reasons were set out clearly.",
            "All 14 were correct.",
        ),
        (
            "Six of the 18 were wrong, which shows how easily a rule is forgotten.",
            "Six of the 18 were wrong.",
        ),
        (
            "Although supervisors were confident in the arrangements, three of the 20 were wrong.",
            "three of the 20 were wrong.",
        ),
        (
            "We saw evidence to show that no robbery took place in 17 of 20 cases.",
            "We saw evidence",
        ),
        (
            "Seventeen had good evidence, such as pictures from a shop; three had none.",
            "Seventeen had good evidence; three had none.",
        ),
        ("Three of the 20 (a worrying result) were wrong.", "Three of the 20 were wrong."),
    ],
)
def test_reasons_comment_and_examples_are_left_out(sentence: str, left: str) -> None:
    assert without_asides(sentence).startswith(left)


@pytest.mark.parametrize(
    "sentence",
    [
        "Three of the 20 were wrong, although the force disputes this.",
        "Three of the 20 were wrong, which the force later put right in two.",
        "Three of the 20 were wrong, and it has since satisfied us about one.",
        "Three of the 20 were wrong, as they were in our previous inspection.",
        "Three of the 20 were wrong (on the force's own check).",
        "Three of the 20 were wrong, but we may revise this.",
        "The audit found three rape crimes, out of a sample of 20, which were wrong.",
        "Three of 20 sexual offences (including rape) were wrong.",
        "We reviewed 17 rapes, which the registrar had examined.",
    ],
)
def test_what_may_bear_on_a_number_is_kept(sentence: str) -> None:
    assert without_asides(sentence) == sentence


def test_a_reason_may_stand_first() -> None:
    words = "Because the rules are clear, three of the 20 were wrong."
    assert without_asides(words) == "three of the 20 were wrong."
