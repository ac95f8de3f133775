"""A rehearsal tells what is wrong in drafts of hard areas, and which branches and angles nobody reached."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.world.valley import ROOT, copy_project, valley

from storygen.rehearse.stress import rehearse, stress
from storygen.rehearse.worlds import stress_story, whole_matrix
from storygen.story.load import load_story
from storygen.story.model import Angle


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def add(project: Path, text: str, name: str = "editor.md.j2") -> int:
    """Add words to a template and return the line that they start in."""
    path = project / "templates" / "valley" / name
    before = path.read_text()
    path.write_text(before + text)
    return before.count("\n") + 1


def test_the_real_templates_have_no_fault_on_many_made_up_areas() -> None:
    story, _ = load_story(ROOT / "data" / "cancelled-crimes")
    result = stress(story, ROOT, 60)
    assert result.problems == ()
    assert result.drafts == 60 + 43


def test_what_nobody_reached_counts_only_once_every_hard_case_was_tried(project: Path) -> None:
    add(project, "{% if false %}x{% endif %}\n")
    few, enough = stress(valley(), project, 5), stress(valley(), project, whole_matrix(valley()))
    assert few.unreached
    assert few.clean
    assert enough.unreached
    assert not enough.clean


def test_two_processes_find_the_same_as_one(project: Path) -> None:
    add(project, "\nThe the end.\n", "story.md.j2")
    assert stress(valley(), project, 8, jobs=2) == stress(valley(), project, 8, jobs=1)


def test_progress_counts_every_draft(project: Path) -> None:
    seen: list[tuple[int, int]] = []
    rehearse((stress_story(valley(), 5),), project, lambda done, of: seen.append((done, of)))
    assert seen == [(n, 5) for n in range(1, 6)]


def test_a_branch_that_nobody_reaches_is_reported_with_its_line(project: Path) -> None:
    line = add(project, "\n{% if area.name == 'Nowhere' %}\nNever.\n{% endif %}\n") + 1
    result = rehearse((stress_story(valley(), 40),), project)
    assert f"editor.md.j2, line {line}: if" in [str(branch) for branch in result.unreached]
    assert f"editor.md.j2, line {line}: if not" not in [str(branch) for branch in result.unreached]
    assert not result.clean


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{% if true %}x{% endif %}\n", "if not"),
        ("{% if true %}x{% elif false %}y{% else %}z{% endif %}\n", "elif"),
        ("{% for x in [] %}y{% endfor %}\n", "loop"),
        ("{% for x in ['a'] %}y{% else %}z{% endfor %}\n", "loop over nothing"),
        ("{% macro unused() %}x{% if true %}y{% endif %}{% endmacro %}\n", "if"),
    ],
)
def test_each_kind_of_branch_is_known(project: Path, text: str, kind: str) -> None:
    line = add(project, text)
    result = rehearse((stress_story(valley(), 3),), project)
    assert f"editor.md.j2, line {line}: {kind}" in [str(branch) for branch in result.unreached]


def test_branches_in_the_angles_of_story_toml_are_counted_too(project: Path) -> None:
    angle = Angle("a", "m", "true", "99", "{% if area.name == 'x' %}A{% else %}B{% endif %}", "L.", "")
    held = valley()
    story = replace(held, settings=replace(held.settings, angles=(angle,)))
    result = rehearse((stress_story(story, 3),), project)
    assert "story.toml, angle “a”, headline, line 1: if" in [str(branch) for branch in result.unreached]


def test_an_angle_that_never_leads_is_reported(project: Path) -> None:
    held = valley()
    low = Angle("low", "never the best", "true", "-5", "H", "L.")
    story = replace(held, settings=replace(held.settings, angles=(*held.settings.angles, low)))
    assert "low" in rehearse((stress_story(story, 40),), project).unused_angles


def test_a_fault_of_one_area_is_told_and_the_others_go_on(project: Path) -> None:
    add(project, "\n{% if status == 'held' %}All held.{% endif %}\n")
    result = rehearse((stress_story(valley(), 40),), project)
    assert result.drafts == 40
    assert any("“All”" in problem.what for problem in result.problems)


def test_proofreading_is_part_of_it(project: Path) -> None:
    add(project, "\nThe the end.\n", "story.md.j2")
    result = rehearse((stress_story(valley(), 5),), project)
    assert any("“The the”" in problem.what for problem in result.problems)


def test_recording_branches_changes_no_words(project: Path) -> None:
    from storygen.compose.angles import angle_templates
    from storygen.compose.branches import BranchRecord
    from storygen.compose.draft import compose_draft
    from storygen.compose.templates import open_templates
    from storygen.facts.sheets import build_fact_sheets, story_style

    story, texts = valley(), angle_templates(valley().settings.angles)
    sheets, style = build_fact_sheets(story), story_style(story)
    drafts = [
        [
            compose_draft(story, area, sheets[area.slug], environment, style).sections
            for area in story.areas
        ]
        for environment in (
            open_templates(project, "valley", texts),
            open_templates(project, "valley", texts, BranchRecord()),
        )
    ]  # fmt: skip
    assert drafts[0] == drafts[1]
