"""Judging a quantity of a proportion: so many of so many records wrongly cancelled, victims told."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from storygen.check import lexicon as words
from storygen.check.case import Case, finding_of
from storygen.check.findings import Finding, Kind
from storygen.check.lexicon import CategoryWord
from storygen.check.mentions import Mention
from storygen.check.names import EVERYWHERE, HERE, clause_around
from storygen.check.phrasing import (
    allowed_of,
    category_name,
    put_in,
    right_words,
    turned_round,
    with_adverb,
)
from storygen.check.quantities import find_quantities
from storygen.check.sheet import MeasureLine, Proportion, Sheet
from storygen.check.truth import Truth, true_of_proportion


def judge_share(mention: Mention, case: Case) -> list[Finding]:
    """Return what is to be said of a mention of cancelled records or of victims; nothing when it is
    neither."""
    measures, explicit = measures_of(mention, case)
    if mention.scope == EVERYWHERE:
        return _national(mention, case, measures, explicit)
    if mention.scope != HERE:
        return [_of_another_area(mention, case, measures, explicit)]
    if _says_too_little(mention, explicit):
        return []
    known = _targets(case.sheet, measures, mention.polarity)
    if (
        not explicit
        and mention.quantity.kind == "count"
        and not mention.fact
        and not _counts_records(mention)
    ):
        return [finding_of(mention, "not-ours")]
    if base := _base_number(mention, case, measures):
        return [base]
    if not known:
        other = _true_elsewhere(mention, case, measures) if explicit else None
        if other is not None:
            return [_wrong_measure(mention, case, other, None)]
        return [finding_of(mention, "not-ours")] if explicit or _speaks_of_records(mention) else []
    pooled = _pooled(mention, case, measures, explicit)
    truths = [true_of_proportion(mention.quantity, target) for target in known]
    if _holds(truths, explicit) or pooled:
        true_target = pooled or known[truths.index("yes")]
        return _worded(mention, case, true_target)
    if not explicit and (strict := _exactly_elsewhere(mention, case)) is not None:
        return _worded(mention, case, strict)
    return [_false(mention, case, known, truths, measures, explicit)]


def _says_too_little(mention: Mention, explicit: bool) -> bool:
    """True for an "all", "no" or "most" without a number in a sentence that finds nothing, or in a
    quotation."""
    text = mention.sentence.text
    if mention.quantity.kind not in ("all", "none", "most") or mention.quantity.n is not None:
        return False
    finds = (words.CANCEL, words.WRONG, words.RIGHT, words.TOLD)
    return not any(pattern.search(text) for pattern in finds) or (mention.quoted and not explicit)


_COUNTED = re.compile(
    r"(?: (?!officers|staff|people|stations|years)[\w'-]+){0,5}? (?:records?|reports?|cases?|crimes?|"
    r"offences?|rapes?|robber\w+|"
    r"decisions?|cancellations?|errors?|mistakes?|blunders?|of|in|on|for|by|out)\b|"
    r"(?: of (?:them|these|those))?(?:,? \w+(?:ly)?)?,? (?:were|was|had|should|did|wrongly|incorrectly|"
    r"rape|robbery|violen\w+|sexual|"
    r"correctly|rightly|in error)\b|\s*(?:[.,;:)(–-]|$)",
    re.I,
)


def _counts_records(mention: Mention) -> bool:
    """True when a count with no category of its own counts records: "nine were wrong", not "31 stations"."""
    quantity, text = mention.quantity, mention.sentence.text
    return (
        quantity.n is not None
        or bool(_COUNTED.match(text[quantity.end :]))
        or bool(_BEFORE_BASE.search(text[: quantity.start]))
    )


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


def _targets(sheet: Sheet, measures: tuple[str, ...], side: str) -> list[Proportion]:
    found = (sheet.proportion(measure, side) for measure in measures)
    return [target for target in found if target is not None]


def _holds(truths: list[Truth], explicit: bool) -> bool:
    """Of several categories said, all must fit; of several carried, one."""
    if not truths:
        return False
    return all(truth == "yes" for truth in truths) if explicit else "yes" in truths


_SAMPLE_VERB = words.SAMPLE.pattern
_BEFORE_BASE = re.compile(
    rf"(?:{_SAMPLE_VERB}|\bof|\bfrom|\bamong|\bin)(?: (?:just|only|a|an|the|those|these|its|total|set|"
    rf"batch|of|sample|some|about|around|small|at|into|through|their|force's|constabulary's))* $",
    re.I,
)
_AFTER_BASE = re.compile(
    rf"^ cancelled (?!by\b)|^(?: [\w'-]+){{0,6}}? (?:(?:that|which|were|was|had been|have been|it|"
    rf"inspectors|they|HMICFRS|"
    rf"watchdog|the inspectorate) )*(?:{_SAMPLE_VERB})",
    re.I,
)


_REPORTED = re.compile(r"[^,;]{0,60}\b(?:reports?|reported|complaints?|allegations?)\b", re.I)
_FOUND_AFTER = re.compile(
    r"^(?: [\w'-]+){0,3} (?:were|was|had been|wrongly|incorrectly|should|in error)\b", re.I
)
_OF_REPORTS = re.compile(r"(?:^|[\s,])of (?:the |all |its )*$", re.I)


def _base_number(mention: Mention, case: Case, measures: tuple[str, ...]) -> Finding | None:
    """Judge a count that says how many were checked: "inspectors looked at 17"."""
    quantity, text = mention.quantity, mention.sentence.text
    if quantity.kind != "count" or quantity.n is not None or mention.topic not in ("cancelled", "told", ""):
        return None
    before, after = text[: quantity.start], text[quantity.end :]
    placed = _BEFORE_BASE.search(before) or _AFTER_BASE.match(after)
    should = mention.topic == "told" and re.match(r"(?: \w+){0,3} who should", after)
    listed = (
        mention.said
        and not _FOUND_AFTER.match(after)
        and (words.SAMPLE.search(text) or words.ATTRIBUTIVE.search(text))
    )
    if listed and any(t.n == quantity.k for t in _targets(case.sheet, measures, "part")):
        placed = placed or listed
    if not placed and not should:
        return None
    known = [t for t in _targets(case.sheet, measures, "part") if t.n is not None]
    for target in known:
        if quantity.k == target.n:
            allowed = allowed_of(target, case.sheet)
            if _OF_REPORTS.search(before) and _REPORTED.match(after) and not words.ATTRIBUTIVE.search(text):
                return finding_of(
                    mention, "wrong-base", target.fact_n, allowed, put_in_base(mention, case, target)
                )
            return finding_of(mention, "supported", target.fact_n, allowed)
    for target in _targets(case.sheet, measures, mention.polarity):
        if quantity.k == target.k:
            return None
    everywhere = _targets(case.sheet, tuple(case.lexicon.proportions.values()), "part")
    if not mention.said and (same := next((t for t in everywhere if t.n == quantity.k), None)) is not None:
        return finding_of(mention, "supported", same.fact_n, allowed_of(same, case.sheet))
    totals = _sum_of(case, tuple(case.lexicon.proportions.values()), "part")
    if totals is not None and quantity.k == totals.n:
        return finding_of(mention, "supported", "cancelled.checked")
    certain = (
        re.search(r"(?:^|[,;] )of (?:the )?$", before, re.I)
        or re.match(r" cancelled (?!by\b)", after)
        or re.search(rf"(?:{_SAMPLE_VERB})(?: (?:just|only|the|a|sample|of|total|at|into))* $", before, re.I)
    )
    if known and mention.said and (certain or should or mention.fact) and not mention.past:
        allowed = allowed_of(known[0], case.sheet)
        kind: Kind = "changed" if mention.fact else "contradicted"
        others = [
            t
            for t in _targets(case.sheet, tuple(case.lexicon.proportions.values()), "part")
            if t.n == quantity.k
        ]
        if others and not should:
            return finding_of(mention, "wrong-measure", others[0].fact_n, allowed, allowed)
        new = put_in(mention, str(known[0].n))
        return finding_of(mention, kind, known[0].fact_n, allowed, new)
    return None


_OVERALL = re.compile(
    r"\b(?:overall|in total|altogether|in all|combined|across (?:all|the)|taken together|all four|"
    r"between them|a total of|totall?ing|of the lot)\b",
    re.I,
)


def _sum_of(case: Case, measures: tuple[str, ...], side: str) -> Proportion | None:
    targets = _targets(case.sheet, measures, side)
    if len(targets) < 2 or any(target.k is None for target in targets):
        return None
    part = sum((target.k or Fraction(0) for target in targets), Fraction(0))
    bases = [target.n for target in targets]
    whole = sum((base for base in bases if base is not None), Fraction(0)) if None not in bases else None
    share = part / whole if whole else None
    return replace(
        targets[0], k=part, n=whole, share=share, fact_k="cancelled.wrong", fact_share="cancelled.share"
    )


def _pooled(mention: Mention, case: Case, measures: tuple[str, ...], explicit: bool) -> Proportion | None:
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
        total = _sum_of(case, group, mention.polarity)
        if total is not None and true_of_proportion(mention.quantity, total) == "yes":
            return total
    return None


def _worded(mention: Mention, case: Case, target: Proportion) -> list[Finding]:
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
    if (target.share != 0 or mention.quantity.n is not None) and _wrong_base(mention, case):
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


def _wrong_base(mention: Mention, case: Case) -> bool:
    """True when the share is said of reports, crimes or victims, not of the cancelled records checked."""
    quantity, text = mention.quantity, mention.sentence.text
    if quantity.kind in ("count", "none") and quantity.n is None and not mention.all_of:
        return False
    begin, _ = clause_around(text, quantity.start, quantity.end)
    phrase = text[quantity.end : quantity.end + 120]
    attributive = words.ATTRIBUTIVE.search(text[begin:])
    sampled = words.SAMPLE.search(text)
    match mention.base:
        case "victims":
            return True
        case "reports":
            return not attributive
        case "crimes":
            return (
                not attributive
                and not sampled
                and (quantity.n is None or not _context_sampled(mention, case))
            )
        case "cases":
            return not attributive and not sampled and not _context_sampled(mention, case)
        case "records":
            every = re.match(r" (?:of )?(?:all|every)\b", phrase)
            return bool(every) and not attributive and not sampled
    # No noun: "53% of rapes" is a base of its own; "53%" alone is not.
    of_crimes = re.match(r" of (?:all |the |its )*(?:rapes|robberies)\b", phrase)
    return bool(of_crimes) and not attributive and not sampled


def _context_sampled(mention: Mention, case: Case) -> bool:
    """True when a sentence before has said that a sample of cancelled records was checked."""
    return mention.quantity.kind == "of" and bool(mention.carried or mention.sampled)


def put_in_base(mention: Mention, case: Case, target: Proportion) -> str:
    """Return the sentence with the base named as what was checked."""
    measure = case.sheet.measures[target.measure]
    things = f"the {measure.things} that inspectors checked"
    return f"{right_words(mention.quantity, target, case.sheet)} of {things}".replace(
        " of the ", " of the ", 1
    )


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
    opposite = _targets(sheet, measures, "rest" if mention.polarity == "part" else "part")
    turned = [true_of_proportion(quantity, other) == "yes" for other in opposite]
    if _turned(mention, opposite, turned, explicit):
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
    if explicit and (elsewhere := _true_elsewhere(mention, case, measures)) is not None:
        return _wrong_measure(mention, case, elsewhere, target)
    if "near" in truths and quantity.side in ("over", "well-over", "nearly", "just-over", "under"):
        return finding_of(mention, "fraction-too-far", target.fact_share, allowed, corrected)
    if not _ours(mention, case, explicit):
        return finding_of(mention, "not-ours")
    return finding_of(mention, "changed" if mention.fact else "contradicted", target.fact, allowed, corrected)


def _said_most(known: list[Proportion], truths: list[Truth]) -> Proportion:
    """Return the target to show: of several the first that the number is not true of."""
    return next((t for t, truth in zip(known, truths, strict=True) if truth != "yes"), known[0])


def _turned(mention: Mention, opposite: list[Proportion], turned: list[bool], explicit: bool) -> bool:
    if not any(turned) or mention.quantity.kind == "most":
        return False
    return all(turned) if explicit else True


def _ours(mention: Mention, case: Case, explicit: bool) -> bool:
    """True when a false number is said of what the facts are about, by the story itself."""
    quantity = mention.quantity
    if mention.fact:
        return True
    text = mention.sentence.text
    says_so = words.CANCEL.search(text) or words.WRONG.search(text) or words.SAMPLE.search(text)
    if mention.past or (mention.quoted and not (explicit and says_so)):
        return False
    if mention.topic != "told" and mention.base == "victims" and not says_so:
        return False
    if mention.topic == "told":
        return quantity.kind != "count" or mention.polarity_said
    if mention.topic not in ("cancelled", ""):
        return False
    if quantity.kind in ("count", "all", "none"):
        if quantity.n is not None:
            return mention.polarity_said or mention.bare or explicit
        noun = mention.base in ("records", "reports", "crimes", "cases") or bool(mention.said)
        counted = re.match(
            r"(?: [\w'-]+){0,4} (?:records?|reports?|cases?|crimes?|offences?|rapes?|robber\w+|"
            r"decisions?|cancellations?)\b|"
            r"(?: of (?:them|these|those))?(?: \w+)? (?:were|was|had|should|wrongly|incorrectly|rape|"
            r"robbery|violen\w+|sexual)\b",
            mention.sentence.text[quantity.end :],
        )
        people = re.match(
            r"(?: [\w'-]+){0,3} (?:victims?|women|men|people|officers?|staff|suspects?|survivors?|"
            r"inspectors?)\b",
            mention.sentence.text[quantity.end :],
        )
        return noun and bool(counted) and not people and (mention.polarity_said or mention.bare)
    if mention.topic == "":
        return explicit and mention.base in ("records", "reports", "cases", "crimes")
    if explicit:
        return mention.base != "victims" or mention.polarity_said or mention.bare
    if mention.base == "records" and words.SAMPLE.search(text):
        return True
    return _speaks_of_records(mention) or (mention.polarity_said and not mention.quoted)


def _speaks_of_records(mention: Mention) -> bool:
    noun = mention.base in ("records", "reports", "crimes", "cases")
    return mention.topic == "cancelled" and noun and (mention.polarity_said or mention.bare)


def _true_elsewhere(mention: Mention, case: Case, measures: tuple[str, ...]) -> Proportion | None:
    """Return another category's proportion that the number is true of: strictly, so that chance rarely
    does it."""
    quantity = mention.quantity
    if quantity.kind in ("all", "most", "year", "range") or mention.topic == "told":
        return None
    if quantity.kind == "none" and quantity.n is None:
        return None
    if quantity.kind == "share" and _stands_by_true_counts(mention, case, measures):
        return None
    bases = {t.n for t in _targets(case.sheet, measures, mention.polarity)}
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
    targets = _targets(case.sheet, measures, mention.polarity)
    return any(true_of_proportion(before[-1], target) == "yes" for target in targets)


def _exactly_elsewhere(mention: Mention, case: Case) -> Proportion | None:
    if mention.quantity.kind not in ("of", "count") or mention.quantity.n is None or mention.fact:
        return None
    for measure in case.lexicon.proportions.values():
        target = case.sheet.proportion(measure, mention.polarity)
        if target and target.n == mention.quantity.n and target.k == mention.quantity.k:
            return target
    return None


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


def _of_another_area(mention: Mention, case: Case, measures: tuple[str, ...], explicit: bool) -> Finding:
    """Judge a number given to another named area: its own facts first, then whether it is ours."""
    if (swapped := _force_swapped(mention, case, measures)) is not None:
        return swapped
    other = case.neighbour(mention.scope)
    theirs: list[Proportion] = []
    if other is not None:
        theirs = _targets(other, measures, mention.polarity)
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
        for t in _targets(case.sheet, measures, mention.polarity)
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
    targets = _targets(case.sheet, measures, mention.polarity)
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


def _national(mention: Mention, case: Case, measures: tuple[str, ...], explicit: bool) -> list[Finding]:
    """Judge a share said of the whole country: only a published national figure allows it."""
    from storygen.check.judge_national import national_percent

    found = national_percent(mention, case, measures if explicit else ())
    if found is not None:
        return [found]
    ours = [
        t
        for t in _targets(case.sheet, measures, mention.polarity)
        if true_of_proportion(mention.quantity, t) == "yes"
    ]
    text = mention.sentence.text
    named_here = any(name in text for name in (case.sheet.area.short_name, case.sheet.area.name))
    if ours and (named_here or (case.closest(text) and not explicit)):
        return _worded(mention, case, ours[0])
    exact = mention.quantity.kind in ("of", "share", "one-in", "count") and mention.quantity.side == ""
    if ours and exact and (explicit or ((ours[0].n or 0) >= 10 and mention.quantity.kind == "of")):
        allowed = f"{case.sheet.area.name}: {allowed_of(ours[0], case.sheet)}"
        return [finding_of(mention, "wrong-area", ours[0].fact, allowed, allowed)]
    return [finding_of(mention, "not-ours")]
