"""What goes wrong on the network, told apart: what may pass, what will not, and what to do by hand."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storygen.errors import Problem, ReportError

if TYPE_CHECKING:
    import httpx

BY_HAND = "Open the address in a browser and save the report by hand."
CORRECT = "Correct its address in reports.csv, or save the report by hand."
LATER = "Run `storygen fetch` again later, or save the report by hand."
GOES_ON = "Run `storygen fetch` again later: it goes on from where it stopped. Or save the report by hand."
_NO_NAME = "Check the address in reports.csv, and that this computer is on the network; then run it again."
_LONGEST_PAUSE = 10.0**8  # three years: longer ones have no date


class TryAgain(Exception):
    """The download failed in a way that may pass. `wait` is what the server asked for, in seconds."""

    def __init__(self, why: str, wait: float | None = None, fix: str = "") -> None:
        super().__init__(why)
        self.why, self.wait, self.fix = why, wait, fix


def failed(what: str, where: str, fix: str) -> ReportError:
    """Return the error of one problem."""
    return ReportError(Problem(what, where, fix))


def broken(error: httpx.TransportError, host: str, later: str) -> TryAgain:
    """Return what a connection that failed is told as: no such name, refused, not trusted, or broken off.

    `later` says what to do about the last.
    """
    import httpx

    causes = tuple(_causes(error))
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return TryAgain(f"no server is found under the name {host}", fix=_NO_NAME)
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return TryAgain(f"{host} refuses the connection", fix=LATER)
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return TryAgain(f"the certificate of {host} cannot be trusted: {error}", fix=BY_HAND)
    if isinstance(error, (httpx.ConnectError, httpx.ProxyError)):
        return TryAgain(f"no connection to {host} comes about: {error}", fix=LATER)
    return TryAgain(f"the connection broke off: {error}", fix=later)


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def retry_after(text: str) -> float | None:
    """Return the seconds that a Retry-After header asks for, given as a number or a date; None if neither."""
    from datetime import UTC, datetime
    from email.utils import parsedate_to_datetime

    if text.isascii() and text.strip().isdigit():
        return min(float(text), _LONGEST_PAUSE)
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max(0.0, (moment - datetime.now(UTC)).total_seconds()), _LONGEST_PAUSE)
