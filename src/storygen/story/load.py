"""Reads a story folder: story.toml and its tables. Everything that is wrong is reported at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from storygen.errors import DataError, Problem
from storygen.story import build, table_rules
from storygen.story.cautions import cautions
from storygen.story.columns import TABLES
from storygen.story.figure_rules import figure_problems
from storygen.story.find import SETTINGS_FILE
from storygen.story.known import known_names
from storygen.story.model import Measure, Settings, Story
from storygen.story.reading import read_table
from storygen.story.rows import Row, Table
from storygen.story.settings import SettingsRead, read_settings


def load_story(folder: Path) -> tuple[Story, tuple[Problem, ...]]:
    """Return the story in a folder, and the warnings about it.

    Raises DataError with every error of story.toml and of every table.
    """
    if not folder.is_dir():
        raise DataError.of("there is no such folder.", where=str(folder), fix="Check the name of the story.")
    inputs: dict[str, str] = {}
    settings = _settings(folder, inputs)
    tables = _tables(folder, inputs)
    problems = [*settings.problems, *_table_problems(tables, settings)]
    if problems or settings.settings is None:
        raise DataError(problems)
    story = _story(folder, settings.settings, tables, inputs)
    return story, cautions(story, {name: table.file for name, table in tables.items()})


def _settings(folder: Path, inputs: dict[str, str]) -> SettingsRead:
    path = folder / SETTINGS_FILE
    if not path.is_file():
        fix = "A story folder holds one beside its tables: copy it from another story, such as data/demo."
        return SettingsRead(problems=(Problem("the file is missing.", SETTINGS_FILE, fix),))
    data = path.read_bytes()
    inputs[SETTINGS_FILE] = sha256(data).hexdigest()
    return read_settings(data)


def _tables(folder: Path, inputs: dict[str, str]) -> dict[str, Table]:
    tables = {}
    for spec in TABLES:
        table, data = read_table(folder, spec)
        tables[spec.name] = table
        if data is not None:
            inputs[table.file] = sha256(data).hexdigest()
    return tables


def _table_problems(tables: Mapping[str, Table], settings: SettingsRead) -> Iterator[Problem]:
    """Yield the problems of each table in turn: of its headers and cells, then with what stands elsewhere."""
    known = known_names(tables["areas"], tables["sources"], settings.measures, settings.edition)
    rows: dict[str, tuple[Row, ...]] = {name: table.rows for name, table in tables.items()}
    between = {
        "areas": table_rules.area_problems(rows["areas"]),
        "sources": table_rules.source_problems(rows["sources"]),
        "reports": table_rules.report_problems(rows["reports"], known),
        "figures": figure_problems(rows["figures"], known),
        "national": table_rules.national_problems(rows["national"], known),
        "responses": table_rules.response_problems(rows["responses"], known),
        "totals": table_rules.total_problems(rows["totals"], known),
        "partners": table_rules.partner_problems(rows["partners"], known),
    }
    for name, table in tables.items():
        yield from table.problems
        if table.readable:
            yield from between[name]
    yield from table_rules.missing_reports(tables["reports"], known)


def _story(folder: Path, settings: Settings, tables: Mapping[str, Table], inputs: dict[str, str]) -> Story:
    rows = {name: table.rows for name, table in tables.items()}
    measures: Mapping[str, Measure] = {measure.table: measure for measure in settings.measures}
    return Story(
        slug=folder.resolve().name,
        folder=folder,
        settings=settings,
        areas=tuple(build.area_of(row) for row in rows["areas"]),
        sources={row["url"]: build.source_of(row) for row in rows["sources"]},
        figures=tuple(build.figure_of(row, measures) for row in rows["figures"]),
        reports={row["area"]: build.report_of(row) for row in rows["reports"]},
        responses=tuple(build.response_of(row) for row in rows["responses"]),
        national=tuple(build.national_of(row) for row in rows["national"]),
        totals=tuple(build.total_of(row, measures) for row in rows["totals"]),
        partners=tuple(build.partner_of(row) for row in rows["partners"]),
        inputs=inputs,
    )
