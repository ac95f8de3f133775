"""A Word file, saved by whichever program, as edited text."""

from __future__ import annotations

import re
from pathlib import Path

from storygen.check.edited import EditedText, Paragraph, tidy
from storygen.check.limits import DEFAULT, Limits, Package, too_long
from storygen.check.safe_xml import parse_xml
from storygen.check.word_text import W, WordText
from storygen.errors import CheckError

_FACTS = "{urn:storygen:facts:1}facts"
_CUSTOM = re.compile(r"^customXml/item\d+\.xml$")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"


def read_word(path: Path, *, original: bool = False, limits: Limits = DEFAULT) -> EditedText:
    """Return the words of a .docx. Raises CheckError when it is unsafe, damaged or not a Word file."""
    with Package(path, limits) as package:
        main = _main_part(package)
        body = package.read(main)
        if body is None:
            raise CheckError.of("refused: it is not a Word file.", where=path.name, fix="Save it as .docx.")
        paragraphs = _paragraphs(body, path, original)
        for note in ("footnotes", "endnotes"):
            paragraphs += _notes(package.read(f"word/{note}.xml"), path, original)
        if sum(len(p.text) for p in paragraphs) > limits.text:
            raise too_long(path)
        return EditedText(tuple(paragraphs), "word", _properties(package), _facts_json(package))


def _main_part(package: Package) -> str:
    """Return the name of the document part: Google Docs and Pages need not call it word/document.xml."""
    relations = package.read("_rels/.rels")
    if relations is not None:
        for relation in parse_xml(relations, package.path.name).iter(_RELATION):
            inside = relation.get("TargetMode") != "External"
            if inside and (relation.get("Type") or "").endswith("/officeDocument"):
                return (relation.get("Target") or "").lstrip("/")
    return "word/document.xml"


def _paragraphs(data: bytes, path: Path, original: bool) -> list[Paragraph]:
    root = parse_xml(data, path.name)
    body = root.find(W + "body")
    if body is None:
        raise CheckError.of("refused: it is not a Word file.", where=path.name, fix="Save it as .docx.")
    return list(WordText(original=original).paragraphs(body))


def _notes(data: bytes | None, path: Path, original: bool) -> list[Paragraph]:
    if data is None:
        return []
    reader = WordText(original=original)
    return [
        paragraph
        for note in parse_xml(data, path.name)
        if isinstance(note.tag, str) and note.get(W + "type") in (None, "normal")
        for paragraph in reader.paragraphs(note, "footnote")
    ]


def _properties(package: Package) -> dict[str, str]:
    data = package.read("docProps/core.xml")
    if data is None:
        return {}
    root = parse_xml(data, package.path.name)
    named = {"subject": _DC + "subject", "title": _DC + "title", "keywords": _CP + "keywords"}
    return {name: tidy(root.findtext(tag) or "") for name, tag in named.items() if root.findtext(tag)}


def _facts_json(package: Package) -> str:
    for name in package.names:
        if not _CUSTOM.match(name):
            continue
        data = package.read(name) or b""
        if b"urn:storygen:facts:1" in data:
            root = parse_xml(data, package.path.name)
            if root.tag == _FACTS:
                return root.text or ""
    return ""
