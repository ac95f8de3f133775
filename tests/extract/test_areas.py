"""Whose report it is: the title and the first headings say so, not the force that is named most."""

from __future__ import annotations

import pytest

from storygen.extract.areas import read_cover
from storygen.extract.document import Block, Document
from storygen.extract.grammar.scope import other_force_in


def _report(*blocks: tuple[str, str], title: str = "") -> Document:
    return Document("report.pdf", [Block(kind, text, 1) for kind, text in blocks], 1, title, blocks[0][1])  # type: ignore[arg-type]


def test_the_force_in_the_first_heading_is_the_reports_even_when_another_is_named_more_often() -> None:
    report = _report(
        ("heading", "Dunmere Vale Police"),
        ("heading", "Crime data integrity inspection 2017"),
        ("paragraph", "Eastvale Police records 91.2 percent. Eastvale Police has centralised its bureau."),
        ("paragraph", "The force is learning from Eastvale Police."),
    )
    cover = read_cover(report)
    assert cover.area_name == "Dunmere Vale Police"
    assert cover.frame.names == ("Dunmere Vale Police", "Dunmere Vale")
    assert cover.frame.year == 2017


def test_the_title_comes_before_the_headings() -> None:
    report = _report(("heading", "Findings"), title="Northmoor Constabulary: crime data integrity 2019")
    assert read_cover(report).area_name == "Northmoor Constabulary"


def test_without_title_or_heading_the_force_named_most_is_taken() -> None:
    report = _report(
        ("paragraph", "Northmoor Constabulary was inspected. Northmoor Constabulary is not Eastvale Police.")
    )
    assert read_cover(report).area_name == "Northmoor Constabulary"


def test_the_year_is_that_of_publication_when_the_front_names_an_earlier_inspection() -> None:
    report = _report(
        ("heading", "Northmoor Police"),
        ("paragraph", "Published on Thursday 17 October 2019. Fourteen, down from 31 in our review of 2017."),
    )
    assert read_cover(report).frame.year == 2019


def test_a_year_still_to_come_is_not_the_inspections() -> None:
    report = _report(
        ("heading", "Northmoor Police"),
        ("paragraph", "We looked at reports of 2018 and 2019. Next update: summer 2022."),
    )
    assert read_cover(report).frame.year == 2019


def test_on_a_second_inspection_the_latest_year_of_the_front_is_its_own() -> None:
    report = _report(
        (
            "paragraph",
            "We first inspected the force in 2016. At our 2016 inspection the rate was 88.2 percent.",
        ),
        ("paragraph", "This report sets out what we found when we re-inspected Northmoor Police in 2019."),
    )
    report.title = "Northmoor Police: re-inspection of crime data integrity"
    report.cover = "\n".join(block.text for block in report.blocks)
    frame = read_cover(report).frame
    assert (frame.year, frame.reinspection) == (2019, True)


def test_the_person_that_a_letter_is_to_is_no_part_of_the_force_s_name() -> None:
    report = _report(
        (
            "paragraph",
            "The Customs House 21 October 2019 Commander Mary Bright Northmoor Isles Police Dear Mary,",
        ),
        ("heading", "Crime recording in the Northmoor Isles"),
        ("paragraph", "We visited the Northmoor Isles in June. In Northmoor Isles few crimes are lost."),
    )
    assert read_cover(report).area_name == "Northmoor Isles Police"


def test_a_return_visit_is_a_second_inspection() -> None:
    report = _report(
        ("heading", "Northmoor Constabulary: a return visit"),
        ("heading", "Crime recording re-inspected, spring 2020"),
        ("paragraph", "We first reported on Northmoor in 2017."),
    )
    report.cover = "\n".join(block.text for block in report.blocks)
    frame = read_cover(report).frame
    assert (frame.year, frame.reinspection) == (2020, True)


