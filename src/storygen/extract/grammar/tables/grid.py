"""A table as a grid: its headings put together over their columns, its labels beside their rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from storygen.extract.grammar.grades import bare_grade
from storygen.extract.grammar.tables.cells import (
    has_figure,
    is_estimate,
    is_value,
    read_cell,
    without_marks,
)
from storygen.extract.grammar.tables.headings import category_of
from storygen.extract.model import CATEGORIES

Cells = list[list[str]]

_REMARKS = re.compile(
    r"^\W*(?:remarks?|comments?|notes?|reasons?|detail|commentary|status|owner|action)\W*$", re.IGNORECASE
)
_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? 20\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b\d{4}-\d\d-\d\d"
)


_YEAR = re.compile(r"\b20[0-3]\d\b")
_SLIPPED = "the headings of the table may have slipped to the side"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose cells know their words: `titles` one a column of `body`, `labels` one list a row of it.

    `corner` is the heading over the labels, `banner` a heading over the whole table.
    """

    corner: str
    titles: list[str]
    labels: list[list[str]]
    body: Cells
    banner: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Return every word of the table."""
        parts = [part for row in [*self.labels, *self.body] for part in row]
        return " ".join([self.banner, self.corner, *self.titles, *parts])


def grids_of(rows: Cells) -> list[Grid]:
    """Return the tables that stand in these rows; two that stand side by side are cut apart."""
    rows = [
        [without_marks(cell.strip()) for cell in row] for row in rows if any(cell.strip() for cell in row)
    ]
    if not rows:
        return []
    width = max(len(row) for row in rows)
    rows = [row + [""] * (width - len(row)) for row in rows]
    kept = [i for i in range(width) if any(row[i] for row in rows)]
    if len(kept) > 1 and _numbers_rows([row[kept[0]] for row in rows]):
        kept = kept[1:]
    rows = [part for row in rows for part in _apart([row[i] for i in kept])]
    return [grid for part in _cut(rows) if part for grid in _grids(part)]


# "Rapes cancelled: seen / wrong | 21 / 2".
_TWO_LABELS = re.compile(r"(?P<of>[^:/]*: )(?P<first>[^/:]{3,40}) / (?P<second>[^/:]{3,40})$")
_TWO_NUMBERS = re.compile(r"(\d{1,4}) ?/ ?(\d{1,4})$")


def _apart(row: list[str]) -> Cells:
    """Return a row whose label names two things, and whose cells give two numbers, as one row for each."""
    labels, pairs = _TWO_LABELS.match(row[0]), [_TWO_NUMBERS.match(cell) for cell in row[1:]]
    if (
        labels is None
        or not any(pairs)
        or any(cell and not pair for cell, pair in zip(row[1:], pairs, strict=True))
    ):
        return [row]
    return [
        [labels["of"] + labels[name], *(pair[place] if pair else "" for pair in pairs)]
        for place, name in enumerate(("first", "second"), 1)
    ]


def _numbers_rows(cells: list[str]) -> bool:
    """Return whether a first column only numbers its rows: 1, 2, 3 or 4.1, 4.2."""
    numbers = [cell.strip(" .)") for cell in cells if re.fullmatch(r"\W*\d+(?:\.\d+)*[.)]?", cell)]
    others = [cell for cell in cells if cell and not re.fullmatch(r"\W*\d+(?:\.\d+)*[.)]?", cell)]
    if (
        not numbers
        or len(others) > 1
        or any(not re.match(r"(?:no|ref|number|item|#)\b", o, re.IGNORECASE) for o in others)
    ):
        return False
    places = [[int(n) for n in number.split(".")] for number in numbers]
    follow = all(b[-1] == a[-1] + 1 and b[:-1] == a[:-1] for a, b in pairwise(places))
    return follow and (len(places[0]) > 1 or (places[0] == [1] and len(places) > 2))


def is_answer(text: str) -> bool:
    """Return whether a cell holds what a table is there to tell: a number, a grade, a date."""
    return is_value(text) or is_estimate(text) or bool(grade_in(text)) or bool(_DATE.search(text))


def grade_in(text: str) -> str:
    """Return the grade that a cell holds, in one language or in two ("Da / Good"), or cut off at the end of a page."""
    if text.strip() == "Requires":
        return "requires improvement"
    return bare_grade(text) or (bare_grade(text.rsplit("/", 1)[-1]) if "/" in text else "")


def _grids(rows: Cells) -> list[Grid]:
    """Return the table that stands in these rows; one for each part under a heading of its own."""
    banner, rows = _banner(rows)
    head = _head_rows(rows)
    while head > 1 and _heads_rows(rows[head - 1]):
        head -= 1
    body = rows[head:]
    if not any(is_answer(cell) for row in body for cell in row):
        return []
    labels = _label_columns(rows[:head], body)
    doubts = []
    body = _without_repeats(rows[:head], body)
    body, parts, sections, loose = _labelled(body, labels)
    if loose:
        doubts.append("a row of the table has no label of its own")
    values = [i for i in range(len(rows[0])) if i not in labels]
    titles = [_title(rows[:head], i, labels) for i in values]
    if head > 1 and values and not rows[0][values[0]] and any(rows[0][i] for i in values[1:]):
        first = [rows[place][values[0]] for place in range(head)]
        if any(first) and len(values) > 2 and not _over_one(rows[0], values):
            doubts.append(_SLIPPED)
    corner = " ".join(dict.fromkeys(row[i] for row in rows[:head] for i in labels if row[i]))
    if _YEAR.search(corner) and any(map(_YEAR.search, titles)):
        # "2018 recording rate" over the names, "2019 recording rate" over the first numbers.
        doubts.append(_SLIPPED)
    named = [section if category_of(section) in {"", "victims"} else "" for section in sections]
    whole = Grid(
        corner,
        titles,
        [
            [part for part in (section if not name else "", *own) if part]
            for section, name, own in zip(sections, named, parts, strict=True)
        ],
        [[row[i] for i in values] for row in body],
        banner,
        tuple(doubts),
    )
    return [
        replace(
            whole,
            labels=[label for label, name in zip(whole.labels, named, strict=True) if name == section],
            body=[row for row, name in zip(whole.body, named, strict=True) if name == section],
            banner=" ".join(filter(None, [banner, section])),
        )
        for section in dict.fromkeys(named)
    ]


def _heads_rows(row: list[str]) -> bool:
    """Return whether a row holds words over the rows below it, and none over their numbers."""
    return bool(row[0]) and not any(row[1:])


def _over_one(first: list[str], values: list[int]) -> bool:
    """Return whether the headings of the first row stand over later columns only, each in its own."""
    filled = [i for i in values if first[i]]
    return len(filled) == 1 and filled[0] == values[-1]


def _banner(rows: Cells) -> tuple[str, Cells]:
    """Return the words that stand over the whole table, and the rows below them."""
    banner = []
    while len(rows) > 2 and len(rows[0]) > 1 and len(set(filter(None, rows[0]))) == 1:
        only = next(filter(None, rows[0]))
        if is_answer(only) or (rows[0][0] != only and not all(rows[0])) or _heads_label(rows):
            break
        banner.append(only)
        rows = rows[1:]
    return " ".join(banner), rows


def _heads_label(rows: Cells) -> bool:
    """Return whether the first row is a lone heading over the labels ("Our grades | ")."""
    return bool(rows[0][0]) and not any(rows[0][1:]) and any(is_answer(cell) for cell in rows[1][1:])


def _head_rows(rows: Cells) -> int:
    """Return how many rows at the top are headings: those before the first that tells a number or grade."""
    for place, row in enumerate(rows):
        firm = any(has_figure(cell) or is_estimate(cell) or grade_in(cell) for cell in row)
        # "August 2016 | August 2018" may be headings; a date below headings is none.
        dated = any(_DATE.search(cell) for cell in row[1:]) and (place > 0 or len(row) == 2)
        if firm or dated:
            return place
    return len(rows)


def _label_columns(head: Cells, body: Cells) -> list[int]:
    """Return the columns that name what their row is of: words, left of the numbers where they can be."""
    width = len(body[0])
    told = [sum(is_answer(row[i]) or _empty(row[i]) for row in body) for i in range(width)]
    filled = [sum(bool(row[i]) for row in body) for i in range(width)]
    words = [
        i
        for i in range(width)
        if filled[i] and sum(is_answer(row[i]) for row in body) * 2 < filled[i] and told[i] < len(body)
    ]
    words = [i for i in words if not any(_REMARKS.match(row[i]) for row in head)]
    answers = [i for i in range(width) if i not in words and any(is_answer(row[i]) for row in body)]
    left = [i for i in words if answers and i < answers[0]]
    if left:
        return left
    named = [i for i in words if any(category_of(row[i]) for row in body)]
    return (named or words)[:1]


def _empty(text: str) -> bool:
    cell = read_cell(text)
    return cell is not None and not cell.says_something


def _without_repeats(head: Cells, body: Cells) -> Cells:
    """Leave out headings that are printed again where the table goes on over a page."""
    return [row for row in body if row not in head]


def _labelled(body: Cells, labels: list[int]) -> tuple[Cells, list[list[str]], list[str], bool]:
    """Return the rows that hold anything, the labels of each, the words that head it, and whether one has no
    label.

    A label that spans rows is each one's; a row of words alone goes on with the label above it, or heads the
    rows below it.
    """
    rows: Cells = []
    parts: list[list[str]] = []
    sections: list[str] = []
    section = ""
    last = [""] * len(labels)
    loose = False
    for row in body:
        own = [row[i] for i in labels]
        rest = [cell for i, cell in enumerate(row) if i not in labels and cell]
        if not rest or all(cell in own for cell in rest):
            words = next((cell for cell in own if cell), "")
            if parts and words and _goes_on(parts[-1], words):
                parts[-1][-1] = f"{parts[-1][-1]} {words}"
            else:
                section = words
            continue
        if len(labels) > 1 and not own[0] and any(own[1:]):
            own[0] = last[0]
        first = next((cell for cell in own if cell), "")
        if category_of(section) in CATEGORIES and category_of(first) in {*CATEGORIES} - {
            category_of(section)
        }:
            # A row that lost its numbers heads nothing: the next one is of another crime type.
            section = ""
        if section and first and _goes_on([section], first):
            own = [f"{section} {first}", *own[1:]]
            section = ""
        loose = loose or (bool(labels) and not any(own) and len(body) > 1)
        last = own
        rows.append(row)
        parts.append([part for part in own if part])
        sections.append(section)
    return rows, parts, sections, loose


def _goes_on(parts: list[str], words: str) -> bool:
    """Return whether words in a row of their own are the end of the label above them."""
    if not parts:
        return False
    above = parts[-1]
    open_bracket = above.count("(") > above.count(")")
    unended = re.search(r"(?:\b(?:and|of|other|than|the|for|in|to|against)|[,/–-])$", above, re.IGNORECASE)
    return open_bracket or bool(unended) or words[0].islower()


def _title(head: Cells, column: int, labels: list[int]) -> str:
    """Return a column's heading, one that spans columns carried over the empty cells to its right."""
    words: list[str] = []
    for place, row in enumerate(head):
        cell = row[column]
        if not cell and place < len(head) - 1:
            left = [i for i in range(column) if row[i] and i not in labels]
            cell = row[left[-1]] if left else ""
        if cell and cell not in words:
            words.append(cell)
    return " ".join(words)


