"""The words of a WordprocessingML part: runs joined, revisions taken one way, controls remembered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from storygen.check.edited import Bound, Paragraph, Role, tidy

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_TRANSPARENT = {
    W + name for name in ("hyperlink", "smartTag", "fldSimple", "customXml", "sdtContent", "dir", "bdo")
}
_MARKS = {W + "tab": " ", W + "br": " ", W + "cr": " ", W + "noBreakHyphen": "-"}
_REF = re.compile(r"^\s*(F\d+[a-z]*)\b")


@dataclass
class _Line:
    """A paragraph in the making."""

    pieces: list[str] = field(default_factory=list)
    bounds: list[Bound] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> None:
        """Add words, their typography made plain."""
        words = tidy(text)
        self.pieces.append(words)
        self.length += len(words)

    @property
    def text(self) -> str:
        """Return the words so far."""
        return "".join(self.pieces)


class WordText:
    """Reads one part. With `original`, revisions are undone; else they are accepted."""

    def __init__(self, *, original: bool = False) -> None:
        self.original = original
        self.skipped = {W + "ins", W + "moveTo"} if original else {W + "del", W + "moveFrom"}
        self.kept = {W + "del", W + "moveFrom"} if original else {W + "ins", W + "moveTo"}

    def paragraphs(self, parent: _Element, role: Role = "body", fact: str = "") -> Iterator[Paragraph]:
        """Yield the paragraphs, cells and text boxes under an element, in reading order."""
        pending: _Line | None = None
        for child in self._blocks(parent, fact):
            element, inner = child
            if element.tag == W + "tbl":
                yield from self._table(element, inner)
                continue
            line = pending or _Line()
            self._inlines(element, line, inner)
            if self._mark_removed(element):
                pending = line
                continue
            pending = None
            yield from self._finished(line, element, role)
        if pending is not None:
            yield from self._finished(pending, None, role)

    def _blocks(self, parent: _Element, fact: str) -> Iterator[tuple[_Element, str]]:
        for child in _choices(parent):
            if child.tag in (W + "p", W + "tbl"):
                yield child, fact
            elif child.tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    yield from self._blocks(content, bound_fact(child) or fact)
            elif child.tag in self.kept or child.tag in _TRANSPARENT:
                yield from self._blocks(child, fact)

    def _finished(self, line: _Line, element: _Element | None, role: Role) -> Iterator[Paragraph]:
        style_role, level = paragraph_role(element) if element is not None else (role, 0)
        kept_role = style_role if role == "body" else role
        if line.text.strip():
            yield Paragraph(line.text, kept_role, tuple(line.bounds), level)
        for box in line.boxes:
            for paragraph in self.paragraphs(box):
                yield replace(paragraph, role="textbox" if paragraph.role == "body" else paragraph.role)

    def _mark_removed(self, paragraph: _Element) -> bool:
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is None:
            return False
        names = (W + "ins", W + "moveTo") if self.original else (W + "del", W + "moveFrom")
        return any(mark.find(name) is not None for name in names)

    def _inlines(self, parent: _Element, line: _Line, fact: str) -> None:
        start = line.length
        for child in _choices(parent):
            tag = child.tag
            if tag == W + "r":
                self._run(child, line)
            elif tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None and not _is_prompt(child):
                    self._inlines(content, line, bound_fact(child))
            elif tag in self.skipped:
                continue
            elif tag in self.kept or tag in _TRANSPARENT or tag == W + "p":
                self._inlines(child, line, "")
        if fact and line.length > start:
            line.bounds.append(Bound(start, line.length, fact))

    def _run(self, run: _Element, line: _Line) -> None:
        if run.find(f"{W}rPr/{W}vanish") is not None:
            return
        for child in _choices(run):
            if child.tag == W + "t" or (self.original and child.tag == W + "delText"):
                line.add(child.text or "")
            elif child.tag in _MARKS:
                line.add(_MARKS[child.tag])
            elif child.tag in (W + "drawing", W + "pict", W + "object"):
                line.boxes.extend(_text_boxes(child))

    def _table(self, table: _Element, fact: str) -> Iterator[Paragraph]:
        header: list[str] = []
        for row_index, (row, row_fact) in enumerate(self._parts(table, W + "tr", fact)):
            cells = [
                list(self.paragraphs(cell, "cell", f)) for cell, f in self._parts(row, W + "tc", row_fact)
            ]
            texts = [" ".join(p.text.strip() for p in cell) for cell in cells]
            header = texts if row_index == 0 else header
            for index, cell in enumerate(cells):
                column = header[index] if row_index and index < len(header) else ""
                label = texts[0] if index else ""
                for paragraph in cell:
                    yield replace(paragraph, row=label, column=column)

    def _parts(self, parent: _Element, wanted: str, fact: str) -> Iterator[tuple[_Element, str]]:
        for child in _choices(parent):
            if child.tag == wanted:
                if not self._row_removed(child):
                    yield child, fact
            elif child.tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    yield from self._parts(content, wanted, bound_fact(child) or fact)
            elif child.tag in self.kept or child.tag in _TRANSPARENT:
                yield from self._parts(child, wanted, fact)

    def _row_removed(self, row: _Element) -> bool:
        return row.find(f"{W}trPr/{W}{'ins' if self.original else 'del'}") is not None


def _choices(parent: _Element) -> Iterator[_Element]:
    """Yield the children, of alternatives only the first: a text box is written twice, for new and old
    Word."""
    for child in parent:
        if child.tag == MC + "AlternateContent":
            chosen = child.find(MC + "Choice")
            yield from _choices(chosen if chosen is not None else child)
        elif child.tag == MC + "Fallback":
            yield from _choices(child)
        elif isinstance(child.tag, str):
            yield child


def _text_boxes(drawing: _Element) -> Iterator[_Element]:
    for child in _choices(drawing):
        if child.tag == W + "txbxContent":
            yield child
        else:
            yield from _text_boxes(child)


def bound_fact(control: _Element) -> str:
    """Return what a content control says of its fact: its tag, else "F2b" from its title, else "#7001"."""
    properties = control.find(W + "sdtPr")
    if properties is None:
        return ""
    tag = _value(properties, "tag")
    if "." in tag and not tag.startswith("goog"):
        return tag
    if match := _REF.match(tidy(_value(properties, "alias"))):
        return match.group(1)
    number = _value(properties, "id")
    return f"#{number}" if number.isdigit() and int(number) >= 1000 else ""


def _is_prompt(control: _Element) -> bool:
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _value(properties: _Element, name: str) -> str:
    child = properties.find(W + name)
    return (child.get(W + "val") or "") if child is not None else ""


def paragraph_role(paragraph: _Element) -> tuple[Role, int]:
    """Return the role that a paragraph's style gives it, and a heading's level."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = (style.get(W + "val") or "").lower() if style is not None else ""
    if name == "title":
        return "heading", 1
    if match := re.match(r"(?:heading|berschrift|titre|kop)\D*(\d)", name):
        return "heading", int(match.group(1))
    if "caption" in name:
        return "caption", 0
    if "footnote" in name and "text" in name:
        return "footnote", 0
    outline = paragraph.find(f"{W}pPr/{W}outlineLvl")
    if outline is not None and (outline.get(W + "val") or "9").isdigit():
        level = int(outline.get(W + "val") or "9") + 1
        return ("heading", level) if level <= 6 else ("body", 0)
    return "body", 0
