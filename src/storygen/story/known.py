"""What the rules between tables may rely on: the areas, sources and measures that the story knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from storygen.errors import Problem
from storygen.story.cells import number, shown, whole_number
from storygen.story.model import Measure
from storygen.story.nearest import suggestion
from storygen.story.rows import Row, Table

SHARE = "share_pct"


@dataclass(frozen=True, slots=True)
class Known:
    """Names that tables may use. None where they cannot be relied on: then nothing is held against them."""

    areas: Collection[str] | None
    sources: Collection[str] | None
    measures: Mapping[str, Measure] | None
    edition: date | None
    aliases: Mapping[str, str] = field(default_factory=dict)
    mistyped_sources: frozenset[str] = frozenset()


def known_names(
    areas: Table, sources: Table, measures: Mapping[str, Measure] | None, edition: date | None
) -> Known:
    """Return what is known, from the tables of areas and sources and from story.toml."""
    aliases = {row[column]: row["slug"] for row in areas.rows for column in ("name", "short_name")}
    return Known(
        _slugs(areas) if areas.checkable else None,
        dict.fromkeys(row["url"] for row in sources.rows) if sources.checkable else None,
        measures,
        edition,
        aliases,
        frozenset(_bare(row["url"]) for row in sources.rows if not row.sound("url")),
    )


def _slugs(areas: Table) -> dict[str, None]:
    """Return the slugs of the areas, and for those that are wrong or there twice what they should be.

    A wrong slug is one mistake: the rows of other tables that use the right one are not mistaken.
    """
    slugs = [row["slug"] for row in areas.rows if row.sound("slug")]
    doubtful = [row for row in areas.rows if not row.sound("slug") or slugs.count(row["slug"]) > 1]
    meant = (row["short_name"].casefold().replace(" ", "-") for row in doubtful)
    return dict.fromkeys([*slugs, *meant])


def statistics_of(measure: Measure, *, complement: bool = False) -> tuple[str, ...]:
    """Return the statistics that a table may give for a measure."""
    names = (measure.part, measure.whole, measure.complement if complement else "")
    share = (SHARE,) if measure.kind == "proportion" else ()
    return (*(name for name in names if name), *share)


def is_percentage(measure: Measure, statistic: str) -> bool:
    """Return True for a statistic that is a percentage; every other is a whole number."""
    return measure.kind == "rate" or statistic == SHARE


def unknown_area(row: Row, column: str, name: str, known: Known, *, or_else: str = "") -> Iterator[Problem]:
    """Yield a problem when there is no area of that name. `or_else` is another word that may stand there."""
    if known.areas is not None and name not in known.areas:
        names = [*known.areas, or_else] if or_else else known.areas
        fix = suggestion(name, names, known.aliases) or "Use a slug of the table areas."
        yield row.problem(column, f"there is no area {shown(name)}.", fix)


def unknown_source(row: Row, column: str, known: Known) -> Iterator[Problem]:
    """Yield a problem when an address is not in the table of sources."""
    address = row[column]
    if not address or known.sources is None or not row.sound(column) or address in known.sources:
        return
    if _bare(address) in known.mistyped_sources:
        return  # the table of sources has been told already
    fix = "Add a row for it to the table sources."
    twins = [url for url in known.sources if _bare(url) == _bare(address)]
    if twins:
        fix = f"Did you mean {shown(twins[0], 200)}? Else add a row for it to the table sources."
    yield row.problem(column, f"the source {shown(address)} is not in the table sources.", fix)


def _bare(url: str) -> str:
    """Return an address without what people most often get wrong: http or https, www, a closing slash."""
    return url.casefold().rpartition("://")[2].removeprefix("www.").rstrip("/")


def unknown_measure(row: Row, known: Known, *, complement: bool = False) -> Iterator[Problem]:
    """Yield a problem when the row's measure, or the statistic of its measure, is unknown."""
    if known.measures is None or not row.sound("measure", "statistic"):
        return
    measure = known.measures.get(row["measure"])
    if measure is None:
        words = {
            word: m.table for m in known.measures.values() for word in (m.id, m.label, m.category) if word
        }
        fix = suggestion(row["measure"], known.measures, words) or "Use a “table” of story.toml."
        yield row.problem("measure", f"there is no measure {shown(row['measure'])}.", fix)
        return
    names = statistics_of(measure, complement=complement)
    if row["statistic"] not in names:
        what = f"{row['measure']} has no statistic {shown(row['statistic'])}."
        yield row.problem("statistic", what, suggestion(row["statistic"], names))


def misfit_number(row: Row, known: Known) -> Iterator[Problem]:
    """Yield a problem when the row's value is not whole where it must be, or is a percentage over 100."""
    measure = (known.measures or {}).get(row["measure"])
    value = number(row["value"])
    if measure is None or value is None or not row.sound("measure", "statistic", "value"):
        return
    if row["statistic"] not in statistics_of(measure, complement=True):
        return
    if is_percentage(measure, row["statistic"]):
        if value > 100:
            yield row.problem("value", f"{shown(row['value'])} is over 100%.", "Correct it from the source.")
    elif whole_number(row["value"]) is None:
        what = f"{shown(row['value'])} is not a whole number."
        yield row.problem("value", what, f"“{row['statistic']}” is a count: correct it from the source.")


def repeated(rows: Sequence[Row], columns: tuple[str, ...], what: str, fix: str) -> Iterator[Problem]:
    """Yield a problem for each row whose cells in `columns` an earlier row has too. `what` may use {row}."""
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = tuple(row[column] for column in columns)
        if not row.sound(*columns) or not any(key):
            continue
        if key in first:
            yield row.problem(columns[-1], what.format(row=first[key]), fix)
        first.setdefault(key, row.number)