def _cut(rows: Cells) -> list[Cells]:
    """Cut apart tables that stand side by side: labels and numbers, then labels and numbers again."""
    width = len(rows[0])
    for place in range(2, width - 1):
        left = [row[:place] for row in rows]
        right = [row[place:] for row in rows]
        if _stands_alone(left) and _stands_alone(right) and _alike(rows, place):
            return [[row for row in part if any(row)] for part in (left, right)]
    return [rows]


def _stands_alone(rows: Cells) -> bool:
    """Return whether the first column holds words and a later one answers."""
    body = [row for row in rows[1:] if any(row)]
    words = [row for row in body if row[0]]
    named = [row for row in words if not is_answer(row[0])]
    last = [row for row in body if any(is_answer(cell) or _empty(cell) for cell in row[1:] if cell)]
    return len(named) > 1 and len(named) == len(words) and len(last) >= len(words)


def _alike(rows: Cells, place: int) -> bool:
    """Return whether what begins at a column is a second list: of crime types again, or under no heading of
    this one."""
    again = [row for row in rows[1:] if category_of(row[place])]
    first = [row for row in rows[1:] if category_of(row[0])]
    if len(again) > 1 and len(first) > 1:
        return True
    if rows[0][place] and rows[0][place] == rows[0][0]:
        return True
    grades = [all(not row[i] or grade_in(row[i]) for row in rows[1:]) for i in (place - 1, len(rows[0]) - 1)]
    return len(rows) > 2 and all(grades) and not is_answer(rows[1][place])
