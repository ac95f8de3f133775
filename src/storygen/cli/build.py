"""storygen build: every area's draft, in one run."""

from __future__ import annotations

from enum import StrEnum
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
    from collections.abc import Sequence

    from storygen.edition.build import Edition
    from storygen.edition.press import Product


class EngineName(StrEnum):
    """Where areas are mapped."""

    local = "local"
    dask = "dask"


def build(
    story: StoryArgument = DEFAULT_STORY,
    area: Annotated[list[str] | None, typer.Option(help="Build this area only; may be repeated.")] = None,
    output: Annotated[
        Path | None, typer.Option(help="The folder to write to. Default: output/STORY.")
    ] = None,
    formats: Annotated[str, typer.Option("--format", help="Which files: docx, md, html.")] = "docx,md",
    jobs: Annotated[int | None, typer.Option(min=1, help="Processes. Default: as many as pay off.")] = None,
    engine: Annotated[EngineName, typer.Option(help="Where to do the work.")] = EngineName.local,
    strict: Annotated[bool, typer.Option("--strict", help="Treat every warning as an error.")] = False,
    variants: Annotated[
        int,
        typer.Option(min=1, max=20, help="How many wordings of each draft, for partners that share an area."),
    ] = 1,
    annotated: Annotated[
        bool, typer.Option("--annotated", help="Also write desk copies with a comment at every claim.")
    ] = False,
    charts: Annotated[bool, typer.Option("--charts", help="Also draw each area's shares.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite drafts that somebody edited (asks once).")
    ] = False,
) -> None:
    """Write a draft story, fact box and methodology note for every area.

    Examples: [bold]storygen build[/] · [bold]storygen build --area hampshire --area suffolk[/] ·
    [bold]storygen build demo --format docx,md,html[/]
    """
    from storygen.edition.build import BuildOptions, build_edition
    from storygen.edition.press import FORMATS

    wanted = tuple(part.strip() for part in formats.split(",") if part.strip())
    unknown = [part for part in wanted if part not in FORMATS]
    if unknown or not wanted:
        raise typer.BadParameter(f"{', '.join(unknown) or 'nothing'}: choose from {', '.join(FORMATS)}.")
    if force and not typer.confirm("Overwrite drafts that were edited since they were written?"):
        raise typer.Exit(1)
    with shown_errors():
        project = project_folder()
        folder = story_folder(project, story)
        options = BuildOptions(
            output=output or project / "output" / folder.name,
            areas=tuple(area or ()),
            formats=wanted,
            engine=engine.value,
            jobs=jobs,
            strict=strict,
            force=force,
            annotated=annotated,
            variants=variants,
            charts=charts,
        )
        with progress_bar("Writing drafts") as progress:
            edition = build_edition(folder, project, options, progress)
    show_problems(edition.warnings)
    summarise(edition)


NAMES = {
    "ready": "ready",
    "to-check": "to check",
    "needs-figures": "need figures",
    "held": "held: sources conflict",
}
FEWEST = 5


def summarise(edition: Edition) -> None:
    """Print how many drafts are in each state, which need least, where they are and what to do next."""
    from collections import Counter

    products, settings = edition.products, edition.story.settings
    noun = settings.areas.noun if len(products) == 1 else settings.areas.plural
    drafts = "draft" if len(products) == 1 else "drafts"
    say(f"\n{len(products)} {drafts} for {len(products)} {noun}, in {edition.folder}")
    states = Counter(str(product.status) for product in products)
    for state, name in NAMES.items():
        if states[state]:
            say(f"  {states[state]:4}  {name}")
    if edition.warnings:
        say(f"  {len(edition.warnings):4}  warnings about the data (above); --strict makes them errors")
    for message in edition.plan.messages():
        say(f"  kept: {message}")
    shared = _needed_by_all(products)
    if shared:
        say("\nEvery draft needs:")
    for what in shared:
        say(f"  - {what}")
    own = {product.slug: [str(item) for item in product.outstanding] for product in products}
    own = {slug: [what for what in items if what not in shared] for slug, items in own.items()}
    unready = sorted((p for p in products if p.outstanding), key=lambda p: len(p.outstanding))
    if unready:
        say(f"\nNearest to ready ({min(FEWEST, len(unready))} of {len(unready)}):")
    for product in unready[:FEWEST]:
        say(f"  {product.name}")
        for what in own[product.slug] or ["nothing else"]:
            say(f"    - {what}")
    say(f"\nNext: open {edition.folder / 'index.csv'} for every draft and what it lacks.")
    say("Figures to add go in figures.csv; `storygen facts AREA` shows what is held.")


def _needed_by_all(products: Sequence[Product]) -> list[str]:
    """Return what is outstanding for every one of several drafts, in the same words."""
    if len(products) < 2:
        return []
    of_each = [[str(item) for item in product.outstanding] for product in products]
    return [what for what in of_each[0] if all(what in items for items in of_each)]
