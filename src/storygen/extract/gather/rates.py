"""Recording rates, their margins and the estimate of unrecorded crime, from one sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from storygen.extract.document import Sentence
from storygen.extract.gather.thread import Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.around import around_doubts, estimate_doubts
from storygen.extract.grammar.before_rates import before_doubts, kind_doubts, once_doubts
from storygen.extract.grammar.caution_of_rates import others_doubts, rate_doubts
from storygen.extract.grammar.claims import claim_of, part_with
from storygen.extract.grammar.estimates import read_unrecorded
from storygen.extract.grammar.idioms_of_rates import rates_in_plain_words
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.lost import FAIL
from storygen.extract.grammar.other_percentages import NOT_RECORDING
from storygen.extract.grammar.rates import (
    A_RATE,
    NOT_SAID,
    Rate,
    read_margins,
    read_rates,
    recorded_kind,
)
from storygen.extract.grammar.rates import MEASURES as RATE_MEASURES
from storygen.extract.grammar.risen import as_it_stands
from storygen.extract.grammar.scaled import as_scaled
from storygen.extract.grammar.scope import Scope, other_force_in, scope_of
from storygen.extract.grammar.supposed import IN_GENERAL
from storygen.extract.grammar.whose_rate import ALL, CATEGORY, kinds_in
from storygen.extract.readings import Evidence, shorten
from storygen.story.model import Basis

_PERCENT_OR_THOUSANDS = InSmall(
    r"%|per ?cent|±|\+ ?/|\d{3}|hundred|thousand|\bpoints?\b|\bmargin|\binterval|\blimits"
)
# "It has since climbed to 95.1 percent": after what an earlier inspection found, how it is now.
_HAS_SINCE = InSmall(
    r"\b(?:has|have) (?:\w+ly |nevertheless |nonetheless |also )?(?:since|now|\w+ to|gone|improved|risen|reached|climbed|fallen)\b|"
    r"\b(?:now|currently|today|at present|this time|since then|the latest figures)\b|"
    r"\b(?:the )?(?:present|latest|current) (?:audit|figure|rate|estimate|inspection)\b|"
    r"\b(?:\w+ years?|a year|\w+ months) (?:on|later)\b|\b(?:is|are|goes?|leaves?) still\b|\bstill (?:is|are|goes?|leaves?|records?)\b",
)


def _may_be_a_rate(text: str) -> bool:
    """Return whether a sentence under a heading on recording may give a rate."""
    return bool(A_RATE.search(text) or CATEGORY.search(text) or ALL.search(text) or _REACHES.search(text))


def _is_of_recording(text: str, around: str) -> bool:
    """Return whether the words around a sentence that gives a rate speak of recording, and of nothing else."""
    if "record" not in around.lower() or not _may_be_a_rate(text):
        return False
    return not (NOT_RECORDING.search(around) or _IN_TIME.search(around))


# "The rules allow 24 hours. That limit was met for 83 percent."
_IN_TIME = re.compile(r"\b(?:hours?|limit|deadline|timel\w+|speed|delays?)\b", re.IGNORECASE)


_REACHES = re.compile(
    r"\b(?:achiev\w+|manag\w+|scor\w+|reach\w+|stands? at|attain\w*|comes? (?:out )?at|gets?|make it|captur\w+)\b",
    re.IGNORECASE,
)


# "In 2017 only 80.2% was recorded. The force has a recording rate of 86.1%."
_TELLS_NOW = re.compile(
    r"\b(?:(?:force|constabulary|it) (?:has|achieves|records)|stands at|audit puts|are recorded|is (?:\w+ )?recorded|rate (?:[\w ]{0,40} )?is)\b",
    re.IGNORECASE,
)
_TELLS_THEN = re.compile(
    r"\b(?:was|were|had|did|recorded (?!crime)(?!on|in))\b(?<!is recorded)(?<!are recorded)"
)


def _told_now(text: str, before: str, rates: list[Rate]) -> bool:
    """Return whether a rate is told as it is, after what the same rate was: then it is this inspection's."""
    then = {atom.value for atom in atoms_of(before) if atom.kind == "c"}
    now = {atom.value for atom in atoms_of(text) if atom.kind == "c"}
    known = bool(re.search(r"\d ?(?:%|per ?cent)", before)) and not any(
        rate.printed in before for rate in rates
    )
    return known and then == now and bool(_TELLS_NOW.search(text)) and not _TELLS_THEN.search(text)


