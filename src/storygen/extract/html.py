"""Opens a web report: its main content as blocks, menus and boilerplate left out."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from storygen.errors import ReportError
from storygen.extract.cards import is_figure, statement
from storygen.extract.document import Block, BlockKind, Document, labelled_lines
from storygen.extract.footnotes import footnotes_of
from storygen.extract.grammar.text import tidy
from storygen.extract.seen import doubt_of, doubt_within, heads_a_part, is_off_the_page, is_skipped
from storygen.extract.styles import spread_styles

MAX_BYTES = 25_000_000
MAX_ELEMENTS = 300_000
_BLOCKS = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "table",
    "dt",
    "dd",
    "blockquote",
    "figcaption",
    "caption",
    "pre",
    "div",
    "section",
    "article",
    "main",
    "td",
    "body",
    "ul",
    "ol",
    "dl",
    "header",
    "figure",
    "details",
    "summary",
    "address",
    "center",
    "aside",
}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def read_html(path: Path) -> Document:
    """Return the main content of a web page. Raises ReportError when it is too big, empty or no page at
    all."""
    from lxml import etree, html

    if path.stat().st_size > MAX_BYTES:
        raise ReportError.of(
            "is larger than 25 MB.", where=path.name, fix="Save the report's own page, without its pictures."
        )
    data = path.read_bytes()
    if b"\x00" in data[:2000] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReportError.of("is not a web page.", where=path.name, fix="Fetch it again.")
    try:
        root = html.document_fromstring(
            data, parser=html.HTMLParser(encoding=_encoding(data), huge_tree=False)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReportError.of(
            "is broken: no web page can be read from it.", where=path.name, fix="Fetch it again."
        ) from error
    if sum(1 for _ in zip(root.iter(), range(MAX_ELEMENTS + 1), strict=False)) > MAX_ELEMENTS:
        raise ReportError.of("has too many elements to be a report.", where=path.name, fix="Read it by hand.")
    spread_styles(root)
    _part_numbers(root)
    title = tidy(root.findtext(".//title") or "")
    heading = next((_words(h) for h in root.iter("h1")), "")
    blocks: list[Block] = []
    _walk(_main(root), blocks)
    if sum(len(block.text) for block in blocks) < 40 and not any(block.kind == "table" for block in blocks):
        raise ReportError.of(
            "holds no text that a report would.", where=path.name, fix="Save the page again from a browser."
        )
    front = "\n".join([title, heading, *(b.text for b in blocks[:12] if len(b.text) < 200)])
    return Document(path.name, blocks, 1, front, heading or title, _published(root), True)


# "A.3", set in bold, and the words of the paragraph right after it.
_ITS_NUMBER = re.compile(r"[A-Z]?\.?\d{1,3}(?:\.\d{1,3})*[.)]?")


def _part_numbers(root: Any) -> None:
    """Put a space after the number of a paragraph where only the style of the page parts the two."""
    for child in root.iter("b", "strong", "span", "em", "a"):
        tail = child.tail or ""
        first = child.getprevious() is None and not (child.getparent().text or "").strip()
        if first and tail[:1].isupper() and _ITS_NUMBER.fullmatch(child.text_content().strip()):
            child.tail = f" {tail}"


def _encoding(data: bytes) -> str | None:
    """Return the encoding to read with, None to let the page say."""
    if re.search(rb"charset", data[:4000], re.IGNORECASE) or data.startswith(
        (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
    ):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _published(root: Any) -> str:
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name in {"article:published_time", "dcterms.issued", "dc.date", "dcterms.date", "date"}:
            match = re.match(r"\d{4}-\d{2}-\d{2}", meta.get("content") or "")
            if match:
                return match.group()
    for stamp in root.iter("time"):
        match = re.match(r"\d{4}-\d{2}-\d{2}", stamp.get("datetime") or "")
        if match:
            return match.group()
    return ""


def _main(root: Any) -> Any:
    """Return the element that holds the report."""
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = [e for e in root.iterfind(path) if len(e.text_content()) > 400]
        if len(found) == 1:
            return found[0]
    body = root.find(".//body")
    return body if body is not None else root


def _walk(root: Any, blocks: list[Block]) -> None:
    """Add the blocks below an element, in order; runs of loose words become paragraphs."""
    loose: list[str] = []
    # Where each open box that stands beside the text, opens or may not be seen begins; the term of a
    # definition; why loose words may not be seen.
    opened: list[int] = []
    term = unsure = ""

    def flush() -> None:
        nonlocal unsure
        blocks.extend(replace(block, doubt=unsure) for block in _with_items("paragraph", _pieces(loose)))
        loose.clear()
        unsure = ""

    # Elements are opened and closed by hand, so that deep nesting cannot exhaust the stack.
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, closing = stack.pop()
        if closing:
            flush()
            start = opened.pop()
            blocks[start:] = _closed(element, blocks[start:])
            if element.tag == "dl":
                blocks.extend(_heading_again(blocks, start))
        elif isinstance(element, str):
            loose.append(element)
        elif element.tag == "svg":
            flush()
            if drawn := " ".join(filter(None, (_words(text) for text in element.iter("text")))):
                # What a chart says stands in no order: it is held against the text, and not read.
                blocks.append(Block("caption", drawn, 1))
        elif is_skipped(element):
            continue
        elif element.tag == "br":
            loose.append(_BREAK)
        elif element.tag in {"dt", "dd"} and not _has_blocks(element) and not _heads_a_part(element):
            flush()
            text = _words(element)
            if element.tag == "dt" and text and not text.endswith((".", "?", "!")) and len(text.split()) <= 9:
                term = text
                continue
            if said := f"{term.rstrip(' :')}: {text}" if term and text else text:
                blocks.append(Block("paragraph", said, 1, doubt=doubt_within(element)))
            term = ""
        elif (whole := _whole(element)) is not None:
            flush()
            doubt = doubt_within(element)
            blocks.extend(replace(block, doubt=doubt) if doubt else block for block in whole)
        else:
            if element.tag in _BLOCKS:
                flush()
                stack.append((element, True))
                opened.append(len(blocks))
            else:
                unsure = unsure or doubt_of(element)
            _open(element, stack)


QUOTED = "the page quotes it from somewhere else"


def _closed(element: Any, blocks: list[Block]) -> list[Block]:
    """Return an element's blocks, marked where they stand beside the text, are quoted or may not be seen."""
    if element.tag == "figure":
        blocks = _under_caption(blocks)
    beside = _stands_beside(element)
    doubt = QUOTED if element.tag == "blockquote" else doubt_of(element)
    for block in blocks:
        block.aside = block.aside or beside
        block.doubt = block.doubt or doubt
    return blocks


