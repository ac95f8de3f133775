"""Web addresses: which can be asked for, and which lead into a private network."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit, urlunsplit

from storygen.extract.trouble import CORRECT, failed

_LONGEST_LABEL = 63


def host_of(address: str) -> str:
    """Return the name of an address's server, "" when it names none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def checked_address(address: str, asked: str, verb: str = "is") -> str:
    """Return a web address without its fragment. Raises ReportError unless it is a usable one."""
    import httpx

    try:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise failed(f"{verb} “{address}”, which is not a web address (http or https).", asked, CORRECT)
        usable = all(0 < len(label) <= _LONGEST_LABEL for label in _labels(httpx.URL(address)))
        _ = parts.port  # raises ValueError when there is no such port
    except (ValueError, httpx.InvalidURL) as error:
        raise failed(f"{verb} “{address}”, which is not a usable address: {error}.", asked, CORRECT) from None
    if not usable:
        why = "a part of its server's name is empty, or longer than 63 letters"
        raise failed(f"{verb} “{address}”, which is not a usable address: {why}.", asked, CORRECT)
    return urlunsplit(parts._replace(fragment=""))


def redirect_target(here: str, there: str, asked: str) -> str:
    """Return the address that a redirect leads to. Raises ReportError unless it can be asked for."""
    try:
        target = urljoin(here, there)
    except ValueError as error:
        what = f"redirects to “{there}”, which is not a usable address: {error}."
        raise failed(what, asked, CORRECT) from None
    return checked_address(target, asked, "redirects to")


def is_private(address: str) -> bool:
    """Return whether an address leads to this computer or into a private network."""
    host = host_of(address)
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))


def _labels(url: object) -> list[str]:
    raw: bytes = getattr(url, "raw_host", b"")
    return raw.decode("ascii").removesuffix(".").split(".")
