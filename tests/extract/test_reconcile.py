"""What a report says stands beside the book; only what a person accepts is written, if it is sound."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.world.valley import REPORT, STORY, copy_project

from storygen.errors import DataError
from storygen.extract.book import Book, Change, Signed
from storygen.extract.decisions import Decision, blanket, clean_quote, read_decisions
from storygen.extract.held import Held
from storygen.extract.model import Box, Extraction, Proposal
from storygen.extract.reconcile import Match, compare
from storygen.extract.refused import read_refused
from storygen.extract.settle import Reconciled, Settled, load_begun, settle
from storygen.extract.story_reports import StoryReports, merged, of_area
from storygen.facts.sheets import build_fact_sheets
from storygen.story.load import load_story

SENTENCE = "Of the {} cancelled records that we examined, {} had been wrongly cancelled."


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The Valley's story folder, to be written to."""
    return copy_project(tmp_path / "project") / "data" / STORY


def reading(area: str, measure: str, statistic: str, value: object, **more: Any) -> Proposal:
    """Return a certain figure from page 7 of an area's report, unless something else is said."""
    number = Decimal(str(value)) if isinstance(value, int | float) else value
    own = {
        "file": f"{area}.pdf",
        "status": "certain",
        "page": 7,
        "quote": "As printed.",
        "boxes": (Box(7, 1, 1, 9, 9),),
    }
    return Proposal(area=area, measure=measure, statistic=statistic, value=number, **own | more)  # type: ignore[arg-type]


def counts(area: str, measure: str, wrong: int, checked: int, **more: Any) -> list[Proposal]:
    more = {"quote": SENTENCE.format(checked, wrong)} | more
    return [
        reading(area, measure, "checked", checked, **more),
        reading(area, measure, "wrong", wrong, **more),
    ]


def beside(folder: Path, *proposals: Proposal, notes: Sequence[Proposal] = ()) -> Reconciled:
    """Put proposals of one area beside the book, as if its report had just been read."""
    area = (*proposals, *notes)[0].area
    extraction = Extraction(f"{area}.pdf", area, proposals=proposals, notes=tuple(notes))
    story = load_begun(folder)
    matches = compare(story, [extraction], read_refused(folder))
    return Reconciled(story, StoryReports((extraction,), {}), matches)


def match_of(found: Reconciled, measure: str, statistic: str) -> Match:
    return next(m for m in found.matches if (m.measure, m.statistic) == (measure, statistic))


def accept(found: Reconciled, *keys: tuple[str, str, str], **more: Any) -> Settled:
    return settle(found, {key: Decision(True, **more) for key in keys}, "AB", "2031-05-09")


def rows_of(path: Path) -> dict[tuple[str, str, str], dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["area"], row["measure"], row["statistic"]): row for row in csv.DictReader(file)}


def test_a_figure_is_the_same_new_in_conflict_or_missing(book: Path) -> None:
    found = beside(
        book,
        reading("northmoor", "cancelled_sexual", "checked", 17),
        reading("northmoor", "cancelled_sexual", "wrong", 11),
        reading("northmoor", "recording_all", "rate_pct", 91.3),
    )
    kinds = {(m.measure, m.statistic): m.kind for m in found.matches}
    assert kinds["cancelled_sexual", "checked"] == "same"
    assert kinds["cancelled_sexual", "wrong"] == "conflict"
    assert kinds["cancelled_robbery", "wrong"] == "missing"
    assert kinds["overall_grade", "value"] == "missing"
    (new, *_) = beside(book, *counts("wrenshire", "cancelled_sexual", 3, 20)).matches
    assert new.kind == "new"


def test_areas_without_a_report_and_measures_of_other_stories_are_left_out(book: Path) -> None:
    found = beside(book, *counts("wrenshire", "cancelled_rape", 3, 20))
    assert found.matches == ()


