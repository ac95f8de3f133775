"""How an area's share stands to that of all areas together: higher, lower or similar.

Said only where figures are held for nearly every area, as a rank is. An area differs from the total when so
many, or so few, would turn up by chance alone in a sample of its size less than 5% of the time (the funnel
limits of `stats/funnel.py`); otherwise it is "similar to" the total, however far apart the percentages look.

With 90 wrong of 860 over all areas (10%), an area with 7 wrong of 20 is "higher", one with 4 of 20 "similar".
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from storygen.facts.builder import SheetBuilder
from storygen.facts.proportion import of_things_forms, share_forms, share_sum
from storygen.facts.ranks import League
from storygen.stats.compare import Comparison, against_total
from storygen.stats.funnel import funnel_limits
from storygen.stats.totals import TotalShare
from storygen.wording.percent import percent
from storygen.wording.style import HouseStyle

WORDS: Mapping[Comparison, str] = {"higher": "higher than", "lower": "lower than", "similar": "similar to"}


def add_comparison(builder: SheetBuilder, league: League) -> None:
    """Add the share over all areas with figures, and how the area's own stands to it, if it may be said."""
    own = league.counts.get(builder.area.slug)
    if own is None or not league.enough or len(league.counts) < 2:
        return
    measure, style = league.measure, builder.style
    of_all = league.total
    found = f"{measure.short_things or measure.things} {measure.phrase}"
    builder.add(
        f"{measure.id}.all_share",
        f"share of {found}, all {builder.story.settings.areas.plural} with figures together",
        of_all.share,
        "share",
        share_forms(of_all.part, of_all.whole, style)
        | of_things_forms(of_all.part, of_all.whole, measure, style),
        sum=f"the counts of the {of_all.held} added up: {share_sum(of_all.part, of_all.whole, style)}",
        basis="derived",
        counts=(of_all.part, of_all.whole),
    )
    confidence = builder.story.settings.rules.confidence
    stands, working = _beside(own, of_all, confidence, style)
    builder.add(
        f"{measure.id}.against_all",
        f"share of {found}, beside that of all {builder.story.settings.areas.plural} with figures",
        stands,
        "text",
        {"text": WORDS[stands], "stands": stands},
        sum=working,
        basis="derived",
    )


def compared(league: League, area: str, confidence: float) -> Comparison | None:
    """Return how an area's share stands to the total over all areas, or None when its counts are not held."""
    own = league.counts.get(area)
    return against_total(own, league.total.share, confidence) if own else None


@lru_cache(maxsize=4096)
def _beside(
    own: tuple[int, int], of_all: TotalShare, confidence: float, style: HouseStyle
) -> tuple[Comparison, str]:
    """Return how counts stand to the total; how many chance alone would give, and how many were found."""
    part, whole = own
    limits = funnel_limits(whole, of_all.share, confidence)
    allowed = f"{limits.low} to {limits.high}" if limits.low < limits.high else f"{limits.low}"
    often = percent(Fraction(str(confidence)), style)
    working = f"in {often} of samples of {whole}, chance alone would give {allowed}; {part} found"
    return against_total(own, of_all.share, confidence), working
