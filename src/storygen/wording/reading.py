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
"about", "not" or "". The words that said it are part of the mention, so that "not one of the 20" is
one mention, of the pair (1, 20) with the side "not".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final, Literal

from storygen.wording.fraction_reading import IN_FORM, NAMED_FRACTION, SIDE, in_value, named_value, side_of
from storygen.wording.number_patterns import (
    NUMBER,
    ORDINALS,
    TEENS,
    TENS,
    TENS_ORDINALS,
    UNITS,
    number_value,
    ordinal_value,
)

Kind = Literal[
    "number", "percent", "percents", "fraction", "one-in", "pair", "all", "both", "neither", "none", "no",
    "only", "ordinal", "multiple", "vague", "date", "time", "word-one",
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
    taken = bytearray(len(text))
    kept = []
    for minus_length, start, place, value in sorted(_readings(text), key=lambda reading: reading[:3]):
        end = start - minus_length
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append(_mention(text, start, end, _readers()[place].kind, value))
    return sorted(kept, key=lambda mention: mention.start)


def _readings(text: str) -> Iterator[tuple[int, int, int, Any]]:
    """Yield (minus its length, start, place of its reader, value) of every reading."""
    numbers = [match.start() for match in _number_pattern().finditer(text)]
    for place, reader in enumerate(_readers()):
        for match in reader.matches(text, numbers):
            value = _value(reader, match)
            if value is not UNREAD:
                yield match.start() - match.end(), match.start(), place, value


UNREAD: Final = object()


def _value(reader: _Reader, match: re.Match[str]) -> Any:
    """Return what a match states: nothing where words look like a number and are none ("hundred hundred")."""
    try:
        return reader.read(match)
    except ValueError:
        return UNREAD


@dataclass(frozen=True, slots=True)
class _Reader:
    kind: Kind
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Any]
    at_number: bool = False

    def matches(self, text: str, numbers: Iterable[int]) -> Iterator[re.Match[str]]:
        """Return the matches in a text whose numbers start at the places given."""
        if not self.at_number:
            return self.pattern.finditer(text)
        return (match for start in numbers if (match := self.pattern.match(text, start)))


@lru_cache(maxsize=1)
def _number_pattern() -> re.Pattern[str]:
    return re.compile(NUMBER, re.IGNORECASE)


def _mention(text: str, start: int, end: int, kind: Kind, value: Value) -> NumberMention:
    """Return the mention with what is said of the number before it, where that kind can be qualified."""
    side = ""
    if kind in SIDED and (said := _said_before().search(text, max(0, start - LONGEST_SIDE), start)):
        start, side = said.start(1), side_of(said[1])
    return NumberMention(start, end, text[start:end], kind, value, side)


SIDED: frozenset[Kind] = frozenset({"number", "percent", "fraction", "one-in", "pair", "multiple", "all"})
LONGEST_SIDE = 28


@lru_cache(maxsize=1)
def _said_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({SIDE})\s+$", re.IGNORECASE)


_SIGN = r"(?:\s?%|[\s\u00a0-]+per[\s-]?cent\b|[\s-]+percent\b|\s?pc\b|[\s-]+percentage[\s-]points?\b)"
_TO = r"(?:\s+(?:to|(?P<and>and))\s+|(?<=[\d%])\s?[-–—]\s?)"
_THE = r"(?:(?:the|these|those|its|their|his|her|our|some)\s+)?"
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", 
    "november", "december",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_ORDINAL_WORD = (
    rf"(?:(?:{'|'.join(TENS)})[-\u2010\u2011\s](?:{'|'.join(ORDINALS[:9])})"
    rf"|{'|'.join([*ORDINALS, *TENS_ORDINALS])}|hundredth|\d+(?:st|nd|rd|th))"
)
_MULTIPLES = {
    "twice": 2, "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "thrice": 3, "treble": 3,
    "trebles": 3, "trebled": 3, "trebling": 3, "triple": 3, "triples": 3, "tripled": 3, "tripling": 3,
    "quadruple": 4, "quadruples": 4, "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
}  # fmt: skip
_GROUPS = {"a dozen": 12, "half a dozen": 6, "a couple": 2, "a pair": 2, "a fortnight": 14, "a decade": 10}


