"""Tables as Word tables: a header row that repeats, rows that stay whole, columns as wide as their words."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from itertools import pairwise

from storygen.compose.blocks import Inlines, Table, plain_text
from storygen.write.house import StyleIds
from storygen.write.ooxml import VAL, Element, child, paragraph, qname, root
from storygen.write.safe import safe_text
from storygen.write.word_inlines import InlineWriter

_W, _TYPE = qname("w:w"), qname("w:type")
_TC_PR, _TC_W = qname("w:tcPr"), qname("w:tcW")
_TR, _TR_PR, _CANT_SPLIT = qname("w:tr"), qname("w:trPr"), qname("w:cantSplit")
_KEEP_NEXT = qname("w:keepNext")
# A table of this many rows is kept on one page; a longer one may break between rows.
_ROWS_KEPT_TOGETHER = 12
# Twentieths of a point for a character of a table's small type, and for the space at both sides of a cell.
_CHARACTER, _CELL_SPACE = 106, 200


def append_table(
    body: Element, table: Table, title: str, width: int, styles: StyleIds, inlines: InlineWriter
) -> None:
    """Put a table as wide as `width` at the end of the body. `title` tells a screen reader what it is."""
    element = child(body, qname("w:tbl"))
    widths = column_widths(table, width)
    _properties(element, title, width, styles)
    grid = child(element, qname("w:tblGrid"))
    for column in widths:
        child(grid, qname("w:gridCol"), {_W: str(column)})
    blanks = [
        _blank_cell(column, styles.table_figures if side == "right" else styles.table_words)
        for column, side in zip(widths, table.align, strict=True)
    ]
    kept = len(table.rows) <= _ROWS_KEPT_TOGETHER
    rows = (table.header, *table.rows)
    for number, row in enumerate(rows):
        keep_next = number == 0 or (kept and number < len(rows) - 1)
        element_row = _row(element, header=number == 0)
        for cell, blank in zip(row, blanks, strict=True):
            _cell(element_row, copy(blank), cell, keep_next, inlines)


def _properties(element: Element, title: str, width: int, styles: StyleIds) -> None:
    properties = child(element, qname("w:tblPr"))
    child(properties, qname("w:tblStyle"), {VAL: styles.fact_table})
    child(properties, qname("w:tblW"), {_W: str(width), _TYPE: "dxa"})
    child(properties, qname("w:tblLayout"), {_TYPE: "fixed"})
    look = {
        "firstRow": "1",
        "lastRow": "0",
        "firstColumn": "1",
        "lastColumn": "0",
        "noHBand": "0",
        "noVBand": "1",
    }
    child(
        properties,
        qname("w:tblLook"),
        {VAL: "04A0"} | {qname(f"w:{name}"): value for name, value in look.items()},
    )
    if title:
        child(properties, qname("w:tblCaption"), {VAL: safe_text(title)})


def _row(parent: Element, header: bool) -> Element:
    row = child(parent, _TR)
    properties = child(row, _TR_PR)
    child(properties, _CANT_SPLIT)
    if header:
        child(properties, qname("w:tblHeader"))
    return row


def _blank_cell(width: int, style: str) -> Element:
    """Return an empty cell to copy for each row of a column."""
    cell = root("w:tc", ("w",))
    child(child(cell, _TC_PR), _TC_W, {_W: str(width), _TYPE: "dxa"})
    paragraph(cell, style)
    return cell


def _cell(row: Element, cell: Element, inlines: Inlines, keep_next: bool, writer: InlineWriter) -> None:
    row.append(cell)
    element = cell[1]
    if keep_next:
        child(element[0], _KEEP_NEXT)
    writer.write(element, inlines)


def column_widths(table: Table, width: int) -> tuple[int, ...]:
    """Return the width of each column, adding up to `width`, all in twentieths of a point.

    No column is narrower than its longest word if that can be helped; what is left goes to the columns whose
    text would otherwise break over lines, in proportion to how much they lack. Headings may break.
    """
    least, most = [], []
    for index in range(len(table.align)):
        heading = plain_text(table.header[index])
        texts = [plain_text(row[index]) for row in table.rows]
        words = [word for text in (heading, *texts) for word in text.split()]
        least.append(_room(max(map(len, words), default=1)))
        most.append(max(_room(max(map(len, texts), default=0)), least[-1]))
    if sum(most) <= width:
        return _shared(most, most, width)
    if sum(least) >= width:
        return _shared([0] * len(least), least, width)
    return _shared(least, [high - low for high, low in zip(most, least, strict=True)], width)


def _room(characters: int) -> int:
    return characters * _CHARACTER + _CELL_SPACE


def _shared(start: Sequence[int], weights: Sequence[int], width: int) -> tuple[int, ...]:
    """Return `start` with what is left of `width` shared out by weight, and not a unit lost to rounding."""
    left, total = width - sum(start), sum(weights) or 1
    edges = [left * sum(weights[:count]) // total for count in range(len(weights) + 1)]
    return tuple(low + after - before for low, (before, after) in zip(start, pairwise(edges), strict=True))
