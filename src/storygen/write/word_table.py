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
# Twentieths of a point for a letter of a table's small type, for one in bold or a numeral, for one of a
# heading's single words (which has more capitals), and for the space at both sides of a cell.
_LETTER, _WIDE, _HEADING, _CELL_SPACE = 102, 108, 120, 190
# Figures of up to this many characters, such as "31% to 74%", are not broken over lines.
_UNBROKEN = 16


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

    No column is narrower than its longest word if that can be helped; what is left goes to the columns in
    proportion to how much of their text would otherwise break over lines. Headings may break.
    """
    columns = [_measured(table, column) for column in range(len(table.align))]
    least = [low for low, _ in columns]
    most = [max((low, *texts)) for low, texts in columns]
    if sum(most) <= width:
        return _shared(most, most, width)
    if sum(least) >= width:
        return _shared([0] * len(least), least, width)
    lacks = [sum(max(0, text - low) for text in texts) for low, texts in columns]
    return _shared(least, lacks, width)


def _measured(table: Table, column: int) -> tuple[int, list[int]]:
    """Return what a column needs for its longest word, and what each text below its heading needs in full."""
    figures = table.align[column] == "right"
    letter = _WIDE if column == 0 or figures else _LETTER  # the first column is bold, and figures are as wide
    texts = [plain_text(row[column]) for row in table.rows]
    heading = max(map(len, plain_text(table.header[column]).split()), default=1)
    words = (word for text in texts for word in _words(text, _UNBROKEN if figures else 0))
    longest = max(map(len, words), default=0)
    least = max(heading * _HEADING, longest * letter) + _CELL_SPACE
    return least, [len(text) * letter + _CELL_SPACE for text in texts]


def _words(text: str, unbroken: int) -> Sequence[str]:
    return (text,) if len(text) <= unbroken else text.split()


def _shared(start: Sequence[int], weights: Sequence[int], width: int) -> tuple[int, ...]:
    """Return `start` with what is left of `width` shared out by weight, and not a unit lost to rounding."""
    left, total = width - sum(start), sum(weights) or 1
    edges = [left * sum(weights[:count]) // total for count in range(len(weights) + 1)]
    return tuple(low + after - before for low, (before, after) in zip(start, pairwise(edges), strict=True))
