"""Words as Markdown that reads back as the same words: what to escape, where emphasis holds, addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

_MARKUP = re.compile(r"[\\`*~<\[\]]|&(?=#?\w+;)")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
# A note such as [TO CHECK: …] keeps its brackets: nothing that follows makes it a link.
_NOTE = re.compile(r"\[(?=[A-Z][^\[\]]*\](?![(\[:]))[^\]]*\]")
_LINE_START = re.compile(
    r"\s*(?=[#>+\d-])(?:(?=#{1,6}(?:\s|$))|(?=>)|(?=[-+](?:\s|$))|(?=(?:-\s*){3,}$)|\d{1,9}(?=[.)](?:\s|$)))"
)
_CLOSING_HASHES = re.compile(r"(?=#+\s*$)")
_PLAIN_ADDRESS = re.compile(r"(?:[A-Za-z0-9/:.?=#%@,;+~$!_-]|&(?!#?\w+;))*")


def escapes(text: str, edges: Iterable[int], links: Collection[range]) -> set[int]:
    """Return where a backslash is needed for one line of words to read back as they are.

    `edges` are the positions where one inline node ends and the next begins; `links` the stretches that are
    the words of a link.
    """
    found = {match.start() for match in _MARKUP.finditer(text)}
    if "_" in text:
        found |= {match.start() for match in _UNDERSCORE.finditer(text)}
        # Emphasis marks may come between two nodes, and then a "_" there is no longer inside a word.
        found |= {place for edge in edges for place in (edge - 1, edge) if text[place : place + 1] == "_"}
    starts = {link.start for link in links}
    for note in _NOTE.finditer(text):
        if note.end() not in starts and not any(note.start() in link for link in links):
            found -= {note.start(), note.end() - 1}
    found |= {start - 1 for start in starts if text[start - 1 : start] == "!"}  # else it makes a picture
    if match := _LINE_START.match(text):
        found.add(match.end())
    return found


def heading_escapes(text: str) -> Iterator[int]:
    """Yield where a heading's closing hashes begin: Markdown would drop them."""
    if match := _CLOSING_HASHES.search(text.rstrip()):
        yield match.start()


def escaped(text: str, start: int, places: Collection[int]) -> str:
    """Return a stretch of a line, which begins at `start` in it, with its backslashes."""
    for place in sorted((place - start for place in places), reverse=True):
        if 0 <= place < len(text):
            text = f"{text[:place]}\\{text[place:]}"
    return text


def emphasised(text: str, marks: str, before: str, after: str) -> str:
    """Return escaped text between emphasis marks; spaces at its ends go outside them.

    `before` and `after` are the characters on either side. Where Markdown would not see the marks as marks
    (in the middle of a word, next to a quotation mark) the text is returned without: words before looks.
    """
    inner = text.strip()
    if not inner or not marks:
        return text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if not (_holds(lead[-1:] or before, inner[0]) and _holds(tail[:1] or after, inner[-1])):
        return text
    return f"{lead}{marks}{inner}{marks}{tail}"


def _holds(outside: str, inside: str) -> bool:
    """Say whether a mark between these two characters can only open there, or only close.

    Next to a letter on both sides, or to punctuation on both, it could do either, and end other emphasis.
    """
    if not outside or outside.isspace():
        return True
    is_punctuation = unicodedata.category(outside)[0] == "P" and outside != "*"
    return is_punctuation and unicodedata.category(inside)[0] not in "PS"


def destination(href: str) -> str:
    """Return a link's address as it may stand between round brackets, in a table too."""
    if _PLAIN_ADDRESS.fullmatch(href):
        return href
    return "".join(
        letter if letter.isalnum() or _PLAIN_ADDRESS.fullmatch(letter) else _percent(letter)
        for letter in href.replace("&", "&amp;")
    )


def _percent(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode())
