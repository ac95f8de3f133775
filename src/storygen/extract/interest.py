"""Which pages of a PDF may hold a figure, told from their plain text."""

from __future__ import annotations

import re

from storygen.extract.document import Block
from storygen.extract.grammar.any_case import InSmall

_CANCELLED = InSmall(
    r"cancel|no[- ]crim|re-?classif|annul|struck (?:out|off)|rescind|no longer (?:recorded|counted)"
)
_FIGURES = InSmall(
    r"recording rate|recording accuracy|confidence|margin of error|\+ ?/ ?[-–]|±|"
    r"plus or minus|unrecorded|fail(?:s|ed)?\s+to\s+record|not\s+(?:being\s+|been\s+)?record|"
    r"record(?:s|ed|ing)?\s+(?:\w+\s+){0,6}\d\d(?:\.\d+)?\s*(?:per ?cent|%)|\d\s*(?:per ?cent|"
    r"%)\s+(?:\w+\s+){0,9}record(?:s|ed)?\b",
)
_GRADED = InSmall(
    r"\b(?:overall|grade[ds]?|judg(?:ed|e?ment)|rat(?:ed|"
    r"ing))\b[^.]{0,110}?(?:\b(?:inadequate|requires\s+improvement|outstanding)\b|"
    r"\bgood\b(?=\s*(?:[\"'”’.,;)]|overall|for|at\b|in\b|as\b|$)))|"
    r"\b(?:inadequate|requires\s+improvement|outstanding|good)\W+(?:\w+\W+){0,6}overall",
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_PERIOD = re.compile(
    rf"\b{_MONTH}\.?,?\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?:20\d\d)?\s*"
    rf"(?:to|until|till|and|[–-]|through|up\s+to)\s*(?:the\s+)?(?:(?:end|start)\s+of\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}|\bmonths\s+(?:to|ending|ended)|"
    rf"\d\d[/.]\d\d[/.]\d{{2,4}}\s*(?:to|and|until|[–-])|"
    rf"(?:[Aa]udit|[Cc]rime\s+reports|eports\s+of\s+crime)[^.]{{0,160}}{_MONTH}[^.]{{0,20}}20\d\d"
)
_VICTIMS = InSmall(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty|forty|"
    r"fifty|all|none)\b)[^.]{0,60}\bvictims?\b|\bvictims?\b[^.]{0,120}\b(?:told|informed|"
    r"notified|aware)\b",
)

_COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty|forty|fifty|all|none)\b"
)
_VICTIM = re.compile(r"\bvictims?\b")
_TOLD = re.compile(r"\b(?:told|informed|notified|aware)\b")
_CANCELLING = (
    "cancel", "no-crim", "no crim", "reclassif", "re-classif", "annul", "struck o", "rescind",
    "no longer recorded", "no longer counted",
)  # fmt: skip
_LABELS = InSmall(r"\brapes?\b|\bsexual\b|\bviolen|\brobber|\brecording rate|\boverall judg|\bvictims\b")
# A word that goes on in the next line.
_WRAPPED = re.compile(r"[-\ufffe\u0002\u00ad](?<=[a-z].)\s*\n\s*(?=[a-z])")

_DATE_IN_FIGURES = re.compile(r"\d\d[/.]\d\d[/.]\d\d")
# Most pages hold the name of no month; their capitals are looked for much faster than every name.
_ANY_MONTH = re.compile(r"J(?:an|un|ul)|Feb|Ma[ry]|A(?:pr|ug)|Sep|Oct|Nov|Dec")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Jan ", "Feb ", "Mar ", "Apr ", "Jun ", "Jul ", "Aug ", "Sep ", "Sept ", "Oct ",
    "Nov ", "Dec ", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.",
    "Dec.", "months",
)  # fmt: skip


_GRADES = ("inadequate", "improvement", "outstanding", "good")


def is_of_interest(text: str) -> bool:
    """Return whether a page may hold a figure. Plain words are looked for first: patterns take far longer."""
    text = _WRAPPED.sub("", text)
    low = text.lower()
    return (
        _holds(low, _CANCELLING)
        or _speaks_of_rates(low)
        or ("victim" in low and _speaks_of_victims(low))
        or any(word in low and _is_graded(low, word) for word in _GRADES)
        or (_names_a_month(text) and bool(_PERIOD.search(text)))
        or (_holds(text, ("/20", "/1", ".20")) and bool(_NUMERIC_DATE.search(text)))
    )


