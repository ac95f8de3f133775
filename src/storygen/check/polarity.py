"""Which way round a quantity is said: wrongly or rightly cancelled, told or not told."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from storygen.check import lexicon as words
from storygen.check.quantities import find_quantities
from storygen.check.quantity import Quantity

# "part" is what the measure counts (wrongly cancelled; told), "rest" the remainder (rightly; not told).
Polarity = Literal["part", "rest"]

_FLIP = re.compile(
    r"\b(?:had|have|has|were|was|did|do|does|should|are|is) not\b(?=\s*(?:[.,;)]|$))|\b(?:had|were|was|"
    r"did|should)n't\b(?=\s*(?:[.,;)]|$))",
    re.I,
)
_FOLLOWS_ON = re.compile(
    r"^[\s,;]*(?:and|as|plus|with|along with|together with|nor|or|so too|also|likewise)\b|^,", re.I
)
_STRONG = re.compile(r";|\s[–—]\s|,? \b(?:while|whereas|although|though|but|however)\b|(?<!\d): ", re.I)
_REMAINDER = re.compile(r"\b(?:the (?:other|rest|remaining|remainder)|remaining|others|rest)\b", re.I)


def cancel_polarity(text: str, quantity: Quantity, carried: Polarity) -> tuple[Polarity, bool, bool]:
    """Return which way round, whether the sentence says so, and whether "cancelled" stands bare.

    >>> q = find_quantities("Nine of the 17 were correctly cancelled.")[0]
    >>> cancel_polarity("Nine of the 17 were correctly cancelled.", q, "part")
    ('rest', True, False)
    """
    cues = polarity_cues(text)
    begin, finish = _stretch(text, quantity)
    inside = [cue for cue in cues if begin <= cue[0] < finish]
    flipped = _FLIP.search(text[quantity.end : finish])
    if flipped:
        earlier = [cue for cue in cues if cue[0] < quantity.start]
        if earlier:
            return _turn(earlier[-1][1]), True, False
    if inside:
        return _nearest(inside, quantity, text), True, False
    bare = _bare_predicate(text, quantity, begin, finish)
    follows = _FOLLOWS_ON.match(text[begin : quantity.start] or ",")
    earlier = [cue for cue in cues if cue[0] < begin]
    later = [cue for cue in cues if cue[0] >= finish]
    if earlier and (follows or not later) and not bare:
        side = earlier[-1][1]
        return (_turn(side) if _REMAINDER.search(text[begin : quantity.start]) else side), True, False
    if later and not bare:
        return later[0][1], True, False
    return ("part", False, bare) if bare else (carried, False, False)


@lru_cache(maxsize=4096)
def polarity_cues(text: str) -> tuple[tuple[int, Polarity], ...]:
    """Return the places of the words for wrongly and rightly, each with its side; negations turn them."""
    cues: list[tuple[int, Polarity]] = []
    wrong_spans = []
    for match in words.WRONG.finditer(text):
        wrong_spans.append(match.span())
        turned = words.negated(text, match.start()) and not re.match(
            r"not|never|n't|no |without", match.group(), re.I
        )
        cues.append((match.start(), "rest" if turned else "part"))
    for match in words.RIGHT.finditer(text):
        if any(start <= match.start() < end for start, end in wrong_spans):
            continue
        if re.search(
            r"(?:put|whether|if|asks? whether|was|were) (?:each |every |the )?(?:\w+ ){0,3}$",
            text[: match.start()],
        ) and _asks(text, match.start()):
            continue
        turned = words.negated(text, match.start())
        cues.append((match.start(), "part" if turned else "rest"))
    return tuple(sorted(cues))


def _asks(text: str, place: int) -> bool:
    """True for "whether each decision was right" and "put right", which find nothing."""
    return bool(re.search(r"\b(?:whether|if)\b[^,.;]*$|\b(?:put|putting|set) $", text[:place], re.I))


def _nearest(cues: list[tuple[int, Polarity]], quantity: Quantity, text: str) -> Polarity:
    """Return the first cue after the quantity in its stretch, else the last before it."""
    after = [cue for cue in cues if cue[0] >= quantity.start]
    before = [cue for cue in cues if cue[0] < quantity.start]
    if before and re.fullmatch(r"(?!.*\b(?:and|but|or)\b)[\w ]{3,24}", text[before[-1][0] : quantity.start]):
        return before[-1][1]
    if after and before:
        gap = text[quantity.end : after[0][0]]
        if find_quantities(gap):
            return before[-1][1]
    return (after or before[-1:])[0][1]


def _stretch(text: str, quantity: Quantity) -> tuple[int, int]:
    """Return the stretch of the sentence that a cue must stand in to be about the quantity for certain."""
    begin, finish = 0, len(text)
    for match in _STRONG.finditer(text):
        if match.end() <= quantity.start:
            begin = match.end()
        elif match.start() >= quantity.end:
            finish = match.start()
            break
    cut = _next_of_list(text, quantity, finish)
    return max(begin, _own_verb(text, quantity, cut)), cut


def _own_verb(text: str, quantity: Quantity, finish: int) -> int:
    """Return where a later item of a list begins when it has its own verb: "…, and 19 to have cancelled
    …"."""
    after = words.ATTRIBUTIVE.sub("", text[quantity.end : finish])
    earlier = [other for other in find_quantities(text) if other.end <= quantity.start]
    if not earlier or not (words.CANCEL.search(after) or _DONE.search(text[quantity.end : finish])):
        return 0
    joins = list(_NEXT.finditer(text, earlier[-1].end, quantity.start))
    return joins[-1].start() if joins else 0


