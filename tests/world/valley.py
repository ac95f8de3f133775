"""The Valley: a tiny fictional story for tests, as a folder of a project and as figures held in memory.

Every place is made up, and so is every number: Northmoor has full figures, Eastvale a printed share only,
Wrenshire nothing, Aldwick sources that conflict.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from storygen.facts.model import FactSheet
from storygen.facts.sheets import build_fact_sheets
from storygen.story.load import load_story
from storygen.story.model import Area, Figure, Report, Rules, Source, Story

ROOT = Path(__file__).parents[2]
PROJECT = Path(__file__).parent / "project"
STORY = "valley"

REPORT = "https://inspectors.example.org/{}"
PAPER = "https://echo.example.com/news/1"


def copy_project(folder: Path) -> Path:
    """Copy the Valley's project into a folder, with the Word styles and the chart of this checkout."""
    shutil.copytree(PROJECT, folder, dirs_exist_ok=True)
    for name in ("house.docx", "shares.vl.json"):
        shutil.copy(ROOT / "templates" / "shared" / name, folder / "templates" / "shared" / name)
    return folder


@cache
def valley() -> Story:
    """Return the Valley's story as it stands in its folder."""
    return load_story(PROJECT / "data" / STORY)[0]


def figure(measure: str, statistic: str, value: float | str | None, **more: Any) -> Figure:
    """Return a figure of Northmoor's, printed in the inspectors' report unless something else is said."""
    held = {"area": "northmoor", "basis": "printed", "source_url": REPORT.format("northmoor")} | more
    table = next(m.table for m in valley().settings.measures if m.id == measure)
    number = None if value is None else Decimal(str(value))
    return Figure(measure=table, statistic=statistic, value=number, **held)


def counts(measure: str, part: int, whole: int, **more: Any) -> list[Figure]:
    """Return the two figures of a proportion."""
    names = next((m.part, m.whole) for m in valley().settings.measures if m.id == measure)
    return [figure(measure, names[1], whole, **more), figure(measure, names[0], part, **more)]


def story(*figures: Figure, rules: Rules | None = None, report: Report | None = None, **more: Any) -> Story:
    """Return the Valley with these figures only. `report` is Northmoor's; `more` replaces settings."""
    held = valley()
    settings = replace(held.settings, **({"rules": rules} if rules else {}), **more)
    reports = {**held.reports, "northmoor": report} if report else held.reports
    return replace(held, settings=settings, figures=figures, reports=reports)


def sheet(*figures: Figure, **more: Any) -> FactSheet:
    """Return Northmoor's fact sheet, with these figures only."""
    return build_fact_sheets(story(*figures, **more))["northmoor"]


def league_of(measure: str, *pairs: tuple[int, int] | None) -> Story:
    """Return a story of as many fictional areas as pairs, each with its part and whole, or with nothing."""
    held = valley()
    names = [f"Fictional {letter}" for letter in "ABCDEFGHIJKLMNOPQRST"[: len(pairs)]]
    slugs = [name.lower().replace(" ", "-") for name in names]
    figures: list[Figure] = []
    for slug, pair in zip(slugs, pairs, strict=True):
        if pair:
            figures += counts(measure, *pair, area=slug)
    pattern = held.reports["northmoor"]
    return replace(
        held,
        areas=tuple(
            Area(s, f"{n} Police", n, "force", "Valley", n) for s, n in zip(slugs, names, strict=True)
        ),
        figures=tuple(figures),
        reports={slug: replace(pattern, area=slug) for slug in slugs},
        responses=(),
    )


def paper(published: date | None = None) -> Source:
    """Return the made-up newspaper as a source."""
    return Source(PAPER, "", "the Eastvale Echo", "newspaper", published)
