"""A report as a reader sees it, whatever it came in: blocks in reading order, and the sentences in them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from storygen.extract.glyphs import Word
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.text import tidy
from storygen.extract.model import Box
from storygen.extract.sheet import Sheet

BlockKind = Literal["heading", "paragraph", "item", "table", "caption", "note", "cover"]


@dataclass(slots=True)
class Block:
    """A heading, paragraph, list item or table. `lines` holds (place in text, box) for each printed line; an
    `aside` stands beside the text and is no part of its flow; `doubt` says why its words may be out of order.

    `notes` holds (place in text, footnote) for each line with a footnote's mark; `marks` the marks, until
    their footnotes are found.
    """

    kind: BlockKind
    text: str
    page: int | None = None
    level: int = 0
    lines: list[tuple[int, Box]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    aside: bool = False
    doubt: str = ""
    notes: list[tuple[int, str]] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what stands around it: headings above it (outermost first) and sentences before it.

    `lead` is what leads into the list that it is an item of, where that is a sentence of its own; `notes` are
    the footnotes that its lines point to.
    """

    text: str
    page: int | None
    headings: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    block: int = 0
    kind: BlockKind = "paragraph"
    boxes: tuple[Box, ...] = ()
    doubt: str = ""
    lead: str = ""
    notes: tuple[str, ...] = ()
    # As it is printed, where it is read in other words.
    printed: str = ""

    @property
    def quote(self) -> str:
        """Return the sentence as it is printed."""
        return self.printed or self.text

    @property
    def heading(self) -> str:
        """Return the nearest heading."""
        return self.headings[-1] if self.headings else ""


@dataclass(slots=True)
class Document:
    """One report. `printed` holds the lines of each page read with care, as they stand, `words` its words
    and how it is held."""

    file: str
    blocks: list[Block]
    pages: int = 0
    cover: str = ""
    title: str = ""
    published: str = ""
    is_web: bool = False
    read_pages: list[int] = field(default_factory=list)
    printed: dict[int, list[str]] = field(default_factory=dict)
    words: dict[int, tuple[Sheet, list[Word]]] = field(default_factory=dict)


_ABBREVIATIONS = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|no|nos|para|paras|fig|approx|c|vs|mr|mrs|ms|dr|st|supt|insp|sgt|"
    r"cllr|p|pp|ch|excl|incl|cf|dept|est|jan|feb|mar|apr|aug|sept?|oct|nov|dec))\.$",
    re.IGNORECASE,
)
# A bracket with a percentage ends a statement of a card: "(give or take 1.1%) This does not count fraud."
_END = re.compile(
    r"[.!?]\s+\((?:foot)?notes? \d{1,2}\)(?=\s+[A-Z])|"
    r"[.!?][\"')\]]*(?=\s+[\"'(\[]?[A-Z0-9•–])|%\)(?=\s+(?:This|That|It|We|The|Our|They|These|In|Of|Even|But)\b)"
)


def split_sentences(text: str) -> list[tuple[int, str]]:
    """Return the sentences of a paragraph with their places in it."""
    found: list[tuple[int, str]] = []
    start = 0
    for match in _END.finditer(text):
        # The longest abbreviation, its full stop and the letter before it.
        if _ABBREVIATIONS.search(text[max(start, match.start() - 7) : match.start() + 1]):
            continue
        found.append((start, text[start : match.end()].strip()))
        start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if text[start:].strip():
        found.append((start, text[start:].strip()))
    return [part for place, sentence in found for part in _in_short(place, sentence)]


_IN_SHORT = re.compile(r"(?:summary )?(?:\d+\. )?in (?:short|brief|summary|figures|numbers): ", re.IGNORECASE)


def _in_short(place: int, sentence: str) -> Iterator[tuple[int, str]]:
    """Yield the statements of "In short: 90% recorded; two of 12 wrong; …" one by one, each placed."""
    label = _IN_SHORT.match(sentence)
    parts = sentence[label.end() :].split("; ") if label else []
    if label is None or len(parts) < 3:
        yield place, sentence
        return
    at = place + label.end()
    for part in parts:
        yield at, part
        at += len(part) + 2


_LABELLED = re.compile(r"^[A-Z][^:.?!]{2,60}: ?\S.{0,60}$")


def labelled_lines(lines: list[str]) -> list[str]:
    """Return lines such as "Recording rate: 90 percent" one by one, any other lines as one text."""
    if len(lines) > 1 and all(_LABELLED.match(line) and re.search(r"\d", line) for line in lines):
        return lines
    return [text] if (text := " ".join(line for line in lines if line)) else []


_GRADE = re.compile(r"\b(?:outstanding|good|requires improvement|inadequate)\b", re.IGNORECASE)


_CONTENTS = re.compile(r"^(?:table of )?contents$", re.IGNORECASE)


