"""Reads a .csv file as text. Nothing is guessed: a cell is what is written, and the encoding is UTF-8."""

from __future__ import annotations

import codecs
import csv
import io

from storygen.errors import Problem
from storygen.story.rows import Cells

SAVE_AS_UTF8 = (
    "In Excel: File, Save As, “CSV UTF-8 (Comma delimited)”. In LibreOffice: Save As, Text CSV, "
    "“Edit filter settings”, character set Unicode (UTF-8)."
)
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a UTF-8 file, with or without a byte order mark, or "" and what is wrong."""
    if data.startswith(b"PK\x03\x04"):
        what = "this is not a text file: it looks like a workbook."
        return "", (Problem(what, file, "Give it the ending .xlsx."),)
    if data.startswith(_UTF16_MARKS) or b"\x00" in data[:200]:
        return "", (Problem("the file is in UTF-16 (“Unicode Text”), not UTF-8.", file, SAVE_AS_UTF8),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"the file is not in UTF-8: line {line} holds a byte that UTF-8 cannot have"
        return "", (Problem(f"{what} (it looks like Windows-1252).", file, SAVE_AS_UTF8),)


def csv_cells(data: bytes, file: str) -> Cells:
    """Return the cells of a .csv, or what is wrong with it.

    pandas' own reader is not used: it fills short records, and cannot say which record is too long.
    """
    text, problems = decoded(data, file)
    if problems:
        return Cells(problems=problems)
    if separator := _other_separator(text):
        what = f"the columns are separated by {separator}, not commas."
        return Cells(problems=(Problem(what, file, "Save it again as “CSV UTF-8 (Comma delimited)”."),))
    records: list[list[str]] = []
    try:
        records.extend(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        what = f"the quotation marks do not pair up, from row {len(records) + 1}."
        fix = 'A cell that holds a comma needs " at both ends, and "" for a quotation mark inside.'
        return Cells(problems=(Problem(what, file, fix),))
    return Cells(records)


def _other_separator(text: str) -> str:
    first = text.partition("\n")[0]
    if "," in first:
        return ""
    return "semicolons" if ";" in first else "tabs" if "\t" in first else ""
