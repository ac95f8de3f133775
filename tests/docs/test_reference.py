"""The reference names every key, column, name, filter, form and macro that there is, and no other."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from tests.docs.pages import REFERENCE, ROOT, in_code, section

from storygen.compose.context import build_context
from storygen.compose.printing import FILTERS
from storygen.edition.manifest import STATUSES
from storygen.facts.model import State, Unit
from storygen.facts.sheets import build_fact_sheets
from storygen.rehearse.worlds import full_league, stress_story
from storygen.story.columns import TABLES, TableSpec
from storygen.story.load import load_story
from storygen.story.model import BASES_WITH_VALUE, BASES_WITHOUT_VALUE, SourceKind, Story
from storygen.story.section import Section
from storygen.story.settings import read_settings
from storygen.wording.style import SETTINGS

REAL = ROOT / "data" / "cancelled-crimes"


def text_of(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


def keys_of_story_toml(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """Return the keys that the loader asks for, by table: "" is the top."""
    asked: dict[str, set[str]] = {}
    take = Section.take

    def noted(self: Section, key: str, *args: Any, **kwargs: Any) -> Any:
        asked.setdefault(re.sub(r" \d+.*", "", self._where), set()).add(key)
        return take(self, key, *args, **kwargs)

    monkeypatch.setattr(Section, "take", noted)
    read_settings((REAL / "story.toml").read_bytes())
    asked["[style]"] = set(SETTINGS)
    return asked


def test_every_key_of_story_toml_is_described(monkeypatch: pytest.MonkeyPatch) -> None:
    page = text_of("story-toml.md")
    tables = {key for key in keys_of_story_toml(monkeypatch)[""] if f"[{key}]" in page}
    for table, keys in keys_of_story_toml(monkeypatch).items():
        if table in ("[inspector]", "[explain]"):
            part = section(page, "## [inspector], [explain]")
        else:
            part = section(page, f"## {table}" if table else "## At the top")
        assert keys - tables - in_code(part) == set(), table
    assert {"rules", "style", "support", "approval", "words", "measures", "angles"} <= tables


def test_no_key_is_described_that_the_loader_does_not_know(monkeypatch: pytest.MonkeyPatch) -> None:
    page = text_of("story-toml.md")
    for table, keys in keys_of_story_toml(monkeypatch).items():
        if table in ("[inspector]", "[explain]"):
            continue
        part = section(page, f"## {table}" if table else "## At the top")
        first = {key for row in re.findall(r"^\| (`.*?) \|", part, re.MULTILINE) for key in in_code(row)}
        assert first <= keys, table


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_described(table: TableSpec) -> None:
    part = section(text_of("tables.md"), f"## {table.name}")
    cells = [row.split("|")[1] for row in part.splitlines() if row.startswith(("| `", "| *`"))]
    described = {name for cell in cells for name in in_code(cell)} - {*BASES_WITH_VALUE, *BASES_WITHOUT_VALUE}
    assert described == set(table.column_names)
    optional = {name for cell in cells for name in re.findall(r"\*`(\w+)`\*", cell)}
    assert optional == {column.name for column in table.columns if column.optional}


def test_the_words_that_cells_may_hold_are_described() -> None:
    held = in_code(text_of("tables.md"))
    assert {*BASES_WITH_VALUE, *BASES_WITHOUT_VALUE, *get_args(SourceKind), "confirm", "conflict"} <= held


@cache
def worlds() -> tuple[Story, ...]:
    story, _ = load_story(REAL)
    return story, stress_story(story, 120), full_league(story)


@cache
def seen() -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of templates, and the forms of facts, over real and hard made-up areas."""
    names: set[str] = set()
    forms: set[str] = set()
    for story in worlds():
        sheets = build_fact_sheets(story)
        for area in story.areas:
            names |= set(build_context(story, area, sheets[area.slug]))
            forms |= {form for fact in sheets[area.slug] for form in fact.forms}
    return frozenset(names), frozenset(forms)


def first_cells(text: str) -> set[str]:
    rows = [row.split("|")[1] for row in text.splitlines() if row.startswith("| `")]
    return {name for row in rows for name in in_code(row)}


def test_every_name_of_templates_is_described_and_no_other() -> None:
    measures = {measure.id for measure in worlds()[0].settings.measures}
    described = first_cells(section(text_of("templates.md"), "## Names").split("### Of a measure")[0])
    assert described == (seen()[0] - measures) | {"lead"}


def test_every_filter_is_described_and_no_other() -> None:
    described = first_cells(section(text_of("templates.md"), "## Filters"))
    assert {re.sub(r"\(.*\)", "", name) for name in described} == set(FILTERS)


def test_every_form_is_described_and_no_other() -> None:
    assert first_cells(section(text_of("templates.md"), "## Forms")) == seen()[1]


def test_every_state_of_a_measure_is_described() -> None:
    assert set(get_args(State)) <= in_code(section(text_of("templates.md"), "### Of a measure"))


def test_units_and_statuses_are_described() -> None:
    held = in_code(text_of("facts-json.md"))
    assert set(get_args(Unit)) <= held
    assert set(STATUSES) <= held


def test_every_finding_of_check_is_described() -> None:
    from storygen.check.findings import KINDS

    page = (ROOT / "docs" / "checking-journalist.md").read_text(encoding="utf-8")
    assert set(KINDS) <= set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE))


def test_every_dependency_has_a_reason_and_is_used() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dask"]]
    names = {re.split(r"[^\w-]", want)[0] for want in wanted}
    page = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^\| ([a-z][a-z0-9-]*) \|", page, re.MULTILINE)) - {"package"}
    assert names == described


def test_every_decision_is_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(re.findall(r"\(([\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8")))
    assert listed == {path.name for path in Path(folder).glob("*.md")} - {"README.md"}