_NEXT = re.compile(r"(?:,| and|, and|, with| plus)\s", re.I)


def _next_of_list(text: str, quantity: Quantity, finish: int) -> int:
    """Return where the next item of a list begins when it says its own way round: "nine were wrong and
    eight right"."""
    for other in find_quantities(text):
        if (
            other.start <= quantity.end
            or other.start >= finish
            or other.kind not in ("count", "of", "none", "all")
        ):
            continue
        gap = text[quantity.end : other.start]
        joins = list(_NEXT.finditer(gap))
        if joins and (
            words.WRONG.search(gap[: joins[-1].start()])
            or words.RIGHT.search(gap[: joins[-1].start()])
            or words.CANCEL.search(gap[: joins[-1].start()])
        ):
            return quantity.end + joins[-1].start()
    return finish


def _turn(side: Polarity) -> Polarity:
    return "rest" if side == "part" else "part"


_PREDICATE = re.compile(
    r"\b(?:were|was|had been|have been|has been|been|being|are|is|got|had|have|has|it|they|police|force|"
    r"constabulary|officers|to have|by) (?:\w+ly |all |also |since |later |then |simply |"
    r"just )*(?:cancel\w*|dropped|scrapped|binned|written off|struck off|ditched|discarded|axed|wiped|"
    r"deleted)\b|"
    r"\b(?:cancelled|scrapped|dropped|axed|ditched|binned|discarded) (?:by|in|after|at|over)\b|"
    r"\b(?:records?|reports?|crimes?|cases?|offences?|rapes?|robberies|violence|checked|"
    r"examined) (?:cancelled|scrapped|dropped|axed|ditched|binned|discarded)\b",
    re.I,
)
_ACTIVE = re.compile(
    r"\b(?:cancelled|scrapped|dropped|axed|ditched|binned|discarded|cancelling|cancels|"
    r"cancel)\b(?: (?:just|only|more than|nearly|almost|over|about|some|at least|up to|around))*(?: of|"
    r" out of)?\s*$",
    re.I,
)


