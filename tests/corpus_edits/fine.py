"""Edits that leave a draft true: nothing may be complained of after them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from . import phrases
from .edits import (
    Edit,
    Place,
    about,
    counted,
    insert,
    keep_controls,
    places,
    put,
    say,
    shared,
)
from .slots import spelled
from .text import Edited, Paragraph, Piece, Pieces, join_sentences, sentences, tidy, words


def reword_counts(edited: Edited, rng: random.Random) -> Edited | None:
    """Put a measure's finding in a reporter's own words."""
    return _reword(edited, rng, counted(edited.base), (*phrases.COUNTS, *phrases.COUNTS, *phrases.SHARES))


def reword_fraction(edited: Edited, rng: random.Random) -> Edited | None:
    """Give a share as a fraction that is true."""
    return _reword(edited, rng, shared(edited.base), phrases.FRACTIONS)


def reword_none(edited: Edited, rng: random.Random) -> Edited | None:
    """Say in other words that nothing was found wrong."""
    return _reword(edited, rng, counted(edited.base, wrong=False), phrases.NONE_WRONG)


def reword_victims(edited: Edited, rng: random.Random) -> Edited | None:
    """Say in other words how many victims were told."""
    untold = edited.base.fact("victims.not_told")
    measures = ["victims"] if untold and untold["value"] else []
    return _reword(edited, rng, measures, phrases.VICTIMS)


def reword_rate(edited: Edited, rng: random.Random) -> Edited | None:
    """Say in other words how much crime was recorded."""
    measure = rng.choice(sorted(phrases.RATES))
    found = [place for place in places(edited) if f"{measure}.rate" in place.facts]
    if not found:
        return None
    place = rng.choice(found)
    new = say(edited.base, rng.choice(phrases.RATES[measure]), measure, rng)
    if new is None:
        return None
    if "unrecorded.per_year" in place.facts and rng.random() < 0.6:
        more = say(edited.base, rng.choice(phrases.UNRECORDED), "unrecorded", rng)
        new = join_sentences([new, more]) if more else new
    return put(edited, place, keep_controls(new, place.pieces, rng), "recording rate reworded")


def reword_grade(edited: Edited, rng: random.Random) -> Edited | None:
    """Say in other words how the force was graded."""
    found = [place for place in places(edited) if "inspection.grade" in place.facts]
    new = say(edited.base, rng.choice(phrases.GRADES), "", rng)
    if not found or new is None:
        return None
    return put(edited, found[0], keep_controls(new, found[0].pieces, rng), "grade reworded")


def reword_national(edited: Edited, rng: random.Random) -> Edited | None:
    """Say in other words how many forces were found wanting."""
    found = [
        place
        for place in places(edited)
        if any(fact.startswith("national.forces_wrong") for fact in place.facts)
    ]
    if not found:
        return None
    place = rng.choice(found)
    fact = rng.choice([fact for fact in sorted(place.facts) if fact.startswith("national.forces_wrong_")])
    new = say(edited.base, rng.choice(phrases.NATIONAL), fact.removeprefix("national.forces_wrong_"), rng)
    return (
        put(edited, place, keep_controls(new, place.pieces, rng), "national count reworded") if new else None
    )


def new_headline(edited: Edited, rng: random.Random) -> Edited | None:
    """Write another headline."""
    index = next((i for i, p in enumerate(edited.paragraphs) if p.kind == "headline"), None)
    if index is None or edited.paragraphs[index].text in edited.touched:
        return None
    measures = counted(edited.base, least=10)
    measure = rng.choice(measures) if measures else ""
    templates = phrases.HEADLINES if measure and rng.random() < 0.8 else phrases.PLAIN_HEADLINES
    new = say(edited.base, rng.choice(templates), measure, rng, wc="wrongly cancelled")
    if new is None:
        return None
    after = _replace_paragraph(edited, index, new, "headline rewritten")
    # "55% of the sample" under a headline on something else would mislead, so the standfirst goes with it
    kept = (
        p
        for p in after.paragraphs
        if p.kind != "standfirst" or {f.fact.split(".")[0] for f in p.pieces} <= {"", measure}
    )
    return replace(after, paragraphs=tuple(kept))


def per_cent_style(edited: Edited, rng: random.Random) -> Edited | None:
    """Write percentages as another house does."""
    style = rng.choice((" per cent", " per cent", "pc", " percent"))

    def restyle(text: str) -> str:
        return re.sub(r"(?<=\d)%", style, text)

    return _everywhere(edited, restyle, f"percentages as “{style.strip()}”")


def numerals(edited: Edited, rng: random.Random) -> Edited | None:
    """Write numbers as another house does: all figures, or words up to twenty."""
    to_figures = rng.random() < 0.5
    numbers = {spelled(n): str(n) for n in range(2, 60)}
    pattern = r"\b(?:" + "|".join(sorted(numbers, key=len, reverse=True)) + r")\b"

    def restyle(text: str) -> str:
        if to_figures:
            return re.sub(pattern, lambda m: numbers[m.group().lower()], text, flags=re.IGNORECASE)
        return re.sub(
            r"(?<![\d.,])\b\d\d?\b(?![.,]?\d|%|\s*per|pc)",
            lambda m: spelled(int(m.group())) if 1 < int(m.group()) <= 20 else m.group(),
            text,
        )

    return _everywhere(
        edited, restyle, "numbers in figures" if to_figures else "numbers in words", bound_only=True
    )


def other_adverb(edited: Edited, rng: random.Random) -> Edited | None:
    """Say “incorrectly” for “wrongly”, throughout."""
    adverb = rng.choice(("incorrectly", "mistakenly", "wrongfully", "improperly"))
    return _everywhere(
        edited, lambda text: re.sub(r"\bwrongly cancelled", f"{adverb} cancelled", text), adverb
    )


def watchdog(edited: Edited, rng: random.Random) -> Edited | None:
    """Call the inspectors by another name."""
    name = rng.choice(
        ("watchdog inspectors", "the inspectors", "HMICFRS inspectors", "inspectors from HMICFRS")
    )
    return _everywhere(
        edited, lambda text: re.sub(r"\b(?<!the )inspectors\b", name, text), "inspectors renamed"
    )


def merge_paragraphs(edited: Edited, rng: random.Random) -> Edited | None:
    """Run two paragraphs of the story together."""
    pairs = [
        i
        for i in range(len(edited.paragraphs) - 1)
        if all(p.kind == "body" and p.part == "story" and p.pieces for p in edited.paragraphs[i : i + 2])
    ]
    if not pairs:
        return None
    i = rng.choice(pairs)
    first, second = edited.paragraphs[i : i + 2]
    merged = replace(first, pieces=join_sentences([first.pieces, second.pieces]))
    return _with(edited, (*edited.paragraphs[:i], merged, *edited.paragraphs[i + 2 :]), "paragraphs merged")


def split_paragraphs(edited: Edited, rng: random.Random) -> Edited | None:
    """Give each sentence of the story a paragraph, as tabloids do."""
    found: list[Paragraph] = []
    for paragraph in edited.paragraphs:
        if paragraph.kind == "body" and paragraph.part == "story":
            for number, pieces in enumerate(sentences(paragraph)):
                found.append(
                    replace(paragraph, pieces=tidy(pieces), origin=paragraph.origin if not number else -1)
                )
        else:
            found.append(paragraph)
    return _with(edited, tuple(found), "a paragraph a sentence")


def move_paragraph(edited: Edited, rng: random.Random) -> Edited | None:
    """Put the explanation, the verdict or the national picture somewhere else."""
    movable = [
        i
        for i, p in enumerate(edited.paragraphs)
        if p.kind == "body"
        and p.part == "story"
        and p.text.startswith(("A force may", "Nationally", "Inspectors rated"))
    ]
    bodies = [i for i, p in enumerate(edited.paragraphs) if p.kind == "body" and p.part == "story"]
    if not movable or len(bodies) < 4:
        return None
    source, target = rng.choice(movable), rng.choice(bodies[2:])
    paragraphs = list(edited.paragraphs)
    paragraphs.insert(target, paragraphs.pop(source))
    return _with(edited, tuple(paragraphs), "paragraph moved")


def cut_paragraph(edited: Edited, rng: random.Random) -> Edited | None:
    """Cut a finding, the national picture or the standfirst for length. Caveats stay."""
    lead = next((i for i, p in enumerate(edited.paragraphs) if p.kind == "body"), -1)
    free = [
        i
        for i, p in enumerate(edited.paragraphs)
        if p.part == "story" and i not in (lead, lead + 1) and p.kind in ("standfirst", "body")
    ]
    if len(free) < 3:
        return None
    gone = rng.choice(free)
    return _with(edited, (*edited.paragraphs[:gone], *edited.paragraphs[gone + 1 :]), "paragraph cut")


def story_only(edited: Edited, rng: random.Random) -> Edited | None:
    """Keep the story and drop fact box, methodology and the page for the editor."""
    return _with(edited, tuple(p for p in edited.paragraphs if p.part == "story"), "story only")


def add_quote(edited: Edited, rng: random.Random) -> Edited | None:
    """Add a quote that states no figure."""
    new = say(edited.base, rng.choice(phrases.QUOTES), "", rng)
    return insert(edited, new, "quote added", rng) if new else None


def add_colour(edited: Edited, rng: random.Random) -> Edited | None:
    """Add a byline, a caption or a line of background."""
    new = say(edited.base, rng.choice(phrases.COLOUR), "", rng)
    return insert(edited, new, "background added", rng) if new else None


def subheading(edited: Edited, rng: random.Random) -> Edited | None:
    """Break the story up with a crosshead."""
    text = rng.choice(("Small samples", "Inspection", "What happens next", "Response", "‘More to do’"))
    return insert(edited, (Piece(text),), "crosshead", rng, kind="heading")


def sample_caveat(edited: Edited, rng: random.Random) -> Edited | None:
    """Put the sentence on small samples in other words."""
    return _reword_place(edited, rng, r"small sample", phrases.SAMPLE_CAVEATS, "sample caveat reworded")


def explanation(edited: Edited, rng: random.Random) -> Edited | None:
    """Put what a cancelled record is in other words."""
    return _reword_place(edited, rng, r"^A force may cancel", phrases.EXPLANATIONS, "explanation reworded")


def label(edited: Edited, rng: random.Random) -> Edited | None:
    """Move the line that says the story came from data to the foot of the story, in other words."""
    index = next(
        (i for i, p in enumerate(edited.paragraphs) if p.kind == "small" and "enerated from data" in p.text),
        None,
    )
    if index is None:
        return None
    paragraphs = [p for i, p in enumerate(edited.paragraphs) if i != index]
    foot = max(i for i, p in enumerate(paragraphs) if p.part == "story") + 1
    new = Paragraph(rng.choice(("body", "small")), (Piece(rng.choice(phrases.LABELS)),))
    return _with(edited, (*paragraphs[:foot], new, *paragraphs[foot:]), "label moved to the foot")


def passive_reply(edited: Edited, rng: random.Random) -> Edited | None:
    """Put the line that the force had not replied in other words."""
    options = (
        "{force} has been approached for comment.",
        "{force} had not responded to a request for comment by the time of writing.",
        "We asked {force} for a comment but it did not reply.",
    )
    return _reword_place(edited, rng, r"was asked to comment", options, "reply line reworded")


# Facts that are counts of things: no dates, grades, rules or sources.
COUNTS = ("rape.", "sexual.", "violence.", "robbery.", "victims.", "national.")

FINE_EDITS: tuple[Edit, ...] = (
    reword_counts,
    reword_counts,
    reword_counts,
    reword_fraction,
    reword_fraction,
    reword_none,
    reword_none,
    reword_victims,
    reword_rate,
    reword_rate,
    reword_grade,
    reword_national,
    new_headline,
    per_cent_style,
    numerals,
    other_adverb,
    watchdog,
    merge_paragraphs,
    split_paragraphs,
    move_paragraph,
    cut_paragraph,
    add_quote,
    add_colour,
    subheading,
    sample_caveat,
    explanation,
    label,
    passive_reply,
    story_only,
)


def fine_edits(edited: Edited, rng: random.Random, number: int) -> Edited:
    """Return the draft after some fair edits, drawn at random."""
    done = 0
    for _ in range(number * 6):
        after = rng.choice(FINE_EDITS)(edited, rng)
        if after is not None and after.edits[-1] not in edited.edits and _still_labelled(edited, after):
            edited, done = after, done + 1
        if done == number:
            break
    return edited


def _still_labelled(before: Edited, after: Edited) -> bool:
    """Return whether an edit left every wrong sentence standing, and neither took nor gave back a caveat."""
    texts = "\n".join(p.text for p in after.paragraphs)
    if not all(expected.sentence in texts for expected in before.expected):
        return False
    if any(expected.label == "caveat-removed" for expected in before.expected):
        return caveats(before) == caveats(after)
    return caveats(before) <= caveats(after)


CAVEATS = {
    "sample": r"\bsamples?\b.*\b(?:small|few)|\b(?:small|few)\b.*\bsample|only a sample",
    "source": r"HMICFRS|Inspectorate of Constabulary",
    "inspectors": r"inspect",
    "reply": r"comment\b|\bsaid (?:the constabulary|it|its|every)|approached",
    "label": r"enerated from data|automat",
    "support": r"affected by",
    "explanation": r"cancel a (?:crime )?record|record (?:may|can) be cancelled",
}


def caveats(edited: Edited) -> set[str]:
    """Return which of the things that a story must keep its story part still has."""
    text = "\n".join(p.text for p in edited.paragraphs if p.part == "story")
    found = {name for name, pattern in CAVEATS.items() if re.search(pattern, text, re.I)}
    year = edited.base.fact("inspection.year")
    if year and re.search(rf"\b{year['value']}\b", text):
        found.add("year")
    return found


def _reword(
    edited: Edited, rng: random.Random, measures: list[str], templates: tuple[str, ...]
) -> Edited | None:
    if not measures:
        return None
    measure = rng.choice(measures)
    found = [place for place in about(edited, measure) if _may_go(edited, place)]
    new = say(edited.base, rng.choice(templates), measure, rng)
    if new is None or not found:
        return None
    place = rng.choice(found)
    if "inspection.year" in place.facts or "HMICFRS" in place.text:
        new = _with_attribution(edited, new, rng)
    return put(edited, place, keep_controls(new, place.pieces, rng), f"{measure} reworded")


def _may_go(edited: Edited, place: Place) -> bool:
    """Return whether a sentence states only what its rewording will state as well."""
    return not place.measures & {"national", "areas"}


def _with_attribution(edited: Edited, new: Pieces, rng: random.Random) -> Pieces:
    """Return a sentence with a second one that says who found it, and when."""
    options = (
        "The findings come from a {year} inspection by HM Inspectorate of Constabulary (HMICFRS).",
        "HM Inspectorate of Constabulary (HMICFRS) carried out the inspection in {year}.",
        "The {year} inspection was by HMICFRS, the police inspectorate.",
    )
    more = say(edited.base, rng.choice(options), "", rng)
    return join_sentences([new, more]) if more else new


def _reword_place(
    edited: Edited, rng: random.Random, pattern: str, options: tuple[str, ...], name: str
) -> Edited | None:
    found = [place for place in places(edited) if re.search(pattern, place.text) and not place.facts]
    new = say(edited.base, rng.choice(options), "", rng)
    return put(edited, found[0], new, name) if found and new else None


def _replace_paragraph(edited: Edited, index: int, new: Pieces, name: str) -> Edited:
    old = edited.paragraphs[index]
    paragraphs = (*edited.paragraphs[:index], replace(old, pieces=new), *edited.paragraphs[index + 1 :])
    after = _with(edited, paragraphs, name)
    return replace(after, touched=after.touched | {words(new)})


def _everywhere(
    edited: Edited, restyle: Callable[[str], str], name: str, *, bound_only: bool = False
) -> Edited | None:
    """Return the draft with a change of style in every paragraph that no wrong edit has been at."""
    found = []
    for paragraph in edited.paragraphs:
        touched = paragraph.cells or any(text in paragraph.text for text in edited.touched)
        if touched or paragraph.part == "editor":
            found.append(paragraph)
            continue
        pieces = tuple(
            replace(piece, text=_same_case(piece.text, restyle(piece.text)))
            if not bound_only or piece.fact.startswith(COUNTS)
            else piece
            for piece in paragraph.pieces
        )
        found.append(replace(paragraph, pieces=pieces))
    return _with(edited, tuple(found), name) if tuple(found) != edited.paragraphs else None


def _same_case(old: str, new: str) -> str:
    return new[0].upper() + new[1:] if old[:1].isupper() and new else new


def _with(edited: Edited, paragraphs: tuple[Paragraph, ...], name: str) -> Edited:
    return replace(edited, paragraphs=paragraphs, edits=(*edited.edits, name))
