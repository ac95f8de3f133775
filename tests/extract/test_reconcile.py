"""Proposals beside the book, and what a yes does to it."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from storygen.errors import DataError
from storygen.extract.book import COLUMNS, read_book, write_book
from storygen.extract.decisions import by_asking, by_kind, from_file
from storygen.extract.model import Proposal
from storygen.extract.reconcile import Acceptance, Comparison, accept, compare

HEAD = ",".join(COLUMNS)
PAPER = "https://paper.example/story"


def _proposal(
    value: int, measure: str = "cancelled_rape", statistic: str = "wrong", **more: object
) -> Proposal:
    fields = {
        "status": "certain",
        "page": 7,
        "quote": "Three of 20 …",
        "reasons": (),
        "basis": "printed",
        **more,
    }
    return Proposal("n.pdf", "northmoor", measure, statistic, Decimal(value), **fields)  # type: ignore[arg-type]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "figures.csv"
    path.write_text(
        f"{HEAD},mine\n"
        f"northmoor,cancelled_rape,wrong,4,printed,{PAPER},,,an old note,,,,,kept\n"
        "northmoor,cancelled_rape,checked,20,printed,https://report.example/n,,,,,,,,\n"
        "northmoor,victims,told,9,printed,https://report.example/n,,,,,,,,\n"
        "eastvale,victims,told,5,printed,https://report.example/e,,,,,,,,\n"
    )
    return path


def _states(found: list[Comparison]) -> dict[str, str]:
    return {" ".join(c.key[1:]): c.state for c in found}


def test_same_new_conflict_and_missing(book: Path) -> None:
    proposals = [_proposal(3), _proposal(20, statistic="checked"), _proposal(6, "cancelled_robbery")]
    assert _states(compare(proposals, read_book(book))) == {
        "cancelled_rape wrong": "conflict",
        "cancelled_rape checked": "same",
        "cancelled_robbery wrong": "new",
        "victims told": "missing",
    }


def test_a_newspaper_s_figure_is_confirmed_by_the_report(book: Path) -> None:
    found = compare([_proposal(4, basis="derived")], read_book(book), {PAPER})
    assert _states(found)["cancelled_rape wrong"] == "confirms"


def test_two_reports_that_disagree_are_disputed_and_never_taken_unasked(book: Path) -> None:
    found = compare([_proposal(3), _proposal(5)], read_book(book))
    assert _states(found)["cancelled_rape wrong"] == "disputed"
    assert by_kind(found, ["all"]) == []


def test_grades_and_dates_do_not_go_into_the_book(book: Path) -> None:
    assert "overall_grade value" not in _states(
        compare([_proposal(1, "overall_grade", "value")], read_book(book))
    )


def test_accepting_keeps_the_old_row_and_the_person_s_own_columns(book: Path) -> None:
    held = read_book(book)
    found = compare([_proposal(3, reasons=("20 checked − 17 correct = 3 wrong",), basis="derived")], held)
    replaced = accept(
        held,
        by_kind(found, ["conflict"]),
        Acceptance("AB", "2026-01-31", {"n.pdf": "https://report.example/n"}),
    )
    write_book(held, replaced, "2026-01-31")
    rows = list(csv.DictReader(book.open()))
    assert rows[0] | {} == {
        "area": "northmoor", "measure": "cancelled_rape", "statistic": "wrong", "value": "3",
        "basis": "derived",
        "source_url": "https://report.example/n", "page": "7", "quote": "Three of 20 …",
        "note": "20 checked − 17 correct = 3 wrong", "qualifier": "", "carried_from": "", "doubt": "",
        "accepted": "AB 2026-01-31", "mine": "kept",
    }  # fmt: skip
    assert len(rows) == 4
    history = list(csv.DictReader((book.parent / "figures-history.csv").open()))
    assert [(row["value"], row["source_url"], row["replaced"]) for row in history] == [
        ("4", PAPER, "2026-01-31")
    ]
    assert sorted(path.name for path in book.parent.iterdir()) == ["figures-history.csv", "figures.csv"]


def test_a_figure_for_review_is_taken_only_when_asked_for_by_name(book: Path, tmp_path: Path) -> None:
    found = compare([_proposal(3, status="review")], read_book(book))
    assert by_kind(found, ["all"]) == []
    decisions = tmp_path / "decisions.csv"
    decisions.write_text(
        "area,measure,statistic,decision\nnorthmoor,cancelled_rape,wrong,yes\nnorthmoor,victims,told,no\n",
        "utf-8",
    )
    with pytest.raises(DataError, match="nothing is proposed for northmoor victims told"):
        from_file(found, decisions)
    decisions.write_text("area,measure,statistic,decision\nnorthmoor,cancelled_rape,wrong,yes\n", "utf-8")
    assert [c.key[1] for c in from_file(found, decisions)] == ["cancelled_rape"]


def test_a_decisions_file_shows_every_mistake_at_once(book: Path, tmp_path: Path) -> None:
    decisions = tmp_path / "decisions.csv"
    decisions.write_text(
        "area,measure,statistic,decision\nnorthmoor,cancelled_rape,wrong,perhaps\nx,y,z,yes\n", "utf-8"
    )
    with pytest.raises(DataError) as caught:
        from_file(compare([_proposal(3)], read_book(book)), decisions)
    assert [str(problem) for problem in caught.value.problems] == [
        "decisions.csv row 2: “perhaps” is no decision. Write yes or no.",
        "decisions.csv row 3: nothing is proposed for x y z. Take the row out.",
    ]


def test_asking_stops_at_quit(book: Path) -> None:
    found = compare(
        [_proposal(3), _proposal(6, "cancelled_robbery"), _proposal(7, "cancelled_violence")], read_book(book)
    )
    answers = iter(["yes", "quit"])
    assert [c.key[1] for c in by_asking(found, lambda _: next(answers))] == ["cancelled_rape"]


def test_the_shared_book_that_calls_its_areas_forces_is_read(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text(
        "force,measure,statistic,value,basis,source_url,note\nnorthmoor,victims,told,9,printed,u,\n"
    )
    assert read_book(path).find(("northmoor", "victims", "told"))[0]["value"] == "9"


def test_a_book_without_a_needed_column_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("area,measure\nnorthmoor,victims\n")
    with pytest.raises(DataError, match="lacks the column statistic, value"):
        read_book(path)
