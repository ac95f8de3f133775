"""What of a web page a reader sees: menus and boilerplate are left out, and what is hidden or struck out."""

from __future__ import annotations

import re
from typing import Any

from storygen.extract.grammar.grades import grades_in
from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.text import tidy
from storygen.extract.styles import declared, is_faint, is_hidden, is_lost_in_ground, is_struck, is_tiny

_DROPPED = {
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "footer",
    "form",
    "button",
    "select",
    "iframe",
    "svg",
    "head",
    "sup",
    "object",
    "video",
    "audio",
    "canvas",
    "menu",
    "dialog",
    "input",
    "textarea",
}
_BOILERPLATE = re.compile(
    r"\b(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|footer|sidebar|share|social|"
    r"related|skip-link|pagination|search|banner|promo|newsletter|toc|table-of-contents|"
    r"site-header|visually-hidden|sr-only|screen-reader-text)\b",
    re.IGNORECASE,
)
# Words struck out are no part of what a reader sees.
_STRUCK = {"del", "s", "strike"}
# What a page calls its parts that open.
_OPENS = re.compile(r"accordion|collaps|panel|tabs?\b|toggle|expand|disclosure|drawer", re.IGNORECASE)
UNSEEN = "the page may not show these words: they are hidden or set so that nobody sees them"


def is_skipped(element: Any) -> bool:
    """Return whether an element is no part of the report, or not to be seen."""
    if heads_a_part(element):
        return False
    if not isinstance(element.tag, str) or element.tag in _DROPPED or element.tag in _STRUCK:
        return True
    style = declared(element) if element.get("style") else {}
    if style and is_struck(style):
        return True
    hidden = _is_hidden(element, style) or element.get("aria-hidden") == "true"
    if hidden and len(element.text_content()) < 150:
        # What is hidden at length may be a panel that opens, and part of the report.
        return True
    if element.tag == "aside" and not _says_something(element):
        return True
    marks = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    return bool(_BOILERPLATE.search(marks)) and element.tag not in {
        "body",
        "main",
        "article",
        "p",
        "table",
        "h1",
        "h2",
        "h3",
    }


def heads_a_part(element: Any) -> bool:
    """Return whether an element is the button that opens a part of the page: its words head that part."""
    return element.tag == "button" and (
        element.get("aria-expanded") is not None or element.get("aria-controls") is not None
    )


def _is_hidden(element: Any, style: dict[str, str]) -> bool:
    return element.get("hidden") is not None or is_hidden(style)


def doubt_of(element: Any) -> str:
    """Return why a reader may not see an element's words, "" when nothing hides them."""
    style = declared(element) if element.get("style") else {}
    lost = _is_hidden(element, style) and not _opens(element)
    faint = is_faint(style) or (
        is_tiny(style) and not any("font-size" in declared(e) for e in element.iterdescendants())
    )
    return UNSEEN if lost or faint or is_lost_in_ground(element) else ""


def doubt_within(element: Any) -> str:
    """Return why a reader may not see some of an element's words."""
    return next(
        (doubt for part in element.iter() if isinstance(part.tag, str) and (doubt := doubt_of(part))), ""
    )


def is_off_the_page(element: Any) -> bool:
    """Return whether an element, such as a cell, is left out where it would stand."""
    return element.get("hidden") is not None or declared(element).get("display") == "none"


def _opens(element: Any) -> bool:
    """Return whether an element is a part of the page that a reader opens: something controls it."""
    marks = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    name = element.get("id")
    controls = ("aria-controls", "data-target", "data-bs-target", "href")
    return bool(_OPENS.search(marks)) or any(
        (other.get(key) or "").lstrip("#") == name
        for other in (element.getroottree().iter() if name else ())
        for key in controls
    )


_ELSEWHERE = re.compile(
    r"^(?:related|see also|more|also|share|in this section|contents|latest)\b", re.IGNORECASE
)


_NUMBER_WORD = re.compile(rf"\b{NUMBER}\b", re.IGNORECASE)


def _says_something(element: Any) -> bool:
    """Return whether what stands beside a page is a note to its text, and no list of links."""
    text = tidy(" ".join(element.itertext()))
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    # "Overall judgment Inadequate", "91% of crimes recorded".
    says = re.search(r"[.:]\s|[.]$|\d", text) or _NUMBER_WORD.search(text) or grades_in(text)
    return bool(says) and linked < 0.4 * len(text) and not _ELSEWHERE.match(text)