@lru_cache(maxsize=1)
def _readers() -> tuple[_Reader, ...]:
    """Return the readers. Of readings of equal length the earlier stands."""

    def words(kind: Kind, pattern: str, read: Callable[[re.Match[str]], Any]) -> _Reader:
        return _Reader(kind, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), read)

    def numbers(kind: Kind, pattern: str, read: Callable[[re.Match[str]], Any]) -> _Reader:
        return _Reader(kind, re.compile(pattern, re.IGNORECASE), read, at_number=True)

    of = rf"\s+(?:out\s+)?of\s+(?:all\s+)?{_THE}(?P<n>{NUMBER})(?!{_SIGN})"
    which = "this|that|the|each|every|another|which|any|either|neither|a new|a later".replace(" ", r"\s+")
    return (
        words("date", rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})(?:,?\s+(\d{{4}}))?", _date),
        words("time", r"(?<![:.])([01]?\d|2[0-3]):([0-5]\d)(?!:)", lambda m: (int(m[1]), int(m[2]))),
        words("word-one", r"no[\s-]one", _constant(0)),
        words("word-one", rf"one\s+(?:another|of(?!\s+{_THE}{NUMBER})|or\s+more)|one['’]s", _constant(1)),
        words("word-one", rf"(?:{which})\s+one", _constant(1)),
        numbers("percents", rf"(?P<low>{NUMBER}){_SIGN}?{_TO}(?P<high>{NUMBER}){_SIGN}", _percents),
        numbers("percent", rf"(?P<n>{NUMBER}){_SIGN}", lambda m: Decimal(number_value(m["n"]))),
        numbers("pair", rf"(?P<k>{NUMBER}){of}", _pair),
        words("pair", rf"(?P<k>none|neither){of}", _pair),
        words("pair", r"(?<![/.,])(?P<k>\d{1,4})/(?P<n>\d{1,4})(?!/|[.,]\d)", _pair),
        numbers("one-in", IN_FORM, _one_in),
        words("fraction", NAMED_FRACTION, lambda m: named_value(m[0])),
        words("all", rf"all\s+(?:of\s+)?{_THE}(?P<n>{NUMBER})(?!{_SIGN})", _number),
        words("all", "all", _constant(None)),
        words("both", "both", _constant(2)),
        words("neither", "neither", _constant(0)),
        words("none", "none", _constant(0)),
        words("no", r"no(?!\.|\s+(?:more|fewer|less)\s+than)", _constant(0)),
        words("only", r"the\s+only(?:\s+one)?", _constant(1)),
        words("multiple", "|".join(_MULTIPLES), lambda m: _MULTIPLES[m[0].lower()]),
        numbers("multiple", rf"(?P<n>{NUMBER})\s+times(?!\w)", _number),
        words("multiple", rf"(?P<n>\d+|{'|'.join([*UNITS, *TEENS, *TENS])})-?fold", _number),
        words(
            "ordinal",
            rf"(?:joint[\s-])?(?P<word>(?!second[\s-]hand){_ORDINAL_WORD})",
            lambda m: ordinal_value(m["word"]),
        ),
        words("vague", r"dozens|scores\s+of|tens\s+of|hundreds|thousands|millions", _constant(None)),
        words("number", "|".join(_GROUPS), lambda m: _GROUPS[" ".join(m[0].lower().split())]),
        numbers("number", rf"(?P<n>{NUMBER})", _number),
    )


def _date(match: re.Match[str]) -> Any:
    day, month = int(match[1]), _MONTHS.index(match[2].lower()) + 1
    try:
        # 2000 is a leap year, so that 29 February is a day when no year is given.
        found = date(int(match[3] or 2000), month, day)
    except ValueError:
        return UNREAD
    return found if match[3] else (month, day)


def _pair(match: re.Match[str]) -> Any:
    part = 0 if match["k"].lower() in ("none", "neither") else number_value(match["k"])
    whole = number_value(match["n"])
    if isinstance(part, Decimal) or isinstance(whole, Decimal) or part > whole:
        return UNREAD
    return part, whole


def _percents(match: re.Match[str]) -> Any:
    # "33% and 16%" are two figures; "between 33% and 16%" is a range.
    if match["and"] and not re.search(r"\bbetween\s+$", match.string[: match.start()], re.IGNORECASE):
        return UNREAD
    return Decimal(number_value(match["low"])), Decimal(number_value(match["high"]))


def _one_in(match: re.Match[str]) -> Any:
    value = in_value(match["in_part"], match["in_whole"])
    return UNREAD if value is None else value


def _number(match: re.Match[str]) -> Any:
    return number_value(match["n"])


def _constant(value: Value) -> Callable[[re.Match[str]], Any]:
    return lambda match: value