def _listed_in_contents(blocks: list[Block]) -> set[int]:
    """Return which headings only name, in a list of contents, a section that comes later."""
    listed: set[int] = set()
    last = {block.text: index for index, block in enumerate(blocks) if block.kind == "heading"}
    for index, block in enumerate(blocks):
        if block.kind == "heading" and _CONTENTS.match(block.text):
            for place in range(index + 1, len(blocks)):
                entry = blocks[place]
                if entry.page != block.page or entry.kind == "table" or len(entry.text) > 150:
                    break
                if entry.kind == "heading" and last[entry.text] > place:
                    listed.add(place)
    return listed


def sentences_of(document: Document) -> Iterator[Sentence]:
    """Yield every sentence in reading order; a list is one sentence with the words that lead into it."""
    headings: list[tuple[int, str]] = []
    blocks = document.blocks
    in_contents = _listed_in_contents(blocks)
    index = 0
    before: tuple[str, ...] = ()
    boxed: tuple[str, ...] = ()
    while index < len(blocks):
        block = blocks[index]
        if boxed and not block.aside:
            boxed, before = (), ()
            if headings and block.kind != "heading" and not _GRADE.search(headings[-1][1]):
                # After a box the section goes on.
                yield Sentence(
                    headings[-1][1], block.page, tuple(t for _, t in headings), (), index, "heading"
                )
        if block.kind == "heading":
            if block.aside:
                boxed = (block.text,)
            elif index not in in_contents:
                headings = [h for h in headings if h[0] < block.level] + [(block.level, block.text)]
            before = ()
            yield Sentence(
                block.text,
                block.page,
                (*(t for _, t in headings), *boxed),
                (),
                index,
                "heading",
                _boxes(block, 0, len(block.text)),
            )
            index += 1
            continue
        if block.kind in {"table", "caption"}:
            index += 1
            continue
        items = _items_after(blocks, index)
        titles = (*(text for _, text in headings), *boxed)
        doubt = next((each.doubt for each in (block, *items) if each.doubt), "")
        label = blocks[index - 1].text if index and _is_card(blocks[index - 1], block) else ""
        for sentence in _of_block(block, items, index, titles, before):
            if label:
                sentence = replace(sentence, text=f"{label}: {sentence.text}", printed=sentence.text)
            yield replace(sentence, doubt=doubt) if doubt else sentence
            before = (*before[-3:], sentence.text)
        index += 1 + len(items)


def _is_card(heading: Block, block: Block) -> bool:
    """Return whether a heading labels a figure below it: "Victims of cancelled crimes", "33 of 52 told"."""
    return (
        heading.kind == "heading"
        and heading.aside == block.aside
        and block.kind == "paragraph"
        and len(block.text.split()) <= 8
        and block.text[:1].isdigit()
        and block.text[-1:] not in ".:;,?"
        and not re.search(r"\d", heading.text)
    )


def _items_after(blocks: list[Block], index: int) -> list[Block]:
    """Return the list that a paragraph leads into."""
    lead = blocks[index]
    if lead.kind != "paragraph" or lead.text.rstrip().endswith((".", "?", "!")):
        return []
    items: list[Block] = []
    for block in blocks[index + 1 : index + 40]:
        if block.aside != lead.aside or not (block.kind == "item" or _is_unmarked(block, items or [lead])):
            break
        items.append(block)
    return items


# How an item of a list ends that another one follows.
OPEN_ENDS = (";", "; and", "; or", ", and", ", or")


def _is_unmarked(block: Block, before: list[Block]) -> bool:
    """Return whether a paragraph is an item without a sign: one of a row of pieces of one sentence."""
    last = before[-1].text.rstrip()
    begins = block.text[:1].islower() or block.text[:1].isdigit()
    if last.endswith(":"):
        return block.kind == "paragraph" and (begins or block.text.endswith(OPEN_ENDS))
    return block.kind == "paragraph" and begins and last.endswith((",", *OPEN_ENDS))


# "Informing victims 22. A victim should …": a heading, and the number of the paragraph below it.
_NUMBER_OF_NEXT = re.compile(
    r"^([A-Z](?:(?!\b(?:in|out|were|was|had|been|is|are)\b)[^.:?!\d]){2,90})"
    r"(?<!\bwith)(?<!\bonly)(?<!\bof)(?<!\bto)(?<!\bby)(?<!\bat)(?<!\bfor)(?<!\band)(?<!ed)"
    r"(?<!\bfound) \d{1,3}\.$"
)


