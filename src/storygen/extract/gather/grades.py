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
    labelled_grade,
    normal_grade,
    read_grades,
)
from storygen.extract.grammar.scope import (
    Scope,
    earlier_in,
    other_force_in,
)
from storygen.extract.readings import Evidence

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


def gather_grades(thread: Thread, sentence: Sentence, scope: Scope, section: str, doubts: list[str]) -> None:
    """Keep the grades that a sentence, heading or line gives."""
    text = with_own_name(scope.text or "", thread.frame)
    if (scope.earlier and not scope.text) or _HOW_GRADED.search(text):
        return
    doubts = [doubt for doubt in doubts if "method" not in doubt]
    if _WE_JUDGE.search(text):
        doubts = [doubt for doubt in doubts if doubt != "the section is about other forces"]
    label_before = (
        sentence.before[-1]
        if sentence.before
        else sentence.headings[-1]
        if sentence.headings and sentence.kind != "heading"
        else ""
    )
    graded = [_by_heading(found, sentence) for found in read_grades(text)] or _opening_grade(sentence)
    thread.grade_label = (thread.grade_label[0], thread.grade_label[1] - 1)
    if not graded and cues.GRADE_LABEL.search(text) and len(text) < 90:
        thread.grade_label = (text, 4)
    last = re.search(r"\b(outstanding|good|requires improvement|inadequate)\W*$", text, re.IGNORECASE)
    if (
        thread.grade_label[1] > 0
        and last
        and not graded
        and len(text.split()) <= 14
        and not text.endswith(".")
        and not any(question.search(label_before) for question in QUESTIONS.values())
    ):
        thread.found.evidence.append(
            Evidence("overall_grade", "value", normal_grade(last.group(1)), sentence, [], list(doubts))
        )
        return
    if (grade := bare_grade(text)) and not graded:
        labels = [
            label_before,
            thread.last_heading,
            thread.grade_label[0] if thread.grade_label[1] > 0 else "",
            *(reversed(sentence.headings[:-1] if sentence.kind == "heading" else sentence.headings)),
        ]
        place, named = next(
            (
                (i, g)
                for i, label in enumerate(labels)
                if label and not read_grades(label) and (g := labelled_grade(label, grade))
            ),
            (0, None),
        )
        if named and place > 2:
            # Under "Overall judgment" a table may grade the questions as well.
            named = replace(named, doubt=named.doubt or "the grade may be that of one question")
        graded = [named] if named else []
        if named is None and is_of_all(
            sentence.headings[:-1] if sentence.kind == "heading" else sentence.headings
        ):
            graded = [Graded("overall_grade", grade, weak=True)]
    if not graded and (grade := force_label(text)) and is_of_all(sentence.headings):
        graded = [Graded("overall_grade", grade, weak=True)]
    if not graded and (grade := zipped_overall(thread.last_heading, text)):
        graded = [Graded("overall_grade", grade)]
    if graded and len(text.split()) > 6:
        opening = _opening_grade(sentence)
        doubts = doubts if opening == graded else [*doubts, *grade_doubts(text, thread.frame)]
    for found in graded:
        reasons = [found.doubt] if found.doubt else []
        reasons += grade_around(found, sentence.text, sentence.heading, thread.paragraph)
        reasons += grade_before(found, text, sentence.before[-1] if sentence.before else "")
        evidence = Evidence(
            found.measure,
            "value",
            found.grade,
            sentence,
            [],
            [*reasons, *doubts],
            weak=bool(found.doubt) or found.weak,
        )
        if found.measure == "overall_grade":
            thread.grade_label = ("", 0)
        (thread.found.evidence if found.measure == "overall_grade" else thread.found.notes).append(evidence)


_WE_JUDGE = InSmall(
    r"\b(?:our|my) overall (?:judge?ment|grade|rating|assessment|verdict|conclusion)\b|\b(?:we|i) (?:\w+ ){0,8}(?:judge[ds]?|grade[ds]?|rated?)\b",
)
_GRADES = re.compile(r"\b(?:outstanding|good|requires improvement|inadequate)\b", re.IGNORECASE)
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
        if is_of_all(sentence.headings[:-1] if sentence.kind == "heading" else sentence.headings):
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
