"""storygen reconcile: proposed figures beside the book; a person's yes changes it."""

from __future__ import annotations

from datetime import datetime
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
from storygen.errors import DataError, Problem

if TYPE_CHECKING:
    from storygen.extract.reconcile import Comparison


def reconcile(
    story: StoryArgument = DEFAULT_STORY,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            help="Accept certain figures unasked: new, confirms, conflict or all. Repeat it for several."
        ),
    ] = None,
    decisions: Annotated[
        Path | None, typer.Option(help="A CSV of area, measure, statistic, decision (yes or no).")
    ] = None,
    initials: Annotated[str, typer.Option(help="Who accepts; it stands beside each figure.")] = "",
    day: Annotated[
        datetime | None,
        typer.Option("--date", formats=["%Y-%m-%d"], help="The date to write. Default: today."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="List what is the same as well.")] = False,
    dry_run: Annotated[bool, typer.Option(help="Show, and change nothing.")] = False,
    jobs: Annotated[
        int, typer.Option(min=0, help="How many reports to read at once. 0: one a processor.")
    ] = 0,
) -> None:
    """Put the figures that the reports print beside the book (figures.csv), and accept them one by one.

    Nothing in the book changes without a yes: given to each question, in a decisions file, or by --accept.
    Rows that are replaced are kept in figures-history.csv.

    Example: [bold]storygen reconcile --accept new --initials AB[/]
    """
    from storygen.extract.book import read_book, write_book
    from storygen.extract.reconcile import Acceptance, compare, second_hand_sources
    from storygen.extract.reconcile import accept as put
    from storygen.extract.story_reports import extract_story, table_rows

    with shown_errors():
        folder = story_folder(project_folder(), story)
        with progress_bar("Reading reports") as move:
            read = extract_story(folder, jobs, lambda done, of, _name: move(done, of))
        show_problems(read.problems)
        book = read_book(folder / "figures.csv")
        found = compare(
            (p for e in read.extractions for p in e.proposals),
            book,
            second_hand_sources(table_rows(folder / "sources.csv")),
            {e.area for e in read.extractions if e.proposals},
        )
        _show(found, everything)
        if dry_run or not any(c.proposal and c.state != "same" for c in found):
            return
        accepted = _chosen(found, accept, decisions)
        if not accepted:
            say("Nothing accepted; the book is as it was.")
            return
        _require(accepted, read.sources, initials)
        when = (day or datetime.now()).date().isoformat()
        replaced = put(book, accepted, Acceptance(initials, when, read.sources))
        write_book(book, replaced, when)
    many = "" if len(accepted) == 1 else "s"
    say(
        f"Accepted {len(accepted)} figure{many} into {book.path}; what stood there is kept in "
        f"figures-history.csv."
    )
    say(f"Next: storygen build {story}")


def _show(found: list[Comparison], everything: bool) -> None:
    from collections import Counter

    from rich.console import Console

    from storygen.extract.terminal import print_comparisons

    print_comparisons(found, Console(highlight=False), everything=everything)
    counts = Counter(comparison.state for comparison in found)
    say(
        "\n"
        + (", ".join(f"{number} {state}" for state, number in sorted(counts.items())) or "No figures found")
        + "."
    )


def _chosen(found: list[Comparison], kinds: list[str] | None, decisions: Path | None) -> list[Comparison]:
    """Return what is accepted. Raises DataError for a kind or a decisions file that cannot be used."""
    from storygen.extract.decisions import KINDS, by_asking, by_kind, from_file

    if wrong := [kind for kind in kinds or [] if kind not in KINDS]:
        raise DataError(Problem(f"there is no kind “{wrong[0]}”.", "--accept", f"Use {', '.join(KINDS)}."))
    if decisions is not None:
        return from_file(found, decisions)
    if kinds:
        return by_kind(found, kinds)
    return by_asking(found, _ask)


def _ask(comparison: Comparison) -> str:
    proposal, row = comparison.proposal, comparison.row
    assert proposal is not None
    say(f"\n{comparison.name}: the report says {proposal.value} (page {proposal.page}, {proposal.status})")
    say(f"  “{proposal.quote}”")
    for reason in proposal.reasons:
        say(f"  {reason}")
    if row is not None:
        say(f"  The book says {row['value'] or 'nothing'} ({row['basis']}, {row['source_url']})")
    answer: str = typer.prompt("  Accept? yes, no or quit", default="no")
    return answer


def _require(accepted: list[Comparison], sources: object, initials: str) -> None:
    """Raise DataError unless it is known who accepts and where each report was published."""
    assert isinstance(sources, dict)
    problems = (
        [] if initials.strip() else [Problem("who accepts is not said.", "--initials", "Add --initials AB.")]
    )
    files = sorted({c.proposal.file for c in accepted if c.proposal and not sources.get(c.proposal.file)})
    problems += [
        Problem("no address is known for this report.", name, "Put its url into reports.csv and sources.csv.")
        for name in files
    ]
    if problems:
        raise DataError(problems)
