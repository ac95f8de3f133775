"""The words around a table: its caption, what leads to it, its notes; and what they say of it as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from storygen.extract.document import Block, split_sentences
from storygen.extract.grammar import cues
from storygen.extract.grammar.caution import whose_doubts
from storygen.extract.grammar.context import goes_on, later_doubts
from storygen.extract.grammar.corrections import CORRECTION
from storygen.extract.grammar.lead import says_ours
from storygen.extract.grammar.scope import NOW, Frame, earlier_in, scope_of
from storygen.extract.grammar.sections import heading_scope
from storygen.extract.grammar.tables.whose import is_of_others, is_own_check
from storygen.extract.readings import SECTION_DOUBTS

_NUMBERED = re.compile(r"^(?:table|figure|chart|exhibit|panel|box) ([0-9]{1,2}[a-z]?|[A-Z])\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:tables?|figures?|charts?|below|following|follows|shown here|set out)\b", re.IGNORECASE
)
# "These are the results of 2016.": a table stands below.
_STANDS_FOR_IT = re.compile(r"(?:these|this|here|those|the (?:results?|figures?|numbers?))\b", re.IGNORECASE)
_NAMES_TABLE = re.compile(r"\b(?:table|figure|chart) ([0-9]{1,2}[a-z]?|[A-Z])\b", re.IGNORECASE)
_NOTE = re.compile(r"^\W*(?:notes?\b|source\b|\(?[a-e0-9]\)|[*†‡]|the figures?\b)", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:since|later|subsequently|afterwards)\b.*\b(?:found|changed|withdrawn|reinstated|accepted|re-?classified|agreed)\b|"
    r"\bshould (?:be|read|have been)\b|\b(?:wrong way round|transposed|misprint)\b|\bnot (?:ours|our own)\b",
    re.IGNORECASE,
)
_WHOSE_NOTE = re.compile(
    r"(?:\b(?:figures?|numbers?|data|tables?|results?|rows?|columns?|counts?|they|these|this|it|samples?|lists?|rates?)\b[^.;]{0,40}\b|^\W*(?:\w+\W+){0,2})"
    r"(?:come|comes|came|taken|drawn|supplied|provided) (?:from|by) (?:the )?(?!our\b|inspect)|\b(?:registrar|force|constabulary)'s (?:own|review|audit)|"
    r"\bleaves? out\b|\bwrong order\b|\bnot (?:been )?(?:repeated|checked|audited)\b",
    re.IGNORECASE,
)
_OF_REPORTS = re.compile(
    r"\bincidents?\b|\blogs?\b|\bcalls\b|\breports (?:read|reviewed|audited|examined|in)\b|"
    r"\brecording (?:audit|rates?)\b|(?<!avi )(?<!information )(?<!evidence )\bnot recorded\b|"
    r"\bcrimed\b|\bcrimes? recorded\b|\brecorded (?:correctly|accurately)\b|\baudited\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a table. `lead` holds the paragraphs before it, nearest last."""

    caption: str = ""
    lead: tuple[str, ...] = ()
    heading: str = ""
    notes: tuple[str, ...] = ()

    @property
    def near(self) -> str:
        """Return the heading and the last paragraph before the table."""
        return " ".join([self.heading, *self.lead[-1:]])

    def without_passing_words(self) -> Around:
        """Return the same without what stands before the table and does not lead to it."""
        last = split_sentences(self.lead[-1])[-1][1] if self.lead and self.lead[-1].strip() else ""
        leads = _POINTS.search(last) or last.rstrip().endswith(":") or _STANDS_FOR_IT.match(last)
        return self if leads else replace(self, lead=())


def captions_are_below(blocks: list[Block]) -> bool:
    """Return whether this report prints the captions of its tables under them."""
    above = below = 0
    for index, block in enumerate(blocks):
        if block.kind == "table":
            before, after = blocks[index - 1 : index], blocks[index + 1 : index + 2]
            above += any(_is_caption(b) for b in before)
            below += any(_is_caption(b) for b in after)
    return below > above


def around(blocks: list[Block], index: int, *, below: bool) -> Around:
    """Return the words around the table at `index`."""
    before: list[Block] = []
    heading = ""
    for block in reversed(blocks[max(0, index - 4) : index]):
        if block.kind == "table":
            break
        if block.kind == "heading" and not (_is_caption(block) and below):
            if not before and _is_caption(block):
                before.append(block)
                continue
            break
        before.insert(0, block)
    for block in reversed(blocks[:index]):
        if block.kind == "heading" and not _is_caption(block):
            heading = block.text
            break
    after = blocks[index + 1 : index + 2]
    caption = ""
    if after and _is_caption(after[0]) and (below or not (before and _titles(before[-1]))):
        next_is_table = blocks[index + 2 : index + 3] and blocks[index + 2].kind == "table"
        caption = after[0].text if below or not next_is_table else ""
    # Where captions stand below, those of charts may do so and those of tables not.
    own = bool(before) and (_titles(before[-1]) if not below else _is_caption(before[-1]))
    if not caption and own:
        caption = before.pop().text
    lead = tuple(b.text for b in before if b.kind in {"paragraph", "item", "caption", "note"})[-3:]
    return Around(caption, lead, heading, _notes(blocks, index))


def _is_caption(block: Block) -> bool:
    return block.kind == "caption" or (
        block.kind != "table" and bool(_NUMBERED.match(block.text)) and len(block.text) < 200
    )


def _titles(block: Block) -> bool:
    """Return whether a block right above a table is its caption: by its kind, or short and no sentence."""
    short = len(block.text.split()) <= 14 and not block.text.rstrip().endswith((".", "?", ";", ","))
    return _is_caption(block) or (block.kind == "paragraph" and short)


