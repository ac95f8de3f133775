"""The period that the inspectors' audit covers, from its first day to its last."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace
from datetime import date

from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.audit_words import LABEL
from storygen.extract.grammar.dates import DATE, MONTHS, days_in, parts_of
from storygen.extract.grammar.lost import FAIL

# What may stand between the first date and the last: "and ending on", "and the last of them on", "–".
_GAP_WORD = (
    r"(?:to|until|till|and|through|up|including|include|includes|ending|ended|ends|end|closing|closed|closes|finishing|finished|finishes|concluding|"
    r"concluded|running|ran|runs|going|went|on|or|before|not|no|later|than|the|of|last|latest|final|one|them|these|those|reports?|crimes?|day|being|was|is|were|made|"
    r"received|reported|dated|date|covered|counted|examined|included|audited|read|that|which|it|its|we|with|by|midnight|at|in|close|inclusive|both|dates|all|way|period|sample)"
)
_GAP = rf"(?: \([^()]*\))?(?:\s*[–-]\s*|[,;]?\s+(?:{_GAP_WORD},?\s+){{1,9}})"
_MUST = re.compile(
    r"–|-|\b(?:to|until|till|and|through|up|ending|end|before|last|latest|final|closing|closed|closes|finish\w*|than)\b",
    re.IGNORECASE,
)
PERIOD = AsWritten(
    rf"(?<![\d/.,£])(?P<first>{DATE})(?P<gap>{_GAP})(?P<last>{DATE})(?![\d%]|\.\d)(?:(?<=20\d\d)|(?! ?(?:%|per ?cent|crimes|reports|hours|records)))(?:,? inclusive)?",
)
_MONTHS = r"\b(?:(?P<months>three|six|twelve|12|3|6|nine|9)[- ]months?(?:'s?)?|(?P<half>half[- ]year))(?: period| spell| window)?"
_ENDING = re.compile(
    rf"{_MONTHS},?(?: (?:that|which))? (?:to|"
    rf"ending(?: on)?|ended(?: on)?|ends(?: on)?|up to|until|up until|(?:up )?to and including|immediately before) (?:the end of |midnight on )?(?P<last>{DATE})",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    rf"{_MONTHS},?(?: (?:that|which))? (?:beginning|began|starting|started|opening|opened|commencing|commenced|begins|starts|from)(?: on| with)? (?:midnight on )?"
    rf"(?P<first>{DATE})(?!{_GAP}{DATE})",
    re.IGNORECASE,
)
AUDIT = InSmall(
    r"\b(?:audit(?:ed|s)?|crime reports?|reports? of crime|reports? (?:made|received|that)|(?:the )?reports?(?= (?:which|that|made|came|we))|reported crimes?|records? (?:from|"
    r"between|made|created)|incident (?:records|reports)|sample[ds]?|examined|reviewed|crimes? (?:\w+ ){0,6}reported|reported (?:a|the|their) crimes?|"
    r"recorded crime|re-?inspection looked|incidents logged|logs? covering|(?:we|auditors|inspectors|team) (?:\w+ )?(?:chose|took|used|started|began|selected)|crimes? (?:that |which )?(?:members of )?(?:the )?(?:public|people|victims) (?:\w+ )?reported|reported on or (?:after|before))\b",
)
_NOT_AUDIT = InSmall(
    r"\b(?:fieldwork|field work|visit(?:ed|s)?|on[- ]site|on site|interview(?:ed|s)?|"
    r"(?<!we )saw (?!of )(?:\w+ ){0,3}(?:crimes?|reports?|incidents?|calls)|recorded crime (?:figures|data|statistics|totals|volumes)|crime (?:figures|statistics|volumes)|publish(?:ed)?|reality test\w*|focus groups?|met with|consult\w+|survey|"
    r"(?:were|was|been|spent \w+ \w+|stayed) (?:with|at|in) (?:the|your|its) (?:force|constabulary)|inspection took place|deadline|by the end|action plan|trained|training|took up post|"
    r"appointed|follow-up|out-of-court|training records)\b",
)
# "Records that had been cancelled between 1 May and 31 July": the audit is of crime reports.
_CANCELLED = re.compile(r"\bcancel\w*|\bno[- ]crim(?:ed|ing|es?\b)", re.IGNORECASE)
_CANCELLED_SAMPLE = re.compile(
    r"\b(?:\d+|sample of|chose|took|selected|picked|examined|reviewed|drew) (?:\w+ ){0,3}(?:cancelled|no-crimed) (?:crime )?(?:records?|crimes?)\b",
    re.IGNORECASE,
)
_OF_REPORTS = re.compile(r"\breport(?:s|ed)?\b", re.IGNORECASE)
# "The audit had been meant to cover": what was planned.
_MEANT = re.compile(
    r"\b(?:intended|planned|meant|hoped|proposed|supposed|originally|at first|next audit|(?:separate|second|further|another|additional|smaller) audit|will (?:cover|audit)|had been going to|"
    r"pilot|trial|draft)\b",
    re.IGNORECASE,
)
# A list: "reported between: 1 January 2019; 30 June 2019".
_LISTED = re.compile(
    rf"(\bbetween:? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?{DATE});\s+(?=\w)", re.IGNORECASE
)
_CLOCK = re.compile(
    r"\b(?:\d{1,2}[:.]\d\d|\d{4})(?: ?(?:hours|hrs|am|pm))?,? (?:on )?(?=\d{1,2}(?:st|nd|rd|th)? [A-Z])"
)
# "May, June, July and August 2017": from the first to the last.
_MONTH_NAMES = "|".join(MONTHS)
_MONTH_LIST = re.compile(
    rf"\b(?P<first>{_MONTH_NAMES})(?:, (?:{_MONTH_NAMES})){{1,10}},? and (?P<last>(?:{_MONTH_NAMES}) 20\d\d)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?(?=\d)")
# "In the 12 months to March the force cancelled 1,113 crimes" is no audit.
_COUNTED = re.compile(
    r"\b(?:cancelled|recorded|contacted|employed|dealt with|received)\b (?:a total of |some |about |"
    rf"around |over |more than )?\d[\d,]*\b(?! (?:{'|'.join(MONTHS)}))|"
    r"\b\d[\d,]* (?:people|calls|officers)\b",
    re.IGNORECASE,
)
_COUNTS = {"three": 3, "six": 6, "nine": 9, "twelve": 12}
_START = re.compile(
    r"\b(?:beginning|start|outset|opening|first day|commencement) of (?:the month of )?$", re.IGNORECASE
)
_END = re.compile(r"\b(?:end|close|last day) of (?:the month of )?$", re.IGNORECASE)


@dataclass(slots=True)
class Window:
    """A period; `strong` when the words around say that it is the audit's."""

    first: date
    last: date
    strong: bool
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


