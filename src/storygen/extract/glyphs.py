"""Words and printed lines of one PDF page, from the places of its characters."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from storygen.extract.sheet import Sheet


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
    """Words that stand on one line, from left to right, and its footnote marks; what is measured is kept."""

    words: list[Word] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    _measured: int = field(default=0, repr=False, compare=False)
    _text: str = field(default="", repr=False, compare=False)
    _edges: tuple[float, float, float, float] = field(default=(0, 0, 0, 0), repr=False, compare=False)

    def _measure(self) -> None:
        words = self.words
        self._measured = len(words)
        self._text = " ".join([word.text for word in words])
        sizes = sorted([word.size for word in words])
        half = len(sizes) // 2
        self._edges = (
            min([word.top for word in words]),
            max([word.right for word in words]),
            max([word.bottom for word in words]),
            sizes[half] if len(sizes) % 2 else (sizes[half - 1] + sizes[half]) / 2,
        )

    @property
    def text(self) -> str:
        """Return the words with single spaces."""
        if self._measured != len(self.words):
            self._measure()
        return self._text

    @property
    def left(self) -> float:
        """Return where the line begins."""
        return self.words[0].left

    @property
    def top(self) -> float:
        """Return the upper edge."""
        if self._measured != len(self.words):
            self._measure()
        return self._edges[0]

    @property
    def right(self) -> float:
        """Return where the line ends."""
        if self._measured != len(self.words):
            self._measure()
        return self._edges[1]

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        if self._measured != len(self.words):
            self._measure()
        return self._edges[2]

    @property
    def size(self) -> float:
        """Return the usual size of its letters."""
        if self._measured != len(self.words):
            self._measure()
        return self._edges[3]

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


@dataclass(slots=True)
class _Run:
    """Characters that stand together, the place of the first, their edges and baseline (from the foot of
    the page) and the size of their font."""

    first: int
    text: str
    left: float
    right: float
    base: float
    size: float


class _Letters:
    """Reads the characters of a page one by one through pdfium's own functions."""

    def __init__(self, textpage: Any) -> None:
        from pypdfium2 import raw

        self.raw = raw
        self.get_box: Callable[..., Any] = raw.FPDFText_GetLooseCharBox
        self.get_origin: Callable[..., Any] = raw.FPDFText_GetCharOrigin
        self.sideways = False
        self.handle = textpage.raw
        self.box = raw.FS_RECTF()
        self.matrix = raw.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.pointers = ctypes.byref(self.box), ctypes.byref(self.x), ctypes.byref(self.y)
        self.name = ctypes.create_string_buffer(100)
        self.flags = ctypes.byref(ctypes.c_int())
        self.last = (0.0, 0.0, 0.0, 0.0)

    def glyph(self, index: int, code: int, first: _Glyph, size: float) -> _Glyph:
        """Return a character with its left and right edge, its baseline and the foot of its box.

        Only a character whose box stands elsewhere than that of the word's first is asked for its baseline.
        """
        box = self.box
        self.get_box(self.handle, index, self.pointers[0])
        foot = box.bottom
        if abs(foot - first[4]) < 0.05 * size:
            return chr(code), box.left, box.right, first[3], foot
        self.get_origin(self.handle, index, self.pointers[1], self.pointers[2])
        return chr(code), box.left, box.right, self.y.value, foot

    def text(self, limit: int) -> str:
        """Return the page's characters, one for each that pdfium counts."""
        count = min(self.raw.FPDFText_CountChars(self.handle), limit)
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self.raw.FPDFText_GetText(self.handle, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if written == count + 1 and len(text) == count:
            return text
        # Characters that pdfium leaves out of its text, or that take two places in it, upset the count.
        codes = (self.raw.FPDFText_GetUnicode(self.handle, index) for index in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)

    def runs(self, first: int, text: str) -> list[_Run]:
        """Return the word that begins at a place, in pieces where its characters do not stand together.

        Only the ends are looked at, where they tell that all between is plain; numbers always one by one. On
        one line, boxes as high as the last word's have its size and its baseline: those calls are slow.
        """
        box = self.box
        self.get_box(self.handle, first, self.pointers[0])
        left, right, foot = box.left, box.right, box.bottom
        tall, base, size = box.top - foot, 0.0, 0.0
        if -0.01 < tall - self.last[0] < 0.01 and -0.05 < foot - self.last[1] < 0.05:
            base, size = self.last[2:]
        else:
            self.get_origin(self.handle, first, self.pointers[1], self.pointers[2])
            base, size = self.y.value, self.size(first)
            self.last = (tall, foot, base, size)
        if text.isalpha() or not _DIGIT.search(text):
            length = len(text)
            if length > 1:
                self.get_box(self.handle, first + length - 1, self.pointers[0])
                right = box.right
            level = -0.05 * size < box.bottom - foot < 0.05 * size
            if level and 0 <= right - left < (0.62 * length + 0.4) * size:
                return [_Run(first, text, left, right, base, size)]
        return self._one_by_one(
            first, text, (text[0], left, right if len(text) == 1 else 0.0, base, foot), size
        )

    def _one_by_one(self, first: int, text: str, letter: _Glyph, size: float) -> list[_Run]:
        start = self.glyph(first, ord(text[0]), letter, size)
        runs = [_Run(first, text[0], start[1], start[2], start[3], size)]
        last = start
        for index, char in enumerate(text[1:], first + 1):
            glyph = self.glyph(index, ord(char), start, size)
            if _parted(last, glyph, start, size):
                start, size = glyph, self.size(index)
                runs.append(_Run(index, char, glyph[1], glyph[2], glyph[3], size))
            else:
                runs[-1].text += char
                runs[-1].right = glyph[2]
            last = glyph
        return runs

    def size(self, index: int) -> float:
        """Return the size of a character's font in points, 0 for what is set aslant (a stamp, not text)."""
        self.raw.FPDFText_GetMatrix(self.handle, index, ctypes.byref(self.matrix))
        matrix = self.matrix
        scale = math.hypot(matrix.c, matrix.d)
        along, across = (matrix.b, matrix.a) if self.sideways else (matrix.a, matrix.b)
        if abs(across) > 0.1 * max(abs(along), 0.001):
            return 0.0
        return float(self.raw.FPDFText_GetFontSize(self.handle, index)) * (scale or 1.0)

    def bold(self, index: int) -> bool:
        """Return whether a character's font is bold by its weight or its name."""
        if self.raw.FPDFText_GetFontWeight(self.handle, index) >= 600:
            return True
        length = self.raw.FPDFText_GetFontInfo(self.handle, index, self.name, 100, self.flags)
        return b"bold" in self.name.raw[: max(length, 0)].lower()


class _TurnedLetters(_Letters):
    """Reads the characters of a page whose text does not run from left to right, as if it did."""

    def __init__(self, textpage: Any, sheet: Sheet) -> None:
        super().__init__(textpage)
        self.sideways = sheet.turn % 2 == 1
        raw_box, raw_origin, box = self.get_box, self.get_origin, self.box

        def get_box(handle: Any, index: int, pointer: Any) -> None:
            raw_box(handle, index, pointer)
            held = sheet.rectangle(box.left, box.bottom, box.right, box.top)
            box.left, box.bottom, box.right, box.top = held

        def get_origin(handle: Any, index: int, x: Any, y: Any) -> None:
            raw_origin(handle, index, x, y)
            self.x.value, self.y.value = sheet.point(self.x.value, self.y.value)

        self.get_box, self.get_origin = get_box, get_origin


_WORD = re.compile("[^\\x00-\\x20\\xa0\\u2000-\\u200b\\ufffe]+")
_DIGIT = re.compile(r"\d")


def words_of(sheet: Sheet, textpage: Any, limit: int = 20000) -> list[Word]:
    """Return the words of a pypdfium2 page in the order of its text; what is set aslant or stands outside
    the visible part of the page is left out."""
    plain = not (sheet.turn or sheet.left or sheet.low)
    reader = _Letters(textpage) if plain else _TurnedLetters(textpage, sheet)
    height, width = sheet.height, sheet.width
    text = reader.text(limit)
    words: list[Word] = []
    fresh = True
    done = 0
    for match in _WORD.finditer(text):
        between = text[done : match.start()]
        fresh = fresh or "\n" in between or "\r" in between
        done = match.end()
        hyphen = "\u00ad" if text[done : done + 1] in ("\x02", "\ufffe") and done < len(text) else ""
        for run in reader.runs(match.start(), match.group()):
            if run.size <= 0:
                continue
            # Within a line only a bold word is asked whether the next is bold too: that call is slow.
            known = fresh or not words or words[-1].bold
            base = height - run.base
            if not (-1 < base < height + run.size and run.right > 0 and run.left < width):
                continue
            bold = reader.bold(run.first) if known else False
            words.append(
                Word(
                    run.text,
                    run.left,
                    base - 0.8 * run.size,
                    run.right,
                    base + 0.2 * run.size,
                    run.size,
                    bold,
                )
            )
            fresh = False
        if hyphen and words:
            words[-1].text += hyphen
    return words


def _parted(last: _Glyph, glyph: _Glyph, first: _Glyph, size: float) -> bool:
    """Return whether two characters belong to different words: far apart, or not on one baseline (a
    footnote mark)."""
    usual = max(size, 5.0)
    gap = glyph[1] - last[2]
    return gap > 0.35 * usual or gap < -1.5 * usual or abs(glyph[3] - first[3]) > 0.12 * usual


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Return the lines from top to bottom; words whose middles nearly agree share one."""
    lines: list[Line] = []
    anchors: list[tuple[float, float, float, float]] = []
    placed = sorted([((w.top + w.bottom) / 2, w.left, i, w) for i, w in enumerate(words)])
    for middle, _, _, word in placed:
        for place in range(len(lines) - 1, max(len(lines) - 7, -1), -1):
            top, bottom, centre, size = anchors[place]
            near = -0.3 * size < centre - middle < 0.3 * size
            if near or min(bottom, word.bottom) - max(top, word.top) > 0.5 * min(size, word.size):
                lines[place].words.append(word)
                break
        else:
            lines.append(Line([word]))
            anchors.append((word.top, word.bottom, middle, word.size))
    for line in lines:
        line.words.sort(key=lambda w: w.left)
        line._measured = 0
    return sorted(lines, key=lambda line: line.top)


def without_marks(line: Line) -> Line:
    """Return the line without footnote marks: small signs, raised, that touch the word before them."""
    kept = line.words[:1]
    marks = []
    for word in line.words[1:]:
        before = kept[-1]
        small = word.size < 0.93 * before.size
        raised = word.base < before.base - 0.1 * before.size
        high = word.base < before.base - 0.3 * before.size
        # Beside a large initial all other letters are small.
        beside_initial = word.size < 0.4 * before.size
        mark = ((small and raised) or high) and not beside_initial and _MARK.match(word.text)
        if mark:
            marks.append(word.text.strip("[](),.;:"))
        if not mark or word.left - before.right >= 0.3 * before.size:
            kept.append(word)
    return Line(kept, marks)
