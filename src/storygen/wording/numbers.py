"""Whole numbers, decimals, ordinals and ranks in words and figures."""

from __future__ import annotations

from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache

from storygen.errors import DataError
from storygen.wording.names import capitalise_first
from storygen.wording.style import HouseStyle

# What a published number may be qualified by. "over" needs a number that is not itself included.
QUALIFIERS = (
    "over", "more than", "at least", "up to", "at most", "no more than", "under", "less than",
    "fewer than", "around", "about", "almost", "nearly",
)  # fmt: skip


@lru_cache(maxsize=4096)
def spelled(n: int) -> str:
    """Return a whole number in words, the British way: "one hundred and five". Raises ValueError below 0."""
    from num2words import num2words

    _refuse_negative(n)
    return str(num2words(n, lang="en_GB")).replace(",", "")


@lru_cache(maxsize=4096)
def number_words(n: int, style: HouseStyle) -> str:
    """Return a whole number as house style puts it inside a sentence: "nine", "10", "1,200"."""
    _refuse_negative(n)
    return spelled(n) if n < style.numerals_from else figures(n, style)


@lru_cache(maxsize=4096)
def number_start(n: int, style: HouseStyle) -> str:
    """Return a whole number to open a sentence with, always in words: "Seventeen"."""
    return capitalise_first(spelled(n))


@lru_cache(maxsize=4096)
def figures(n: int, style: HouseStyle) -> str:
    """Return a whole number in figures, thousands grouped: "15,200"."""
    from babel.numbers import format_decimal

    return str(format_decimal(n, locale=style.locale))


def decimal_words(value: Decimal, style: HouseStyle, as_printed: bool = False) -> str:
    """Return a decimal in figures: "91.3", "15,200".

    Noughts at the end are left out ("91.30" is "91.3") unless they are to be kept as they were printed.
    """
    return _in_figures(value, _places(value) if as_printed else _places(value.normalize()), style.locale)


# The same few percentages come up in draft after draft, and Babel takes its time over each.
@lru_cache(maxsize=4096)
def _in_figures(value: Decimal, places: int, locale: str) -> str:
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * places if places else "")
    return str(format_decimal(value, format=pattern, locale=locale))


@lru_cache(maxsize=1024)
def ordinal(n: int, style: HouseStyle) -> str:
    """Return an ordinal as house style puts it inside a sentence: "third", "10th", "21st"."""
    from num2words import num2words

    if n < 1:
        raise ValueError(f"there is no ordinal of {n}: the first is 1")
    return str(num2words(n, to="ordinal" if n < style.numerals_from else "ordinal_num", lang="en_GB"))


@lru_cache(maxsize=1024)
def ordinal_start(n: int, style: HouseStyle) -> str:
    """Return an ordinal to open a sentence with, always in words: "Twenty-first"."""
    from num2words import num2words

    if n < 1:
        raise ValueError(f"there is no ordinal of {n}: the first is 1")
    return capitalise_first(str(num2words(n, to="ordinal", lang="en_GB")).replace(",", ""))


def rank_words(rank: int, joint: bool, style: HouseStyle) -> str:
    """Return a rank in words: "third", "joint third", "10th". Rank 1 is "first" or "joint first"."""
    return f"joint {ordinal(rank, style)}" if joint else ordinal(rank, style)


def rank_phrase(rank: int, joint: bool, extreme: str, style: HouseStyle) -> str:
    """Return a rank with what it is the rank of: "highest", "joint highest", "joint third highest"."""
    if rank > 1:
        return f"{rank_words(rank, joint, style)} {extreme}"
    return f"joint {extreme}" if joint else extreme


def approximate(value: int | Decimal | str, qualifier: str, style: HouseStyle) -> str:
    """Return a number with the qualifier it was published with: "over 15,200", "at least 19".

    Words are taken as they are, so that a percentage may be handed in: "up to 43%". An empty qualifier
    leaves the number alone. Raises DataError for a qualifier that is not in QUALIFIERS.
    """
    if isinstance(value, str):
        words = value
    else:
        words = number_words(value, style) if isinstance(value, int) else decimal_words(value, style)
    if not qualifier:
        return words
    if qualifier not in QUALIFIERS:
        close = get_close_matches(qualifier, QUALIFIERS, n=1)
        fix = f"Did you mean “{close[0]}”?" if close else f"It may be: {', '.join(QUALIFIERS)}."
        raise DataError.of(f"“{qualifier}” cannot qualify a number.", where="column qualifier", fix=fix)
    return f"{qualifier} {words}"


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"{value} is not a number that can be printed")
    return max(0, -exponent)


def _refuse_negative(n: int) -> None:
    if n < 0:
        raise ValueError(f"{n} is below nought: nothing that is counted can be")
