"""storygen rank: where areas stand on a measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from storygen.cli.common import DEFAULT_STORY, StoryArgument, project_folder, shown_errors, story_folder

if TYPE_CHECKING:
    from storygen.facts.ranks import League
    from storygen.story.model import Story


def rank(
    measure: Annotated[str, typer.Argument(help="The measure's short name, such as sexual.")],
    story: StoryArgument = DEFAULT_STORY,
) -> None:
    """Show the league table of a measure, with intervals, and the areas that have no figure.

    Example: [bold]storygen rank sexual[/]
    """
    from difflib import get_close_matches

    from storygen.errors import StorygenError
    from storygen.facts.ranks import build_leagues
    from storygen.story.load import load_story

    with shown_errors():
        loaded, _ = load_story(story_folder(project_folder(), story))
        leagues = build_leagues(loaded)
        if measure not in leagues:
            near = get_close_matches(measure, leagues, 1, 0.4)
            known = f"Did you mean {near[0]}?" if near else f"It has: {', '.join(leagues)}."
            raise StorygenError.of(f"the story has no measure {measure} to rank.", where="MEASURE", fix=known)
    show_league(loaded, leagues[measure])


def show_league(story: Story, league: League) -> None:
    """Print the table, the areas without figures apart, and whether a draft may state a rank."""
    from fractions import Fraction

    from rich.console import Console
    from rich.table import Table

    from storygen.facts.comparisons import compared
    from storygen.facts.sheets import story_style
    from storygen.stats.wilson import wilson_interval
    from storygen.wording.percent import percent_range

    console = Console()
    rules = story.settings.rules
    style = story_style(story)
    places = league.intervals(rules.confidence)
    names = {area.slug: area.name for area in story.areas}
    measure = league.measure
    table = Table(title=f"{measure.label}: {measure.phrase} of {measure.whole}", title_justify="left")
    likely = ("Share", "Likely range", "Likely ranks", "Against all")
    for heading in ("Rank", "Area", measure.part, measure.whole, *likely):
        table.add_column(heading.capitalize(), justify="left" if heading == "Area" else "right")
    for slug, rank_held in sorted(league.ranks.items(), key=lambda item: (item[1].rank, names[item[0]])):
        part, whole = league.counts[slug]
        low, high = wilson_interval(part, whole, rules.confidence)
        table.add_row(
            f"{rank_held.rank}{'=' if rank_held.joint else ''}",
            names[slug],
            str(part),
            str(whole),
            f"{100 * part / whole:.1f}%",
            percent_range(Fraction(low), Fraction(high), style),
            f"{places[slug][0]}–{places[slug][1]}",
            compared(league, slug, rules.confidence) or "",
        )
    console.print(table)
    if league.counts:
        of_all = league.total
        console.print(
            f"All {of_all.held} with figures: {of_all.part} of {of_all.whole}. Higher and lower are outside "
            f"the {rules.confidence:.0%} funnel limits for a sample of that size; all else is similar.",
            soft_wrap=True,
        )
    without = [name for slug, name in names.items() if slug not in league.counts]
    console.print(f"\nNo figure ({len(without)}): {', '.join(without) or 'none'}", soft_wrap=True)
    held = f"{league.coverage.held} of {league.coverage.of} {story.settings.areas.plural} have figures"
    verdict = "drafts may state ranks" if league.enough else "too few for a draft to state a rank"
    console.print(f"{held}: {verdict} (at least {rules.min_coverage:.0%} is asked for).")
