"""Numbers as people write them, and their values."""

from __future__ import annotations

import re
from fractions import Fraction

_UNITS = {
    "zero": 0,
    "nil": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
}
FRACTIONS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}

_ONES = "|".join(list(_UNITS)[2:11])
_LONGEST_FIRST = "|".join(sorted(_UNITS, key=len, reverse=True))
_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_ONES}))?|{_LONGEST_FIRST})"
_SCALE = "|".join(_SCALES)
WORDS = rf"(?:(?:{_SMALL}|a|an)[ -](?:{_SCALE})(?:(?: and)? {_SMALL})?|(?:a )?dozen|{_SMALL})"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?: ?(?:million|thousand|hundred|bn|m|k)\b)?)"
NUMBER = rf"(?:(?<![\w.,/:£$€-]){DIGITS}|(?<![\w-]){WORDS}(?!\w))"
# Where a hyphen may stand before: "one-in-five", "31-74%".
INNER = rf"(?:{DIGITS}|{WORDS}(?!\w))"
ORDINAL = rf"(?:\d+(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"

_SUFFIX = {
    "million": 1_000_000,
    "m": 1_000_000,
    "thousand": 1_000,
    "k": 1_000,
    "hundred": 100,
    "bn": 1_000_000_000,
}


def number_value(text: str) -> Fraction:
    """Return the value of a number in figures or words.

    >>> [int(number_value(words)) for words in ("15,200", "twenty-one", "a hundred and six", "a dozen")]
    [15200, 21, 106, 12]
    """
    words = text.lower().replace(",", "").strip()
    if match := re.fullmatch(r"(\d+(?:\.\d+)?) ?([a-z]+)?", words):
        return Fraction(match.group(1)) * _SUFFIX.get(match.group(2) or "", 1)
    total = current = 0
    for word in re.split(r"[ -]", words):
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, _TENS.get(word, 0))
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
        elif word in ("a", "an"):
            current = max(current, 1) if word != words.split()[0] else 1
    return Fraction(total + current) if not words.startswith(("a ", "an ")) else Fraction(_article(words))


def _article(words: str) -> int:
    """Return the value of "a hundred and six": the article counts one of the scale."""
    return int(number_value("one " + words.split(" ", 1)[1])) if "dozen" not in words else 12


def decimals(text: str) -> int:
    """Return how many decimals a number in figures is given to."""
    return len(text.partition(".")[2].rstrip(" mkbn")) if re.match(r"\d", text) else 0


def ordinal_value(text: str) -> int:
    """Return the place that an ordinal names.

    >>> ordinal_value("third"), ordinal_value("12th")
    (3, 12)
    """
    word = text.lower()
    return _ORDINALS[word] if word in _ORDINALS else int(re.sub(r"\D", "", word))
