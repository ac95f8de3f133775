"""storygen facts: the fact sheet of an area in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from storygen.cli.common import DEFAULT_STORY, StoryArgument, project_folder, say, shown_errors, story_folder

if TYPE_CHECKING:
    from storygen.facts.model import FactSheet


def facts(
    area: Annotated[str, typer.Argument(help="The area's short name, such as hampshire.")],
    story: StoryArgument = DEFAULT_STORY,
    as_json: Annotated[bool, typer.Option("--json", help="Print the facts as JSON.")] = False,
) -> None:
    """Show the fact sheet of an area: each fact, its working, its source, and what is outstanding.

    Example: [bold]storygen facts hampshire[/]
    """
    from storygen.edition.build import chosen_areas
    from storygen.facts.sheets import build_fact_sheets
    from storygen.story.load import load_story

    with shown_errors():
        loaded, _ = load_story(story_folder(project_folder(), story))
        (slug,) = chosen_areas(loaded, [area])
        sheet = build_fact_sheets(loaded)[slug]
    if as_json:
        import json

        from storygen.edition.facts_json import sheet_document

        say(json.dumps(sheet_document(sheet), ensure_ascii=False, indent=1))
        return
    show_sheet(sheet)


def show_sheet(sheet: FactSheet) -> None:
    """Print the sheet as tables."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(highlight=False)
    table = Table(title=f"{sheet.area_name} · {sheet.status}", title_justify="left")
    for heading in ("Fact", "Name", "What it is", "Figure", "How it is known", "Source"):
        table.add_column(heading, overflow="fold")
    for fact in sheet:
        figure = escape(fact.forms.get("text", "")) if fact.known else "[yellow]needed[/]"
        known = escape(fact.sum or fact.basis_words if fact.known else fact.look_in)
        table.add_row(fact.ref, fact.id, escape(fact.label), figure, known, ", ".join(fact.sources))
    console.print(table)
    for source in sheet.sources.values():
        second = " (second hand)" if source.second_hand else ""
        title = escape(source.title or source.url)
        console.print(f"{source.id}  {escape(source.publisher)}: {title}{second}", soft_wrap=True)
    console.print(f"\nOutstanding: {len(sheet.outstanding)}")
    for item in sheet.outstanding:
        console.print(f"  - {escape(str(item))}", soft_wrap=True)
