"""What the sentences around a finding may make of it: somebody else's, supposed, put in doubt or taken back."""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.caution import whose_doubts
from storygen.extract.grammar.later import later_word
from storygen.extract.grammar.lead import says_ours
from storygen.extract.grammar.margins import speaks_of_margin
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
_SHARE_OF_IT = rf"(?:{NUMBER}|some|several|all|both|half|most|each|this|these|those|that one|it)"
# A later sentence that withdraws a finding, changes it, adds to it or says whose it is.
_TAKEN_BACK = AsWritten(
    r"\b(?<!victim had )(?<!victims had )(?<!victim has )(?<!ought to be )(?<!should be )(?:withdraw\w*(?! (?:(?:her|his|their|the|its) )?(?:support|co-?operation|complaints?|allegations?|statements?|accounts?|consent))|disregard\w*|suspended|under appeal|on appeal|appealed|moderat\w+|re-?count\w*|miscount\w*|counted twice|"
    r"double[- ]count\w*|too (?:high|low) by\b|\b(?:given|printed|stated|quoted|shown|published|reported|put) [^.;]*?(?:is|was|were|are) (?:\w+ )?too (?:high|low)|overstat\w+|understat\w+|true (?:number|figure|rate|count)|the (?:number|figure) (?:was|is) in fact|"
    r"(?:figure|estimate|rate|number|grade|result)s? (?:was|has been|were|have been) (?:since |later |then )?(?:revised|amended|changed|reduced|raised|corrected|lowered)|"
    r"superse\w+|re-?graded|please read|should (?:have )?read|misprint\w*|typing error|printed in error|no longer stands?|"
    r"change[ds]? (?:our|its) (?:mind|view|judge?ment|finding)s?|(?:our|the) (?:first|initial|draft|provisional) (?:view|finding|reading|count)s?)\b|"
    rf"\b(?:accept(?:ed|s)?|agree[sd]?|conced\w+|satisfied|persuaded|convinced) (?:us |that |now |since |after all )*(?:about |of |on )?{_SHARE_OF_IT}\b"
    r"(?! (?:remaining|rest|decisions?|cancellations?|has|had|was|is|needs?|must|should|will|did|does|cannot|could|falls?|fell)\b)|"
    rf"\b(?:has|have|had) (?:since|now|subsequently|later) (?:(?!been\b)\w+ ){{0,2}}(?:given|shown|sent|provided|produced|supplied|found|satisfied|persuaded)\b|"
    rf"\b(?:found|identified|saw|noted|discovered) (?:another|a further)\b|^(?:in|on) a (?:re-?count|second (?:look|reading))\b|^(?:another|a further) {NUMBER} (?:were|was|had|of (?:these|those|them)|should|did|turned|proved)\b|^{NUMBER} (?:more|others?) (?:were|was|had)\b|"
    r"\b(?<!of )(?:these|those|this|that|they|the (?:numbers?|figures?|results?|findings?|counts?|rates?|rows?|grades?)(?: (?:above|here|given))?)"
    r" (?:is|are|was|were|come|comes|came) (?:\w+ )?(?:from |by |of )?(?:the |its |their )?"
    r"(?:registrar|fcr|force's|constabulary's|own|supplied|provided|estimat\w+|provisional|interim|unaudited|unverified|withdrawn|not (?:ours|our own))\b|"
    r"\b(?:we|inspectors|auditors) (?:did not|have not|could not|were unable to) (?:test|repeat|check|verify|audit|re-?test|confirm|reproduce)"
    r" (?:them|this|these|it|the (?:figure|result|number|finding)s?)\b|"
    r"\b(?:one|two|three|some|several|both) of (?:these|those|the (?:three|four|five|six|seven|eight|nine|ten|\d+)) (?:was|were|turned out|proved|has|have|had)"
    r" (?:since |later |in fact |after all |subsequently )?(?:to (?:be|have been) )?(?:correct|right|found|shown|accepted|proper|withdrawn|sound)\b",
)
# The first words of a paragraph that goes on about what stands in the one before.
_POINTS_BACK = re.compile(
    r"^(?:but |however,? |and |yet |since then,? |later,? |afterwards,? )?(?:this|that|these|those|the (?:above|finding|figure|number|result|grade|rate|force has|"
    r"constabulary has)s?|it has|following|after (?:we|our|the)|in (?:a|the) (?:re-?count|letter|light)|both|another|a further|one of (?:these|the)|"
    r"two of (?:these|the)|for |on a|note)\b",
    re.IGNORECASE,
)
_HANGS_ON = re.compile(
    r"^(?:but |and |so |yet )?(?:of (?:these|those|them)|they|it|he|she|there|these|those|its|their|this)\b",
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
    r"\b(?:as follows|in these words|(?:is|are|was|were) (?:this|these|the following)|the following(?! (?:table|chart|figure|list|section)s?\b)(?: \w+){0,2}|(?:wrote|writes|replied|responded|stated|told us)(?: to us)?(?: that)?)\W*$|\b(?:imagine|suppose)\b|"
    r"^what follows\b|^the (?:next|following|rest of this) (?:passage|paragraph|section|page|part|words|extract|figures|lines)\b|"
    r"\b(?:figures|numbers|results|findings) (?:in this|in the next|below|that follow)\b|"
    r"\b(?:for example|by way of (?:example|illustration)),? (?:take|consider)\b",
)


def goes_on(paragraph: str) -> bool:
    """Return whether a paragraph begins with words about what stands in the one before it."""
    return bool(_POINTS_BACK.match(paragraph))


# On a second inspection: what was just said was found the first time.
_THEN_AND_NOW = re.compile(
    r"\b(?:this time|on this occasion|in this re-?inspection|we now (?:found|find)|(?:fresh|new) sample|recommendations? (?:has|have|had) been (?:met|closed|carried)|"
    r"we (?:told|asked|recommended|urged)|took charge|has since|have since(?! (?:moved|died|left)))\b",
    re.IGNORECASE,
)


def later_doubts(after: list[str], *, again: bool = False) -> list[str]:
    """Return why a finding may not stand, by the sentences that follow it. `again`: on a second inspection."""
    if again and (now := next((match for text in after if (match := _THEN_AND_NOW.search(text))), None)):
        return [f"what is said after it (“{now.group().strip()}”) may put it at the earlier inspection"]
    taken_back = next((match for text in after if (match := _TAKEN_BACK.search(_plain(text)))), None)
    word = taken_back.group().strip() if taken_back else later_word(after, again=again)
    return [f"what is said after it (“{word}”) may take it back or change it"] if word else []


# "The true figure is likely to lie between 86.3 percent and 90.3 percent": the margin, told in other words.
_TRUE = re.compile(r"\btrue (?=(?:number|figure|rate|count)\b)", re.IGNORECASE)


# "Some had been closed after the complaint was withdrawn": it is no finding that is.
_WITHDRAWN = re.compile(
    r"\b(?:reports?|complaints?|allegations?|support|statements?|accounts?|consent|co-?operation)\b[^.;]{0,30}?\bwithdrawn?\b",
    re.IGNORECASE,
)


def _plain(text: str) -> str:
    text = _WITHDRAWN.sub("", text)
    return _TRUE.sub("", text) if _TRUE.search(text) and speaks_of_margin(text) else text


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
        return [f"the sentence before speaks of another force or of all: “{other}”"]
    return []
