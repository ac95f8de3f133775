"""Sentences with slots: "{W} of the {c} {records} had been {wc}" filled from a force's facts.

Number slots come out bound to their fact, as they stand when an editor types around the controls of a draft.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from num2words import num2words

from .text import Base, Piece, Pieces, tidy

WRONG_PHRASES = (
    "wrongly cancelled",
    "wrongly cancelled",
    "wrongly cancelled",
    "incorrectly cancelled",
    "cancelled incorrectly",
    "cancelled wrongly",
    "mistakenly cancelled",
    "cancelled in error",
)
CATEGORY = {
    "rape": ("rape",),
    "sexual": ("sexual offence", "sexual offence", "sex offence"),
    "violence": ("violence", "violent crime", "violent offence"),
    "robbery": ("robbery",),
}
CATEGORIES = {
    "rape": ("rapes",),
    "sexual": ("sexual offences", "sex offences"),
    "violence": ("violent crimes", "violent offences"),
    "robbery": ("robberies",),
}
WATCHDOG = (
    "inspectors",
    "inspectors",
    "HMICFRS",
    "the inspectorate",
    "the police watchdog",
    "the policing inspectorate",
    "HM Inspectorate of Constabulary",
    "HMICFRS inspectors",
)
NAMED = {
    "half": (1, 2),
    "a third": (1, 3),
    "two-thirds": (2, 3),
    "a quarter": (1, 4),
    "three-quarters": (3, 4),
    "a fifth": (1, 5),
    "two-fifths": (2, 5),
    "a sixth": (1, 6),
    "a tenth": (1, 10),
}


@dataclass
class Voice:
    """How one newsroom writes: numbers in words or figures, the per cent sign, its choices."""

    base: Base
    measure: str
    rng: random.Random
    numbers: str
    per_cent: str
    changes: Mapping[str, str]

    def value(self, statistic: str) -> int:
        """Return a count of this voice's measure."""
        fact = self.base.fact(f"{self.measure}.{statistic}")
        assert fact is not None, f"{self.measure}.{statistic} of {self.base.slug}"
        return int(fact["value"])


def voice(base: Base, measure: str, rng: random.Random, **changes: str) -> Voice:
    """Return a newsroom's way of writing, drawn at random. `changes` gives a slot other words."""
    numbers = rng.choice(("house", "house", "figures", "words"))
    per_cent = rng.choice(("%", "%", " per cent", " per cent", "pc", " percent"))
    return Voice(base, measure, rng, numbers, per_cent, changes)


def fill(template: str, speaker: Voice) -> Pieces:
    """Return a template's words, number slots bound. Raises KeyError for a slot without a fact."""
    pieces = []
    for part in re.split(r"(\{\w+\})", template):
        if part.startswith("{"):
            slot = part[1:-1]
            pieces.append(Piece(speaker.changes[slot]) if slot in speaker.changes else _slot(slot, speaker))
        else:
            pieces.append(Piece(part))
    return _closed_up(tidy(pieces))


def percent(part: int, whole: int, digits: str = "1") -> str:
    """Return a percentage rounded half up, without the sign."""
    return str((Decimal(100 * part) / Decimal(whole)).quantize(Decimal(digits), ROUND_HALF_UP))


def spelled(number: int) -> str:
    """Return a number below 100 in words."""
    return "none" if number == 0 else str(num2words(number))


def count_text(number: int, style: str, *, start: bool = False) -> str:
    """Return a count as one newsroom would write it."""
    as_word = number < 100 and (style == "words" or (style == "house" and (number < 10 or start)))
    text = spelled(number) if as_word else f"{number:,}"
    return text.capitalize() if start else text


def fair_fractions(part: int, whole: int) -> list[str]:
    """Return ways of putting a share that nobody could call untrue."""
    share = part / whole
    found = []
    for name, (top, bottom) in NAMED.items():
        off = share - top / bottom
        if part * bottom == whole * top:
            found += [name, f"exactly {name}"] if name != "half" else ["half", "exactly half"]
        elif 0 < off <= (0.06 if name == "half" else 0.02):
            found += [f"more than {name}", f"over {name}"]
            if off <= 0.015:
                found.append(f"just over {name}")
        elif -0.015 <= off < 0:
            found += [f"nearly {name}", f"almost {name}", f"just under {name}"]
    return found + _fair_one_in(part, whole)


def far_fractions(part: int, whole: int) -> list[str]:
    """Return ways of putting a share that say more, or less, than it is; the near misses of print."""
    share = part / whole
    found = []
    for name, (top, bottom) in NAMED.items():
        off = share - top / bottom
        if 0.035 < abs(off) < 0.12:
            found.append(name)
        if -0.12 < off < -0.005:
            found += [f"more than {name}", f"over {name}"]
        if 0.005 < off < 0.12:
            found += [f"less than {name}", f"nearly {name}"] if off > 0.03 else [f"less than {name}"]
    for nice in (2, 3, 4, 5, 6, 8, 10, 20):
        if part and abs(whole / part - nice) > 0.75 and abs(share - 1 / nice) < 0.1:
            found.append(f"one in {count_text(nice, 'house')}")
    if share < 0.4:
        found += ["most", "the majority"]
    return found


