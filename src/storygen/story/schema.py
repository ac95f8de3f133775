"""Holds every cell of a table against the rules of its column, all at once, with pandera."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from storygen.story.columns import EVERY_CELL, Rule, TableSpec

if TYPE_CHECKING:
    import pandas as pd


def first_broken(text: str, rules: Sequence[Rule]) -> Rule | None:
    """Return the first rule that a cell's text breaks; None when it keeps them all."""
    return next((rule for rule in rules if not rule.holds(text)), None)


def broken_cells(rows: Mapping[int, Mapping[str, str]], spec: TableSpec) -> dict[int, dict[str, Rule]]:
    """Return, by row number and column, the first rule that each wrong cell breaks.

    `rows` has the text of every cell, by the row number that a spreadsheet shows. Each column gets one check
    over all its rules, because a check costs pandera far more than a rule costs.
    """
    pd, pa, schema_errors = _pandas_and_pandera()
    frame = pd.DataFrame.from_dict(dict(rows), orient="index", dtype=object)
    rules = {
        column.name: (*EVERY_CELL, *column.rules) for column in spec.columns if column.name in frame.columns
    }
    schema = pa.DataFrameSchema(
        {name: pa.Column(checks=pa.Check(_keeps(own))) for name, own in rules.items()}
    )
    broken: dict[int, dict[str, Rule]] = {}
    try:
        schema.validate(frame, lazy=True)
    except schema_errors as errors:
        cases = errors.failure_cases
        for row, column, text in zip(cases["index"], cases["column"], cases["failure_case"], strict=True):
            rule = first_broken(text, rules[column])
            if rule is not None:
                broken.setdefault(int(row), {})[column] = rule
    return broken


def _keeps(rules: Sequence[Rule]) -> Callable[[pd.Series], pd.Series]:
    return lambda cells: cells.map(lambda text: first_broken(text, rules) is None).astype(bool)


def _pandas_and_pandera() -> tuple[Any, Any, type[Any]]:
    """Import them when first wanted. Garbage collection waits: it finds nothing then and costs a seventh."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        import pandas as pd
        import pandera.pandas as pa
        from pandera.errors import SchemaErrors
    finally:
        if collecting:
            gc.enable()
    return pd, pa, SchemaErrors
