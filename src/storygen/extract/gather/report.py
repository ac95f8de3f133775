"""The whole of one report: its sentences, its lines, its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from storygen.extract.areas import Cover
from storygen.extract.cards import is_figure
from storygen.extract.document import Block, Document, Sentence, sentences_of
from storygen.extract.gather.around import footnote_doubts
from storygen.extract.gather.grades import blocks_explaining_grades, cut_off_grades, gather_grade_lines
from storygen.extract.gather.sentences import hear, read_sentence
from storygen.extract.gather.strays import note_strays
from storygen.extract.gather.tables import gather_tables
from storygen.extract.gather.thread import Gathered, Stray, Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.context import goes_on, later_doubts
from storygen.extract.grammar.corrections import correction_in
from storygen.extract.grammar.inspectors import with_inspectors_named
from storygen.extract.grammar.later import divides_told, looks_again
from storygen.extract.grammar.risen import as_it_stands
from storygen.extract.grammar.scope import NOW, Frame, Scope, earlier_in, scope_of
from storygen.extract.grammar.whose_rate import ALL, kinds_in


def gather(document: Document, cover: Cover) -> Gathered:
    """Return what every sentence and table of the report says."""
    found = Gathered([], [], [], [])
    thread = Thread(cover.frame, found)
    thread.notes = {block.text: block for block in document.blocks if block.kind == "note"}
    named_in = {i for i, block in enumerate(document.blocks) if cues.CANCEL.search(block.text)}
    sentences = [_with_inspectors_named(sentence) for sentence in sentences_of(document)]
    thread.explaining = blocks_explaining_grades(sentences)
    for place, sentence in enumerate(sentences):
        thread.block_names_it = sentence.block in named_in
        if sentence.block != thread.block:
            thread.paragraph = with_inspectors_named(document.blocks[sentence.block].text)
            # A correction says in one sentence of a paragraph what it is of, and in another what it should be.
            if sentence.kind != "heading" and (
                correction := correction_in(thread.paragraph, sentence.heading)
            ):
                found.corrections.append(correction)
        known = found.so_far()
        read_sentence(thread, sentence)
        if found.so_far() != known:
            again = cover.frame.reinspection and not (
                thread.says_now or _says_when(sentence.text, cover.frame)
            )
            after = _after(sentences, place)
            doubts = [sentence.doubt] if sentence.doubt else []
            doubts += [_CUT_OFF] if _ENDS_SHORT.search(sentence.text) else []
            doubts += [doubt for note in sentence.notes for doubt in footnote_doubts(note, cover.frame)]
            found.doubt_since(
                known,
                [*later_doubts(after, again=again), *doubts],
                [*later_doubts(after, again=again, counts=False), *doubts],
            )
            _mind_the_told(found, known[1], [sentence.text, *after])
        thread.said_before = sentence.text if sentence.kind != "heading" else ""
    for page, lines in document.printed.items():
        gather_grade_lines(thread, page, lines)
    found.unread_grades += cut_off_grades(document.blocks)
    gather_tables(thread, document.blocks)
    for page, text in _labelled_shares(document):
        note_strays(thread, Sentence(text, page, kind="caption"), Scope(text), [])
    found.strays += _unlabelled_bars(document)
    for place, text in _beside_the_text(document.blocks):
        hear(thread, Sentence(text, document.blocks[place].page, block=place, kind="caption"))
    return found


# "94.3% Over 4,500 89.4%": the figures of cards that stand abreast, and that could not be told apart.
_FIGURES = re.compile(
    r"^(?:(?:over|more than|about|nearly|some|under|of|out of) |[±£]?\d[\d.,]*(?: ?%| per ?cent)?(?: |$)){2,}$",
    re.IGNORECASE,
)


# "The force records 93.4 percent of reported": the rest stands elsewhere on the page.
_ENDS_SHORT = re.compile(r"\b(?:the|an?|and|or|of reported)\W*$", re.IGNORECASE)
_CUT_OFF = "the sentence seems to be cut off"


def _beside_the_text(blocks: list[Block]) -> Iterator[tuple[int, str]]:
    """Yield the captions of tables and charts, and figures with the words under them, each with its place."""
    for place, block in enumerate(blocks):
        if block.kind == "caption":
            above = blocks[place - 1].text if place and blocks[place - 1].kind == "caption" else ""
            yield place, f"{above} {block.text}".strip()
        elif place + 1 < len(blocks) and (_FIGURES.match(block.text) or is_figure(block.text)):
            yield place, f"{block.text} {blocks[place + 1].text}"


_CHART_OF_RATES = re.compile(
    r"\brecording rates?\b|\breported crimes? (?:that |which )?(?:(?:was|were) )?recorded\b", re.IGNORECASE
)
# "88.4% 90.1%", and "against 86.8%" where what the bar is of is set on three lines.
_OVER_BARS = re.compile(
    r"^(?:(?:all|reported|violen(?:ce|t)|against|the person|sexual|offences?|crimes?) ){0,3}"
    r"(?:\d{2}(?:\.\d+)? ?%(?: ?\([^)a-z]*\))?(?: |$))+$",
    re.IGNORECASE,
)


def _labelled_shares(document: Document) -> Iterator[tuple[int, str]]:
    """Yield each bar of a chart of recording rates that has a label of its own, with its page."""
    for page in _pages_of_charts(document):
        lines = document.printed.get(page, [])
        for label, share in _labelled_bars(lines):
            yield page, f"{label} recorded: {share}"


def _pages_of_charts(document: Document) -> set[int]:
    """Return the pages that a chart of recording rates may stand on: that of its title, and the next."""
    titles = (
        b for b in document.blocks if b.kind in {"caption", "heading"} and _CHART_OF_RATES.search(b.text)
    )
    return {page for title in titles if title.page for page in (title.page, title.page + 1)}


def _unlabelled_bars(document: Document) -> Iterator[Stray]:
    """Yield what stands alone over the bars of such a chart: it may be the rate of violence or of sexual offences."""
    for page in _pages_of_charts(document):
        lines = [line for line in document.printed.get(page, []) if _OVER_BARS.match(line)]
        shares = [(Decimal(share), line) for line in lines for share in re.findall(r"(\d[\d.]*) ?%", line)]
        for share, line in shares:
            keys = frozenset({("recording_violence", "rate_pct"), ("recording_sexual", "rate_pct")})
            beside = frozenset(other for other, _ in shares) - {share}
            yield Stray(keys, share, Sentence(line, page, kind="caption"), beside=beside)


_SHARE_ALONE = re.compile(r"\d{2}(?:\.\d+)? ?%$")


def _labelled_bars(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each bar's label and its share, where they take turns on lines of their own, whichever comes first."""
    signs = ["V" if _SHARE_ALONE.match(line) else "L" if _names_crime(line) else " " for line in lines]
    for run in re.finditer(r"(?:LV){2,}|(?:VL){2,}", "".join(signs)):
        for at in range(run.start(), run.end(), 2):
            pair = lines[at], lines[at + 1]
            yield pair if signs[at] == "L" else (pair[1], pair[0])


