"""The value of each form that a quantity takes: k of n, a percentage, a fraction, "one in X", none, all."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from storygen.check.numerals import FRACTIONS, decimals, number_value
from storygen.check.quantity import Quantity, Side

CATEGORY_WORD = (
    r"(?:cancelled|rape|rapes|robbery|violent|violence|sexual|sex|crime|offence|offences|such|other|more|"
    r"further|single|"
    r"wrongly|incorrectly|or|and)"
)
FAULTY_NOUN = r"(?:records?|cases|decisions?|cancellations?|robber(?:y|ies)|rapes?|mistakes?|errors?|files?)"
DET = (
    r"(?:(?:the|a|an|those|these|its|their|his|her|all|some|about|just|only|around|total|sample|set|"
    r"batch|further|other|"
    r"a total of|a sample of|his|our|every|force's|constabulary's|such|cancelled|of|nearly|almost) )"
)
NOUNS = (
    r"(?:(?:crime|crimes|cancelled|recorded|reported|rape|rapes|robbery|robberies|violence|violent|"
    r"sexual|sex|other|serious|"
    r"records?|reports?|cases?|offences?|incidents?|files?|decisions?|cancellations?|allegations?|"
    r"victims?|people|logs?|"
    r"crime-related|entries|more|such|or more|separate) )"
)
PERCENT = r"\s?(?:%|percentage points?|per ?cent\b|pc\b|percent\b)"
RECORD_NOUN = (
    r"(?:records?|reports?|cases?|crimes?|offences?|incidents?|decisions?|cancellations?|robber(?:y|ies)|"
    r"rapes?|"
    r"mistakes?|errors?|victims?|files?|such|problems?|issues?)"
)


def read_money(match: re.Match[str]) -> Quantity:
    """Return a sum of money."""
    return Quantity("money", match.start(), match.end(), match.group(), k=Fraction(2))


def read_margin(match: re.Match[str]) -> Quantity:
    """Return the margin either side of a rate."""
    return Quantity(
        "margin", match.start(), match.end(), match.group(), share=Fraction(match.group("a")) / 100
    )


def read_range(match: re.Match[str]) -> Quantity | None:
    """Return a range of percentages, or None when it runs backwards."""
    low, high = Fraction(match.group("a")) / 100, Fraction(match.group("b")) / 100
    if low > high:
        return None
    return Quantity("range", match.start(), match.end(), match.group(), share=low, high=high)


def read_percent(match: re.Match[str]) -> Quantity:
    """Return a percentage."""
    places = decimals(match.group("a"))
    share = number_value(match.group("a")) / 100
    return Quantity("share", match.start(), match.end(), match.group(), share=share, decimals=places)


def read_one_in(match: re.Match[str]) -> Quantity | None:
    """Return "one in X", or None when X is a year."""
    if re.fullmatch(r"(?:19|20)\d\d", match.group("b")) or _is_article_scale(match.group("b")):
        return None
    quantity = read_of(match)
    if quantity is None:
        return None
    small = quantity.k == 1 or " in " in match.group().replace("-", " ").lower()
    return replace(quantity, kind="one-in" if small else "of")


def _is_article_scale(text: str) -> bool:
    return text.lower().startswith(("a ", "an "))


def read_of(match: re.Match[str]) -> Quantity | None:
    """Return "k of n", or None when it cannot be one."""
    part, whole = number_value(match.group("a")), number_value(match.group("b"))
    if part == 1 and (denied := re.search(r"\bnot (?:a single )?$", match.string[: match.start()], re.I)):
        text = match.string[denied.start() : match.end()]
        return Quantity("none", denied.start(), match.end(), text, k=Fraction(0), n=whole, share=Fraction(0))
    if part == 1 and (whole_of := re.search(r"\bevery $", match.string[: match.start()], re.I)):
        text = match.string[whole_of.start() : match.end()]
        return Quantity("all", whole_of.start(), match.end(), text, k=whole, n=whole, share=Fraction(1))
    year = re.fullmatch(r"(?:19|20)\d\d", match.group("b"))
    if year or whole == 0 or part > whole or part != int(part) or whole != int(whole):
        return None
    return Quantity("of", match.start(), match.end(), match.group(), k=part, n=whole, share=part / whole)


_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5)}


def read_sign(match: re.Match[str]) -> Quantity:
    """Return a fraction written as a sign."""
    return Quantity(
        "fraction", match.start(), match.end(), match.group(), share=Fraction(*_SIGNS[match.group("h")])
    )


_AFTER_FRACTION = re.compile(
    r"^(?: (?:of|were|was|had|have|has|should|wrongly|incorrectly|and|in|for|by|at|or|that|which|are|is|"
    r"being|"
    r"correctly|went|go|did|do|not|never|cancelled|the|nationally|across|here|over|during|on|since|last|"
    r"after|from|with|who|would|could|will|when|more|less|fewer|overall|as|but|while|than|"
    r"to|turned)\b|"
    r"\s*[,.;:!?)(\"'–—-]|\s*$)",
    re.I,
)


def read_fraction(match: re.Match[str]) -> Quantity | None:
    """Return "a third of", "two thirds", "half", but not "a third inspection" or "the second half"."""
    word, counted = match.group("f").lower(), match.group("c")
    after, before = match.string[match.end() :], match.string[: match.start()].lower()
    if word == "half" and re.search(r"\b(?:first|second|other|last|latter|better) $", before):
        return None
    singular = not word.endswith("s") and word != "half"
    if (
        singular
        and not counted
        and not re.search(r"(?:than|nearly|almost|under|over|about|one|a|around|exactly) $", before)
    ):
        return None
    if word != "half" and not _AFTER_FRACTION.match(after):
        return None
    if (
        not counted
        and word != "half"
        and re.search(r"\b(?:first|last|second|third|fourth|previous|this|that|next) $", before)
    ):
        return None
    bottom = FRACTIONS.get(word) or FRACTIONS.get(word.removesuffix("s")) or 2
    top = 1 if counted in (None, "a", "A") else int(number_value(counted))
    if top >= bottom and bottom != 1:
        return None
    return Quantity("fraction", match.start(), match.end(), match.group(), share=Fraction(top, bottom))


def read_majority(match: re.Match[str]) -> Quantity:
    """Return "most" or "the majority"."""
    word = match.group("w").lower()
    share, side = Fraction(1, 2), "over"
    if word.startswith(("vast", "over")):
        share = Fraction(7, 10)
    elif word == "minority":
        side = "at-most"
    end = match.start() + len(match.group("w"))
    return Quantity(
        "most",
        match.start(),
        end,
        match.group("w"),
        share=share,
        side="over" if side == "over" else "at-most",
    )


def read_none(match: re.Match[str]) -> Quantity:
    """Return "none" or "no", with its base."""
    base = match.groupdict().get("b")
    whole = number_value(base) if base else None
    return Quantity(
        "none", match.start(), match.end(), match.group(), k=Fraction(0), n=whole, share=Fraction(0)
    )


def read_all(match: re.Match[str]) -> Quantity | None:
    """Return "all" or "every", with its base, or None when it is denied."""
    base = match.groupdict().get("b")
    denied = re.search(r"(?:\bnot|n't|\bnever|\bwithout)\b[^,.;]{0,25}$", match.string[: match.start()], re.I)
    if denied or (base and number_value(base) > 5_000):
        return None
    whole = number_value(base) if base else None
    if whole is None and match.group().lower().startswith("both"):
        whole = Fraction(2)
    return Quantity("all", match.start(), match.end(), match.group(), k=whole, n=whole, share=Fraction(1))


def read_multiple(match: re.Match[str]) -> Quantity:
    """Return "twice" and its like."""
    return Quantity("multiple", match.start(), match.end(), match.group())


def read_year(match: re.Match[str]) -> Quantity:
    """Return a year."""
    return Quantity("year", match.start(), match.end(), match.group(), k=Fraction(match.group("y")))


def read_few(match: re.Match[str]) -> Quantity:
    """Return "a single" or "a couple of"."""
    few = 2 if "couple" in match.group().lower() else 1
    return Quantity("count", match.start(), match.end(), match.group(), k=Fraction(few))


def read_count(match: re.Match[str]) -> Quantity:
    """Return a plain count."""
    side: Side = "over" if match.group("p") else ""
    return Quantity(
        "count", match.start(), match.end(), match.group(), k=number_value(match.group("a")), side=side
    )
