"""Every command says what it does and shows an example, at once and without loading what it does not need."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from tests.world.valley import ROOT
from typer.testing import CliRunner

from storygen import __version__
from storygen.cli import app

COMMANDS = sorted(command.name or command.callback.__name__ for command in app.registered_commands)  # type: ignore[union-attr]


def text_of(*arguments: str) -> str:
    result = CliRunner().invoke(app, list(arguments), env={"COLUMNS": "200", "TERM": "dumb"})
    assert result.exit_code == 0, result.output
    return re.sub(r"\x1b\[[0-9;]*m", "", result.output)


def test_the_first_commands_are_there() -> None:
    assert {"build", "facts", "rank", "stress"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example_of_the_command(command: str) -> None:
    said = text_of(command, "--help")
    assert "Example" in said
    assert f"storygen {command}" in said.split("Example", 1)[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_is_for(command: str) -> None:
    import typer

    made = typer.main.get_command(app)
    for parameter in made.commands[command].params:  # type: ignore[attr-defined]
        if parameter.name != "help":
            assert getattr(parameter, "help", ""), f"{command} {parameter.name}"


def test_help_lists_the_commands_and_h_is_short_for_it() -> None:
    said = text_of("--help")
    assert all(command in said for command in COMMANDS)
    assert text_of("-h") == said


def test_version() -> None:
    assert text_of("--version") == f"storygen {__version__}\n"


def test_no_arguments_show_the_help() -> None:
    result = CliRunner().invoke(app, [])
    assert "build" in result.output


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    heavy = ("pandas", "numpy", "docx", "jinja2", "lxml", "babel", "pdfplumber", "openpyxl", "httpx",
             "pandera", "vl_convert", "distributed", "num2words", "text_to_num")  # fmt: skip
    code = (
        "import sys\nfrom storygen.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print('LOADED', [name for name in {heavy!r} if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", code, *arguments]
    made = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    assert made.stdout.splitlines()[-1] == "LOADED []"


@pytest.mark.parametrize(
    "arguments",
    [
        ["biuld"],
        ["build", "--frmat", "md"],
        ["build", "--format", "pdf"],
        ["build", "--format", ","],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "many"],
        ["build", "--engine", "spark"],
        ["facts"],
        ["rank"],
        ["stress", "--areas", "0"],
        ["build", "valley", "extra"],
    ],
)
def test_wrong_usage_ends_with_2_and_a_usage_line(arguments: list[str]) -> None:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 2, result.output
    assert "Usage:" in result.output
    assert "Traceback" not in result.output


def test_an_unknown_format_names_those_there_are() -> None:
    result = CliRunner().invoke(app, ["build", "--format", "docx,pdf"], env={"COLUMNS": "200"})
    assert "pdf: choose from docx, md, html" in result.output
