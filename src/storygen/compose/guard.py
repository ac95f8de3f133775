"""The claim guard: no number, rank or comparison gets into a draft outside a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storygen.compose.parse import Written
from storygen.compose.templates import DraftEnvironment
from storygen.errors import Problem, UnsourcedNumberError
from storygen.wording.guard_words import unsourced

# Keeps the words of neighbouring runs from being read as one.
APART = "\n\ufffc\n"


def unsourced_numbers(written: Iterable[Written], environment: DraftEnvironment) -> Iterator[Problem]:
    """Yield a problem for each number word that a template wrote itself."""
    runs = list(written)
    # Looking through everything at once is many times faster, and nearly always finds nothing.
    if not unsourced(APART.join(run.text for run in runs)):
        return
    for run in runs:
        for mention in unsourced(run.text):
            yield Problem(
                f"the words “{mention.words}” state a number, rank or comparison that no fact stands behind "
                f"(in “{_around(run.text, mention.start, mention.end)}”).",
                environment.place(run.origin_at(mention.start)),
                "Print a fact instead, or put it in other words.",
            )


def guard(written: Iterable[Written], environment: DraftEnvironment) -> None:
    """Raise UnsourcedNumberError naming every template, line and word at fault."""
    problems = tuple(dict.fromkeys(unsourced_numbers(written, environment)))
    if problems:
        raise UnsourcedNumberError(problems)


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - 30) : end + 30].replace("\ufffc", "…").strip()
