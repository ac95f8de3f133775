"""Judging how much of the crime reported was recorded: a rate, its margin, and the crimes left out in a
year."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from storygen.check.case import Case, finding_of
from storygen.check.findings import Finding, Kind
from storygen.check.lexicon import CANCEL
from storygen.check.mentions import Mention
from storygen.check.names import EVERYWHERE, HERE
from storygen.check.phrasing import allowed_of_fact, put_in, turned_round
from storygen.check.quantity import Quantity
from storygen.check.sheet import FactLine
from storygen.check.truth import Truth, true_of_number, true_of_percent

_PER = {
    "day": (365, r"\b(?:a|per|every|each) day\b|\bdaily\b"),
    "week": (52, r"\b(?:a|per|every|each) week\b|\bweekly\b"),
    "month": (12, r"\b(?:a|per|every|each) month\b|\bmonthly\b"),
}


def judge_recording(mention: Mention, case: Case) -> Finding | None:
    """Return what is to be said of a rate of recording or a yearly count; None when it is neither."""
    quantity = mention.quantity
    if quantity.kind == "margin":
        return _margin(mention, case)
    if quantity.kind == "count":
        return judge_unrecorded(mention, case)
    if quantity.kind not in ("share", "fraction", "one-in", "most", "of"):
        return None
    return _rate(mention, case)


def _rates(case: Case) -> dict[str, FactLine]:
    found = {}
    for measure in case.sheet.measures.values():
        if measure.kind == "rate":
            fact = next(
                (f for f in case.sheet.facts.values() if f.measure == measure.id and "rate" in f.id), None
            )
            if fact is not None and fact.number is not None:
                found[measure.id] = fact
    return found


def _share_of(fact: FactLine, side: str) -> Fraction:
    share = (fact.number or Fraction(0)) / 100
    return share if side == "part" else 1 - share


def _rate(mention: Mention, case: Case) -> Finding | None:
    held = _rates(case)
    if not held:
        return finding_of(mention, "not-ours")
    meant = [case.lexicon.rates[w.category] for w in mention.said if w.category in case.lexicon.rates]
    bound = case.sheet.facts.get(mention.fact)
    wanted = (
        meant[0] if meant else (bound.measure if bound and bound.measure in held else case.lexicon.all_rate)
    )
    truths = {measure: _truth(mention.quantity, fact, mention.polarity) for measure, fact in held.items()}
    fact = held.get(wanted)
    if mention.scope == EVERYWHERE:
        return finding_of(mention, "not-ours")
    if mention.scope != HERE:
        return _elsewhere(mention, case, wanted, fact)
    if fact is None:
        other = next((held[m] for m, truth in truths.items() if truth == "yes"), None)
        if other is not None and meant and mention.quantity.kind == "share":
            return finding_of(mention, "wrong-measure", other.id, allowed_of_fact(other), "")
        return finding_of(mention, "not-ours")
    allowed = allowed_of_fact(fact)
    after = mention.sentence.text[mention.quantity.end :]
    generic = re.match(
        r"[^,;.]{0,30}\b(?:all|the|reported) (?:reported )?crimes?\b|[^,;.]{0,20}\bcrimes? (?:reported|that)",
        after,
    )
    if truths[wanted] == "yes":
        if _EVERY_CRIME.match(after) and not re.search(r"\breported\b", mention.sentence.text, re.I):
            return finding_of(mention, "wrong-base", fact.id, allowed, "of the crimes reported to it")
        return finding_of(mention, "supported", fact.id, allowed)
    if (
        not meant
        and not generic
        and (other := next((held[m] for m, t in truths.items() if t == "yes"), None)) is not None
    ):
        return finding_of(mention, "supported", other.id, allowed_of_fact(other))
    new = put_in(mention, _right(mention, fact))
    turned = "rest" if mention.polarity == "part" else "part"
    if _truth(mention.quantity, fact, turned) == "yes":
        return finding_of(mention, "wrong-way-round", fact.id, allowed, turned_round(mention.sentence.text))
    if (meant or generic) and (
        other := next((held[m] for m, t in truths.items() if t == "yes"), None)
    ) is not None:
        return finding_of(mention, "wrong-measure", other.id, allowed, new)
    if truths[wanted] == "near":
        return finding_of(mention, "fraction-too-far", fact.id, allowed, new)
    if not mention.fact and (mention.past or mention.quoted):
        return finding_of(mention, "not-ours")
    return finding_of(mention, "changed" if mention.fact else "contradicted", fact.id, allowed, new)


# What takes place and what is reported are two things: inspectors can only count from reports.
_EVERY_CRIME = re.compile(
    r"[^.;]{0,40}\bcrimes? (?:that |which )?(?:(?:were |are |is |was )?(?:committed|taking place|"
    r"takes? place|took place|happens?|happened|"
    r"occurs?|occurred|occurring))",
    re.I,
)


def _truth(quantity: Quantity, fact: FactLine, side: str) -> Truth:
    share = _share_of(fact, side)
    about = fact.text.startswith(("around", "about"))
    truth = true_of_percent(quantity, share)
    if truth != "yes" and about:
        return true_of_percent(replace(quantity, side="about"), share)
    return truth


def _right(mention: Mention, fact: FactLine) -> str:
    if mention.polarity == "part":
        return fact.text
    return f"{float(100 - (fact.number or Fraction(0))):g}%"


def _elsewhere(mention: Mention, case: Case, wanted: str, ours: FactLine | None) -> Finding:
    other = case.neighbour(mention.scope)
    if other is not None:
        theirs = other.number(f"{wanted}.rate")
        if theirs is not None and true_of_percent(mention.quantity, theirs / 100) == "yes":
            return finding_of(mention, "supported", f"{wanted}.rate")
    if (
        ours is not None
        and _truth(mention.quantity, ours, mention.polarity) == "yes"
        and mention.quantity.kind == "share"
    ):
        return finding_of(mention, "wrong-area", ours.id, f"{case.sheet.area.name}: {allowed_of_fact(ours)}")
    return finding_of(mention, "not-ours")


def _margin(mention: Mention, case: Case) -> Finding:
    said = mention.quantity.share or Fraction(0)
    held = [
        f for f in case.sheet.facts.values() if f.statistic in ("margin", "ci_pct") and f.number is not None
    ]
    for fact in held:
        if abs(said * 100 - (fact.number or 0)) <= Fraction(6, 100) or round(said * 100) == round(
            fact.number or 0
        ):
            return finding_of(mention, "supported", fact.id, allowed_of_fact(fact))
    if not held or mention.scope != HERE:
        return finding_of(mention, "not-ours")
    kind: Kind = "changed" if mention.fact else "contradicted"
    return finding_of(mention, kind, held[0].id, allowed_of_fact(held[0]), put_in(mention, held[0].text))


def judge_unrecorded(mention: Mention, case: Case) -> Finding | None:
    """Judge a count of crimes that went unrecorded; None when the count is of something else."""
    quantity, text = mention.quantity, mention.sentence.text
    held = [f for f in case.sheet.facts.values() if f.measure in case.lexicon.counts and f.number is not None]
    near = text[max(0, quantity.start - 40) : quantity.end + 60]
    if not held or (quantity.k or 0) < 2:
        return finding_of(mention, "not-ours") if (quantity.k or 0) >= 100 else None
    fact = held[0]
    value, floor = fact.number or Fraction(0), not fact.text[:1].isdigit()
    allowed = allowed_of_fact(fact)
    per = next((parts for parts, pattern in _PER.values() if re.search(pattern, near, re.I)), 1)
    if per > 1:
        said = replace(quantity, side=quantity.side or "about")
        if true_of_number(said, value / per, floor=True) or true_of_number(
            replace(quantity, side="about"), value / per
        ):
            return finding_of(mention, "supported", fact.id, allowed)
        if quantity.k != value and (quantity.k or 0) < 20:
            return None
    elif true_of_number(quantity, value, floor=floor):
        if mention.scope not in (HERE, EVERYWHERE):
            return finding_of(mention, "wrong-area", fact.id, f"{case.sheet.area.name}: {allowed}")
        if mention.polarity == "part" and mention.topic == "recorded":
            return finding_of(mention, "wrong-way-round", fact.id, allowed, turned_round(text))
        if mention.topic == "cancelled" and CANCEL.search(text):
            return finding_of(mention, "wrong-base", fact.id, allowed, "")
        return finding_of(mention, "supported", fact.id, allowed)
    large = (quantity.k or 0) >= 100
    about_it = (
        mention.topic == "recorded"
        and mention.polarity == "rest"
        and re.match(
            r"(?: [\w-]+){0,4} (?:crimes?|offences?|reports?|incidents?)\b|(?: or more)? (?:a|per|each|"
            r"every) year|.{0,12}unrecorded|.{0,20}annually",
            text[quantity.end :],
        )
    )
    if not large and not mention.fact:
        return None
    if mention.fact or (about_it and mention.scope == HERE and not mention.past and not mention.quoted):
        kind: Kind = "changed" if mention.fact else "contradicted"
        return finding_of(mention, kind, fact.id, allowed, put_in(mention, fact.text))
    return finding_of(mention, "not-ours")
