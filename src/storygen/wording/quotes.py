"""Quotation marks in the house's style."""

from __future__ import annotations

import re

from storygen.wording.style import HouseStyle

MARKS = {"double": ("“", "”"), "single": ("‘", "’")}


def quoted(text: str, style: HouseStyle, *, headline: bool = False) -> str:
    """Return the text between quotation marks."""
    opening, closing = MARKS[style.headline_quotes if headline else style.quotes]
    return f"{opening}{text}{closing}"


def smart_quotes(text: str, style: HouseStyle) -> str:
    """Return the text with typewriter quotation marks and apostrophes turned into the house's."""
    opening, closing = MARKS[style.quotes]
    text = re.sub(r'"([^"]*)"', rf"{opening}\1{closing}", text)
    return text.replace("'", "’")
