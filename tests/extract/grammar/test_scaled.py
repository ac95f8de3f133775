"""What stands beside an estimate for a year, and is no doubt of it."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.scaled import as_scaled


@pytest.mark.parametrize(
    ("claim", "left"),
    [
        (
            "If the months we checked are a fair guide, then over 4,000 crimes will be missing in a year.",
            "over 4,000 crimes be missing in a year.",
        ),
        ("Over 4,000 crimes are lost, a number larger than all burglary.", "Over 4,000 crimes are lost"),
        ("Over 4,000 crimes are lost, 1,900 of them violent.", "Over 4,000 crimes are lost"),
        (
            "If the force recorded at the national rate, over 4,000 crimes would be lost.",
            "If the force recorded at the national rate, over 4,000 crimes would be lost.",
        ),
    ],
)
def test_what_is_left_of_a_claim(claim: str, left: str) -> None:
    assert " ".join(as_scaled(claim).split()) == left
