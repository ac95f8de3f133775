"""storygen reconcile: the whole road from the demonstration's reports to a book that builds."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import typer
from click.testing import Result
from tests.world.valley import ROOT
from typer.testing import CliRunner

from storygen.cli import app
from storygen.cli.reconcile import ask, kind_of, show_matches
from storygen.extract.decisions import Decision
from storygen.extract.model import Proposal
from storygen.extract.reconcile import Match
from storygen.extract.settle import reconcile_story

Run = Callable[..., Result]
SIGNED = ("--by", "AB", "--on", "2021-02-22")


@pytest.fixture(scope="module")
def read_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the demonstration's reports give, read once for all tests of this file."""
    from storygen.extract.story_reports import read_story_reports
    from storygen.story.load import load_story

    folder = tmp_path_factory.mktemp("read") / "demo"
    shutil.copytree(ROOT / "data" / "demo", folder)
    read_story_reports(load_story(folder)[0])
    return folder / ".cache"


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_before: Path) -> Path:
    """A copy of the demonstration's folder in a project of its own."""
    folder = tmp_path / "data" / "demo"
    shutil.copytree(ROOT / "data" / "demo", folder, ignore=shutil.ignore_patterns(".cache", "evidence"))
    shutil.copytree(read_before, folder / ".cache")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    return folder


@pytest.fixture
def emptied(demo: Path) -> Path:
    """The demonstration with a table of figures that holds only its header."""
    table = demo / "figures.csv"
    table.write_text(table.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    return demo


def run(*arguments: str, **more: str) -> Result:
    return CliRunner().invoke(app, ["reconcile", "demo", *arguments], **more)


def rows_of(path: Path) -> dict[tuple[str, str, str], dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["area"], row["measure"], row["statistic"]): row for row in csv.DictReader(file)}


def test_the_demonstration_s_book_is_as_its_reports_but_for_the_planted_conflict(demo: Path) -> None:
    said = run("--json")
    assert said.exit_code == 0
    figures = json.loads(said.stdout)["figures"]
    (conflict,) = [f for f in figures if f["kind"] == "conflict"]
    assert (conflict["area"], conflict["measure"], conflict["book"]["value"]) == (
        "harrowdale",
        "cancelled_violence",
        6,
    )
    assert conflict["report"]["status"] == "review"
    assert not [f for f in figures if f["kind"] == "missing"]
    unsettled = {(f["area"], f["measure"]) for f in figures if not f["settled"]} - {
        ("harrowdale", "cancelled_violence")
    }
    assert unsettled <= {("saltmere", "cancelled_robbery")}


def test_an_emptied_book_filled_from_the_reports_has_the_same_values(emptied: Path) -> None:
    said = run("--accept", "new", *SIGNED)
    assert said.exit_code == 0, said.output
    was, now = rows_of(ROOT / "data" / "demo" / "figures.csv"), rows_of(emptied / "figures.csv")
    assert set(now) < set(was)
    by_hand = {("harrowdale", "cancelled_violence", "wrong"), ("wrenshire", "cancelled_rape", "wrong"),
               ("wrenshire", "cancelled_robbery", "wrong")}  # fmt: skip
    assert set(was) - set(now) == by_hand
    for key, row in now.items():
        differing = {name for name in row if row[name] != was[key][name]}
        assert differing <= {"note", "page", "quote", "accepted"}, key
        assert row["accepted"] == "AB 2021-02-22"
    assert {key for key in now if now[key]["page"] != was[key]["page"]} <= {
        ("harrowdale", "cancelled_violence", "checked")
    }


def test_what_was_accepted_is_built_with_page_quote_link_and_picture(emptied: Path, tmp_path: Path) -> None:
    run("--accept", "new", *SIGNED)
    built = CliRunner().invoke(app, ["build", "demo", "--area", "northmoor", "--area", "saltmere"])
    assert built.exit_code == 0, built.output
    output = tmp_path / "output" / "demo"
    facts = json.loads((output / "northmoor" / "facts.json").read_text(encoding="utf-8"))
    wrong = next(fact for fact in facts["facts"] if fact["id"] == "sexual.wrong")
    assert wrong["value"] == 11
    assert wrong["evidence"] == ["evidence/northmoor-cancelled_sexual-wrong.png"]
    picture = output / "northmoor" / wrong["evidence"][0]
    assert picture.read_bytes() == (emptied / wrong["evidence"][0]).read_bytes()
    draft = (output / "northmoor" / "northmoor.md").read_text(encoding="utf-8")
    assert f"| 11 | as printed | S1, [picture]({wrong['evidence'][0]}) |" in draft
    (source,) = [s for s in facts["sources"] if s["id"] in wrong["sources"]]
    assert source["page"] == "6"
    assert source["quote"]
    assert ", page 6" in (output / "northmoor" / "northmoor.md").read_text(encoding="utf-8")
    page = "https://policing-inspectorate.example/reports/saltmere-2019/"
    web = json.loads((output / "saltmere" / "facts.json").read_text(encoding="utf-8"))["sources"][0]
    assert web["link"].startswith(f"{page}#:~:text=It%20was%20disappointing")
    assert f"]({page}#:~:text=" in (output / "saltmere" / "saltmere.md").read_text(encoding="utf-8")


