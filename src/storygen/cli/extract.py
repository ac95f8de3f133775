"""storygen extract: the figures that reports seem to print, each certain or for a person to look at."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
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
    from storygen.extract.model import Extraction, KnownArea

REPORT_ENDINGS = (".pdf", ".html", ".htm")
Moved = Callable[[int, int, str], None]


def extract(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[STORY] [FILES]...", help="A story, or PDF and HTML files, or both."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one array, an object per figure.")] = False,
    jobs: Annotated[int, typer.Option(min=0, help="Processes. 0: one for each processor.")] = 0,
    evidence: Annotated[
        Path | None, typer.Option(help="Write a picture of each figure's sentence to this folder.")
    ] = None,
) -> None:
    """Read figures from reports, with the page and the sentence of each.

    Without files, the reports held for the story. A file may lie anywhere, outside any project too. The
    story's tables stay as they are: `storygen reconcile` writes to them, with your yes.

    Example: [bold]storygen extract demo[/] · [bold]storygen extract some/report.pdf --json[/]
    """
    from storygen.extract.files import names_of

    story, files = parted(names or [])
    with shown_errors(), progress_bar("Reading reports") as progress:

        def moved(done: int, of: int, name: str) -> None:
            progress(done, of)

        if files:
            extractions = _from_files(story, files, jobs, moved)
            paths = dict(zip(names_of(files), files, strict=True))
        else:
            extractions, paths = _from_story(story or DEFAULT_STORY, jobs, moved)
    if evidence is not None and extractions:
        with shown_errors("Some pictures may be missing."):
            _draw(extractions, paths, evidence)
    if as_json:
        figures = [figure.as_json() for each in extractions for figure in each.figures]
        # A figure a line: to look through, and several times as fast to write.
        lines = ",\n".join(json.dumps(figure, ensure_ascii=False) for figure in figures)
        say(f"[\n{lines}\n]" if lines else "[]")
    else:
        show(extractions, None if files else story or DEFAULT_STORY)
    unread = [problem for each in extractions for problem in each.problems]
    for problem in unread:
        say(problem, err=True)
    if unread or not extractions:
        raise typer.Exit(1)


def parted(names: Sequence[str]) -> tuple[str, list[Path]]:
    """Return the story named first, "" when a file is, and the files: a folder stands for those in it."""
    if not names:
        return "", []
    first = Path(names[0])
    is_folder = first.is_dir() and ("/" in names[0] or not _is_story(names[0]))
    is_file = first.is_file() or first.suffix.lower() in REPORT_ENDINGS
    story, rest = ("", names) if is_file or is_folder else (names[0], names[1:])
    return story, [file for name in rest for file in _files_of(Path(name))]


def _is_story(name: str) -> bool:
    from storygen.errors import DataError
    from storygen.story.find import story_names

    try:
        return name in story_names(project_folder())
    except DataError:
        return False


def _files_of(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    inside = sorted(file for file in path.iterdir() if file.suffix.lower() in REPORT_ENDINGS)
    return inside or [path]


def _from_files(story: str, files: Sequence[Path], jobs: int, moved: Moved) -> list[Extraction]:
    """Return what files anywhere give. A story's areas help to tell whose report each is; none are needed."""
    from storygen.extract.cache import user_cache
    from storygen.extract.files import extract_files, named_by_report

    areas: tuple[KnownArea, ...] = ()
    if story:
        from storygen.extract.story_reports import known_areas
        from storygen.story.load import load_story

        areas = known_areas(load_story(story_folder(project_folder(), story))[0].areas)
    extractions = extract_files(files, areas=areas, jobs=jobs, progress=moved, cache=user_cache())
    return [named_by_report(extraction) for extraction in extractions]


def _from_story(story: str, jobs: int, moved: Moved) -> tuple[list[Extraction], dict[str, Path]]:
    from storygen.extract.settle import load_begun
    from storygen.extract.story_reports import read_story_reports

    reports = read_story_reports(load_begun(story_folder(project_folder(), story)), jobs, moved)
    show_problems(reports.problems)
    return list(reports.extractions), dict(reports.paths)


def _draw(extractions: Sequence[Extraction], paths: dict[str, Path], folder: Path) -> None:
    from storygen.extract.evidence import draw_evidence

    with progress_bar("Drawing sentences") as progress:
        figures = [figure for each in extractions for figure in each.figures]
        drawn = draw_evidence(figures, paths, folder, progress)
    say(f"{len(drawn)} pictures in {folder}", err=True)


def show(extractions: Sequence[Extraction], story: str | None) -> None:
    """Print a table for each report, the sums, and what to do next."""
    from rich.console import Console

    console = Console(highlight=False)
    for extraction in extractions:
        if extraction.proposals:
            console.print(_table(extraction))
        elif not extraction.problems:
            say(f"{extraction.file}: no figures found. Is it the report?")
    certain = sum(len(each.certain) for each in extractions)
    review = sum(len(each.review) for each in extractions)
    read = sum(not each.problems for each in extractions)
    say(f"\n{read} of {len(extractions)} reports read: {certain} figures certain, {review} for review.")
    if not extractions:
        say(f"No reports are held. Next: storygen fetch {story}, or save them in data/{story}/reports/.")
    elif story:
        say(f"Next: storygen reconcile {story}")


def _table(extraction: Extraction) -> object:
    from rich.table import Table
    from rich.text import Text

    from storygen.extract.reconcile import shown_reading
    from storygen.extract.story_reports import printed_page

    table = Table(
        title=f"{extraction.file} · {extraction.area_name or extraction.area}", title_justify="left"
    )
    for heading in ("Status", "Figure", "Value", "Page", "Sentence, and what speaks for or against it"):
        table.add_column(heading, justify="right" if heading in ("Value", "Page") else "left")
    for figure in extraction.proposals:
        words = Text(shortened(figure.quote))
        for reason in _first(figure.reasons):
            words.append(f"\n{reason}", "dim" if figure.status == "certain" else "yellow")
        table.add_row(
            Text(figure.status, "green" if figure.status == "certain" else "yellow"),
            f"{figure.measure} {figure.statistic}",
            Text(shown_reading(figure)),
            printed_page(figure),
            words,
        )
    return table


_FIRST = 3


def _first(reasons: Sequence[str]) -> list[str]:
    """Return the first reasons, and how many more there are: one is enough to look at the page."""
    left = len(reasons) - _FIRST
    return [*reasons] if left < 2 else [*reasons[:_FIRST], f"… and {left} more reasons: see --json"]


def shortened(text: str, limit: int = 100) -> str:
    """Return the text, cut at the end of a word."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