def _under_caption(blocks: list[Block]) -> list[Block]:
    """Return the words of a figure in a box of their own, under what its caption says as under a heading."""
    captions = [block for block in blocks if block.kind == "caption"]
    words = [block for block in blocks if block.kind in {"paragraph", "item"}]
    if len(captions) != 1 or not words or len(captions) + len(words) != len(blocks):
        return blocks
    heading = Block("heading", captions[0].text, 1, 6)
    return [replace(block, aside=True) for block in (heading, *words)]


def _whole(element: Any) -> list[Block] | None:
    """Return the blocks of an element that is read as a whole, None for one that is opened."""
    if element.tag in _HEADINGS:
        text = _words(element)
        return [Block("heading", text, 1, int(element.tag[1]))] if text else []
    if element.tag == "table" and not _is_layout(element):
        return _table(element)
    if rows := _boxed_rows(element):
        return [Block("table", "", 1, rows=rows)]
    if element.tag in _CARDS and (text := _card(element)):
        return [Block("paragraph", text, 1)]
    if _heads_a_part(element):
        return [Block("heading", _words(element).rstrip(" :"), 1, _TERM_LEVEL)]
    if heading := _as_heading(element):
        return [Block("heading", heading, 1, _level_over(element))]
    if element.tag in {"p", "li", "caption", "figcaption"} and not _has_blocks(element):
        return _written(element)
    return None


def _level_over(element: Any) -> int:
    """Return the level of what is set like a heading; that of a part which opens is above those in it."""
    part = element.getparent() if element.tag == "summary" else None
    inside = [int(heading.tag[1]) for heading in (part.iter(*_HEADINGS) if part is not None else ())]
    return max(1, min(inside, default=6) - 1)


# Below any heading of a section.
_TERM_LEVEL = 7


def _heads_a_part(element: Any) -> bool:
    """Return whether an element is a term of definition with paragraphs or lists below it, like a heading."""
    said = element.getnext() if element.tag == "dt" and not _has_blocks(element) else None
    return said is not None and said.tag == "dd" and _has_blocks(said) and bool(_words(element))


def _heading_again(blocks: list[Block], start: int) -> list[Block]:
    """Return the heading that a list of definitions stands under, again where terms have headed parts of it:
    what comes after the list is not of its last term."""
    if not any(block.kind == "heading" and block.level == _TERM_LEVEL for block in blocks[start:]):
        return []
    above = next((block for block in reversed(blocks[:start]) if block.kind == "heading"), None)
    return [replace(above)] if above else []


