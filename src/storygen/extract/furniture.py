"""What stands on most pages of a PDF and is no part of its text: running headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from storygen.extract.glyphs import Line


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines that stand on most pages: running headers and footers, spelled without their page numbers."""

    lines: frozenset[str]

    def holds(self, line: Line, height: float) -> bool:
        """Return whether a line is furniture or a bare page number at the edge of the page."""
        edge = line.bottom < 0.14 * height or line.top > 0.86 * height
        words = line.text.strip()
        return edge and (
            _plain(words) in self.lines
            or bool(BROWSER.match(words))
            or bool(re.fullmatch(r"(?:page )?[-–|\s]*\d{1,4}(?: of \d+)?[-–|\s]*", words, re.IGNORECASE))
        )


# What a browser prints over and under each page: the day and hour, and the page's address.
BROWSER = re.compile(
    r"^\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?\b|"
    r"^(?:file|https?)://\S+(?: \d+ ?/ ?\d+| \d+ of \d+)?$",
    re.IGNORECASE,
)


_NUMBERS = re.compile(r"[\d\s|]+")
_TO_SPACES = str.maketrans("0123456789|", " " * 11)


def _plain(line: str) -> str:
    """Return the words of a line without its numbers. Most lines need no pattern, which takes far longer."""
    words = line.translate(_TO_SPACES).split() if line.isascii() else _NUMBERS.sub(" ", line).split(" ")
    return " ".join(word for word in words if word).lower()


def furniture_of(texts: list[str]) -> Furniture:
    """Return the lines that stand on at least a third of the pages, and on three."""
    seen: Counter[str] = Counter()
    edges: Counter[str] = Counter()
    pages = [[line for line in text.splitlines() if line.strip()] for text in texts]
    for lines in pages:
        # Only what stands near the edge of a page can be furniture.
        outer = lines[:8] + lines[max(8, len(lines) - 8) :]
        plain = [_plain(line) for line in outer]
        seen.update(set(plain) - {""})
        ends = {*range(min(3, len(outer))), *range(max(0, len(outer) - 3), len(outer))}
        edges.update({plain[i] for i in ends if len(outer[i].split()) <= 14} - {""})
    least = max(3, len(texts) // 3)
    often = {line for line, times in seen.items() if times >= least}
    ends_often = {line for line, times in edges.items() if times >= 3}
    return Furniture(frozenset(often | ends_often | _beside_page_numbers(pages)))


_PAGE_NUMBER = re.compile(r"(?:page )?[-–|\s]*\d{1,4}[-–|\s]*", re.IGNORECASE)


# Where a running header or footer stands in the text of a page, and where the page's number then stands.
_BESIDE = ((0, 1), (1, 0), (-1, -2), (-2, -1))


def _beside_page_numbers(pages: list[list[str]]) -> set[str]:
    """Return what stands at one end of two pages or more beside nothing but the page's number, where most
    pages have such words there: a running header or footer that names the chapter."""
    found: set[str] = set()
    for words, number in _BESIDE:
        beside = Counter(
            _plain(lines[words])
            for lines in pages
            if len(lines) > 2 and _PAGE_NUMBER.fullmatch(lines[number].strip())
        )
        if beside.total() > max(2, len(pages) // 2):
            found |= {line for line, times in beside.items() if times > 1}
    return found - {""}


def breaks_off(text: str, furniture: Furniture) -> bool:
    """Return whether the last line of a page is in the middle of a sentence."""
    for line in reversed(text.splitlines()):
        words = line.strip()
        if len(words) < 12 or _plain(words) in furniture.lines:
            continue
        return len(words.split()) >= 4 and not words.endswith((".", "?", "!", ":", ";"))
    return False