def _bare_predicate(text: str, quantity: Quantity, begin: int, finish: int) -> bool:
    """True when "cancelled" is said of the quantity as what was found: "nine were cancelled",
    "cancelled nine"."""
    if _ACTIVE.search(text[begin : quantity.start]):
        return True
    stretch = text[begin:finish]
    if _DONE.search(RELATIVE.sub(lambda match: "·" * len(match.group()), stretch)):
        return True
    hidden = words.ATTRIBUTIVE.sub(lambda match: "·" * len(match.group()), stretch)
    hidden = re.sub(
        r"(?<!in )every (?:\w+ )?(?:record|case|crime|one|report) (?:\w+ )*cancelled|\b(?:records?|"
        r"reports?|crimes?|cases?|offences?|"
        r"ones|those) (?:that|which) (?:(?!checked|examined|reviewed|looked|inspect|watchdog|were|"
        r"was)[\w'-]+ ){0,5}cancelled",
        lambda m: "·" * len(m.group()),
        hidden,
    )
    return bool(_PREDICATE.search(hidden)) or bool(
        re.search(r"\bcancelled\s*(?:[.,;(]|$)", hidden[max(0, quantity.end - begin) :])
    )


RELATIVE = re.compile(
    r"\b(?:that|which|records?|reports?|crimes?|cases?|offences?|ones|those) (?:it|they|he|she|the \w+|"
    r"[A-Z]\w+(?: [A-Z]\w+)?|officers|police) (?:had |has |have |later |then )*cancelled\b|\b(?:that|"
    r"which) (?:had|have|has|were|was) (?:been )?cancelled\b|\b(?:each|every|all|"
    r"any) [\w ]{0,30} cancelled\b"
)
_DONE = re.compile(
    r"\b(?:have|has|had|police|force|constabulary|officers|they|it) (?:also |then |later |"
    r"since )*cancelled (?!by\b|records? (?:checked|examined|inspected))",
    re.I,
)

_SHOULD = re.compile(
    r"\b(?:should|ought to|needed to|had to|must|supposed to)(?: all)?(?: have)? (?:be|been|have been|"
    r"be being) (?:\w+ )?(?:told|informed|notified|contacted|made aware|updated)\b|\bentitled to (?:know|"
    r"be \w+)|\bdue to be \w+",
    re.I,
)
_NOT_TOLD = re.compile(
    r"\bnot\b|n't\b|\bnever\b|\bfail\w*\b|\bwithout\b|\bin the dark\b|\bunaware\b|\buninformed\b|"
    r"\bno idea\b|\bneglect\w*\b|"
    r"\bforgot\w*\b|\bomit\w*\b|\bwere left\b|\bunder-?inform\w*|\bleaving\b|\bunnotified\b|"
    r"\bno (?:record|evidence|sign)\b|\bdidn't\b|\bignor\w+",
    re.I,
)


def told_polarity(text: str, quantity: Quantity, carried: Polarity) -> tuple[Polarity, bool]:
    """Return whether those counted were told, and whether the sentence says so.

    >>> text = "Of 29 victims who should have been told, 26 were and three were not."
    >>> [told_polarity(text, q, "part")[0] for q in find_quantities(text)[1:]]
    ['part', 'rest']
    """
    plain = _SHOULD.sub(lambda match: "·" * len(match.group()), text)
    begin, finish = _told_stretch(plain, quantity)
    stretch = plain[begin:finish]
    side: Polarity = "rest" if _NOT_TOLD.search(stretch) else "part"
    if side == "rest":
        return side, True
    if words.TOLD.search(stretch) or re.search(
        r"\b(?:were|was|had|had been|did)\b\s*(?:[.,;)]|$| and\b)", stretch
    ):
        return "part", True
    if words.TOLD.search(plain):
        return ("rest" if _NOT_TOLD.search(plain) else "part"), True
    return carried, False


def _told_stretch(text: str, quantity: Quantity) -> tuple[int, int]:
    begin, finish = 0, len(text)
    for match in re.finditer(
        r";|\s[–—]\s|,? \b(?:while|whereas|although|though|but|however|leaving|meaning|which leaves|"
        r"which left)\b|, (?:and|with|"
        r"so)\b|(?<=\w) and (?=[\w-]+ (?:were|was|had|did|of))",
        text,
    ):
        if match.end() <= quantity.start:
            begin = match.start()
        elif match.start() >= quantity.end:
            finish = match.start()
            break
    return begin, finish
