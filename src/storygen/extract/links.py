"""The PDF links of a report's web page."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from storygen.extract.address import host_of
from storygen.extract.sites import same_site
from storygen.story.model import Area

MOST_LINKS = 3
_SAYS_REPORT = re.compile(r"report|inspection|integrity|download", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PdfLinks:
    """A page's PDF links: those to fetch, likeliest first, and those passed over, each with why."""

    to_fetch: tuple[str, ...]
    passed_over: Mapping[str, str]


def pdf_links(
    page: Path, address: str, area: Area, others: Collection[Area], hosts: Collection[str]
) -> PdfLinks:
    """Return the addresses of the PDFs on a page that may be this area's report.

    Only http(s) links to the page's own website or one of `hosts` are to be fetched, none that name another
    area and not this one, and at most three. An unreadable page has none.
    """
    found: dict[str, int] = {}
    over: dict[str, str] = {}
    sites = {host_of(address), *hosts}
    for link, words in _pdf_anchors(page, address):
        text = f"{unquote(_path(link))} {words}"
        named = _names(text, area)
        why = _why_not(link, sites) or ("" if named else _of_another(text, others))
        if why:
            over.setdefault(link, why)
        else:
            score = 2 * named + bool(_SAYS_REPORT.search(text))
            found[link] = max(score, found.get(link, 0))
    ranked = sorted(found, key=lambda link: -found[link])
    too_many = dict.fromkeys(ranked[MOST_LINKS:], f"{MOST_LINKS} likelier ones are fetched")
    over = {link: why for link, why in over.items() if link not in found}
    return PdfLinks(tuple(ranked[:MOST_LINKS]), {**over, **too_many})


def _why_not(link: str, sites: Collection[str]) -> str:
    """Return why a link is not followed whatever it says, "" if it may be."""
    host = host_of(link)
    if not host or urlsplit(link).scheme not in ("http", "https"):
        return "not a usable web address"
    return "" if any(same_site(host, site) for site in sites) else "on another website"


def _of_another(text: str, others: Collection[Area]) -> str:
    named = next((other for other in others if _names(text, other)), None)
    return f"names {named.short_name}" if named else ""


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
        if href and (_path(href).lower().endswith(".pdf") or anchor.get("type") == "application/pdf"):
            anchors.append((href, anchor.text_content()))
    return anchors


def _path(address: str) -> str:
    """Return the path of an address, or all of it when it is none."""
    try:
        return urlsplit(address).path
    except ValueError:
        return address


def _names(text: str, area: Area) -> bool:
    words = re.sub(r"[^a-z0-9]+", "-", text.lower())
    return any(
        f"-{re.sub(r'[^a-z0-9]+', '-', name.lower())}-" in f"-{words}-"
        for name in (area.slug, area.short_name)
    )
