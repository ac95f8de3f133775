"""Addresses that open a source at the page or the sentence that a figure stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urldefrag, urlsplit

WORDS_AT_EACH_END = 8
# Word and some servers refuse an address of more than 2,083 characters.
LONGEST = 2000


def source_link(url: str, page: str = "", sentences: Iterable[str] = (), file_url: str = "") -> str:
    """Return the address that opens a source at a page or at sentences; "" when there is no such place.

    A PDF opens at a page (`#page=12`). A web page opens at a text fragment, with every sentence marked, as in
    https://wicg.github.io/scroll-to-text-fragment/. A page beside an address that is not a PDF's is one of a
    PDF that the web page links to: `file_url`, where that is known.
    """
    if file_url and page.isdigit():
        return f"{urldefrag(file_url).url}#page={page}"
    bare = urldefrag(url).url
    if urlsplit(bare).path.lower().endswith(".pdf"):
        return f"{bare}#page={page}" if page.isdigit() else ""
    if page or not bare:
        return ""
    link = ""
    for directive in dict.fromkeys(text_directive(sentence) for sentence in sentences if sentence.strip()):
        longer = f"{link}&text={directive}" if link else f"{bare}#:~:text={directive}"
        link = longer if len(longer) <= LONGEST else link
    return link


def text_directive(sentence: str) -> str:
    """Return a sentence as a text fragment names it: whole when short, else by its first and last words.

    A comma, a hyphen or an ampersand parts the pieces of a directive, so those in the sentence are encoded.
    """
    kept = sentence.strip().removesuffix(" …").removeprefix("… ")
    words = kept.split()
    if len(words) <= 2 * WORDS_AT_EACH_END:
        return _encoded(words)
    return f"{_encoded(words[:WORDS_AT_EACH_END])},{_encoded(words[-WORDS_AT_EACH_END:])}"


def _encoded(words: list[str]) -> str:
    # quote() leaves a hyphen as it is, which a directive takes for the end of its prefix.
    return re.sub("-", "%2D", quote(" ".join(words), safe=""))


# The folder of the pictures of sentences: in a story's data, and beside the drafts of each area.
EVIDENCE = "evidence"


def evidence_name(area: str, measure: str, statistic: str) -> str:
    """Return the file name of the picture that shows where a figure was read."""
    return f"{area}-{measure}-{statistic}.png"
