"""A count out of a count: "nine of the 17", "none of the 20", "both", and the grammar that goes with it."""

from __future__ import annotations

from storygen.wording.names import capitalise_first
from storygen.wording.numbers import number_start, number_words
from storygen.wording.style import HouseStyle


def of_phrase(k: int, n: int, style: HouseStyle, start: bool = False) -> str:
    """Return k of n in words; `start` opens a sentence with it, so never with a figure.

    "nine of the 17", "one of the 20", "none of the 20", "all 12"; of two: "neither of the two", "one of the
    two", "both"; of one: "none of the one" and "the only one". Raises ValueError when n is 0 or k is not
    between 0 and n.
    """
    _check(k, n)
    words = _of_one(k) if n == 1 else _of_several(k, n, style, start)
    return capitalise_first(words) if start else words


def of_things(k: int, n: int, things: str, thing: str, style: HouseStyle, start: bool = False) -> str:
    """Return k of n with what was counted: "nine of the 17 cancelled robbery records".

    Of one it is "the only cancelled robbery record", or "none of the one cancelled robbery record".
    """
    _check(k, n)
    if n == 1:
        words = f"the only {thing}" if k else f"none of the one {thing}"
        return capitalise_first(words) if start else words
    return f"{of_phrase(k, n, style, start)} {things}"


def was_were(k: int, n: int | None = None) -> str:
    """Return the verb that follows "k of the n": one was, two were, none of the 20 were.

    Given n, "neither of the two" and "none of the one" are "was".
    """
    if k == 1 or (k == 0 and n is not None and n <= 2):
        return "was"
    return "were"


def has_have(k: int, n: int | None = None) -> str:
    """Return "has" or "have" by the same rule as `was_were`."""
    return "has" if was_were(k, n) == "was" else "have"


def plural(n: int, thing: str, things: str) -> str:
    """Return the noun that a number takes: one record, two records, no records."""
    return thing if n == 1 else things


def _of_one(k: int) -> str:
    return "the only one" if k else "none of the one"


def _of_several(k: int, n: int, style: HouseStyle, start: bool) -> str:
    if k == n:
        return "both" if n == 2 else f"all {number_words(n, style)}"
    if k == 0:
        return f"{'neither' if n == 2 else 'none'} of the {number_words(n, style)}"
    first = number_start(k, style) if start else number_words(k, style)
    return f"{first} of the {number_words(n, style)}"


def _check(k: int, n: int) -> None:
    if n < 1:
        raise ValueError(f"{k} of {n} cannot be put in words: nothing was counted")
    if not 0 <= k <= n:
        raise ValueError(f"{k} of {n}: the part does not lie between none and all of them")
