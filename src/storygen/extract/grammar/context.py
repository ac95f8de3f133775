"""What the sentences around a finding may make of it: somebody else's, supposed, put in doubt or taken back."""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.caution import whose_doubts
from storygen.extract.grammar.later import FOUND_THEN, later_word
from storygen.extract.grammar.lead import says_ours
from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.scope import Frame, other_force_in

_OURS = re.compile(r"\b(?:we|our|ours|us|inspectors|auditors|hmic\w*)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|our|ours|us|inspectors|hmic\w*)\b", re.IGNORECASE)
_WE_SAY = re.compile(
    r"^(?:we|our|inspectors|the (?:results?|findings?|position)(?! (?:of result|in this|that we (?:hope|expect|aim|want))))\b(?!.*\b(?:before our|on [A-Z]))",
    re.IGNORECASE,
)
_HERE = re.compile(r"^(?:here|in this (?:force|inspection))\b|\bthis force\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|had|has|have|should|would|remains?))", re.IGNORECASE)
# The first words of a paragraph that goes on about what stands in the one before.
_POINTS_BACK = re.compile(
    r"^(?:but |however,? |and |yet |since then,? |later,? |afterwards,? )?(?:this|that|these|those|the (?:above|finding|figure|number|result|grade|rate|force has|"
    r"constabulary has)s?|it has|following|after (?:we|our|the)|in (?:a|the) (?:re-?count|letter|light)|both|another|a further|one of (?:these|the)|"
    r"two of (?:these|the)|for |on a|note)\b",
    re.IGNORECASE,
)
_HANGS_ON = re.compile(
    r"^(?:but |and |so |yet )?(?:of (?:these|those|them)|they|it|he|she|there(?! (?:were|was|are|is|had)\b)|these|those|its|their|this)\b",
    re.IGNORECASE,
)
_THEY_FOUND = re.compile(
    r"^(?:they|he|she|it|the (?:team|authors?|researchers?|panel|exercise|review|report))\b (?:\w+ )?"
    r"(?:marked|flagged|picked|showed|listed|rated|concluded|found|examined|reviewed|read|looked|checked|judged|considered|reported|counted|said|says?|thought)\b",
    re.IGNORECASE,
)
# Of one person's records, or one person's reading of them.
_ONE_PERSON = InSmall(
    rf"^(?:he|she) (?:\w+ )?(?:looked|examined|reviewed|read|checked|found|judged|considered|thought|tested|audited|sampled|took|drew|went|counted)\b|"
    rf"\b(?:his|her) (?:own )?{NUMBER}\b|\bbetween (?:them|the two)\b",
)
_SPEAKS_NEXT = AsWritten(
    r"\b(?:(?<!we found )(?<!found, )as follows|in these words|(?:is|are|was|were) (?:this|these|the following)|the following(?! (?:table|chart|figure|list|section)s?\b)(?: \w+){0,2}|(?:wrote|writes|replied|responded|stated|told us)(?: to us)?(?: that)?)\W*$|\b(?:imagine|suppose)\b|"
    r"^what follows\b|^the (?:next|following|rest of this) (?:passage|paragraph|section|page|part|words|extract|figures|lines)\b|"
    r"\b(?:figures|numbers|results|findings) (?:in this|in the next|below|that follow)\b|"
    r"\b(?:for example|by way of (?:example|illustration)),? (?:take|consider)\b",
)


def goes_on(paragraph: str) -> bool:
    """Return whether a paragraph begins with words about what stands in the one before it."""
    return bool(_POINTS_BACK.match(paragraph))


def later_doubts(after: list[str], *, again: bool = False, counts: bool = True) -> list[str]:
    """Return why a finding may not stand, by the sentences that follow it. `again`: on a second inspection. `counts`: when it
    is of a count, not of a rate, grade or period."""
    if again and (now := next((words for text in after if (words := FOUND_THEN.found_in(text))), "")):
        return [f"what is said after it (“{now}”) may put it at the earlier inspection"]
    word = later_word(after, counts=counts)
    return [f"what is said after it (“{word}”) may take it back or change it"] if word else []


def _force_before(other: str) -> str:
    """Return the doubt that a sentence before speaks of a force that it names, or of forces at large.

    What follows the latter may well be of this one, and is held against what else the report says.
    """
    if other[:1].isupper():
        return f"the sentence before speaks of another force or of all: “{other}”"
    return "the sentence before speaks of forces at large"


def subject_doubts(sentence: str, before: str, frame: Frame) -> list[str]:
    """Return why a count may be somebody else's, or only supposed, by the sentence before it."""
    word = _SPEAKS_NEXT.search(before)
    if word and not _WE_SAY.match(before):
        return [f"what is said before it (“{word.group().strip()}”) may make it somebody else's"]
    if before and _THERE.search(sentence) and (other := other_force_in(before, frame)):
        return [f"“there” may be another force: “{other}”"]
    if _ONE_PERSON.search(sentence) and not says_ours(sentence):
        return ["“he” or “she”, named in the sentence before, is not the inspectors"]
    if not before or _OURS.search(sentence) or says_ours(before):
        return []
    if _THEY_FOUND.search(sentence) or (_HANGS_ON.match(sentence) and whose_doubts(before)):
        return ["somebody named in the sentence before may have found it"]
    named = _HERE.search(sentence) or any(name and name in sentence for name in frame.names)
    if (other := other_force_in(before, frame)) and not named:
        return [_force_before(other)]
    return []