def _holds(text: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - four times as fast as any(…)
        if word in text:
            return True
    return False


def _names_a_month(text: str) -> bool:
    return ("months" in text or bool(_ANY_MONTH.search(text))) and _holds(text, _MONTHS)


_GRADING = re.compile(r"\b(?:overall|grade[ds]?|judg(?:ed|e?ments?)|rat(?:ed|ing))\b[^.]*$")
_NOT_A_THING = re.compile(r"\s*(?:[\"'”’.,;:)|]|overall|for|at\b|in\b|as\b|$|[\r\n]+)")


def _is_graded(low: str, grade: str) -> bool:
    """Return whether a grade stands shortly after "overall", "judged" and the like, or before "overall"."""
    start = low.find(grade)
    while start >= 0:
        end = start + len(grade)
        before, after = low[max(0, start - 130) : start], low[end : end + 60]
        if (grade != "good" or _NOT_A_THING.match(after)) and _GRADING.search(before):
            return True
        if "overall" in after.partition(".")[0]:
            return True
        start = low.find(grade, end)
    return False


_NUMERIC_DATE = re.compile(r"\b\d\d[/.]\d\d[/.]\d\d")
_RATE_WORDS = (
    "recording rate", "recording accuracy", "confidence", "margin of error", "±", "plus or minus",
    "unrecorded",
)  # fmt: skip
_PLUS_MINUS = re.compile(r"\+ ?/ ?[-–]")
# Each begins with letters, not with a choice: what begins with letters is found three times as fast.
_LOST = (re.compile(r"fail(?:s|ed)?\s+to\s+record"), re.compile(r"not\s+(?:being\s+|been\s+)?record"))
_SHARES_RECORDED = (
    re.compile(r"record(?:s|ed|ing)?\s+(?:\w+\s+){0,6}\d\d(?:\.\d+)?\s*(?:per ?cent|%)"),
    re.compile(r"%\s+(?:\w+\s+){0,9}record(?:s|ed)?\b"),
    re.compile(r"per ?cent\s+(?:\w+\s+){0,9}record(?:s|ed)?\b"),
)


def _speaks_of_rates(low: str) -> bool:
    """Return whether a page speaks of how much crime is recorded."""
    flat = low if "\n" not in low else low.replace("\r", "").replace("\n", " ")
    if _holds(flat, _RATE_WORDS) or ("+" in flat and _PLUS_MINUS.search(flat)):
        return True
    if "record" not in low:
        return False
    if any(pattern.search(low) for pattern in _LOST):
        return True
    share = "%" in low or "percent" in low or "per cent" in low
    return share and any(pattern.search(low) for pattern in _SHARES_RECORDED)


def _speaks_of_victims(low: str) -> bool:
    """Return whether a number stands shortly before "victims", or a word for telling them after it."""
    for match in _VICTIM.finditer(low):
        before = low[max(0, match.start() - 75) : match.start()].rpartition(".")[2]
        after = low[match.end() : match.end() + 130].partition(".")[0]
        if _COUNTED.search(before) or _TOLD.search(after):
            return True
    return False


def runs_on(block: Block, after: str) -> bool:
    """Return whether a page ends in the middle of what matters: a sentence, a list or a table."""
    if block.kind == "table":
        words = " ".join(cell for row in block.rows for cell in row)
        return bool(_LABELS.search(words)) and bool(_LABELS.search(after[:500]))
    if block.kind == "item" or (
        block.kind == "paragraph" and not block.text.rstrip().endswith((".", "?", "!"))
    ):
        return matters(f"{block.text[-500:]} {after[:500]}")
    return False


def matters(text: str) -> bool:
    """Return whether words may hold a figure."""
    flat = re.sub(r"\s+", " ", text)
    dated = "months" in flat or _ANY_MONTH.search(flat) or _DATE_IN_FIGURES.search(flat)
    return any(p.search(flat) for p in (_CANCELLED, _FIGURES, _GRADED, _VICTIMS, _LABELS)) or bool(
        dated and _PERIOD.search(flat)
    )
