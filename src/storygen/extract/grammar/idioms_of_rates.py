"""Turns of phrase for recording rates, margins and unrecorded crime, told again in the plain words that the grammar reads.

As in `idioms.py`: a pattern, what it becomes, and a sentence before and after, which `tests/extract/grammar/test_idioms.py`
holds them to.
"""

from __future__ import annotations

from storygen.extract.grammar.idioms import Idiom
from storygen.extract.grammar.margins import PERCENT

_RATE = r"\d\d(?:\.\d+)?"
_KIND = r"(?:violence(?: against the person)?|violent crime|an? sexual offence|sexual (?:offences|crime))"
_LARGE = r"\d{1,3}(?:,\d{3})+"
_OVER = r"(?:over|more than|in excess of|upwards of|just over|a little over|at least)"

IDIOMS_OF_RATES = tuple(
    Idiom(*idiom)
    for idiom in (
        (
            rf"^of the crimes? that (?:ought to|should) have been recorded, (?P<rate>{_RATE} ?{PERCENT}) had been(?= ?[(,.;])",
            r"\g<rate> of the crime that should have been recorded was recorded",
            "Of the crime that ought to have been recorded, 94.1 percent had been (give or take 1.6 percentage points).",
            "94.1 percent of the crime that should have been recorded was recorded (give or take 1.6 percentage points).",
        ),
        (
            r"^we (?:can be|are) (?:95|ninety-five) ?(?:%|per ?cent) (?:confident|sure|certain) that the (?:true|real|actual) (?:figure|rate|value) is (?:no more than|within|at most) (?P<size>\d(?:\.\d+)?) (?:percentage )?points? (?:away )?(?:from|of) (?:that|it|this)\b",
            r"the margin is ±\g<size> percentage points",
            "We can be 95 per cent confident that the true figure is no more than 1.26 percentage points away from that.",
            "the margin is ±1.26 percentage points.",
        ),
        (
            r"(?<![\d.,])(?P<rate>\d\d\.\d+) (?:in|out of|of) (?:every |each |any )?(?:100|(?:a |one )?hundred)\b(?! (?:records|cases|rapes|officers|staff))",
            r"\g<rate> percent",
            "The chances that a report will be recorded are 68.2 in 100 for violence.",
            "The chances that a report will be recorded are 68.2 percent for violence.",
        ),
        (
            rf"^[^:%\d]*\bvictims of (?:violence|violent crime|sexual (?:offences|crime))[^:%\d]*: (?={_RATE} ?{PERCENT}[^:]*\bof (?:reported )?(?:violen|sexual)\w* [^:]*\brecorded\b)",
            "",
            "Those failings fall most heavily on victims of violence: 78.9 percent of violence against the person offences are recorded.",
            "78.9 percent of violence against the person offences are recorded.",
        ),
        (
            rf"^if you (?:are|were) (?:the|a) victim of (?P<kind>{_KIND}), (?=the (?:figure|rate|proportion) is\b)",
            r"for \g<kind> ",
            "If you are the victim of violence, the figure is 92.6%, and for a sexual offence 95.7%.",
            "for violence the figure is 92.6%, and for a sexual offence 95.7%.",
        ),
        (
            rf"^(?:an? |the )?victims? of (?P<kind>{_KIND}) [^,;%\d]*\b(?:has|have|had) an? (?P<rate>{_RATE}) ?(?P<sign>{PERCENT}) chance of (?:having|seeing) (?:the|that|their|his or her) (?:crime|offence|report) recorded",
            r"\g<rate> \g<sign> of reported \g<kind> is recorded",
            "A victim of violence in Northmoor has an 84.7 percent chance of having the crime recorded.",
            "84.7 percent of reported violence is recorded.",
        ),
        (
            rf"\b(?P<what>all (?:reported )?crime|violence(?: against the person)?|sexual offences) (?P<rate>{_RATE}) ?%? \((?P<margin>± ?\d+(?:\.\d+)?)%?\)(?=[ ,;.]|$)",
            r"\g<what>: \g<rate>% (\g<margin>%);",
            "All crime 95.8 (±1.3) Violence 94.6 (±1.9)",
            "All crime: 95.8% (±1.3%); Violence: 94.6% (±1.9%);",
        ),
        (
            rf"\b(?P<lost>fail\w* to record|(?:does|do|did) not record|leav(?:es|ing) unrecorded|miss(?:es|ing)) (?P<over>{_OVER} )?(?P<number>{_LARGE}) of (?:them|these|those)\b",
            r"\g<lost> \g<over>\g<number> crimes",
            "Put the other way about, it fails to record over 6,300 of them a year.",
            "Put the other way about, it fails to record over 6,300 crimes a year.",
        ),
        (
            rf"\bleaves out (?=(?:{_OVER} )?{_LARGE}\b)",
            "fails to record ",
            "The force records 86.5 percent of crime, and so leaves out more than 10,050 each year.",
            "The force records 86.5 percent of crime, and so fails to record more than 10,050 each year.",
        ),
        (
            rf"\bleaving out (?=(?:{_OVER} )?{_LARGE}\b)",
            "failing to record ",
            "If that held for a full year, the force would be leaving out a little over 2,600 crimes.",
            "If that held for a full year, the force would be failing to record a little over 2,600 crimes.",
        ),
        (
            r"\b(?:are|is|were) not (?:turned|made|converted) into (?:an? )?(?:crime )?records?\b",
            "are not recorded",
            "More than 7,900 reports a year of crime are not turned into a crime record.",
            "More than 7,900 reports a year of crime are not recorded.",
        ),
        (
            rf"\b(?:has gone|went) from missing (?:{_OVER} )?{_LARGE} (?P<what>[a-z ]*?(?:a|each|every|per) year) to missing (?P<now>(?:{_OVER} )?{_LARGE})\b",
            r"now misses \g<now> \g<what>",
            "The force has gone from missing over 13,600 reported crimes a year to missing just over 2,300.",
            "The force now misses just over 2,300 reported crimes a year.",
        ),
    )
)  # fmt: skip


def rates_in_plain_words(text: str) -> str:
    """Return a sentence about rates or unrecorded crime with such turns of phrase told in plain words."""
    if not any(letter.isdigit() for letter in text):
        return text
    for idiom in IDIOMS_OF_RATES:
        text = idiom.retell(text)
    return text
