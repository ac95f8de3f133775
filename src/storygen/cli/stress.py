"""storygen stress: the templates on hundreds of hard fictional areas."""

from __future__ import annotations

from typing import Annotated

import typer

from storygen.cli.common import (
    DEFAULT_STORY,
    StoryArgument,
    progress_bar,
    project_folder,
    say,
    show_problems,
    shown_errors,
    story_folder,
)

SHOWN = 40


def stress(
    story: StoryArgument = DEFAULT_STORY,
    areas: Annotated[int, typer.Option(min=1, help="How many fictional areas.")] = 500,
) -> None:
    """Try the templates on hard fictional areas: guard, proofreading, and every branch reached.

    Example: [bold]storygen stress --areas 1000[/]
    """
    from storygen.rehearse.stress import stress as run
    from storygen.story.load import load_story

    with shown_errors():
        project = project_folder()
        loaded, _ = load_story(story_folder(project, story))
        with progress_bar("Composing") as progress:
            result = run(loaded, project, areas, progress)
    show_problems(result.problems[:SHOWN])
    if len(result.problems) > SHOWN:
        say(f"… and {len(result.problems) - SHOWN} more")
    say(f"\n{result.drafts} drafts of fictional areas, {len(result.problems)} problems")
    reached = result.branches - len(result.unreached)
    say(f"{reached} of {result.branches} branches of the templates reached")
    for branch in result.unreached:
        say(f"  not reached: {branch}")
    for angle in result.unused_angles:
        say(f"  never leads: angle {angle}")
    if not result.whole:
        say(f"\nWhat is not reached is judged from {result.judged_from} areas on: these were fewer.")
    if not result.clean:
        say("\nNext: correct the templates, or take out what nothing reaches.")
        raise typer.Exit(1)
