"""Other numbers in the place of right ones: near enough to pass, and true of nothing else that is known."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from typing import Any

from .edits import counted
from .slots import NAMED, count_text, fair_fractions, percent, spelled
from .text import Base, Piece

NUMBER_WORDS = {spelled(n) for n in range(1, 100)}


def other_number(base: Base, piece: Piece, rng: random.Random) -> str | None:
    """Return a bound piece's words with another number, true of nothing that the sentence could mean."""
    fact = base.fact(piece.fact)
    if fact is None:
        return None
    counts = re.match(r"([\w-]+) of the ([\w-]+)", piece.text)
    if counts and fact["unit"] == "share" and "exact" in fact:
        part, whole = _counts_behind(base, fact)
        first = rng.random() < 0.6 or counts.group(1).lower() == "none"
        old, within = (part, counts.span(1)) if first else (whole, counts.span(2))
        new = _other_count(base, old, piece.text[slice(*within)], rng) if old else None
        return None if new is None else piece.text[: within[0]] + new + piece.text[within[1] :]
    if fact["unit"] == "count":
        return _other_count(base, fact, piece.text, rng)
    if fact["unit"] in {"share", "percent"} and "%" in piece.text:
        return _other_percent(base, piece.text, rng)
    if fact["unit"] == "year":
        return str(int(fact["value"]) + rng.choice((-2, -1, 1)))
    return None


def _counts_behind(base: Base, fact: dict[str, Any]) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Return the facts of the two counts that a share is made of."""
    measure = fact["measure"]
    if measure == "victims":
        part = "told" if fact["statistic"] == "share" else "not_told"
        return base.fact(f"victims.{part}"), base.fact("victims.should_be_told")
    part = "wrong" if fact["statistic"] == "share" else "right"
    return base.fact(f"{measure}.{part}"), base.fact(f"{measure}.checked")


def _other_percent(base: Base, text: str, rng: random.Random) -> str | None:
    match = re.search(r"[\d.]+", text)
    if not match:
        return None
    shown = float(match.group())
    near = {round(100 * share) for share in _all_shares(base)}
    others = [shown + d for d in (-20, -12, -9, -6, 5, 8, 11, 17) if 2 < shown + d < 99]
    others = [o for o in others if all(abs(o - n) > 2 and abs(100 - o - n) > 2 for n in near)]
    if not others:
        return None
    other = rng.choice(others)
    return text.replace(match.group(), f"{other:.1f}" if "." in match.group() else f"{other:g}", 1)


def _other_count(base: Base, fact: dict[str, Any], text: str, rng: random.Random) -> str | None:
    """Return words for a count with another number in them."""
    value = int(fact["value"])
    taken = {int(f["value"]) for f in base.facts["facts"] if f["unit"] == "count" and f["value"] is not None}
    if value > 1000:
        options = [value + 1000, value - 900, value * 2, value * 10]
    else:
        options = [value + d for d in (-3, -2, -1, 1, 2, 3, 5, 7)] + [2 * value, 10 * value]
    fair = [n for n in options if n > 0 and n not in taken]
    most = {
        "wrong": f"{fact['measure']}.checked",
        "right": f"{fact['measure']}.checked",
        "told": "victims.should_be_told",
        "not_told": "victims.should_be_told",
    }.get(fact["statistic"])
    if fact["id"].startswith("national"):
        most = "areas.count"
    if most:
        fair = [n for n in fair if n < count_of(base, most)]
    if not fair:
        return None
    number = rng.choice(fair)
    old = f"{value:,}" if re.search(r"\d", text) else spelled(value)
    match = re.search(rf"\b{re.escape(old)}\b", text, re.IGNORECASE)
    if match is None:
        return None
    in_figures = old[0].isdigit()
    start = not in_figures and match.group()[0].isupper()
    new = f"{number:,}" if in_figures and number > 9 else count_text(number, "house", start=start)
    return text[: match.start()] + new + text[match.end() :]


def _all_shares(base: Base) -> Iterable[float]:
    for fact in base.facts["facts"]:
        if fact["unit"] == "share" and fact["value"] is not None:
            yield float(fact["value"])
        if fact["unit"] == "percent" and fact["value"] is not None:
            yield float(fact["value"]) / 100
        if fact["unit"] == "interval" and fact["value"] is not None:
            yield from (float(end) for end in fact["value"])


def alterable(base: Base, piece: Piece) -> bool:
    """Return whether a piece is a number that a slip of the keyboard could make another."""
    fact = base.fact(piece.fact) if piece.fact else None
    if fact is None or fact["unit"] not in {"count", "share", "percent", "year"}:
        return False
    if piece.fact.startswith(("areas.", "method.", "support.")) or "÷" in piece.text or "−" in piece.text:
        return False
    return bool(re.search(r"\d|\bof the\b", piece.text) or piece.text.lower() in NUMBER_WORDS)


def count_of(base: Base, fact_id: str) -> int:
    fact = base.fact(fact_id)
    return int(fact["value"]) if fact else 0


def counts_in(base: Base, measure: str) -> tuple[int, int]:
    fact = base.fact(f"{measure}.share")
    assert fact is not None
    return fact["exact"][0], fact["exact"][1]


def same_numbers(base: Base, first: str, second: str) -> bool:
    """Return whether a number of one measure could pass for the other's."""
    return (
        any(
            base.fact(f"{first}.{s}") and count_of(base, f"{first}.{s}") == count_of(base, f"{second}.{s}")
            for s in ("wrong", "checked")
        )
        or _shown(base, first) == _shown(base, second) != ""
    )


def _shown(base: Base, measure: str) -> str:
    fact = base.fact(f"{measure}.share")
    return percent(*fact["exact"]) if fact and "exact" in fact else ""


def uneven(base: Base) -> list[str]:
    """Return the counted measures for which wrong and right are different numbers, and neither none."""
    return [
        m
        for m in counted(base)
        if count_of(base, f"{m}.right") and count_of(base, f"{m}.right") != count_of(base, f"{m}.wrong")
    ]


def fraction_kinds(text: str, part: int, whole: int) -> tuple[str, ...]:
    """Return the kinds that fit a fraction.

    One a long way off may as well be called contradicted, one true of the rest of the sample turned round.
    """
    share = part / whole
    near = any(abs(share - top / bottom) <= 0.06 for name, (top, bottom) in NAMED.items() if name in text)
    match = re.search(r"one in (\w+)", text)
    ones = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "10": 10, "20": 20}
    if match:
        near = abs(share - 1 / ones[match.group(1)]) <= 0.06
    kinds = ["fraction-too-far"] if near else ["fraction-too-far", "contradicted"]
    rest = fair_fractions(whole - part, whole)
    if text in rest or (
        share < 0.5 and text in ("most", "the majority", "half", "more than half", "over half")
    ):
        kinds.append("wrong-way-round")
    return tuple(kinds)
