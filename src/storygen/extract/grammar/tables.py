"""Tables: which column says what, told from its heading, whatever the order of rows and columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from storygen.extract.grammar.caution import unknown_words
from storygen.extract.grammar.harmless_of_rates import OF_RATES
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.rates import FRAUD as _FRAUD
from storygen.extract.grammar.scope import Frame, earlier_in, other_force_in

_POPULATION = re.compile(
    r"\bin (?:the|a) year\b|\b(?:12|twelve|six) months\b|\ball cancel|"
    r"\btotal (?:number )?(?:of )?(?:crimes? |records? )?cancel|\bper year\b|\bannual|"
    r"\bcancelled in 20|\bby the force\b|\brecorded crime\b|\bpopulation\b",
    re.IGNORECASE,
)
_CHECKED = re.compile(
    r"\b(?:check|review|examin|audit|sampl|look|inspect|assess|test|scrutini|seen\b|read\b|"
    r"consider|stud)|^(?:number|no\.?|total)?(?: of)?(?: cancelled)?(?: crime)? ?(?:records?|"
    r"cases|cancellations|decisions|files)$|^(?:number|no\.?|total|n|size|base|out of|of)$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"%|per ?cent|proportion|share\b|\brate\b|percentage", re.IGNORECASE)
_MARGIN = re.compile(r"confidence|margin|±|\+ ?/ ?[-–]|\bci\b|plus or minus|interval", re.IGNORECASE)
_DUTY = re.compile(
    r"should|to be told|to be informed|entitled|needed|required|due|ought|requiring|owed", re.IGNORECASE
)
_RATE = re.compile(r"\brecord(?:ing|ed)\b|\brate\b|accura", re.IGNORECASE)
_TOTAL = re.compile(
    r"^\W*(?:grand )?(?:total|totals|all(?: four| crimes?| records| categories| types)*|"
    r"overall|sum|combined|all crime types)\b",
    re.IGNORECASE,
)
_LOW = re.compile(r"\blower\b", re.IGNORECASE)
_HIGH = re.compile(r"\bupper\b", re.IGNORECASE)
_COUNT_CELL = re.compile(
    rf"^\W*({NUMBER})\W*(?:records?|cases|crimes)?\W*(?:\(?\s*(?P<pct>{NUMBER})\s*(?:%|"
    rf"per ?cent)\s*\)?)?\W*$",
    re.IGNORECASE,
)
_OF_CELL = re.compile(
    rf"^\W*(?P<k>{NUMBER}|none|all|nil)\s*(?:of|out of|from|/)\s*(?:the )?(?P<n>{NUMBER})\b", re.IGNORECASE
)
_SHARE_CELL = re.compile(
    rf"^\W*(?P<pct>{NUMBER})\s*(?:%|per ?cent)?\s*(?:(?:±|\+ ?/ ?[-–]|plus or minus|"
    rf"\()\D{{0,20}}(?P<ci>{NUMBER})\s*(?:%|per ?cent)?)?\W*$",
    re.IGNORECASE,
)


_GROUNDS = re.compile(
    r"\b(?:avi|additional verifiable information|evidence|justification|rationale)\b", re.IGNORECASE
)
_THERE = re.compile(
    r"\b(?:present|found|held|on file|yes|seen|recorded|sufficient|adequate)\b", re.IGNORECASE
)
_NOT_THERE = re.compile(
    r"\b(?:absent|missing|lacking|none|not (?:present|found|held|on file|seen|recorded)|insufficient|inadequate)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Row:
    """What a row of a table says of one crime type. Unknown parts are None."""

    category: str
    words: str
    checked: int | None = None
    wrong: int | None = None
    right: int | None = None
    share_wrong: Decimal | None = None
    share_right: Decimal | None = None
    should: int | None = None
    told: int | None = None
    untold: int | None = None
    rate: Decimal | None = None
    margin: Decimal | None = None
    doubts: list[str] = field(default_factory=list)

    @property
    def says_something(self) -> bool:
        """Return whether the row holds any number of use."""
        own = (self.checked, self.wrong, self.right, self.share_wrong, self.share_right, self.should)
        return any(value is not None for value in (*own, self.told, self.untold, self.rate))


@dataclass(frozen=True, slots=True)
class Column:
    """The role of a column: checked, wrong, right, should, told, untold, rate, margin, label or ""."""

    role: str
    share: bool = False


def read_table(rows: list[list[str]], context: str, frame: Frame) -> list[Row]:
    """Return what each row of a table says. `context` is its caption and the words that lead to it."""
    rows = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    if len(rows) < 2:
        return []
    width = max(len(row) for row in rows)
    rows = [row + [""] * (width - len(row)) for row in rows]
    if _is_turned(rows):
        rows = [list(column) for column in zip(*rows, strict=True)]
    if victims := _of_victims(rows, context, frame):
        return victims
    label = _label_column(rows)
    if label is None:
        return []
    head = _head_rows(rows, label)
    titles = [_title(rows[:head], i) for i in range(len(rows[0]))]
    columns = [
        Column("label") if i == label else column_of(title, context, frame) for i, title in enumerate(titles)
    ]
    columns = _without_twins(columns)
    if head == 0 or not any(
        column.role in {"wrong", "right", "told", "untold", "rate"} for column in columns
    ):
        columns = _by_caption(rows[head:], columns, context)
    unknown = [
        word
        for title, column in zip(titles, columns, strict=True)
        if column.role not in {"", "label"}
        for word in unknown_words(title, frame, OF_RATES)
    ]
    slipped = any(atom.kind in "WGIJ" for atom in atoms_of(titles[label]))
    found = []
    for row in rows[head:]:
        category = category_of(row[label])
        if category:
            found.append(_read_row(category, row, columns))
            if unknown:
                found[-1].doubts.append(
                    f"words in the headings that may change the meaning: {', '.join(unknown[:4])}"
                )
            if slipped:
                found[-1].doubts.append("the headings of the table may have slipped to the side")
    return found


def _of_victims(rows: list[list[str]], context: str, frame: Frame) -> list[Row]:
    """Return the one row of a table of victims, which names no crime type: should be told, told, not told."""
    columns = [column_of(title, context, frame) for title in rows[0]]
    roles = {column.role for column in columns}
    if len(rows) != 2 or "should" not in roles or not roles & {"told", "untold"}:
        return []
    return [_read_row("victims", rows[1], _without_twins(columns))]


def _by_caption(rows: list[list[str]], columns: list[Column], context: str) -> list[Column]:
    """Give the one column of "3 of 20" the verdict that the words leading to the table speak of."""
    verdicts = {atom.kind for atom in atoms_of(context) if atom.kind in "WG"}
    counted = [i for i, column in enumerate(columns) if column.role != "label"]
    cells = [row[i] for row in rows for i in counted if category_of(row[columns.index(Column("label"))])]
    if len(counted) != 1 or len(verdicts) != 1 or not all(_OF_CELL.match(cell) for cell in cells):
        return columns
    role = "wrong" if verdicts == {"W"} else "right"
    return [Column(role) if i in counted else column for i, column in enumerate(columns)]


def facts_of(rows: list[list[str]], frame: Frame) -> list[tuple[str, list[str]]]:
    """Return the rows of a table that say each something else ("Recording rate | 93.1% (±1.4%) | 90.3%") as
    short sentences with the cells they are of.

    Only the cells under this force's own heading are taken: none of other forces, years or the country.
    """
    rows = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    width = max((len(row) for row in rows), default=0)
    if width < 2 or any(len(row) != width for row in rows):
        return []
    titled = not any(_is_value(cell) or re.search(r"\d", cell) for cell in rows[0])
    titles = rows[0] if titled else [""] * width
    own = [
        place
        for place in range(1, width)
        if not earlier_in(titles[place], frame)
        and not other_force_in(titles[place], frame)
        and not re.search(
            r"\b(?:average|target|change|difference|previous|20\d\d)\b", titles[place], re.IGNORECASE
        )
    ]
    if len(own) != 1:
        return []
    found = []
    of_recording = False
    for row in rows[1 if titled else 0 :]:
        of_recording = of_recording or bool(re.search(r"\brecording\b", row[0], re.IGNORECASE))
        value = row[own[0]]
        if re.search(r"\b(?:outstanding|good|inadequate|improvement)\b", value, re.IGNORECASE):
            # Grades are read from their own columns and labels.
            continue
        if (
            row[0]
            and value
            and len(row[0].split()) <= 20
            and len(value) <= 60
            and not re.search(r"\d", row[0])
        ):
            label = row[0].rstrip(" :.")
            if of_recording and _MARGIN.search(value) and category_of(label) in {"violence", "sexual"}:
                # "Violence against the person | 88.0% (+/- 2.4%)", in a table of recording rates.
                label = f"Recording rate, {label}"
            found.append((f"{label}: {value.rstrip('.')}.", row))
    return found


def category_of(text: str) -> str:
    """Return the crime type of a row's label, "total" for a totals row, "" for anything else."""
    kinds = [str(atom.value) for atom in atoms_of(_FRAUD.sub("", text)) if atom.kind == "c"]
    if len(kinds) == 1:
        return kinds[0]
    if not kinds and _TOTAL.search(text):
        return "total"
    return "joint" if kinds else ""


