"""What was fetched from another address is set aside; what lies there by hand is never written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.extract.samples import report
from tests.extract.serving import (
    PDF,
    Clock,
    Server,
    downloader,
    fetch,
    page,
    pdf,
    story,
)

from storygen.extract.fetch import FetchResult, fetch_reports
from storygen.extract.held import MANIFEST, read_manifest


def moved_to_the_web(server: Server, folder: Path, clock: Clock) -> FetchResult:
    """Fetch a page and its PDF; then reports.csv names another page, that leads to no PDF."""
    server.answers = {"/old/": page('<a href="r.pdf">report</a>'), "/old/r.pdf": pdf, "/new/": page("Found.")}
    fetch(folder, clock, northmoor=f"{server.root}/old/")
    return fetch(folder, clock, northmoor=f"{server.root}/new/")


def test_what_came_from_the_old_address_is_set_aside(server: Server, tmp_path: Path, clock: Clock) -> None:
    (area,) = moved_to_the_web(server, tmp_path, clock).areas
    assert [item.file for item in area.files] == ["northmoor.html"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "northmoor.html", "set-aside"]
    assert (tmp_path / "set-aside" / "northmoor.pdf").read_bytes() == PDF
    assert list(read_manifest(tmp_path)[0]) == ["northmoor.html"]
    assert list(read_manifest(tmp_path / "set-aside")[0]) == ["northmoor.html", "northmoor.pdf"]
    page_aside, pdf_aside = map(str, area.problems)
    assert page_aside.startswith("northmoor.html: was fetched from")
    assert pdf_aside == (
        f"northmoor.pdf: was fetched from {server.root}/old/r.pdf, but reports.csv now leads to {server.root}/new/. "
        f"It is kept as {tmp_path / 'set-aside' / 'northmoor.pdf'}, and not read. "
        f"If it is the report all the same, move it to {tmp_path}: it then counts as saved by hand."
    )


def test_it_is_set_aside_though_the_new_address_gives_nothing(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/gone.pdf")
    assert (result.areas[0].outcome, result.areas[0].files) == ("failed", ())
    assert (tmp_path / "set-aside" / "northmoor.pdf").is_file()
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    assert "gives no address" in str(fetch(tmp_path, clock, northmoor="").areas[0].problems[0])
    assert (tmp_path / "set-aside" / "northmoor-2.pdf").is_file()
    assert not list(tmp_path.glob("*.pdf"))


def test_a_pdf_that_its_page_leads_to_no_more_is_set_aside(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/": page('<a href="r.pdf">report</a>'), "/r.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/")
    server.answers["/"] = page("The report was withdrawn.")
    (area,) = fetch(tmp_path, clock, northmoor=f"{server.root}/").areas
    assert "does not lead to it any more" in str(area.problems[0])
    assert (tmp_path / "set-aside" / "northmoor.pdf").is_file()


def test_a_pdf_that_its_page_still_leads_to_stays_when_it_cannot_be_had(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/": page('<a href="r.pdf">report</a>'), "/r.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/")
    del server.answers["/r.pdf"]
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/").areas[0].outcome == "in part"
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF


def test_another_pdf_under_the_same_name_sets_the_first_aside(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    other = PDF.replace(b"one line", b"another")
    server.answers = {"/": page('<a href="r.pdf">report</a>'), "/r.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/")
    server.answers = {"/": page('<a href="s.pdf">report</a>'), "/s.pdf": lambda h: h.send(200, other)}
    fetch(tmp_path, clock, northmoor=f"{server.root}/")
    assert (tmp_path / "northmoor.pdf").read_bytes() == other
    assert (tmp_path / "set-aside" / "northmoor.pdf").read_bytes() == PDF


def test_a_file_of_another_address_is_not_read_even_before_the_next_fetch(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    from storygen.extract.story_reports import read_story_reports

    body = report(tmp_path / "made.pdf", filler_pages=1).read_bytes()
    server.answers = {"/a.pdf": lambda handler: handler.send(200, body)}
    fetch(tmp_path / "reports", clock, northmoor=f"{server.root}/a.pdf")
    assert read_story_reports(story(tmp_path, northmoor=f"{server.root}/a.pdf#page=2")).extractions[0].certain
    corrected = read_story_reports(story(tmp_path, northmoor=f"{server.root}/b/"))
    assert corrected.extractions == ()
    assert [str(problem) for problem in corrected.problems] == [
        f"northmoor.pdf: was fetched from {server.root}/a.pdf, but reports.csv now leads to {server.root}/b/ for "
        "northmoor: it is not read. Run `storygen fetch made-up`, or save the report by hand."
    ]
    (tmp_path / "reports" / "northmoor.pdf").write_bytes(body + b"\n")
    assert read_story_reports(story(tmp_path, northmoor=f"{server.root}/b/")).extractions


def test_hand_saved_files_stay_whatever_reports_csv_says(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    (tmp_path / "northmoor.pdf").write_bytes(PDF + b"%corrected\n%%EOF")
    (tmp_path / "Northmoor report.pdf").write_bytes(PDF)
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/b.pdf")
    assert [item.file for item in result.areas[0].files] == ["Northmoor report.pdf", "northmoor.pdf"]
    assert not (tmp_path / "set-aside").exists()


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("northmoor.html", b"<div>saved by hand</div>"),
        ("northmoor.html", "<html>saved by hand</html>".encode("utf-16")),
        ("northmoor.pdf", b"the report, as plain text"),
    ],
)
def test_a_file_that_was_not_fetched_is_never_written_over(
    server: Server, tmp_path: Path, clock: Clock, name: str, body: bytes
) -> None:
    (tmp_path / name).write_bytes(body)
    server.answers = {"/": page('<a href="r.pdf">report</a>'), "/r.pdf": pdf}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/")
    assert (tmp_path / name).read_bytes() == body
    assert any("was not fetched by storygen; it is left as it is" in str(problem) for problem in result.to_do)
    assert not list(tmp_path.glob(".*"))


def test_a_fetched_file_that_became_unreadable_is_not_written_over(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": lambda h: h.send(304) if "If-None-Match" in h.headers else pdf(h)}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    (tmp_path / "northmoor.pdf").write_bytes(b"x" * len(PDF))
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    assert (tmp_path / "northmoor.pdf").read_bytes() == b"x" * len(PDF)
    assert (result.areas[0].outcome, result.areas[0].files) == ("failed", ())


def test_what_was_fetched_for_an_area_that_the_story_lost_is_set_aside(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": pdf}
    address, own = f"{server.root}/a.pdf", tmp_path / "reports"
    fetch(own, clock, northmoor=address, eastvale=address)
    result = fetch_reports(story(tmp_path, northmoor=address), downloader=downloader(clock))
    assert "the story has no area eastvale any more" in str(result.problems[0])
    assert sorted(path.name for path in own.iterdir()) == [MANIFEST, "northmoor.pdf", "set-aside"]
