"""The book: a story's tables as they stand, changed row by row and written only when the story stays sound.

A row that is not changed is written back byte for byte, so that a change can be read in a diff. What a
changed row held before goes to a history file beside the table.
"""

from __future__ import annotations

import csv
import hashlib
import io
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from storygen.atomic import write_atomically
from storygen.errors import DataError, Problem
from storygen.story.cells import tidy
from storygen.story.columns import TABLES
from storygen.story.delimited import decoded
from storygen.story.find import SETTINGS_FILE
from storygen.story.load import load_story
from storygen.story.reading import ENDINGS

Cells = Mapping[str, str]
KEYS = {
    "figures": ("area", "measure", "statistic"),
    "reports": ("area",),
    "sources": ("url",),
    "refused": ("area", "measure", "statistic", "reading"),
}


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decided, and on what day (ISO)."""

    by: str
    on: str

    def __str__(self) -> str:
        return f"{self.by} {self.on}"


@dataclass(frozen=True, slots=True)
class Change:
    """New cells for one row. `cells` None takes the row out. A key that no row has is a new row."""

    table: str
    key: tuple[str, ...]
    cells: Cells | None
    why: str


@dataclass(slots=True)
class CsvTable:
    """A .csv table in lines as written. `rows` has (text as it stands, cells) for each record."""

    path: Path
    header: list[str]
    rows: list[tuple[str, dict[str, str]]]
    head: str
    mark: str = ""
    newline: str = "\n"
    digest: str = ""
    changed: set[int] = field(default_factory=set)

    def find(self, key: tuple[str, ...]) -> int | None:
        """Return the place of the row of that key."""
        columns = KEYS[self.path.stem]
        places = (
            place for place, (_, cells) in enumerate(self.rows) if tuple(cells[c] for c in columns) == key
        )
        return next(places, None)

    def apply(self, change: Change) -> dict[str, str]:
        """Make one change and return the row as it was, empty when it is new."""
        place = self.find(change.key)
        if change.cells is None:
            return {} if place is None else self.rows.pop(place)[1]
        before = {} if place is None else self.rows[place][1]
        after = {**before, **dict(zip(KEYS[self.path.stem], change.key, strict=True)), **change.cells}
        self._widen(name for name, text in after.items() if text)
        written = (self._record([after.get(name, "") for name in self.header]), after)
        if place is None:
            self.rows.insert(self._after_its_area(change.key[0]), written)
        else:
            self.rows[place] = written
        return before

    def text(self) -> str:
        """Return the whole table as it is to be written."""
        return self.mark + "".join([self.head, *(text for text, _ in self.rows)])

    def _after_its_area(self, area: str) -> int:
        """Return where a new row of an area goes: after its last, else at the end."""
        places = [place for place, (_, cells) in enumerate(self.rows) if cells.get("area") == area]
        return places[-1] + 1 if places else len(self.rows)

    def _widen(self, names: Iterable[str]) -> None:
        """Add columns that the header lacks; every row is then written afresh."""
        lacking = [name for name in names if name not in self.header]
        if not lacking:
            return
        self.header += lacking
        self.head = self._record(self.header)
        self.rows = [
            (self._record([cells.get(name, "") for name in self.header]), cells) for _, cells in self.rows
        ]

    def _record(self, cells: Sequence[str]) -> str:
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator=self.newline).writerow(cells)
        return out.getvalue()


def read_csv_table(path: Path) -> CsvTable:
    """Return a .csv table with its rows as written. Raises DataError when it is not one in UTF-8."""
    data = path.read_bytes()
    text, problems = decoded(data, path.name)
    if problems:
        raise DataError(problems)
    lines = list(io.StringIO(text, newline=""))
    newline = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    reader = csv.reader(lines)
    records: list[tuple[str, list[str]]] = []
    start = 0
    for record in reader:
        records.append(("".join(lines[start : reader.line_num]), record))
        start = reader.line_num
    if not records:
        raise DataError.of("the file is empty.", where=path.name, fix="Put the names of the columns in it.")
    header = [tidy(name) for name in records[0][1]]
    ended = [(raw if raw.endswith(("\n", "\r")) else raw + newline, cells) for raw, cells in records]
    rows = [
        (raw, {name: tidy(cell) for name, cell in zip(header, [*cells, *[""] * len(header)], strict=False)})
        for raw, cells in ended[1:]
        if any(cells)
    ]
    mark = "\ufeff" if data.startswith(b"\xef\xbb\xbf") else ""
    return CsvTable(path, header, rows, ended[0][0], mark, newline, hashlib.sha256(data).hexdigest())


REFUSED = (*KEYS["refused"], "page", "quote", "source_url", "refused")


def read_refused_table(folder: Path) -> CsvTable:
    """Return a story's table of refused readings, empty where there is none yet. Raises DataError when it is
    not one."""
    path = folder / "refused.csv"
    if not path.is_file():
        head = ",".join(REFUSED) + "\n"
        return CsvTable(path, list(REFUSED), [], head)
    table = read_csv_table(path)
    if lacking := [name for name in KEYS["refused"] if name not in table.header]:
        what = f"the column “{lacking[0]}” is missing."
        fix = f"Columns: {', '.join(REFUSED)}. Or move the file away."
        raise DataError.of(what, where=path.name, fix=fix)
    return table


class Book:
    """A story's tables of figures, reports, sources and refused readings.

    They are changed together or not at all.
    """

    def __init__(self, folder: Path) -> None:
        """Raises DataError when a table is a workbook: its formatting would not survive being written.

        Sources kept in a workbook are left alone: all that they go without is where a page's PDF is.
        """
        self.folder = folder
        names = ["figures", "reports", *(["sources"] if (folder / "sources.csv").is_file() else [])]
        self.tables = {name: read_csv_table(_csv_of(folder, name)) for name in names}
        self.tables["refused"] = read_refused_table(folder)

    def write(self, changes: Sequence[Change], signed: Signed) -> tuple[Path, ...]:
        """Make the changes and return the files written.

        Raises DataError, with nothing written, when the story would not be sound or a table was changed by
        somebody else since it was read.
        """
        files = self.rehearse(changes, signed)
        self._still_as_read()
        for path, text in files:
            write_atomically(path, text.encode())
        return tuple(path for path, _ in files)

    def rehearse(self, changes: Sequence[Change], signed: Signed) -> tuple[tuple[Path, str], ...]:
        """Return the files as changed, histories first, once a copy of the story loads with them.

        Raises DataError with what would be wrong. A book is changed once: the tables held are the new ones.
        """
        history: dict[str, list[dict[str, str]]] = {name: [] for name in KEYS}
        for change in changes:
            if change.table not in self.tables:
                continue
            before = self.tables[change.table].apply(change)
            if before:
                signature = {"when": signed.on, "by": signed.by, "why": change.why}
                history[change.table].append({**before, **signature})
        touched = {change.table for change in changes} & set(self.tables)
        files = [
            (_history(table.path), self._history_text(table, history[name]))
            for name, table in self.tables.items()
            if history[name]
        ]
        files += [(self.tables[name].path, self.tables[name].text()) for name in KEYS if name in touched]
        if touched - {"refused"}:
            # What was refused is no part of the story, which may hold no figure yet.
            self._load_copy({path.name: text for path, text in files})
        return tuple(files)

    def _history_text(self, table: CsvTable, rows: list[dict[str, str]]) -> str:
        """Return the history file with these rows added at its end."""
        path = _history(table.path)
        names = ["when", "by", "why", *table.header]
        if path.is_file():
            text, problems = decoded(path.read_bytes(), path.name)
            if problems:
                raise DataError(problems)
            reader = csv.DictReader(io.StringIO(text, newline=""))
            held = [{k: v or "" for k, v in row.items() if k} for row in reader]
            names = list(dict.fromkeys([*(reader.fieldnames or []), *names]))
            rows = held + rows
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, names, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return out.getvalue()

    def _load_copy(self, files: Mapping[str, str]) -> None:
        """Load a copy of the story with these files. Raises DataError with what would be wrong."""
        with story_copy(self.folder) as copy:
            for name, text in files.items():
                (copy / name).write_text(text, encoding="utf-8", newline="")
            load_story(copy)

    def _still_as_read(self) -> None:
        problems = [
            Problem("was changed by somebody else meanwhile.", str(table.path), "Run reconcile again.")
            for table in self.tables.values()
            if _digest(table.path) != table.digest
        ]
        if problems:
            raise DataError(problems)


@contextmanager
def story_copy(folder: Path) -> Iterator[Path]:
    """Yield a passing copy of a story's settings and tables, under the story's own name."""
    names = {SETTINGS_FILE, *(f"{spec.name}{ending}" for spec in TABLES for ending in ENDINGS)}
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / folder.resolve().name
        copy.mkdir()
        for path in folder.iterdir():
            if path.name in names and path.is_file():
                shutil.copyfile(path, copy / path.name)
        yield copy


def _csv_of(folder: Path, name: str) -> Path:
    path = folder / f"{name}.csv"
    if not path.is_file() and (folder / f"{name}.xlsx").is_file():
        raise DataError.of(
            "is a workbook, which reconcile reads but does not write.",
            where=f"{name}.xlsx",
            fix=f"Save it as {name}.csv (“CSV UTF-8”), move the workbook away, and run it again.",
        )
    return path


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _history(path: Path) -> Path:
    return path.with_name(f"{path.stem}-history.csv")
