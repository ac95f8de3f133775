"""What tables of the fictional Northmoor Constabulary propose, written as text with upright lines."""

from __future__ import annotations

from tests.extract.reading import TITLE, cancelled, others

from storygen.extract.document import Block, Document
from storygen.extract.model import Extraction
from storygen.extract.propose import propose

AGAIN = "Northmoor Constabulary: Crime Data Integrity re-inspection 2019"
_KINDS = {"#": "heading", "=": "caption", "*": "note", "-": "item"}


def cells(table: str) -> list[list[str]]:
    """Return the rows of a table written with "|" between its cells."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def read_blocks(text: str, title: str = TITLE) -> Extraction:
    """Return what a report proposes: "# " heads, "= " captions, "* " notes, lines with "|" are tables."""
    blocks = [Block("heading", title, 1, 1)]
    for part in text.strip().split("\n\n"):
        part = part.strip()
        if "|" in part:
            blocks.append(Block("table", part, 1, rows=cells(part)))
        else:
            kind = _KINDS.get(part[0], "paragraph")
            blocks.append(Block(kind, part.lstrip("#=*- "), 1, 2))  # type: ignore[arg-type]
    return propose(Document("table", blocks, 1, title, title))


def certain(text: str, title: str = TITLE) -> str:
    """Return the certain figures on one line: cancelled records, then the others."""
    sure = tuple(p for p in read_blocks(text, title).proposals if p.status == "certain")
    return "; ".join(part for part in (cancelled(sure), others(sure)) if part != "-") or "-"


def doubts(text: str, title: str = TITLE) -> str:
    """Return every reason that keeps a figure for review, on one line."""
    unsure = [p for p in read_blocks(text, title).proposals if p.status == "review"]
    return "; ".join(dict.fromkeys(reason for p in unsure for reason in p.reasons))