def test_a_picture_that_is_missing_is_drawn_by_the_next_run(emptied: Path) -> None:
    """The run that wrote the figure may have been stopped before it."""
    run("--accept", "new", *SIGNED)
    drawn = {path.name: path.read_bytes() for path in (emptied / "evidence").iterdir()}
    for name in list(drawn)[::2]:
        (emptied / "evidence" / name).unlink()
    said = run("--accept", "new", *SIGNED)
    assert f": {len(list(drawn)[::2])}." in said.stdout.split("Pictures of sentences drawn in ")[1]
    assert {path.name: path.read_bytes() for path in (emptied / "evidence").iterdir()} == drawn


def test_a_dry_run_writes_nothing_and_says_what_it_would(emptied: Path) -> None:
    before = (emptied / "figures.csv").read_bytes()
    said = run("--accept", "new", "--dry-run")
    assert "rows would be written" in said.stdout
    assert (
        "northmoor cancelled_rape wrong: northmoor.pdf, page 6 gives 3; the book had nothing" in said.stdout
    )
    assert (emptied / "figures.csv").read_bytes() == before
    assert not (emptied / "evidence").exists()


def test_nothing_is_written_without_somebody_s_initials(emptied: Path) -> None:
    said = run("--accept", "new")
    assert said.exit_code == 2
    assert "say who decides on these figures" in said.stderr
    assert len((emptied / "figures.csv").read_text(encoding="utf-8").splitlines()) == 1


def test_without_a_decision_it_lists_both_readings_and_writes_nothing(demo: Path) -> None:
    before = (demo / "figures.csv").read_bytes()
    said = run()
    assert said.exit_code == 0
    (line,) = [line for line in said.stdout.splitlines() if "harrowdale cancelled_violence wrong" in line]
    assert "│ 4 " in line
    assert "6 (conflict)" in line
    assert "Nothing was written." in said.stdout
    assert not (demo / "evidence").exists()
    assert (demo / "figures.csv").read_bytes() == before


def test_asked_on_a_terminal_a_person_settles_figure_by_figure(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["storygen.cli.reconcile"], "_on_a_terminal", lambda: True)
    said = run("--on", "2021-02-22", input="seven\n6\nq\nAB\n")
    assert "1 of " in said.stdout
    assert "in conflict with the book" in said.stdout
    assert "is not a number" in said.stdout
    row = rows_of(demo / "figures.csv")["harrowdale", "cancelled_violence", "wrong"]
    assert (row["value"], row["doubt"], row["accepted"]) == ("6", "", "AB 2021-02-22")
    assert row["page"] == "7"
    assert "in six of the 20 violence records" in row["quote"], "not the sentence that says four"
    assert not (demo / "evidence" / "harrowdale-cancelled_violence-wrong.png").exists()
    history = (demo / "figures-history.csv").read_text(encoding="utf-8")
    assert "ask the inspectorate" in history
    assert "page 7, as AB reads it, gives 6; the program's reading was 4" in history
    # Once decided it is not asked again.
    again = run("--accept", "new")
    assert "in conflict with the book" not in again.stdout
    assert "1  read otherwise by a person, accepted" in again.stdout


@pytest.mark.parametrize(("keep", "value"), [("y", "6"), ("n", "")])
def test_who_stops_at_a_question_is_asked_whether_to_keep_what_was_decided(
    demo: Path, monkeypatch: pytest.MonkeyPatch, keep: str, value: str
) -> None:
    console = sys.modules["storygen.cli.reconcile"]
    answers = iter(["6"])

    def prompt(words: str) -> str:
        if "accept?" not in words:
            return "AB"
        if (answer := next(answers, None)) is None:
            raise typer.Abort
        return answer

    monkeypatch.setattr(console, "_on_a_terminal", lambda: True)
    monkeypatch.setattr(console.typer, "prompt", prompt)
    said = run("--on", "2021-02-22", input=f"{keep}\n")
    assert "Stopped. Decided so far: 1." in said.stdout
    row = rows_of(demo / "figures.csv")["harrowdale", "cancelled_violence", "wrong"]
    assert (row["accepted"] == "AB 2021-02-22") is bool(value)


