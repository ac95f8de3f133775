"""The command: parses, calls, prints, and ends with the right status."""

from __future__ import annotations

import json
from pathlib import Path

import typer
from tests.check import world
from typer.testing import CliRunner

from storygen.cli.check import check

app = typer.Typer()
app.command()(check)
runner = CliRunner()


def test_a_sound_draft_ends_with_0_and_a_wrong_one_with_1(edition: Path, tmp_path: Path) -> None:
    sound, wrong = tmp_path / "sound.md", tmp_path / "wrong.md"
    sound.write_text(world.DRAFT + "\nThe force has 140 officers.\n", encoding="utf-8")
    wrong.write_text(world.DRAFT.replace("Eleven of the 20", "Twelve of the 20"), encoding="utf-8")
    assert runner.invoke(app, [str(sound), "--edition", str(edition)]).exit_code == 0
    result = runner.invoke(app, [str(wrong), "--edition", str(edition)])
    assert result.exit_code == 1
    assert "1 thing to put right" in result.output


def test_json_alone_is_printed(edition: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(world.DRAFT, encoding="utf-8")
    page = tmp_path / "out" / "page.html"
    result = runner.invoke(app, [str(file), "--edition", str(edition), "--json", "--html", str(page)])
    assert json.loads(result.stdout)[0]["area"] == "northmoor"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_no_files_is_an_error(edition: Path, tmp_path: Path) -> None:
    assert runner.invoke(app, [str(tmp_path), "--edition", str(edition)]).exit_code == 1
