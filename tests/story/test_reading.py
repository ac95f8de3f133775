"""Table files: .csv and .xlsx, encodings, headers, and rows that are not as they should be."""

from pathlib import Path

import pytest
from tests.story.fictional import Folder, messages

from storygen.story.load import load_story

UTF8_ADVICE = (
    "In Excel: File, Save As, “CSV UTF-8 (Comma delimited)”. In LibreOffice: Save As, Text CSV, “Edit filter "
    "settings”, character set Unicode (UTF-8)."
)


def rewrite(path: Path, old: str, new: str, times: int = 1) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, times), encoding="utf-8")


def test_a_byte_order_mark_changes_nothing(folder: Folder) -> None:
    plain, _ = load_story(folder.write())
    folder.write("utf-8-sig")
    rewrite(folder.path / "story.toml", "title", "\ufefftitle")
    marked, _ = load_story(folder.path)
    assert marked.figures == plain.figures
    assert marked.settings == plain.settings


def test_lines_may_end_as_on_windows(folder: Folder) -> None:
    plain, _ = load_story(folder.write())
    for path in folder.path.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_story(folder.path)[0].figures == plain.figures


def test_windows_1252_is_refused_with_the_way_to_save_it(folder: Folder) -> None:
    folder.set("areas", 3, covers="Eastvale’s café quarter")
    folder.write()
    folder.write_csv("areas", "cp1252")
    assert messages(folder.path) == [
        "areas.csv: the file is not in UTF-8: line 3 holds a byte that UTF-8 cannot have (it looks like "
        f"Windows-1252). {UTF8_ADVICE}"
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf_16_is_refused_with_the_way_to_save_it(folder: Folder, encoding: str) -> None:
    folder.write()
    folder.write_csv("areas", encoding)
    assert messages(folder.path) == [
        f"areas.csv: the file is in UTF-16 (“Unicode Text”), not UTF-8. {UTF8_ADVICE}"
    ]


def test_settings_in_windows_1252_are_refused_too(folder: Folder) -> None:
    folder.write()
    text = folder.settings.replace("the data desk", "the data desk – news")
    (folder.path / "story.toml").write_bytes(text.encode("cp1252"))
    assert messages(folder.path)[0].startswith("story.toml: the file is not in UTF-8: line 4 holds a byte")


def test_a_table_that_is_there_twice_is_refused(folder: Folder) -> None:
    folder.write()
    folder.write_xlsx("figures")
    folder.write_csv("figures")
    assert messages(folder.path) == [
        "figures: the table is there twice, as figures.csv and as figures.xlsx. Delete the one that is out "
        "of date."
    ]


def test_a_workbook_of_an_older_kind_is_named(folder: Folder) -> None:
    folder.write()
    (folder.path / "figures.csv").rename(folder.path / "figures.ods")
    assert messages(folder.path) == [
        "figures.ods: the table figures cannot be read from a file of this kind. Save it as .xlsx or as "
        "CSV UTF-8."
    ]


@pytest.mark.parametrize(("wrong", "right"), [("reponses", "responses"), ("figure", "figures")])
def test_a_misspelt_file_name_is_not_passed_over(folder: Folder, wrong: str, right: str) -> None:
    folder.write()
    (folder.path / f"{right}.csv").rename(folder.path / f"{wrong}.csv")
    assert messages(folder.path) == [f"{wrong}.csv: no table has this name. Did you mean “{right}.csv”?"]


def test_files_that_are_no_tables_are_left_alone(folder: Folder) -> None:
    folder.write()
    for name in ("figures-old.csv", "~$figures.xlsx", "README.md", "contacts.csv"):
        (folder.path / name).write_text("anything")
    assert messages(folder.path) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "statistic,value,",
            "statistic,vaule,",
            ["figures.csv, row 1: there is no column “vaule”. Did you mean “value”?"],
        ),
        (
            "page,quote,note",
            "page,quote,remarks by the desk",
            [
                "figures.csv, row 1: there is no column “remarks by the desk”. Delete it. Known: area, "
                "measure, statistic, value, basis, source_url, page, quote, note, qualifier, carried_from, "
                "doubt, accepted."
            ],
        ),
        (
            "page,quote,note",
            "page,page,note",
            ["figures.csv, row 1: the column “page” is there twice. Keep one."],
        ),
        (
            "page,quote,note",
            "page,,note",
            ["figures.csv, row 1: a column has no name. Name it, or delete the column."],
        ),
        (
            "statistic,value,",
            "Statistic,value,",
            ["figures.csv, row 1: there is no column “Statistic”. Did you mean “statistic”?"],
        ),
    ],
)
def test_headers_are_matched_by_name(folder: Folder, old: str, new: str, expected: list[str]) -> None:
    path = folder.write() / "figures.csv"
    rewrite(path, old, new)
    assert messages(folder.path) == expected


