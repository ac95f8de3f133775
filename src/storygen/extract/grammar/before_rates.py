"""What the sentence before a recording rate or an estimate may make of it: a wish, one kind of crime or of report, one
month, another force."""

from __future__ import annotations

import re

from storygen.extract.grammar.caution import is_known
from storygen.extract.grammar.caution_of_rates import PARTLY
from storygen.extract.grammar.harmless_of_rates import OF_RATES
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.scope import NOW, Frame
from storygen.extract.grammar.whose_rate import ALL, kinds_in

_WISHES = re.compile(
    r"\b(?:will|would|plans?|planned|aims?|target|goal|ambition|intends?|hopes?|promis\w+|set out how|wants?)\b",
    re.IGNORECASE,
)
_LOOKED = re.compile(
    r"\b(?:look(?:ed)?|examin\w+|audit\w*|sampl\w+|test\w*|took|chose|select\w+|check\w*)\b", re.IGNORECASE
)
_APART = re.compile(
    r"\b(?:separate|special|particular|closer) (?:\w+ )?(?:look|sample|audit|exercise|check)\b|\b(?:over|under) (?:the age of )?\d\d\b",
    re.IGNORECASE,
)
_ONE_TIME = re.compile(
    r"\b(?:worst|best|lowest|highest|poorest|busiest|quietest) (?:\w+ )?(?:month|week|quarter|day|weekend|season|half)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^([A-Z][a-z]{3,}) (?:is|was|has|had|lies|covers|serves|records?|recorded|shares|does|did)\b"
)
_IT = re.compile(r"^(?:it|its|they|their)\b", re.IGNORECASE)
_SUCH_CASES = re.compile(
    r"\bin (?:such|these|those|that) (?:cases?|circumstances|instances|situations?|time|limit)\b|\bin (?:this|that) way\b|\bby (?:this|that) route\b",
    re.IGNORECASE,
)


def before_doubts(claim: str, before: str, printed: str, frame: Frame) -> list[str]:
    """Return why a rate or estimate may not be this force's, of all the crime of its type, by the sentence before."""
    found: list[str] = []
    if not before:
        return found
    if printed and _WISHES.search(before) and re.search(rf"(?<![\d.]){re.escape(printed)}(?![\d])", before):
        found.append("the sentence before wishes for the same number")
    if _LOOKED.search(before) and (word := _APART.search(before) or PARTLY.search(before)):
        found.append(f"the sentence before looks at “{word.group().strip()}”")
    if word := _ONE_TIME.search(before):
        found.append(f"the sentence before speaks of the “{word.group()}”")
    if word := _SUCH_CASES.search(claim):
        found.append(f"“{word.group()}” may be only some of the crimes reported")
    if _IT.match(claim) and (name := _other_subject(before, frame)):
        found.append(f"the sentence before is about “{name}”")
    return found


def _other_subject(before: str, frame: Frame) -> str:
    """Return the name that a sentence is about when it is neither the force's nor a word that is known."""
    match = _NAME.match(before)
    if match is None or any(match.group(1) in name for name in frame.names):
        return ""
    known = is_known(match.group(1).lower(), OF_RATES)
    return "" if known or any(atom.kind != "x" for atom in atoms_of(match.group(1))) else match.group(1)


_OF_ALL = re.compile(r"\ball\b|\boverall\b|\btotal\b|\baltogether\b|\bevery (?:kind|type)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:failed|were|was|did|went)\b", re.IGNORECASE)


def kind_doubts(claim: str, before: str, heading: str) -> list[str]:
    """Return why an estimate may be of one kind of crime only, by its heading or the sentence before."""
    if _OF_ALL.search(claim) or kinds_in(claim):
        return []
    for place, words in (("heading", heading), ("sentence before", before)):
        kinds = [kind for kind in kinds_in(words) if kind != "other"]
        if kinds and not ALL.search(words) and not re.search(r"\breported\b", claim):
            return [f"the {place} speaks of one kind of crime, and the estimate may be of that kind"]
    return []


def once_doubts(claim: str, frame: Frame) -> list[str]:
    """Return why an estimate told of the past, on a second inspection, may be of the first."""
    if frame.reinspection and re.search(r"\b(?:it|they|force|constabulary) then\b", claim, re.IGNORECASE):
        return ["“then” may be the time of the first inspection"]
    if frame.reinspection and _PAST.search(claim) and not NOW.search(claim):
        return ["told of the past, it may be of the first inspection"]
    return []
