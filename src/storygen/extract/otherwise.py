"""What else was read of a figure, and says otherwise than what was chosen: another value, whole or end."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal

from storygen.extract.accounted import counts_of, is_near_rate, parts_in
from storygen.extract.grammar.breakdown import is_breakdown
from storygen.extract.grammar.caution import OTHERS
from storygen.extract.grammar.findings import NOT_SAID_CHECKED
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.supposed import TOLD_AS_OTHER
from storygen.extract.grammar.taken_back import takes_back
from storygen.extract.grammar.whose_rate import RATES, kinds_in
from storygen.extract.readings import (
    NOT_SAID_WHEN,
    SECTION_DOUBTS,
    WHOLE_OF,
    Evidence,
    Key,
    category_of,
    may_be_ours,
    place_of,
    tells_of_others,
)


def mind_the_doubtful(chosen: dict[Key, Evidence], grouped: dict[Key, list[Evidence]]) -> None:
    """Let a doubtful sentence that says otherwise put a clear figure to review, unless its doubt is whose
    figure it is, or it only goes on about what the report has found."""
    clear = {key: piece for key, piece in chosen.items() if not piece.doubts}
    counts = counts_of(chosen)
    for key, best in clear.items():
        own = parts_in(counts, category_of(key[0]))
        for piece in grouped[key]:
            if piece.earlier or piece.value == best.value or not piece.doubts:
                continue
            whole = counts.get(category_of(key[0]), (None, None))[0]
            if _OF_WRONG_ONES.search(piece.sentence.text):
                continue
            if _is_of_the_wrong_ones(piece, counts.get(category_of(key[0]))):
                continue
            if _may_say_otherwise(piece, best, whole) and not is_breakdown(piece.sentence.text, own):
                best.doubts.append("the report may say otherwise: " + "; ".join(readings_of([best, piece])))
                break


_OF_THE = re.compile(
    rf"^(?:(?:in|for|with) (?:{NUMBER}|both|all|none|neither|each) of|of|among) (?:the|these|those) "
    rf"(?:other |remaining )?({NUMBER})\b",
    re.IGNORECASE,
)


# "In two of the wrongly cancelled ones a suspect had already been named."
_OF_WRONG_ONES = re.compile(
    rf"\b{NUMBER} of the (?:wrongly|incorrectly|improperly) \w+ (?:ones|records)\b", re.IGNORECASE
)


def _is_of_the_wrong_ones(piece: Evidence, counts: tuple[int, int] | None) -> bool:
    """Return whether a piece of evidence counts some of "the five" that were found wrong, or right: "In three
    of the five, the force had relied on …"."""
    of = piece.value if piece.statistic in WHOLE_OF.values() else piece.whole
    if counts is None or not isinstance(of, int | Decimal) or takes_back(piece.sentence.text):
        return False
    checked, part = counts
    if piece.statistic in WHOLE_OF.values() and of == part and NOT_SAID_CHECKED in piece.doubts:
        # "The six records which this audit judged to be cancelled in error".
        return of != checked
    said = {int(to_number(number)) for number in _OF_THE.findall(piece.sentence.text)}
    return of in {part, checked - part} & said and of != checked


def mind_the_parts_of_other_wholes(chosen: dict[Key, Evidence], grouped: dict[Key, list[Evidence]]) -> None:
    """Doubt how many were wrong (or told) where a passage gives another number checked without that part: it
    may give another, in words that were not read."""
    for (measure, statistic), part in chosen.items():
        whole = chosen.get((measure, WHOLE_OF.get(statistic, "")))
        if part.doubts or whole is None or part.value == 0:
            continue
        again = {piece.sentence.block for piece in grouped[measure, statistic] if piece.value == part.value}
        others = [
            piece
            for piece in grouped[measure, WHOLE_OF[statistic]]
            if not piece.earlier
            and piece.value != whole.value
            and not TOLD_AS_OTHER.search(piece.sentence.text)
            and may_be_ours(piece)
            and _may_be_of(piece.value, part.value, whole.value)
        ]
        if any(piece.sentence.block not in again for piece in others):
            part.doubts.append(
                "it is given of different numbers: " + "; ".join(readings_of([whole, *others]))
            )


