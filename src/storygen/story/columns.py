"""The columns of each table, and what a cell of each must look like."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from storygen.story import cells
from storygen.story.model import BASES_WITH_VALUE, BASES_WITHOUT_VALUE, SourceKind
from storygen.story.nearest import suggestion

Saying = Callable[[str], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a cell must look like. `say` returns, for a cell that does not, what is wrong and what to do."""

    name: str
    holds: Callable[[str], bool]
    say: Saying


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. An optional one may be left out altogether."""

    name: str
    rules: tuple[Rule, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table of the story folder. An optional one may be left out, or hold only its header."""

    name: str
    columns: tuple[Column, ...]
    optional: bool = False

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of all columns, in order."""
        return tuple(column.name for column in self.columns)


def _unless_empty(holds: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda text: not text or holds(text)


def _always(what: str, fix: str) -> Saying:
    return lambda text: (what.format(cells.shown(text)), fix)


FILLED = Rule("filled", bool, _always("the cell is empty.", "Fill it in."))
CLEAN = Rule(
    "clean",
    lambda text: not cells.refused_characters(text),
    lambda text: (
        f"the cell holds a character that no input may hold: {', '.join(cells.refused_characters(text))}"
        f" in {cells.shown(text)}.",
        "Type the words afresh, on one line.",
    ),
)
NO_TEMPLATE = Rule(
    "no-template",
    lambda text: not cells.has_template_marks(text),
    _always("{} holds template marks, such as two braces.", "Write it without them."),
)
NO_FORMULA_ERROR = Rule(
    "no-formula-error",
    lambda text: text.upper() not in cells.FORMULA_ERRORS,
    _always("{} is the error of a formula, not a value.", "Put the value itself in the cell."),
)
EVERY_CELL = (CLEAN, NO_TEMPLATE, NO_FORMULA_ERROR)


def _say_not_a_number(text: str) -> tuple[str, str]:
    if text.endswith("%"):
        return f"{cells.shown(text)} carries a percentage sign.", f"Write {text.rstrip('% ')}."
    if "," in text:
        fix = "Write 15200 or 15,200, and a full stop for decimals."
        return f"{cells.shown(text)} has a comma that does not mark thousands.", fix
    return (
        f"{cells.shown(text)} is not a number.",
        "Write it in digits; when there is none, leave the cell empty.",
    )


NUMBER = Rule("number", _unless_empty(lambda text: cells.number(text) is not None), _say_not_a_number)
NOT_NEGATIVE = Rule(
    "not-negative",
    _unless_empty(lambda text: not text.startswith("-")),
    _always("{} is below zero.", "A count or a percentage cannot be: correct it from the source."),
)
YEAR = Rule(
    "year",
    _unless_empty(lambda text: 1900 <= (cells.whole_number(text) or 0) <= 2100),
    _always("{} is not a year.", "Write four digits: 2018."),
)


def _say_not_a_date(text: str) -> tuple[str, str]:
    if re.fullmatch(r"\d{5}(\.0)?", text):
        fix = "Format the cell as a date, or write it as year-month-day: 2018-02-01."
        return f"{cells.shown(text)} is the number by which a sheet stores a date.", fix
    return f"{cells.shown(text)} is not a date.", "Write year-month-day: 2018-02-01 for 1 February 2018."


DATE = Rule("date", _unless_empty(lambda text: cells.day(text) is not None), _say_not_a_date)


def _say_not_an_address(text: str) -> tuple[str, str]:
    if len(re.findall(r"https?://", text)) > 1:
        return f"{cells.shown(text)} holds two addresses.", "Keep one here and put the other in the note."
    return f"{cells.shown(text)} is not a web address.", "Write it whole: it starts with http:// or https://."


ADDRESS = Rule("address", _unless_empty(cells.is_web_address), _say_not_an_address)
SLUG = Rule(
    "slug",
    _unless_empty(lambda text: bool(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text))),
    _always("{} cannot be a slug.", "Use small letters, digits and single hyphens: north-wales."),
)
SHA256 = Rule(
    "sha256",
    _unless_empty(lambda text: bool(re.fullmatch(r"[0-9a-f]{64}", text))),
    _always(
        "{} is not a SHA-256 sum.", "It has 64 characters, 0 to 9 and a to f. Leave it empty if not known."
    ),
)


def one_of(noun: str, *choices: str) -> Rule:
    """Return the rule that a cell holds one of these words."""
    return Rule(
        noun,
        _unless_empty(lambda text: text in choices),
        lambda text: (f"there is no {noun} {cells.shown(text)}.", suggestion(text, choices)),
    )


def _optional(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, optional=True) for name in names)


_INSPECTION = one_of("kind of report", "inspection", "re-inspection")
_KIND = one_of("kind of source", *get_args(SourceKind))
_BASIS = one_of("basis", *BASES_WITH_VALUE, *BASES_WITHOUT_VALUE)
_DOUBT = one_of("doubt", "confirm", "conflict")
_QUALIFIER = one_of(
    "qualifier", "over", "more than", "at least", "up to", "around", "about", "almost", "nearly"
)

AREAS = TableSpec(
    "areas",
    (
        Column("slug", (FILLED, SLUG)),
        *(Column(name, (FILLED,)) for name in ("name", "short_name", "noun", "region", "covers")),
        *_optional("code"),
    ),
)
SOURCES = TableSpec(
    "sources",
    (
        Column("url", (FILLED, ADDRESS)),
        Column("title"),
        Column("publisher", (FILLED,)),
        Column("kind", (FILLED, _KIND)),
        Column("published", (DATE,)),
        Column("sha256", (SHA256,), optional=True),
        Column("file_url", (ADDRESS,), optional=True),
    ),
)
FIGURES = TableSpec(
    "figures",
    (
        *(Column(name, (FILLED,)) for name in ("area", "measure", "statistic")),
        Column("value", (NUMBER, NOT_NEGATIVE)),
        Column("basis", (FILLED, _BASIS)),
        Column("source_url", (ADDRESS,)),
        *_optional("page", "quote", "note"),
        Column("qualifier", (_QUALIFIER,), optional=True),
        Column("carried_from", (YEAR,), optional=True),
        Column("doubt", (_DOUBT,), optional=True),
        *_optional("accepted"),
    ),
)
REPORTS = TableSpec(
    "reports",
    (
        Column("area", (FILLED,)),
        Column("title", (FILLED,)),
        Column("kind", (FILLED, _INSPECTION)),
        Column("year", (FILLED, YEAR)),
        Column("url", (ADDRESS,)),
        Column("published", (DATE,)),
        Column("overall_grade"),
        *_optional("accuracy_grade"),
        Column("audit_from", (DATE,), optional=True),
        Column("audit_to", (DATE,), optional=True),
        *_optional("note"),
    ),
)
NATIONAL = TableSpec(
    "national",
    (
        Column("fact", (FILLED,)),
        Column("value", (FILLED, NUMBER, NOT_NEGATIVE)),
        Column("qualifier"),
        Column("attributed_to", (FILLED,)),
        Column("source_url", (FILLED, ADDRESS)),
        Column("seen_at", (ADDRESS,), optional=True),
        *_optional("note"),
    ),
    optional=True,
)
RESPONSES = TableSpec(
    "responses",
    (
        *(Column(name, (FILLED,)) for name in ("scope", "organisation")),
        *_optional("speaker", "role"),
        Column("position", (FILLED,)),
        Column("gist"),
        Column("source_url", (FILLED, ADDRESS)),
        Column("responded", (DATE,), optional=True),
    ),
    optional=True,
)
TOTALS = TableSpec(
    "totals",
    (
        *(Column(name, (FILLED,)) for name in ("name", "areas", "measure", "statistic")),
        Column("value", (FILLED, NUMBER, NOT_NEGATIVE)),
        Column("source_url", (FILLED, ADDRESS)),
        *_optional("note"),
    ),
    optional=True,
)
PARTNERS = TableSpec(
    "partners", tuple(Column(name, (FILLED,)) for name in ("name", "areas", "medium")), optional=True
)

TABLES = (AREAS, SOURCES, REPORTS, FIGURES, NATIONAL, RESPONSES, TOTALS, PARTNERS)
