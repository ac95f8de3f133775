"""Reports as PDF, set word by word without space characters, as some publishing programs do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from tests.corpus.layouts import Layout, fonts
from tests.corpus.pieces import Box, Grid, Head, NearPageEnd, NewPage, Para, Piece, Points

_TAG = re.compile(r"(</?(?:b|i|super)>)")


def write_raw(path: Path, layout: Layout, title: str, cover: Sequence[str], pieces: Sequence[Piece]) -> None:
    """Write one report with each word placed on its own."""
    _RawSetter(path, layout, title).write(cover, pieces)


class _RawSetter:
    def __init__(self, path: Path, layout: Layout, title: str) -> None:
        self.layout, self.title = layout, title
        self.regular, self.bold = fonts(layout.font)
        self.canvas = Canvas(str(path), pagesize=layout.page, invariant=1, pageCompression=1)
        self.canvas.setTitle(title)
        self.canvas.setSubject("Made up for demonstration; no such force exists")
        self.size, self.leading = layout.size, layout.size * 1.3
        left, right, self.top, self.bottom = layout.margin
        gap = 20
        self.width = (layout.page[0] - left - right - gap * (layout.columns - 1)) / layout.columns
        self.lefts = [left + i * (self.width + gap) for i in range(layout.columns)]
        self.page = self.column = 0
        self.chapter = "Introduction"
        self._open_page()

    def write(self, cover: Sequence[str], pieces: Sequence[Piece]) -> None:
        self._lines(cover[0], self.size * 2, bold=True)
        for text in cover[1:]:
            self._para(text)
        self._turn()
        waiting: list[str] = []
        for piece in pieces:
            if isinstance(piece, Para):
                waiting += piece.notes
            if isinstance(piece, Head) and piece.level < 3:
                for note in waiting:
                    self._lines(note, self.size * 0.75)
                waiting = []
            self._set(piece)
        self._close_page()
        self.canvas.save()

    def _set(self, piece: Piece) -> None:
        match piece:
            case Head(level=level, text=text):
                if level == 1:
                    self._turn()
                    self.chapter = text
                if self.y < self.bottom + 4 * self.leading:
                    self._next_column()
                self._lines(text, self.size * (1.6, 1.3, 1.1)[level - 1], bold=True)
                self.y -= self.leading * 0.3
            case Para(text=text):
                self._para(text)
            case Points(items=items):
                for item in items:
                    self._lines(f"• {item}", self.size, indent=10)
                self.y -= self.leading * 0.5
            case Grid():
                self._grid(piece)
            case Box(title=title, paras=paras):
                self._lines(title, self.size, bold=True, indent=12)
                for text in paras:
                    self._lines(text, self.size, indent=12)
                self.y -= self.leading
            case NearPageEnd(lines=lines):
                self.y = min(self.y, self.bottom + lines * self.leading)
            case NewPage():
                self._turn()

    def _para(self, text: str) -> None:
        self._lines(text, self.size)
        self.y -= self.leading * 0.5

    def _words(self, text: str, bold: bool) -> list[tuple[str, str, float]]:
        """Return the words with font and rise: 1 for a raised mark, which sticks to the word before."""
        words: list[tuple[str, str, float]] = []
        rise = 0.0
        for part in _TAG.split(text):
            if part in ("<b>", "</b>"):
                bold = part == "<b>"
            elif part in ("<super>", "</super>"):
                rise = 1.0 if part == "<super>" else 0.0
            elif not part.startswith("<"):
                words += [(word, self.bold if bold else self.regular, rise) for word in part.split()]
        return words

    def _lines(self, text: str, size: float, bold: bool = False, indent: float = 0) -> None:
        leading, space = size * 1.3, size * 0.26
        x = indent
        self._room(leading)
        for word, font, rise in self._words(text, bold):
            shown = size * 0.6 if rise else size
            wide = stringWidth(word, font, shown)
            if rise:
                x -= space
            elif x + wide > self.width:
                self.y -= leading
                self._room(leading)
                x = indent
            self.canvas.setFont(font, shown)
            self.canvas.drawString(self.lefts[self.column] + x, self.y - size + rise * size * 0.35, word)
            x += wide + space
        self.y -= leading

    def _grid(self, grid: Grid) -> None:
        if grid.caption:
            self._lines(grid.caption, self.size, bold=True)
        columns = len(grid.rows[0])
        step = self.width / columns
        for index, row in enumerate(grid.rows):
            cells = [self._fold(text, step - 8, index == 0) for text in row]
            height = max(map(len, cells)) * self.leading
            self._room(height)
            for number, lines in enumerate(cells):
                for line, text in enumerate(lines):
                    x = self.lefts[self.column] + number * step
                    self._place(text, x, self.y - self.size - line * self.leading, index == 0)
            self.y -= height + 3
        for note in grid.notes:
            self._lines(note, self.size * 0.8)
        self.y -= self.leading * 0.5

    def _place(self, text: str, x: float, y: float, bold: bool) -> None:
        font = self.bold if bold else self.regular
        for word in text.split():
            self.canvas.setFont(font, self.size)
            self.canvas.drawString(x, y, word)
            x += stringWidth(word, font, self.size) + self.size * 0.26

    def _fold(self, text: str, width: float, bold: bool) -> list[str]:
        plain = _TAG.sub("", re.sub(r"<super>.*?</super>", "", text))
        lines = [""]
        for word in plain.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and stringWidth(longer, self.bold if bold else self.regular, self.size) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _room(self, height: float) -> None:
        if self.y - height < self.bottom - 2:
            self._next_column()

    def _next_column(self) -> None:
        if self.column + 1 < self.layout.columns:
            self.column += 1
            self.y = self.layout.page[1] - self.top
        else:
            self._turn()

    def _turn(self) -> None:
        self._close_page()
        self.canvas.showPage()
        self._open_page()

    def _open_page(self) -> None:
        self.page += 1
        self.column, self.y = 0, self.layout.page[1] - self.top
        if not self.layout.furniture_last:
            self._furniture()

    def _close_page(self) -> None:
        if self.layout.furniture_last:
            self._furniture()

    def _furniture(self) -> None:
        self.canvas.setFont(self.regular, 8)
        for text, y in ((self.layout.header, self.layout.page[1] - 36), (self.layout.footer, 30)):
            filled = text.format(page=self.page, pages=36, title=self.title, chapter=self.chapter)
            self.canvas.drawString(self.lefts[0], y, filled)
