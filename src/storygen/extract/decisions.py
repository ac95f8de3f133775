"""Which comparisons are accepted: from `--accept`, from a decisions file, or by asking."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

from storygen.errors import DataError, Problem
from storygen.extract.reconcile import Comparison

KINDS = ("new", "confirms", "conflict", "all")
_YES = {"yes", "y", "accept", "1", "true"}
_NO = {"no", "n", "keep", "skip", "0", "false", ""}


def by_kind(comparisons: Iterable[Comparison], kinds: Iterable[str]) -> list[Comparison]:
    """Return the certain figures of the kinds named. What is in review or disputed is never taken unasked."""
    wanted = set(kinds)
    return [
        c
        for c in comparisons
        if c.proposal is not None
        and c.proposal.status == "certain"
        and c.state in {"new", "confirms", "conflict"}
        and (c.state in wanted or "all" in wanted)
    ]


def from_file(comparisons: Iterable[Comparison], path: Path) -> list[Comparison]:
    """Return the figures that a CSV (area, measure, statistic, decision) accepts. Raises DataError with
    every problem."""
    known = {c.key: c for c in comparisons}
    accepted, problems = [], []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        lacking = {"area", "measure", "statistic", "decision"} - set(reader.fieldnames or [])
        if lacking:
            raise DataError(
                Problem(
                    f"lacks the column {', '.join(sorted(lacking))}.", path.name, "Add it to the first row."
                )
            )
        for number, row in enumerate(reader, 2):
            key = (row["area"].strip(), row["measure"].strip(), row["statistic"].strip())
            decision = (row["decision"] or "").strip().lower()
            where = f"{path.name} row {number}"
            if decision not in _YES | _NO:
                problems.append(Problem(f"“{decision}” is no decision.", where, "Write yes or no."))
            elif key not in known or known[key].proposal is None:
                problems.append(
                    Problem(f"nothing is proposed for {' '.join(key)}.", where, "Take the row out.")
                )
            elif decision in _YES:
                accepted.append(known[key])
    if problems:
        raise DataError(problems)
    return accepted


def by_asking(comparisons: Iterable[Comparison], ask: Callable[[Comparison], str]) -> list[Comparison]:
    """Return the figures that a person says yes to. `ask` returns yes, no, or quit to stop."""
    accepted = []
    for comparison in comparisons:
        if comparison.proposal is None or comparison.state == "same":
            continue
        answer = ask(comparison).strip().lower()
        if answer.startswith("q"):
            break
        if answer.startswith("y"):
            accepted.append(comparison)
    return accepted
