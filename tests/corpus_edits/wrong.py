"""Edits that make a draft untrue, by the kind of finding that a checker owes for each."""

from __future__ import annotations

import random
from dataclasses import replace

from .edits import Edit, insert, say
from .fine import caveats
from .text import Edited, words
from .wrong_figures import all_or_none, fact_box_altered, grade_altered, number_altered, number_misremembered
from .wrong_gone import caveat_removed, not_ours, placeholder_left
from .wrong_subject import (
    borrowed_numbers,
    categories_exchanged,
    category_renamed,
    category_swapped,
    force_renamed,
    other_force,
    rate_swapped,
)
from .wrong_words import fraction_too_far, qualifier_lost, rank_claimed, way_round, wrong_base

WRONG_EDITS: dict[str, tuple[Edit, ...]] = {
    "contradicted": (
        number_altered,
        number_altered,
        number_misremembered,
        number_misremembered,
        all_or_none,
        grade_altered,
        fact_box_altered,
        borrowed_numbers,
    ),
    "wrong-measure": (category_swapped, category_swapped, categories_exchanged, rate_swapped),
    "wrong-area": (other_force, other_force, force_renamed),
    "wrong-way-round": (way_round,),
    "qualifier-lost": (qualifier_lost,),
    "wrong-base": (wrong_base,),
    "rank-unsupported": (rank_claimed,),
    "fraction-too-far": (fraction_too_far,),
    "category-renamed": (category_renamed,),
    "caveat-removed": (caveat_removed,),
    "placeholder-left": (placeholder_left,),
    "not-ours": (not_ours,),
}


def wrong_edit(edited: Edited, label: str, rng: random.Random) -> Edited | None:
    """Return the draft after one wrong edit of a class, or None when this draft has no place for it."""
    for _ in range(12):
        after = rng.choice(WRONG_EDITS[label])(edited, rng)
        if after is not None and label != "caveat-removed":
            after = _attributed(edited, after, rng)
        if after is not None:
            return after
    return None


def _attributed(before: Edited, after: Edited, rng: random.Random) -> Edited | None:
    """Return the draft with who found it, and when, said again if the edit took that away by the way."""
    lost = caveats(before) - caveats(after)
    if lost & {"source", "inspectors", "year"}:
        options = (
            "The {year} inspection was by HMICFRS, the police inspectorate.",
            "HMICFRS published the inspection report in {year}.",
        )
        new = say(after.base, rng.choice(options), "", rng)
        if new:
            edits = after.edits
            after = insert(after, new, "attribution added", rng)
            after = replace(after, touched=after.touched - {words(new)}, edits=edits)
    return None if caveats(before) - caveats(after) else after
