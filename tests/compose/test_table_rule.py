"""Tables are read as markdown-it reads them, in one token instead of four a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from storygen.compose.table_rule import table_as_one

Cells = list[list[str]]


def in_one(text: str) -> list[tuple[Cells, list[str]]]:
    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    parser.block.ruler.at("table", table_as_one, {"alt": ["paragraph", "reference"]})
    tables = [token for token in parser.parse(text) if token.type == "table"]
    return [(token.meta["rows"], token.meta["sides"]) for token in tables]


def in_many(text: str) -> list[tuple[Cells, list[str]]]:
    parser = MarkdownIt("commonmark").enable("table").disable("inline")
    tables: list[tuple[Cells, list[str]]] = []
    inside = False
    for token in parser.parse(text):
        match token.type:
            case "table_open":
                tables.append(([], []))
                inside = True
            case "table_close":
                inside = False
            case "tr_open":
                tables[-1][0].append([])
            case "th_open":
                tables[-1][1].append("right" if "right" in str(token.attrs.get("style")) else "left")
            case "inline" if inside:
                tables[-1][0][-1].append(token.content)
    return tables


def test_cells_and_sides_are_read() -> None:
    text = "| Crime | Checked |\n| --- | ---: |\n| Rape | 19 |\n| Robbery | 18 |\n"
    assert in_one(text) == [([["Crime", "Checked"], ["Rape", "19"], ["Robbery", "18"]], ["left", "right"])]


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n",  # too few cells, too many
        "| a \\| b | c |\n| --- | --- |\n| \\\\| | x\\|y |\n",  # pipes that belong to a cell
        "a | b\n--- | ---\n1 | 2\n",  # no pipes at the edges
        "| a |\n| --- |\n| 1 |\n\nafter\n",  # ended by an empty line
        "| a |\n| --- |\n| 1 |\n> a note\n",  # ended by another block
        "| a |\n| --- |\n| 1 |\n# heading\n",
        "- | a |\n  | --- |\n  | 1 |\nnot of the table\n",  # in a list
        "> | a |\n> | --- |\n> | 1 |\n",  # in a note
        "| a | b |\n| --- |\n| 1 |\n",  # not a table: header and rule differ
        "| a |\n| :-: |\n",  # a header alone
        "words\n| a |\n| --- |\n",  # under words
        "|  | b |\n| --- | --- |\n|  | |\n",  # empty cells
    ],
)
def test_awkward_tables_are_read_as_by_markdown_it(text: str) -> None:
    assert in_one(text) == in_many(text)


@given(st.lists(st.text("|-: \\a>#\t", max_size=12), min_size=2, max_size=6))
def test_whatever_is_written_is_read_as_by_markdown_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert in_one(text) == in_many(text)
    table = f"| a | b |\n| --- | ---: |\n{text}"
    assert in_one(table) == in_many(table)
