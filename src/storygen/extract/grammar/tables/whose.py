"""Which rows and columns of a table are of this inspection of this force, by the words that head them."""

from __future__ import annotations

import re

from storygen.extract.grammar.scope import Frame, earlier_in, other_force_in

_YEAR = re.compile(r"\b(20[0-3]\d)\b(?![/–-]\d\d)")
_FINANCIAL = re.compile(r"\b20[0-3]\d ?[/–-] ?(?:20)?\d\d\b")
_NOT_OURS = re.compile(
    r"\b(?:national(?:ly)?|england|average|mean|median|similar|peers?|benchmark|other forces|all forces|regional|region|"
    r"target|group average|forces inspected|msf|msg)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:force|constabulary|police|registrar|supervisor|officer)(?:'s|s')? (?:own )?(?:figures?|view|audit|return|review|check|result|finding|says|data)\b|"
    r"\b(?:own audit|internal|self-?assess\w*|in-house|according to)\b|\b(?:audited|reviewed|checked|examined) by (?:the )?(?:force|registrar|fcr|constabulary)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:this (?:re-?)?(?:inspection|report|time|year|audit|visit|review)|now|current(?:ly)?|latest|today|re-?inspection|new|"
    r"second (?:inspection|report|visit|audit))\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:then|before|previous(?:ly)?|last (?:time|inspection|report|visit|audit|year)|earlier|prior|former|original|initial|"
    r"first (?:inspection|report|visit|audit)|old)\b",
    re.IGNORECASE,
)
# "First day of the audit".
_ENDS = re.compile(r"\b(?:first|last|final) (?:day|date)\b", re.IGNORECASE)
_OF_FORCES = re.compile(
    r"^\W*(?:police )?(?:force|forces|constabulary|constabularies|force area)\W*$", re.IGNORECASE
)
_ENDING = re.compile(r"\s+(?:police service|police force|police|constabulary)$", re.IGNORECASE)


def ours(words: list[str], frame: Frame, heading: str = "") -> tuple[list[bool], bool, list[str]]:
    """Return which of the words along one side of a table are of this inspection of this force, whether they
    tell it from others, and what is in doubt.

    `heading` stands over the words: "Force" says that each names one.
    """
    kept = [not _of_others(text, frame) for text in words]
    parted = not all(kept) and any(kept)
    own = [names_own(text, frame) for text in words]
    if any(own):
        whole = any(is_own(text, frame) for text in words)
        alone = _OF_FORCES.match(heading) or whole
        kept = [k and (o or not alone) for k, o in zip(kept, own, strict=True)]
        parted = parted or bool(alone)
    elif _OF_FORCES.match(heading) and len(words) > 1:
        return [False] * len(words), True, []
    dated, told, doubts = _of_now(words, frame)
    return [k and d for k, d in zip(kept, dated, strict=True)], parted or told, doubts


def is_own(text: str, frame: Frame) -> bool:
    """Return whether words are the name of this force and nothing else."""
    plain = _ENDING.sub("", text.strip(" :*.").lower())
    return any(plain == _ENDING.sub("", name.lower()) for name in frame.names)


def names_own(text: str, frame: Frame) -> bool:
    """Return whether words name this force."""
    return any(
        re.search(rf"\b{re.escape(_ENDING.sub('', name))}\b", text, re.IGNORECASE)
        for name in frame.names
        if name
    )


def is_of_others(text: str, frame: Frame) -> bool:
    """Return whether words give a table to other forces or the country."""
    return bool(_NOT_OURS.search(text) or other_force_in(text, frame))


def is_own_check(text: str) -> bool:
    """Return whether words give a table to the force itself ("the registrar's review")."""
    return bool(_THEIRS.search(text))


def _of_others(text: str, frame: Frame) -> bool:
    return is_of_others(text, frame) or is_own_check(text)


def _of_now(words: list[str], frame: Frame) -> tuple[list[bool], bool, list[str]]:
    """Return which words are not of an earlier inspection, whether they tell two apart, and what is in
    doubt."""
    years = [[int(y) for y in _YEAR.findall(text)] for text in words]
    named = sorted({max(found) for found in years if found})
    latest = named[-1] if named else None
    current = frame.year if frame.year in named else latest
    kept = []
    for text, found in zip(words, years, strict=True):
        if _FINANCIAL.search(text):
            kept.append(False)
        elif found:
            kept.append(max(found) == current and not _too_old(max(found), frame))
        else:
            plain = _ENDS.sub("", text)
            kept.append(bool(_NOW.search(text)) or not (_THEN.search(plain) or earlier_in(plain, frame)))
    doubts = []
    again = frame.reinspection and any(
        max(found, default=0) == current and re.search(r"\bre-?inspection\b", text, re.IGNORECASE)
        for text, found in zip(words, years, strict=True)
    )
    if len(named) > 1 and (current != frame.year or current != latest) and not again:
        doubts.append(f"it is not clear that {current} is this inspection")
    if any(_NOW.search(text) for text in words):
        # "This inspection | 2016": what is not said to be of now, but is dated, is not.
        sure = [bool(_NOW.search(text)) for text in words]
        kept = [k and (s or not f) for k, s, f in zip(kept, sure, years, strict=True)]
    return kept, not all(kept) and any(kept), doubts


def _too_old(year: int, frame: Frame) -> bool:
    return frame.year is not None and year < frame.year - 1
