"""What a fact allows, in words, and a corrected wording of a sentence."""

from __future__ import annotations

import re
from fractions import Fraction

from storygen.check import lexicon as words
from storygen.check.mentions import Mention
from storygen.check.quantity import Quantity
from storygen.check.sheet import FactLine, MeasureLine, Proportion, Sheet

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number_words(value: Fraction) -> str:
    """Return a count in house style: one to nine in words."""
    if value.denominator == 1 and 1 <= value < 10:
        return _SMALL[int(value)]
    return f"{int(value):,}" if value.denominator == 1 else f"{float(value):g}"


def percent_words(share: Fraction) -> str:
    """Return a share as a whole percentage, half up.

    >>> percent_words(Fraction(1, 8))
    '13%'
    """
    return f"{(share * 100 + Fraction(1, 2)).__floor__()}%"


def allowed_of(target: Proportion, sheet: Sheet) -> str:
    """Return what may be said of a proportion: "nine of the 17 … were wrongly cancelled (53%, more than
    half)"."""
    measure = sheet.measures[target.measure]
    phrase = measure.phrase if target.side == "part" else measure.complement_phrase
    things = measure.things or f"{measure.label.lower()} records"
    fraction = _form(sheet, target.fact_share, "fraction") if target.side == "part" else ""
    share = percent_words(target.share) if target.share is not None else ""
    shown = ", ".join(piece for piece in (share, fraction) if piece)
    if target.k == 0:
        base = f"the {number_words(target.n)} " if target.n else "the "
        return f"none of {base}{things} checked was {phrase}"
    if target.k is not None and target.n is not None:
        tail = f" ({shown})" if shown and target.n >= 10 else ""
        return (
            f"{number_words(target.k)} of the {number_words(target.n)} {things} checked were {phrase}{tail}"
        )
    if target.share is not None:
        return f"{shown} of the {things} checked were {phrase}"
    return f"{number_words(target.k or Fraction(0))} {things} were {phrase}"


def allowed_of_fact(fact: FactLine) -> str:
    """Return a fact as a line: its label and its text."""
    return f"{fact.label}: {fact.text}" if fact.text else fact.label


def right_words(quantity: Quantity, target: Proportion, sheet: Sheet) -> str:
    """Return words for the quantity's place that are true of the target, in the quantity's own form."""
    fraction = _form(sheet, target.fact_share, "fraction") if target.side == "part" else ""
    share = percent_words(target.share) if target.share is not None else ""
    pair = ""
    if target.k is not None and target.n is not None:
        pair = f"{number_words(target.k) if target.k else 'none'} of the {number_words(target.n)}"
    match quantity.kind:
        case "of":
            found = pair or share
        case "share":
            found = (
                share if quantity.n is None or target.n is None else f"{share} of {number_words(target.n)}"
            )
        case "fraction" | "one-in" | "most":
            found = fraction or share or pair
        case "count" if target.k is not None:
            found = number_words(target.k) if target.k else "none"
        case _:
            found = pair or share or number_words(target.k or Fraction(0))
    return found or share or pair


def _form(sheet: Sheet, fact_id: str, name: str) -> str:
    fact = sheet.facts.get(fact_id)
    return fact.forms.get(name, "") if fact else ""


def put_in(mention: Mention, new: str) -> str:
    """Return the mention's sentence with other words in the quantity's place."""
    quantity, text = mention.quantity, mention.sentence.text
    if quantity.text[:1].isupper():
        new = new[:1].upper() + new[1:]
    return text[: quantity.start] + new + text[quantity.end :]


def with_adverb(text: str, measure: MeasureLine | None) -> str:
    """Return a sentence with its adverb put back before "cancelled" where the finding is said."""
    phrase = measure.phrase if measure and " " in measure.phrase else "wrongly cancelled"
    adverb = phrase.split(" ")[0]
    hidden = [match.span() for match in words.ATTRIBUTIVE.finditer(text)]
    for match in words.CANCEL.finditer(text):
        if not any(start <= match.start() < end for start, end in hidden):
            return f"{text[: match.start()]}{adverb} {text[match.start() :]}"
    found = words.CANCEL.search(text)
    return f"{text[: found.start()]}{adverb} {text[found.start() :]}" if found else text


_TURNED = [
    (r"\bcorrectly\b", "incorrectly"),
    (r"\brightly\b", "wrongly"),
    (r"\bproperly\b", "wrongly"),
    (r"\bappropriately\b", "wrongly"),
    (r"\bwrongly\b", "rightly"),
    (r"\bincorrectly\b", "correctly"),
    (r"\bmistakenly\b", "rightly"),
    (r"\bshould not have been\b", "were rightly"),
    (r"\bwere not told\b", "were told"),
    (r"\bwas not told\b", "was told"),
    (r"\bhad not been told\b", "had been told"),
    (r"\bwere told\b", "were not told"),
    (r"\bwas told\b", "was not told"),
    (r"\bhad been told\b", "had not been told"),
    (r"\bunrecorded\b", "recorded"),
    (r"\bshould have been cancelled\b", "should not have been cancelled"),
    (r"\bfailed to record\b", "recorded"),
    (r"\brecorded\b", "did not record"),
]


def turned_round(text: str) -> str:
    """Return a sentence with its first word for rightly or wrongly, told or not told, turned round."""
    spots = [
        (match.start(), match, new) for old, new in _TURNED for match in [re.search(old, text, re.I)] if match
    ]
    if not spots:
        return text
    _, match, new = min(spots, key=lambda spot: spot[0])
    return text[: match.start()] + new + text[match.end() :]


def category_name(measure: MeasureLine, like: str) -> str:
    """Return the category's own name in the place of a renamed one, in its number and case."""
    crime = measure.crime or measure.category or measure.label.lower()
    if measure.category and not like.lower().endswith("s"):
        crime = measure.category
    return crime[:1].upper() + crime[1:] if like[:1].isupper() else crime
