"""Judging what a number is a share of: how many were checked, and whether it is said of those."""

from __future__ import annotations

import re

from storygen.check import lexicon as words
from storygen.check.case import Case, finding_of
from storygen.check.findings import Finding, Kind
from storygen.check.mentions import Mention
from storygen.check.names import clause_around
from storygen.check.phrasing import allowed_of, put_in, right_words
from storygen.check.sheet import Proportion
from storygen.check.targets import sum_of, targets_of

_SAMPLE_VERB = words.SAMPLE.pattern
BEFORE_BASE = re.compile(
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


def judge_base_number(mention: Mention, case: Case, measures: tuple[str, ...]) -> Finding | None:
    """Judge a count that says how many were checked: "inspectors looked at 17"."""
    quantity, text = mention.quantity, mention.sentence.text
    if quantity.kind != "count" or quantity.n is not None or mention.topic not in ("cancelled", "told", ""):
        return None
    before, after = text[: quantity.start], text[quantity.end :]
    placed = BEFORE_BASE.search(before) or _AFTER_BASE.match(after)
    should = mention.topic == "told" and re.match(r"(?: \w+){0,3} who should", after)
    listed = (
        mention.said
        and not _FOUND_AFTER.match(after)
        and (words.SAMPLE.search(text) or words.ATTRIBUTIVE.search(text))
    )
    if listed and any(t.n == quantity.k for t in targets_of(case.sheet, measures, "part")):
        placed = placed or listed
    if not placed and not should:
        return None
    known = [t for t in targets_of(case.sheet, measures, "part") if t.n is not None]
    for target in known:
        if quantity.k == target.n:
            allowed = allowed_of(target, case.sheet)
            if _OF_REPORTS.search(before) and _REPORTED.match(after) and not words.ATTRIBUTIVE.search(text):
                return finding_of(
                    mention, "wrong-base", target.fact_n, allowed, put_in_base(mention, case, target)
                )
            return finding_of(mention, "supported", target.fact_n, allowed)
    for target in targets_of(case.sheet, measures, mention.polarity):
        if quantity.k == target.k:
            return None
    everywhere = targets_of(case.sheet, tuple(case.lexicon.proportions.values()), "part")
    if not mention.said and (same := next((t for t in everywhere if t.n == quantity.k), None)) is not None:
        return finding_of(mention, "supported", same.fact_n, allowed_of(same, case.sheet))
    totals = sum_of(case, tuple(case.lexicon.proportions.values()), "part")
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
            for t in targets_of(case.sheet, tuple(case.lexicon.proportions.values()), "part")
            if t.n == quantity.k
        ]
        if others and not should:
            return finding_of(mention, "wrong-measure", others[0].fact_n, allowed, allowed)
        new = put_in(mention, str(known[0].n))
        return finding_of(mention, kind, known[0].fact_n, allowed, new)
    return None


def wrong_base(mention: Mention, case: Case) -> bool:
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
