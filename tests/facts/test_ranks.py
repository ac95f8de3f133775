"""Ranks are stated only when enough areas have figures; ties share a place; who has none has no place."""

from __future__ import annotations

from dataclasses import replace

from tests.world.valley import counts, league_of

from storygen.facts.ranks import build_leagues
from storygen.facts.sheets import build_fact_sheets

TEN = [(9, 20), (5, 20), (5, 20), (4, 20), (3, 20), (2, 20), (1, 20), (0, 20), (0, 20)]


def test_nine_of_ten_areas_are_enough_at_90_percent() -> None:
    held = league_of("sexual", *TEN, None)
    assert build_leagues(held)["sexual"].enough
    sheets = build_fact_sheets(held)
    first = sheets["fictional-a"]
    assert first["sexual.rank"].value == 1
    assert first["sexual.rank"].forms["text"] == "highest"
    assert first["sexual.ranked"].forms["text"] == "nine"


def test_eight_of_ten_areas_are_too_few_for_any_rank() -> None:
    held = league_of("sexual", *TEN[:8], None, None)
    assert not build_leagues(held)["sexual"].enough
    for sheet in build_fact_sheets(held).values():
        assert not [fact.id for fact in sheet if fact.unit == "rank" or fact.id.endswith(".ranked")]


def test_an_area_without_figures_has_no_rank_neither_first_nor_last() -> None:
    sheets = build_fact_sheets(league_of("sexual", *TEN, None))
    assert "sexual.rank" not in sheets["fictional-j"].facts
    assert max(s["sexual.rank"].value for s in sheets.values() if "sexual.rank" in s.facts) == 8


def test_equal_shares_share_a_rank_and_the_next_place_is_left_out() -> None:
    sheets = build_fact_sheets(league_of("sexual", *TEN, None))
    words = [sheets[f"fictional-{letter}"]["sexual.rank"].forms["text"] for letter in "abcd"]
    assert words == ["highest", "joint second highest", "joint second highest", "fourth highest"]


def test_two_at_the_top_are_joint_highest() -> None:
    sheets = build_fact_sheets(league_of("sexual", (9, 20), (18, 40), (1, 20)))  # 9/20 and 18/40 are equal
    assert sheets["fictional-a"]["sexual.rank"].forms["text"] == "joint highest"
    assert sheets["fictional-b"]["sexual.rank"].forms["text"] == "joint highest"
    assert sheets["fictional-c"]["sexual.rank"].value == 3


def test_a_rank_says_how_it_was_made_and_how_far_the_samples_allow_it_to_move() -> None:
    sheet = build_fact_sheets(league_of("sexual", (19, 20), (5, 20), (4, 20)))["fictional-a"]
    assert sheet["sexual.rank"].sum == (
        "share of each of the 3 areas with figures, put in order; equal shares have equal ranks"
    )
    assert sheet["sexual.rank_interval"].value == "1 to 1"
    middle = build_fact_sheets(league_of("sexual", (19, 20), (5, 20), (4, 20)))["fictional-b"]
    assert middle["sexual.rank_interval"].forms["text"] == "second to third"


def test_a_measure_that_story_toml_does_not_rank_has_no_ranks() -> None:
    sheets = build_fact_sheets(league_of("victims", (9, 20), (5, 20), (1, 20)))
    assert not any("victims.rank" in sheet.facts for sheet in sheets.values())


def test_disputed_figures_and_printed_shares_count_as_none_held() -> None:
    held = league_of("sexual", (9, 20), (5, 20), None)
    disputed = replace(
        held, figures=(*held.figures, *counts("sexual", 2, 20, area="fictional-c", doubt="conflict"))
    )
    league = build_leagues(disputed)["sexual"]
    assert set(league.ranks) == {"fictional-a", "fictional-b"}
    assert (league.coverage.held, league.coverage.of) == (2, 3)


def test_an_area_that_checked_nothing_is_left_out() -> None:
    assert set(build_leagues(league_of("sexual", (0, 0), (5, 20)))["sexual"].ranks) == {"fictional-b"}


def test_a_league_of_nobody_is_empty() -> None:
    league = build_leagues(league_of("sexual", None, None))["sexual"]
    assert dict(league.ranks) == {}
    assert dict(league.intervals(0.95)) == {}


def test_a_story_cut_down_to_a_few_areas_leaves_the_figures_of_the_others_alone() -> None:
    held = league_of("sexual", *TEN, None)
    few = replace(held, areas=held.areas[:2])
    assert set(build_leagues(few)["sexual"].ranks) == {"fictional-a", "fictional-b"}
    assert set(build_fact_sheets(few)) == {"fictional-a", "fictional-b"}
