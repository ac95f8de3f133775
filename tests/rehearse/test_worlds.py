"""The areas that templates are rehearsed on are hard, made up, the same each time, and nobody real."""

from __future__ import annotations

import csv
import re

import pytest
from tests.world.valley import ROOT, valley

from storygen.facts.sheets import build_fact_sheets
from storygen.rehearse.worlds import SITUATIONS, fictional_names, full_league, stress_story
from storygen.story.load import load_story
from storygen.story.model import Story


@pytest.fixture(scope="module")
def real() -> Story:
    return load_story(ROOT / "data" / "cancelled-crimes")[0]


def test_no_made_up_area_has_the_name_of_a_real_force_or_of_a_place_one_covers() -> None:
    with (ROOT / "data" / "cancelled-crimes" / "areas.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    real_names = {row[key].lower() for row in rows for key in ("name", "short_name")}
    places = {word.strip().lower() for row in rows for word in re.split(r",| and ", row["covers"])}
    made_up = {name.lower() for pair in fictional_names(3000) for name in pair}
    assert not made_up & (real_names | places)


def test_made_up_names_are_long_and_plural_too_and_all_different() -> None:
    names = [name for _, name in fictional_names(800)]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) > 70
    assert any(short.endswith("s") for short, _ in fictional_names(30))


def test_everything_in_a_rehearsal_is_marked_as_made_up(real: Story) -> None:
    for world in (stress_story(real, 60), full_league(real)):
        assert world.settings.fictional
        assert not {area.slug for area in world.areas} & {area.slug for area in real.areas}
        assert all(figure.source_url.startswith("https://example.org/") for figure in world.figures)


def test_the_same_number_of_areas_gives_the_same_world() -> None:
    assert stress_story(valley(), 50) == stress_story(valley(), 50)
    assert stress_story(valley(), 50) != stress_story(valley(), 50, seed=7)


def test_every_situation_turns_up_in_every_measure(real: Story) -> None:
    sheets = build_fact_sheets(stress_story(real, 6 * len(SITUATIONS)))
    for measure in ("rape", "sexual", "violence", "robbery", "victims"):
        states = {sheet.states[measure] for sheet in sheets.values()}
        assert states == {"counts", "none", "part", "share", "whole", "disputed", "unavailable", "missing"}


def test_every_status_and_every_combination_of_rates_turns_up(real: Story) -> None:
    sheets = [
        *build_fact_sheets(stress_story(real, 60)).values(),
        *build_fact_sheets(full_league(real)).values(),
    ]
    assert {sheet.status for sheet in sheets} == {"ready", "to-check", "needs-figures", "held"}
    rates = ("recording_all", "recording_violence", "recording_sexual", "unrecorded")
    assert len({tuple(sheet.states[rate] for rate in rates) for sheet in sheets}) == 16


def test_of_fewer_areas_hard_cases_come_from_all_over_the_matrix(real: Story) -> None:
    known = [set(sheet.states.values()) for sheet in build_fact_sheets(stress_story(real, 40)).values()]
    assert {"counts", "none", "part", "share", "disputed"} <= set().union(*known)
    assert any(states <= {"missing", "rate", "count"} for states in known)


def test_the_full_league_is_ranked_with_ties(real: Story) -> None:
    sheets = build_fact_sheets(full_league(real))
    ranks = [sheet.facts.get("rape.rank") for sheet in sheets.values()]
    assert ranks.count(None) == 1  # an area without figures has no rank
    assert any(rank.forms["text"].startswith("joint") for rank in ranks if rank)


def test_areas_of_the_full_league_stand_higher_lower_and_alike(real: Story) -> None:
    sheets = build_fact_sheets(full_league(real)).values()
    stands = {f.value for sheet in sheets for f in sheet if f.statistic == "against_all"}
    assert stands == {"higher", "lower", "similar"}


def test_a_story_with_other_measures_can_be_rehearsed_as_well() -> None:
    assert len(build_fact_sheets(stress_story(valley(), 30))) == 30
