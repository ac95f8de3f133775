"""Tables on a PDF page, ruled or not: rows and cells from where words stand."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from storygen.extract.glyphs import Line, Word, lines_of
from storygen.extract.grammar.text import join_in_cell
from storygen.extract.lattice import cells_of, lattices_of
from storygen.extract.rules import Rules

# The parts of a cell are told apart by their first letter and never given back: a line of text in which
# numbers and brackets follow each other must not be tried in every way.
_CELL = re.compile(
    r"^(?:\W*\d[\d.,]*+\W{0,2}(?:[\s\d.,()%/±]|\+/[-–]|per ?cent\b|out of\b|of\b)*+|"
    r"none|nil|all|n/a|–|-|—|zero|one|two|three|four|five|six|seven|eight|nine|ten|outstanding|good|inadequate|"
    r"requires improvement|not (?:applicable|reviewed|inspected|published))\W*$",
    re.IGNORECASE,
)
_ENDS_IN_NUMBER = re.compile(r"[±(]?\d[\d.,]*\s?(?:%|\)|per ?cent)?\)?$|\b(?:none|nil)$", re.IGNORECASE)
_HEADING_WORDS = re.compile(
    r"recording rate|confidence|judge?ment|grade|checked|reviewed|examined|sampled?|audited|"
    r"correct|wrong|error|told|informed|cancelled",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\brap|sexual|violen|robber|all crime|overall|total|inspection|constabulary|police", re.IGNORECASE
)
# "2.3" or "4." before a paragraph, set apart.
PARAGRAPH_NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|\(?[a-z]\)|[•▪●■◦‣–-])$")
# The mark of a footnote before its words, set apart.
_NOTE_MARK = re.compile(r"\d{1,2}$")
_CAPTION = re.compile(r"^(?:table|figure|chart)\s+\d", re.IGNORECASE)


@dataclass(slots=True)
class Grid:
    """A table: its rows of cells, and the lines that it takes from the page (places in the list of lines)."""

    rows: list[list[str]]
    taken: range
    lines: list[Line] = field(default_factory=list)
    # Up to where it is drawn: what is taken below that stands under it without lines or ground.
    drawn: int = 0


def cell_gap(line: Line) -> float:
    """Return how far apart words must be to stand in different cells: less where a short line ends in a
    number."""
    if len(line.words) <= 11 and _ENDS_IN_NUMBER.search(line.text):
        gaps = [b.left - a.right for a, b in itertools.pairwise(line.words)]
        usual = min((gap for gap in gaps if 0 < gap < 0.75 * line.size), default=0.0)
        return max(0.55 * line.size, 1.5 * usual, 4.0)
    return max(0.95 * line.size, 6.5)


def _segments(line: Line, rules: Rules, share: float = 1.0) -> list[Line]:
    """Return the line cut where cells part: at wide spaces and at the upright lines drawn through it."""
    cuts = [
        x
        for x, top, bottom in rules.upright
        if top - 1 < (line.top + line.bottom) / 2 < bottom + 1 and line.left < x < line.right
    ]
    segments = line.segments(cell_gap(line) * share)
    if not cuts:
        return segments
    parts: list[Line] = []
    for segment in segments:
        current = Line([segment.words[0]])
        for word in segment.words[1:]:
            if any(current.words[-1].right < x + 1.5 and x - 1.5 < word.left for x in cuts):
                parts.append(current)
                current = Line()
            current.words.append(word)
        parts.append(current)
    return parts


def is_data_row(line: Line, rules: Rules) -> bool:
    """Return whether a line looks like a row: a label and, well apart, cells that hold numbers or grades."""
    segments = _segments(line, rules)
    if len(segments) < 2:
        return False
    if PARAGRAPH_NUMBER.match(segments[0].text) and len(segments[1].words) >= 3:
        segments = segments[1:]
    cells = [segment for segment in segments if _CELL.match(segment.text)]
    if len(segments) == 2 and _NOTE_MARK.match(segments[0].text) and len(segments[1].words) >= 4:
        return False
    return len(segments) >= 2 and len(cells) >= 1 and len(segments) - len(cells) <= 2


def grids_of(lines: list[Line], rules: Rules) -> list[Grid]:
    """Return the tables among lines in reading order: those drawn cell by cell, then any between them."""
    found: list[Grid] = []
    place = 0
    for grid in [*_with_plain_rows(_drawn(lines, rules), lines, rules), None]:
        stop = grid.taken.start if grid else len(lines)
        for loose in _loose(lines[place:stop], rules):
            loose.taken = range(loose.taken.start + place, loose.taken.stop + place)
            found.append(loose)
        if grid:
            found.append(grid)
            place = grid.taken.stop
    return _under_drawn_heads(found)


def _with_plain_rows(grids: list[Grid], lines: list[Line], rules: Rules) -> list[Grid]:
    """Return drawn tables with the rows right below them that have no ground of their own.

    So has every second row of a striped table; what is drawn below these belongs to it too.
    """
    found: list[Grid] = []
    for place, grid in enumerate(grids):
        last = found[-1] if found else None
        if (
            last is not None
            and last.taken.stop > last.drawn
            and _goes_on(last, grid.taken.start, lines, rules)
        ):
            grid = Grid(
                last.rows + grid.rows, range(last.taken.start, grid.taken.stop), last.lines + grid.lines
            )
            found.pop()
        grid.drawn = grid.taken.stop
        floor = grids[place + 1].taken.start if place + 1 < len(grids) else len(lines)
        while grid.taken.stop < floor and _goes_on(grid, grid.taken.stop, lines, rules):
            line = lines[grid.taken.stop]
            grid.rows = [*grid.rows, [segment.text for segment in _segments(line, rules)]]
            grid.lines = [*grid.lines, line]
            grid.taken = range(grid.taken.start, grid.taken.stop + 1)
        found.append(grid)
    return found


def _goes_on(grid: Grid, place: int, lines: list[Line], rules: Rules) -> bool:
    """Return whether the line at a place is the next row of a table: right below, cell under cell."""
    if place != grid.taken.stop or len(grid.rows) < 2:
        return False
    line, last = lines[place], lines[place - 1]
    cells, above = _segments(line, rules), _segments(last, rules)
    return (
        is_data_row(line, rules)
        and is_data_row(last, rules)
        and 0 <= line.top - last.bottom < 2.5 * line.size
        and len(cells) == len(above) == len(grid.rows[-1])
        and all(
            min(abs(a.left - b.left), abs(a.right - b.right), abs(a.left + a.right - b.left - b.right) / 2)
            < 3
            for a, b in zip(cells, above, strict=True)
        )
    )


def _under_drawn_heads(grids: list[Grid]) -> list[Grid]:
    """Return tables with the one row drawn right above them, of as many cells, as their head: its cells have
    a ground of their own, and theirs have none."""
    found: list[Grid] = []
    for grid in grids:
        head = found[-1] if found else None
        if (
            head is not None
            and len(head.rows) == 1
            and head.taken.stop == grid.taken.start
            and len(head.rows[0]) == len(grid.rows[0])
        ):
            found.pop()
            taken = range(head.taken.start, grid.taken.stop)
            grid = Grid(head.rows + grid.rows, taken, head.lines + grid.lines)
        found.append(grid)
    return found


def _drawn(lines: list[Line], rules: Rules) -> list[Grid]:
    """Return the tables drawn cell by cell whose lines stand together."""
    found: list[Grid] = []
    for lattice in lattices_of(rules):
        inside = [place for place, line in enumerate(lines) if lattice.holds(line)]
        if (
            not inside
            or len(inside) != inside[-1] - inside[0] + 1
            or (found and inside[0] < found[-1].taken.stop)
        ):
            continue
        taken = lines[inside[0] : inside[-1] + 1]
        if len(lattice.bands) == 2 and inside[0] and inside[-1] < len(lines) - 1:
            # A single row is the head or the end of a table only where a page begins or ends.
            continue
        if rows := cells_of(lattice, taken, rules):
            found.append(Grid(rows, range(inside[0], inside[-1] + 1), taken))
    return found


def _loose(lines: list[Line], rules: Rules) -> list[Grid]:
    """Return the tables among lines that are told by where words stand."""
    found: list[Grid] = []
    index = 0
    while index < len(lines):
        if not is_data_row(lines[index], rules):
            index += 1
            continue
        end = _end(lines, index, rules)
        data = [line for line in lines[index:end] if is_data_row(line, rules)]
        if len(data) >= 2 or _stands_alone(lines, index):
            start = _head_start(lines, index, found[-1].taken.stop if found else 0, data, rules)
            floor = found[-1].taken.stop if found else 0
            grid = _ruled(lines, floor, data, rules)
            if grid is None or grid.taken.start > start:
                grid = _grid(lines, start, index, end, data, rules)
            found.append(grid)
            end = max(end, grid.taken.stop)
        index = end
    return found


def _stands_alone(lines: list[Line], index: int) -> bool:
    """Return whether a single row is a table: it stands under headings, or at a page's top as the rest of
    one."""
    if not _LABEL.search(lines[index].text) or lines[index].text.rstrip().endswith("."):
        return False
    if index == 0:
        return True
    above = lines[index - 1]
    return (
        bool(_HEADING_WORDS.search(above.text))
        and len(above.words) <= 12
        and not above.text.rstrip().endswith((".", ":", "?"))
    )


def _end(lines: list[Line], start: int, rules: Rules) -> int:
    """Return the place after a table's last row; short lines between rows are the rest of a wrapped cell."""
    end = start + 1
    place = start + 1
    while place < len(lines) and place - end < 3:
        line = lines[place]
        if line.top - lines[place - 1].bottom > 4.5 * line.size or line.top < lines[place - 1].top - 2:
            break
        if is_data_row(line, rules):
            end = place + 1
        elif len(line.words) > 9 or line.text.rstrip().endswith(".") or _CAPTION.match(line.text):
            break
        place += 1
    while end < len(lines) and _continues_label(lines, start, end):
        end += 1
    return end


