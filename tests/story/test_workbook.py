"""A journalist's sheet is read as a person sees it, and what a sheet hides is refused."""

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.story.fictional import Folder, messages

from storygen.story.load import load_story
from storygen.story.workbook import number_text


def spoil(folder: Folder, table: str, **cells: Any) -> Any:
    """Write the folder with one table as a workbook, and change cells of it by their names ("D3")."""
    folder.write()
    workbook = folder.write_xlsx(table)
    for name, value in cells.items():
        workbook.active[name] = value
    workbook.save(folder.path / f"{table}.xlsx")
    return workbook


def test_a_story_in_workbooks_is_the_same_story(folder: Folder) -> None:
    plain, _ = load_story(folder.write())
    for name in folder.rows:
        folder.write_xlsx(name)
    sheets, _ = load_story(folder.path)
    for part in ("areas", "sources", "figures", "reports", "responses", "national", "totals", "partners"):
        assert getattr(sheets, part) == getattr(plain, part), part
    assert set(sheets.inputs) == {"story.toml", *(f"{name}.xlsx" for name in folder.rows)}


def test_dates_of_a_sheet_are_dates(folder: Folder) -> None:
    spoil(folder, "reports", F3=datetime(2031, 2, 3))
    assert str(load_story(folder.path)[0].reports["eastvale"].published) == "2031-02-03"


def test_a_moment_is_not_a_date(folder: Folder) -> None:
    spoil(folder, "reports", F3=datetime(2031, 2, 3, 10, 30))
    assert messages(folder.path)[0].startswith(
        "reports.xlsx, row 3, column published: “2031-02-03T10:30:00” is not a date."
    )


def test_a_whole_number_that_a_sheet_holds_with_a_point_is_whole(folder: Folder) -> None:
    spoil(folder, "figures", D2=20.0)
    assert str(load_story(folder.path)[0].figures[0].value) == "20"


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (12, "General", "12"),
        (12.0, "General", "12"),
        (89.56, "General", "89.56"),
        (0.1 + 0.2, "General", "0.3"),
        (80, "0.0", "80.0"),
        (80, "#,##0.00", "80.00"),
        (91.37, "0.0", "91.37"),  # what the format hides is not lost
        (15200, "#,##0", "15200"),
        (1e21, "General", "1000000000000000000000"),
        (-3, "General", "-3"),
    ],
)
def test_a_number_reads_as_it_is_shown_and_never_as_less(value: float, number_format: str, text: str) -> None:
    assert number_text(value, number_format) == text


def test_a_cell_formatted_as_a_percentage_is_refused(folder: Folder) -> None:
    workbook = spoil(folder, "figures", D4=0.3)
    workbook.active["D4"].number_format = "0%"
    workbook.save(folder.path / "figures.xlsx")
    assert messages(folder.path) == [
        "figures.xlsx, row 4, column value: the cell is formatted as a percentage: it shows 30% but holds "
        "0.3. Write 30 and format the cell as a number."
    ]


def test_a_formula_without_a_saved_result_is_refused(folder: Folder) -> None:
    spoil(folder, "figures", D2="=10+10")
    assert messages(folder.path) == [
        "figures.xlsx, row 2, column value: the formula has no saved result. Open the workbook in a "
        "spreadsheet program and save it."
    ]


def test_the_error_of_a_formula_is_refused(folder: Folder) -> None:
    spoil(folder, "figures", D2="#REF!")
    assert messages(folder.path) == [
        "figures.xlsx, row 2, column value: “#REF!” is the error of a formula, not a value. Put the value "
        "itself in the cell."
    ]


def test_merged_cells_among_the_rows_are_refused_and_below_them_ignored(folder: Folder) -> None:
    workbook = spoil(folder, "figures")
    workbook.active.merge_cells("A40:D41")
    workbook.save(folder.path / "figures.xlsx")
    assert messages(folder.path) == []
    workbook.active.merge_cells("H2:H3")
    workbook.save(folder.path / "figures.xlsx")
    assert messages(folder.path) == [
        "figures.xlsx: the cells H2:H3 are merged, so all but one of them are empty. Unmerge them and "
        "write the value in each."
    ]


def test_the_sheet_of_the_tables_name_is_read_wherever_it_stands(folder: Folder) -> None:
    workbook = spoil(folder, "figures")
    workbook.active.title = "Figures"
    workbook.create_sheet("notes", 0).append(["to do"])
    workbook.save(folder.path / "figures.xlsx")
    assert messages(folder.path) == []


def test_of_several_sheets_none_is_guessed(folder: Folder) -> None:
    workbook = spoil(folder, "figures")
    workbook.create_sheet("notes").append(["to do"])
    workbook.save(folder.path / "figures.xlsx")
    assert messages(folder.path) == [
        "figures.xlsx: several sheets hold something (Sheet, notes), and none is called “figures”. Call "
        "the sheet to be read “figures”."
    ]


def test_an_empty_workbook_is_an_empty_table(folder: Folder) -> None:
    folder.write()
    openpyxl.Workbook().save(folder.path / "partners.xlsx")
    (folder.path / "partners.csv").unlink()
    assert messages(folder.path) == [
        "partners.xlsx: the file is empty. Put the names of the columns in the first row."
    ]


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0 protected"])
def test_a_workbook_that_cannot_be_opened_is_refused(folder: Folder, data: bytes) -> None:
    folder.write()
    (folder.path / "partners.csv").unlink()
    Path(folder.path / "partners.xlsx").write_bytes(data)
    assert messages(folder.path) == [
        "partners.xlsx: the workbook cannot be opened: it is protected by a password, damaged, or not a "
        "workbook. Open it in a spreadsheet program and save it as .xlsx, or as CSV UTF-8."
    ]