_EARLIER_BEFORE = "the sentence before speaks of an earlier inspection"
_COUNTRY_BEFORE = "the sentence before speaks of the country as it was"


def gather_rates(thread: Thread, sentence: Sentence, scope: Scope, doubts: list[str]) -> None:
    """Keep the recording rates and the estimate of unrecorded crime that a sentence gives."""
    if sentence.kind == "note":
        # A note goes on about what points to it, not about the text before it.
        thread.rates_said, thread.rate_said = (), ""
    if not scope.text and (risen := as_it_stands(sentence.text)) != sentence.text:
        scope = scope_of(risen, thread.frame)
    if not scope.text:
        _rates_of_others(thread, sentence, scope, doubts)
        return
    whole = _NOT.sub(r"\1 not", cues.LOST.sub("not recorded", _of_now(thread, sentence, scope)))
    whole = rates_in_plain_words(whole) if _PERCENT_OR_THOUSANDS.search(whole) else whole
    whole = _OF_THIS_KIND.sub(
        "such offences", _of_crimes(whole, sentence.before[-1] if sentence.before else "")
    )
    text = _claim(whole)
    said, thread.rates_said = _said_right_before(thread, sentence), ()
    recalled, thread.rate_said = thread.rate_said, ""
    if not _PERCENT_OR_THOUSANDS.search(text):
        thread.rate_said = _measure_of(text) or (recalled if _GOES_ON.match(text) else "")
        return
    topic, recording = _of_the_same(sentence, scope) or _subject(thread, sentence, text, recalled)
    rates = read_rates(text, topic, recording_section=recording)
    if not rates and text != whole and (rates := read_rates(whole, topic, recording_section=recording)):
        text = whole
    if said and not rates:
        rates = read_margins(text, said)
        doubts = [*doubts, *_doubts_of(thread, said)]
    rates += _margins_in_notes(sentence, rates)
    _remember(thread, sentence, rates)
    if said and {rate.statistic for rate in rates} == {"ci_pct"}:
        # The margins of the others may come in the next sentence.
        found = {rate.measure for rate in rates}
        thread.rates_said = tuple(pair for pair in said if pair[0] not in found)
    if not rates:
        thread.rate_said = _measure_of(text)
    before = sentence.before[-1] if sentence.before else ""
    labelled = len(text.split()) <= 6 and not sentence.before
    lost = text if FAIL.search(text) else whole
    rates += read_unrecorded(f"{sentence.heading}: {text}" if labelled else lost, before)
    if _HAS_SINCE.search(text):
        doubts = [doubt for doubt in doubts if doubt != _EARLIER_BEFORE and "words before speak" not in doubt]
    prior = _prior(thread, sentence)
    if _EARLIER_BEFORE in doubts and _told_now(text, before, rates):
        doubts = [doubt for doubt in doubts if doubt != _EARLIER_BEFORE]
    if other_force_in(prior, thread.frame):
        doubts = [_COUNTRY_BEFORE if doubt == _EARLIER_BEFORE else doubt for doubt in doubts]
    if not IN_GENERAL.found_in(re.sub(r"\bstatistically\b", "", text, flags=re.IGNORECASE)):
        # "… since we look at six months in every force": the method, told beside the figure.
        doubts = [doubt for doubt in doubts if "how inspections" not in doubt]
    if recalled or _is_of_recording(text, f"{prior} {sentence.heading}"):
        for rate in rates:
            rate.doubts = [doubt for doubt in rate.doubts if doubt != NOT_SAID]
    for rate in rates:
        claim = part_with(text, rate.printed)
        if rate.measure == "unrecorded":
            claim = as_scaled(claim)
        own = rate_doubts(claim, thread.frame) + others_doubts(sentence.text, rate.printed)
        own += around_doubts(claim, prior, thread.frame)
        own += before_doubts(claim, prior, rate.printed, thread.frame)
        if rate.measure == "unrecorded":
            own += estimate_doubts(claim, prior, sentence.heading)
            own += kind_doubts(claim, prior, sentence.heading) + once_doubts(claim, thread.frame)
        _keep(thread, rate, sentence, [*doubts, *own])


# Those of the section or of the sentence before, and not all crimes.
_OF_THIS_KIND = InSmall(
    r"\b(?:reported )?(?:crimes?|offences?)(?: reported)? of (?:this|that|the same|such an?|these|those) (?:kinds?|types?|sorts?|nature|category|class|categories)\b"
)


