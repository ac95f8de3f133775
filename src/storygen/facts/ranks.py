"""Where areas stand beside one another on a measure, and whether enough figures are held to say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from storygen.facts.proportion import counts
from storygen.stats.coverage import Coverage, coverage
from storygen.stats.rank import Rank, competition_ranks
from storygen.stats.rank_interval import rank_intervals
from storygen.stats.totals import TotalShare, total_share
from storygen.story.model import Figure, Measure, Story

Held = Mapping[str, Mapping[str, Mapping[str, Figure]]]


@dataclass(frozen=True, slots=True)
class League:
    """One measure over all areas. `ranks`, `intervals` and `total` are of the areas with both counts."""

    measure: Measure
    counts: Mapping[str, tuple[int, int]]
    ranks: Mapping[str, Rank]
    total: TotalShare
    coverage: Coverage
    enough: bool
    _intervals: dict[float, Mapping[str, tuple[int, int]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def intervals(self, confidence: float) -> Mapping[str, tuple[int, int]]:
        """Return the range of places each area could hold, given its sample."""
        # Every area's sheet asks, and one simulation answers for all of them.
        if confidence not in self._intervals:
            self._intervals[confidence] = rank_intervals(self.counts, confidence=confidence)
        return self._intervals[confidence]


def figures_by_area(story: Story) -> Held:
    """Return the figures by area, measure id and statistic. An area without any has an empty entry.

    Figures of areas that are not in the story, because somebody took a few of them, are left out.
    """
    of_table = {measure.table: measure.id for measure in story.settings.measures}
    held: dict[str, dict[str, dict[str, Figure]]] = {area.slug: {} for area in story.areas}
    for figure in story.figures:
        if figure.area in held:
            held[figure.area].setdefault(of_table[figure.measure], {})[figure.statistic] = figure
    return held


def build_leagues(story: Story, held: Held | None = None) -> dict[str, League]:
    """Return the league of every measure that the story ranks, by measure id.

    `held` are its figures by area, if they have been put in that order already.
    """
    held = figures_by_area(story) if held is None else held
    return {m.id: _league(story, m, held) for m in story.settings.measures if m.kind == "proportion"}


def _league(story: Story, measure: Measure, held: Held) -> League:
    known: dict[str, tuple[int, int]] = {}
    for slug, measures in held.items():
        pair = counts(measure, measures.get(measure.id, {}))
        if pair and pair[1] > 0:
            known[slug] = pair
    shares: dict[str, Fraction | None] = {
        slug: Fraction(*known[slug]) if slug in known else None for slug in held
    }
    held_share = coverage(len(known), len(held))
    return League(
        measure,
        known,
        competition_ranks(shares),
        total_share(known),
        held_share,
        measure.ranked and held_share.enough(story.settings.rules.min_coverage),
    )
