"""What must hold between the cells and the rows of the table of figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from storygen.errors import Problem
from storygen.story.cells import number, shown, whole_number
from storygen.story.counts import decimals, only_whole_that_fits, rounded_percent, whole_numbers_that_fit
from storygen.story.known import (
    SHARE,
    Known,
    misfit_number,
    repeated,
    unknown_area,
    unknown_measure,
    unknown_source,
)
from storygen.story.model import BASES_WITH_VALUE, BASES_WITHOUT_VALUE, Measure
from storygen.story.rows import Row


def figure_problems(rows: Sequence[Row], known: Known) -> Iterator[Problem]:
    """Yield every problem of the figures that the rules for single cells cannot see."""
    for row in rows:
        if row.sound("area"):
            yield from unknown_area(row, "area", row["area"], known)
        yield from unknown_measure(row, known)
        yield from unknown_source(row, "source_url", known)
        yield from misfit_number(row, known)
        yield from _basis_problems(row)
        yield from _explanation_problems(row)
        yield from _carried_problems(row, known)
    yield from repeated(
        rows,
        ("area", "measure", "statistic"),
        "this figure is given already, in row {row}.",
        "Keep one. When sources disagree, say so in its note and put “conflict” under doubt.",
    )
    for counts in _proportions(rows, known):
        yield from counts.problems()


def _basis_problems(row: Row) -> Iterator[Problem]:
    if not row.sound("value", "basis"):
        return
    has_value, basis = bool(row["value"]), row["basis"]
    if has_value and basis in BASES_WITHOUT_VALUE:
        what = f"there is a value, {shown(row['value'])}, but the basis “{basis}” says that there is none."
        yield row.problem("value", what, f"Empty the value, or use one of {', '.join(BASES_WITH_VALUE)}.")
    if not has_value and basis in BASES_WITH_VALUE:
        what = f"there is no value, but the basis “{basis}” says that there is one."
        yield row.problem("value", what, f"Fill it in, or use one of {', '.join(BASES_WITHOUT_VALUE)}.")
    if not row["source_url"] and basis != "not-found":
        yield row.problem("source_url", "the figure has no source.", "Give the address where it was seen.")


def _explanation_problems(row: Row) -> Iterator[Problem]:
    if row["note"] or not row.sound("note"):
        return
    if row["basis"] == "derived" and row.sound("basis"):
        what = "the value is derived, but the note does not say how."
        yield row.problem("note", what, "Write the sum: “100 minus the 12.3% printed as not recorded”.")
    if row["doubt"] and row.sound("doubt"):
        what = f"the figure is marked “{row['doubt']}”, but the note does not say why."
        yield row.problem("note", what, "Write what is doubtful, for whoever has to decide.")


def _carried_problems(row: Row, known: Known) -> Iterator[Problem]:
    year = whole_number(row["carried_from"])
    if year is not None and row.sound("carried_from") and known.edition and year > known.edition.year:
        what = f"{year} is later than the edition."
        yield row.problem("carried_from", what, "Give the year of the inspection that found it.")


@dataclass(frozen=True, slots=True)
class _Proportion:
    """The rows of one area's part, whole and share of one measure, where they are held and sound."""

    measure: Measure
    rows: Mapping[str, Row]

    def _count(self, statistic: str) -> int | None:
        row = self.rows.get(statistic)
        return whole_number(row["value"]) if row else None

    def problems(self) -> Iterator[Problem]:
        """Yield a problem when part, whole and share cannot all be right."""
        part, whole = self._count(self.measure.part), self._count(self.measure.whole)
        share_row = self.rows.get(SHARE)
        share = number(share_row["value"]) if share_row else None
        if part is not None and whole is not None:
            if part > whole:
                yield self._part_over_whole(part, whole)
            elif share is not None and share_row is not None:
                yield from self._share_misfit(share_row, part, whole, share)
        if share is not None:
            yield from self._derived(part, whole, share)

    def _part_over_whole(self, part: int, whole: int) -> Problem:
        measure = self.measure
        what = (
            f"{part} {measure.part} is more than {whole} {measure.whole}, in row {self._row(measure.whole)}."
        )
        fix = f"“{measure.part}” is a part of “{measure.whole}”: correct one of the two from the source."
        return self.rows[measure.part].problem("value", what, fix)

    def _row(self, statistic: str) -> int:
        return self.rows[statistic].number

    def _share_misfit(self, row: Row, part: int, whole: int, share: Decimal) -> Iterator[Problem]:
        if whole == 0:
            yield row.problem(
                "value", f"there is a share, but {self.measure.whole} is 0.", "Empty the value."
            )
            return
        right = rounded_percent(part, whole, decimals(share))
        disputed = any(held["doubt"] == "conflict" for held in self.rows.values())
        if share != right and not disputed:
            what = f"{share}% is not the share of {part} in {whole}, which is {right}% when rounded half up."
            places = f"rows {self._row(self.measure.part)} and {self._row(self.measure.whole)}"
            fix = f"Correct it, or the counts in {places}; if it was printed so, put “conflict” under doubt."
            yield row.problem("value", what, fix)

    def _derived(self, part: int | None, whole: int | None, share: Decimal) -> Iterator[Problem]:
        """Yield a problem when a count worked out from the share is not the only one that fits it."""
        if (
            part is None
            or not whole
            or part > whole
            or rounded_percent(part, whole, decimals(share)) != share
        ):
            return
        part_row, whole_row = self.rows[self.measure.part], self.rows[self.measure.whole]
        fix = "Empty the value and use the basis not-published."
        fits = whole_numbers_that_fit(whole, share)
        if part_row["basis"] == "derived" and len(fits) > 1:
            what = f"{part} cannot be derived: each of {_listed(fits)} is {share}% of {whole}."
            yield part_row.problem("value", what, fix)
        elif whole_row["basis"] == "derived" and only_whole_that_fits(part, share) is None:
            what = f"{whole} cannot be derived: {part} is {share}% of other numbers too."
            yield whole_row.problem("value", what, fix)


def _listed(counts: Sequence[int]) -> str:
    shown_counts = counts if len(counts) <= 4 else (*counts[:3], counts[-1])
    *most, last = [str(count) for count in shown_counts]
    return f"{', '.join(most)}{' …' if len(counts) > 4 else ''} and {last}"


def _proportions(rows: Sequence[Row], known: Known) -> Iterator[_Proportion]:
    """Yield the counts of each area and proportion measure, the first row of each statistic."""
    held: dict[tuple[str, str], dict[str, Row]] = {}
    for row in rows:
        sound = row.sound("area", "measure", "statistic", "value", "basis") and row["value"]
        if sound and row["basis"] in BASES_WITH_VALUE:
            held.setdefault((row["area"], row["measure"]), {}).setdefault(row["statistic"], row)
    for (_, table), statistics in held.items():
        measure = (known.measures or {}).get(table)
        if measure is not None and measure.kind == "proportion":
            yield _Proportion(measure, statistics)
