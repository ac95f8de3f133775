"""Word XML as text: whatever the words are, a parser reads the same words back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from storygen.errors import TemplateError
from storygen.write.ooxml import qname
from storygen.write.wordml import paragraph, root, run, words

printable = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]), max_size=30)


def read(content: str) -> etree._Element:
    return etree.fromstring(root("w:body", content, ("w",)))


def said(element: etree._Element) -> str:
    """Return the words of an element, with a soft hyphen for each of Word's own."""
    tags = {qname("w:t"): lambda e: e.text or "", qname("w:softHyphen"): lambda e: "\xad"}
    return "".join(tags[e.tag](e) for e in element.iter() if e.tag in tags)


@given(printable)
def test_the_words_of_a_run_read_back_as_they_were(text: str) -> None:
    assert said(read(run(text))) == text


@given(printable)
def test_words_in_an_attribute_read_back_as_they_were(text: str) -> None:
    made = etree.fromstring(f'<a b="{words(text)}"/>')
    assert made.get("b") == text


def test_spaces_at_the_ends_are_kept() -> None:
    (text,) = read(run(" nine ")).iter(qname("w:t"))
    assert text.text == " nine "
    assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_a_run_has_its_style_before_bold_and_italic_as_the_schema_asks() -> None:
    (look,) = read(run("nine", "Needed", bold=True, italic=True)).iter(qname("w:rPr"))
    assert [element.tag for element in look] == [qname("w:rStyle"), qname("w:b"), qname("w:i")]


def test_a_paragraph_has_its_style_first() -> None:
    (made,) = read(paragraph("BodyText", run("Nine."), "<w:keepNext/>"))
    assert [element.tag for element in made[0]] == [qname("w:pStyle"), qname("w:keepNext")]
    assert said(made) == "Nine."


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "claim \ue0001.2\ue002", "\ufffe"])
def test_control_characters_and_marks_are_refused(text: str) -> None:
    with pytest.raises(TemplateError, match="control character"):
        run(text)
