"""Recording rates with their margins, and the words that tell them from targets, changes and other percentages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.listed_rates import LISTED, listed_in_full, listed_kinds
from storygen.extract.grammar.lost import FAIL
from storygen.extract.grammar.margins import (
    PERCENT,
    SHARE,
    each_signed,
    half_of,
    margin_spans,
    margins_in,
    ranges_in,
)
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.other_percentages import NOT_RECORDING, OF_PEOPLE, is_other, is_rate, is_wished
from storygen.extract.grammar.risen import without_what_was
from storygen.extract.grammar.whose_rate import (
    ALL,
    CATEGORY,
    FRAUD,
    MEASURES,
    UNSAID,
    is_named,
    kinds_in,
    whose_rate,
)

__all__ = [
    "ALL",
    "CATEGORY",
    "FAIL",
    "FRAUD",
    "MEASURES",
    "Rate",
    "read_margins",
    "read_rates",
    "recorded_kind",
]

_ABOUT = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|some|(?<!no )more than|over|(?<!no )less than|"
    r"fewer than|at least|just under|just over|under|up to|circa|c\.|approaching|close to|at best|at most|perhaps|only just|just short of|"
    r"as (?:much|many|low|high|little) as|upwards of|in excess of|not quite|well over|above|below)\s*$",
    re.IGNORECASE,
)
_RECORDING = InSmall(
    r"\brecord(?:s|ed|ing)?\b|\baccura(?:te|cy)\b|\bunrecorded\b|\bunder-record|\bcompliance\b|\bcaptur(?:e|es|ed|ing)\b|"
    r"\b(?:end(?:s|ed)?|finish\w*) up (?:in|on|as)\b|\b(?:make|made|makes|creat\w+) an? (?:crime )?record\b|"
    r"\b(?:become|turn(?:ed)? into|result(?:s|ed)? in|lead to|translate into) (?:an? )?(?:recorded )?crimes?(?: records?)?\b|"
    r"\b(?:find(?:s|ing)?|found|mak(?:e|es|ing)|made) (?:its|their) way\b|\bon (?:to )?(?:its|the) (?:\w+ )?(?:books|system)|\b(?:reach|enter)\w* (?:its|the) books",
)
_NAMES_A_RATE = InSmall(r"\b(?:rates?|proportion|percentage recorded)\b")
# What a sentence about recording says when it leaves the word out.
A_RATE = InSmall(
    r"\b(?:rates?|proportion|percentage|figures?|estimate|result|score)\b|±|\+ ?/ ?[-–]|plus or minus|give or take",
)
_RESTRICTED = re.compile(
    r"\breported (?:by (?!(?:the |members of the )?(?:public|people|victims|citizens|communit\w+))|through|via|online|in person|"
    r"to other)|\breceived (?:through|by|via|from)\b(?! (?:the|it) (?:force|constabulary))|"
    r"\b(?:third part(?:y|ies)|other agenc(?:y|ies)|partner agenc\w+|professional|"
    r"public protection|telephone|switchboard|control room|"
    r"vulnerable|children|directly)\b",
    re.IGNORECASE,
)
NOT_SAID = "the sentence does not say that this is of crimes recorded"


@dataclass(slots=True)
class Rate:
    """A recording rate in percent, its margin, or an estimate. `printed` is the number as the report has it, `note`
    the footnote that it stands in."""

    measure: str
    statistic: str
    value: Decimal
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    derived: bool = False
    named: bool = True
    printed: str = ""
    note: str = ""


# More than numbers and their signs, as over the bars of a chart.
_WORDS = re.compile(r"(?!per ?cent)\b[a-z]{3}", re.IGNORECASE)


def read_rates(sentence: str, topic: str = "", *, recording_section: bool = False) -> list[Rate]:
    """Return the recording rates and margins of a sentence. `topic` is the crime type spoken of around it."""
    text = listed_in_full(without_what_was(FRAUD.sub("", sentence)))
    taken = margin_spans(text)
    estimated = bool(taken) and bool(topic or ALL.search(text) or CATEGORY.search(text))
    if (
        OF_PEOPLE.search(text)
        or not _WORDS.search(text)
        or not (recording_section or estimated or _RECORDING.search(text))
    ):
        return []
    shares = [m for m in SHARE.finditer(text) if is_rate(text, m, taken) and not is_wished(text, m)]
    zipped = listed_kinds(text, shares)
    rates: list[Rate] = []
    subject = ""
    of_others = False
    for place, share in enumerate(shares):
        start = shares[place - 1].end() if place else 0
        stop = shares[place + 1].start() if place + 1 < len(shares) else len(text)
        own = _own_words(text, start, share, stop)
        # "95 percent of cancellations for rape, 90 percent for violence": of the same, until recording is named.
        of_others = is_other(own) or (of_others and not _RECORDING.search(own))
        if of_others:
            continue
        subject, doubts = whose_rate(text, start, share.start(), share.end(), stop, subject or topic)
        if place in zipped:
            subject, doubts = (zipped[place], []) if zipped[place] else (subject, [*doubts, LISTED])
        if subject not in MEASURES or (doubts == [UNSAID] and not A_RATE.search(text)):
            continue
        if not (taken or _RECORDING.search(text) or _NAMES_A_RATE.search(text) or FAIL.search(text)):
            doubts = [*doubts, NOT_SAID]
        if part := _RESTRICTED.search(text[max(start, share.start() - 120) : min(stop, share.end() + 120)]):
            doubts = [*doubts, f"“{part.group()}” may be only a part of the crimes reported"]
        found = _rate_with_margin(text, share, (start, stop), MEASURES[subject], doubts)
        for rate in found:
            rate.named = is_named(text, subject)
            rate.printed = share.group(1)
        rates += found
    return _with_listed_margins(text, shares, rates)


_ENDS = re.compile(r";|, (?:and|but|which|so|though|although) ")


def _own_words(text: str, start: int, share: re.Match[str], stop: int) -> str:
    """Return the clause that a percentage stands in."""
    before, after = text[start : share.start()], text[share.end() : stop]
    return _ENDS.split(before)[-1] + share.group() + _ENDS.split(after)[0]


def _with_listed_margins(text: str, shares: list[re.Match[str]], rates: list[Rate]) -> list[Rate]:
    """Return the rates with their margins where these are listed after all of them, one to one."""
    kept = [rate for rate in rates if rate.statistic == "rate_pct"]
    after = [(at, size) for at, size in margins_in(text) if shares and at > shares[-1].start()]
    if len(kept) < 2 or len(kept) != len(shares) or len(after) < 2:
        return rates
    if len(after) != len(kept):
        return kept
    return [
        each
        for rate, (_, size) in zip(kept, after, strict=True)
        for each in (
            rate,
            Rate(rate.measure, "ci_pct", size, [], list(rate.doubts), named=rate.named, printed=rate.printed),
        )
    ]


_IS_RECORDED = ("recorded", "recording of", "written down", "put on record", "logged", "captured")


def recorded_kind(sentence: str) -> str:
    """Return the crime type of "187 of the 199 sexual offences were recorded", for the rate said after it."""
    low = sentence.lower()
    if not any(words in low for words in _IS_RECORDED) or NOT_RECORDING.search(sentence):
        return ""
    kinds = kinds_in(sentence)
    if not kinds and ALL.search(sentence):
        return "all"
    kind = kinds[0] if len(set(kinds)) == 1 else ""
    return kind if kind in MEASURES else ""


def _rate_with_margin(
    text: str, share: re.Match[str], bounds: tuple[int, int], measure: str, doubts: list[str]
) -> list[Rate]:
    """Return the rate and, where one is printed beside it, its margin."""
    start, stop = bounds
    value = to_number(share.group(1))
    reasons: list[str] = []
    doubts = list(doubts)
    lost = bool(value < 50 and FAIL.search(_clause(text, share, start, stop)))
    if lost:
        value = 100 - value
        reasons.append(f"100 − {share.group(1)} not recorded = {value}")
    elif value < 40:
        return []
    about = _ABOUT.search(text[: share.start()])
    if about and not (about.group().strip().lower() == "some" and "." in share.group(1)):
        doubts.append(f"printed as “{about.group().strip()} {share.group()}”")
    rate = Rate(measure, "rate_pct", value, reasons, doubts, lost)
    margin = _margin(text, share, start, stop, value)
    return [rate, *([_as_margin(measure, margin, doubts)] if margin else [])]


def _clause(text: str, share: re.Match[str], start: int, stop: int) -> str:
    """Return the words near a percentage that may say that it is of crimes not recorded."""
    after = re.sub(r"\([^)]*\)", "", text[share.end() : min(stop, share.end() + 200)])[:110]
    return text[max(start, share.start() - 70) : share.start()] + "#" + re.split(r"; | and (?=\d)", after)[0]


Margin = tuple[Decimal, str, str]


def _margin(text: str, share: re.Match[str], start: int, stop: int, rate: Decimal) -> Margin | None:
    """Return the margin beside a rate: after it in its clause, or before it when nothing else stands there."""
    found = margins_in(text)
    after = [(at, size) for at, size in found if share.end() <= at < stop]
    if after and _close(text[share.end() : after[0][0]]):
        return after[0][1], "", ""
    for match in ranges_in(text):
        if share.end() <= match.start() < stop and (half := half_of(match, rate)):
            return half
    before = [size for at, size in found if at < share.start()]
    return (before[-1], "", "") if not start and before else None


def _as_margin(measure: str, margin: Margin, doubts: list[str]) -> Rate:
    size, reason, doubt = margin
    return Rate(
        measure,
        "ci_pct",
        size,
        [reason] if reason else [],
        [*doubts, *([doubt] if doubt else [])],
        bool(reason),
    )


_THE_MARGIN = re.compile(
    rf"; (?:(?:the|its|for (?:this|that)[^;]*?the|allow|add|with)\b )?(?:\w+ )?(?:{NUMBER} ?{PERCENT} )?"
    r"(?:confidence (?:interval|limits?)|margin (?:of error)?|interval|allow)?",
    re.IGNORECASE,
)


def _close(between: str) -> bool:
    """Return whether no clause ends between the rate and its margin."""
    return not re.search(r"[;]|\bwhile\b|\bwhereas\b", _THE_MARGIN.sub("", between))


def read_margins(sentence: str, said: Sequence[tuple[str, Decimal]]) -> list[Rate]:
    """Return the margins of a sentence that gives nothing else ("The confidence interval is +/- 2.05
    percent."), for the rates said just before, in their order."""
    sentence = each_signed(FRAUD.sub("", sentence))
    sizes = [size for _, size in margins_in(sentence)]
    ranges = ranges_in(sentence)
    taken = margin_spans(sentence)
    values = {value for _, value in said}
    for share in SHARE.finditer(sentence):
        if is_rate(sentence, share, taken) and to_number(share.group(1)) not in values:
            return []
    if not sizes and ranges and len(ranges) == len(said):
        return _halves(ranges, said)
    kinds = [MEASURES.get(kind, "") for kind in kinds_in(sentence)]
    if len(sizes) == 1 < len(said):
        # "For all crime the interval is ± 2.1": one of the rates, by its name.
        named = set(kinds or (["recording_all"] if ALL.search(sentence) else []))
        said = [pair for pair in said if pair[0] in named] if len(named) == 1 else said
    if not sizes or len(sizes) != len(said):
        return []
    measures = [measure for measure, _ in said]
    if kinds and kinds != measures:
        if len(kinds) != len(sizes) or set(kinds) != set(measures):
            return []
        measures = kinds
    found = [Rate(measure, "ci_pct", size) for measure, size in zip(measures, sizes, strict=True)]
    if len(said) == 1 and ranges and (half := half_of(ranges[0], said[0][1])) and half[0] != sizes[0]:
        found[0].doubts.append(f"half of the interval that is printed is {half[0]}")
    return found


def _halves(ranges: list[re.Match[str]], said: Sequence[tuple[str, Decimal]]) -> list[Rate]:
    halves = [(measure, half_of(match, rate)) for match, (measure, rate) in zip(ranges, said, strict=True)]
    # An interval that is not around the rate is of something else: "Forces range from 84.4 to 97.0 percent."
    return [_as_margin(measure, half, []) for measure, half in halves if half and not half[2]]
