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
    r"\bsince (?!in\b|at\b|during\b)(?:our |the |its |that )?(?:last |previous |earlier |first )?(?:\w+ ){0,4}?"
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
    carried: bool = False
    doubts: list[str] = field(default_factory=list)


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
        if not plain or plain in _NOT_A_FORCE or "inspectorate" in plain or len(plain) < 3:
            continue
        if match.group(2) == "Force" or not own:
            continue
        if not any(plain in o or o in plain for o in own):
            return match.group()
    return ""


# "We examined thirty cancelled records of rape, because in 2014 we had been concerned about these."
_FOR_AN_OLD_REASON = re.compile(r",? (?:because|since|as) (?:in|at|during) [^.;,%]*?(?=\.?$)", re.IGNORECASE)
# "20 records from before 2012".
_FROM_THEN = re.compile(r"\b(?:records|cases|crimes|offences|cancellations|victims),? from\b", re.IGNORECASE)
# "… when it was 11 from 22": the end of what is left out.
_FROM_A_NUMBER = re.compile(rf"\W*from (?:the )?{NUMBER}\W*", re.IGNORECASE)
_OF_BEFORE = re.compile(r"\s*\((?:20\d\d|up from|down from|was )")


def scope_of(sentence: str, frame: Frame) -> Scope:
    """Return the part of a sentence that speaks of this inspection of this force, with what is in doubt."""
    text = _of_here_and_now(_FOR_AN_OLD_REASON.sub("", sentence), frame)
    scope = Scope(text, doubts=_doubts_of_the_whole(text))
    if words := NOT_REINSPECTED.found_in(text):
        scope.earlier, scope.text = f"not looked at again (“{words}”)", ""
        scope.carried = True
    elif earlier_in(text, frame) or other_force_in(text, frame):
        _leave_out_clauses(scope, frame)
    return scope


def _of_here_and_now(sentence: str, frame: Frame) -> str:
    """Return a sentence without what it only compares with, within its clauses: brackets, asides, averages."""
    text = _FROM_YEAR.sub(
        lambda m: m.group(2) if frame.year and int(m.group(1)) < frame.year else m.group(),
        _PARAGRAPH_NUMBER.sub("", sentence),
    )
    text = _without_brackets(text, sentence, frame)
    now = without_then(text, frame)
    text = _without_aside(text if other_force_in(now, frame) else now, frame)
    return _PLACED_AMONG.sub("", _COMPARED.sub(" ", _since(text)))


def _without_brackets(text: str, sentence: str, frame: Frame) -> str:
    """Return a text without the brackets of its sentence that are of another time or force."""
    for bracket in _BRACKET.findall(sentence):
        # A whole sentence in brackets is no aside of another.
        if bracket.strip() != sentence.strip() and (
            earlier_in(bracket, frame) or other_force_in(bracket, frame) or _OF_BEFORE.match(bracket)
        ):
            text = text.replace(bracket, " ")
    return text


def _doubts_of_the_whole(text: str) -> list[str]:
    """Return why all of a sentence may be no finding of the inspectors."""
    doubts = []
    if OWN_AUDIT.found_in(text):
        doubts.append("it may be the force's own check, not the inspectors'")
    if IN_GENERAL.found_in(text):
        doubts.append("the sentence may describe how inspections are done, not what was found")
    return doubts


def _leave_out_clauses(scope: Scope, frame: Frame) -> None:
    """Leave out of a scope's text the clauses that are of an earlier inspection or of another force."""
    clauses = _clauses(scope.text)
    kept: list[str] = []
    before: set[str] = set()
    left_out: set[str] = set()
    for place, clause in enumerate(clauses):
        if before and _FROM_A_NUMBER.fullmatch(clause):
            continue
        before = _what_else(clause, frame)
        left_out |= before
        if not before:
            kept.append(clause)
        elif place and _FROM_THEN.search(clauses[place - 1] + clause):
            scope.doubts.append("“from …” may say that what is counted is of another time or force")
    scope.text = "".join(kept).strip()
    scope.foreign = "other" in left_out
    scope.earlier = "speaks of an earlier inspection" if "earlier" in left_out else ""
    if scope.text and kept[0] is not clauses[0] and not _says_now(scope.text, frame):
        scope.doubts.append("part of the sentence speaks of an earlier inspection or another force")


def _what_else(clause: str, frame: Frame) -> set[str]:
    """Return what a clause is of besides this inspection of this force: "earlier", "other", both or neither."""
    other = {"other"} if other_force_in(clause, frame) else set()
    if not earlier_in(clause, frame):
        return other
    # "… now 94 percent, after our 2014 report": a year alone does not make it one of then.
    only_a_year = not other and NOW.search(clause) and not EARLIER.search(clause)
    return other if only_a_year else {"earlier", *other}


def _says_now(text: str, frame: Frame) -> bool:
    """Return whether a text says that it is of this inspection."""
    return bool(NOW.search(text)) or bool(frame.year and str(frame.year) in text)


def _clauses(text: str) -> list[str]:
    """Return the clauses of a sentence, each with what joins it to the one before."""
    first, *rest = _CLAUSE.split(text)
    return [first, *map("".join, zip(rest[::2], rest[1::2], strict=True))]


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
