"""Counts of cancelled records and of victims told, from one sentence and what led to it."""

from __future__ import annotations

import re
from dataclasses import replace

from storygen.extract.document import Sentence
from storygen.extract.gather.bare import UNSURE, Bare, add_what_was_found, as_finding, bare_number
from storygen.extract.gather.thread import Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.asides import without_asides
from storygen.extract.grammar.breakdown import Part, is_breakdown, told_apart, without_breakdown, without_lead
from storygen.extract.grammar.caution import UNKNOWN, paragraph_doubts, sentence_doubts
from storygen.extract.grammar.context import subject_doubts
from storygen.extract.grammar.core import core_doubts, whole_doubts
from storygen.extract.grammar.counts import Reading, read_counts
from storygen.extract.grammar.ellipsis import Before, completed, of_list
from storygen.extract.grammar.findings import UNJUDGED, Finding
from storygen.extract.grammar.idioms import in_plain_words
from storygen.extract.grammar.lead import heading_doubts, lead_doubts, says_ours, turned_to
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.rape_within import rape_within
from storygen.extract.grammar.scope import (
    Scope,
)
from storygen.extract.grammar.text import spelt_out
from storygen.extract.grammar.units import OPPOSITE
from storygen.extract.model import CATEGORIES
from storygen.extract.readings import NOT_SAID_WHEN

STALE = "the crime type was last named more than a sentence before"
# "The other should have been …": what is said of the rest bears on the part counted just before.
_REST = re.compile(r"^(?:in |of )?(?:the )?(?:others?(?! sex)|remaining|remainder|rest)\b", re.IGNORECASE)


def gather_counts(thread: Thread, sentence: Sentence, scope: Scope, doubts: list[str]) -> None:
    """Keep what a sentence says of cancelled records or of victims told, and note what it has spoken of."""
    _hold_what_is_told_apart(thread, sentence)
    before = list(thread.found.pending[-1:]) if _REST.match(sentence.text) else []
    known = len(thread.found.pending)
    reading = _read(thread, sentence, scope, doubts)
    if reading is not None:
        _hold_to_the_rest(thread, reading, known)
    for last, there, its_doubts, _ in before:
        rests = reading.rest if reading else []
        verdicts = {rest.verdict for rest in rests}
        if there.block != sentence.block or not last.verdict or OPPOSITE[last.verdict] in verdicts:
            continue
        # "In the remaining four, the registrar had relied on …": 16 and four are all.
        left = last.whole - last.part if last.whole is not None and last.part is not None else None
        if last.verdict in verdicts or left is None or left not in {rest.part for rest in rests}:
            its_doubts.append("what is said of the rest in the next sentence was not understood")


def _hold_to_the_rest(thread: Thread, reading: Reading, known: int) -> None:
    """Doubt what a sentence found, kept since `known`, when it says of the rest another number than is left of the records
    checked."""
    for finding, _, doubts, _ in thread.found.pending[known:]:
        whole = finding.whole if finding.whole is not None else thread.wholes.get(finding.category)
        if not finding.verdict or finding.part is None or whole is None or whole < finding.part:
            continue
        fitting = {None, finding.part, whole - finding.part}
        for rest in reading.rest:
            if rest.category == finding.category and rest.part not in fitting:
                doubts.append(f"{finding.part} and {rest.part} do not make the {whole} checked")


def _hold_what_is_told_apart(thread: Thread, sentence: Sentence) -> None:
    """Doubt what was counted just before a sentence that tells it apart into kinds which do not add up to it."""
    addition = told_apart(sentence.text)
    if addition is None or not thread.found.pending:
        return
    last, there, doubts, _ = thread.found.pending[-1]
    known = {last.part, last.whole, last.whole - last.part if last.whole and last.part else None}
    near = there.text in sentence.before[-1:] if sentence.before else there.block == sentence.block - 1
    if near and addition not in known:
        doubts.append(f"what is told of it in the next sentence adds up to {addition}")


