"""Tables, with the words around them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from storygen.extract.document import Block, Sentence, split_sentences
from storygen.extract.gather.grades import gather_grade_column
from storygen.extract.gather.sentences import read_sentence
from storygen.extract.gather.thread import Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.caution import (
    whose_doubts,
)
from storygen.extract.grammar.findings import Finding
from storygen.extract.grammar.grades import bare_grade, labelled_grade
from storygen.extract.grammar.scope import (
    NOW,
    earlier_in,
    heading_scope,
    scope_of,
)
from storygen.extract.grammar.tables import Row, facts_of, read_table
from storygen.extract.model import CATEGORIES
from storygen.extract.readings import Evidence


def gather_table(thread: Thread, block: Block, blocks: list[Block], index: int) -> None:
    """Read one table with the words around it."""
    near = _lead(blocks, index)
    headings = tuple(b.text for b in blocks[:index] if b.kind == "heading")[-1:]
    context = " ".join([*headings, *near])
    sentence = Sentence(
        "", block.page, headings, tuple(near), index, "table", tuple(box for _, box in block.lines)
    )
    whole = " ".join(cell for row in block.rows for cell in row)
    about_cancelled = bool(cues.CANCEL.search(" ".join([*near[-2:], whole, *headings])))
    doubts = _table_doubts(thread, near, headings)
    gather_grade_column(thread, block.rows, sentence, [d for d in doubts if "method" not in d])
    for cells in block.rows:
        filled = [c for c in cells if c.strip()]
        if len(filled) >= 2 and (grade := bare_grade(filled[-1])) and not doubts:
            named = labelled_grade(filled[0], grade)
            if named:
                target = thread.found.evidence if named.measure == "overall_grade" else thread.found.notes
                target.append(
                    Evidence(named.measure, "value", grade, replace(sentence, text=" | ".join(filled)))
                )
    rows = read_table(block.rows, context, thread.frame)
    if not any(row.says_something for row in rows):
        _facts(thread, block.rows, sentence, about_cancelled)
    for row in rows:
        _row(thread, row, replace(sentence, text=row.words), [*doubts, *row.doubts], about_cancelled)


def _facts(thread: Thread, rows: list[list[str]], place: Sentence, about_cancelled: bool) -> None:
    """Read each row of a table of unlike facts as a sentence of its own."""
    for text, cells in facts_of(rows, thread.frame):
        thread.topic, thread.verdict, thread.rate_said = "", "", ""
        thread.cancelled = 4 if about_cancelled else 0
        said = replace(place, text=text, before=(), kind="paragraph")
        before = len(thread.found.evidence), len(thread.found.pending)
        read_sentence(thread, said)
        quote = replace(said, text=" | ".join(cell for cell in cells if cell), kind="table")
        for piece in thread.found.evidence[before[0] :]:
            piece.sentence = quote
        for at in range(before[1], len(thread.found.pending)):
            finding, _, doubts, earlier = thread.found.pending[at]
            thread.found.pending[at] = (finding, quote, doubts, earlier)


def _table_doubts(thread: Thread, near: list[str], headings: tuple[str, ...]) -> list[str]:
    """Return why a table may be of another inspection or of other forces."""
    caption = split_sentences(near[-1])[-1][1] if near and near[-1] else ""
    scope = scope_of(caption, thread.frame)
    section = heading_scope(headings, thread.frame)
    doubts = []
    if section in {"earlier", "other", "general"}:
        doubts.append(
            {
                "earlier": "the section is about an earlier inspection",
                "other": "the section is about other forces",
            }.get(section, "the section explains the method")
        )
    if (scope.earlier and not scope.text) or (
        caption and earlier_in(caption, thread.frame) and not NOW.search(caption)
    ):
        doubts.append("the words before the table speak of an earlier inspection")
    if scope.foreign:
        doubts.append("the words before the table speak of other forces")
    return (
        doubts
        + [d for d in scope.doubts if "own check" in d]
        + (
            whose_doubts(caption)
            if re.search(r"\b(?:table|shows?|below|following)\b", caption, re.IGNORECASE)
            else []
        )
    )


def _row(thread: Thread, row: Row, sentence: Sentence, doubts: list[str], about_cancelled: bool) -> None:
    """Keep what a row says of records, of victims and of rates."""
    counts = [("W", row.wrong, row.share_wrong), ("G", row.right, row.share_right)]
    if row.category in CATEGORIES and about_cancelled:
        if row.checked is not None:
            thread.found.pending.append((Finding(row.category, None, row.checked), sentence, doubts, False))
        for verdict, part, share in counts:
            if part is not None or share is not None:
                finding = Finding(
                    row.category,
                    part,
                    row.checked,
                    verdict,
                    percent=str(share) if share is not None else "",
                )
                thread.found.pending.append((finding, sentence, doubts, False))
    elif row.category == "total" and about_cancelled:
        for verdict, part, _share in counts:
            if row.checked is not None or part is not None:
                thread.found.totals.append(
                    (Finding("total", part, row.checked, verdict if part is not None else ""), sentence)
                )
    if row.category in {"victims", "total"}:
        for verdict, part in (("I", row.told), ("J", row.untold)):
            if part is not None:
                thread.found.pending.append(
                    (Finding("victims", part, row.should, verdict), sentence, doubts, False)
                )
    _row_rates(thread, row, sentence, doubts, about_cancelled)


def _row_rates(
    thread: Thread, row: Row, sentence: Sentence, doubts: list[str], about_cancelled: bool
) -> None:
    """Keep the recording rate and margin of a row."""
    measure = {
        "violence": "recording_violence",
        "sexual": "recording_sexual",
        "joint": "recording_sexual",
        "total": "recording_all",
    }.get(row.category)
    if measure is None or row.rate is None or row.rate < 40 or (about_cancelled and row.checked is not None):
        return
    for statistic, value in (("rate_pct", row.rate), ("ci_pct", row.margin)):
        if isinstance(value, Decimal):
            thread.found.evidence.append(Evidence(measure, statistic, value, sentence, [], list(doubts)))


def _lead(blocks: list[Block], index: int) -> list[str]:
    """Return the words that lead to a table: its caption and the paragraph before it."""
    found: list[str] = []
    for block in reversed(blocks[max(0, index - 3) : index]):
        if block.kind == "heading":
            break
        found.insert(0, block.text)
    after = blocks[index + 1 : index + 2]
    if after and after[0].kind == "caption":
        found.append(after[0].text)
    return found
