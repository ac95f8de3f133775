"""The register of ways to put the findings on cancelled records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.corpus.author import Author, Count
from tests.corpus.pieces import Piece

Put = Callable[[Author, list[Count]], list[Piece]]


@dataclass(frozen=True)
class Way:
    """One way of putting findings.

    `shape` says what counts it can carry: "any"; "some" (every category has at least one wrong and one
    right); "zeros" (no category has a wrong one); "few" (at most three wrong); "same" (equal samples).
    `hard` marks a way that a careful reader may leave to a person without losing marks.
    """

    name: str
    put: Put
    least: int
    most: int
    shape: str
    hard: bool
    short: bool


WAYS: dict[str, Way] = {}


def way(
    least: int = 1, most: int = 4, shape: str = "any", hard: bool = False, short: bool = False
) -> Callable[[Put], Put]:
    """Register a way. `short` ones may restate findings in a summary."""

    def register(put: Put) -> Put:
        WAYS[put.__name__] = Way(put.__name__, put, least, most, shape, hard, short)
        return put

    return register
