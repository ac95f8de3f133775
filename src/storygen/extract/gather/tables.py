"""Tables, with the words around them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from storygen.extract.cards import is_figure, with_caption
from storygen.extract.document import Block, Sentence, split_sentences
from storygen.extract.gather.around import (
    Around,
    around,
    captions_are_below,
    is_about_cancelled,
    table_doubts,
)
from storygen.extract.gather.held_rows import note_held_counts, note_held_rates
from storygen.extract.gather.mentions import note_rows
from storygen.extract.gather.sentences import hear, read_sentence
from storygen.extract.gather.thread import Stray, Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.caution import UNKNOWN, unknown_words
from storygen.extract.grammar.findings import Finding
from storygen.extract.grammar.grades import grades_in, labelled_grade
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.rates import MEASURES as RATE_MEASURES
from storygen.extract.grammar.scope import Frame
from storygen.extract.grammar.tables import Row, Table, read_tables
from storygen.extract.grammar.tables.facts import facts_of, period_of
from storygen.extract.grammar.tables.grid import grade_in
from storygen.extract.grammar.tables.headings import KNOWN
from storygen.extract.grammar.tables.torn import with_whole_labels, without_torn_title
from storygen.extract.grammar.tables.whose import is_own, ours
from storygen.extract.grammar.whose_rate import ALL, kinds_in
from storygen.extract.model import CATEGORIES
from storygen.extract.readings import Evidence

_OVERALL = re.compile(r"\boverall\b(?! (?:recording|rate|crime))", re.IGNORECASE)
_NOT_SAID = "the table does not say that it is about cancelled records"


def gather_tables(thread: Thread, blocks: list[Block]) -> None:
    """Read every table of a report."""
    if not any(block.kind == "table" for block in blocks):
        return
    below = captions_are_below(blocks)
    for index, block in enumerate(blocks):
        if block.kind == "table":
            known = thread.found.so_far()
            thread.found.bare_shares.append(bare_shares(block.rows))
            _gather(thread, block, around(blocks, index, below=below), index)
            if block.doubt:
                thread.found.doubt_since(known, [block.doubt], [block.doubt])


_BARE_SHARE = re.compile(r"\W*(\d{1,3}) ?(?:(?:out )?of|/) ?(\d{1,3})\W*")


def bare_shares(rows: list[list[str]]) -> frozenset[tuple[int, int]]:
    """Return the shares that stand alone in the cells of a table, as (part, whole): "4 of 20"."""
    found = (_BARE_SHARE.fullmatch(cell) for row in rows for cell in row)
    return frozenset((int(match[1]), int(match[2])) for match in found if match)


def _gather(thread: Thread, block: Block, place: Around, index: int) -> None:
    boxes = tuple(box for _, box in block.lines)
    if cards := cards_in(block.rows):
        for said in cards:
            thread.topic, thread.verdict, thread.rate_said, thread.cancelled = "", "", "", 0
            read_sentence(thread, Sentence(said, block.page, block=index, boxes=boxes))
        return
    headings = (place.heading,) if place.heading else ()
    sentence = Sentence("", block.page, headings, place.lead, index, "table", boxes)
    rows, title = without_torn_title(with_whole_labels(block.rows))
    if title:
        place = replace(place, caption=f"{place.caption} {title}".strip())
    block = replace(block, rows=rows)
    tables = list(read_tables(block.rows, place.caption, place.near, thread.frame))
    for table in tables:
        doubts = table_doubts(place, thread.frame, parted=table.parted)
        cancelled = is_about_cancelled(table.grid.words, place)
        of_grades = table_doubts(place.without_passing_words(), thread.frame, parted=table.parted)
        _grades(thread, table, sentence, [d for d in of_grades if "method" not in d])
        for row in [*table.rows, *table.estimates]:
            _row(thread, row, replace(sentence, text=row.words), doubts, cancelled)
        _victims(thread, table.rows, sentence, doubts, cancelled)
        _totals(thread, table.rows, sentence, doubts, cancelled)
        _facts(thread, table, sentence, place, doubts, cancelled)
    _note_own_row(thread, block.rows, sentence)
    _note_held(thread, block.rows, place, sentence, parted=any(table.parted for table in tables))
    if not _found_in(thread, index):
        _untitled_rates(thread, block, place, sentence)
    if not _found_in(thread, index) and all(_may_be_of_now(table, thread.frame) for table in tables):
        known = thread.found.so_far()
        _sentences(thread, block, Sentence("", block.page, headings, place.lead, index, "paragraph", boxes))
        doubts = table_doubts(place, thread.frame, parted=False)
        thread.found.doubt_since(known, doubts, doubts)
    _note_unread(thread, block.rows, place, sentence)
    for cell in (cell for row in block.rows for cell in row if _is_text(cell)):
        # A cell may hold a list of findings, or a paragraph, whatever the table is of.
        for said in (said for part in cell.split("•") for _, said in split_sentences(part.strip())):
            hear(thread, replace(sentence, text=said, kind="caption"))


# "3 Staff a crime bureau 4 Clear the queue 5 Train all staff": the numbers of items.
_IN_ORDER = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")


def _is_text(cell: str) -> bool:
    """Return whether a cell holds a paragraph or a list of findings, and no numbered list."""
    numbers = [int(number) for number in _IN_ORDER.findall(cell)]
    in_order = any(
        a + 1 == b and b + 1 == c for a, b, c in zip(numbers, numbers[1:], numbers[2:], strict=False)
    )
    return len(cell.split()) >= 12 and not in_order


def _note_held(
    thread: Thread, rows: list[list[str]], place: Around, sentence: Sentence, *, parted: bool
) -> None:
    """Note the rows that must hold what is found of a crime type or a rate, unless the table is of another inspection."""
    words = " ".join(cell for row in rows for cell in row)
    doubts = table_doubts(place, thread.frame, parted=parted)
    if any("earlier" in doubt or "own check" in doubt for doubt in doubts):
        return
    if not cues.VICTIM.search(f"{place.caption} {words}"):
        note_held_counts(thread, rows, sentence)
    if not is_about_cancelled(words, place):
        note_held_rates(thread, rows, f"{place.caption} {place.near}", sentence)


def _note_unread(thread: Thread, rows: list[list[str]], place: Around, sentence: Sentence) -> None:
    """Note what a table may say of cancelled records, or of the overall grade, where it was not read."""
    words, index = " ".join(cell for row in rows for cell in row), sentence.block
    of_now = bool(thread.frame.year) and str(thread.frame.year) in words
    doubts = table_doubts(place, thread.frame, parted=False)
    if is_about_cancelled(words, place) and (of_now or not doubts):
        found = [finding for finding, there, _, _ in thread.found.pending if there.block == index]
        judged = {finding.category for finding in found if finding.verdict}
        half = {finding.category for finding in found} - judged
        if half or not _found_in(thread, index):
            note_rows(thread, rows, sentence, half or {*CATEGORIES, "victims"})
    graded = any(
        piece.sentence.block == index for piece in thread.found.evidence if piece.measure == "overall_grade"
    )
    if not graded and _OVERALL.search(words) and not doubts:
        thread.found.unread_grades.append(frozenset(grades_in(words)))


# "Table 1: Estimated recording rates".
_OF_RATES = re.compile(r"\brecording (?:rates?|accuracy)\b|\brates? of recording\b", re.IGNORECASE)
_A_RATE = re.compile(r"(?P<rate>\d{2}(?:\.\d+)?) ?(?:%|per ?cent)?$", re.IGNORECASE)


def _untitled_rates(thread: Thread, block: Block, place: Around, sentence: Sentence) -> None:
    """Keep the percentages of a table of recording rates whose columns have no titles; they are for review, and may
    say otherwise than the text."""
    if not _OF_RATES.search(" ".join([place.caption, place.heading, place.near, *place.lead])):
        return
    for row in filter(None, block.rows):
        kinds = kinds_in(row[0])
        measure = RATE_MEASURES.get(kinds[0] if len(set(kinds)) == 1 else "all" if ALL.search(row[0]) else "")
        rate = next((match for cell in row[1:] if (match := _A_RATE.match(cell.strip()))), None)
        if measure and rate and Decimal(rate["rate"]) >= 40:
            words = replace(sentence, text=" | ".join(row))
            doubt = "the columns of the table have no titles that were read"
            thread.found.evidence.append(
                Evidence(measure, "rate_pct", Decimal(rate["rate"]), words, [], [doubt], firm=True)
            )


def _note_own_row(thread: Thread, rows: list[list[str]], sentence: Sentence) -> None:
    """Note the force's own number among those of others, as in a chart of rates whose title stands elsewhere."""
    pairs = [(row[0], row[-1].strip()) for row in rows if len([cell for cell in row if cell.strip()]) == 2]
    rates = [(name, Decimal(found["rate"])) for name, cell in pairs if (found := _A_RATE.match(cell))]
    if len(rates) < 3 or len(rates) < len(rows) - 1:
        return
    for name, rate in rates:
        if is_own(name, thread.frame) and rate >= 40:
            there = replace(sentence, text=f"{name} | {rate}")
            thread.found.strays.append(Stray(frozenset({("recording_all", "rate_pct")}), rate, there))


