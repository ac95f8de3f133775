"""Judging ranks, superlatives and comparisons: none stands without a rank fact or a published national
one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from storygen.check.case import Case
from storygen.check.edited import Sentence
from storygen.check.findings import Finding, Kind
from storygen.check.lexicon import CANCEL, RECORDING, SAMPLE, WRONG
from storygen.check.mentions import in_quotes
from storygen.check.names import areas_named
from storygen.check.numerals import ORDINAL, ordinal_value
from storygen.check.quantities import find_quantities
from storygen.check.sheet import FactLine
from storygen.check.truth import true_of_percent

_TOP = r"worst|highest|biggest|largest|greatest|poorest|most|top"
_LOW = r"best|lowest|smallest|fewest|bottom|least"
_ANY = rf"(?:{_TOP}|{_LOW})"
_PLACE = (
    r"(?:country|nation|England|Wales|Britain|UK|land|region|forces?|constabular\w+|police areas?|areas?|"
    r"counties|county|"
    r"neighbours?|South|North|East|West|Midlands|Yorkshire|table|league)"
)
_THING = (
    r"(?:rates?|shares?|proportions?|percentages?|figures?|levels?|numbers?|error rates?|records?|"
    r"offenders?|performers?|performing|score|scores|total|totals|tall(?:y|ies)|results?|forces?|"
    r"ranked|rated)"
)
_WHOSE = r"(?:country|nation|region|Britain|England|UK|Wales|county)'s"

_RANKS = re.compile(
    "|".join(
        (
            rf"\b(?:joint[- ])?(?:{ORDINAL}|second|third)[- ](?:joint[- ])?(?:{_ANY})\b(?: {_THING})?",
            rf"\b(?:joint )?(?:{_ANY})(?:[- ](?:recorded|performing|known|wrongly|"
            rf"rated))*(?: \w+){{0,3}}? {_THING}?[^.;,]{{0,60}}?\b(?:in|of|among|across|anywhere in|"
            rf"out of|nationally)\b(?: (?:any|all|the|whole|entire|other|every|whole of|police|its|\d+|"
            rf"{_PLACE}|43|and)){{0,5}} {_PLACE}\b",
            rf"\b{_WHOSE} (?:\w+[- ])?(?:{_ANY})\b[\w -]{{0,30}}",
            rf"\b(?:one of|among|amongst|some of) (?:the |{_WHOSE} )?(?:{_ANY})\b(?:[- ]performing|"
            rf" {_THING})?\b[\w ]{{0,30}}",
            rf"\b(?:{_ANY}) (?:{_THING}|in (?:the )?(?:country|England|Wales|UK|Britain|region|nation))\b",
            r"\b(?:worst|best|poorest)[- ](?:performing|offending|rated|ranked|placed)\b(?: \w+)?",
            rf"\b(?:far |well |much |slightly |significantly |way |just )?(?:above|below|higher than|"
            rf"lower than|worse than|better than|more than|over|exceeds?|exceeding|double|twice|treble|"
            rf"three times|than)(?: that of)? (?:the |both the )?(?:national|regional|English|UK|"
            rf"country's|countrywide|{_WHOSE}|England and Wales|Welsh|force)? ?(?:average|mean|norm)\b",
            r"\b(?:above|below)[- ]average\b",
            r"\b(?:higher|lower|worse|better|more|fewer|less)(?: \w+){0,5} than (?:(?:any|most|many|all|"
            r"every|half|almost any|nearly any|any of|the majority of)(?: of)?(?: the)?(?: other|"
            r" neighbouring| police)* (?:other )?(?:forces?|constabular\w+|police|areas?|counties|"
            r"parts?)|(?:other|neighbouring|its neighbouring) forces|(?:its|their) neighbours|elsewhere|"
            r"(?:the )?rest of the country|anywhere else|nationally|the (?:national|"
            r"England and Wales) (?:rate|figure|picture|share|level))",
            rf"\b(?:ranks?|ranked|ranking|came|comes|placed|finished|sits|stands|lies|is|was) (?:it |"
            rf"them |the force )?(?:joint |as )?(?:{ORDINAL}|top|bottom|last|first)\b(?: (?:out )?of|"
            rf"(?: \w+){{0,2}} (?:in|among|nationally|worst|highest))[^.;,]{{0,30}}",
            rf"\b(?:{ORDINAL}|top|bottom)(?: place)? (?:out )?of (?:the |all )?(?:\d+|"
            rf"forty-three)(?: \w+)? (?:police )?(?:forces|constabularies)\b",
            r"\b(?:league table|top of the (?:table|list|pile)|bottom of the (?:table|list|pile|class)|"
            r"tops? the (?:table|list)|worst in (?:the )?\w+|top (?:five|ten|10|three) (?:worst|forces|"
            r"highest)?|bottom (?:five|ten|10|three))\b",
            r"\bno (?:other )?force (?:was|did|had|has|fared|performed) (?:worse|better|a (?:higher|"
            r"worse|lower))\b[^.;,]{0,30}",
            r"\b(?:twice|double|three times|treble|triple|half) (?:the|that of the|as (?:high|bad|"
            r"many) as the) (?:national|average|rate (?:in|of|at)|England|country|regional|share (?:in|"
            r"of|at))\b[^.;,]{0,30}",
            r"\bno other (?:force|constabulary|police force)\b",
            r"\b(?:worse|better|higher|lower|more) than (?:any|all|most|many|some) of (?:its|"
            r"their) neighbours\b",
            r"\b(?:twice|double|three times|half|triple|treble) that (?:of|in|at)\b",
            r"\b(?:did|fared|performed|scored|was|were) (?:far |much |slightly |"
            r"significantly )?(?:better|worse)\b",
            r"\b(?:every|any) other force in (?:the country|England|the region)\b",
        )
    ),
    re.I,
)
_HARMLESS = re.compile(
    r"\b(?:most (?:recent|serious|vulnerable|important|common|likely|people|of|latest|victims|cases|"
    r"other|crimes|records|offences|reports)|"
    r"(?:highest|best) (?:possible|standards?|priority|practice|quality|level of (?:service|care)|"
    r"service|calibre|interests?)|worst (?:moments?|day|time|experience|of)|at (?:least|best|worst|most)|"
    r"(?:highest|largest|biggest|top) (?:priority|priorities)|largest (?:force|forces|constabulary|"
    r"police force)|biggest (?:force|forces|police force|challenge|thing|concern)|top (?:officer|cop|"
    r"brass|official|police)|"
    r"first (?:of|time|in)|most (?:\w+ed|\w+ing) )\b",
    re.I,
)
_CATEGORIES_ONLY = re.compile(
    r"\b(?:of (?:the|all) (?:four|three|categor\w+|crime types?|types)|categor(?:y|ies)|"
    r"types? of (?:crime|offence)|among the (?:four|crimes?|categor)|was (?:for|in|among)|were (?:for|"
    r"in)|came (?:in|for)|(?:rate|share|proportion|figure|number) (?:was|were|came) (?:for|in|among)|"
    r"any (?:crime|offence) type|any category|the (?:force|constabulary)'s (?:worst|highest|best|lowest)|"
    r"its (?:worst|highest|best|lowest))\b",
    re.I,
)
_NATION = re.compile(
    r"\b(?:country|nation(?:al|ally|wide)?|England|Wales|Britain|UK|forces?|region(?:al)?|average|other|"
    r"neighbour\w*|elsewhere|anywhere|counties|of 4[0-9]|league|table)\b",
    re.I,
)


_OF_FIGURES = re.compile(
    r"\b(?:rate|share|proportion|average|percent\w*|worst|highest|ranked|league|record|neighbours?|"
    r"forces?|constabular\w+)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Claimed:
    text: str
    start: int
    end: int


def judge_ranks(sentence: Sentence, case: Case) -> Iterator[Finding]:
    """Yield a finding for each rank, superlative or comparison with other areas."""
    text = sentence.text
    taken = -1
    for match in _RANKS.finditer(text):
        if (
            match.start() < taken
            or _HARMLESS.match(text, match.start())
            or in_quotes(sentence, match.start())
        ):
            continue
        before = text[max(0, match.start() - 12) : match.start()]
        if _HARMLESS.search(match.group()) and not _NATION.search(match.group()):
            continue
        if re.search(
            r"\b(?:not|no|nor|cannot|rather than|without)\b[\w ,]{0,40}$",
            text[max(0, match.start() - 50) : match.start()],
            re.I,
        ) and re.search(r"\b(?:rank|say|order|compare|possible|where)\b", text, re.I):
            continue
        claimed = _Claimed(match.group().strip(), match.start(), match.end())
        if re.search(r"\bat $", before, re.I) and match.group().lower().startswith(
            ("best", "worst", "least", "most")
        ):
            continue
        if not _about_the_figures(text, claimed, case, sentence):
            continue
        taken = match.end()
        yield _judge(sentence, claimed, case)


def _about_the_figures(text: str, claimed: _Claimed, case: Case, sentence: Sentence) -> bool:
    """True when the rank is of what the facts are about, or of the force as such."""
    if _OF_FIGURES.search(claimed.text):
        return True
    subject = CANCEL.search(text) or RECORDING.search(text) or WRONG.search(text) or SAMPLE.search(text)
    other = len(areas_named(text, case.sheet)) > 0 or re.search(
        r"\b(?:forces|constabularies|neighbours?)\b", text, re.I
    )
    return bool(subject or other or case.lexicon.categories(text) or sentence.role == "heading")


def _judge(sentence: Sentence, claimed: _Claimed, case: Case) -> Finding:
    text = sentence.text
    where = (sentence.paragraph, sentence.start + claimed.start, sentence.start + claimed.end)
    bound = next(
        (
            case.sheet.facts[b.fact]
            for b in sentence.bounds
            if b.start < claimed.end and b.end > claimed.start and b.fact in case.sheet.facts
        ),
        None,
    )
    if (
        bound is not None
        and (bound.unit == "rank" or "rank" in bound.id)
        and bound.text.casefold() in text.casefold()
    ):
        return Finding("supported", text, claimed.text, bound.id, bound.text, "", *where)
    measures = [
        case.lexicon.proportions[w.category]
        for w in case.lexicon.categories(text)
        if w.category in case.lexicon.proportions
    ]
    own = _own_categories(text, claimed, measures, case)
    if own is not None:
        kind, own_fact, allowed = own
        return Finding(kind, text, claimed.text, own_fact, allowed, "", *where)
    fact = _allowing(text, claimed, measures, case)
    if fact is not None:
        return Finding("supported", text, claimed.text, fact.id, fact.text, "", *where)
    held = [
        f
        for f in case.sheet.facts.values()
        if f.unit == "rank" and f.known and (not measures or f.measure in measures)
    ]
    allowed = (
        f"{held[0].label}: {held[0].text}"
        if held
        else "no rank: figures are held for too few areas, or none is published"
    )
    return Finding(
        "rank-unsupported",
        text,
        claimed.text,
        held[0].id if held else "",
        allowed,
        _without(text, claimed),
        *where,
    )


def _own_categories(
    text: str, claimed: _Claimed, measures: list[str], case: Case
) -> tuple[Kind, str, str] | None:
    """Judge "the highest share was for sexual offences": an order of the force's own categories."""
    if _NATION.search(claimed.text) or not _CATEGORIES_ONLY.search(text) or not measures:
        return None
    if re.search(
        r"\b(?:country|England|Wales|nationally|national|any force|other forces?|of 4\d|region)\b", text, re.I
    ):
        return None
    known = [
        t
        for m in case.lexicon.proportions.values()
        if (t := case.sheet.proportion(m, "part")) and t.share is not None
    ]
    low = re.search(rf"\b(?:{_LOW})\b", claimed.text, re.I)
    shares = sorted({t.share for t in known if t.share is not None}, reverse=not low)
    place = re.search(rf"\b({ORDINAL})\b", claimed.text, re.I)
    index = ordinal_value(place.group(1)) - 1 if place else 0
    if index >= len(shares):
        return None
    right = [t for t in known if t.share == shares[index]]
    best = next((t for t in right if t.measure in measures), None)
    if best is not None:
        return "supported", best.fact_share, ""
    label = case.sheet.measures[right[0].measure].label
    return "contradicted", right[0].fact_share, f"that is {label}"


