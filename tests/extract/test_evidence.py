"""A picture shows the sentence that a figure was read from, marked, over the width of the page."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from storygen.extract.evidence import draw_evidence
from storygen.extract.model import Box, Proposal

SENTENCE = "Of the 17 cancelled records that we examined, nine had been wrongly cancelled."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A page of Northmoor's fictional report with the sentence 300 points from its top."""
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "northmoor.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 842 - 310, SENTENCE)
    canvas.drawString(60, 842 - 500, "A sentence far below.")
    canvas.save()
    return path


def figure(**more: object) -> Proposal:
    own = {"boxes": (Box(1, 60, 300, 470, 313),), "file": "northmoor.pdf"} | more
    about = {"area": "northmoor", "measure": "cancelled_rape", "statistic": "wrong", "value": Decimal(9)}
    return Proposal(status="certain", page=1, quote=SENTENCE, **about, **own)  # type: ignore[arg-type]


def test_the_picture_is_named_after_the_figure_with_its_lines_marked(report: Path, tmp_path: Path) -> None:
    drawn = draw_evidence([figure()], {report.name: report}, tmp_path / "evidence")
    (path,) = drawn.values()
    assert path == tmp_path / "evidence" / "northmoor-cancelled_rape-wrong.png"
    picture = Image.open(path).convert("RGB")
    assert picture.width == 2 * 595
    assert picture.height == 2 * (13 + 2 * 42)
    colours = {colour for _, colour in picture.getcolors(1 << 20)}
    assert any(red > 240 and blue < 150 for red, _, blue in colours), "the sentence is marked"
    assert any(max(colour) < 60 for colour in colours), "its letters stay black"
    assert min(picture.getpixel((10, 10))) > 240, "the rest of the page is not"


def test_the_same_report_gives_the_same_picture(report: Path, tmp_path: Path) -> None:
    first, second = (
        draw_evidence([figure()], {report.name: report}, tmp_path / name)[figure().key].read_bytes()
        for name in ("one", "two")
    )
    assert first == second


@pytest.mark.parametrize("more", [{"boxes": ()}, {"boxes": (Box(9, 1, 1, 2, 2),)}, {"file": "other.pdf"}])
def test_what_cannot_be_drawn_has_no_picture(report: Path, tmp_path: Path, more: dict[str, object]) -> None:
    assert draw_evidence([figure(**more)], {report.name: report}, tmp_path / "evidence") == {}


def test_a_file_that_is_no_pdf_has_no_picture(tmp_path: Path) -> None:
    (tmp_path / "northmoor.pdf").write_bytes(b"%PDF-1.4 broken off")
    assert (
        draw_evidence([figure()], {"northmoor.pdf": tmp_path / "northmoor.pdf"}, tmp_path / "evidence") == {}
    )


def _drawn(path: Path, folder: Path, *boxes: Box) -> Image.Image:
    (picture,) = draw_evidence([figure(boxes=boxes)], {"northmoor.pdf": path}, folder).values()
    return Image.open(picture).convert("RGB")


def _marked(picture: Image.Image) -> list[int]:
    """Return the rows of a picture that have the mark's colour."""
    return [
        y
        for y in range(picture.height)
        if any(_is_mark(picture.getpixel((x, y))) for x in range(0, picture.width, 5))
    ]


def _is_mark(colour: object) -> bool:
    red, _, blue = colour  # type: ignore[misc]
    return red > 240 and blue < 150


def test_a_sentence_that_runs_over_pages_is_drawn_page_under_page(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "northmoor.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    for place, words in ((42, "Of the 17 cancelled records, nine had been"), (772, "wrongly cancelled.")):
        canvas.drawString(60, place, words)
        canvas.showPage()
    canvas.save()
    picture = _drawn(path, tmp_path / "evidence", Box(1, 60, 790, 300, 803), Box(2, 60, 60, 170, 73))
    rows = _marked(picture)
    assert rows[0] < picture.height / 2 < rows[-1]


def test_of_a_page_as_large_as_a_wall_only_what_stands_around_the_sentence_is_drawn(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "northmoor.pdf"
    canvas = Canvas(str(path), pagesize=(200_000, 200_000))
    canvas.drawString(90_060, 200_000 - 310, SENTENCE)
    canvas.save()
    picture = _drawn(path, tmp_path / "evidence", Box(1, 90_060, 300, 90_470, 313))
    assert picture.width <= 3000
    assert _marked(picture)
