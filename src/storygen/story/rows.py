"""A table as read: rows of text that know their file and the row number that a spreadsheet shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from storygen.errors import Problem


@dataclass(frozen=True, slots=True)
class Cells:
    """The text of a file's cells, row by row, before anything is known of its columns.

    `faults` has what is wrong with single cells, and what to do, by row number and place in the row from 0.
    """

    records: Sequence[Sequence[str]] = ()
    problems: tuple[Problem, ...] = ()
    faults: Mapping[tuple[int, int], tuple[str, str]] = field(default_factory=dict)


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
    """A table of the story.

    `readable` is False when its columns could not be made out; `complete` when a row could not be read.
    """

    name: str
    file: str
    rows: tuple[Row, ...] = ()
    readable: bool = False
    complete: bool = True
    problems: tuple[Problem, ...] = ()

    @property
    def checkable(self) -> bool:
        """True when other tables may be held against this one."""
        return self.readable and self.complete and bool(self.rows)
