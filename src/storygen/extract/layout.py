"""From the lines of a page to headings, paragraphs, list items, tables and footnotes."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from statistics import median

from storygen.extract.cards import going_on, is_figure, statement, with_caption
from storygen.extract.document import OPEN_ENDS, Block, labelled_lines
from storygen.extract.glyphs import Line
from storygen.extract.grammar.text import join_lines, tidy
from storygen.extract.grids import PARAGRAPH_NUMBER, Grid, grids_of
from storygen.extract.model import Box
from storygen.extract.rules import Rules

# "28) had been cancelled" is the end of a bracket, and no item.
BULLET = re.compile(
    r"^\s*(?:[•●▪■◦‣⁃\u2022\u25cf\uf0b7\u00b7o*–-]|\(?(?!(?:1[3-9]|[2-9]\d)\) [a-z])[a-z\d]{1,2}[.)])\s+\S"
)
_ONLY_A_SIGN = re.compile(r"\s*[•●▪■◦‣⁃\ue000-\uf8ff]\s*")
_SIGN = re.compile(r"^\s*[•●▪■◦‣⁃\ue000-\uf8ff]")
_BULLET_SIGN = re.compile(r"^\s*(?:[•●▪■◦‣⁃\uf0b7\u00b7*–-]|o(?=\s)|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])\s*")
_NUMBERED = re.compile(r"^\d{1,2}\.\d{1,3}\.?\s+(?=[A-Z\"'])")
_ITEM_NUMBER = re.compile(r"^\(?\d{1,2}[.)]")
_RANGE_OR_MINUS = re.compile(r"^\s*[–-]\s?\d")
# "3. How crimes are cancelled", in large letters: a heading.
_SECTION = re.compile(r"^\d{1,2}[.)]\s+(?=[A-Z])")
_CAPTION = re.compile(r"^(?:table|figure|chart)\s+\d+[.:\s]", re.IGNORECASE)
# "Table 2 means that …" begins a sentence, and no caption.
_SAYS = re.compile(
    r"^\w+ \d+ (?:means|shows|sets|gives|lists|contains|suggests|indicates|is|are|and)\b.*\.$", re.IGNORECASE
)
_FOOTNOTE = re.compile(r"^\s*(?:\d{1,3}|\*|†|\[\d+\])\s*\S")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page's lines are measured against: its number, height and the usual size of the report's
    text; whether they stand beside the text."""

    number: int
    height: float
    body: float
    beside: bool = False


def blocks_of(lines: list[Line], page: PageFacts, rules: Rules) -> list[Block]:
    """Return the blocks of a page in reading order; footnotes come last."""
    blocks: list[Block] = []
    notes: list[Block] = []
    place = 0
    lines = _with_their_bullets(lines)
    for grid in grids_of(lines, rules):
        blocks += _prose(lines[place : grid.taken.start], page, notes)
        blocks.append(_table(grid, page))
        place = grid.taken.stop
    blocks += _prose(lines[place:], page, notes)
    for block in blocks:
        block.notes = [(at, note) for at, mark in block.marks for note in _found(mark, notes)]
        block.marks = [(at, mark) for at, mark in block.marks if not _found(mark, notes)]
    return blocks + notes


def _with_their_bullets(lines: list[Line]) -> list[Line]:
    """Return lines with each bullet that stands alone put before the words beside it."""
    kept: list[Line] = []
    for line in lines:
        bullet = kept[-1] if kept and _ONLY_A_SIGN.fullmatch(kept[-1].text) else None
        if bullet and abs(bullet.top - line.top) < 0.6 * line.size and 0 <= line.left - bullet.right < 40:
            moved = [(len(bullet.text) + 1 + at, mark) for at, mark in line.marks]
            kept[-1] = Line([*bullet.words, *line.words], [*bullet.marks, *moved])
        else:
            kept.append(line)
    return kept


def _found(mark: str, notes: list[Block]) -> list[str]:
    """Return the words of the footnotes of a page that a mark ("3", "3,4", "*") points to."""
    wanted = re.split(r",\s*", mark)
    marked = ((_MARK_OF_NOTE.match(note.text), note.text) for note in notes)
    return [text for found, text in marked if found and found.group(1) in wanted]