def _continues_label(lines: list[Line], start: int, place: int) -> bool:
    """Return whether the line is the second half of the last row's label."""
    line, last = lines[place], lines[place - 1]
    return (
        len(line.words) <= 4
        and line.text[:1].islower()
        and line.top - last.bottom < 0.6 * line.size
        and line.top > last.top
        and abs(line.left - lines[start].left) < 3
        and not line.text.endswith(".")
    )


def _head_start(lines: list[Line], first: int, floor: int, data: list[Line], rules: Rules) -> int:
    """Return where the headings above the first row begin."""
    start = first
    while start > floor and first - start < 7:
        line = lines[start - 1]
        below = lines[start]
        if below.top - line.bottom > 2.6 * below.size or line.top > below.top or _CAPTION.match(line.text):
            break
        parts = _segments(line, rules)
        if len(parts) == 1 and (len(line.words) > 9 or line.text.rstrip().endswith((".", ":", "?"))):
            break
        if (
            len(parts) == 1
            and _spans(line, _segments(data[0], rules))
            and (start < first or not _HEADING_WORDS.search(line.text))
        ):
            break
        if line.size > 1.25 * data[0].size:
            break
        start -= 1
    return start


def _spans(line: Line, cells: list[Line]) -> bool:
    """Return whether a line runs over two cells of a row: it is a title and no heading of a column."""
    return (
        sum(line.left < (cell.left + cell.right) / 2 < line.right for cell in cells) > 1
        and line.left <= cells[0].right
    )


