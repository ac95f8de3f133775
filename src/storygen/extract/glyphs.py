"""Words and printed lines of one PDF page."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field


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
    """Words that stand on one line, from left to right; what is measured is kept.

    `marks` are its footnote marks, each with how many letters stand before it.
    """

    words: list[Word] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)
    _measured: int = field(default=0, repr=False, compare=False)
    _text: str = field(default="", repr=False, compare=False)
    _edges: tuple[float, float, float, float] = field(default=(0, 0, 0, 0), repr=False, compare=False)

    def _measure(self) -> None:
        words = self.words
        self._measured = len(words)
        self._text = " ".join([word.text for word in words])
        sizes = [word.size for word in words]
        sizes.sort()
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
        return [word.bold for word in self.words].count(True) * 2 > len(self.words)

    def segments(self, gap: float) -> list[Line]:
        """Return the line cut where words stand further apart than `gap`."""
        parts: list[list[Word]] = []
        right = -math.inf
        for word in self.words:
            if word.left - right > gap:
                parts.append([])
            parts[-1].append(word)
            right = word.right
        return [Line(words) for words in parts] if len(parts) > 1 else [self]


_MARK = re.compile(r"^[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§]+)(?:,\d{1,3})*[\])]?[,.;:]?$")


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
    bases = [word.bottom - 0.2 * word.size for word in line.words]
    if max(bases) - min(bases) < 0.09 * min([word.size for word in line.words]):
        return line
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
            marks.append((len(" ".join([each.text for each in kept])), word.text.strip("[](),.;:")))
        if not mark or word.left - before.right >= 0.3 * before.size:
            kept.append(word)
    return Line(kept, marks)
