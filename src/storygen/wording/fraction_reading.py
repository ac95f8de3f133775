"""Fractions in words, read back: "almost two thirds", "one in 10", "more than half"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from storygen.wording.number_patterns import NUMBER, ORDINALS, UNITS, number_value, ordinal_value

# What is said before a number, and what it comes to.
SIDES = {
    "more than": "more than", "over": "more than", "above": "more than", "upwards of": "more than",
    "just over": "just over", "just more than": "just over", "slightly more than": "just over",
    "a little more than": "just over", "slightly over": "just over", "a little over": "just over",
    "well over": "more than", "well more than": "more than", "not quite": "almost",
    "less than": "less than", "fewer than": "less than", "under": "less than", "below": "less than",
    "just under": "almost", "just less than": "almost", "slightly less than": "almost",
    "just below": "almost",
    "almost": "almost", "nearly": "almost", "close to": "almost", "approaching": "almost",
    "at least": "at least", "no fewer than": "at least", "no less than": "at least",
    "up to": "up to", "at most": "up to", "no more than": "up to", "as many as": "up to",
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "exactly": "", "precisely": "", "not": "not", "not even": "not",
}  # fmt: skip
SIDE = (
    "(?:"
    + "|".join(sorted((re.escape(s).replace(r"\ ", r"\s+") for s in SIDES), key=len, reverse=True))
    + ")"
)

_DENOMINATOR = "(?:" + "|".join([*ORDINALS[2:], "quarter", "half"]) + ")"
_COUNT = f"(?:{'|'.join(UNITS)}|\\d{{1,2}})"
NAMED_FRACTION = (
    rf"(?:(?<!\w)(?:{_COUNT}[-\u2010\u2011\s]\s*(?:{_DENOMINATOR}s|halves)|(?:an?|one)[-\s]\s*{_DENOMINATOR}"
    rf"|(?:an?\s+)?half)(?!\w))"
)
# "one in 10", "two in five", "one-in-10"; never "one in 2018"
IN_FORM = rf"(?:(?<!\w)(?P<in_part>{_COUNT})[-\s]in[-\s](?:every\s+)?(?P<in_whole>{NUMBER}))"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    sided = rf"(?:(?P<side>{SIDE})\s+)?(?:(?P<named>{NAMED_FRACTION})|{IN_FORM})"
    return re.compile(sided, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadFraction:
    """A fraction as words said it. `side` is one of the values of SIDES; `one_in` is True of "one in X"."""

    side: str
    value: Fraction
    denominator: int
    one_in: bool


@lru_cache(maxsize=4096)
def read_fraction(text: str) -> ReadFraction | None:
    """Return the fraction that a text states, which must be nothing but that fraction; else None."""
    match = _pattern().fullmatch(text.strip())
    if match is None:
        return None
    side = side_of(match["side"])
    if match["named"]:
        value = named_value(match["named"])
        return ReadFraction(side, value, value.denominator, False)
    value_or_none = in_value(match["in_part"], match["in_whole"])
    if value_or_none is None:
        return None
    return ReadFraction(side, value_or_none, value_or_none.denominator, number_value(match["in_part"]) == 1)


def side_of(words: str | None) -> str:
    """Return what the words before a number come to: "nearly" is "almost". None, and "exactly", are ""."""
    return SIDES[" ".join(words.lower().split())] if words else ""


def named_value(words: str) -> Fraction:
    """Return the value of what NAMED_FRACTION matches: "two-thirds" is 2/3."""
    parts = re.split(r"[-\u2010\u2011\s]+", words.lower())
    denominator = parts[-1]
    top = 1 if len(parts) == 1 or parts[0] in ("a", "an") else int(number_value(parts[0]))
    if denominator in ("half", "halves"):
        return Fraction(top, 2)
    singular = denominator.removesuffix("s")
    return Fraction(top, 4 if singular == "quarter" else ordinal_value(singular))


def in_value(part: str, whole: str) -> Fraction | None:
    """Return part ÷ whole of "one in 10", or None when it is no fraction ("one in 2018" may be a year)."""
    top, bottom = number_value(part), number_value(whole)
    if not isinstance(bottom, int) or not 0 < top <= bottom or 1900 <= bottom < 2100:
        return None
    return Fraction(int(top), bottom)
