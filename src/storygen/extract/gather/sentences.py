"""One sentence at a time: what it is about, what is in doubt, and which readings are tried on it."""

from __future__ import annotations

import re
from dataclasses import replace

from storygen.extract.document import Sentence
from storygen.extract.gather.counts import gather_counts, hold_what_has_exceptions
from storygen.extract.gather.grades import gather_grades
from storygen.extract.gather.mentions import note_mention, says_how_many_were_told
from storygen.extract.gather.rates import gather_rates
from storygen.extract.gather.strays import note_strays
from storygen.extract.gather.thread import Thread
from storygen.extract.gather.windows import gather_carried_over, gather_windows
from storygen.extract.grammar import cues
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.caution import sentence_doubts
from storygen.extract.grammar.counts import read_counts
from storygen.extract.grammar.grades import QUESTIONS, bare_grade
from storygen.extract.grammar.idioms import in_plain_words
from storygen.extract.grammar.lexer import atoms_of, denies
from storygen.extract.grammar.margins import speaks_of_margin
from storygen.extract.grammar.rates import FAIL, recorded_kind
from storygen.extract.grammar.rates import MEASURES as RATE_MEASURES
from storygen.extract.grammar.scope import (
    NOW,
    Frame,
    Scope,
    scope_of,
)
from storygen.extract.grammar.sections import heading_scope
from storygen.extract.grammar.shares import may_give_a_share
from storygen.extract.readings import NOT_SAID_WHEN, SECTION_DOUBTS, shorten


def read_sentence(thread: Thread, sentence: Sentence) -> None:
    """Read one sentence with every rule."""
    if sentence.block != thread.block and sentence.kind not in {"item"}:
        thread.after_earlier = thread.earlier
        thread.block, thread.earlier, thread.says_now = sentence.block, False, False
        thread.whose = ()
    if (
        len(sentence.text) < 140
        and _may_ask(sentence.text)
        and any(question.search(sentence.text) for question in QUESTIONS.values())
    ):
        # A question may be set as a numbered paragraph, with its grade below it.
        thread.last_heading = sentence.text
    hold_what_has_exceptions(thread, sentence)
    sentence = _in_the_audit_period(_with_figure(sentence))
    if sentence.kind != "heading" and not _worth_reading(thread, sentence):
        named = bool(cues.CANCEL.search(sentence.text))
        thread.cancelled = 4 if named else max(1 if thread.section else 0, thread.cancelled - 1)
        if thread.frame.reinspection and _tells_of_the_first(sentence, thread.frame):
            thread.earlier = True
        if thread.earlier and _HAS_CHANGED.search(sentence.text):
            thread.earlier, thread.says_now = False, True
        kind = recorded_kind(sentence.text)
        thread.rate_said = RATE_MEASURES[kind] if kind else ""
        if may_give_a_share(sentence.text) or says_how_many_were_told(sentence.text):
            note_mention(thread, sentence, scope_of(sentence.text, thread.frame), [], thread.found.so_far())
        if (
            named
            or thread.cancelled > 1
            or thread.block_names_it
            or (thread.section and _names_a_type(sentence))
        ):
            _remember(thread, sentence)
        return
    if sentence.block in thread.explaining:
        return
    if _is_run_in(thread, sentence):
        return
    scope = scope_of(sentence.text, thread.frame)
    section = heading_scope(sentence.headings, thread.frame)
    if cues.RECOMMENDS.search(sentence.text):
        # "The force should reinstate the four records": what is recommended tells what was found.
        if section not in {"earlier", "other"}:
            note_mention(thread, sentence, scope, [], thread.found.so_far())
            note_strays(thread, sentence, scope, [])
            _hear_counts(thread, sentence, scope)
        return
    if sentence.kind == "heading":
        if not section and (_worth_reading(thread, sentence) or may_give_a_share(sentence.text)):
            _hear_heading(thread, replace(sentence, text=_HEADING_NUMBER.sub("", sentence.text)))
        _read_heading(thread, sentence, scope)
        return
    doubts = _doubts(thread, scope, section, sentence)
    known = thread.found.so_far()
    gather_windows(thread, sentence, scope, section)
    gather_carried_over(thread, sentence, scope)
    gather_counts(thread, sentence, scope, doubts)
    gather_rates(thread, sentence, scope, doubts)
    gather_grades(thread, sentence, scope, doubts)
    note_mention(thread, sentence, scope, doubts, known)
    note_strays(thread, sentence, scope, doubts)


