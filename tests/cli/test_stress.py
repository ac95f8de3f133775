"""storygen stress tells what is wrong in drafts of made-up areas, and ends with 1 while anything is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_it_counts_drafts_problems_and_branches(run: Run) -> None:
    said = run("stress", "valley", "--areas", "30").stdout
    assert "73 drafts of fictional areas, " in said
    assert " branches of the templates reached" in said


def test_templates_without_a_fault_end_with_0(run: Run) -> None:
    result = run("stress", "valley", "--areas", "120")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "163 drafts of fictional areas, 0 problems\n" in result.stdout


def never_reached(project: Path) -> str:
    """Add a branch that nobody reaches, and return how it is named."""
    template = project / "templates" / "valley" / "editor.md.j2"
    line = template.read_text().count("\n") + 1
    template.write_text(template.read_text() + "{% if false %}never{% endif %}\n")
    return f"  not reached: editor.md.j2, line {line}: if\n"


def test_a_branch_that_nobody_reaches_ends_with_1_and_what_to_do(run: Run, project: Path) -> None:
    branch = never_reached(project)
    result = run("stress", "valley", "--areas", "300")
    assert result.exit_code == 1
    assert branch in result.stdout
    assert "Next: correct the templates, or take out what nothing reaches." in result.stdout


def test_of_few_areas_what_is_not_reached_is_told_and_not_held_against_the_templates(
    run: Run, project: Path
) -> None:
    branch = never_reached(project)
    result = run("stress", "valley", "--areas", "10")
    assert result.exit_code == 0
    assert branch in result.stdout
    assert re.search(r"What is not reached is judged from \d+ areas on: these were fewer\.", result.stdout)


def test_problems_are_shown_with_the_area_they_were_found_in(run: Run, project: Path) -> None:
    template = project / "templates" / "valley" / "story.md.j2"
    template.write_text(template.read_text() + "\nThe the end.\n")
    result = run("stress", "valley", "--areas", "10")
    assert result.exit_code == 1
    assert "doubled words: “The the” stands in" in result.stderr
    assert "… and " in result.stdout  # more than forty
