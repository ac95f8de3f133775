"""What is said after a finding."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.later import divides_told, later_word


@pytest.mark.parametrize(
    "after",
    [
        "On re-examination the force showed that two of these were sound.",
        "A fourth came to light after we left.",
        "With hindsight we would put it at five.",
        "We take this from the force's return.",
        "The work was done by the professional standards department.",
        "The force disputes two of these and the matter is not closed.",
        "The figure does not include two that we could not agree on.",
        "Of those left, 20 had been told.",
        "The force was able to give us 17.",
    ],
)
def test_it_may_take_a_finding_back_or_change_it(after: str) -> None:
    assert later_word([after])


@pytest.mark.parametrize(
    "after",
    [
        "Two of the three concerned the same victim.",
        "The supervisor has now been given training.",
        "The force disputes two of these; we stand by our finding.",
        "In most of these the victim did not want to go on.",
    ],
)
def test_it_may_only_explain_a_finding(after: str) -> None:
    assert later_word([after]) == ""


def test_what_is_said_of_some_of_the_victims_told_divides_them() -> None:
    assert divides_told("In four of the 22 cases the message went to the wrong address.", 22)
    assert divides_told("six of them by us", 22)
    assert not divides_told("In four of the eight cases nobody had written.", 22)