def _ruled(lines: list[Line], floor: int, data: list[Line], rules: Rules) -> Grid | None:
    """Return the table by the level lines drawn between its rows, None when they do not part every row."""
    top, bottom = data[0].top, max(line.bottom for line in data)
    bands = rules.bands(top - 75, bottom + 45)
    while len(bands) > 1 and bands[-2] > bottom:
        bands.pop()
    rows_of = [sum(y < (line.top + line.bottom) / 2 for y in bands) for line in data]
    if len(bands) < 3 or len(set(rows_of)) != len(rows_of) or 0 in rows_of or len(bands) in rows_of:
        return None
    inside = [
        i
        for i in range(floor, len(lines))
        if bands[0] - 1 < (lines[i].top + lines[i].bottom) / 2 < bands[-1] + 1
    ]
    if not inside or inside != list(range(inside[0], inside[-1] + 1)):
        return None
    edges = _edges(data, [lines[i] for i in inside], rules)
    cells: list[list[list[Word]]] = [[[] for _ in range(len(edges) + 1)] for _ in range(len(bands) + 1)]
    for place in inside:
        line = lines[place]
        parts = _parted(line) if line.top < data[0].top - 1 else []
        whole = len(parts) == len(edges) + 1
        for word in line.words:
            # A heading may be wider than the numbers below it.
            in_part = next((at for at, part in enumerate(parts) if word in part.words), 0)
            column = in_part if whole else sum(word.centre > x for x in edges)
            cells[sum(y < word.middle for y in bands)][column].append(word)
    rows = [[join_in_cell(line.text for line in lines_of(cell)) for cell in row] for row in cells]
    return Grid(
        [row for row in rows if any(row)], range(inside[0], inside[-1] + 1), [lines[i] for i in inside]
    )


