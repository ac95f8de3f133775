"""Markdown, HTML and plain text as edited text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from storygen.check.edited import Bound, EditedText, Paragraph, Role, tidy
from storygen.check.limits import DEFAULT, Limits, read_text_file
from storygen.errors import CheckError

if TYPE_CHECKING:
    from lxml.etree import _Element
    from markdown_it.token import Token


def read_text(path: Path, limits: Limits = DEFAULT) -> EditedText:
    """Return a plain text file: a paragraph a line, lines of wrapped prose joined at blank lines."""
    text = read_text_file(path, limits)
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    paragraphs = [Paragraph(words) for block in blocks for words in _lines(block)]
    if paragraphs and len(paragraphs[0].text) < 160 and not paragraphs[0].text.endswith("."):
        paragraphs[0] = Paragraph(paragraphs[0].text, "heading", level=1)
    return EditedText(tuple(paragraphs), "text")


def _lines(block: str) -> Iterator[str]:
    """Yield the paragraphs of a block: one when its lines are wrapped prose, else one a line."""
    lines = [tidy(line).strip() for line in block.split("\n") if line.strip()]
    wrapped = [not re.search(r"[.!?:\"')]$", line) and len(line) > 45 for line in lines[:-1]]
    if lines and all(wrapped):
        yield " ".join(lines)
        return
    held = ""
    for line, runs_on in zip(lines, [*wrapped, False], strict=True):
        held = f"{held} {line}".strip()
        if not runs_on:
            yield held
            held = ""


def read_markdown(path: Path, limits: Limits = DEFAULT) -> EditedText:
    """Return a Markdown file: headings, paragraphs, list items and table cells."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(read_text_file(path, limits))
    return EditedText(tuple(_blocks(tokens)), "markdown")


def _blocks(tokens: list[Token]) -> Iterator[Paragraph]:
    role: Role = "body"
    level = 0
    header: list[str] = []
    row: list[str] = []
    for token in tokens:
        if token.type == "heading_open":
            role, level = "heading", int(token.tag[1])
        elif token.type in ("th_open", "td_open"):
            role = "cell"
        elif token.type == "tr_open":
            row = []
        elif token.type == "thead_close":
            header = row
        elif token.type == "table_open":
            header = []
        elif token.type == "inline":
            text = tidy(_words(token.children or []))
            if role == "cell":
                column = header[len(row)] if header and len(row) < len(header) else ""
                label = row[0] if row else ""
                row.append(text.strip())
                yield Paragraph(text, "cell", row=label, column=column)
            elif text.strip():
                yield Paragraph(text, role, level=level)
            role, level = "body", 0
        elif token.type in ("code_block", "fence", "html_block"):
            text = tidy(re.sub(r"<[^>]*>", " ", token.content))
            if text.strip():
                yield Paragraph(text)


def _words(children: Iterable[Token]) -> str:
    pieces = []
    for child in children:
        if child.type in ("text", "code_inline"):
            pieces.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
        elif child.type == "image":
            pieces.append(_words(child.children or []))
    return "".join(pieces)


_BLOCK_TAGS = {
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "td",
    "th",
    "figcaption",
    "caption",
    "blockquote",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "body",
    "html",
    "ul",
    "ol",
    "table",
    "tr",
    "tbody",
    "thead",
    "tfoot",
    "figure",
    "aside",
    "dl",
    "dt",
    "dd",
    "pre",
    "nav",
    "form",
    "address",
}
_SKIPPED_TAGS = {
    "script",
    "style",
    "head",
    "template",
    "noscript",
    "svg",
    "iframe",
    "object",
    "button",
    "select",
}


def read_html(path: Path, limits: Limits = DEFAULT) -> EditedText:
    """Return a web page's words. `<data class="claim" data-fact=…>` spans stay bound to their facts."""
    from lxml import etree
    from lxml import html as lxml_html

    text = read_text_file(path, limits)
    parser = lxml_html.HTMLParser(no_network=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise CheckError.of(
            "refused: it is not a web page.", where=path.name, fix="Save it as HTML."
        ) from error
    reader = _HtmlText()
    reader.walk(root)
    reader.flush()
    return EditedText(tuple(reader.found), "html")


class _HtmlText:
    """Gathers text between block tags."""

    def __init__(self) -> None:
        self.found: list[Paragraph] = []
        self.text = ""
        self.bounds: list[Bound] = []
        self.role: Role = "body"
        self.level = 0
        self.header: list[str] = []
        self.row: list[str] = []

    def walk(self, root: _Element) -> None:
        """Read an element's words; a stack of our own, so that deep nesting cannot exhaust Python's."""
        stack: list[tuple[_Element, str, int]] = [(root, "open", 0)]
        while stack:
            element, step, start = stack.pop()
            tag = element.tag if isinstance(element.tag, str) else ""
            if step == "open":
                if tag and tag not in _SKIPPED_TAGS:
                    self._open(tag)
                    stack.append((element, "close", len(self.text)))
                    self._add(element.text)
                    stack.extend((child, "open", 0) for child in reversed(element))
                else:
                    self._add(element.tail)
                continue
            self._close(element, tag, start)
            if element is not root:
                self._add(element.tail)

    def _open(self, tag: str) -> None:
        if tag in _BLOCK_TAGS:
            self.flush()
            self.role, self.level = _html_role(tag)
        if tag == "table":
            self.header = []
        if tag == "tr":
            self.row = []
        if tag == "br":
            self.text += " "

    def _close(self, element: _Element, tag: str, start: int) -> None:
        if tag == "data" and element.get("data-fact"):
            self.bounds.append(Bound(start, len(self.text), element.get("data-fact") or ""))
        if tag in ("td", "th"):
            self._cell()
        elif tag in _BLOCK_TAGS:
            self.flush()
        if tag == "tr" and not self.header:
            self.header = self.row

    def _add(self, words: str | None) -> None:
        if words:
            words = re.sub(r"\s+", " ", tidy(words))
            self.text += words.lstrip() if not self.text or self.text.endswith(" ") else words

    def _cell(self) -> None:
        words = self.text.strip()
        column = self.header[len(self.row)] if self.header and len(self.row) < len(self.header) else ""
        label = self.row[0] if self.row else ""
        self.row.append(words)
        if words:
            self.found.append(Paragraph(self.text, "cell", tuple(self.bounds), row=label, column=column))
        self._reset()

    def flush(self) -> None:
        """End the paragraph being gathered."""
        if self.text.strip():
            self.found.append(Paragraph(self.text, self.role, tuple(self.bounds), self.level))
        self._reset()

    def _reset(self) -> None:
        self.text, self.bounds, self.role, self.level = "", [], "body", 0


def _html_role(tag: str) -> tuple[Role, int]:
    if re.fullmatch(r"h[1-6]", tag):
        return "heading", int(tag[1])
    if tag in ("figcaption", "caption"):
        return "caption", 0
    return "body", 0