def test_an_accepted_figure_has_basis_page_quote_and_who_accepted_it(book: Path) -> None:
    found = beside(book, *counts("wrenshire", "cancelled_sexual", 3, 20))
    settled = settle(found, blanket(found.matches, ["new"]), "AB", "2031-05-09")
    assert [path.name for path in settled.files] == ["figures.csv"]
    row = rows_of(book / "figures.csv")["wrenshire", "cancelled_sexual", "wrong"]
    assert row == {
        "area": "wrenshire",
        "measure": "cancelled_sexual",
        "statistic": "wrong",
        "value": "3",
        "basis": "printed",
        "source_url": "https://inspectors.example.org/wrenshire",
        "page": "7",
        "quote": "Of the 20 cancelled records that we examined, 3 had been wrongly cancelled.",
        "note": "",
        "qualifier": "",
        "carried_from": "",
        "doubt": "",
        "accepted": "AB 2031-05-09",
    }
    assert load_story(book)


def test_rows_that_nobody_decided_on_stay_byte_for_byte(book: Path) -> None:
    table = book / "figures.csv"
    before = table.read_text(encoding="utf-8").replace("printed as a quarter", '"printed as  a quarter"')
    table.write_text(before, encoding="utf-8")
    found = beside(book, *counts("wrenshire", "cancelled_sexual", 3, 20))
    settle(found, blanket(found.matches, ["new"]), "AB", "2031-05-09")
    after = table.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert len(after.splitlines()) == len(before.splitlines()) + 2


