"""Holds every cell of a table against the rules of its column, all at once, with pandera."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from storygen.story.columns import EVERY_CELL, Rule, TableSpec

if TYPE_CHECKING:
    import pandas as pd


def first_broken(text: str, rules: Sequence[Rule]) -> Rule | None:
    """Return the first rule that a cell's text breaks; None when it keeps them all."""
    return next((rule for rule in rules if not rule.holds(text)), None)


def broken_cells(frame: pd.DataFrame, spec: TableSpec) -> dict[int, dict[str, Rule]]:
    """Return, by row number and column, the first rule that each wrong cell breaks.

    `frame` holds text only; its index is the row number that a spreadsheet shows. Each column gets one check
    over all its rules, because a check costs pandera far more than a rule costs.
    """
    import pandera.pandas as pa
    from pandera.errors import SchemaErrors

    rules = {
        column.name: (*EVERY_CELL, *column.rules) for column in spec.columns if column.name in frame.columns
    }
    schema = pa.DataFrameSchema(
        {name: pa.Column(checks=pa.Check(_keeps(own))) for name, own in rules.items()}
    )
    broken: dict[int, dict[str, Rule]] = {}
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        for row, column, text in zip(cases["index"], cases["column"], cases["failure_case"], strict=True):
            rule = first_broken(text, rules[column])
            if rule is not None:
                broken.setdefault(int(row), {})[column] = rule
    return broken


def _keeps(rules: Sequence[Rule]) -> Callable[[pd.Series], pd.Series]:
    return lambda cells: cells.map(lambda text: first_broken(text, rules) is None).astype(bool)
