"""Judging the cells of a fact box: the row says the category or the fact, the column the statistic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from storygen.check.case import Case
from storygen.check.edited import Sentence
from storygen.check.findings import Finding, Kind
from storygen.check.phrasing import allowed_of, allowed_of_fact
from storygen.check.quantities import find_quantities
from storygen.check.quantity import Quantity
from storygen.check.sheet import FactLine, Proportion
from storygen.check.truth import true_of_number, true_of_percent, true_of_proportion

_COLUMNS = (
    ("whole", re.compile(r"check|sampl|examin|review|audit|should", re.I)),
    ("rest", re.compile(r"right|correct|not told|proper", re.I)),
    ("part", re.compile(r"wrong|incorrect|told|error|should not", re.I)),
    ("range", re.compile(r"range|interval|likely", re.I)),
    ("share", re.compile(r"share|%|per ?cent|rate|proportion", re.I)),
)
_NO_NUMBERS = re.compile(r"source|how it is|what it is|fact", re.I)


def judge_cell(sentence: Sentence, row: str, column: str, case: Case) -> Iterator[Finding]:
    """Yield a finding for each number of a table cell."""
    if _NO_NUMBERS.search(column) and not re.fullmatch(r"figure", column.strip(), re.I):
        return
    fact = _fact_of(sentence, row, case)
    for quantity in find_quantities(sentence.text):
        if quantity.kind == "year":
            continue
        if fact is not None:
            found = _against_fact(quantity, fact, case, bound=bool(sentence.bounds))
        else:
            found = _against_row(quantity, row, column, case)
        if found is not None:
            kind, fact_id, allowed = found
            suggestion = "" if kind == "supported" else allowed
            place = (sentence.paragraph, sentence.start + quantity.start, sentence.start + quantity.end)
            shown = " | ".join(part for part in (row, column, sentence.text) if part)
            yield Finding(kind, shown, quantity.text, fact_id, allowed, suggestion, *place)


_FACT_ROW = re.compile(r"^\W*(?P<ref>F\d+[a-z]+)\b\W*(?P<rest>.+)$")


def judge_row(sentence: Sentence, case: Case) -> list[Finding] | None:
    """Return the findings for a table row pasted as text; None when the line is no such row.

    "F2b Sexual offence records wrongly cancelled nine as printed S1" is held against its fact, and
    "Rape 23 4 17%" against its category.
    """
    text = sentence.text
    match = _FACT_ROW.match(text)
    fact = case.sheet.facts.get(case.sheet.resolve(match.group("ref"))) if match else None
    if match and fact is not None:
        return _fact_row(sentence, fact, match.group("rest"), case)
    word = next(iter(case.lexicon.categories(text)), None)
    numbers = [q for q in find_quantities(text) if q.kind in ("count", "share", "range")]
    bare = (
        re.sub(
            r"\b(?:too few|not (?:held|available|known)|to|other than rape)\b|\b[FS]\d+[a-z]*\b",
            " ",
            text[word.end :],
        )
        if word
        else ""
    )
    for number in numbers:
        bare = bare.replace(number.text, " ")
    if word is None or text[: word.start].strip(" |") or len(numbers) < 2 or re.search(r"[A-Za-z]{3,}", bare):
        return None
    part = case.sheet.proportion(case.lexicon.proportions.get(word.category, ""), "part")
    if part is None or part.n is None or part.k is None:
        return []
    counts = [q for q in numbers if q.kind == "count"]
    wrong = [q for q, value in zip(counts, (part.n, part.k), strict=False) if q.k != value]
    wrong += [q for q in numbers if q.kind == "share" and true_of_proportion(q, part) != "yes"]
    allowed = allowed_of(part, case.sheet)
    kind: Kind = "contradicted" if wrong else "supported"
    shown = wrong[0] if wrong else numbers[0]
    return [_row_finding(sentence, kind, shown, part.fact, allowed)]


def _fact_row(sentence: Sentence, fact: FactLine, rest: str, case: Case) -> list[Finding]:
    if not fact.known or fact.unit in ("text", "date", "period", "grade", "year"):
        return []
    allowed = allowed_of_fact(fact)
    said = [q for q in find_quantities(rest) if q.kind != "year"]
    if not said:
        return []
    fits = (
        any(bound_fits(quantity, fact, case) for quantity in said) or fact.text.casefold() in rest.casefold()
    )
    quantity = next((q for q in find_quantities(sentence.text) if q.text == said[0].text), said[0])
    return [_row_finding(sentence, "supported" if fits else "contradicted", quantity, fact.id, allowed)]


def _row_finding(sentence: Sentence, kind: Kind, quantity: Quantity, fact: str, allowed: str) -> Finding:
    place = (sentence.paragraph, sentence.start + quantity.start, sentence.start + quantity.end)
    suggestion = "" if kind == "supported" else allowed
    return Finding(kind, sentence.text, quantity.text, fact, allowed, suggestion, *place)


def _fact_of(sentence: Sentence, row: str, case: Case) -> FactLine | None:
    bound = next((b.fact for b in sentence.bounds), "")
    return case.sheet.facts.get(bound or case.sheet.resolve(row.strip() or "-"))


Answer = tuple[Kind, str, str]


def _against_fact(quantity: Quantity, fact: FactLine, case: Case, *, bound: bool) -> Answer | None:
    if fact.unit in ("text", "date", "period", "grade", "year") or not fact.known:
        return None
    return (
        "supported" if _fits(quantity, fact, case) else ("changed" if bound else "contradicted"),
        fact.id,
        allowed_of_fact(fact),
    )


def _fits(quantity: Quantity, fact: FactLine, case: Case) -> bool:
    """True when a quantity is true of one fact, whatever its unit."""
    if any(quantity.text.casefold() == form.casefold() for form in fact.forms.values()):
        return True
    if fact.span is not None and quantity.share is not None and quantity.high is not None:
        low, high = fact.span
        return abs(low - quantity.share) < 0.006 and abs(high - quantity.high) < 0.006
    number = fact.number
    if number is None:
        return False
    if fact.unit == "number" and quantity.kind == "share" and quantity.share is not None:
        return quantity.share * 100 == number
    if quantity.kind == "margin" and quantity.share is not None:
        return abs(quantity.share * 100 - number) < 0.06
    if fact.unit in ("percent", "share") and quantity.kind != "count":
        return true_of_percent(
            quantity, number / 100 if fact.unit == "percent" else number
        ) == "yes" or _pair_fits(quantity, fact, case)
    return quantity.k is not None and true_of_number(quantity, number, floor=number >= 1000)


def _pair_fits(quantity: Quantity, fact: FactLine, case: Case) -> bool:
    sides = (case.sheet.proportion(fact.measure, side) for side in ("part", "rest"))
    return any(side is not None and true_of_proportion(quantity, side) == "yes" for side in sides)


def _against_row(quantity: Quantity, row: str, column: str, case: Case) -> Answer | None:
    word = next(iter(case.lexicon.categories(row)), None)
    measure = case.lexicon.proportions.get(word.category, "") if word else ""
    if not measure and re.search(r"victim|\btold\b", f"{row} {column}", re.I):
        measure = case.lexicon.victims
    part = case.sheet.proportion(measure, "part")
    if part is None:
        return None
    meant = next((name for name, pattern in _COLUMNS if pattern.search(column)), "")
    allowed = allowed_of(part, case.sheet)
    if quantity.kind == "range":
        spans = [f for f in case.sheet.facts.values() if f.measure == measure and f.span is not None]
        true = any(_fits(quantity, fact, case) for fact in spans)
        return (
            ("supported" if true else "contradicted", spans[0].id, allowed_of_fact(spans[0]))
            if spans
            else None
        )
    true = any(_cell_true(quantity, target, meant) for target in _targets(measure, meant, part, case))
    if part.n is None and quantity.kind == "count":
        return None if not true else ("supported", part.fact, allowed)
    return ("supported" if true else "contradicted", part.fact, allowed)


def _targets(measure: str, meant: str, part: Proportion, case: Case) -> list[Proportion]:
    rest = case.sheet.proportion(measure, "rest")
    if meant == "rest":
        return [rest] if rest else []
    if meant in ("part", "share"):
        return [part]
    return [part, rest] if rest else [part]


def _cell_true(quantity: Quantity, target: Proportion, meant: str) -> bool:
    if quantity.kind == "count":
        whole = quantity.k == target.n and target.n is not None
        return whole if meant == "whole" else (meant == "" and whole) or quantity.k == target.k
    return true_of_proportion(quantity, target) == "yes"


def bound_fits(quantity: Quantity, fact: FactLine, case: Case) -> bool:
    """True when a quantity in a bound span is still true of the fact it is bound to."""
    plain = replace(quantity, n=None) if quantity.kind in ("share", "fraction") else quantity
    return _fits(quantity, fact, case) or _fits(plain, fact, case) or _pair_fits(quantity, fact, case)
