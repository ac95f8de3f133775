"""storygen fetch: the reports named in reports.csv, downloaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from storygen.extract.fetch import FetchResult


def fetch(
    story: StoryArgument = DEFAULT_STORY,
    to: Annotated[
        Path | None, typer.Option(help="The folder to save to. Default: data/STORY/reports.")
    ] = None,
    delay: Annotated[
        float, typer.Option(min=0.2, help="Seconds to wait between requests to one website.")
    ] = 1.0,
    most: Annotated[int, typer.Option("--most-mb", min=1, help="The largest file to accept, in MB.")] = 60,
) -> None:
    """Download the reports named in reports.csv: each web page and the PDF it links to.

    Only what has changed is downloaded again. A report saved in the folder by hand and named after its area
    does just as well.

    Example: [bold]storygen fetch[/] · [bold]storygen fetch demo --delay 3[/]
    """
    from storygen.extract.download import FetchSettings
    from storygen.extract.fetch import fetch_reports
    from storygen.extract.settle import load_begun

    with shown_errors():
        loaded = load_begun(story_folder(project_folder(), story))
    settings = FetchSettings(delay=delay, max_bytes=most * 1_000_000)
    with shown_errors("What was fetched before is kept."), progress_bar("Fetching reports") as progress:
        result = fetch_reports(loaded, to, settings, progress)
    show_result(result, story)
    if not result.complete:
        raise typer.Exit(1)


def show_result(result: FetchResult, story: str) -> None:
    """Print a line for each area, what is left to do by hand, and the next step."""
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"Reports in {result.folder}", title_justify="left")
    for heading in ("Area", "What came of it", "Files", "Size"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "Size" else "left")
    for area in result.areas:
        size = sum(item.bytes for item in area.files)
        files = ", ".join(item.file for item in area.files)
        table.add_row(area.area, area.outcome, files, f"{size / 1000:,.0f} kB" if size else "")
    Console().print(table)
    show_problems(result.to_do)
    held = sum(bool(area.files) for area in result.areas)
    say(f"\n{held} of {len(result.areas)} reports held.")
    if held:
        say(f"Next: storygen extract {story}")
