"""Words that keep a count from being certain, and words that do not."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.caution import UNKNOWN, sentence_doubts, unknown_words
from storygen.extract.grammar.scope import Frame

FRAME = Frame(("Northmoor Constabulary", "Northmoor"), 2019)


@pytest.mark.parametrize(
    "words",
    [
        "Our review of cancelled rape covered 18 records",
        "Cancelled records of sexual offences numbered 20",
        "Of sixteen records reopened by our auditors one was wrong",
        "Robbery fared best, followed by rape with 18 out of 20",
        "We found no incorrect cancellation in the 22 rape records that we tested",
        "Decisions in rape cases were good",
        "Three of the 17 relating to rape were wrong",
        "We took 20 records from each",
        "the victims whose crimes we reviewed",
    ],
)
def test_what_follows_a_noun_and_leaves_none_out(words: str) -> None:
    assert [d for d in sentence_doubts(words, FRAME) if "only some" in d] == []


@pytest.mark.parametrize(
    "words",
    [
        "Three of the 20 rape records handled by supervisors were wrong",
        "Three of the 20 records with a named suspect were wrong",
        "Three of the 20 records in the north of the county were wrong",
        "Three of the 20 crimes involving children were wrong",
        "Three of the 20 records where the victim was young were wrong",
        "Three of the 20 records that supervisors closed were wrong",
        "Three of the 20 records from last winter were wrong",
    ],
)
def test_what_follows_a_noun_and_may_leave_only_some(words: str) -> None:
    assert any("only some" in doubt for doubt in sentence_doubts(words, FRAME))


@pytest.mark.parametrize(
    "words",
    [
        "Its auditors had looked at 40 cancelled rapes",
        "The force's auditors found three of the 20 wrong",
        "Supervisors had reviewed 20 of them",
        "three were wrong in the peer review",
    ],
)
def test_a_check_by_somebody_else(words: str) -> None:
    assert any("somebody else" in doubt for doubt in sentence_doubts(words, FRAME))


def test_forms_of_a_known_word_are_known() -> None:
    assert unknown_words("weighed weighing varies briefly", FRAME) == []
    assert unknown_words("gobbled gobbling", FRAME) == ["gobbled", "gobbling"]
    assert UNKNOWN in sentence_doubts("Three of the 20 gobbled records were wrong", FRAME)[-1]
