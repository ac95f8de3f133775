"""Only words and readable links get into a file."""

import pytest

from storygen.errors import TemplateError
from storygen.write.safe import safe_href, safe_text


def test_ordinary_and_awkward_words_pass_unchanged() -> None:
    for words in ("nine", "“£5 & <more>”", "a\u00a0b", "soft\u00adhyphen", "🚓 שלום", " spaces "):
        assert safe_text(words) == words


def test_line_breaks_and_tabs_become_one_space() -> None:
    assert safe_text("one\ntwo\r\nthree\tfour\u2028five") == "one two three four five"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ue000", "\ufffe", "\ud800"])
def test_control_characters_and_left_over_marks_are_refused_by_name(character: str) -> None:
    with pytest.raises(TemplateError) as error:
        safe_text(f"nine{character}")
    assert f"U+{ord(character):04X}" in str(error.value)
    assert "near 'nine'" in str(error.value)


@pytest.mark.parametrize(
    "href", ["https://example.org/a?b=c&d=e", "mailto:desk@example.org", "evidence/p3.png"]
)
def test_links_to_read_pass(href: str) -> None:
    assert safe_href(href) == href


def test_a_space_in_an_address_is_encoded() -> None:
    assert safe_href(" https://example.org/a b ") == "https://example.org/a%20b"


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", " JavaScript:x", "file:///etc/passwd", "data:text/html,x", ""]
)
def test_links_that_do_something_else_are_refused(href: str) -> None:
    with pytest.raises(TemplateError, match="cannot go into a draft"):
        safe_href(href)
