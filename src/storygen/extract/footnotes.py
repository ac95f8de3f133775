"""The footnotes of a web page: what the marks in a paragraph point to."""

from __future__ import annotations

import re
from typing import Any

from storygen.extract.grammar.text import tidy

_LONGEST_MARK = 6
_LONGEST_NOTE = 600


def footnotes_of(element: Any) -> list[tuple[int, str]]:
    """Return the words of the footnotes that a paragraph's raised marks point to, each with how many letters
    stand before its mark."""
    found = []
    for mark in element.iter("sup"):
        name = _name(mark)
        if not name or len(name) > _LONGEST_MARK or _is_first(mark, element):
            continue
        links = [*mark.iter("a"), *(a for a in mark.iterancestors("a"))]
        target = next(
            (link.get("href")[1:] for link in links if (link.get("href") or "").startswith("#")), ""
        )
        note = _called(element, target) if target else _beginning_with(element, name)
        if note is not None:
            found.append(
                (max(0, _letters_before(mark, element) - 1), tidy(note.text_content())[:_LONGEST_NOTE])
            )
    return found


def _name(mark: Any) -> str:
    return "".join(mark.text_content().split()).strip("[]()")


def _called(element: Any, name: str) -> Any | None:
    found = element.getroottree().xpath("//*[@id=$name]", name=name)
    note = found[0] if found else None
    # The name may be on the note's mark alone.
    while note is not None and note.tag in {"a", "sup", "span"}:
        note = note.getparent()
    return note


def _beginning_with(element: Any, mark: str) -> Any | None:
    """Return the paragraph or item that begins with a raised mark."""
    for raised in element.getroottree().iter("sup"):
        block = next(raised.iterancestors("p", "li", "div", "td"), None)
        if block is not None and _name(raised) == mark and _is_first(raised, block):
            return block
    return _numbered(element, mark)


_HEADS_NOTES = re.compile(r"^\W*(?:\d+\W+)?(?:end ?|foot)?notes?\W*$", re.IGNORECASE)


def _numbered(element: Any, mark: str) -> Any | None:
    """Return the item of the only numbered list under a heading "Notes" whose number a mark is."""
    lists = [
        numbered
        for numbered in element.getroottree().iter("ol")
        if _HEADS_NOTES.match(_heading_above(numbered))
    ]
    items = list(lists[0].iterchildren("li")) if len(lists) == 1 else []
    return items[int(mark) - 1] if mark.isdigit() and 0 < int(mark) <= len(items) else None


def _heading_above(element: Any) -> str:
    """Return the words of the heading right before a list, "" when there is none."""
    before = element.getprevious()
    is_heading = before is not None and before.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
    return str(before.text_content()) if is_heading else ""


def _letters_before(mark: Any, block: Any) -> int:
    """Return how many letters of a block's text stand before a raised mark in it."""
    parts: list[str] = []
    node = mark
    while node is not block:
        for before in node.itersiblings(preceding=True):
            parts.append(before.tail or "")
            parts.append("" if before.tag == "sup" else before.text_content())
        node = node.getparent()
        parts.append(node.text or "")
    return len(tidy("".join(reversed(parts))))


def _is_first(mark: Any, block: Any) -> bool:
    """Return whether nothing stands before a mark in its paragraph."""
    node = mark
    while node is not block:
        before = node.getprevious()
        parent = node.getparent()
        words = (before.tail if before is not None else parent.text) or ""
        if words.strip() or (before is not None and before.text_content().strip()):
            return False
        node = parent
    return True
