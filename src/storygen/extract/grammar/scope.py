"""Whose figure is it, and of when: this inspection or an earlier one, this force or another, found or only
said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from storygen.extract.grammar.another_time import NOT_REINSPECTED
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.by_others import OTHER_FORCES, OWN_AUDIT
from storygen.extract.grammar.earlier import (
    EARLIER,
    INSPECTION,
    NOW,
    Frame,
    earlier_in,
)
from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.supposed import IN_GENERAL
from storygen.extract.grammar.then_and_now import without_then

__all__ = [
    "EARLIER",
    "NOW",
    "Frame",
    "Scope",
    "earlier_in",
    "other_force_in",
    "scope_of",
]

_POLICE = re.compile(
    r"\b((?:the )?(?:[A-Z][\w'-]++(?: (?:and|of|&|upon|"
    r"the) (?=[A-Z]))? ?)+?)\s?(Police Service|Police|Constabulary|Force)\b(?! (?:and Crime|"
    r"Crime|Recording|Federation|Commissioner|National|Foundation|Chiefs|Officer))"
)
_NOT_A_FORCE = {
    "the",
    "national",
    "chief",
    "british",
    "uk",
    "home office",
    "military",
    "her majesty's",
    "his majesty's",
    "college of",
    "all",
    "our",
    "this",
    "in",
    "local",
    "modern",
    "for",
    "at",
}
_CLAUSE = re.compile(
    r"(;|\s[–-]\s|, and (?:that )?(?=(?:this|it|which) (?:is|was|compares)\b)|,? \b(?:but|while|whilst|whereas|although|though|however|where(?= (?:our predecessors|the (?:first|last|previous)|(?:in|at|during) (?:the |our )?20\d\d))|compared (?:with|"
    r"to)|which compares? (?:\w+ )?(?:with|to)|(?:up|down|a (?:rise|fall|gain|drop) of) (?:by )?(?:some |about |around )?(?:\d[\d.]*|\w+) (?:percentage )?points|(?<!violence )against|as opposed to|up from|down from|"
    r"rather than the|an? (?:\w+ )?(?:improvement|increase|rise|fall|drop|decline|reduction|"
    r"change) (?:on|from|of|in)|higher than|lower than|better than|worse than|similar to|"
    r"which (?:is|was) (?:up|down|higher|lower|better|worse)|having been|from)\b)",
    re.IGNORECASE,
)
_FROM_YEAR = re.compile(
    r"\bfrom (?:[^,;]{1,40}?) (?:in|at|during) (?:our |the )?(20\d\d)(?: (?:re-?)?inspection)?,? (to )(?=\S)",
    re.IGNORECASE,
)
# "… is above the national average of 87.8 percent": only what stands before it is a finding.
_COMPARED = InSmall(
    r",? (?:which )?(?:(?:is|was|are|were) )?(?:(?:well|just|slightly|significantly|much|a little|far|broadly|"
    r"again|also) )?(?:compares? (?:\w+ )?(?:with|to)|above|below|(?:well |some way |far )?short of|against|higher than|lower than|better than|"
    r"worse than|close to|near|in line with|similar to|more than|less than|ahead of|behind)"
    r" (?:the |an? )?(?:(?:\d[\d.]*)(?: ?%| per ?cent)? )?"
    r"(?:national(?:ly)?|england and wales|average|overall england|mean)\b[^,;.()]*(?:\.\d+[^,;.()]*)?",
)
# "…, which puts it in the upper third of the 36 forces inspected": comment on what was found.
_PLACED_AMONG = InSmall(
    r",? (?:and |which |this |that |a result that )?(?:puts?|places?|ranks?|sets?|makes?) (?:it|the (?:force|constabulary)|them) [^,;.:%]{0,60}\b(?:forces|constabularies|country|england and wales)\b[^,;.:%]*|"
    r":? (?:the )?(?:national )?average (?:among|of|for|across) (?:the |all )?(?:\w+ )?(?:forces|constabularies)[^;.]*?\d+(?:\.\d+)? ?(?:%|per ?cent)",
)
# "Since our 2016 inspection the force has improved": what follows is of now.
_SINCE = InSmall(
    r"\bsince (?:our |the |its |that )?(?:last |previous |earlier |first )?(?:\w+ ){0,4}?"
    rf"(?:20[0-3]\d|{INSPECTION})(?: {INSPECTION})?(?: (?:of|in) 20[0-3]\d)?\b(?!,? (?:when|where|in which))",
)
# "3.14 We found …": the number of the paragraph.
_PARAGRAPH_NUMBER = re.compile(r"^\(?\d{1,2}(?:\.\d{1,3})+[.)]? (?=[A-Z][a-z]+\b)")
_BRACKET = re.compile(r"\s*\([^()]*\)")


@dataclass(slots=True)
class Scope:
    """What is left of a sentence when other inspections and other forces are taken out, and what to doubt."""

    text: str
    earlier: str = ""
    foreign: bool = False
    doubts: list[str] = field(default_factory=list)
    cues: set[str] = field(default_factory=set)


def other_force_in(text: str, frame: Frame) -> str:
    """Return the name of another force that the words speak of, "" when there is none."""
    if words := OTHER_FORCES.found_in(text):
        return words
    own = [name.lower() for name in frame.names if name]
    for match in _POLICE.finditer(text):
        name = match.group(1).strip()
        name = re.sub(
            r"^(?:The|In|For|At|Of|And|Of the|While|Unlike|By|With|From|Both|As|But|Our|Since|When|We|"
            r"It|At the|Overall|However) ",
            "",
            name,
        ).strip()
        plain = name.lower()
        if not plain or plain in _NOT_A_FORCE or len(plain) < 3:
            continue
        if match.group(2) == "Force" or not own:
            continue
        if not any(plain in o or o in plain for o in own):
            return match.group()
    return ""


# "We examined thirty cancelled records of rape, because in 2014 we had been concerned about these."
_FOR_AN_OLD_REASON = re.compile(r",? because (?:in|at|during) [^.;,%]*?(?=\.?$)", re.IGNORECASE)
# "20 records from before 2012".
_FROM_THEN = re.compile(r"\b(?:records|cases|crimes|offences|cancellations|victims),? from\b", re.IGNORECASE)


def scope_of(sentence: str, frame: Frame) -> Scope:
    """Return the part of a sentence that speaks of this inspection of this force, with what is in doubt."""
    sentence = _FOR_AN_OLD_REASON.sub("", sentence)
    text = _FROM_YEAR.sub(
        lambda m: m.group(2) if frame.year and int(m.group(1)) < frame.year else m.group(),
        _PARAGRAPH_NUMBER.sub("", sentence),
    )
    for bracket in _BRACKET.findall(sentence):
        if (
            earlier_in(bracket, frame)
            or other_force_in(bracket, frame)
            or re.match(r"\s*\((?:20\d\d|up from|down from|was )", bracket)
        ):
            # A whole sentence in brackets is no aside of another.
            text = text.replace(bracket, " ") if bracket.strip() != sentence.strip() else text
    now = without_then(text, frame)
    text = _without_aside(text if other_force_in(now, frame) else now, frame)
    text = _PLACED_AMONG.sub("", _COMPARED.sub(" ", _since(text)))
    scope = Scope(text)
    if OWN_AUDIT.found_in(text):
        scope.doubts.append("it may be the force's own check, not the inspectors'")
    if IN_GENERAL.found_in(text):
        scope.doubts.append("the sentence may describe how inspections are done, not what was found")
    if not (earlier_in(text, frame) or other_force_in(text, frame) or NOT_REINSPECTED.found_in(text)):
        return scope
    if words := NOT_REINSPECTED.found_in(text):
        scope.earlier, scope.text = f"not looked at again (“{words}”)", ""
        scope.cues.add("carried")
        return scope
    pieces = _CLAUSE.split(text)
    clauses = [pieces[0]] + [a + b for a, b in zip(pieces[1::2], pieces[2::2], strict=True)]
    kept: list[str] = []
    first_dropped = dropped = False
    for place, clause in enumerate(clauses):
        old, other = earlier_in(clause, frame), other_force_in(clause, frame)
        if old and NOW.search(clause) and not other and EARLIER.search(clause) is None:
            old = False
        if dropped and re.fullmatch(rf"\W*from (?:the )?{NUMBER}\W*", clause, re.IGNORECASE):
            continue  # "when it was 11 from 22": the end of what was dropped.
        dropped = old or bool(other)
        if dropped and place and _FROM_THEN.search(clauses[place - 1] + clause):
            scope.doubts.append("“from …” may say that what is counted is of another time or force")
        if old or other:
            scope.cues.add("earlier" if old else "other")
            first_dropped = first_dropped or place == 0
            if other:
                scope.foreign = True
            continue
        kept.append(clause)
    scope.text = "".join(kept).strip()
    if "earlier" in scope.cues:
        scope.earlier = "speaks of an earlier inspection"
    if (
        first_dropped
        and scope.text
        and not NOW.search(scope.text)
        and not (frame.year and str(frame.year) in scope.text)
    ):
        scope.doubts.append("part of the sentence speaks of an earlier inspection or another force")
    return scope


# ", so poor at the earlier inspection (70.2 percent),": put in between, and nothing of how it is.
_PUT_IN = re.compile(
    r", (?!and\b|but\b)(?:[^,;()]|\([^)]*\)){4,90}, (?=(?:has|have|is|are|now|had)\b)", re.IGNORECASE
)


def _without_aside(text: str, frame: Frame) -> str:
    """Return a sentence without what is put in between commas about an earlier inspection."""
    aside = _PUT_IN.search(text)
    if aside is None or not earlier_in(aside.group(), frame):
        return text
    return f"{text[: aside.start()]} {text[aside.end() :]}"


# "Since our 2014 report it has put right what we found then".
_OF_THEN = re.compile(
    r"\b(?:what|that|which|as|where) (?:we |was |were |it |had been )*(?:\w+ )?then(?: (?:wrong|found|lacking|missing|weak|poor))?\b",
    re.IGNORECASE,
)


def _since(text: str) -> str:
    """Return a text with "since then" for "since our 2014 report", and without what was so then."""
    changed = _SINCE.sub("since then", text)
    return _OF_THEN.sub("it", changed) if changed != text else text
