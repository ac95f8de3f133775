"""Numbers as British reports print them, in words and in figures."""

from __future__ import annotations

import re
from decimal import Decimal

_UNIT_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TEN_WORDS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UNITS = {word: number for number, word in enumerate(_UNIT_WORDS)}
TENS = {word: 10 * number for number, word in enumerate(_TEN_WORDS, 2)}
GROUPS = {
    "half a dozen": 6,
    "half-dozen": 6,
    "a dozen": 12,
    "one dozen": 12,
    "two dozen": 24,
    "a score": 20,
    "a pair": 2,
}

_UNIT = "(?:" + "|".join(sorted(UNITS, key=len, reverse=True)) + ")"
_TEN = "(?:" + "|".join(TENS) + ")"
_SMALL = rf"(?:{_TEN}(?:[-\s]{_UNIT})?|{_UNIT})"
_HUNDRED = rf"(?:(?:a|{_UNIT})\s+hundred(?:(?:\s+and)?\s+{_SMALL})?)"
# "A score of 60%" is no number of records.
_GROUP = r"(?:half a dozen|half-dozen|(?:a|one|two) dozen|a score(?= (?:of )?(?:cancelled|such|these|those|them|records|crimes|cases|rape|robber|violen|other|sexual))|a pair)"
# Most words begin with none of the letters that these begin with.
_THOUSAND = rf"(?:{_HUNDRED}|{_SMALL}|a)\s+thousand(?:(?:,|,?\s+and)?\s+(?:{_HUNDRED}|{_SMALL}))?"
WORDS = rf"\b(?=[aefhnostz])(?:{_THOUSAND}|{_HUNDRED}|{_GROUP}|{_SMALL})\b(?!-)"
FIGURES = r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|(?<![\w.,])\d+(?:\.\d+)?(?![\d])"
NUMBER = rf"(?:{FIGURES}|{WORDS})"

_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_ORDINAL_WORDS = {
    **{f"{word}th": number for word, number in UNITS.items()},
    **_IRREGULAR,
    **{f"{word[:-1]}ieth": number for word, number in TENS.items()},
}
ORDINALS = rf"(?:{_TEN}[- ])?(?:" + "|".join(sorted(_ORDINAL_WORDS, key=len, reverse=True)) + ")"

_WORD = re.compile(r"[a-z]+")


def words_to_number(text: str) -> int:
    """Return the whole number that words say ("twenty-one" is 21, "a hundred and five" is 105).

    Raises KeyError for a word that is no number.
    """
    total = 0
    thousands = 0
    for word in _WORD.findall(text.lower()):
        if word in {"and", "a"}:
            total = total or (1 if word == "a" else total)
        elif word == "hundred":
            total = (total or 1) * 100
        elif word == "thousand":
            thousands, total = (total or 1) * 1000, 0
        elif word in TENS:
            total += TENS[word]
        else:
            total += UNITS[word]
    return thousands + total


def ordinal_to_number(text: str) -> int:
    """Return the number of a place in a row ("twenty-first" is 21)."""
    *tens, last = re.split(r"[- ]", text.lower())
    return sum(TENS[word] for word in tens) + _ORDINAL_WORDS[last]


def to_number(text: str) -> Decimal:
    """Return the number that figures ("1,204", "89.56") or words say."""
    text = text.strip()
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    return Decimal(GROUPS.get(text.lower()) or words_to_number(text))