def _of_block(
    block: Block, items: list[Block], index: int, headings: tuple[str, ...], before: tuple[str, ...]
) -> Iterator[Sentence]:
    parts = split_sentences(block.text)
    if len(parts) > 1 and len(parts[0][1].split()) <= 7:
        parts[0] = (parts[0][0], _NUMBER_OF_NEXT.sub(r"\1", parts[0][1]))
    for place, (start, text) in enumerate(parts):
        boxes = _boxes(block, start, start + len(text))
        if items and place == len(parts) - 1:
            notes = _notes(block, start, start + len(text))
            lead = Sentence(text, block.page, headings, before, index, block.kind, boxes, notes=notes)
            yield from _of_list(lead, items)
            return
        notes = _notes(block, start, start + len(text))
        page = _page_at(block, start)
        yield Sentence(text, page, headings, before, index, block.kind, boxes, notes=notes)
        before = (*before[-3:], text)


# What an item but the last may end with, and what a list may be led to with in mid-sentence.
_AND = re.compile(r"(?:;|,)? ?\b(?:and|or)$")
_LEFT_OPEN = re.compile(r"\b(?:between|from)$", re.IGNORECASE)


def _of_list(lead: Sentence, items: list[Block]) -> Iterator[Sentence]:
    """Yield what each item of a list says, after the words that lead into all of them.

    A lead that counts records of no one type ("60 records, of which:") is a sentence of its own: its number
    is that of no item.
    """
    words = lead.text.rstrip(" :")
    if _LEFT_OPEN.search(words) and len(items) == 2 and max(len(item.text.split()) for item in items) <= 8:
        # "Crimes reported between:" and two dates are one sentence.
        opening, closing = (item.text.rstrip(" .;,") for item in items)
        joined = f"{words} {re.sub(_AND, '', opening)} and {closing}."
        yield replace(
            lead,
            text=joined,
            boxes=lead.boxes + tuple(box for item in items for box in _boxes(item, 0, len(item.text))),
        )
        return
    whole = _counts_all(words)
    if whole:
        yield lead
        lead = replace(lead, before=(*lead.before[-3:], lead.text), boxes=(), lead=lead.text)
    for place, item in enumerate(items):
        first, *rest = split_sentences(item.text) or [(0, "")]
        head = re.sub(_AND, "", first[1].rstrip(" .;,"))
        yield replace(
            lead,
            text=f"{head}." if whole else f"{words}: {head}.",
            page=item.page,
            kind="item" if place or whole else lead.kind,
            boxes=lead.boxes + _boxes(item, 0, len(first[1])),
            doubt=lead.doubt or item.doubt,
            notes=lead.notes + _notes(item, 0, len(first[1])),
        )
        before = (*lead.before[-3:], first[1])
        for start, text in rest:
            end = start + len(text)
            boxes, notes = _boxes(item, start, end), _notes(item, start, end)
            yield replace(
                lead, text=text, page=item.page, before=before, kind="item", boxes=boxes, notes=notes
            )
            before = (*before[-3:], text)


def _counts_all(lead: str) -> bool:
    """Return whether words that lead into a list count something, and name no crime type."""
    kinds = {atom.kind for atom in atoms_of(lead)}
    return bool(kinds & {"n", "P", "/"}) and "c" not in kinds


def _page_at(block: Block, start: int) -> int | None:
    page = block.page
    for place, box in block.lines:
        if place <= start:
            page = box.page
    return page


def _notes(block: Block, start: int, end: int) -> tuple[str, ...]:
    """Return the footnotes that the lines with a piece of the text point to."""
    if not block.notes:
        return ()
    places = [place for place, _ in block.lines] or [0]
    after = dict(itertools.pairwise([*places, len(block.text) + 1]))
    return tuple(note for place, note in block.notes if place < end and after.get(place, place + 1) > start)


def _boxes(block: Block, start: int, end: int) -> tuple[Box, ...]:
    """Return the boxes of the printed lines that hold a piece of the text."""
    if not block.lines:
        return ()
    ends = [place for place, _ in block.lines[1:]] + [len(block.text) + 1]
    return tuple(
        box for (place, box), stop in zip(block.lines, ends, strict=True) if place < end and stop > start
    )


def document_from_text(text: str, file: str = "text", title: str = "") -> Document:
    """Return a document from plain text: blank lines part paragraphs, "# " marks headings, "- " list
    items."""
    blocks = []
    for piece in re.split(r"\n\s*\n|\n(?=- |#)", re.sub(r"(?m)^(#.*)$", r"\1\n", text.strip())):
        if not piece.strip():
            continue
        words = tidy(" ".join(piece.split("\n")))
        if piece.startswith("#"):
            blocks.append(Block("heading", words.lstrip("# "), 1, len(piece) - len(piece.lstrip("#"))))
        elif piece.startswith("- "):
            blocks.append(Block("item", words[2:], 1))
        elif words:
            blocks.append(Block("paragraph", words, 1))
    return Document(file, blocks, 1, title, title)
