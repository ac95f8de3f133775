"""Holding proposals against the known answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from tests.corpus.plan import Expected
from tests.corpus.reports import Made

BAR = 0.97
Key = tuple[str, str]

# What the corpus knows the answer to; proposals of any other kind are not judged.
MEASURES = (
    "overall_grade",
    "audit_from",
    "audit_to",
    "recording_all",
    "recording_violence",
    "recording_sexual",
    "unrecorded",
    "cancelled_rape",
    "cancelled_sexual",
    "cancelled_violence",
    "cancelled_robbery",
    "victims",
)
STATISTICS = (
    "value",
    "rate_pct",
    "ci_pct",
    "per_year_over",
    "checked",
    "wrong",
    "share_pct",
    "should_be_told",
    "told",
)


@dataclass
class Tally:
    """The score of one kind of figure. `planted` ones are contradicted: `caught` if not called certain."""

    expected: int = 0
    right: int = 0
    review: int = 0
    missing: int = 0
    wrong_certain: int = 0
    spurious: int = 0
    planted: int = 0
    caught: int = 0

    def add(self, other: Tally) -> None:
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass
class Score:
    """The score of a whole run, and a line for each thing that is not as it should be."""

    kinds: dict[Key, Tally] = field(default_factory=lambda: defaultdict(Tally))
    faults: list[str] = field(default_factory=list)

    @property
    def total(self) -> Tally:
        """Return the sum over all kinds."""
        total = Tally()
        for tally in self.kinds.values():
            total.add(tally)
        return total

    @property
    def share_right(self) -> float:
        """Return the share of plainly printed figures that are certain and right."""
        total = self.total
        return total.right / total.expected if total.expected else 0.0

    @property
    def passed(self) -> bool:
        """Return whether the bar is held: nothing wrong called certain, and 97% certain and right."""
        return self.total.wrong_certain == 0 and self.share_right >= BAR


def score_run(made: Sequence[Made], extractions: Iterable[Any]) -> Score:
    """Score the extractions of a corpus. Figures are told apart by the name of their file."""
    proposed: dict[str, list[Any]] = defaultdict(list)
    for extraction in extractions:
        for figure in extraction.figures:
            if figure.value is not None and figure.measure in MEASURES and figure.statistic in STATISTICS:
                proposed[Path(str(figure.file)).name].append(figure)
    score = Score()
    for report in made:
        _score_report(score, report, proposed[report.file])
    return score


def _score_report(score: Score, report: Made, figures: list[Any]) -> None:
    by_key: dict[Key, list[Any]] = defaultdict(list)
    for figure in figures:
        by_key[(figure.measure, figure.statistic)].append(figure)
    expected = {(e.measure, e.statistic): e for e in report.expected}
    for key, e in expected.items():
        _score_expected(score, report, e, by_key.pop(key, []))
    for key, left in by_key.items():
        for figure in left:
            _score_unexpected(score, report, expected, key, figure)


def _score_expected(score: Score, report: Made, e: Expected, figures: list[Any]) -> None:
    tally = score.kinds[(e.measure, e.statistic)]
    certain = [f for f in figures if f.status == "certain"]
    wrong = [f for f in certain if e.mark == "must-review" or not same(f.value, e.value)]
    tally.wrong_certain += len(wrong)
    score.faults += [_line("WRONG AS CERTAIN", report, e, f) for f in wrong]
    if e.mark == "must-review":
        tally.planted += 1
        tally.caught += not wrong
    elif e.mark == "certain-ok":
        tally.expected += 1
        if certain and not wrong:
            tally.right += 1
        elif figures and not wrong:
            tally.review += 1
            score.faults += [_line("to review", report, e, f) for f in figures]
        elif not figures:
            tally.missing += 1
            score.faults.append(_line("missing", report, e, None))


def _score_unexpected(
    score: Score, report: Made, expected: dict[Key, Expected], key: Key, figure: Any
) -> None:
    if key[1] == "share_pct" and _share_fits(expected, key[0], figure.value):
        return
    tally = score.kinds[key]
    tally.spurious += 1
    tally.wrong_certain += figure.status == "certain"
    label = "WRONG AS CERTAIN" if figure.status == "certain" else "spurious"
    score.faults.append(_line(label, report, Expected(*key, "nothing"), figure))


def _share_fits(expected: dict[Key, Expected], measure: str, value: object) -> bool:
    checked, wrong = expected.get((measure, "checked")), expected.get((measure, "wrong"))
    if checked is None or wrong is None or "must-review" in (checked.mark, wrong.mark):
        return False
    return abs(Decimal(str(value)) - 100 * Decimal(wrong.value) / Decimal(checked.value)) <= Decimal("0.5")


def same(value: object, answer: str) -> bool:
    """Return whether a proposed value is the known answer: as a number where both are, else as words."""
    try:
        return Decimal(str(value)) == Decimal(answer)
    except InvalidOperation:
        return str(value).strip().casefold() == answer.casefold()


def _line(label: str, report: Made, e: Expected, figure: Any) -> str:
    line = f"{label}: {report.file} [{report.layout}] {e.measure} {e.statistic}: expected {e.value}"
    if figure is None:
        return f"{line} (ways: {', '.join(report.ways)})"
    reasons = "; ".join(map(str, getattr(figure, "reasons", ()) or ()))
    return f"{line}, proposed {figure.value} on page {figure.page}: “{figure.quote}” {reasons}"


def table(score: Score) -> str:
    """Return the score as a table of plain text, a kind a line and the total last."""
    heads = (
        "figure",
        "expected",
        "certain, right",
        "to review",
        "missing",
        "WRONG AS CERTAIN",
        "spurious",
        "planted",
        "caught",
    )
    rows = [(f"{measure} {statistic}", tally) for (measure, statistic), tally in sorted(score.kinds.items())]
    rows.append(("all", score.total))
    lines = [heads, *((name, *map(str, _numbers(tally))) for name, tally in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(heads))]
    shown = [
        "  ".join(
            text.ljust(w) if i == 0 else text.rjust(w)
            for i, (text, w) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]
    return "\n".join([shown[0], "-" * len(shown[0]), *shown[1:]])


def _numbers(tally: Tally) -> tuple[int, ...]:
    return (
        tally.expected,
        tally.right,
        tally.review,
        tally.missing,
        tally.wrong_certain,
        tally.spurious,
        tally.planted,
        tally.caught,
    )
