"""storygen extract reads figures from a story's reports, or from any files, in a project or outside one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import Result
from tests.extract.samples import EXPECTED, report
from typer.testing import CliRunner

from storygen.cli import app
from storygen.cli.extract import parted, show
from storygen.extract.model import Extraction, Proposal

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what is read out of the user's own cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fictional report on Northmoor Constabulary, in a folder that is no project."""
    return report(tmp_path_factory.mktemp("anywhere") / "a report.pdf", filler_pages=1)


def test_json_of_any_file_outside_a_project_is_one_array_and_nothing_else(
    northmoor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(northmoor.parent)
    said = CliRunner().invoke(app, ["extract", northmoor.name, "--json"])
    assert said.exit_code == 0
    assert said.stderr == ""
    figures = json.loads(said.stdout)
    assert {(f["measure"], f["statistic"]): f["value"] for f in figures} == EXPECTED
    one = next(f for f in figures if (f["measure"], f["statistic"]) == ("cancelled_robbery", "wrong"))
    assert (one["file"], one["area"], one["status"], one["page"]) == (
        "a report.pdf",
        "northmoor",
        "certain",
        4,
    )
    assert "12 out of 18 were correctly cancelled" in one["quote"]
    assert one["reasons"] == ["18 checked − 12 correct = 6 wrong"]


def test_a_story_s_reports_are_listed_with_value_page_and_sentence(
    run: Run, project: Path, northmoor: Path
) -> None:
    folder = project / "data" / "valley" / "reports"
    folder.mkdir()
    (folder / "northmoor.pdf").write_bytes(northmoor.read_bytes())
    said = run("extract", "valley")
    assert said.exit_code == 0
    assert "northmoor.pdf · Northmoor Constabulary" in said.stdout
    (line,) = [line for line in said.stdout.splitlines() if "cancelled_sexual wrong" in line]
    assert "certain" in line or "review" in line
    assert "Of the 17 cancelled sexual offence records, nine were wrong." in line
    assert "1 of 1 reports read:" in said.stdout
    assert "Next: storygen reconcile valley" in said.stdout
    assert any((project / "data" / "valley" / ".cache").iterdir())


def test_a_file_that_cannot_be_read_has_a_line_and_the_others_are_read(
    run: Run, northmoor: Path, tmp_path: Path
) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"not a report at all")
    said = run("extract", tmp_path / "broken.pdf", tmp_path / "absent.pdf", northmoor, "--json")
    assert said.exit_code == 1
    assert len(json.loads(said.stdout)) == len(EXPECTED)
    broken, absent = said.stderr.strip().splitlines()
    assert broken.startswith("broken.pdf: is not a PDF")
    assert absent.startswith("absent.pdf: cannot be opened")


def test_a_story_without_reports_says_how_to_get_them(run: Run) -> None:
    said = run("extract", "valley")
    assert said.exit_code == 1
    assert (
        "No reports are held. Next: storygen fetch valley, or save them in data/valley/reports/."
        in said.stdout
    )
    assert json.loads(run("extract", "valley", "--json").stdout) == []


def test_an_unknown_story_is_named_with_the_nearest(run: Run) -> None:
    said = run("extract", "vally")
    assert said.exit_code == 1
    assert "Did you mean “valley”?" in said.stderr


def test_pictures_are_written_where_they_are_asked_for(run: Run, northmoor: Path, tmp_path: Path) -> None:
    said = run("extract", northmoor, "--evidence", tmp_path / "pictures", "--json")
    assert json.loads(said.stdout)
    assert (tmp_path / "pictures" / "northmoor-cancelled_robbery-wrong.png").stat().st_size > 1000
    assert f"pictures in {tmp_path / 'pictures'}" in said.stderr


def test_two_files_of_one_name_go_by_their_paths(run: Run, northmoor: Path, tmp_path: Path) -> None:
    copies = [tmp_path / folder / "report.pdf" for folder in ("a", "b")]
    for copy in copies:
        copy.parent.mkdir()
        shutil.copy(northmoor, copy)
    told = json.loads(run("extract", *copies, "--json").stdout)
    assert {figure["file"] for figure in told} == {str(copy) for copy in copies}
    assert {figure["file"] for figure in json.loads(run("extract", copies[0], "--json").stdout)} == {
        "report.pdf"
    }


def test_the_first_name_is_a_story_unless_it_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report").write_text("x")
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "a.pdf").write_text("x")
    assert parted(["demo"]) == ("", [Path("demo/a.pdf")]), "there is no story of that name"
    (tmp_path / "data" / "demo").mkdir(parents=True)
    (tmp_path / "data" / "demo" / "story.toml").write_text("")
    (tmp_path / "templates").mkdir()
    assert parted([]) == ("", [])
    assert parted(["demo"]) == ("demo", [])
    assert parted(["report", "b.html"]) == ("", [Path("report"), Path("b.html")])
    assert parted(["gone.pdf"]) == ("", [Path("gone.pdf")])
    assert parted(["demo", "b.pdf"]) == ("demo", [Path("b.pdf")])
    assert parted(["demo/"]) == ("", [Path("demo/a.pdf")])


def test_what_was_read_of_any_file_is_kept_in_the_user_s_cache(
    northmoor: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(northmoor.parent)
    first = CliRunner().invoke(app, ["extract", northmoor.name, "--json"])
    assert len(list((own_cache / "storygen" / "reports").glob("*.json"))) == 1
    assert CliRunner().invoke(app, ["extract", northmoor.name, "--json"]).stdout == first.stdout


def test_a_book_that_holds_only_its_header_is_no_hindrance(run: Run, northmoor: Path, project: Path) -> None:
    story = project / "data" / "valley"
    header = (story / "figures.csv").read_text(encoding="utf-8").splitlines()[0]
    (story / "figures.csv").write_text(f"{header}\n", encoding="utf-8")
    (story / "reports").mkdir(exist_ok=True)
    shutil.copy(northmoor, story / "reports" / "northmoor.pdf")
    assert {figure["area"] for figure in json.loads(run("extract", "valley", "--json").stdout)} == {
        "northmoor"
    }


def test_a_folder_of_pictures_that_is_a_file_is_named_with_what_to_do(
    run: Run, northmoor: Path, tmp_path: Path
) -> None:
    (tmp_path / "pictures").write_text("not a folder")
    said = run("extract", northmoor, "--evidence", tmp_path / "pictures")
    assert said.exit_code == 1
    assert "pictures" in said.stderr
    assert "Check that it is there" in said.stderr


def test_the_table_shows_the_first_reasons_and_says_how_many_more_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reasons = ("first", "second", "third", "fourth", "fifth")
    figure = Proposal("n.pdf", "northmoor", "m", "wrong", Decimal(2), "review", 1, "Two.", reasons)
    unread = Proposal("n.pdf", "northmoor", "m", "checked", None, "review", 1, "Of 20.", basis="not-found")
    show([Extraction("n.pdf", "northmoor", proposals=(figure, unread))], None)
    said = capsys.readouterr().out
    assert "third" in said
    assert "fourth" not in said
    assert "… and 2 more reasons" in " ".join(said.replace("│", " ").split())
    assert "not read" in said
