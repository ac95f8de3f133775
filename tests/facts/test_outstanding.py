"""What is outstanding, in plain words and with the place to look; and the status that follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.world.valley import PAPER, counts, figure, sheet, valley

from storygen.facts.model import FactSheet, Outstanding
from storygen.facts.sheets import build_fact_sheets

FULL = [*counts("sexual", 9, 17), *counts("robbery", 0, 12)]
APPROVED = {"approval": {"by": "A. Editor", "on": "2 May 2031"}}


def said(made: FactSheet, kind: str) -> list[str]:
    return [str(item) for item in made.outstanding if item.kind == kind]


def test_a_draft_with_figures_response_support_line_and_approval_is_ready() -> None:
    made = sheet(*FULL, **APPROVED)
    assert made.outstanding == ()
    assert made.status == "ready"


def test_each_needed_measure_names_all_it_lacks_in_one_line_and_where_to_look() -> None:
    made = sheet(*counts("robbery", 0, 12))
    (item,) = [item for item in made.outstanding if item.kind == "missing"]
    assert str(item) == (
        "number of cancelled sexual offence records checked by inspectors and sexual offence records wrongly "
        "cancelled: look in Northmoor Constabulary inspection 2030, https://inspectors.example.org/northmoor"
    )
    assert item.facts == ("sexual.checked", "sexual.wrong")
    assert made.status == "needs-figures"


def test_a_measure_that_is_not_needed_is_not_asked_for() -> None:
    made = sheet(*FULL)
    assert made.states["victims"] == "missing"
    assert said(made, "missing") == []


def test_what_was_never_published_is_not_asked_for() -> None:
    made = sheet(
        *counts("robbery", 0, 12),
        figure("sexual", "checked", None, basis="not-published"),
        figure("sexual", "wrong", None, basis="not-published"),
    )
    assert said(made, "missing") == []


def test_none_found_still_asks_for_the_number_checked() -> None:
    made = sheet(*counts("robbery", 0, 12), figure("sexual", "wrong", 0, basis="words"))
    (line,) = said(made, "missing")
    assert line.startswith("number of cancelled sexual offence records checked by inspectors: look in")


def test_a_missing_grade_is_asked_for() -> None:
    made = sheet(*FULL, report=replace(valley().reports["northmoor"], overall_grade=""))
    (item,) = [item for item in made.outstanding if item.kind == "missing"]
    assert item.what in ("inspectors' overall grade", "inspectors’ overall grade")
    assert made.status == "needs-figures"


def test_one_doubt_about_several_figures_is_one_thing_to_check_with_all_their_rows() -> None:
    note = "printed as one in 20, which may be a ratio"
    doubtful = [
        replace(each, row=row, doubt="confirm", note=note)
        for row, each in enumerate([*counts("sexual", 1, 20), *counts("robbery", 1, 20)], start=7)
    ]
    assert said(sheet(*doubtful), "confirm") == [
        f"sexual offences and robbery: {note}: rows 7, 8, 9 and 10 of figures.csv"
    ]
    settled = [replace(each, accepted="AB, 2 May 2031") for each in doubtful]
    assert said(sheet(*settled), "confirm") == []


def test_a_conflict_says_what_the_sources_disagree_on_and_holds_the_draft() -> None:
    made = sheet(
        *counts("robbery", 0, 12), *counts("sexual", 9, 17, doubt="conflict", note="two papers differ")
    )
    assert said(made, "conflict") == [
        "sources disagree, or do not say enough, on cancelled sexual offence records: two papers differ: "
        "settle it before any draft states the figure"
    ]
    assert made.status == "held"


def test_a_figure_to_confirm_names_its_row() -> None:
    doubtful = figure("sexual", "wrong", 9, doubt="confirm", note="printed as one in two", row=41)
    made = sheet(figure("sexual", "checked", 17), doubtful, *counts("robbery", 0, 12), **APPROVED)
    (line,) = said(made, "confirm")
    assert "printed as one in two" in line
    assert line.endswith("row 41 of figures.csv")
    assert made.status == "to-check"


def test_a_doubt_that_somebody_accepted_is_done() -> None:
    made = sheet(
        figure("sexual", "checked", 17),
        figure("sexual", "wrong", 9, doubt="confirm", note="n", accepted="A. Editor"),
        *counts("robbery", 0, 12),
        **APPROVED,
    )
    assert made.status == "ready"


def test_second_hand_figures_are_to_be_confirmed_once_a_publisher() -> None:
    made = sheet(*counts("sexual", 9, 17, source_url=PAPER), *counts("robbery", 0, 12, source_url=PAPER))
    assert said(made, "confirm") == [
        "figures taken from the Eastvale Echo (sexual offences and robbery): "
        "confirm them in Northmoor Constabulary inspection 2030"
    ]


def test_a_report_with_no_address_or_no_date_is_to_be_found() -> None:
    held = valley().reports["northmoor"]
    assert said(sheet(*FULL, report=replace(held, url="")), "confirm") == [
        "address of the inspection report is not known: find Northmoor Constabulary inspection 2030"
    ]
    assert said(sheet(*FULL, report=replace(held, published=None)), "confirm") == [
        "date of publication of the inspection report is not known: https://inspectors.example.org/northmoor"
    ]


def test_a_note_on_an_inspection_is_for_somebody_to_look_at() -> None:
    noted = replace(valley().reports["northmoor"], note="A later visit is mentioned in the press.")
    assert said(sheet(*FULL, report=noted), "confirm") == ["A later visit is mentioned in the press"]


def test_an_area_that_said_nothing_has_still_to_be_approached() -> None:
    made = build_fact_sheets(valley())["eastvale"]
    assert said(made, "approach") == ["Eastvale Police has not yet been approached for a response"]


def test_an_undated_response_was_given_to_somebody_else() -> None:
    held = valley()
    undated = replace(held, responses=tuple(replace(r, responded=None) for r in held.responses))
    (line,) = said(build_fact_sheets(undated)["northmoor"], "approach")
    assert "undated" in line
    assert line.endswith("approach the constabulary again for the edition of 2 May 2031")
    dated = replace(held, responses=tuple(replace(r, responded=date(2031, 5, 1)) for r in held.responses))
    assert said(build_fact_sheets(dated)["northmoor"], "approach") == []


def test_a_missing_support_line_and_a_missing_approval_stop_a_draft_from_being_ready() -> None:
    made = sheet(*FULL, support={})
    assert said(made, "support") == [
        "support line for readers, with the date it was last checked: under support in story.toml"
    ]
    assert said(made, "approve") == ["no editor has approved this draft yet"]
    assert made.status == "to-check"


def test_the_most_serious_thing_decides_the_status() -> None:
    def status(*kinds: str) -> str:
        items = tuple(Outstanding(kind, "x") for kind in kinds)  # type: ignore[arg-type]
        return FactSheet("valley", "a", "A", {}, {}, outstanding=items).status

    assert status() == "ready"
    assert status("approve") == "to-check"
    assert status("support", "confirm", "approach") == "to-check"
    assert status("approve", "missing") == "needs-figures"
    assert status("approve", "missing", "conflict") == "held"


def test_the_most_serious_things_come_first() -> None:
    made = sheet(*counts("sexual", 1, 20, doubt="conflict", note="n"))
    assert [item.kind for item in made.outstanding] == ["conflict", "missing", "approve"]


def test_a_figure_that_nobody_found_needs_no_source() -> None:
    made = sheet(*counts("robbery", 0, 12), figure("sexual", "wrong", None, basis="not-found", source_url=""))
    assert made.facts["sexual.wrong"].value is None
    assert said(made, "missing") == []
