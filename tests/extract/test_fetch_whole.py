"""What comes is looked at before it takes the place of what is held."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.extract.samples import report
from tests.extract.serving import (
    PAGE,
    PDF,
    Clock,
    Server,
    cut,
    fetch,
    page,
    pdf,
    story,
)

from storygen.extract.held import MANIFEST, read_manifest
from storygen.extract.whole import cut_short, sniffed


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            PDF[:40_000],
            "the PDF has no end mark: it may be cut short. It is not kept, and the earlier northmoor.pdf",
        ),
        (b"%PDF-1.4\nnothing\n%%EOF\n", "the PDF does not open: it may be cut short. It is not kept"),
    ],
)
def test_a_cut_pdf_never_replaces_a_whole_one(
    server: Server, tmp_path: Path, clock: Clock, body: bytes, words: str
) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    server.answers = {"/a.pdf": cut(body)}
    (area,) = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").areas
    assert (area.outcome, [item.file for item in area.files]) == ("failed", ["northmoor.pdf"])
    assert words in str(area.problems[0])
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF
    assert read_manifest(tmp_path)[0]["northmoor.pdf"].etag == '"v1"'
    assert not list(tmp_path.glob(".*"))


def test_a_cut_page_never_replaces_a_whole_one(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/": page("Findings.")}
    fetch(tmp_path, clock, northmoor=f"{server.root}/")
    server.answers = {"/": cut(PAGE.format("Findings.")[:-15].encode())}
    (area,) = fetch(tmp_path, clock, northmoor=f"{server.root}/").areas
    assert "no end mark (</html>)" in str(area.problems[0])
    assert (tmp_path / "northmoor.html").read_text() == PAGE.format("Findings.")


def test_a_first_copy_that_may_be_cut_is_asked_for_whole_again(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": cut(PDF[:40_000])}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    server.answers = {"/a.pdf": lambda h: h.send(304) if "If-None-Match" in h.headers else pdf(h)}
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").to_do == ()
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF


def test_nothing_is_certain_in_a_file_that_may_be_cut(server: Server, tmp_path: Path, clock: Clock) -> None:
    from storygen.extract.story_reports import read_story_reports

    body = report(tmp_path / "made.pdf", filler_pages=1).read_bytes().replace(b"%%EOF", b"")
    server.answers = {"/a.pdf": cut(body)}
    fetch(tmp_path / "reports", clock, northmoor=f"{server.root}/a.pdf")
    (extraction,) = read_story_reports(story(tmp_path, northmoor=f"{server.root}/a.pdf")).extractions
    assert extraction.review
    assert not extraction.certain
    assert "the PDF has no end mark: it may be cut short" in extraction.review[0].reasons


def test_a_pdf_that_asks_for_a_password_is_whole(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "a.pdf"), encrypt=StandardEncryption("secret"))
    canvas.drawString(9, 9, "Northmoor")
    canvas.save()
    assert cut_short(tmp_path / "a.pdf", "pdf") == ""


def test_a_link_to_a_pdf_that_gives_a_web_page_is_a_problem(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    report_page = PAGE.format('<a href="r.pdf">report</a>')
    server.answers = {"/": page('<a href="r.pdf">report</a>'), "/r.pdf": page("Please log in.")}
    (area,) = fetch(tmp_path, clock, northmoor=f"{server.root}/").areas
    assert (area.outcome, [item.file for item in area.files]) == ("in part", ["northmoor.html"])
    assert (tmp_path / "northmoor.html").read_text() == report_page
    assert str(area.problems[0]) == (
        f"northmoor: {server.root}/r.pdf: the report's page links to it as a PDF, but what comes is a web page (to log "
        "in, on cookies, or that it is gone): it is not kept. Open the address in a browser and save the report by "
        f"hand. Save it as {tmp_path / 'northmoor'}.pdf (or .html)."
    )


def test_a_pdf_stays_when_its_address_gives_a_web_page(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    server.answers = {"/a.pdf": page("Please log in.")}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf", eastvale=f"{server.root}/a.pdf")
    assert "it is not kept, and northmoor.pdf stays" in str(result.to_do[0])
    assert "its address ends in .pdf, but it is a web page" in str(result.to_do[1])
    assert sorted(path.name for path in tmp_path.glob("*.*")) == ["eastvale.html", MANIFEST, "northmoor.pdf"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\n\n%PDF-1.7", "pdf"),
        (b"\xef\xbb\xbf <!DOCTYPE HTML>", "html"),
        (b"<?xml version='1.0'?><html>", "html"),
        (b"<?xml version='1.0'?><rss>", None),
        (b"PK\x03\x04", None),
        (b"", None),
    ],
)
def test_types_are_told_by_the_first_bytes(head: bytes, kind: str | None) -> None:
    assert sniffed(head) == kind
