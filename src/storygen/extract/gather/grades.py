"""Grades, from sentences, lines under a label and columns of a table."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from storygen.extract.document import Block, Sentence
from storygen.extract.gather.thread import Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.around import grade_around, grade_before
from storygen.extract.grammar.caution_of_rates import grade_doubts, with_own_name
from storygen.extract.grammar.grade_labels import (
    asks_for_grade,
    force_label,
    is_of_all,
    opening_grade,
    plain_label,
    zipped_overall,
)
from storygen.extract.grammar.grades import (
    QUESTIONS,
    Graded,
    bare_grade,
    grades_in,
    labelled_grade,
    normal_grade,
    read_grades,
)
from storygen.extract.grammar.scope import (
    Scope,
    earlier_in,
    other_force_in,
)
from storygen.extract.readings import OTHERS_SECTION, Evidence

# "If there are shortcomings, consideration will be given to requires improvement": how forces are graded.
_HOW_GRADED = re.compile(
    r"^(?:if|where|when|should) (?:there|a force|forces|the inspection|we|inspectors|there's)\b[^.]*\b(?:consider\w*|will|would|may|might|is likely|are likely)\b",
    re.IGNORECASE,
)


def blocks_explaining_grades(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the blocks of a section that each open with another grade and go on about it.

    They say what the grades mean: "Outstanding. The force records …", "Good. The force …".
    """
    opening: dict[tuple[str, ...], dict[int, str]] = {}
    last = -1
    for sentence, following in itertools.pairwise(sentences):
        opens = sentence.block != last and following.block == sentence.block and sentence.kind != "heading"
        last = sentence.block
        if opens and (grade := bare_grade(sentence.text)):
            opening.setdefault(sentence.headings, {})[sentence.block] = grade
    return frozenset(block for found in opening.values() if len(set(found.values())) > 1 for block in found)


_ENDS_WITH_LABEL = re.compile(r"\S\s+overall (?:judge?ment|grade|rating)\W*$", re.IGNORECASE)


def cut_off_grades(blocks: Sequence[Block]) -> Iterator[frozenset[str]]:
    """Yield, for each paragraph that ends in "overall judgment" with no grade after it, an unread one: its table was torn
    apart, and may give another grade than the text."""
    for block, following in itertools.pairwise(blocks):
        label = block.kind == "paragraph" and _ENDS_WITH_LABEL.search(block.text)
        if (
            label
            and not block.text.endswith(":")
            and not opening_grade(following.text)
            and not bare_grade(following.text)
        ):
            yield frozenset({"unread"})


def gather_grades(thread: Thread, sentence: Sentence, scope: Scope, doubts: list[str]) -> None:
    """Keep the grades that a sentence, heading or line gives."""
    text = with_own_name(scope.text or "", thread.frame)
    if (scope.earlier and not scope.text) or _HOW_GRADED.search(text):
        return
    label, lines_more = thread.grade_label
    thread.grade_label = (label, lines_more - 1)
    graded = [_by_heading(found, sentence) for found in read_grades(text)] or _opening_grade(sentence)
    if not graded and cues.GRADE_LABEL.search(text) and len(text) < 90:
        thread.grade_label = (text, 4)
    graded = graded or list(filter(None, [_of_a_label(thread, sentence, text)]))
    doubts = _of_grades(doubts, text)
    if len(text.split()) > 6 and graded != _opening_grade(sentence):
        doubts = [*doubts, *grade_doubts(text, thread.frame)]
    for found in graded:
        _keep_grade(thread, sentence, text, found, doubts)


def _of_grades(doubts: list[str], text: str) -> list[str]:
    """Return the doubts that hold for a grade too: a section on method or on other forces may give the force's own."""
    ours = _WE_JUDGE.search(text) is not None
    return [doubt for doubt in doubts if "method" not in doubt and not (ours and doubt == OTHERS_SECTION)]


def _of_a_label(thread: Thread, sentence: Sentence, text: str) -> Graded | None:
    """Return the grade that a line gives of what a label, heading or line before it names."""
    over = _headings_over(sentence)
    label = thread.grade_label[0] if thread.grade_label[1] > 0 else ""
    if label and (grade := _last_word(text)) and not _names_a_question(_label_before(sentence)):
        return Graded("overall_grade", grade)
    if grade := bare_grade(text):
        labels = [_label_before(sentence), thread.last_heading, label, *reversed(over)]
        for place, named in enumerate(labels):
            if named and not read_grades(named) and (found := labelled_grade(named, grade)):
                # Under "Overall judgment" a table may grade the questions as well.
                far = "the grade may be that of one question" if place > 2 else ""
                return replace(found, doubt=found.doubt or far)
        if is_of_all(over) and not thread.said_before.rstrip().endswith("?"):
            # After the end of a question, parted from its beginning by a column, it is the answer to it.
            return Graded("overall_grade", grade, weak=True)
    if (grade := force_label(text)) and is_of_all(sentence.headings):
        return Graded("overall_grade", grade, weak=True)
    grade = zipped_overall(thread.last_heading, text)
    return Graded("overall_grade", grade) if grade else None


