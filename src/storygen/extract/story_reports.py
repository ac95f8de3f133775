"""A story's reports and what each proposes, one proposal a figure however many files an area has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from storygen.errors import Problem
from storygen.extract.files import UNTOLD, Progress, extract_files
from storygen.extract.held import Held, held_reports, is_led_to, where_led
from storygen.extract.model import Extraction, KnownArea, Proposal
from storygen.extract.opening import WEB
from storygen.story.links import source_link
from storygen.story.model import Area, Report, Story

CACHE = ".cache"


@dataclass(frozen=True, slots=True)
class StoryReports:
    """What a story's reports gave. `paths` has the file of each name; `unread` those that gave nothing."""

    extractions: tuple[Extraction, ...]
    paths: Mapping[str, Path]
    problems: tuple[Problem, ...] = ()

    @property
    def unread(self) -> tuple[Extraction, ...]:
        """Return the files that could not be read."""
        return tuple(extraction for extraction in self.extractions if extraction.problems)

    @property
    def areas(self) -> tuple[str, ...]:
        """Return the areas of which a report was read, each once."""
        return tuple(dict.fromkeys(e.area for e in self.extractions if e.area and not e.problems))


def printed_page(proposal: Proposal) -> str:
    """Return the page that a proposal's sentence stands on; "" for a web page, which has none."""
    if proposal.page is None or Path(proposal.file).suffix.lower() in WEB:
        return ""
    return str(proposal.page)


def known_areas(areas: Iterable[Area]) -> tuple[KnownArea, ...]:
    """Return a story's areas as the reader matches their names."""
    return tuple(KnownArea(area.slug, area.name, area.short_name) for area in areas)


def read_story_reports(story: Story, jobs: int = 0, progress: Progress | None = None) -> StoryReports:
    """Return what the reports in the story's `reports` folder propose, from the cache where that is known.

    A file that was fetched from another address than reports.csv gives now is not read: a problem says so.
    """
    folder = story.folder / "reports"
    there, doubts = held_reports(folder, story.areas)
    held = [item for item in there if is_led_to(item, story.reports.get(item.area))]
    other = [_of_other_address(item, story) for item in there if item not in held]
    extractions = extract_files(
        [folder / item.file for item in held],
        areas=known_areas(story.areas),
        jobs=jobs,
        cache=story.folder / CACHE,
        progress=progress,
    )
    placed = tuple(
        linked(_whole(_of_this_year(of_area(extraction, item), story.reports.get(item.area)), item), item)
        for item, extraction in zip(held, extractions, strict=True)
    )
    return StoryReports(placed, {item.file: folder / item.file for item in held}, (*doubts, *other))


def _of_other_address(item: Held, story: Story) -> Problem:
    now = where_led(story.reports.get(item.area))
    what = f"was fetched from {item.url}, but reports.csv now {now} for {item.area}: it is not read."
    fix = f"Run `storygen fetch {story.slug}`, or save the report by hand."
    return Problem(what, item.file, fix)


def of_area(extraction: Extraction, held: Held) -> Extraction:
    """Return the extraction as the area's whose report the file is kept as.

    When the report itself names another area, somebody has to look: nothing of it stays certain.
    """
    told = extraction.area
    placed = extraction.in_area(held.area)
    if told in UNTOLD or told == held.area:
        return placed
    name = extraction.area_name or told
    return in_doubt(placed, f"the file is kept as the report on {held.area}, but it seems to be about {name}")


def _of_this_year(extraction: Extraction, report: Report | None) -> Extraction:
    """Return the extraction, in doubt when its title gives another year than reports.csv does."""
    title = next((str(note.value) for note in extraction.notes if note.measure == "title"), "")
    years = re.findall(r"\b20\d\d\b", title)
    if report is None or not years or str(report.year) in years:
        return extraction
    return in_doubt(
        extraction, f"reports.csv names the inspection of {report.year}, but this is titled “{title}”"
    )


def _whole(extraction: Extraction, held: Held) -> Extraction:
    """Return the extraction, in doubt when the file may lack its end, and what is taken back there."""
    return in_doubt(extraction, held.cut) if held.cut else extraction


def linked(extraction: Extraction, held: Held) -> Extraction:
    """Return the extraction with a link to each sentence, where the file was fetched from an address.

    reports.csv may name a web page that leads to the PDF; the link is to the PDF itself, at the page.
    """
    address = held.final_url or held.url
    if not address:
        return extraction
    proposals = tuple(
        replace(p, link=source_link(address, printed_page(p), [p.quote])) for p in extraction.proposals
    )
    return replace(extraction, proposals=proposals)


def in_doubt(extraction: Extraction, why: str) -> Extraction:
    """Return the extraction with every proposal for review, for one more reason."""
    doubted = tuple(
        replace(proposal, status="review", reasons=(why, *proposal.reasons))
        for proposal in extraction.proposals
    )
    return replace(extraction, proposals=doubted)


def merged(extractions: Sequence[Extraction]) -> tuple[Proposal, ...]:
    """Return one proposal a figure: a report may be held as a web page and as a PDF.

    The one to rely on is certain rather than for review, and has a page rather than none. Where two files
    give different values the figure is for review, with both readings; what could not be read in one file is
    no reading.
    """
    grouped: dict[tuple[str, str, str], list[Proposal]] = {}
    for extraction in extractions:
        for proposal in extraction.proposals:
            grouped.setdefault(proposal.key, []).append(proposal)
    return tuple(_one(proposals) for proposals in grouped.values())


def _one(proposals: list[Proposal]) -> Proposal:
    proposals = [proposal for proposal in proposals if not proposal.unread] or proposals
    best = min(proposals, key=lambda p: (p.status != "certain", not printed_page(p)))
    others = {p.value: p for p in reversed(proposals) if p.value != best.value}
    if not others:
        return best
    readings = "; ".join(
        f"{p.value} in {p.file}" + (f", page {printed_page(p)}" if printed_page(p) else "")
        for p in (best, *others.values())
    )
    return replace(
        best, status="review", reasons=(f"the area's files give different values: {readings}", *best.reasons)
    )
