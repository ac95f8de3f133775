"""Judging a quantity of a proportion: so many of so many records wrongly cancelled, victims told."""

from __future__ import annotations

from storygen.check import lexicon as words
from storygen.check.case import Case, finding_of
from storygen.check.findings import Finding
from storygen.check.judge_base import judge_base_number
from storygen.check.judge_elsewhere import judge_country, judge_other_area
from storygen.check.judge_wording import judge_wording
from storygen.check.mentions import Mention
from storygen.check.names import EVERYWHERE, HERE
from storygen.check.phrasing import allowed_of, put_in, right_words, turned_round, with_adverb
from storygen.check.sheet import Proportion
from storygen.check.targets import (
    exactly_elsewhere,
    fits_all,
    measures_of,
    pooled_target,
    targets_of,
    true_elsewhere,
)
from storygen.check.truth import Truth, true_of_proportion
from storygen.check.whose import counts_records, is_ours, says_too_little, speaks_of_records


def judge_share(mention: Mention, case: Case) -> list[Finding]:
    """Return what is to be said of a mention of cancelled records or of victims; nothing when it is
    neither."""
    measures, explicit = measures_of(mention, case)
    if mention.scope == EVERYWHERE:
        return judge_country(mention, case, measures, explicit)
    if mention.scope != HERE:
        return [judge_other_area(mention, case, measures, explicit)]
    if says_too_little(mention, explicit):
        return []
    text = mention.sentence.text
    finds = words.CANCEL.search(text) or words.WRONG.search(text) or words.SAMPLE.search(text)
    if mention.past and not explicit and not mention.fact and not finds:
        return [finding_of(mention, "not-ours")]
    known = targets_of(case.sheet, measures, mention.polarity)
    if not explicit and mention.quantity.kind == "count" and not mention.fact and not counts_records(mention):
        return [finding_of(mention, "not-ours")]
    if base := judge_base_number(mention, case, measures):
        return [base]
    if not known:
        other = true_elsewhere(mention, case, measures) if explicit else None
        if other is not None:
            return [_wrong_measure(mention, case, other, None)]
        return [finding_of(mention, "not-ours")] if explicit or speaks_of_records(mention) else []
    pooled = pooled_target(mention, case, measures, explicit)
    truths = [true_of_proportion(mention.quantity, target) for target in known]
    if fits_all(truths, explicit) or pooled:
        true_target = pooled or known[truths.index("yes")]
        return judge_wording(mention, case, true_target)
    if not explicit and (strict := exactly_elsewhere(mention, case)) is not None:
        return judge_wording(mention, case, strict)
    return [_false(mention, case, known, truths, measures, explicit)]


def _false(
    mention: Mention,
    case: Case,
    known: list[Proportion],
    truths: list[Truth],
    measures: tuple[str, ...],
    explicit: bool,
) -> Finding:
    """Return the finding for a number that is not true of what it is said of."""
    sheet, quantity = case.sheet, mention.quantity
    target = _said_most(known, truths)
    allowed = allowed_of(target, sheet)
    corrected = put_in(mention, right_words(quantity, target, sheet))
    opposite = targets_of(sheet, measures, "rest" if mention.polarity == "part" else "part")
    turned = [true_of_proportion(quantity, other) == "yes" for other in opposite]
    too_far = "near" in truths and quantity.wordy and mention.polarity == "part" and not mention.bare
    if not too_far and _turned(mention, opposite, turned, explicit):
        if not mention.polarity_said and not mention.bare:
            return finding_of(mention, "supported", opposite[turned.index(True)].fact, allowed)
        if mention.bare:
            return finding_of(mention, "contradicted", target.fact, allowed, corrected)
        other = opposite[turned.index(True)]
        new = turned_round(mention.sentence.text)
        return finding_of(mention, "wrong-way-round", other.fact, allowed_of(other, sheet), new)
    text = mention.sentence.text
    if (
        mention.past
        and not mention.fact
        and not (words.CANCEL.search(text) or words.WRONG.search(text) or words.SAMPLE.search(text))
    ):
        return finding_of(mention, "not-ours")
    if "near" in truths and quantity.wordy:
        place = truths.index("near")
        if mention.bare:
            return finding_of(
                mention,
                "qualifier-lost",
                known[place].fact,
                allowed,
                with_adverb(mention.sentence.text, None),
            )
        return finding_of(mention, "fraction-too-far", known[place].fact_share, allowed, corrected)
    if explicit and (elsewhere := true_elsewhere(mention, case, measures)) is not None:
        return _wrong_measure(mention, case, elsewhere, target)
    if "near" in truths and quantity.side in ("over", "well-over", "nearly", "just-over", "under"):
        return finding_of(mention, "fraction-too-far", target.fact_share, allowed, corrected)
    if not is_ours(mention, case, explicit):
        return finding_of(mention, "not-ours")
    return finding_of(mention, "changed" if mention.fact else "contradicted", target.fact, allowed, corrected)


def _said_most(known: list[Proportion], truths: list[Truth]) -> Proportion:
    """Return the target to show: of several the first that the number is not true of."""
    return next((t for t, truth in zip(known, truths, strict=True) if truth != "yes"), known[0])


def _turned(mention: Mention, opposite: list[Proportion], turned: list[bool], explicit: bool) -> bool:
    if not any(turned) or mention.quantity.kind == "most":
        return False
    return all(turned) if explicit else True


def _wrong_measure(mention: Mention, case: Case, true_of: Proportion, meant: Proportion | None) -> Finding:
    sheet = case.sheet
    allowed = allowed_of(meant, sheet) if meant else f"true of another category: {allowed_of(true_of, sheet)}"
    measure = sheet.measures[true_of.measure]
    if meant is not None:
        new = put_in(mention, right_words(mention.quantity, meant, sheet))
    else:
        crime = measure.crime or measure.label.lower()
        new = f"{right_words(mention.quantity, true_of, sheet)} is the figure for {crime}"
    return finding_of(mention, "wrong-measure", true_of.fact, allowed, new)
