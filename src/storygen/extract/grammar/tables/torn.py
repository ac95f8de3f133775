"""Rows of tables that a narrow column or a title has torn, put together again."""

from __future__ import annotations

import re

_LEFT_OPEN = re.compile(
    r"\b(?:than|of|and|or|the|against|for|with|other|excluding|including)$", re.IGNORECASE
)
_TITLE = re.compile(r"(?:figure|chart|graph) \d+(?:\.\d+)?[:.] ", re.IGNORECASE)


def with_whole_labels(rows: list[list[str]]) -> list[list[str]]:
    """Return rows with a label that begins among the titles of the columns put together again: "Sexual offences other than"
    over "rape"."""
    if len(rows) < 2 or not rows[0] or not rows[1]:
        return rows
    over, under = rows[0][0].strip(), rows[1][0].strip()
    if not (_LEFT_OPEN.search(over) and under[:1].islower()):
        return rows
    return [["", *rows[0][1:]], [f"{over} {under}", *rows[1][1:]], *rows[2:]]


def without_torn_title(rows: list[list[str]]) -> tuple[list[list[str]], str]:
    """Return rows without a first one that is a chart's title torn into cells, "Figure 1: Decisions | on | records", and the
    title; all rows and "" where the first one heads columns, as that of a table may."""
    cells = [cell for cell in rows[0] if cell] if len(rows) > 1 else []
    torn = len(cells) > 1 and _TITLE.match(cells[0]) and all(cell[:1].islower() for cell in cells[1:])
    return (rows[1:], " ".join(cells)) if torn else (rows, "")
