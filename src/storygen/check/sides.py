"""The words before a number that say on which side of it the truth lies: "more than", "nearly", "about"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from storygen.check.quantity import Quantity, Side

_SIDES: list[tuple[str, Side]] = [
    (
        r"(?:just|slightly|a little|marginally|fractionally|a shade) (?:over|more than|above|higher than)|"
        r"a fraction over|little more than",
        "just-over",
    ),
    (r"(?:well|far|much|way) (?:over|above|more than|in excess of)|far (?:higher|more) than", "well-over"),
    (r"at least|no fewer than|not less than|no less than|a minimum of", "at-least"),
    (
        r"more than|over|above|upwards of|in excess of|exceeding|greater than|higher than|better than|"
        r"topping|exceeded",
        "over",
    ),
    (r"(?:not|no) more than|at most|up to|as many as|a maximum of|as much as", "at-most"),
    (
        r"nearly|almost|(?:just|slightly|a little|fractionally) (?:under|below|less than|fewer than|"
        r"short of|shy of)|close to|approaching|not far off|shy of|virtually|nigh on|getting on for",
        "nearly",
    ),
    (r"under|less than|fewer than|below|lower than|short of|smaller than", "under"),
    (
        r"about|around|roughly|approximately|some|circa|c\.|an estimated|in the region of|or so|approx\.?|"
        r"somewhere around|estimated",
        "about",
    ),
    (r"just|only|exactly|merely|precisely", "only"),
]


@cache
def _side_patterns() -> list[tuple[re.Pattern[str], Side]]:
    return [(re.compile(rf"\b(?:{words})(?: (?:the|a|an|one|of))? ?$", re.I), side) for words, side in _SIDES]


def with_side(quantity: Quantity, sentence: str) -> Quantity:
    """Return the quantity with the word before it that says on which side of it the truth lies."""
    before = sentence[max(0, quantity.start - 30) : quantity.start]
    for pattern, side in _side_patterns():
        match = pattern.search(before)
        if match and quantity.kind not in ("margin", "year", "none", "all", "multiple", "range"):
            start = quantity.start - (len(before) - match.start())
            text = sentence[start : quantity.end]
            return replace(quantity, side=side, start=start, text=text)
    if quantity.kind != "year" and re.match(r" or (?:more|so)\b", sentence[quantity.end :], re.I):
        return replace(
            quantity, side="at-least" if "more" in sentence[quantity.end : quantity.end + 8] else "about"
        )
    return quantity
