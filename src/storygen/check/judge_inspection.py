"""Judging the inspection itself: its year, its grade, its age, the likely range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from storygen.check.case import Case, finding_of
from storygen.check.edited import Sentence
from storygen.check.findings import Finding, Kind
from storygen.check.lexicon import PAST
from storygen.check.mentions import Mention, in_quotes, own_years
from storygen.check.names import EVERYWHERE, HERE, scope_of
from storygen.check.numerals import INNER, number_value
from storygen.check.phrasing import allowed_of_fact, put_in
from storygen.check.sheet import FactLine

_DATED_INSPECTION = re.compile(
    r"\b(?:inspect\w*|audit\w*|report|re-?inspection|findings|check\w*|examin\w*|HMICFRS\)?|"
    r"watchdog)(?: \w+){0,3} (?:in|from|during|of|dated|for)(?: \w+){0,2} $|"
    r"\b(?:in|from|during|the|its|a|of)(?: (?:early|late|mid|\w+))? $",
    re.I,
)
_INSPECTION_AFTER = re.compile(r"^,? (?:\w+ )?(?:inspect\w*|audit\w*|report|re-?inspection)\b", re.I)
_BEFORE_YEAR = re.compile(r"\b(?:inspect\w*|audit\w*|re-?inspect\w*)\b", re.I)


def judge_year(mention: Mention, case: Case) -> Finding | None:
    """Judge a year: only one that dates this inspection is a claim; any other is left alone."""
    text, quantity = mention.sentence.text, mention.quantity
    year = str(int(quantity.k or 0))
    fact = case.sheet.facts.get("inspection.year")
    if fact is None or not fact.known:
        return None
    stated = re.search(
        r"\b(?:inspection|inspected|re-?inspection|audit|sample)(?: \w+){0,2} (?:in|of|from) $",
        text[: quantity.start],
        re.I,
    )
    was = case.closest(text)
    if year in was:
        return None
    replaced = bool(was) and fact.text in was and fact.text not in text and year not in was
    if (
        year in own_years(case.sheet)
        and not (replaced and stated and year != fact.text)
        and not (mention.fact == fact.id and year != fact.text)
    ):
        return finding_of(mention, "supported", fact.id, allowed_of_fact(fact)) if year == fact.text else None
    before, after = text[: quantity.start], text[quantity.end :]
    dates_it = _INSPECTION_AFTER.match(after) or (
        _DATED_INSPECTION.search(before) and _near_inspection(before, after)
    )
    spans = re.search(
        r"\b(?:between|since|until|by|before|after|from|back to|previous\w*|earlier|first|"
        r"last) (?:\w+ ){0,2}$",
        before,
        re.I,
    ) or re.match(r" (?:and|to|-|–)", after)
    background = re.search(
        r"\b(?:previous|earlier|first|last|next|later|follow\w*|compared|improv\w*|since|again|new|"
        r"another)\b",
        text,
        re.I,
    )
    written_as = case.closest(text)
    rewritten = bool(written_as) and str(fact.text) in written_as and fact.text not in text
    if mention.fact or (rewritten and dates_it):
        kind: Kind = "changed" if mention.fact else "contradicted"
        return finding_of(mention, kind, fact.id, allowed_of_fact(fact), put_in(mention, fact.text))
    if dates_it and not spans and not background and mention.scope == HERE and fact.text not in text:
        return finding_of(mention, "contradicted", fact.id, allowed_of_fact(fact), put_in(mention, fact.text))
    return None


def _near_inspection(before: str, after: str) -> bool:
    return bool(_BEFORE_YEAR.search(before[-60:]) or _BEFORE_YEAR.search(after[:30]))


def judge_range(mention: Mention, case: Case) -> Finding | None:
    """Judge "31% to 74%": the likely range of a share, or a partner's own."""
    low, high = mention.quantity.share, mention.quantity.high
    if low is None or high is None:
        return None
    spans = [fact for fact in case.sheet.facts.values() if fact.span is not None]
    for fact in spans:
        start, end = fact.span or (Fraction(0), Fraction(0))
        if abs(start - low) <= Fraction(6, 1000) and abs(end - high) <= Fraction(6, 1000):
            return finding_of(mention, "supported", fact.id, allowed_of_fact(fact))
    said = [case.lexicon.proportions.get(word.category) for word in mention.said]
    meant = [fact for fact in spans if fact.measure in said or fact.id == mention.fact]
    likely = re.search(
        r"\b(?:likely|range|interval|confidence|margin|true|anywhere)\b", mention.sentence.text, re.I
    )
    if meant and (likely or mention.fact):
        kind: Kind = "changed" if mention.fact else "contradicted"
        return finding_of(
            mention, kind, meant[0].id, allowed_of_fact(meant[0]), put_in(mention, meant[0].text)
        )
    shares = {t.share for t in case.sheet.proportions.values() if t.share is not None}
    if any(abs(low - s) < Fraction(1, 100) for s in shares) and any(
        abs(high - s) < Fraction(1, 100) for s in shares
    ):
        return finding_of(mention, "supported", "", "from the lowest to the highest share")
    return finding_of(mention, "not-ours")


