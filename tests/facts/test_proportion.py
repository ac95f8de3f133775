"""What is known of a proportion decides which facts a sheet has, and in what words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.world.valley import PAPER, counts, figure, sheet

from storygen.facts.model import FactSheet
from storygen.story.model import Rules


def ids(made: FactSheet, measure: str = "sexual") -> dict[str, bool]:
    """Return the facts of a measure by name, and whether each is held."""
    return {fact.id.partition(".")[2]: fact.known for fact in made if fact.measure == measure}


# ---- counts


def test_both_counts_give_a_share_its_rest_and_its_likely_range() -> None:
    made = sheet(*counts("sexual", 9, 17))
    assert made.states["sexual"] == "counts"
    assert ids(made) == dict.fromkeys(["checked", "wrong", "right", "share", "right_share", "interval"], True)
    assert made["sexual.wrong"].value == 9
    assert made["sexual.checked"].value == 17
    assert made["sexual.right"].value == 8
    assert made["sexual.share"].value == Fraction(9, 17)
    assert made["sexual.share"].counts == (9, 17)
    assert made["sexual.right_share"].counts == (8, 17)


def test_the_share_of_9_in_17_in_every_form() -> None:
    assert dict(sheet(*counts("sexual", 9, 17))["sexual.share"].forms) == {
        "text": "53%",
        "percent": "53%",
        "of": "nine of the 17",
        "of_start": "Nine of the 17",
        "of_things": "nine of the 17 cancelled sexual offence records",
        "of_things_start": "Nine of the 17 cancelled sexual offence records",
        "of_short": "nine of the 17 sexual offence records",
        "of_short_start": "Nine of the 17 sexual offence records",
        "fraction": "more than half",
        "fraction_start": "More than half",
        "fraction_things": "more than half of sexual offence records",
        "fraction_things_start": "More than half of sexual offence records",
        "fraction_things_full": "more than half of cancelled sexual offence records",
        "fraction_things_full_start": "More than half of cancelled sexual offence records",
        "sum": "9 ÷ 17 = 52.9%, rounded to 53%",
    }


def test_a_count_in_every_form() -> None:
    made = sheet(*counts("sexual", 9, 17))
    assert dict(made["sexual.wrong"].forms) == {
        "text": "nine", "words": "nine", "figures": "9", "start": "Nine",
        "none_or": "nine", "none_start": "Nine",
    }  # fmt: skip
    assert made["sexual.checked"].forms["start"] == "Seventeen"  # never a figure at the start of a sentence
    assert made["sexual.checked"].forms["words"] == "17"


@pytest.mark.parametrize(
    ("part", "whole", "working"),
    [
        (9, 17, "9 ÷ 17 = 52.9%, rounded to 53%"),
        (1, 8 * 5, "1 ÷ 40 = 2.5%, rounded to 3%"),  # half up
        (5, 40, "5 ÷ 40 = 12.5%, rounded to 13%"),  # Python's round() says 12
        (1, 20, "1 ÷ 20 = 5%"),
        (0, 12, "0 ÷ 12 = 0%"),
        (12, 12, "12 ÷ 12 = 100%"),
        (1, 30, "1 ÷ 30 = 3.3%, rounded to 3%"),
        (2, 9, "2 of 9: too few for a percentage"),
    ],
)
def test_the_sum_shows_how_a_share_was_worked_out(part: int, whole: int, working: str) -> None:
    assert sheet(*counts("sexual", part, whole))["sexual.share"].sum == working


def test_a_house_that_writes_per_cent_has_it_in_the_sum_as_well() -> None:
    made = sheet(*counts("sexual", 9, 17), style={"preset": "bbc", "percent": "per cent"})
    assert made["sexual.share"].sum == "9 ÷ 17 = 52.9 per cent, rounded to 53 per cent"


def test_what_is_left_is_worked_out_and_says_so() -> None:
    right = sheet(*counts("sexual", 9, 17))["sexual.right"]
    assert (right.sum, right.basis, right.forms["text"]) == (
        "17 − 9 = 8",
        "derived",
        "eight",
    )
    assert right.label == "sexual offence records rightly cancelled"


def test_a_measure_with_no_name_for_the_rest_has_no_fact_for_it() -> None:
    from dataclasses import replace

    from tests.world.valley import story

    from storygen.facts.sheets import build_fact_sheets

    held = story(*counts("sexual", 9, 17))
    measures = tuple(replace(m, complement="") for m in held.settings.measures)
    bare = replace(held, settings=replace(held.settings, measures=measures))
    assert set(ids(build_fact_sheets(bare)["northmoor"])) == {"checked", "wrong", "share", "interval"}


def test_there_is_no_percentage_below_the_smallest_base() -> None:
    share = sheet(*counts("sexual", 3, 9))["sexual.share"]
    assert "percent" not in share.forms
    assert share.forms["text"] == "three of the nine"
    assert not any("%" in text for text in share.forms.values())


def test_the_smallest_base_is_story_tomls() -> None:
    small = sheet(*counts("sexual", 3, 9), rules=Rules(min_base=9))
    assert small["sexual.share"].forms["percent"] == "33%"
    large = sheet(*counts("sexual", 3, 10), rules=Rules(min_base=11))
    assert "percent" not in large["sexual.share"].forms


def test_no_likely_range_in_percent_is_given_where_no_percentage_is() -> None:
    assert "sexual.interval" not in sheet(*counts("sexual", 3, 9)).facts
    assert "sexual.interval" in sheet(*counts("sexual", 3, 10)).facts


def test_the_likely_range_of_none_in_20_still_reaches_16_percent() -> None:
    interval = sheet(*counts("sexual", 0, 20))["sexual.interval"]
    assert interval.forms["text"] == "0% to 16%"
    assert interval.sum == "95% Wilson interval of 0 in 20"


def test_the_likely_range_names_the_confidence_that_story_toml_asks_for() -> None:
    wide = sheet(*counts("sexual", 9, 17), rules=Rules(confidence=0.99))
    assert wide["sexual.interval"].sum == "99% Wilson interval of 9 in 17"
    assert wide["sexual.interval"].forms["text"] != "31% to 74%"


def test_a_range_of_9_in_17_is_the_one_published_tables_give() -> None:
    interval = sheet(*counts("sexual", 9, 17))["sexual.interval"]
    assert interval.forms["text"] == "31% to 74%"
    assert isinstance(interval.value, tuple)
    assert [round(float(end), 4) for end in interval.value] == [0.3096, 0.7383]


def test_none_of_a_whole_is_said_as_none() -> None:
    made = sheet(*counts("robbery", 0, 12))
    assert made["robbery.share"].forms["of_things_start"] == "None of the 12 cancelled robbery records"
    assert made["robbery.wrong"].forms["none_or"] == "none"


def test_one_of_one_is_the_only_one() -> None:
    assert sheet(*counts("sexual", 1, 1))["sexual.share"].forms["of_things"] == (
        "the only cancelled sexual offence record"
    )


def test_of_records_of_which_none_was_checked_there_is_nothing_to_say() -> None:
    made = sheet(*counts("sexual", 0, 0))
    assert made.states["sexual"] == "unavailable"
    assert ids(made) == {"checked": False, "wrong": False}


def test_victims_have_a_share_for_those_not_told() -> None:
    made = sheet(*counts("victims", 9, 15))
    assert made["victims.not_told"].value == 6
    assert made["victims.not_told_share"].forms["percent"] == "40%"
    assert made["victims.not_told_share"].sum == "6 ÷ 15 = 40%"
    assert (
        made["victims.not_told_share"].forms["of_things"] == "six of the 15 victims who should have been told"
    )


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_percentages_are_rounded_half_up_on_the_exact_ratio(pair: tuple[int, int]) -> None:
    part, whole = pair
    share = sheet(*counts("sexual", part, whole))["sexual.share"]
    assert share.value == Fraction(part, whole)
    expected = f"{(200 * part + whole) // (2 * whole)}%"
    if expected == "0%" and part:
        expected = "less than 1%"  # some were found: it is not none
    if expected == "100%" and part < whole:
        expected = "more than 99%"
    if whole >= 10:
        assert share.forms["percent"] == expected
    else:
        assert "percent" not in share.forms


# ---- parts of it


def test_none_found_in_words_needs_no_number_checked_to_be_said() -> None:
    made = sheet(figure("sexual", "wrong", 0, basis="words"))
    assert made.states["sexual"] == "none"
    assert ids(made) == {"checked": False, "wrong": True}
    assert made["sexual.wrong"].basis_words == "printed in words"
    assert (
        made["sexual.checked"].missing == "number of cancelled sexual offence records checked by inspectors"
    )


def test_the_part_alone_is_stated_and_the_whole_is_missing() -> None:
    made = sheet(figure("sexual", "wrong", 3))
    assert made.states["sexual"] == "part"
    assert ids(made) == {"checked": False, "wrong": True}


def test_the_whole_alone_is_stated_and_the_part_is_missing() -> None:
    made = sheet(figure("sexual", "checked", 22))
    assert made.states["sexual"] == "whole"
    assert ids(made) == {"checked": True, "wrong": False}
    assert made["sexual.wrong"].missing == "number of sexual offence records wrongly cancelled"
    assert made["sexual.wrong"].look_in == "https://inspectors.example.org/northmoor"


def test_a_share_alone_stays_as_printed_and_nothing_is_worked_out_from_it() -> None:
    made = sheet(figure("sexual", "share_pct", 25, basis="rounded"))
    share = made["sexual.share"]
    assert made.states["sexual"] == "share"
    assert ids(made) == {"checked": False, "wrong": False, "share": True}
    assert share.forms["text"] == "25%"
    assert share.sum == "printed as a rounded share; the counts are not held"
    assert share.counts == ()
    assert share.basis_words == "printed as a rounded figure"
    assert "fraction" not in share.forms  # a quarter might be 24.6%


def test_counts_win_over_a_rounded_share() -> None:
    made = sheet(*counts("sexual", 9, 17), figure("sexual", "share_pct", 53, basis="rounded"))
    assert made.states["sexual"] == "counts"
    assert made["sexual.share"].value == Fraction(9, 17)


def test_nothing_held_is_missing() -> None:
    made = sheet()
    assert made.states["sexual"] == "missing"
    assert ids(made) == {"checked": False, "wrong": False}


@pytest.mark.parametrize("basis", ["not-published", "not-inspected", "not-found"])
def test_figures_said_not_to_exist_are_unavailable_not_missing(basis: str) -> None:
    made = sheet(figure("sexual", "checked", None, basis=basis), figure("sexual", "wrong", None, basis=basis))
    assert made.states["sexual"] == "unavailable"
    assert not made["sexual.wrong"].known


# ---- disputed, accepted, derived, carried over


def test_figures_that_sources_dispute_are_not_facts() -> None:
    made = sheet(*counts("sexual", 9, 17, doubt="conflict", note="two papers differ"))
    assert made.states["sexual"] == "disputed"
    assert ids(made) == {"checked": False, "wrong": False}


def test_one_disputed_figure_is_enough_to_hold_the_measure() -> None:
    made = sheet(figure("sexual", "checked", 17), figure("sexual", "wrong", 9, doubt="conflict"))
    assert made.states["sexual"] == "disputed"


def test_a_conflict_that_somebody_settled_is_a_fact_again() -> None:
    made = sheet(*counts("sexual", 9, 17, doubt="conflict", accepted="A. Editor, 1 May 2031"))
    assert made.states["sexual"] == "counts"
    assert made["sexual.share"].forms["percent"] == "53%"


def test_a_figure_to_confirm_is_still_stated() -> None:
    assert sheet(*counts("sexual", 9, 17, doubt="confirm")).states["sexual"] == "counts"


def test_a_derived_count_shows_its_working_and_makes_what_rests_on_it_derived() -> None:
    note = "6% of 33 is 2: no other whole number rounds to 6%"
    made = sheet(figure("sexual", "checked", 33), figure("sexual", "wrong", 2, basis="derived", note=note))
    assert made["sexual.wrong"].sum == note
    assert made["sexual.wrong"].forms["sum"] == note
    assert made["sexual.wrong"].basis == "derived"
    assert made["sexual.checked"].basis == "printed"


def test_a_carried_over_finding_names_the_year_it_is_from() -> None:
    made = sheet(figure("sexual", "wrong", 0, basis="words", carried_from=2027))
    assert made["sexual.carried_from"].value == 2027
    assert made["sexual.carried_from"].forms["text"] == "2027"


def test_second_hand_figures_say_so_in_their_source() -> None:
    made = sheet(*counts("sexual", 9, 17, source_url=PAPER))
    assert [made.sources[s].second_hand for s in made["sexual.wrong"].sources] == [True]
