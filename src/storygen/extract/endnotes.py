"""Notes at the end of a report: what the marks in its text point to, once its last page has been read."""

from __future__ import annotations

import re

from storygen.extract.document import Block

_HEADS_NOTES = re.compile(r"^(?:\d+\.? )?(?:end ?|foot)?notes?(?: to the (?:report|text))?:?$", re.IGNORECASE)
_NUMBER = re.compile(r"[\[(]?(\d{1,3})[\]).:]?\s")


def link_endnotes(blocks: list[Block]) -> None:
    """Give each block whose marks no footnote of its page answers to the endnotes that they point to."""
    notes = _endnotes(blocks)
    for block in blocks if notes else []:
        block.notes += [(at, notes[mark]) for at, mark in block.marks if mark in notes and at >= 0]


def _endnotes(blocks: list[Block]) -> dict[str, str]:
    """Return the endnotes by their marks, none where two have the same; they are no text of their own."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    within = False
    for block in blocks:
        if block.kind == "heading":
            within = bool(_HEADS_NOTES.match(block.text))
        elif within and block.kind in {"paragraph", "item", "note"}:
            own = next((mark for at, mark in block.marks if at == 0), "")
            printed = _NUMBER.match(block.text)
            name = own or (printed.group(1) if printed else "")
            twice |= {name} if name in found else set()
            found[name] = block.text
            block.kind, block.marks = "note", []
    return {name: text for name, text in found.items() if name and name not in twice}
