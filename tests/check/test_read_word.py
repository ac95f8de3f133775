"""Reading Word files back, whichever program saved them."""

from __future__ import annotations

import json
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from tests.check import world
from tests.check.word import control, core, notes, paragraph, run, word_file

from storygen.check.checking import bind, check_file
from storygen.check.edited import Bound, sentences_of
from storygen.check.read_word import read_word
from storygen.check.sheet import Sheet


def texts(path: Path, *, original: bool = False) -> list[str]:
    return [p.text for p in read_word(path, original=original).paragraphs]


def test_words_split_over_runs_are_joined_and_typography_is_plain(tmp_path: Path) -> None:
    body = paragraph(
        run("Nine"), run(" of"), run("\u00a0the 17 \u2018re\u00adcords\u2019"), "<w:r><w:tab/></w:r>"
    )
    assert texts(word_file(tmp_path / "a.docx", body)) == ["Nine of the 17 'records' "]


@pytest.mark.parametrize(
    "marks",
    [
        {"tag": "sexual.wrong"},
        {"alias": "F6a · eleven"},
        {"number": 6001},
        {"tag": "goog_rdk_0", "alias": "F6a · x"},
    ],
    ids=["tag", "alias, as LibreOffice leaves it", "number alone", "a tag of another program"],
)
def test_a_fact_is_known_by_whatever_is_left_of_its_control(
    marks: dict[str, object], tmp_path: Path, sheet: Sheet
) -> None:
    body = paragraph(control(run("Ele") + run("ven"), **marks), run(" of the 20"))  # type: ignore[arg-type]
    edited = bind(read_word(word_file(tmp_path / "a.docx", body)), sheet)
    assert edited.paragraphs[0].bounds == (Bound(0, 6, "sexual.wrong"),)


def test_controls_round_paragraphs_and_cells_bind_all_their_words(tmp_path: Path) -> None:
    cell = "<w:tc>" + paragraph(run("20")) + "</w:tc>"
    table = f"<w:tbl><w:tr>{control(cell, tag='sexual.checked')}</w:tr></w:tbl>"
    edited = read_word(
        word_file(tmp_path / "a.docx", control(paragraph(run("Eleven")), tag="sexual.wrong"), table)
    )
    assert [(p.text, p.bounds[0].fact) for p in edited.paragraphs] == [
        ("Eleven", "sexual.wrong"),
        ("20", "sexual.checked"),
    ]


def test_revisions_are_accepted_or_undone(tmp_path: Path) -> None:
    deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>Eleven</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="x">{run("Twelve")}</w:ins>'
    path = word_file(tmp_path / "a.docx", paragraph(deleted, inserted, run(" of the 20")))
    assert texts(path) == ["Twelve of the 20"]
    assert texts(path, original=True) == ["Eleven of the 20"]


def test_moved_words_stand_once(tmp_path: Path) -> None:
    away = f'<w:moveFrom w:id="1">{run("Nine.")}</w:moveFrom>'
    here = f'<w:moveTo w:id="2">{run("Nine.")}</w:moveTo>'
    path = word_file(tmp_path / "a.docx", paragraph(away, run("A. ")), paragraph(here))
    assert texts(path) == ["A. ", "Nine."]
    assert texts(path, original=True) == ["Nine.A. "]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    first = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' + run("Nine of ") + "</w:p>"
    path = word_file(tmp_path / "a.docx", first, paragraph(run("the 17.")))
    assert texts(path) == ["Nine of the 17."]
    assert texts(path, original=True) == ["Nine of ", "the 17."]


def test_fields_give_their_result_and_hidden_words_nothing(tmp_path: Path) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK '
        '"http://x/99"</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("the report")}<w:r><w:fldChar '
        f'w:fldCharType="end"/></w:r>'
    )
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret 12</w:t></w:r>"
    link = f"<w:hyperlink>{run(' and more')}</w:hyperlink>"
    assert texts(word_file(tmp_path / "a.docx", paragraph(field, hidden, link))) == ["the report and more"]