def _grid(lines: list[Line], start: int, first: int, end: int, data: list[Line], rules: Rules) -> Grid:
    edges = _edges(data, lines[start:end], rules)
    lefts = _lefts(data, edges, rules)
    rows: list[list[str]] = []
    tops: list[float] = []
    for line in lines[first:end]:
        if is_data_row(line, rules):
            rows.append(_cells(line, edges, rules))
            tops.append((line.top + line.bottom) / 2)
    for line in lines[first:end]:
        if not is_data_row(line, rules):
            middle = (line.top + line.bottom) / 2
            nearest = _row_of(line, lines[first:end], tops)
            _merge(rows[nearest], _cells(line, edges, rules), before=middle < tops[nearest])
    head: list[str] = [""] * (len(edges) + 1)
    for line in lines[start:first]:
        _merge(head, _cells(line, edges, rules, head=True, lefts=lefts), before=False)
    if any(head):
        rows.insert(0, head)
    return Grid(rows, range(start, end), lines[start:end])


def _row_of(line: Line, every: list[Line], tops: list[float]) -> int:
    """Return the row that a line between rows belongs to: that of the line it stands closer to."""
    place = next(i for i, other in enumerate(every) if other is line)
    middle = (line.top + line.bottom) / 2
    above = line.top - every[place - 1].bottom if place else 99.0
    below = every[place + 1].top - line.bottom if place + 1 < len(every) else 99.0
    over = [i for i, top in enumerate(tops) if top <= middle]
    under = [i for i, top in enumerate(tops) if top > middle]
    if over and above < below - 1:
        return over[-1]
    if under and below < above - 1:
        return under[0]
    return min(range(len(tops)), key=lambda i: abs(tops[i] - middle))


def _merge(row: list[str], more: list[str], *, before: bool) -> None:
    for place, text in enumerate(more):
        if text:
            row[place] = join_in_cell((text, row[place]) if before else (row[place], text))


