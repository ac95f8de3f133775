"""Facts: what a draft may state of an area, each with its value, its words, its sum and its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

Unit = Literal[
    "count", "share", "percent", "interval", "rank", "year", "date", "period", "text", "grade", "number"
]
Value = int | Decimal | Fraction | date | str | tuple[Fraction, Fraction] | tuple[date, date] | None


@dataclass(frozen=True, slots=True)
class FactSource:
    """Where a fact's figures were printed. `id` is "S1", "S2" … in the order of the fact sheet.

    `link` opens the document at the page or the sentences, where that can be done.
    """

    id: str
    title: str
    publisher: str
    url: str
    kind: str
    published: date | None = None
    page: str = ""
    quote: str = ""
    second_hand: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a draft may state.

    `id` is stable ("sexual.wrong"); `ref` is what a person sees ("F1b"); `number` counts the facts of one
    sheet from 1, and is what a Word content control carries. `forms` holds every text form a draft may give
    it, by name; `sum` is the working a reader can follow. A fact with value None is not held: `missing` then
    says what is needed in plain words and `look_in` where. `counts` are the part and whole of a share.
    `evidence` names the pictures, in the story's folder `evidence`, of the sentences that it was read from.
    """

    id: str
    ref: str
    number: int
    label: str
    value: Value
    unit: Unit
    forms: Mapping[str, str]
    measure: str = ""
    statistic: str = ""
    sum: str = ""
    basis: str = ""
    sources: tuple[str, ...] = ()
    note: str = ""
    missing: str = ""
    look_in: str = ""
    counts: tuple[int, int] | tuple[()] = ()
    evidence: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """True when a value is held."""
        return self.value is not None

    @property
    def basis_words(self) -> str:
        """Return how the fact is known, in words."""
        return BASIS_WORDS[self.basis]


BASIS_WORDS = {
    "printed": "as printed",
    "derived": "worked out from printed figures",
    "rounded": "printed as a rounded figure",
    "words": "printed in words",
    "": "set for this edition",
}


@dataclass(frozen=True, slots=True)
class Outstanding:
    """One thing that somebody must do before a draft is ready."""

    kind: Literal["missing", "confirm", "conflict", "approach", "approve", "support"]
    what: str
    where: str = ""
    facts: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.what}: {self.where}" if self.where else self.what


# What is known of a measure for an area: both counts; none found, the number checked not known; the part
# found only; a printed share only; the number checked only; figures that sources dispute; said not to be
# available; nothing held.
State = Literal[
    "counts", "none", "part", "share", "whole", "rate", "count", "disputed", "unavailable", "missing"
]

Status = Literal["ready", "to-check", "needs-figures", "held"]


@dataclass(frozen=True, slots=True)
class FactSheet:
    """All the facts of one area, in the order of the fact box."""

    story: str
    area: str
    area_name: str
    facts: Mapping[str, Fact]
    sources: Mapping[str, FactSource]
    states: Mapping[str, State] = field(default_factory=dict)
    outstanding: tuple[Outstanding, ...] = field(default=())

    def __getitem__(self, fact_id: str) -> Fact:
        return self.facts[fact_id]

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.facts.values())

    @property
    def status(self) -> Status:
        """Return the draft's state, the most serious first: held, needs-figures, to-check, ready."""
        kinds = {item.kind for item in self.outstanding}
        if "conflict" in kinds:
            return "held"
        if "missing" in kinds:
            return "needs-figures"
        return "to-check" if kinds else "ready"
