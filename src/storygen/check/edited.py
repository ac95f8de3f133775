"""An edited file as text: paragraphs with their role, the spans still bound to facts, and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["heading", "body", "cell", "caption", "footnote", "textbox", "header"]


@dataclass(frozen=True, slots=True)
class Bound:
    """A stretch of a paragraph that a content control (or `<data>`) still binds to a fact."""

    start: int
    end: int
    fact: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, heading, table cell, caption or footnote.

    `row` and `column` are the texts that head a table cell's row and column; `level` is a heading's.
    """

    text: str
    role: Role = "body"
    bounds: tuple[Bound, ...] = ()
    level: int = 0
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and where it stands: `start` is its place in the paragraph's text.

    `quoted` is true when it begins inside quotation marks that an earlier sentence opened.
    """

    text: str
    paragraph: int
    start: int
    role: Role
    bounds: tuple[Bound, ...] = ()
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class EditedText:
    """All the words of a file. `numbered` maps numeric control ids to places for facts.json to name."""

    paragraphs: tuple[Paragraph, ...]
    format: Literal["word", "markdown", "html", "text"]
    properties: Mapping[str, str] = field(default_factory=dict)
    facts_json: str = ""

    @property
    def text(self) -> str:
        """Return every paragraph, one a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


_ODD = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u2007": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u200a": " ",
    "\u00ad": None,
    "\u200b": None,
    "\u200c": None,
    "\u200d": None,
    "\u2060": None,
    "\ufeff": None,
    "\u2018": "'",
    "\u2019": "'",
    "\u201b": "'",
    "\u02bc": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2011": "-",
    "\u2010": "-",
    "\u2012": "-",
    "\uff05": "%",
    "\t": " ",
    "\n": " ",
    "\r": " ",
    "\u2028": " ",
    "\u000b": " ",
}
_ODD_TABLE = str.maketrans(_ODD)


def tidy(text: str) -> str:
    """Return the text with plain spaces, quotes and hyphens, soft hyphens gone: how every reader returns it.

    >>> tidy("nine\\u00a0of the 17 \\u2018re\\u00adcords\\u2019")
    "nine of the 17 'records'"
    """
    return text.translate(_ODD_TABLE)


# A full stop after these does not end a sentence.
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|St|Supt|Insp|Det|Sgt|Ch|Con|Const|Cllr|Hon|Gen|Col|Capt|Lt|"
    r"Jr|Sr|No|"
    r"no|vs|etc|e\.g|i\.e|approx|c|p|pp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|"
    r"\b[A-Z](?:\.[A-Z])*)\.$"
)
_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[\"'(\[“]?[A-Z0-9£])")


def split_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence of a paragraph with its offset.

    >>> list(split_sentences("It was 91.3%. Mr. Hill agreed! Yes."))
    [(0, 'It was 91.3%.'), (14, 'Mr. Hill agreed!'), (31, 'Yes.')]
    """
    start = 0
    for match in _END.finditer(text):
        if _ABBREVIATIONS.search(text[start : match.start()]):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end]
    words = piece.strip()
    if words:
        yield start + len(piece) - len(piece.lstrip()), words


def sentences_of(edited: EditedText) -> list[Sentence]:
    """Return the sentences of a file in reading order, each with the bound spans inside it."""
    found = []
    for index, paragraph in enumerate(edited.paragraphs):
        for start, words in split_sentences(paragraph.text):
            end = start + len(words)
            bounds = tuple(
                Bound(max(b.start, start) - start, min(b.end, end) - start, b.fact)
                for b in paragraph.bounds
                if b.start < end and b.end > start
            )
            quoted = paragraph.text[:start].count('"') % 2 == 1
            found.append(Sentence(words, index, start, paragraph.role, bounds, quoted))
    return found
