"""One sentence at a time: what it is about, what is in doubt, and which readings are tried on it."""

from __future__ import annotations

import re

from storygen.extract.document import Sentence
from storygen.extract.gather.counts import gather_counts
from storygen.extract.gather.grades import gather_grades
from storygen.extract.gather.rates import gather_rates
from storygen.extract.gather.thread import Thread
from storygen.extract.gather.windows import gather_carried_over, gather_windows
from storygen.extract.grammar import cues
from storygen.extract.grammar.grades import QUESTIONS, bare_grade
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.rates import FAIL, recorded_kind
from storygen.extract.grammar.rates import MEASURES as RATE_MEASURES
from storygen.extract.grammar.scope import (
    NOW,
    Scope,
    heading_scope,
    scope_of,
)
from storygen.extract.readings import NOT_SAID_WHEN


def read_sentence(thread: Thread, sentence: Sentence) -> None:
    """Read one sentence with every rule."""
    if sentence.block != thread.block and sentence.kind not in {"item"}:
        thread.after_earlier = thread.earlier
        thread.block, thread.earlier, thread.says_now = sentence.block, False, False
        thread.whose = ()
    if sentence.kind != "heading" and not _worth_reading(thread, sentence):
        named = bool(cues.CANCEL.search(sentence.text))
        thread.cancelled = 4 if named else max(1 if thread.section else 0, thread.cancelled - 1)
        kind = recorded_kind(sentence.text)
        thread.rate_said = RATE_MEASURES[kind] if kind else ""
        if (
            named
            or thread.cancelled > 1
            or thread.block_names_it
            or (thread.section and _names_a_type(sentence))
        ):
            _remember(thread, sentence)
        return
    if cues.RECOMMENDS.search(sentence.text):
        return
    scope = scope_of(sentence.text, thread.frame)
    section = heading_scope(sentence.headings, thread.frame)
    if len(sentence.text) < 140 and any(question.search(sentence.text) for question in QUESTIONS.values()):
        # A question may be set as a numbered paragraph, with its grade below it.
        thread.last_heading = sentence.text
    if sentence.kind == "heading":
        _read_heading(thread, sentence, scope)
        return
    doubts = _doubts(thread, scope, section, sentence)
    gather_windows(thread, sentence, scope, section)
    gather_carried_over(thread, sentence, scope)
    gather_counts(thread, sentence, scope, doubts)
    gather_rates(thread, sentence, scope, doubts)
    gather_grades(thread, sentence, scope, section, doubts)


def _names_a_type(sentence: Sentence) -> bool:
    """Return whether a sentence may name a crime type of the story; told from a few letters, for speed."""
    low = sentence.text.lower()
    return any(letters in low for letters in ("rape", "sexual", "violen", "robber", "assault"))


def _remember(thread: Thread, sentence: Sentence) -> None:
    """Note the crime type and the verdict of a sentence without numbers, for the one that counts them."""
    atoms = atoms_of(sentence.text)
    kinds = {str(a.value) for a in atoms if a.kind == "c"}
    verdicts = {a.kind for a in atoms if a.kind in "WGIJ"}
    told = bool(cues.VICTIM.search(sentence.text) and cues.TOLD.search(sentence.text))
    if told or len(kinds) == 1:
        thread.topic = "victims" if told else next(iter(kinds))
        thread.topic_age = 0
        thread.spoken_in = sentence.block
    if told:
        thread.verdict = "J" if "J" in verdicts else "I"
    elif len(verdicts) == 1:
        thread.verdict = next(iter(verdicts))


def _worth_reading(thread: Thread, sentence: Sentence) -> bool:
    """Return whether a sentence may say anything of use: a number or grade, and words of the subject."""
    text = sentence.text
    about = (
        thread.cancelled > 1
        or thread.grade_label[1] > 0
        or bool(cues.SUBJECT.search(text))
        or bool(bare_grade(text))
        or (len(text) < 40 and bool(FAIL.search(sentence.heading)))
        or (bool(thread.rate_said) and "confidence" in text)
    )
    return about and bool(cues.NUMBERS.search(text))


# "The force records 90 percent" is of now, "the force recorded" may be of either inspection.
_PRESENT = re.compile(
    r"\b(?:is|are|(?:force|constabulary|police|service|it) (?:records|fails)|has|have|remains|we (?:estimate|judge|grade|rate))\b",
    re.IGNORECASE,
)


def _doubts(thread: Thread, scope: Scope, section: str, sentence: Sentence) -> list[str]:
    """Return why a sentence may be of another inspection, of other forces, or of the method only."""
    doubts = list(scope.doubts)
    says_now = bool(NOW.search(sentence.text)) or bool(
        thread.frame.year and re.search(rf"\b{thread.frame.year}\b", sentence.text)
    )
    told_of = thread.after_earlier or (scope.earlier and not scope.text)
    kinds: frozenset[object] = frozenset()
    if thread.frame.reinspection and told_of:
        kinds = frozenset(atom.value for atom in atoms_of(sentence.text) if atom.kind == "c")
    if scope.earlier and not scope.text:
        thread.earlier, thread.says_now, thread.earlier_kinds = True, False, kinds
    elif scope.earlier or says_now:
        thread.earlier = False
    elif thread.earlier:
        doubts.append("the sentence before speaks of an earlier inspection")
    thread.says_now = thread.says_now or says_now
    if section == "earlier" and not thread.says_now:
        doubts.append("the section is about an earlier inspection")
    elif thread.frame.reinspection and thread.after_earlier and not thread.says_now and not doubts:
        same = not kinds or kinds & thread.earlier_kinds
        if same and not _PRESENT.search(sentence.text):
            doubts.append(NOT_SAID_WHEN)
    elif section == "other":
        doubts.append("the section is about other forces")
    elif section == "general":
        doubts.append("the section explains the method")
    return doubts


def _read_heading(thread: Thread, sentence: Sentence, scope: Scope) -> None:
    """Note what a section is about, and the grade that its heading may give."""
    about = any(cues.CANCEL.search(heading) for heading in sentence.headings)
    # "Informing victims", after the section on cancelled records.
    about = about or (
        thread.section and bool(cues.VICTIM.search(sentence.text) and cues.TOLD.search(sentence.text))
    )
    thread.section, thread.after_earlier, thread.earlier = about, False, False
    thread.cancelled = 6 if about else 0
    thread.wholes = {}
    kinds = {str(a.value) for a in atoms_of(sentence.text) if a.kind == "c"} - {"victims"}
    thread.topic = thread.under = next(iter(kinds)) if len(kinds) == 1 else ""
    thread.heading_topic = bool(thread.topic)
    if not scope.earlier and not scope.foreign:
        gather_grades(thread, sentence, scope, heading_scope(sentence.headings[:-1], thread.frame), [])
    thread.last_heading = sentence.text
