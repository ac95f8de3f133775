"""An area is called higher or lower than all areas together only where chance does not explain it."""

from __future__ import annotations

from tests.world.valley import league_of

from storygen.facts.sheets import build_fact_sheets

# 7 + 4 + 1 + 6·1 wrong of 9·20 = 180.
LEAGUE = [(9, 20), (4, 20), (0, 20), (1, 20), (1, 20), (1, 20), (1, 20), (1, 20), (0, 20)]


def test_far_above_is_higher_and_a_little_above_is_similar() -> None:
    sheets = build_fact_sheets(league_of("sexual", *LEAGUE))
    assert sheets["fictional-a"]["sexual.against_all"].forms["text"] == "higher than"
    assert sheets["fictional-b"]["sexual.against_all"].forms["text"] == "similar to"
    assert sheets["fictional-c"]["sexual.against_all"].forms["text"] == "similar to"


def test_far_below_in_a_large_sample_is_lower() -> None:
    sheets = build_fact_sheets(league_of("sexual", (60, 100), (60, 100), (5, 100)))
    assert sheets["fictional-c"]["sexual.against_all"].forms["text"] == "lower than"


def test_the_share_of_all_is_their_counts_added_up() -> None:
    sheet = build_fact_sheets(league_of("sexual", *LEAGUE))["fictional-a"]
    assert sheet["sexual.all_share"].counts == (18, 180)
    assert sheet["sexual.all_share"].forms["percent"] == "10%"
    assert sheet["sexual.all_share"].sum == "the counts of the 9 added up: 18 ÷ 180 = 10%"


def test_nothing_is_compared_while_too_few_have_figures() -> None:
    sheets = build_fact_sheets(league_of("sexual", *LEAGUE[:5], None, None))
    assert not any("against_all" in fact.id or "all_share" in fact.id for s in sheets.values() for fact in s)


def test_an_area_alone_is_compared_with_nobody() -> None:
    assert "sexual.against_all" not in build_fact_sheets(league_of("sexual", (9, 20)))["fictional-a"].facts


def test_an_area_without_figures_is_not_compared() -> None:
    sheets = build_fact_sheets(league_of("sexual", *LEAGUE, None))
    assert "sexual.against_all" in sheets["fictional-a"].facts
    assert "sexual.against_all" not in sheets["fictional-j"].facts