_GRADE = r"outstanding|good|requir(?:es|ing|ed|e) improvement|needs improvement|inadequate|adequate"
_GRADED = re.compile(
    rf"\b(?:rat(?:ed|es|ing)|grad(?:ed|es|e)|judg(?:ed|ement|ment|es)|brand(?:ed|s)|deem(?:ed|s)|"
    rf"class(?:ed|es)|label(?:led|s)|verdict|found|declared|considered|described|scored|given|gave|"
    rf"awarded|as|marked|called|told)\b"
    rf"(?P<gap>[^.;\"]{{0,90}}?)(?P<open>\"?')?(?P<quote>\")?\b(?P<grade>{_GRADE})\b(?P<close>[\"'])?",
    re.I,
)


def judge_grade(sentence: Sentence, case: Case) -> Iterator[Finding]:
    """Yield a finding for a grade given to this force, when its grade is held."""
    text = sentence.text
    grades = [fact for fact in case.sheet.facts.values() if fact.unit == "grade" and fact.known]
    for match in _GRADED.finditer(text):
        quoted = bool(match.group("close") or match.group("quote") or match.group("open"))
        verb = re.match(r"(?:rat|grad|judg|brand|deem|class|label|mark|score)", match.group(), re.I)
        grade = _grade_words(match.group("grade"))
        if not verb and not quoted and grade in ("good", "adequate"):
            continue
        if (
            grade in ("good", "adequate", "outstanding")
            and not quoted
            and re.match(
                r"(?: \w+)? (?:reason|progress|work|at (?!recording|the way|how)|deal|news|cause|faith|"
                r"quality|warrants?|job)",
                text[match.end() :],
            )
        ):
            continue
        place = (match.start("grade"), match.end("grade"))
        before = text[: match.start("grade")]
        scope = scope_of(text, *place, case.sheet)
        aspects = re.search(
            r"\b(?:crime|recording|record\w*|integrity|overall|force|constabulary|police|verdict|rated|"
            r"graded|judged)\b",
            text,
            re.I,
        )
        past = PAST.search(text[: match.start("grade")] + text[match.end("grade") :]) or re.search(
            r"\b(?:previous\w*|was once|had been|earlier|formerly|before|then|from)\b [^,;]*$", before, re.I
        )
        if not grades or not aspects or scope == EVERYWHERE or past or in_quotes(sentence, match.start()):
            continue
        yield from _graded(sentence, grades, grade, place, scope, case)


