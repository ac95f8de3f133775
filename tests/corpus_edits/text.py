"""The text model that edits work on: paragraphs of pieces, each piece plain or bound to a fact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Piece:
    """Some words, and the fact that they are bound to, if any; `alias` and `number` are its control's."""

    text: str
    fact: str = ""
    alias: str = ""
    number: int = 0


Pieces = tuple[Piece, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph or, when it has cells, a table row. `origin` is its place in the base Word file."""

    kind: str
    pieces: Pieces = ()
    part: str = "story"
    cells: tuple[Pieces, ...] = ()
    table: int = 0
    origin: int = -1

    @property
    def text(self) -> str:
        if self.cells:
            return " | ".join(words(cell) for cell in self.cells)
        return words(self.pieces)


@dataclass(frozen=True)
class Base:
    """One base draft: its facts, its paragraphs and, if it was built, its Word file."""

    slug: str
    facts: dict[str, Any]
    paragraphs: tuple[Paragraph, ...]
    word: bytes
    edition: str = ""

    def fact(self, fact_id: str) -> dict[str, Any] | None:
        """Return a fact that is held, or None."""
        for fact in self.facts["facts"]:
            if fact["id"] == fact_id:
                return fact if fact["value"] is not None else None
        return None


@dataclass(frozen=True)
class Expected:
    """A finding that a checker owes. `sentence` is empty when something is gone from the whole file.

    `kinds` are the right kinds when the edited words are plain text, `bound` when their control stands.
    """

    label: str
    kinds: frozenset[str]
    sentence: str = ""
    bound: frozenset[str] = frozenset()
    wording: str = ""


@dataclass(frozen=True)
class Edited:
    """A draft after some edits, with what is owed for them."""

    base: Base
    paragraphs: tuple[Paragraph, ...]
    expected: tuple[Expected, ...] = ()
    edits: tuple[str, ...] = ()
    touched: frozenset[str] = field(default_factory=frozenset)


def words(pieces: Iterable[Piece]) -> str:
    """Return the words of some pieces."""
    return "".join(piece.text for piece in pieces)


_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(\[]?[A-Z0-9£])")
_NO_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|No|Insp|Det|Supt|[A-Z])\.$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a paragraph starts and ends, the space between left out."""
    spans, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        end = match.start() + len(match.group().rstrip())
        if _NO_END.search(text[start : match.start()]):
            continue
        spans.append((start, end))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return spans


def sentences(paragraph: Paragraph) -> list[Pieces]:
    """Return the sentences of a paragraph, each as pieces."""
    return [cut(paragraph.pieces, start, end) for start, end in sentence_spans(paragraph.text)]


def cut(pieces: Pieces, start: int, end: int) -> Pieces:
    """Return the pieces of a stretch of text; a piece that is cut through loses its binding."""
    found: list[Piece] = []
    position = 0
    for piece in pieces:
        left, right = max(start, position), min(end, position + len(piece.text))
        if left < right:
            text = piece.text[left - position : right - position]
            found.append(piece if text == piece.text else Piece(text))
        position += len(piece.text)
    return tuple(found)


def join_sentences(parts: Iterable[Pieces]) -> Pieces:
    """Return the pieces of sentences with a space between them."""
    joined: list[Piece] = []
    for part in parts:
        if joined:
            joined.append(Piece(" "))
        joined.extend(part)
    return tidy(joined)


def tidy(pieces: Iterable[Piece]) -> Pieces:
    """Return pieces with neighbouring plain ones run together and empty ones gone."""
    found: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if found and not piece.fact and not found[-1].fact:
            found[-1] = replace(found[-1], text=found[-1].text + piece.text)
        else:
            found.append(piece)
    return tuple(found)


def capitalised(pieces: Pieces) -> Pieces:
    """Return pieces whose first letter is a capital."""
    if not pieces or not pieces[0].text:
        return pieces
    first = replace(pieces[0], text=pieces[0].text[0].upper() + pieces[0].text[1:])
    return (first, *pieces[1:])


def substitute(pieces: Pieces, pattern: str, replacement: str) -> Pieces:
    """Return pieces with a pattern replaced, within bound ones too: people type inside the controls."""
    return tidy(replace(piece, text=re.sub(pattern, replacement, piece.text)) for piece in pieces)
