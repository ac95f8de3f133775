"""The names and the few element factories that Word XML is built with. Elements are lxml's, never strings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Element = etree._Element
child = etree.SubElement


def qname(prefixed: str) -> str:
    """Return a name such as "w:p" as lxml writes it."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


VAL = qname("w:val")
P, P_PR, P_STYLE = qname("w:p"), qname("w:pPr"), qname("w:pStyle")
R, R_PR, R_STYLE, T = qname("w:r"), qname("w:rPr"), qname("w:rStyle"), qname("w:t")
BOLD, ITALIC, SOFT_HYPHEN = qname("w:b"), qname("w:i"), qname("w:softHyphen")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def root(tag: str, prefixes: tuple[str, ...], ignorable: str = "") -> Element:
    """Return a part's root element that declares the namespaces of these prefixes."""
    element = etree.Element(qname(tag), nsmap={prefix: NAMESPACES[prefix] for prefix in prefixes})
    if ignorable:
        element.set(qname("mc:Ignorable"), ignorable)
    return element


def root_of(namespace: str, local: str) -> Element:
    """Return the root of a part in whose namespace names need no prefix."""
    nsmap = cast("dict[str, str]", {None: namespace})  # lxml allows None here, its types do not
    return etree.Element(f"{{{namespace}}}{local}", nsmap=nsmap)


def paragraph(parent: Element, style: str) -> tuple[Element, Element]:
    """Return a new paragraph in that style, and its properties, at the end of `parent`."""
    element = child(parent, P)
    properties = child(element, P_PR)
    child(properties, P_STYLE, {VAL: style})
    return element, properties


def run(parent: Element, text: str, style: str = "", bold: bool = False, italic: bool = False) -> Element:
    """Return a new run of words at the end of `parent`. A soft hyphen becomes Word's own."""
    element = child(parent, R)
    if style or bold or italic:
        properties = child(element, R_PR)
        if style:
            child(properties, R_STYLE, {VAL: style})
        if bold:
            child(properties, BOLD)
        if italic:
            child(properties, ITALIC)
    if "\xad" in text:
        _hyphenated(element, text)
    else:
        _words(element, text)
    return element


def _words(parent: Element, text: str) -> None:
    element = child(parent, T)
    element.text = text
    if text[:1].isspace() or text[-1:].isspace():
        element.set(SPACE, "preserve")


def _hyphenated(parent: Element, text: str) -> None:
    for number, piece in enumerate(text.split("\xad")):
        if number:
            child(parent, SOFT_HYPHEN)
        if piece:
            _words(parent, piece)


def relationship(parent: Element, id: str, kind: str, target: str, external: bool = False) -> None:
    """Add a relationship to the root of a .rels part."""
    attributes: Mapping[str, str] = {"Id": id, "Type": kind, "Target": target}
    if external:
        attributes = {**attributes, "TargetMode": "External"}
    child(parent, f"{{{RELATIONSHIPS}}}Relationship", dict(attributes))


def relationships_root() -> Element:
    """Return the root of an empty .rels part."""
    return root_of(RELATIONSHIPS, "Relationships")


def to_bytes(element: Element) -> bytes:
    """Return a part's XML as a package holds it."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
