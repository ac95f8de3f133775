"""What one place in a report says of one figure, before the places are held against each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from storygen.extract.document import Sentence
from storygen.story.model import Basis


@dataclass(slots=True)
class Evidence:
    """A value for a measure and statistic with the sentence it stands in. Anything in `doubts` keeps it
    from certain."""

    measure: str
    statistic: str
    value: Decimal | str | None
    sentence: Sentence
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    basis: Basis = "printed"
    earlier: bool = False
    weak: bool = False
    # Whether the sentence itself says what the value is of, and not only the words around it.
    named: bool = True