# "All 20 were correct. The only exception was …": then they were not all.
_EXCEPTED = re.compile(
    r"^(?:but |yet |still, )?(?:(?:the|an?) (?:only |sole |one |single )?exceptions?\b|there (?:was|were) (?:one|two|some|an?) (?:\w+ )?(?:about|on|where|in) which\b)",
    re.IGNORECASE,
)


def hold_what_has_exceptions(thread: Thread, sentence: Sentence) -> None:
    """Doubt that all records were wrong or right when the next sentence tells of an exception."""
    if not thread.found.pending or not _EXCEPTED.match(sentence.text):
        return
    last, there, doubts, _ = thread.found.pending[-1]
    if there.text in sentence.before[-1:] and (last.all or last.part == 0):
        doubts.append("the next sentence tells of an exception")


def _read(thread: Thread, sentence: Sentence, scope: Scope, doubts: list[str]) -> Reading | None:
    """Return what a sentence says, its findings kept; None when it does not speak of cancelled records."""
    named = bool(cues.CANCEL.search(scope.text or sentence.text))
    least = 1 if thread.section or thread.block_names_it else 0
    thread.cancelled = 4 if named else max(least, thread.cancelled - 1)
    if not thread.cancelled:
        return None
    text = _completed(thread, sentence, scope)
    if cues.SIDE_ISSUE.search(text) or (cues.NEED_NOT.search(text) and not cues.OWED.search(text)):
        return None
    if not named and (cues.RECORDING.search(text) or _OF_REPORTS.search(text) or _THE_RATE.search(text)):
        return None
    again = sentence.block == thread.spoken_in
    if not again and sentence.kind != "item" and not thread.heading_topic:
        thread.topic = ""
    thread.spoken_in = sentence.block
    told = bool(cues.TOLD.search(text))
    victims = told and (thread.topic == "victims" or bool(cues.VICTIM.search(text)))
    goes_on = (thread.cancelled >= 3 and bool(sentence.before)) or (again and thread.topic in CATEGORIES)
    if cues.COLUMN_OF_NUMBERS.search(text) or not (victims or named or goes_on or cues.RECORDS.search(text)):
        return None
    of_records = bool(cues.OF_RECORDS.search(text)) and not cues.VICTIM.search(text)
    if (thread.topic == "victims" and not of_records) or victims:
        text = cues.ELLIPSIS.sub(r"\1\2 been told.", text)
        victims = True
    if is_breakdown(text, _judged(thread, sentence)):
        return None
    text, led = without_lead(without_breakdown(text, thread.topic))
    if led:
        thread.topic, thread.topic_age = led, -1
    reading = read_counts(
        text,
        thread.topic,
        thread.listed,
        _turned_by_not(thread) if again or sentence.kind == "item" else "",
        thread.wholes,
        led_to=sentence.lead,
    )
    if not told and reading.verdicts & {"W", "G"}:
        # "None of the five should have been cancelled": of records, whoever was spoken of before.
        reading.findings = [finding for finding in reading.findings if finding.category != "victims"]
    begins = thread.paragraph.lstrip().startswith(sentence.text[:30]) and not _THEN.search(text)
    if NOT_SAID_WHEN in doubts and begins and _counts_others_than_then(thread, reading):
        doubts = [doubt for doubt in doubts if doubt != NOT_SAID_WHEN]
    cautions = _follow(thread, sentence, reading, victims)
    if reading.findings:
        cautions += _cautions(thread, sentence, text, reading)
    for finding in reading.findings:
        # "Two of these were not": the sentence before in the paragraph has named them.
        finding.named = finding.named or (again and finding.category == thread.topic)
    _turn_the_part_before(thread, reading, sentence)
    if not scope.earlier and not scope.foreign:
        _note_wholes(thread, reading)
    within = rape_within(thread.paragraph)
    for finding in reading.findings:
        own = finding.doubts + (within if finding.category == "sexual" else [])
        _keep(thread, finding, sentence, [*reading.doubts, *own, *cautions, *doubts], scope)
    if not scope.earlier and not scope.foreign:
        _mind_bare_numbers(thread, reading, sentence, text, doubts)
    return reading


