"""Reports as PDF by way of LibreOffice, from HTML and from Word: another tool chain than reportlab's."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.corpus.pieces import Box, Grid, Head, NewPage, Para, Piece, Points

_TAG = re.compile(r"(</?(?:b|i|super)>)")


def has_office() -> bool:
    """Return whether LibreOffice is installed."""
    return shutil.which("soffice") is not None


def to_pdf(paths: Sequence[Path], folder: Path) -> None:
    """Turn HTML or Word files into PDF files of the same stem in a folder, in one run of LibreOffice."""
    with tempfile.TemporaryDirectory() as profile:
        command = [
            "soffice",
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *map(str, paths),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)


def write_word(
    path: Path, title: str, cover: Sequence[str], pieces: Sequence[Piece], rng: random.Random
) -> None:
    """Write one report as a Word document: running header, styles, sometimes two columns."""
    from docx import Document
    from docx.shared import Pt

    doc = Document()
    doc.core_properties.title = title
    doc.core_properties.subject = "Made up for demonstration; no such force exists"
    normal = doc.styles["Normal"]
    normal.font.name = rng.choice(("Liberation Serif", "Liberation Sans"))
    normal.font.size = Pt(rng.choice((10, 10.5, 11)))
    section = doc.sections[0]
    section.header.paragraphs[0].text = title
    section.footer.paragraphs[0].text = "The Policing Inspectorate (fictional)"
    width = section.page_width - section.left_margin - section.right_margin
    if rng.random() < 0.5:
        _two_columns(section)
        width = int(0.45 * width)
    doc.add_heading(cover[0], 0)
    for text in cover[1:]:
        doc.add_paragraph(text)
    style = rng.choice(("Table Grid", "Light List Accent 1", "Normal Table"))
    for piece in pieces:
        _add(doc, piece, style, width)
    doc.save(str(path))


def _two_columns(section: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    columns = section._sectPr.find(qn("w:cols"))
    if columns is None:
        columns = OxmlElement("w:cols")
        section._sectPr.append(columns)
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "500")


def _runs(paragraph: Any, text: str) -> None:
    bold = raised = False
    for part in _TAG.split(text):
        if part in ("<b>", "</b>"):
            bold = part == "<b>"
        elif part in ("<super>", "</super>"):
            raised = part == "<super>"
        elif part and not part.startswith("<"):
            run = paragraph.add_run(part)
            run.bold = bold
            run.font.superscript = raised


def _add(doc: Any, piece: Piece, style: str, width: int) -> None:
    match piece:
        case Head(level=level, text=text):
            doc.add_heading(text, level)
        case Para(text=text, notes=notes):
            _runs(doc.add_paragraph(), text)
            for note in notes:
                doc.add_paragraph(note, style="Caption")
        case Points(items=items):
            for item in items:
                _runs(doc.add_paragraph(style="List Bullet"), item)
        case Box(title=title, paras=paras):
            table = doc.add_table(1, 1, style="Table Grid")
            cell = table.cell(0, 0)
            cell.width = width
            cell.text = title
            for text in paras:
                _runs(cell.add_paragraph(), text)
            doc.add_paragraph()
        case Grid(rows=rows, caption=caption, notes=notes):
            if caption:
                doc.add_paragraph(caption, style="Caption")
            table = doc.add_table(len(rows), len(rows[0]), style=style)
            table.autofit = False
            for column in table.columns:
                column.width = width // len(rows[0])
            for line, row in zip(table.rows, rows, strict=True):
                for cell, text in zip(line.cells, row, strict=True):
                    _runs(cell.paragraphs[0], text)
            for note in notes:
                doc.add_paragraph(note, style="Caption")
            doc.add_paragraph()
        case NewPage():
            doc.add_page_break()
        case _:
            pass
