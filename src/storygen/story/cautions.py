"""Warnings: what stops no run, but what somebody should know before a draft goes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from storygen.errors import Problem
from storygen.story.counts import decimals, only_whole_that_fits, rounded_percent
from storygen.story.known import SHARE
from storygen.story.model import Figure, Measure, PublishedTotal, Report, Story


def cautions(story: Story, files: dict[str, str]) -> tuple[Problem, ...]:
    """Return every warning about a sound story. `files` gives the file name of each table."""
    return (
        *_doubts(story, files["figures"]),
        *_second_hand(story, files["figures"]),
        *_totals(story, files.get("totals", "")),
        *_old_reports(story, files["reports"]),
        *_reports_without_address(story, files["reports"]),
        *_sources_after_edition(story, files["sources"]),
        *_national_not_seen(story, files.get("national", "")),
    )


def _caution(what: str, where: str, fix: str) -> Problem:
    return Problem(what, where, fix, warning=True)


def _doubts(story: Story, file: str) -> Iterator[Problem]:
    """Yield a warning for each doubtful figure that nobody has accepted."""
    for figure in story.figures:
        if figure.doubt and not figure.accepted:
            name = f"{figure.area}, {figure.measure}, {figure.statistic}"
            verb = "must be decided on" if figure.doubt == "conflict" else "must be confirmed"
            where = f"{file}, row {figure.row}"
            fix = "Read the report; then correct the row, or say under accepted who accepts it and when."
            yield _caution(f"{name} {verb}: {figure.note.rstrip('.')}.", where, fix)


def _second_hand(story: Story, file: str) -> Iterator[Problem]:
    """Yield a warning for each area and publisher that repeats figures which a report holds first."""
    held: dict[tuple[str, str], list[Figure]] = {}
    for figure in story.figures:
        source = story.sources.get(figure.source_url)
        if source is not None and source.second_hand and figure.value is not None:
            held.setdefault((figure.area, source.publisher), []).append(figure)
    for (area, publisher), figures in held.items():
        number = f"{len(figures)} figures are" if len(figures) > 1 else "1 figure is"
        fix = f"Confirm in {story.reports[area].title}."
        yield _caution(f"{area}: {number} second hand, from {publisher}.", _rows(file, figures), fix)


def _rows(file: str, figures: list[Figure]) -> str:
    runs: list[list[int]] = []
    for row in sorted(figure.row for figure in figures):
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    listed = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"{file}, row{'s' if len(figures) > 1 else ''} {listed}"


def inspected_until(report: Report) -> date | None:
    """Return the last day that the inspection can speak of: the end of the audit, else the publication."""
    return report.audit_to or report.published


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later; 29 February becomes 1 March in a common year."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _old_reports(story: Story, file: str) -> Iterator[Problem]:
    limit, edition = story.settings.rules.stale_after_years, story.settings.edition
    for report in story.reports.values():
        until = inspected_until(report) or date(report.year, 12, 31)
        if years_after(until, limit) < edition:
            what = f"{report.area}: the inspection of {report.year} is over {limit} years old at the edition."
            yield _caution(what, file, "Look for a later one; the draft says how old it is.")


def _reports_without_address(story: Story, file: str) -> Iterator[Problem]:
    for report in story.reports.values():
        if not report.url:
            yield _caution(f"{report.area}: no address is held for {report.title}.", file, "Find it.")


def _sources_after_edition(story: Story, file: str) -> Iterator[Problem]:
    for source in story.sources.values():
        if source.published and source.published > story.settings.edition:
            what = f"{source.publisher} of {source.published} is later than the edition: {source.url}."
            yield _caution(what, file, "Make sure that what is taken from it was true of the edition.")


def _national_not_seen(story: Story, file: str) -> Iterator[Problem]:
    """Yield a warning for each place that national figures were seen at instead of their source."""
    seen: dict[str, list[str]] = {}
    for figure in story.national:
        if figure.seen_at and figure.seen_at != figure.source_url:
            seen.setdefault(figure.seen_at, []).append(figure.fact)
    for url, facts in seen.items():
        publisher = story.sources[url].publisher if url in story.sources else url
        what = f"{', '.join(facts)}: seen in one secondary source only, {publisher}."
        yield _caution(what, file, "Confirm at the source itself.")


def _totals(story: Story, file: str) -> Iterator[Problem]:
    """Yield a warning for each published total that its parts, where all are known, do not come to."""
    measures = {measure.table: measure for measure in story.settings.measures}
    for total in story.totals:
        measure = measures[total.measure]
        parts = {area: _part(story, area, measure, total.statistic) for area in total.areas}
        expected = _expected(story, total, measure)
        if expected is not None and expected != total.value:
            listed = _working(parts)
            what = f"{total.name}, {total.measure}, {total.statistic}: {total.value} was published, "
            what += f"but the parts come to {expected}{f' ({listed})' if listed else ''}."
            yield _caution(what, file, "Do not print the total until the difference is explained.")


def _working(parts: dict[str, int | None]) -> str:
    known = {area: count for area, count in parts.items() if count is not None}
    return ", ".join(f"{area} {count}" for area, count in known.items())


def _expected(story: Story, total: PublishedTotal, measure: Measure) -> Decimal | None:
    if total.statistic == SHARE:
        part = _sum(story, total.areas, measure, measure.part)
        whole = _sum(story, total.areas, measure, measure.whole)
        return rounded_percent(part, whole, decimals(total.value)) if part is not None and whole else None
    if measure.kind == "rate":
        return None
    count = _sum(story, total.areas, measure, total.statistic)
    return None if count is None else Decimal(count)


def _sum(story: Story, areas: tuple[str, ...], measure: Measure, statistic: str) -> int | None:
    parts = [_part(story, area, measure, statistic) for area in areas]
    return None if None in parts else sum(part for part in parts if part is not None)


def _part(story: Story, area: str, measure: Measure, statistic: str) -> int | None:
    """Return an area's count as held, or as its other figures imply it; None when they do not."""
    held = {f.statistic: f.value for f in story.figures_of(area) if f.measure == measure.table}
    value = held.get(statistic)
    if value is not None and statistic != SHARE:
        return int(value)
    part, whole, share = held.get(measure.part), held.get(measure.whole), held.get(SHARE)
    if statistic == measure.complement and part is not None and whole is not None:
        return int(whole - part)
    if statistic == measure.whole and part is not None and share is not None:
        return only_whole_that_fits(int(part), share)
    return None
