"""What surrounds a Word draft's words: headers and footers, properties, the facts inside the file."""

from __future__ import annotations

from functools import lru_cache
from xml.sax.saxutils import escape

from lxml import etree

from storygen.write.details import DraftDetails
from storygen.write.ooxml import P_PR, R_PR, Element, P, R, child, to_bytes
from storygen.write.placeholders import placeholders
from storygen.write.safe import safe_text
from storygen.write.wordml import DECLARATION, root, run, words

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_FACTS = "urn:storygen:facts:1"


def frame_part(frame: bytes, details: DraftDetails) -> bytes:
    """Return a header or footer of the house document with its placeholders filled in."""
    filled = _filled(frame, details.title, details.edition_words, details.embargo_words, details.label)
    return filled.replace(_ANY_AREA, words(details.area_name)).encode()


# What stands for the area's name while a frame is filled in for all areas at once: they differ in that alone.
_ANY_AREA = "§ area §"


@lru_cache(maxsize=16)
def _filled(frame: bytes, title: str, edition: str, embargo: str, label: str) -> str:
    element = etree.fromstring(frame)
    said = {
        "title": title,
        "area": _ANY_AREA,
        "edition": f"Edition of {edition}",
        "embargo": f"Embargo: {embargo}" if embargo else "",
        "label": f"{label} · check before publishing",
    }
    for control, name in placeholders(element):
        _replace(control, said[name])
    return to_bytes(element).decode()


def _replace(control: Element, text: str) -> None:
    """Put words where the control stands, as a plain run that looks like the control's first."""
    look = control.find(f".//{R}/{R_PR}")
    paragraph, place = _place(control)
    if text:
        filled = etree.fromstring(root("w:p", run(text), ("w",)))[0]
        if look is not None:
            filled.insert(0, look)
        paragraph.insert(place, filled)


def _place(control: Element) -> tuple[Element, int]:
    """Take the control away and return the paragraph that it stood in, and where.

    Word puts a control that is alone in its paragraph around the paragraph, not inside it.
    """
    outer = control.getparent()
    assert outer is not None  # a header's root is no control
    inner = control.find(f".//{P}")
    if inner is None:
        place = outer.index(control)
        outer.remove(control)
        return outer, place
    for node in [node for node in inner if node.tag != P_PR]:
        inner.remove(node)
    outer.replace(control, inner)
    return inner, len(inner)


def core_part(details: DraftDetails) -> bytes:
    """Return the document's properties. Both dates are the edition's: no clock in any output."""
    properties = etree.Element(
        f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
    )
    child(properties, f"{{{_DC}}}title").text = safe_text(details.headline)
    child(properties, f"{{{_DC}}}subject").text = safe_text(f"storygen {details.story} {details.area}")
    child(properties, f"{{{_DC}}}creator").text = "storygen"
    child(properties, f"{{{_CORE}}}keywords").text = "storygen"
    child(properties, f"{{{_DC}}}description").text = safe_text(details.label)
    child(properties, f"{{{_CORE}}}lastModifiedBy").text = "storygen"
    for name in ("created", "modified"):
        when = child(properties, f"{{{_TERMS}}}{name}", {f"{{{_XSI}}}type": "dcterms:W3CDTF"})
        when.text = f"{details.edition.isoformat()}T00:00:00Z"
    child(properties, f"{{{_DC}}}language").text = details.language
    if details.status:
        child(properties, f"{{{_CORE}}}contentStatus").text = safe_text(details.status)
    return to_bytes(properties)


def facts_part(details: DraftDetails) -> bytes:
    """Return the custom XML part whose text is the area's facts.json."""
    return f'{DECLARATION}<facts xmlns="{_FACTS}">{escape(details.facts_json)}</facts>'.encode()
