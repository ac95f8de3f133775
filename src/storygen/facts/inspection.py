"""Facts of the inspection: when it was, what it looked at, and what inspectors thought of the force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from storygen.facts.builder import SheetBuilder
from storygen.facts.model import Unit, Value
from storygen.story.model import Report
from storygen.wording.dates import age_words, date_words, month_range, years_between
from storygen.wording.names import quoted


@dataclass(frozen=True, slots=True)
class _Known:
    """Adds facts that were printed in the report."""

    builder: SheetBuilder
    sources: tuple[str, ...]

    def add(
        self, fact_id: str, label: str, value: Value, unit: Unit, forms: Mapping[str, str], sum: str = ""
    ) -> None:
        self.builder.add(fact_id, label, value, unit, forms, sum=sum, sources=self.sources, basis="printed")


def add_inspection(builder: SheetBuilder, report: Report) -> None:
    """Add what is known of an area's inspection."""
    style = builder.style
    sources = (builder.source(report.url),) if report.url else ()
    known = _Known(builder, sources)
    title = report.title
    look_in = report.url or title
    known.add("inspection.year", "year of the inspection", report.year, "year", {"text": str(report.year)})
    known.add("inspection.title", "title of the report", title, "text", {"text": title})
    if report.published:
        words = date_words(report.published, style)
        known.add("inspection.published", "report published", report.published, "date", {"text": words})
    else:
        builder.add_missing(
            "inspection.published", "report published", "date", "date the report was published", look_in
        )
    _add_grade(builder, "inspection.grade", "overall grade", report.overall_grade, look_in, known)
    if report.accuracy_grade:
        _add_grade(
            builder, "inspection.accuracy_grade", "grade for accuracy", report.accuracy_grade, look_in, known
        )
    if report.audit_from and report.audit_to:
        window = (report.audit_from, report.audit_to)
        known.add("inspection.audit", "records audited", window, "period", {"text": month_range(*window)})
    _add_age(builder, report, known)


def _add_grade(
    builder: SheetBuilder, fact_id: str, label: str, grade: str, look_in: str, known: _Known
) -> None:
    if not grade:
        builder.add_missing(fact_id, label, "grade", f"inspectors' {label}", look_in)
        return
    style = builder.style
    forms = {
        "text": grade,
        "quoted": quoted(grade, style),
        "quoted_headline": quoted(grade, style, headline=True),
    }
    known.add(fact_id, label, grade, "grade", forms)


def _add_age(builder: SheetBuilder, report: Report, known: _Known) -> None:
    """Add how long before the edition the inspection looked, or, when that is not known, was published."""
    since = report.audit_to or report.published
    edition = builder.story.settings.edition
    if since is None or since > edition:
        return
    ended = "the period audited ended" if report.audit_to else "the report was published"
    known.add(
        "inspection.age",
        f"time since {ended}",
        since,
        "period",
        {"text": age_words(since, edition, builder.style)},
        sum=f"from {date_words(since, builder.style)} to {date_words(edition, builder.style)}",
    )


def is_stale(report: Report, edition: date, years: int) -> bool:
    """True when the inspection is older than so many years at the edition: a day more, not the day itself."""
    since = report.audit_to or report.published
    return (
        since is not None and since < edition and years_between(since, edition - timedelta(days=1)) >= years
    )
