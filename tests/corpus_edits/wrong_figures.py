"""Numbers, grades and lines of the fact box that are not what is held."""

from __future__ import annotations

import random
from dataclasses import replace

from . import phrases, wrong_phrases
from .edits import counted, owed, places, put, say
from .text import Edited, Expected, Piece, Pieces
from .wrong_numbers import alterable, count_of, other_number
from .wrong_putting import has_slot, rewrite

GRADES = ("outstanding", "good", "requires improvement", "inadequate")


def number_altered(edited: Edited, rng: random.Random) -> Edited | None:
    """Alter a number where it stands, as a slip of the keyboard or a "correction" would."""
    found = [
        (place, piece) for place in places(edited) for piece in place.pieces if alterable(edited.base, piece)
    ]
    if not found:
        return None
    place, piece = rng.choice(found)
    text = other_number(edited.base, piece, rng)
    if text is None:
        return None
    new = tuple(replace(x, text=text) if x is piece else x for x in place.pieces)
    return put(edited, place, new, "number altered", owed("contradicted", new, bound=("changed",)))


def number_misremembered(edited: Edited, rng: random.Random) -> Edited | None:
    """Rewrite a sentence with a number that is not the draft's."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    slot = rng.choice(("w", "w", "c", "p"))
    statistic = {"w": "wrong", "c": "checked", "p": "share"}[slot]
    fact = edited.base.fact(f"{measure}.{statistic}")
    templates = [t for t in (*phrases.COUNTS, *phrases.SHARES) if has_slot(t, slot) and not has_slot(t, "r")]
    if fact is None:
        return None
    text = other_number(edited.base, Piece(str(fact["text"]), fact["id"]), rng)
    if text is None or (slot == "p" and "%" not in text):
        return None
    changes = {slot: text, slot.upper(): text[0].upper() + text[1:]}
    new = say(edited.base, rng.choice(templates), measure, rng, wc="wrongly cancelled", **changes)
    return rewrite(edited, measure, new, rng, "number misremembered", "contradicted")


def all_or_none(edited: Edited, rng: random.Random) -> Edited | None:
    """Say that all, or none, were wrong."""
    measures = [
        m
        for m in counted(edited.base)
        if count_of(edited.base, f"{m}.wrong") < count_of(edited.base, f"{m}.checked")
    ]
    if not measures:
        return None
    measure = rng.choice(measures)
    new = say(edited.base, rng.choice(wrong_phrases.ALL_OR_NONE), measure, rng)
    return rewrite(edited, measure, new, rng, "all or none", "contradicted")


def grade_altered(edited: Edited, rng: random.Random) -> Edited | None:
    """Give the force another grade."""
    grade = edited.base.fact("inspection.grade")
    found = [place for place in places(edited) if "inspection.grade" in place.facts]
    if not found or grade is None:
        return None
    other = rng.choice([g for g in GRADES if g != grade["value"]])
    place = found[0]
    if rng.random() < 0.5:
        new: Pieces | None = tuple(
            replace(x, text=x.text.replace(grade["value"], other)) if x.fact == "inspection.grade" else x
            for x in place.pieces
        )
        expect = ("changed",)
    else:
        new = say(edited.base, rng.choice(phrases.GRADES), "", rng, grade=other)
        expect = ()
    return put(edited, place, new, "grade altered", owed("contradicted", new, bound=expect)) if new else None


def fact_box_altered(edited: Edited, rng: random.Random) -> Edited | None:
    """Alter a number in the fact box."""
    rows = [
        (i, j)
        for i, p in enumerate(edited.paragraphs)
        for j, cell in enumerate(p.cells)
        if len(cell) == 1 and alterable(edited.base, cell[0]) and p.text not in edited.touched
    ]
    if not rows:
        return None
    i, j = rng.choice(rows)
    row = edited.paragraphs[i]
    text = other_number(edited.base, row.cells[j][0], rng)
    if text is None:
        return None
    cells = tuple((replace(cell[0], text=text),) if k == j else cell for k, cell in enumerate(row.cells))
    changed = replace(row, cells=cells)
    expected = Expected(
        "contradicted", frozenset({"contradicted"}), changed.text, frozenset({"changed"}), text
    )
    return replace(
        edited,
        paragraphs=(*edited.paragraphs[:i], changed, *edited.paragraphs[i + 1 :]),
        expected=(*edited.expected, expected),
        edits=(*edited.edits, "fact box altered"),
        touched=edited.touched | {changed.text},
    )
