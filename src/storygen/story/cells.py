"""What the text of one cell says: spaces, numbers, dates and addresses. No table is known here."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

FORMULA_ERRORS = frozenset(
    [
        "#REF!",
        "#DIV/0!",
        "#VALUE!",
        "#NAME?",
        "#N/A",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#GETTING_DATA",
    ]
)

_NUMBER = re.compile(r"-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TEMPLATE_MARKS = ("{{", "}}", "{%", "%}", "{#", "#}")
# Controls, private use, surrogates, invisible format characters, line and paragraph separators.
_REFUSED_CATEGORIES = frozenset({"Cc", "Co", "Cs", "Cf", "Zl", "Zp"})


def tidy(text: str) -> str:
    """Return the text without spaces at its ends, and with one plain space for any run of spaces inside."""
    return re.sub(r"[ \u00a0\u2007\u2009\u202f]+", " ", text).strip(" ")


def refused_characters(text: str) -> list[str]:
    """Return the names ("U+E000") of characters that no input may contain, each once."""
    if text.isascii() and text.isprintable():
        return []
    refused = (c for c in text if unicodedata.category(c) in _REFUSED_CATEGORIES)
    return [f"U+{ord(c):04X}" for c in dict.fromkeys(refused)]


def has_template_marks(text: str) -> bool:
    """Return True when a template would take part of the text for an instruction."""
    return any(mark in text for mark in _TEMPLATE_MARKS)


def number(text: str) -> Decimal | None:
    """Return the number written in digits, or None. "15,200" is 15200; "1,52" and "53%" are no numbers."""
    return Decimal(text.replace(",", "")) if _NUMBER.fullmatch(text) and text.isascii() else None


def whole_number(text: str) -> int | None:
    """Return the whole number that the text writes, or None. "12.0" is 12, as sheets write it."""
    value = number(text)
    return int(value) if value is not None and value == value.to_integral_value() else None


def day(text: str) -> date | None:
    """Return the date that the text writes as year-month-day, or None."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def is_web_address(text: str) -> bool:
    """Return True for one http or https address of a host with a dot in its name."""
    if re.search(r"[\s<>\"]", text):
        return False
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in host.strip(".")


def several(text: str) -> tuple[str, ...]:
    """Return the names of a cell that holds several, parted by semicolons."""
    return tuple(name for name in (tidy(piece) for piece in text.split(";")) if name)


def shown(text: str, longest: int = 60) -> str:
    """Return a cell's text for a message: in quotation marks, shortened, with odd characters spelled out."""
    spelled = "".join(
        f"<U+{ord(c):04X}>" if unicodedata.category(c) in _REFUSED_CATEGORIES else c for c in text
    )
    return f"“{spelled if len(spelled) <= longest else spelled[: longest - 1] + '…'}”"
