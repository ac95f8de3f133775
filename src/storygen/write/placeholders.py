"""The places in a house document's headers and footers that each draft's own details take."""

from __future__ import annotations

from storygen.write.ooxml import Element, qname

PLACEHOLDERS = ("title", "area", "edition", "embargo", "label")
PREFIX = "storygen."


def placeholder(control: Element) -> str:
    """Return which of PLACEHOLDERS a content control stands for, or "".

    The title is asked as well as the tag, because LibreOffice loses the tag.
    """
    properties = control.find(qname("w:sdtPr"))
    if properties is None:
        return ""
    for tag in ("w:tag", "w:alias"):
        mark = properties.find(qname(tag))
        value = "" if mark is None else str(mark.get(qname("w:val"), ""))
        if value.startswith(PREFIX):
            return value.removeprefix(PREFIX)
    return ""


def placeholders(frame: Element) -> list[tuple[Element, str]]:
    """Return each placeholder control of a header or footer, with what it stands for."""
    found = ((control, placeholder(control)) for control in frame.iter(qname("w:sdt")))
    return [(control, name) for control, name in found if name]
