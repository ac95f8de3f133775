"""Fetching reports from a server on this machine that is slow, breaks off, redirects and lies."""

from __future__ import annotations

import gzip
import json
import threading
from datetime import datetime
from pathlib import Path

import pytest
from tests.extract.serving import (
    AREAS,
    PAGE,
    PDF,
    Clock,
    Handler,
    Server,
    downloader,
    failure,
    fetch,
    page,
    pdf,
    story,
    to,
)

from storygen.extract.address import checked_address
from storygen.extract.download import FetchSettings
from storygen.extract.fetch import fetch_reports
from storygen.extract.held import MANIFEST, area_of_name, held_reports, read_manifest

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


def test_a_page_whose_pdf_is_gone_is_held_in_part(server: Server, tmp_path: Path, clock: Clock) -> None:
    server.answers = {"/": page('<a href="/gone.pdf">report</a>')}
    result = fetch(tmp_path, clock, northmoor=f"{server.root}/")
    assert result.areas[0].outcome == "in part"
    assert "404" in str(result.to_do[0])
    assert f"Save it as {tmp_path / 'northmoor'}.pdf" in str(result.to_do[0])


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


# ---- by hand ----


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


# ---- the command ----


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
