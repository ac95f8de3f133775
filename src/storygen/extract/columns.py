"""Reading order: lines of a page that is set in one, two or more columns."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence

from storygen.extract.glyphs import Line, without_marks

_GUTTER = 9.0
# A strip narrower than that parts columns only where it runs down many lines.
_NARROW, _MANY = 6.0, 7
_NUMERIC = re.compile(r"^[\d.,%()/±+–-]+$")


Run = tuple[float, float]


# A level line that is drawn: how far down it stands, and from where to where it runs.
Level = tuple[float, float, float]


def in_order(lines: list[Line], level: Sequence[Level] = ()) -> list[Line]:
    """Return lines in the order in which a person reads them, columns one after the other.

    `level`: the level lines drawn on the page, by which a table that runs over the columns is told.
    """
    return _ordered(lines, 0, level)


def _ordered(lines: list[Line], depth: int, level: Sequence[Level]) -> list[Line]:
    gutter = _gutter(lines) if depth < 3 else None
    if gutter is None and depth < 3 and (side := _side_by_side(lines)):
        start, stop, x = side
        left, right = _parted(lines[start:stop], x)
        parts = (lines[:start], left, right, lines[stop:])
        return [line for part in parts if part for line in _ordered(part, depth + 1, level)]
    if gutter is None:
        return [without_marks(line) for line in lines]
    ordered: list[Line] = []
    waiting: list[Line] = []

    def flush() -> None:
        for part in _parted(waiting, gutter):
            ordered.extend(_ordered(part, depth + 1, level) if part else [])
        waiting.clear()

    tables = _in_tables_across(lines, level, gutter) | _in_plain_tables_across(lines, gutter)
    for line in lines:
        if id(line) in tables or _crosses(_runs(line), gutter):
            flush()
            ordered.append(without_marks(line))
        else:
            waiting.append(line)
    flush()
    return ordered


_ROW = 60.0


def _in_tables_across(lines: list[Line], level: Sequence[Level], x: float) -> set[int]:
    """Return the lines (their ids) of tables whose level lines run over x, a row above the first and a row
    below the last with them: most have cells of few words, some of them numbers, on the right."""
    over = sorted({round(y, 1) for y, left, right in _joined(level) if left < x - 40 and right > x + 40})
    groups: list[list[float]] = []
    for y in over:
        if groups and y - groups[-1][-1] < _ROW:
            groups[-1].append(y)
        else:
            groups.append([y])
    found: set[int] = set()
    for group in groups:
        steps = [b - a for a, b in itertools.pairwise(group) if b - a > 5]
        if not steps:
            continue
        top, bottom = group[0] - min(steps), group[-1] + min(steps)
        inside = [line for line in lines if top < (line.top + line.bottom) / 2 < bottom]
        cells = [line for line in inside if _has_cells(line, x)]
        # Prose in a frame that runs over both columns is set in columns itself.
        if len(cells) > 1 and len(cells) * 2 >= len(inside):
            found |= {id(line) for line in inside}
    return found


def _in_plain_tables_across(lines: list[Line], x: float) -> set[int]:
    """Return the lines (their ids) of tables without level lines that run over x.

    They have rows right below one another, with a label on the left and nothing but numbers on the right, and
    a line above that heads them.
    """
    found: set[int] = set()
    rows = [place for place, line in enumerate(lines) if _is_row_across(line, x)]
    for place, following in itertools.pairwise(rows):
        if following != place + 1 or not _right_below(lines[place], lines[following]):
            continue
        found |= {id(lines[place]), id(lines[following])}
        head = lines[place - 1] if place else None
        if head is not None and head.left < x < head.right and _right_below(head, lines[place]):
            found.add(id(head))
    return found


def _is_row_across(line: Line, x: float) -> bool:
    """Return whether a line has a few words on the left of x, and numbers alone on the right."""
    right = [word.text for word in line.words if word.centre > x]
    return 0 < len(right) <= 6 and all(map(_NUMERIC.match, right)) and 0 < len(line.words) - len(right) <= 9


def _right_below(line: Line, following: Line) -> bool:
    return 0 <= following.top - line.bottom < 1.2 * line.size


def _has_cells(line: Line, x: float) -> bool:
    """Return whether a line has numbers, and few words besides, on the right of x."""
    right = [word.text for word in line.words if word.centre > x]
    return line.left < x and sum(bool(_NUMERIC.match(word)) for word in right) > 0.3 * len(right)


def _joined(level: Sequence[Level]) -> list[Level]:
    """Return level lines with those that are drawn piece by piece, cell for cell, made whole."""
    joined: list[Level] = []
    for y, left, right in sorted(level):
        if joined and abs(y - joined[-1][0]) < 1 and left - joined[-1][2] < 3:
            joined[-1] = (joined[-1][0], joined[-1][1], max(right, joined[-1][2]))
        else:
            joined.append((y, left, right))
    return joined


def _parted(lines: list[Line], x: float) -> tuple[list[Line], list[Line]]:
    """Return what stands left of x and what stands right of it, line by line."""
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        for side, words in (
            (left, [word for word in line.words if word.centre < x]),
            (right, [word for word in line.words if word.centre >= x]),
        ):
            if words:
                side.append(Line(words))
    return sorted(left, key=_top), sorted(right, key=_top)


def _top(line: Line) -> float:
    return line.top


def _runs(line: Line, least: float = _GUTTER) -> list[Run]:
    """Return where the line has words, small spaces between them filled."""
    runs: list[Run] = []
    start, end = line.words[0].left, line.words[0].right
    for word in line.words:
        if word.left - end >= least:
            runs.append((start, end))
            start, end = word.left, word.right
        elif word.right > end:
            end = word.right
    return [*runs, (start, end)]


def _crosses(runs: list[Run], x: float) -> bool:
    """Return whether a line runs over x."""
    return any(left < x - 1 and right > x + 1 for left, right in runs)


def _gutter(lines: list[Line]) -> float | None:
    """Return the middle of the white strip between two columns of prose, None when there is none."""
    if len(lines) < 8:
        return None
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    width = end - start
    all_runs = [_runs(line) for line in lines]
    first, step = start + 0.22 * width, max(0.56 * width / 48, 0.5)
    crossing = [0] * 49
    for runs in all_runs:
        for left, right in runs:
            low = max(0, math.ceil((left + 1 - first) / step))
            for place in range(low, min(49, math.ceil((right - 1 - first) / step))):
                crossing[place] += 1
    places = [first + step * place for place in range(49)]
    for count, x in sorted(zip(crossing, places, strict=True)):
        if count > 0.4 * len(lines):
            return None
        apart = [line for line, runs in zip(lines, all_runs, strict=True) if not _crosses(runs, x)]
        if _prose_on_both_sides(apart, x, 2 if count <= 0.12 * len(lines) else 5, short=not count):
            return x
    return None


def _side_by_side(lines: list[Line]) -> tuple[int, int, float] | None:
    """Return a stretch of lines set in two columns on a page that is not, and where they part."""
    if len(lines) < 5:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    start, low, high = 0, left, right
    for place in range(len(lines) + 1):
        gap = (
            _gap_within(_runs(lines[place], _NARROW), low, high, left, right) if place < len(lines) else None
        )
        if gap is not None:
            low, high = gap
            continue
        x = (low + high) / 2
        if place - start >= (4 if high - low >= _GUTTER else _MANY) and left < low < high < right:
            inside = lines[start:place]
            sides = [0 if line.left < x < line.right else 1 if line.left > x else -1 for line in inside]
            # On lines of their own, the two sides take turns.
            both = sides.count(0) + sum(a * b < 0 for a, b in itertools.pairwise(sides))
            if both >= 2 and _prose_on_both_sides(inside, x, least=4):
                return start, place, x
        start, low, high = place + (gap is None), left, right
        if place < len(lines):
            start = place
            again = _gap_within(_runs(lines[place], _NARROW), left, right, left, right)
            if again is None:
                start = place + 1
            else:
                low, high = again
    return None


def _gap_within(runs: list[Run], low: float, high: float, left: float, right: float) -> Run | None:
    """Return the white space of a line that lies within (low, high), in the middle part of the page."""
    first, last = left + 0.2 * (right - left), right - 0.2 * (right - left)
    stops = [(left, runs[0][0]), *((a[1], b[0]) for a, b in itertools.pairwise(runs)), (runs[-1][1], right)]
    best: Run | None = None
    for begin, end in stops:
        begin, end = max(begin, low, first), min(end, high, last)
        if end - begin >= _NARROW and (best is None or end - begin > best[1] - best[0]):
            best = (begin, end)
    return best


def _prose_on_both_sides(lines: list[Line], x: float, least: int, *, short: bool = False) -> bool:
    """Return whether the lines on each side of x are sentences, not the cells of a table; `short` when few
    words of the last lines of a column are enough."""
    for side in (-1, 1):
        texts = [
            words for line in lines if (words := [w.text for w in line.words if (w.centre - x) * side > 0])
        ]
        if len(texts) < least:
            return False
        words = [word for line in texts for word in line]
        numeric = sum(bool(_NUMERIC.match(word)) for word in words)
        least_words = 2.3 if short and len(texts) <= 3 else 3.0
        if len(words) < least_words * len(texts) or numeric > 0.3 * len(words):
            return False
    return True