def test_a_text_box_written_twice_is_read_once(tmp_path: Path) -> None:
    inside = f"<w:txbxContent>{paragraph(run('In the box: 11'))}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice "
        f'Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    edited = read_word(word_file(tmp_path / "a.docx", paragraph(run("Body."), box)))
    assert [(p.text, p.role) for p in edited.paragraphs] == [("Body.", "body"), ("In the box: 11", "textbox")]


def test_an_old_text_box_is_read_too(tmp_path: Path) -> None:
    inside = f"<w:txbxContent>{paragraph(run('Old box'))}</w:txbxContent>"
    box = f"<w:r><w:pict><v:textbox>{inside}</v:textbox></w:pict></w:r>"
    assert texts(word_file(tmp_path / "a.docx", paragraph(box))) == ["Old box"]


def test_headings_captions_tables_and_footnotes_have_their_roles(tmp_path: Path) -> None:
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in row) + "</w:tr>"
        for row in (("", "Checked"), ("Rape", "23"))
    )
    path = word_file(
        tmp_path / "a.docx",
        paragraph(run("Headline"), style="Heading1"),
        paragraph(run("A picture"), style="Caption"),
        f"<w:tbl>{rows}</w:tbl>",
        parts={"word/footnotes.xml": notes(paragraph(run("A note.")))},
    )
    found = [(p.text, p.role) for p in read_word(path).paragraphs]
    assert found == [
        ("Headline", "heading"),
        ("A picture", "caption"),
        ("Checked", "cell"),
        ("Rape", "cell"),
        ("23", "cell"),
        ("A note.", "footnote"),
    ]
    cell = read_word(path).paragraphs[4]
    assert (cell.row, cell.column) == ("Rape", "Checked")


def test_comments_are_not_words_of_the_draft(tmp_path: Path) -> None:
    marks = '<w:commentRangeStart w:id="0"/>' + run("Nine.") + '<w:commentRangeEnd w:id="0"/>'
    path = word_file(tmp_path / "a.docx", paragraph(marks), parts={"word/comments.xml": "<c>Is it 99?</c>"})
    assert texts(path) == ["Nine."]


def test_a_bound_span_is_placed_within_its_sentence(tmp_path: Path) -> None:
    body = paragraph(run("It was so. "), control(run("Nine"), tag="a.b"), run(" were told."))
    sentences = sentences_of(read_word(word_file(tmp_path / "a.docx", body)))
    assert [(s.text, s.bounds) for s in sentences] == [
        ("It was so.", ()),
        ("Nine were told.", (Bound(0, 4, "a.b"),)),
    ]


def _draft(
    path: Path, *, count: str = "Eleven", after: str = " of the 20 cancelled sexual offence records"
) -> Path:
    facts = f'<facts xmlns="urn:storygen:facts:1">{escape(json.dumps(world.facts_document()))}</facts>'
    body = paragraph(
        control(run(count), tag="sexual.wrong"),
        run(after + " that HMICFRS checked had been wrongly cancelled."),
    )
    return word_file(
        path,
        body,
        parts={
            "docProps/core.xml": core("storygen cancelled-crimes northmoor"),
            "customXml/item1.xml": facts,
        },
    )


def test_the_facts_inside_a_file_are_enough(tmp_path: Path) -> None:
    result = check_file(_draft(tmp_path / "a.docx"))
    assert result.area == "northmoor"
    assert {f.kind for f in result.findings if f.paragraph >= 0} == {"supported"}


def test_a_bound_number_that_was_altered_is_changed(tmp_path: Path) -> None:
    found = check_file(_draft(tmp_path / "a.docx", count="Thirteen")).complaints[0]
    assert (found.kind, found.fact) == ("changed", "sexual.wrong")


def test_a_bound_number_given_to_another_category_is_wrong_measure(tmp_path: Path) -> None:
    path = _draft(tmp_path / "a.docx", after=" of the 20 cancelled robbery records")
    assert check_file(path).complaints[0].kind == "wrong-measure"


def test_the_area_comes_from_the_properties(tmp_path: Path, edition: Path) -> None:
    path = word_file(
        tmp_path / "a.docx",
        paragraph(run("Two of the 19 cancelled sexual offence records checked were wrongly cancelled.")),
        parts={"docProps/core.xml": core("storygen cancelled-crimes eastvale")},
    )
    assert check_file(path, edition).area == "eastvale"
