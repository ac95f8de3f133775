"""Tables whose cells are drawn are read by the lines, whatever stands around them."""

from __future__ import annotations

from storygen.extract.columns import in_order
from storygen.extract.glyphs import Line, Word, lines_of
from storygen.extract.grids import grids_of
from storygen.extract.lattice import lattices_of
from storygen.extract.rules import Rules

COLUMNS, ROWS = (50.0, 150.0, 250.0, 350.0), (100.0, 120.0, 140.0, 160.0)
DRAWN = Rules(
    tuple((x, ROWS[0], ROWS[-1]) for x in COLUMNS), tuple((y, COLUMNS[0], COLUMNS[-1]) for y in ROWS)
)


def line(top: float, *cells: tuple[float, str]) -> Line:
    """Return a line of ten-point words, each text from its place on; a letter is five points wide."""
    words = []
    for left, text in cells:
        for word in text.split():
            words.append(Word(word, left, top, left + 5 * len(word), top + 10, 10))
            left += 5 * len(word) + 3
    return Line(words)


def table(*more: Line) -> list[Line]:
    return [
        line(105, (55, "Category"), (155, "Reviewed"), (255, "Incorrect")),
        line(125, (55, "Rape"), (155, "20"), (255, "3")),
        line(145, (55, "Robbery"), (155, "12"), (255, "1")),
        *more,
    ]


def test_cells_are_what_the_lines_enclose() -> None:
    (grid,) = grids_of(table(), DRAWN)
    assert grid.rows == [["Category", "Reviewed", "Incorrect"], ["Rape", "20", "3"], ["Robbery", "12", "1"]]


def test_two_tables_that_do_not_touch_are_two() -> None:
    lower = Rules(
        tuple((x, 200.0, 240.0) for x in COLUMNS[:3]), tuple((y, 50.0, 250.0) for y in (200, 220, 240))
    )
    rules = Rules(DRAWN.upright + lower.upright, DRAWN.level + lower.level)
    assert [len(lattice.edges) for lattice in lattices_of(rules)] == [4, 3]


def test_a_table_drawn_right_below_another_is_one_of_its_own() -> None:
    lower = Rules(
        ((50.0, 160.0, 180.0), (210.0, 160.0, 180.0), (350.0, 160.0, 180.0)), ((180.0, 50.0, 350.0),)
    )
    rules = Rules(DRAWN.upright + lower.upright, DRAWN.level + lower.level)
    grids = grids_of(table(line(165, (55, "Overall judgment"), (215, "Good"))), rules)
    assert [grid.rows[-1] for grid in grids] == [["Robbery", "12", "1"], ["Overall judgment", "Good"]]


def test_a_heading_over_two_columns_is_that_of_both() -> None:
    upright = ((50.0, 80.0, 160.0), (150.0, 80.0, 160.0), (250.0, 100.0, 160.0), (350.0, 80.0, 160.0))
    rules = Rules(upright, (*DRAWN.level, (80.0, 50.0, 350.0)))
    (grid,) = grids_of([line(85, (200, "Decision to cancel")), *table()], rules)
    assert grid.rows[0] == ["", "Decision to cancel", "Decision to cancel"]


def test_a_border_left_out_does_not_join_cells_that_stand_apart() -> None:
    upright = (*(u for u in DRAWN.upright if u[0] != 250.0), (250.0, 100.0, 139.0))
    (grid,) = grids_of(table(), Rules(upright, DRAWN.level))
    assert grid.rows[2] == ["Robbery", "12", "1"]


def test_a_frame_around_prose_is_no_table() -> None:
    prose = [line(105, (55, "word " * 18)), line(125, (55, "word " * 18)), line(145, (55, "word " * 40))]
    assert grids_of(prose, DRAWN) == []


def test_a_few_lines_side_by_side_are_read_one_column_after_the_other() -> None:
    wide = [
        line(20 + 12 * i, (50, "these words run over the whole of the page from one side")) for i in range(6)
    ]
    sides = [line(120 + 12 * i, (50, f"left side line {i}"), (220, f"right side line {i}")) for i in range(5)]
    read = [each.text for each in in_order(lines_of([w for each in (*wide, *sides) for w in each.words]))]
    assert read[6:] == [f"left side line {i}" for i in range(5)] + [f"right side line {i}" for i in range(5)]


