"""What may go into a file: words without control characters, and links that only lead somewhere to read."""

from __future__ import annotations

import re

from storygen.errors import TemplateError

# Besides what XML forbids: C1 controls, lone surrogates, non-characters and the private-use area, where
# composing keeps its claim marks. One of those in a finished draft is a mistake, never a word.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE_BREAKS = re.compile("[\t\n\r\x85\u2028\u2029]+")
UNUSUAL = re.compile(f"{_FORBIDDEN.pattern}|{_LINE_BREAKS.pattern}")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = ("http", "https", "mailto")


def safe_text(text: str) -> str:
    """Return the text with tabs and line breaks as spaces. Raises TemplateError for control characters."""
    if not UNUSUAL.search(text):
        return text
    if found := _FORBIDDEN.search(text):
        raise TemplateError.of(
            f"The text holds a control character (U+{ord(found[0]):04X}).",
            where=f"near {text[max(0, found.start() - 20) : found.start()]!r}",
            fix="Remove it from the template or from the table that the words come from.",
        )
    return _LINE_BREAKS.sub(" ", text)


def safe_href(href: str) -> str:
    """Return a link's address if it is a web, mail or relative one. Raises TemplateError for any other."""
    address = safe_text(href).strip().replace(" ", "%20")
    scheme = _SCHEME.match(address)
    if not address or (scheme and scheme[1].lower() not in _SCHEMES):
        raise TemplateError.of(
            f"The link {href!r} cannot go into a draft.",
            fix="Use an address that starts with https://, http:// or mailto:.",
        )
    return address