_BREAK = "\u2028"
_SIGN = re.compile(r"^(?:[•●▪■◦‣⁃·]|[*–-](?=\s))\s*(?=\S)")


def _written(element: Any) -> list[Block]:
    """Return a paragraph, list item or caption, in pieces where its author broke its lines."""
    kind: BlockKind = "caption" if element.tag in {"caption", "figcaption"} else "paragraph"
    listed = element.tag == "li" or (element.tag == "p" and element.getparent().tag == "li")
    blocks = _with_items("item" if listed else kind, _lines(element))
    for block in blocks if (notes := footnotes_of(element)) else []:
        block.notes = notes if len(blocks) == 1 else [(0, note) for _, note in notes]
    return blocks


def _with_items(kind: BlockKind, lines: list[str]) -> list[Block]:
    """Return lines as one block, those that begin with a bullet as the items of a list."""
    blocks: list[Block] = []
    plain: list[str] = []
    for line in lines:
        if not _SIGN.match(line):
            plain.append(line)
            continue
        blocks += [Block(kind, text, 1) for text in labelled_lines(plain)]
        plain = []
        blocks.append(Block("item", _SIGN.sub("", line), 1))
    return blocks + [Block(kind, text, 1) for text in labelled_lines(plain)]


def _pieces(words: list[str]) -> list[str]:
    """Return loose words as one text, but for lines that begin with a bullet."""
    pieces = [""]
    for line in map(tidy, " ".join(words).split(_BREAK)):
        if _SIGN.match(line):
            pieces.append(line)
        else:
            pieces[-1] = f"{pieces[-1]} {line}".strip()
    return pieces


_CARDS = {"div", "li", "figure", "section", "a", "td"}


def _stands_beside(element: Any) -> bool:
    """Return whether an element is a note to the text, or a part that opens and is no section of its own."""
    return element.tag == "aside" or (
        element.tag == "details" and next(element.iter("h1", "h2", "h3", "h4"), None) is None
    )


# "8." before a paragraph, in a box of its own.
_PARAGRAPH_NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,3})*[.)]")


def _card(element: Any) -> str:
    """Return what a small box with one large figure says; "" for any other element."""
    if not 1 <= len(element) <= 4 or len(element.text_content()) > 300:
        return ""
    if any(not isinstance(child.tag, str) or _has_blocks(child) or child.tag == "table" for child in element):
        return ""
    loose = (element.text or "").strip() + "".join((child.tail or "").strip() for child in element)
    pieces = [text for child in element if not is_skipped(child) and (text := _words(child))]
    if len(element) == 1:
        # The figure in a box, its words loose below it.
        under = element[0].tag == "div" and not (element.text or "").strip() and bool(pieces and loose)
        return statement([pieces[0], tidy(loose)]) if under and is_figure(pieces[0]) else ""
    if _PARAGRAPH_NUMBER.fullmatch(pieces[0] if pieces else ""):
        return " ".join(pieces[1:]) if not loose else ""
    return "" if loose else statement(pieces)


def _as_heading(element: Any) -> str:
    """Return the words of a line that stands as a heading and is not marked as one; "" for anything else."""
    if element.tag == "summary" or heads_a_part(element):
        return "" if _has_blocks(element) else _words(element)
    bold = [child for child in element if child.tag in {"b", "strong"}]
    if element.tag != "p" or len(element) != 1 or len(bold) != 1:
        return ""
    words = _words(element)
    whole = words == _words(bold[0]) and len(words.split()) <= 9
    return words if whole and not re.search(r"[\d:]|[.?!,;]$", words) else ""


def _open(element: Any, stack: list[tuple[Any, bool]]) -> None:
    """Put an element's words and children on the stack, so that they come off in order."""
    parts: list[Any] = [element.text or ""]
    for child in element:
        parts += [child, child.tail or ""]
    stack.extend((part, False) for part in reversed(parts))


def _has_blocks(element: Any) -> bool:
    return any(isinstance(child.tag, str) and child.tag in _BLOCKS for child in element.iterdescendants())


def _words(element: Any) -> str:
    """Return the words in an element without footnote marks and hidden parts."""
    parts: list[str] = []
    stack: list[Any] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        if item is not element and is_skipped(item):
            continue
        if item.tag == "br":
            parts.append(" ")
        inner: list[Any] = [item.text or ""]
        for child in item:
            inner += [child, child.tail or ""]
        stack.extend(reversed(inner))
    return tidy("".join(parts))


