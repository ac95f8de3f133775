"""What a report is built of, before it is laid out. Text may hold <b>, <i> and <super> and nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Head:
    """A heading: level 1 opens a chapter, 2 a section, 3 a run of paragraphs."""

    level: int
    text: str


@dataclass(frozen=True)
class Para:
    """One paragraph, with the footnotes that it calls."""

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Points:
    """A bulleted list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table. `wide` asks for the first column to be wide; `notes` stand in small type below."""

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Box:
    """A finding set in a box."""

    title: str
    paras: tuple[str, ...]


@dataclass(frozen=True)
class NearPageEnd:
    """Push on until only a line or two are left on the page, so that the page's end cuts what follows."""

    lines: int = 2


@dataclass(frozen=True)
class NewPage:
    """Go on at the top of the next page."""


Piece = Head | Para | Points | Grid | Box | NearPageEnd | NewPage
