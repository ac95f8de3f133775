"""Recording rates, their margins and the estimate of unrecorded crime, from one sentence."""

from __future__ import annotations

import re

from storygen.extract.document import Sentence
from storygen.extract.gather.thread import Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.caution import (
    rate_doubts,
)
from storygen.extract.grammar.estimates import read_unrecorded
from storygen.extract.grammar.rates import MEASURES as RATE_MEASURES
from storygen.extract.grammar.rates import Rate, read_margin, read_rates, recorded_kind
from storygen.extract.grammar.scope import (
    Scope,
)
from storygen.extract.readings import Evidence
from storygen.story.model import Basis


def gather_rates(thread: Thread, sentence: Sentence, scope: Scope, doubts: list[str]) -> None:
    """Keep the recording rates and the estimate of unrecorded crime that a sentence gives."""
    if not scope.text:
        _rates_of_others(thread, sentence, scope, doubts)
        return
    text = cues.LOST.sub("not recorded", scope.text)
    said, thread.rate_said = thread.rate_said, ""
    topic, recording = _subject(thread, sentence, text, said)
    rates = read_rates(text, topic, recording_section=recording)
    if said and not rates and (margin := read_margin(text)) is not None:
        rates = [Rate(said, "ci_pct", margin)]
    _remember(thread, rates)
    if not rates and (kind := recorded_kind(text)):
        thread.rate_said = RATE_MEASURES[kind]
    before = sentence.before[-1] if sentence.before else ""
    labelled = len(text.split()) <= 6 and not sentence.before
    rates += read_unrecorded(f"{sentence.heading}: {text}" if labelled else text, before)
    own = rate_doubts(text, thread.frame) if rates else []
    for rate in rates:
        _keep(thread, rate, sentence, [*doubts, *own])


def _rates_of_others(thread: Thread, sentence: Sentence, scope: Scope, doubts: list[str]) -> None:
    """Keep the rates of an earlier inspection as such; those of other forces are only remembered."""
    if not (scope.foreign or scope.earlier):
        return
    rates = read_rates(sentence.text)
    if scope.earlier and not scope.foreign:
        for rate in rates:
            _keep(thread, rate, sentence, doubts, earlier=True)
    _remember(thread, rates)


def _subject(thread: Thread, sentence: Sentence, text: str, said: str) -> tuple[str, bool]:
    """Return the crime type that the words around a sentence are about, and whether they are of recording."""
    recording = any("record" in heading.lower() for heading in sentence.headings[-1:])
    recording = recording or bool(said and cues.A_RATE.search(text))
    if said and cues.SAME_RATE.match(text):
        return cues.RATE_TOPICS[said], True
    if re.search(r"\boverall\b|\ball\b", text):
        return "", recording
    goes_on = sentence.block == thread.spoken_in or thread.heading_topic
    if goes_on and thread.topic in {"violence", "sexual", "rape", "robbery", "other", "joint"}:
        return thread.topic, recording
    return thread.under if thread.under in RATE_MEASURES else "", recording


def _remember(thread: Thread, rates: list[Rate]) -> None:
    """Note the one measure whose rate a sentence gave, for "It is now …" and "The margin is …"."""
    measures = {rate.measure for rate in rates}
    thread.rate_said = next(iter(measures)) if len(measures) == 1 else ""


def _keep(
    thread: Thread, rate: Rate, sentence: Sentence, doubts: list[str], *, earlier: bool = False
) -> None:
    basis: Basis = "derived" if rate.derived else "printed"
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
