"""Judging the words around a true number: the adverb, the base, the category."""

from __future__ import annotations

from dataclasses import replace

from storygen.check.case import Case, finding_of
from storygen.check.findings import Finding
from storygen.check.judge_base import put_in_base, wrong_base
from storygen.check.lexicon import CategoryWord
from storygen.check.mentions import Mention
from storygen.check.phrasing import allowed_of, category_name, with_adverb
from storygen.check.sheet import MeasureLine, Proportion


def judge_wording(mention: Mention, case: Case, target: Proportion) -> list[Finding]:
    """Return the findings for a true number: supported, unless the words around it make it say
    something else."""
    allowed = allowed_of(target, case.sheet)
    if mention.topic == "told":
        return [finding_of(mention, "supported", target.fact, allowed)]
    measure = case.sheet.measures[target.measure]
    text = mention.sentence.text
    found = []
    if target.side == "part" and target.k != 0 and mention.bare:
        found.append(finding_of(mention, "qualifier-lost", target.fact, allowed, with_adverb(text, measure)))
    if (target.share != 0 or mention.quantity.n is not None) and wrong_base(mention, case):
        found.append(
            finding_of(mention, "wrong-base", target.fact_n, allowed, put_in_base(mention, case, target))
        )
    if mention.renamed is not None:
        found.append(_renamed(mention, mention.renamed, measure, case, target))
    return found or [finding_of(mention, "supported", target.fact, allowed)]


def _renamed(
    mention: Mention, word: CategoryWord, measure: MeasureLine, case: Case, target: Proportion
) -> Finding:
    text, start = mention.sentence.text, mention.sentence.start
    proper = case.sheet.measures.get(case.lexicon.proportions.get(word.category, ""), measure)
    new = text[: word.start] + category_name(proper, word.text) + text[word.end :]
    found = finding_of(mention, "category-renamed", target.fact, f"the category is “{proper.label}”", new)
    return replace(found, words=word.text, start=start + word.start, end=start + word.end)
