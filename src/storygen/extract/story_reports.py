"""The reports of a story folder, read: each known by its area, with the address it was published at."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from storygen.errors import Problem
from storygen.extract.areas import KnownArea
from storygen.extract.evidence import linked
from storygen.extract.files import Progress, extract_files
from storygen.extract.model import Extraction

REPORT_SUFFIXES = {".pdf", ".html", ".htm"}


@dataclass(frozen=True, slots=True)
class StoryReports:
    """What a story's reports gave, the address of each file, and what could not be placed."""

    extractions: tuple[Extraction, ...]
    sources: Mapping[str, str]
    paths: Mapping[str, Path]
    problems: tuple[Problem, ...] = ()


def table_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a small CSV table, none when it is not there."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: value or "" for name, value in row.items() if name} for row in csv.DictReader(file)]


def story_areas(folder: Path) -> tuple[KnownArea, ...]:
    """Return the areas of a story folder, as its table names them."""
    rows = table_rows(folder / "areas.csv") or table_rows(folder / "forces.csv")
    return tuple(KnownArea(row["slug"], row["name"], row.get("short_name", "")) for row in rows)


def report_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files named, folders replaced by the reports in them."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(
                p
                for p in path.iterdir()
                if p.suffix.lower() in REPORT_SUFFIXES and not p.name.startswith(".")
            )
        else:
            found.append(path)
    return found


def cache_folder(story_folder: Path | None) -> Path:
    """Return where extractions are kept: in the story's folder, else in the user's cache."""
    if story_folder is not None:
        return story_folder / ".cache"
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "storygen" / "extract"


def extract_story(folder: Path, jobs: int = 0, progress: Progress | None = None) -> StoryReports:
    """Return what the reports in a story's folder propose, each for the area that its name or manifest gives.

    A report whose cover names another area is set to review, figure by figure.
    """
    from storygen.extract.held import held_reports

    areas = story_areas(folder)
    reports = folder / "reports"
    held, problems = held_reports(reports, areas)  # type: ignore[arg-type]
    pages = {row["area"]: row.get("url", "") for row in table_rows(folder / "reports.csv") if row.get("area")}
    paths = [reports / item.file for item in held]
    read = extract_files(paths, areas=areas, jobs=jobs, cache=cache_folder(folder), progress=progress)
    extractions = []
    for item, extraction in zip(held, read, strict=True):
        placed = _placed(extraction, item.area, {area.slug for area in areas})
        if item.type == "html" and pages.get(item.area):
            placed = replace(placed, proposals=linked(placed.proposals, pages[item.area]))
        extractions.append(placed)
    sources = {item.file: pages.get(item.area) or item.page or item.url for item in held}
    return StoryReports(tuple(extractions), sources, {p.name: p for p in paths}, problems)


def _placed(extraction: Extraction, area: str, slugs: set[str]) -> Extraction:
    """Return the extraction under the area that its file is held for."""
    other = extraction.area if extraction.area and extraction.area != area else ""
    doubt = f"the cover names {extraction.area_name or other}, but the file is held for {area}"

    def moved(proposals: tuple, *, figures: bool) -> tuple:  # type: ignore[type-arg]
        return tuple(
            replace(p, area=area, status="review", reasons=(doubt, *p.reasons))
            if other and figures
            else replace(p, area=area)
            for p in proposals
        )

    problems = (
        (*extraction.problems, f"{extraction.file}: {doubt}.") if other in slugs else extraction.problems
    )
    if other not in slugs:
        other = ""
    return replace(
        extraction,
        area=area,
        proposals=moved(extraction.proposals, figures=True),
        notes=moved(extraction.notes, figures=False),
        problems=problems,
    )
