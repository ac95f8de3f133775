"""Every quantity that a sentence states: counts, k of n, shares, fractions, "one in X", none, all, ranges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from storygen.check.numerals import DIGITS, FRACTIONS, INNER, NUMBER, WORDS, number_value
from storygen.check.plain_numbers import numbers_left_out
from storygen.check.quantity import Quantity
from storygen.check.quantity_words import (
    CATEGORY_WORD,
    DET,
    FAULTY_NOUN,
    NOUNS,
    PERCENT,
    RECORD_NOUN,
    read_all,
    read_count,
    read_few,
    read_fraction,
    read_majority,
    read_margin,
    read_money,
    read_multiple,
    read_none,
    read_of,
    read_one_in,
    read_percent,
    read_range,
    read_sign,
    read_year,
)
from storygen.check.sides import with_side


@lru_cache(maxsize=4096)
def find_quantities(sentence: str) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in reading order, none overlapping.

    Dates, times, ages, telephone numbers, spans of time and turns of phrase are left out; a year stands as
    kind "year" and a sum of money as "money".

    >>> [(q.kind, q.text) for q in find_quantities("Nine of the 17 records (53%) in 2018, or one in two.")]
    [('of', 'Nine of the 17'), ('share', '53%'), ('year', '2018'), ('one-in', 'one in two')]
    """
    taken: list[tuple[int, int]] = []
    found: list[Quantity] = []
    for start, end in numbers_left_out(sentence):
        taken.append((start, end))
    for pattern, make in _patterns():
        for match in pattern.finditer(sentence):
            if any(match.start() < end and match.end() > start for start, end in taken):
                continue
            quantity = make(match)
            if quantity is not None:
                found.append(with_side(quantity, sentence))
                taken.append((quantity.start, quantity.end))
    ordered = sorted(found, key=lambda quantity: quantity.start)
    return tuple(_with_bases(ordered, sentence))


Make = Callable[[re.Match[str]], Quantity | None]


@cache
def _patterns() -> list[tuple[re.Pattern[str], Make]]:
    """Return the patterns, the longest forms first: each takes its words out of reach of the next."""
    number, inner = rf"(?P<a>{NUMBER})", rf"(?P<b>{INNER})"
    low, high = r"(?P<a>\d+(?:\.\d+)?)", r"(?P<b>\d+(?:\.\d+)?)"
    fraction = "|".join(FRACTIONS) + "|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths"
    numerators = r"one|two|three|four|five|six|seven|eight|nine|\d"
    table: list[tuple[str, Make]] = [
        (r"[£$€] ?(?P<m>\d[\d,.]*)(?: ?(?:million|billion|thousand|m|bn|k))?\b", read_money),
        (r"\bwithin (?P<a>\d+(?:\.\d+)?) (?:percentage )?points?", read_margin),
        (
            r"(?:±|\+/-|plus or minus|give or take) ?(?P<a>\d+(?:\.\d+)?)(?:%| ?percentage points?|"
            r" ?per ?cent\b| ?points?)?",
            read_margin,
        ),
        (rf"between {low}(?:{PERCENT})? and {high}{PERCENT}", read_range),
        (rf"{low}(?:{PERCENT})?(?: to |-|–){high}{PERCENT}", read_range),
        (rf"{number}(?:{PERCENT})", read_percent),
        (rf"{number}[ -](?:in|out of)[ -](?:every |each )?{inner}(?! ?(?:%|per ?cent))\b", read_one_in),
        (r"(?P<a>\d+) ?/ ?(?P<b>\d+)\b", read_of),
        (r"(?P<h>[½¼¾⅓⅔⅕])", read_sign),
        (
            rf"{number} {DET}?{NOUNS}{{0,5}}(?:or \d+ )?(?:out of|from|"
            rf"of every) {DET}{{0,4}}{inner}(?!{PERCENT})(?![\d:])",
            read_of,
        ),
        (rf"{number} {DET}?{NOUNS}{{0,4}}of {DET}{{0,4}}{inner}(?!{PERCENT})(?![\d:])", read_of),
        (
            rf"\b(?:(?P<c>{numerators}|a)[ -])?(?P<f>{fraction})\b(?![ -](?:an hour|hour|day|year|term|time|"
            rf"century|a million|a dozen|hearted|marathon))",
            read_fraction,
        ),
        (
            r"\b(?P<w>vast majority|overwhelming majority|majority|minority|most of|most) (?=(?:of |"
            r"cancelled |rape |robbery |violen|sex|records|cases|reports|crimes|decisions|victims|were|had|"
            r"should)|$)",
            read_majority,
        ),
        (
            rf"\b(?:none|neither|not one|not a single one|not a single|"
            rf"no(?= (?:{CATEGORY_WORD} )*{FAULTY_NOUN}\b))\b(?: of (?:{DET}{{1,3}}(?P<b>{INNER})?)?)?",
            read_none,
        ),
        (
            rf"\bno (?:fault|problems?|errors?|mistakes?|issues?) (?:was |were )?(?:found )?(?:with|in|"
            rf"among) any(?: of {DET}{{0,3}}(?P<b>{INNER}))?",
            read_none,
        ),
        (r"\b(?:did not|didn't|could not|failed to) (?:find|identify|uncover|see) any\b", read_none),
        (
            rf"(?<!\bof )(?<!\bin )(?<!\bfor )(?<!\babout )(?<!\bto )(?<!\bwith )(?<!\bthan )(?<!\bfrom "
            rf")\b(?:all|every one|each)\b(?: of)?(?: the| its|"
            rf" those| these)? ?(?P<b>{INNER})(?!{PERCENT})",
            read_all,
        ),
        (
            rf"(?<!\bof )(?<!\bin )(?<!\bfor )(?<!\babout )(?<!\bto )(?<!\bwith )(?<!\bthan )(?<!\bfrom "
            rf")\b(?:all|every|both|every one|"
            rf"each)\b(?: of)?(?: the| its| those| these)?(?= (?:[\w-]+ ){{0,4}}{RECORD_NOUN}\b)",
            read_all,
        ),
        (
            r"\b(?:twice|double|doubled|treble|triple|three times|four times|five times|ten times|"
            r"10 times)\b",
            read_multiple,
        ),
        (r"(?<![\d,.])(?P<y>(?:19|20)\d\d)(?:/\d\d|-\d\d)?(?![\d,.]\d|%|\w)", read_year),
        (
            r"\b(?:a single|single|a couple of)\b(?= (?:[\w-]+ ){0,3}(?:records?|cases?|reports?|crimes?|"
            r"offences?|victims?|rapes?|robber))",
            read_few,
        ),
        (rf"{number}(?P<p>-plus|\+)?", read_count),
    ]
    return [(re.compile(text, re.I), make) for text, make in table]


