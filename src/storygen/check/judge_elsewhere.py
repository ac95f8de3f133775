"""Judging a number given to another area or to the whole country."""

from __future__ import annotations

from storygen.check.case import Case, finding_of
from storygen.check.findings import Finding
from storygen.check.judge_wording import judge_wording
from storygen.check.mentions import Mention
from storygen.check.phrasing import allowed_of
from storygen.check.sheet import Proportion
from storygen.check.targets import targets_of
from storygen.check.truth import true_of_proportion


def judge_other_area(mention: Mention, case: Case, measures: tuple[str, ...], explicit: bool) -> Finding:
    """Judge a number given to another named area: its own facts first, then whether it is ours."""
    if (swapped := _force_swapped(mention, case, measures)) is not None:
        return swapped
    other = case.neighbour(mention.scope)
    theirs: list[Proportion] = []
    if other is not None:
        theirs = targets_of(other, measures, mention.polarity)
        if theirs and any(true_of_proportion(mention.quantity, target) == "yes" for target in theirs):
            return finding_of(
                mention, "supported", theirs[0].fact, f"{other.area.name}: {allowed_of(theirs[0], other)}"
            )
    if other is not None and theirs and mention.quantity.kind == "of" and mention.quantity.n == theirs[0].n:
        return finding_of(
            mention, "contradicted", theirs[0].fact, f"{other.area.name}: {allowed_of(theirs[0], other)}"
        )
    ours = [
        t
        for t in targets_of(case.sheet, measures, mention.polarity)
        if true_of_proportion(mention.quantity, t) == "yes"
    ]
    specific = mention.quantity.kind in ("of", "share", "count", "fraction", "one-in")
    if ours and specific and (mention.quantity.kind == "of" or explicit or mention.polarity_said):
        allowed = f"{case.sheet.area.name}: {allowed_of(ours[0], case.sheet)}"
        text = _renamed_area(mention.sentence.text, mention.scope, case)
        return finding_of(mention, "wrong-area", ours[0].fact, allowed, text)
    return finding_of(mention, "not-ours")


def _force_swapped(mention: Mention, case: Case, measures: tuple[str, ...]) -> Finding | None:
    """Return the finding for a written sentence in which only the force was changed, true of the other
    or not."""
    original = case.closest(mention.sentence.text)
    other = next((area for area in case.sheet.others if area.slug == mention.scope), None)
    if not original or other is None or other.short_name.casefold() in original:
        return None
    if case.sheet.area.short_name.casefold() not in original:
        return None
    targets = targets_of(case.sheet, measures, mention.polarity)
    ours = next((t for t in targets if true_of_proportion(mention.quantity, t) == "yes"), None)
    if ours is None:
        return None
    allowed = f"{case.sheet.area.name}: {allowed_of(ours, case.sheet)}"
    text = _renamed_area(mention.sentence.text, mention.scope, case)
    return finding_of(mention, "wrong-area", ours.fact, allowed, text)


def _renamed_area(text: str, slug: str, case: Case) -> str:
    for area in case.sheet.others:
        if area.slug == slug:
            text = text.replace(area.name, case.sheet.area.name)
            return text.replace(area.short_name, case.sheet.area.short_name)
    return text


def judge_country(mention: Mention, case: Case, measures: tuple[str, ...], explicit: bool) -> list[Finding]:
    """Judge a share said of the whole country: only a published national figure allows it."""
    from storygen.check.judge_national import national_percent

    found = national_percent(mention, case, measures if explicit else ())
    if found is not None:
        return [found]
    ours = [
        t
        for t in targets_of(case.sheet, measures, mention.polarity)
        if true_of_proportion(mention.quantity, t) == "yes"
    ]
    text = mention.sentence.text
    named_here = any(name in text for name in (case.sheet.area.short_name, case.sheet.area.name))
    if ours and (named_here or (case.closest(text) and not explicit)):
        return judge_wording(mention, case, ours[0])
    exact = mention.quantity.kind in ("of", "share", "one-in", "count") and mention.quantity.side == ""
    if ours and exact and (explicit or ((ours[0].n or 0) >= 10 and mention.quantity.kind == "of")):
        allowed = f"{case.sheet.area.name}: {allowed_of(ours[0], case.sheet)}"
        return [finding_of(mention, "wrong-area", ours[0].fact, allowed, allowed)]
    return [finding_of(mention, "not-ours")]