# "We examined 589 reports relevant to violence": what is reported is not yet recorded, let alone cancelled.
_OF_REPORTS = re.compile(
    rf"\b(?:{NUMBER}|each|every|all) (?:such |other |more |further |\w+ed )?(?:crime |incident )?(?:reports?|incidents?|logs?|calls?)\b",
    re.IGNORECASE,
)


# "For sexual crime, the rate is 79.8%": of recording.
_THE_RATE = re.compile(r"\bthe (?:\w+ )?rate (?:is|was|stands|stood)\b", re.IGNORECASE)


def _turned_by_not(thread: Thread) -> str:
    """Return the verdict of which "one was not" says the opposite: after "two should not have been cancelled", "one
    should not" says the same."""
    return OPPOSITE.get(thread.verdict, "") if thread.denied else thread.verdict


_THEN = re.compile(r"\b(?:then|later|earlier|at first|at the start|second)\b", re.IGNORECASE)


def _counts_others_than_then(thread: Thread, reading: Reading) -> bool:
    """Return whether a sentence gives another number of records checked than the earlier inspection did: then it is
    not of that one."""
    then = {
        f.category: f.whole for f, _, _, earlier in thread.found.pending if earlier and f.whole is not None
    }
    return any(f.whole is not None and then.get(f.category, f.whole) != f.whole for f in reading.findings)


def _cautions(thread: Thread, sentence: Sentence, text: str, reading: Reading) -> list[str]:
    """Return why a count may not be what the inspectors found, by its own words and by what led to it."""
    before = sentence.before[-1] if sentence.before else ""
    return [
        *paragraph_doubts(thread.paragraph, thread.frame, _wholes_of(thread, reading)),
        *sentence_doubts(text, thread.frame),
        *([] if reading.settled else core_doubts(atoms_of(text), text, thread.frame.names)),
        *whole_doubts(atoms_of(text), text, thread.frame.names),
        *_whose(thread, sentence),
        *lead_doubts(sentence.text, before, thread.frame),
        *turned_to(sentence.text, before),
        *([ASKED_FOR] if _ASKED_FOR.search(text) and not _GIVEN.search(text) else []),
        *heading_doubts(sentence.heading, thread.frame),
    ]


ASKED_FOR = "so many were asked for, and it is not said that they were seen"
_ASKED_FOR = re.compile(
    r"\b(?:we|i|inspectors|auditors) (?:had )?(?:asked|called) (?:for|to see)\b", re.IGNORECASE
)
_GIVEN = re.compile(
    r"\b(?:given|gave|sent|shown|supplied|provided|received|got|had|read|examined|reviewed|looked|checked|all|each|every)\b|%",
    re.IGNORECASE,
)


def _wholes_of(thread: Thread, reading: Reading) -> set[int]:
    """Return the numbers of records or victims that what a sentence finds is of."""
    said = {finding.whole for finding in reading.findings}
    known = {thread.wholes.get(finding.category) for finding in reading.findings}
    return {number for number in said | (known if said <= {None} else set()) if number is not None}


def _mind_bare_numbers(
    thread: Thread, reading: Reading, sentence: Sentence, text: str, doubts: list[str]
) -> None:
    """Note a number of records that nothing says were checked, and take it once it is said what was found."""
    bare = thread.bare
    if bare and bare.sentence.block == sentence.block and add_what_was_found(bare, reading):
        if not bare.taken:
            bare.taken = True
            bare.doubts.append(UNSURE)
            thread.found.pending.append((as_finding(bare), bare.sentence, bare.doubts, False))
        if bare.is_made_up() and UNSURE in bare.doubts:
            bare.doubts.remove(UNSURE)
    elif given := bare_number(reading, text, thread.topic):
        thread.bare = Bare(*given, sentence, [*_cautions(thread, sentence, text, reading), *doubts])


