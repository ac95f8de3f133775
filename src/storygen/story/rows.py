"""A table as read: rows of text that know their file and the row number that a spreadsheet shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from storygen.errors import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. `bad` names the columns whose cell is already known to be wrong."""

    file: str
    number: int
    cells: Mapping[str, str]
    bad: frozenset[str] = frozenset()

    def __getitem__(self, column: str) -> str:
        """Return the cell's text; empty when the table has no such column."""
        return self.cells.get(column, "")

    def sound(self, *columns: str) -> bool:
        """Return True when none of these cells is known to be wrong."""
        return self.bad.isdisjoint(columns)

    def problem(self, column: str, what: str, fix: str = "", *, warning: bool = False) -> Problem:
        """Return a problem at one cell of this row."""
        return Problem(what, f"{self.file}, row {self.number}, column {column}", fix, warning)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the story. `readable` is False when its rows or headers could not be made out."""

    name: str
    file: str
    rows: tuple[Row, ...] = ()
    readable: bool = False
    problems: tuple[Problem, ...] = field(default=())

    @property
    def checkable(self) -> bool:
        """True when other tables may be held against this one."""
        return self.readable and bool(self.rows)
