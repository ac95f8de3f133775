"""Rank intervals: the places that an area could hold, given how small the samples are.

Each area's true share is drawn many times from what its sample allows, the areas are put in order at every
draw, and the interval is the middle 95% of the places an area took (H Goldstein and D J Spiegelhalter,
"League tables and their limitations", JRSS A 159, 1996). The draws come from Beta(k + ½, n − k + ½),
Jeffreys' posterior: it favours neither end, allows an area in which none were found to have a share above
nought, and its intervals are close to Wilson's. The seed is fixed, so that one table always gives one
answer.

Two areas with 1 of 20 and 19 of 20 keep their places in nearly every draw: 2 to 2 and 1 to 1. With 9 of 20
and 11 of 20 each could be first or second: 1 to 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor

from storygen.stats.share import share

SEED = 20_201_023


def rank_intervals(
    counts: Mapping[str, tuple[int, int]], confidence: float = 0.95, draws: int = 2_000, seed: int = SEED
) -> dict[str, tuple[int, int]]:
    """Return the first and last place, highest share first, that each area's (part, whole) allows.

    The order of the mapping does not change the answer. Raises ValueError for counts that make no share, or a
    confidence that is not between 0 and 1.
    """
    if not 0 < confidence < 1:
        raise ValueError(f"a confidence lies between 0 and 1; {confidence} does not")
    if draws < 1:
        raise ValueError(f"{draws} draws cannot show a range of places")
    for part, whole in counts.values():
        share(part, whole)
    if not counts:
        return {}
    import numpy as np

    areas = sorted(counts)
    parts, wholes = np.array([counts[area] for area in areas], dtype=float).T
    shares = np.random.default_rng(seed).beta(parts + 0.5, wholes - parts + 0.5, size=(draws, len(areas)))
    places = np.empty(shares.shape, dtype=np.int32)
    np.put_along_axis(places, np.argsort(-shares, axis=1), np.arange(1, len(areas) + 1)[None, :], axis=1)
    tail = (1 - confidence) / 2
    first, last = floor(tail * (draws - 1)), ceil((1 - tail) * (draws - 1))
    sorted_there = np.partition(places, (first, last), axis=0)
    low, high = sorted_there[first], sorted_there[last]
    found = {area: (int(low[i]), int(high[i])) for i, area in enumerate(areas)}
    return {area: found[area] for area in counts}