def _headings_over(sentence: Sentence) -> tuple[str, ...]:
    """Return the headings that a sentence stands under, a heading not under itself."""
    return sentence.headings[:-1] if sentence.kind == "heading" else sentence.headings


def _label_before(sentence: Sentence) -> str:
    """Return the sentence, or else the heading, right before a line."""
    if sentence.before:
        return sentence.before[-1]
    return sentence.headings[-1] if sentence.headings and sentence.kind != "heading" else ""


def _last_word(text: str) -> str:
    """Return the only grade of a short line that ends with it, "" for a sentence."""
    last = None if text.endswith(".") or len(text.split()) > 14 else _ENDS_WITH_GRADE.search(text)
    return normal_grade(last.group(1)) if last and len(grades_in(text)) == 1 else ""


def _names_a_question(label: str) -> bool:
    return any(question.search(label) for question in QUESTIONS.values())


def _keep_grade(thread: Thread, sentence: Sentence, text: str, found: Graded, doubts: list[str]) -> None:
    """Keep a grade with what doubts it: the overall one as evidence, a question's as a note."""
    reasons = [found.doubt] if found.doubt else []
    reasons += grade_around(found, sentence.text, sentence.heading, thread.paragraph)
    reasons += grade_before(found, text, sentence.before[-1] if sentence.before else "")
    if text.count(")") > text.count("("):
        reasons.append("the bracket that it stands in is torn")
    overall = found.measure == "overall_grade"
    if overall:
        thread.grade_label = ("", 0)
    (thread.found.evidence if overall else thread.found.notes).append(
        Evidence(
            found.measure,
            "value",
            found.grade,
            sentence,
            [],
            [*reasons, *doubts],
            weak=bool(found.doubt) or found.weak,
        )
    )


_WE_JUDGE = InSmall(
    r"\b(?:our|my) overall (?:judge?ment|grade|rating|assessment|verdict|conclusion)\b|\b(?:we|i) (?:\w+ ){0,8}(?:judge[ds]?|grade[ds]?|rated?)\b",
)
_GRADES = re.compile(r"\b(?:outstanding|good|requires improvement|inadequate)\b", re.IGNORECASE)
_ENDS_WITH_GRADE = re.compile(r"\b(outstanding|good|requires improvement|inadequate)\W*$", re.IGNORECASE)
_UNSAID = "the sentence does not say that this is the overall grade"


def _by_heading(found: Graded, sentence: Sentence) -> Graded:
    """Return a grade without the doubt whether it is the overall one when it stands under that heading, or, with
    no words but "our verdict", at the head of the report."""
    if found.doubt != _UNSAID:
        return found
    if sentence.heading and cues.GRADE_LABEL.search(sentence.heading):
        return replace(found, doubt="")
    if plain_label(sentence.text) == found.grade:
        question = next((name for name, asked in QUESTIONS.items() if asked.search(sentence.heading)), "")
        if question:
            return replace(found, measure=question, doubt="")
        if is_of_all(_headings_over(sentence)):
            return replace(found, doubt="", weak=True)
    return found


def _opening_grade(sentence: Sentence) -> list[Graded]:
    """Return the grade that a paragraph under "Overall judgment" opens with."""
    if sentence.before or sentence.kind == "heading" or not asks_for_grade(sentence.heading):
        return []
    grade = opening_grade(sentence.text)
    return [Graded("overall_grade", grade)] if grade else []


def gather_grade_lines(thread: Thread, page: int, lines: list[str]) -> None:
    """Read a grade that stands some short lines below "Overall judgment", however its table was set."""
    for place, line in enumerate(lines):
        named = cues.GRADE_LABEL.search(line)
        if not named or len(line) > 60 or read_grades(line) or len(line[: named.start()].split()) > 2:
            # "Theme Grade Force Overall grade" heads the columns of tables.
            continue
        label = ""
        for below in lines[place + 1 : place + 5]:
            label = f"{label} {below}".strip()
            if len(below.split()) > 12 or below.endswith("."):
                break
            if len(_GRADES.findall(label)) > 1:
                break  # a row of a table: whose grade it is cannot be told
            grade = re.search(r"\b(outstanding|good|requires improvement|inadequate)$", below, re.IGNORECASE)
            if grade is None:
                continue
            if not earlier_in(label, thread.frame) and not other_force_in(label, thread.frame):
                sentence = Sentence(f"{line} {label}", page)
                thread.found.evidence.append(
                    Evidence("overall_grade", "value", normal_grade(grade.group(1)), sentence)
                )
            break
