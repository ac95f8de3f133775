"""Tables as Word tables: a header row that repeats, rows that stay whole, columns as wide as their words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from storygen.compose.blocks import Table, plain_text
from storygen.write.house import StyleIds
from storygen.write.word_inlines import InlineWriter
from storygen.write.wordml import words

# A table of this many rows is kept on one page; a longer one may break between rows.
_ROWS_KEPT_TOGETHER = 12
# Twentieths of a point for a letter of a table's small type, for one in bold or a numeral, for one of a
# heading's single words (which has more capitals), and for the space at both sides of a cell.
_LETTER, _WIDE, _HEADING, _CELL_SPACE = 102, 108, 120, 190
# Figures of up to this many characters, such as "31% to 74%", are not broken over lines; words that stand in
# their place, such as "not available", may be.
_UNBROKEN = 12


def table_xml(table: Table, title: str, width: int, styles: StyleIds, inlines: InlineWriter) -> str:
    """Return a table as wide as `width`. `title` tells a screen reader what it is."""
    widths = column_widths(table, width)
    cells = [
        f'<w:tc><w:tcPr><w:tcW w:w="{column}" w:type="dxa"/></w:tcPr><w:p><w:pPr>'
        f'<w:pStyle w:val="{styles.table_figures if side == "right" else styles.table_words}"/>'
        for column, side in zip(widths, table.align, strict=True)
    ]
    kept = len(table.rows) <= _ROWS_KEPT_TOGETHER
    rows = (table.header, *table.rows)
    written = []
    for number, row in enumerate(rows):
        keep_next = "<w:keepNext/>" if number == 0 or (kept and number < len(rows) - 1) else ""
        written.append(f"<w:tr><w:trPr><w:cantSplit/>{'' if number else '<w:tblHeader/>'}</w:trPr>")
        written += [
            f"{start}{keep_next}</w:pPr>{inlines.content(cell)}</w:p></w:tc>"
            for start, cell in zip(cells, row, strict=True)
        ]
        written.append("</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    return (
        f"<w:tbl>{_properties(title, width, styles)}<w:tblGrid>{grid}</w:tblGrid>{''.join(written)}</w:tbl>"
    )


def _properties(title: str, width: int, styles: StyleIds) -> str:
    caption = f'<w:tblCaption w:val="{words(title)}"/>' if title else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="{styles.fact_table}"/><w:tblW w:w="{width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f"{caption}</w:tblPr>"
    )


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
    heading = _longest_word(plain_text(table.header[column]))
    unbroken = _UNBROKEN if figures else 0
    longest = max((len(t) if _is_short_figure(t, unbroken) else _longest_word(t) for t in texts), default=0)
    least = max(heading * _HEADING, longest * letter) + _CELL_SPACE
    return least, [len(text) * letter + _CELL_SPACE for text in texts]


def _is_short_figure(text: str, unbroken: int) -> bool:
    return len(text) <= unbroken and any(letter.isdigit() for letter in text)


@lru_cache(maxsize=4096)
def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _shared(start: Sequence[int], weights: Sequence[int], width: int) -> tuple[int, ...]:
    """Return `start` with what is left of `width` shared out by weight, and not a unit lost to rounding."""
    left, total = width - sum(start), sum(weights) or 1
    edges = [left * sum(weights[:count]) // total for count in range(len(weights) + 1)]
    return tuple(low + after - before for low, (before, after) in zip(start, pairwise(edges), strict=True))
