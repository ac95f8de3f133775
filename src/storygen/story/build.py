"""Turns the rows of sound tables into the story's types."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, cast

from storygen.story.cells import day, number, several, whole_number
from storygen.story.known import is_percentage
from storygen.story.model import (
    Area,
    Basis,
    Doubt,
    Figure,
    Measure,
    NationalFigure,
    Partner,
    PublishedTotal,
    Report,
    Response,
    Source,
    SourceKind,
)
from storygen.story.rows import Row
from storygen.story.table_rules import EVERY_AREA


def area_of(row: Row) -> Area:
    """Return the area of a row."""
    columns = ("slug", "name", "short_name", "noun", "region", "covers", "code")
    return Area(**{column: row[column] for column in columns})


def source_of(row: Row) -> Source:
    """Return the source of a row."""
    kind = cast(SourceKind, row["kind"])
    return Source(
        url=row["url"],
        title=row["title"],
        publisher=row["publisher"],
        kind=kind,
        published=day(row["published"]),
        sha256=row["sha256"],
        file_url=row["file_url"],
    )


def figure_of(row: Row, measures: Mapping[str, Measure]) -> Figure:
    """Return the figure of a row. A count is a whole Decimal, however the sheet wrote it."""
    return Figure(
        area=row["area"],
        measure=row["measure"],
        statistic=row["statistic"],
        value=_value(row, measures),
        basis=cast(Basis, row["basis"]),
        source_url=row["source_url"],
        page=row["page"],
        quote=row["quote"],
        note=row["note"],
        qualifier=row["qualifier"],
        carried_from=whole_number(row["carried_from"]),
        doubt=cast(Doubt, row["doubt"]),
        accepted=row["accepted"],
        row=row.number,
    )


def _value(row: Row, measures: Mapping[str, Measure]) -> Decimal | None:
    value = number(row["value"])
    if value is None or is_percentage(measures[row["measure"]], row["statistic"]):
        return value
    return Decimal(int(value))


def report_of(row: Row) -> Report:
    """Return the report of a row."""
    return Report(
        area=row["area"],
        title=row["title"],
        kind=cast(Literal["inspection", "re-inspection"], row["kind"]),
        year=whole_number(row["year"]) or 0,
        url=row["url"],
        published=day(row["published"]),
        overall_grade=row["overall_grade"],
        accuracy_grade=row["accuracy_grade"],
        audit_from=day(row["audit_from"]),
        audit_to=day(row["audit_to"]),
        note=row["note"],
    )


def national_of(row: Row) -> NationalFigure:
    """Return the national figure of a row."""
    value = number(row["value"]) or Decimal(0)
    whole = value if row["fact"].endswith("_pct") else Decimal(int(value))
    columns = ("fact", "qualifier", "attributed_to", "source_url", "seen_at", "note")
    return NationalFigure(**{column: row[column] for column in columns}, value=whole, row=row.number)


def response_of(row: Row) -> Response:
    """Return the response of a row."""
    columns = ("scope", "organisation", "position", "gist", "source_url", "speaker", "role")
    return Response(**{column: row[column] for column in columns}, responded=day(row["responded"]))


def total_of(row: Row, measures: Mapping[str, Measure]) -> PublishedTotal:
    """Return the published total of a row."""
    return PublishedTotal(
        row["name"],
        several(row["areas"]),
        row["measure"],
        row["statistic"],
        _value(row, measures) or Decimal(0),
        row["source_url"],
        row["note"],
    )


def partner_of(row: Row) -> Partner:
    """Return the partner of a row. One for every area has no areas listed."""
    areas = () if row["areas"] == EVERY_AREA else several(row["areas"])
    return Partner(row["name"], areas, row["medium"])
