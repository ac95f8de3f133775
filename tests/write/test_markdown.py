"""Markdown that is clean, and reads back as the very words of the blocks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.write import northmoor

from storygen.compose.blocks import (
    Block,
    BulletList,
    Claim,
    Heading,
    Inlines,
    Link,
    Needed,
    Paragraph,
    Section,
    Table,
    Text,
    inline_runs,
    leaves,
)
from storygen.errors import TemplateError
from storygen.write.markdown import write_markdown
from storygen.write.safe import safe_text

READER = MarkdownIt("commonmark").enable("table")


def markdown(*blocks: Block) -> str:
    return write_markdown((Section("story", blocks),))


def paragraph(*inlines: Text | Claim | Needed | Link) -> str:
    return markdown(Paragraph(inlines)).removesuffix("\n")


def read_back(text: str) -> list[str]:
    """Return the words of each inline run of a Markdown text, without those of empty ones."""
    return [words for token in READER.parse(text) if (words := _words(token.children or []))]


def _words(tokens: list[Token]) -> str:
    known = {"text", "strong_open", "strong_close", "em_open", "em_close", "link_open", "link_close"}
    assert {token.type for token in tokens} <= known
    return "".join(token.content for token in tokens).strip()


class TestBlocks:
    def test_a_whole_draft(self) -> None:
        text = write_markdown(northmoor.sections(picture=True))
        assert text.startswith(
            "*Draft generated from data by storygen*\n\n"
            "> TO CHECK: confirm the figures in the report.\n>\n"
            "> TO APPROVE: no editor has approved this draft yet.\n\n"
            "# Northmoor: five rape records wrongly cancelled\n\n"
            "**Inspectors looked at 20 records**\n\n"
            "Five of the 20 cancelled rape records checked (25%) had been **wrongly cancelled**, the "
            "[inspection of 2019](https://example.org/reports/northmoor-2019.pdf?part=1&page=2) found.\n\n"
        )
        assert "*Support line: [NEEDED: number, with the date it was last checked]*" in text
        assert "![Chart of one share: rape, 5 of 20](chart.png)\n\n" in text
        assert (
            "| Cancelled records | Checked | Wrongly cancelled | Likely range | Source |\n"
            "| --- | ---: | ---: | ---: | --- |\n"
            "| Rape | 20 | 5 | 11% to 47% | [S1](https"
        ) in text
        assert "| Robbery | 18 | [NEEDED: number wrong] | | S1 |\n" in text
        assert "\n- One of 43 forces\n\n## How we got the figures\n" in text

    def test_it_ends_with_one_line_break_and_has_no_marks_or_spaces_left_over(self) -> None:
        text = write_markdown(northmoor.sections())
        assert text.endswith("rape.\n")
        assert not [line for line in text.split("\n") if line != line.rstrip()]
        assert not [letter for letter in text if "\ue000" <= letter <= "\uf8ff"]

    def test_nothing_leaves_nothing(self) -> None:
        assert write_markdown(()) == "\n"
        assert markdown(Paragraph(()), Paragraph((Text("Words."),)), Heading(2, ())) == "Words.\n"


class TestEscaping:
    @pytest.mark.parametrize(
        ("words", "written"),
        [
            ("# not a heading", "\\# not a heading"),
            ("#hashtag", "#hashtag"),
            ("1. not a list", "1\\. not a list"),
            ("2018) nor this", "2018\\) nor this"),
            ("- nor this", "\\- nor this"),
            ("+ nor this", "\\+ nor this"),
            ("-5 and +3 are numbers", "-5 and +3 are numbers"),
            ("> nor a quotation", "\\> nor a quotation"),
            ("---", "\\---"),
            ("9 * 2 * 3", "9 \\* 2 \\* 3"),
            ("snake_case but _this_", "snake_case but \\_this\\_"),
            ("<b> & &amp; AT&T", "\\<b> & \\&amp; AT&T"),
            ("a [link](url)", "a \\[link\\](url)"),
            ("[TO CHECK: a figure]", "[TO CHECK: a figure]"),
            ("[TO CHECK](url)", "\\[TO CHECK\\](url)"),
            ("[NEEDED]: x", "\\[NEEDED\\]: x"),
            ("[^F1] is no footnote", "\\[^F1\\] is no footnote"),
            ("back\\slash `code`", "back\\\\slash \\`code\\`"),
            ("~~struck~~", "\\~\\~struck\\~\\~"),
            ("3 > 2 | 1", "3 > 2 | 1"),
        ],
    )
    def test_words_are_escaped_where_they_would_be_markup_and_nowhere_else(
        self, words: str, written: str
    ) -> None:
        assert paragraph(Text(words)) == written
        assert read_back(written) == [words]

    def test_a_bar_in_a_table_stays_in_its_cell(self) -> None:
        text = markdown(
            Table(((Text("a|b"),), (Text("c"),)), (((Text("x\\|y"),), (Text("z|"),)),), ("left",) * 2)
        )
        assert read_back(text) == ["a|b", "c", "x\\|y", "z|"]

    def test_a_headings_last_hashes_stay(self) -> None:
        assert markdown(Heading(2, (Text("Item #"),))) == "## Item \\#\n"

    def test_a_mark_of_surprise_before_a_link_makes_no_picture(self) -> None:
        text = paragraph(Text("Look!"), Link("https://example.org", (Text("here"),)))
        assert text == "Look\\![here](https://example.org)"

    def test_an_awkward_address_is_encoded_and_a_plain_one_left(self) -> None:
        assert paragraph(Link("https://example.org/a_(b)|c", (Text("x"),))) == (
            "[x](https://example.org/a_%28b%29%7Cc)"
        )
        assert (
            paragraph(Link("https://example.org/?a=1&b=2", (Text("x"),)))
            == "[x](https://example.org/?a=1&b=2)"
        )
        assert paragraph(Link("https://example.org/?a=1&amp;", (Text("x"),))) == (
            "[x](https://example.org/?a=1&amp;amp;)"
        )

    def test_control_characters_and_unsafe_links_are_refused(self) -> None:
        with pytest.raises(TemplateError, match="control character"):
            paragraph(Text("ring \x07"))
        with pytest.raises(TemplateError, match="cannot go into a draft"):
            paragraph(Link("javascript:x", (Text("x"),)))


class TestEmphasis:
    def test_spaces_stay_outside_the_marks(self) -> None:
        assert paragraph(Text("had been"), Text(" wrongly ", bold=True), Text("cancelled")) == (
            "had been **wrongly** cancelled"
        )

    def test_neighbours_of_one_look_share_their_marks(self) -> None:
        bold = (Text("nine ", bold=True), Claim("rape.wrong", "words", "of 17", bold=True))
        assert paragraph(*bold) == "**nine of 17**"

    def test_bold_in_an_italic_line_and_italic_in_a_bold_one(self) -> None:
        words = (Text("not "), Text("all", bold=True), Text(" of "), Text("it", italic=True))
        assert markdown(Paragraph(words, "small")) == "*not **all** of it*\n"
        assert markdown(Paragraph(words, "standfirst")) == "**not all of *it***\n"

    def test_marks_that_would_not_be_seen_as_marks_are_left_out(self) -> None:
        assert paragraph(Text("a"), Text("“b”", bold=True), Text("c")) == "a“b”c"
        assert paragraph(Text("un"), Text("cancelled", bold=True)) == "uncancelled"
        assert paragraph(Text("(“"), Text("wrongly", bold=True), Text("”)")) == "(“**wrongly**”)"


class TestFootnotes:
    def test_each_claim_points_to_one_note_of_its_fact(self) -> None:
        text = write_markdown(northmoor.sections(), northmoor.notes())
        assert "# Northmoor: five[^F2a] rape records wrongly cancelled\n" in text
        assert "Five[^F2a] of the 20[^F2b] cancelled" in text
        assert (
            "[inspection of 2019](https://example.org/reports/northmoor-2019.pdf?part=1&page=2)[^F4] found"
            in text
        )
        assert (
            "\n\n[^F2a]: F2a: what rape.wrong is. Sum: 5 ÷ 20 = 25%. Source: "
            "[Northmoor Constabulary: inspection 2019 (the inspectorate), page 12](https://example.org/reports/northmoor-2019.pdf?part=1&page=2).\n"
        ) in text
        assert text.count("\n[^F2a]: ") == 1

    def test_only_what_is_claimed_is_noted(self) -> None:
        story = (Section("story", (Paragraph((northmoor.claim("rape.wrong", "Five"), Text("(5)"))),)),)
        assert write_markdown(story, northmoor.notes()).startswith("Five[^F2a]\\(5)\n\n[^F2a]: F2a")
        assert "[^F3]" not in write_markdown(story, northmoor.notes())


ALPHABET = st.sampled_from(list("ab1 .,*_#|<>[]()!&;:\\`~+-=\"“’”'^£é\u00a0\u00ad🚓ש\n\t$/%x{}"))
WORDS = st.text(ALPHABET, max_size=12) | st.sampled_from(
    ["1. ", "# ", "- ", "> ", "---", "===", "&amp;", "[a](b)", "![a](b)", "[x]: y", "[NEEDED: x]",
     "https://x.org", "<!--", "```", "    code", "* * *", "1)",
     "***", "__", "~~~", "\\", "|", "| - |", "\\|", "[^F1]", "[TO DO]"]
)  # fmt: skip
LOOKS = {"bold": st.booleans(), "italic": st.booleans()}
LEAVES = (
    st.builds(Text, WORDS, **LOOKS)
    | st.builds(Claim, st.just("rape.wrong"), st.just("words"), WORDS, **LOOKS)
    | st.builds(Needed, WORDS)
)
LINKS = st.builds(
    Link,
    st.sampled_from(["https://example.org/a_(b)?c=d&e=f", "https://example.org/é|<>\\`"]),
    st.lists(LEAVES, max_size=3).map(tuple),
)
RUNS = st.lists(LEAVES | LINKS, max_size=5).map(tuple)
ROLES = st.sampled_from(["body", "standfirst", "desk", "small"])


@st.composite
def tables(draw: st.DrawFn) -> Table:
    rows = draw(st.lists(st.tuples(RUNS, RUNS), min_size=1, max_size=3))
    return Table(rows[0], tuple(rows[1:]), ("left", "right"))


BLOCKS = (
    st.builds(Heading, st.sampled_from([1, 2, 3]), RUNS)
    | st.builds(Paragraph, RUNS, ROLES)
    | st.builds(BulletList, st.lists(RUNS, min_size=1, max_size=3).map(tuple))
    | tables()
)


def expected(inlines: Inlines) -> str:
    return "".join(safe_text(leaf.text) for leaf in leaves(inlines)).strip()


@settings(max_examples=150, deadline=None)
@given(st.lists(BLOCKS, max_size=4))
def test_whatever_the_blocks_their_words_read_back(blocks: list[Block]) -> None:
    runs = [expected(run) for block in blocks for run in inline_runs(block)]
    assert read_back(markdown(*blocks)) == [words for words in runs if words]


@settings(max_examples=100, deadline=None)
@given(RUNS)
def test_a_link_stays_a_link(inlines: Inlines) -> None:
    wanted = sum(isinstance(node, Link) and any(leaf.text for leaf in node.children) for node in inlines)
    tokens = READER.parse(markdown(Paragraph(inlines)))
    found = [child for token in tokens for child in token.children or [] if child.type == "link_open"]
    assert len(found) == wanted
