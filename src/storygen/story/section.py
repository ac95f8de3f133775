"""Takes typed values out of a table of story.toml and gathers everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from storygen.errors import Problem
from storygen.story.cells import has_template_marks, refused_characters, shown
from storygen.story.nearest import nearest, suggestion

_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (str, "words in quotation marks"),
    (datetime, "a moment"),
    (date, "a date"),
    (int, "a whole number"),
    (float, "a number"),
    (list, "a list in square brackets"),
    (dict, "a table"),
)


def kind_of(value: object) -> str:
    """Return what a value of story.toml is, in words."""
    return next((words for kind, words in _KINDS if isinstance(value, kind)), type(value).__name__)


class Section:
    """One table of story.toml. Each method takes a key; `finish` names the keys that nobody took."""

    def __init__(
        self, values: object, where: str, problems: list[Problem], *, templates: bool = False
    ) -> None:
        self._where = where
        self._problems = problems
        self._templates = templates
        self._asked: list[str] = []
        self._missing: dict[str, str] = {}
        self._untaken: dict[str, Any] = {}
        self._given: tuple[str, ...] = ()
        if isinstance(values, Mapping):
            self._untaken = dict(values)
            self._given = tuple(values)
        else:
            fix = "Write its name alone on a line, in square brackets, and its keys below."
            self.report(f"this should be a table, but is {kind_of(values)}.", fix)
            self._problems = []  # one message says it: its keys are not missing one by one

    def has(self, key: str) -> bool:
        """Return True when the file gives this key, whatever its value."""
        return key in self._given

    def report(self, what: str, fix: str = "", key: str = "") -> None:
        """Note a problem at the section, or at one key of it."""
        where = ", ".join(part for part in (self._where, f"key {key}" if key else "") if part)
        self._problems.append(Problem(what, f"story.toml, {where}" if where else "story.toml", fix))

    def take(self, key: str, kinds: tuple[type, ...], wanted: str, *, required: bool = False) -> Any:
        """Return the key's value when it is of one of these kinds; else None, with a problem noted."""
        self._asked.append(key)
        if key not in self._untaken:
            if required:
                self._missing[key] = wanted
            return None
        value = self._untaken.pop(key)
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            self.report(f"this must be {wanted}, but is {kind_of(value)}.", key=key)
            return None
        return value

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """Return the words of a key."""
        value = self.take(key, (str,), "words in quotation marks", required=required)
        if value is None:
            return default
        if required and not value.strip():
            self.report("the words are empty.", "Fill them in.", key)
        return self._checked(value, key)

    def _checked(self, value: str, key: str) -> str:
        if refused := [name for name in refused_characters(value) if name not in ("U+000A", "U+0009")]:
            fix = "Type the words afresh."
            self.report(f"the words hold a character that no input may hold: {', '.join(refused)}.", fix, key)
        elif has_template_marks(value) and not self._templates:
            self.report(f"{shown(value)} holds template marks, such as two braces.", "Write it without.", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of words."""
        values = self.take(key, (list,), "a list of words in quotation marks") or []
        wrong = [value for value in values if not isinstance(value, str)]
        if wrong:
            self.report(
                f"the list holds {kind_of(wrong[0])}.", "Put each of its words in quotation marks.", key
            )
        return tuple(self._checked(value, key) for value in values if isinstance(value, str))

    def flag(self, key: str, default: bool = False) -> bool:
        """Return true or false."""
        value = self.take(key, (bool,), "true or false, without quotation marks")
        return default if value is None else bool(value)

    def choice(self, key: str, choices: Iterable[str], *, required: bool = False) -> str:
        """Return one of these words, or "" when it is another."""
        value = self.text(key, required=required)
        if value and value not in choices:
            self.report(f"there is no {key} {shown(value)}.", suggestion(value, choices), key)
            return ""
        return value

    def whole(self, key: str, default: int, lowest: int) -> int:
        """Return a whole number of at least `lowest`."""
        value = self.take(key, (int,), "a whole number")
        if value is not None and value < lowest:
            self.report(f"{value} is too low.", f"It must be {lowest} or more.", key)
            return default
        return default if value is None else int(value)

    def share(self, key: str, default: float, low: float, high: float) -> float:
        """Return a number of `low` to `high`."""
        value = self.take(key, (int, float), "a number such as 0.9")
        if value is not None and not low <= value <= high:
            self.report(f"{value} is out of range.", f"It must be {low:g} to {high:g}.", key)
            return default
        return default if value is None else float(value)

    def day(self, key: str, *, required: bool = False) -> date | None:
        """Return a date."""
        wanted = "a date without quotation marks, such as 2020-10-23"
        value: date | None = self.take(key, (date,), wanted, required=required)
        if isinstance(value, datetime):
            self.report(f"this must be {wanted}, but is a moment.", key=key)
            return None
        return value

    def moment(self, key: str) -> datetime | None:
        """Return a date with a time."""
        wanted = "a date and time without quotation marks, such as 2020-10-23T00:01:00"
        value: datetime | None = self.take(key, (datetime,), wanted)
        return value

    def section(self, key: str, *, required: bool = False) -> Section:
        """Return the table below this one that is called `key`."""
        value = self.take(key, (dict,), f"a table: [{key}]", required=required)
        return Section(value or {}, f"[{key}]", self._problems if value is not None or not required else [])

    def sections(self, key: str, *, templates: bool = False) -> list[Section]:
        """Return the repeated tables that are called `key`."""
        values = self.take(key, (list,), f"a repeated table: [[{key}]]") or []
        found = []
        for place, value in enumerate(values, 1):
            name = value.get("id") if isinstance(value, dict) else None
            called = f" ({name})" if isinstance(name, str) and name else ""
            found.append(Section(value, f"[[{key}]] {place}{called}", self._problems, templates=templates))
        return found

    def words(self, *dated: str) -> dict[str, str]:
        """Return every key not yet taken with its words. The keys in `dated` may be dates, written out."""
        found = {}
        for key in list(self._untaken):
            value = self._untaken[key]
            if key in dated and type(value) is date:
                found[key] = self._untaken.pop(key).isoformat()
            else:
                found[key] = self.text(key)
        return found

    def rest(self) -> dict[str, object]:
        """Return every key not yet taken, whatever its value."""
        found, self._untaken = self._untaken, {}
        return dict(found)

    def finish(self) -> None:
        """Note a problem for each key that nobody took, and for each missing one not just misspelt."""
        free = [key for key in self._asked if key not in self._given]
        for key in self._untaken:
            self.report(f"there is no key “{key}” here.", suggestion(key, free))
            self._missing.pop(nearest(key, free) or "", None)
        for key, wanted in self._missing.items():
            self.report(f"the key “{key}” is missing.", f"Add it: {wanted}.")