def _notes(blocks: list[Block], index: int) -> tuple[str, ...]:
    found = []
    for block in blocks[index + 1 : index + 6]:
        if block.kind in {"table", "heading"} and not _is_caption(block):
            break
        if block.kind == "note" or (
            block.kind in {"item", "paragraph"} and (_NOTE.match(block.text) or goes_on(block.text))
        ):
            found.append(block.text)
        elif block.kind == "paragraph":
            break
    return tuple(found)


def is_about_cancelled(words: str, place: Around) -> bool:
    """Return whether a table is about cancelled records: by its own words, else its caption, else by the
    words that lead to it."""
    for text in (f"{words} {place.caption}",):
        if cues.CANCEL.search(text):
            return True
        if _OF_REPORTS.search(text):
            return False
    return bool(cues.CANCEL.search(place.near)) or any(cues.CANCEL.search(text) for text in place.lead[-2:])


def table_doubts(place: Around, frame: Frame, *, parted: bool) -> list[str]:
    """Return why a table as a whole may be of another inspection, other forces or another's check.

    `parted` when its own headings tell this inspection or force from others.
    """
    section = SECTION_DOUBTS.get(heading_scope((place.heading,), frame))
    doubts = [section] if section else []
    if cues.CANCEL.search(f"{place.heading} {place.caption}"):
        # A table of findings stands in an annex on method as well.
        doubts = [doubt for doubt in doubts if "method" not in doubt]
    if parted:
        doubts = [doubt for doubt in doubts if "method" in doubt]
    for text in _pointing(place):
        scope = scope_of(text, frame)
        old = (scope.earlier and not scope.text) or (earlier_in(text, frame) and not NOW.search(text))
        if old and not parted:
            doubts.append("the words before the table speak of an earlier inspection")
        if (scope.foreign or is_of_others(text, frame)) and not parted:
            doubts.append("the words before the table speak of other forces")
        doubts += [doubt for doubt in scope.doubts if "own check" in doubt]
        if is_own_check(text) and not parted:
            doubts.append("it may be the force's own check, not the inspectors'")
        doubts += whose_doubts(text)
    for note in place.notes:
        found = note_doubts(note, frame)
        doubts += [doubt for doubt in found if doubt != WHOSE_NOTE or not parted]
    return list(dict.fromkeys(doubts))


CHANGING_NOTE = "a note to it may change its numbers"
WHOSE_NOTE = "a note to it may say whose its numbers are, or of when"


# A footnote that says of a figure where it is from; any other may tell of what it likes.
_OF_THE_FIGURE = re.compile(
    r"^\W*(?:(?:\d{1,3}|[a-z])\W+)?(?:notes?\W+)?(?:(?:this|these|those|that|the|both|all) )?"
    r"(?:(?:figures?|numbers?|results?|rates?|counts?|estimates?|grades?|data|findings?|taken|drawn|from|source|according|as|"
    r"by|counted|estimated|supplied|provided|found|reported|based) |(?:this|these|those|it|they) (?:is|are|was|were|comes?|came)\b)",
    re.IGNORECASE,
)


# "In 95 of 100 such samples the true rate would lie in this range."
_EXPLAINS = re.compile(
    r"\bconfidence (?:levels?|intervals?|limits?)\b|\b(?:samples|audits) of (?:this|that|the same) size\b",
    re.IGNORECASE,
)
_QUALIFIES = re.compile(
    r"\b(?:leaves? out|leaving out|wrong order|provisional|disput\w+|unaudited|unverified|(?:division|district|borough|team|unit)s? only|"
    r"not (?:been |yet )?(?:\w+ )?(?:repeated|checked|audited|verified|validated|tested|agreed|accepted|published))\b|"
    r"\bexclud\w+ (?!fraud)(?=[^.]*\b(?:records?|cases?|victims?|those)\b)",
    re.IGNORECASE,
)


def footnote_doubts(note: str, frame: Frame) -> list[str]:
    """Return why a figure may not stand as its sentence prints it, by the footnote to the sentence."""
    found = note_doubts(note, frame)
    if _EXPLAINS.search(note) and not CORRECTION.search(note):
        found = []
    if not _OF_THE_FIGURE.match(note):
        found = [doubt for doubt in found if doubt != WHOSE_NOTE]
    return found or ([WHOSE_NOTE] if _QUALIFIES.search(note) else [])


def note_doubts(note: str, frame: Frame) -> list[str]:
    """Return why a figure may not stand as printed, by a note to its table."""
    found = []
    if CORRECTION.search(note) or later_doubts([note]) or (_CHANGED.search(note) and not goes_on(note)):
        found.append(CHANGING_NOTE)
    old = any(earlier_in(text, frame) and not NOW.search(text) for _, text in split_sentences(note))
    if old or is_own_check(note) or _WHOSE_NOTE.search(note):
        found.append(WHOSE_NOTE)
    return found


def _pointing(place: Around) -> list[str]:
    """Return the caption and the sentences before the table that speak of it; the last one when it has no
    caption."""
    number = _NUMBERED.match(place.caption)
    # "We asked for a sample. The results were as follows.": what stands in the paragraph before is told.
    near = 1 if place.lead and says_ours(place.lead[-1]) else 2
    sentences = [text for part in place.lead[-near:] for _, text in split_sentences(part)]
    found = [place.caption] if place.caption else sentences[-1:]
    for text in sentences[-4:]:
        named = _NAMES_TABLE.search(text)
        if named and number and named.group(1).lower() != number.group(1).lower():
            continue
        last = text == sentences[-1] and _STANDS_FOR_IT.match(text)
        if (last or _POINTS.search(text)) and text not in found:
            found.append(text)
    return found