def cards_in(rows: list[list[str]]) -> list[str]:
    """Return what a row of figures over a row of words says, column by column; nothing for any other table."""
    if len(rows) != 2 or len(rows[0]) != len(rows[1]) or len(rows[0]) < 2:
        return []
    figures = all(is_figure(cell.strip()) for cell in rows[0])
    words = all(re.search(r"[a-z]{3}.* .*[a-z]{3}", cell) and not is_figure(cell) for cell in rows[1])
    return [with_caption(*pair) for pair in zip(*rows, strict=True)] if figures and words else []


def _found_in(thread: Thread, index: int) -> bool:
    """Return whether anything was found in the table at a place."""
    return any(piece.sentence.block == index for piece in thread.found.evidence) or any(
        sentence.block == index for _, sentence, _, _ in thread.found.pending
    )


def _may_be_of_now(table: Table, frame: Frame) -> bool:
    """Return whether a column of a table may be of this inspection: where none is, neither are the sentences in it."""
    titles = [title for title in table.grid.titles if len(title.split()) <= 8]
    return not titles or any(ours(titles, frame)[0])


def _sentences(thread: Thread, block: Block, place: Sentence) -> None:
    """Read the cells of a table that holds sentences, such as a row of key findings, or a label and what there is to
    say of it."""
    for row in block.rows:
        labelled = len(row) == 2 and 0 < len(row[0].split()) <= 8 and not row[0].rstrip().endswith(".")
        for cell in [f"{row[0].rstrip(':')}: {row[1]}"] if labelled else row:
            if len(cell.split()) >= 5 and re.search(r"\d", cell):
                thread.topic, thread.verdict, thread.rate_said = "", "", ""
                thread.cancelled = 0
                read_sentence(thread, replace(place, text=cell, before=()))