def _judged(thread: Thread, sentence: Sentence) -> list[Part]:
    """Return what the section has found so far: how many of which records were right or wrong."""
    return [
        Part(finding.category, number, verdict)
        for finding, there, _, _ in thread.found.pending
        if there.heading == sentence.heading and finding.verdict and finding.part is not None
        for number, verdict in _sides(finding)
    ]


def _sides(finding: Finding) -> list[tuple[int, str]]:
    """Return the number counted and, where the whole is known, the number left, each with its verdict."""
    part = finding.part or 0
    left = [] if finding.whole is None else [(finding.whole - part, OPPOSITE[finding.verdict])]
    return [(part, finding.verdict), *left]


def _whose(thread: Thread, sentence: Sentence) -> tuple[str, ...]:
    """Return why a count may be somebody else's by what led to it, in the sentence before or further up."""
    doubts = tuple(
        subject_doubts(sentence.text, sentence.before[-1] if sentence.before else "", thread.frame)
    )
    if says_ours(sentence.text):
        thread.whose = ()
    thread.whose = doubts or thread.whose
    return thread.whose


_ONLY_A_SHARE = re.compile(rf"^[^.;:\d]{{3,50}}: {NUMBER} (?:out )?of {NUMBER}\.?$", re.IGNORECASE)


def _completed(thread: Thread, sentence: Sentence, scope: Scope) -> str:
    """Return the words that are of this inspection, with what they leave to the sentence before."""
    text = in_plain_words(without_asides(cues.NOTE_NUMBER.sub("", spelt_out(scope.text or sentence.text))))
    if sentence.lead:
        text = of_list(text, sentence.lead)
    elif _ONLY_A_SHARE.match(text) and not re.search(r"\d", sentence.heading):
        # Under "Cancelled incorrectly": "Rape: 2 of 17".
        text = of_list(text, sentence.heading)
    asked = sentence.heading if sentence.heading.endswith("?") and not sentence.before else ""
    near = sentence.block == thread.spoken_in or sentence.kind == "item"
    # Victims are told or not, and records are wrong or right.
    verdict = thread.verdict if near and (thread.topic == "victims") == (thread.verdict in "IJ") else ""
    said = thread.found.pending[-1] if near and thread.found.pending else None
    every = (
        said is not None and sentence.block - said[1].block in {0, 1} and (said[0].all or said[0].part == 0)
    )
    return completed(text, Before(thread.topic, verdict, thread.listed, asked, every))


def _follow(thread: Thread, sentence: Sentence, reading: Reading, victims: bool) -> list[str]:
    """Note what a sentence has spoken of, and return the doubt when its crime type was named long before."""
    thread.listed = tuple(
        f.category
        for f in reading.findings
        if f.whole is not None and f.part is None and f.category != "total"
    )
    if any(finding.verdict or finding.category == "victims" for finding in reading.findings):
        # What was found, or should have been done, is gone on about.
        thread.cancelled = max(thread.cancelled, 3)
    # "11 did not meet the requirements" speaks of requirements met, and finds none of it.
    verdicts = {finding.verdict for finding in reading.findings if finding.verdict} or reading.verdicts
    if not verdicts and any(finding.part is not None for finding in reading.findings):
        # What was found of a number was not understood: the next sentence goes on about that.
        thread.verdict, thread.denied = "", False
    if len(verdicts) == 1:
        thread.verdict = next(iter(verdicts))
        thread.denied = thread.verdict in reading.denied
    kinds = {k for k in reading.categories if k in {*CATEGORIES, "victims", "other", "joint"}}
    thread.topic_age = 0 if kinds or victims else thread.topic_age + 1
    # "Of those 18 …": what has been counted of a crime type names it again.
    counted = {f.whole for f in reading.findings if f.category == thread.topic} & {
        thread.wholes.get(thread.topic)
    }
    # An item of a list that begins with its crime type is of it to its end.
    listed = sentence.kind == "item" and thread.topic_in == sentence.block
    stale = thread.topic_age > 1 and not (thread.heading_topic or listed) and not counted - {None}
    # "Then violence. Again we read 20 records. Three of them …": what is counted carries its crime type on.
    if any(f.whole is not None and f.category == thread.topic for f in reading.findings) and not stale:
        if thread.wholes.get(thread.topic) is None:
            thread.topic_age = 0
        if sentence.kind == "item":
            thread.cancelled = max(thread.cancelled, 3)
    if kinds or victims:
        thread.topic_in = sentence.block
    if kinds:
        told = bool(reading.findings) and {f.category for f in reading.findings} == {"victims"}
        thread.topic = "victims" if told else next(iter(kinds)) if len(kinds) == 1 else ""
        thread.heading_topic = False
    return [STALE] if stale else []


