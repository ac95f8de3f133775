"""Tables as Word tables: a header row that repeats, rows that stay whole, columns as wide as their words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from storygen.compose.blocks import Inlines, Table, plain_text
from storygen.write.house import StyleIds
from storygen.write.ooxml import VAL, Element, child, paragraph, qname
from storygen.write.safe import safe_text
from storygen.write.word_inlines import InlineWriter

_W, _TYPE = qname("w:w"), qname("w:type")
_TC, _TC_PR, _TC_W = qname("w:tc"), qname("w:tcPr"), qname("w:tcW")
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
    cell_styles = tuple(
        styles.table_figures if side == "right" else styles.table_words for side in table.align
    )
    kept = len(table.rows) <= _ROWS_KEPT_TOGETHER
    rows = (table.header, *table.rows)
    for number, row in enumerate(rows):
        keep_next = number == 0 or (kept and number < len(rows) - 1)
        element_row = _row(element, header=number == 0)
        for cell, column, style in zip(row, widths, cell_styles, strict=True):
            _cell(element_row, cell, column, style, keep_next, inlines)


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


def _cell(
    row: Element, inlines: Inlines, width: int, style: str, keep_next: bool, writer: InlineWriter
) -> None:
    cell = child(row, _TC)
    child(child(cell, _TC_PR), _TC_W, {_W: str(width), _TYPE: "dxa"})
    element, properties = paragraph(cell, style)
    if keep_next:
        child(properties, _KEEP_NEXT)
    writer.write(element, inlines)


def column_widths(table: Table, width: int) -> tuple[int, ...]:
    """Return the width of each column, adding up to `width`, all in twentieths of a point.

    No column is narrower than its longest word if that can be helped; what is left goes to the columns whose
    text would otherwise break over lines, in proportion to how much they lack.
    """
    columns = [
        [plain_text(row[index]) for row in (table.header, *table.rows)] for index in range(len(table.align))
    ]
    least = [
        _room(max((len(word) for text in column for word in text.split()), default=1)) for column in columns
    ]
    most = [max(_room(max(map(len, column))), low) for column, low in zip(columns, least, strict=True)]
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
