"""The words of one PDF page, from the places of its characters."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from storygen.extract.glyphs import Word
from storygen.extract.sheet import Sheet

_Glyph = tuple[str, float, float, float, float]


# Characters that stand together: the place of the first, their text, their edges and baseline (from the foot
# of the page) and the size of their font.
_Run = tuple[int, str, float, float, float, float]


@cache
def _light(name: str, *kinds: Any) -> Callable[..., Any]:
    """Return a function of pdfium that takes places in memory as plain numbers: checking pointers is slow."""
    from pypdfium2 import raw

    kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, *kinds)
    return kind(ctypes.cast(getattr(raw, name), ctypes.c_void_p).value or 0)


class _Letters:
    """Reads the characters of a page one by one through pdfium's own functions."""

    def __init__(self, textpage: Any) -> None:
        from pypdfium2 import raw

        self.raw = raw
        place = ctypes.c_void_p
        self.get_box = _light("FPDFText_GetLooseCharBox", place)
        self.get_origin = _light("FPDFText_GetCharOrigin", place, place)
        self.get_matrix = _light("FPDFText_GetMatrix", place)
        self.sideways = False
        self.textpage = textpage.raw
        self.handle = ctypes.cast(textpage.raw, place).value or 0
        self.box = raw.FS_RECTF()
        self.matrix = raw.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.places = tuple(ctypes.addressof(held) for held in (self.box, self.x, self.y, self.matrix))
        # All four edges at once, as left, top, right, bottom: one by one they take twice as long.
        self.edges: Callable[[], Any] = memoryview(self.box).cast("B").cast("f").tolist
        self.name = ctypes.create_string_buffer(100)
        self.flags = ctypes.byref(ctypes.c_int())
        self.level = 0.0
        self.known: list[tuple[float, float, float]] = []

    def glyph(self, index: int, code: int, first: _Glyph, size: float) -> _Glyph:
        """Return a character with its left and right edge, its baseline and the foot of its box.

        Only a character whose box stands elsewhere than that of the word's first is asked for its baseline.
        """
        box = self.box
        self.get_box(self.handle, index, self.places[0])
        foot = box.bottom
        if abs(foot - first[4]) < 0.05 * size:
            return chr(code), box.left, box.right, first[3], foot
        self.get_origin(self.handle, index, self.places[1], self.places[2])
        return chr(code), box.left, box.right, self.y.value, foot

    def text(self, limit: int) -> str:
        """Return the page's characters, one for each that pdfium counts."""
        count = min(self.raw.FPDFText_CountChars(self.textpage), limit)
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self.raw.FPDFText_GetText(self.textpage, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if written == count + 1 and len(text) == count:
            return text
        # Characters that pdfium leaves out of its text, or that take two places in it, upset the count.
        codes = (self.raw.FPDFText_GetUnicode(self.textpage, index) for index in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)

    def runs(self, first: int, text: str) -> list[_Run]:
        """Return the word that begins at a place, in pieces where its characters do not stand together.

        Only the ends are looked at, where they tell that all between is plain; numbers always one by one. On
        one line, words with boxes as high have one size and one baseline: those calls are slow.
        """
        get_box, handle, box = self.get_box, self.handle, self.places[0]
        get_box(handle, first, box)
        left, top, right, foot = self.edges()
        tall, low = top - foot, foot
        if not -0.05 < foot - self.level < 0.05:
            self.level, self.known = foot, []
        for height, *known in self.known:
            if -0.01 < tall - height < 0.01:
                base, size = known
                break
        else:
            self.get_origin(handle, first, self.places[1], self.places[2])
            base, size = self.y.value, self.size(first)
            self.known.append((tall, base, size))
        glued = text.startswith("We") and _MAY_BE_TWO.match(text) is not None
        if not glued and (text.isalpha() or not _DIGIT.search(text)):
            length = len(text)
            if length > 1:
                get_box(handle, first + length - 1, box)
                _, _, right, low = self.edges()
            level = -0.05 * size < low - foot < 0.05 * size
            if level and 0 <= right - left < (0.62 * length + 0.4) * size:
                return [(first, text, left, right, base, size)]
        start = (text[0], left, right if len(text) == 1 else 0.0, base, foot)
        return self._one_by_one(first, text, start, size, _SPACE if glued else _WIDE)

    def _one_by_one(self, first: int, text: str, letter: _Glyph, size: float, least: float) -> list[_Run]:
        start = last = self.glyph(first, ord(text[0]), letter, size)
        runs: list[_Run] = []
        held, begin = text[0], first
        for index, char in enumerate(text[1:], first + 1):
            glyph = self.glyph(index, ord(char), start, size)
            if _parted(last, glyph, start, size, least):
                runs.append((begin, held, start[1], last[2], start[3], size))
                start, size = glyph, self.size(index)
                held, begin = char, index
            else:
                held += char
            last = glyph
        return [*runs, (begin, held, start[1], last[2], start[3], size)]

    def size(self, index: int) -> float:
        """Return the size of a character's font in points, 0 for what is set aslant (a stamp, not text)."""
        self.get_matrix(self.handle, index, self.places[3])
        matrix = self.matrix
        scale = math.hypot(matrix.c, matrix.d)
        along, across = (matrix.b, matrix.a) if self.sideways else (matrix.a, matrix.b)
        if abs(across) > 0.1 * max(abs(along), 0.001):
            return 0.0
        return float(self.raw.FPDFText_GetFontSize(self.textpage, index)) * (scale or 1.0)

    def bold(self, index: int) -> bool:
        """Return whether a character's font is bold by its weight or its name."""
        if self.raw.FPDFText_GetFontWeight(self.textpage, index) >= 600:
            return True
        length = self.raw.FPDFText_GetFontInfo(self.textpage, index, self.name, 100, self.flags)
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


# Signs of pdfium for a hyphen at the end of a line that goes on in the next.
_SOFT_HYPHENS = ("\x02", "\ufffe")
# Not the blocks of which a bar may be typed: "█████ 84.1".
_WORD = re.compile("[^\\x00-\\x20\\xa0\\u2000-\\u200b\\u2580-\\u259f\\ufffe]+")
_DIGIT = re.compile(r"\d")
# pdfium takes the narrow space after "We", where the letters are set close, for none: "Wefound".
_MAY_BE_TWO = re.compile(r"We[a-z]{3}")
# How far apart, in sizes of the font, characters of two words stand: where there may be a narrow space, and
# elsewhere.
_SPACE, _WIDE = 0.18, 0.35


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
        start, end = match.span()
        if start != done + 1 or text[done] in "\r\n":
            between = text[done:start]
            fresh = fresh or "\n" in between or "\r" in between
        done = end
        for first, held, left, right, high, size in reader.runs(start, match.group()):
            if size <= 0:
                continue
            # Within a line only a bold word is asked whether the next is bold too: that call is slow.
            known = fresh or not words or words[-1].bold
            base = height - high
            if not (-1 < base < height + size and right > 0 and left < width):
                continue
            bold = reader.bold(first) if known else False
            words.append(Word(held, left, base - 0.8 * size, right, base + 0.2 * size, size, bold))
            fresh = False
        if words and text[end : end + 1] in _SOFT_HYPHENS:
            words[-1].text += "\u00ad"
    return words


def _parted(last: _Glyph, glyph: _Glyph, first: _Glyph, size: float, least: float) -> bool:
    """Return whether two characters belong to different words: far apart (a letter and a digit, or a letter
    after a comma, less far), or not on one baseline (a footnote mark)."""
    usual = max(size, 5.0)
    gap = glyph[1] - last[2]
    other = last[0].isalpha() != glyph[0].isalpha() and (last[0].isalnum() or last[0] in ",;:.")
    return (
        gap > (_SPACE if other and glyph[0].isalnum() else least) * usual
        or gap < -1.5 * usual
        or abs(glyph[3] - first[3]) > 0.12 * usual
    )
