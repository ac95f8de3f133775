"""House style: one object that every wording function is handed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Literal

from storygen.errors import DataError, Problem

PercentSign = Literal["%", "per cent"]
QuoteMarks = Literal["double", "single"]


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How an organisation writes figures, quotations and dates.

    `numerals_from` is the first whole number that is written in figures. `fraction_tolerance` is how far, as
    a share of the whole, "almost a third" may be from a third (see `wording/fractions.py`). `min_base` is the
    smallest base on which a percentage or a fraction may stand: below it, counts alone.
    """

    percent: PercentSign = "%"
    numerals_from: int = 10
    quotes: QuoteMarks = "double"
    headline_quotes: QuoteMarks = "double"
    locale: str = "en_GB"
    # Left out of the hash, which every cached wording function asks for: that of a fraction is slow.
    fraction_tolerance: Fraction = field(default=Fraction(1, 50), hash=False)
    min_base: int = 10


DEFAULT = HouseStyle()

# Both write one to nine in words and "%" in running text; the BBC puts single quotes in its headlines.
PRESETS: Mapping[str, HouseStyle] = MappingProxyType(
    {"bbc": HouseStyle(headline_quotes="single"), "regional": HouseStyle()}
)

WORDS_FOR: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "preset": tuple(PRESETS),
        "percent": ("%", "per cent"),
        "quotes": ("double", "single"),
        "headline_quotes": ("double", "single"),
        "locale": ("en_GB",),
    }
)
SETTINGS = (*WORDS_FOR, "numerals_from")
RULES = ("fraction_tolerance", "min_base")


def house_style(settings: Mapping[str, object], **rules: object) -> HouseStyle:
    """Return the style that the [style] table of story.toml asks for: its preset, then its own settings.

    `rules` are thresholds from the [rules] table (fraction_tolerance, min_base). Raises DataError with every
    unknown setting and every value that cannot be used.
    """
    problems = [
        *(problem for name, value in settings.items() if (problem := _setting_problem(name, value))),
        *(problem for name, value in rules.items() if (problem := _rule_problem(name, value))),
    ]
    if problems:
        raise DataError(problems)
    changes: dict[str, Any] = {name: value for name, value in settings.items() if name != "preset"}
    changes |= {
        name: _exact(value) if name == "fraction_tolerance" else value for name, value in rules.items()
    }
    return replace(PRESETS[str(settings.get("preset", "regional"))], **changes)


def style_settings(style: HouseStyle) -> dict[str, str]:
    """Return a style as names and printable values, for a note that says how a draft was written."""
    return {setting.name: str(getattr(style, setting.name)) for setting in fields(style)}


def _setting_problem(name: str, value: object) -> Problem | None:
    where = f"story.toml, [style], {name}"
    if name not in SETTINGS:
        return Problem(f"there is no setting “{name}”.", where, _nearest(name, SETTINGS))
    if name == "numerals_from":
        if _is_whole(value) and 0 <= int(str(value)) <= 101:
            return None
        return Problem(f"{value!r} is not a whole number from 0 to 101.", where, "Most houses write 10.")
    if value in WORDS_FOR[name]:
        return None
    return Problem(f"“{value}” cannot be used.", where, _nearest(str(value), WORDS_FOR[name]))


def _rule_problem(name: str, value: object) -> Problem | None:
    where = f"story.toml, [rules], {name}"
    if name not in RULES:
        return Problem(f"house style has no rule “{name}”.", where, _nearest(name, RULES))
    if name == "min_base":
        if _is_whole(value) and int(str(value)) >= 1:
            return None
        return Problem(f"{value!r} is not a whole number of at least 1.", where, "The usual value is 10.")
    try:
        usable = 0 <= _exact(value) <= Fraction(1, 20)
    except (ValueError, ArithmeticError):
        usable = False
    fix = "0.02 is two percentage points."
    return None if usable else Problem(f"{value!r} is not a share from 0 to 0.05.", where, fix)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _exact(value: object) -> Fraction:
    """Return the number as it was written: 0.02 is a fiftieth, and not the float beside it."""
    return value if isinstance(value, Fraction) else Fraction(Decimal(str(value)))


def _nearest(wanted: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(wanted, known, n=1, cutoff=0.5)
    return f"Did you mean “{close[0]}”?" if close else f"It may be: {', '.join(known)}."
