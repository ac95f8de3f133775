"""A share is "higher" or "lower" than that of all areas only outside what chance allows."""

from __future__ import annotations

import pytest
from tests.world.valley import league_of

from storygen.facts.comparisons import compared
from storygen.facts.model import FactSheet
from storygen.facts.ranks import build_leagues
from storygen.facts.sheets import build_fact_sheets

# 30 of 300: a tenth of all records checked. In samples of 20, chance alone gives 0 to 5.
TEN = [(6, 20), (5, 20), (4, 20), (3, 20), (2, 20), (2, 20), (2, 20), (2, 20), (2, 20), (2, 120)]


def sheets(*pairs: tuple[int, int] | None) -> list[FactSheet]:
    return list(build_fact_sheets(league_of("sexual", *pairs)).values())


def test_an_area_is_compared_with_all_areas_together_itself_among_them() -> None:
    first = sheets(*TEN)[0]
    assert first["sexual.all_share"].counts == (30, 300)
    assert first["sexual.all_share"].forms["of_short"] == "30 of the 300 sexual offence records"
    assert first["sexual.all_share"].forms["percent"] == "10%"
    assert first["sexual.all_share"].sum == "the counts of the 10 added up: 30 ÷ 300 = 10%"


@pytest.mark.parametrize(
    ("place", "stands", "words"),
    [
        (0, "higher", "higher than"),  # six of 20: more than the five that chance allows
        (1, "similar", "similar to"),  # five of 20: 25% against 10%, and still what chance allows
        (8, "similar", "similar to"),
        (9, "lower", "lower than"),  # two of 120, where chance allows six to 19
    ],
)
def test_only_what_chance_does_not_allow_is_higher_or_lower(place: int, stands: str, words: str) -> None:
    fact = sheets(*TEN)[place]["sexual.against_all"]
    assert fact.value == stands
    assert fact.forms["text"] == words


def test_the_working_names_what_chance_allows_and_what_was_found() -> None:
    made = sheets(*TEN)
    assert made[0]["sexual.against_all"].sum == (
        "in 95% of samples of 20, chance alone would give 0 to 5; 6 found"
    )
    assert made[0]["sexual.against_all"].basis == "derived"


def test_none_found_in_a_small_sample_is_similar_not_lower() -> None:
    assert sheets((0, 20), *TEN[1:])[0]["sexual.against_all"].value == "similar"


def test_areas_that_are_all_alike_are_all_similar() -> None:
    assert {sheet["sexual.against_all"].value for sheet in sheets(*[(2, 20)] * 10)} == {"similar"}


def test_nothing_is_said_where_figures_are_held_for_too_few_areas() -> None:
    for sheet in sheets(*TEN[:8], None, None):
        assert not [fact for fact in sheet.facts if fact.endswith(("all_share", "against_all"))]


def test_an_area_without_figures_is_not_compared() -> None:
    made = sheets(*TEN[:9], None)
    assert "sexual.against_all" in made[0].facts
    assert "sexual.against_all" not in made[9].facts


def test_a_measure_that_is_not_ranked_is_not_compared_either() -> None:
    made = list(build_fact_sheets(league_of("victims", *TEN)).values())
    assert "victims.against_all" not in made[0].facts


def test_the_league_table_compares_whatever_is_held() -> None:
    league = build_leagues(league_of("sexual", *TEN[:8], None, None))["sexual"]
    assert compared(league, "fictional-a", 0.95) == "similar"  # six of 20 beside 26 of 160
    assert compared(league, "fictional-i", 0.95) is None
