"""The audit period, and what an inspection carried over from the one before."""

from __future__ import annotations

import re

from storygen.extract.document import Sentence
from storygen.extract.gather.thread import Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.caution_of_rates import window_doubts
from storygen.extract.grammar.scope import (
    NOW,
    Scope,
)
from storygen.extract.grammar.windows import read_windows
from storygen.extract.readings import Evidence


def gather_windows(thread: Thread, sentence: Sentence, scope: Scope, section: str) -> None:
    """Keep the audit period that a sentence gives, doubted when it may be another one."""
    before = sentence.before[-1] if sentence.before else ""
    for window in read_windows(sentence.text, before, sentence.heading):
        doubts = list(window.doubts)
        if not cues.AUDIT_WORDS.search(sentence.text) and not re.search(
            r"\baudit", f"{before} {sentence.heading}", re.IGNORECASE
        ):
            doubts.append("the words do not say that this is the audit's period")
        doubts += [doubt for doubt in scope.doubts if "own check" in doubt]
        doubts += window_doubts(sentence.text, thread.frame)
        old = (
            section == "earlier" or thread.earlier or (bool(scope.earlier) and not NOW.search(sentence.text))
        )
        if old or (thread.frame.year and window.last.year < thread.frame.year - 2):
            doubts.append("the period may be an earlier inspection's")
        if scope.foreign or section == "other":
            doubts.append("the period may be another force's")
        for name, day in (("audit_from", window.first), ("audit_to", window.last)):
            weak = not cues.AUDIT_WORDS.search(sentence.text)
            thread.found.evidence.append(
                Evidence(
                    name,
                    "value",
                    day.isoformat(),
                    sentence,
                    list(window.reasons),
                    list(doubts),
                    weak=weak,
                )
            )


def gather_carried_over(thread: Thread, sentence: Sentence, scope: Scope) -> None:
    """Note what was not inspected again, with the year that it goes back to."""
    if "carried" not in scope.cues:
        return
    context = " ".join([*sentence.before[-2:], sentence.text])
    years = [
        int(y)
        for y in re.findall(r"\b(20[0-3]\d)\b", context)
        if not thread.frame.year or int(y) < thread.frame.year
    ]
    year = str(years[-1]) if years else None
    thread.found.notes.append(
        Evidence(
            "carried_over",
            "year",
            year,
            sentence,
            [scope.earlier],
            [] if year else ["no year is named"],
            "carried-over",
        )
    )
