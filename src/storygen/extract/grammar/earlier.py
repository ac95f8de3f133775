"""What tells an inspection before this one: words, and years that are not part of a date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.dates import DATE

INSPECTION = (
    r"\b(?:(?:re-?)?inspections?|reports?|audits?|reviews?|visits?|findings|assessments?|"
    r"judge?ments?|grades?|gradings?)\b"
)
BEFORE = r"(?:previous|last|earlier|first|initial|original|preceding|prior|former|past|most recent previous)"
EARLIER = InSmall(
    rf"\b{BEFORE} (?:\w+[ -]){{0,5}}{INSPECTION}\b|\bwhen (?:we|hmic|hmicfrs|"
    rf"inspectors) (?:last|previously|first|originally|then)? ?"
    rf"(?:last |previously |first )(?:inspected|visited|reported|looked|audited|examined)|"
    rf"\bpreviously\b|\blast time\b|\bfirst time (?:a?round|we (?:came|looked|visited))\b|\bat that time\b|\b(?:on|at|in|during|by) that (?:occasion|point|stage)\b|\bback then\b|"
    rf"\blast (?:came|visited|called|here)\b|\b(?:two|three|four|\d) years back\b|\b(?:did not|not) (?:re-?)?(?:inspect|look at|test)\w* [^.]{{0,40}}\bagain\b|"
    rf"\b(?:was|were) then (?=\w+ing\b|recorded\b)|\b(?:force|constabulary|police) then (?:recorded|failed|missed|lost)\b|\bthen found\b|\b(?:found|saw|said|reported|judged|noted) then\b|\b(?<!since )(?:then(?=\s*(?:[.;)]|$))|(?<!, )then(?=\s*,))|\bthe (?:year|inspection|audit) before\b|\bback in\b|\b(?:two|three|four|five|\d) years (?:ago|earlier|before)\b|\b\w+ (?:years?|months) ago\b|"
    rf"\bwhen (?:we|inspectors|hmic\w*) (?:visited|inspected|looked|came|reported|audited)[^.,;]{{0,40}}\b20[0-3]\d\b|"
    rf"\blast (?:year|inspected)\b|\bthat (?:earlier|first|inspection|audit)\b|"
    rf"\bbefore (?:this|our|the) (?:re-)?(?:inspection|visit|audit|fieldwork)\b",
)
NOW = InSmall(
    r"\b(?:this (?:re-?)?inspection|this (?:time|year|audit|report|review|occasion)|"
    r"on this (?:occasion|visit)|now|currently|today|our (?:latest|new|current|present)|"
    r"in this (?:re-?)?inspection|the (?:re-?inspection|latest|current|present)|"
    r"our re-?inspection|(?:at|on) re-?inspection|on (?:our )?return(?:ing)?|(?:at|in) this one|we repeated (?:the|this|our|that) (?:exercise|review|check|audit|test)|since then|in our re-|we (?:did )?(?:re-?examin|re-?inspect|re-?audit|re-?visit|look(?:ed)? again|"
    r"return|went back)\w*)\b",
)
YEAR = re.compile(r"\b(20[0-3]\d)\b(?!/)")
_MONTH_BEFORE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:\d{1,2}(?:st|nd|rd|th)?,? )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the report as a whole is: its area's names, the year of the inspection, whether it is a second
    look."""

    names: tuple[str, ...] = ()
    year: int | None = None
    reinspection: bool = False


_THAT_AUDIT = re.compile(r"\bthat (?:inspection|audit)\b", re.IGNORECASE)


# On a second inspection, what had been found before.
_HAD_FOUND = re.compile(
    r"\b(?:we|inspectors|hmic\w*) had (?:then |earlier |previously )?(?:found|reported|said|judged|graded|concluded|estimated)\b|"
    r"\bthe (?:earlier|previous|first|last) one\b",
    re.IGNORECASE,
)


def earlier_in(text: str, frame: Frame) -> bool:
    """Return whether the words point to an inspection before this one."""
    # On a first inspection "that audit" is the one just spoken of.
    if EARLIER.search(text if frame.reinspection else _THAT_AUDIT.sub("this", text)):
        return True
    if frame.reinspection and _HAD_FOUND.search(text):
        return True
    if (
        frame.year
        and "20" in text
        and (" to " in text or "–" in text or " and " in text or " until " in text)
    ):
        text = _without_recent(text, frame.year)
    if frame.reinspection and re.search(
        r"\b(?:our|the|that|its|in|a) (?:20[0-3]\d )?(?:crime data integrity |"
        r"original )?inspection(?: (?:of|in) 20[0-3]\d)?\b",
        text,
        re.IGNORECASE,
    ):
        named = YEAR.search(text)
        if named and frame.year and int(named.group()) <= frame.year:
            return True
    for match in YEAR.finditer(text):
        year = int(match.group())
        if frame.year is None or year >= frame.year:
            continue
        if frame.reinspection and _WE_REPORTED.match(text[match.end() :]):
            return True
        near = text[max(0, match.start() - 60) : match.end() + 60].lower()
        dated = _MONTH_BEFORE.search(text[: match.start()])
        if dated and not re.search(rf"{INSPECTION}.{{0,25}}$", text[: match.start()], re.IGNORECASE):
            continue
        if re.search(
            rf"\b{INSPECTION}\b|\bwe (?:found|reported|said|judged|graded|inspected|saw)|\b(?:hmic|"
            rf"hmicfrs) \w+ed|\bfound\b|\bwas\b|\bwere\b|\bhad\b",
            near,
        ) and (
            year < frame.year - 1
            or re.search(
                rf"{year} (?:\w+ ){{0,4}}{INSPECTION}|{INSPECTION} (?:\w+ ){{0,3}}(?:in|of) {year}|"
                rf"in {year},? (?:we|hmic|hmicfrs|inspectors|our)\b",
                text,
                re.IGNORECASE,
            )
        ):
            return True
        if year < frame.year - 1:
            return True
    return False


# "In November 2016 we reported …"
_WE_REPORTED = re.compile(
    r",? (?:we|inspectors|hmic\w*) (?:\w+ )?(?:reported|found|said|judged|graded|published|concluded|inspected|visited)\b",
    re.IGNORECASE,
)
_DATES = re.compile(
    rf"{DATE}(?:,? (?:to|until|and|up to)(?: and including)? |\s*[–-]\s*){DATE}", re.IGNORECASE
)


def _without_recent(text: str, year: int) -> str:
    """Return a text without the periods that end in the year of the inspection or the one before."""
    return _DATES.sub(
        lambda dates: (
            " " if (last := YEAR.findall(dates.group())) and int(last[-1]) >= year - 1 else dates.group()
        ),
        text,
    )
