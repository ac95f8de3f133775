"""Holds the figures chosen against whatever else stands in the report by their words, understood or not.

A figure is certain only when all of it is accounted for: numbers that no finding took (`gather/mentions.py`),
percentages, margins, estimates and grades that no rule took (`gather/strays.py`), shares and rates in round
words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from storygen.extract.document import Sentence
from storygen.extract.gather.thread import Gathered, Mention, Stray
from storygen.extract.grammar.breakdown import Part, is_breakdown
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.whose_rate import RATES, UNSAID
from storygen.extract.model import CATEGORIES
from storygen.extract.readings import (
    NOT_ACCOUNTED_FOR,
    WHOLE_OF,
    Evidence,
    Key,
    category_of,
    may_be_ours,
    part_key,
    place_of,
    shorten,
)

# How many records of a crime type were checked and how many of them were wrong; how many victims should have
# been told and how many were.
Counts = Mapping[str, tuple[int, int]]


# "Of the nine who were not told, four were victims of rape".
_OF_THE = re.compile(rf"\bof (?:the|these|those) ({NUMBER})\b", re.IGNORECASE)


_OUT_OF = re.compile(rf"\(of (?:the )?({NUMBER})\b", re.IGNORECASE)


def mind_the_mentions(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt what was found of a crime type, or of the victims, when a number stands by them that nothing
    accounts for."""
    counts = counts_of(chosen)
    for mention in found.mentions:
        if mention.category not in counts:
            continue
        pieces = _pieces(chosen, mention.category)
        # How the records of the paragraph's finding came about, unless it counts some of them all.
        again = counts[mention.category][0] in mention.numbers
        goes_on = not (mention.judges or again) and mention.sentence.block in {
            p.sentence.block for p in pieces
        }
        others = frozenset() if goes_on else _other_numbers(mention, counts)
        if others:
            for piece in pieces:
                piece.doubts.append(_not_accounted_for(others, mention.sentence))


def _other_numbers(mention: Mention, counts: Counts) -> frozenset[int]:
    """Return the numbers of a sentence that may be other counts than those that were found."""
    checked, wrong = counts[mention.category]
    if not mention.about and checked not in mention.every:
        # Nothing says that it is of the cancelled records, but for their number.
        return frozenset()
    # Where one crime type is named, a number is not of all of them together.
    known = _added_up(counts, mention.named if len(mention.named) == 1 else CATEGORIES)
    known |= _added_up(counts, mention.named)
    known = known.union(*(_added_up(counts, [category]) for category in mention.named))
    # Far more are those of another sample, or of all that were cancelled.
    numbers = mention.numbers
    if checked in mention.every:
        # Where the records checked are counted again, whatever else is counted may be of them.
        numbers |= {number for number in mention.loose if number < checked}
    others = {number for number in numbers - known if number <= 1.5 * checked}
    if mention.judges and {wrong, checked - wrong} & mention.every:
        # "The 3 that we considered wrong (of 51 seen)": of how many, however many they are.
        wholes = {int(to_number(n)) for n in _OUT_OF.findall(mention.sentence.text)}
        others |= wholes & numbers - known
    if not mention.judges:
        # Of those that were wrong some may be counted apart; but no more than were, nor out of all checked.
        others = {number for number in others if number > wrong or checked in mention.numbers}
    whole = {wrong, checked - wrong} & {int(to_number(n)) for n in _OF_THE.findall(mention.sentence.text)}
    others = {number for number in others if number > max(whole, default=0)}
    parts = [part for category in mention.named for part in parts_in(counts, category)]
    return frozenset() if is_breakdown(mention.sentence.text, parts) else frozenset(others)


def counts_of(chosen: dict[Key, Evidence]) -> dict[str, tuple[int, int]]:
    """Return the counts of each crime type, and of the victims, for which both were found."""
    return {
        category_of(measure): (int(whole.value), int(part.value))
        for (measure, name), part in chosen.items()
        if (whole := chosen.get((measure, WHOLE_OF.get(name, "")))) is not None
        if isinstance(part.value, Decimal) and isinstance(whole.value, Decimal)
    }


