"""What cells hold, printed in many ways."""

from __future__ import annotations

from decimal import Decimal

import pytest

from storygen.extract.grammar.tables.cells import Cell, estimate_of, margin_of, read_cell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,204", Cell(1204)),
        ("seven", Cell(7)),
        ("none", Cell(0)),
        ("8 (42%)", Cell(8, share=Decimal(42))),
        ("42% (8)", Cell(8, share=Decimal(42), signed=True)),
        ("8/19", Cell(8, 19)),
        ("nine of 17", Cell(9, 17)),
        ("17 of 20 correct", Cell(17, 20, verdict="G")),
        ("3 out of 20 (15%)", Cell(3, 20, share=Decimal(15))),
        ("none of the 12", Cell(0, 12)),
        ("all 15", Cell(15, 15)),
        ("all", Cell(everything=True)),
        ("n/a", Cell()),
        ("not re-inspected", Cell()),
        ("–", Cell(dash=True)),
        ("93.1% (±1.4%)", Cell(share=Decimal("93.1"), margin=Decimal("1.4"), signed=True)),
        ("90.2 (CI 1.9 either side)", Cell(share=Decimal("90.2"), margin=Decimal("1.9"))),
        ("95.9% (95% CI ±1.2%)", Cell(share=Decimal("95.9"), margin=Decimal("1.2"), signed=True)),
        ("91.3% (89.8–92.8)", Cell(share=Decimal("91.3"), signed=True)),
    ],
)
def test_a_cell_with_numbers(text: str, expected: Cell) -> None:
    assert read_cell(text) == expected


@pytest.mark.parametrize(
    "text",
    ["All crime", "All four", "Rape", "88, of which 81 recorded", "20 handled by one team", "Examined"],
)
def test_words_are_no_number(text: str) -> None:
    assert read_cell(text) is None


def test_margins_and_estimates_stand_alone() -> None:
    assert margin_of("+/- 1.4 percentage points") == Decimal("1.4")
    assert estimate_of("more than 16,700") == ("more than", Decimal(16700))
    assert estimate_of("1,150 (estimate)") == ("", Decimal(1150))


@pytest.mark.parametrize("text", ["#" * 4000 + "0", "0" + " " * 4000 + "x", "(a)" * 2000 + "(z)"])
def test_a_hostile_cell_is_given_up_at_once(text: str) -> None:
    assert read_cell(text) in (None, Cell(0))
