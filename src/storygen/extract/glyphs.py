"""Words and printed lines of one PDF page, from the places of its characters."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median
from typing import Any


@dataclass(slots=True)
class Word:
    """A word on a page, in points from the top left corner. `size` is the font's size."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False

    @property
    def middle(self) -> float:
        """Return the height of its middle line."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Return its middle from left to right."""
        return (self.left + self.right) / 2


@dataclass(slots=True)
class Line:
    """Words that stand on one line, from left to right."""

    words: list[Word] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Return where the line begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Return where the line ends."""
        return max(word.right for word in self.words)

    @property
    def top(self) -> float:
        """Return the upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """Return the usual size of its letters."""
        return median(word.size for word in self.words)

    @property
    def bold(self) -> bool:
        """Return whether most of it is bold."""
        return sum(word.bold for word in self.words) * 2 > len(self.words)

    def segments(self, gap: float) -> list[Line]:
        """Return the line cut where words stand further apart than `gap`."""
        parts = [Line([self.words[0]])]
        for word in self.words[1:]:
            if word.left - parts[-1].words[-1].right > gap:
                parts.append(Line())
            parts[-1].words.append(word)
        return parts


_MARK = re.compile(r"^[\[(]?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,4}|[*†‡§]+)(?:,\d{1,3})*[\])]?[,.;:]?$")


def words_of(page: Any, limit: int = 20000) -> list[Word]:
    """Return the words of a pypdfium2 page in the order of its text; footnote marks are left out."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    handle = textpage.raw
    height = page.get_height()
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    words: list[Word] = []
    letters: list[tuple[str, float, float, float, float]] = []
    first = 0
    name = ctypes.create_string_buffer(100)
    flags = ctypes.byref(ctypes.c_int())

    def bold(index: int) -> bool:
        if raw.FPDFText_GetFontWeight(handle, index) >= 600:
            return True
        length = raw.FPDFText_GetFontInfo(handle, index, name, 100, flags)
        return b"bold" in name.raw[: max(length, 0)].lower()

    def finish() -> None:
        if letters:
            word = _word(letters, height, raw.FPDFText_GetFontSize(handle, first), bold(first))
            # What is set aslant across a page is a stamp and no part of its text.
            if word is not None and abs(math.sin(raw.FPDFText_GetCharAngle(handle, first))) < 0.1:
                words.append(word)
            letters.clear()

    for index in range(min(raw.FPDFText_CountChars(handle), limit)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code <= 32 or code == 160 or code == 0xFFFE or 0x2000 <= code <= 0x200B:
            if code in (2, 0xFFFE) and letters:
                last = letters[-1]
                letters.append(("\u00ad", last[2], last[2], last[3], last[4]))
            finish()
            continue
        raw.FPDFText_GetLooseCharBox(handle, index, pointer)
        glyph = (chr(code), box.left, box.right, box.bottom, box.top)
        if letters and _parted(letters[-1], glyph, letters[0]):
            finish()
        if not letters:
            first = index
        letters.append(glyph)
    finish()
    textpage.close()
    return words


_Glyph = tuple[str, float, float, float, float]


def _parted(last: _Glyph, glyph: _Glyph, first: _Glyph) -> bool:
    """Return whether two characters belong to different words: far apart, on other lines, or a raised mark."""
    tall = max(first[4] - first[3], last[4] - last[3], 3.0)
    if glyph[1] - last[2] > 0.4 * max(tall, 6.0) or glyph[1] < last[1] - tall:
        return True
    if glyph[3] > last[4] + tall or glyph[4] < last[3] - tall:
        return True
    # A small sign that stands higher than the foot of the word is a footnote mark.
    raised = glyph[3] - first[3] > 0.14 * (first[4] - first[3])
    return raised and glyph[4] - glyph[3] < 0.93 * (first[4] - first[3])


def _word(letters: list[_Glyph], height: float, size: float, bold: bool) -> Word | None:
    text = "".join(letter[0] for letter in letters)
    left, right = min(g[1] for g in letters), max(g[2] for g in letters)
    low, high = min(g[3] for g in letters), max(g[4] for g in letters)
    if high <= low and right <= left:
        return None
    return Word(text, left, height - high, right, height - low, size if size > 1.5 else max(high - low, 4.0), bold)


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Return the lines from top to bottom; words whose middles nearly agree share one."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda w: (w.middle, w.left)):
        for line in reversed(lines[-6:]):
            anchor = max(line.words, key=lambda w: w.bottom - w.top)
            if min(anchor.bottom, word.bottom) - max(anchor.top, word.top) > 0.5 * min(anchor.bottom - anchor.top, max(word.bottom - word.top, 0.1)):
                line.words.append(word)
                break
            if abs(anchor.middle - word.middle) < 0.3 * anchor.size:
                line.words.append(word)
                break
        else:
            lines.append(Line([word]))
    for line in lines:
        line.words.sort(key=lambda w: w.left)
        _drop_marks(line)
    return sorted((line for line in lines if line.words), key=lambda line: line.top)


def _drop_marks(line: Line) -> None:
    """Take out small raised numbers: they are footnote marks and no figures."""
    if len(line.words) < 2:
        return
    size = max(word.size for word in line.words)
    tall = [w.bottom - w.top for w in line.words if w.text[:1].isalnum()]
    usual = max(tall, default=0.0)
    foot = median(w.bottom for w in line.words)
    line.words = [
        w
        for w in line.words
        if not (
            _MARK.match(w.text)
            and w.bottom < foot - 0.12 * size
            and (w.size < 0.93 * size or w.bottom - w.top < 0.8 * usual)
        )
    ]
