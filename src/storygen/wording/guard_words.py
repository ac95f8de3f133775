"""The eye of the claim guard: every word in plain text that states a number, a rank or an extreme.

It must miss nothing, so it would rather stop an author who can use other words. It sees figures in any
script, number words, fractions, ordinals, multiples, the words that turn a number before them into another
("%", "per cent", "times as"), superlatives, and the words for all, both and none. It leaves "no", "no one",
"anyone", "one another", "at least", "at most" and "second-hand" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from storygen.wording.guard_lists import NOT_SUPERLATIVE, STATING


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that state a number, and where they stand: text[start:end] == words."""

    start: int
    end: int
    words: str


# What stands before or after one of these words when it states no number.
_AT = re.compile(r"(?<![^\W_])at\s+(?:the\s+)?(?:very\s+)?$")
_INNOCENT_BEFORE = {"least": _AT, "most": _AT, "one": re.compile(r"(?<![^\W_])no[\s\u2010\u2011-]+$")}
_INNOCENT_AFTER = {
    "one": re.compile(r"[\s-]another(?![^\W_])"),
    "second": re.compile(r"[\s\u2010\u2011-]hand(?![^\W_])"),
}
_LONGEST_BEFORE = 16


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that state a number only together. Looked for when the text has a word of each of two sets."""

    first: frozenset[str]
    then: frozenset[str]
    pattern: re.Pattern[str]


def _phrase(first: str, then: str, pattern: str) -> _Phrase:
    return _Phrase(frozenset(first.split()), frozenset(then.split()), re.compile(rf"{pattern}(?![^\W_])"))


_PHRASES = (
    _phrase("per", "cent", r"per[\s-]+cent"),
    _phrase("pc", "pc", "pc"),
    _phrase("the", "only", r"the[\s-]+only"),
    _phrase("times", "as more less higher lower the over", r"times\s+(?:as|more|less|higher|lower|the|over)"),
    _phrase(
        "record",
        "high highs low lows number numbers breaking",
        r"record[\s-](?:highs?|lows?|numbers?|breaking)",
    ),
    _phrase(
        "last",
        "ranks ranked ranking placed placing come comes came coming finish finished finishes joint",
        r"(?:rank(?:s|ed|ing)|plac(?:ed|ing)|c(?:omes?|ame|oming)|finish(?:ed|es)?|joint)\s+(?:joint\s+)?last",
    ),
)
_SUFFIX = re.compile(r"(?:st|nd|rd|th|s|k|m|bn)(?![^\W_])")
_BETWEEN = re.compile(r"[\s\u2010\u2011-]+(?:and[\s\u2010\u2011-]+)?")
_EDGES = ".,:/-\u2010\u2011\u2012\u2013"


def unsourced(text: str) -> list[Mention]:
    """Return every mention of a number, rank or extreme, in order. Neighbours make one mention."""
    lowered = _lower(text)
    characters = set(lowered)
    plain = lowered
    for character in characters:
        if not character.isalpha():
            plain = plain.replace(character, " ")
    words = set(plain.split())
    spans: list[tuple[int, int]] = []
    if any(character.isnumeric() for character in characters):
        spans += _figure_spans(lowered)
    if not characters.isdisjoint("%‰"):
        spans += ((place, place + 1) for place, character in enumerate(lowered) if character in "%‰")
    for phrase in _PHRASES:
        if not (words.isdisjoint(phrase.first) or words.isdisjoint(phrase.then)):
            spans += (match.span() for match in phrase.pattern.finditer(lowered))
    stating = words & STATING
    if "est " in plain or plain.endswith("est"):
        stating.update(word for word in words if word.endswith("est") and word not in NOT_SUPERLATIVE)
    if stating:
        spans += _word_spans(lowered, plain, stating)
    return [Mention(start, end, text[start:end]) for start, end in _joined(sorted(spans), lowered)]


def _lower(text: str) -> str:
    """Return the text in small letters, every character at the place where it was."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def _figure_spans(lowered: str) -> Iterator[tuple[int, int]]:
    """Yield where figures stand, in any script, with the points and commas inside them."""
    place = 0
    while place < len(lowered):
        if not lowered[place].isnumeric():
            place += 1
            continue
        start = place
        while place < len(lowered) and (lowered[place].isnumeric() or lowered[place] in _EDGES):
            place += 1
        while not lowered[place - 1].isnumeric():
            place -= 1
        suffix = _SUFFIX.match(lowered, place)
        place = suffix.end() if suffix else place
        yield start, place


def _word_spans(lowered: str, plain: str, stating: set[str]) -> Iterator[tuple[int, int]]:
    """Yield where the words stand, but for those that are innocent of a number where they stand."""
    padded = f" {plain} "
    for word in stating:
        start = padded.find(f" {word} ")
        while start >= 0:
            if not _is_innocent(lowered, word, start):
                yield start, start + len(word)
            start = padded.find(f" {word} ", start + 1)


def _is_innocent(lowered: str, word: str, start: int) -> bool:
    before, after = _INNOCENT_BEFORE.get(word), _INNOCENT_AFTER.get(word)
    if before and before.search(lowered[max(0, start - _LONGEST_BEFORE) : start]):
        return True
    return bool(after and after.match(lowered, start + len(word)))


def _joined(spans: list[tuple[int, int]], lowered: str) -> Iterator[tuple[int, int]]:
    """Yield the spans with those that overlap, or that only a space, hyphen or "and" parts, made one."""
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current and (start <= current[1] or _BETWEEN.fullmatch(lowered, current[1], start)):
            current = (current[0], max(current[1], end))
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current
