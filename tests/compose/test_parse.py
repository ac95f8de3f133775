"""Markdown with marks in it becomes blocks; words keep their role, and claims survive what surrounds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compose.drafting import blocks

from storygen.compose.blocks import (
    BulletList,
    Claim,
    Heading,
    Link,
    Needed,
    Paragraph,
    Picture,
    Table,
    Text,
    plain_text,
)
from storygen.compose.parse import parse_markdown
from storygen.compose.registry import Registry
from storygen.errors import TemplateError

NINE = Claim("sexual.wrong", "text", "nine")


def test_every_kind_of_block() -> None:
    made = blocks(
        "# Headline\n\nWords.\n\n> A note.\n\n- A\n- B\n\n| H | I |\n| --- | ---: |\n| a "
        "| b |\n\n![A chart](chart.png)\n"
    )
    assert made == (
        Heading(1, (Text("Headline"),)),
        Paragraph((Text("Words."),)),
        Paragraph((Text("A note."),), "desk"),
        BulletList(((Text("A"),), (Text("B"),))),
        Table(((Text("H"),), (Text("I"),)), (((Text("a"),), (Text("b"),)),), ("left", "right")),
        Picture("chart.png", "A chart"),
    )


def test_a_bold_paragraph_under_the_headline_is_the_standfirst() -> None:
    assert blocks("# H\n\n**Under it**\n")[1] == Paragraph((Text("Under it"),), "standfirst")
    assert blocks("# H\n\nWords.\n\n**Later**\n")[2] == Paragraph((Text("Later", bold=True),), "body")
    assert blocks("## H\n\n**Under a part**\n")[1] == Paragraph((Text("Under a part", bold=True),), "body")


@pytest.mark.parametrize("mark", ["*", "_"])
def test_an_italic_paragraph_is_small_print(mark: str) -> None:
    assert blocks(f"{mark}Small {{{{ sexual.wrong }}}} print{mark}\n") == (
        Paragraph((Text("Small "), NINE, Text(" print")), "small"),
    )


def test_small_print_may_hold_a_gap_and_a_link() -> None:
    (paragraph,) = blocks("*Call {{ 'the line' | needed }} or [look here](https://x.example.org).*\n")
    assert paragraph == Paragraph(
        (
            Text("Call "),
            Needed("the line"),
            Text(" or "),
            Link("https://x.example.org", (Text("look here"),)),
            Text("."),
        ),
        "small",
    )


def test_a_block_quote_of_several_paragraphs_is_as_many_notes() -> None:
    made = blocks("> **One**\n>\n> [other]\n".replace("One", "First note").replace("First", "A"))
    assert [block.role for block in made] == ["desk", "desk"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("**{{ sexual.wrong }}** so", (Claim("sexual.wrong", "text", "nine", bold=True), Text(" so"))),
        ("*{{ sexual.wrong }}* so", (Claim("sexual.wrong", "text", "nine", italic=True), Text(" so"))),
        (
            "***{{ sexual.wrong }}*** records",
            (Claim("sexual.wrong", "text", "nine", bold=True, italic=True), Text(" records")),
        ),
        ("**Of {{ sexual.checked }}, {{ sexual.wrong }}** so", (
            Text("Of ", bold=True), Claim("sexual.checked", "text", "17", bold=True), Text(", ", bold=True),
            Claim("sexual.wrong", "text", "nine", bold=True), Text(" so"),
        )),
        ("a{{ sexual.wrong }}b", (Text("a"), NINE, Text("b"))),
        ("“{{ sexual.wrong }}”", (Text("“"), NINE, Text("”"))),
        ("({{ sexual.wrong }})", (Text("("), NINE, Text(")"))),
        ("{{ sexual.wrong }}{{ sexual.wrong }}", (NINE, NINE)),
        ("`{{ sexual.wrong }}` so", (NINE, Text(" so"))),
        (
            "[{{ sexual.wrong }} records](https://x.example.org)",
            (Link("https://x.example.org", (NINE, Text(" records"))),),
        ),
        (
            "[**{{ sexual.wrong }}**](https://x.example.org)",
            (Link("https://x.example.org", (Claim("sexual.wrong", "text", "nine", bold=True),)),),
        ),
        (
            "{{ sexual.wrong | linked('https://x.example.org') }}",
            (Link("https://x.example.org", (NINE,)),),
        ),
        (
            "**{{ sexual.wrong | linked('https://x.example.org') }}** so",
            (Link("https://x.example.org", (Claim("sexual.wrong", "text", "nine", bold=True),)), Text(" so")),
        ),
        (
            "[see {{ sexual.wrong | linked('https://y.example.org') }}](https://x.example.org)",
            (Link("https://x.example.org", (Text("see "), NINE)),),
        ),
        (
            "[the report]({{ report.url }}) says {{ sexual.wrong }}",
            (Link("https://inspectors.example.org/northmoor", (Text("the report"),)), Text(" says "), NINE),
        ),
        (
            "[the report]({{ report.url }}/more/pages) says {{ sexual.wrong }}",
            (
                Link("https://inspectors.example.org/northmoor/more/pages", (Text("the report"),)),
                Text(" says "),
                NINE,
            ),
        ),
    ],
)  # fmt: skip
def test_a_claim_survives_what_surrounds_it(template: str, expected: object) -> None:
    (paragraph,) = blocks(template)
    assert paragraph == Paragraph(expected)  # type: ignore[arg-type]


def test_claims_in_headings_lists_and_cells() -> None:
    made = blocks(
        "# {{ sexual.wrong }}\n\n- {{ sexual.wrong }}\n\n| {{ sexual.wrong }} |\n| --- "
        "|\n| {{ sexual.wrong }} |\n"
    )
    assert made == (
        Heading(1, (NINE,)),
        BulletList(((NINE,),)),
        Table(((NINE,),), (((NINE,),),), ("left",)),
    )


def test_words_that_markdown_would_read_are_words_when_they_come_from_a_claim_or_a_name() -> None:
    from storygen.compose.printing import Name

    (paragraph,) = blocks("By {{ who }}.", who=Name("A*B* [c](d) | # <e> &amp;"))
    assert paragraph == Paragraph((Text("By "), Text("A*B* [c](d) | # <e> &amp;"), Text("."))) or (
        plain_text(paragraph.inlines) == "By A*B* [c](d) | # <e> &amp;."  # type: ignore[union-attr]
    )


def test_a_cell_may_hold_a_name_with_a_bar_in_it() -> None:
    from storygen.compose.printing import Name

    (table,) = blocks("| H | I |\n| --- | --- |\n| {{ who }} | x |\n", who=Name("A|B"))
    assert [plain_text(cell) for cell in table.rows[0]] == ["A|B", "x"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("Fire &amp; Rescue", "Fire & Rescue"),
        ("A \\* star \\[x\\]", "A * star [x]"),
        ("A & B < C", "A & B < C"),
        ("a\nb", "a b"),
        ("a  \nb", "a b"),
        ("`code`", "code"),
        ("<https://x.example.org>", "https://x.example.org"),
    ],
)
def test_no_words_are_lost(template: str, words: str) -> None:
    (paragraph,) = blocks(template)
    assert plain_text(paragraph.inlines) == words  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("template", "kind"),
    [
        ("1) a\n2) b\n".replace("1", "{{ '1' }}").replace("2", "{{ '2' }}"), "ordered_list"),
        ("- a\n  - b\n", "bullet_list"),
        ("- a\n\n  > b\n", "blockquote"),
        ("- a\n\n  | x |\n  | --- |\n", "table"),
        ("Look: ![a chart](chart.png) there\n", "image among words"),
    ],
)
def test_markdown_that_drafts_do_not_use_is_an_error_and_never_dropped(template: str, kind: str) -> None:
    with pytest.raises(TemplateError, match=kind):
        blocks(template)


def test_the_words_that_describe_a_picture_are_clean_and_guarded() -> None:
    from storygen.errors import UnsourcedNumberError

    assert blocks("![{{ area.name }}: shares](chart.png)\n") == (
        Picture("chart.png", "Northmoor Constabulary: shares"),
    )
    with pytest.raises(UnsourcedNumberError, match="“five”"):
        blocks("![The five measures](chart.png)\n")


def test_neighbouring_words_of_one_style_are_one_node() -> None:
    (paragraph,) = blocks("One line\nand another {# a remark #}here".replace("One", "A"))
    assert paragraph == Paragraph((Text("A line and another here"),))


WORDS = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")), max_size=20)


@given(WORDS, WORDS)
def test_a_claims_words_come_out_of_markdown_as_they_went_in(before: str, inside: str) -> None:
    registry = Registry()
    claim = Claim("a.b", "text", inside)
    made = parse_markdown(f"x {registry.mark(Text(before))} {registry.mark(claim)} y", registry).blocks
    assert len(made) == 1
    assert claim in made[0].inlines  # type: ignore[union-attr]
    assert plain_text(made[0].inlines) == f"x {before} {inside} y"  # type: ignore[union-attr]
