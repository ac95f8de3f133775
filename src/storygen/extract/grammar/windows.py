"""The period that the inspectors' audit covers, from its first day to its last."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|{_DAY}(?: of)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} {_DAY}(?:,? \d{{4}})|"
    rf"{_MONTH}(?:,? \d{{4}})?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{_DAY})"
)
_TO = (
    r"(?: \([^()]*\))?\s*(?:to|until|till|and ends?(?: on)?|and ended(?: on)?|and|–|-|through(?: to)?|up to(?: and including)?|up until|and no later than|and before|"
    r"ending(?: on)?|to the end of)\s*(?:the )?"
)
_RANGE = re.compile(
    rf"(?:(?P<lead>from|between|for|during|in|period|dated|covering|covered|starting|beginning|"
    rf":)\s+(?:the (?:period|six months|months)\s+|on )?(?:from |between |on or after )?)?"
    rf"(?<![\d/.])(?P<first>{_DATE}){_TO}(?P<last>{_DATE})(?:,? inclusive)?",
    re.IGNORECASE,
)
_ENDING = re.compile(
    rf"\b(?P<months>three|six|twelve|12|3|6|nine|9)[- ]months?(?: period)?,? (?:to|"
    rf"ending(?: on)?|ended(?: on)?|up to|until) (?:the end of )?(?P<last>{_DATE})",
    re.IGNORECASE,
)
AUDIT = re.compile(
    r"\b(?:audit(?:ed|s)?|crime reports?|reports? of crime|reports? (?:made|received)|reported crimes?|records? (?:from|"
    r"between|made|created)|incident (?:records|reports)|sample[ds]?|examined|reviewed|"
    r"recorded crime)\b",
    re.IGNORECASE,
)
_NOT_AUDIT = re.compile(
    r"\b(?:fieldwork|field work|visit(?:ed|s)?|on[- ]site|on site|interview(?:ed|s)?|"
    r"publish(?:ed)?|reality test\w*|focus groups?|met with|consult\w+|survey|"
    r"inspection took place|deadline|by the end|action plan|trained|training|took up post|"
    r"appointed|follow-up)\b",
    re.IGNORECASE,
)
# "Records that had been cancelled between 1 May and 31 July": the audit is of crime reports.
_CANCELLED_THEN = re.compile(
    r"\bcancelled (?:by the \w+ )?(?:(?:between|from|during|in|over)\b[^,;]{0,20})?$", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=\d)")
# "In the 12 months to March the force cancelled 1,113 crimes" is no audit.
_COUNTED = re.compile(
    r"\b(?:cancelled|recorded|contacted|employed|dealt with)\b (?:a total of |some |about |"
    r"around |over |more than )?\d[\d,]*\b|"
    r"\b\d[\d,]* (?:people|calls|officers)\b",
    re.IGNORECASE,
)
_COUNTS = {"three": 3, "six": 6, "nine": 9, "twelve": 12}


@dataclass(slots=True)
class Window:
    """A period; `strong` when the words around say that it is the audit's."""

    first: date
    last: date
    strong: bool
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def read_windows(sentence: str, before: str = "", heading: str = "") -> list[Window]:
    """Return the periods in a sentence that may be the audit's."""
    windows = []
    sentence = _WEEKDAY.sub("", sentence)
    for match in _RANGE.finditer(sentence):
        lead, tail = sentence[: match.start("first")], sentence[: match.start("last")]
        spelt_out = bool(re.search(r"\b(?:beginning|start) of $", lead) and re.search(r"\bend of $", tail))
        window = _window(match.group("first"), match.group("last"), spelt_out=spelt_out)
        if window is None:
            continue
        clause = _clause(sentence, match.start(), match.end())
        audit = AUDIT.search(clause) or AUDIT.search(sentence)
        if _NOT_AUDIT.search(clause) and not re.search(r"\baudit", clause, re.IGNORECASE):
            continue
        lead = sentence[: match.start()]
        if _nearest_is_no_audit(lead) or _CANCELLED_THEN.search(lead):
            continue
        window.strong = bool(audit) or bool(
            re.search(r"\baudit|\bperiod|\bsample", before + " " + heading, re.IGNORECASE)
        )
        if _NOT_AUDIT.search(sentence) and not re.search(
            r"\baudit(?:ed| period| covered| window)?\b|crime reports|reports of crime|reported",
            clause,
            re.IGNORECASE,
        ):
            window.doubts.append("the sentence also speaks of visits or other dates")
        if window.strong:
            windows.append(window)
    for match in _ENDING.finditer(sentence):
        if (
            AUDIT.search(sentence)
            and not _COUNTED.search(sentence)
            and not _NOT_AUDIT.search(sentence)
            and (window := _ending(match))
        ):
            windows.append(window)
    return windows


