"""storygen extract: figures proposed from reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from storygen.cli.common import (
    DEFAULT_STORY,
    progress_bar,
    project_folder,
    say,
    show_problems,
    shown_errors,
    story_folder,
)

if TYPE_CHECKING:
    from storygen.extract.files import Progress
    from storygen.extract.model import Extraction


def extract(
    items: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[STORY] [FILES]...",
            help="The story, and PDF or HTML files. A path that exists is a file.",
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print an object per figure instead of tables.")
    ] = False,
    notes: Annotated[
        bool, typer.Option(help="With --json: titles, dates and graded questions as well.")
    ] = False,
    jobs: Annotated[
        int, typer.Option(min=0, help="How many reports to read at once. 0: one a processor.")
    ] = 0,
    evidence: Annotated[
        Path | None, typer.Option(help="Write a picture of the page for each figure to this folder.")
    ] = None,
    cache: Annotated[bool, typer.Option(help="Keep what was read, and use what was read before.")] = True,
) -> None:
    """Propose figures from inspection reports, each with page, sentence and how sure it is. Nothing is
    changed.

    Without files, the reports in data/STORY/reports are read. Exit status 1 when a file could not be read.

    Example: [bold]storygen extract[/] · [bold]storygen extract report.pdf --json[/] ·
    [bold]storygen extract demo --evidence pictures[/]
    """
    story, files = _told_apart(items or [])
    with shown_errors(), progress_bar("Reading reports") as move:
        extractions, paths = _read(story, files, jobs, cache, lambda done, of, _name: move(done, of))
    pictures = _write_pictures(extractions, paths, evidence) if evidence else {}
    if as_json:
        _print_json(extractions, pictures, notes)
    else:
        _print(extractions, story, files, evidence)
    if not extractions or any(each.problems for each in extractions):
        raise typer.Exit(1)


def _told_apart(items: list[str]) -> tuple[str, list[Path]]:
    """Return the story named, "" when none is, and the files."""
    if items and not Path(items[0]).exists() and not Path(items[0]).suffix:
        return items[0], [Path(item) for item in items[1:]]
    return "", [Path(item) for item in items]


def _read(
    story: str, files: list[Path], jobs: int, cache: bool, progress: Progress
) -> tuple[list[Extraction], dict[str, Path]]:
    """Return what was read, and where each file lies."""
    from storygen.extract.files import extract_files
    from storygen.extract.story_reports import cache_folder, extract_story, report_files, story_areas

    if files:
        folder = story_folder(project_folder(), story) if story else None
        paths = report_files(files)
        kept = cache_folder(folder) if cache else None
        areas = story_areas(folder) if folder else ()
        return extract_files(paths, areas=areas, jobs=jobs, cache=kept, progress=progress), {
            p.name: p for p in paths
        }
    folder = story_folder(project_folder(), story or DEFAULT_STORY)
    found = extract_story(folder, jobs, progress)
    show_problems(found.problems)
    return list(found.extractions), dict(found.paths)


def _write_pictures(
    extractions: list[Extraction], paths: dict[str, Path], folder: Path
) -> dict[tuple[str, str, str], str]:
    """Write the pictures and return the path of each by file, measure and statistic."""
    from storygen.extract.evidence import write_pictures

    written: dict[tuple[str, str, str], str] = {}
    for extraction in extractions:
        path = paths.get(extraction.file)
        if path is None or not any(p.boxes for p in extraction.proposals):
            continue
        for key, picture in write_pictures(path, extraction.proposals, folder).items():
            written[(extraction.file, *key)] = str(picture)
    return written


def _print_json(
    extractions: list[Extraction], pictures: dict[tuple[str, str, str], str], notes: bool
) -> None:
    import json

    rows = []
    for extraction in extractions:
        for proposal in (*extraction.proposals, *(extraction.notes if notes else ())):
            row = proposal.as_json()
            if picture := pictures.get((proposal.file, proposal.measure, proposal.statistic)):
                row["picture"] = picture
            rows.append(row)
        for problem in extraction.problems:
            say(f"problem  {problem}", err=True)
    say(json.dumps(rows, ensure_ascii=False, indent=1))


def _print(extractions: list[Extraction], story: str, files: list[Path], evidence: Path | None) -> None:
    from rich.console import Console

    from storygen.extract.terminal import print_extractions, summary

    if not extractions:
        say(
            f"No reports found. Next: storygen fetch {story or DEFAULT_STORY}, or put PDF or HTML "
            f"files into its reports folder.",
            err=True,
        )
        return
    print_extractions(extractions, Console(highlight=False))
    say(f"\n{summary(extractions)}")
    if evidence:
        say(f"Pictures are in {evidence}.")
    if not files:
        say(f"Next: storygen reconcile {story or DEFAULT_STORY}")
