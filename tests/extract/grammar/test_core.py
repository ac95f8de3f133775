"""What stands between a number and its verdict, after the verdict, and after the records counted."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.core import core_doubts, whole_doubts
from storygen.extract.grammar.lexer import atoms_of


@pytest.mark.parametrize(
    ("words", "in_doubt"),
    [
        ("Three had been cancelled incorrectly.", ""),
        ("The decision to cancel was wrong in three of them.", ""),
        ("Seven of the 18 records which inspectors pored over were wrongly cancelled.", ""),
        ("It is heartening that the force was right to cancel each of the 14 rapes.", ""),
        ("In seven the log was incorrect.", "log"),
        ("In three of them the suspect's details were wrong.", "suspect's, details"),
        ("Three were incorrect in part.", "part"),
        ("The victims had been told the reason in 22.", "reason"),
        ("The force tried to tell 22 victims.", "tried"),
        ("Of the victims 22 had been told by letter.", "letter"),
    ],
)
def test_few_words_are_free_of_doubt_beside_a_verdict(words: str, in_doubt: str) -> None:
    found = core_doubts(atoms_of(words), words)
    assert found == ([f"what was found may be of “{in_doubt}”, or go only so far"] if in_doubt else [])


@pytest.mark.parametrize(
    ("words", "in_doubt"),
    [
        ("We examined 20 cancelled rape records chosen at random.", ""),
        ("We examined 20 rape investigations.", "investigations"),
        ("We examined 20 cancelled rape records at a time.", "time"),
        ("We examined 20 cancelled rape records chosen by her as her best.", "best"),
    ],
)
def test_few_words_may_follow_the_records_counted(words: str, in_doubt: str) -> None:
    found = whole_doubts(atoms_of(words), words)
    assert found == ([f"“{in_doubt}” may narrow what is counted"] if in_doubt else [])
