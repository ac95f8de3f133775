"""A draft as a tree of blocks. Inline nodes are plain text, links, gaps, or claims bound to a fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Text:
    """Words that state no figure."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """Words bound to a fact. `form` is how the fact is put ("words", "percent", "fraction", "of" …)."""

    fact: str
    form: str
    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Needed:
    """A figure that is not held: printed as [NEEDED: …], never blank."""

    what: str

    @property
    def text(self) -> str:
        """Return the words as printed."""
        return f"[NEEDED: {self.what}]"


@dataclass(frozen=True, slots=True)
class Link:
    """A link; its children are never links."""

    href: str
    children: tuple[Text | Claim | Needed, ...]


Inline = Text | Claim | Needed | Link
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the headline), 2 (a part) or 3."""

    level: int
    inlines: Inlines


# standfirst: the line under the headline; desk: a note to the newsroom that must not be published;
# small: a label or footnote in small type.
Role = Literal["body", "standfirst", "desk", "small"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    inlines: Inlines
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list of one level."""

    items: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row. `align` has "left" or "right" for each column."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    align: tuple[Literal["left", "right"], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file held beside the draft, with the words that say what it shows."""

    path: str
    alt: str


Block = Heading | Paragraph | BulletList | Table | Picture

Part = Literal["story", "fact-box", "methodology", "editor"]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a draft."""

    part: Part
    blocks: tuple[Block, ...]


def inline_runs(block: Block) -> Iterator[Inlines]:
    """Yield each run of inline nodes in a block: its paragraph, its items or its cells in reading order."""
    match block:
        case Heading(inlines=inlines) | Paragraph(inlines=inlines):
            yield inlines
        case BulletList(items=items):
            yield from items
        case Table(header=header, rows=rows):
            yield from header
            for row in rows:
                yield from row
        case Picture():
            return


def leaves(inlines: Inlines) -> Iterator[Text | Claim | Needed]:
    """Yield the nodes that carry words, links opened."""
    for node in inlines:
        if isinstance(node, Link):
            yield from node.children
        else:
            yield node


def plain_text(inlines: Inlines) -> str:
    """Return the words of a run as a reader sees them."""
    return "".join(node.text for node in leaves(inlines))