def _grades(thread: Thread, table: Table, sentence: Sentence, doubts: list[str]) -> None:
    """Keep the grades of this force and inspection, each under its label or heading."""
    for i, j in table.ours:
        cells = table.grid.body[i]
        if not (grade := grade_in(cells[j])):
            continue
        labels = [*table.grid.labels[i], table.grid.titles[j]]
        for label in labels:
            named = labelled_grade(label, grade)
            if named is None:
                continue
            text = " | ".join([*table.grid.labels[i], *(cell for cell in cells if cell)])
            unknown = _unknown(thread, labels) if named.measure == "overall_grade" else []
            unsure = [f"{UNKNOWN}: {', '.join(unknown[:4])}"] if unknown else []
            target = thread.found.evidence if named.measure == "overall_grade" else thread.found.notes
            target.append(
                Evidence(named.measure, "value", grade, replace(sentence, text=text), [], [*doubts, *unsure])
            )
            break


def _unknown(thread: Thread, labels: list[str]) -> list[str]:
    """Return the words of a grade's labels that may make it another's, verdicts among them ("meets it")."""
    found = []
    for label in labels:
        if not is_own(label, thread.frame):
            found += unknown_words(label, thread.frame, KNOWN)
            found += [label[a.start : a.end] for a in atoms_of(label) if a.kind in "WG"]
    return found


def _row(thread: Thread, row: Row, sentence: Sentence, doubts: list[str], cancelled: bool) -> None:
    """Keep what a row says of cancelled records of one crime type, and of rates."""
    if row.category in CATEGORIES and cancelled:
        if row.checked is not None:
            own = [*doubts, *row.doubts_of("checked")]
            thread.found.pending.append((Finding(row.category, None, row.checked), sentence, own, False))
        for name, verdict, part, share in (
            ("wrong", "W", row.wrong, row.share_wrong),
            ("right", "G", row.right, row.share_right),
        ):
            if part is not None or share is not None:
                percent = str(share) if share is not None else ""
                finding = Finding(row.category, part, row.checked, verdict, percent=percent)
                own = [*doubts, *row.doubts_of("checked", name)]
                thread.found.pending.append((finding, sentence, own, False))
    _rates(thread, row, sentence, [*doubts, *row.doubts])


def _rates(thread: Thread, row: Row, sentence: Sentence, doubts: list[str]) -> None:
    """Keep the recording rate and margin of a row, or the estimate of crimes lost in a year."""
    measure = {
        "violence": "recording_violence",
        "sexual": "recording_sexual",
        "joint": "recording_sexual",
        "total": "recording_all",
        "": "recording_all",
    }.get(row.category)
    if measure is not None and row.rate is None and row.margin is not None:
        # Its rate stands under words that were not understood.
        thread.found.strays.append(Stray(frozenset({(measure, "ci_pct")}), row.margin, sentence))
    values: list[tuple[str, str, Decimal | None]] = []
    if row.category == "estimate":
        values = [("unrecorded", "per_year_over", row.unrecorded)]
    elif measure is not None and row.rate is not None and row.rate >= 40:
        values = [(measure, "rate_pct", row.rate), (measure, "ci_pct", row.margin)]
    for name, statistic, value in values:
        if value is not None:
            thread.found.evidence.append(
                Evidence(name, statistic, value, sentence, list(row.reasons), list(doubts))
            )