def _hear_counts(thread: Thread, sentence: Sentence, scope: Scope) -> None:
    """Keep, to be held against others, the counts of a recommendation: "the failure we found, where 20 of 55 victims were
    left unaware"."""
    topic = (
        "victims" if cues.VICTIM.search(sentence.text) and cues.TOLD.search(sentence.text) else thread.topic
    )
    for finding in read_counts(scope.text or sentence.text, topic).findings:
        known = thread.found.wholes_of(finding.category)
        if finding.verdict and finding.part is not None and finding.whole in known and not scope.earlier:
            thread.found.pending.append((finding, sentence, [_RECOMMENDED], False))


_RECOMMENDED = "it is said in a recommendation"
_FINDINGS_OF = re.compile(
    r"^(?:what (?:we|inspectors|hmic\w*) \w+|(?:our )?(?:findings|results|position))\b[^,;:]*\b(?P<year>20\d\d)[.:]?$",
    re.IGNORECASE,
)


def _is_run_in(thread: Thread, sentence: Sentence) -> bool:
    """Return whether a sentence is a label at the head of its paragraph, "What we found in 2017.", and note of which inspection
    the paragraph is then."""
    label = (
        None
        if sentence.before and sentence.before[-1] in thread.paragraph
        else _FINDINGS_OF.match(sentence.text)
    )
    if (
        label is None
        or sentence.kind == "heading"
        or thread.frame.year is None
        or len(sentence.text.split()) > 8
    ):
        return False
    of_now = int(label["year"]) >= thread.frame.year
    thread.earlier, thread.says_now = not of_now, of_now
    return True


def hear(thread: Thread, caption: Sentence) -> None:
    """Note the figures that words beside the text seem to give, a caption's for one; none is taken from there."""
    thread.cancelled, thread.section, thread.topic = 0, False, ""
    scope = scope_of(caption.text, thread.frame)
    note_mention(thread, caption, scope, [], thread.found.so_far())
    note_strays(thread, caption, scope, [])


_ASKING = ("ffecti", "fficien", "accura", "leadership", "culture", "systems", "how ")


def _may_ask(text: str) -> bool:
    """Return whether a text may be one of the graded questions; told from a few letters, for speed."""
    low = text.lower()
    return any(letters in low for letters in _ASKING)


# "A very great change has been made.": what follows is of now.
_HAS_CHANGED = re.compile(
    r"\bwe have (?:now |since )?(?:repeated|re-?examined|looked again|done this again)\b|"
    r"\b(?:has|have) (?:now |since |also )?(?:been (?:made|put|transformed)|improved|changed|risen|transformed|gone up|come)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w.,])(\d{2}(?:\.\d+)? ?(?:%|per ?cent))$", re.IGNORECASE)


def _with_figure(sentence: Sentence) -> Sentence:
    """Return a sentence that goes on from the figure at the end of its heading ("All crime 96.8%" / "of crime
    reported is recorded") with that figure."""
    if sentence.kind == "heading" or sentence.before or not sentence.text[:1].islower():
        return sentence
    figure = _FIGURE.search(sentence.heading)
    return replace(sentence, text=f"{figure.group(1)} {sentence.text}") if figure else sentence


# "Reports made from 1 May to 31 October 2018. In that time the force recorded 93 percent": no limit of hours.
_IN_THAT_TIME = re.compile(r"^In that (?:time|period),?(?= (?:we|the (?:force|constabulary)|it)\b)")
_HOURS = InSmall(r"\bhours?\b|\bminutes?\b|\bdeadline|\blimit")


def _in_the_audit_period(sentence: Sentence) -> Sentence:
    """Return a sentence that goes on from the audit period without "In that time", which may be one of hours."""
    before = sentence.before[-1] if sentence.before else ""
    if not re.search(r"\b20\d\d\b", before) or _HOURS.search(before):
        return sentence
    text = _IN_THAT_TIME.sub("In the audit period", sentence.text)
    return replace(sentence, text=text, printed=sentence.quote) if text != sentence.text else sentence


def _tells_of_the_first(sentence: Sentence, frame: Frame) -> bool:
    """Return whether a sentence without numbers is of the first inspection only ("In the first inspection we …")."""
    low = sentence.text.lower()
    if not ("first" in low or "initial" in low or "original" in low):
        return False
    scope = scope_of(sentence.text, frame)
    return bool(scope.earlier) and not scope.text


def _names_a_type(sentence: Sentence) -> bool:
    """Return whether a sentence may name a crime type of the story; told from a few letters, for speed."""
    low = sentence.text.lower()
    return any(letters in low for letters in ("rape", "sexual", "violen", "robber", "assault"))


IN_HEADING = "it stands in a heading"
_ANOTHER_MATTER = re.compile(r"\b(?:another|a different) (?:matter|story)\b", re.IGNORECASE)


