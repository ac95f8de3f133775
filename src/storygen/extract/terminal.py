"""What was read, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from storygen.extract.agree import shorten
from storygen.extract.model import Extraction, Proposal, plain_value
from storygen.extract.reconcile import Comparison


def print_extractions(extractions: Sequence[Extraction], console: Console) -> None:
    """Print a table of figures for each report, and a line for each that could not be read."""
    for extraction in extractions:
        if not extraction.proposals:
            continue
        name = extraction.area_name or extraction.area or "Area not known"
        title = f"{name} – {extraction.file}, {_count(extraction.pages, 'page')}"
        table = Table(title=title, title_justify="left", title_style="bold", expand=False)
        for heading, justify in (
            ("Figure", "left"),
            ("Value", "right"),
            ("", "left"),
            ("Page", "right"),
            ("Sentence", "left"),
        ):
            table.add_column(heading, justify=justify, no_wrap=heading != "Sentence")  # type: ignore[arg-type]
        for proposal in extraction.proposals:
            table.add_row(*_cells(proposal))
        console.print(table)
    for extraction in extractions:
        for problem in extraction.problems:
            console.print(Text.assemble(("problem  ", "bold red"), problem))


def _cells(proposal: Proposal) -> list[str | Text]:
    certain = proposal.status == "certain"
    quote = Text(shorten(proposal.quote, 80))
    if not certain and proposal.reasons:
        quote.append(f"\n{shorten(proposal.reasons[0], 110)}", "yellow")
    name = f"{proposal.measure} {proposal.statistic}"
    mark = Text("certain", "green") if certain else Text("review", "bold yellow")
    return [name, str(plain_value(proposal.value)), mark, str(proposal.page or ""), quote]


def summary(extractions: Sequence[Extraction]) -> str:
    """Return how many figures are certain, how many are to be looked at, and how many files could not be
    read."""
    certain = sum(len(e.certain) for e in extractions)
    review = sum(len(e.review) for e in extractions)
    failed = sum(not e.proposals and bool(e.problems) for e in extractions)
    reports = _count(len(extractions), "report")
    text = f"{reports} read: {_count(certain, 'figure')} certain, {review} to look at."
    return f"{text} {_count(failed, 'file')} could not be read." if failed else text


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


_STATES = {
    "new": "bold green",
    "confirms": "green",
    "conflict": "bold red",
    "disputed": "bold red",
    "missing": "yellow",
    "same": "dim",
}


def print_comparisons(
    comparisons: Iterable[Comparison], console: Console, *, everything: bool = False
) -> None:
    """Print figures beside the book, what is the same left out unless asked for."""
    table = Table(expand=False)
    for heading in ("", "Area", "Figure", "Book", "Report", "Page", "Sentence"):
        table.add_column(heading, no_wrap=heading != "Sentence")
    for comparison in comparisons:
        if comparison.state == "same" and not everything:
            continue
        proposal, row = comparison.proposal, comparison.row
        table.add_row(
            Text(comparison.state, _STATES[comparison.state]),
            comparison.key[0],
            " ".join(comparison.key[1:]),
            row["value"] if row else "",
            (str(plain_value(proposal.value)) + ("" if proposal.status == "certain" else " ?"))
            if proposal
            else "",
            str(proposal.page or "") if proposal else "",
            Text(shorten(proposal.quote, 70)) if proposal else "",
        )
    console.print(table)
