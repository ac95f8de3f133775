"""The names of Word XML, and the few element factories for its small parts. A body is written by `wordml`."""

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


P, P_PR = qname("w:p"), qname("w:pPr")
R, R_PR = qname("w:r"), qname("w:rPr")


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
