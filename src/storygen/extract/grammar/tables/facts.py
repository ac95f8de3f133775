"""Tables of unlike facts ("Recording rate | 93.1% (±1.4%)"), each row a short sentence."""

from __future__ import annotations

import re

from storygen.extract.grammar.tables.grid import grade_in
from storygen.extract.grammar.tables.read import Table

_PERIOD = re.compile(
    r"\b(?:audit|sample|sampling)\w* (?:window|period|dates?)\b|\bdates? of (?:the )?audit\b|"
    r"\b(?:period|window|dates|months) (?:of|covered by|for|from which|audited|sampled|in which)\b|\bperiod audited\b|"
    r"\b(?:crimes?|reports?|incidents?) (?:audited )?(?:were )?(?:made|reported|received) (?:between|from|in)\b",
    re.IGNORECASE,
)
_NOT_PERIOD = re.compile(
    r"\b(?:fieldwork|publi\w+|visit\w*|interview\w*|cancel\w*|inspection dates?|previous|earlier)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:first day|starts?|starting|began|begins?|beginning|open(?:s|ed|ing)?|from)\b", re.IGNORECASE
)
_LAST = re.compile(r"\b(?:last day|final day|ends?|ended|ending|clos(?:es|ed|ing)|to|until)\b", re.IGNORECASE)
_AUDIT = re.compile(r"\b(?:audit\w*|window|sample)\b", re.IGNORECASE)
_DATE = re.compile(r"\d.*\b20\d\d\b|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$|^\d{4}-\d\d-\d\d$|^[A-Z][a-z]+ 20\d\d\b")


def period_of(table: Table, caption: str) -> list[tuple[str, int]]:
    """Return the audit period that a table gives as a sentence, with the row that it stands in."""
    first: dict[int, str] = {}
    ends: dict[str, list[tuple[str, int]]] = {"first": [], "last": []}
    grid = table.grid
    for i, j in table.ours:
        label = " ".join([*grid.labels[i], grid.titles[j]])
        value = grid.body[i][j]
        if not _DATE.search(value) or _NOT_PERIOD.search(label):
            continue
        audit = bool(_AUDIT.search(f"{label} {caption} {grid.corner}"))
        if re.search(r"\d.*(?:–|-| to | until | and )\s*.*20\d\d", value) and (
            _PERIOD.search(label) and audit
        ):
            first[i] = value
        elif audit and _FIRST.search(label) and not _LAST.search(label):
            ends["first"].append((value, i))
        elif audit and _LAST.search(label) and not _FIRST.search(label):
            ends["last"].append((value, i))
    found = [(f"The audit covered crime reports made from {_range(v)}.", i) for i, v in first.items()]
    if len(ends["first"]) == 1 and len(ends["last"]) == 1:
        (start, i), (stop, _) = ends["first"][0], ends["last"][0]
        found.append((f"The audit covered crime reports made from {start} to {stop}.", i))
    return found


def _range(text: str) -> str:
    return re.sub(r"^(?:from|between) ", "", text.strip(" ."))


def facts_of(table: Table) -> list[tuple[str, int]]:
    """Return the rows with one value that were not read otherwise as short sentences, with their place."""
    grid = table.grid
    columns = {j for _, j in table.ours}
    titles = [table.words.titles[j] for j in columns]
    if len(columns) != 1 or table.words.narrowed or any(t.role or t.narrowed or t.unknown for t in titles):
        return []
    found = []
    for i, j in table.ours:
        label, value = " ".join(grid.labels[i]), grid.body[i][j]
        plain = label and value and len(label.split()) <= 20 and len(value) <= 60
        meanings = table.words.labels[i]
        if any(m.category and not m.role and m.category != "victims" for m in meanings):
            # "All crime" alone does not say what is told of it.
            continue
        if i in table.read or not plain or grade_in(value) or re.search(r"\d", label):
            continue
        found.append((f"{label.rstrip(' :.')}: {value.rstrip('.')}.", i))
    return found