def test_p_shows_a_picture_of_the_sentence_and_asks_again(
    emptied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["storygen.cli.reconcile"], "_on_a_terminal", lambda: True)
    result = run("--on", "2021-02-22", input="p\ny\nq\nAB\n")
    pictures = list((emptied / ".cache" / "pictures").glob("*.png"))
    assert len(pictures) == 1, result.output
    assert pictures[0].name in result.output.replace("\n", "")
    assert pictures[0].read_bytes().startswith(b"\x89PNG")
    assert len(rows_of(emptied / "figures.csv")) == 1


def test_what_could_not_be_read_is_asked_for_and_a_yes_is_no_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spoken_of = Proposal(
        "n.pdf",
        "northmoor",
        "cancelled_rape",
        "wrong",
        None,
        "review",
        3,
        "Two of 20, no less.",
        basis="not-found",
    )
    match = Match("new", *spoken_of.key, spoken_of)
    asked: list[str] = []
    answers = iter(["y", "two or so", "2"])

    def prompt(words: str) -> str:
        asked.append(words.strip())
        return next(answers)

    monkeypatch.setattr(sys.modules["storygen.cli.reconcile"].typer, "prompt", prompt)
    assert ask([match]) == {match.key: Decision(True, Decimal(2))}
    said = capsys.readouterr().out
    assert "spoken of in the report, to be read by a person" in said
    assert "report: not read (page 3)" in said
    assert "It could not be read: write what the report gives" in said
    assert "is not a number" in said
    assert set(asked) == {"what does the report give? p for a picture of it, n for nothing, q, or the value"}


def test_a_decisions_file_is_followed(demo: Path, tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text(
        "area,measure,statistic,decision,value\nharrowdale,cancelled_violence,wrong,accept,6\n",
        encoding="utf-8",
    )
    assert run("--decisions", str(path), *SIGNED).exit_code == 0
    assert rows_of(demo / "figures.csv")["harrowdale", "cancelled_violence", "wrong"]["doubt"] == ""


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--on", "2999-01-01"), "still to come"),
        (("--by", "=1+1"), "no initials"),
        (("--by", " "), "no initials"),
    ],
)
def test_a_signature_that_is_none_is_wrong_usage(demo: Path, given: tuple[str, str], said: str) -> None:
    found = run("--accept", "new", *given)
    assert found.exit_code == 2
    assert said in found.stderr
    assert not (demo / "figures-history.csv").exists()


def test_a_file_that_may_not_be_written_is_named_with_what_to_do(
    emptied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("storygen.extract.book.write_atomically", refuse)
    found = run("--accept", "new", *SIGNED)
    assert found.exit_code == 1
    assert "Permission denied" in found.stderr
    assert "figures.csv" in found.stderr
    assert "Check that it is there" in found.stderr
    assert len(rows_of(emptied / "figures.csv")) == 0


def test_a_history_that_is_not_utf_8_is_refused_with_what_to_do(demo: Path, tmp_path: Path) -> None:
    (demo / "figures-history.csv").write_bytes("when,by,why\n2021-01-01,AB,caf\xe9\n".encode("latin-1"))
    path = tmp_path / "decisions.csv"
    path.write_text(
        "area,measure,statistic,decision,value\nharrowdale,cancelled_violence,wrong,accept,6\n",
        encoding="utf-8",
    )
    before = (demo / "figures.csv").read_bytes()
    found = run("--decisions", str(path), *SIGNED)
    assert found.exit_code == 1
    assert "figures-history.csv" in found.stderr
    assert (demo / "figures.csv").read_bytes() == before


def test_a_date_that_is_none_is_wrong_usage(demo: Path) -> None:
    said = run("--on", "yesterday")
    assert said.exit_code == 2
    assert "write 2018-02-01" in said.stderr


def test_a_refused_reading_is_listed_as_such_and_not_asked_again(demo: Path, tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text(
        "area,measure,statistic,decision\nharrowdale,cancelled_violence,wrong,reject\n", encoding="utf-8"
    )
    assert run("--decisions", str(path)).exit_code == 2, "nobody has signed it"
    assert run("--decisions", str(path), *SIGNED).exit_code == 0
    said = run()
    assert "1  refused by a person: their rows are in refused.csv" in said.stdout
    assert "in conflict with the book" not in said.stdout


def test_what_no_decision_over_many_takes_is_listed_with_the_reason(demo: Path) -> None:
    found = reconcile_story(demo)
    sure = next(match for match in found.matches if match.certain and not match.in_report_table)
    aside = replace(sure, kind="new", figure=None, aside="the book's wrong (9) is not the report's")
    assert kind_of(aside) == "aside"
    shown = io.StringIO()
    with redirect_stdout(shown):
        show_matches(replace(found, matches=(aside,)))
    assert "1  certain, but to be decided one by one" in shown.getvalue()
    assert "Not accepted with" in shown.getvalue()
