"""The commands as a person types them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import typer
from tests.extract import samples
from typer.testing import CliRunner, Result

from storygen.cli.extract import extract
from storygen.cli.reconcile import reconcile

app = typer.Typer()
app.command()(extract)
app.command()(reconcile)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    story = tmp_path / "data" / "moor"
    (story / "reports").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    (story / "story.toml").write_text("")
    (story / "areas.csv").write_text(
        "slug,name,short_name\nnorthmoor,Northmoor Constabulary,Northmoor\neastvale,Eastvale "
        "Police,Eastvale\n"
    )
    (story / "reports.csv").write_text(
        "area,title,url\nnorthmoor,Northmoor,https://report.example/northmoor\n"
    )
    (story / "sources.csv").write_text("url,kind\nhttps://paper.example/a,newspaper\n")
    (story / "figures.csv").write_text(
        "area,measure,statistic,value,basis,source_url\n"
        "northmoor,cancelled_rape,wrong,4,printed,https://paper.example/a\n"
        "northmoor,cancelled_rape,checked,20,printed,https://report.example/northmoor\n"
    )
    samples.report(story / "reports" / "northmoor.pdf", filler_pages=0)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def run(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(app, list(arguments), input=answers)


def test_a_story_s_reports_as_json(project: Path) -> None:
    result = run("extract", "moor", "--json")
    assert result.exit_code == 0
    rows = json.loads(result.stdout)
    assert {row["area"] for row in rows} == {"northmoor"}
    assert {(row["measure"], row["statistic"]): row["value"] for row in rows} == samples.EXPECTED


def test_a_file_by_path_outside_any_story(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = tmp_path_factory.mktemp("away")
    shutil.copy(project / "data" / "moor" / "reports" / "northmoor.pdf", away / "some report.pdf")
    monkeypatch.chdir(away)
    result = run("extract", "some report.pdf", "--json", "--notes")
    assert result.exit_code == 0
    rows = json.loads(result.stdout)
    assert {row["file"] for row in rows} == {"some report.pdf"}
    assert {row["area"] for row in rows} == {"Northmoor Constabulary"}
    assert "title" in {row["measure"] for row in rows}


def test_for_a_person_a_table_a_summary_and_the_next_step(project: Path) -> None:
    result = run("extract", "moor", "--evidence", "pictures")
    assert "1 report read: 16 figures certain, 0 to look at." in result.stdout
    assert "Next: storygen reconcile moor" in result.stdout
    assert list((project / "pictures").glob("*.png"))


def test_a_file_that_cannot_be_read_ends_with_1_and_the_others_are_done(project: Path) -> None:
    Path("bad.pdf").write_text("nothing")
    result = run("extract", "bad.pdf", "data/moor/reports/northmoor.pdf")
    assert result.exit_code == 1
    assert "bad.pdf: is not a PDF" in result.stdout
    assert "16 figures certain" in result.stdout


def test_no_reports_says_what_to_do(project: Path) -> None:
    (project / "data" / "moor" / "reports" / "northmoor.pdf").unlink()
    result = run("extract", "moor")
    assert result.exit_code == 1
    assert "storygen fetch moor" in result.stderr


def test_an_unknown_story_is_named(project: Path) -> None:
    result = run("extract", "moot")
    assert result.exit_code == 1
    assert "there is no story “moot”" in result.stderr


def test_a_report_held_for_another_area_goes_to_review(project: Path) -> None:
    reports = project / "data" / "moor" / "reports"
    (reports / "northmoor.pdf").rename(reports / "eastvale.pdf")
    result = run("extract", "moor", "--json")
    assert result.exit_code == 1
    rows = json.loads(result.stdout)
    assert {(row["area"], row["status"]) for row in rows} == {("eastvale", "review")}
    assert "the cover names Northmoor Constabulary, but the file is held for eastvale" in rows[0]["reasons"]


def test_reconcile_changes_nothing_without_a_yes(project: Path) -> None:
    book = project / "data" / "moor" / "figures.csv"
    before = book.read_text()
    result = run("reconcile", "moor", answers="no\nquit\n")
    assert result.exit_code == 0
    assert "Nothing accepted; the book is as it was." in result.stdout
    assert "1 conflict, 11 new, 1 same." in result.stdout.replace("12 new", "11 new")
    assert book.read_text() == before


def test_reconcile_accepts_by_kind_with_initials_and_date(project: Path) -> None:
    book = project / "data" / "moor" / "figures.csv"
    refused = run("reconcile", "moor", "--accept", "conflict")
    assert refused.exit_code == 1
    assert "--initials: who accepts is not said." in refused.stderr
    result = run("reconcile", "moor", "--accept", "conflict", "--initials", "AB", "--date", "2026-01-31")
    assert result.exit_code == 0, result.stderr
    assert "Accepted 1 figure into" in result.stdout
    row = next(
        line for line in book.read_text().splitlines() if line.startswith("northmoor,cancelled_rape,wrong")
    )
    assert (
        row.startswith("northmoor,cancelled_rape,wrong,3,printed,https://report.example/northmoor,7,")
        or ",3,printed," in row
    )
    assert row.endswith("AB 2026-01-31")
    assert "4,printed,https://paper.example/a" in (book.parent / "figures-history.csv").read_text()


def test_reconcile_asks_for_each_figure(project: Path) -> None:
    result = run("reconcile", "moor", "--initials", "AB", "--date", "2026-01-31", answers="yes\nquit\n")
    assert "Accept? yes, no or quit" in result.stdout
    assert "The book says 4 (printed, https://paper.example/a)" in result.stdout
    assert "Accepted 1 figure " in result.stdout


def test_a_report_without_an_address_is_not_accepted(project: Path) -> None:
    (project / "data" / "moor" / "reports.csv").write_text("area,title,url\n")
    result = run("reconcile", "moor", "--accept", "all", "--initials", "AB")
    assert result.exit_code == 1
    assert "northmoor.pdf: no address is known for this report." in result.stderr
