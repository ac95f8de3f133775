"""What is gone from a draft, left over in it, or somebody else's."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from . import wrong_phrases
from .edits import insert, owed
from .fine import caveats
from .text import Edited, Expected, Paragraph, Piece, Pieces, join_sentences, sentences, substitute, words


def caveat_removed(edited: Edited, rng: random.Random) -> Edited | None:
    """Take out the sentence on small samples, who found it, when, the reply, or where the story came from."""
    options = sorted(caveats(edited) & {"sample", "source", "year", "reply", "label"})
    gone = rng.choice(options) if options else ""
    if not gone or f"{gone} removed" in edited.edits:
        return None
    kept = [p for p in edited.paragraphs if p.part == "story"]
    after = tuple(p for p in (_without(p, gone, edited) for p in kept) if p is not None)
    touched = {text for text in edited.touched if not any(text in p.text for p in after)}
    if touched or not any(p.kind == "body" for p in after):
        return None
    expected = (*edited.expected, Expected("caveat-removed", frozenset({"caveat-removed"})))
    result = replace(edited, paragraphs=after, expected=expected, edits=(*edited.edits, f"{gone} removed"))
    lost = {"source", "inspectors"} if gone == "source" else {gone}
    return result if caveats(edited) - caveats(result) <= lost else None


def placeholder_left(edited: Edited, rng: random.Random) -> Edited | None:
    """Leave something that was to be filled in."""
    text = rng.choice(wrong_phrases.PLACEHOLDERS).replace("{force}", edited.base.facts["area"]["name"])
    new = (Piece(text),)
    if text in edited.touched:
        return None
    return insert(edited, new, "placeholder", rng, owed("placeholder-left", new))


def not_ours(edited: Edited, rng: random.Random) -> Edited | None:
    """Add a number of the newsroom's own."""
    text = rng.choice(wrong_phrases.NOT_OURS).replace("{force}", edited.base.facts["area"]["name"])
    new = (Piece(text),)
    return None if text in edited.touched else insert(edited, new, "own number", rng, owed("not-ours", new))


def _without(paragraph: Paragraph, gone: str, edited: Edited) -> Paragraph | None:
    """Return a paragraph without one caveat, or None when nothing of it is left."""
    year = edited.base.fact("inspection.year")
    if gone == "year" and year:
        dated = {"inspection.audit", "inspection.age"}
        kept = [x for x in sentences(paragraph) if not dated & {piece.fact for piece in x}]
        if not kept and not paragraph.cells:
            return None
        paragraph = replace(paragraph, pieces=join_sentences(kept))
        pieces = substitute(
            tuple(Piece(p.text) if p.fact == "inspection.year" else p for p in paragraph.pieces),
            rf",? ?(?:\b(?:in|from|of|the)\b )?\b{year['value']}\b",
            "",
        )
        pieces = substitute(pieces, r"according to inspection", "according to the inspection")
        return replace(paragraph, pieces=pieces)
    pattern = {
        "sample": r"\bsample\b|\bsamples\b",
        "source": r"nspect|HMIC|watchdog",
        "reply": r"comment\b|\bsaid (?:the|it|its|every)\b|approached",
        "label": r"enerated from data|automat",
    }[gone]
    if gone == "label" and paragraph.kind == "body" and "story" not in paragraph.text:
        return paragraph
    keep = [
        pieces
        for pieces in sentences(paragraph)
        if not re.search(pattern, words(pieces), re.I) or (gone == "sample" and _bears_number(pieces))
    ]
    if gone == "sample" and paragraph.kind != "body":
        return paragraph
    return replace(paragraph, pieces=join_sentences(keep)) if keep else None


def _bears_number(pieces: Pieces) -> bool:
    return any(piece.fact for piece in pieces)
