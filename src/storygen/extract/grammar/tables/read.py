"""From the rows of a table and the words around it to what it says of each crime type."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from storygen.extract.grammar.scope import Frame
from storygen.extract.grammar.tables.cells import OVER, SHORT_OF, Cell, estimate_of, margin_of, read_cell
from storygen.extract.grammar.tables.grid import Cells, Grid, grids_of
from storygen.extract.grammar.tables.headings import Meaning, category_of, is_revised
from storygen.extract.grammar.tables.rows import Row, hold_to_total, put, settle
from storygen.extract.grammar.tables.whose import ours
from storygen.extract.grammar.tables.words import Words, words_of
from storygen.extract.grammar.whose_rate import ALL


@dataclass(slots=True)
class Table:
    """One table as it was read: what it says of each crime type, and the grid with the cells that are ours.

    `parted` is set when the table itself tells this inspection or force from others.
    """

    grid: Grid
    words: Words
    rows: list[Row]
    ours: list[tuple[int, int]]
    parted: bool = False
    read: set[int] = field(default_factory=set)
    estimates: list[Row] = field(default_factory=list)


def read_tables(rows: Cells, caption: str, near: str, frame: Frame) -> list[Table]:
    """Return each table in these rows with what it says.

    `caption` is the table's own, `near` the heading and the words that lead to it.
    """
    captions = _captions(caption)
    grids = grids_of(rows)
    found = []
    for place, grid in enumerate(grids):
        own = captions[place] if len(captions) == len(grids) else caption
        found.append(_read(grid, own, near, frame))
    return found


def _captions(text: str) -> list[str]:
    """Return the captions in a line that holds those of two tables side by side."""
    return [part for part in re.split(r"(?=\b(?:Table|Figure) \w{1,3}\b[.:])", text) if part.strip()]


def _read(grid: Grid, caption: str, near: str, frame: Frame) -> Table:
    own, parted, doubts = _our_cells(grid, frame)
    words = words_of(grid, caption, near, frame)
    table = Table(grid, words, [], own, parted)
    doubts += [*grid.doubts, *(["the table may be of only some of the records"] if words.narrowed else [])]
    rows: dict[tuple[str, str, bool], Row] = {}
    later = []
    for place in own:
        _keep_estimate(table, words, place)
        cell = _cell(grid.body[place[0]][place[1]])
        if cell is None or not (cell.says_something or cell.dash):
            continue
        meaning, name = words.of(place, cell)
        if meaning.narrowed:
            later.append((place, cell, meaning, name))
        else:
            _keep(table, rows, words, place, cell, meaning, name)
    for place, cell, meaning, name in later:
        held = rows.get(_key(meaning, name))
        if held is None or getattr(held, meaning.role, None) is None:
            _keep(table, rows, words, place, cell, meaning, name)
        elif is_revised(f"{grid.titles[place[1]]} {' '.join(grid.labels[place[0]])}"):
            held.doubts.append("the table gives another number after or before a challenge")
    table.rows = list(rows.values())
    for row in table.rows:
        settle(row)
        row.doubts += doubts
    hold_to_total(table.rows)
    return table


_OF_A_RATE = re.compile(r"\b(?:record|rate|accuracy|crime|total|estimate|compliance|result)", re.IGNORECASE)


def _key(meaning: Meaning, name: str) -> tuple[str, str, bool]:
    """Return what tells a row of figures from others: the crime type, its own name, whether rates are told."""
    own = name if meaning.category in {"", "other", "joint"} else ""
    return meaning.category, own, meaning.role in {"rate", "margin"}


def _keep(
    table: Table,
    rows: dict[tuple[str, str, bool], Row],
    words: Words,
    place: tuple[int, int],
    cell: Cell,
    meaning: Meaning,
    name: str,
) -> None:
    """Put a cell into the row of its crime type."""
    i, j = place
    grid, role = table.grid, meaning.role
    if role == "margin":
        cell = Cell(share=margin_of(grid.body[i][j]))
    if role == "" and meaning.share and (held := rows.get(_key(meaning, name))):
        share = cell.share if cell.share is not None else cell.part
        held.shares += [Decimal(share)] if share is not None else []
    if role in {"", "skip", "unrecorded"} or (role == "rate" and not _is_rate(cell, meaning)):
        return
    across = name == grid.titles[j] and name not in grid.labels[i]
    quote = _quote(grid, place, across=across)
    row = rows.setdefault(_key(meaning, name), Row(meaning.category, quote))
    if quote not in row.words:
        # What is told of a crime type may stand in several rows.
        row.words = f"{row.words}; {quote}"
    if role == "rate" and not words.recording:
        row.doubts.append("the table does not say that its rates are of the recording of crime")
    if role == "rate" and not re.search(r"[A-Za-z]{3}", " ".join([*grid.labels[i], grid.titles[j]])):
        # The bars of a chart, drawn with lines.
        row.doubts.append("nothing stands by it that says what it is of")
    label = " ".join(grid.labels[i])
    of_nothing = not meaning.category and not across and re.search(r"[A-Za-z]{3}", label)
    if role == "rate" and of_nothing and not (ALL.search(label) or _OF_A_RATE.search(label)):
        row.doubts.append(f"“{label}” is no crime type of the story")
    if role == "rate" and meaning.category in {"violence", "sexual"} and ALL.search(label):
        row.doubts.append("two rows of the table may have run into one")
    if {category_of(label), category_of(grid.titles[j])} >= {"violence", "sexual"}:
        # A sentence above the rows was taken for their headings.
        row.doubts.append("the row and the column name different crime types")
    if meaning.narrowed:
        row.doubts.append("the heading may leave only some of the records")
    put(row, role, cell, share=meaning.share and not cell.signed, weak=meaning.weak)
    if meaning.unknown:
        row.unknown.setdefault(role, []).extend(meaning.unknown)
    table.read.add(i)


def _cell(text: str) -> Cell | None:
    """Return what a cell holds; a margin alone ("+/- 1.4%") too."""
    cell = read_cell(text)
    if cell is None and (margin := margin_of(text)) is not None:
        return Cell(share=margin)
    return cell


def _keep_estimate(table: Table, words: Words, place: tuple[int, int]) -> None:
    """Keep a cell under "Crimes missed a year" or beside it: of all crime only."""
    i, j = place
    meanings = [*words.labels[i], words.titles[j]]
    found = estimate_of(table.grid.body[i][j])
    if found is None or not any(m.role == "unrecorded" for m in meanings):
        return
    if any(m.category not in {"", "total"} or m.narrowed for m in meanings):
        return
    about, number = found
    row = Row(
        "estimate",
        " | ".join(filter(None, [*table.grid.labels[i], table.grid.body[i][j]])),
        unrecorded=number,
    )
    row.unknown["unrecorded"] = [word for m in meanings for word in m.unknown]
    if about in SHORT_OF:
        row.doubts.append(f"printed as “{about} {number}”, which is not over it")
    elif about and about not in OVER:
        row.reasons.append(f"printed as “{about} {number}”")
    settle(row)
    table.estimates.append(row)
    table.read.add(i)


def _our_cells(grid: Grid, frame: Frame) -> tuple[list[tuple[int, int]], bool, list[str]]:
    """Return the places of the cells of this inspection and force, whether others are there, the doubts."""
    columns, parted, doubts = ours(grid.titles, frame)
    deepest = max((len(parts) for parts in grid.labels), default=0)
    rows = [True] * len(grid.body)
    for level in range(deepest):
        words = [parts[level] if level < len(parts) else "" for parts in grid.labels]
        kept, told, more = ours(words, frame, grid.corner)
        rows = [a and b for a, b in zip(rows, kept, strict=True)]
        parted, doubts = parted or told, [*doubts, *more]
    own = [(i, j) for i in range(len(grid.body)) for j in range(len(grid.titles)) if rows[i] and columns[j]]
    return own, parted, doubts


def _is_rate(cell: Cell, meaning: Meaning) -> bool:
    """Return whether a cell under "recorded" or "rate" is a share."""
    share = cell.signed or meaning.share or cell.margin is not None
    share = share or (cell.share is not None and cell.share != int(cell.share))
    return share and cell.whole is None


def _quote(grid: Grid, place: tuple[int, int], *, across: bool) -> str:
    """Return the row that a cell stands in, or its column when the crime types run across."""
    i, j = place
    column = [grid.titles[j], *(row[j] for row in grid.body)]
    return " | ".join(cell for cell in (column if across else [*grid.labels[i], *grid.body[i]]) if cell)