def _margins_in_notes(sentence: Sentence, rates: list[Rate]) -> list[Rate]:
    """Return the margin that a footnote to a sentence gives of its only rate."""
    with_margin = {rate.measure for rate in rates if rate.statistic == "ci_pct"}
    bare = [rate for rate in rates if rate.statistic == "rate_pct"]
    if len(bare) != 1 or bare[0].measure in with_margin:
        return []
    found = [
        replace(margin, note=note, named=bare[0].named, printed=bare[0].printed)
        for note in dict.fromkeys(sentence.notes)
        for margin in read_margins(note, ((bare[0].measure, bare[0].value),))
    ]
    for margin in found:
        margin.doubts += bare[0].doubts
        margin.reasons.append(f"in a note to “{shorten(sentence.text)}”")
    return found if len(found) == 1 else []


_OF_THEM = re.compile(
    r"(?P<share>per ?cent|%) of (?:them|these|those)\b(?! (?:within|in time|on time))", re.IGNORECASE
)
_REPORTED = re.compile(
    r"\b(?:crimes?|offences) (?:that (?:were|had been) )?reported\b|\breports? of crime\b|\bcrime reports?\b",
    re.IGNORECASE,
)


_OF_SOME = re.compile(
    r"\b(?:some|many|few|most|by (?:e-?mail|telephone|post)|at night|online|of another)\b", re.IGNORECASE
)


def _of_crimes(text: str, before: str) -> str:
    """Return "it recorded 98.1 percent of them" with the crimes reported that the sentence before speaks of."""
    them = _OF_THEM.search(text)
    if (
        them is None
        or not _REPORTED.search(before)
        or CATEGORY.search(before)
        or _OF_SOME.search(before)
        or "record" not in text.lower()
    ):
        return text
    return f"{text[: them.end('share')]} of all crimes reported{text[them.end() :]}"


# "It has since gained eight points.": still of the rate before.
_GOES_ON = re.compile(
    r"^(?:it|this|that|the (?:rate|figure|proportion|force))\b(?!.*\b(?:cancel|victims?)\b)", re.IGNORECASE
)
_NOT = re.compile(r"\b(do|does|did|is|are|was|were|has|have|had)n['’]t\b", re.IGNORECASE)


def _of_now(thread: Thread, sentence: Sentence, scope: Scope) -> str:
    """Return the part of a sentence that is of this inspection; of "from 82.2 percent in the earlier
    inspection to 94.4 percent" only the last."""
    risen = as_it_stands(sentence.text)
    return scope.text if risen == sentence.text else scope_of(risen, thread.frame).text or scope.text


# How a rate was worked out: "weighted to reflect the mix of routes, that gives a rate of 94.9 percent".
_WEIGHTED = re.compile(r"^(?:when |once )?weighted (?:to|for|by|so)\b[^,;:%\d]{3,120}, ", re.IGNORECASE)


def _claim(whole: str) -> str:
    """Return the part of a sentence that states a figure; all of it where only the rest says whose rate it is:
    "crime as a whole fared as follows: 93.5 percent recorded"."""
    whole = _WEIGHTED.sub("", whole)
    claim = claim_of(whole)
    if claim == whole:
        return whole
    named = bool(kinds_in(claim) or ALL.search(claim))
    return claim if named or not (kinds_in(whole) or ALL.search(whole)) else whole


def _said_right_before(thread: Thread, sentence: Sentence) -> tuple[tuple[str, Decimal], ...]:
    """Return the rates just printed whose margins a sentence may give: those of its paragraph or the one before."""
    return thread.rates_said if sentence.block - thread.rates_in <= 1 else ()


def _doubts_of(thread: Thread, said: tuple[tuple[str, Decimal], ...]) -> list[str]:
    """Return a doubt when the rate that margins are of is itself in doubt."""
    last = {piece.measure: piece for piece in thread.found.evidence if piece.statistic == "rate_pct"}
    doubtful = any(piece.doubts for measure, _ in said if (piece := last.get(measure)) is not None)
    return ["the rate that it is the margin of is in doubt"] if doubtful else []


def _measure_of(text: str) -> str:
    return RATE_MEASURES.get(recorded_kind(text), "")


