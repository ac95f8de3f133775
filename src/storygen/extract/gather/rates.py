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
    text = scope.text
    if not text or (scope.foreign and not text):
        if scope.foreign:
            _remember(thread, read_rates(sentence.text))
        if scope.earlier and not scope.foreign:
            rates = read_rates(sentence.text)
            for rate in rates:
                _keep(thread, rate, sentence, doubts, earlier=True)
            _remember(thread, rates)
        return
    recording = any("record" in h.lower() for h in sentence.headings[-1:])
    recording = recording or bool(thread.rate_said and cues.A_RATE.search(text))
    topic = (
        thread.topic
        if thread.topic in {"violence", "sexual", "rape", "robbery", "other", "joint"}
        and not re.search(r"\boverall\b|\ball\b", text)
        else ""
    )
    said, thread.rate_said = thread.rate_said, ""
    doubts = [*doubts, *rate_doubts(text, thread.frame)]
    if sentence.block != thread.spoken_in and not thread.heading_topic:
        topic = ""
    if said and cues.SAME_RATE.match(text):
        topic, recording = cues.RATE_TOPICS[said], True
    elif not topic and thread.under in RATE_MEASURES and not re.search(r"\boverall\b|\ball\b", text):
        topic = thread.under
    rates = read_rates(text, topic, recording_section=recording)
    if said and not rates and (margin := read_margin(text)) is not None:
        rates = [Rate(said, "ci_pct", margin)]
    for rate in rates:
        _keep(thread, rate, sentence, doubts)
    _remember(thread, rates)
    if not rates and (kind := recorded_kind(text)):
        thread.rate_said = RATE_MEASURES[kind]
    before = sentence.before[-1] if sentence.before else ""
    if len(text.split()) <= 6 and not sentence.before:
        text = f"{sentence.heading}: {text}"
    for rate in read_unrecorded(text, before):
        _keep(thread, rate, sentence, doubts)


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
        )
    )
