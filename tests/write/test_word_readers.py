"""What other programs read in a draft: every word, every link, nothing more."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import mammoth
import pytest
from tests.write import northmoor
from tests.write.parts import words

from storygen.compose.blocks import Link, inline_runs, plain_text
from storygen.write.ooxml import qname

TEXTS = [
    plain_text(inlines)
    for section in northmoor.sections()
    for block in section.blocks
    for inlines in inline_runs(block)
    if plain_text(inlines)
]
LINKS = [
    node
    for section in northmoor.sections()
    for block in section.blocks
    for inlines in inline_runs(block)
    for node in inlines
    if isinstance(node, Link)
]


def test_python_docx_reads_every_paragraph_and_cell(word: bytes) -> None:
    document = docx.Document(BytesIO(word))
    held = [words(paragraph) for paragraph in document.element.body.iter(qname("w:p"))]
    assert [text for text in held if text] == TEXTS


def test_python_docx_reads_the_table(word: bytes) -> None:
    table = docx.Document(BytesIO(word)).tables[0]
    assert (len(table.rows), len(table.columns)) == (3, 5)
    assert table.style.name == "Fact table"
    assert table.rows[0].cells[0].text == "Cancelled records"


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
def test_pandoc_reads_every_word_heading_and_link(word: bytes, tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(word)

    def pandoc(to: str) -> str:
        command = ["pandoc", str(tmp_path / "draft.docx"), "--wrap=none", "--to", to]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout

    plain = " ".join(pandoc("plain").split())
    assert [text for text in TEXTS if text not in plain] == []
    markdown = pandoc("markdown")
    assert re.findall(r"^(#+) ", markdown, re.MULTILINE) == ["#", "##", "###", "##", "##"]
    assert markdown.count(f"]({northmoor.REPORT})") == len(LINKS) == 4


def test_mammoth_reads_every_word_and_link(word: bytes) -> None:
    text = mammoth.extract_raw_text(BytesIO(word)).value
    assert [words for words in TEXTS if words not in text] == []
    html = mammoth.convert_to_html(BytesIO(word)).value
    assert html.count(f'href="{northmoor.REPORT.replace("&", "&amp;")}"') == len(LINKS)
    assert re.findall(r"<(h\d|table|thead)>", html) == ["h1", "h2", "table", "thead", "h3", "h2", "h2"]
