"""Tables whose cells are drawn: rows and columns from the lines themselves; cells that span are repeated."""

from __future__ import annotations

from dataclasses import dataclass

from storygen.extract.glyphs import Line, Word, lines_of
from storygen.extract.grammar.text import join_in_cell
from storygen.extract.rules import Rules, apart

_TOUCH = 3.5
_MOST_LINES = 900
_LONG_CELL = 300


@dataclass(frozen=True, slots=True)
class Lattice:
    """A drawn table: where its rows and columns part, outer lines included."""

    bands: tuple[float, ...]
    edges: tuple[float, ...]

    def holds(self, line: Line) -> bool:
        """Return whether a printed line stands within the table."""
        return (
            self.bands[0] - 1 < (line.top + line.bottom) / 2 < self.bands[-1] + 1
            and self.edges[0] - 2 < line.left
            and line.right < self.edges[-1] + 2
        )


def lattices_of(rules: Rules) -> list[Lattice]:
    """Return the drawn tables of a page from top to bottom: lines that touch, at least two cells by two."""
    if not rules.upright or len(rules.upright) + len(rules.level) > _MOST_LINES:
        return []
    found = []
    for upright, level in _connected(rules):
        edges = apart([x for x, _, _ in upright])
        bands = apart([y for y, _, _ in level])
        if len(edges) >= 3 and len(bands) >= 2:
            found += _apart_below(Lattice(tuple(bands), tuple(edges)), upright)
    return sorted(found, key=lambda lattice: lattice.bands[0])


Drawn = tuple[float, float, float]


def _apart_below(lattice: Lattice, upright: list[Drawn]) -> list[Lattice]:
    """Return the tables of what is two or more, each drawn right below another: no line between the columns
    of the one goes on in the other."""
    crossing = [
        {
            x
            for x in lattice.edges[1:-1]
            if _is_drawn(tuple(upright), x, (lattice.bands[row] + lattice.bands[row + 1]) / 2)
        }
        for row in range(len(lattice.bands) - 1)
    ]
    starts, held = [0], set[float]()
    for row, inner in enumerate(crossing):
        if held and inner and not held & inner:
            starts.append(row)
            held = set()
        held |= inner
    if len(starts) == 1:
        return [lattice]
    found = []
    for start, end in zip(starts, [*starts[1:], len(crossing)], strict=True):
        inner = set().union(*crossing[start:end])
        edges = [lattice.edges[0], *(x for x in lattice.edges[1:-1] if x in inner), lattice.edges[-1]]
        found.append(Lattice(lattice.bands[start : end + 1], tuple(edges)))
    return found


def _connected(rules: Rules) -> list[tuple[list[Drawn], list[Drawn]]]:
    """Return the groups of upright and level lines that touch one another."""
    lines = [(True, line) for line in rules.upright] + [(False, line) for line in rules.level]
    group = list(range(len(lines)))

    def root(place: int) -> int:
        while group[place] != place:
            group[place] = group[group[place]]
            place = group[place]
        return place

    split = len(rules.upright)
    for i, (x, top, bottom) in enumerate(rules.upright):
        for j, (y, left, right) in enumerate(rules.level):
            if left - _TOUCH <= x <= right + _TOUCH and top - _TOUCH <= y <= bottom + _TOUCH:
                group[root(i)] = root(split + j)
    groups: dict[int, tuple[list[Drawn], list[Drawn]]] = {}
    for place, (is_upright, line) in enumerate(lines):
        groups.setdefault(root(place), ([], []))[0 if is_upright else 1].append(line)
    return [found for found in groups.values() if found[0] and found[1]]


def cells_of(lattice: Lattice, lines: list[Line], rules: Rules) -> list[list[str]] | None:
    """Return the rows of a drawn table; None when it is a frame for prose, or words run over its lines."""
    down, across = len(lattice.bands) - 1, len(lattice.edges) - 1
    owner = _owners(lattice, rules, lines)
    held: dict[tuple[int, int], list[Word]] = {}
    for line in lines:
        for word in line.words:
            row = sum(y < word.middle for y in lattice.bands[1:-1])
            column = sum(x < word.centre for x in lattice.edges[1:-1])
            held.setdefault(owner[row, column], []).append(word)
    texts = {cell: join_in_cell(line.text for line in lines_of(words)) for cell, words in held.items()}
    if not texts or max(map(len, texts.values())) > _LONG_CELL:
        return None
    rows = [[texts.get(owner[row, column], "") for column in range(across)] for row in range(down)]
    return [row for row in rows if any(row)] or None


def _owners(lattice: Lattice, rules: Rules, lines: list[Line]) -> dict[tuple[int, int], tuple[int, int]]:
    """Return for each cell the first cell of those that nothing parts it from, to the left and above."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(lattice.bands) - 1):
        middle = (lattice.bands[row] + lattice.bands[row + 1]) / 2
        for column in range(len(lattice.edges) - 1):
            centre = (lattice.edges[column] + lattice.edges[column + 1]) / 2
            own = (row, column)
            here = [
                line for line in lines if lattice.bands[row] < line.words[0].middle < lattice.bands[row + 1]
            ]
            edge = lattice.edges[column]
            if column and not (_is_drawn(rules.upright, edge, middle) or _is_open(here, edge)):
                own = owner[row, column - 1]
            elif row and not _is_drawn(rules.level, lattice.bands[row], centre):
                own = owner[row - 1, column]
            owner[row, column] = own
    return owner


def _is_open(lines: list[Line], x: float) -> bool:
    """Return whether words on both sides of x stand too far apart to be one text, though no line is drawn."""
    for line in lines:
        left = [word.right for word in line.words if word.centre < x]
        right = [word.left for word in line.words if word.centre >= x]
        if left and right and min(right) - max(left) > 0.45 * line.size:
            return True
    return False


def _is_drawn(lines: tuple[Drawn, ...], place: float, along: float) -> bool:
    return any(abs(at - place) <= _TOUCH and begin - 1 <= along <= end + 1 for at, begin, end in lines)