def _remember(thread: Thread, sentence: Sentence) -> None:
    """Note the crime type and the verdict of a sentence without numbers, for the one that counts them."""
    atoms = atoms_of(sentence.text)
    kinds = {str(a.value) for a in atoms if a.kind == "c"}
    verdicts = {a.kind for a in atoms if a.kind in "WGIJ"}
    told = bool(cues.VICTIM.search(sentence.text) and cues.TOLD.search(sentence.text))
    if not told and ("other" in kinds or _ANOTHER_MATTER.search(sentence.text)):
        # "The victims of fraud fare worst.": what is counted next is no longer of the crime type before.
        thread.topic, thread.topic_age = "", 0
    elif told or len(kinds) == 1:
        thread.topic = "victims" if told else next(iter(kinds))
        thread.topic_age = 0
        thread.spoken_in = thread.topic_in = sentence.block
    thread.denied = any(denies(a, sentence.text) for a in atoms if a.kind in verdicts)
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
        or (bool(thread.rates_said) and speaks_of_margin(text))
        # "How many crimes go missing? Over 58,600 in a year."
        or (thread.said_before.endswith("?") and bool(FAIL.search(thread.said_before)))
    )
    return about and bool(cues.NUMBERS.search(text))


# "The force records 90 percent" is of now, "the force recorded" may be of either inspection.
_PRESENT = re.compile(
    r"\b(?:is|are|(?:force|constabulary|police|service|it) (?:records|fails)|has|have|remains|we (?:estimate|judge|grade|rate))\b",
    re.IGNORECASE,
)


_PAST = re.compile(
    r"\b(?:was|were|had|did|failed|recorded (?!crime)|recorded$)\b(?<!(?:is|be) recorded)", re.IGNORECASE
)
_STILL = re.compile(
    r"\b(?:go|goes|fails?|records?|is|are|still|we (?:put|reckon|estimate|calculate)|leaves?)\b",
    re.IGNORECASE,
)


def _is_present(text: str) -> bool:
    """Return whether a sentence tells how things are, and nothing that was."""
    return bool(_STILL.search(text)) and not _PAST.search(text)


def _doubts(thread: Thread, scope: Scope, section: str, sentence: Sentence) -> list[str]:
    """Return why a sentence may be of another inspection, of other forces, or of the method only."""
    doubts = [*scope.doubts, *(_lead_doubts(thread, sentence) if sentence.lead else [])]
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
    elif thread.earlier and not (not thread.frame.reinspection and _is_present(sentence.text)):
        doubts.append("the sentence before speaks of an earlier inspection")
    thread.says_now = thread.says_now or says_now
    if section in {"earlier", "repeated"} and not thread.says_now:
        doubts.append(SECTION_DOUBTS[section])
    elif thread.frame.reinspection and thread.after_earlier and not thread.says_now and not doubts:
        same = not kinds or kinds & thread.earlier_kinds
        if same and not _PRESENT.search(sentence.text):
            doubts.append(NOT_SAID_WHEN)
    elif section in {"background", "other", "general"}:
        doubts.append(SECTION_DOUBTS[section])
    return doubts


_NEVER = re.compile(r"\b(?:not|never|without|rather than|instead of)\b", re.IGNORECASE)


# "… and asked in each case whether the record should have stood:" is what the items answer.
_ASKED_WHETHER = re.compile(
    r",? (?:and |to )?(?:asked|considered|assessed|checked|tested|decided|judged|see|establish|determine)(?: ourselves| in each case| for each| of each)* (?:whether|if)\b.*$",
    re.IGNORECASE,
)


def _lead_doubts(thread: Thread, sentence: Sentence) -> list[str]:
    """Return why no item of a list may be a finding of ours, by what leads into the list."""
    words = _ASKED_WHETHER.sub("", in_plain_words(sentence.lead))
    lead = scope_of(words, thread.frame)
    doubts = [*lead.doubts, *sentence_doubts(words, thread.frame), *read_counts(words).doubts]
    if lead.foreign or lead.earlier:
        doubts.append(f"what leads into the list (“{shorten(words)}”) may make it another's")
    elif _NEVER.search(words):
        doubts.append(f"what leads into the list (“{shorten(words)}”) may turn it round")
    return doubts


_HEADING_NUMBER = re.compile(r"^\W*\d{1,2}(?:\.\d{1,2})*[.):]?\s+(?=[A-Z])")


def _hear_heading(thread: Thread, heading: Sentence) -> None:
    """Note the figures that a heading seems to give; they are for review, and may say otherwise than the text."""
    scope = scope_of(heading.text, thread.frame)
    known = thread.found.so_far()
    gather_counts(thread, heading, scope, [IN_HEADING])
    gather_rates(thread, heading, scope, [IN_HEADING])
    note_mention(thread, heading, scope, [], known)
    note_strays(thread, heading, scope, [])


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
        section = heading_scope(sentence.headings[:-1], thread.frame)
        gather_grades(thread, sentence, scope, [])
        gather_windows(thread, sentence, scope, section)
    thread.last_heading = sentence.text
