"""Which category each quantity of a sentence is said of."""

from __future__ import annotations

import re

from storygen.check.lexicon import CategoryWord
from storygen.check.quantity import Quantity

Words = tuple[CategoryWord, ...]

_STOP = re.compile(r"[,;:(–—]|\s-\s|\b(?:and|but|while|whereas|as|plus|with|compared|against|than)\b", re.I)
_JOIN = re.compile(
    r"^[\w -]{0,3}(?: (?:offences?|offence|crimes?|records?|reports?|cases?))*(?:,? (?:and|or|&)|,|"
    r"/) ?(?:the |other |cancelled |alleged |in |of |for )*$",
    re.I,
)


def assign_categories(text: str, quantities: tuple[Quantity, ...], words: Words) -> list[Words]:
    """Return the category words that belong to each quantity; none when the sentence names none for it.

    "three of 19 rape records and two of the 19 violence records": each takes the word that follows it;
    "sexual offences (53%), robbery (33%)": each takes the word before it; "respectively" pairs them in order.
    """
    if not words or not quantities:
        return [() for _ in quantities]
    countable = [q for q in quantities if q.kind not in ("year", "margin", "multiple")]
    if "respectively" in text.lower() and len(countable) == len(words) and len(words) > 1:
        pairs = dict(zip(countable, words, strict=True))
        return [(pairs[q],) if q in pairs else () for q in quantities]
    found = [_own(text, quantities, index, words) for index in range(len(quantities))]
    _share_with_twin(text, quantities, found)
    for index, quantity in enumerate(quantities):
        if not found[index]:
            found[index] = _elsewhere(text, quantities, index, quantity, words)
    return found


def _own(text: str, quantities: tuple[Quantity, ...], index: int, words: Words) -> Words:
    """Return the words right after the quantity, else right before it, with no other quantity between."""
    quantity = quantities[index]
    low = quantities[index - 1].end if index else 0
    high = quantities[index + 1].start if index + 1 < len(quantities) else len(text)
    after = [word for word in words if quantity.end <= word.start < high]
    before = [word for word in words if low <= word.start and word.end <= quantity.start]
    inside = [word for word in words if quantity.start <= word.start and word.end <= quantity.end]
    if inside:
        return tuple(inside[:1])
    bracketed = text[: quantity.start].rstrip().endswith("(")
    labelled = bool(before) and re.fullmatch(
        r"[\w' -]{0,24}(?::| ?[-–—=]| at| was| were|,| stood at| is)? ?\(?",
        text[before[-1].end : quantity.start],
    )
    if labelled and _labels_come_first(text, quantities, words):
        return _joined_before(text, before)
    if after and not bracketed and not _STOP.search(text[quantity.end : after[0].start]):
        return _joined_after(text, after, high)
    if before:
        return _joined_before(text, before)
    return ()


def _labels_come_first(text: str, quantities: tuple[Quantity, ...], words: Words) -> bool:
    """True for a list whose categories stand before their numbers: "rape 16%, robbery 33%"."""
    first = next((q for q in quantities if q.kind not in ("year", "margin")), None)
    if first is None or words[0].start > first.start:
        return False
    last = [q for q in quantities if q.kind not in ("year", "margin")][-1]
    return not any(word.start >= last.end for word in words)


def _joined_after(text: str, after: list[CategoryWord], high: int) -> Words:
    joined = [after[0]]
    for word in after[1:]:
        if word.start < high and _JOIN.match(text[joined[-1].end : word.start]):
            joined.append(word)
        else:
            break
    return tuple(joined)


def _joined_before(text: str, before: list[CategoryWord]) -> Words:
    joined = [before[-1]]
    for word in reversed(before[:-1]):
        if re.fullmatch(
            r"(?: offences?| records?| cases?)?,? (?:and|or|&) (?:the |other |cancelled )*",
            text[word.end : joined[0].start],
        ):
            joined.insert(0, word)
        else:
            break
    return tuple(joined)


_TWIN = re.compile(
    r"^[^;]{0,60}(?:\(|, or |,? - | – |, that is,? |, which is |, meaning |, or about |, equal to )$"
)


def _share_with_twin(text: str, quantities: tuple[Quantity, ...], found: list[Words]) -> None:
    """Give "(53%)" the category of the "nine of the 17" before it, and the other way round."""
    for index in range(1, len(quantities)):
        gap = text[quantities[index - 1].end : quantities[index].start]
        kinds = {quantities[index - 1].kind, quantities[index].kind}
        twins = _TWIN.match(gap) is not None and bool(kinds & {"share", "fraction", "one-in", "range"})
        if twins and not found[index]:
            found[index] = found[index - 1]
        elif twins and not found[index - 1]:
            found[index - 1] = found[index]


def _elsewhere(
    text: str, quantities: tuple[Quantity, ...], index: int, quantity: Quantity, words: Words
) -> Words:
    """Return a word of the sentence that no nearer quantity holds: the last one before, else the only
    one after."""
    earlier = [word for word in words if word.end <= quantity.start]
    if earlier:
        return (earlier[-1],)
    later = [word for word in words if word.start >= quantity.end]
    next_start = quantities[index + 1].start if index + 1 < len(quantities) else len(text)
    if later and later[0].start < next_start:
        return _joined_after(text, later, next_start)
    return (later[0],) if later and index + 1 < len(quantities) and quantity.kind == "count" else ()
