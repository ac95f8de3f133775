"""storygen check: does an edited draft still say what the facts say?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from storygen.check.findings import FileCheck
from storygen.cli.common import DEFAULT_STORY, progress_bar, project_folder, say, shown_errors


def check(
    files: Annotated[
        list[Path], typer.Argument(help="Edited drafts (.docx, .md, .txt, .html) or folders of them.")
    ],
    edition: Annotated[
        Path | None, typer.Option(help="The edition's folder. Default: output/<story>.")
    ] = None,
    area: Annotated[
        str | None, typer.Option(help="The area, when a file does not say it: hampshire.")
    ] = None,
    annotate: Annotated[
        bool, typer.Option(help="Write a copy of each Word file with a comment at each finding.")
    ] = False,
    html: Annotated[Path | None, typer.Option(help="Write the answer as a web page to this file.")] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print an object per file instead of tables.")
    ] = False,
    original: Annotated[
        bool, typer.Option(help="Read Word files as they were before their tracked changes.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="List what is supported as well.")] = False,
    story: Annotated[str, typer.Option(help="The story whose edition in output/ is meant.")] = DEFAULT_STORY,
) -> None:
    """Does an edited draft still say what the facts say?

    Exit status 1 when anything needs a correction or a file cannot be read. Numbers of your own that no fact
    speaks to are listed, for you to stand up, and do not count as a correction.

    Example: [bold]storygen check hampshire-edited.docx[/]
    """
    from storygen.check.checking import check_paths

    with shown_errors():
        folder = edition or _default_edition(story)
        with progress_bar("checking") as moved:
            checks = check_paths(files, folder, area, original, moved)
    if as_json:
        from storygen.check.report_json import checks_json

        say(checks_json(checks))
    else:
        from rich.console import Console

        from storygen.check.report_terminal import print_checks

        print_checks(checks, Console(highlight=False), everything=everything)
    if annotate:
        _annotate(checks, quiet=as_json)
    if html is not None:
        from storygen.check.report_html import checks_html

        html.parent.mkdir(parents=True, exist_ok=True)
        html.write_text(checks_html(checks), encoding="utf-8")
        say(f"Wrote {html}.", err=as_json)
    if not checks:
        say("No drafts found: give .docx, .md, .txt or .html files, or a folder of them.", err=True)
    if not checks or not all(each.sound for each in checks):
        raise typer.Exit(1)


def _default_edition(story: str) -> Path | None:
    """Return output/<story> of the project, or None outside a project: the facts may travel inside the
    file."""
    from storygen.errors import StorygenError

    try:
        folder = project_folder() / "output" / story
    except StorygenError:
        return None
    return folder if folder.is_dir() else None


def _annotate(checks: list[FileCheck], *, quiet: bool) -> None:
    from storygen.check.annotate import annotate

    for each in checks:
        path = Path(each.file)
        if each.error or path.suffix.lower() != ".docx":
            continue
        say(f"Wrote {annotate(path, each)}.", err=quiet)