# "[3]", which is no part of the text.
_IN_BRACKETS = re.compile(r"\[(\d{1,3})\]")
_MARK_OF_NOTE = re.compile(r"[\[(]?(\d{1,3}|[a-z](?=[\s).\]])|[*†‡§]+)")


def sentence_in(rows: list[list[str]]) -> str:
    """Return the sentence in a frame that was taken for a table, "" for a table.

    No row of it has more than one cell, and each goes on from the one above it.
    """
    said = [list(dict.fromkeys(filter(None, row))) for row in rows]
    if len(rows) < 2 or any(len(cells) != 1 for cells in said):
        return ""
    return " ".join(cells[0] for cells in said) if all(cells[0][0].islower() for cells in said[1:]) else ""


def _table(grid: Grid, page: PageFacts) -> Block:
    rows = [[tidy(cell) for cell in row] for row in grid.rows]
    lines = [(0, _box(line, page)) for line in grid.lines]
    if text := sentence_in(rows):
        return Block("paragraph", text, page.number, lines=lines)
    return Block("table", "", page.number, lines=lines, rows=rows)


def _box(line: Line, page: PageFacts) -> Box:
    return Box(
        page.number, round(line.left, 1), round(line.top, 1), round(line.right, 1), round(line.bottom, 1)
    )


def card_of(lines: list[Line], page: PageFacts) -> Block | None:
    """Return what a box with a large figure and small words says, as one block, None for any other box."""
    pieces: list[list[Line]] = []
    for line in lines:
        if pieces and abs(line.size - pieces[-1][-1].size) < 0.08 * line.size:
            pieces[-1].append(line)
        else:
            pieces.append([line])
    texts = [" ".join(line.text for line in piece) for piece in pieces]
    text = tidy(statement(texts))
    if not text:
        return None
    places = [(max(text.find(tidy(line.text)), 0), _box(line, page)) for piece in pieces for line in piece]
    # Two lines may say the same, and boxes have no order.
    places.sort(key=lambda place: place[0])
    return Block("paragraph", text, page.number, lines=places)


def _one_by_one(lines: list[Line]) -> list[Line]:
    """Return lines in which large figures that stand abreast, each over its small words, follow one another.

    "93.4%   Good" over "of crime recorded   overall grade" are two statements.
    """
    found: list[Line] = []
    place = 0
    while place < len(lines):
        above = lines[place]
        below = lines[place + 1] if place + 1 < len(lines) else None
        parts = above.segments(2.5 * above.size)
        captions = below.segments(2.5 * below.size) if below else []
        if (
            below is not None
            and len(parts) == len(captions) > 1
            and below.size < 0.85 * above.size
            and any(is_figure(part.text) for part in parts)
            and all(
                abs(a.left - b.left) < 25 or _is_centred(a, b) for a, b in zip(parts, captions, strict=True)
            )
        ):
            found += [line for pair in zip(parts, captions, strict=True) for line in pair]
            place += 2
            continue
        found.append(above)
        place += 1
    return found


def _is_centred(above: Line, below: Line) -> bool:
    return abs(above.left + above.right - below.left - below.right) < 20


