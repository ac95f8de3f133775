"""storygen diff at the terminal and for a program."""

from __future__ import annotations

import json

import pytest
import typer
from tests.edition.editions import northmoor, write_edition
from typer.testing import CliRunner

from storygen.cli.diff import diff

app = typer.Typer()
app.command()(diff)


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Return a function that runs the command, away from any project."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    return lambda *arguments: CliRunner().invoke(app, list(arguments))


@pytest.fixture
def editions(tmp_path):
    """Return the folders of an edition and of its correction."""
    old = write_edition(tmp_path / "old", northmoor())
    new = write_edition(tmp_path / "new", northmoor(8, "eight"), edition="2020-11-02")
    return str(old), str(new)


def test_it_shows_was_is_and_why_and_whom_to_tell(run, editions):
    result = run(*editions)
    assert result.exit_code == 0
    assert "Northmoor Constabulary: the draft reads differently (figure corrected)" in result.output
    assert "headline is:  Eight records wrongly cancelled" in result.output
    assert "follows from another figure (F2b)" in result.output
    assert "1 notices are due" not in result.output
    assert "1 notice is due, about 1 area:" in result.output
    assert "Next: write them with --notices FOLDER." in result.output


def test_it_says_when_no_correction_is_due(run, editions):
    result = run(editions[0], editions[0])
    assert "No correction is due: nothing that a partner was told has changed." in result.output


def test_it_answers_programs(run, editions):
    document = json.loads(run(*editions, "--json").stdout)
    assert document["areas"][0]["state"] == "words"
    assert document["notices"][0]["kind"] == "correction"


def test_a_folder_that_holds_no_edition_is_named(run, tmp_path):
    result = run(str(tmp_path), str(tmp_path))
    assert result.exit_code == 1
    assert "there is no edition here" in result.output
