"""Column widths that fit."""

from hypothesis import given
from hypothesis import strategies as st

from storygen.compose.blocks import Table, Text
from storygen.write.word_table import column_widths

WIDTH = 8618
cells = st.text(alphabet="abc 19%", max_size=80)


def table(header: tuple[str, ...], *rows: tuple[str, ...], figures: bool = False) -> Table:
    align = ("left", *(["right" if figures else "left"] * (len(header) - 1)))
    return Table(
        tuple((Text(cell),) for cell in header),
        tuple(tuple((Text(cell),) for cell in row) for row in rows),
        align,  # type: ignore[arg-type]
    )


def test_short_columns_share_the_page_by_what_they_hold() -> None:
    first, second = column_widths(table(("Measure", "Checked"), ("Sexual offences", "17")), WIDTH)
    assert first + second == WIDTH
    assert first > second


def test_a_long_text_takes_what_short_figures_leave() -> None:
    words, figure = column_widths(table(("What", "N"), ("word " * 60, "9"), figures=True), WIDTH)
    assert figure < 500
    assert words > 8000


def test_a_range_is_not_broken() -> None:
    narrow = column_widths(table(("What", "Likely range"), ("word " * 60, "31% to 74%"), figures=True), 4000)
    assert narrow[1] >= len("31% to 74%") * 100


def test_words_in_place_of_a_figure_may_be_broken() -> None:
    narrow = column_widths(table(("What", "Checked"), ("word " * 60, "not available"), figures=True), 4000)
    assert narrow[1] < len("not available") * 100


def test_more_than_fits_is_shared_all_the_same() -> None:
    widths = column_widths(table(("x" * 200, "y" * 100), ("", "")), WIDTH)
    assert sum(widths) == WIDTH
    assert widths[0] > widths[1] > 0


@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=6), st.booleans())
def test_widths_always_add_up_and_none_is_nothing(rows: list[list[str]], figures: bool) -> None:
    held = table(tuple(rows[0]), *(tuple(row) for row in rows[1:]), figures=figures)
    widths = column_widths(held, WIDTH)
    assert sum(widths) == WIDTH
    assert min(widths) > 100
