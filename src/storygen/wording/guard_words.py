"""The eye of the claim guard: every word in plain text that states a number, a rank or an extreme.

It must miss nothing, so it would rather stop an author who can use other words. It sees figures in any script,
number words, fractions, ordinals, multiples, the words that turn a number before them into another ("%", "per
cent", "times as"), superlatives, and the words for all, both and none. It leaves "no", "no one", "anyone", "one
another", "at least", "at most" and "second-hand" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from storygen.wording.number_patterns import ORDINALS, TEENS, TENS, TENS_ORDINALS, UNITS


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that state a number, and where they stand: text[start:end] == words."""

    start: int
    end: int
    words: str


_NUMBERS = [*UNITS, *TEENS, *TENS, "ones", "twos", "threes", "fours", "fives", "sixes", "sevens", "eights", "nines"]
_NUMBERS += ["tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
_LARGE = "hundred thousand million billion trillion dozen score".split()
_LARGE += [f"{word}s" for word in _LARGE] + ["hundredth", "hundredths", "thousandth", "thousandths", "millionth"]
_ZEROES = "zero zeros zeroes nil nought noughts naught".split()
_GROUPS = "pair pairs couple couples duo trio trios quartet handful single singles sole solitary".split()
_GROUPS += "decade decades century centuries fortnight twin twins".split()
_FRACTIONS = "half halves halve halved halving quarter quarters third thirds".split()
_FRACTIONS += [f"{word}s" for word in (*ORDINALS[3:], *TENS_ORDINALS)]
_ORDINALS = [*ORDINALS, *TENS_ORDINALS, "firstly", "secondly", "thirdly", "firsts"]
_MULTIPLES = "once twice thrice double doubles doubled doubling doubly treble trebles trebled trebling triple".split()
_MULTIPLES += "triples tripled tripling quadruple quadruples quadrupled quadrupling quintuple quintupled".split()
_MULTIPLES += "sextupled fold twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold".split()
_MULTIPLES += "hundredfold thousandfold manifold percent percentage-point".split()
_EXTREMES = "best worst most least mostly top topped tops topping bottom majority minority maximum minimum max min".split()
_EXTREMES += "uppermost foremost topmost utmost highest-ever unprecedented unrivalled unparalleled unequalled".split()
_ALL = "all both none neither".split()
STATING = frozenset(
    [*_NUMBERS, *_LARGE, *_ZEROES, *_GROUPS, *_FRACTIONS, *_ORDINALS, *_MULTIPLES, *_EXTREMES, *_ALL]
)
# Words in -est that are no superlatives.
NOT_SUPERLATIVE = frozenset(
    "abreast arrest attest beast behest bequest breast budapest bucharest chest conquest contest crest detest digest "
    "disinterest divest earnest east everest feast forest gest guest harvest honest incest infest ingest inquest "
    "interest invest jest lest manifest midwest modest molest nest northeast northwest palimpsest pest priest "
    "protest quest request reinvest rest retest self-interest southeast southwest suggest tempest test unrest vest "
    "west wrest yeast zest celeste dishonest immodest rearrest ernest trieste".split()
)
# Said before their own word they make it innocent; the rest of the sentence is looked at as usual.
_INNOCENT = re.compile(
    r"(?<![^\W_])(?:no[\s-]one|one another|at (?:the (?:very )?)?(?:least|most)|second[\s-]hand)(?![^\W_])"
)
_PHRASES = re.compile(
    r"%|‰|(?<![^\W_])(?:per\s+cent(?:age)?|p\.?c\.?(?=\s|$)|pc|times\s+(?:as|more|less|higher|lower|the|over|likelier)"
    r"|record[\s-](?:high|low|number|breaking)s?|(?:rank(?:ed|s|ing)?|place[ds]?|came|comes|coming|finish(?:ed|es)?)"
    r"\s+(?:joint\s+)?last|second\s+to\s+none|every\s+one|number\s+one)(?![^\W_])"
)
_FIGURES = re.compile(r"[\d¼-¾²³¹⁰-₉⅐-ↈ①-⓿❶-➓]+(?:[.,:/\u2010-\u2013-]*[\d¼-¾²³¹⁰-₉⅐-ↈ①-⓿❶-➓]+)*(?:st|nd|rd|th|s|k|m|bn)?")
_WORD = re.compile(r"[^\W\d_]+")
_SUPERLATIVE = re.compile(r"[^\W\d_]{2,}est$")
_BETWEEN = re.compile(r"[\s\u2010\u2011-]+(?:and[\s\u2010\u2011-]+)?")


def unsourced(text: str) -> list[Mention]:
    """Return every mention of a number, rank or extreme in the text, in order; neighbours make one mention."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    words = set(_WORD.findall(lowered))
    stating = {word for word in words if _states(word)}
    spans = [match.span() for match in _FIGURES.finditer(lowered)]
    spans += (match.span() for match in _PHRASES.finditer(lowered))
    if stating:
        spans += _word_spans(lowered, stating)
    return [Mention(start, end, text[start:end]) for start, end in _joined(sorted(spans), lowered)]


def _states(word: str) -> bool:
    return word in STATING or (word.endswith("est") and len(word) > 4 and word not in NOT_SUPERLATIVE)


def _word_spans(lowered: str, stating: set[str]) -> Iterator[tuple[int, int]]:
    innocent = [match.span() for match in _INNOCENT.finditer(lowered)]
    for match in _WORD.finditer(lowered):
        if match[0] in stating and not any(s <= match.start() and match.end() <= e for s, e in innocent):
            yield match.span()


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
