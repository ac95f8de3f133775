"""What is read from a report, and what is proposed to a person."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from storygen.story.model import Basis

Status = Literal["certain", "review"]
CATEGORIES = ("rape", "sexual", "violence", "robbery")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from its top left corner. Pages count from 1."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class KnownArea:
    """An area of a story, as its names are matched."""

    slug: str
    name: str
    short_name: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One figure that a report seems to print. `review` means that a person must look before using it."""

    file: str
    area: str
    measure: str
    statistic: str
    value: Decimal | str | None
    status: Status
    page: int | None
    quote: str
    reasons: tuple[str, ...] = ()
    basis: Basis = "printed"
    boxes: tuple[Box, ...] = ()
    link: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what a figure is about: area, measure, statistic."""
        return (self.area, self.measure, self.statistic)

    @property
    def unread(self) -> bool:
        """Return whether the report only seems to give the figure: a person has to read it."""
        return self.value is None and self.basis == "not-found"

    def as_json(self) -> dict[str, Any]:
        """Return the object that `--json` prints: numbers as numbers, dates as ISO text."""
        return {
            "file": self.file,
            "area": self.area,
            "measure": self.measure,
            "statistic": self.statistic,
            "value": plain_value(self.value),
            "status": self.status,
            "page": self.page,
            "quote": self.quote,
            "reasons": list(self.reasons),
            "basis": self.basis,
            "boxes": [[box.page, box.left, box.top, box.right, box.bottom] for box in self.boxes],
            "link": self.link,
        }


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one file gave. `notes` say more of the report (title, date, graded questions, carried
    over)."""

    file: str
    area: str = ""
    area_name: str = ""
    pages: int = 0
    proposals: tuple[Proposal, ...] = ()
    notes: tuple[Proposal, ...] = ()
    problems: tuple[str, ...] = ()
    sha256: str = ""
    seconds: float = field(default=0.0, compare=False)

    @property
    def figures(self) -> tuple[Proposal, ...]:
        """Return every figure proposed, certain or not."""
        return self.proposals

    @property
    def certain(self) -> tuple[Proposal, ...]:
        """Return the figures that need no second look at their meaning."""
        return tuple(p for p in self.proposals if p.status == "certain")

    @property
    def review(self) -> tuple[Proposal, ...]:
        """Return the figures that a person must decide on."""
        return tuple(p for p in self.proposals if p.status == "review")

    def in_area(self, area: str) -> Extraction:
        """Return the same as of another area."""

        def moved(proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
            return tuple(replace(proposal, area=area) for proposal in proposals)

        return replace(self, area=area, proposals=moved(self.proposals), notes=moved(self.notes))


def plain_value(value: Decimal | str | None) -> int | float | str | None:
    """Return a value as JSON holds it: whole numbers as int, others as float."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
