"""What stands beside the text of a page: call-out boxes, notes and headings in the margin.

They are taken out before the text is read, so that no line runs from one into the other, and are put back
where a section ends; a heading in the margin goes over the paragraph that it stands beside.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from storygen.extract.document import Block
from storygen.extract.glyphs import Line, Word, lines_of

Box = tuple[float, float, float, float]
_MOST_BOXES = 60
_GAP = 8.0
_NUMERIC = re.compile(r"^[\d.,%()/±+–-]+$")
# "1.2", "(a)", "•": the number or sign of a paragraph, and no note.
_SIGN = re.compile(r"^(?:\(?[A-Za-z]?\d{0,2}(?:\.\d{1,2}){0,3}[.):]?|\(?[a-z]\)|\(?[ivx]+[.)]|\W{1,2}|o)$")

# A heading has no number but a year, and no stop.
_SAYS_MORE = re.compile(r"[:;]|[.?!]$|\d(?<!\b[12])(?!\d{0,3}\b)|\b\d{1,3}\b|\d[.,]\d")


@dataclass(slots=True)
class Aside:
    """Words that stand beside the text, and where: in a drawn box, if one is; `heads` when they are a heading
    in the margin."""

    words: list[Word]
    left: float
    top: float
    right: float
    box: Box | None = None
    heads: bool = False


def part_asides(lines: list[Line], boxes: tuple[Box, ...]) -> tuple[list[Line], list[Aside]]:
    """Return the lines of the text itself, and what stands beside them."""
    asides = _boxed(lines, boxes) if boxes else []
    lines = _without(lines, asides)
    for found in (_side_headings, _margins):
        beside = found(lines)
        lines = _without(lines, beside)
        asides += beside
    return lines, sorted(asides, key=lambda aside: (aside.top, aside.left))


def _without(lines: list[Line], asides: list[Aside]) -> list[Line]:
    if not asides:
        return lines
    taken = {id(word) for aside in asides for word in aside.words}
    touched = any(id(word) in taken for line in lines for word in line.words)
    left = [word for line in lines for word in line.words if id(word) not in taken]
    return lines_of(left) if touched else lines


def _boxed(lines: list[Line], boxes: tuple[Box, ...]) -> list[Aside]:
    """Return what stands in drawn boxes that text runs beside, or that stand in a row of figures."""
    words = [word for line in lines for word in line.words]
    frames = _distinct(boxes)
    if len(frames) > _MOST_BOXES:
        return []
    found: list[Aside] = []
    taken: list[Box] = []
    for box in frames:
        if _within_any(box, taken) or _is_cell(box, frames):
            continue
        inner = [word for word in words if _holds(box, word)]
        if not inner or len(inner) > 0.5 * len(words) or _is_bar(box, inner, frames):
            continue
        held = {id(word) for word in inner}
        beside = [word for word in words if box[1] < word.middle < box[3] and id(word) not in held]
        if _is_prose(beside) or (_is_figure(inner) and _in_a_row(box, frames)):
            found.append(Aside(inner, box[0], box[1], box[2], box))
            taken.append(box)
    return found


def _distinct(boxes: tuple[Box, ...]) -> list[Box]:
    """Return the boxes from large to small, one for each that is drawn twice."""
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda b: (b[0] - b[2]) * (b[3] - b[1])):
        if not any(all(abs(a - b) < 3 for a, b in zip(box, other, strict=True)) for other in kept[-6:]):
            kept.append(box)
    return kept


def _within_any(box: Box, others: list[Box]) -> bool:
    return any(
        o[0] - 2 <= box[0] and o[1] - 2 <= box[1] and box[2] <= o[2] + 2 and box[3] <= o[3] + 2
        for o in others
    )


def _holds(box: Box, word: Word) -> bool:
    return box[0] - 1 < word.centre < box[2] + 1 and box[1] - 1 < word.middle < box[3] + 1


def _is_cell(box: Box, boxes: list[Box]) -> bool:
    """Return whether another box of the same breadth or height touches this one, as in a table."""
    left, top, right, bottom = box
    for other in boxes:
        if other is box:
            continue
        stacked = abs(other[0] - left) < 3 and abs(other[2] - right) < 3
        abreast = abs(other[1] - top) < 3 and abs(other[3] - bottom) < 3
        if (stacked and (abs(other[1] - bottom) < 3 or abs(other[3] - top) < 3)) or (
            abreast and (abs(other[0] - right) < 3 or abs(other[2] - left) < 3)
        ):
            return True
    return False


def _is_bar(box: Box, words: list[Word], boxes: list[Box]) -> bool:
    """Return whether a box is a bar of a chart or a shaded cell: a word or two, among boxes like it."""
    return (
        len(words) <= 4
        and len({round(word.base) for word in words}) == 1
        and any(
            other is not box
            and (
                (abs(other[0] - box[0]) < 3 and abs(other[3] - other[1] - box[3] + box[1]) < 3)
                or (abs(other[3] - box[3]) < 3 and abs(other[2] - other[0] - box[2] + box[0]) < 3)
            )
            for other in boxes
        )
    )


def _is_prose(words: list[Word]) -> bool:
    """Return whether words are lines of text, and no cells of a table."""
    lines = lines_of(words)
    numeric = sum(bool(_NUMERIC.match(word.text)) for word in words)
    return len(lines) >= 2 and len(words) >= 3.5 * len(lines) and numeric <= 0.3 * len(words)


def _is_figure(words: list[Word]) -> bool:
    """Return whether words are a large number over, or under, small words."""
    largest, small = max(word.size for word in words), min(word.size for word in words)
    figures = [word for word in words if word.size > 0.9 * largest]
    return largest > 1.3 * small and any(char.isdigit() for word in figures for char in word.text)


def _in_a_row(box: Box, boxes: list[Box]) -> bool:
    return any(
        other is not box
        and abs(other[1] - box[1]) < 3
        and abs(other[3] - box[3]) < 3
        and (other[0] > box[2] or other[2] < box[0])
        for other in boxes
    )


def _side_headings(lines: list[Line]) -> list[Aside]:
    """Return bold headings left of the paragraphs that they head, all of which begin at one place."""
    starts = Counter(round(body.left) for line in lines if (body := _beside_a_heading(line)))
    found: list[Aside] = []
    for x in starts:
        if starts[x] + sum(abs(line.left - x) <= 2 for line in lines) < 2:
            continue
        words = [
            word
            for line in lines
            if line.words[0].bold
            if len(runs := line.segments(_GAP)) == 1 or abs(runs[1].left - x) <= 2
            if runs[0].right < x - 5 and all(word.bold for word in runs[0].words)
            for word in runs[0].words
        ]
        found += [
            _aside(group, float(x), heads=True)
            for group in _groups(words)
            if any(_beside_a_heading(line) for line in lines if line.words[0] is group[0])
        ]
    return [aside for aside in found if aside.heads]


def _beside_a_heading(line: Line) -> Line | None:
    """Return what a line has of a paragraph after a bold heading and a gap, None where it has none."""
    if not line.words[0].bold:
        return None
    runs = line.segments(_GAP)
    if len(runs) != 2 or len(runs[1].words) < 4 or not all(word.bold for word in runs[0].words):
        return None
    return None if runs[1].words[0].bold or not _is_text(runs[1].words) else runs[1]


def _is_text(words: list[Word]) -> bool:
    return sum(bool(_NUMERIC.match(word.text)) for word in words) <= 0.3 * len(words)


def _margins(lines: list[Line]) -> list[Aside]:
    """Return what stands in the margins: words of another size beyond the edges that most lines keep to."""
    edges = _edges(lines)
    if edges is None:
        return []
    left, right = edges
    if not any(line.left < left - 5 or line.right > right + 5 for line in lines):
        return []
    outer: tuple[list[Word], list[Word]] = ([], [])
    sizes: Counter[float] = Counter()
    beyond = 0
    bands: list[tuple[float, float]] = []
    for line in lines:
        runs = line.segments(_GAP) if line.left < left - 5 or line.right > right + 5 else [line]
        for run in runs:
            side = 0 if run.right <= left - 5 else 1 if run.left >= right + 5 else -1
            if side < 0:
                sizes.update(round(word.size, 1) for word in run.words)
                continue
            beyond += len(run.words)
            if not _SIGN.match(run.text):
                outer[side].extend(run.words)
        bands += [(run.top, run.bottom) for run in runs if -3 < run.left - left < 30 and len(run.words) >= 3]
    if beyond > 0.4 * sum(sizes.values()):
        # Another column.
        return []
    size = sizes.most_common(1)[0][0]
    found: list[Aside] = []
    for at_left, words in ((True, outer[0]), (False, outer[1])):
        other = [word for word in words if abs(word.size - size) > 0.035 * size]
        if len(other) == len(words) > 0 and not _is_table(words):
            # What no line of text stands beside may be the cell of a table.
            groups = [group for group in _groups(words) if _overlap(group, bands)]
            found += [_aside(group, left, heads=at_left) for group in groups]
    return found


def _overlap(words: list[Word], bands: list[tuple[float, float]]) -> bool:
    """Return whether any word stands at the height of a line of text."""
    return any(
        min(bottom, word.bottom) - max(top, word.top) > 0.25 * word.size
        for top, bottom in bands
        for word in words
    )


def _edges(lines: list[Line]) -> tuple[float, float] | None:
    """Return where most lines of text begin and end, None when they do not agree."""
    if len(lines) < 6:
        return None
    starts: Counter[int] = Counter()
    ends: list[tuple[int, float]] = []
    for line in lines:
        for run in line.segments(_GAP) if line.right - line.left > 40 else []:
            if len(run.words) >= 4:
                starts[round(run.left)] += 1
                ends.append((round(run.left), run.right))
    if not starts:
        return None
    best = max(starts, key=lambda x: starts[x - 1] + 2 * starts[x] + starts[x + 1])
    rights = sorted(right for left, right in ends if abs(left - best) <= 2)
    if len(rights) < 5 or len(rights) < 0.35 * len(lines):
        return None
    edge = rights[-1 - len(rights) // 20]
    return float(best), edge


def _is_table(words: list[Word]) -> bool:
    numeric = sum(bool(_NUMERIC.match(word.text)) for word in words)
    return numeric > 0.4 * len(words)


def _groups(words: list[Word]) -> list[list[Word]]:
    groups: list[list[Word]] = []
    last: Line | None = None
    for line in lines_of(words):
        rows = last and len(line.segments(_GAP)) > 1 and len(last.segments(_GAP)) > 1
        if last is None or (line.top - last.top > 1.9 * max(line.size, last.size) and not rows):
            groups.append([])
        groups[-1].extend(line.words)
        last = line
    return groups


def _aside(words: list[Word], left: float, *, heads: bool) -> Aside:
    text = " ".join(word.text for line in lines_of(words) for word in line.words)
    plain = len(words) <= 9 and not _SAYS_MORE.search(text) and text[:1].isupper()
    return Aside(
        words,
        left if heads else min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        heads=heads and plain,
    )


def with_asides(blocks: list[Block], asides: list[tuple[Aside, list[Block]]]) -> list[Block]:
    """Return the blocks of a page with what stands beside them: a heading over its paragraph, anything else
    at the end of the section."""
    whole = list(blocks)
    for aside, own in asides:
        if aside.heads:
            _put_heading(whole, aside, own)
        else:
            for block in own:
                block.aside = True
            place = _section_end(whole, aside)
            whole[place:place] = own
    return whole


def _put_heading(blocks: list[Block], aside: Aside, own: list[Block]) -> None:
    tops = [
        (block.lines[0][1].top, place)
        for place, block in enumerate(blocks)
        if block.lines and block.kind != "note" and not block.aside
    ]
    below = [place for top, place in tops if top > aside.top - 8]
    place = min(below) if below else len(blocks)
    for block in own:
        block.kind, block.level = "heading", 3
    blocks[place:place] = own


def _section_end(blocks: list[Block], aside: Aside) -> int:
    """Return the place before the first heading after the text that an aside stands beside, or the end."""
    anchor = -1
    for place, block in enumerate(blocks):
        boxes = [box for _, box in block.lines]
        if block.aside or block.kind == "note" or not boxes:
            continue
        across = (
            min(b.left for b in boxes) < aside.right + 300 and max(b.right for b in boxes) > aside.left - 300
        )
        if across and boxes[0].top <= aside.top + 6:
            anchor = place
    place = anchor + 1
    while place < len(blocks) and (blocks[place].aside or blocks[place].kind not in {"heading", "note"}):
        place += 1
    return place
