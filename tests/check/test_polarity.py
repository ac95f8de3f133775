"""Which way round: wrongly or rightly, told or not told."""

from __future__ import annotations

import pytest

from storygen.check.polarity import cancel_polarity, told_polarity
from storygen.check.quantities import find_quantities


def sides(text: str) -> list[str]:
    return [cancel_polarity(text, q, "part")[0] for q in find_quantities(text) if q.kind != "year"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine of the 17 were wrongly cancelled.", ["part"]),
        ("Nine of the 17 should not have been cancelled.", ["part"]),
        ("Nine of the 17 should have stood.", ["part"]),
        ("Nine of the 17 were not correctly cancelled.", ["part"]),
        ("Nine of the 17 were cancelled in error.", ["part"]),
        ("Nine of the 17 were correctly cancelled.", ["rest"]),
        ("Nine of the 17 were not wrongly cancelled.", ["rest"]),
        ("Nine of the 17 should have been cancelled.", ["rest"]),
        ("Nine of the 17 should not have stood.", ["rest"]),
        ("Nine were wrongly cancelled and eight correctly.", ["part", "rest"]),
        ("Eight of the 17 were right, but nine were wrong.", ["rest", "part"]),
        ("Eight had been correctly cancelled but nine had not.", ["rest", "part"]),
    ],
)
def test_wrongly_or_rightly(text: str, expected: list[str]) -> None:
    assert sides(text) == expected


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Nine of the 17 records were cancelled.", True),
        ("The force cancelled nine of the 17 records.", True),
        ("Nine of the 17 cancelled records had been wrongly cancelled.", False),
        ("Inspectors looked at 17 records that the force had cancelled.", False),
        ("Of 17 cancelled records, nine should have stood.", False),
    ],
)
def test_cancelled_without_its_adverb(text: str, bare: bool) -> None:
    assert cancel_polarity(text, find_quantities(text)[0], "part")[2] is bare


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of 29 victims who should have been told, 26 were and three were not.", ["part", "rest"]),
        ("Only nine of the 15 victims had been informed.", ["part"]),
        ("Six of the 15 victims were never told.", ["rest"]),
        ("Inspectors found six of 15 victims were left in the dark.", ["rest"]),
        ("The force failed to tell six of 15 victims.", ["rest"]),
        ("Twenty-six of 29 victims were told, leaving three in the dark.", ["part", "rest"]),
    ],
)
def test_told_or_not_told(text: str, expected: list[str]) -> None:
    found = [told_polarity(text, q, "part")[0] for q in find_quantities(text) if q.k != 29 or q.n]
    assert found == expected
