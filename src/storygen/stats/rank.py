"""Competition rank: an area's rank is one more than the number of areas that are placed before it.

Ties share a rank, and the ranks they use up are skipped. Of shares 50%, 40%, 40% and 10% the ranks, highest
first, are 1, joint 2, joint 2 and 4. An area without a figure has no rank and is not counted: it is never
last. Shares are compared as exact ratios, so 2 of 6 and 3 of 9 are a tie and 33% and 1/3 are not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Rank:
    """A place from 1 among `of` areas with figures; `joint` when another area shares it."""

    rank: int
    joint: bool
    of: int


def competition_ranks(values: Mapping[str, Fraction | None], highest_first: bool = True) -> dict[str, Rank]:
    """Return the rank of every area that has a value, in the order of the mapping."""
    held = {area: value for area, value in values.items() if value is not None}
    ordered = sorted(held.values())
    ranks: dict[str, Rank] = {}
    for area, value in held.items():
        first, last = bisect_left(ordered, value), bisect_right(ordered, value)
        before = len(ordered) - last if highest_first else first
        ranks[area] = Rank(before + 1, last - first > 1, len(ordered))
    return ranks