def _may_be_of(other: object, part: object, whole: object) -> bool:
    """Return whether another number may be that of the records checked: not that of the wrong or the right
    ones, or of many more."""
    if not (isinstance(other, Decimal) and isinstance(part, Decimal) and isinstance(whole, Decimal)):
        return False
    return other not in {part, whole - part} and other <= 2 * whole


def mind_the_margins(chosen: dict[Key, Evidence], grouped: dict[Key, list[Evidence]]) -> None:
    """Doubt a margin, or a rate, that a sentence gives otherwise beside the same rate, or margin: that
    it seemed to be of something else is then no excuse."""
    for measure in RATES:
        rate, margin = chosen.get((measure, "rate_pct")), chosen.get((measure, "ci_pct"))
        if rate is None or margin is None:
            continue
        beside: dict[str, list[Evidence]] = {}
        for piece in grouped[measure, "ci_pct"]:
            beside.setdefault(piece.sentence.text, []).append(piece)
        alone = Counter(piece.sentence.text for piece in grouped[measure, "rate_pct"])
        for piece in grouped[measure, "rate_pct"]:
            sizes = {each.value for each in beside.get(piece.sentence.text, ())}
            if piece.earlier or len(sizes) != 1 or alone[piece.sentence.text] > 1:
                continue
            same_rate, same_margin = piece.value == rate.value, margin.value in sizes
            if same_rate and not same_margin:
                others = beside[piece.sentence.text]
                margin.doubts.append(
                    "the report may say otherwise: " + "; ".join(readings_of([margin, *others]))
                )
            elif (
                same_margin
                and not same_rate
                and is_near_rate(piece.value, rate.value)
                and not tells_of_others(piece.doubts)
            ):
                rate.doubts.append("the report may say otherwise: " + "; ".join(readings_of([rate, piece])))


def mind_the_other_end(chosen: dict[Key, Evidence], grouped: dict[Key, list[Evidence]]) -> None:
    """Doubt an end of the audit period where a sentence gives another to the same beginning, or so the other
    way round."""
    for name, other in (("audit_from", "audit_to"), ("audit_to", "audit_from")):
        first, last = chosen.get((name, "value")), chosen.get((other, "value"))
        if first is None or last is None:
            continue
        same = {piece.sentence for piece in grouped[name, "value"] if piece.value == first.value}
        for piece in grouped[other, "value"]:
            if piece.earlier or piece.reasons or kinds_in(piece.sentence.text):
                continue
            if piece.sentence in same and piece.value != last.value:
                last.doubts.append("the report may say otherwise: " + "; ".join(readings_of([last, piece])))
                break


def what_does_not_add_up(grouped: dict[Key, list[Evidence]]) -> set[Key]:
    """Return the numbers checked of which a passage gives right ones and wrong ones that do not make them up.

    It may be the number checked that is wrong.
    """
    found = set()
    for (measure, statistic), pieces in grouped.items():
        here = [piece for piece in pieces if not piece.earlier and _is_plain(piece)]
        worked_out = {(p.sentence.block, p.value) for p in here if p.basis == "derived"}
        printed = {(p.sentence.block, p.value) for p in here if p.basis != "derived"}
        if statistic in WHOLE_OF and any(
            block == other and value != counted for block, value in worked_out for other, counted in printed
        ):
            found.add((measure, WHOLE_OF[statistic]))
    return found


def _is_plain(piece: Evidence) -> bool:
    """Return whether nothing speaks against a piece of evidence but that it does not add up."""
    return all("do not make" in doubt for doubt in piece.doubts)


_NOT_EVERY = re.compile(r"^[^\d]*\b(?:not|n't)\b[^\d.;]*\b(?:every|all|each)\b[^\d]*$", re.IGNORECASE)


