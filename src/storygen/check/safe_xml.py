"""XML from strangers: no document type, no entities, nothing fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storygen.errors import CheckError, StorygenError

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse_xml(data: bytes, where: str) -> _Element:
    """Return the root of a part. Raises CheckError for a document type, an entity, or bad XML."""
    from lxml import etree

    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise _refused(where)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CheckError.of(
            f"refused: its XML is broken ({error}).", where=where, fix="Save it again."
        ) from error
    # UTF-16 hides "<!DOCTYPE" from a search of bytes, so the parsed document is asked as well.
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise _refused(where)
    return root


def _refused(where: str) -> StorygenError:
    return CheckError.of(
        "refused: it declares entities, which Word never writes.", where=where, fix="Save it again from Word."
    )
