"""What was found, put so that it says something else: turned round, unqualified, of another base, too far."""

from __future__ import annotations

import random
import re

from . import wrong_phrases
from .edits import about, counted, insert, only_about, owed, places, put, say, shared
from .slots import fair_fractions, far_fractions
from .text import Edited, Pieces, substitute
from .wrong_numbers import count_of, counts_in, fraction_kinds, uneven
from .wrong_putting import kinds_inside, one_of, rewrite, rewrite_headline


def way_round(edited: Edited, rng: random.Random) -> Edited | None:
    """Say "correctly" for "wrongly", or turn the sentence round in some other way."""
    choice = rng.random()
    if choice < 0.12 and edited.base.fact("recording_all.rate"):
        return _way_round_rate(edited, rng)
    if choice < 0.3 and edited.base.fact("victims.told"):
        return _way_round_victims(edited, rng)
    measures = uneven(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    place = one_of([p for p in about(edited, measure) if "wrongly cancelled" in p.text], rng)
    if place and choice < 0.6:
        new: Pieces | None = substitute(
            place.pieces, "wrongly cancelled", rng.choice(wrong_phrases.WAY_ROUND_PHRASES)
        )
        return put(edited, place, new or (), "correctly for wrongly", owed("wrong-way-round", new or ()))
    templates = rng.choice((wrong_phrases.WAY_ROUND, wrong_phrases.WAY_ROUND_COMPLEMENT))
    new = say(edited.base, rng.choice(templates), measure, rng)
    return rewrite(edited, measure, new, rng, "turned round", "wrong-way-round")


def qualifier_lost(edited: Edited, rng: random.Random) -> Edited | None:
    """Drop "wrongly"."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    place = one_of([p for p in about(edited, measure) if "wrongly cancelled" in p.text], rng)
    if place and rng.random() < 0.45:
        new: Pieces | None = substitute(place.pieces, "wrongly cancelled", "cancelled")
        return put(edited, place, new or (), "wrongly dropped", owed("qualifier-lost", new or ()))
    if rng.random() < 0.2:
        return rewrite_headline(
            edited, rng, measure, wrong_phrases.QUALIFIER_LOST_HEADLINES, "qualifier-lost"
        )
    new = say(edited.base, rng.choice(wrong_phrases.QUALIFIER_LOST), measure, rng)
    return rewrite(edited, measure, new, rng, "without wrongly", "qualifier-lost")


def wrong_base(edited: Edited, rng: random.Random) -> Edited | None:
    """Make the sampled cancelled records into reports, or into all crimes."""
    if rng.random() < 0.12:
        found = [p for p in places(edited) if "recording_all.rate" in p.facts]
        new = say(edited.base, rng.choice(wrong_phrases.WRONG_BASE_RATES), "recording_all", rng)
        return put(edited, found[0], new, "all crimes", owed("wrong-base", new)) if found and new else None
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    pattern = r"cancelled (\w+(?: \w+)?) records"
    place = one_of([p for p in only_about(edited, measure) if re.search(pattern, p.text)], rng)
    if place and rng.random() < 0.4:
        new = substitute(place.pieces, pattern, r"\1 reports")
        inside = kinds_inside(place, pattern, "wrong-base")
        return put(edited, place, new, "reports for records", owed("wrong-base", new, bound=inside))
    if rng.random() < 0.2:
        return rewrite_headline(edited, rng, measure, wrong_phrases.WRONG_BASE_HEADLINES, "wrong-base")
    new = say(edited.base, rng.choice(wrong_phrases.WRONG_BASE), measure, rng)
    return rewrite(edited, measure, new, rng, "of reports", "wrong-base")


def rank_claimed(edited: Edited, rng: random.Random) -> Edited | None:
    """Claim a place in a table, or a comparison, that no fact holds."""
    measures = [m for m in counted(edited.base) if not edited.base.fact(f"{m}.rank")]
    if not measures:
        return None
    measure = rng.choice(measures)
    other = rng.choice(edited.base.facts["others"])["name"]
    region = edited.base.facts["area"]["region"]
    if rng.random() < 0.15:
        return rewrite_headline(edited, rng, measure, wrong_phrases.RANK_HEADLINES, "rank-unsupported")
    if rng.random() < 0.2:
        new = say(edited.base, rng.choice(wrong_phrases.COMPARISONS), measure, rng, other=other)
        kinds = ("rank-unsupported", "not-ours", "contradicted", "wrong-area")
        return insert(edited, new, "comparison", rng, owed("rank-unsupported", new, *kinds)) if new else None
    template = rng.choice(wrong_phrases.RANKS).replace("{region}", region)
    new = say(edited.base, template, measure, rng)
    return insert(edited, new, "rank", rng, owed("rank-unsupported", new)) if new else None


def fraction_too_far(edited: Edited, rng: random.Random) -> Edited | None:
    """Say "one in 10" for 9%, "two-thirds" for 55%, "more than a third" for 32%."""
    measures = shared(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    taken = {text for m in measures if m != measure for text in fair_fractions(*counts_in(edited.base, m))}
    options = [text for text in far_fractions(*counts_in(edited.base, measure)) if text not in taken]
    if not options:
        return None
    text = rng.choice(options)
    kinds = fraction_kinds(text, *counts_in(edited.base, measure))
    changes = {"f": text, "F": text[0].upper() + text[1:]}
    if rng.random() < 0.15:
        return rewrite_headline(
            edited, rng, measure, wrong_phrases.FRACTION_HEADLINES, "fraction-too-far", *kinds, **changes
        )
    new = say(edited.base, rng.choice(wrong_phrases.FRACTIONS), measure, rng, **changes)
    return rewrite(edited, measure, new, rng, "fraction too far", "fraction-too-far", *kinds)


def _way_round_rate(edited: Edited, rng: random.Random) -> Edited | None:
    found = [p for p in places(edited) if "recording_all.rate" in p.facts]
    new = say(edited.base, rng.choice(wrong_phrases.WAY_ROUND_RATES), "recording_all", rng)
    if not found or new is None:
        return None
    return put(edited, found[0], new, "rate turned round", owed("wrong-way-round", new))


def _way_round_victims(edited: Edited, rng: random.Random) -> Edited | None:
    told, untold = count_of(edited.base, "victims.told"), count_of(edited.base, "victims.not_told")
    if told == untold or not untold or not told:
        return None
    new = say(edited.base, rng.choice(wrong_phrases.WAY_ROUND_VICTIMS), "victims", rng)
    return rewrite(edited, "victims", new, rng, "told for not told", "wrong-way-round")