_SHORTEST = 45

# A date without a year that begins with 20: "1.6.18".
_DOTTED = re.compile(r"\d\.\d{1,2}\.\d\d")


# "The audit began with reports received on 1 January 2018. It ended with those received on 30 June 2018."
_ENDED = re.compile(
    r"(?:it|this|they|the (?:audit|period|window|sample|last))\b[^.;]*\b(?:end|clos|finish|conclud)\w+\b",
    re.IGNORECASE,
)


def _as_range(match: re.Match[str]) -> str:
    """Return a list of months that follow one another as "May to August 2017", any other list as it is."""
    months = [
        MONTHS[name.lower()] for name in re.findall(r"[A-Za-z]+", match.group()) if name.lower() != "and"
    ]
    in_order = all(later == before % 12 + 1 for before, later in itertools.pairwise(months))
    return f"{match['first']} to {match['last']}" if in_order else match.group()


def read_windows(sentence: str, before: str = "", heading: str = "") -> list[Window]:
    """Return the periods in a sentence that may be the audit's; one printed both as months and with days only
    once."""
    if "20" not in sentence and "/" not in sentence and not _DOTTED.search(sentence):
        return []
    if _ENDED.match(sentence) and not PERIOD.search(sentence) and re.search(DATE, before, re.IGNORECASE):
        sentence = f"{before.rstrip('. ')} and {sentence[:1].lower()}{sentence[1:]}"
    sentence = _LISTED.sub(r"\1 and ", sentence)
    sentence = _MONTH_LIST.sub(_as_range, _CLOCK.sub("", _WEEKDAY.sub("", sentence)))
    windows = [
        window
        for match in PERIOD.finditer(sentence)
        if _MUST.search(match.group("gap")) and (window := _of_range(sentence, match, before, heading))
    ]
    for pattern, whole in ((_ENDING, _ending), (_BEGINNING, _beginning)):
        windows += [
            window
            for match in pattern.finditer(sentence)
            if _may_end_an_audit(sentence, match) and (window := whole(match))
        ]
    exact = [window for window in windows if not window.doubts]
    repeated = {(window.first, window.last) for window in exact}
    return [w for w in windows if not w.doubts or (w.first, w.last) not in repeated]


