"""storygen diff: what changed between two editions, area by area, and whom to tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from storygen.cli.common import say, shown_errors

if TYPE_CHECKING:
    from rich.console import Console

    from storygen.edition.diff import AreaDiff, EditionDiff
    from storygen.edition.notices import Notice
    from storygen.story.model import Partner

STATES = {
    "words": "read differently",
    "facts": "read the same; the facts they carry differ",
    "layout": "differ only in layout",
    "same": "are the same",
    "added": "are new",
    "removed": "are gone",
}


def diff(
    old: Annotated[Path, typer.Argument(help="The folder of the edition that went out.")],
    new: Annotated[Path, typer.Argument(help="The folder of the edition that replaces it.")],
    notices: Annotated[
        Path | None, typer.Option(help="Write a correction notice for each affected partner to this folder.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer for a program.")] = False,
) -> None:
    """Show what changed between two editions, and write correction notices.

    Examples: [bold]storygen diff output/sent output/cancelled-crimes[/] ·
    [bold]storygen diff output/sent output/cancelled-crimes --notices output/notices[/]
    """
    import json

    from storygen.edition.diff import diff_editions
    from storygen.edition.notice_files import write_notices
    from storygen.edition.notices import correction_notices

    with shown_errors():
        found = diff_editions(old, new)
        partners, contact, project = _story(found.story)
        due = correction_notices(found, partners, contact)
        plan = write_notices(found, due, notices, project) if notices else None
    if as_json:
        told = [{"partner": n.partner.name, "area": n.area.slug, "kind": n.kind, "name": n.name} for n in due]
        say(json.dumps({**found.as_json(), "notices": told}, ensure_ascii=False, indent=1))
        return
    show_diff(found)
    _show_notices(due, notices)
    for message in plan.messages() if plan else ():
        say(f"  kept: {message}")


def show_diff(found: EditionDiff) -> None:
    """Print each area that changed with its facts, was, is and why, then a line on all the others."""
    from rich.console import Console

    console = Console(highlight=False)
    console.print(f"{found.title or found.story}: {found.editions[0]} → {found.editions[1]}", style="bold")
    for area in found.of("words", "facts", "added", "removed"):
        _show_area(console, area)
    for state, words in STATES.items():
        if areas := [area for area in found.areas if area.state == state]:
            console.print(f"{len(areas):4}  {words}", soft_wrap=True)
    for title, paths in (("inputs", found.inputs), ("templates", found.templates)):
        if paths:
            console.print(f"Changed {title}: {', '.join(paths)}", soft_wrap=True)


def _show_area(console: Console, area: AreaDiff) -> None:
    from rich.table import Table

    causes = f" ({', '.join(area.causes)})" if area.causes else ""
    console.print(f"\n[bold]{area.name}[/]: {_state_words(area)}{causes}", soft_wrap=True)
    if area.status[0] != area.status[1] and area.state not in ("added", "removed"):
        console.print(f"  status: {area.status[0]} → {area.status[1]}")
    if area.headline[0] != area.headline[1]:
        console.print(f"  headline was: {area.headline[0] or 'none'}", soft_wrap=True, markup=False)
        console.print(f"  headline is:  {area.headline[1] or 'none'}", soft_wrap=True, markup=False)
    if not area.facts:
        return
    table = Table("fact", "what", "was", "is", "why", box=None, pad_edge=True)
    for change in area.facts:
        why = ", ".join(change.why) + (f" ({change.follows})" if change.follows else "")
        table.add_row(change.ref, change.label, change.was or "not held", change.now or "not held", why)
    console.print(table)


def _state_words(area: AreaDiff) -> str:
    return {
        "added": "new in this edition",
        "removed": "no longer in this edition",
        "words": "the draft reads differently",
        "facts": "the draft reads the same; the facts it carries differ",
    }.get(area.state, "")


def _show_notices(due: tuple[Notice, ...], folder: Path | None) -> None:
    if not due:
        say("\nNo correction is due: nothing that a partner was told has changed.")
        return
    areas = len({notice.area.slug for notice in due})
    count = "1 notice is due" if len(due) == 1 else f"{len(due)} notices are due"
    say(f"\n{count}, about {areas} area{'s' if areas > 1 else ''}:")
    for notice in due:
        say(f"  {notice.area.name}: {notice.kind} to {notice.partner.name}")
    if folder:
        say(f"Written to {folder}, as Word and Markdown. Next: read them, then send them.")
    else:
        say("Next: write them with --notices FOLDER.")


def _story(name: str) -> tuple[tuple[Partner, ...], str, Path | None]:
    """Return the partners of the story, whom to ask, and its project; nothing of them away from a project."""
    from storygen.cli.common import project_folder, story_folder
    from storygen.errors import DataError
    from storygen.story.load import load_story

    try:
        project = project_folder()
        story, _ = load_story(story_folder(project, name))
    except DataError as error:
        say(f"The story's partners cannot be read, so notices name none: {error.problems[0]}", err=True)
        return (), "", None
    return story.partners, story.settings.contact, project
