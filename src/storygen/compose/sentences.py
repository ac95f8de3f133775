"""Splits the words of a draft into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A full stop ends a sentence when a space and a capital, a figure or an opening quote follow, and it does not
# stand after a title or an initial, unless that closes a quotation: “No.” She left.
END = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+(?=[“‘\"'(\[]?[A-Z0-9])")
ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|e\.g|i\.e)|\b[A-Z])\.$")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence."""
    start = 0
    for gap in END.finditer(text):
        if gap[0].isspace() and ABBREVIATION.search(text[start : gap.start()]):
            continue
        yield start, gap.end() - len(gap[0]) + len(gap[0].rstrip())
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)