def _graded(
    sentence: Sentence, grades: list[FactLine], grade: str, place: tuple[int, int], scope: str, case: Case
) -> Iterator[Finding]:
    text = sentence.text
    held = {_grade_words(fact.text): fact for fact in grades}
    bound = any(b.start < place[1] and b.end > place[0] for b in sentence.bounds)
    start = sentence.start
    where = (sentence.paragraph, start + place[0], start + place[1])
    words, allowed = text[place[0] : place[1]], allowed_of_fact(grades[0])
    if scope != HERE:
        written_as = case.closest(text)
        if grade in held and written_as and case.sheet.area.short_name.casefold() in written_as:
            yield Finding("wrong-area", text, words, held[grade].id, allowed, "", *where)
    elif grade in held:
        yield Finding("supported", text, words, held[grade].id, allowed, "", *where)
    else:
        new = text[: place[0]] + grades[0].text + text[place[1] :]
        yield Finding("changed" if bound else "contradicted", text, words, grades[0].id, allowed, new, *where)


def _grade_words(words: str) -> str:
    plain = words.casefold()
    return "requires improvement" if "improvement" in plain else plain


_AGE = re.compile(
    rf"\b(?:(?P<side>more than|over|nearly|almost|about|just under|less than|under|around|just over|"
    rf"well over) )?(?P<n>{INNER})(?: |-)years?(?: |-)(?P<tail>ago|old|before|earlier|after)\b",
    re.I,
)
_AGED = re.compile(r"\b(?:inspect\w*|records|audit\w*|figures|report|sample|data|checks?)\b", re.I)


def judge_age(sentence: Sentence, case: Case) -> Iterator[Finding]:
    """Yield a finding for how old the inspection is said to be, when that is held."""
    fact = case.sheet.facts.get("inspection.age")
    if fact is None or not fact.known or not _AGED.search(sentence.text):
        return
    ages = _ages(case)
    for match in _AGE.finditer(sentence.text):
        said, side = float(number_value(match.group("n"))), (match.group("side") or "").lower()
        person = re.search(
            r"\b(?:girl|boy|man|woman|victim|aged|child|teenager)\b",
            sentence.text[match.end() : match.end() + 30],
            re.I,
        )
        if person or not ages or match.group("tail").lower() == "after":
            continue
        bound = any(b.start < match.end() and b.end > match.start() for b in sentence.bounds)
        rewritten = fact.text.casefold() in case.closest(sentence.text)
        true = any(_age_holds(said, side, age) for age in ages)
        if true or not (
            bound
            or rewritten
            or re.search(r"\b(?:inspection|inspected|audit\w*|sample)\b", sentence.text, re.I)
        ):
            continue
        if said > 12 and not bound and not rewritten:
            continue
        new = (
            sentence.text[: match.start()]
            + fact.text
            + f" {match.group('tail')}"
            + sentence.text[match.end() :]
        )
        where = (sentence.paragraph, sentence.start + match.start(), sentence.start + match.end())
        kind: Kind = "changed" if bound else "contradicted"
        yield Finding(kind, sentence.text, match.group(), fact.id, allowed_of_fact(fact), new, *where)


def _ages(case: Case) -> list[float]:
    """Return how many years old the inspection may be said to be, from its dates to the edition's."""
    try:
        edition = date.fromisoformat(case.sheet.edition)
    except ValueError:
        return []
    ages = []
    for name in ("inspection.age", "inspection.published", "inspection.audit"):
        fact = case.sheet.facts.get(name)
        found = re.findall(r"\d{4}-\d\d-\d\d", fact.raw) if fact else []
        ages += [(edition - date.fromisoformat(day)).days / 365.25 for day in found]
    year = case.sheet.facts.get("inspection.year")
    if year is not None and year.number is not None:
        ages += [edition.year - float(year.number)]
    return ages


def _age_holds(said: float, side: str, age: float) -> bool:
    if side in ("more than", "over", "just over", "well over"):
        return said <= age < said + 1.5
    if side in ("nearly", "almost", "just under"):
        return said - 0.6 <= age <= said
    if side in ("less than", "under"):
        return said - 1 <= age <= said
    return abs(said - age) < 1
