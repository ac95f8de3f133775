"""Recording rates said in round numbers, to hold the printed rate against."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.extract.reading import others, read

from storygen.extract.grammar.rough_rates import rough_rate_in


# Worked by hand: "one in five" lost may be one in four to one in six, so that 75 to 83.33 percent are recorded.
@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("It misses one crime in five.", "75", "83.34"),
        ("About one in ten of the crimes reported is never recorded.", "88.8", "91"),
        ("Ten crimes in every hundred are lost.", "89.8", "90.2"),
        ("Nine in ten crimes are recorded.", "81.8", "100"),
        ("Fewer than nine crimes in ten that the public report are recorded.", "45", "90"),
        ("More than one in four reported crimes goes unrecorded.", "50", "75"),
    ],
)
def test_round_numbers_have_bounds(words: str, low: str, high: str) -> None:
    rough = rough_rate_in(words)
    assert rough is not None
    assert (rough.low, rough.high) == (
        pytest.approx(Decimal(low), abs=Decimal("0.2")),
        pytest.approx(Decimal(high), abs=Decimal("0.2")),
    )


@pytest.mark.parametrize(
    "words",
    [
        "One in five officers had read the guidance on crimes to be recorded.",
        "Four in five crimes are recorded within 24 hours.",
        "Ethnicity is missing in seven out of ten crime records.",
        "Of 53 crimes missed, 19 had been lost by the control room.",
        "One in seven was recorded.",
    ],
)
def test_other_shares_are_not_of_the_crimes_reported(words: str) -> None:
    assert rough_rate_in(words) is None


def test_a_round_number_may_be_of_one_crime_type() -> None:
    rough = rough_rate_in("One in five violent crimes is not recorded.")
    assert rough is not None
    assert rough.measure == "recording_violence"
    assert rough_rate_in("One in five violent crimes and rapes is not recorded.") is None


def test_a_rate_that_round_numbers_deny_is_for_a_person_to_look_at() -> None:
    report = "# How effective is recording?\n\nThe force records 91.2 percent of reported crime.\n\n{}"
    assert others(read(report.format("It misses one crime in twelve.")).certain) == "recording_all 91.2"
    doubted = read(report.format("It misses one crime in five."))
    assert not doubted.certain
    assert any("misses one crime in five" in reason for p in doubted.proposals for reason in p.reasons)