def _nearest_is_no_audit(before: str) -> bool:
    """Return whether the last thing named before a period is a visit, fieldwork or the like."""
    visits = [found.end() for found in _NOT_AUDIT.finditer(before)]
    audits = [found.end() for found in AUDIT.finditer(before)]
    return bool(visits) and visits[-1] > max(audits, default=0)


def _clause(sentence: str, start: int, end: int) -> str:
    left = max(sentence.rfind(mark, 0, start) for mark in (";", ". ", " while ", " and we "))
    right = min(
        (place for mark in (";", ". ", " while ", " and we ") if (place := sentence.find(mark, end)) >= 0),
        default=len(sentence),
    )
    return sentence[max(left, 0) : right]


def _window(first: str, last: str, *, spelt_out: bool = False) -> Window | None:
    """Return the period of two printed dates; the first may lack its year, its month or its day.

    `spelt_out`: from the beginning of one month to the end of another, in so many words.
    """
    end, start = _parts(last), _parts(first)
    if end.month is None or end.year is None or (start.month is None and start.day is None):
        return None
    if start.month is None and end.day is None:
        return None
    month = start.month or end.month
    year = start.year
    if year is None:
        year = end.year if (month, start.day or 1) <= (end.month, end.day or 31) else end.year - 1
    try:
        opening = date(year, month, start.day or 1)
        closing = date(end.year, end.month, end.day or _length(end.year, end.month))
    except ValueError:
        return None
    if not 2010 <= opening.year <= 2039 or not 7 <= (closing - opening).days <= 760:
        return None
    window = Window(opening, closing, False)
    whole_months = start.day is None and end.day is None and spelt_out
    if (start.day is None or end.day is None) and not whole_months:
        window.doubts.append(f"months only are printed (“{first} to {last}”): read as whole months")
    if start.year is None:
        window.reasons.append(f"the first year is left out: “{first} to {last}”")
    return window


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a printed date holds; None for what is left out."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _parts(text: str) -> _Parts:
    """Return day, month and year of a printed date."""
    if iso := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text.strip()):
        parts = _Parts(int(iso.group(3)), int(iso.group(2)), int(iso.group(1)))
        return parts if parts.month in range(1, 13) else _Parts()
    if numeric := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})", text.strip()):
        numbers = [int(part) for part in numeric.groups()]
        year = numbers[2] + 2000 if numbers[2] < 100 else numbers[2]
        return _Parts(numbers[0], numbers[1], year) if 1 <= numbers[1] <= 12 else _Parts()
    month = next((_MONTHS[w] for w in re.findall(r"[a-z]+", text.lower()) if w in _MONTHS), None)
    years = re.findall(r"\b\d{4}\b", text)
    found = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", text.replace(years[0], "") if years else text)
    return _Parts(int(found.group(1)) if found else None, month, int(years[0]) if years else None)


def _ending(match: re.Match[str]) -> Window | None:
    """Return the whole months that end with a month's last day ("the six months to 30 November 2017")."""
    end = _parts(match.group("last"))
    if end.month is None or end.year is None:
        return None
    size = _COUNTS.get(match.group("months").lower()) or int(match.group("months"))
    last_day = _length(end.year, end.month)
    if (end.day or last_day) != last_day:
        return None
    months = end.year * 12 + end.month - size
    opening = date(months // 12, months % 12 + 1, 1)
    closing = date(end.year, end.month, last_day)
    return Window(opening, closing, True, [f"{match.group('months')} months ending {closing.isoformat()}"])
