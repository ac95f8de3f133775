"""The desk's copy: a Word comment beside each claim."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from tests.write import northmoor
from tests.write.parts import body, part
from tests.write.test_word import controls

from storygen.errors import TemplateError
from storygen.write.house import HouseDocument
from storygen.write.ooxml import qname
from storygen.write.word import write_word


@pytest.fixture(scope="module")
def desk_copy(house: HouseDocument) -> bytes:
    return write_word(northmoor.sections(), northmoor.details(), house, comments=northmoor.notes())


def test_there_is_one_for_each_claim_with_fact_sum_and_source(desk_copy: bytes) -> None:
    comments = list(docx.Document(BytesIO(desk_copy)).comments)
    assert len(comments) == len(controls(desk_copy)) == 14
    lines = [paragraph.text for paragraph in comments[0].paragraphs]
    assert lines == [
        "F2a: what rape.wrong is.",
        "Sum: 5 ÷ 20 = 25%.",
        "Source: Northmoor Constabulary: inspection 2019 (the inspectorate), page 12",
    ]
    assert comments[0].author == "storygen"


def test_the_source_is_a_link(desk_copy: bytes) -> None:
    link = part(desk_copy, "word/comments.xml").find(f".//{qname('w:hyperlink')}")
    relations = part(desk_copy, "word/_rels/comments.xml.rels")
    assert [(one.get("Id"), one.get("Target")) for one in relations] == [
        (link.get(qname("r:id")), northmoor.REPORT)
    ]


def test_they_are_dated_by_the_edition_and_by_no_clock(desk_copy: bytes) -> None:
    dates = {comment.timestamp.isoformat() for comment in docx.Document(BytesIO(desk_copy)).comments}
    assert dates == {"2021-03-04T00:00:00+00:00"}


def test_each_begins_ends_and_is_marked_around_its_claim(desk_copy: bytes) -> None:
    root = body(desk_copy)
    numbers = [str(number) for number in range(14)]
    for tag in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"):
        assert [mark.get(qname("w:id")) for mark in root.iter(qname(tag))] == numbers
    for start in root.iter(qname("w:commentRangeStart")):
        control, end = start.getnext(), start.getnext().getnext()
        assert control.tag == qname("w:sdt")
        assert end.tag == qname("w:commentRangeEnd")


def test_the_words_of_the_draft_are_those_of_the_partners_copy(desk_copy: bytes, word: bytes) -> None:
    texts = [[text.text for text in body(data).iter(qname("w:t"))] for data in (desk_copy, word)]
    assert texts[0] == texts[1]
    assert controls(desk_copy) == controls(word)


def test_the_partners_copy_has_no_trace_of_comments(word: bytes) -> None:
    assert list(docx.Document(BytesIO(word)).comments) == []
    assert not [
        type_ for type_ in part(word, "[Content_Types].xml") if "comments" in type_.get("ContentType")
    ]


def test_a_claim_without_a_note_stops_the_copy(house: HouseDocument) -> None:
    notes = northmoor.notes()
    del notes["rape.share"]
    with pytest.raises(TemplateError, match=r'no note on the fact "rape\.share"'):
        write_word(northmoor.sections(), northmoor.details(), house, comments=notes)
