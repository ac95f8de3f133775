"""A link opens a source where a figure stands: a PDF at its page, a web page at its sentences."""

from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from storygen.story.links import LONGEST, source_link, text_directive

PAGE = "https://inspectors.example.org/northmoor"
PDF = f"{PAGE}/Report.PDF?v=2"


def test_a_pdf_opens_at_its_page() -> None:
    assert source_link(PDF, "12", ["Nine of the 17."]) == f"{PDF}#page=12"
    assert source_link(f"{PDF}#top", "12") == f"{PDF}#page=12"
    assert source_link(PDF, "iv") == ""


def test_the_pdf_that_a_web_page_leads_to_opens_at_the_page_of_a_figure() -> None:
    assert source_link(PAGE, "12", ["Nine of the 17."], PDF) == f"{PDF}#page=12"
    assert source_link(PAGE, "", ["Nine of the 17."], PDF).startswith(f"{PAGE}#:~:text=")


def test_a_web_page_opens_at_the_sentence() -> None:
    assert source_link(PAGE, "", ["Nine of the 17."]) == f"{PAGE}#:~:text=Nine%20of%20the%2017."


def test_commas_hyphens_and_ampersands_of_the_sentence_part_nothing() -> None:
    assert text_directive("re-inspected, again & again – 53%") == (
        "re%2Dinspected%2C%20again%20%26%20again%20%E2%80%93%2053%25"
    )


def test_a_long_sentence_is_named_by_its_first_and_last_eight_words() -> None:
    words = [f"w{number}" for number in range(40)]
    start, end = text_directive(" ".join(words)).split(",")
    assert unquote(start).split() == words[:8]
    assert unquote(end).split() == words[-8:]


def test_several_sentences_are_all_marked_each_once() -> None:
    link = source_link(PAGE, "", ["One here.", "Two there.", "One here.", ""])
    assert link == f"{PAGE}#:~:text=One%20here.&text=Two%20there."


def test_a_page_of_a_pdf_that_a_web_page_links_to_cannot_be_opened() -> None:
    assert source_link(PAGE, "12", ["Nine of the 17."]) == ""
    assert source_link(PAGE) == ""


@given(st.lists(st.text(min_size=1, max_size=400), max_size=30))
def test_a_link_has_only_characters_of_an_address_and_is_never_too_long(sentences: list[str]) -> None:
    link = source_link(PAGE, "", [s.encode("utf-8", "ignore").decode() for s in sentences])
    assert link == "" or link.startswith(f"{PAGE}#:~:text=")
    assert len(link) <= LONGEST
    assert link.isascii()
    assert not any(character.isspace() for character in link)
