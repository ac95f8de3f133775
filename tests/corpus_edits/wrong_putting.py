"""Putting a wrong sentence in the place of a right one."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from .edits import Place, about, insert, keep_controls, owed, put, say
from .text import Edited, Pieces, words


def rewrite(
    edited: Edited, measure: str, new: Pieces | None, rng: random.Random, name: str, label: str, *kinds: str
) -> Edited | None:
    """Return the draft with a sentence about a measure replaced, or with one added when there is none."""
    place = one_of(about(edited, measure), rng)
    if new is None or words(new) in edited.touched:
        return None
    if place is None:
        return insert(edited, new, name, rng, owed(label, new, *kinds))
    return put(edited, place, keep_controls(new, place.pieces, rng), name, owed(label, new, *kinds))


def rewrite_headline(
    edited: Edited,
    rng: random.Random,
    measure: str,
    templates: tuple[str, ...],
    label: str,
    *kinds: str,
    **changes: str,
) -> Edited | None:
    index = next((i for i, p in enumerate(edited.paragraphs) if p.kind == "headline"), None)
    new = say(edited.base, rng.choice(templates), measure, rng, **changes)
    if index is None or new is None or edited.paragraphs[index].text in edited.touched:
        return None
    old = edited.paragraphs[index]
    paragraphs = [p for p in edited.paragraphs if p.kind != "standfirst"]
    paragraphs[index] = replace(old, pieces=keep_controls(new, old.pieces, rng))
    return replace(
        edited,
        paragraphs=tuple(paragraphs),
        expected=(*edited.expected, *owed(label, new, *kinds)),
        edits=(*edited.edits, f"{label} in the headline"),
        touched=edited.touched | {words(new)},
    )


def has_slot(template: str, slot: str) -> bool:
    return f"{{{slot}}}" in template or f"{{{slot.upper()}}}" in template


def kinds_inside(place: Place, pattern: str, *kinds: str) -> tuple[str, ...]:
    """Return the kinds that fit when what is altered stands inside a control; none when it does not."""
    inside = any(piece.fact and re.search(pattern, piece.text) for piece in place.pieces)
    return (*kinds, "changed") if inside else ()


def one_of(found: list[Place], rng: random.Random) -> Place | None:
    return rng.choice(found) if found else None
