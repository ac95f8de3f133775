"""What goes wrong on the network is told apart, and ends."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from tests.extract.serving import (
    PDF,
    Answer,
    Clock,
    Handler,
    Server,
    failure,
    fetch,
    pdf,
    to,
)

from storygen.extract.trouble import retry_after


@pytest.mark.parametrize(("status", "wait"), [(429, "3600"), (503, "in an hour"), (503, "9" * 400)])
def test_a_server_that_asks_for_a_long_pause_is_left_alone_in_this_run(
    server: Server, tmp_path: Path, clock: Clock, status: int, wait: str
) -> None:
    if wait == "in an hour":
        wait = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
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


def test_a_part_of_another_address_is_not_what_it_goes_on_from(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    def half(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(PDF)))
        handler.send_header("ETag", '"v1"')
        handler.end_headers()
        handler.wfile.write(PDF[:20_000])
        handler.hang_up()

    server.answers = {"/a.pdf": half, "/b.pdf": lambda handler: handler.send(503)}
    assert "goes on from where it stopped" in failure(clock, f"{server.root}/a.pdf", tmp_path, tries=1)
    assert "goes on from where it stopped" not in failure(clock, f"{server.root}/b.pdf", tmp_path, tries=1)


def test_a_connection_that_breaks_off_is_told_as_that(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/a.pdf": lambda handler: handler.hang_up()}
    said = failure(clock, f"{server.root}/a.pdf", tmp_path, tries=1)
    assert "the connection broke off" in said
    assert "goes on from where it stopped" not in said


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
