"""storygen lint: a story's templates and data, every problem at once."""

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


def lint(
    story: StoryArgument = DEFAULT_STORY,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="List the template branches that no real area reaches.")
    ] = False,
) -> None:
    """Check a story's data, templates, angles and drafts, and name every problem at once.

    Example: [bold]storygen lint[/]
    """
    from storygen.rehearse.lint import lint_story
    from storygen.story.load import load_story

    with shown_errors():
        project = project_folder()
        loaded, warnings = load_story(story_folder(project, story))
        with progress_bar("Reading drafts") as progress:
            found = lint_story(loaded, project, progress)
    show_problems([*warnings, *found.problems])
    say(f"\n{len(loaded.areas)} drafts read: {len(found.problems)} problems, {len(warnings)} warnings")
    reached = found.branches - len(found.unreached)
    say(f"{reached} of {found.branches} branches of the templates reached by real areas")
    if coverage:
        for branch in found.unreached:
            say(f"  not reached: {branch}")
    if found.unused_facts:
        say(f"Facts that no template states: {', '.join(found.unused_facts)}")
    if found.problems:
        raise typer.Exit(1)