def _victims(thread: Thread, rows: list[Row], sentence: Sentence, doubts: list[str], cancelled: bool) -> None:
    """Keep the victims who should have been told and who were: as printed, else those of all crime types."""
    doubts = doubts if cancelled else [*doubts, _NOT_SAID]
    printed = [row for row in rows if row.category in {"victims", "total"} and _tells(row)]
    for row in printed:
        place = replace(sentence, text=row.words)
        if row.should is not None:
            finding = Finding("victims", None, row.should)
            thread.found.pending.append((finding, place, [*doubts, *row.doubts_of("should")], False))
        for name, verdict, part in (("told", "I", row.told), ("untold", "J", row.untold)):
            if part is not None:
                finding = Finding("victims", part, row.should, verdict)
                own = [*doubts, *row.doubts_of("should", name)]
                thread.found.pending.append((finding, place, own, False))
    if not printed:
        _add_victims(thread, rows, sentence, doubts)


def _tells(row: Row) -> bool:
    return any(value is not None for value in (row.should, row.told, row.untold))


def _add_victims(thread: Thread, rows: list[Row], sentence: Sentence, doubts: list[str]) -> None:
    """Add up the victims of each crime type where no row gives them together."""
    parts = [row for row in rows if _tells(row)]
    if len(parts) < 2 or any(row.category not in CATEGORIES for row in parts):
        return
    for name, statistic in (("should", "should_be_told"), ("told", "told")):
        values = [
            row.should - row.untold
            if name == "told" and row.told is None and row.should and row.untold
            else getattr(row, name)
            for row in parts
        ]
        if any(value is None for value in values):
            continue
        total = sum(value for value in values if value is not None)
        reason = f"{' + '.join(str(value) for value in values)} = {total}"
        unsure = [doubt for row in parts for doubt in row.doubts_of("should", "told")]
        place = replace(sentence, text="; ".join(row.words for row in parts))
        thread.found.evidence.append(
            Evidence(
                "victims",
                statistic,
                Decimal(total),
                place,
                [reason],
                [*doubts, *unsure],
                "derived",
                added=frozenset(row.category for row in parts),
            )
        )


def _totals(thread: Thread, rows: list[Row], sentence: Sentence, doubts: list[str], cancelled: bool) -> None:
    """Keep a total row of cancelled records, to hold what the rest of the report says against it."""
    if doubts or not cancelled or any(row.category not in {*CATEGORIES, "total", "victims"} for row in rows):
        return
    for row in rows:
        if row.category == "total" and not row.doubts_of(*row.of):
            for verdict, part in (("W", row.wrong), ("G", row.right)):
                if row.checked is not None or part is not None:
                    finding = Finding("total", part, row.checked, verdict if part is not None else "")
                    thread.found.totals.append((finding, replace(sentence, text=row.words)))


def _facts(
    thread: Thread, table: Table, place: Sentence, words: Around, doubts: list[str], cancelled: bool
) -> None:
    """Read the audit period, and each other row of a table of unlike facts, as a sentence of its own."""
    for text, row in period_of(table, f"{words.caption} {words.heading}"):
        table.read.add(row)
        _say(thread, table, replace(place, text=text, before=(), headings=()), row, doubts)
    for text, row in facts_of(table):
        thread.topic, thread.verdict, thread.rate_said = "", "", ""
        thread.cancelled = 4 if cancelled else 0
        _say(thread, table, replace(place, text=text, before=()), row, doubts)


def _say(thread: Thread, table: Table, said: Sentence, row: int, doubts: list[str]) -> None:
    """Read a sentence made of a row, and quote the row for what it gives."""
    thread.earlier, thread.block, thread.section, thread.block_names_it = False, said.block, False, False
    before = len(thread.found.evidence), len(thread.found.pending)
    read_sentence(thread, replace(said, kind="paragraph"))
    cells = [*table.grid.labels[row], *table.grid.body[row]]
    quote = replace(said, text=" | ".join(cell for cell in cells if cell), kind="table")
    for piece in thread.found.evidence[before[0] :]:
        piece.sentence = quote
        piece.doubts += doubts
    for at in range(before[1], len(thread.found.pending)):
        finding, _, own, earlier = thread.found.pending[at]
        thread.found.pending[at] = (finding, quote, [*own, *doubts], earlier)
