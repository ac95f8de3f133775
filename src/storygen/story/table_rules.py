"""What must hold within and between the tables other than figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from storygen.errors import Problem
from storygen.story.cells import day, number, several, shown, whole_number
from storygen.story.known import (
    Known,
    misfit_number,
    repeated,
    unknown_area,
    unknown_measure,
    unknown_source,
)
from storygen.story.nearest import nearest
from storygen.story.rows import Row, Table

EVERY_AREA = "*"
NATIONAL = "national"


def area_problems(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield a problem for each slug or name that two areas share."""
    fix = "Each area has a row and a slug of its own."
    yield from repeated(rows, ("slug",), "this slug is used already, in row {row}.", fix)
    yield from repeated(rows, ("name",), "this name is used already, in row {row}.", fix)
    for row in rows:
        if row["slug"] == NATIONAL:
            yield row.problem(
                "slug", "“national” cannot be an area's slug.", "Responses use it for all areas."
            )


def source_problems(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield a problem for each address that stands twice."""
    yield from repeated(rows, ("url",), "this address is given already, in row {row}.", "Keep one row.")


def report_problems(rows: Sequence[Row], known: Known) -> Iterator[Problem]:
    """Yield every problem of the reports: unknown names, dates out of order, two for one area."""
    for row in rows:
        if row.sound("area"):
            yield from unknown_area(row, "area", row["area"], known)
        yield from unknown_source(row, "url", known)
        yield from _date_problems(row)
    yield from repeated(
        rows, ("area",), "this area has a report already, in row {row}.", "Keep the more recent inspection."
    )


def missing_reports(reports: Table, known: Known) -> Iterator[Problem]:
    """Yield a problem for each area that has no report."""
    if not reports.checkable or known.areas is None:
        return
    # A misspelt area has been named already: do not also miss the report that was meant for it.
    named = [row["area"] for row in reports.rows]
    reported = {*named, *(nearest(name, known.areas) for name in named if name not in known.areas)}
    for slug in known.areas:
        if slug not in reported:
            fix = "Add a row; leave what is not known empty."
            yield Problem(f"the area “{slug}” has no report.", reports.file, fix)


def _date_problems(row: Row) -> Iterator[Problem]:
    start, end = _day(row, "audit_from"), _day(row, "audit_to")
    published = _day(row, "published")
    if start and end and end < start:
        what = f"the audit ends on {end}, before it begins on {start}."
        yield row.problem("audit_to", what, "Correct one of the two dates.")
    elif end and published and published < end:
        what = f"the report was published on {published}, before the audit ended on {end}."
        yield row.problem("published", what, "Correct one of the two dates.")
    year = whole_number(row["year"]) if row.sound("year") else None
    if year and published and published.year < year:
        what = f"the report was published on {published}, before the year of the inspection, {year}."
        yield row.problem("published", what, "Correct one of the two.")


def _day(row: Row, column: str) -> date | None:
    return day(row[column]) if row.sound(column) else None


def national_problems(rows: Sequence[Row], known: Known) -> Iterator[Problem]:
    """Yield every problem of the national figures."""
    for row in rows:
        yield from unknown_source(row, "source_url", known)
        yield from unknown_source(row, "seen_at", known)
        value = number(row["value"]) if row.sound("value") else None
        if value is None:
            continue
        if row["fact"].endswith("_pct"):
            if value > 100:
                yield row.problem(
                    "value", f"{shown(row['value'])} is over 100%.", "Correct it from the source."
                )
        elif whole_number(row["value"]) is None:
            fix = "Correct it; if it is a percentage, let the name of the fact end in _pct."
            yield row.problem("value", f"{shown(row['value'])} is not a whole number.", fix)
    yield from repeated(rows, ("fact",), "this fact is given already, in row {row}.", "Keep one.")


def response_problems(rows: Sequence[Row], known: Known) -> Iterator[Problem]:
    """Yield every problem of the responses."""
    for row in rows:
        if row.sound("scope") and row["scope"] != NATIONAL:
            yield from unknown_area(row, "scope", row["scope"], known, or_else=NATIONAL)
        yield from unknown_source(row, "source_url", known)


def partner_problems(rows: Sequence[Row], known: Known) -> Iterator[Problem]:
    """Yield every problem of the partners."""
    for row in rows:
        if row.sound("areas") and row["areas"] != EVERY_AREA:
            yield from _area_list_problems(row, known)
    yield from repeated(rows, ("name",), "this partner is given already, in row {row}.", "Keep one row.")


def _area_list_problems(row: Row, known: Known) -> Iterator[Problem]:
    names = several(row["areas"])
    for name in dict.fromkeys(names):
        yield from unknown_area(row, "areas", name, known)
        if names.count(name) > 1:
            yield row.problem("areas", f"“{name}” is listed more than once.", "Keep one.")


def total_problems(rows: Sequence[Row], known: Known) -> Iterator[Problem]:
    """Yield every problem of the published totals."""
    for row in rows:
        if row.sound("areas"):
            yield from _area_list_problems(row, known)
        yield from unknown_measure(row, known, complement=True)
        yield from misfit_number(row, known)
        yield from unknown_source(row, "source_url", known)
    columns = ("name", "measure", "statistic")
    yield from repeated(rows, columns, "this total is given already, in row {row}.", "Keep one.")
    yield from _parts_over_wholes(rows, known)


def _parts_over_wholes(rows: Sequence[Row], known: Known) -> Iterator[Problem]:
    by_key = {(row["name"], row["measure"], row["statistic"]): row for row in reversed(rows)}
    for (name, table, statistic), row in by_key.items():
        measure = (known.measures or {}).get(table)
        if measure is None or measure.kind != "proportion":
            continue
        whole_row = by_key.get((name, table, measure.whole))
        if whole_row is None or statistic not in (measure.part, measure.complement):
            continue
        part, whole = whole_number(row["value"]), whole_number(whole_row["value"])
        if part is not None and whole is not None and part > whole:
            what = f"{part} {statistic} is more than the {whole} {measure.whole} in row {whole_row.number}."
            yield row.problem("value", what, "Correct one of the two from the source.")
