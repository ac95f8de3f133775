"""Fetching reports from a server on this machine that is slow, breaks off, redirects and lies."""

from __future__ import annotations

import gzip
import json
import re
import resource
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.extract.samples import report
from tests.world.valley import copy_project
from typer.testing import CliRunner

from storygen.cli import app
from storygen.errors import ReportError
from storygen.extract.address import checked_address
from storygen.extract.download import Downloader, FetchSettings
from storygen.extract.fetch import FetchResult, fetch_reports
from storygen.extract.held import MANIFEST, area_of_name, held_reports, read_manifest
from storygen.extract.sites import registered_domain, same_site
from storygen.extract.trouble import retry_after
from storygen.extract.whole import cut_short, sniffed
from storygen.story.model import Area, AreaNouns, Report, Rules, Settings, Story

PDF = (
    b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    b"2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
    b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj\n"
    + b"% one line of a report\n" * 3500
    + b"trailer << /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n"
)
PAGE = "<!DOCTYPE html><html><body><h1>Northmoor Constabulary</h1>{}</body></html>"

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers as the test says, and notes what was asked."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server: Server = self.server  # type: ignore[assignment]
        server.asked.append((self.path, dict(self.headers)))
        server.answers.get(self.path, missing)(self)

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def hang_up(self) -> None:
        self.wfile.flush()
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


def missing(handler: Handler) -> None:
    handler.send(404, b"<html>not here</html>")


class Server(ThreadingHTTPServer):
    """A server whose answers a test sets, by path."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_: object) -> None:
        pass  # clients hang up on purpose


@dataclass
class Clock:
    """Time that only passes when somebody sleeps."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield running
        running.shutdown()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def downloader(clock: Clock, **settings: float) -> Downloader:
    chosen = FetchSettings(**{"timeout": 2.0, **settings})  # type: ignore[arg-type]
    return Downloader(chosen, clock=clock, sleep=clock.sleep)


AREAS = (
    Area("northmoor", "Northmoor Constabulary", "Northmoor", "constabulary", "North", "Northmoor"),
    Area("eastvale", "Eastvale Police", "Eastvale", "force", "East", "Eastvale"),
)


def story(folder: Path, **urls: str) -> Story:
    settings = Settings(
        title="Made up",
        edition=date(2020, 1, 1),
        embargo=None,
        contact="",
        areas=AreaNouns("force", "forces", "nowhere"),
        rules=Rules(),
        style={},
        measures=(),
        fictional=True,
    )
    reports = {slug: Report(slug, f"{slug} 2018", "inspection", 2018, url) for slug, url in urls.items()}
    areas = tuple(area for area in AREAS if area.slug in urls)
    return Story("made-up", folder, settings, areas, {}, (), reports)


def fetch(folder: Path, clock: Clock, limits: dict[str, float] | None = None, **urls: str) -> FetchResult:
    client = downloader(clock, **(limits or {}))
    return fetch_reports(story(folder, **urls), folder, downloader=client)


def pdf(handler: Handler) -> None:
    handler.send(
        200, PDF, Content_Type="application/pdf", ETag='"v1"', Last_Modified="Tue, 07 Aug 2018 09:00:00 GMT"
    )


def page(links: str) -> Answer:
    return lambda handler: handler.send(
        200, PAGE.format(links).encode(), Content_Type="text/html; charset=utf-8"
    )


def failure(clock: Clock, url: str, folder: Path, **settings: float) -> str:
    with downloader(clock, **settings) as client, pytest.raises(ReportError) as caught:
        client.get(url, folder / "x.part")
    (problem,) = caught.value.problems
    assert problem.where
    assert problem.fix
    return str(problem)


# ---- a page and its PDF ----


