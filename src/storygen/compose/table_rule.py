"""Tables as one token each: the usual rule makes four tokens a cell, a third of the time of parsing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block.table import table as is_table

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

ONE_TABLE = "table"
# As markdown-it has it, a backslash keeps a pipe inside its cell even when another backslash stands before.
PIPE = re.compile(r"(?<!\\)\|")


def table_as_one(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Read a table from line `first` on, and push one token whose meta holds its cells and their sides.

    What a table is, and where it ends, is as markdown-it's own rule has it. Returns False when none is there.
    """
    if not is_table(state, first, end, True):
        return False
    if silent:
        return True
    header = _cells(_line(state, first))
    rows = [header]
    line = first + 2
    while line < end and _goes_on(state, line, end):
        cells = _cells(_line(state, line))[: len(header)]
        rows.append(cells + [""] * (len(header) - len(cells)))
        line += 1
    token = state.push(ONE_TABLE, "table", 0)
    token.map = [first, line]
    token.meta = {"rows": rows, "sides": [_side(rule) for rule in _cells(_line(state, first + 1))]}
    state.line = line
    return True


def _line(state: StateBlock, line: int) -> str:
    return mdTrim(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]])


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    if state.sCount[line] < state.blkIndent or state.is_code_block(line) or not _line(state, line):
        return False
    return not any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("blockquote"))


def _cells(line: str) -> list[str]:
    cells = PIPE.split(line)
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return [mdTrim(cell.replace("\\|", "|")) for cell in cells]


def _side(rule: str) -> str:
    return "right" if rule.endswith(":") and not rule.startswith(":") else "left"