_BASE_AFTER = re.compile(
    rf"^\)? ?(?:out )?of {DET}{{0,4}}(?P<n>{INNER})(?!{PERCENT})|^ the (?P<m>{DIGITS}|{WORDS})\b", re.I
)
_OF_WHOLE = re.compile(rf"(?:^|[\s,;:(\"'-])(?:out )?of (?:{DET}){{0,4}}$", re.I)
_FROM_SAMPLE = re.compile(
    r"\b(?:checked|examined|reviewed|looked at|sampled|audited|inspected|studied|assessed|considered|"
    r"analysed|scrutinised|"
    r"(?:from|in|of) a sample of|in a sample of|sample of)\b[^.;]{0,40}$",
    re.I,
)


def _with_bases(quantities: list[Quantity], sentence: str) -> Iterator[Quantity]:
    """Yield the quantities, each with the base that the words around it give.

    "53% of the 17" takes the 17 in; "Of the 17 checked, nine" gives nine the base 17.
    """
    held: Quantity | None = None
    skip = False
    for index, quantity in enumerate(quantities):
        if skip:
            skip = False
            continue
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        if quantity.kind in ("share", "fraction", "most") and following is not None:
            match = _BASE_AFTER.match(sentence[quantity.end :])
            whole = (match.group("n") or match.group("m")) if match else None
            if match and whole and following.kind == "count" and following.start < quantity.end + match.end():
                end = following.end
                skip = True
                text = sentence[quantity.start : end]
                yield replace(quantity, n=number_value(whole), end=end, text=text)
                continue
        if quantity.kind == "count" and _OF_WHOLE.search(sentence[: quantity.start]):
            held = quantity
        elif quantity.kind == "of":
            held = None
        elif (
            held is not None
            and held.k is not None
            and quantity.kind == "count"
            and quantity.k is not None
            and quantity.k <= held.k
            and not re.search(r"[;]", sentence[held.end : quantity.start])
        ):
            yield replace(quantity, n=held.k)
            continue
        yield quantity