def test_columns_may_stand_in_any_order(folder: Folder) -> None:
    plain, _ = load_story(folder.write())
    folder.headers["figures"].reverse()
    assert load_story(folder.write())[0].figures == plain.figures


def test_a_missing_column_is_named_once(folder: Folder) -> None:
    folder.headers["figures"].remove("basis")
    for row in folder.rows["figures"]:
        del row["basis"]
    assert folder.problems() == ["figures.csv, row 1: the column “basis” is missing. Add it."]


def test_columns_that_are_not_needed_may_be_left_out(folder: Folder) -> None:
    for column in ("page", "quote", "carried_from", "doubt", "accepted"):
        folder.headers["figures"].remove(column)
        for row in folder.rows["figures"]:
            del row[column]
    assert folder.problems() == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "partners.csv: the file is empty. Put the names of the columns in the first row."),
        ("\n\n", "partners.csv: the file is empty. Put the names of the columns in the first row."),
        (
            "Partners of the story,,\nname,areas,medium\n",
            "partners.csv, row 1: the first row does not hold the names of the columns. It should be, in "
            "any order: name,areas,medium",
        ),
        (
            "name;areas;medium\nEastvale Echo;eastvale;newspaper\n",
            "partners.csv: the columns are separated by semicolons, not commas. Save it again as “CSV "
            "UTF-8 (Comma delimited)”.",
        ),
        (
            "name\tareas\tmedium\n",
            "partners.csv: the columns are separated by tabs, not commas. Save it again as “CSV UTF-8 (Comma "
            "delimited)”.",
        ),
        (
            'name,areas,medium\nEastvale Echo,eastvale,newspaper\n"The Midlander,*,newspaper\n',
            "partners.csv: the quotation marks do not pair up, from row 3. A cell that holds a comma needs "
            '" at both '
            'ends, and "" for a quotation mark inside.',
        ),
        (
            "name,areas,medium\nEcho, of Eastvale,eastvale,newspaper\n",
            "partners.csv, row 2: the row has 4 cells, but the table has 3 columns. Delete what is beyond "
            "the last column; a cell that holds a comma needs quotation marks.",
        ),
        (
            "name,areas,medium\nEcho,eastvale\n",
            "partners.csv, row 2, column medium: the cell is empty. Fill it in.",
        ),
        (
            "PK\x03\x04rest",
            "partners.csv: this is not a text file: it looks like a workbook. Give it the ending .xlsx.",
        ),
    ],
)
def test_a_file_of_the_wrong_shape_is_described(folder: Folder, text: str, expected: str) -> None:
    folder.write()
    (folder.path / "partners.csv").write_text(text, encoding="utf-8")
    assert messages(folder.path) == [expected]


def test_a_table_that_must_have_rows_and_has_none_is_refused(folder: Folder) -> None:
    folder.rows["figures"].clear()
    assert folder.problems() == ["figures.csv: the table has a header and no rows. Add the rows."]


def test_empty_rows_are_passed_over_and_rows_keep_their_numbers(folder: Folder) -> None:
    path = folder.write() / "figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[3:3] = ["", ",,,,,,,,,,,"]
    path.write_text("\n".join([*lines, "", ",,", ""]), encoding="utf-8")
    figures = load_story(folder.path)[0].figures
    assert [figure.row for figure in figures[:4]] == [2, 3, 6, 7]


def test_a_row_is_counted_as_a_spreadsheet_counts_it_though_a_cell_has_two_lines(folder: Folder) -> None:
    folder.set("figures", 3, note="two\nlines").set("figures", 5, value="-1")
    assert [message.partition(": ")[0] for message in folder.problems()] == [
        "figures.csv, row 3, column note",
        "figures.csv, row 5, column value",
    ]
