"""The right number of the wrong thing: another category, another force, the whole country."""

from __future__ import annotations

import random
import re

from . import phrases, wrong_phrases
from .edits import PROPORTIONS, counted, only_about, owed, places, put, say
from .forces import FORCES
from .slots import count_text
from .text import Edited, Pieces, substitute
from .wrong_numbers import same_numbers
from .wrong_putting import has_slot, kinds_inside, one_of, rewrite

CATEGORY_WORDS = {
    "sexual": r"\b[Ss]ex(?:ual)? offence",
    "rape": r"\b[Rr]ape",
    "violence": r"\b[Vv]iolence|\b[Vv]iolent crime",
    "robbery": r"\b[Rr]obbery",
}


CATEGORY_NAMES = {"sexual": "sexual offence", "rape": "rape", "violence": "violence", "robbery": "robbery"}


def category_swapped(edited: Edited, rng: random.Random) -> Edited | None:
    """Give a measure's numbers as another measure's."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    others = [m for m in PROPORTIONS if m != measure and not same_numbers(edited.base, m, measure)]
    other = rng.choice(others)
    place = one_of(only_about(edited, measure), rng)
    pattern = CATEGORY_WORDS[measure]
    if place and re.search(pattern, place.text) and rng.random() < 0.5:
        new: Pieces | None = substitute(place.pieces, pattern, CATEGORY_NAMES[other])
        # "nearly three in 10" of another category may as well be called a fraction too far
        kinds = (
            ("wrong-measure",)
            if re.search(r"of (?:the )?\d", place.text)
            else ("wrong-measure", "fraction-too-far")
        )
        inside = kinds_inside(place, pattern, *kinds)
        return put(edited, place, new, "category swapped", owed("wrong-measure", new, *kinds, bound=inside))
    templates = [t for t in (*phrases.COUNTS, *phrases.SHARES) if has_slot(t, "cat")]
    new = say(
        edited.base, rng.choice(templates), measure, rng, cat=CATEGORY_NAMES[other], wc="wrongly cancelled"
    )
    return rewrite(edited, measure, new, rng, "category swapped", "wrong-measure")


def category_renamed(edited: Edited, rng: random.Random) -> Edited | None:
    """Call sexual offences "sexual assaults", robbery "burglary"."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    cat, cats = rng.choice(wrong_phrases.RENAMED[measure])
    kinds = ("category-renamed", "wrong-measure") if measure == "rape" else ("category-renamed",)
    pattern = CATEGORY_WORDS[measure]
    place = one_of([p for p in only_about(edited, measure) if re.search(pattern, p.text)], rng)
    if place and rng.random() < 0.5:
        new: Pieces | None = substitute(place.pieces, pattern, cat)
        inside = kinds_inside(place, pattern, *kinds)
        return put(
            edited, place, new or (), "renamed", owed("category-renamed", new or (), *kinds, bound=inside)
        )
    templates = [t for t in (*phrases.COUNTS, *phrases.SHARES) if has_slot(t, "cat") or has_slot(t, "cats")]
    new = say(edited.base, rng.choice(templates), measure, rng, cat=cat, cats=cats, wc="wrongly cancelled")
    return rewrite(edited, measure, new, rng, "renamed", "category-renamed", *kinds)


def categories_exchanged(edited: Edited, rng: random.Random) -> Edited | None:
    """Exchange two categories in a sentence that has both."""
    found = [(place, sorted(place.measures & {*PROPORTIONS})) for place in places(edited)]
    found = [(place, measures) for place, measures in found if len(measures) > 1]
    if not found:
        return None
    place, measures = rng.choice(found)
    first, second = rng.sample(measures, 2)
    if same_numbers(edited.base, first, second):
        return None
    names = {first: CATEGORY_NAMES[first], second: CATEGORY_NAMES[second]}
    if not all(name in place.text for name in names.values()):
        return None
    new = substitute(place.pieces, rf"\b{names[first]}\b", "\x01")
    new = substitute(substitute(new, rf"\b{names[second]}\b", names[first]), "\x01", names[second])
    inside = ("wrong-measure", "changed")
    return put(edited, place, new, "categories exchanged", owed("wrong-measure", new, bound=inside))


def borrowed_numbers(edited: Edited, rng: random.Random) -> Edited | None:
    """Give another force's numbers as this one's, as a row misread in a table would."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    ours = {f["value"] for f in edited.base.facts["facts"] if f["unit"] == "count"}
    others = [f.counts[measure] for f in FORCES if f.slug != edited.base.slug and measure in f.counts]
    others = [(wrong, checked) for wrong, checked in others if wrong > 1 and not {wrong, checked} & ours]
    if not others:
        return None
    wrong, checked = (count_text(number, "house") for number in rng.choice(others))
    templates = [t for t in phrases.COUNTS if has_slot(t, "cat") and not has_slot(t, "r")]
    changes = {"w": wrong, "W": wrong.capitalize(), "c": checked, "wc": "wrongly cancelled"}
    new = say(edited.base, rng.choice(templates), measure, rng, **changes)
    kinds = ("contradicted", "wrong-area")
    return rewrite(edited, measure, new, rng, "another force's numbers", "contradicted", *kinds)


def rate_swapped(edited: Edited, rng: random.Random) -> Edited | None:
    """Give the recording rate of one kind of crime as that of another."""
    held = [m for m in phrases.RATES if edited.base.fact(f"{m}.rate")]
    if len(held) < 2:
        return None
    measure, other = rng.sample(held, 2)
    rate = edited.base.fact(f"{measure}.rate")
    assert rate is not None
    templates = [t for t in phrases.RATES[other] if "{margin}" not in t]
    new = say(edited.base, rng.choice(templates), other, rng, rate=rate["text"])
    found = [place for place in places(edited) if f"{measure}.rate" in place.facts]
    if not found or new is None:
        return None
    return put(edited, found[0], new, "rate swapped", owed("wrong-measure", new))


def other_force(edited: Edited, rng: random.Random) -> Edited | None:
    """Give this force's numbers as another force's, or the whole country's."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    neighbour = rng.choice(edited.base.facts["others"])
    templates = wrong_phrases.NATIONWIDE if rng.random() < 0.3 else wrong_phrases.ELSEWHERE
    new = say(
        edited.base,
        rng.choice(templates),
        measure,
        rng,
        other=neighbour["name"],
        othershort=neighbour["short_name"],
    )
    return rewrite(edited, measure, new, rng, "another force", "wrong-area")


def force_renamed(edited: Edited, rng: random.Random) -> Edited | None:
    """Put another force's name in a sentence of the draft."""
    name = edited.base.facts["area"]["name"]
    found = [p for p in places(edited) if name in p.text and p.measures & {*PROPORTIONS}]
    place = one_of(found, rng)
    if place is None:
        return None
    other = rng.choice(edited.base.facts["others"])["name"]
    new = substitute(place.pieces, re.escape(name), other)
    return put(edited, place, new, "force renamed", owed("wrong-area", new))