def test_line_ends_and_byte_order_mark_are_kept(book: Path) -> None:
    table = book / "figures.csv"
    table.write_bytes(b"\xef\xbb\xbf" + table.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    found = beside(book, *counts("wrenshire", "cancelled_sexual", 3, 20))
    settle(found, blanket(found.matches, ["new"]), "AB", "2031-05-09")
    data = table.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfarea,")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert len(load_story(book)[0].figures) == 18


def test_what_is_for_review_or_in_conflict_is_never_accepted_at_once(book: Path) -> None:
    doubtful = reading(
        "northmoor", "recording_all", "rate_pct", 91.3, status="review", reasons=("read two ways",)
    )
    found = beside(book, doubtful, reading("northmoor", "cancelled_sexual", "wrong", 11))
    assert blanket(found.matches, ["new", "same", "all-certain"]) == {}


def test_a_new_count_is_set_aside_where_it_would_stand_beside_another_source_s(book: Path) -> None:
    """A newspaper's nine beside the report's 20 would make a share that nobody printed."""
    text = (book / "figures.csv").read_text(encoding="utf-8")
    paper = "wrenshire,cancelled_sexual,wrong,9,printed,https://echo.example.com/news/1,,,,,,,\n"
    (book / "figures.csv").write_text(text + paper, encoding="utf-8")
    found = beside(book, *counts("wrenshire", "cancelled_sexual", 3, 20))
    assert match_of(found, "cancelled_sexual", "checked").aside == "the book's wrong (9) is not the report's"
    assert blanket(found.matches, ["all-certain"]) == {}


def test_a_refused_reading_is_kept_and_no_later_run_takes_it(book: Path) -> None:
    """Who comes after the person that refused it, with --accept new, must not let it in."""
    key = ("wrenshire", "cancelled_sexual", "wrong")
    settle(beside(book, *counts(*key[:2], 3, 20)), {key: Decision(False)}, "AB", "2031-05-09")
    assert (book / "refused.csv").read_text(encoding="utf-8").splitlines()[1].endswith(",AB 2031-05-09")
    again = beside(book, *counts(*key[:2], 3, 20))
    match = match_of(again, "cancelled_sexual", "wrong")
    assert (match.refused, match.settled) == ("AB 2031-05-09", True)
    assert set(blanket(again.matches, ["all-certain"])) == {("wrenshire", "cancelled_sexual", "checked")}
    otherwise = beside(book, *counts(*key[:2], 4, 20))
    assert match_of(otherwise, "cancelled_sexual", "wrong").refused == "", "another reading is a new question"


def test_what_is_refused_of_a_book_just_begun_is_kept(book: Path) -> None:
    table = book / "figures.csv"
    table.write_text(table.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    found = beside(book, reading("northmoor", "cancelled_sexual", "checked", 17))
    key = ("northmoor", "cancelled_sexual", "checked")
    settled = settle(found, {key: Decision(False)}, "AB", "2031-05-09")
    assert [path.name for path in settled.files] == ["refused.csv"]
    assert (*key, "17") in read_refused(book)


def test_a_refused_reading_may_be_accepted_one_by_one_after_all(book: Path) -> None:
    key = ("wrenshire", "cancelled_sexual", "wrong")
    settle(beside(book, *counts(*key[:2], 3, 20)), {key: Decision(False)}, "AB", "2031-05-09")
    accept(beside(book, *counts(*key[:2], 3, 20)), key, (*key[:2], "checked"))
    assert rows_of(book / "figures.csv")[key]["value"] == "3"
    assert match_of(beside(book, *counts(*key[:2], 3, 20)), "cancelled_sexual", "wrong").refused == ""


def test_a_table_of_refusals_that_lacks_a_column_is_named(book: Path) -> None:
    (book / "refused.csv").write_text("area,measure,reading\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"refused\.csv: the column “statistic” is missing"):
        beside(book, *counts("wrenshire", "cancelled_sexual", 3, 20))


def test_a_disputed_figure_is_only_accepted_one_by_one_and_its_doubt_is_then_cleared(book: Path) -> None:
    found = beside(book, *counts("aldwick", "cancelled_sexual", 1, 20))
    assert blanket(found.matches, ["same"]) == {}
    accept(found, ("aldwick", "cancelled_sexual", "wrong"), ("aldwick", "cancelled_sexual", "checked"))
    row = rows_of(book / "figures.csv")["aldwick", "cancelled_sexual", "wrong"]
    assert (row["doubt"], row["note"], row["accepted"]) == ("", "", "AB 2031-05-09")
    assert row["source_url"] == "https://inspectors.example.org/aldwick"


def test_the_old_row_is_kept_with_when_by_whom_and_why(book: Path) -> None:
    key = ("northmoor", "cancelled_sexual", "wrong")
    accept(beside(book, reading(*key, 11)), key)
    with (book / "figures-history.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["when"], row["by"], row["value"]) == ("2031-05-09", "AB", "9")
    assert row["why"] == "northmoor.pdf, page 7 gives 11; the book had 9"
    assert rows_of(book / "figures.csv")[key]["value"] == "11"
    accept(beside(book, reading(*key, 9)), key)
    assert len((book / "figures-history.csv").read_text(encoding="utf-8").splitlines()) == 3


def test_the_report_s_counts_replace_a_newspaper_s_share_that_they_do_not_bear_out(book: Path) -> None:
    found = beside(book, *counts("eastvale", "cancelled_sexual", 3, 20))
    settled = settle(found, blanket(found.matches, ["new"]), "AB", "2031-05-09")
    assert settled.changes == ()  # the share in the book is another source's: somebody has to look
    accept(found, ("eastvale", "cancelled_sexual", "wrong"), ("eastvale", "cancelled_sexual", "checked"))
    rows = rows_of(book / "figures.csv")
    assert ("eastvale", "cancelled_sexual", "share_pct") not in rows
    assert rows["eastvale", "cancelled_sexual", "wrong"]["value"] == "3"
    assert "3 of 20, replace a share of 25%" in (book / "figures-history.csv").read_text(encoding="utf-8")


def test_nothing_is_written_when_the_story_would_not_be_sound(book: Path) -> None:
    before = {path.name: path.read_bytes() for path in book.iterdir() if path.is_file()}
    key = ("northmoor", "cancelled_sexual", "wrong")
    with pytest.raises(DataError, match="18 wrong is more than 17 checked"):
        accept(beside(book, reading(*key, 18)), key)
    assert {path.name: path.read_bytes() for path in book.iterdir() if path.is_file()} == before


def test_nothing_is_written_over_a_table_that_somebody_changed_meanwhile(book: Path) -> None:
    held = Book(book)
    table = book / "figures.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("91.3", "91.4"), encoding="utf-8")
    change = Change("figures", ("wrenshire", "cancelled_sexual", "wrong"), {"basis": "not-found"}, "")
    with pytest.raises(DataError, match="changed by somebody else"):
        held.write([change], Signed("AB", "2031-05-09"))
    assert "wrenshire" not in table.read_text(encoding="utf-8")


def test_a_workbook_is_not_written_to(book: Path) -> None:
    (book / "figures.csv").rename(book / "figures.xlsx")
    with pytest.raises(DataError, match=r"Save it as figures\.csv"):
        Book(book)


def test_the_address_of_the_pdf_read_is_kept_beside_the_page_that_leads_to_it(book: Path) -> None:
    pdf = "https://inspectors.example.org/files/eastvale.pdf"
    found = beside(book, *counts("eastvale", "cancelled_robbery", 2, 14, link=f"{pdf}#page=7"))
    settled = accept(
        found, ("eastvale", "cancelled_robbery", "checked"), ("eastvale", "cancelled_robbery", "wrong")
    )
    assert (book / "sources.csv") in settled.files
    story, _ = load_story(book)
    page = REPORT.format("eastvale")
    assert story.sources[page].file_url == pdf
    sheet = build_fact_sheets(story)["eastvale"]
    assert f"{pdf}#page=7" in {source.link for source in sheet.sources.values()}
    keys = [("eastvale", "cancelled_robbery", name) for name in ("checked", "wrong")]
    again = accept(beside(book, *counts("eastvale", "cancelled_robbery", 2, 14, link=f"{pdf}#page=9")), *keys)
    assert {change.table for change in again.changes} == {"figures"}, "it is known already"


def test_sources_kept_in_a_workbook_are_left_alone(book: Path) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    with (book / "sources.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            workbook.active.append(row)
    workbook.save(book / "sources.xlsx")
    (book / "sources.csv").unlink()
    before = (book / "sources.xlsx").read_bytes()
    link = "https://inspectors.example.org/files/eastvale.pdf#page=7"
    found = beside(book, *counts("eastvale", "cancelled_robbery", 2, 14, link=link))
    keys = [("eastvale", "cancelled_robbery", name) for name in ("checked", "wrong")]
    assert (book / "figures.csv") in accept(found, *keys).files
    assert (book / "sources.xlsx").read_bytes() == before
    assert not (book / "sources.csv").exists()


def test_a_book_may_begin_as_a_header_alone_and_gains_the_columns_it_lacks(book: Path) -> None:
    (book / "figures.csv").write_text("area,measure,statistic,value,basis,source_url\n", encoding="utf-8")
    found = beside(book, *counts("wrenshire", "cancelled_sexual", 3, 20))
    settle(found, blanket(found.matches, ["new"]), "AB", "2031-05-09")
    header = (book / "figures.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == "area,measure,statistic,value,basis,source_url,page,quote,accepted"
    assert [figure.value for figure in load_story(book)[0].figures] == [20, 3]


def test_a_derived_count_has_its_sum_in_the_note(book: Path) -> None:
    wrong = reading(
        "wrenshire",
        "cancelled_sexual",
        "wrong",
        4,
        basis="derived",
        reasons=("21 checked − 17 correct = 4 wrong",),
    )
    settle(beside(book, wrong), {wrong.key: Decision(True)}, "AB", "2031-05-09")
    row = rows_of(book / "figures.csv")[wrong.key]
    assert (row["basis"], row["note"]) == ("derived", "21 checked − 17 correct = 4 wrong")


@pytest.mark.parametrize(
    ("quote", "basis"),
    [
        ("All 20 of the cancelled rape records had been cancelled correctly.", "words"),
        ("None of the records had been cancelled wrongly.", "words"),
        ("Robbery | 19 | 0", "printed"),
    ],
)
def test_none_is_in_words_unless_a_nought_is_printed(book: Path, quote: str, basis: str) -> None:
    none = reading(
        "wrenshire", "cancelled_sexual", "wrong", 0, basis="derived", quote=quote, reasons=("20 − 20 = 0",)
    )
    settle(beside(book, none), {none.key: Decision(True)}, "AB", "2031-05-09")
    assert rows_of(book / "figures.csv")[none.key]["basis"] == basis


def test_a_finding_that_was_not_looked_at_again_is_for_review_with_its_year(book: Path) -> None:
    quote = (
        "In 2028 we found robbery records to be cancelled correctly, and so we have not re-inspected these."
    )
    note = reading("wrenshire", "carried_over", "year", "2028", quote=quote, basis="carried-over")
    found = beside(book, notes=[note])
    match = match_of(found, "cancelled_robbery", "wrong")
    assert (match.kind, match.certain, match.proposed_words) == ("new", False, "carried over")
    accept(found, match.key)
    row = rows_of(book / "figures.csv")[match.key]
    assert (row["value"], row["basis"], row["carried_from"]) == ("", "carried-over", "2028")


def test_an_earlier_inspection_s_figure_is_not_accepted_without_its_year(book: Path) -> None:
    old = reading("wrenshire", "cancelled_robbery", "wrong", 4, status="review", basis="carried-over")
    with pytest.raises(DataError, match="which year"):
        accept(beside(book, old), old.key)


def test_grade_and_window_go_to_the_table_of_reports(book: Path) -> None:
    found = beside(
        book,
        reading("wrenshire", "overall_grade", "value", "good"),
        reading("wrenshire", "audit_from", "value", "2029-07-01"),
        reading("wrenshire", "audit_to", "value", "2029-12-31"),
    )
    settle(found, blanket(found.matches, ["new"]), "AB", "2031-05-09")
    report = load_story(book)[0].reports["wrenshire"]
    assert report.overall_grade == "good"
    assert str(report.audit_to) == "2029-12-31"
    history = (book / "reports-history.csv").read_text(encoding="utf-8")
    assert "overall_grade: wrenshire.pdf, page 7 gives good; the book had nothing" in history


def test_a_quote_is_kept_as_a_table_may_hold_it() -> None:
    assert clean_quote("nine\u00ad of\n the 17 {{x}}") == "nine of the 17 ((x))"
    assert clean_quote("=HYPERLINK(1)").startswith("… HYPERLINK")
    assert len(clean_quote("word " * 300)) <= 600


# Decisions in a file


def decisions(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "decisions.csv"
    path.write_text("\n".join(["area,measure,statistic,decision,value", *rows]) + "\n", encoding="utf-8")
    return path


def test_decisions_are_followed_and_a_review_figure_may_be_given_its_value(
    book: Path, tmp_path: Path
) -> None:
    unsure = reading("northmoor", "cancelled_sexual", "wrong", 11, status="review", reasons=("11 or 10",))
    found = beside(book, unsure, reading("northmoor", "cancelled_sexual", "checked", 18))
    path = decisions(
        tmp_path, "northmoor,cancelled_sexual,wrong,accept,10", "northmoor,cancelled_sexual,checked,reject,"
    )
    settle(found, read_decisions(path, found.matches), "AB", "2031-05-09")
    rows = rows_of(book / "figures.csv")
    assert rows["northmoor", "cancelled_sexual", "checked"]["value"] == "17"
    row = rows["northmoor", "cancelled_sexual", "wrong"]
    assert (row["value"], row["basis"]) == ("10", "printed")
    assert row["note"] == "read by AB; the program's reading was 11"


def test_every_row_that_cannot_be_followed_is_named(book: Path, tmp_path: Path) -> None:
    found = beside(book, *counts("wrenshire", "cancelled_sexual", 3, 20))
    path = decisions(
        tmp_path,
        "wrenshire,cancelled_sexual,wrong,yes,",
        "wrenshire,cancelled_sexual,chequed,accept,",
        "wrenshire,cancelled_sexual,checked,accept,21",
    )
    with pytest.raises(DataError) as raised:
        read_decisions(path, found.matches)
    wrong, unknown, other = (str(problem) for problem in raised.value.problems)
    assert "decisions.csv, row 2: “yes” is no decision. Write accept or reject." in wrong
    assert "no report proposes wrenshire cancelled_sexual chequed. Did you mean" in unknown
    assert "the report gives 20, without doubt, and not “21”." in other


def test_a_decisions_file_with_other_columns_is_refused_with_the_likely_name(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text("area,measure,statistic,decisions\n", encoding="utf-8")
    with pytest.raises(DataError, match="Did you mean “decision”"):
        read_decisions(path, [])


# What a person has to read


def spoken_of(area: str, measure: str, statistic: str, quote: str) -> Proposal:
    """Return a figure that the report seems to give, and that could not be read."""
    return reading(area, measure, statistic, None, status="review", basis="not-found", quote=quote)


def test_what_could_not_be_read_is_never_accepted_at_once_nor_without_a_value(book: Path) -> None:
    found = beside(
        book, spoken_of("wrenshire", "cancelled_sexual", "wrong", "Five of these. Two-thirds, no less.")
    )
    match = match_of(found, "cancelled_sexual", "wrong")
    assert (match.kind, match.proposed_words, match.settled) == ("new", "not read", False)
    assert blanket(found.matches, ["all-certain"]) == {}
    with pytest.raises(DataError, match="could not be read"):
        accept(found, match.key)


@pytest.mark.parametrize(
    ("quote", "page", "kept"),
    [
        ("For the 15 others the answer was three.", "7", "For the 15 others the answer was three."),
        ("Those are told of below.", "", ""),
    ],
)
def test_what_a_person_reads_there_has_the_page_and_the_sentence_only_if_it_stands_in_it(
    book: Path, quote: str, page: str, kept: str
) -> None:
    found = beside(
        book,
        reading("wrenshire", "cancelled_sexual", "checked", 15),
        spoken_of("wrenshire", "cancelled_sexual", "wrong", quote),
    )
    keys = [match.key for match in found.matches if match.measure == "cancelled_sexual"]
    settle(
        found,
        {key: Decision(True, Decimal(3) if key[2] == "wrong" else None) for key in keys},
        "AB",
        "2031-05-09",
    )
    row = rows_of(book / "figures.csv")["wrenshire", "cancelled_sexual", "wrong"]
    assert (row["value"], row["basis"], row["page"], row["quote"]) == ("3", "printed", page, kept)
    assert row["note"] == "read by AB; the program could not read it"
    again = beside(book, spoken_of("wrenshire", "cancelled_sexual", "wrong", quote))
    assert match_of(again, "cancelled_sexual", "wrong").settled


def test_what_the_book_holds_is_no_conflict_with_what_could_not_be_read(book: Path) -> None:
    found = beside(book, spoken_of("northmoor", "cancelled_sexual", "wrong", "Nine of these were."))
    match = match_of(found, "cancelled_sexual", "wrong")
    assert (match.kind, match.unread, match.settled) == ("missing", True, False)
    assert match.in_book, "and from this very report: it is not asked again"
    graded = beside(
        book, spoken_of("northmoor", "overall_grade", "value", "It has the third of four grades.")
    )
    grade = match_of(graded, "overall_grade", "value")
    assert (grade.kind, grade.in_book) == ("missing", True), "the table of reports has a grade"


def test_what_one_file_could_not_give_another_of_the_area_does() -> None:
    page = Extraction(
        "n.html", "northmoor", proposals=(spoken_of("northmoor", "m", "wrong", "Nine of these."),)
    )
    pdf = Extraction("n.pdf", "northmoor", proposals=(reading("northmoor", "m", "wrong", 9),))
    (one,) = merged([page, pdf])
    assert (one.value, one.status) == (9, "certain")


# Whose report a file is


def test_a_file_kept_as_another_area_s_report_is_for_review_throughout() -> None:
    extraction = Extraction(
        "northmoor.pdf", "eastvale", "Eastvale Police", 9, tuple(counts("eastvale", "m", 1, 2))
    )
    placed = of_area(extraction, Held("northmoor.pdf", "northmoor", "pdf", 1, ""))
    assert {(p.area, p.status) for p in placed.proposals} == {("northmoor", "review")}
    assert "it seems to be about Eastvale Police" in placed.proposals[0].reasons[0]


def test_two_files_of_one_report_that_disagree_give_both_readings() -> None:
    page = Extraction(
        "northmoor.html",
        "northmoor",
        proposals=(reading("northmoor", "m", "wrong", 9, file="northmoor.html", page=1, boxes=()),),
    )
    pdf = Extraction("northmoor.pdf", "northmoor", proposals=(reading("northmoor", "m", "wrong", 8),))
    (one,) = merged([page, pdf])
    assert (one.status, one.value) == ("review", 8)
    assert "8 in northmoor.pdf, page 7; 9 in northmoor.html" in one.reasons[0]
    (same,) = merged(
        [page, Extraction("n.pdf", "northmoor", proposals=(reading("northmoor", "m", "wrong", 9),))]
    )
    assert (same.status, same.file) == ("certain", "northmoor.pdf")