def _names_crime(line: str) -> bool:
    """Return whether a short line names all crime, or one crime type, and nothing else."""
    return len(line.split()) <= 5 and not re.search(r"\d", line) and bool(ALL.search(line) or kinds_in(line))


def _with_inspectors_named(sentence: Sentence) -> Sentence:
    """Return a sentence that calls the inspectors by a name that the rules know."""
    text = with_inspectors_named(sentence.text)
    before = tuple(with_inspectors_named(said) for said in sentence.before)
    lead = with_inspectors_named(sentence.lead)
    if (text, before, lead) == (sentence.text, sentence.before, sentence.lead):
        return sentence
    printed = sentence.text if text != sentence.text else ""
    return replace(sentence, text=text, before=before, lead=lead, printed=printed)


def _says_when(text: str, frame: Frame) -> bool:
    """Return whether a sentence says by itself that it is of now, or tells it apart from what was found earlier."""
    return (
        bool(NOW.search(text))
        or as_it_stands(text) != text
        or (earlier_in(text, frame) and bool(scope_of(text, frame).text))
    )


def _after(sentences: list[Sentence], place: int) -> list[str]:
    """Return the rest of a sentence's paragraph, and the next one when it goes on about it."""
    own = sentences[place].block
    found: list[str] = []
    following = -1
    for sentence in sentences[place + 1 : place + 16]:
        if sentence.block != own and following < 0:
            if sentence.kind == "heading" or not (goes_on(sentence.text) or looks_again(sentence.text)):
                break
            following = sentence.block
        if sentence.block not in (own, following):
            break
        found.append(sentence.text)
    return found


def _mind_the_told(found: Gathered, known: int, texts: list[str]) -> None:
    """Doubt how many victims were told when the paragraph goes on to say something of some of them only."""
    for finding, _, doubts, _ in found.pending[known:]:
        told = finding.part if finding.category == "victims" and finding.verdict == "I" else None
        further = [texts[0].partition(";")[2], *texts[1:]]
        if told and any(divides_told(text, told) for text in further):
            doubts.append("what is said after it is of some of those told")
