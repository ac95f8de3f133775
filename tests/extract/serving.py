"""A server on this machine that answers as a test says, and a story whose reports are fetched from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from storygen.errors import ReportError
from storygen.extract.download import Downloader, FetchSettings
from storygen.extract.fetch import FetchResult, fetch_reports
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


AREAS = (
    Area("northmoor", "Northmoor Constabulary", "Northmoor", "constabulary", "North", "Northmoor"),
    Area("eastvale", "Eastvale Police", "Eastvale", "force", "East", "Eastvale"),
)


def downloader(clock: Clock, **settings: float) -> Downloader:
    chosen = FetchSettings(**{"timeout": 2.0, **settings})  # type: ignore[arg-type]
    return Downloader(chosen, clock=clock, sleep=clock.sleep)


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


def failure(clock: Clock, url: str, folder: Path, **settings: float) -> str:
    with downloader(clock, **settings) as client, pytest.raises(ReportError) as caught:
        client.get(url, folder / "x.part")
    (problem,) = caught.value.problems
    assert problem.where
    assert problem.fix
    return str(problem)


def pdf(handler: Handler) -> None:
    handler.send(
        200, PDF, Content_Type="application/pdf", ETag='"v1"', Last_Modified="Tue, 07 Aug 2018 09:00:00 GMT"
    )


def page(links: str) -> Answer:
    return lambda handler: handler.send(
        200, PAGE.format(links).encode(), Content_Type="text/html; charset=utf-8"
    )


def to(address: str, status: int = 302) -> Answer:
    return lambda handler: handler.send(status, Location=address)


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
