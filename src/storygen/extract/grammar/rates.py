"""Recording rates with their confidence interval, and the estimate of crimes that go unrecorded."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from decimal import Decimal

from storygen.extract.grammar import lexicon as lex
from storygen.extract.grammar.numbers import NUMBER, to_number

_PERCENT = r"(?:%|per ?cent(?:age points?)?\b|percentage points?)"
_SHARE = re.compile(rf"({NUMBER})\s*{_PERCENT}", re.IGNORECASE)
_PLUS_MINUS = r"(?:\+ ?/ ?[-–]|±|\+ ?or ?[-–]|plus (?:or|/|and) minus|plus/minus|give or take|\+[-–])"
_MARGIN = re.compile(
    rf"(?:(?:confidence (?:interval|limits?|range|level)s?|margin (?:of error|for error)?|"
    rf"accurate to within|to within|within)[^.;%]{{0,40}}?{_PLUS_MINUS}?|{_PLUS_MINUS})"
    rf"\s*(?:of |is |was |: ?)?({NUMBER})\s*{_PERCENT}?",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?:between |from )?({NUMBER})\s*{_PERCENT}? ?(?:and|to|–|-) ?({NUMBER})\s*{_PERCENT}", re.IGNORECASE
)
_CONFIDENCE = re.compile(
    r"\bconfidence\b|\bmargin\b|\btrue (?:rate|figure|value)\b|\binterval\b|\bcould be (?:between|anywhere)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|some|more than|over|less than|"
    r"fewer than|at least|just under|just over|under|up to|circa|c\.)\s*$",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"(?:\bby|increase of|rise of|fall of|improvement of|drop of|decrease of|reduction of|"
    r"difference of|up|down)\s*$",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"^\s*(?:confiden|statistical|certain|sure|level)", re.IGNORECASE)
_RECORDING = re.compile(
    r"\brecord(?:s|ed|ing)?\b|\baccura(?:te|cy)\b|\bunrecorded\b|\bunder-record|\bcompliance\b", re.IGNORECASE
)
_NOT_RECORDING = re.compile(
    r"\bcancel|\bno[- ]crim|\bwithin (?:24|72|48|\w+[- ]?\w* hours?|an? )\b|"
    r"\bvictims?\b.{0,40}\b(?:told|informed|satisf)|\bsatisf|\bdetect|\bcharged?\b|\bbudget|"
    r"\bstaff\b|\bofficers? (?:had|were|are)\b|\btrain|"
    r"\bequality|\bethnic|\bincidents?\b.{0,30}\bclosed|\bof (?:its|the) workforce|\bdemand\b|"
    r"\bcalls?\b.{0,20}\banswer|\bclassif|\bspend",
    re.IGNORECASE,
)
FAIL = re.compile(
    r"\b(?:fail(?:s|ed|ing|ure)? to record|(?:does|did|do) not record|not (?:been )?recorded|"
    r"not recording|go(?:es|ing)? unrecorded|went unrecorded|unrecorded|missed|(?:should|ought to) have been recorded (?:and|but) (?:were|are) not|(?:are |were |is )?lost (?:from|to) (?:the|its|their)|(?:and|but) not recorded|never appears?(?: in)?|"
    r"left unrecorded|under-?record\w*|never recorded|never (?:reach(?:es)?|enters?|makes? it (?:on)?to) (?:its|the|their) (?:books|records|figures|system)|(?:are|were|is) not(?= ?[.;)]| ?$))(?!\w)",
    re.IGNORECASE,
)
ALL = re.compile(
    r"\boverall\b|\b(?:of|for) (?:all |the )?(?:reported |the )?(?:crimes?|offences)\b(?! of)|"
    r"\ball (?:reported |recorded )?crimes?\b|\bcrimes? reported\b|\breported crimes?\b|"
    r"\bcrimes that (?:are|were) reported\b|\btotal crime\b",
    re.IGNORECASE,
)
FRAUD = re.compile(
    r"\s*[(,–]?\s*\b(?:excluding|other than|apart from|not including|except(?:ing)?(?: for)?|"
    r"excl\.?|with the exception of)\s+fraud(?: offences)?\b\)?",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r";|,? \b(?:but|while|whilst|whereas|although|compared with|compared to|(?<!violence )against)\b",
    re.IGNORECASE,
)
CATEGORY = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{words}))" for name, words in lex.CATEGORIES.items() if name != "victims"),
    re.IGNORECASE,
)
MEASURES = {
    "all": "recording_all",
    "violence": "recording_violence",
    "sexual": "recording_sexual",
    "joint": "recording_sexual",
}


@dataclass(slots=True)
class Rate:
    """A recording rate in percent, or its margin, for one of `MEASURES`."""

    measure: str
    statistic: str
    value: Decimal
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    derived: bool = False
    named: bool = True


def read_rates(sentence: str, topic: str = "", *, recording_section: bool = False) -> list[Rate]:
    """Return the recording rates and margins of a sentence. `topic` is the crime type spoken of around it."""
    text = _spell_out_lists(_RISEN.sub("", FRAUD.sub("", sentence)))
    if _NOT_RECORDING.search(text) or not (_RECORDING.search(text) or recording_section):
        return []
    rates: list[Rate] = []
    taken: list[tuple[int, int]] = [m.span(1) for m in _MARGIN.finditer(text)]
    ranges = [
        m for m in _RANGE.finditer(text) if _CONFIDENCE.search(text[max(0, m.start() - 90) : m.start()])
    ]
    taken += [m.span() for m in ranges]
    taken += [
        m.span() for m in _RANGE.finditer(text) if re.match(r"between|.*?[–-]", m.group(), re.IGNORECASE)
    ]
    shares = [m for m in _SHARE.finditer(text) if _is_rate(text, m, taken) and not _is_wished(text, m)]
    zipped = _zipped(text, shares)
    for place, share in enumerate(shares):
        stop = shares[place + 1].start() if place + 1 < len(shares) else len(text)
        start = shares[place - 1].end() if place else 0
        subject, doubts = _subject(text, start, share.start(), share.end(), stop, topic)
        if zipped:
            subject, doubts = zipped[place], []
        if subject not in MEASURES:
            continue
        clause = text[max(start, share.start() - 120) : min(stop, share.end() + 120)]
        if part := _RESTRICTED.search(clause):
            doubts = [*doubts, f"“{part.group()}” may be only a part of the crimes reported"]
        found = _rate_with_margin(text, share, stop, MEASURES[subject], doubts, ranges, start)
        for rate in found:
            rate.named = _is_named(text, subject)
        rates += found
    return rates


def _is_named(text: str, subject: str) -> bool:
    """Return whether a sentence itself says whose rate it gives."""
    if subject == "all":
        return bool(ALL.search(text) or _BY_THE_FORCE.search(text))
    return any(match.lastgroup == subject for match in CATEGORY.finditer(text))


def _zipped(text: str, shares: list[re.Match[str]]) -> list[str]:
    """Return the crime types of rates that are listed apart from them, one to one ("… and …, 86 and 94
    percent")."""
    kinds = list(CATEGORY.finditer(text))
    if len(shares) < 2 or len(kinds) != len(shares):
        return []
    apart = kinds[-1].end() <= shares[0].start() or shares[-1].end() <= kinds[0].start()
    gaps = [text[a.end() : b.start()] for a, b in itertools.pairwise(shares)]
    listed = all(re.fullmatch(r"[\s,]*(?:\([^)]*\))?[\s,]*(?:and)?\s*", gap) for gap in gaps)
    return [kind.lastgroup or "" for kind in kinds] if apart and listed else []


def _spell_out_lists(text: str) -> str:
    """Write "86.3 and 94.4 percent" as "86.3 percent and 94.4 percent"."""
    number = r"\d{1,2}(?:\.\d+)?"
    return re.sub(
        rf"(?<![\w.,/±–-])(?<!between )(?<!from )(?<!minus )({number})(,? and |"
        rf", )(?={number} ?(?:%|per ?cent))",
        r"\1 percent\2",
        text,
    )


def _is_rate(text: str, share: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """Return whether a percentage is a rate: no margin, no change, no level of confidence."""
    if any(a <= share.start() < b or a < share.end() <= b for a, b in taken):
        return False
    if _CHANGE.search(text[: share.start()]) or _LEVEL.match(text[share.end() :]):
        return False
    return "point" not in share.group().lower()


# What a force is to reach is not what it does: "should record at least 95 percent by April".
_WISH = re.compile(
    r"\b(?:if|targets?|goals?|ambition|aims?|aim(?:ed|ing)|aspir\w+|thresholds?|benchmarks?|minimum|"
    r"(?:should|must|ought to|needs? to|has to|have to|want(?:s|ed)? (?:\w+ ){0,3}to|intends? to|plans? to|"
    r"hopes? to|expect\w* (?:\w+ ){0,3}to|will|would) (?:\w+ )?"
    r"(?:record|be record\w+|achieve|reach|be|attain|meet|exceed|improve|have)|required to|"
    r"(?:acceptable|required|expected) (?:level|standard|rate))\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"^\)?,? ?(?:recording |accuracy )?(?:targets?|goals?|threshold|benchmark|standard|"
    r"(?:which |that )?(?:is |was )?(?:required|expected|set (?:by|for|as))|that (?:we|forces) )\b",
    re.IGNORECASE,
)


def _is_wished(text: str, share: re.Match[str]) -> bool:
    """Return whether a percentage is a target, not a finding."""
    before = _BOUNDARY.split(text[: share.start()])[-1]
    return bool(_WISH.search(before) or _WISHED.search(text[share.end() :]))


# "Has risen from 87.2 percent to 95.3 percent": only where it stands now is a finding.
_RISEN = re.compile(
    rf"\bfrom (?:{NUMBER})\s*{_PERCENT}?(?: ?\([^)]*\))?(?: (?:in|at|during) [^,;%]{{1,40}}?,?)? "
    rf"(?=to (?:{NUMBER})\s*{_PERCENT})",
    re.IGNORECASE,
)


def recorded_kind(sentence: str) -> str:
    """Return the crime type of "187 of the 199 sexual offences were recorded", for the rate said after it."""
    if _NOT_RECORDING.search(sentence) or not re.search(
        r"\brecorded\b|\brecording of\b", sentence, re.IGNORECASE
    ):
        return ""
    kinds = [m.lastgroup or "" for m in CATEGORY.finditer(sentence)]
    kind = "sexual" if kinds[:2] in (["sexual", "rape"], ["joint"]) else kinds[0] if len(kinds) == 1 else ""
    return kind if kind in MEASURES else ""


def read_margin(sentence: str) -> Decimal | None:
    """Return the margin of a sentence that gives nothing else ("The confidence interval is +/- 2.05
    percent.")."""
    margins = [m for m in _MARGIN.finditer(sentence) if not _LEVEL.match(sentence[m.end() :])]
    numbers = re.findall(NUMBER, re.sub(r"\b95\s*(?:%|per ?cent)(?= confid)", "", sentence), re.IGNORECASE)
    if len(margins) != 1 or len(numbers) != 1 or CATEGORY.search(sentence):
        return None
    size = to_number(margins[0].group(1))
    return size if size < 15 else None


_ASIDE = re.compile(
    rf"^[\s,]*(?:with |at )?(?:an? |the )?(?:{NUMBER}\s*{_PERCENT} )?(?:confidence \w+|"
    rf"margin of error)?[^.;]{{0,25}}?(?:{_PLUS_MINUS}|of)\s*{NUMBER}\s*{_PERCENT}?[\s,]*",
    re.IGNORECASE,
)


# A rate with no crime type beside it is of all crime only where the force is said to record it.
_BY_THE_FORCE = re.compile(
    r"\brecording (?:rate|accuracy)|\brate of recording|\baccura(?:cy|te)|"
    r"\b(?:force|constabulary|police|service|it|they)(?:'s)? (?:\w+ ){0,3}record(?:s|ed|ing)?\b",
    re.IGNORECASE,
)
_RESTRICTED = re.compile(
    r"\breported (?:by (?!the public|members of the public)|through|via|online|in person|"
    r"to other)|\breceived (?:through|by|via|from)\b|"
    r"\b(?:third part(?:y|ies)|other agenc(?:y|ies)|partner agenc\w+|professional|"
    r"public protection|telephone|switchboard|"
    r"vulnerable|children|directly)\b",
    re.IGNORECASE,
)


def _subject(text: str, start: int, at: int, end: int, stop: int, topic: str) -> tuple[str, list[str]]:
    """Return whose rate it is: all, a crime type, or "other" for types that the story does not count."""
    after = text[end:stop]
    if boundary := _BOUNDARY.search(after):
        after = after[: boundary.start()]
    bare = _ASIDE.sub(" ", re.sub(r"\([^)]*\)", "", after))
    labelled = re.match(r"\W*([^:]{4,60}):\s*$", text[start:at])
    if labelled and (found := _first_category(labelled.group(1), 45)):
        # "Violent crime: 78.5 percent of reported crimes recorded."
        return found, []
    if direct := re.match(r"[\s,)]*(?:was |is |were )?(?:recorded )?(?:of|for|in)\s+(.*)", bare):
        if found := _first_category(direct.group(1), 45):
            return found, []
        if ALL.search("of " + direct.group(1)):
            return "all", []
    before = text[start:at]
    if boundaries := list(_BOUNDARY.finditer(before)):
        before = before[boundaries[-1].end() :]
    found_before = [m.lastgroup or "" for m in CATEGORY.finditer(before)]
    if start and len(own := {m.lastgroup or "" for m in CATEGORY.finditer(before.rsplit(",", 1)[-1])}) == 1:
        # "…, the equivalent for violent crime is 94.0 percent": the crime type of its own clause.
        return next(iter(own)), []
    if found_before:
        return found_before[-1], ["two crime types stand before the rate"] if len(
            set(found_before)
        ) > 1 else []
    if ALL.search(before):
        return "all", []
    if found := _first_category(bare, 60):
        return found, []
    if ALL.search(bare) or ALL.search(text[:at]):
        return "all", []
    if topic:
        return topic, []
    return "all", [] if _BY_THE_FORCE.search(text) else ["the words do not say whose rate it is"]


def _first_category(text: str, within: int) -> str:
    match = CATEGORY.search(text)
    return (match.lastgroup or "") if match and match.start() <= within else ""


def _rate_with_margin(
    text: str,
    share: re.Match[str],
    stop: int,
    measure: str,
    doubts: list[str],
    ranges: list[re.Match[str]],
    start: int,
) -> list[Rate]:
    """Return the rate and, where one is printed beside it, its margin."""
    value = to_number(share.group(1))
    reasons: list[str] = []
    derived = False
    doubts = list(doubts)
    window = text[start:stop]
    clause = (
        text[max(start, share.start() - 70) : share.start()]
        + "#"
        + re.sub(r"\([^)]*\)", "", text[share.end() : min(stop, share.end() + 160)])[:60]
    )
    if FAIL.search(clause) and value < 50:
        value, derived = 100 - value, True
        reasons.append(f"100 − {share.group(1)} not recorded = {value}")
    elif value < 40:
        return []
    about = _ABOUT.search(text[: share.start()])
    if about and not (about.group().strip().lower() == "some" and value % 1):
        doubts.append(f"printed as “{about.group().strip()} {share.group()}”")
    rates = [Rate(measure, "rate_pct", value, reasons, doubts, derived)]
    tail = text[share.end() : min(stop, share.end() + 140)] if stop == len(text) else text[share.end() : stop]
    margin = _MARGIN.search(tail) or (None if start else _MARGIN.search(window[: share.start() - start]))
    if margin and _close(tail, margin):
        size = to_number(margin.group(1))
        if size < 15:
            return [*rates, Rate(measure, "ci_pct", size, [], list(doubts))]
    return rates + _margin_of_range(measure, value, share, stop, ranges, doubts)


_THE_MARGIN = re.compile(
    rf"; (?:the |its )?(?:\w+ )?(?:{NUMBER} ?{_PERCENT} )?(?:confidence (?:interval|limits?)|margin (?:of error)?)",
    re.IGNORECASE,
)


def _close(tail: str, margin: re.Match[str]) -> bool:
    """Return whether no clause ends between the rate and its margin."""
    between = _THE_MARGIN.sub("", tail[: margin.end()])
    return not re.search(r"[;]|\bwhile\b|\bwhereas\b", between)


def _margin_of_range(
    measure: str,
    value: Decimal,
    share: re.Match[str],
    stop: int,
    ranges: list[re.Match[str]],
    doubts: list[str],
) -> list[Rate]:
    """Return half the width of a printed interval, when the rate stands in its middle."""
    for match in ranges:
        if not share.end() <= match.start() < stop:
            continue
        low, high = to_number(match.group(1)), to_number(match.group(2))
        half = (high - low) / 2
        if not low < value < high:
            continue
        found = Rate(measure, "ci_pct", half, [f"({high} − {low}) ÷ 2 = {half}"], list(doubts), True)
        if value - low != high - value:
            found.doubts.append("the rate is not in the middle of the interval")
        return [found]
    return []