_LONGEST_SAMPLE = 290


def labels_period(text: str, window: Window) -> bool:
    """Return whether a text is a label and a period of crimes reported, as long as audits are: a year of them may be
    all that were reported."""
    label = LABEL.match(text)
    if label is None or (window.last - window.first).days > _LONGEST_SAMPLE:
        return False
    rest = text[label.end() :]
    period = PERIOD.match(rest)
    return period is not None and not rest[period.end() :].strip(" .)")


def _of_range(sentence: str, match: re.Match[str], before: str, heading: str) -> Window | None:
    """Return the period of two dates, None when it is not of the audit."""
    lead, clause = sentence[: match.start()], _clause(sentence, match.start(), match.end())
    spelt_out = bool(_START.search(lead)), bool(_END.search(sentence[: match.start("last")]))
    years = set(re.findall(r"\b20[0-3]\d\b", sentence))
    year = int(years.pop()) if len(years) == 1 else None
    between = bool(re.search(r"\bbetween\W+$", lead, re.IGNORECASE))
    window = _window(match.group("first"), match.group("last"), spelt_out, year, between=between)
    if window is None:
        return None
    if _NOT_AUDIT.search(clause) and not re.search(r"\baudit", clause, re.IGNORECASE):
        return None
    if _nearest_is_no_audit(lead) or _of_the_cancelled(clause) or _MEANT.search(clause):
        return None
    around = re.search(
        r"\baudit|\bperiod|\bsample|\bmethod|how we (?:carried|inspect|did)|\babout (?:this|our)|\bwindow\b|what we (?:looked|examined|tested|checked)",
        before + " " + heading,
        re.IGNORECASE,
    )
    window.strong = bool(AUDIT.search(clause) or AUDIT.search(sentence)) or bool(around)
    if _CANCELLED_SAMPLE.search(lead):
        window.doubts.append("the period may be that of the cancelled records looked at")
    if _COUNTED.search(clause):
        window.doubts.append("the period may be that of a count, not of the audit")
    if _NOT_AUDIT.search(sentence) and not re.search(
        r"\baudit(?:ed| period| covered| window)?\b|crime reports|reports of crime|reported|reports",
        clause,
        re.IGNORECASE,
    ):
        window.doubts.append("the sentence also speaks of visits or other dates")
    return window if window.strong else None


def _may_end_an_audit(sentence: str, match: re.Match[str]) -> bool:
    """Return whether "the six months to 30 November" may be the audit's: it counts no crimes and no visit."""
    clause = _clause(sentence, match.start(), match.end())
    if (
        _COUNTED.search(clause)
        or _NOT_AUDIT.search(clause)
        or _of_the_cancelled(clause)
        or _MEANT.search(clause)
    ):
        return False
    if re.search(r"\brecorded (?:in|for|during|over) (?:the )?$", sentence[: match.start()], re.IGNORECASE):
        return False
    return bool(AUDIT.search(sentence)) and (not FAIL.search(sentence) or "audit" in sentence.lower())


