"""Notes at the foot of a page: what they say of the figure that carries their number."""

from __future__ import annotations

import re

from storygen.extract.document import Block
from storygen.extract.gather.thread import Gathered

_NOTE = re.compile(r"^\W*(\d{1,2}|[*†‡])[.)]? +(?=[A-Z])")
_NARROWS = re.compile(
    r"\b(?:figure|rate|estimate|number|percentage|result|grade)s?\b[^.]{0,60}\b(?:leaves? out|left out|excludes?|does not (?:include|cover)|"
    r"covers? only|for only|only (?:for|of)|provisional|unaudited|supplied|own|withdrawn|revised|corrected)\b|"
    r"\bnot (?:been )?(?:audited|validated|verified|checked)\b",
    re.IGNORECASE,
)
_FRAUD = re.compile(r"\bfraud\b", re.IGNORECASE)


def mind_notes(found: Gathered, blocks: list[Block]) -> None:
    """Doubt the rates, estimates and grades of a block that carries the number of a note which narrows it."""
    for note in blocks:
        number = _NOTE.match(note.text) if note.kind == "note" else None
        narrows = _NARROWS.search(note.text)
        if number is None or narrows is None or _FRAUD.search(note.text):
            continue
        mark = re.compile(rf"[.,;:)%a-z] ?{re.escape(number.group(1))}(?=\s|$)")
        for piece in found.evidence:
            block = blocks[piece.sentence.block] if piece.sentence.block < len(blocks) else None
            if block is not None and block.page == note.page and mark.search(block.text):
                piece.doubts.append(f"a note says “{narrows.group()}”")