def _allowing(text: str, claimed: _Claimed, measures: list[str], case: Case) -> FactLine | None:
    """Return the rank fact or published national extreme that allows the words."""
    for fact in case.sheet.facts.values():
        ranked = fact.known and (fact.unit == "rank" or fact.statistic == "rank")
        if ranked and (not measures or fact.measure in measures) and _rank_fits(fact, claimed, text):
            return fact
    if re.search(
        rf"\b(?:{ORDINAL}|average|one of|among|neighbour\w*|region\w*|{_LOW})\b", claimed.text, re.I
    ):
        return None
    if not re.search(rf"\b(?:{_TOP})\b", claimed.text, re.I):
        return None
    for fact in case.sheet.facts.values():
        if not fact.id.startswith("national.highest") or fact.number is None:
            continue
        measure = next((m for m in case.lexicon.proportions.values() if m in fact.id.split("_")), "")
        target = case.sheet.proportion(measure, "part") if measure else None
        lead = not measures and any(
            c.get("fact", "").startswith(f"{measure}.") for c in case.sheet.claims[2:4]
        )
        if measure not in measures and not lead:
            continue
        said = [
            q
            for q in find_quantities(text)
            if q.kind == "share" and true_of_percent(q, fact.number / 100) == "yes"
        ]
        ours = target is not None and target.share is not None and _whole_percent(target.share) == fact.number
        if said or ours:
            return fact
    return None


def _whole_percent(share: Fraction) -> int:
    return (share * 100 + Fraction(1, 2)).__floor__()


def _rank_fits(fact: FactLine, claimed: _Claimed, text: str) -> bool:
    if fact.text and fact.text.casefold() in text.casefold():
        return True
    place = re.search(rf"\b({ORDINAL})\b", claimed.text, re.I)
    said = ordinal_value(place.group(1)) if place else 1
    low = re.search(rf"\b(?:{_LOW}|average)\b", claimed.text, re.I)
    return fact.number == said and not low and not re.search(r"\bof (?:the )?43\b", text)


def _without(text: str, claimed: _Claimed) -> str:
    return f"Leave out “{claimed.text}”: say what was found at the force itself."
