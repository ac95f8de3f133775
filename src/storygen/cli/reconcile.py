"""storygen reconcile: what reports say beside the book; a person decides what goes into it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
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
    from storygen.extract.decisions import Decision
    from storygen.extract.reconcile import Key, Match
    from storygen.extract.settle import Reconciled, Settled


class Accept(StrEnum):
    """Which certain figures to accept at once."""

    new = "new"
    same = "same"
    all_certain = "all-certain"


def reconcile(
    story: StoryArgument = DEFAULT_STORY,
    accept: Annotated[
        list[Accept] | None, typer.Option(help="Accept these at once; only what is certain and undisputed.")
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(help="A CSV with area, measure, statistic, decision (accept or reject) and value."),
    ] = None,
    by: Annotated[str, typer.Option(help="Your initials, to be written beside what you accept.")] = "",
    on: Annotated[str, typer.Option(help="The day to write, as 2018-02-01. Default: today.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be written.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one object instead of tables.")] = False,
    jobs: Annotated[int, typer.Option(min=0, help="Processes. 0: one for each processor.")] = 0,
) -> None:
    """Put what the reports say beside the book, and write what you accept.

    On a terminal, and without --accept or --decisions, it asks figure by figure. What is for review or
    in conflict is only ever accepted one by one. Rows that change are kept in figures-history.csv, and
    readings that you refuse in refused.csv.

    Example: [bold]storygen reconcile demo[/] · [bold]storygen reconcile --accept new --by AB[/] ·
    [bold]storygen reconcile --decisions decisions.csv --by AB[/]
    """
    from storygen.extract.decisions import blanket, read_decisions
    from storygen.extract.settle import reconcile_story, settle

    with shown_errors():
        day, by = _day(on), _initials(by)
        with progress_bar("Reading reports") as progress:
            found = reconcile_story(
                story_folder(project_folder(), story), jobs, lambda done, of, name: progress(done, of)
            )
        show_problems(found.reports.problems)
        for unread in found.reports.unread:
            say("\n".join(unread.problems), err=True)
        decided: dict[Key, Decision] = dict(blanket(found.matches, accept or ()))
        if decisions is not None:
            decided |= read_decisions(decisions, found.matches)
        if not as_json:
            show_matches(found)
        looking = accept is None and decisions is None
        if looking and not as_json and _on_a_terminal():
            looking = False
            decided = ask(found.matches, lambda match: picture_of(found, match))
        if decided and not by and not dry_run:
            by = _initials(
                typer.prompt("Your initials") if _on_a_terminal() and not as_json else _no_initials()
            )
        settled = settle(found, decided, by or "nobody", day, dry_run=dry_run, looking=looking)
    if as_json:
        say(json.dumps(settled.as_json(), ensure_ascii=False, indent=1))
    else:
        show_settled(found, settled, story)
    if found.reports.unread or not found.reports.extractions:
        raise typer.Exit(1)


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text) if text else date.today()
    except ValueError:
        raise typer.BadParameter(f"“{text}” is not a date: write 2018-02-01.", param_hint="--on") from None
    if day > date.today():
        raise typer.BadParameter(f"{day.isoformat()} is still to come.", param_hint="--on")
    return day.isoformat()


def _initials(by: str) -> str:
    """Return initials as they are to be written beside a figure: letters first, on one line."""
    kept = " ".join(by.split())
    if by and not kept[:1].isalpha():
        raise typer.BadParameter(f"“{by}” are no initials: write --by AB.", param_hint="--by")
    return kept


def _no_initials() -> str:
    raise typer.BadParameter("say who decides on these figures: --by AB.", param_hint="--by")


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


KINDS = {
    "conflict": "in conflict with the book",
    "review": "for review",
    "unread": "spoken of in the report, to be read by a person",
    "aside": "certain, but to be decided one by one",
    "new": "new and certain",
    "same": "the same, still to be accepted",
    "settled": "the same, accepted",
    "decided": "read otherwise by a person, accepted",
    "refused": "refused by a person: their rows are in refused.csv",
    "missing": "in the book, not found in the report",
}


def kind_of(match: Match) -> str:
    """Return under what a match is listed."""
    if match.refused:
        return "refused"
    if match.settled:
        return "settled" if match.kind == "same" else "decided"
    if match.unread:
        return "missing" if match.in_book else "unread"
    if match.kind in ("missing", "conflict"):
        return match.kind
    if match.certain:
        return "aside" if match.aside else match.kind
    return "review"


def show_matches(found: Reconciled) -> None:
    """Print the figures that somebody has to look at, both readings side by side, and count the rest."""
    from rich.console import Console

    console = Console(highlight=False)
    for kind in ("conflict", "review", "unread", "aside", "missing"):
        own = [match for match in found.matches if kind_of(match) == kind]
        if own:
            console.print(_table(KINDS[kind].capitalize(), own))
    say()
    for kind, words in KINDS.items():
        count = sum(kind_of(match) == kind for match in found.matches)
        if count:
            say(f"  {count:4}  {words}")


def _table(title: str, matches: Sequence[Match]) -> object:
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left")
    for heading in ("Figure", "Report", "Book", "Page", "Sentence, and what speaks against it"):
        table.add_column(heading)
    for match in matches:
        table.add_row(" ".join(match.key), match.proposed_words, *_book(match), Text(_said(match)))
    return table


def _book(match: Match) -> tuple[str, str]:
    from storygen.extract.story_reports import printed_page

    doubt = f" ({match.figure.doubt})" if match.figure and match.figure.doubt else ""
    return match.held_words + doubt, printed_page(match.proposal) if match.proposal else ""


def _said(match: Match) -> str:
    from storygen.cli.extract import shortened

    lines = []
    if match.proposal:
        lines = [shortened(match.proposal.quote, 300), *match.proposal.reasons]
    if kind_of(match) == "aside":
        lines.append(f"Not accepted with others: {match.aside}")
    if match.figure and match.kind in ("conflict", "missing"):
        held = match.figure
        page = f", page {held.page}" if held.page else ""
        quote = f": {shortened(held.quote)}" if held.quote else ""
        lines.append(f"The book has it from {held.source_url or 'no source'}{page}{quote}")
        if held.note:
            lines.append(f"The book's note: {held.note}")
    return "\n".join(lines)


def picture_of(found: Reconciled, match: Match) -> str:
    """Draw the page around a figure's sentence and return where the picture is, or the link to a web page."""
    from storygen.extract.evidence import draw_evidence
    from storygen.extract.story_reports import CACHE

    if match.proposal is None:
        return ""
    folder = found.story.folder / CACHE / "pictures"
    drawn = draw_evidence([match.proposal], found.reports.paths, folder)
    return str(next(iter(drawn.values()), "")) or match.proposal.link


