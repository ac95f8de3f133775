"""One plain spelling for what printers do to words: ligatures, quotes, dashes, hyphens at line ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import reduce

from storygen.extract.grammar.numbers import TENS

_MARKS = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹†‡\u00ad\u200b\u200c\u200d\ufeff\u2060"), None)
_SAME = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "´": "'",
        "`": "'",
        "‐": "-",
        "‑": "-",
        "‒": "–",
        "—": "–",
        "―": "–",
        "−": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2002": " ",
        "\u2003": " ",
        "∕": "/",
        "⁄": "/",
        "…": " ... ",
        "\t": " ",
    }
)
_FRACTIONS = str.maketrans({"½": "", "¼": "", "¾": ""})
# Prefixes that keep their hyphen when a line ends after it, and words that they are only the first part of.
_KEPT = {
    "re",
    "non",
    "no",
    "self",
    "co",
    "so",
    "mid",
    "well",
    "cross",
    "dip",
    "under",
    "pre",
    "post",
    "ex",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "half",
}
_WHOLE_WORDS = re.compile(
    r"re-(?!inspect|examin|audit|assess|classif|record|open|visit|test|interview|train|victim|read|enter|issue|check)|"
    r"no-(?!crim|one\b)|non-?e\b|co-(?!oper|ordin|locat|work)|so-(?!called)|under-(?=stand|stood|tak|took)|"
    r"pre-(?=vious|sent|vent|fer|pared?)|post-(?=ed|s\b)|ex-(?!partner|husband|wife|boyfriend|girlfriend|officer|offender|service)|half-(?=way|penn|heart)|"
    r"(?:four|six|seven|eight|nine)-(?=teen|ties|th|ty\b|h\b)|eight-(?=een(?:th)?\b|ies\b|y\b)|ten-(?!day|week|month|year|hour|minute|point)|dip-(?!sampl)|"
    r"one-(?=s\b|self)|mid-(?=dle|land)",
    re.IGNORECASE,
)
_GLUED_NOTE = re.compile(r"(?<=[a-z][a-z])\d{1,2}(?=[\s.,;:)]|$)|(?<=[a-z]\.)\d{1,2}(?=\s|$)")
_BRACKET_NOTE = re.compile(r"\s?\[(?:\d{1,3}|note \d+|[a-z*])\]", re.IGNORECASE)
_SPLIT_POINT = re.compile(r"(?<=\d) (?=\.\d)")
_NO_DIGIT = re.compile(r"\D*$")


def tidy(text: str) -> str:
    """Return the text in one plain spelling, footnote marks taken out, single spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_MARKS).translate(_FRACTIONS)).translate(_SAME)
    else:
        text = text.replace("`", "'").replace("\t", " ")
    if not text.isprintable():
        text = "".join(char if char.isprintable() else " " for char in text)
    if "[" in text:
        text = _BRACKET_NOTE.sub("", text)
    if not _NO_DIGIT.match(text):
        text = _GLUED_NOTE.sub("", text)
    text = " ".join(text.replace("*", "").split())
    return _SPLIT_POINT.sub("", text) if " ." in text else text


# A PDF does not tell a hyphen of the word's own from one that only breaks it.
_SOFT = "\u00ad\ufffe\x02"
_HYPHENS = f"{_SOFT}-‐‑"


def join_lines(first: str, second: str) -> str:
    """Return two printed lines as one, a word broken by a hyphen at the line's end made whole."""
    if not first or not second:
        return first or second
    if first[-1] in _HYPHENS and len(first) > 1 and first[-2].isalpha() and second[0].islower():
        start = re.split(r"[^A-Za-z]+", first[:-1])[-1].lower()
        kept = start in TENS or (start in _KEPT and not _WHOLE_WORDS.match(f"{start}-{second}"))
        return first[:-1] + ("-" if kept else "") + second
    if first[-1] in _SOFT:
        return first[:-1] + second
    if first[-1] == "/" or (first[-1] in "-‐‑" and first[-2:-1].isalnum()):
        return first + second
    return f"{first} {second}"


def join_all(lines: Iterable[str]) -> str:
    """Return printed lines as one text, words broken at line ends made whole."""
    return reduce(join_lines, lines, "")


# What a narrow column may leave of a word on a line of its own: "Review" / "ed".
_REST_OF_WORD = re.compile(r"(?:ed|ly|ing|es|s|d|nt|ion|ions|al|ally|er)\b")


def join_in_cell(lines: Iterable[str]) -> str:
    """Return the printed lines of a table's cell as one text, words that the column's edge broke made whole."""

    def joined(above: str, below: str) -> str:
        broken = above[-1:].isalpha() and _REST_OF_WORD.match(below)
        return above + below if broken else join_lines(above, below)

    return reduce(joined, lines, "")


_SHORT = re.compile(r"\b(ca|wo|sha|\w+)n['’]t\b", re.IGNORECASE)
_WHOLE = {"ca": "cannot", "wo": "will not", "sha": "shall not"}


# Single quotes around a term of art; an apostrophe has a letter on both sides, or ends a plural.
_TERM = re.compile(r"(?<!\w)'([A-Za-z][\w -]{2,40})'(?!\w)")


def spelt_out(text: str) -> str:
    """Return the text with "shouldn't" written as "should not", and so on, and no quotes around a term."""
    if " '" in text:
        text = _TERM.sub(r"\1", text)
    if "n't" not in text and "n’t" not in text:
        return text
    return _SHORT.sub(lambda m: _WHOLE.get(m.group(1).lower(), f"{m.group(1)} not"), text)