def _is_turned(rows: list[list[str]]) -> bool:
    """Return whether the crime types stand in the head and the roles in the first column."""
    across = sum(category_of(cell) in _STORY for cell in rows[0])
    down = max(sum(category_of(row[i]) in _STORY for row in rows) for i in range(len(rows[0])))
    return across >= 2 and across > down


_STORY = {"rape", "sexual", "violence", "robbery"}


def _label_column(rows: list[list[str]]) -> int | None:
    score = [sum(bool(category_of(row[i])) for row in rows) for i in range(len(rows[0]))]
    return score.index(max(score)) if max(score) else None


def _head_rows(rows: list[list[str]], label: int) -> int:
    """Return how many rows at the top are headings: those before the first with a crime type and a number."""
    for place, row in enumerate(rows):
        if category_of(row[label]) and any(_is_value(cell) for i, cell in enumerate(row) if i != label):
            return place
    return len(rows)


def _is_value(cell: str) -> bool:
    return bool(
        _COUNT_CELL.match(cell)
        or _OF_CELL.match(cell)
        or _SHARE_CELL.match(cell)
        or cell.lower() in {"none", "nil", "all"}
    )


def _title(head: list[list[str]], column: int) -> str:
    """Return a column's heading, a heading that spans columns carried over the empty cells to its right."""
    words = []
    for place, row in enumerate(head):
        cell = row[column]
        if not cell and place < len(head) - 1:
            left = [c for c in row[:column] if c]
            cell = left[-1] if left and row[0] != left[-1] else ""
        if cell not in words:
            words.append(cell)
    return " ".join(word for word in words if word)


