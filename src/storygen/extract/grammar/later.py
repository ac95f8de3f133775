"""What is said after a finding that may take it back, add to it, or say that it is somebody else's work."""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.idioms_of_rates import rates_in_plain_words
from storygen.extract.grammar.margins import speaks_of_margin
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.signs import Signs
from storygen.extract.grammar.taken_back import takes_back

# A finding that others dispute stands when the inspectors say so.
_DISPUTED = AsWritten(
    r"\b(?:force|constabulary|registrar|it|she|he|they|constable) (?:(?!not\b)\w+ ){0,2}?(?:disput(?:es?|ed)|contest(?:s|ed)?|challenge[sd]?|"
    r"(?:do|does|did) not accept|(?:takes?|took) issue|disagree[sd]?|appeal(?:s|ed)?)\b|\bin dispute\b",
)
_STANDS = InSmall(
    r"\b(?:we|inspectors|our (?:finding|findings|view|judge?ment)s?) (?:\w+ )?(?:stand|stands|maintain|maintains|remain|remains|uphold|confirm|repeat|are not persuaded|"
    r"do not (?:agree|accept|change|alter)|have not changed|see no reason)\b",
)
# On a second inspection: what was just said led to a change, or is told apart from now, so that it was found the first time.
FOUND_THEN = Signs(
    (r"\b(?:this time|on this occasion|in this re-?inspection)\b", "This time we read 22 records."),
    (r"\bwe now find\b|\bwe now found\b", "We now find that one is wrong."),
    (r"\b(?:fresh|new) sample\b", "In a fresh sample, one of 20 was incorrect."),
    (r"\brecommendations? (?:has|have|had) been (?:met|closed|carried)\b", "Both recommendations have been met."),
    (r"\bwe (?:(?:therefore|then|accordingly|so) )?(?:told|asked|recommended|required|urged|wrote)\b|\bso we wrote\b", "We therefore asked the force to train its supervisors."),
    (r"\btook charge\b|\bbrought us back\b|\btold to act\b|\bshamed (?:the force|it)\b|\bthen left the force\b", "This was the finding that brought us back."),
    (r"\bhas since\b|\bhave since\b(?! (?:moved|died|left))|\bsince been\b|\bsince then\b|\bsince\.$", "A new registrar has since been appointed."),
    (r"\b(?:has|have) (?:now )?(?:changed|improved|ceased|stopped|gone)\b|\btoday the (?:decisions|records)\b", "The practice has ceased."),
    (r"\b(?:is |are )?(?:much|far|a great deal) better(?: now)?\b", "It is much better now."),
    (r"\bput (?:this|it|that|them|matters|things) right\b|\bto heart\b", "The force took that to heart."),
    (r"\bas a (?:result|consequence)\W*$", "Training was changed as a result."),
    (
        r"\bas a (?:result|consequence),? (?:it|they|the (?:force|constabulary|registrar|chief \w+)|officers|supervisors|staff|leaders|training|an? new|new|all|every|"
        r"(?:much|a good deal) (?:was|has been)|we (?:asked|recommended|made|told|required|urged|wrote)) ",
        "As a result, supervisors check every one.",
    ),
    (r"\b(?:led|gave rise|contributed) to (?:the|our|a|that|this) (?:\w+ )?recommendation", "This led to our first recommendation."),
    (r"\bin (?:response|answer)\b|\b(?:responded|reacted|acted) (?:by|to|on|at once|promptly|quickly)\b", "The force responded promptly."),
    (r"\b(?:pleased|satisfied|content) (?:with|at|by) (?:the|this|that) (?:change|progress|improvement|response)", "We are pleased with the progress made."),
    (r"\bafter that\b|\bhad we examined\b", "After that, supervisors were trained."),
)  # fmt: skip


# "The true figure is likely to lie between 86.3 percent and 90.3 percent": the margin, told in other words.
_TRUE = re.compile(r"\btrue (?=(?:number|figure|rate|count)\b)", re.IGNORECASE)


# "Some had been closed after the complaint was withdrawn": it is no finding that is.
_WITHDRAWN = re.compile(
    r"\b(?:reports?|complaints?|allegations?|support|statements?|accounts?|consent|co-?operation)\b[^.;]{0,30}?\bwithdrawn?\b",
    re.IGNORECASE,
)


# "This is too low.": what the inspectors think of a figure that stands.
_JUDGED = re.compile(
    r"^(?:this|that|it) (?:is|was|remains) (?:(?:still|far|much|simply|clearly|plainly|just) )?too (?:low|high)(?=[.,]| for\b| and\b| in\b)",
    re.IGNORECASE,
)


def _plain(text: str) -> str:
    text = _JUDGED.sub("", _WITHDRAWN.sub("", text))
    if not _TRUE.search(text):
        return text
    told = rates_in_plain_words(text)
    return _TRUE.sub("", told) if speaks_of_margin(told) else told


def later_word(after: list[str], *, counts: bool = True) -> str:
    """Return the words by which what follows a finding may change it, "" when there are none. `counts`: of a
    count, not of a rate, grade or period."""
    for text in after:
        if words := takes_back(_plain(text), counts=counts):
            return words
    disputed = next((word for text in after if (word := _DISPUTED.search(text))), None)
    if disputed and not any(_STANDS.search(text) for text in after):
        return disputed.group()
    return ""


_SOME_OF = re.compile(
    rf"\b(?P<part>{NUMBER}) of (?:the (?P<whole>{NUMBER})\b|(?:these|those|them)(?: (?:victims|people))?,? (?:were|was|had been|by|only)\b)",
    re.IGNORECASE,
)


def divides_told(text: str, told: int) -> bool:
    """Return whether a sentence says something of some of the victims told: then they may not all have been told."""
    return any(
        to_number(some["part"]) < told and (not some["whole"] or to_number(some["whole"]) == told)
        for some in _SOME_OF.finditer(text)
    )


def looks_again(paragraph: str) -> bool:
    """Return whether a paragraph tells of looking again at what stands before it, though it begins with a new subject."""
    return bool(takes_back(paragraph))
