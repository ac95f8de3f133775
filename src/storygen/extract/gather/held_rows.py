"""Rows of tables that are of a recording rate or a crime type and must hold what is found of it, understood or not.

A row "All reported crime | 79.3% (±2.1) | 94.6% (±1.5)" holds the rate of now beside those of other years or forces. One
that names the rate, has others near to it and has not the one that was found says otherwise (`mind_the_rows_of_rates`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from storygen.extract.document import Sentence
from storygen.extract.gather.mentions import WHOLE_NUMBER, categories_in
from storygen.extract.gather.thread import HeldCounts, HeldRates, Thread
from storygen.extract.grammar.margins import SHARE, margin_spans, margins_in
from storygen.extract.grammar.numbers import to_number
from storygen.extract.grammar.other_percentages import NOT_RECORDING, is_rate
from storygen.extract.grammar.rate_labels import OF_RECORDING, OF_SOME
from storygen.extract.grammar.scope import Frame, earlier_in
from storygen.extract.grammar.tables.whose import is_of_others, is_own
from storygen.extract.grammar.whose_rate import ALL, FRAUD, MEASURES, kinds_in
from storygen.extract.model import CATEGORIES

_BARE_RATE = re.compile(r"(?<![\d.,£])\d{2}\.\d{1,2}(?![\d%]|,\d)")
# "Recording rate: 88.9% Confidence interval: ± 2.3%": the rate is no level of confidence.
_PARTS = re.compile(r"(?= (?:confidence|margin)\b)", re.IGNORECASE)
_RATE_IN = re.compile(r"\(?(?:\+ ?/ ?-|±)? ?\d+(?:\.\d+)? ?(?:%|per ?cent)\)?", re.IGNORECASE)
_NUMBER = re.compile(r"\d")


def note_held_rates(thread: Thread, rows: list[list[str]], around: str, sentence: Sentence) -> None:
    """Note each row, and each column, of a table of recording rates that names whose rate it gives.

    `around` is what stands over the table and heads it.
    """
    words = " ".join(cell for row in rows for cell in row)
    if not OF_RECORDING.search(f"{around} {words}"):
        return
    titled = around if OF_RECORDING.search(around) or ALL.search(around) else ""
    of_rows = {place: _measure(_label(row), titled, thread.frame) for place, row in enumerate(rows)}
    for place, measure in of_rows.items():
        if measure:
            _note(thread, measure, rows[place], sentence, own=is_own(rows[place][0], thread.frame))
    if any(of_rows.values()) or len({len(row) for row in rows}) > 1 or any(map(_names_a_force, rows)):
        return
    for column in zip(*rows, strict=True):
        if measure := _measure(column[0], "", thread.frame):
            _note(thread, measure, list(column), sentence)


def _label(row: list[str]) -> str:
    """Return the first cell of a row or, where that holds no words, those before its first number."""
    if row and re.search(r"[A-Za-z]{3}", row[0]):
        return _RATE_IN.sub("", row[0])
    words = " ".join(row)
    number = _NUMBER.search(words)
    return words[: number.start()] if number else words


def _names_a_force(row: list[str]) -> bool:
    return bool(row) and bool(re.search(r"\b(?:Police|Constabulary|Force)\b", row[0]))


def _measure(label: str, titled: str, frame: Frame) -> str:
    """Return the rate that a label is of, "" where it is of none, or of others or only some crimes."""
    if is_own(label.strip(" :|"), frame) and titled:
        kinds = set(kinds_in(titled))
        return "" if kinds else "recording_all"
    if not label.strip() or len(label.split()) > 14 or is_of_others(label, frame):
        return ""
    years = {int(year) for year in re.findall(r"\b20\d\d\b", label)}
    if (
        (years and frame.year not in years)
        or earlier_in(label, frame)
        or OF_SOME.search(label)
        or NOT_RECORDING.search(label)
    ):
        return ""
    kinds = set(kinds_in(FRAUD.sub("", label)))
    if len(kinds) > 1:
        return ""
    if kinds:
        return MEASURES.get(next(iter(kinds)), "")
    return "recording_all" if ALL.search(label) else ""


def _note(thread: Thread, measure: str, cells: list[str], sentence: Sentence, *, own: bool = False) -> None:
    text = " | ".join(cells)
    there = replace(sentence, text=text)
    if rates := frozenset(_rates(cells)):
        thread.found.held_rates.append(HeldRates((measure, "rate_pct"), rates, there, own))
        margins = frozenset(
            size for cell in cells if "±" in cell or "+/" in cell for _, size in margins_in(cell)
        )
        if margins:
            thread.found.held_rates.append(HeldRates((measure, "ci_pct"), margins, there, own))


def _rates(cells: list[str]) -> Iterator[Decimal]:
    for part in (part for cell in cells for part in _PARTS.split(cell)):
        taken = margin_spans(part)
        shares = [to_number(share.group(1)) for share in SHARE.finditer(part) if is_rate(part, share, taken)]
        shares += [Decimal(bare.group()) for bare in _BARE_RATE.finditer(part)]
        yield from (share for share in shares if share >= 40)


def note_held_counts(thread: Thread, rows: list[list[str]], sentence: Sentence) -> None:
    """Note the numbers of each row that names one crime type: if they are of its records, they must hold what was found."""
    for row in rows:
        named = categories_in(row[0], "") - {"victims"} if row else frozenset()
        numbers = tuple(int(number) for cell in row[1:] for number in WHOLE_NUMBER.findall(cell))
        if len(named) == 1 and len(numbers) > 1 and named <= {*CATEGORIES}:
            there = replace(sentence, text=" | ".join(row))
            thread.found.held_counts.append(HeldCounts(next(iter(named)), numbers, there))