def test_the_page_and_the_pdf_it_links_to_are_saved_and_listed(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {
        "/northmoor/": page('<a href="files/report.pdf">Get the report</a>'),
        "/northmoor/files/report.pdf": pdf,
    }
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/northmoor/")
    assert result.complete
    assert result.to_do == ()
    assert [f.file for f in result.areas[0].files] == ["northmoor.html", "northmoor.pdf"]
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF
    entry = next(
        r for r in json.loads((tmp_path / MANIFEST).read_text())["reports"] if r["file"] == "northmoor.pdf"
    )
    assert entry["url"] == entry["final_url"] == f"{server.root}/northmoor/files/report.pdf"
    assert entry["page"] == f"{server.root}/northmoor/"
    assert (entry["type"], entry["bytes"], len(entry["sha256"])) == ("pdf", len(PDF), 64)
    assert datetime.fromisoformat(entry["fetched"]).tzinfo is not None
    assert not list(tmp_path.glob("*.part*"))


def test_requests_name_the_program_and_pause_between_each_other(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/": page('<a href="a.pdf">report</a>'), "/a.pdf": pdf}
    fetch(tmp_path, clock, {"delay": 3}, northmoor=f"{server.root}/", eastvale=f"{server.root}/gone")
    assert all(headers["User-Agent"].startswith("storygen/") for _, headers in server.asked)
    assert "@" not in server.asked[0][1]["User-Agent"]
    assert clock.slept == [3, 3]


def test_links_to_other_sites_other_areas_and_other_kinds_are_left(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {
        "/": page(
            '<a href="/northmoor-2018.pdf">Northmoor report</a> <a href="/eastvale-2018.pdf">Eastvale</a>'
            '<a href="http://other.example/northmoor.pdf">elsewhere</a> <a href="file:///etc/northmoor.pdf">no</a>'
            '<a href="/northmoor.docx">Word</a> <a href="javascript:alert(1)">x</a> <a href="http://[bad/northmoor.pdf">b</a>'
        ),
        "/northmoor-2018.pdf": pdf,
        "/eastvale-2018.pdf": pdf,
    }
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/", eastvale=f"{server.root}/eastvale-2018.pdf")
    assert [path for path, _ in server.asked] == ["/", "/northmoor-2018.pdf", "/eastvale-2018.pdf"]
    assert result.complete
    (warning,) = result.to_do
    assert warning.warning
    assert str(warning) == (
        f"northmoor: PDFs that its page links to are passed over: {server.root}/eastvale-2018.pdf (names Eastvale); "
        "http://other.example/northmoor.pdf (on another website); file:///etc/northmoor.pdf (not a usable web address); "
        "http://[bad/northmoor.pdf (not a usable web address). If one of them is the report on Northmoor Constabulary, "
        f"save it as {tmp_path / 'northmoor'}.pdf."
    )


def test_more_pdfs_than_are_fetched_are_listed(server: Server, tmp_path: Path, clock: Clock) -> None:
    links = "".join(f'<a href="/{number}.pdf">{number}</a>' for number in range(5))
    server.answers = {"/": page(links), **{f"/{number}.pdf": pdf for number in range(5)}}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/")
    assert len(result.areas[0].files) == 4
    assert f"{server.root}/3.pdf (3 likelier ones are fetched); {server.root}/4.pdf" in str(result.to_do[0])


def test_a_pdf_on_a_sister_server_of_the_same_website_is_fetched(
    server: Server, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "http://reports.inspectors.gov.uk/northmoor/"
    sister, stranger = "http://assets-reports.inspectors.gov.uk/n.pdf", "http://news.gov.uk/n.pdf"
    server.answers = {
        address: page(f'<a href="{sister}">report</a> <a href="{stranger}">report</a>'),
        sister: pdf,
        stranger: pdf,
    }
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", server.root)  # so that this server answers for every name
    result = fetch(tmp_path, clock, northmoor=address)
    assert [item.final_url for item in result.areas[0].files] == [address, sister]
    assert f"passed over: {stranger} (on another website)." in str(result.to_do[0])


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("assets-reports.inspectors.gov.uk", "inspectors.gov.uk"),
        ("inspectors.gov.uk", "inspectors.gov.uk"),
        ("www.northmoor.police.uk", "northmoor.police.uk"),
        ("a.b.northmoor.co.uk.", "northmoor.co.uk"),
        ("files.northmoor.uk", "northmoor.uk"),
        ("www.gov.uk", "www.gov.uk"),
        ("gov.uk", "gov.uk"),
        ("one.service.gov.uk", "one.service.gov.uk"),
        ("northmoor.github.io", "northmoor.github.io"),
        ("files.northmoor.example", "northmoor.example"),
        ("files.northmoor.com.au", "northmoor.com.au"),
        ("10.0.0.1", "10.0.0.1"),
        ("2001:db8::1", "2001:db8::1"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_the_domain_that_a_server_is_registered_under(host: str, domain: str) -> None:
    assert registered_domain(host) == domain
    assert same_site(host, domain) is bool(host)


def test_a_page_whose_pdf_is_gone_is_held_in_part(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/": page('<a href="/gone.pdf">report</a>')}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/")
    assert result.areas[0].outcome == "in part"
    assert "404" in str(result.to_do[0])
    assert f"Save it as {tmp_path / 'northmoor'}.pdf" in str(result.to_do[0])


# ---- an address that was corrected ----


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


# ---- asking again ----


def test_what_has_not_changed_is_not_sent_again(server: Server, tmp_path: Path, clock: Clock) -> None:
    def unless_changed(handler: Handler) -> None:
        same = handler.headers.get("If-None-Match") == '"v1"' and "If-Modified-Since" in handler.headers
        handler.send(304) if same else pdf(handler)

    server.answers = {"/a.pdf": unless_changed}
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").areas[0].outcome == "fetched"
    again = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").areas[0]
    assert again.outcome == "unchanged"
    assert again.files[0].bytes == len(PDF)


def test_a_changed_report_replaces_the_old_one(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    newer = PDF.replace(b"one line", b"another")
    server.answers = {"/a.pdf": lambda handler: handler.send(200, newer, ETag='"v2"')}
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").areas[0].outcome == "fetched"
    assert (tmp_path / "northmoor.pdf").read_bytes() == newer


def test_a_file_deleted_by_hand_is_fetched_whole_again(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a.pdf": lambda h: h.send(304) if "If-None-Match" in h.headers else pdf(h)}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    (tmp_path / "northmoor.pdf").unlink()
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").areas[0].outcome == "fetched"


def test_what_was_fetched_is_kept_when_the_page_goes(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    server.answers = {}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    assert result.areas[0].outcome == "failed"
    assert [item.file for item in result.areas[0].files] == ["northmoor.pdf"]
    assert result.complete


# ---- breaking off and going on ----


def breaks_off_once(server: Server, path: str, at: int, validator: str = '"v1"') -> None:
    """Send so many bytes and hang up; then the rest, if asked for it."""

    def rest(handler: Handler) -> None:
        span = handler.headers.get("Range", "")
        if not span or handler.headers.get("If-Range") != validator:
            return handler.send(200, PDF, ETag=validator)
        start = int(span.removeprefix("bytes=").removesuffix("-"))
        told = f"bytes {start}-{len(PDF) - 1}/{len(PDF)}"
        return handler.send(206, PDF[start:], ETag=validator, Content_Range=told)

    def first(handler: Handler) -> None:
        server.answers[path] = rest
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(PDF)))
        if validator:
            handler.send_header("ETag", validator)
        handler.end_headers()
        handler.wfile.write(PDF[:at])
        handler.hang_up()

    server.answers[path] = first


def test_a_download_that_breaks_off_goes_on_from_there(server: Server, tmp_path: Path, clock: Clock) -> None:
    breaks_off_once(server, "/a.pdf", 20_000)
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").complete
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF
    assert server.asked[1][1]["Range"] == "bytes=20000-"
    assert server.asked[1][1]["If-Range"] == '"v1"'


def test_without_a_validator_it_begins_again(server: Server, tmp_path: Path, clock: Clock) -> None:
    breaks_off_once(server, "/a.pdf", 20_000, validator="")
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").complete
    assert "Range" not in server.asked[1][1]
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF


def test_a_report_that_changed_meanwhile_is_never_stitched(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    breaks_off_once(server, "/a.pdf", 20_000)
    newer = PDF.replace(b"one line", b"another")
    first = server.answers["/a.pdf"]

    def then_newer(handler: Handler) -> None:
        first(handler)
        server.answers["/a.pdf"] = lambda h: h.send(200, newer, ETag='"v2"')

    server.answers["/a.pdf"] = then_newer
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    assert (tmp_path / "northmoor.pdf").read_bytes() == newer


def test_a_run_that_is_broken_off_goes_on_in_the_next(server: Server, tmp_path: Path, clock: Clock) -> None:
    breaks_off_once(server, "/a.pdf", 30_000)
    result = fetch(tmp_path, clock, {"tries": 1}, northmoor=f"{server.root}/a.pdf")
    assert result.areas[0].outcome == "failed"
    assert not (tmp_path / "northmoor.pdf").exists()
    assert "goes on from where it stopped" in str(result.to_do[0])
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").complete
    assert server.asked[1][1]["Range"] == "bytes=30000-"
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF


def test_a_part_from_the_wrong_place_is_thrown_away(server: Server, tmp_path: Path, clock: Clock) -> None:
    breaks_off_once(server, "/a.pdf", 20_000)
    first = server.answers["/a.pdf"]

    def then_wrong(handler: Handler) -> None:
        first(handler)
        server.answers["/a.pdf"] = lambda h: (
            h.send(206, PDF[5:], ETag='"v1"', Content_Range=f"bytes 5-{len(PDF) - 1}/{len(PDF)}")
            if "Range" in h.headers
            else pdf(h)
        )

    server.answers["/a.pdf"] = then_wrong
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").complete
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF


def test_an_interrupt_leaves_the_manifest_whole(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a.pdf": pdf}
    client = downloader(clock)

    def interrupt(seconds: float) -> None:
        raise KeyboardInterrupt

    client._sleep = interrupt  # the pause before the second report
    two = story(tmp_path, northmoor=f"{server.root}/a.pdf", eastvale=f"{server.root}/b.pdf")
    with pytest.raises(KeyboardInterrupt):
        fetch_reports(two, tmp_path, downloader=client)
    held, problems = read_manifest(tmp_path)
    assert (list(held), problems) == (["northmoor.pdf"], ())


# ---- busy, slow and gone ----


def test_busy_servers_are_asked_again_when_they_say(server: Server, tmp_path: Path, clock: Clock) -> None:
    times = iter((lambda h: h.send(429, Retry_After="7"), lambda h: h.send(503), pdf))
    server.answers = {"/a.pdf": lambda handler: next(times)(handler)}
    assert fetch(tmp_path, clock, {"delay": 0, "back_off": 2}, northmoor=f"{server.root}/a.pdf").complete
    assert clock.slept == [7, 4]


LATER = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)


@pytest.mark.parametrize(("status", "wait"), [(429, "3600"), (503, LATER), (503, "9" * 400)])
def test_a_server_that_asks_for_a_long_pause_is_left_alone_in_this_run(
    server: Server, tmp_path: Path, clock: Clock, status: int, wait: str
) -> None:
    server.answers = {"/a.pdf": lambda h: h.send(status, Retry_After=wait), "/b.pdf": pdf}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf", eastvale=f"{server.root}/b.pdf")
    assert [path for path, _ in server.asked] == ["/a.pdf"]
    assert clock.slept == []
    assert [area.outcome for area in result.areas] == ["failed", "failed"]
    for area, problem in zip(("northmoor", "eastvale"), map(str, result.to_do), strict=True):
        assert problem.startswith(f"{area}: {server.root}")
        assert f"127.0.0.1:{server.server_port} asks not to be asked again before 2" in problem
        assert "Run `storygen fetch` again after 2" in problem
    if len(wait) < 100:
        told = re.search(r"again after (\d+-\d+-\d+ \d+:\d+),", str(result.to_do[0]))
        assert told
        assert 3500 < (datetime.fromisoformat(told[1]) - datetime.now()).total_seconds() < 3700


@pytest.mark.parametrize("wait", ["soon", "²", ""])
def test_a_pause_that_is_no_number_is_the_usual_one(
    server: Server, tmp_path: Path, clock: Clock, wait: str
) -> None:
    assert retry_after(wait) is None


def test_a_server_that_never_answers_is_given_up(server: Server, tmp_path: Path, clock: Clock) -> None:
    wait = threading.Event()
    server.answers = {"/a.pdf": lambda handler: wait.wait(5) and None}
    said = failure(clock, f"{server.root}/a.pdf", tmp_path, timeout=0.1, tries=2)
    wait.set()
    assert "no answer within 0.1 seconds (tried 2 times)" in said


class HurryingClock(Clock):
    """Half a minute passes whenever somebody looks."""

    def __call__(self) -> float:
        self.now += 30
        return self.now


def test_a_server_that_drips_is_given_up(server: Server, tmp_path: Path) -> None:
    def drip(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(10**6))
        handler.end_headers()
        for _ in range(10):
            handler.wfile.write(b"%PDF-" + b" " * 99_995)

    server.answers = {"/a.pdf": drip}
    said = failure(HurryingClock(), f"{server.root}/a.pdf", tmp_path, longest_download=100, tries=1)
    assert "too slowly" in said


def drips(before: bytes, drop: bytes) -> Answer:
    def answer(handler: Handler) -> None:
        handler.wfile.write(before)
        with suppress(OSError):
            for _ in range(200):
                handler.wfile.write(drop)
                time.sleep(0.05)
        handler.close_connection = True

    return answer


def test_a_server_that_drips_the_head_of_its_answer_is_given_up(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": drips(b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"), "/": to("/a.pdf"), "/b.pdf": pdf}
    begun = time.monotonic()
    result = fetch(
        tmp_path,
        clock,
        {"longest_download": 0.4},
        northmoor=f"{server.root}/",
        eastvale=f"{server.root}/b.pdf",
    )
    assert time.monotonic() - begun < 4
    assert "too slowly: it was not done within 0.4 seconds. Run `storygen fetch` again later" in str(
        result.to_do[0]
    )
    assert [area.outcome for area in result.areas] == ["failed", "fetched"]


def test_what_dripped_in_until_the_deadline_is_not_taken_for_the_whole(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": drips(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + PDF, b"\n")}
    said = failure(clock, f"{server.root}/a.pdf", tmp_path, longest_download=0.4, tries=1)
    assert "too slowly: it was not done within 0.4 seconds (tried once)" in said


def test_nobody_listening_is_told_as_that(tmp_path: Path, clock: Clock) -> None:
    said = failure(clock, "http://127.0.0.1:9/a.pdf", tmp_path, tries=1)
    assert said.endswith(
        "127.0.0.1 refuses the connection (tried once). Run `storygen fetch` again later, or save the report by hand."
    )


def test_a_name_that_no_server_has_is_told_as_that(tmp_path: Path, clock: Clock) -> None:
    said = failure(clock, "http://nowhere.invalid/a.pdf", tmp_path, tries=1)
    assert (
        "no server is found under the name nowhere.invalid (tried once). Check the address in reports.csv"
        in said
    )


def test_a_connection_that_breaks_off_is_told_as_that(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a.pdf": lambda handler: handler.hang_up()}
    said = failure(clock, f"{server.root}/a.pdf", tmp_path, tries=1)
    assert "the connection broke off" in said
    assert "goes on from where it stopped" not in said


@pytest.mark.parametrize(
    ("status", "words"), [(404, "not there any more"), (410, "not there any more"), (403, "answers 403")]
)
def test_what_is_refused_is_not_asked_for_twice(
    server: Server, tmp_path: Path, clock: Clock, status: int, words: str
) -> None:
    server.answers = {"/a.pdf": lambda handler: handler.send(status)}
    assert words in failure(clock, f"{server.root}/a.pdf", tmp_path)
    assert len(server.asked) == 1


def test_one_failure_does_not_stop_the_others(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/b.pdf": pdf}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf", eastvale=f"{server.root}/b.pdf")
    assert [area.outcome for area in result.areas] == ["failed", "fetched"]


# ---- redirects ----


def to(address: str, status: int = 302) -> Answer:
    return lambda handler: handler.send(status, Location=address)


def test_redirects_are_followed_and_recorded(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {
        "/old": to("/middle", 301),
        "/middle": to(f"{server.root}/new.pdf#page=3"),
        "/new.pdf": pdf,
    }
    (item,) = fetch(tmp_path, clock, northmoor=f"{server.root}/old").areas[0].files
    assert (item.url, item.final_url) == (f"{server.root}/old", f"{server.root}/new.pdf")
    assert item.redirects == (f"{server.root}/old", f"{server.root}/middle")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://127.0.0.1/a.pdf", "data:text/html,x"])
def test_redirects_to_anything_but_the_web_are_refused(
    server: Server, tmp_path: Path, clock: Clock, address: str
) -> None:
    server.answers = {"/a": to(address)}
    said = failure(clock, f"{server.root}/a", tmp_path)
    assert "not a web address" in said or "not a usable address" in said


@pytest.mark.parametrize(
    "address",
    [
        "http://" + "a" * 64 + ".example/",
        "http://www..policing.example/",
        "http://[bad/",
        "http://a.example:99999/",
    ],
)
def test_redirects_to_no_usable_address_are_told_as_that(
    server: Server, tmp_path: Path, clock: Clock, address: str
) -> None:
    server.answers = {"/a": to(address)}
    said = failure(clock, f"{server.root}/a", tmp_path)
    assert f"redirects to “{address}”, which is not a usable address: " in said
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "address", ["http://www..policing.example/", "http://[bad/", "http://a.example:99999/"]
)
def test_an_address_that_cannot_be_used_does_not_stop_the_others(
    server: Server, tmp_path: Path, clock: Clock, address: str
) -> None:
    server.answers = {"/b.pdf": pdf}
    result = fetch(tmp_path, clock, northmoor=address, eastvale=f"{server.root}/b.pdf")
    assert [area.outcome for area in result.areas] == ["failed", "fetched"]
    assert f"is “{address}”, which is not a usable address: " in str(result.to_do[0])
    assert "Correct its address in reports.csv" in str(result.to_do[0])


def test_redirects_in_a_circle_end(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a": to("/b"), "/b": to("/a")}
    assert "in a circle" in failure(clock, f"{server.root}/a", tmp_path)
    assert len(server.asked) == 2


def test_redirects_without_end_end(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {f"/{i}": to(f"/{i + 1}") for i in range(50)}
    assert "more than 3 times" in failure(clock, f"{server.root}/0", tmp_path, max_redirects=3)
    assert len(server.asked) == 4


def test_a_redirect_without_an_address_is_said(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a": lambda handler: handler.send(302)}
    assert "without saying where" in failure(clock, f"{server.root}/a", tmp_path)


def test_addresses_that_are_not_of_the_web_are_refused_at_once(tmp_path: Path, clock: Clock) -> None:
    result = fetch(tmp_path, clock, northmoor="file:///etc/passwd")
    assert result.areas[0].outcome == "failed"
    assert "Correct its address in reports.csv" in str(result.to_do[0])
    assert checked_address("HTTP://a.example/x#y", "") == "http://a.example/x"


# ---- size and type ----


def test_a_file_that_says_it_is_too_big_is_not_begun(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a.pdf": pdf}
    assert "is larger than 0 MB" in failure(clock, f"{server.root}/a.pdf", tmp_path, max_bytes=1000)
    assert not list(tmp_path.iterdir())


def test_a_file_that_hides_its_size_is_cut_off(server: Server, tmp_path: Path, clock: Clock) -> None:
    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Connection", "close")
        handler.end_headers()
        for _ in range(10_000):
            handler.wfile.write(b"%PDF-" + b" " * 65_000)

    server.answers = {"/a.pdf": endless}
    assert "is larger than" in failure(clock, f"{server.root}/a.pdf", tmp_path, max_bytes=2_000_000)
    assert not list(tmp_path.iterdir())


def test_a_squeezed_file_counts_as_what_it_unpacks_to(server: Server, tmp_path: Path, clock: Clock) -> None:
    bomb = gzip.compress(b"%PDF-" + b" " * 30_000_000)
    server.answers = {"/a.pdf": lambda handler: handler.send(200, bomb, Content_Encoding="gzip")}
    assert "is larger than" in failure(clock, f"{server.root}/a.pdf", tmp_path, max_bytes=5_000_000)


def test_bytes_are_believed_before_the_server(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {
        "/a": lambda handler: handler.send(200, PDF, Content_Type="text/html"),
        "/b.pdf": lambda handler: handler.send(200, PAGE.format("").encode(), Content_Type="application/pdf"),
    }
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/a", eastvale=f"{server.root}/b.pdf")
    assert [area.files[0].file for area in result.areas] == ["northmoor.pdf", "eastvale.html"]
    assert "calls it “application/pdf”, but it is a web page" in str(result.areas[1].problems[0])
    assert all(problem.warning for problem in result.to_do)


@pytest.mark.parametrize(
    ("body", "words"), [(b"", "is empty"), (b"\x89PNG\r\n", "neither a PDF nor a web page")]
)
def test_what_is_no_report_is_not_kept(
    server: Server, tmp_path: Path, clock: Clock, body: bytes, words: str
) -> None:
    server.answers = {"/a.pdf": lambda handler: handler.send(200, body, Content_Type="application/pdf")}
    assert words in failure(clock, f"{server.root}/a.pdf", tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_pdf_without_its_end_is_pointed_out(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a.pdf": lambda handler: handler.send(200, PDF[:-3000])}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    assert "may be cut short" in str(result.to_do[0])


def cut(body: bytes) -> Answer:
    """Answer without saying how long it is, and hang up."""

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Connection", "close")
        handler.send_header("ETag", '"cut"')
        handler.end_headers()
        handler.wfile.write(body)
        handler.hang_up()

    return answer


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


# ---- by hand ----


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


def test_a_report_saved_by_hand_does_as_well(server: Server, tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "Northmoor CDI inspection 2018.PDF").write_bytes(PDF)
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    assert result.areas[0].outcome == "by hand"
    assert result.areas[0].files[0].file == "Northmoor CDI inspection 2018.PDF"
    assert server.asked == []


def test_a_fetched_file_that_somebody_replaced_is_left_alone(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    (tmp_path / "northmoor.pdf").write_bytes(PDF + b"%corrected\n%%EOF")
    assert fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf").areas[0].outcome == "by hand"
    assert (tmp_path / "northmoor.pdf").read_bytes().endswith(b"%corrected\n%%EOF")


def test_a_file_of_no_known_area_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "report (3).pdf").write_bytes(PDF)
    (tmp_path / "eastvale.html").write_bytes(b"\x00\x01")
    (tmp_path / "notes.txt").write_text("not a report")
    held, problems = held_reports(tmp_path, AREAS)
    assert held == ()
    assert [str(problem) for problem in problems] == [
        "eastvale.html: is neither a PDF nor a web page. Save the report again, or remove it.",
        (
            "report (3).pdf: which area is it of? Its name does not say. Rename it after the area, such as "
            "northmoor.pdf."
        ),
    ]


def test_an_area_without_address_or_file_is_listed(tmp_path: Path, clock: Clock) -> None:
    result = fetch(tmp_path, clock, northmoor="")
    assert result.areas[0].outcome == "no address"
    assert not result.complete
    assert "Add it to reports.csv, or save the report as" in str(result.to_do[0])


@pytest.mark.parametrize(
    ("stem", "area"),
    [
        ("northmoor", "northmoor"),
        ("CDI_Northmoor-2018", "northmoor"),
        ("northmoorshire", ""),
        ("north-tarn", "north-tarn"),
        ("report tarn", "tarn"),
        ("northmoor and eastvale", ""),
        ("report", ""),
    ],
)
def test_areas_are_told_by_whole_words(stem: str, area: str) -> None:
    assert area_of_name(stem, ["northmoor", "eastvale", "tarn", "north-tarn"]) == area


def test_an_unreadable_manifest_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("{", encoding="utf-8")
    held, problems = read_manifest(tmp_path)
    assert held == {}
    assert problems[0].warning
    assert (tmp_path / "manifest.unreadable.json").read_text() == "{"


def test_settings_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        FetchSettings(tries=0)


# ---- a disk that is full, a folder that cannot be written to ----


@contextmanager
def disk_of(most: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes: writing more fails, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_is_full_is_one_error_and_leaves_what_was_there(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    listed = (tmp_path / MANIFEST).read_text()
    newer = PDF.replace(b"one line", b"another")
    server.answers = {"/a.pdf": lambda handler: handler.send(200, newer, ETag='"v2"')}
    with disk_of(20_000), pytest.raises(ReportError) as caught:
        fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf", eastvale=f"{server.root}/a.pdf")
    assert str(caught.value) == (
        f"{tmp_path}: cannot be written to: File too large. See that it is a folder in which you may write, with room "
        "left; then fetch again."
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "northmoor.pdf"]
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF
    assert (tmp_path / MANIFEST).read_text() == listed


@pytest.mark.parametrize("held", [True, False])
def test_a_report_that_cannot_be_listed_is_not_kept(
    server: Server, tmp_path: Path, clock: Clock, held: bool
) -> None:
    server.answers = {"/": page("Old.")}
    if held:
        fetch(tmp_path, clock, northmoor=f"{server.root}/")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    server.answers = {"/": page("New.")}
    with disk_of(200), pytest.raises(ReportError):
        fetch(tmp_path, clock, northmoor=f"{server.root}/")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_that_cannot_be_set_aside_stays_where_it_is(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    (tmp_path / "set-aside").write_text("a file")
    with pytest.raises(ReportError, match="cannot be written to"):
        fetch(tmp_path, clock, northmoor=f"{server.root}/b.pdf")
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF
    assert list(read_manifest(tmp_path)[0]) == ["northmoor.pdf"]


def test_a_manifest_that_cannot_be_opened_is_one_error(server: Server, tmp_path: Path, clock: Clock) -> None:
    (tmp_path / MANIFEST).mkdir()
    with pytest.raises(ReportError) as caught:
        fetch(tmp_path, clock, northmoor=f"{server.root}/")
    assert str(caught.value) == (
        f"{tmp_path / MANIFEST}: cannot be read: Is a directory. See that you may read it and write to its folder, "
        "then run it again."
    )
    assert server.asked == []


@pytest.mark.parametrize(
    "text", ['{"reports": [{"file": "../a.pdf"}]}', '{"reports": [{"file": null}]}', '{"reports": [3]}', "[]"]
)
def test_a_manifest_that_makes_no_sense_is_set_aside(tmp_path: Path, text: str) -> None:
    rest = {"area": "a", "type": "pdf", "bytes": 1, "sha256": ""}
    (tmp_path / MANIFEST).write_text(text.replace("}]", f", {json.dumps(rest)[1:]}]"), encoding="utf-8")
    held, (problem,) = read_manifest(tmp_path)
    assert held == {}
    assert "makes no sense; it is kept as manifest.unreadable.json" in str(problem)
    assert "Files fetched before count as saved by hand now" in str(problem)


def test_a_report_that_cannot_be_opened_is_listed_and_the_others_are_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("eastvale.pdf", "northmoor.pdf"):
        (tmp_path / name).write_bytes(PDF)
    whole = Path.open

    def refusing(path: Path, *arguments: Any, **more: Any) -> Any:
        if path.name == "eastvale.pdf":
            raise PermissionError(13, "Permission denied")
        return whole(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", refusing)
    held, (problem,) = held_reports(tmp_path, AREAS)
    assert [item.file for item in held] == ["northmoor.pdf"]
    assert str(problem) == (
        "eastvale.pdf: cannot be read: Permission denied. Check that you may read it."
    )


# ---- the command ----


def test_the_command_shows_a_folder_that_is_none_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copy_project(tmp_path / "project"))
    (tmp_path / "file").write_text("")
    said = CliRunner().invoke(app, ["fetch", "valley", "--to", str(tmp_path / "file")])
    assert said.exit_code == 1
    assert f"{tmp_path / 'file'}: cannot be written to: File exists." in said.stderr
    assert said.stderr.endswith("1 problem. What was fetched before is kept.\n")


def test_the_command_prints_a_line_an_area_and_the_next_step(
    server: Server, tmp_path: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    from storygen.cli.fetch import show_result

    server.answers = {"/a.pdf": pdf}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf", eastvale=f"{server.root}/gone")
    show_result(result, "made-up")
    out, err = capsys.readouterr()
    assert "northmoor" in out
    assert "fetched" in out
    assert "1 of 2 reports held." in out
    assert out.endswith("Next: storygen extract made-up\n")
    assert "is not there any more (404)" in err
