"""The footnotes of a web page: what the marks in a paragraph point to."""

from __future__ import annotations

from typing import Any

from storygen.extract.grammar.text import tidy

_LONGEST_MARK = 6
_LONGEST_NOTE = 600


def footnotes_of(element: Any) -> list[str]:
    """Return the words of the footnotes that a paragraph's raised marks point to."""
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
            found.append(tidy(note.text_content())[:_LONGEST_NOTE])
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
    return None


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
