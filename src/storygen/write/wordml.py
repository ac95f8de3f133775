"""The few pieces of Word XML that a body is made of, as text.

A draft has thousands of them, and an element object for each took three quarters of the time of writing a
Word file. All words pass through `words`, which refuses what may not go into a file and escapes the rest;
the tests read every part back with a real parser.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.sax.saxutils import escape

from storygen.write.ooxml import NAMESPACES
from storygen.write.safe import UNUSUAL, safe_text

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TO_CHECK = re.compile(f'[&<>"]|{UNUSUAL.pattern}')
_QUOTES = {'"': "&quot;"}


def words(text: str) -> str:
    """Return words as they may stand between tags or in an attribute.

    Raises TemplateError for control characters.
    """
    return escape(safe_text(text), _QUOTES) if _TO_CHECK.search(text) else text


def root(tag: str, content: str, prefixes: tuple[str, ...], ignorable: str = "") -> bytes:
    """Return a part: its root element, which declares the namespaces of these prefixes, and its content."""
    spaces = "".join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)
    may_ignore = f' mc:Ignorable="{ignorable}"' if ignorable else ""
    return f"{DECLARATION}<{tag}{spaces}{may_ignore}>{content}</{tag}>".encode()


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph in that style. `properties` follow the style in the order of Word's schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


# Most cells of the fact box say the same in every draft.
@lru_cache(maxsize=4096)
def run(text: str, style: str = "", bold: bool = False, italic: bool = False) -> str:
    """Return a run of words. A soft hyphen becomes Word's own."""
    properties = (
        (f'<w:rStyle w:val="{style}"/>' if style else "")
        + ("<w:b/>" if bold else "")
        + ("<w:i/>" if italic else "")
    )
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = [_words(words(piece)) if piece else "" for piece in text.split("\xad")]
    return f"<w:r>{look}{'<w:softHyphen/>'.join(pieces)}</w:r>"


def _words(escaped: str) -> str:
    if escaped[0].isspace() or escaped[-1].isspace():
        return f'<w:t xml:space="preserve">{escaped}</w:t>'
    return f"<w:t>{escaped}</w:t>"
