"""Which facts a mention is to be held against, and which others it happens to be true of."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from storygen.check.case import Case
from storygen.check.mentions import Mention
from storygen.check.quantities import find_quantities
from storygen.check.sheet import Proportion, Sheet
from storygen.check.truth import Truth, true_of_proportion


def measures_of(mention: Mention, case: Case) -> tuple[tuple[str, ...], bool]:
    """Return the measures that a mention speaks of, and whether its sentence says so itself."""
    if mention.topic == "told" and case.lexicon.victims:
        return (case.lexicon.victims,), True
    proportions = case.lexicon.proportions
    said = tuple(dict.fromkeys(proportions[w.category] for w in mention.said if w.category in proportions))
    if said:
        return said, True
    bound = case.sheet.facts.get(mention.fact)
    if bound is not None and bound.measure in proportions.values():
        return (bound.measure,), False
    near = tuple(m for m in case.closest_measures(mention.sentence.text) if m in proportions.values())
    carried = tuple(proportions[c] for c in mention.carried if c in proportions)
    return (near or carried or tuple(proportions.values())), False


def targets_of(sheet: Sheet, measures: tuple[str, ...], side: str) -> list[Proportion]:
    """Return what is held of one side of the measures, in their order."""
    found = (sheet.proportion(measure, side) for measure in measures)
    return [target for target in found if target is not None]


def fits_all(truths: list[Truth], explicit: bool) -> bool:
    """Of several categories said, all must fit; of several carried, one."""
    if not truths:
        return False
    return all(truth == "yes" for truth in truths) if explicit else "yes" in truths


_OVERALL = re.compile(
    r"\b(?:overall|in total|altogether|in all|combined|across (?:all|the)|taken together|all four|"
    r"between them|a total of|totall?ing|of the lot)\b",
    re.I,
)


def sum_of(case: Case, measures: tuple[str, ...], side: str) -> Proportion | None:
    """Return the measures added up, or None when one of them lacks its count."""
    targets = targets_of(case.sheet, measures, side)
    if len(targets) < 2 or any(target.k is None for target in targets):
        return None
    part = sum((target.k or Fraction(0) for target in targets), Fraction(0))
    bases = [target.n for target in targets]
    whole = sum((base for base in bases if base is not None), Fraction(0)) if None not in bases else None
    share = part / whole if whole else None
    return replace(
        targets[0], k=part, n=whole, share=share, fact_k="cancelled.wrong", fact_share="cancelled.share"
    )


def pooled_target(
    mention: Mention, case: Case, measures: tuple[str, ...], explicit: bool
) -> Proportion | None:
    """Return a sum over categories that the mention is true of: "20 of the 73 records in all"."""
    if mention.topic == "told":
        return None
    groups = []
    if len(measures) > 1 and explicit:
        groups.append(measures)
    if not explicit or _OVERALL.search(mention.sentence.text):
        groups.append(tuple(case.lexicon.proportions.values()))
        said = tuple(dict.fromkeys(case.lexicon.proportions.get(c, "") for c in mention.carried))
        groups.append(tuple(measure for measure in said if measure))
    for group in groups:
        total = sum_of(case, group, mention.polarity)
        if total is not None and true_of_proportion(mention.quantity, total) == "yes":
            return total
    return None


def true_elsewhere(mention: Mention, case: Case, measures: tuple[str, ...]) -> Proportion | None:
    """Return another category's proportion that the number is true of: strictly, so that chance rarely
    does it."""
    quantity = mention.quantity
    if quantity.kind in ("all", "most", "year", "range") or mention.topic == "told":
        return None
    if quantity.kind == "none" and quantity.n is None:
        return None
    if quantity.kind == "share" and _stands_by_true_counts(mention, case, measures):
        return None
    bases = {t.n for t in targets_of(case.sheet, measures, mention.polarity)}
    for measure in case.lexicon.proportions.values():
        target = case.sheet.proportion(measure, mention.polarity)
        if measure in measures or target is None:
            continue
        if quantity.kind != "one-in" and quantity.n is not None and target.n != quantity.n:
            continue
        if quantity.kind == "of" and quantity.n in bases and mention.fact:
            continue
        if true_of_proportion(quantity, target) == "yes":
            return target
    return None


def _stands_by_true_counts(mention: Mention, case: Case, measures: tuple[str, ...]) -> bool:
    """True for the share in "five of the 15 (12%)": with its counts right, it is a slip and no other
    category's."""
    before = [q for q in find_quantities(mention.sentence.text) if q.end <= mention.quantity.start]
    if not before or before[-1].kind != "of":
        return False
    targets = targets_of(case.sheet, measures, mention.polarity)
    return any(true_of_proportion(before[-1], target) == "yes" for target in targets)


def exactly_elsewhere(mention: Mention, case: Case) -> Proportion | None:
    """Return the proportion whose very counts a mention states, whichever category it seemed to be about."""
    if mention.quantity.kind not in ("of", "count") or mention.quantity.n is None or mention.fact:
        return None
    for measure in case.lexicon.proportions.values():
        target = case.sheet.proportion(measure, mention.polarity)
        if target and target.n == mention.quantity.n and target.k == mention.quantity.k:
            return target
    return None
