"""Looks into the Word files that the tests make."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from storygen.write.ooxml import Element, qname

W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def part(data: bytes, name: str) -> Element:
    """Return the root of one part of a Word file."""
    return etree.fromstring(raw(data, name))


def raw(data: bytes, name: str) -> bytes:
    """Return the bytes of one part of a Word file."""
    with ZipFile(BytesIO(data)) as package:
        return package.read(name)


def body(data: bytes) -> Element:
    """Return the root of the document itself."""
    return part(data, "word/document.xml")


def words(element: Element) -> str:
    """Return the words of a paragraph, content controls and links included."""
    return "".join(text.text or "" for text in element.iter(qname("w:t")))


def style(paragraph: Element) -> str:
    """Return a paragraph's style id."""
    return paragraph.find("w:pPr/w:pStyle", W).get(qname("w:val"))


def paragraphs(data: bytes, style_id: str) -> list[Element]:
    """Return the paragraphs of the document in that style."""
    return [paragraph for paragraph in body(data).iter(qname("w:p")) if style(paragraph) == style_id]
