"""Reports as PDF, laid out by reportlab."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from tests.corpus.hyphens import with_hard_spaces, with_soft_hyphens
from tests.corpus.layouts import Layout, fonts
from tests.corpus.pieces import Box, Grid, Head, NearPageEnd, NewPage, Para, Piece, Points
from tests.corpus.raw import write_raw


class _Picture(Flowable):  # type: ignore[misc]
    """A grey picture that leaves only some lines of the page free."""

    def __init__(self, room: float) -> None:
        super().__init__()
        self.room = room

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, max(0.0, height - self.room)
        return self.width, self.height

    def draw(self) -> None:
        if self.height > 30:
            self.canv.setFillGray(0.9)
            self.canv.rect(0, 10, self.width, self.height - 20, stroke=0, fill=1)
            self.canv.setFillGray(0)


class _Called(Flowable):  # type: ignore[misc]
    """A footnote, handed to the page on which it is called."""

    def __init__(self, note: str) -> None:
        super().__init__()
        self.note = note

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv._notes = [*getattr(self.canv, "_notes", []), self.note]


class _Chapter(Flowable):  # type: ignore[misc]
    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv._chapter = self.title


def write_pdf(path: Path, layout: Layout, title: str, cover: Sequence[str], pieces: Sequence[Piece]) -> None:
    """Write one report as PDF in a layout."""
    if layout.raw:
        write_raw(path, layout, title, cover, pieces)
        return
    _Setter(layout, title).write(path, cover, pieces)


class _Setter:
    def __init__(self, layout: Layout, title: str) -> None:
        self.layout, self.title = layout, title
        self.regular, self.bold = fonts(layout.font)
        self.chapter = self.para_number = 0
        size = layout.size
        self.body = ParagraphStyle(
            "body",
            fontName=self.regular,
            fontSize=size,
            leading=size * 1.28,
            spaceAfter=size * 0.6,
            alignment=TA_JUSTIFY if layout.justified else TA_LEFT,
            allowOrphans=1,
            allowWidows=1,
            embeddedHyphenation=1 if layout.hyphenated else 0,
            splitLongWords=0,
        )
        self.point = ParagraphStyle("point", self.body, leftIndent=14, bulletIndent=3, spaceAfter=size * 0.25)
        self.small = ParagraphStyle(
            "small", self.body, fontSize=size * 0.76, leading=size * 0.95, alignment=TA_LEFT
        )
        self.cell = ParagraphStyle("cell", self.body, alignment=TA_LEFT, spaceAfter=0, fontSize=size * 0.92)
        self.cell_head = ParagraphStyle("cell-head", self.cell, fontName=self.bold)
        self.heads = {
            level: ParagraphStyle(
                f"head{level}",
                self.body,
                fontName=self.bold,
                fontSize=size * scale,
                leading=size * scale * 1.2,
                textColor=layout.heading_colour,
                spaceBefore=size * 0.6,
                alignment=TA_LEFT,
                keepWithNext=1,
            )
            for level, scale in ((1, 1.7), (2, 1.3), (3, 1.08))
        }

    def write(self, path: Path, cover: Sequence[str], pieces: Sequence[Piece]) -> None:
        left, right, top, bottom = self.layout.margin
        width, height = self.layout.page
        gap = 18
        column = (width - left - right - gap * (self.layout.columns - 1)) / self.layout.columns
        frames = [
            Frame(left + i * (column + gap), bottom, column, height - top - bottom, 0, 0, 0, 0)
            for i in range(self.layout.columns)
        ]
        drawn = {"onPageEnd" if self.layout.furniture_last else "onPage": self._furniture}
        if not self.layout.furniture_last:
            drawn["onPageEnd"] = self._notes
        doc = BaseDocTemplate(
            str(path),
            pagesize=self.layout.page,
            title=self.title,
            author="The Policing Inspectorate (fictional)",
            invariant=1,
            pageCompression=1,
            subject="Made up for demonstration; no such force exists",
            pageTemplates=[
                PageTemplate(
                    "cover",
                    [Frame(left, bottom, width - left - right, height - top - bottom)],
                    autoNextPageTemplate="body",
                ),
                PageTemplate("body", frames, **drawn),
            ],
        )
        doc.build([*self._cover(cover), *self._flow(pieces)])

    def _cover(self, cover: Sequence[str]) -> list[Flowable]:
        big = ParagraphStyle("big", self.heads[1], fontSize=26, leading=31, embeddedHyphenation=0)
        return [
            Spacer(0, 120),
            Paragraph(cover[0], big),
            Spacer(0, 40),
            *(Paragraph(t, self.body) for t in cover[1:]),
            PageBreak(),
        ]

    def _text(self, text: str) -> str:
        if self.layout.hard_spaces:
            text = with_hard_spaces(text)
        if self.layout.ligatures:
            text = text.replace("fi", "\ufb01").replace("fl", "\ufb02")
        return with_soft_hyphens(text) if self.layout.hyphenated else text

    def _flow(self, pieces: Sequence[Piece]) -> list[Flowable]:
        flow: list[Flowable] = []
        waiting: list[str] = []
        for piece in pieces:
            if isinstance(piece, Head) and piece.level < 3 and waiting:
                flow += [Paragraph(self._marked(note), self.small) for note in waiting]
                waiting = []
            if isinstance(piece, Para) and piece.notes:
                if self.layout.footnotes == "page":
                    flow += [_Called(note) for note in piece.notes]
                else:
                    waiting += piece.notes
            flow += self._set(piece)
        return flow + [Paragraph(self._marked(note), self.small) for note in waiting]

    @staticmethod
    def _marked(note: str) -> str:
        mark, _, text = note.partition(" ")
        return f"<super>{mark}</super> {text}"

    def _set(self, piece: Piece) -> list[Flowable]:
        match piece:
            case Head(level=level, text=text):
                return self._heading(level, text)
            case Para(text=text):
                return [Paragraph(self._numbered(self._text(text)), self.body)]
            case Points(items=items):
                return [Paragraph(self._text(item), self.point, bulletText="•") for item in items]
            case Grid():
                return self._grid(piece)
            case Box(title=title, paras=paras):
                inside = [
                    Paragraph(title, self.cell_head),
                    *(Paragraph(self._text(text), self.cell) for text in paras),
                ]
                box = Table([[inside]], colWidths="100%", spaceAfter=self.layout.size)
                box.setStyle(
                    [("BOX", (0, 0), (-1, -1), 1, colors.black), ("BACKGROUND", (0, 0), (-1, -1), "#eef2f6")]
                )
                return [box]
            case NearPageEnd(lines=lines):
                return [_Picture(lines * self.body.leading + 2)]
            case NewPage():
                return [PageBreak()]

    def _numbered(self, text: str) -> str:
        if not self.layout.numbered:
            return text
        self.para_number += 1
        return f"{max(self.chapter, 1)}.{self.para_number} {text}"

    def _heading(self, level: int, text: str) -> list[Flowable]:
        flow: list[Flowable] = []
        if level == 1:
            self.chapter, self.para_number = self.chapter + 1, 0
            flow = [PageBreak() if self.layout.chapters_on_new_page else CondPageBreak(100), _Chapter(text)]
        shown = text.upper() if self.layout.capitals and level < 3 else text
        return [*flow, Paragraph(shown, self.heads[level])]

    def _grid(self, grid: Grid) -> list[Flowable]:
        head, *rows = grid.rows
        cells = [
            [Paragraph(t, self.cell_head) for t in head],
            *([Paragraph(self._text(t), self.cell) for t in row] for row in rows),
        ]
        table = Table(
            cells,
            repeatRows=1,
            spaceAfter=self.layout.size * 0.6,
            colWidths=[f"{100 / len(head):.2f}%"] * len(head),
        )
        table.setStyle(TableStyle(_TABLES[self.layout.table]))
        flow: list[Flowable] = [Paragraph(grid.caption, self.heads[3])] if grid.caption else []
        return [*flow, table, *(Paragraph(note, self.small) for note in grid.notes)]

    def _notes(self, canvas: Canvas, doc: BaseDocTemplate) -> None:
        notes, canvas._notes = getattr(canvas, "_notes", []), []
        y = self.layout.margin[3] - 14
        if notes:
            canvas.line(self.layout.margin[0], y + 9, self.layout.margin[0] + 120, y + 9)
        canvas.setFont(self.regular, 7.5)
        for note in notes:
            canvas.drawString(self.layout.margin[0], y, note)
            y -= 9

    def _furniture(self, canvas: Canvas, doc: BaseDocTemplate) -> None:
        draw_furniture(canvas, self.layout, self.title, doc.page, self.regular)
        if self.layout.furniture_last:
            self._notes(canvas, doc)


def draw_furniture(canvas: Any, layout: Layout, title: str, page: int, font: str) -> None:
    """Draw the running header and footer: left, middle and right parted by a bar."""
    width, height = layout.page
    canvas.saveState()
    canvas.setFont(font, 8)
    chapter = getattr(canvas, "_chapter", "Introduction")
    for text, y in ((layout.header, height - 36), (layout.footer, 30)):
        filled = text.format(page=page, pages=36, title=title, chapter=chapter)
        parts = filled.split("|")
        if len(parts) == 1:
            canvas.drawCentredString(width / 2, y, parts[0].strip())
        else:
            canvas.drawString(layout.margin[0], y, parts[0].strip())
            canvas.drawRightString(width - layout.margin[1], y, parts[-1].strip())
    if layout.stamp:
        canvas.setFillGray(0.85)
        canvas.setFont(font, 60)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(52)
        canvas.drawCentredString(0, 0, layout.stamp)
    canvas.restoreState()


_TABLES: dict[str, list[tuple[Any, ...]]] = {
    "ruled": [("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")],
    "lines": [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
    "zebra": [
        ("ROWBACKGROUNDS", (0, 1), (-1, -1), ["#f2f2f2", "#ffffff"]),
        ("BACKGROUND", (0, 0), (-1, 0), "#cfd8e3"),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ],
    "unruled": [("VALIGN", (0, 0), (-1, -1), "TOP")],
}
