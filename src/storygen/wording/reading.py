"""Words → values: every number that a running text states, for whoever checks it against the facts.

Kinds, and the value of each:

    number    "15,200", "twenty-one", "2.5 million", "a dozen"     int or Decimal
    percent   "53%", "53 per cent", "less than 1pc"                Decimal, in percent
    percents  "31% to 74%", "between 31 and 74 per cent"           (Decimal, Decimal)
    fraction  "more than half", "two-thirds", "a quarter"          Fraction
    one-in    "one in 10", "2 in five"                             Fraction
    pair      "nine of the 17", "9 out of 17", "none of the 20"    (int, int)
    all       "all 12", "all of the 12"; "all" alone               int; None
    both      "both", "both of them"                               2
    neither   "neither"                                            0
    none      "none"                                               0
    no        "no"                                                 0
    only      "the only"                                           1
    ordinal   "third", "10th", "joint third"                       int
    multiple  "twice", "double", "tripled", "three times", "tenfold"  int
    vague     "dozens", "hundreds of", "thousands"                 None
    date      "23 October 2020"                                    date; (month, day) without a year
    time      "00:01"                                              (hour, minute)
    word-one  "no one", "one of the", "one another", "this one"    1 (0 for "no one")

`side` is what was said of the number: "more than", "less than", "at least", "up to", "just over", "almost",
"about", or "". The words that said it are part of the mention.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from storygen.wording.fraction_reading import IN_FORM, NAMED_FRACTION, SIDE, in_value, named_value, side_of
from storygen.wording.number_patterns import NUMBER, ORDINALS, TENS, TENS_ORDINALS, number_value, ordinal_value

Kind = Literal[
    "number", "percent", "percents", "fraction", "one-in", "pair", "all", "both", "neither", "none", "no", "only",
    "ordinal", "multiple", "vague", "date", "time", "word-one",
]  # fmt: skip
Value = int | Decimal | Fraction | date | tuple[int, int] | tuple[Decimal, Decimal] | None


@dataclass(frozen=True, slots=True)
class NumberMention:
    """One number that a text states: text[start:end] == text of the mention."""

    start: int
    end: int
    text: str
    kind: Kind
    value: Value
    side: str = ""


def find_numbers(text: str) -> list[NumberMention]:
    """Return every number in the text, in order. None overlap: of two readings the longer one stands."""
    found = [
        NumberMention(m.start(), m.end(), m[0], reader.kind, *reading)
        for reader in _readers()
        for m in reader.pattern.finditer(text)
        if (reading := reader.read(m)) is not None
    ]
    order = {reader.kind: place for place, reader in reversed(list(enumerate(_readers())))}
    found.sort(key=lambda mention: (mention.start - mention.end, mention.start, order[mention.kind]))
    taken = bytearray(len(text))
    kept = []
    for mention in found:
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


Reading = tuple[Value, str] | None


@dataclass(frozen=True, slots=True)
class _Reader:
    kind: Kind
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Reading]


_SIDED = rf"(?:(?<!\w)(?P<side>{SIDE})\s+)?"
_SIGN = r"(?:\s?%|[\s\u00a0-]+per[\s-]?cent\b|[\s-]+percent\b|\s?pc\b|[\s-]+percentage[\s-]points?\b)"
_THE = r"(?:(?:the|these|those|its|their|his|her|our|some)\s+)?"
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = "|".join(_MONTHS)
_ORDINAL_WORD = rf"(?:(?:{'|'.join(TENS)})[-\u2010\u2011\s](?:{'|'.join(ORDINALS[:9])})|{'|'.join([*ORDINALS, *TENS_ORDINALS])}|hundredth|\d+(?:st|nd|rd|th))"
_MULTIPLES = {
    "twice": 2, "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "thrice": 3, "treble": 3, "trebles": 3,
    "trebled": 3, "trebling": 3, "triple": 3, "triples": 3, "tripled": 3, "tripling": 3, "quadruple": 4,
    "quadruples": 4, "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
}  # fmt: skip
_GROUPS = {"a dozen": 12, "half a dozen": 6, "a couple": 2, "a pair": 2, "a fortnight": 14, "a decade": 10}


@lru_cache(maxsize=1)
def _readers() -> tuple[_Reader, ...]:
    """Return the readers. Of readings of equal length the earlier stands."""

    def reader(kind: Kind, pattern: str, read: Callable[[re.Match[str]], Reading]) -> _Reader:
        return _Reader(kind, re.compile(pattern, re.IGNORECASE), read)

    return (
        reader("date", rf"(?<!\w)(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})(?:,?\s+(\d{{4}}))?(?!\w)", _date),
        reader("time", r"(?<![\w:.])([01]?\d|2[0-3]):([0-5]\d)(?![\w:])", lambda m: ((int(m[1]), int(m[2])), "")),
        reader("word-one", r"(?<!\w)no[\s-]one(?!\w)", lambda m: (0, "")),
        reader(
            "word-one",
            rf"(?<!\w)(?:one\s+(?:another|of(?!\s+{_THE}{NUMBER})|or\s+more)|one['’]s"
            r"|(?:this|that|the|each|every|another|which|any|either|neither|a\s+new|a\s+later)\s+one)(?!\w)",
            lambda m: (1, ""),
        ),
        reader(
            "percents",
            rf"(?:between\s+|from\s+)?(?P<low>{NUMBER}){_SIGN}?\s*(?:to|and|[-–—])\s*(?P<high>{NUMBER}){_SIGN}",
            _percents,
        ),
        reader("percent", rf"{_SIDED}(?P<n>{NUMBER}){_SIGN}", _percent),
        reader(
            "pair",
            rf"{_SIDED}(?P<k>{NUMBER}|(?<!\w)(?:none|neither))\s+(?:out\s+)?of\s+(?:all\s+)?{_THE}(?P<n>{NUMBER})"
            rf"(?!{_SIGN})",
            _pair,
        ),
        reader("pair", r"(?<![\w/.,])(?P<side>)(?P<k>\d{1,4})/(?P<n>\d{1,4})(?![\w/]|[.,]\d)", _pair),
        reader("one-in", rf"{_SIDED}{IN_FORM}", _one_in),
        reader("fraction", rf"{_SIDED}(?P<named>{NAMED_FRACTION})", _fraction),
        reader("all", rf"(?<!\w)all\s+(?:of\s+)?{_THE}(?P<n>{NUMBER})(?!{_SIGN})", lambda m: (_whole(m["n"]), "")),
        reader("all", r"(?<!\w)all(?!\w)", lambda m: (None, "")),
        reader("both", r"(?<!\w)both(?!\w)", lambda m: (2, "")),
        reader("neither", r"(?<!\w)neither(?!\w)", lambda m: (0, "")),
        reader("none", r"(?<!\w)none(?!\w)", lambda m: (0, "")),
        reader("no", r"(?<!\w)no(?![\w.])", lambda m: (0, "")),
        reader("only", r"(?<!\w)the\s+only(?:\s+one)?(?!\w)", lambda m: (1, "")),
        reader("multiple", rf"{_SIDED}(?<!\w)(?P<word>{'|'.join(_MULTIPLES)})(?!\w)", _multiple),
        reader("multiple", rf"{_SIDED}(?P<n>{NUMBER})\s+times(?!\w)", lambda m: _number(m)),
        reader("multiple", rf"{_SIDED}(?P<n>{NUMBER}|\w+)-?fold(?!\w)", _fold),
        reader("ordinal", rf"(?<!\w)(?:joint[\s-])?(?P<word>{_ORDINAL_WORD})(?!\w)", _ordinal),
        reader("vague", r"(?<!\w)(?:dozens|scores\s+of|tens\s+of|hundreds|thousands|millions)(?!\w)", lambda m: (None, "")),
        reader("number", rf"{_SIDED}(?P<word>{'|'.join(_GROUPS)})(?!\w)", _group),
        reader("number", rf"{_SIDED}(?P<n>{NUMBER})", _number),
    )  # fmt: skip


def _date(match: re.Match[str]) -> Reading:
    day, month = int(match[1]), _MONTHS.index(match[2].lower()) + 1
    try:
        # 2000 is a leap year, so that 29 February is a day when no year is given.
        found = date(int(match[3] or 2000), month, day)
    except ValueError:
        return None
    return (found if match[3] else (month, day)), ""


def _whole(words: str) -> int | None:
    value = number_value(words)
    return value if isinstance(value, int) else None


def _side(match: re.Match[str]) -> str:
    return side_of(match["side"])


def _percents(match: re.Match[str]) -> Reading:
    return (Decimal(number_value(match["low"])), Decimal(number_value(match["high"]))), ""


def _percent(match: re.Match[str]) -> Reading:
    return Decimal(number_value(match["n"])), _side(match)


def _pair(match: re.Match[str]) -> Reading:
    part = 0 if match["k"].lower() in ("none", "neither") else _whole(match["k"])
    whole = _whole(match["n"])
    if part is None or whole is None or part > whole:
        return None
    return (part, whole), _side(match)


def _one_in(match: re.Match[str]) -> Reading:
    value = in_value(match["in_part"], match["in_whole"])
    return None if value is None else (value, _side(match))


def _fraction(match: re.Match[str]) -> Reading:
    return named_value(match["named"]), _side(match)


def _multiple(match: re.Match[str]) -> Reading:
    return _MULTIPLES[match["word"].lower()], _side(match)


def _fold(match: re.Match[str]) -> Reading:
    try:
        return number_value(match["n"]), _side(match)
    except ValueError:
        return None


def _ordinal(match: re.Match[str]) -> Reading:
    return ordinal_value(match["word"]), ""


def _group(match: re.Match[str]) -> Reading:
    return _GROUPS[" ".join(match["word"].lower().split())], _side(match)


def _number(match: re.Match[str]) -> Reading:
    return number_value(match["n"]), _side(match)