def _note_wholes(thread: Thread, reading: Reading) -> None:
    """Note how many records of each crime type were checked; none where two numbers are given."""
    for finding in reading.findings:
        if finding.whole is not None:
            known = thread.wholes.setdefault(finding.category, finding.whole)
            if known != finding.whole:
                thread.wholes[finding.category] = -1


def _turn_the_part_before(thread: Thread, reading: Reading, sentence: Sentence) -> None:
    """Give "one of the 19 …" the verdict opposite to that of "the other 18", said in the next sentence."""
    if not thread.found.pending:
        return
    last, there, doubts, earlier = thread.found.pending[-1]
    for rest in [*reading.rest, *(f for f in reading.findings if f.part and f.part != last.part)]:
        fits = (
            rest.category == last.category
            and there.block == sentence.block
            and not last.verdict
            and rest.verdict
        )
        if fits and last.part and last.whole and rest.part in {None, last.whole - last.part}:
            turned = replace(last, verdict=OPPOSITE.get(rest.verdict, ""))
            thread.found.pending.append((turned, there, doubts, earlier))
            for _, sentence_before, its_doubts, _ in thread.found.pending:
                if sentence_before is there and UNJUDGED in its_doubts:
                    its_doubts.remove(UNJUDGED)
            return


# What one may call those who should have been told.
NOT_OWED = "the words do not say that these are all who should have been told"


def _speaks_of_the_duty(thread: Thread, sentence: Sentence) -> bool:
    """Return whether a passage speaks of the duty to tell victims: "neither victim had been told" may be of two whose
    records were found to be wrong."""
    said = (sentence.heading, thread.paragraph, sentence.lead, *sentence.before)
    return any(cues.DUTY.search(text) for text in said) or bool(cues.CANCEL.search(sentence.text))


def _keep(thread: Thread, finding: Finding, sentence: Sentence, doubts: list[str], scope: Scope) -> None:
    """Keep a finding for the figures, or for the totals that they are held against."""
    earlier = bool(scope.earlier and not scope.text)
    if scope.foreign and not scope.text:
        return
    if finding.category == "victims":
        if not _speaks_of_the_duty(thread, sentence):
            doubts = [*doubts, NOT_OWED]
        if finding.verdict in {"I", "J", ""}:
            thread.found.pending.append((finding, sentence, doubts, earlier))
    elif finding.category == "total":
        # A total is of no one crime type; a plain word that is not known does not make it another's.
        plain = all(doubt in {STALE, NOT_SAID_WHEN} or doubt.startswith(UNKNOWN) for doubt in doubts)
        if cues.TOTAL.search(sentence.text) and plain and not earlier:
            finding.doubts += [doubt for doubt in doubts if doubt == NOT_SAID_WHEN]
            thread.found.totals.append((finding, sentence))
    elif finding.category in CATEGORIES and finding.verdict in {"W", "G", ""}:
        thread.found.pending.append((finding, sentence, doubts, earlier))
