"""Dates, periods and ages."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import lru_cache

from storygen.wording.numbers import number_words
from storygen.wording.style import DEFAULT, HouseStyle


def date_words(day: date, style: HouseStyle = DEFAULT) -> str:
    """Return "23 October 2020"."""
    return _format(day, "d MMMM y", style)


def datetime_words(moment: datetime, style: HouseStyle = DEFAULT) -> str:
    """Return "00:01, 23 October 2020"."""
    return f"{moment:%H:%M}, {date_words(moment.date(), style)}"


def month_range(start: date, end: date, style: HouseStyle = DEFAULT) -> str:
    """Return a period, both ends included: "February to July 2018", "December 2018 to May 2019".

    Exact days are given where it does not run from the first day of a month to the last of one: "6 June to
    6 December 2017". Raises ValueError when it ends before it starts.
    """
    _in_order(start, end)
    same_year, same_month = start.year == end.year, (start.year, start.month) == (end.year, end.month)
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        last = _format(end, "MMMM y", style)
        return last if same_month else f"{_format(start, 'MMMM' if same_year else 'MMMM y', style)} to {last}"
    if start == end:
        return date_words(end, style)
    first = "d" if same_month else "d MMMM" if same_year else "d MMMM y"
    return f"{_format(start, first, style)} to {date_words(end, style)}"


def years_between(start: date, end: date) -> int:
    """Return the completed years from one day to another. One born on 29 February is a year older on 1 March.

    Raises ValueError when the second day is before the first.
    """
    _in_order(start, end)
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def age_words(start: date, end: date, style: HouseStyle = DEFAULT) -> str:
    """Return how long ago a day was, never more than is true.

    "less than a year", then by completed years: "a year" or "two years" on the day itself, "just over two
    years" for a month after it, "more than two years", and "almost three years" in the last month before the
    next. Raises ValueError when the second day is before the first.
    """
    years = years_between(start, end)
    if _anniversary(start, years + 1) - end <= timedelta(days=30):
        return f"almost {_years(years + 1, style)}"
    if years == 0:
        return "less than a year"
    since = end - _anniversary(start, years)
    if since == timedelta(0):
        return _years(years, style)
    return f"{'just over' if since <= timedelta(days=30) else 'more than'} {_years(years, style)}"


def _years(years: int, style: HouseStyle) -> str:
    return "a year" if years == 1 else f"{number_words(years, style)} years"


def _anniversary(day: date, years: int) -> date:
    if (day.month, day.day) == (2, 29) and monthrange(day.year + years, 2)[1] == 28:
        return date(day.year + years, 3, 1)
    return day.replace(year=day.year + years)


@lru_cache(maxsize=4096)
def _format(day: date, pattern: str, style: HouseStyle) -> str:
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=style.locale))


def _in_order(start: date, end: date) -> None:
    if end < start:
        raise ValueError(f"{end.isoformat()} is before {start.isoformat()}")
