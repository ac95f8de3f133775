"""Holds every cell of a table against the rules of its column, and reports all that are broken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from storygen.story.columns import EVERY_CELL, Rule, TableSpec


def first_broken(text: str, rules: Sequence[Rule]) -> Rule | None:
    """Return the first rule that a cell's text breaks; None when it keeps them all."""
    return next((rule for rule in rules if not rule.holds(text)), None)


def broken_cells(rows: Mapping[int, Mapping[str, str]], spec: TableSpec) -> dict[int, dict[str, Rule]]:
    """Return, by row number and column, the first rule that each wrong cell breaks.

    `rows` has the text of every cell, by the row number that a spreadsheet shows.
    """
    rules = {column.name: (*EVERY_CELL, *column.rules) for column in spec.columns}
    known: dict[tuple[str, str], Rule | None] = {}  # most cells of a column say what others say
    broken: dict[int, dict[str, Rule]] = {}
    for place, row in rows.items():
        for column, text in row.items():
            if column not in rules:
                continue
            if (column, text) not in known:
                known[column, text] = first_broken(text, rules[column])
            if rule := known[column, text]:
                broken.setdefault(place, {})[column] = rule
    return broken
