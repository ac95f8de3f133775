"""Running headers, footers and page numbers are no part of a report's text; what only stands there once is."""

from __future__ import annotations

from storygen.extract.furniture import furniture_of


def _pages(*heads: str, body: str = "words of the page") -> list[str]:
    return [f"{head}\n{number}\n{body} {number}\nand more of it" for number, head in enumerate(heads, 1)]


def test_a_header_that_names_the_chapter_is_furniture_on_however_few_pages() -> None:
    found = furniture_of(_pages("Introduction", "Introduction", "Findings", "Findings", "Leaders", "Leaders"))
    assert {"introduction", "findings", "leaders"} <= found.lines


def test_the_headings_of_a_table_at_the_top_of_one_page_are_not() -> None:
    pages = [
        *_pages("Introduction", "Introduction", "Findings", "Findings", "Findings"),
        "Crime type Checked Wrong\n6\nRape 20 3",
    ]
    assert "crime type checked wrong" not in furniture_of(pages).lines


def test_the_last_line_of_a_page_before_its_number_is_text() -> None:
    pages = [
        f"words of page {'abcdef'[number]}\nand its own last line {'abcdef'[number]}\n{number}"
        for number in range(6)
    ]
    assert furniture_of(pages).lines == frozenset()
