"""A fact sheet: every fact has an id, a reference and a number of its own, and every source stands once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.world.valley import PAPER, REPORT, counts, figure, sheet, story, valley

from storygen.facts.sheets import build_fact_sheets


def test_references_and_numbers_are_unique_and_count_up() -> None:
    for made in build_fact_sheets(valley()).values():
        facts = list(made)
        assert [fact.number for fact in facts] == list(range(1, len(facts) + 1))
        assert len({fact.ref for fact in facts}) == len(facts)


def test_a_reference_is_the_group_and_the_place_in_it() -> None:
    made = sheet(*counts("sexual", 9, 17))
    assert [(f.id, f.ref) for f in made][:4] == [
        ("sexual.checked", "F1a"), ("sexual.wrong", "F1b"), ("sexual.right", "F1c"), ("sexual.share", "F1d"),
    ]  # fmt: skip
    assert made["robbery.checked"].ref == "F2a"


def test_a_fact_keeps_its_reference_when_another_measure_gains_figures() -> None:
    few, more = sheet(*counts("robbery", 1, 20)), sheet(*counts("robbery", 1, 20), *counts("sexual", 9, 17))
    assert few["robbery.wrong"].ref == more["robbery.wrong"].ref == "F2b"


def test_every_fact_that_is_held_has_words_and_a_basis_in_words() -> None:
    for made in build_fact_sheets(valley()).values():
        for fact in made:
            assert fact.basis_words
            if fact.known:
                assert fact.forms["text"], fact.id
            else:
                assert fact.missing, fact.id
                assert fact.look_in, fact.id


def test_every_source_a_fact_names_stands_on_the_sheet_once() -> None:
    for made in build_fact_sheets(valley()).values():
        assert list(made.sources) == [f"S{n}" for n in range(1, len(made.sources) + 1)]
        pages = [(source.url, source.page) for source in made.sources.values()]
        assert len(set(pages)) == len(pages)
        assert {s for fact in made for s in fact.sources} <= set(made.sources)


def test_a_fact_from_two_documents_names_both_in_order() -> None:
    made = sheet(figure("sexual", "checked", 17), figure("sexual", "wrong", 9, source_url=PAPER))
    share = made["sexual.share"]
    assert [made.sources[s].url for s in share.sources] == [PAPER, REPORT.format("northmoor")]
    assert made["sexual.checked"].sources == ("S1",)


def test_a_page_is_part_of_where_a_figure_was_printed() -> None:
    made = sheet(figure("sexual", "checked", 17, page="12"), figure("sexual", "wrong", 9, page="13"))
    assert [made.sources[s].page for s in made["sexual.share"].sources] == ["13", "12"]


def test_notes_of_the_figures_behind_a_fact_go_with_it_each_once() -> None:
    made = sheet(*counts("sexual", 9, 17, note="printed in a table"))
    assert made["sexual.share"].note == "printed in a table"


def test_the_same_story_gives_the_same_sheets() -> None:
    assert build_fact_sheets(valley()) == build_fact_sheets(valley())


# ---- rates and counts as published


def test_a_rate_has_its_margin_and_keeps_its_decimals() -> None:
    made = sheet(figure("recording_all", "rate_pct", "91.30"), figure("recording_all", "ci_pct", "1.43"))
    assert made.states["recording_all"] == "rate"
    assert made["recording_all.rate"].value == Decimal("91.30")
    assert made["recording_all.rate"].forms["text"] == "91.3%"
    assert dict(made["recording_all.margin"].forms) == {
        "text": "plus or minus 1.43 percentage points",
        "figures": "1.43",
        "sign": "± 1.43 percentage points",
    }


def test_a_whole_rate_of_ninety_is_not_written_as_a_power_of_ten() -> None:
    assert sheet(figure("recording_all", "rate_pct", "90.0"))["recording_all.rate"].forms["text"] == "90%"


def test_a_rate_without_a_margin_has_none() -> None:
    made = sheet(figure("recording_all", "rate_pct", 88))
    assert "recording_all.margin" not in made.facts


def test_a_rate_printed_as_around_stays_around() -> None:
    made = sheet(figure("recording_all", "rate_pct", 89, qualifier="around", basis="rounded"))
    assert made["recording_all.rate"].forms["text"] == "around 89%"
    assert made["recording_all.rate"].forms["percent"] == "89%"


def test_a_rate_not_held_is_missing_and_a_disputed_one_is_not_stated() -> None:
    assert sheet().states["recording_all"] == "missing"
    held = sheet(figure("recording_all", "rate_pct", 89, doubt="conflict"))
    assert held.states["recording_all"] == "disputed"
    assert not held["recording_all.rate"].known


def test_a_count_carries_the_word_that_belongs_before_it() -> None:
    made = sheet(figure("unrecorded", "per_year_over", 15200))
    assert made["unrecorded.per_year"].forms["text"] == "over 15,200"
    assert made["unrecorded.per_year"].forms["figures"] == "15,200"
    assert made["unrecorded.per_year"].value == 15200


def test_the_qualifier_of_a_figure_goes_before_that_of_its_measure() -> None:
    made = sheet(figure("unrecorded", "per_year_over", 15200, qualifier="around"))
    assert made["unrecorded.per_year"].forms["text"] == "around 15,200"


def test_a_disputed_count_is_held_like_any_other_disputed_figure() -> None:
    made = sheet(figure("unrecorded", "per_year_over", 15200, doubt="conflict", note="two papers differ"))
    assert made.states["unrecorded"] == "disputed"
    assert not made["unrecorded.per_year"].known
    assert made.status == "held"


# ---- the inspection


def test_the_inspection_names_its_year_grade_period_and_age() -> None:
    made = sheet()
    said = {name: made[f"inspection.{name}"].forms["text"] for name in ("year", "published", "audit", "age")}
    assert said == {
        "year": "2030", "published": "15 January 2031", "audit": "January to June 2030",
        "age": "less than a year",
    }  # fmt: skip
    assert made["inspection.age"].sum == "from 30 June 2030 to 2 May 2031"
    assert made["inspection.grade"].forms["quoted"] == "“requires improvement”"


def test_what_the_report_printed_is_sourced_to_the_report() -> None:
    made = sheet()
    for name in ("year", "title", "published", "grade", "audit"):
        fact = made[f"inspection.{name}"]
        assert [made.sources[s].url for s in fact.sources] == [REPORT.format("northmoor")], name
        assert fact.basis == "printed", name


def report(**changes: object):  # type: ignore[no-untyped-def]
    return replace(valley().reports["northmoor"], **changes)


def test_a_report_with_no_date_or_grade_says_that_they_are_missing() -> None:
    made = sheet(report=report(published=None, overall_grade="", audit_from=None, audit_to=None))
    assert made["inspection.published"].missing == "date the report was published"
    assert not made["inspection.grade"].known
    assert "inspection.audit" not in made.facts
    assert "inspection.age" not in made.facts


def test_without_an_audit_period_the_age_counts_from_publication() -> None:
    made = sheet(report=report(audit_from=None, audit_to=None, published=date(2028, 3, 1)))
    assert made["inspection.age"].forms["text"] == "more than three years"
    assert made["inspection.age"].label == "time since the report was published"


def test_a_report_published_after_the_edition_has_no_age_and_is_not_old() -> None:
    from storygen.facts.inspection import is_stale

    later = report(audit_from=None, audit_to=None, published=date(2031, 6, 1))
    assert "inspection.age" not in sheet(report=later).facts
    assert not is_stale(later, date(2031, 5, 2), 3)


@pytest.mark.parametrize(
    ("ended", "old"),
    [(date(2028, 5, 1), True), (date(2028, 5, 2), False), (date(2028, 5, 3), False)],
)
def test_old_is_more_than_three_years_to_the_day(ended: date, old: bool) -> None:
    from storygen.facts.inspection import is_stale

    assert is_stale(report(audit_to=ended), date(2031, 5, 2), 3) is old


# ---- the edition, the rules, what was said


def test_the_edition_the_number_of_areas_and_the_rules_are_facts_too() -> None:
    made = sheet()
    assert made["edition.date"].forms["text"] == "2 May 2031"
    assert made["edition.embargo"].forms["text"] == "00:01, 2 May 2031"
    assert made["areas.count"].forms["all"] == "all four"
    assert made["method.min_base"].forms["text"] == "10"
    assert made["method.min_coverage"].forms["text"] == "90%"
    assert made["method.confidence"].forms["text"] == "95%"


def test_the_rules_are_written_as_the_house_writes_percentages() -> None:
    made = sheet(style={"preset": "regional", "percent": "per cent"})
    assert made["method.min_coverage"].forms["text"] == "90 per cent"
    assert made["method.confidence"].forms["text"] == "95 per cent"


def test_an_edition_without_embargo_has_no_such_fact() -> None:
    assert "edition.embargo" not in sheet(embargo=None).facts


def test_a_national_figure_keeps_its_qualifier() -> None:
    made = sheet()
    assert made["national.forces_wrong_sexual"].forms["text"] == "at least three"
    assert made["national.forces_wrong_sexual"].forms["bare"] == "three"
    assert made["national.forces_wrong_sexual"].value == 3


def test_a_response_is_a_fact_with_its_source_and_curled_quotation_marks() -> None:
    said = sheet()["response.1"]
    assert said.forms["text"] == "said that the findings “matter to us”"
    assert said.label == "response of Northmoor Constabulary"


def test_another_areas_response_is_not_quoted() -> None:
    assert "response.1" not in build_fact_sheets(valley())["eastvale"].facts


def test_the_day_the_support_line_was_checked_is_written_as_a_date() -> None:
    made = sheet()
    assert made["support.line"].forms["text"] == "the made-up line, for tests"
    assert made["support.checked"].forms["text"] == "30 April 2031"


@pytest.mark.parametrize("support", [{}, {"line": "", "checked": ""}, {"line": "a line", "checked": ""}])
def test_a_support_line_that_nobody_checked_is_missing(support: dict[str, object]) -> None:
    made = sheet(support=support)
    assert not made["support.line"].known
    assert made["support.line"].look_in == "under support in story.toml"


def test_a_fact_may_not_be_added_twice() -> None:
    from storygen.facts.builder import SheetBuilder
    from storygen.facts.sheets import story_style

    held = story()
    builder = SheetBuilder(held, held.areas[0], story_style(held))
    builder.add("a.b", "label", 1, "count", {"text": "one"})
    with pytest.raises(ValueError, match=r"a\.b was added twice"):
        builder.add("a.b", "label", 1, "count", {"text": "one"})


def test_a_group_of_more_than_26_facts_goes_on() -> None:
    from storygen.facts.builder import SheetBuilder
    from storygen.facts.sheets import story_style

    held = story()
    builder = SheetBuilder(held, held.areas[0], story_style(held))
    refs = [builder.add(f"a.f{n}", "label", n, "count", {"text": "x"}).ref for n in range(54)]
    assert refs[:2] + refs[25:28] == ["F1a", "F1b", "F1z", "F1aa", "F1bb"]
    assert len(set(refs)) == 54