# What is asked, in this order.
_TO_DECIDE = ("conflict", "review", "unread", "aside", "new", "same")
_QUESTION = "accept? y, n, p for a picture of it, q, or the right value"
_QUESTION_UNREAD = "what does the report give? p for a picture of it, n for nothing, q, or the value"


def ask(matches: Sequence[Match], picture: Callable[[Match], str] = lambda match: "") -> dict[Key, Decision]:
    """Ask of each figure that is not settled, doubtful ones first. "q" ends it and keeps what was decided.

    `picture` draws a figure's sentence when asked to ("p") and returns where the picture is.
    """
    from storygen.extract.decisions import Decision, own_reading

    open_ = [m for m in matches if kind_of(m) in _TO_DECIDE]
    open_.sort(key=lambda m: _TO_DECIDE.index(kind_of(m)))
    decided: dict[Key, Decision] = {}
    for number, match in enumerate(open_, 1):
        say(f"\n{number} of {len(open_)} · {KINDS[kind_of(match)]} · {' '.join(match.key)}")
        page = _book(match)[1]
        say(f"  report: {match.proposed_words or '?'}" + (f" (page {page})" if page else ""))
        say(f"  book:   {match.held_words or 'nothing'}")
        if match.proposal and match.proposal.link:
            say(f"  opens at: {match.proposal.link}")
        say("  " + _said(match).replace("\n", "\n  "))
        while match.key not in decided:
            try:
                answer = typer.prompt(f"  {_QUESTION_UNREAD if match.unread else _QUESTION}").strip()
            except typer.Abort:
                say(f"\nStopped. Decided so far: {len(decided)}.")
                return decided if decided and typer.confirm("Keep them?") else {}
            if answer.casefold() in ("p", "picture"):
                say(f"  {picture(match) or 'no picture can be drawn: open the report at the page above'}")
                continue
            if answer.casefold() in ("q", "quit"):
                return decided
            if match.unread and answer.casefold() in ("y", "yes"):
                say("  It could not be read: write what the report gives, or n when it gives nothing.")
                continue
            if answer.casefold() in ("y", "yes", "n", "no"):
                decided[match.key] = Decision(answer.casefold().startswith("y"))
                continue
            reading = own_reading(match, answer)
            if isinstance(reading, Decision):
                decided[match.key] = reading
            else:
                say(f"  {reading}")
    return decided


def show_settled(found: Reconciled, settled: Settled, story: str) -> None:
    """Print what was written, what was left for a decision, and the next step."""
    if not found.reports.extractions:
        say(f"\nNo reports are held. Next: storygen fetch {story}, or save them in data/{story}/reports/.")
        return
    if settled.changes:
        one = len(settled.changes) == 1
        would = "would be" if settled.dry_run else "was" if one else "were"
        say(f"\n{len(settled.changes)} {'row' if one else 'rows'} {would} written:")
        for change in settled.changes:
            say(f"  {change.table}.csv  {' '.join(change.key)}: {change.why}")
    for path in settled.files:
        say(f"Wrote {path}.")
    if settled.pictures:
        folder = settled.pictures[0].parent
        say(f"Pictures of sentences drawn in {folder}: {len(settled.pictures)}.")
    show_problems(settled.cautions)
    left = [m for m in found.matches if kind_of(m) in _TO_DECIDE]
    left = [m for m in left if m.key not in settled.decided]
    if not settled.changes:
        say("\nNo table was changed." if settled.pictures else "\nNothing was written.")
    if left:
        say(f"Left to decide: {len(left)}. Run it on a terminal, or give --decisions.")
    if settled.changes and not settled.dry_run:
        say(f"Next: storygen build {story}")
