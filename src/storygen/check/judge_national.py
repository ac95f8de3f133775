"""Judging numbers of the whole country: how many forces, the highest share anywhere."""

from __future__ import annotations

import re
from fractions import Fraction

from storygen.check import lexicon as words
from storygen.check.case import Case, finding_of
from storygen.check.findings import Finding, Kind
from storygen.check.mentions import Mention
from storygen.check.phrasing import allowed_of_fact, put_in, turned_round, with_adverb
from storygen.check.sheet import FactLine
from storygen.check.truth import true_of_number, true_of_percent


def judge_forces(mention: Mention, case: Case) -> Finding | None:
    """Judge "38 forces …": a count of areas is one of the published ones, or the number of areas."""
    quantity = mention.quantity
    if quantity.k is None or quantity.k == 1:
        return None
    total = case.sheet.number("areas.count") or case.sheet.number("national.forces_inspected")
    if total is not None and quantity.kind in ("count", "all") and quantity.k in _totals(total, mention):
        return finding_of(mention, "supported", "areas.count")
    whole = quantity.kind == "all" or re.match(
        r" (?:\w+ )?(?:forces|constabularies) (?:in|across) England", mention.sentence.text[quantity.end :]
    )
    if (
        total is not None
        and whole
        and abs(quantity.k - total) <= 5
        and not words.WRONG.search(mention.sentence.text)
    ):
        return finding_of(
            mention, "contradicted", "areas.count", f"{total} forces", put_in(mention, str(total))
        )
    if quantity.kind == "of" and total is not None and quantity.n not in (total, None):
        ranked = {
            fact.number for fact in case.sheet.facts.values() if fact.unit in ("count", "number", "rank")
        }
        if quantity.n not in ranked and words.CANCEL.search(mention.sentence.text):
            return finding_of(mention, "contradicted", "areas.count", f"of the {total} forces", "")
    said = {case.lexicon.proportions.get(category, "") for category in _categories_said(mention, case)}
    facts = _counts_of_forces(case)
    matching = [fact for fact in facts if fact.number is not None and true_of_number(quantity, fact.number)]
    right = [fact for fact in matching if _category(fact, case) in said or not said]
    if right:
        return _worded(mention, case, right[0])
    held = [fact for fact in facts if _category(fact, case) in said]
    finding_said = words.CANCEL.search(mention.sentence.text) or words.WRONG.search(mention.sentence.text)
    if not held or not finding_said or mention.past or mention.quoted:
        return finding_of(mention, "not-ours")
    allowed = allowed_of_fact(held[0])
    new = put_in(mention, held[0].text)
    if matching and _categories_said(mention, case):
        return finding_of(mention, "wrong-measure", matching[0].id, allowed, new)
    kind: Kind = "changed" if mention.fact else "contradicted"
    return finding_of(mention, kind, held[0].id, allowed, new)


def _totals(total: Fraction, mention: Mention) -> tuple[Fraction, ...]:
    """Return the counts that stand for every area: "43 forces", and "42 other forces"."""
    text, end = mention.sentence.text, mention.quantity.end
    if (
        mention.quantity.kind == "count"
        and words.CANCEL.search(text)
        and words.WRONG.search(text[end : end + 60])
    ):
        return ()
    others = re.match(r" other\b", text[end:])
    return (total, total - 1) if others else (total,)


def _categories_said(mention: Mention, case: Case) -> tuple[str, ...]:
    """Return the category after "38 forces …", which may follow another number: "at least one rape
    record"."""
    if mention.said:
        return mention.categories
    later = [
        w.category for w in case.lexicon.categories(mention.sentence.text) if w.start > mention.quantity.end
    ]
    return tuple(later[:1]) or mention.categories


def _counts_of_forces(case: Case) -> list[FactLine]:
    return [
        fact for fact in case.sheet.facts.values() if fact.id.startswith("national.forces_") and fact.known
    ]


def _category(fact: FactLine, case: Case) -> str:
    """Return the measure whose name a national fact's id ends with."""
    return next((m for m in case.lexicon.proportions.values() if m in fact.id.split("_")), "")


def _worded(mention: Mention, case: Case, fact: FactLine) -> Finding:
    allowed = allowed_of_fact(fact)
    text = mention.sentence.text
    if words.CANCEL.search(text) and _category(fact, case):
        if mention.polarity_said and mention.polarity == "rest":
            return finding_of(mention, "wrong-way-round", fact.id, allowed, turned_round(text))
        if mention.bare:
            return finding_of(mention, "qualifier-lost", fact.id, allowed, with_adverb(text, None))
    return finding_of(mention, "supported", fact.id, allowed)


def national_percent(mention: Mention, case: Case, measures: tuple[str, ...]) -> Finding | None:
    """Judge a share said of the country by the published highest shares; None when no fact speaks to it."""
    if mention.quantity.share is None:
        return None
    held = [
        f
        for f in case.sheet.facts.values()
        if f.id.startswith("national.") and f.unit in ("percent", "share")
    ]
    for fact in held:
        share = (fact.number or Fraction(0)) / (100 if fact.unit == "percent" else 1)
        if true_of_percent(mention.quantity, share) != "yes":
            continue
        if not measures or _category(fact, case) in measures or not _category(fact, case):
            return finding_of(mention, "supported", fact.id, allowed_of_fact(fact))
    return None
