"""Shares said in words."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.shares import Share, share_in


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("Half of the cancelled rape records were wrong.", Share("rape", "W", 44, 56)),
        ("A third of victims are not told.", Share("victims", "J", 27, 39)),
        ("More than half of the cancelled rape records were correct.", Share("rape", "G", 50, 100)),
        ("Most of the robbery records were correctly cancelled.", Share("robbery", "G", 50, 100)),
        (
            "Some 40 percent of cancelled robberies should not have been cancelled.",
            Share("robbery", "W", 37, 43),
        ),
        ("22.6 percent of cancelled violence records were wrong.", Share("violence", "W", 22.0, 23.2)),
        ("More than one in four cancelled rape records was wrong.", Share("rape", "W", 25, 31)),
        ("The robbery cancellations were faultless.", Share("robbery", "G", 100, 100)),
        ("Ten of the 20 rape records were wrong, which is half.", None),
        ("Half of the rape and robbery records were wrong.", None),
        ("Half of the officers knew of this.", None),
    ],
)
def test_a_share_has_a_crime_type_a_verdict_and_bounds(words: str, share: Share | None) -> None:
    found = share_in(words, atoms_of(words), "")
    assert (found and (found.category, found.verdict)) == (share and (share.category, share.verdict))
    if found and share:
        assert (found.low, found.high) == (pytest.approx(share.low), pytest.approx(share.high))


def test_a_count_that_is_another_share_is_denied() -> None:
    half = Share("rape", "W", 44, 56)
    assert half.denies(3, 20, "W")
    assert not half.denies(10, 20, "W")
    assert not Share("rape", "G", 44, 56).denies(10, 20, "W")
