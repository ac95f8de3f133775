"""The PDF links of a report's web page."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from storygen.story.model import Area

MOST_LINKS = 3
_SAYS_REPORT = re.compile(r"report|inspection|integrity|download", re.IGNORECASE)


def pdf_links(
    page: Path, address: str, area: Area, others: Collection[Area], hosts: Collection[str]
) -> list[str]:
    """Return the addresses of the PDFs on a page that may be this area's report, likeliest first.

    Only http(s) links to the page's own site or to `hosts` are kept, none that name another area and not this
    one, and at most three. An unreadable page has none.
    """
    found: dict[str, int] = {}
    for link, words in _pdf_anchors(page, address):
        host = urlsplit(link).hostname or ""
        if not (_same_site(host, urlsplit(address).hostname or "") or host in hosts):
            continue
        text = f"{unquote(urlsplit(link).path)} {words}"
        named = _names(text, area)
        if not named and any(_names(text, other) for other in others):
            continue
        score = 2 * named + bool(_SAYS_REPORT.search(text))
        found[link] = max(score, found.get(link, 0))
    ranked = sorted(found, key=lambda link: -found[link])
    return ranked[:MOST_LINKS]


def _pdf_anchors(page: Path, address: str) -> list[tuple[str, str]]:
    from lxml import etree, html

    try:
        root: Any = html.fromstring(page.read_bytes(), base_url=address)
        root.make_links_absolute(address, resolve_base_href=True, handle_failures="ignore")
    except (etree.LxmlError, ValueError):
        return []
    anchors = []
    for anchor in root.iter("a"):
        href = str(anchor.get("href") or "").split("#")[0].strip()
        if _scheme(href) in ("http", "https") and _is_pdf(href, anchor):
            anchors.append((href, anchor.text_content()))
    return anchors


def _scheme(address: str) -> str:
    """Return the scheme of an address, "" when it is not one."""
    try:
        return urlsplit(address).scheme
    except ValueError:
        return ""


def _is_pdf(href: str, anchor: object) -> bool:
    kind = anchor.get("type") if hasattr(anchor, "get") else ""
    return urlsplit(href).path.lower().endswith(".pdf") or kind == "application/pdf"


def _same_site(host: str, other: str) -> bool:
    """True for one host, or a host and a name under it (assets.example.org and example.org)."""
    return bool(host) and (host == other or host.endswith(f".{other}") or other.endswith(f".{host}"))


def _names(text: str, area: Area) -> bool:
    words = re.sub(r"[^a-z0-9]+", "-", text.lower())
    return any(
        f"-{re.sub(r'[^a-z0-9]+', '-', name.lower())}-" in f"-{words}-"
        for name in (area.slug, area.short_name)
    )
