"""Holds every cell of a table against the rules of its column, all at once, with pandera."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from storygen.errors import Problem
from storygen.story.columns import EVERY_CELL, Column, Rule, TableSpec

if TYPE_CHECKING:
    import pandas as pd


def broken_cells(frame: pd.DataFrame, spec: TableSpec) -> dict[int, dict[str, Rule]]:
    """Return, by row number and column, the first rule that each wrong cell breaks.

    `frame` holds text only; its index is the row number that a spreadsheet shows.
    """
    import pandera.pandas as pa
    from pandera.errors import SchemaErrors

    columns = [column for column in spec.columns if column.name in frame.columns]
    rules = {column.name: (*EVERY_CELL, *column.rules) for column in columns}
    schema = pa.DataFrameSchema({column.name: _schema_column(column, pa) for column in columns})
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        return _first_broken(errors.failure_cases, rules)
    return {}


def _schema_column(column: Column, pa: Any) -> Any:
    checks = [pa.Check(_over(rule.holds), name=rule.name) for rule in (*EVERY_CELL, *column.rules)]
    return pa.Column(str, checks)


def _over(holds: Callable[[str], bool]) -> Callable[[pd.Series], pd.Series]:
    return lambda cells: cells.map(holds).astype(bool)


def _first_broken(
    failures: pd.DataFrame, rules: Mapping[str, tuple[Rule, ...]]
) -> dict[int, dict[str, Rule]]:
    broken: dict[int, dict[str, Rule]] = {}
    ordered = failures.sort_values("check_number", kind="stable")
    for row, column, place in zip(ordered["index"], ordered["column"], ordered["check_number"], strict=True):
        broken.setdefault(int(row), {}).setdefault(str(column), rules[str(column)][int(place)])
    return broken


def cell_problem(file: str, row: int, column: str, rule: Rule, text: str) -> Problem:
    """Return what a person needs to know of one wrong cell."""
    what, fix = rule.say(text)
    return Problem(what, f"{file}, row {row}, column {column}", fix)