def _of_the_cancelled(clause: str) -> bool:
    """Return whether a period is that of the cancelled records that were looked at."""
    return bool(_CANCELLED.search(clause)) and not _OF_REPORTS.search(clause)


def _nearest_is_no_audit(before: str) -> bool:
    """Return whether the last thing named before a period is a visit, fieldwork or the like."""
    visits = [found.end() for found in _NOT_AUDIT.finditer(before)]
    audits = [found.end() for found in AUDIT.finditer(before)]
    return bool(visits) and visits[-1] > max(audits, default=0)


def _clause(sentence: str, start: int, end: int) -> str:
    marks = (";", ". ", " while ", " and we ", " and our fieldwork", ", and we ")
    left = max(sentence.rfind(mark, 0, start) for mark in marks)
    right = min((place for mark in marks if (place := sentence.find(mark, end)) >= 0), default=len(sentence))
    return sentence[max(left, 0) : right]


def _window(
    first: str, last: str, spelt_out: tuple[bool, bool], only_year: int | None, *, between: bool
) -> Window | None:
    """Return the period of two printed dates; the first may lack its year, its month or its day.

    `spelt_out`: whether it runs from the beginning of the one month, and to the end of the other, in so many words;
    `between`: whether the words are "between … and …"; `only_year`: the one year that the sentence names, for "the second half of 2018 (1 July to 31 December)".
    """
    end, start = parts_of(last), parts_of(first)
    if end.year is None and end.day is not None and start.day is not None and start.month is not None:
        end = replace(end, year=only_year)
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
        closing = date(end.year, end.month, end.day or days_in(end.year, end.month))
    except ValueError:
        return None
    if not 2010 <= opening.year <= 2039 or not 7 <= (closing - opening).days <= 760:
        return None
    window = Window(opening, closing, False)
    whole_months = (start.day is not None or spelt_out[0]) and (end.day is not None or spelt_out[1])
    if (closing - opening).days < _SHORTEST:
        window.doubts.append("it is short for an audit")
    if not whole_months:
        # From June to November runs through both; between June and November may leave them out.
        said = window.doubts if between else window.reasons
        said.append(f"months only are printed (“{first} to {last}”): read as whole months")
    if start.year is None:
        window.reasons.append(f"the first year is left out: “{first} to {last}”")
    return window


def _ending(match: re.Match[str]) -> Window | None:
    """Return the whole months that end with a month's last day ("the six months to 30 November 2017")."""
    end = parts_of(match.group("last"))
    if end.month is None or end.year is None:
        return None
    size = _size(match)
    last_day = days_in(end.year, end.month)
    if (end.day or last_day) != last_day:
        return None
    months = end.year * 12 + end.month - size
    opening = date(months // 12, months % 12 + 1, 1)
    closing = date(end.year, end.month, last_day)
    return Window(opening, closing, True, [f"{size} months ending {closing.isoformat()}"])


def _beginning(match: re.Match[str]) -> Window | None:
    """Return the whole months that begin with a month's first day ("the six months beginning 1 June 2017")."""
    start = parts_of(match.group("first"))
    if start.month is None or start.year is None or (start.day or 1) != 1:
        return None
    size = _size(match)
    years, month = divmod(start.month - 1 + size - 1, 12)
    opening = date(start.year, start.month, 1)
    closing = date(start.year + years, month + 1, days_in(start.year + years, month + 1))
    return Window(opening, closing, True, [f"{size} months beginning {opening.isoformat()}"])


def _size(match: re.Match[str]) -> int:
    if match.group("half"):
        return 6
    return _COUNTS.get(match.group("months").lower()) or int(match.group("months"))
