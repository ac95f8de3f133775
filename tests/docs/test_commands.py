"""What the pages say of commands is what the program has."""

from __future__ import annotations

import re
import shlex

import pytest
from scripts.update_docs import BLOCK, PAGE, command_names, helps, updated
from tests.docs.pages import ROOT, name_of, pages, shown_commands
from typer.main import get_command

from storygen.cli import app


def makefile_targets() -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def all_shown_commands() -> list[tuple[str, str]]:
    return [(name_of(page), line) for page in pages() for line in shown_commands(page)]


def test_every_command_is_documented_with_its_real_help() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert updated(page, helps()) == page, "run: python scripts/update_docs.py"


def test_every_documented_command_exists() -> None:
    names = {match["name"] for match in BLOCK.finditer(PAGE.read_text(encoding="utf-8"))}
    assert names == {"", *command_names()}


def test_a_new_command_gets_a_section_and_a_lost_one_is_an_error() -> None:
    page = "# Commands\n\n<!-- help: build -->\nold\n<!-- end -->\n"
    assert updated(page, {"build": "new", "try": "it"}) == (
        "# Commands\n\n<!-- help: build -->\n```text\nnew\n```\n<!-- end -->\n"
        "\n## storygen try\n\n<!-- help: try -->\n```text\nit\n```\n<!-- end -->\n"
    )
    with pytest.raises(KeyError):
        updated(page, {})


def test_every_make_target_named_exists() -> None:
    named = {
        (name_of(page), target)
        for page in pages()
        for target in re.findall(r"(?m)(?:^ *|`)make ([a-z][a-z-]*)", page.read_text(encoding="utf-8"))
    }
    assert {target for _, target in named} >= {"drafts", "test"}
    assert {(page, target) for page, target in named if target not in makefile_targets()} == set()


def test_the_pages_show_commands() -> None:
    assert len(all_shown_commands()) > 40


@pytest.mark.parametrize(("page", "line"), all_shown_commands())
def test_shown_commands_have_options_that_exist(page: str, line: str) -> None:
    name, *arguments = shlex.split(line)[1:]
    commands = getattr(get_command(app), "commands")  # noqa: B009  # typer's types hide that it is a group
    assert name in commands, f"{page} shows a command that is not there: {line}"
    known = {option for parameter in commands[name].params for option in parameter.opts}
    used = {argument.split("=")[0] for argument in arguments if argument.startswith("-")}
    assert used <= known, f"{page}: {line}"
