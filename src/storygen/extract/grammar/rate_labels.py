"""Whose rate a label names: that of all crime, of violence or of sexual offences, where no sentence says so."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from storygen.extract.grammar import cues
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.margins import PERCENT, SHARE
from storygen.extract.grammar.whose_rate import ALL, CATEGORY, FRAUD, MEASURES, kinds_in

OF_RECORDING = InSmall(r"\brecord(?:s|ed|ing)\b|\baccuracy\b|\binto a crime record\b")
# "Violent crime with a domestic abuse element", "reported online": some of a type.
OF_SOME = InSmall(
    r"\bdomestic\b|\belement\b|\bhate\b|\binjury\b|\bharassment|\bstalking|\bchild|\bvulnerable|\bthose asked\b|\bdivision\b|"
    r"\bbureau\b|\bcentre\b|\bunit\b|\bteam\b|\bother (?:sexual|crimes?|offences|violen)|\b(?:by|over the|via) (?:tele)?phone\b|\bonline\b|\be-?mail|"
    r"\bfront counters?\b|\bdifference\b|\btarget\b|\baudited\b"
)
# "For victims of violence the position is worse: 84.5 percent": the rate of violence.
_FOR_VICTIMS = re.compile(r"\bvictims of (?=violen|sexual)", re.IGNORECASE)


@lru_cache(maxsize=64)
def named_in(text: str) -> tuple[frozenset[str], bool]:
    """Return the rates that a text names, and whether it names a crime type that has none."""
    kinds = set(kinds_in(_FOR_VICTIMS.sub("", text)))
    named = {MEASURES[kind] for kind in kinds if kind in MEASURES}
    return frozenset(named | ({"recording_all"} if ALL.search(text) else set())), bool(kinds - set(MEASURES))


def measures_at(text: str, at: int) -> frozenset[str]:
    """Return the rates that the number at a place may be: those named or, of several, the one named nearest before it (after
    it, where the last number has a name after it); of all crime where nothing is named."""
    named, other = named_in(text)
    if len(named) < 2:
        return named if named or other else frozenset({"recording_all"})
    labels = [(m.start(), m.group()) for m in ALL.finditer(text)] + [
        (m.start(), m.group()) for m in CATEGORY.finditer(text)
    ]
    labels.sort()
    shares = [number.start() for number in re.finditer(r"\d+(?:\.\d+)?", text)] or [at]
    named_after = labels[-1][0] > shares[-1] and (len(shares) > 1 or labels[0][0] > shares[0])
    before = [words for place, words in labels if place < at]
    after = [words for place, words in labels if place > at]
    near = (after[:1] or before[-1:])[0] if named_after or not before else before[-1]
    return named_in(near)[0]


# What a sentence that does not speak of recording says where it gives a recording rate.
_SAYS_A_RATE = InSmall(r"\brates?\b|\bfigures?\b|\bbars?\b|\bestimates?\b|\bintervals?\b|±|\+ ?/")
_OF_MANY = InSmall(
    r"\baverage|\bmedian|\bmean\b|\bhighest|\blowest|\brang(?:e|es|ed|ing)\b|\bdraft|\bauditors?\b|\bforces\b"
)
_LABEL_WORDS = 9
_A_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|did|record(?:s|ed)?|found|estimates?|should|will|can|we|it|knows|went|gone|achiev\w+|rose|risen|fell|came|comes?|stands?|stood|made|met|reach\w*|improv\w+)\b",
    re.IGNORECASE,
)


def may_be_a_rate(text: str, *, by_name: bool = False) -> bool:
    """Return whether a text that does not speak of recording names a rate as a label does, or by its name; only so where
    `by_name`, as among cancelled records."""
    if not named_in(text)[0] or _OF_MANY.search(text) or cues.CANCEL.search(text):
        return False
    is_label = len(re.findall(r"[A-Za-z]{2,}", text)) <= _LABEL_WORDS and not _A_VERB.search(text)
    return (is_label and not by_name) or bool(_SAYS_A_RATE.search(text))


# "91.4" or "91.4% (±1.9)".
_VALUE = rf"(?<![\d.,])(?P<rate>\d{{2}}(?:\.\d{{1,2}})?) ?(?P<unit>{PERCENT})?(?P<margin> ?\(?(?:±|\+ ?/ ?[-–]) ?\d[\d.]* ?(?:{PERCENT})?\)?)?(?![\d,])"
_WORDS = r"(?P<label>[A-Za-z][^\d%±|;]{2,60}?)"
_LABEL_FIRST = re.compile(rf"{_WORDS}[\s:|–-]*{_VALUE}", re.IGNORECASE)
_VALUE_FIRST = re.compile(rf"{_VALUE}\s*{_WORDS}(?=\s*(?:\d{{2}}(?:\.\d+)?\b|$))", re.IGNORECASE)
_OTHERS = re.compile(
    r"\baverage|\bmedian|\bmean\b|\bforces\b|\bnational|\btarget|\b20\d\d\b|\blast\b|\bprevious|\bearlier|\bfirst\b|\bwithin\b|\bhours\b|\binspection\b|\bcancel",
    re.IGNORECASE,
)


def labelled_rates(text: str) -> str:
    """Return the rates of a list of labels and numbers, "All crime 91.4 1.9" or "91.4% All crime 80.0% All crime, national
    average", that are of this force and this time, each as "All crime 91.4%"; "" where a text is no such list."""
    first = re.search(r"\d", text)
    if first is None or _A_VERB.search(text) or re.search(r"\b20\d\d\b", text):
        return ""
    text = FRAUD.sub("", text)
    before, after = _named_values(_LABEL_FIRST, text), []
    if not _OTHERS.search(text[: first.start()]):
        after = _named_values(_VALUE_FIRST, text[first.start() :])
    titled = not named_in(text[: first.start()])[0]
    return "; ".join(after if len(after) > len(before) - titled else before)


def _named_values(pattern: re.Pattern[str], text: str) -> list[str]:
    found = []
    for match in pattern.finditer(text):
        label = match["label"].strip()
        own = len(label.split()) <= 8 and not _OTHERS.search(label) and len(named_in(label)[0]) == 1
        if own and (match["unit"] or "." in match["rate"]):
            found.append(f"{label} {match['rate']}%{match['margin'] or ''}")
    return found


_A_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?")


def cards_abreast(text: str) -> list[str]:
    """Return each number with the words after it of figures set abreast, "89.1% of reported crime recorded 12,400+ crimes a year
    unrecorded 56 of 80 victims told"; nothing for a sentence."""
    if text.rstrip().endswith((".", ":", ";")) or not SHARE.search(text):
        return []
    starts = [number.start() for number in _A_NUMBER.finditer(text)]
    return [text[a:b] for a, b in itertools.pairwise([*starts, len(text)])] if len(starts) > 2 else []
