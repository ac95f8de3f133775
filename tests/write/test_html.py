"""The draft as a web page."""

from __future__ import annotations

from lxml import html
from tests.write import northmoor

from storygen.compose.blocks import Link, Paragraph, Section, Text, inline_runs, plain_text
from storygen.write.html import write_html

PAGE = write_html(northmoor.sections(picture=True), northmoor.details())
TREE = html.document_fromstring(PAGE)


def test_claims_carry_their_fact_and_its_value() -> None:
    assert '<data class="claim" data-fact="rape.wrong" value="5">five</data>' in PAGE
    assert '<data class="claim" data-fact="rape.share" value="0.25">25%</data>' in PAGE
    grade = TREE.xpath("//data[@data-fact='inspection.grade']")[0]
    assert grade.get("value") == "requires <improvement> & more"
    assert len(TREE.xpath("//data[@class='claim']")) == 14


def test_a_claim_whose_value_is_not_held_gives_its_words() -> None:
    assert '<data class="claim" data-fact="robbery.of" value="18">18</data>' in PAGE
    bare = write_html((northmoor.story(),), northmoor.details(facts_json=""))
    assert 'value="25%">25%</data>' in bare


def test_a_screen_reader_gets_language_landmarks_headings_and_table_headers() -> None:
    assert TREE.get("lang") == "en-GB"
    assert [element.tag for element in TREE.body] == ["header", "main", "footer"]
    assert [element.tag for element in TREE.xpath("//h1 | //h2 | //h3")] == ["h1", "h2", "h3", "h2", "h2"]
    assert len(TREE.xpath("//thead//th[@scope='col']")) == 5
    assert [cell.text_content() for cell in TREE.xpath("//th[@scope='row']")] == ["Rape", "Robbery"]
    assert TREE.xpath("//caption")[0].text == "Fact box"
    assert TREE.xpath("//img/@alt") == ["Chart of one share: rape, 5 of 20"]
    assert TREE.xpath("//aside/@aria-label") == ["Desk only, not for publication"] * 2


def test_every_word_is_there() -> None:
    text = TREE.body.text_content()
    runs = [
        plain_text(run)
        for section in northmoor.sections()
        for block in section.blocks
        for run in inline_runs(block)
    ]
    assert [words for words in runs if words not in text] == []


def test_the_embargo_stands_at_the_top_and_goes_when_there_is_none() -> None:
    assert TREE.xpath("//header")[0].text_content().endswith("Embargo: 00:01, 5 March 2021")
    assert "Embargo" not in write_html((), northmoor.details(embargo_words=""))


def test_words_cannot_become_markup() -> None:
    hostile = Section("story", (Paragraph((Text("<script>alert('x')</script> & \"more\""),)),))
    page = write_html((hostile,), northmoor.details(headline="</title><script>"))
    assert "<script" not in page
    tree = html.document_fromstring(page)
    assert tree.xpath("//p")[0].text == "<script>alert('x')</script> & \"more\""
    assert tree.xpath("//title")[0].text == "</title><script>"


def test_addresses_are_escaped_and_nothing_is_fetched_or_run() -> None:
    link = Section("story", (Paragraph((Link('https://example.org/?a="b"&c', (Text("x"),)),)),))
    page = write_html((link,), northmoor.details())
    assert 'href="https://example.org/?a=&quot;b&quot;&amp;c"' in page
    assert not TREE.xpath("//script | //link | //iframe | //*[@onclick or @style]")
