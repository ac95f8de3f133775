"""What one place in a report says of one figure, and what is asked of it when places are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from storygen.extract.document import Sentence
from storygen.extract.grammar.caution import OTHERS, before_others_speak
from storygen.extract.grammar.numbers import NUMBER
from storygen.story.model import Basis


@dataclass(slots=True)
class Evidence:
    """A value for a measure and statistic with the sentence it stands in. Anything in `doubts` keeps it
    from certain."""

    measure: str
    statistic: str
    value: Decimal | str | None
    sentence: Sentence
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    basis: Basis = "printed"
    earlier: bool = False
    weak: bool = False
    # Whether the sentence itself says what the value is of, and not only the words around it.
    named: bool = True
    # The number checked (or to be told) that it is a part of, where its sentence gives it.
    whole: int | None = None
    # Whether its margin is printed beside it, as that of a recording rate is.
    firm: bool = False
    # The crime types that it was added up from.
    added: frozenset[str] = frozenset()


Key = tuple[str, str]


NOT_SAID_WHEN = "it is not said of which inspection these words are"
DIFFERENT = "the report gives different values"


NOT_ACCOUNTED_FOR = "not accounted for"
# What each count is a part of.
WHOLE_OF = {"wrong": "checked", "told": "should_be_told"}


def category_of(measure: str) -> str:
    """Return the crime type, or "victims", that a measure counts."""
    return measure.removeprefix("cancelled_")


def fits(part: int, whole: int, percent: Decimal) -> bool:
    """Return whether part of whole, rounded half up to the printed places, is the printed percentage."""
    places = Decimal(1).scaleb(int(percent.as_tuple().exponent))
    return (Decimal(100 * part) / whole).quantize(places, ROUND_HALF_UP) == percent


def place_of(sentence: Sentence) -> str:
    """Return the page of a sentence and its first words, as a reason quotes it."""
    page = f"page {sentence.page}" if sentence.page else "the page"
    return f"{page}: “{shorten(sentence.quote)}”"


def part_key(category: str) -> Key:
    """Return the key of how many records of a crime type were wrong, or how many victims were told."""
    return ("victims", "told") if category == "victims" else (f"cancelled_{category}", "wrong")


def shorten(text: str, limit: int = 90) -> str:
    """Return the text cut at a word's end."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"


# Doubts on whose figure it is, or of which inspection: such a sentence says nothing against another.
_NOT_OURS = (
    "earlier", "other forces", "another", "own check", "how inspections", "only a part",
    "not be of this inspection",
    "do not say", "may say what", "no crime type", "all records cancelled", "people asked",
)  # fmt: skip


def tells_of_others(doubts: list[str]) -> bool:
    """Return whether doubts say that a sentence is of another inspection or somebody else's."""
    return any(
        word in doubt for doubt in doubts for word in ("earlier", "other forces", "another", "own check")
    )


AFTER_INSPECTION = "the period is after this inspection"
OTHERS_SECTION = "the section is about other forces"
# Why a figure may not be this inspection's, by what its section is (`heading_scope`).
SECTION_DOUBTS = {
    "earlier": "the section is about an earlier inspection",
    "repeated": "the section may repeat what was found the first time",
    "background": "the section tells the background",
    "other": OTHERS_SECTION,
    "general": "the section explains the method",
}
_OF_THE_FORCE = re.compile(r"(?:the|this) (?:force|constabulary)\b(?!['’])", re.IGNORECASE)


_WE_READ = re.compile(
    rf"\b{NUMBER} (?:out )?of (?:the )?{NUMBER} (?:\w+ ){{0,3}}(?:that |which )?(?:we|inspectors) \w+",
    re.IGNORECASE,
)


def _not_ours(piece: Evidence) -> tuple[str, ...]:
    """Return the doubts that make evidence another's.

    People asked in one item of a list are of that item; what "the force" does is its own everywhere.
    """
    text = piece.sentence.text
    passed = {"people asked"} if ";" in text else set()
    if _OF_THE_FORCE.match(text) and OTHERS_SECTION in piece.doubts:
        passed.add("other forces")
    if piece.whole is not None and _WE_READ.search(text):
        # "Ten of the 12 records we read": what was found, whatever the words before it say of every case.
        passed.add("how inspections")
    return tuple(words for words in _NOT_OURS if words not in passed)


# "The force has since reinstated the five records": what was done about this inspection's finding.
_PUT_RIGHT = re.compile(r"“(?:has|have) since” may not be of this inspection")


# What follows a finding only may put it at the first inspection: no excuse where another number is given.
SAID_AFTER = "what is said after it"


def _is_of_mending(doubt: str, piece: Evidence) -> bool:
    """Return whether a doubt is only that something was done since about the records found wrong."""
    return bool(_PUT_RIGHT.match(doubt)) and piece.statistic == "wrong"


# Where the inspectors speak too, what others said may be what they took over; so may what the force accepts.
SPEAKS_OF_OURS = re.compile(
    r"\b(?:we|(?<!to )(?<!told )us|our|ours|inspectors|hmic\w*)\b|"
    r"\b(?:(?:accept|agree|acknowledg|conced|admit)\w*|will|is to|intends to)\b"
    r"(?=.*\b(?:reinstat|restor|put (?:back|right)|wrong|incorrect|error|mistake|"
    r"should (?:not|never|be|have)))",
    re.IGNORECASE,
)


# "The latest of their reviews that we saw": no finding of ours.
_SEEN = re.compile(r"\b(?:that |which )?we (?:saw|read|were (?:shown|given|told))\b", re.IGNORECASE)


def _may_speak_of_ours(text: str) -> bool:
    return bool(SPEAKS_OF_OURS.search(_SEEN.sub("", text)) or before_others_speak(text))


_WE_ESTIMATE = re.compile(
    r"(?:we|our|inspectors|by our) (?:\w+ ){0,2}(?:estimates?|found|find|calculate|audit)\b", re.IGNORECASE
)


def _is_of_words_before(doubt: str, piece: Evidence) -> bool:
    """Return whether a doubt is only that the sentence before tells of other forces, and this one of ours."""
    before = doubt.startswith("the sentence before speaks of another force")
    return before and _WE_ESTIMATE.match(piece.sentence.text) is not None


_PLACE = re.compile(r"“(?P<name>[^”]+)” may be the name")


def _is_of_a_place(doubt: str, piece: Evidence) -> bool:
    """Return whether a name inside a sentence, not its first word, may make it another force's."""
    named = _PLACE.match(doubt)
    return named is not None and not piece.sentence.text.startswith(named["name"])


def may_be_ours(*pieces: Evidence) -> bool:
    """Return whether nothing says that these numbers are another inspection's or somebody else's."""
    return not any(
        any(
            word in doubt
            for doubt in piece.doubts
            for word in _not_ours(piece)
            if not (
                _is_of_mending(doubt, piece)
                or _is_of_words_before(doubt, piece)
                or doubt.startswith(SAID_AFTER)
            )
        )
        or any(_is_of_a_place(doubt, piece) for doubt in piece.doubts)
        or (OTHERS in piece.doubts and not _may_speak_of_ours(piece.sentence.text))
        for piece in pieces
    )
