"""One address fetched politely: slowly, resumably, with everything it was redirected through on record.

Nothing here knows what a report is; `fetch.py` decides what to ask for and where it goes.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from storygen import __version__
from storygen.errors import Problem, ReportError
from storygen.extract.cache import file_digest
from storygen.extract.whole import HEAD, FileType, cut_short, sniffed

if TYPE_CHECKING:
    import httpx

BY_HAND = "Open the address in a browser and save the report by hand."
_TRY_LATER = "Run `storygen fetch` again later: it goes on from where it stopped. Or save the report by hand."
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


class _TryAgain(Exception):
    """The download failed in a way that may pass. `wait` is what the server asked for, in seconds."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.why, self.wait = why, wait


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
        headers = {"User-Agent": self.settings.user_agent, "Accept-Encoding": "identity",
                   "Accept": "application/pdf, text/html;q=0.9, */*;q=0.1"}  # fmt: skip
        self._client = httpx.Client(
            headers=headers, timeout=self.settings.timeout, follow_redirects=False, trust_env=True
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
        why = ""
        for number in range(1, self.settings.tries + 1):
            try:
                return self._once(url, part, held or Validators())
            except _TryAgain as again:
                why = again.why
                if number < self.settings.tries:
                    patience = self.settings.back_off * 2 ** (number - 1)
                    asked = patience if again.wait is None else again.wait
                    self._sleep(min(asked, self.settings.longest_wait))
        tried = f"tried {self.settings.tries} times" if self.settings.tries > 1 else "tried once"
        raise _failed(f"{why} ({tried}).", url, _TRY_LATER)

    def _once(self, url: str, part: Path, held: Validators) -> Downloaded:
        import httpx

        passed: list[str] = []
        here = checked_address(url, url)
        while True:
            try:
                with self._ask(here, part, held) as response:
                    if response.status_code not in _REDIRECTS:
                        return self._answer(response, url, here, tuple(passed), part)
                    there = response.headers.get("location", "")
            except httpx.TimeoutException:
                raise _TryAgain(f"no answer within {self.settings.timeout:g} seconds") from None
            except httpx.InvalidURL as error:
                raise _failed(f"is not a usable address: {error}.", here, _CORRECT) from None
            except httpx.TransportError as error:
                raise _TryAgain(f"the connection broke off: {error}") from None
            except httpx.DecodingError as error:
                raise _failed(f"sent data that cannot be unpacked: {error}.", here, BY_HAND) from None
            passed.append(here)
            here = self._next(here, there, url, passed)

    def _ask(self, here: str, part: Path, held: Validators) -> Any:
        self._be_polite(here)
        headers = _resume_headers(part, here) or held.conditional()
        return self._client.stream("GET", here, headers=headers)

    def _be_polite(self, url: str) -> None:
        host = urlsplit(url).netloc.lower()
        last = self._asked.get(host)
        if last is not None:
            pause = self.settings.delay - (self._clock() - last)
            if pause > 0:
                self._sleep(pause)
        self._asked[host] = self._clock()

    def _next(self, here: str, there: str, url: str, passed: list[str]) -> str:
        if not there:
            raise _failed("redirects without saying where to.", url, BY_HAND)
        target = checked_address(urljoin(here, there), url, "redirects to")
        if target in passed:
            raise _failed(f"redirects in a circle, by way of {target}.", url, BY_HAND)
        if len(passed) > self.settings.max_redirects:
            raise _failed(f"redirects more than {self.settings.max_redirects} times.", url, BY_HAND)
        if _private(target) and not _private(url):
            raise _failed(f"redirects to a private address, {target}.", url, BY_HAND)
        return target

    def _answer(
        self, response: httpx.Response, url: str, here: str, passed: tuple[str, ...], part: Path
    ) -> Downloaded:
        status = response.status_code
        if status == 304:
            return Downloaded(url, here, passed, None)
        if status in _TRY_AGAIN:
            busy = "too many requests" if status == 429 else f"the server answers {status}"
            raise _TryAgain(busy, _retry_after(response.headers.get("retry-after", "")))
        if status == 416:
            forget_part(part)
            raise _TryAgain("the part already held does not fit")
        if status in (404, 410):
            raise _failed(
                f"is not there any more ({status}).", url, f"Look for the report's new address. {_CORRECT}"
            )
        if status not in (200, 206):
            raise _failed(f"the server answers {status}.", url, BY_HAND)
        self._receive(response, here, part)
        return _finished(response, url, here, passed, part)

    def _receive(self, response: httpx.Response, here: str, part: Path) -> None:
        """Write the body to the part file, after what is already there if the server goes on from it."""
        most, begun = self.settings.max_bytes, self._clock()
        done = _offset(response, part)
        expected = response.headers.get("content-length", "")
        if expected.isdigit() and done + int(expected) > most:
            raise _too_big(here, most)
        if not done:
            forget_part(part)
        _note_part(response, part, here)
        with part.open("ab" if done else "wb") as out:
            for (
                chunk
            ) in response.iter_bytes():  # as they come: a chunk size would hold back, and lose, the last
                done += len(chunk)
                if done > most:
                    out.close()
                    forget_part(part)
                    raise _too_big(here, most)
                out.write(chunk)
                out.flush()
                if self._clock() - begun > self.settings.longest_download:
                    raise _TryAgain("the server sends too slowly")


_CORRECT = "Correct its address in reports.csv, or save the report by hand."


def checked_address(address: str, asked: str, verb: str = "is") -> str:
    """Return a web address without its fragment. Raises ReportError unless it is http or https."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _failed(f"{verb} “{address}”, which is not a web address (http or https).", asked, _CORRECT)
    return urlunsplit(parts._replace(fragment=""))


def forget_part(part: Path) -> None:
    """Remove a half-fetched file and what is known of it."""
    part.unlink(missing_ok=True)
    _beside(part).unlink(missing_ok=True)


def _finished(
    response: httpx.Response, url: str, here: str, passed: tuple[str, ...], part: Path
) -> Downloaded:
    with part.open("rb") as file:
        head = file.read(HEAD)
    kind = sniffed(head)
    said = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind is None:
        size = part.stat().st_size
        forget_part(part)
        what = "is empty" if not size else f"is neither a PDF nor a web page (the server calls it “{said}”)"
        raise _failed(f"{what}.", url, BY_HAND)
    note = ""
    if said and ("pdf" in said) != (kind == "pdf") and ("html" in said or "pdf" in said):
        note = f"the server calls it “{said}”, but it is a {'PDF' if kind == 'pdf' else 'web page'}"
    elif kind == "html" and urlsplit(here).path.lower().endswith(".pdf"):
        note = "its address ends in .pdf, but it is a web page"
    cut = cut_short(part, kind)
    note = "; ".join(filter(None, (note, cut)))
    _beside(part).unlink(missing_ok=True)
    size, digest = part.stat().st_size, file_digest(part)
    validators = Validators() if cut else _validators(response)
    return Downloaded(url, here, passed, part, kind, size, digest, validators, note, cut)


def _validators(response: httpx.Response) -> Validators:
    return Validators(response.headers.get("etag", ""), response.headers.get("last-modified", ""))


def _beside(part: Path) -> Path:
    return part.with_name(part.name + ".json")


def _note_part(response: httpx.Response, part: Path, here: str) -> None:
    """Note which file the part belongs to; without a strong validator it can never be gone on from."""
    seen = _validators(response)
    strong = seen.etag if not seen.etag.startswith("W/") else ""
    if not (strong or seen.last_modified) or response.headers.get("content-encoding"):
        _beside(part).unlink(missing_ok=True)
        return
    known = {"url": here, "if_range": strong or seen.last_modified}
    _beside(part).write_text(json.dumps(known), encoding="utf-8")


def _resume_headers(part: Path, here: str) -> dict[str, str]:
    """Return the headers that ask for the rest of a half-fetched file; empty when there is none."""
    try:
        known = json.loads(_beside(part).read_text(encoding="utf-8"))
        size = os.path.getsize(part)
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict) or known.get("url") != here or not size:
        return {}
    return {"Range": f"bytes={size}-", "If-Range": str(known.get("if_range", ""))}


def _offset(response: httpx.Response, part: Path) -> int:
    """Return how many bytes of the part file the answer goes on from: 0 when it starts afresh."""
    if response.status_code != 206:
        return 0
    held = part.stat().st_size if part.exists() else 0
    span = response.headers.get("content-range", "")
    if not held or not span.startswith(f"bytes {held}-"):
        forget_part(part)
        raise _TryAgain("the server sent another part than the one asked for")
    return held


def _retry_after(text: str) -> float | None:
    """Return the seconds that a Retry-After header asks for, given as a number or a date; None if neither."""
    from datetime import UTC, datetime
    from email.utils import parsedate_to_datetime

    if text.strip().isdigit():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _private(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))


def _too_big(url: str, most: int) -> ReportError:
    fix = "If it is the report, save it by hand."
    return _failed(f"is larger than {most / 1e6:,.0f} MB.", url, fix)


def _failed(what: str, url: str, fix: str) -> ReportError:
    return ReportError(Problem(what, url, fix))
