"""The truth about one made-up report: drawn first, then written up."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from tests.corpus.areas import Force
from tests.corpus.author import CATEGORIES, Count

Mark = Literal["certain-ok", "may-review", "must-review"]
GRADES = ("inadequate", "requires improvement", "good", "outstanding")
FLAWS = ("count", "percentage", "total", "rate", "grade", "window", "impossible", "victims")


@dataclass(frozen=True)
class Expected:
    """One figure that a perfect reader gives for a report.

    `certain-ok`: printed plainly. `may-review`: right or left to a person. `must-review`: the report
    contradicts itself, so nobody may be certain; `value` is then one of the readings.
    """

    measure: str
    statistic: str
    value: str
    mark: Mark = "certain-ok"


@dataclass
class Rate:
    """A published recording rate and its margin."""

    rate: str
    margin: str


@dataclass
class Plan:
    """Everything true of one report."""

    force: Force
    year: int
    kind: str
    published: date
    grade: str
    window: tuple[date, date]
    rates: dict[str, Rate]
    unrecorded: int
    counts: list[Count]
    shapes: list[tuple[str, list[Count]]] = field(default_factory=list)
    carried: list[str] = field(default_factory=list)
    victims: tuple[int, int] | None = None
    earlier_year: int = 2014
    earlier_grade: str = "inadequate"
    flaw: str = ""


def draw_count(rng: random.Random, cat: str, shape: str, same: int) -> Count:
    """Return a sample and its wrong ones that fit a shape."""
    checked = rng.choice((8, 12, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 20, 21, 22, 23, 25, 28, 33, 40))
    if shape == "zeros":
        return Count(cat, checked, 0)
    if shape == "half":
        half = rng.randint(3, 12)
        return Count(cat, 2 * half, half)
    if shape == "few":
        return Count(cat, checked, rng.randint(0, 3))
    if shape == "two-parts":
        return Count(cat, checked, rng.randint(2, checked - 2))
    if shape == "same":
        return Count(cat, same, rng.randint(0, same // 2))
    if shape == "some":
        return Count(cat, checked, rng.randint(1, max(1, int(checked * rng.choice((0.15, 0.3, 0.6, 0.9))))))
    wrong = rng.choice((0, rng.randint(0, 3), rng.randint(0, checked // 2), rng.randint(0, checked)))
    return Count(cat, checked, wrong)


def draw_plan(rng: random.Random, force: Force, flaw: str = "") -> Plan:
    """Return the frame of a report: everything but the cancelled records, which their ways decide."""
    year = rng.choice((2016, 2017, 2017, 2018, 2018, 2018, 2019, 2019, 2020))
    start = (
        date(year - 1, rng.randint(1, 12), 1) if rng.random() < 0.8 else date(year - 1, 6, rng.randint(2, 27))
    )
    months = rng.choice((3, 6, 6, 6, 6))
    index = start.month - 1 + months
    end = date(start.year + index // 12, index % 12 + 1, 1) - timedelta(days=1)
    published = end + timedelta(days=rng.randint(120, 320))
    rate = rng.choice(
        (f"{rng.uniform(68, 98):.2f}", f"{rng.uniform(68, 98):.1f}", f"{rng.uniform(80, 98):.1f}")
    )
    margins = [f"{rng.uniform(0.9, 3.2):.2f}" for _ in range(3)]
    rates = {"recording_all": Rate(rate, margins[0])}
    for measure, chance, margin in (
        ("recording_violence", 0.6, margins[1]),
        ("recording_sexual", 0.5, margins[2]),
    ):
        if rng.random() < chance:
            rates[measure] = Rate(f"{rng.uniform(66, 98):.1f}", margin)
    victims = None
    if rng.random() < 0.85:
        told_to = rng.randint(12, 48)
        victims = (told_to, rng.randint(1, told_to - 1))
    kind = "re-inspection" if rng.random() < 0.3 else "inspection"
    return Plan(
        force=force,
        year=published.year,
        kind=kind,
        published=published,
        grade=rng.choice(GRADES),
        window=(start, end),
        rates=rates,
        unrecorded=rng.randint(9, 380) * 100,
        counts=[],
        victims=victims,
        earlier_year=year - rng.randint(1, 3) if kind == "re-inspection" else 2014,
        earlier_grade=rng.choice(GRADES[:3]),
        flaw=flaw,
    )


def draw_categories(rng: random.Random) -> list[str]:
    """Return the categories that a report gives findings for: mostly all four."""
    number = rng.choice((4, 4, 4, 4, 4, 4, 3, 3, 2))
    kept = set(rng.sample(CATEGORIES, number))
    return [cat for cat in CATEGORIES if cat in kept]
