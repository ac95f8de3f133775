"""The margin of a recording rate: "+/- 1.5 percent", "2.1 points either way", "between 86.3 and 90.3 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.numbers import NUMBER, to_number

PERCENT = r"(?:%|per ?cent(?:age)?(?: points?)?\b|points?\b)"
SHARE = re.compile(rf"({NUMBER})\s*{PERCENT}", re.IGNORECASE)
_PLUS_MINUS = r"(?:\+ ?/ ?[-–]|±|\+ ?or ?[-–]|plus (?:or|/|and) minus|plus/minus|give or take|\+[-–])"
_NAMED = (
    r"(?:confidence (?:interval|limit|range|level|band|bound)s?|margins?(?: (?:of|for) (?:sampling )?error)?|sampling (?:error|margin)|"
    r"(?:an? |the |its |this )?intervals?|uncertainty|tolerance|(?:accurate|correct|reliable|true) (?:to )?within|to within|within)"
)
_EITHER_WAY = (
    r"(?:either way|either side|each way|each side|both ways|(?:in|on|to) (?:either|each) (?:direction|side)|in both directions|"
    r"(?:higher|more|greater|up|above|over) (?:or|and) (?:lower|less|smaller|down|below|under)|(?:lower|less|below) (?:or|and) (?:higher|more|above)|"
    r"(?:of|for) (?:sampling )?error)"
)
_MARGIN = InSmall(
    rf"{_PLUS_MINUS}\s*(?:of )?(?P<signed>{NUMBER})|"
    rf"(?P<around>{NUMBER})\s*{PERCENT} {_EITHER_WAY}|"
    rf"\b{_NAMED}[^.;%\d]{{0,45}}?(?P<named>{NUMBER})(?!\s*{PERCENT}?,? ?(?:and|to|–|-) ?(?:{NUMBER}))",
)
_RANGE = InSmall(
    rf"(?:between |from )?({NUMBER})\s*{PERCENT}? ?(?:and|to|–|-) ?({NUMBER})\s*{PERCENT}?(?! (?:hours|days|crimes|reports))",
)
_CONFIDENCE = InSmall(
    r"\bconfiden\w+|\bmargin\b|\btrue (?:rate|figure|value|proportion)\b|\bintervals?\b|\bcould be (?:between|anywhere)|\blimits\b|\brange\b|\bbounds\b",
)
LEVEL = re.compile(r"^\s*(?:\w+ )?(?:confiden|statistical|certain|sure|level)", re.IGNORECASE)
_TOO_LARGE = 15


def margin_spans(text: str) -> list[tuple[int, int]]:
    """Return where the margins and the ends of intervals stand: numbers that are no rates."""
    spans = [match.span() for match in _margins(text)] + [match.span() for match in ranges_in(text)]
    return spans + [
        m.span() for m in _RANGE.finditer(text) if re.match(r"between|[^a-z]*?[–-]", m.group(), re.IGNORECASE)
    ]


def margins_in(text: str) -> list[tuple[int, Decimal]]:
    """Return the margins with the place where each begins."""
    return [(match.start(), _size(match)) for match in _margins(text)]


def _margins(text: str) -> Iterator[re.Match[str]]:
    for match in _MARGIN.finditer(text):
        number = match.group("signed") or match.group("around") or match.group("named")
        after = re.sub(rf"^\s*{PERCENT}", "", text[match.end() :], flags=re.IGNORECASE)
        if to_number(number) < _TOO_LARGE and not LEVEL.match(after):
            yield match


def _size(match: re.Match[str]) -> Decimal:
    return to_number(match.group("signed") or match.group("around") or match.group("named"))


def ranges_in(text: str) -> list[re.Match[str]]:
    """Return the intervals that are said to be of confidence; their groups 1 and 2 are the ends."""
    return [
        match
        for match in _RANGE.finditer(text)
        if _CONFIDENCE.search(text[max(0, match.start() - 90) : match.start()])
        and to_number(match.group(1)) > _TOO_LARGE
        and to_number(match.group(1)) < to_number(match.group(2)) <= 100
    ]


def half_of(match: re.Match[str], rate: Decimal) -> tuple[Decimal, str, str] | None:
    """Return half the width of an interval around a rate, how it was worked out, and what is in doubt; None
    when the rate does not lie in it."""
    low, high = to_number(match.group(1)), to_number(match.group(2))
    if not low < rate < high:
        return None
    half = (high - low) / 2
    doubt = "" if rate - low == high - rate else "the rate is not in the middle of the interval"
    return half, f"({high} − {low}) ÷ 2 = {half}", doubt
