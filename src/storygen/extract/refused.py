"""Readings that somebody refused: kept beside the book, so that no later run asks for or accepts them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from storygen.extract.book import Change, Signed, read_refused_table
from storygen.extract.decisions import Decisions, clean_quote
from storygen.extract.reconcile import Match, Refusal
from storygen.extract.story_reports import printed_page


def read_refused(folder: Path) -> Mapping[Refusal, str]:
    """Return each refused reading of a story with who refused it and when.

    Raises DataError when the table is none. A refusal is taken back by deleting its row, or by accepting the
    figure one by one.
    """
    return {
        (row["area"], row["measure"], row["statistic"], row["reading"]): row.get("refused", "") or "somebody"
        for _, row in read_refused_table(folder).rows
    }


def refusals(matches: Sequence[Match], decisions: Decisions, signed: Signed) -> Iterable[Change]:
    """Yield the row for each reading refused now, and the removal of each that is accepted after all."""
    for match in matches:
        decision = decisions.get(match.key)
        if decision is None or match.proposal is None:
            continue
        key, what = (*match.key, match.proposed_words), f"{match.proposed_words} of {match.proposal.file}"
        own = decision.accept and decision.value not in (None, match.proposal.value)
        if not decision.accept and not match.refused:
            cells = {
                "page": printed_page(match.proposal),
                "quote": clean_quote(match.proposal.quote),
                "source_url": match.source_url,
                "refused": str(signed),
            }
            yield Change("refused", key, cells, f"{what} is refused, and not proposed again")
        elif decision.accept and match.refused and not own:
            yield Change("refused", key, None, f"{what} is accepted after all")