def _rates_of_others(thread: Thread, sentence: Sentence, scope: Scope, doubts: list[str]) -> None:
    """Keep the rates of an earlier inspection as such; those of other forces are only remembered."""
    if not (scope.foreign or scope.earlier):
        return
    rates = read_rates(sentence.text)
    if scope.earlier and not scope.foreign:
        for rate in rates:
            _keep(thread, rate, sentence, doubts, earlier=True)
    _remember(thread, sentence, rates)
    thread.rates_said = ()


def _subject(thread: Thread, sentence: Sentence, text: str, said: str) -> tuple[str, bool]:
    """Return the crime type that the words around a sentence are about, and whether they are of recording."""
    prior = _prior(thread, sentence)
    if sentence.kind == "note":
        return "", False
    about = any("record" in heading.lower() for heading in sentence.headings) or "record" in prior
    recording = bool((said and cues.A_RATE.search(text)) or (about and _may_be_a_rate(text)))
    under_a_type = said == "recording_all" and thread.under and not ALL.search(text)
    if said and not under_a_type and cues.SAME_RATE.match(text):
        return cues.RATE_TOPICS[said], True
    kinds = set(kinds_in(_VICTIMS_OF.sub("", _without_second(prior))))
    if len(kinds) == 1:
        return next(iter(kinds)), recording
    if re.search(r"\boverall\b|\ball\b", text):
        return "", recording
    goes_on = sentence.block == thread.spoken_in or thread.heading_topic
    if goes_on and thread.topic in {"violence", "sexual", "rape", "robbery", "other", "joint"}:
        return thread.topic, recording
    if thread.under in RATE_MEASURES:
        return thread.under, recording
    about_all = not kinds and (ALL.search(prior) or ALL.search(sentence.heading)) and recording
    return ("all" if about_all else ""), recording


def _of_the_same(sentence: Sentence, scope: Scope) -> tuple[str, bool] | None:
    """Return the crime type that the part of a sentence on an earlier inspection names, where the rest names none:
    "in 2017 it was recording 83.5 percent of sexual offences; it now records 88.9 percent"."""
    if not scope.earlier or kinds_in(scope.text) or ALL.search(scope.text):
        return None
    kinds = set(kinds_in(_VICTIMS_OF.sub("", sentence.text)))
    kinds = kinds or ({"all"} if ALL.search(sentence.text) else set())
    return (next(iter(kinds)), True) if len(kinds) == 1 else None


# "Better at recording sexual offences than it is at recording violence": it is of the first.
_THAN = re.compile(r"\b(?:better|worse|higher|lower|weaker|stronger)\b[^.;]*?\bthan\b", re.IGNORECASE)


def _without_second(text: str) -> str:
    """Return a text up to the "than" of a comparison."""
    found = _THAN.search(text)
    return text[: found.end()] if found else text


_VICTIMS_OF = re.compile(r"\b(?:victims?|complainants?) of ", re.IGNORECASE)


def _prior(thread: Thread, sentence: Sentence) -> str:
    """Return the sentence before in the same paragraph."""
    before = sentence.before[-1] if sentence.before else ""
    return before if before and before in thread.paragraph else ""


def _remember(thread: Thread, sentence: Sentence, rates: list[Rate]) -> None:
    """Note the rates that a sentence gave, for "It is now …" and "The margins are …"."""
    measures = {rate.measure for rate in rates}
    thread.rate_said = next(iter(measures)) if len(measures) == 1 else ""
    without = {rate.measure for rate in rates if rate.statistic == "ci_pct"}
    thread.rates_in = sentence.block
    thread.rates_said = tuple(
        (rate.measure, rate.value)
        for rate in rates
        if rate.statistic == "rate_pct" and rate.measure not in without
    )


def _as_sentence(thread: Thread, note: str, sentence: Sentence) -> Sentence:
    """Return a footnote to a sentence as one, where it stands."""
    block = thread.notes.get(note)
    if block is None:
        return replace(sentence, text=note)
    return replace(sentence, text=note, page=block.page, boxes=tuple(box for _, box in block.lines))


def _keep(
    thread: Thread, rate: Rate, sentence: Sentence, doubts: list[str], *, earlier: bool = False
) -> None:
    basis: Basis = "derived" if rate.derived else "printed"
    if rate.note:
        sentence = _as_sentence(thread, rate.note, sentence)
    thread.found.evidence.append(
        Evidence(
            rate.measure,
            rate.statistic,
            rate.value,
            sentence,
            list(rate.reasons),
            [*rate.doubts, *doubts],
            basis,
            earlier,
            named=rate.named,
        )
    )
