"""`storygen lint` names what templates use and do not have, with file and line."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from storygen.rehearse.lint import lint_story, template_problems
from storygen.story.load import load_story

PROJECT = Path(__file__).parents[2]
STORY = "cancelled-crimes"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, three areas of it, whose templates a test may spoil."""
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    shutil.copytree(PROJECT / "data" / STORY, tmp_path / "data" / STORY)
    return tmp_path


def messages(project: Path) -> list[str]:
    story, _ = load_story(project / "data" / STORY)
    return [str(problem) for problem in template_problems(story, project)]


def append(project: Path, template: str, text: str) -> int:
    """Add a line to a template and return its number."""
    path = project / "templates" / STORY / template
    old = path.read_text(encoding="utf-8")
    path.write_text(f"{old}\n{text}\n", encoding="utf-8")
    return old.count("\n") + 2


def test_unknown_names_facts_and_filters_are_all_named_with_their_line(project: Path) -> None:
    first = append(project, "methodology.md.j2", "{% if false %}{{ methd.name }}{% endif %}")
    second = append(project, "methodology.md.j2", "{% if false %}{{ sexual.wrng }}{% endif %}")
    third = append(project, "methodology.md.j2", "{% if false %}{{ sexual.wrong | wrods }}{% endif %}")
    assert messages(project) == [
        f"methodology.md.j2, line {first}: there is no name “methd”. Did you mean “method”?",
        f"methodology.md.j2, line {second}: sexual has no fact “wrng”. Did you mean “wrong”?",
        f"methodology.md.j2, line {third}: there is no filter “wrods”. Did you mean “words”?",
    ]


def test_the_templates_of_the_real_story_use_only_what_there_is(project: Path) -> None:
    assert messages(project) == []


def test_a_template_that_does_not_parse_is_named_with_its_line(project: Path) -> None:
    line = append(project, "editor.md.j2", "{% if %}")
    (message,) = messages(project)
    assert message.startswith(f"editor.md.j2, line {line}: the template does not parse")


def test_an_angle_that_never_leads_is_a_problem(project: Path) -> None:
    settings = project / "data" / STORY / "story.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8")
        + '\n[[angles]]\nid = "never"\nmeans = "nothing"\nwhen = "true"\nscore = -1\n'
        + 'headline = "{{ area.name }}"\nlede = "{{ area.name }}."\n',
        encoding="utf-8",
    )
    story, _ = load_story(settings.parent)
    few = replace(story, areas=story.areas[:2])
    assert "story.toml, angle “never”" in [problem.where for problem in lint_story(few, project).problems]


def test_a_template_that_makes_no_draft_says_nothing_of_the_angles(project: Path) -> None:
    line = append(project, "editor.md.j2", "{{ area.nothing }}")
    story, _ = load_story(project / "data" / STORY)
    problems = lint_story(replace(story, areas=story.areas[:2]), project).problems
    assert f"editor.md.j2, line {line}" in {problem.where for problem in problems}
    assert not [problem for problem in problems if "angle" in str(problem)]
