"""The road from a story's reports to its book: read, compare, and write what was accepted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from storygen.errors import Problem
from storygen.extract.book import Book, Change, Signed, read_csv_table, story_copy
from storygen.extract.decisions import Decisions, changes, stands_there
from storygen.extract.evidence import draw_evidence
from storygen.extract.files import Progress
from storygen.extract.reconcile import Match, compare
from storygen.extract.refused import read_refused, refusals
from storygen.extract.story_reports import StoryReports, read_story_reports
from storygen.story.columns import AREAS
from storygen.story.find import SETTINGS_FILE
from storygen.story.links import EVIDENCE, evidence_name
from storygen.story.load import load_story
from storygen.story.model import Story
from storygen.story.reading import read_table
from storygen.story.settings import read_settings


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A story, what its reports gave, and every figure of either beside the other."""

    story: Story
    reports: StoryReports
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of the decisions: the rows changed and the files written, none in a dry run."""

    matches: tuple[Match, ...]
    decided: Decisions
    changes: tuple[Change, ...] = ()
    files: tuple[Path, ...] = ()
    pictures: tuple[Path, ...] = ()
    cautions: tuple[Problem, ...] = ()
    dry_run: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return the object that `--json` prints."""
        written = {change.key for change in self.changes if change.cells is not None}
        return {
            "figures": [
                {
                    **match.as_json(),
                    "decision": _word(self.decided, match),
                    "written": not self.dry_run and match.key in written,
                }
                for match in self.matches
            ],
            "changes": [
                {"table": c.table, "key": list(c.key), "cells": c.cells, "why": c.why} for c in self.changes
            ],
            "files": [str(path) for path in (*self.files, *self.pictures)],
            "dry_run": self.dry_run,
        }


def _word(decided: Decisions, match: Match) -> str:
    decision = decided.get(match.key)
    return "" if decision is None else "accept" if decision.accept else "reject"


def reconcile_story(folder: Path, jobs: int = 0, progress: Progress | None = None) -> Reconciled:
    """Return a story's figures beside what its reports say. Raises DataError when the story is not sound."""
    story = load_begun(folder)
    reports = read_story_reports(story, jobs, progress)
    return Reconciled(story, reports, compare(story, reports.extractions, read_refused(folder)))


def load_begun(folder: Path) -> Story:
    """Return the story in a folder, whose table of figures may hold only its header: a book just begun.

    Raises DataError when anything else is wrong.
    """
    table, settings = folder / "figures.csv", folder / SETTINGS_FILE
    if not (table.is_file() and settings.is_file()) or read_csv_table(table).rows:
        return load_story(folder)[0]
    areas, _ = read_table(folder, AREAS)
    read = read_settings(settings.read_bytes()).settings
    if not areas.rows or read is None:
        return load_story(folder)[0]
    # No story loads without figures, so a copy is loaded with one that says there is none.
    key = (areas.rows[0]["slug"], read.measures[0].table, read.measures[0].part)
    with story_copy(folder) as copy:
        begun = read_csv_table(copy / table.name)
        begun.apply(Change("figures", key, {"basis": "not-found"}, ""))
        (copy / table.name).write_text(begun.text(), encoding="utf-8", newline="")
        story, _ = load_story(copy)
    return replace(story, folder=folder, figures=())


def settle(
    found: Reconciled, decided: Decisions, by: str, on: str, *, dry_run: bool = False, looking: bool = False
) -> Settled:
    """Write what was accepted to the book, with a picture of each sentence, and return what came of it.

    Nothing is written where somebody is only `looking`; else pictures that an earlier run owes are drawn too.

    Raises DataError, with nothing written, when an accepted figure does not fit the others.
    """
    signed = Signed(by, on)
    rows = (*changes(found.story, found.matches, decided, signed), *refusals(found.matches, decided, signed))
    if dry_run:
        if rows:
            Book(found.story.folder).rehearse(rows, signed)
        return Settled(found.matches, decided, rows, dry_run=True)
    if looking:
        return Settled(found.matches, decided)
    files = Book(found.story.folder).write(rows, signed) if rows else ()
    pictures = _pictures(found, rows, decided)
    if not rows:
        return Settled(found.matches, decided, pictures=pictures)
    # A book just begun, of which all was refused, holds no figure yet, and no story loads without one.
    only_refused = all(change.table == "refused" for change in rows)
    cautions = () if only_refused else load_story(found.story.folder)[1]
    own = {name for change in rows for name in change.key[:1]}
    told = tuple(problem for problem in cautions if any(name in str(problem) for name in own))
    return Settled(found.matches, decided, rows, files, pictures, told)


def _is_of_its_sentence(match: Match, value: Decimal | str | None) -> bool:
    """Return whether an accepted value stands in the sentence that was proposed with it."""
    assert match.proposal is not None
    return value in (None, match.proposal.value) or stands_there(match, value)


def _pictures(found: Reconciled, rows: tuple[Change, ...], decided: Decisions) -> tuple[Path, ...]:
    """Draw the sentences of the rows written, and of figures accepted before that have no picture.

    A run may have been stopped while it drew. A picture of what a row said before is taken away first. A
    value that a person read otherwise than the program has none: the sentence would show something else.
    """
    folder = found.story.folder / EVIDENCE
    written = {change.key for change in rows if change.table == "figures"}
    accepted = {key for key, decision in decided.items() if decision.accept}
    now = [m for m in found.matches if m.key in written or (m.in_report_table and m.key in accepted)]
    for key in {*written, *(match.key for match in now)}:
        (folder / evidence_name(key[0], key[1], key[2])).unlink(missing_ok=True)
    before = [
        match
        for match in found.matches
        if match.settled
        and match.kind == "same"
        and not match.refused
        and match not in now
        and not (folder / evidence_name(*match.key)).exists()
    ]
    proposals = [
        match.proposal
        for match in [*now, *before]
        if match.proposal and (match in before or _is_of_its_sentence(match, decided[match.key].value))
    ]
    return tuple(draw_evidence(proposals, found.reports.paths, folder).values())
