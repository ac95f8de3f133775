"""The margin of a recording rate: "+/- 1.5 percent", "2.1 points either way", "between 86.3 and 90.3 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.numbers import NUMBER, to_number

PERCENT = r"(?:%|per ?cent(?:age)?(?: points?)?\b|points?\b|pp\b|ppts?\b)"
SHARE = re.compile(rf"({NUMBER})\s*{PERCENT}", re.IGNORECASE)
_PLUS_MINUS = r"(?:\+ ?/ ?[-–]|±|\+ ?or ?[-–]|plus (?:or|/|and) minus|plus/minus|give or take|\+[-–])"
# "Higher or lower by 3.1 points": only with its unit.
_BY = (
    r"(?:(?:higher|more|greater|up|above|over) or (?:lower|less|smaller|down|below|under)|(?:lower|less) or (?:higher|more)|"
    r"(?:either|each) (?:way|direction)|\bout) by"
)
_NAMED = (
    r"(?:confidence (?:interval|limit|range|level|band|bound)s?|margins?(?: (?:of|for) (?:sampling )?error)?|"
    r"(?:sampling|statistical) (?:error|margin|uncertainty)|error (?:margin|band|bar)s?|limits|bounds|leeway|"
    r"(?:an? |the |its |this )?intervals?|uncertainty|tolerance|precision|(?:accurate|correct|reliable|true|good) (?:to )?within|to within|within)"
)
# What may stand between "margin" and its number: "of error around this figure is".
_FILL = (
    r"(?:of|is|was|are|were|at|to|the|an?|being|be|this|that|these|those|figures?|results?|rates?|estimates?|findings?|percentages?|number|for|on|in|around|about|"
    r"its?|which|here|there|stands?|stood|error|sampling|statistical|level|confidence|interval|margin|attach\w*|appl(?:y|ies)|allow\w*|given|only|just|some|or|as|by|"
    r"wide|wider|narrow|narrower|small|slight|large|larger|we|can|should|must|put|comes?|goes|amounts?|calculated|estimated|works? out|plus|minus|case|overall|"
    r"either|each|side|way|direction|with|set|up|between|all|crimes?|recording|either)"
)
# "1.9 points more or 1.9 points less"
_SO_MUCH = rf"(?:(?:{NUMBER}|the same|as much|that much)(?:\s*{PERCENT})? )?"
_TWO_WAYS = (
    r"(?:(?:(?:in|on|to|at) )?(?:either|each|both|one or (?:the )?other) (?:ways?|sides?|directions?|hands?|ends?)(?: of (?:it|that|this))?|"
    rf"(?:higher|more|greater|up|above|over|better) (?:or|and) {_SO_MUCH}(?:lower|less|smaller|down|below|under|fewer|worse)|"
    rf"(?:lower|less|below|down|under|worse) (?:or|and) {_SO_MUCH}(?:higher|more|above|up|over|better)|out\b)(?! (?:by )?\d)"
)
# "3.1 points of error on each side", "2.3 points, up or down".
_EITHER_WAY = rf"(?:(?:of|for) (?:sampling |statistical |possible |any )?(?:error|leeway|tolerance|uncertainty|margin|doubt|play|grace)\b(?: {_TWO_WAYS})?|{_TWO_WAYS})"
_MARGIN = InSmall(
    rf"{_PLUS_MINUS}\s*(?:(?:of|about|up to|as much as|the|some|a further) ){{0,2}}(?P<signed>{NUMBER})|"
    rf"{_BY} (?:(?:about|up to|as much as|some) )?(?P<by>{NUMBER})(?=\s*{PERCENT})|"
    rf"(?P<around>{NUMBER}(?=\s*{PERCENT})|\d+\.\d+)(?:\s*{PERCENT})?,? {_EITHER_WAY}|"
    rf"\b{_NAMED}(?:[\s,:(]+{_FILL}\b){{0,9}}[\s,:(]+(?P<named>{NUMBER})(?!\.\d)(?=\s*(?:{PERCENT}|[),;.]|$|{_TWO_WAYS}|around\b|about\b|on\b|at\b|with\b))"
    rf"(?!\s*{PERCENT}?,? ?(?:and|to|–|-) ?(?:{NUMBER}))",
)
_RANGE = InSmall(
    rf"(?:between |from )?({NUMBER})\s*{PERCENT}? ?(?:and|to|–|-) ?({NUMBER})\s*{PERCENT}?(?! (?:hours|days|crimes|reports))",
)
_CONFIDENCE = InSmall(
    r"\bconfiden\w+|\bci\b|\bmargin\b|\btrue (?:rate|figure|value|proportion)\b|\bintervals?\b|\bcould be (?:between|anywhere)|\blimits\b|\brange\b|\bbounds\b",
)
LEVEL = re.compile(r"^\s*(?:\w+ )?(?:confiden|statistical|certain|sure|level|ci\b)", re.IGNORECASE)
_TOO_LARGE = 15


def margin_spans(text: str) -> list[tuple[int, int]]:
    """Return where the margins and the ends of intervals stand: numbers that are no rates."""
    spans = [match.span() for match in _margins(text)] + [match.span() for match in ranges_in(text)]
    return spans + [
        m.span() for m in _RANGE.finditer(text) if re.match(r"between|[^a-z]*?[–-]", m.group(), re.IGNORECASE)
    ]


# "The confidence intervals are ± 1.5, 2.1 and 2.4 per cent respectively."
_LIST = re.compile(
    rf"(?P<sign>{_PLUS_MINUS}\s*)(?P<numbers>{NUMBER}(?:\s*{PERCENT})?(?:(?:,|,? and) {NUMBER}(?:\s*{PERCENT})?){{1,3}})(?=,? respectively)",
    re.IGNORECASE,
)


def each_signed(text: str) -> str:
    """Return a text with the sign of a list of margins before each of them."""
    return _LIST.sub(
        lambda found: re.sub(
            rf"(^|, and |, | and )(?={NUMBER})", rf"\1{found['sign']}", found["numbers"], flags=re.IGNORECASE
        ),
        text,
    )


def margins_in(text: str) -> list[tuple[int, Decimal]]:
    """Return the margins with the place where each begins."""
    return [(match.start(), _size(match)) for match in _margins(text)]


def _margins(text: str) -> Iterator[re.Match[str]]:
    for match in _MARGIN.finditer(text):
        number = _number(match)
        after = re.sub(rf"^\s*{PERCENT}", "", text[match.end() :], flags=re.IGNORECASE)
        if to_number(number) < _TOO_LARGE and not LEVEL.match(after) and not _is_distance(match, after):
            yield match


# "Within 3 points of the best force" is no margin.
_OF_ANOTHER = re.compile(
    r"^\s*of (?!this|that|it\b|the (?:true|real|actual|figure|rate|result|answer|truth))", re.IGNORECASE
)


def _is_distance(match: re.Match[str], after: str) -> bool:
    return "within" in match.group().lower() and bool(_OF_ANOTHER.match(after))


def _number(match: re.Match[str]) -> str:
    return next(match.group(name) for name in ("signed", "by", "around", "named") if match.group(name))


def _size(match: re.Match[str]) -> Decimal:
    return to_number(_number(match))


def ranges_in(text: str) -> list[re.Match[str]]:
    """Return the intervals that are said to be of confidence; their groups 1 and 2 are the ends."""
    return [
        match
        for match in _RANGE.finditer(text)
        if _CONFIDENCE.search(text[max(0, match.start() - 90) : match.start()])
        and to_number(match.group(1)) > _TOO_LARGE
        and to_number(match.group(1)) < to_number(match.group(2)) <= 100
    ]


_MODAL = re.compile(r"\b(?:could|may|might|would|can|will|should|ought to|must)\b", re.IGNORECASE)
_REACH = 45


def as_told(text: str) -> str:
    """Return a text without the "could" or "may" that only says how far a margin goes: "a figure which could be
    3.1 points higher or lower"."""
    starts = [start for start, _ in margin_spans(text)]
    return _MODAL.sub(
        lambda modal: (
            ""
            if any(
                modal.end() <= start <= modal.end() + _REACH
                and not re.search(r"[.;]|\d", text[modal.end() : start])
                for start in starts
            )
            else modal.group()
        ),
        text,
    )


def speaks_of_margin(text: str) -> bool:
    """Return whether a text gives a margin or an interval of confidence."""
    return bool(margins_in(text) or ranges_in(text))


def half_of(match: re.Match[str], rate: Decimal) -> tuple[Decimal, str, str] | None:
    """Return half the width of an interval around a rate, how it was worked out, and what is in doubt; None
    when the rate does not lie in it."""
    low, high = to_number(match.group(1)), to_number(match.group(2))
    if not low < rate < high:
        return None
    half = (high - low) / 2
    doubt = "" if rate - low == high - rate else "the rate is not in the middle of the interval"
    return half, f"({high} − {low}) ÷ 2 = {half}", doubt
