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
    def base(self) -> float:
        """Return the height of its baseline."""
        return self.bottom - 0.2 * self.size

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


_MARK = re.compile(r"^[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§]+)(?:,\d{1,3})*[\])]?[,.;:]?$")
_Glyph = tuple[str, float, float, float, float]


class _Letters:
    """Reads the characters of a page one by one through pdfium's own functions."""

    def __init__(self, textpage: Any) -> None:
        from pypdfium2 import raw

        self.raw = raw
        self.handle = textpage.raw
        self.box = raw.FS_RECTF()
        self.matrix = raw.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.pointers = ctypes.byref(self.box), ctypes.byref(self.x), ctypes.byref(self.y)
        self.name = ctypes.create_string_buffer(100)
        self.flags = ctypes.byref(ctypes.c_int())

    def glyph(self, index: int, code: int, first: _Glyph | None, size: float) -> _Glyph:
        """Return a character with its left and right edge, its baseline and the foot of its box.

        Only a character whose box stands elsewhere than that of the word's first is asked for its baseline.
        """
        box = self.box
        self.raw.FPDFText_GetLooseCharBox(self.handle, index, self.pointers[0])
        foot = box.bottom
        if first is not None and abs(foot - first[4]) < 0.05 * size:
            return chr(code), box.left, box.right, first[3], foot
        self.raw.FPDFText_GetCharOrigin(self.handle, index, self.pointers[1], self.pointers[2])
        return chr(code), box.left, box.right, self.y.value, foot

    def size(self, index: int) -> float:
        """Return the size of a character's font in points, 0 for what is set aslant (a stamp, not text)."""
        self.raw.FPDFText_GetMatrix(self.handle, index, ctypes.byref(self.matrix))
        matrix = self.matrix
        scale = math.hypot(matrix.c, matrix.d)
        if abs(matrix.b) > 0.1 * max(abs(matrix.a), 0.001):
            return 0.0
        return float(self.raw.FPDFText_GetFontSize(self.handle, index)) * (scale or 1.0)

    def bold(self, index: int) -> bool:
        """Return whether a character's font is bold by its weight or its name."""
        if self.raw.FPDFText_GetFontWeight(self.handle, index) >= 600:
            return True
        length = self.raw.FPDFText_GetFontInfo(self.handle, index, self.name, 100, self.flags)
        return b"bold" in self.name.raw[: max(length, 0)].lower()


def words_of(page: Any, limit: int = 20000) -> list[Word]:
    """Return the words of a pypdfium2 page in the order of its text; what is set aslant is left out."""
    textpage = page.get_textpage()
    reader = _Letters(textpage)
    height = page.get_height()
    words: list[Word] = []
    letters: list[_Glyph] = []
    first = 0
    size = 0.0
    fresh = True

    def finish() -> None:
        if letters and size > 0:
            # Within a line only a bold word is asked whether the next is bold too: that call is slow.
            known = fresh or not words or words[-1].bold
            words.append(_word(letters, height, size, reader.bold(first) if known else False))
        letters.clear()

    get = reader.raw.FPDFText_GetUnicode
    for index in range(min(reader.raw.FPDFText_CountChars(reader.handle), limit)):
        code = get(reader.handle, index)
        if code <= 32 or code == 160 or code == 0xFFFE or 0x2000 <= code <= 0x200B:
            if code in (2, 0xFFFE) and letters:
                letters.append(("\u00ad", letters[-1][2], *letters[-1][2:]))
            held = bool(letters)
            finish()
            fresh = code in (10, 13) or (fresh and not held)
            continue
        glyph = reader.glyph(index, code, letters[0] if letters else None, size)
        if letters and _parted(letters[-1], glyph, letters[0], size):
            finish()
        if not letters:
            first = index
            size = reader.size(index)
        letters.append(glyph)
    finish()
    textpage.close()
    return words


def _parted(last: _Glyph, glyph: _Glyph, first: _Glyph, size: float) -> bool:
    """Return whether two characters belong to different words: far apart, or not on one baseline (a
    footnote mark)."""
    usual = max(size, 5.0)
    gap = glyph[1] - last[2]
    return gap > 0.35 * usual or gap < -1.5 * usual or abs(glyph[3] - first[3]) > 0.12 * usual


def _word(letters: list[_Glyph], height: float, size: float, bold: bool) -> Word:
    base = height - letters[0][3]
    left, right = letters[0][1], letters[-1][2]
    return Word("".join(g[0] for g in letters), left, base - 0.8 * size, right, base + 0.2 * size, size, bold)


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Return the lines from top to bottom; words whose middles nearly agree share one."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda w: (w.middle, w.left)):
        for line in reversed(lines[-6:]):
            anchor = line.words[0]
            shared = min(anchor.bottom, word.bottom) - max(anchor.top, word.top)
            near = abs(anchor.middle - word.middle) < 0.3 * anchor.size
            if near or shared > 0.5 * min(anchor.size, word.size):
                line.words.append(word)
                break
        else:
            lines.append(Line([word]))
    for line in lines:
        line.words.sort(key=lambda w: w.left)
    return sorted(lines, key=lambda line: line.top)


def without_marks(line: Line) -> Line:
    """Return the line without footnote marks: small signs, raised, that touch the word before them."""
    kept = line.words[:1]
    for word in line.words[1:]:
        before = kept[-1]
        small = word.size < 0.93 * before.size
        raised = word.base < before.base - 0.1 * before.size
        high = word.base < before.base - 0.3 * before.size
        if not (
            ((small and raised) or high)
            and word.left - before.right < 0.3 * before.size
            and _MARK.match(word.text)
        ):
            kept.append(word)
    return Line(kept)