def parts_in(counts: Counts, category: str) -> list[Part]:
    """Return how many records of a crime type were wrong and how many right (victims told and not told)."""
    if category not in counts:
        return []
    whole, part = counts[category]
    verdicts = "IJ" if category == "victims" else "WG"
    return [
        Part(category, number, verdict)
        for number, verdict in zip((part, whole - part), verdicts, strict=True)
    ]


def _added_up(counts: Counts, categories: Iterable[str]) -> set[int]:
    """Return how many records were checked, wrong and right in these crime types together."""
    own = [counts[category] for category in categories if category in counts]
    checked, wrong = sum(c for c, _ in own), sum(w for _, w in own)
    return {checked, wrong, checked - wrong}


def _pieces(chosen: dict[Key, Evidence], category: str) -> list[Evidence]:
    """Return what was chosen of a crime type, or of the victims: how many in all, and of them."""
    return [
        piece
        for (measure, name), piece in chosen.items()
        if category_of(measure) == category and name in {*WHOLE_OF, *WHOLE_OF.values()}
    ]


def _not_accounted_for(values: Iterable[object], sentence: Sentence) -> str:
    numbers = ", ".join(str(value) for value in sorted(values, key=str))
    return f"{NOT_ACCOUNTED_FOR}: {numbers} ({place_of(sentence)})"