def _edges(data: list[Line], every: list[Line], rules: Rules) -> list[float]:
    """Return where columns part: at drawn lines when they fit the rows, else in the white space between
    cells."""
    left, right = min(line.left for line in every), max(line.right for line in every)
    drawn = [x for x in rules.edges(data[0].top, data[-1].bottom) if left + 4 < x < right - 2]
    if drawn and not any(
        w.left < x - 2 and w.right > x + 2 for line in data for w in line.words for x in drawn
    ):
        return drawn
    spans: list[tuple[float, float]] = sorted(
        (segment.left, segment.right) for line in data for segment in _segments(line, rules)
    )
    # The first line of a label that wraps may run further than the lines with numbers.
    second = min((_segments(line, rules)[1].left for line in data), default=right)
    spans += [
        (line.left, line.right)
        for line in every
        if line not in data
        and line.top > data[0].top - 2 * line.size
        and abs(line.left - spans[0][0]) < 3
        and line.right < second - 2
    ]
    spans.sort()
    columns: list[list[float]] = []
    for begin, stop in spans:
        if columns and begin <= columns[-1][1] + 1:
            columns[-1][1] = max(columns[-1][1], stop)
        else:
            columns.append([begin, stop])
    found = [(a[1] + b[0]) / 2 for a, b in itertools.pairwise(columns)]
    # A heading in the white space after the labels is that of the numbers, which may stand far to the right.
    heads = [
        segment.left
        for line in every
        if line.top < data[0].top
        for segment in _segments(line, rules)
        if len(columns) > 1 and columns[0][1] < segment.left < columns[1][0]
    ]
    return [(columns[0][1] + min(heads)) / 2, *found[1:]] if heads else found


def _lefts(data: list[Line], edges: list[float], rules: Rules) -> list[float]:
    """Return where the cells of each column begin whose cells all begin at one place."""
    begins: dict[int, list[float]] = {}
    for line in data:
        for segment in _segments(line, rules):
            column = sum((segment.left + segment.right) / 2 > x for x in edges)
            begins.setdefault(column, []).append(segment.left)
    return [min(lefts) for lefts in begins.values() if max(lefts) - min(lefts) < 2 and len(lefts) > 1]


def _parted(line: Line) -> list[Line]:
    """Return the headings of a line, which may stand closer together than cells do."""
    return line.segments(max(0.6 * line.size, 4.5))


def _cells(
    line: Line, edges: list[float], rules: Rules, *, head: bool = False, lefts: Sequence[float] = ()
) -> list[str]:
    """Return the words of a line, cell by cell; a heading goes as a whole where its middle stands."""
    cells: list[list[str]] = [[] for _ in range(len(edges) + 1)]
    if head and len(parts := _parted(line)) == len(cells):
        return [part.text for part in parts]
    for segment in _segments(line, rules, 0.75 if head else 1.0):
        for part in _cut_at(segment, edges, lefts) if head else [segment]:
            inside = [x for x in edges if part.left < x < part.right]
            whole = Word(part.text, part.left, 0, part.right, 0, 1)
            for word in [whole] if head and len(inside) <= 1 and _leans(part, inside) else part.words:
                cells[sum(word.centre > x for x in edges)].append(word.text)
    return [" ".join(cell) for cell in cells]


def _cut_at(segment: Line, edges: list[float], lefts: Sequence[float]) -> list[Line]:
    """Return a heading cut where columns part, or the cells of one begin, in a space of it that is wider than
    between words."""
    gaps = [b.left - a.right for a, b in itertools.pairwise(segment.words)]
    parts = [Line([segment.words[0]])]
    for word, gap in zip(segment.words[1:], gaps, strict=True):
        left = parts[-1].words[-1].right
        wide = gap > 0.45 * segment.size or gap > 1.5 * min(gaps)
        begins = any(abs(word.left - x) < 1.5 for x in lefts)
        if wide and (begins or any(left - 1 < x < word.left + 1 for x in edges)):
            parts.append(Line())
        parts[-1].words.append(word)
    return parts


def _leans(segment: Line, inside: list[float]) -> bool:
    """Return whether a heading stands clearly on one side of the edge that it runs over."""
    if not inside:
        return True
    share = (inside[0] - segment.left) / max(segment.right - segment.left, 1)
    return share < 0.25 or share > 0.75
