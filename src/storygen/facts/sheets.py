"""Figures and statistics -> a fact sheet for every area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from storygen.facts.builder import SheetBuilder
from storygen.facts.comparisons import add_comparison
from storygen.facts.context import add_edition, add_method, add_national, add_responses, add_support
from storygen.facts.inspection import add_inspection
from storygen.facts.model import FactSheet
from storygen.facts.outstanding import list_outstanding
from storygen.facts.proportion import add_proportion, number_forms
from storygen.facts.published import add_count, add_rate
from storygen.facts.ranks import Held, League, build_leagues, figures_by_area
from storygen.story.model import Area, Figure, Response, Story
from storygen.wording.names import capitalise_first
from storygen.wording.numbers import rank_words
from storygen.wording.style import HouseStyle, house_style


def story_style(story: Story) -> HouseStyle:
    """Return the house style that story.toml asks for."""
    rules = story.settings.rules
    return house_style(
        story.settings.style, min_base=rules.min_base, fraction_tolerance=rules.fraction_tolerance
    )


@dataclass(frozen=True, slots=True)
class StoryFigures:
    """A story with its figures by area, and where its areas stand beside one another.

    That takes all areas at once; with it each area's fact sheet can be made by itself, in any process.
    """

    story: Story
    style: HouseStyle
    held: Held
    leagues: Mapping[str, League]

    @classmethod
    def of(cls, story: Story) -> StoryFigures:
        """Return a story's figures, the ranges of ranks simulated where ranks may be said."""
        held = figures_by_area(story)
        leagues = build_leagues(story, held)
        for league in leagues.values():
            if league.enough:
                league.intervals(story.settings.rules.confidence)
        return cls(story, story_style(story), held, leagues)

    def sheet(self, area: Area) -> FactSheet:
        """Return the fact sheet of one area."""
        return build_fact_sheet(self.story, area, self.style, self.leagues, self.held[area.slug])


def build_fact_sheets(story: Story) -> dict[str, FactSheet]:
    """Return every area's fact sheet, by slug, in the order of the table."""
    figures = StoryFigures.of(story)
    return {area.slug: figures.sheet(area) for area in story.areas}


def build_fact_sheet(
    story: Story,
    area: Area,
    style: HouseStyle,
    leagues: Mapping[str, League],
    held: Mapping[str, Mapping[str, Figure]],
) -> FactSheet:
    """Return the fact sheet of one area. `held` are its figures by measure id and statistic."""
    builder = SheetBuilder(story, area, style)
    report = story.reports[area.slug]
    look_in = report.url or report.title
    for measure in story.settings.measures:
        figures = held.get(measure.id, {})
        if measure.kind == "proportion":
            add_proportion(builder, measure, figures, look_in)
            _add_rank(builder, leagues[measure.id])
            add_comparison(builder, leagues[measure.id])
            _add_carried(builder, measure.id, figures)
        elif measure.kind == "rate":
            add_rate(builder, measure, figures, look_in)
        else:
            add_count(builder, measure, figures, look_in)
    add_inspection(builder, report)
    responses = responses_for(story, area)
    add_responses(builder, responses)
    add_national(builder, story.national)
    add_edition(builder)
    add_method(builder)
    add_support(builder)
    return builder.sheet(list_outstanding(builder, held, report, responses))


def responses_for(story: Story, area: Area) -> tuple[Response, ...]:
    """Return the responses that an area's draft may quote, its own first.

    What was said after the edition was said of something else, and is not quoted.
    """
    said = tuple(r for r in story.responses if _said_by_then(story, r))
    own = tuple(r for r in said if r.scope == area.slug)
    return own + tuple(r for r in said if r.scope == "national")


def _said_by_then(story: Story, response: Response) -> bool:
    edition = story.settings.edition
    printed = story.sources[response.source_url].published
    return not any(day and day > edition for day in (response.responded, printed))


def _add_rank(builder: SheetBuilder, league: League) -> None:
    """Add an area's rank, when figures are held for enough areas to say it."""
    rank = league.ranks.get(builder.area.slug)
    if rank is None or not league.enough:
        return
    measure, style = league.measure, builder.style
    places = rank_words(rank.rank, rank.joint, style)
    highest = "joint highest" if rank.joint else "highest"
    builder.add(
        f"{measure.id}.rank",
        f"rank of the share of {measure.short_things or measure.things} {measure.phrase}",
        rank.rank,
        "rank",
        {"text": highest if rank.rank == 1 else f"{places} highest", "place": places},
        sum=f"share of each of the {rank.of} areas with figures, put in order; equal shares have equal ranks",
        basis="derived",
    )
    builder.add(
        f"{measure.id}.ranked",
        "areas with figures",
        rank.of,
        "count",
        number_forms(rank.of, style),
        basis="derived",
    )
    low, high = league.intervals(builder.story.settings.rules.confidence)[builder.area.slug]
    text = f"{rank_words(low, False, style)} to {rank_words(high, False, style)}"
    builder.add(
        f"{measure.id}.rank_interval",
        "likely range of the rank",
        f"{low} to {high}",
        "text",
        {"text": text, "start": capitalise_first(text)},
        sum="places taken in repeated draws from what the samples allow",
        basis="derived",
    )


def _add_carried(builder: SheetBuilder, measure: str, figures: Mapping[str, Figure]) -> None:
    """Add the year of the earlier inspection whose finding was carried over and not looked at again."""
    years = {f.carried_from: f for f in figures.values() if f.carried_from}
    for year, figure in years.items():
        builder.add(
            f"{measure}.carried_from",
            "year of the inspection that the finding was carried over from",
            year,
            "year",
            {"text": str(year)},
            figures=(figure,),
        )
        return
