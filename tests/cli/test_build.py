"""storygen build tells a person what it made, what is outstanding and what to do next; or what is wrong."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.world.valley import REPORT

Run = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[str]]


def test_the_summary_in_full(run: Run, project: Path) -> None:
    result = run("build", "valley")
    assert result.exit_code == 0
    where = project / "output" / "valley"
    look = f"look in Wrenshire Police re-inspection 2030, {REPORT.format('wrenshire')}"
    assert result.stdout == (
        f"\n4 drafts for 4 forces, in {where}\n"
        "     1  to check\n"
        "     2  need figures\n"
        "     1  held: sources conflict\n"
        "     5  warnings about the data (above); --strict makes them errors\n"
        "\n"
        "Every draft needs:\n"
        "  - no editor has approved this draft yet\n"
        "\n"
        "Nearest to ready (4 of 4):\n"
        "  Northmoor Constabulary\n"
        "    - nothing else\n"
        "  Aldwick Police\n"
        "    - sources disagree, or do not say enough, on cancelled sexual offence "
        "records: two papers differ: settle "
        "it before any draft states the figure\n"
        "    - Aldwick Police has not yet been approached for a response\n"
        "  Eastvale Police\n"
        "    - number of cancelled sexual offence records checked by inspectors and "
        "sexual offence records wrongly "
        f"cancelled: look in Eastvale Police inspection 2027, {REPORT.format('eastvale')}\n"
        "    - figures taken from the Eastvale Echo (sexual offences): confirm them in "
        "Eastvale Police inspection "
        "2027\n"
        "    - Eastvale Police has not yet been approached for a response\n"
        "  Wrenshire Police\n"
        "    - number of cancelled sexual offence records checked by inspectors and "
        "sexual offence records wrongly "
        f"cancelled: {look}\n"
        "    - number of cancelled robbery records checked by inspectors and robbery "
        "records wrongly cancelled: "
        f"{look}\n"
        f"    - inspectors' overall grade: {look}\n"
        "    - Wrenshire Police has not yet been approached for a response\n"
        "\n"
        f"Next: open {where / 'index.csv'} for every draft and what it lacks.\n"
        "Figures to add go in figures.csv; `storygen facts AREA` shows what is held.\n"
    )
    assert (where / "northmoor" / "northmoor.docx").exists()


def test_warnings_go_to_standard_error_with_file_row_and_what_to_do(run: Run) -> None:
    said = run("build", "valley").stderr
    assert said.count("warning  ") == 5
    assert (
        "warning  figures.csv, row 14: aldwick, cancelled_sexual, checked must be "
        "decided on: two papers differ." in (said)
    )


def test_one_area_is_one_draft(run: Run) -> None:
    result = run("build", "valley", "--area", "northmoor")
    assert "\n1 draft for 1 force, in " in result.stdout


def test_another_folder_and_other_formats(run: Run, tmp_path: Path) -> None:
    result = run(
        "build", "valley", "--output", tmp_path / "elsewhere", "--format", "md, html", "--area", "aldwick"
    )
    assert result.exit_code == 0
    assert {path.name for path in (tmp_path / "elsewhere" / "aldwick").iterdir()} == {
        "aldwick.md", "aldwick.html", "facts.json",
    }  # fmt: skip


def test_it_works_from_any_folder_of_the_project(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "data" / "valley")
    assert run("build", "valley", "--area", "aldwick", "--format", "md").exit_code == 0
    assert (project / "output" / "valley" / "aldwick" / "aldwick.md").exists()


def test_a_kept_draft_is_told(run: Run, project: Path) -> None:
    run("build", "valley", "--format", "md")
    (project / "output" / "valley" / "aldwick" / "aldwick.md").write_text("An editor's words.")
    template = project / "templates" / "valley" / "editor.md.j2"
    template.write_text(template.read_text() + "\nMore.\n")
    said = run("build", "valley", "--format", "md").stdout
    assert "  kept: aldwick/aldwick.md was edited after it was written, so it stays." in said


def test_force_asks_once_and_a_no_changes_nothing(run: Run, project: Path) -> None:
    run("build", "valley", "--format", "md")
    edited = project / "output" / "valley" / "aldwick" / "aldwick.md"
    edited.write_text("An editor's words.")
    no = run("build", "valley", "--format", "md", "--force", input="n\n")
    assert no.exit_code == 1
    assert edited.read_text() == "An editor's words."
    assert run("build", "valley", "--format", "md", "--force", input="y\n").exit_code == 0
    assert edited.read_text() != "An editor's words."


# ---- what is wrong


def test_an_unknown_story_is_named_with_the_nearest(run: Run) -> None:
    result = run("build", "vally")
    assert result.exit_code == 1
    assert "there is no story “vally”. Did you mean “valley”?" in result.stderr
    assert "1 problem. Nothing was written." in result.stderr
    assert "Traceback" not in result.output


def test_an_unknown_area_is_named_with_the_nearest(run: Run, project: Path) -> None:
    result = run("build", "valley", "--area", "northmore")
    assert result.exit_code == 1
    assert "--area: there is no area northmore in this story. Did you mean northmoor?" in result.stderr
    assert not (project / "output").exists()


def test_a_folder_that_is_no_project_says_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    result = run("build")
    assert result.exit_code == 1
    assert "no project here" in result.stderr
    assert "Change to the project's folder and try again." in result.stderr


def test_every_mistake_in_the_data_is_told_at_once_with_its_place(run: Run, project: Path) -> None:
    path = project / "data" / "valley" / "figures.csv"
    text = path.read_text()
    text = text.replace("cancelled_sexual,wrong,9,", "cancelled_sexual,wrong,99,").replace(
        "4800,printed", "4800,guessed"
    )
    path.write_text(text)
    result = run("build", "valley")
    assert result.exit_code == 1
    assert result.stderr.count("problem  figures.csv, row ") == 2
    assert "2 problems. Nothing was written." in result.stderr
    assert not (project / "output").exists()


def test_an_unsourced_number_is_told_with_template_line_and_words(run: Run, project: Path) -> None:
    template = project / "templates" / "valley" / "editor.md.j2"
    template.write_text("## For the editor\n\nRead all five.\n")
    result = run("build", "valley")
    assert result.exit_code == 1
    assert "problem  editor.md.j2, line 3: the words “all five” state a number" in result.stderr
    assert "Print a fact instead, or put it in other words." in result.stderr
    assert not (project / "output").exists()


def test_strict_ends_with_1(run: Run, project: Path) -> None:
    result = run("build", "valley", "--strict")
    assert result.exit_code == 1
    assert "5 problems. Nothing was written." in result.stderr
    assert not (project / "output").exists()


# ---- as processes of their own


def test_in_a_pipe_there_is_no_bar_and_no_colour(process: Process) -> None:
    made = process("build", "valley", "--format", "md")
    assert made.returncode == 0
    for text in (made.stdout, made.stderr):
        assert "\x1b" not in text
        assert "\r" not in text
        assert "━" not in text
        assert "Writing drafts" not in text


def test_a_problem_ends_a_process_with_1_and_says_so_on_standard_error(process: Process) -> None:
    made = process("build", "nowhere")
    assert made.returncode == 1
    assert made.stdout == ""
    assert "there is no story “nowhere”" in made.stderr
    assert "Traceback" not in made.stderr


def test_json_of_facts_goes_through_a_pipe(process: Process) -> None:
    made = process("facts", "northmoor", "valley", "--json")
    assert json.loads(made.stdout)["status"] == "to-check"