def test_side_by_side_on_lines_of_their_own_take_turns() -> None:
    sides = []
    for i in range(5):
        sides += [
            line(120 + 24 * i, (50, f"left side line {i}")),
            line(132 + 24 * i, (220, f"right side {i} on")),
        ]
    read = [each.text for each in in_order(lines_of([w for each in sides for w in each.words]))]
    assert read == [f"left side line {i}" for i in range(5)] + [f"right side {i} on" for i in range(5)]


def _in_columns() -> list[Line]:
    """Return twelve lines of two columns under a table that runs over both, its cells parted where they part."""
    rows = [
        ("Type of crime", "Rate"),
        ("All reported crime", "95.9%"),
        ("Violence", "94.7%"),
        ("Sexual offences", "93.7%"),
    ]
    table = [line(60 + 20 * i, (50, label), (305, rate)) for i, (label, rate) in enumerate(rows)]
    prose = [
        line(
            160 + 12 * i,
            (50, f"left words of a column of prose {i}"),
            (305, f"right words of a column of prose {i}"),
        )
        for i in range(12)
    ]
    return [*table, *prose]


def test_a_table_drawn_over_two_columns_is_read_row_by_row() -> None:
    level = tuple((y, 48.0, 560.0) for y in (75.0, 95.0, 115.0))
    read = [each.text for each in in_order(_in_columns(), level)]
    assert read[:4] == [
        "Type of crime Rate",
        "All reported crime 95.9%",
        "Violence 94.7%",
        "Sexual offences 93.7%",
    ]
    assert read[4:6] == ["left words of a column of prose 0", "left words of a column of prose 1"]


def test_lines_drawn_over_prose_in_columns_join_nothing() -> None:
    level = tuple((y, 48.0, 560.0) for y in (175.0, 199.0))
    read = [each.text for each in in_order(_in_columns(), level)]
    assert "left words of a column of prose 1" in read


def test_a_heading_stands_over_the_cells_that_begin_where_it_does() -> None:
    lines = [
        line(100, (90, "Crime type"), (228, "Records reviewed"), (322, "Should not have been cancelled")),
        line(120, (75, "Burglary"), (228, "12"), (322, "4")),
        line(140, (75, "Sexual offences other than rape"), (228, "19"), (322, "1")),
        line(160, (75, "Rape"), (228, "23"), (322, "3")),
    ]
    (grid,) = grids_of(lines, Rules())
    assert grid.rows[0] == ["Crime type", "Records reviewed", "Should not have been cancelled"]


def test_notes_set_out_by_their_numbers_are_no_table() -> None:
    notes = [
        line(100 + 14 * i, (50, str(i + 1)), (70, "See what we said of this in our report")) for i in range(3)
    ]
    assert grids_of(notes, Rules()) == []


def test_a_row_with_a_ground_of_its_own_is_the_head_of_the_table_below_it() -> None:
    head = Rules(tuple((x, 100.0, 120.0) for x in COLUMNS), tuple((y, 50.0, 350.0) for y in (100.0, 120.0)))
    (grid,) = grids_of(table(), head)
    assert grid.rows == [["Category", "Reviewed", "Incorrect"], ["Rape", "20", "3"], ["Robbery", "12", "1"]]


def test_a_heading_wider_than_the_numbers_below_it_stays_whole() -> None:
    level = tuple((y, 50.0, 350.0) for y in (100.0, 120.0, 140.0, 160.0))
    lines = [
        line(105, (55, "Wrongly cancelled"), (150, "Cancelled records sampled"), (283, "Category")),
        line(125, (55, "3"), (150, "20"), (283, "Rape")),
        line(145, (55, "1"), (150, "12"), (283, "Other sexual offences")),
    ]
    (grid,) = grids_of(lines, Rules((), level))
    assert grid.rows[0] == ["Wrongly cancelled", "Cancelled records sampled", "Category"]
