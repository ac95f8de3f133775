"""Dates as British reports print them, whole or with parts left out."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAYS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "thirtieth": 30, "thirty-first": 31, "twenty-eighth": 28, "twenty-ninth": 29,
}  # fmt: skip
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?|(?:the )?(?:" + "|".join(_DAYS) + r")(?= (?:of|day of)\b))"
DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|{_DAY}(?: (?:day )?of)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}})?|"
    rf"{_MONTH}(?:,? \d{{4}})?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)?)"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a printed date holds; None for what is left out."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


def parts_of(text: str) -> Parts:
    """Return day, month and year of a printed date."""
    if iso := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text.strip()):
        parts = Parts(int(iso.group(3)), int(iso.group(2)), int(iso.group(1)))
        return parts if parts.month in range(1, 13) else Parts()
    if numeric := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})", text.strip()):
        numbers = [int(part) for part in numeric.groups()]
        year = numbers[2] + 2000 if numbers[2] < 100 else numbers[2]
        return Parts(numbers[0], numbers[1], year) if 1 <= numbers[1] <= 12 else Parts()
    words = re.findall(r"[a-z]+(?:-[a-z]+)?", text.lower())
    month = next((MONTHS[w] for w in words if w in MONTHS), None)
    years = re.findall(r"\b\d{4}\b", text)
    found = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", text.replace(years[0], "") if years else text)
    day = int(found.group(1)) if found else next((_DAYS[w] for w in words if w in _DAYS), None)
    return Parts(day, month, int(years[0]) if years else None)


def days_in(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return calendar.monthrange(year, month)[1]