def _prose(lines: list[Line], page: PageFacts, notes: list[Block]) -> list[Block]:
    """Return paragraphs, headings and items; footnotes go to `notes`."""
    lines = _one_by_one(lines)
    groups: list[list[Line]] = []
    steps = [b.top - a.top for a, b in itertools.pairwise(lines) if 0 < b.top - a.top < 3 * a.size]
    # Where most paragraphs are of one line, the usual step is that from paragraph to paragraph.
    step = sorted(steps)[len(steps) // 4] if steps else 14.0
    for line in lines:
        if (
            groups
            and not _starts_block(groups[-1], line, step)
            and not _ended_early(groups[-1][-1], line, lines)
            and not _left_short(groups[-1][-1], line, lines)
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    blocks: list[Block] = []
    for group in groups:
        alone = len(labelled_lines([line.text for line in group])) > 1
        for block in [_block([line], page) for line in group] if alone else [_block(group, page)]:
            if block is not None:
                (notes if block.kind == "note" else blocks).append(block)
    return with_captions(blocks)


def with_captions(blocks: list[Block]) -> list[Block]:
    """Return blocks with each large figure and the small words under it made one statement."""
    joined: list[Block] = []
    figure = False
    for block in blocks:
        last = joined[-1] if joined else None
        if last and figure and _is_under(last, block):
            _join_caption(last, block)
            continue
        if last and _same_heading(last, block):
            _join_caption(last, block)
            continue
        figure = is_figure(block.text) and block.kind in {"heading", "paragraph"}
        if figure:
            block.kind = "paragraph"
        joined.append(block)
    return joined


def _is_under(last: Block, block: Block) -> bool:
    """Return whether a block stands close under a figure, and is not another one."""
    if (
        block.kind not in {"heading", "paragraph"}
        or is_figure(block.text)
        or not (last.lines and block.lines)
    ):
        return False
    above, below = last.lines[-1][1], block.lines[0][1]
    goes_on = is_figure(last.text) or (
        (block.text[:1].islower() or block.text[:1] in "(±+") and not last.text.endswith((".", "?", "!"))
    )
    close = -3 < below.top - above.bottom < 1.2 * (above.bottom - above.top)
    return goes_on and close and len(block.text) < 160 and below.left < above.right + 60


def _same_heading(last: Block, block: Block) -> bool:
    """Return whether a block is the next line of a heading, in letters as large."""
    if (
        last.kind != "heading"
        or last.level > 2
        or not block.text[:1].islower()
        or not (last.lines and block.lines)
    ):
        return False
    above, below = last.lines[-1][1], block.lines[0][1]
    size = above.bottom - above.top
    return abs(below.bottom - below.top - size) < 0.03 * size and 0 < below.top - above.top < 1.7 * size


def _join_caption(last: Block, block: Block) -> None:
    if is_figure(last.text):
        last.text = with_caption(last.text, block.text)
    else:
        last.text = f"{last.text} {block.text}" if last.kind == "heading" else going_on(last.text, block.text)
    last.lines += [(len(last.text) - 1, box) for _, box in block.lines]


def _starts_block(group: list[Line], line: Line, step: float) -> bool:
    last = group[-1]
    if _NUMBERED.match(line.text):
        return True
    if (
        _ITEM_NUMBER.match(line.text)
        and not last.text.rstrip().endswith((".", ":", ";", "?", "!", ",", " and", " or"))
        and not BULLET.match(group[0].text)
    ):
        return line.top - last.top > 1.6 * last.size
    if BULLET.match(line.text) and not _RANGE_OR_MINUS.match(line.text) and not _mid_sentence(last, line):
        return True
    if abs(line.size - last.size) > 0.08 * last.size or line.bold != last.bold:
        # A few bold or italic words at a line's start do not part a paragraph.
        return not (_mid_sentence(last, line) and abs(line.size - last.size) < 0.08 * last.size)
    if line.top < last.top:
        return True
    first = group[0]
    if BULLET.match(first.text) and line.left <= first.left + 1.5 and line.text[:1].isupper():
        return True
    usual = min(step, 1.9 * last.size)
    gap = line.top - last.top
    if gap > max(1.35 * usual, usual + 0.35 * last.size):
        return True
    indented = line.left > min(g.left for g in group) + 0.8 * line.size and not BULLET.match(group[0].text)
    return indented and last.text.rstrip().endswith((".", ":", "?"))


def _ended_early(last: Line, line: Line, lines: list[Line]) -> bool:
    """Return whether a sentence, or an item of a list without signs, ends on the last line though the next
    word would have fitted there."""
    if not last.text.rstrip().endswith((".", "?", "!", *OPEN_ENDS)):
        return False
    margin = max((other.right for other in lines if abs(other.left - line.left) < 30), default=line.right)
    word = line.words[0]
    return last.right + 0.35 * line.size + (word.right - word.left) < margin - 0.5 * line.size


def _left_short(last: Line, line: Line, lines: list[Line]) -> bool:
    """Return whether a line stops well short of the margin and the next begins a good way below it."""
    if line.top - last.top < 1.6 * last.size or line.text[:1].islower():
        return False
    same = [other for other in lines if abs(other.left - last.left) < 30]
    return last.right < max(other.right for other in same) - 0.25 * (
        max(other.right for other in same) - last.left
    )


def _mid_sentence(last: Line, line: Line) -> bool:
    return not last.text.rstrip().endswith((".", ":", ";", "?", "!")) and line.text[:1].islower()


# "7", "C2", "3.14": the number of a paragraph, set in the margin before it.
_IN_MARGIN = re.compile(r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*")


def _without_number(group: list[Line]) -> list[Line]:
    """Return the lines of a paragraph without the number that hangs in the margin before its first one."""
    first = group[0]
    if len(group) < 2 or len(first.words) < 2 or not _IN_MARGIN.fullmatch(first.words[0].text):
        return group
    number, word = first.words[:2]
    if word.left - number.right < 0.8 * first.size or abs(group[1].left - word.left) > 0.3 * first.size:
        return group
    shift = len(number.text) + 1
    return [Line(first.words[1:], [(at - shift, mark) for at, mark in first.marks if at > shift]), *group[1:]]


def _block(group: list[Line], page: PageFacts) -> Block | None:
    group = _without_number(group)
    text = ""
    places: list[tuple[int, Box]] = []
    marks: list[tuple[int, str]] = []
    for line in group:
        words = line.text
        before = len(text)
        text = join_lines(text, words)
        places.append((min(before, len(text)), _box(line, page)))
        start = len(text) - len(words)
        bracketed = [(found.start(), found.group(1)) for found in _IN_BRACKETS.finditer(words)]
        marks += [(start + at, mark) for at, mark in (*line.marks, *bracketed)]
    clean = _NUMBERED.sub("", tidy(text))
    if not clean:
        return None
    # A mark is of the sentence whose last letter it stands behind.
    marks = [(max(0, at - 1 - (len(text) - len(clean))), mark) for at, mark in marks]
    size = median(line.size for line in group)
    low = group[0].top > 0.55 * page.height and not page.beside
    if size < 0.88 * page.body and low and _FOOTNOTE.match(group[0].text):
        return Block("note", clean, page.number, lines=places)
    if _CAPTION.match(clean) and len(clean) < 220 and not _SAYS.match(clean):
        return Block("caption", clean, page.number, lines=places)
    if size > 1.1 * page.body and (match := _SECTION.match(clean)):
        clean = clean[match.end() :]
    elif (
        BULLET.match(group[0].text)
        and (_BULLET_SIGN.match(clean) or _is_of_symbols(group[0].text))
        and (_SIGN.match(group[0].text) or not re.match(r"^\d{4}|^\d+ [a-z]", clean))
    ):
        return Block("item", _BULLET_SIGN.sub("", clean), page.number, lines=places, marks=marks)
    if _is_heading(group, clean, size, page):
        level = 1 if size > 1.45 * page.body else 2 if size > 1.12 * page.body else 3
        return Block("heading", clean, page.number, level, places)
    doubt = OUT_OF_ORDER if _is_torn(group) else ""
    return Block("paragraph", clean, page.number, lines=places, doubt=doubt, marks=marks)


def _is_of_symbols(text: str) -> bool:
    """Return whether a line begins with a sign of a symbol font, which is not printable and so left out."""
    return "\ue000" <= text.lstrip()[:1] <= "\uf8ff"


OUT_OF_ORDER = "the text may be out of order: something stands beside it on the page"


def _is_torn(group: list[Line]) -> bool:
    """Return whether a line of a paragraph has a hole in it, or letters of two sizes on either side of a wide
    space: words of something else may have run into it."""
    if len(group) < 2:
        return False
    for line in group:
        words = line.words[1:] if PARAGRAPH_NUMBER.match(line.words[0].text) else line.words
        gaps = [b.left - a.right for a, b in itertools.pairwise(words)]
        if len(gaps) < 2 or max(gaps) <= 0.6 * line.size:
            continue
        usual = median(gaps)
        for gap, before, after in zip(gaps, words, words[1:], strict=False):
            uneven = abs(after.size - before.size) > 0.12 * line.size
            if gap > max(1.8 * line.size, 3 * usual) or (uneven and gap > max(0.6 * line.size, 2 * usual)):
                return True
    return False


def _is_heading(group: list[Line], text: str, size: float, page: PageFacts) -> bool:
    if len(text) > 160 or len(group) > 3 or text.endswith((".", ";", ",")) or text[:1].islower():
        return False
    return size > 1.1 * page.body or (all(line.bold for line in group) and len(text) < 120)
