"""The annotated copy: a Word comment at each finding, the text untouched."""

from __future__ import annotations

from pathlib import Path

from docx import Document

from storygen.check.annotate import annotate, annotated_name, comment_text
from storygen.check.checking import check_file
from storygen.check.findings import Finding
from storygen.check.read_word import read_word


def _edited_draft(path: Path) -> Path:
    document = Document()
    document.core_properties.subject = "storygen cancelled-crimes northmoor"
    document.add_heading(
        "Northmoor: more than half of sexual offence records checked had been wrongly cancelled", 1
    )
    paragraph = document.add_paragraph("HMICFRS said ")
    paragraph.add_run("Twel").bold = True
    paragraph.add_run("ve of the 20").italic = True
    paragraph.add_run(" cancelled sexual offence records checked in 2018 had been wrongly cancelled.")
    document.save(str(path))
    return path


def test_each_finding_is_a_comment_and_the_words_stay(tmp_path: Path, edition: Path) -> None:
    path = _edited_draft(tmp_path / "draft.docx")
    before = path.read_bytes()
    check = check_file(path, edition)
    copy = annotate(path, check)
    assert copy == tmp_path / "draft.checked.docx"
    assert path.read_bytes() == before
    assert [p.text for p in read_word(copy).paragraphs] == [p.text for p in read_word(path).paragraphs]
    comments = list(Document(str(copy)).comments)
    told = [comment.text for comment in comments]
    assert len(told) == len([f for f in check.findings if f.kind != "supported"])
    assert any(text.startswith("contradicted") and "11 of the 20" in text for text in told)
    assert all(comment.author == "storygen check" for comment in comments)


def test_the_comment_stands_round_the_words_it_speaks_of(tmp_path: Path, edition: Path) -> None:
    path = _edited_draft(tmp_path / "draft.docx")
    copy = annotate(path, check_file(path, edition))
    xml = Document(str(copy)).element.xml
    start = xml.index("commentRangeStart", xml.index("HMICFRS said"))
    end = xml.index("commentRangeEnd", start)
    assert start < xml.index("Twel") < xml.index("ve of the 20") < end


def test_two_copies_are_the_same(tmp_path: Path, edition: Path) -> None:
    path = _edited_draft(tmp_path / "draft.docx")
    check = check_file(path, edition)
    one = annotate(path, check, tmp_path / "one.docx")
    two = annotate(path, check, tmp_path / "two.docx")
    assert [c.text for c in Document(str(one)).comments] == [c.text for c in Document(str(two)).comments]


def test_the_name_of_the_copy_says_what_it_is() -> None:
    assert annotated_name(Path("x/hampshire.docx")) == Path("x/hampshire.checked.docx")


def test_a_comment_says_kind_allowed_and_suggestion() -> None:
    finding = Finding("contradicted", "S.", "53", "a.b", "52", "52 it is.", 0)
    assert comment_text(finding) == (
        "contradicted: a number that the facts contradict\nThe facts allow: 52 (a.b)\nWrite instead: 52 "
        "it is."
    )
