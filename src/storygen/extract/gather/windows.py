"""The audit period, and what an inspection carried over from the one before."""

from __future__ import annotations

import re

from storygen.extract.document import Sentence
from storygen.extract.gather.thread import Thread
from storygen.extract.grammar.around import period_doubts, window_around
from storygen.extract.grammar.audit_words import AUDIT_AROUND, AUDIT_WORDS, DONE, IN_EVERY, LAST_OF_NOW
from storygen.extract.grammar.caution_of_rates import window_doubts
from storygen.extract.grammar.scope import (
    NOW,
    Scope,
    earlier_in,
    other_force_in,
)
from storygen.extract.grammar.windows import labels_period, read_windows
from storygen.extract.readings import AFTER_INSPECTION, Evidence


def gather_windows(thread: Thread, sentence: Sentence, scope: Scope, section: str) -> None:
    """Keep the audit period that a sentence gives, doubted when it may be another one."""
    before = sentence.before[-1] if sentence.before else ""
    windows = read_windows(sentence.text, before, sentence.heading)
    if not windows:
        return
    doubts = _doubts(thread, sentence, scope, section)
    doubts += window_around(sentence.text, before, thread.paragraph)
    said = bool(AUDIT_WORDS.search(sentence.text))
    if not (said and DONE.search(sentence.text)) and not AUDIT_AROUND.search(f"{before} {sentence.heading}"):
        doubts.append(NOT_THE_AUDITS)
    if len(windows) == 1 and labels_period(sentence.text, windows[0]):
        doubts = [doubt for doubt in doubts if doubt != NOT_THE_AUDITS]
    for window in windows:
        own = [*window.doubts, *doubts]
        if _is_recent(thread, window.last.year):
            own = [doubt for doubt in own if doubt != _TURNED]
        if thread.frame.year and window.last.year < thread.frame.year - 2:
            own.append("the period may be an earlier inspection's")
        if thread.frame.year and window.last.year > thread.frame.year:
            own.append(AFTER_INSPECTION)
        for name, day in (("audit_from", window.first), ("audit_to", window.last)):
            thread.found.evidence.append(
                Evidence(
                    name, "value", day.isoformat(), sentence, list(window.reasons), list(own), weak=not said
                )
            )


NOT_THE_AUDITS = "the words do not say that this is the audit's period"
_TURNED = "the words before speak of an earlier inspection"


def _is_recent(thread: Thread, year: int) -> bool:
    """Return whether a period can be of no earlier inspection than this one, which is the first."""
    return bool(thread.frame.year) and not thread.frame.reinspection and year >= (thread.frame.year or 0) - 1


def _doubts(thread: Thread, sentence: Sentence, scope: Scope, section: str) -> list[str]:
    """Return why a period may be the force's own, an earlier inspection's or another force's."""
    doubts = [doubt for doubt in scope.doubts if "own check" in doubt]
    doubts += window_doubts(sentence.text, thread.frame) + period_doubts(sentence.text, sentence.heading)
    earlier = bool(scope.earlier) and earlier_in(LAST_OF_NOW.sub("", sentence.text), thread.frame)
    now = NOW.search(sentence.text)
    if thread.earlier and not scope.earlier:
        doubts.append(_TURNED)
    if section == "earlier" and not now:
        doubts.append(_TURNED)
    if earlier and not now:
        doubts.append("the period may be an earlier inspection's")
    if (
        (scope.foreign and earlier)
        or other_force_in(IN_EVERY.sub("", sentence.text), thread.frame)
        or (section == "other" and not now)
    ):
        doubts.append("the period may be another force's")
    return doubts


def gather_carried_over(thread: Thread, sentence: Sentence, scope: Scope) -> None:
    """Note what was not inspected again, with the year that it goes back to."""
    if not scope.carried:
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