def _lines(element: Any) -> list[str]:
    """Return the words of an element, a piece for each line that its author broke."""
    if next(element.iterdescendants("br"), None) is None:
        return [_words(element)]
    pieces: list[str] = [""]
    for node in element.iter():
        if node.tag == "br":
            pieces.append("")
        elif node is element or not is_skipped(node):
            pieces[-1] += node.text or ""
        if node is not element:
            pieces[-1] += node.tail or ""
    return [text for piece in pieces if (text := tidy(piece))]


def _is_layout(table: Any) -> bool:
    """Return whether a table only puts things side by side: a cell holds a heading, a list or a long text."""
    for cell in table.iter("td"):
        if any(True for _ in cell.iter("h1", "h2", "h3", "h4", "h5", "ul", "ol", "table")):
            return True
        if len(cell.text_content()) > 300:
            return True
    return False


def _boxed_rows(element: Any) -> list[list[str]]:
    """Return the rows of a list of definitions, or of a table made of boxes; [] for anything else."""
    if element.tag == "dl":
        return _definitions(element)
    return _drawn_rows(element) if element.tag == "div" else []


def _drawn_rows(element: Any) -> list[list[str]]:
    """Return the rows of a table that is made of boxes in boxes: a first row of titles, then a label and
    values in each. [] for any other box."""
    rows = []
    for row in element:
        cells = list(row) if row.tag == "div" else []
        plain = all(cell.tag in {"div", "span"} and not _has_blocks(cell) for cell in cells)
        loose = (row.text or "").strip() + "".join(cell.tail or "" for cell in cells).strip()
        if len(cells) < 2 or not plain or loose:
            return []
        rows.append([_words(cell) for cell in cells])
    titled = len(rows) > 1 and not any(re.search(r"\d", cell) for cell in rows[0])
    same = len({len(row) for row in rows}) == 1
    labelled = all(row[0] and not row[0][0].isdigit() and max(map(len, row)) <= 80 for row in rows[1:])
    return rows if titled and same and labelled and any(re.search(r"\d", c) for c in rows[1][1:]) else []


def _definitions(element: Any) -> list[list[str]]:
    """Return the terms of a definition list with what is said of each, [] when any is more than a few
    words."""
    rows: list[list[str]] = []
    for child in element.iter("dt", "dd"):
        if child.tag == "dt":
            rows.append([_words(child), ""])
        elif rows:
            rows[-1][1] = f"{rows[-1][1]} {_words(child)}".strip()
    return rows if rows and all(len(row[1]) <= 60 for row in rows) else []


def _table(element: Any) -> list[Block]:
    """Return a table with its caption; a table of one column as paragraphs."""
    rows = _rows(element)
    found: list[Block] = []
    caption = element.find("caption")
    if caption is not None and (text := _words(caption)):
        found.append(Block("caption", text, 1))
    if rows and max(map(len, rows)) > 1:
        below: list[Block] = []
        while len(rows) > 2 and len(set(rows[-1])) == 1 and len(rows[-1][0].split()) >= 3:
            # A sentence over the whole breadth, under the rows.
            below.insert(0, Block("note", rows.pop()[0], 1))
        return [*found, Block("table", "", 1, rows=rows), *below]
    return found + [Block("paragraph", cell, 1) for row in rows for cell in row if cell]


def _rows(table: Any) -> list[list[str]]:
    """Return the cells of a table row by row, those that span rows or columns repeated."""
    rows: list[list[str]] = []
    held: dict[int, tuple[int, str]] = {}
    for row in table.iter("tr"):
        if is_off_the_page(row):
            continue
        cells: list[str] = []
        for cell in row:
            if not isinstance(cell.tag, str) or cell.tag not in {"td", "th"} or is_off_the_page(cell):
                continue
            while len(cells) in held:
                _take_held(cells, held)
            text = _words(cell)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for _ in range(across):
                if down > 1:
                    held[len(cells)] = (down - 1, text)
                cells.append(text)
        while len(cells) in held:
            _take_held(cells, held)
        rows.append(cells)
    return rows


def _take_held(cells: list[str], held: dict[int, tuple[int, str]]) -> None:
    left, text = held.pop(len(cells))
    place = len(cells)
    cells.append(text)
    if left > 1:
        held[place] = (left - 1, text)


def _span(cell: Any, name: str) -> int:
    value = cell.get(name) or "1"
    return min(max(int(value), 1), 30) if value.isdigit() else 1
