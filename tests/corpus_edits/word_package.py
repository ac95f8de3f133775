"""Word files as zip packages: reading the paragraphs of a built one, and making a bare one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from html import escape

from lxml import etree

from .text import Paragraph, Piece, Pieces, tidy

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {"w": W}
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

_CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.styles+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.'
    'core-properties+xml"/></Types>'
)
_ROOT_RELS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
_DOCUMENT_RELS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/styles" Target="styles.xml"/>'
    "</Relationships>"
)


def core_properties(title: str, subject: str = "", keywords: str = "storygen") -> str:
    """Return docProps/core.xml."""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:subject>{escape(subject)}</dc:subject>"
        f"<cp:keywords>{keywords}</cp:keywords><dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def package(parts: dict[str, str | bytes]) -> bytes:
    """Return a zip of Word's parts; those that every file needs are added."""
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _ROOT_RELS,
        "word/_rels/document.xml.rels": _DOCUMENT_RELS,
        "word/styles.xml": f'<w:styles xmlns:w="{W}"/>',
        "docProps/core.xml": core_properties("Document", keywords=""),
    } | parts
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in whole.items():
            archive.writestr(_entry(name), data)
    return stream.getvalue()


def replace_parts(word: bytes, changes: dict[str, bytes | None]) -> bytes:
    """Return a Word file with some parts replaced; None takes a part out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = changes.get(name, b"") if name in changes else old.read(name)
            if data is not None:
                new.writestr(_entry(name), data)
    return stream.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    """Return a part's entry without the time of day, so that a seed always makes the same file."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def read_part(word: bytes, name: str) -> bytes:
    """Return one part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        return archive.read(name)


def body_of(word: bytes) -> etree._Element:
    """Return the w:body of a Word file."""
    body = etree.fromstring(read_part(word, "word/document.xml")).find("w:body", NS)
    assert body is not None
    return body


def read_word(word: bytes) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a built Word file, each with its place in the body."""
    part, found = "story", []
    for index, element in enumerate(body_of(word)):
        name = etree.QName(element).localname
        if name == "p":
            kind, pieces = _kind(element), _pieces(element)
            if kind == "heading":
                part = _part_of("".join(piece.text for piece in pieces), part)
            if element.find(".//w:drawing", NS) is not None:
                kind = "picture"
            found.append(Paragraph(kind, pieces, part, origin=index))
        elif name == "tbl":
            for row, cells in enumerate(element.iter(f"{{{W}}}tr"), start=1):
                texts = tuple(_pieces(cell) for cell in cells.iter(f"{{{W}}}tc"))
                found.append(Paragraph("row", (), part, texts, row, index))
    return tuple(found)


def _part_of(heading: str, part: str) -> str:
    lowered = heading.lower()
    if lowered.startswith("fact box"):
        return "fact-box"
    if lowered.startswith("how we got"):
        return "methodology"
    return "editor" if lowered.startswith("for the editor") else part


def _kind(element: etree._Element) -> str:
    style = element.find("w:pPr/w:pStyle", NS)
    name = (style.get(f"{{{W}}}val") or "").lower() if style is not None else ""
    for kind, marks in {
        "headline": ("heading1", "title", "headline"),
        "heading": ("heading",),
        "standfirst": ("standfirst",),
        "small": ("small", "footnote", "caption", "label"),
        "desk": ("desk", "note", "status", "ready"),
        "bullet": ("list", "bullet"),
    }.items():
        if any(mark in name for mark in marks):
            return kind
    return "body"


def _pieces(element: etree._Element) -> Pieces:
    return tidy(_walk(element))


def _walk(element: etree._Element) -> Iterator[Piece]:
    for child in element:
        name = etree.QName(child).localname
        if name == "r":
            yield Piece("".join(node.text or "" for node in child.iter(f"{{{W}}}t")))
        elif name == "sdt" and child.find("w:sdtPr/w:tag", NS) is not None:
            tag = child.find("w:sdtPr/w:tag", NS).get(f"{{{W}}}val")
            alias = child.find("w:sdtPr/w:alias", NS)
            number = child.find("w:sdtPr/w:id", NS)
            text = "".join(node.text or "" for node in child.iter(f"{{{W}}}t"))
            yield Piece(
                text,
                tag,
                alias.get(f"{{{W}}}val") if alias is not None else "",
                int(number.get(f"{{{W}}}val")) if number is not None else 0,
            )
        elif name not in {"pPr", "rPr", "sdtPr", "tcPr"}:
            yield from _walk(child)


def control(piece: Piece, content: str) -> str:
    """Return an inline content control."""
    properties = (
        f'<w:alias w:val="{escape(piece.alias)}"/><w:tag w:val="{piece.fact}"/><w:id w:val="{piece.number}"/>'
    )
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def run(text: str) -> str:
    """Return a run of plain words."""
    return f'<w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'