def _may_say_otherwise(piece: Evidence, best: Evidence, whole: int | None) -> bool:
    """Return whether a doubtful piece of evidence may be of the same figure as a clear one.

    `whole` is how many records were checked.
    """
    # What is said of a count is of the same records, named again or not.
    near = best.measure.startswith(("cancelled", "victims", "unrecorded", "audit", "overall"))
    if not (piece.named or near or _is_close(piece, best)):
        return False
    if any("not all" in doubt or (NOT_SAID_WHEN in doubt and not near) for doubt in piece.doubts):
        return False
    if _NOT_EVERY.search(piece.sentence.text):
        # "We do not agree with every decision": some were wrong, and it is not said how many.
        return False
    if piece.basis == "words" and any("may not state a finding" in doubt for doubt in piece.doubts):
        # "We expect to see in every instance that the victim has been told."
        return False
    if TOLD_AS_OTHER.search(piece.sentence.text):
        return False
    if best.measure == "overall_grade" and _SUPPOSED.search(piece.sentence.text):
        # "What it would need in order to be graded good".
        return False
    if all(_NOT_ALL_WHO in doubt for doubt in piece.doubts) and whole in _numbers_before(piece):
        # "We would expect all 82 victims to be told. Only 24 were.": of as many.
        return True
    if best.firm and not piece.firm and not is_near_rate(piece.value, best.value):
        # A rate that is a finding has its margin; a percentage far from it without one is of something else.
        return False
    unsure = ("the period", *(() if best.weak else ("does not say",)))
    return (may_be_ours(piece) or _is_of_the_same(piece, best, whole) or _is_close(piece, best)) and not all(
        any(word in doubt for word in unsure) for doubt in piece.doubts
    )


_NOT_ALL_WHO = "do not say that these are all"


def _numbers_before(piece: Evidence) -> set[int]:
    """Return the numbers of the sentence before that of a piece of evidence."""
    before = piece.sentence.before[-1] if piece.sentence.before else ""
    return {int(to_number(number)) for number in re.findall(NUMBER, before, re.IGNORECASE)}


_SUPPOSED = re.compile(r"\b(?:would|could|might|in order to|to be (?:graded|judged|rated))\b", re.IGNORECASE)


# As near to a rate, in percentage points, as a slip is and the rate of another year or force seldom.
_CLOSE = Decimal("2.0")


def _is_close(piece: Evidence, best: Evidence) -> bool:
    """Return whether a rate is close to the one chosen, and only its section seems to be of another."""
    if best.statistic != "rate_pct" or not (
        isinstance(piece.value, Decimal) and isinstance(best.value, Decimal)
    ):
        return False
    own = [doubt for doubt in piece.doubts if doubt not in SECTION_DOUBTS.values()]
    return abs(piece.value - best.value) <= _CLOSE and may_be_ours(replace(piece, doubts=own))


# Doubts of whose records these are, or of when, that a part of as many records leaves no room for.
_OF_WHOM = (
    "the sentence before speaks of an earlier",
    "another force or of all",
    "all records cancelled",
    "these are all",
    OTHERS,
    "may be the name of a force",
)


# "In Quarrenworth, inspectors looked at ten": of that force, as many as they are.
_IN_A_PLACE = re.compile(
    r"(?:In|At|By contrast, in|In contrast, in) (?!The\b|This\b|Our\b|All\b)[A-Z][a-z]+(?: [A-Z][a-z]+)*, "
)
_THEN = re.compile(r"\b(?:then|before|earlier|previously|last time)\b", re.IGNORECASE)


def _is_of_the_same(piece: Evidence, best: Evidence, whole: int | None) -> bool:
    """Return whether a part is of as many records as the one chosen, and not of others by its own words."""
    then = _THEN.search(piece.sentence.text)
    excused = _OF_WHOM[1:] if then else _OF_WHOM
    own = [doubt for doubt in piece.doubts if not any(words in doubt for words in excused)]
    if _IN_A_PLACE.match(piece.sentence.text):
        own = piece.doubts
    same = piece.whole is not None and piece.whole in {best.whole, whole}
    return same and may_be_ours(replace(piece, doubts=own))


def readings_of(pieces: list[Evidence]) -> list[str]:
    """Return each value that the pieces give, once, with the place where it is first said."""
    seen: dict[object, str] = {}
    for piece in pieces:
        seen.setdefault(piece.value, f"{piece.value} ({place_of(piece.sentence)})")
    return list(seen.values())
