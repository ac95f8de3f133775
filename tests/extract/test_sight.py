"""What the pages of a PDF show: words that are not seen, or seen struck out, give nothing that is certain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas
from tests.extract.reading import TITLE, cancelled, others

from storygen.extract.glyphs import Line, Word, without_marks
from storygen.extract.model import Extraction
from storygen.extract.opening import read_report

FINDING = "The force records 91.3 percent of reported crime."
AT = 640


def _write(page: Any, text: str = FINDING, height: float = AT, size: float = 10) -> None:
    page.setFont("Helvetica", size)
    page.drawString(60, height, text)


def _bar(page: Any, colour: Any) -> None:
    page.setFillColor(colour)
    page.rect(55, AT - 4, 300, 15, stroke=0, fill=1)
    page.setFillColor(colors.black)


def _picture(page: Any) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    noise = Image.effect_noise((300, 20), 80)
    page.drawImage(ImageReader(noise), 55, AT - 6, 300, 20)


def _read(tmp_path: Path, draw: Callable[[Any], None]) -> Extraction:
    path = tmp_path / "report.pdf"
    page = canvas.Canvas(str(path), pagesize=A4)
    page.setFont("Helvetica-Bold", 16)
    page.drawString(60, 780, TITLE)
    _write(page, "How effective is the force at recording reported crime?", 740, 13)
    _write(page, "Inspectors visited the force in the autumn and looked at how well it records crime.", 700)
    draw(page)
    page.setFillColor(colors.black)
    _write(page, "We found supervision to be careful and consistent in all of its departments.", 600)
    page.save()
    return read_report(path)


def _in_white(page: Any) -> None:
    page.setFillColor(colors.white)
    _write(page)


def _without_ink(page: Any) -> None:
    text = page.beginText(60, AT)
    text.setTextRenderMode(3)
    text.setFont("Helvetica", 10)
    text.textLine(FINDING)
    page.drawText(text)


def _recognised(page: Any) -> None:
    _picture(page)
    _without_ink(page)


def _cut_off(page: Any) -> None:
    page.saveState()
    shape = page.beginPath()
    shape.rect(60, AT - 4, 90, 15)
    page.clipPath(shape, stroke=0)
    _write(page)
    page.restoreState()


def _see_through(page: Any) -> None:
    page.setFillAlpha(0.01)
    _write(page)
    page.setFillAlpha(1)


def _struck(page: Any, height: float = 3) -> None:
    _write(page)
    page.line(60, AT + height, 290, AT + height)


def _word_struck(page: Any) -> None:
    _write(page)
    before = page.stringWidth("The force records ", "Helvetica", 10)
    page.line(60 + before, AT + 3, 60 + before + page.stringWidth("91.3", "Helvetica", 10), AT + 3)


def _struck_in_a_bar(page: Any) -> None:
    _write(page)
    page.rect(60, AT + 2.5, 230, 0.8, stroke=0, fill=1)


HIDDEN: list[Callable[[Any], None]] = [
    _in_white,
    _without_ink,
    _recognised,
    _cut_off,
    _see_through,
    _struck,
    _word_struck,
    _struck_in_a_bar,
    lambda page: (_write(page), _bar(page, colors.black)),
    lambda page: (_write(page), _bar(page, colors.white)),
    lambda page: (_write(page), _picture(page)),
    lambda page: _write(page, size=2),
    lambda page: (
        _write(page),
        page.freeTextAnnotation("Withdrawn", "/Helv 9 Tf", [60, AT - 3, 200, AT + 10]),
    ),
]
SHOWN: list[Callable[[Any], None]] = [
    _write,
    lambda page: _struck(page, -1.5),
    lambda page: _struck(page, 9),
    lambda page: (_bar(page, colors.navy), page.setFillColor(colors.white), _write(page)),
    lambda page: (_bar(page, colors.yellow), _write(page)),
    lambda page: (_picture(page), _write(page)),
    lambda page: (page.setFillColor(colors.grey), _write(page)),
    lambda page: (_write(page), page.linkURL("https://example.org", (60, AT - 3, 200, AT + 10))),
]


@pytest.mark.parametrize("draw", HIDDEN)
def test_what_is_not_plainly_shown_is_not_certain(tmp_path: Path, draw: Callable[[Any], None]) -> None:
    assert others(_read(tmp_path, draw).certain) == "-"


@pytest.mark.parametrize("draw", SHOWN)
def test_what_is_shown_is_certain(tmp_path: Path, draw: Callable[[Any], None]) -> None:
    assert others(_read(tmp_path, draw).certain) == "recording_all 91.3"


def test_the_reason_is_given(tmp_path: Path) -> None:
    (figure,) = _read(tmp_path, _word_struck).review
    assert figure.reasons == ("on the page a line goes through “91.3”",)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("The figure leaves out crimes reported to one team, which were not audited.", "-"),
        ("This figure comes from the force.", "-"),
        ("Fraud is left to a national bureau.", "recording_all 91.3"),
    ],
)
def test_a_footnote_is_read_with_its_mark(tmp_path: Path, note: str, expected: str) -> None:
    def draw(page: Any) -> None:
        _write(page)
        page.setFont("Helvetica", 6)
        page.drawString(60 + page.stringWidth(FINDING, "Helvetica", 10), AT + 4, "1")
        _write(page, f"1 {note}", 90, 8)

    assert others(_read(tmp_path, draw).certain) == expected


def test_an_annex_from_another_inspection(tmp_path: Path) -> None:
    def draw(page: Any) -> None:
        page.showPage()
        _write(page, "Annex C: extract from the 2014 inspection report", 810, 9)
        page.setFont("Helvetica-Bold", 13)
        page.drawString(60, 740, "How effective is the force at recording reported crime?")
        _write(page)

    assert others(_read(tmp_path, draw).certain) == "-"


def test_a_list_whose_bullets_are_drawn(tmp_path: Path) -> None:
    """Each item is read by itself: what is not understood of one is no doubt of the others."""

    def draw(page: Any) -> None:
        lines = [
            ("We examined cancelled records and found that:", 0),
            ("17 of 20 rape records had been cancelled correctly;", 1),
            (
                "of 20 violence records, 18 had been cancelled correctly, which is a result that we had hoped",
                1,
            ),
            ("for in the blue-green quarter; and", 0),
            ("one of 20 robbery records should not have been cancelled.", 1),
        ]
        for place, (text, bullet) in enumerate(lines):
            page.setFont("Helvetica", 10)
            page.drawString(80 if place else 60, AT - 13 * place, text)
            if bullet:
                page.circle(70, AT - 13 * place + 3, 1.5, stroke=0, fill=1)

    found = cancelled(_read(tmp_path, draw).certain)
    assert found.startswith("rape 3/20")
    assert found.endswith("robbery 1/20")


def test_a_letter_beside_a_large_initial_is_no_footnote_mark() -> None:
    initial = Word("W", 60, 100, 90, 130, 33)
    line = Line([initial, Word("e", 90, 100, 96, 111, 11), Word("examined", 99, 100, 140, 111, 11)])
    assert without_marks(line).text == "W e examined"
