"""What a table says of one crime type, put together from its cells and held against itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from storygen.extract.grammar.tables.cells import Cell
from storygen.extract.grammar.tables.headings import PARTS

# A row of some of those in the row above.
_PART_OF_ABOVE = re.compile(r"\W*(?:of (?:which|whom|these|those)|including|incl)\b", re.IGNORECASE)
ROLES = {"W": "wrong", "G": "right", "I": "told", "J": "untold", "V": "checked"}


@dataclass(slots=True)
class Row:
    """What a table says of one crime type, whichever way it runs. Unknown parts are None."""

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
    unclear: int | None = None
    unrecorded: Decimal | None = None
    doubts: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    # Doubts of one number only.
    of: dict[str, list[str]] = field(default_factory=dict)
    # Shares under a heading that does not say of what ("%").
    shares: list[Decimal] = field(default_factory=list)
    # Roles that only a noun gives, roles of a dash, and the words of each role that are not known.
    weak: set[str] = field(default_factory=set)
    dashes: set[str] = field(default_factory=set)
    unknown: dict[str, list[str]] = field(default_factory=dict)

    def doubts_of(self, *names: str) -> list[str]:
        """Return the doubts of the row and of these numbers in it."""
        return [*self.doubts, *(doubt for name in names for doubt in self.of.get(name, []))]

    @property
    def says_something(self) -> bool:
        """Return whether the row holds any number of use."""
        own = (self.checked, self.wrong, self.right, self.share_wrong, self.share_right, self.should)
        return any(value is not None for value in (*own, self.told, self.untold, self.rate, self.unrecorded))


def put(row: Row, role: str, cell: Cell, *, share: bool, weak: bool) -> None:
    """Put what a cell says into the row; what is there already is doubted when it says otherwise."""
    if cell.verdict and ROLES[cell.verdict] != role:
        row.doubts.append("a cell of the table and its heading say different things")
    if cell.dash:
        row.dashes.add(role)
        return
    if role in {"rate", "margin"}:
        _put_rate(row, role, cell)
        return
    if cell.whole is not None and role in {"should", "checked"}:
        row.doubts.append("a cell of the table gives two numbers of which one is asked for")
    whole = "should" if role in {"told", "untold"} else "checked"
    if role in {"wrong", "right"} and (cell.share is not None or (share and cell.part is not None)):
        value = cell.share if cell.share is not None else Decimal(cell.part or 0)
        _set(row, f"share_{role}", value)
        if cell.share is None:
            return
    elif share and role != "rate":
        return
    if cell.whole is not None and role in PARTS:
        _set(row, whole, cell.whole)
    if cell.everything and role in PARTS:
        row.dashes.add(f"all {role}")
    elif cell.part is not None and role:
        _set(row, role, cell.part, weak=weak)


# Percentage points: a rate that runs on below a table stands in its last column.
_NO_MARGIN = 15


def _put_rate(row: Row, role: str, cell: Cell) -> None:
    value = cell.share if cell.share is not None else Decimal(cell.part) if cell.part is not None else None
    if value is None:
        return
    if role == "margin" and value >= _NO_MARGIN:
        row.doubts.append("a number among the margins is too large for one")
        return
    _set(row, role, value)
    if role == "rate" and cell.margin is not None:
        _set(row, "margin", cell.margin)


def _set(row: Row, name: str, value: Decimal | int, *, weak: bool = False) -> None:
    held = getattr(row, name)
    if held is not None and held != value:
        if weak and name not in row.weak:
            return
        if not (name in row.weak and not weak):
            row.doubts.append(f"two cells of the table could be the number {_said(name)}: {held} and {value}")
            return
    row.weak = row.weak | {name} if weak else row.weak - {name}
    setattr(row, name, value)


def settle(row: Row) -> None:
    """Read "all" and dashes by the numbers beside them, and hold the parts of a row against its whole."""
    for whole_name, names in (("checked", ("wrong", "right")), ("should", ("told", "untold"))):
        whole = getattr(row, whole_name)
        for name in names:
            other = PARTS[name]
            if whole is not None and f"all {name}" in row.dashes and getattr(row, name) is None:
                setattr(row, name, whole)
            if name in row.dashes and whole is not None and getattr(row, other) == whole:
                setattr(row, name, 0)
        if row.unclear and whole is not None:
            _set_aside(row, whole, names)
        _hold(row, whole, names)
    _hold_label(row)
    _hold_to_cells(row)
    _hold_shares(row)
    _forgive(row)
    unknown = list(dict.fromkeys(word for words in row.unknown.values() for word in words))
    if unknown:
        row.doubts.append(f"words in the headings that may change the meaning: {', '.join(unknown[:4])}")


def _set_aside(row: Row, whole: int, names: tuple[str, str]) -> None:
    """Keep a part from being worked out of the other when some were left unjudged."""
    first, second = (getattr(row, name) for name in names)
    if None not in (first, second) and first + second + (row.unclear or 0) != whole:
        return
    if first is not None:
        setattr(row, names[1], None)
        row.share_right = None
    elif second is not None:
        row.doubts.append(f"{row.unclear} were left unjudged")


def _hold(row: Row, whole: int | None, names: tuple[str, str]) -> None:
    first, second = (getattr(row, name) for name in names)
    for part in (first, second):
        if part is not None and whole is not None and part > whole:
            row.doubts.append(f"{part} is more than the {whole} it is part of")
    if None not in (first, second, whole) and first + second != whole:
        row.doubts.append(f"{first} and {second} do not make {whole}")


_SAMPLE = re.compile(r"\b(?:sample(?: size)?(?: of)?|n) ?[:=]? ?(\d{1,3})\b", re.IGNORECASE)


def _hold_label(row: Row) -> None:
    """Doubt a number checked when the label gives another: "Violence against the person (sample: 15) | 78"."""
    named = _SAMPLE.search(row.words)
    cells = [int(cell) for cell in row.words.split(" | ")[1:] if cell.isdecimal()]
    if named and len(cells) == 2 and sum(cells) == int(named[1]) and row.checked in cells:
        # "Rape (sample: 24) | 22 | 2": the right and the wrong ones.
        row.checked = int(named[1])
    if named and row.checked is not None and int(named[1]) != row.checked:
        row.doubts.append(f"its label gives a sample of {named[1]}, a cell {row.checked}")


def _hold_to_cells(row: Row) -> None:
    """Doubt a number checked beside a larger one where nothing was found wrong or right: "Violent crime | 22 | 3" under
    titles that were torn apart."""
    cells = row.words.split(" | ")[1:]
    larger = [int(cell) for cell in cells if cell.isdecimal() and int(cell) > (row.checked or 0)]
    if row.checked is not None and larger and row.wrong is None and row.right is None:
        row.doubts.append(f"{larger[0]} in its row may be the number checked, not {row.checked}")


def _hold_shares(row: Row) -> None:
    """Doubt a row with a percentage that is none of its parts of their whole."""
    pairs = [
        (row.wrong, row.checked),
        (row.right, row.checked),
        (row.told, row.should),
        (row.untold, row.should),
    ]
    known = [(part, whole) for part, whole in pairs if part is not None and whole]
    known += [(whole - part, whole) for part, whole in known]
    for share in row.shares:
        if known and not any(fits(part, whole, share) for part, whole in known):
            row.doubts.append(f"{share}% is not the share of any number in the row")


def fits(part: int, whole: int, percent: Decimal) -> bool:
    """Return whether part of whole, rounded half up to the printed places, is the printed percentage."""
    places = Decimal(1).scaleb(int(percent.as_tuple().exponent))
    return (Decimal(100 * part) / whole).quantize(places, ROUND_HALF_UP) == percent


def adds_up(row: Row, whole: str, first: str, second: str) -> bool:
    """Return whether two parts are given that make up the whole."""
    values = [getattr(row, name) for name in (whole, first, second)]
    return None not in values and values[1] + values[2] == values[0]


def _forgive(row: Row) -> None:
    """Forget unknown words over two parts that make up their whole: they are the two sides of it."""
    for whole, first, second in (("checked", "wrong", "right"), ("should", "told", "untold")):
        if adds_up(row, whole, first, second):
            row.unknown.pop(first, None)
            row.unknown.pop(second, None)
            row.unknown[whole] = [w for w in row.unknown.get(whole, []) if "cancel" not in w]


def hold_to_total(rows: list[Row]) -> None:
    """Doubt every row of a table whose total row is not the sum of the others."""
    totals = [row for row in rows if row.category == "total"]
    others = [
        row
        for row in rows
        if row.category not in {"total", "victims"} and not _PART_OF_ABOVE.match(row.words)
    ]
    if len(totals) != 1 or len(others) < 2 or any(row.rate is not None for row in rows):
        return
    for name in ("checked", "wrong", "right", "should", "told", "untold"):
        total = getattr(totals[0], name)
        values = [getattr(row, name) for row in others]
        if total is None or all(value is None for value in values):
            continue
        known = sum(value for value in values if value is not None)
        if known > total or (None not in values and known != total):
            for row in rows:
                row.of.setdefault(name, []).append(
                    f"the rows add up to {known} {_said(name)}, the total row says {total}"
                )


def _said(name: str) -> str:
    return {"should": "to be told", "untold": "not told"}.get(name, name.replace("share_", "% "))
