"""How one report's author puts numbers, categories and judgments. Every report has another author."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from num2words import num2words
from tests.corpus.areas import Force

CATEGORIES = ("rape", "sexual", "violence", "robbery")

_NOUNS = {
    "rape": ("rape",),
    "sexual": (
        "other sexual offences",
        "sexual offences (excluding rape)",
        "sexual offences other than rape",
        "sexual offences",
        "non-rape sexual offences",
    ),
    "violence": ("violence", "violence against the person", "violent crime", "violent offences"),
    "robbery": ("robbery",),
}
_ADJECTIVES = {
    "rape": ("rape",),
    "sexual": ("other sexual offence", "sexual offence", "non-rape sexual offence", "other sexual offences"),
    "violence": ("violence", "violent crime", "violence against the person", "violent offence"),
    "robbery": ("robbery",),
}
WRONGLY = (
    "had been cancelled incorrectly",
    "had been incorrectly cancelled",
    "had been cancelled in error",
    "had been wrongly cancelled",
    "should not have been cancelled",
    "ought not to have been cancelled",
    "did not meet the requirements for cancellation",
    "had been cancelled when they should not have been",
    "should have remained as recorded crimes",
    "had been improperly cancelled",
)
RIGHTLY = (
    "had been cancelled correctly",
    "had been correctly cancelled",
    "had been properly cancelled",
    "had been rightly cancelled",
    "met the requirements for cancellation",
    "had been cancelled in line with the counting rules",
    "had been cancelled appropriately",
    "had been cancelled for good reason",
)


@dataclass(frozen=True)
class Count:
    """What was found of one category's sample."""

    cat: str
    checked: int
    wrong: int

    @property
    def right(self) -> int:
        return self.checked - self.wrong


class Author:
    """One author's habits, drawn from a seed."""

    def __init__(self, rng: random.Random, force: Force) -> None:
        self.rng = rng
        self.force = force
        self.words_up_to = rng.choice((9, 9, 9, 9, 10, 12, 20, 100, 0))
        self.percent_word = rng.choice((" percent", " percent", " per cent", "%"))
        self.body = rng.choice(("the force", "the force", f"the {force.noun}", force.name))
        self._noun = {cat: rng.choice(options) for cat, options in _NOUNS.items()}
        self._adjective = {cat: rng.choice(options) for cat, options in _ADJECTIVES.items()}
        self.date_style = rng.choice(("plain", "plain", "plain", "ordinal", "padded", "month-first"))
        self.records = rng.choice(("records", "crime records", "crimes", "records", "cases"))

    def n(self, number: int) -> str:
        """Return a number inside a sentence: "nine", "17"."""
        return num2words(number) if number <= self.words_up_to else f"{number:,}"

    def start(self, number: int) -> str:
        """Return a number that opens a sentence."""
        word = num2words(number)
        return word.capitalize() if self.words_up_to or self.rng.random() < 0.7 else f"{number:,}"

    def none_or(self, number: int) -> str:
        """Return the number, or a word for nought."""
        if number:
            return self.n(number)
        return "none" if self.words_up_to else self.rng.choice(("0", "none"))

    def of(self, part: int, whole: int, the: bool = True) -> str:
        """Return "nine of the 17", "all 20", "none of the 20"."""
        link = self.rng.choice((" of the ", " out of the ") if the else (" of ", " out of "))
        if part == whole and self.rng.random() < 0.7:
            return f"all {self.n(whole)}" if not the else f"all of the {self.n(whole)}"
        if part == 0:
            return "none" + (" of the " if the else " of ") + self.n(whole)
        return self.n(part) + link + self.n(whole)

    def percent(self, value: str | int) -> str:
        """Return "91.3 percent" in this author's way."""
        return f"{value}{self.percent_word}"

    def noun(self, cat: str) -> str:
        """Return the category's name: "other sexual offences"."""
        return self._noun[cat]

    def kind(self, cat: str) -> str:
        """Return the category's name before "record": "sexual offence"."""
        return self._adjective[cat]

    def head(self, cat: str) -> str:
        """Return the category's name as a heading or a row label."""
        name = self._noun[cat]
        return name[0].upper() + name[1:]

    def wrongly(self, number: int = 1) -> str:
        """Return words for a cancellation that was wrong; they fit one record, many and none."""
        phrase = self.rng.choice(WRONGLY)
        return phrase if number or " not " not in phrase else WRONGLY[0]

    def rightly(self) -> str:
        """Return words for a cancellation that was right."""
        return self.rng.choice(RIGHTLY)

    def pick(self, *options: str) -> str:
        """Return one of some ways of putting a thing."""
        return self.rng.choice(options)

    def date(self, day: date, year: bool = True) -> str:
        """Return a date in this author's way."""
        month = day.strftime("%B")
        tail = f" {day.year}" if year else ""
        if self.date_style == "ordinal":
            return f"{num2words(day.day, to='ordinal_num')} {month}{tail}"
        if self.date_style == "padded":
            return f"{day.day:02d} {month}{tail}"
        if self.date_style == "month-first" and year:
            return f"{month} {day.day}, {day.year}"
        return f"{day.day} {month}{tail}"


def listed(parts: list[str], last: str = "and") -> str:
    """Return "a, b and c"."""
    if len(parts) == 1:
        return parts[0]
    return ", ".join(parts[:-1]) + f" {last} {parts[-1]}"


def capital(text: str) -> str:
    """Return the text with its first letter large."""
    return text[0].upper() + text[1:]


def fewest(counts: list[Count]) -> int:
    """Return the smallest number of wrong records, for phrases that must fit every category."""
    return min(count.wrong for count in counts)
