"""What a page or column break parted made whole, and headings told from what follows them."""

from __future__ import annotations

import itertools
import re

from storygen.extract.document import OPEN_ENDS, Block
from storygen.extract.grammar.text import join_lines


def join_pages(pages: list[tuple[int, list[Block]]]) -> list[Block]:
    """Return all blocks in order, paragraphs and tables that a page or column break parted made whole."""
    joined: list[Block] = []
    notes: list[Block] = []
    last: Block | None = None
    for _number, blocks in pages:
        for block in blocks:
            if block.kind == "note":
                notes.append(block)
            elif block.aside:
                joined.append(block)
            elif last and _cuts_bracket(last, block):
                last.doubt = block.doubt = CUT
                joined.append(block)
                last = block
            elif last and _continues(last, block) and not _ends_a_list(joined, block):
                _append(last, block)
            else:
                joined.append(block)
                last = block
    _name_headings(joined)
    return joined + notes


CUT = "a number may have been cut off at the end of the page"
_OPEN_BRACKET = re.compile(r"\([^()]{0,60}\b(?:of|in|the|over|about|\d+)$")


def _cuts_bracket(last: Block, block: Block) -> bool:
    """Return whether a page ends in a bracket and the next begins with what seems an item of a list.

    Its sign may be the number that the bracket ends with ("… (5 of" / "8) had been …").
    """
    return block.kind == "item" and last.page != block.page and bool(_OPEN_BRACKET.search(last.text.rstrip()))


# "Recording rate: 90.0 percent" is a finding, however short.
_A_VALUE = re.compile(r":.*\d|\d\s*(?:%|per ?cent)", re.IGNORECASE)


_ANNEX = re.compile(
    r"(?:annex|appendix|schedule)(?: [A-Z0-9]{1,2})?(?:[:.–—-]| |$)(?!.*[.;,]$)", re.IGNORECASE
)


def _name_headings(blocks: list[Block]) -> None:
    """Make headings of short lines without a full stop that stand over a new paragraph or table."""
    for block, following in itertools.pairwise(blocks):
        short = block.kind == "paragraph" and len(block.lines) == 1 and len(block.text.split()) <= 12
        if (
            short
            and _ANNEX.match(block.text)
            and following.kind in {"heading", "paragraph", "table", "caption"}
        ):
            block.kind, block.level = "heading", 1
            continue
        if (
            not short
            or _A_VALUE.search(block.text)
            or not block.text[:1].isupper()
            or block.text.rstrip().endswith((".", ",", ";", ":", "?", "!"))
        ):
            continue
        if following.kind in {"paragraph", "table", "caption"} and not following.text[:1].islower():
            block.kind, block.level = "heading", 4


def _continues(last: Block, block: Block) -> bool:
    if last.kind == "table" and block.kind == "table":
        widths = {len(row) for row in last.rows} | {len(row) for row in block.rows}
        return last.page != block.page and len(widths) == 1
    if last.kind not in {"paragraph", "item"} or block.kind != "paragraph":
        return False
    if last.lines and block.lines and block.lines[0][1].page > last.lines[-1][1].page + 1:
        # The page between was not read: what stands on it is the rest of the sentence, if anything is.
        return False
    if last.text.rstrip().endswith((".", "?", "!", ":")):
        return False
    if last.text.rstrip().endswith(OPEN_ENDS) and _stands_under(last, block):
        return False
    if block.text[:1].isdigit() and _stands_under(last, block) and not _in_letters_as_large(last, block):
        # A large figure with small words under it is a statement of its own.
        return False
    if block.text[:1].islower() or block.text[:1].isdigit() or last.text.rstrip().endswith((",", "-")):
        return True
    # What stops without a full stop at the foot of a page or column goes on at the top of the next.
    broken = bool(last.lines and block.lines) and (last.lines[-1][1].page, last.lines[-1][1].top) > (
        block.lines[0][1].page,
        block.lines[0][1].top,
    )
    words = len(last.text.split())
    return words >= 12 or ((broken or last.page != block.page) and words >= 5)


def _ends_a_list(blocks: list[Block], block: Block) -> bool:
    """Return whether a paragraph follows the last item of a list whose items end without a full stop."""
    items = [
        each
        for each in blocks[-2:]
        if each.kind == "item" and not each.text.rstrip().endswith((".", ";", ","))
    ]
    return len(items) == 2 and block.kind == "paragraph" and block.text[:1].isupper()


def _stands_under(last: Block, block: Block) -> bool:
    """Return whether a block stands below the one before it on one page: it is another item of its list."""
    if not (last.lines and block.lines):
        return False
    above, below = last.lines[-1][1], block.lines[0][1]
    return above.page == below.page and above.top < below.top


def _in_letters_as_large(last: Block, block: Block) -> bool:
    """Return whether a block begins in letters as large as those in which the one before it ends."""
    above, below = last.lines[-1][1], block.lines[0][1]
    size = above.bottom - above.top
    return abs(below.bottom - below.top - size) < 0.12 * size


def _append(last: Block, block: Block) -> None:
    if last.kind == "table":
        known = {tuple(row) for row in last.rows}
        last.rows += [row for row in block.rows if tuple(row) not in known]
        last.lines += block.lines
        return
    last.doubt = last.doubt or block.doubt
    before = len(last.text) + 1
    last.text = join_lines(last.text, block.text)
    last.lines += [(place + before, box) for place, box in block.lines]
    last.notes += [(place + before, note) for place, note in block.notes]
    last.marks += [(place + before, mark) for place, mark in block.marks]
