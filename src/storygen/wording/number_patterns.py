"""Regular expressions for numbers in running text, and their values. The readers share them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
TENS_ORDINALS = [f"{ten[:-1]}ieth" for ten in TENS]

_HYPHEN = r"[-\u2010\u2011\s]\s*"
_UNIT = f"(?:{'|'.join(UNITS)})"
_TENS = f"(?:{'|'.join(TENS)})"
_SMALL = f"(?:{_TENS}(?:{_HYPHEN}{_UNIT})?|{'|'.join(TEENS)}|{_UNIT})"
_SCALE = "(?:hundred|thousand|million|billion)"
_JOINED = rf"(?:\s+(?:and\s+)?{_SMALL}(?!\w))?"
# "one hundred and five", "a thousand", "two million three hundred thousand", "twenty-one", "zero"
_LARGE = rf"(?:{_SMALL}|an?|half\s+an?)\s+{_SCALE}(?:{_JOINED}\s+{_SCALE})*{_JOINED}"
WORDS = rf"(?:{_LARGE}|{_SMALL}|zero|nil|nought)(?!\w)"
# "15,200", "91.3", "2.5 million", "94k"; not the tail of a longer run of figures or of a code such as F4
DIGITS = r"(?<!\w)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d|(?!pc\b)\w)"
DIGITS_SCALED = rf"(?:{DIGITS}\s+(?:thousand|million|billion)\b|(?<!\w)\d+(?:\.\d+)?(?:k|m|bn)\b)"
# Atomic: "one hundred and five" is never read as "one hundred", and then "and five".
NUMBER = f"(?>(?=\\d)(?:{DIGITS_SCALED}|{DIGITS})|(?<!\\w){WORDS})"

_SCALES = {
    "k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 10**9, "billion": 10**9
}  # fmt: skip
_SCALED = re.compile(r"([\d.,]*\d)\s*([a-z]+)", re.IGNORECASE)


def listed(words: str) -> frozenset[str]:
    """Return the words of a text that lists them."""
    return frozenset(words.split())


@lru_cache(maxsize=4096)
def number_value(text: str) -> int | Decimal:
    """Return the value of words or figures that NUMBER matches. Raises ValueError for anything else."""
    lowered = re.sub(r"[\u2010\u2011]", "-", " ".join(text.lower().split()))
    if scaled := _SCALED.fullmatch(lowered):
        return _plain(Decimal(scaled[1].replace(",", "")) * _SCALES[scaled[2]])
    if lowered[:1].isdigit():
        return _plain(Decimal(lowered.replace(",", "")))
    return _words_value(lowered)


def _words_value(words: str) -> int:
    from text_to_num import text2num

    if words in ("zero", "nil", "nought"):
        return 0
    if words.startswith(("half a ", "half an ")):
        return _words_value("one " + words.split(" ", 2)[2]) // 2
    if words.startswith(("a ", "an ")):
        words = "one " + words.split(" ", 1)[1]
    return int(text2num(words, "en"))


def ordinal_value(word: str) -> int:
    """Return the value of an ordinal: "third", "twenty-first", "21st". Raises ValueError for other words."""
    lowered = re.sub(r"[\u2010\u2011\s]+", "-", word.lower())
    if lowered[:1].isdigit():
        return int(re.sub(r"[^\d]", "", lowered))
    tens, _, unit = lowered.rpartition("-")
    if tens:
        return 20 + 10 * TENS.index(tens) + ORDINALS.index(unit) + 1
    if lowered in ORDINALS:
        return ORDINALS.index(lowered) + 1
    if lowered in TENS_ORDINALS:
        return 20 + 10 * TENS_ORDINALS.index(lowered)
    if lowered == "hundredth":
        return 100
    raise ValueError(f"“{word}” is not an ordinal")


def _plain(value: Decimal) -> int | Decimal:
    """Return a whole number as an int: "91.0" is 91."""
    whole = value == value.to_integral_value()
    return int(value) if whole else value