def _fair_one_in(part: int, whole: int) -> list[str]:
    if not part or whole / part < 1.8 or part == whole:
        return []
    ratio = whole / part
    nearest = round(ratio)
    text = count_text(nearest, "house")
    if whole % part == 0:
        return [f"one in {text}", f"one in every {text}", f"1 in {nearest}"]
    if abs(ratio - nearest) > 0.35 or abs(part / whole - 1 / nearest) > 0.015:
        return []
    if ratio > nearest:
        return [f"nearly one in {text}", f"almost one in {text}", f"about one in {text}"]
    return [f"more than one in {text}", f"about one in {text}"]


def _closed_up(pieces: Pieces) -> Pieces:
    """Return pieces without the double spaces that an empty slot leaves."""
    found: list[Piece] = []
    for piece in pieces:
        text = re.sub(r" {2,}", " ", piece.text) if not piece.fact else piece.text
        if found and found[-1].text.endswith(" ") and text.startswith(" "):
            text = text[1:]
        found.append(Piece(text, piece.fact, piece.alias, piece.number))
    return tidy(found)


def _count(speaker: Voice, statistic: str, *, start: bool = False) -> Piece:
    text = count_text(speaker.value(statistic), speaker.numbers, start=start)
    return Piece(text, f"{speaker.measure}.{statistic}")


def _share(speaker: Voice, digits: str = "1", statistic: str = "share") -> Piece:
    fact = speaker.base.fact(f"{speaker.measure}.{statistic}")
    if fact is None or "exact" not in fact or "percent" not in fact["forms"]:
        raise KeyError(statistic)
    part, whole = fact["exact"]
    return Piece(percent(part, whole, digits) + speaker.per_cent, fact["id"])


def _named(speaker: Voice, fact_id: str, suffix: str = "") -> Piece:
    fact: dict[str, Any] | None = speaker.base.fact(fact_id)
    if fact is None:
        raise KeyError(fact_id)
    return Piece(str(fact["forms"].get("figures") or fact["text"]).rstrip("%") + suffix, fact_id)


def _national(speaker: Voice) -> Piece:
    fact = speaker.base.fact(f"national.forces_wrong_{speaker.measure}")
    if fact is None:
        raise KeyError("national")
    return Piece(str(fact["text"]), fact["id"])


def _fraction(speaker: Voice, *, start: bool = False) -> Piece:
    fact = speaker.base.fact(f"{speaker.measure}.share")
    options = fair_fractions(*fact["exact"]) if fact and "percent" in fact["forms"] else []
    if not options:
        raise KeyError("fraction")
    text = speaker.rng.choice(options)
    if start:
        text = text[0].upper() + text[1:]
    return Piece(text, f"{speaker.measure}.share")


def _were(speaker: Voice) -> Piece:
    return Piece("was" if speaker.value("wrong") == 1 else "were")


def _force(speaker: Voice) -> Piece:
    return Piece(speaker.base.facts["area"]["name"])


def _plain(options: Callable[[Voice], tuple[str, ...]]) -> Callable[[Voice], Piece]:
    return lambda speaker: Piece(speaker.rng.choice(options(speaker)))


_SLOTS: dict[str, Callable[[Voice], Piece]] = {
    "w": lambda v: _count(v, "wrong"),
    "W": lambda v: _count(v, "wrong", start=True),
    "c": lambda v: _count(v, "checked"),
    "C": lambda v: _count(v, "checked", start=True),
    "r": lambda v: _count(v, "right"),
    "R": lambda v: _count(v, "right", start=True),
    "should": lambda v: _count(v, "should_be_told"),
    "told": lambda v: _count(v, "told"),
    "Told": lambda v: _count(v, "told", start=True),
    "nottold": lambda v: _count(v, "not_told"),
    "Nottold": lambda v: _count(v, "not_told", start=True),
    "p": _share,
    "p1": lambda v: _share(v, "0.1"),
    "pnot": lambda v: _share(v, "1", "not_told_share"),
    "f": _fraction,
    "F": lambda v: _fraction(v, start=True),
    "rate": lambda v: _named(v, f"{v.measure}.rate", v.per_cent),
    "margin": lambda v: _named(v, f"{v.measure}.margin"),
    "unrec": lambda v: _named(v, "unrecorded.per_year"),
    "year": lambda v: _named(v, "inspection.year"),
    "grade": lambda v: _named(v, "inspection.grade"),
    "forces": lambda v: _named(v, "areas.count"),
    "natl": lambda v: _national(v),
    "were": _were,
    "force": _force,
    "wc": _plain(lambda v: WRONG_PHRASES),
    "cat": _plain(lambda v: CATEGORY[v.measure]),
    "cats": _plain(lambda v: CATEGORIES[v.measure]),
    "insp": _plain(lambda v: WATCHDOG),
    "short": lambda v: Piece(v.base.facts["area"]["short_name"]),
    "noun": lambda v: Piece("the " + v.base.facts["area"]["noun"]),
    "police": _plain(
        lambda v: (f"{v.base.facts['area']['short_name']} police", v.base.facts["area"]["name"], "the force")
    ),
    "records": _plain(lambda v: ("records",)),
    "canc": _plain(lambda v: ("cancelled", "cancelled", "")),
}


def _slot(name: str, speaker: Voice) -> Piece:
    return _SLOTS[name](speaker)
