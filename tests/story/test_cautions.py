"""Warnings: each worked by hand on the fictional story, which has none."""

from datetime import date

import pytest
from tests.story.fictional import PAPER, REPORT, Folder

from storygen.story.cautions import years_after
from storygen.story.load import load_story


def test_a_figure_to_confirm_is_a_warning(folder: Folder) -> None:
    folder.set("figures", 3, doubt="confirm", note="printed as about six")
    assert folder.warnings() == [
        "figures.csv, row 3: northmoor, cancelled_sexual, wrong must be confirmed: printed as about six. "
        "Read the report; then correct the row, or say under accepted who accepts it and when."
    ]


def test_figures_that_conflict_are_a_warning_until_somebody_decides(folder: Folder) -> None:
    folder.set("figures", 3, doubt="conflict", note="two counts.")
    assert folder.warnings() == [
        "figures.csv, row 3: northmoor, cancelled_sexual, wrong must be decided on: two counts. Read the "
        "report; then correct the row, or say under accepted who accepts it and when."
    ]
    folder.set("figures", 3, accepted="the data desk, 1 May 2031")
    assert folder.warnings() == []


def test_second_hand_figures_are_counted_by_area_and_publisher(folder: Folder) -> None:
    for row in (10, 11, 7):
        folder.set("figures", row, source_url=PAPER)
    assert folder.warnings() == [
        "figures.csv, row 7: northmoor: 1 figure is second hand, from Eastvale Echo. Confirm in Northmoor "
        "Constabulary inspection 2030.",
        "figures.csv, rows 10–11: eastvale: 2 figures are second hand, from Eastvale Echo. Confirm in "
        "Eastvale Police inspection 2030.",
    ]


def test_what_a_newspaper_says_is_not_available_is_no_second_hand_figure(folder: Folder) -> None:
    folder.set("figures", 12, source_url=PAPER)
    assert folder.warnings() == []


def test_a_total_that_is_not_the_sum_of_its_parts_is_a_warning(folder: Folder) -> None:
    folder.set("totals", 2, value="11")
    assert folder.warnings() == [
        "totals.csv: The Vale, cancelled_sexual, wrong: 11 was published, but the parts come to 10 "
        "(northmoor 6, eastvale 4). Do not print the total until the difference is explained."
    ]


@pytest.mark.parametrize(
    ("statistic", "value", "holds"),
    [
        ("checked", "38", True),
        ("checked", "39", False),
        ("right", "28", True),  # 14 and 14
        ("right", "27", False),
        ("share_pct", "26", True),  # 10 of 38 is 26.3%
        ("share_pct", "26.3", True),
        ("share_pct", "27", False),
    ],
)
def test_every_kind_of_total_is_held_against_its_parts(
    folder: Folder, statistic: str, value: str, holds: bool
) -> None:
    folder.set("totals", 2, statistic=statistic, value=value)
    assert len(folder.warnings()) == (0 if holds else 1)


def test_a_part_not_held_is_worked_out_where_only_one_number_fits(folder: Folder) -> None:
    url = REPORT.format("wrenshire")
    folder.set("figures", 14, statistic="wrong", value="8")
    folder.add("figures", "wrenshire", "cancelled_sexual", "share_pct", "40", "rounded", url)  # so 20 checked
    folder.set("totals", 2, areas="northmoor;eastvale;wrenshire", statistic="checked", value="60")
    assert "the parts come to 58 (northmoor 20, eastvale 18, wrenshire 20)" in folder.warnings()[0]


def test_a_total_with_a_part_not_known_is_left_alone(folder: Folder) -> None:
    folder.set("totals", 2, areas="northmoor;eastvale;wrenshire", value="99")
    assert folder.warnings() == []


def test_an_inspection_over_three_years_old_is_a_warning(folder: Folder) -> None:
    folder.set(
        "reports", 2, year="2028", audit_from="2027-10-01", audit_to="2028-05-01", published="2028-09-01"
    )
    assert folder.warnings() == [
        "reports.csv: northmoor: the inspection of 2028 is over 3 years old at the edition. Look for a "
        "later one; the draft says how old it is."
    ]
    folder.set("reports", 2, audit_to="2028-05-02")  # three years to the day
    assert folder.warnings() == []


def test_without_an_audit_period_age_counts_from_publication_and_else_from_the_end_of_the_year(
    folder: Folder,
) -> None:
    folder.set("reports", 2, year="2027", audit_from="", audit_to="", published="2028-05-01")
    assert len(folder.warnings()) == 1
    folder.set("reports", 2, year="2027", published="")
    assert len(folder.warnings()) == 1
    folder.set("reports", 2, year="2028")
    assert folder.warnings() == []


def test_the_limit_of_age_is_the_storys(folder: Folder) -> None:
    folder.say("min_base = 10", "min_base = 10\nstale_after_years = 0")
    assert len(folder.warnings()) == 3


def test_29_february_is_passed_on_1_march() -> None:
    assert years_after(date(2028, 2, 29), 1) == date(2029, 3, 1)
    assert years_after(date(2028, 2, 29), 4) == date(2032, 2, 29)


def test_a_report_without_an_address_is_a_warning(folder: Folder) -> None:
    folder.set("reports", 4, url="")
    assert folder.warnings() == [
        "reports.csv: wrenshire: no address is held for Wrenshire Constabulary inspection 2030. Find it."
    ]


def test_a_source_later_than_the_edition_is_a_warning(folder: Folder) -> None:
    folder.set("sources", 5, published="2031-05-03")
    assert folder.warnings() == [
        f"sources.csv: Eastvale Echo of 2031-05-03 is later than the edition: {PAPER}. Make sure that what "
        "is taken from it was true of the edition."
    ]


def test_national_figures_not_seen_at_their_source_are_a_warning(folder: Folder) -> None:
    folder.set("national", 2, seen_at=PAPER)
    assert folder.warnings() == [
        "national.csv: forces_wrong_sexual: seen in one secondary source only, Eastvale Echo. Confirm at "
        "the source itself."
    ]


def test_warnings_are_marked_as_such(folder: Folder) -> None:
    folder.set("reports", 4, url="")
    _, warnings = load_story(folder.write())
    assert [problem.warning for problem in warnings] == [True]
