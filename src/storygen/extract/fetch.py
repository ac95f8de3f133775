"""Fetches a story's reports: each web page named in reports.csv, and the PDF that it links to."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from storygen.errors import Problem, ReportError
from storygen.extract.address import host_of
from storygen.extract.download import Downloaded, Downloader, FetchSettings, Validators
from storygen.extract.held import (
    Held,
    as_fetched,
    held_reports,
    is_led_to,
    listing,
    read_manifest,
    set_aside,
    where_led,
)
from storygen.extract.links import PdfLinks, pdf_links
from storygen.extract.part import forget_part, nothing_half_written
from storygen.extract.trouble import BY_HAND, failed
from storygen.extract.whole import cut_short
from storygen.story.model import Area, Report, Story

Progress = Callable[[int, int], None]
Outcome = Literal["fetched", "unchanged", "by hand", "in part", "failed", "no address"]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of one area's report: its files, and what is amiss."""

    area: str
    outcome: Outcome
    files: tuple[Held, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class FetchResult:
    """What came of a run. `problems` are those of no one area: files whose area cannot be told."""

    folder: Path
    areas: tuple[Fetched, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def to_do(self) -> tuple[Problem, ...]:
        """Return everything that somebody must do by hand."""
        return (*(problem for area in self.areas for problem in area.problems), *self.problems)

    @property
    def complete(self) -> bool:
        """Return whether every area has a report."""
        return all(area.files for area in self.areas)


def fetch_reports(
    story: Story,
    folder: Path | None = None,
    settings: FetchSettings | None = None,
    progress: Progress = lambda done, of: None,
    *,
    downloader: Downloader | None = None,
) -> FetchResult:
    """Fetch the reports of every area into `folder` (the story's own `reports` when None).

    An area whose report lies in the folder by hand is left alone. What cannot be had is a problem in the
    result, never an error: the others are fetched all the same. May be broken off at any moment and begun
    again; `manifest.json` then says what is held. Raises ReportError when the folder cannot be written to.
    """
    folder = folder or story.folder / "reports"
    with downloader or Downloader(settings) as client:
        try:
            return _fetch_all(story, folder, client, progress)
        except OSError as error:
            what = f"cannot be written to: {error.strerror or error}."
            fix = "See that it is a folder in which you may write, with room left; then fetch again."
            raise failed(what, str(folder), fix) from None


def _fetch_all(story: Story, folder: Path, client: Downloader, progress: Progress) -> FetchResult:
    folder.mkdir(parents=True, exist_ok=True)
    run = _Run(story, folder, client)
    fetched = []
    for number, area in enumerate(story.areas):
        progress(number, len(story.areas))
        fetched.append(run.fetch(area))
    progress(len(story.areas), len(story.areas))
    return FetchResult(folder, tuple(fetched), run.problems)


class _Run:
    """One run over a story's areas: the manifest as it grows, and the hosts that may be followed to.

    `moved` says what was set aside: fetched files that reports.csv leads to no longer.
    """

    def __init__(self, story: Story, folder: Path, client: Downloader) -> None:
        self.story, self.folder, self.client = story, folder, client
        self.manifest, unread = read_manifest(folder)
        held, doubts = held_reports(folder, story.areas)
        self.problems = (*unread, *doubts)
        self.by_hand = [item for item in held if item.by == "hand"]
        self.moved: list[Problem] = []
        if folder == story.folder / "reports":
            self._set_aside_of_no_area()
        self.hosts = {host_of(report.url) for report in story.reports.values()} - {""}

    def _set_aside_of_no_area(self) -> None:
        slugs = {area.slug for area in self.story.areas}
        for item in tuple(self.manifest.values()):
            if item.area not in slugs and as_fetched(self.folder, item):
                self._set_aside(item, f"the story has no area {item.area} any more")
        self.problems += tuple(self.moved)

    def fetch(self, area: Area) -> Fetched:
        """Fetch one area's report, unless it lies there by hand. Set aside what came from elsewhere first."""
        self.moved = []
        report = self.story.reports.get(area.slug)
        for item in self._kept(area):
            if not is_led_to(item, report):
                self._set_aside(item, f"reports.csv now {where_led(report)}")
        fetched = self._fetch(area, report)
        return replace(fetched, problems=(*self.moved, *fetched.problems))

    def _fetch(self, area: Area, report: Report | None) -> Fetched:
        own = tuple(item for item in self.by_hand if item.area == area.slug)
        if own:
            return Fetched(area.slug, "by hand", own)
        if report is None or not report.url:
            what = f"no address is known for the report on {area.name}."
            fix = f"Add it to reports.csv, or save the report as {self.folder / area.slug}.pdf."
            return Fetched(area.slug, "no address", (), (Problem(what, area.slug, fix),))
        try:
            first, changed = self._one(area, report.url)
        except ReportError as error:
            return Fetched(area.slug, "failed", self._kept(area), _advise(error, area, self.folder))
        return self._with_linked(area, report, first, changed)

    def _with_linked(self, area: Area, report: Report, first: Held, changed: bool) -> Fetched:
        """Fetch what the page links to. A page alone is a report too: some are on the web only."""
        files, problems, missed = [first], list(_warned(first)), []
        if first.type == "html":
            others = [other for other in self.story.areas if other.slug != area.slug]
            links = pdf_links(self.folder / first.file, first.final_url, area, others, self.hosts)
            problems += _passed_over(links, area, self.folder)
            for number, link in enumerate(links.to_fetch, 1):
                try:
                    item, new = self._one(area, link, page=report.url, number=number)
                except ReportError as error:
                    problems += _advise(error, area, self.folder)
                    missed.append(link)
                    continue
                files.append(item)
                problems += _warned(item)
                changed = changed or new
        for item in self._kept(area):
            if item not in files and item.url not in missed:
                self._set_aside(item, f"{report.url} does not lead to it any more")
        outcome: Outcome = "in part" if missed else "fetched" if changed else "unchanged"
        return Fetched(area.slug, outcome, tuple(files), tuple(problems))

    def _one(self, area: Area, url: str, page: str = "", number: int = 1) -> tuple[Held, bool]:
        """Return the file of one address, and whether it is new."""
        before = self._held_before(area, url)
        validators = Validators(before.etag, before.last_modified) if before else None
        name = area.slug if number == 1 else f"{area.slug}-{number}"
        part = self.folder / f".{name}{'.linked' if page else ''}.part"
        with nothing_half_written(part):
            came = self.client.get(url, part, validators)
            if came.path is not None:
                self._refuse_unfit(came, before, linked=bool(page))
                item = self._keep(came, area, name, page)
                return item, before is None or before.sha256 != item.sha256
        if before is None:  # a server may say "unchanged" though nothing was held
            raise failed("the server says that it has not changed, but it is not held.", url, BY_HAND)
        return before, False

    def _refuse_unfit(self, came: Downloaded, before: Held | None, *, linked: bool) -> None:
        """Raise ReportError, and forget what came, when it is not to be kept."""
        unfit = self._unfit(came, before, linked=linked)
        if unfit and came.path:
            forget_part(came.path)
            raise failed(unfit, came.url, BY_HAND)

    def _unfit(self, came: Downloaded, before: Held | None, *, linked: bool) -> str:
        """Return why what came is not to be kept, "" if it is."""
        web_page = "a web page (to log in, on cookies, or that it is gone)"
        if came.type == "html" and linked:
            return f"the report's page links to it as a PDF, but what comes is {web_page}: it is not kept."
        if came.type == "html" and before and before.type == "pdf":
            return f"was a PDF, but now {web_page} comes: it is not kept, and {before.file} stays."
        if came.cut and before and not cut_short(self.folder / before.file, before.type):
            return f"{came.cut}. It is not kept, and the earlier {before.file} stays."
        return ""

    def _kept(self, area: Area) -> tuple[Held, ...]:
        """Return the area's files as they were fetched: a page that is gone does not lose them."""
        own = (item for item in self.manifest.values() if item.area == area.slug)
        return tuple(item for item in own if as_fetched(self.folder, item))

    def _held_before(self, area: Area, url: str) -> Held | None:
        """Return the manifest's entry for an address, if its file still is what was fetched."""
        return next((item for item in self._kept(area) if item.url == url), None)

    def _set_aside(self, item: Held, why: str) -> None:
        self.manifest, kept = set_aside(self.folder, self.manifest, item)
        what = f"was fetched from {item.url}, but {why}. It is kept as {kept}, and not read."
        fix = f"If it is the report all the same, move it to {self.folder}: it then counts as saved by hand."
        self.moved.append(Problem(what, item.file, fix, warning=True))

    def _make_way(self, path: Path, came: Downloaded) -> None:
        """See that a name may be written to: nothing goes that was not fetched, or came from elsewhere."""
        if not os.path.lexists(path):
            return
        there = self.manifest.get(path.name)
        if there is None or not as_fetched(self.folder, there):
            assert came.path is not None
            forget_part(came.path)
            what = (
                "lies there and was not fetched by storygen; it is left as it is, and what came is not kept."
            )
            raise failed(what, path.name, "If it is not the report, move it away and fetch again.")
        if there.url != came.url and there.sha256 != came.sha256:
            self._set_aside(there, f"{came.url} is fetched in its place")

    def _keep(self, came: Downloaded, area: Area, name: str, page: str) -> Held:
        """Move what came to its own name and list it, at once."""
        assert came.path is not None
        assert came.type is not None
        path = self.folder / f"{name}.{came.type}"
        self._make_way(path, came)
        item = Held(
            file=path.name,
            area=area.slug,
            type=came.type,
            bytes=came.bytes,
            sha256=came.sha256,
            url=came.url,
            final_url=came.final_url,
            redirects=came.redirects,
            page=page,
            fetched=datetime.now(UTC).isoformat(timespec="seconds"),
            etag=came.validators.etag,
            last_modified=came.validators.last_modified,
            note=came.note,
            cut=came.cut,
        )
        held = {**self.manifest, path.name: item}
        with listing(self.folder, held):
            os.replace(came.path, path)
        self.manifest = held
        return item


def _advise(error: ReportError, area: Area, folder: Path) -> tuple[Problem, ...]:
    """Return an area's problems with the name under which to save the report."""
    by_hand = f"Save it as {folder / area.slug}.pdf (or .html)."
    return tuple(Problem(p.what, f"{area.slug}: {p.where}", f"{p.fix} {by_hand}") for p in error.problems)


def _passed_over(links: PdfLinks, area: Area, folder: Path) -> tuple[Problem, ...]:
    """Return a warning that lists the PDFs on a page that are not fetched: one may be the report."""
    listed = "; ".join(f"{link} ({why})" for link, why in links.passed_over.items())
    fix = f"If one of them is the report on {area.name}, save it as {folder / area.slug}.pdf."
    what = f"PDFs that its page links to are passed over: {listed}."
    return (Problem(what, area.slug, fix, warning=True),) if listed else ()


def _warned(item: Held) -> tuple[Problem, ...]:
    return (Problem(f"{item.note}.", item.file, "Open it and see.", warning=True),) if item.note else ()
