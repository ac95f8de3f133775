"""Percentages, margins, estimates and grades that stand in a report as if they were its figures, and that no rule took.

As with the numbers by cancelled records (`mentions.py`), nothing is understood here. A rate, an estimate or the overall grade
is certain only when each of these is accounted for (`mind_the_strays`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from storygen.extract.document import Sentence
from storygen.extract.gather.thread import Stray, Thread
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.caution import before_others_speak
from storygen.extract.grammar.caution_of_rates import PARTLY, with_own_name
from storygen.extract.grammar.dates import DATE, parts_of
from storygen.extract.grammar.estimates import as_it_is_now
from storygen.extract.grammar.grades import QUESTIONS, normal_grade
from storygen.extract.grammar.idioms_of_rates import rates_in_plain_words
from storygen.extract.grammar.lost import FAIL
from storygen.extract.grammar.margins import SHARE, margin_spans, margins_in
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.other_percentages import is_other, is_rate, is_wished
from storygen.extract.grammar.rate_labels import (
    OF_RECORDING,
    OF_SOME,
    cards_abreast,
    labelled_rates,
    may_be_a_rate,
    measures_at,
    named_in,
)
from storygen.extract.grammar.risen import as_it_stands
from storygen.extract.grammar.rough_rates import rough_rate_in
from storygen.extract.grammar.scope import Scope
from storygen.extract.grammar.whose_rate import FRAUD, RATES, kinds_in
from storygen.extract.grammar.windows import PERIOD, read_windows
from storygen.extract.readings import tells_of_others

_FOR_REPORTED = InSmall(r"(?:%|per ?cent)(?: \w+)? for (?:all )?(?:the )?reported\b")
# "Overall recording accuracy: 88.3": without its sign.
_BARE = re.compile(
    r"\b(?:recording|accuracy)(?: \w+)?[:–-]? (?P<number>\d{2}\.\d)(?![\d%]| ?per)", re.IGNORECASE
)
# "Stands at 95.0 per cent, up from 86.8".
_UP_FROM = re.compile(
    r",? (?:and |which is )?(?:(?:up|down|risen|fallen) from|compared (?:with|to)|against (?=\d|the (?:national|average|earlier|previous|last))|then(?!,))\b[^;]*$",
    re.IGNORECASE,
)
_LARGE = re.compile(r"(?<![\d.,£])(?P<number>\d{1,3}(?:,\d{3})+)(?![\d,]*\d)")
# "… and 2,050 of those are crimes of violence".
_SOME_OF_THEM = InSmall(
    r"\bof (?:those|these|them|which)\b|\bincluding\b|\b(?:additional|extra|now records)\b|\d more\b|\d (?:violent|sexual|rape|robbery)\b"
)
# "Took 3,719 records off its books", "1,057 against the force": other things that are counted.
_TAKEN_OFF = InSmall(r"\b(?:took|taken|takes|taking)\b[^.;]{0,60}\boff\b")
_OF_OTHERS = re.compile(
    r" (?:against|people|calls|officers|staff|complaints|incidents|users|hours|pounds|members|supervisors|volunteers|replies)\b",
    re.IGNORECASE,
)
# "We sampled domestic abuse separately. Of 92 reports, 85.2 percent were recorded."
_OF_SO_MANY = re.compile(rf"of (?:the |these |those )?{NUMBER} (?:reports|crimes|incidents)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\bof (?:these|them|those)\b", re.IGNORECASE)
_CRIMES = InSmall(r"\breported crimes?\b|\bcrimes? reported\b|\bcrimes\b")
_YEARLY = InSmall(r"\b(?:an?|each|every|per|the) (?:\w+ )?year|\bannual|\byearly|\btwelve months")
_GRADE = r"(?P<grade>outstanding|good|requir(?:es?|ing) improvement|inadequate)"
_GRADES = re.compile(r"\b(?:outstanding|good|requires improvement|inadequate)\b", re.IGNORECASE)
# What says that a grade is that of the force: "we judge it to be good", "Grade: good", "the force is inadequate".
_GRADED = re.compile(
    rf"\b(?:judge[ds]?|graded?|grades|rated?|rating|judge?ment|verdict|grading)\b[^.;]{{0,60}}?\b{_GRADE}(?=\W*$|[.,;)'\"”’]|"
    rf" (?:overall|in|for|at|because|as|and|but|on)\b)|"
    rf"\b(?:grade|grading|rating|judge?ment|verdict) of {_GRADE.replace('grade', 'of')}\b|"
    rf"\bthe (?:force|constabulary) (?:is|remains) (?:now |therefore |still )?{_GRADE.replace('grade', 'is')}\b(?! (?:at|in|enough|and|but|with|on|about|for|to)\b)|"
    rf"\b(?:force|constabulary|police|service)(?:,? which)? (?P<requires>requires improvement)(?=\W*$|[.,;])|"
    rf"^{_GRADE.replace('grade', 'bare')}\W*$",
    re.IGNORECASE,
)
_MARGIN = InSmall(
    r"\+ ?/|±|\bplus\b|\bmargins?\b|\bintervals?\b|\bconfiden|\bgive or take\b|\beither (?:way|side)\b"
)
# How wide a margin is to be, or what one means.
_OF_THE_METHOD = InSmall(
    r"\bsampl\w+ (?:size|plan|large|was|of)|\b(?:aim|target|design)|\bfor (?:example|instance)|\bmeans?\b|\bif\b|\bnot? (?:more|wider)\b|\benough\b|\bregard|\bwould\b|\bwhere a\b|\bprecision\b"
)
_OTHER_GRADE = InSmall(
    r"\bpeel\b|\befficiency\b|\blegitima|\beffectiveness\b|\bsupervis|\bparts?\b|\bquestions?\b|\brespects?\b|\btraining\b|\bif\b|\bmeans?\b|\bdivision|\bcould\b|\bwould\b|\bshould\b"
)


# Without one of these there is nothing to look for; asked first, for speed.
_MAY_SAY = InSmall(
    r"\d|per ?cent|\boutstanding|\bgood\b|\binadequate|\brequir\w+ improvement|"
    r"\b(?:in|out of|of) (?:every )?(?:three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|(?:a |one )?hundred)\b"
)
Said = tuple[set[tuple[str, str]], Decimal | str]


def note_strays(thread: Thread, sentence: Sentence, scope: Scope, doubts: list[str]) -> None:
    """Note what a sentence of this inspection gives as a rate, margin, estimate or grade."""
    if not _MAY_SAY.search(sentence.text):
        return
    if tells_of_others([*doubts, *scope.doubts]):
        return
    if listed := labelled_rates(sentence.text):
        for label in listed.split("; "):
            said = itertools.chain(_rates(label, label=True), _margins(label, sentence))
            thread.found.strays += [Stray(frozenset(keys), value, sentence, True) for keys, value in said]
        return
    if (scope.earlier or scope.foreign) and not scope.text:
        return
    ours = scope.text or sentence.text
    if sentence.kind != "caption":
        ours = before_others_speak(ours)
    if rough := rough_rate_in(ours):
        thread.found.rough_rates.append((rough, sentence))
    for card in cards_abreast(ours):
        thread.found.strays += [
            Stray(frozenset(keys), value, sentence) for keys, value in _rates(card, label=False)
        ]
    text = _UP_FROM.sub("", as_it_stands(FRAUD.sub("", rates_in_plain_words(ours))))
    named = with_own_name(text, thread.frame)
    before = sentence.before[-1] if sentence.before else ""
    of_some = _OF_SO_MANY.match(text) and OF_SOME.search(before) and not named_in(text)[0]
    said = itertools.chain(
        ()
        if of_some
        else _rates(text, label=may_be_a_rate(text, by_name=bool(thread.cancelled or thread.section))),
        _margins(text, sentence),
        _estimates(text, sentence),
        _grades(named, sentence),
        _periods(named, sentence),
    )
    one = len(named_in(text)[0]) == 1
    thread.found.strays += [Stray(frozenset(keys), value, sentence, one) for keys, value in said]


def _rates(text: str, *, label: bool) -> Iterator[Said]:
    """Yield what may be recording rates; `label` when a text that does not speak of recording may name one."""
    if (
        not (OF_RECORDING.search(text) or FAIL.search(text) or _FOR_REPORTED.search(text) or label)
        or is_other(text)
        or PARTLY.search(text)
        or OF_SOME.search(text)
    ):
        return
    taken = margin_spans(text)
    for share in SHARE.finditer(text):
        value = to_number(share.group(1))
        if (
            is_rate(text, share, taken)
            and not is_wished(text, share)
            and not text[: share.start()].endswith("+/")
        ):
            keys = {(measure, "rate_pct") for measure in measures_at(text, share.start())}
            yield keys, 100 - value if FAIL.search(text) and value < 50 else value
    for match in _BARE.finditer(text):
        keys = {(measure, "rate_pct") for measure in measures_at(text, match.start())}
        yield keys, Decimal(match["number"])


def _margins(text: str, sentence: Sentence) -> Iterator[Said]:
    named, other = named_in(text)
    if other and not named:
        return
    if _OF_THE_METHOD.search(text) or not _MARGIN.search(text):
        return
    around = " ".join((*sentence.headings[-1:], *sentence.before[-1:]))
    # "The confidence interval is ± 2.1 percent", in a footnote for one: it is of what was spoken of, or of any rate.
    spoken_of = named_in(around)[0] or set(RATES)
    found, spans = margins_in(text), margin_spans(text)
    beside_a_rate = any(is_rate(text, share, spans) for share in SHARE.finditer(text))
    for at, size in found:
        if not named and (beside_a_rate or len(found) > 1 or size == size.to_integral_value()):
            # Of a rate that is named elsewhere, of several at once, or how wide margins may be.
            continue
        yield {(measure, "ci_pct") for measure in (measures_at(text, at) if named else spoken_of)}, size


def _estimates(text: str, sentence: Sentence) -> Iterator[Said]:
    if _TAKEN_OFF.search(text):
        return
    text = as_it_is_now(text)
    before = sentence.before[-1] if sentence.before else ""
    if before.rstrip().endswith("?"):
        text = f"{before} {text}"
    elif not re.search(r"\d", before) and _CRIMES.search(before):
        # "Too many reported crimes are lost: over 5,600 of them every year": of all.
        text = _OF_THEM.sub("crimes", text)
    yearly, crimes = bool(_YEARLY.search(text)), bool(_CRIMES.search(text))
    if yearly + crimes + bool(FAIL.search(text)) > 1:
        for match in _LARGE.finditer(text):
            if _OF_OTHERS.match(text[match.end() :]):
                continue
            if _SOME_OF_THEM.search(text[max(0, match.start() - 30) : match.end() + 15]):
                continue
            yield {("unrecorded", "per_year_over")}, Decimal(match["number"].replace(",", ""))


# "The audit went up to, and included, reports made on 31 December 2018."
_ENDED_ON = re.compile(
    rf"\b(?:up to|until|ended? (?:on|with|at)|closed? (?:on|with|at)|no later than|(?:the )?last (?:of (?:them|these) )?(?:was|were|being))\b[^.;\d]{{0,60}}(?P<day>{DATE})",
    re.IGNORECASE,
)
_OF_THE_AUDIT = InSmall(r"\baudit|\bsample")
_MADE = InSmall(r"\breports?\b|\breported\b|\bcrimes?\b")


# "Dates of records audited July 2015 – November 2015 Fieldwork 8 to 27 June".
_AUDITED = re.compile(
    r"\baudit(?:ed)?\b\W+(?:(?:was|were|period|from|between|of|covers?|covered|is|reports|records|crimes)\W+){0,4}$",
    re.IGNORECASE,
)


_ANOTHER_AUDIT = InSmall(r"\bseparate\b|\b(?:second|other|another|further|earlier|next) audit")


def _last_day(text: str) -> str:
    """Return the day on which a sentence says that the reports audited end, as ISO text, "" where it says none."""
    ended = _ENDED_ON.search(text) if _OF_THE_AUDIT.search(text) and _MADE.search(text) else None
    if ended is None or len(re.findall(DATE, text, re.IGNORECASE)) != 1:
        return ""
    day = parts_of(ended["day"])
    return f"{day.year}-{day.month:02d}-{day.day:02d}" if day.year and day.month and day.day else ""


def _periods(text: str, sentence: Sentence) -> Iterator[Said]:
    """Yield the first and the last day that a caption gives ("Recording rates for crimes reported 1 May 2018 to …"), and the
    last day that a sentence gives alone."""
    if last := _last_day(text):
        yield {("audit_to", "value")}, last
    for found in PERIOD.finditer(text):
        if _AUDITED.search(text[: found.start()]) and not (_ANOTHER_AUDIT.search(text) or kinds_in(text)):
            text = f"Crimes audited: {found.group()}"
            break
    else:
        text = text if sentence.kind == "caption" else ""
    for window in read_windows(text):
        yield {("audit_from", "value")}, window.first.isoformat()
        yield {("audit_to", "value")}, window.last.isoformat()


def _grades(text: str, sentence: Sentence) -> Iterator[Said]:
    around = " ".join((text, *sentence.headings, *sentence.before[-1:]))
    if any(question.search(around) for question in QUESTIONS.values()) or _OTHER_GRADE.search(text):
        return
    if len(_GRADES.findall(text)) > 1 or re.search(r"\b(?:from|have been)\b", text):
        return
    for match in _GRADED.finditer(text):
        word = match["grade"] or match["of"] or match["is"] or match["requires"] or match["bare"]
        yield {("overall_grade", "value")}, normal_grade(word)
