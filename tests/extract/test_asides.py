"""What stands beside the text of a page is read on its own, and the text without it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from storygen.extract.cards import statement
from storygen.extract.document import Document, sentences_of
from storygen.extract.glyphs import Word
from storygen.extract.initials import with_initials
from storygen.extract.opening import open_report

BODY = [
    "The chief constable of Northmoor Constabulary took up her post in",
    "2015, when 86 percent of crime was thought to be recorded by the",
    "force. Since then 29 auditors have been appointed, and incident",
    "logs are reviewed by a specialist within the first 24 hours of the",
    "report. We found that three of the 20 cancelled rape records that",
    "we reviewed had been cancelled incorrectly. The registrar has since",
    "reopened each of them and written to the victims, as she should.",
]
PLAIN = " ".join(BODY)


def page(path: Path, draw: Any, *, turn: int = 0, crop: bool = False) -> Document:
    """Return what is read from one page that `draw` draws on a canvas."""
    from pypdfium2 import PdfDocument
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(595, 842))
    draw(canvas)
    canvas.showPage()
    canvas.save()
    if turn or crop:
        pdf = PdfDocument(path)
        pdf[0].set_rotation(turn)
        if crop:
            pdf[0].set_cropbox(40, 100, 560, 800)
        path = path.with_name("changed.pdf")
        pdf.save(path)
    return open_report(path)


def text(
    canvas: Any, left: float, lines: list[str], size: float = 10, top: float = 700, font: str = ""
) -> None:
    canvas.setFont(font or "Helvetica", size)
    for place, line in enumerate(lines):
        canvas.drawString(left, top - 14 * place, line)


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.kind == "paragraph"]


def test_a_drawn_box_is_no_part_of_the_text_beside_it(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.rect(400, 600, 140, 110)
        text(canvas, 410, ["of reported crimes were", "recorded"], size=8, top=660)
        text(canvas, 410, ["96.8%"], size=20, top=680)
        text(canvas, 60, BODY)

    read = paragraphs(page(tmp_path / "a.pdf", draw))
    assert read == [PLAIN, "96.8% of reported crimes were recorded"]


@pytest.mark.parametrize("left", [30, 480])
def test_a_note_in_the_margin_comes_after_the_text(tmp_path: Path, left: float) -> None:
    def draw(canvas: Any) -> None:
        text(canvas, left, ["Two of ten", "robberies were", "wrongly so."], size=8, top=681)
        text(canvas, 130, BODY)

    assert paragraphs(page(tmp_path / "a.pdf", draw)) == [PLAIN, "Two of ten robberies were wrongly so."]


def test_a_heading_in_the_margin_goes_over_its_paragraph(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        text(canvas, 130, BODY, top=760)
        text(canvas, 30, ["Cancelled crime", "records"], size=9, font="Helvetica-Bold", top=640)
        text(canvas, 130, BODY, top=640)

    blocks = page(tmp_path / "a.pdf", draw).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        ("paragraph", PLAIN),
        ("heading", "Cancelled crime records"),
        ("paragraph", PLAIN),
    ]


def test_a_bold_heading_beside_its_paragraph_goes_over_it_though_its_letters_are_as_large(
    tmp_path: Path,
) -> None:
    """Beside the first line of a paragraph, whose other lines begin under that line; plain words there are no heading."""

    def draw(canvas: Any) -> None:
        text(canvas, 60, ["Northmoor Constabulary has the figures that follow, from our own audit."], top=740)
        for top, heading in ((700, "Cancelled rape"), (560, "Cancelled robbery"), (420, "Training")):
            text(canvas, 60, [heading], top=top, font="Helvetica-Bold")
            text(canvas, 180, BODY, top=top)

    blocks = page(tmp_path / "report.pdf", draw).blocks
    assert [block.text for block in blocks if block.kind == "heading"] == [
        "Cancelled rape",
        "Cancelled robbery",
        "Training",
    ]
    assert [block.text for block in blocks if block.kind == "paragraph"][1:] == [PLAIN] * 3


def test_figures_in_a_row_keep_each_its_own_caption(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        for place, (figure, caption) in enumerate(
            (("91.2%", "of violence"), ("95.4%", "of sexual offences"))
        ):
            canvas.rect(60 + 200 * place, 720, 180, 60)
            text(canvas, 70 + 200 * place, [figure], size=20, top=755)
            text(canvas, 70 + 200 * place, [f"{caption} is recorded"], size=8, top=735)
        text(canvas, 60, BODY)

    read = paragraphs(page(tmp_path / "a.pdf", draw))
    assert read[1:] == ["91.2% of violence is recorded", "95.4% of sexual offences is recorded"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_may_be_turned_as_long_as_its_text_is_upright(tmp_path: Path, turn: int) -> None:
    def draw(canvas: Any) -> None:
        # The text is turned against the page, so that a viewer shows it upright.
        canvas.translate(297, 421)
        canvas.rotate(turn)
        canvas.translate(-250, -421)
        text(canvas, 40, BODY, top=500)

    document = page(tmp_path / "a.pdf", draw, turn=turn)
    assert paragraphs(document) == [PLAIN]
    boxes = [box for block in document.blocks for _, box in block.lines]
    assert all(box.right - box.left > 100 and box.bottom - box.top < 20 for box in boxes)


def test_text_set_sideways_is_read_and_shown_where_it_stands(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.rotate(90)
        text(canvas, 60, BODY, top=-200)

    document = page(tmp_path / "a.pdf", draw)
    assert paragraphs(document) == [PLAIN]
    boxes = [box for block in document.blocks for _, box in block.lines]
    assert all(box.bottom - box.top > 100 and box.right - box.left < 20 for box in boxes)


def test_what_is_cut_off_a_page_is_not_read(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        text(canvas, 60, ["Job 40321 Northmoor text pages, sheet 2 of 12 victims told"], top=820)
        text(canvas, 60, BODY)

    document = page(tmp_path / "a.pdf", draw, crop=True)
    assert paragraphs(document) == [PLAIN]
    assert document.blocks[0].lines[0][1].top < 110


def test_a_line_with_a_hole_in_it_puts_its_sentence_in_doubt(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        text(canvas, 60, BODY)
        text(canvas, 440, ["and other words"], top=672)

    doubts = [sentence.doubt for sentence in sentences_of(page(tmp_path / "a.pdf", draw))]
    assert len(doubts) > 1
    assert all("out of order" in doubt for doubt in doubts)


def test_the_number_of_a_paragraph_makes_no_table(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        for place in range(3):
            top = 700 - 120 * place
            text(canvas, 60, [f"2.{place + 1}"], top=top)
            text(canvas, 110, BODY, top=top)

    assert paragraphs(page(tmp_path / "a.pdf", draw)) == [PLAIN] * 3


def word(letters: str, left: float, right: float, size: float) -> Word:
    return Word(letters, left, 100, right, 100 + size, size)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ([word("T", 50, 70, 34), word("hree", 73, 97, 11)], ["Three"]),
        ([word("P", 50, 56, 10), word("UBLIC", 57.2, 90, 10)], ["PUBLIC"]),
        ([word("A", 50, 57, 10), word("force", 60.5, 88, 10)], ["A", "force"]),
    ],
)
def test_an_initial_is_joined_to_its_word(words: list[Word], read: list[str]) -> None:
    assert [each.text for each in with_initials(words)] == read


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        (["96.8%", "of crimes were recorded", "(±1.1%)"], "96.8% of crimes were recorded (±1.1%)"),
        (["Rape", "12 of 14", "cancelled correctly"], "Rape: 12 of 14 cancelled correctly"),
        (["91%", "Recording rate"], "Recording rate: 91%"),
        (["Published", "2019"], ""),
        (["91%", "88%"], ""),
    ],
)
def test_a_card_is_one_statement(pieces: list[str], said: str) -> None:
    assert statement(pieces) == said


def test_a_drawn_box_with_a_large_figure_and_small_words_is_one_statement(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        cards = [
            ("All reported crime recorded", "97.3%", "confidence interval ± 1.1%"),
            ("Cancelled rape records", "24 of 26", "cancelled correctly"),
        ]
        for place, (label, figure, caption) in enumerate(cards):
            left = 60 + 180 * place
            canvas.roundRect(left, 640, 165, 90, 6)
            text(canvas, left + 8, [label], 8, 715)
            text(canvas, left + 8, [figure], 18, 690, "Helvetica-Bold")
            text(canvas, left + 8, [caption], 8, 670)
        text(canvas, 60, BODY, top=560)

    assert paragraphs(page(tmp_path / "cards.pdf", draw)) == [
        PLAIN,
        "All reported crime recorded: 97.3%, confidence interval ± 1.1%",
        "Cancelled rape records: 24 of 26 cancelled correctly",
    ]


def test_large_figures_abreast_go_with_the_small_words_under_each(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        text(canvas, 60, ["93.4%"], 18, 730, "Helvetica-Bold")
        text(canvas, 330, ["Good"], 18, 730, "Helvetica-Bold")
        text(canvas, 60, ["of reported crimes recorded"], 9, 712)
        text(canvas, 330, ["overall grade"], 9, 712)
        text(canvas, 60, BODY, top=560)

    found = [block.text for block in page(tmp_path / "abreast.pdf", draw).blocks]
    assert found == ["93.4% of reported crimes recorded", "Good", "overall grade", PLAIN]
