"""Reads a sheet of an .xlsx workbook as the text that a person sees in it.

openpyxl is asked directly: pandas' own reader turns #REF! into an empty cell, and so loses it.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from storygen.errors import Problem
from storygen.story.rows import Cells

_DECIMALS = re.compile(r"[#,]*0\.(0+)")


Fault = tuple[str, str]


def sheet_cells(data: bytes, name: str, file: str) -> Cells:
    """Return the cells of the sheet called `name`, or of the only one in use, or what is wrong."""
    import openpyxl  # type: ignore[import-untyped]

    try:
        values = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        # Reading it again for its formulas doubles the cost, and most sheets have none.
        formulas = openpyxl.load_workbook(io.BytesIO(data)) if _has_formulas(data) else values
    except Exception:  # openpyxl lets out whatever its zip and XML readers raise
        what = "the workbook cannot be opened: it is protected by a password, damaged, or not a workbook."
        fix = "Open it in a spreadsheet program and save it as .xlsx, or as CSV UTF-8."
        return Cells(problems=(Problem(what, file, fix),))
    sheet = _sheet(values, name)
    if sheet is None:
        what = f"several sheets hold something ({', '.join(values.sheetnames)}), and none is called “{name}”."
        return Cells(problems=(Problem(what, file, f"Call the sheet to be read “{name}”."),))
    written = formulas[sheet.title]
    faults = {
        (cell.row, cell.column - 1): fault
        for row in sheet.iter_rows()
        for cell in row
        if (fault := _fault(cell, written[cell.coordinate])) is not None
    }
    # A formula without a result counts as text here, so that its row is not taken for an empty one.
    rows = [[_text(cell) or _text(written[cell.coordinate]) for cell in row] for row in sheet.iter_rows()]
    return Cells(rows, tuple(_merged(written, rows, file)), faults)


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(re.search(rb"<(\w+:)?f[ />]", archive.read(name)) for name in sheets)


def _sheet(workbook: Any, name: str) -> Any:
    for sheet in workbook.worksheets:
        if sheet.title.strip().casefold() == name.casefold():
            return sheet
    filled = [sheet for sheet in workbook.worksheets if any(True for row in sheet.values if any(row))]
    return filled[0] if len(filled) == 1 else (workbook.worksheets[0] if not filled else None)


def _fault(cell: Any, written: Any) -> Fault | None:
    """Return what is wrong with a cell that shows something else than it holds."""
    value = cell.value
    if value is None and getattr(written, "data_type", "") == "f":
        return "the formula has no saved result.", "Open the workbook in a spreadsheet program and save it."
    if isinstance(value, (int, float)) and not isinstance(value, bool) and "%" in cell.number_format:
        what = f"the cell is formatted as a percentage: it shows {value * 100:g}% but holds {value:g}."
        return what, f"Write {value * 100:g} and format the cell as a number."
    return None


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return number_text(value, cell.number_format)
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value)


def number_text(value: int | float, number_format: str) -> str:
    """Return a number as the sheet shows it: 12, 89.56, and 80.0 when the cell is formatted to one place."""
    exact = Decimal(format(value, ".15g"))
    text = format(exact, "f")
    if text.endswith(".0"):
        text = text[:-2]
    match = _DECIMALS.fullmatch(number_format)
    places = len(match[1]) if match else 0
    whole, _, fraction = text.partition(".")
    return f"{whole}.{fraction.ljust(places, '0')}" if places > len(fraction) else text


def _merged(sheet: Any, rows: list[list[str]], file: str) -> list[Problem]:
    """Return a problem for each block of merged cells, but for those in rows that hold nothing."""
    found = []
    for block in sheet.merged_cells.ranges:
        inside = rows[block.min_row - 1 : block.max_row]
        if any(any(text.strip() for text in row) for row in inside):
            what = f"the cells {block.coord} are merged, so all but one of them are empty."
            found.append(Problem(what, file, "Unmerge them and write the value in each."))
    return found
