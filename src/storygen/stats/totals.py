"""Totals over areas, which always say which areas they lack.

Of counts 3 of 19, 1 of 22 and an area with no figure the total is 4 of 41, over two of three areas. A total
that somebody published is held against the sum of its parts, and the difference is said out loud: parts of 1,
1, 1 and 4 add up to the published 7.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from storygen.stats.coverage import Coverage, coverage
from storygen.stats.share import share


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over areas. `missing` are the areas that have no figure, in the order they were given."""

    value: int
    held: int
    missing: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """True when no area is missing from the sum."""
        return not self.missing


@dataclass(frozen=True, slots=True)
class TotalShare:
    """Parts and wholes added up over the areas that have both, and the ratio of the sums."""

    part: int
    whole: int
    held: int
    missing: tuple[str, ...]

    @property
    def share(self) -> Fraction:
        """The ratio of the sums, never a mean of the areas' shares. Raises ValueError on an empty whole."""
        return share(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A published total beside the sum of its parts; `difference` is the sum less what was published."""

    published: int
    total: Total

    @property
    def difference(self) -> int:
        """The sum of the parts held less the published total."""
        return self.total.value - self.published

    @property
    def agrees(self) -> bool:
        """True when every part is held and they add up to what was published."""
        return self.total.complete and self.difference == 0

    @property
    def possible(self) -> bool:
        """True when the total may yet be right: it agrees, or missing parts could make up the rest."""
        return self.agrees or (not self.total.complete and self.difference <= 0)


def total(values: Mapping[str, int | None]) -> Total:
    """Return the sum of the values held, and the areas without one."""
    held = [value for value in values.values() if value is not None]
    return Total(sum(held), len(held), tuple(area for area, value in values.items() if value is None))


def total_share(counts: Mapping[str, tuple[int, int] | None]) -> TotalShare:
    """Return parts and wholes added up over the areas that have both."""
    held = [pair for pair in counts.values() if pair is not None]
    missing = tuple(area for area, pair in counts.items() if pair is None)
    return TotalShare(sum(part for part, _ in held), sum(whole for _, whole in held), len(held), missing)


def areas_with_any(values: Mapping[str, int | None]) -> tuple[int, Coverage]:
    """Return how many areas have a value above nought, and for how many a value is held at all.

    Only when the coverage is complete may a draft say "19 forces"; otherwise it is "at least 19 of those with
    figures". Raises ValueError when there are no areas.
    """
    held = [value for value in values.values() if value is not None]
    return sum(value > 0 for value in held), coverage(len(held), len(values))


def reconcile(parts: Mapping[str, int | None], published: int) -> Reconciliation:
    """Return a published total beside the sum of the parts that are held."""
    return Reconciliation(published, total(parts))