def mind_the_strays(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt a rate, margin, estimate or grade when something near to it stands by its words, and no rule
    took it."""
    known = _known(found)
    elsewhere = [piece for piece in found.evidence if not (piece.earlier or piece.doubts)]
    read = {
        (piece.sentence.text, piece.statistic, piece.value): piece.measure
        for piece in found.evidence
        if UNSAID not in piece.doubts
    }
    strays = [stray for stray in found.strays if stray.value not in known or _is_of_another(stray, elsewhere)]
    for stray in [*strays, *_faint_grades(found)]:
        # What a rule read knows better what it is of: "a rate of 89.5 percent for these crimes".
        owners = {(read.get((stray.sentence.text, name, stray.value), of), name) for of, name in stray.keys}
        if len(owners) == len(RATES) and any(
            (rate, "ci_pct") not in chosen for rate in RATES if (rate, "rate_pct") in chosen
        ):
            # A margin of no one rate may be that of the rate that lacks one.
            continue
        for key in owners & set(chosen):
            # The bar of this rate stands beside it: then it is another's.
            if chosen[key].value not in stray.beside and _may_be_meant(
                stray.value, chosen[key].value, key[1]
            ):
                chosen[key].doubts.append(_not_accounted_for([stray.value], stray.sentence))


def _is_of_another(stray: Stray, clear: list[Evidence]) -> bool:
    """Return whether a value that is known is that of another figure only, and a sentence gives it as this
    one's."""
    same = [piece for piece in clear if piece.value == stray.value]
    names_one = len(stray.keys) == 1 and stray.named
    return (
        bool(same)
        and names_one
        and not any(
            (piece.measure, piece.statistic) in stray.keys or piece.sentence.text == stray.sentence.text
            for piece in same
        )
    )


def mind_the_rows_of_counts(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt what was found of a crime type when a row of a table has the number checked, or two numbers that
    make it up, and not that of the wrong or the right ones."""
    counts = counts_of(chosen)
    for row in found.held_counts:
        whole, part = counts.get(row.category, (0, 0))
        own = {part, whole - part}
        below = {number for number in row.numbers if number < whole}
        made_up = {
            first
            for first in below
            if whole - first in below and row.numbers.count(first) >= 1 + (2 * first == whole)
        }
        others = below if whole in row.numbers else made_up
        if whole and others and not own & {*row.numbers}:
            chosen[part_key(row.category)].doubts.append(_not_accounted_for(others, row.sentence))


def _known(found: Gathered) -> set[Decimal | str | None]:
    """Return the values of which a rule has read what they are."""
    return {
        piece.value
        for piece in [*found.evidence, *found.notes]
        if piece.earlier or not piece.doubts or not (may_be_ours(piece) or UNSAID in piece.doubts)
    }


def mind_the_rows_of_rates(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt a rate or margin when a row of a table that is of it has others, and not this one."""
    known = _known(found)
    for row in found.held_rates:
        piece = chosen.get(row.key)
        if piece is None or piece.value in row.values:
            continue
        left = row.values if row.own else row.values - known
        others = {value for value in left if _may_be_meant(value, piece.value, row.key[1])}
        if others:
            piece.doubts.append(_not_accounted_for(others, row.sentence))


def _faint_grades(found: Gathered) -> list[Stray]:
    """Return the grades that stand alone where nothing says that they are overall ones, and that no question
    has."""
    of_questions = {note.value for note in found.notes}
    return [
        Stray(frozenset({("overall_grade", "value")}), piece.value, piece.sentence)
        for piece in found.evidence
        if piece.measure == "overall_grade" and piece.weak and not (piece.doubts or piece.earlier)
        if isinstance(piece.value, str) and piece.value not in of_questions
    ]


def _may_be_meant(value: Decimal | str, figure: Decimal | str | None, statistic: str) -> bool:
    """Return whether a value is near enough to a figure to be meant for it: a slip, and not another thing."""
    if value == figure or not isinstance(value, Decimal) or not isinstance(figure, Decimal):
        return value != figure
    if statistic == "per_year_over":
        return figure / 2 < value < figure * 2
    if statistic == "ci_pct":
        return True
    return is_near_rate(value, figure)


# How far from a rate, in percentage points, another one may be that is the same misprinted.
_NEAR = 12


def is_near_rate(value: Decimal | str | None, rate: Decimal | str | None) -> bool:
    """Return whether a percentage may be the same rate put otherwise: near to it, not the same rounded."""
    if not isinstance(value, Decimal) or not isinstance(rate, Decimal):
        return False
    rounded = value == value.to_integral_value() and value == rate.quantize(Decimal(1), ROUND_HALF_UP)
    return abs(value - rate) <= _NEAR and not rounded


def mind_the_shares(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt what was found of a crime type, or of the victims, when words say another share."""
    counts = counts_of(chosen)
    for share, sentence in found.shares:
        whole, part = counts.get(share.category, (0, 0))
        victims = share.category == "victims"
        if whole and share.denies(part, whole, "I" if victims else "W"):
            chosen[part_key(share.category)].doubts.append(
                f"the report may say otherwise: “{shorten(sentence.quote)}”"
            )


def mind_the_rough_rates(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt a recording rate when words say another ("it misses one crime in five")."""
    for rough, sentence in found.rough_rates:
        rate = chosen.get((rough.measure, "rate_pct"))
        if rate is None or not isinstance(rate.value, Decimal):
            continue
        # "More than four in every five are recorded (88.3 percent)": the same, said roughly first.
        if not re.search(rf"(?<![\d.]){rate.value}(?![\d.])", sentence.text) and rough.denies(rate.value):
            rate.doubts.append(f"the report may say otherwise: “{shorten(sentence.quote)}”")


def mind_the_unread_grades(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt the overall grade when a table that speaks of one could not be read, and may give another."""
    grade = chosen.get(("overall_grade", "value"))
    if grade is not None and any(held and held != {grade.value} for held in found.unread_grades):
        grade.doubts.append("a table that speaks of an overall grade could not be read")


def mind_the_bare_shares(chosen: dict[Key, Evidence], found: Gathered) -> None:
    """Doubt what was found of a crime type when tables of shares lack it and have another, of as many
    records, that no finding accounts for."""
    own = counts_of(chosen)
    either_way = {name: {(part, whole), (whole - part, whole)} for name, (whole, part) in own.items()}
    known = {pair for pairs in either_way.values() for pair in pairs}
    printed = {pair for table in found.bare_shares if len(table) > 1 for pair in table}
    for category, pairs in either_way.items():
        others = sorted(pair for pair in printed - known if pair[1] == own[category][0])
        if others and not pairs & printed:
            share = "{} of {}".format(*others[0])
            chosen[part_key(category)].doubts.append(f"a table has {share}, and it is not clear of what")
