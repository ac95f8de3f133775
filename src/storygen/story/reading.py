"""Reads the tables of a story folder, .csv or .xlsx, and checks headers and cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from storygen.errors import Problem
from storygen.story.cells import shown, tidy
from storygen.story.columns import TABLES, TableSpec
from storygen.story.delimited import csv_cells
from storygen.story.nearest import nearest
from storygen.story.rows import Cells, Row, Table
from storygen.story.schema import broken_cells
from storygen.story.workbook import sheet_cells

# What is wrong with single cells, and what to do, by row number and column.
Wrongs = Mapping[int, Mapping[str, tuple[str, str]]]

ENDINGS = (".csv", ".xlsx")
OTHER_ENDINGS = (".xls", ".xlsm", ".ods", ".numbers", ".tsv", ".txt")


def table_files(folder: Path, spec: TableSpec) -> tuple[Path, ...]:
    """Return the files in the folder that hold this table: none, one, or two when both endings are there."""
    return tuple(path for ending in ENDINGS if (path := folder / f"{spec.name}{ending}").is_file())


def read_table(folder: Path, spec: TableSpec) -> tuple[Table, bytes | None]:
    """Return the table with every problem of its headers and cells, and the bytes of the file if read."""
    paths = table_files(folder, spec)
    if len(paths) == 1:
        data = paths[0].read_bytes()
        return _table(data, paths[0].name, spec), data
    if not paths:
        return Table(spec.name, f"{spec.name}.csv", problems=_absent(folder, spec)), None
    what = f"the table is there twice, as {paths[0].name} and as {paths[1].name}."
    problem = Problem(what, spec.name, "Delete the one that is out of date.")
    return Table(spec.name, paths[0].name, problems=(problem,)), None


def _absent(folder: Path, spec: TableSpec) -> tuple[Problem, ...]:
    known = {f"{table.name}{ending}" for table in TABLES for ending in ENDINGS}
    there = [path.name for path in folder.iterdir() if path.is_file() and path.name not in known]
    for name in sorted(there):
        stem, ending = Path(name).stem, Path(name).suffix.lower()
        if ending in OTHER_ENDINGS and stem == spec.name:
            what = f"the table {spec.name} cannot be read from a file of this kind."
            return (Problem(what, name, "Save it as .xlsx or as CSV UTF-8."),)
        if ending in ENDINGS and nearest(stem, [table.name for table in TABLES]) == spec.name:
            close = not any(stem.startswith(table.name) for table in TABLES)
            if close:
                return (Problem("no table has this name.", name, f"Did you mean “{spec.name}{ending}”?"),)
    if spec.optional:
        return ()
    header = ",".join(column.name for column in spec.columns if not column.optional)
    return (Problem("the table is missing.", f"{spec.name}.csv", f"Make it, with the first row: {header}"),)


def _table(data: bytes, file: str, spec: TableSpec) -> Table:
    read = sheet_cells(data, spec.name, file) if file.endswith(".xlsx") else csv_cells(data, file)
    records, problems = [[tidy(cell) for cell in record] for record in read.records], read.problems
    while records and not any(records[-1]):
        records.pop()
    if not records:
        if not problems:
            problems = (
                Problem("the file is empty.", file, "Put the names of the columns in the first row."),
            )
        return Table(spec.name, file, problems=problems)
    header = _trimmed(records[0])
    problems = (*problems, *_header_problems(header, file, spec))
    if not set(header).intersection(spec.column_names):
        return Table(spec.name, file, problems=problems)
    too_long = _too_long(records, len(header), file)
    numbered = {
        place: dict(zip(header, _filled(record, len(header)), strict=True))
        for place, record in enumerate(records[1:], 2)
        if any(record) and place not in too_long
    }
    rows, found = _checked_rows(numbered, file, spec, _faults(read, header))
    if len(records) == 1 and not spec.optional:
        found = (*found, Problem("the table has a header and no rows.", file, "Add the rows."))
    readable = {column.name for column in spec.columns if not column.optional} <= set(header)
    return Table(spec.name, file, rows, readable, not too_long, (*problems, *too_long.values(), *found))


def _trimmed(header: list[str]) -> list[str]:
    """Return the header without empty cells at its end, which sheets leave behind."""
    end = max((place for place, name in enumerate(header, 1) if name), default=0)
    return header[:end]


def _header_problems(header: Sequence[str], file: str, spec: TableSpec) -> tuple[Problem, ...]:
    where = f"{file}, row 1"
    known = spec.column_names
    if not set(header).intersection(known):
        first = ",".join(known)
        what = "the first row does not hold the names of the columns."
        return (Problem(what, where, f"It should be, in any order: {first}"),)
    free = [name for name in known if name not in header]
    problems, suggested = [], set()
    for name in dict.fromkeys(header):
        if not name:
            what = "a column has no name."
            problems.append(Problem(what, where, "Name it, or delete the column."))
        elif name not in known:
            near = nearest(name, free)
            suggested.add(near)
            fix = f"Did you mean “{near}”?" if near else f"Delete it. Known: {', '.join(known)}."
            problems.append(Problem(f"there is no column {shown(name)}.", where, fix))
        elif header.count(name) > 1:
            what = f"the column “{name}” is there {'twice' if header.count(name) == 2 else 'several times'}."
            problems.append(Problem(what, where, "Keep one."))
    for column in spec.columns:
        if column.name in free and not column.optional and column.name not in suggested:
            problems.append(Problem(f"the column “{column.name}” is missing.", where, "Add it."))
    return tuple(problems)


def _too_long(records: Sequence[Sequence[str]], width: int, file: str) -> dict[int, Problem]:
    """Return a problem for each row with more cells than the table has columns, by row number."""
    problems = {}
    for place, record in enumerate(records[1:], 2):
        if any(record[width:]):
            what = f"the row has {len(record)} cells, but the table has {width} columns."
            fix = "Delete what is beyond the last column; a cell that holds a comma needs quotation marks."
            problems[place] = Problem(what, f"{file}, row {place}", fix)
    return problems


def _checked_rows(
    numbered: Mapping[int, Mapping[str, str]], file: str, spec: TableSpec, faults: Wrongs
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """Return the rows, their wrong cells marked, and a problem for each wrong cell."""
    if not numbered:
        return (), ()
    broken = broken_cells(numbered, spec)
    rows: list[Row] = []
    problems: list[Problem] = []
    for place, values in numbered.items():
        wrong = {column: rule.say(values[column]) for column, rule in broken.get(place, {}).items()}
        wrong.update(faults.get(place, {}))
        row = Row(file, place, values, frozenset(wrong))
        rows.append(row)
        problems.extend(row.problem(column, *wrong[column]) for column in values if column in wrong)
    return tuple(rows), tuple(problems)


def _faults(read: Cells, header: Sequence[str]) -> Wrongs:
    """Return what the workbook says is wrong with single cells, by row number and column."""
    found: dict[int, dict[str, tuple[str, str]]] = {}
    for (row, place), fault in read.faults.items():
        if place < len(header):
            found.setdefault(row, {})[header[place]] = fault
    return found


def _filled(record: Sequence[str], width: int) -> list[str]:
    return [cell for cell, _ in zip_longest(record[:width], range(width), fillvalue="")]