def test_a_letter_is_to_the_chief_constable_of_the_force() -> None:
    report = _report(
        ("paragraph", "The Chief Constable Northmoor Constabulary"), ("paragraph", "Dear Chief Constable")
    )
    assert read_cover(report).area_name == "Northmoor Constabulary"


def test_a_force_may_be_named_after_two_places() -> None:
    report = _report(("heading", "Thaxwold and the Fens Police: an inspection of crime data integrity"))
    assert read_cover(report).area_name == "Thaxwold and the Fens Police"


def test_a_hostile_name_is_given_up_at_once() -> None:
    report = _report(("heading", "Northmoor Police"), ("paragraph", "P" * 5000))
    assert read_cover(report).area_name == "Northmoor Police"
    assert other_force_in("P" * 5000, read_cover(report).frame) == ""


@pytest.mark.parametrize(
    ("cover", "prose", "name"),
    [
        ("Eastholm and\nPennick Police\nCrime data integrity 2019", "", "Eastholm and Pennick Police"),
        ("Greyholm\nConstabulary\nCrime data integrity 2019", "", "Greyholm Constabulary"),
        (
            "Related Northmoor Police\nCrime data integrity 2019",
            "We found that Northmoor Police has made some progress since then.",
            "Northmoor Police",
        ),
        (
            "Averley Police\nCrime data integrity 2019",
            "We found that South Averley Police has made some progress since then.",
            "South Averley Police",
        ),
        (
            "Averley Police\nCrime data integrity 2019",
            "We found that Northmoor Police has made more progress than it in that time.",
            "Averley Police",
        ),
    ],
)
def test_a_name_broken_over_lines_or_run_into_other_words_is_as_the_text_has_it(
    cover: str, prose: str, name: str
) -> None:
    report = Document("report.pdf", [Block("paragraph", prose, 1)], 1, cover, cover.splitlines()[-2])
    assert read_cover(report).area_name == name


@pytest.mark.parametrize(
    "cover",
    [
        "Related\nEastvale Police 2019: good\nNorthmoor Police\nPublished on: 1 February 2018",
        "Related\nEastvale Police 2019: good\nNorthmoor Police\nPublished 1\nFebruary 2018",
        "Related\nEastvale Police 2019: good\nNorthmoor Police\nPub-\nlished 1 February 2018",
    ],
)
def test_the_year_on_a_link_to_a_later_report_is_not_the_inspections(cover: str) -> None:
    frame = read_cover(Document("report.pdf", [], 1, cover, "Northmoor Police")).frame
    assert frame.year == 2018


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("Our first report was published on 2 November 2017.", "2019-11"),
        ("This report was published on 28 November 2019.", "2019-11-28"),
    ],
)
def test_the_date_of_the_cover_is_the_reports_and_not_that_of_an_earlier_one(
    words: str, published: str
) -> None:
    cover = f"Northmoor Police\nCrime Data Integrity re-inspection\nNovember 2019\n{words}"
    read = read_cover(Document("report.pdf", [Block("paragraph", words, 2)], 2, cover, "Northmoor Police"))
    assert (read.published, read.frame.year) == (published, 2019)


def test_a_day_that_the_month_has_not_leaves_the_month() -> None:
    cover = "Northmoor Police\nPublished on 31 November 2019"
    assert read_cover(Document("report.pdf", [], 1, cover, "Northmoor Police")).published == "2019-11"


def test_the_head_of_a_letter_is_no_part_of_the_name() -> None:
    words = "14 Corn Row, Eastvale The Chief Constable Northmoor Police Police Headquarters"
    assert read_cover(Document("letter.pdf", [], 1, words, words)).area_name == "Northmoor Police"


def test_of_two_dates_on_a_cover_the_later_is_the_reports() -> None:
    cover = "Northmoor Police: second inspection\nFirst inspection\npublished\nMay 2017\nSecond inspection\npublished\nSeptember 2019"
    read = read_cover(Document("report.pdf", [], 1, cover, "Northmoor Police: second inspection"))
    assert (read.published, read.frame.year) == ("2019-09", 2019)
