"""What all edits share: finding a sentence to work on, putting another in its place, noting what is owed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from .slots import fill, voice
from .text import (
    Base,
    Edited,
    Expected,
    Paragraph,
    Piece,
    Pieces,
    capitalised,
    join_sentences,
    sentences,
    words,
)

PROPORTIONS = ("sexual", "rape", "violence", "robbery")
Edit = Callable[[Edited, random.Random], "Edited | None"]


@dataclass(frozen=True)
class Place:
    """A sentence of an edited draft: which paragraph, which sentence of it, and its pieces."""

    paragraph: int
    sentence: int
    pieces: Pieces

    @property
    def text(self) -> str:
        return words(self.pieces)

    @property
    def facts(self) -> set[str]:
        return {piece.fact for piece in self.pieces if piece.fact}

    @property
    def measures(self) -> set[str]:
        return {fact.split(".")[0] for fact in self.facts}


def start(base: Base) -> Edited:
    """Return a draft that nobody has touched yet."""
    return Edited(base, base.paragraphs)


def places(edited: Edited, *, part: str = "story", kinds: tuple[str, ...] = ("body",)) -> Iterator[Place]:
    """Yield the sentences that no edit has touched."""
    for index, paragraph in enumerate(edited.paragraphs):
        if paragraph.part != part or paragraph.kind not in kinds:
            continue
        for number, pieces in enumerate(sentences(paragraph)):
            if words(pieces) not in edited.touched:
                yield Place(index, number, pieces)


def about(edited: Edited, measure: str) -> list[Place]:
    """Return the untouched sentences that speak of a measure and of no other kind of thing."""
    if measure in PROPORTIONS:
        others = {"victims", "recording_all", "national"}
        return [p for p in places(edited) if measure in p.measures and not p.measures & others]
    return [p for p in places(edited) if p.measures & {*PROPORTIONS, "victims", "recording_all"} == {measure}]


def only_about(edited: Edited, measure: str) -> list[Place]:
    """Return the untouched sentences that speak of one proportion and of no other."""
    return [place for place in about(edited, measure) if place.measures & {*PROPORTIONS} == {measure}]


def counted(base: Base, *, least: int = 2, wrong: bool = True) -> list[str]:
    """Return the proportions with both counts, some found wrong (or none), and at least so many checked."""
    found = []
    for measure in PROPORTIONS:
        bad, checked = base.fact(f"{measure}.wrong"), base.fact(f"{measure}.checked")
        if bad and checked and int(checked["value"]) >= least and (int(bad["value"]) > 0) is wrong:
            found.append(measure)
    return found


def shared(base: Base) -> list[str]:
    """Return the counted proportions that have a share as well."""
    found = []
    for measure in counted(base):
        share = base.fact(f"{measure}.share")
        if share and "percent" in share["forms"]:
            found.append(measure)
    return found


def put(edited: Edited, place: Place, new: Pieces, name: str, expected: tuple[Expected, ...] = ()) -> Edited:
    """Return the draft with one sentence replaced; its words count as touched from now on."""
    paragraph = edited.paragraphs[place.paragraph]
    parts = sentences(paragraph)
    parts[place.sentence] = new
    paragraphs = list(edited.paragraphs)
    paragraphs[place.paragraph] = replace(paragraph, pieces=join_sentences(parts))
    return replace(
        edited,
        paragraphs=tuple(paragraphs),
        expected=(*edited.expected, *expected),
        edits=(*edited.edits, name),
        touched=edited.touched | {words(new)},
    )


def insert(
    edited: Edited,
    new: Pieces,
    name: str,
    rng: random.Random,
    expected: tuple[Expected, ...] = (),
    kind: str = "body",
) -> Edited:
    """Return the draft with a paragraph added somewhere in the body of the story."""
    bodies = [i for i, p in enumerate(edited.paragraphs) if p.part == "story" and p.kind == "body"]
    where = rng.choice(bodies) + 1 if bodies else len(edited.paragraphs)
    paragraph = Paragraph(kind, new)
    return replace(
        edited,
        paragraphs=(*edited.paragraphs[:where], paragraph, *edited.paragraphs[where:]),
        expected=(*edited.expected, *expected),
        edits=(*edited.edits, name),
        touched=edited.touched | {words(new)},
    )


def keep_controls(new: Pieces, old: Pieces, rng: random.Random) -> Pieces:
    """Return new words in which numbers keep the old controls (typed around) or, at times, do not."""
    if rng.random() < 0.4:
        return tuple(Piece(piece.text, piece.fact) for piece in new)
    controls = {piece.fact: piece for piece in old if piece.number}
    found = []
    for piece in new:
        control = controls.pop(piece.fact, None)
        found.append(replace(piece, alias=control.alias, number=control.number) if control else piece)
    return tuple(found)


def say(base: Base, template: str, measure: str, rng: random.Random, **changes: str) -> Pieces | None:
    """Return a template in some newsroom's words, or None when the facts for it are not held."""
    template = template.replace("{covers}", base.facts["area"]["covers"])
    try:
        return capitalised(fill(template, voice(base, measure, rng, **changes)))
    except (KeyError, AssertionError):
        return None


def owed(label: str, sentence: Pieces, *kinds: str, bound: tuple[str, ...] = ()) -> tuple[Expected, ...]:
    """Return what a checker owes for one sentence."""
    return (Expected(label, frozenset(kinds or (label,)), words(sentence), frozenset(bound)),)