def column_of(title: str, context: str, frame: Frame) -> Column:
    """Return what a column's heading says that it holds; "" for other years, other forces and anything
    unknown."""
    if not title or earlier_in(title, frame) or other_force_in(title, frame) or _POPULATION.search(title):
        return Column("")
    atoms = atoms_of(title)
    verdicts = {atom.kind for atom in atoms if atom.kind in "WGIJ"}
    if _GROUNDS.search(title) and not verdicts:
        verdicts = {"W"} if _NOT_THERE.search(title) else {"G"} if _THERE.search(title) else set()
    share = bool(_SHARE.search(title))
    speaks_of_victims = any(atom.kind == "c" and atom.value == "victims" for atom in atoms)
    if _MARGIN.search(title):
        return Column("" if _LOW.search(title) or _HIGH.search(title) else "margin")
    if _DUTY.search(title) and (
        speaks_of_victims or verdicts & set("IJ") or any(a.kind == "V" for a in atoms)
    ):
        return Column("should") if "J" not in verdicts else Column("")
    if verdicts == {"I"} or verdicts == {"J"}:
        return Column("told" if verdicts == {"I"} else "untold", share)
    if verdicts == {"W"}:
        return Column("wrong", share)
    if verdicts == {"G"}:
        return Column("right", share)
    if verdicts:
        return Column("")
    if share or _RATE.search(title):
        cancelled = "cancel" in (title + context).lower()
        return Column("" if cancelled and not _RATE.search(title) else "rate", share)
    return Column("checked") if _CHECKED.search(title) else Column("")


def _without_twins(columns: list[Column]) -> list[Column]:
    """Take the role from columns that claim the same one, since it is not known which is meant."""
    seen = [column for column in columns if column.role and column.role != "label"]
    return [Column("twin") if seen.count(column) > 1 else column for column in columns]


def _read_row(category: str, cells: list[str], columns: list[Column]) -> Row:
    row = Row(category, " | ".join(cell for cell in cells if cell))
    if any(column.role == "twin" for column in columns):
        row.doubts.append("two columns of the table have the same heading")
    for cell, column in zip(cells, columns, strict=True):
        if column.role not in {"", "label", "twin"}:
            _read_cell(row, cell, column)
    for part in ("wrong", "right", "told", "untold"):
        whole = row.should if part in {"told", "untold"} else row.checked
        value = getattr(row, part)
        if value is not None and whole is not None and value > whole:
            row.doubts.append(f"{value} is more than the {whole} it is part of")
    return row


def _read_cell(row: Row, cell: str, column: Column) -> None:
    """Put what a cell says into the row."""
    role = column.role
    if role in {"rate", "margin"}:
        if match := _SHARE_CELL.match(cell):
            setattr(row, role, to_number(match.group("pct")))
            if role == "rate" and match.group("ci"):
                row.margin = to_number(match.group("ci"))
        return
    if match := _OF_CELL.match(cell):
        whole = int(to_number(match.group("n")))
        words = match.group("k").lower()
        part = 0 if words in {"none", "nil"} else whole if words == "all" else int(to_number(words))
        setattr(row, role, part)
        setattr(row, "should" if role in {"told", "untold"} else "checked", whole)
        return
    if cell.lower() in {"none", "nil"}:
        setattr(row, role, 0)
        return
    if column.share or ("%" in cell and not _COUNT_CELL.match(cell)):
        match = _SHARE_CELL.match(cell)
        if match and role in {"wrong", "right"}:
            setattr(row, f"share_{role}", to_number(match.group("pct")))
        return
    match = _COUNT_CELL.match(cell)
    if match and to_number(match.group(1)) == int(to_number(match.group(1))):
        setattr(row, role, int(to_number(match.group(1))))
        if match.group("pct") and role in {"wrong", "right"}:
            setattr(row, f"share_{role}", to_number(match.group("pct")))
