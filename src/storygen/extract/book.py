"""The book of figures (`figures.csv`): read row by row, written whole or not at all, old rows kept."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from storygen.errors import DataError, Problem

COLUMNS = [
    "area", "measure", "statistic", "value", "basis", "source_url", "page", "quote", "note",
    "qualifier", "carried_from", "doubt", "accepted",
]  # fmt: skip
HISTORY_COLUMNS = [*COLUMNS, "replaced"]
Key = tuple[str, str, str]
Row = dict[str, str]


@dataclass(slots=True)
class Book:
    """The rows of `figures.csv` in their order. `extra` holds columns that storygen does not know."""

    path: Path
    rows: list[Row]
    extra: list[str] = field(default_factory=list)
    area_column: str = "area"

    def find(self, key: Key) -> list[Row]:
        """Return every row of an area, measure and statistic."""
        return [row for row in self.rows if (row["area"], row["measure"], row["statistic"]) == key]


def read_book(path: Path) -> Book:
    """Return the book; one that does not exist yet is empty. Raises DataError when it cannot be read."""
    if not path.exists():
        return Book(path, [])
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(Problem("is not UTF-8.", path.name, "Save it again as “CSV UTF-8”.")) from error
    reader = csv.DictReader(io.StringIO(text, newline=""))
    names = list(reader.fieldnames or [])
    area = "area" if "area" in names else "force" if "force" in names else ""
    missing = [name for name in ("measure", "statistic", "value") if name not in names] + (
        [] if area else ["area"]
    )
    if missing:
        raise DataError(
            Problem(f"lacks the column {', '.join(missing)}.", path.name, "Add it to the first row.")
        )
    rows = []
    for line in reader:
        row = {name: (line.get(name) or "") for name in names}
        row["area"] = row.pop(area)
        rows.append({**dict.fromkeys(COLUMNS, ""), **row})
    return Book(path, rows, [n for n in names if n not in COLUMNS and n != area], area)


def write_book(book: Book, replaced: Iterable[Mapping[str, str]], when: str) -> None:
    """Write the book and add the replaced rows to `figures-history.csv`. Each file is whole or untouched."""
    history = book.path.with_name(f"{book.path.stem}-history.csv")
    old = [{**row, "replaced": when} for row in replaced]
    if old:
        kept = _rows_of(history)
        _write(history, HISTORY_COLUMNS, [*kept, *old])
    _write(book.path, [*COLUMNS, *book.extra], book.rows)


def _rows_of(path: Path) -> list[Row]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: row.get(name) or "" for name in HISTORY_COLUMNS} for row in csv.DictReader(file)]


def _write(path: Path, columns: list[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write a table beside its place and move it there, so that a reader never sees half of it."""
    half = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with half.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
