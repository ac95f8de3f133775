"""One address fetched politely: slowly, resumably, with everything it was redirected through on record.

Nothing here knows what a report is; `fetch.py` decides what to ask for and where it goes.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from storygen import __version__
from storygen.errors import ReportError
from storygen.extract.address import checked_address, host_of, is_private, redirect_target
from storygen.extract.cache import file_digest
from storygen.extract.deadline import Connections, Deadline
from storygen.extract.part import can_go_on, forget_note, forget_part, note_part, resume_headers
from storygen.extract.trouble import (
    BY_HAND,
    CORRECT,
    GOES_ON,
    LATER,
    TryAgain,
    broken,
    failed,
    retry_after,
)
from storygen.extract.whole import HEAD, FileType, cut_short, sniffed

if TYPE_CHECKING:
    import httpx

_REDIRECTS = (301, 302, 303, 307, 308)
_TRY_AGAIN = (408, 425, 429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """How polite and how patient to be. Times in seconds, sizes in bytes."""

    delay: float = 1.0
    timeout: float = 30.0
    tries: int = 4
    back_off: float = 2.0
    longest_wait: float = 120.0
    longest_download: float = 600.0
    max_bytes: int = 60_000_000
    max_redirects: int = 8
    user_agent: str = f"storygen/{__version__} (reads published inspection reports for local news drafts)"

    def __post_init__(self) -> None:
        if self.tries < 1 or self.max_bytes < 1 or min(self.delay, self.timeout, self.back_off) < 0:
            raise ValueError("tries and max_bytes must be at least 1, and no time may be negative")


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said last time, so that it need not send again what has not changed."""

    etag: str = ""
    last_modified: str = ""

    def conditional(self) -> dict[str, str]:
        """Return the request headers that ask for the file only if it changed."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class Downloaded:
    """What came of one address. `path` is None when the server says that nothing changed.

    `cut` says why it may be only a part: its validators are left out, so that it is asked for whole again.
    """

    url: str
    final_url: str
    redirects: tuple[str, ...]
    path: Path | None
    type: FileType | None = None
    bytes: int = 0
    sha256: str = ""
    validators: Validators = field(default_factory=Validators)
    note: str = ""
    cut: str = ""


@dataclass(slots=True)
class _Trip:
    """One address on its way: what was asked for, where it stands after redirects, and until when."""

    url: str
    here: str
    part: Path
    deadline: Deadline
    passed: list[str] = field(default_factory=list)
    answering: bool = False

    @property
    def later(self) -> str:
        """Return what to do later: the part is gone on from where the server told by what it knows it."""
        return GOES_ON if self.answering and can_go_on(self.part) else LATER


class Downloader:
    """Fetches addresses one at a time, with a pause between requests to the same host."""

    def __init__(
        self,
        settings: FetchSettings | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        import httpx

        self.settings = settings or FetchSettings()
        self._clock, self._sleep = clock, sleep
        self._asked: dict[str, float] = {}
        self._not_before: dict[str, datetime] = {}
        self._connections = Connections()
        headers = {"User-Agent": self.settings.user_agent, "Accept-Encoding": "identity",
                   "Accept": "application/pdf, text/html;q=0.9, */*;q=0.1"}  # fmt: skip
        self._client = httpx.Client(
            headers=headers,
            timeout=self.settings.timeout,
            follow_redirects=False,
            trust_env=True,
            event_hooks={"response": [_refuse_bad_redirect]},
        )

    def __enter__(self) -> Downloader:
        return self

    def __exit__(self, *exception: object) -> None:
        self._client.close()

    def get(self, url: str, part: Path, held: Validators | None = None) -> Downloaded:
        """Fetch an address into the file `part`, going on from what it already holds.

        Tries again after timeouts, broken connections and "busy" answers. Returns what came, with `path`
        None if `held` is still the newest. Raises ReportError, with what to do by hand, if it cannot be had.
        """
        for number in range(1, self.settings.tries + 1):
            try:
                return self._once(url, part, held or Validators())
            except TryAgain as again:
                last = again
                if number < self.settings.tries:
                    patience = self.settings.back_off * 2 ** (number - 1)
                    asked = patience if again.wait is None else again.wait
                    self._sleep(min(asked, self.settings.longest_wait))
        tried = f"tried {self.settings.tries} times" if self.settings.tries > 1 else "tried once"
        raise failed(f"{last.why} ({tried}).", url, last.fix or LATER)

    def _once(self, url: str, part: Path, held: Validators) -> Downloaded:
        here = checked_address(url, url)
        with Deadline(self.settings.longest_download, self._clock, self._connections) as deadline:
            trip = _Trip(url, here, part, deadline)
            while True:
                came = self._exchange(trip, held)
                if isinstance(came, Downloaded):
                    return came
                trip.passed.append(trip.here)
                trip.here = self._next(trip, came)

    def _exchange(self, trip: _Trip, held: Validators) -> Downloaded | str:
        """Ask once. Return what came, or where the answer redirects to."""
        import httpx

        try:
            with self._ask(trip, held) as response:
                if response.status_code in _REDIRECTS:
                    return str(response.headers.get("location", ""))
                return self._answer(response, trip)
        except httpx.TransportError as error:
            raise self._told(error, trip) from None
        except UnicodeError as error:
            raise failed(f"is not a usable address: {error}.", trip.here, CORRECT) from None
        except httpx.DecodingError as error:
            raise failed(f"sent data that cannot be unpacked: {error}.", trip.here, BY_HAND) from None

    def _told(self, error: httpx.TransportError, trip: _Trip) -> Exception:
        """Return what a failed exchange is told as. A server that dripped its head is not asked again."""
        import httpx

        if trip.deadline.passed:
            return (
                TryAgain(self._slow, fix=trip.later)
                if trip.answering
                else failed(f"{self._slow}.", trip.url, LATER)
            )
        if isinstance(error, httpx.TimeoutException):
            return TryAgain(f"no answer within {self.settings.timeout:g} seconds", fix=trip.later)
        return broken(error, host_of(trip.here), trip.later)

    @property
    def _slow(self) -> str:
        limit = f"{self.settings.longest_download:g} seconds"
        return f"the server sends too slowly: it was not done within {limit}"

    def _ask(self, trip: _Trip, held: Validators) -> Any:
        host = urlsplit(trip.here).netloc.lower()
        if host in self._not_before:
            raise self._asked_to_wait(host, trip.url)
        self._be_polite(host)
        headers = resume_headers(trip.part, trip.here) or held.conditional()
        extensions = {"trace": trip.deadline.trace}
        return self._client.stream("GET", trip.here, headers=headers, extensions=extensions)

    def _asked_to_wait(self, host: str, url: str) -> ReportError:
        until = f"{self._not_before[host]:%Y-%m-%d %H:%M}"
        fix = f"Run `storygen fetch` again after {until}, or save the report by hand."
        return failed(f"{host} asks not to be asked again before {until}.", url, fix)

    def _be_polite(self, host: str) -> None:
        last = self._asked.get(host)
        if last is not None:
            pause = self.settings.delay - (self._clock() - last)
            if pause > 0:
                self._sleep(pause)
        self._asked[host] = self._clock()

    def _next(self, trip: _Trip, there: str) -> str:
        url, passed = trip.url, trip.passed
        if not there:
            raise failed("redirects without saying where to.", url, BY_HAND)
        target = redirect_target(trip.here, there, url)
        if target in passed:
            raise failed(f"redirects in a circle, by way of {target}.", url, BY_HAND)
        if len(passed) > self.settings.max_redirects:
            raise failed(f"redirects more than {self.settings.max_redirects} times.", url, BY_HAND)
        if is_private(target) and not is_private(url):
            raise failed(f"redirects to a private address, {target}.", url, BY_HAND)
        return target

    def _answer(self, response: httpx.Response, trip: _Trip) -> Downloaded:
        status, url = response.status_code, trip.url
        if status == 304:
            return Downloaded(url, trip.here, tuple(trip.passed), None)
        if status in _TRY_AGAIN:
            raise self._busy(response, trip)
        if status == 416:
            forget_part(trip.part)
            raise TryAgain("the part already held does not fit")
        if status in (404, 410):
            raise failed(
                f"is not there any more ({status}).", url, f"Look for the report's new address. {CORRECT}"
            )
        if status not in (200, 206):
            raise failed(f"the server answers {status}.", url, BY_HAND)
        self._receive(response, trip)
        return _finished(response, trip)

    def _busy(self, response: httpx.Response, trip: _Trip) -> Exception:
        """Return the wait that a busy server asks for; for a long one, leave it alone in this run."""
        status, wait = response.status_code, retry_after(response.headers.get("retry-after", ""))
        if wait is not None and wait > self.settings.longest_wait:
            host = urlsplit(trip.here).netloc.lower()
            self._not_before[host] = datetime.now() + timedelta(seconds=wait, minutes=1)
            return self._asked_to_wait(host, trip.url)
        return TryAgain("too many requests" if status == 429 else f"the server answers {status}", wait)

    def _receive(self, response: httpx.Response, trip: _Trip) -> None:
        """Write the body to the part file, after what is already there if the server goes on from it."""
        most, here, part = self.settings.max_bytes, trip.here, trip.part
        done = _offset(response, part)
        expected = response.headers.get("content-length", "")
        if expected.isdigit() and done + int(expected) > most:
            raise _too_big(here, most)
        if not done:
            forget_part(part)
        _note(response, part, here)
        trip.answering = True
        with part.open("ab" if done else "wb") as out:
            for chunk in response.iter_bytes():  # a chunk size would hold back, and lose, the last
                done += len(chunk)
                if done > most:
                    out.close()
                    forget_part(part)
                    raise _too_big(here, most)
                out.write(chunk)
                out.flush()
                if trip.deadline.passed:
                    break
        if trip.deadline.passed:  # a connection that was shut looks like one that ended
            raise TryAgain(self._slow, fix=trip.later)


def _refuse_bad_redirect(response: httpx.Response) -> None:
    """Raise ReportError for a redirect to no usable address, which httpx would call a broken connection."""
    if response.has_redirect_location:
        asked = str(response.request.url)
        redirect_target(asked, response.headers["location"], asked)


def _finished(response: httpx.Response, trip: _Trip) -> Downloaded:
    part, url, here = trip.part, trip.url, trip.here
    with part.open("rb") as file:
        head = file.read(HEAD)
    kind = sniffed(head)
    said = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind is None:
        size = part.stat().st_size
        forget_part(part)
        what = "is empty" if not size else f"is neither a PDF nor a web page (the server calls it “{said}”)"
        raise failed(f"{what}.", url, BY_HAND)
    note = ""
    if said and ("pdf" in said) != (kind == "pdf") and ("html" in said or "pdf" in said):
        note = f"the server calls it “{said}”, but it is a {'PDF' if kind == 'pdf' else 'web page'}"
    elif kind == "html" and urlsplit(here).path.lower().endswith(".pdf"):
        note = "its address ends in .pdf, but it is a web page"
    cut = cut_short(part, kind)
    note = "; ".join(filter(None, (note, cut)))
    forget_note(part)
    size, digest = part.stat().st_size, file_digest(part)
    validators = Validators() if cut else _validators(response)
    return Downloaded(url, here, tuple(trip.passed), part, kind, size, digest, validators, note, cut)


def _validators(response: httpx.Response) -> Validators:
    return Validators(response.headers.get("etag", ""), response.headers.get("last-modified", ""))


def _note(response: httpx.Response, part: Path, here: str) -> None:
    """Note which file the part belongs to; without a strong validator it can never be gone on from."""
    seen = _validators(response)
    validator = seen.etag if seen.etag and not seen.etag.startswith("W/") else seen.last_modified
    if validator and not response.headers.get("content-encoding"):
        note_part(part, here, validator)
    else:
        forget_note(part)


def _offset(response: httpx.Response, part: Path) -> int:
    """Return how many bytes of the part file the answer goes on from: 0 when it starts afresh."""
    if response.status_code != 206:
        return 0
    held = part.stat().st_size if part.exists() else 0
    span = response.headers.get("content-range", "")
    if not held or not span.startswith(f"bytes {held}-"):
        forget_part(part)
        raise TryAgain("the server sent another part than the one asked for")
    return held


def _too_big(url: str, most: int) -> ReportError:
    fix = "If it is the report, save it by hand."
    return failed(f"is larger than {most / 1e6:,.0f} MB.", url, fix)
