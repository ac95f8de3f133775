"""A second, plainer look at every sentence: which numbers stand by a crime type's cancelled records, or by the victims.

The grammar reads what it understands. Here nothing is understood: a number that stands by such records, and that no finding
took, may be another count of them. What was found of them is certain only when none is left (`mind_the_mentions`).
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace

from storygen.extract.document import Sentence
from storygen.extract.gather.thread import Mention, Thread
from storygen.extract.grammar import cues
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.breakdown import without_breakdown
from storygen.extract.grammar.caution import before_others_speak
from storygen.extract.grammar.dates import MONTHS
from storygen.extract.grammar.lexer import Atom, atoms_of, number_of
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.scope import Scope, earlier_in
from storygen.extract.grammar.shares import share_in
from storygen.extract.grammar.supposed import TOLD_AS_OTHER
from storygen.extract.model import CATEGORIES
from storygen.extract.readings import SPEAKS_OF_OURS, tells_of_others

# "In one the victim …" points at a record, "by one of two inspectors" at none.
_ONE_OF_THEM = re.compile(
    r"\bone (?:of (?:the|these|those|them)\b|(?:\w+ )?(?:records?|rapes?|cases?|crimes?|robber(?:y|ies)|decisions?|cancellations?|offences?)\b|"
    r"(?:had|was|were|should|did|has)\b)",
    re.IGNORECASE,
)
# A line of the contents, the number of an item.
_NO_COUNT = re.compile(r"\.{5}|(?:\. ){5}|…{3}|\(\d\) ")
# What the lexer takes for other things than records: "18 people", "8 faults".
_OF_PEOPLE = re.compile(
    rf"\b(?P<number>{NUMBER}) (?:\w+ )?(?:people|persons|women|men|families|complainants|girls|boys|children|faults?|errors?|mistakes?|failings?)\b",
    re.IGNORECASE,
)
# Without one of these nobody is named; asked first, for speed.
_MAY_NAME = InSmall(
    r"rape|sexual|violen|robber|assault|mugging|victim|complainant|people|persons|women|families|\bmen\b|\bwho\b|\bthose\b|crime|offence|\b(?:told|informed|notified)\b"
)
# What is to be, and not what was found.
_SHOULD = re.compile(
    r"\b(?:should|must|needs? to|ought to|is to)\b(?! (?:not )?(?:have|be told))", re.IGNORECASE
)
# Who may be victims where cancelled crimes are spoken of.
_PEOPLE = re.compile(r"\b(?:people|persons|women|men|families|those)\b", re.IGNORECASE)
# "Only 43 of the 62 had been told": nobody else is.
_WERE_TOLD = re.compile(
    rf"\b{NUMBER} (?:out )?of (?:the |these |those )?{NUMBER} (?:\w+ )?(?:had|have|has|were|was) (?:not )?(?:ever |in fact )?(?:been )?(?:told|informed|notified)\b",
    re.IGNORECASE,
)
# Records that are none of cancelled crimes.
_OTHER_RECORDS = re.compile(r"\bn100\b|\bnon-crim|\bout-of-court|\banti-social|\bletters?\b", re.IGNORECASE)


# "14 victims out of 38 remain under the impression that …".
_SOME_VICTIMS = re.compile(
    rf"\b({NUMBER}) (?:victims? (?:out )?of (?:the )?({NUMBER})|(?:out )?of (?:the )?({NUMBER}) victims)\b",
    re.IGNORECASE,
)


# "Three concerned victims under 18", "from one crime type to another", "Table 2": no numbers of records.
_NO_RECORDS = re.compile(
    r"\b(?:under|over|aged|younger than|older than|age of)(?: the age of)? (?:1\d|sixteen|eighteen|thirteen|twelve)\b(?! ?%| ?per)(?! (?:of|records?|cases|rapes?|cancel\w+)\b)|"
    r"\bfrom one \w+(?: \w+)? to (?:another|the next)\b|^(?:table|figure|chart|box) \d{1,2}\b",
    re.IGNORECASE,
)
# Whom it was due to.
_DUE = re.compile(
    r"\bvictims? (?:who|whom|that) (?:should|ought to) have been (?:told|informed|notified)\b", re.IGNORECASE
)


def says_how_many_were_told(text: str) -> bool:
    """Return whether a sentence says that so many of so many were told, and need not say who."""
    return bool(cues.TOLD.search(text)) and bool(_WERE_TOLD.search(text))


def note_mention(
    thread: Thread, sentence: Sentence, scope: Scope, doubts: list[str], known: tuple[int, int]
) -> None:
    """Note the numbers of a sentence that stand by cancelled records, or by victims, and that nothing found since `known`
    took: unless, by its `doubts`, it is not of this inspection."""
    if sentence.block != thread.mentioned_in:
        thread.mentioned, thread.mentioned_in = frozenset(), sentence.block
    about = bool(
        thread.cancelled or thread.block_names_it or thread.section or cues.CANCEL.search(sentence.text)
    )
    if tells_of_others([*doubts, *scope.doubts]) or ((scope.earlier or scope.foreign) and not scope.text):
        return
    if not (thread.topic or thread.mentioned or _MAY_NAME.search(sentence.text)):
        return
    text = without_breakdown(_NO_RECORDS.sub("", scope.text or sentence.text), thread.topic)
    named = categories_in(text, thread.topic)
    thread.mentioned = named or thread.mentioned
    own = thread.found.pending[known[1] :]
    if "other" in named:
        # "14 of 20 burglaries, as had 18 of 20 robberies".
        named -= {finding.category for finding, *_ in own if finding.verdict}
    categories = (named or thread.mentioned) & {*CATEGORIES, "victims"}
    if not categories or _is_of_other_things(text):
        return
    atoms = atoms_of(text)
    about = about or ("victims" in categories and bool(_DUE.search(text)))
    # "The 12 robbery records that were read by HMIC".
    about = about or bool(_RECORDS_READ.search("".join(atom.kind for atom in atoms)))
    reason = _reason_in(text, categories)
    share = share_in(reason, atoms_of(reason), thread.topic) if about and not _SHOULD.search(reason) else None
    if share and not earlier_in(sentence.text, thread.frame):
        thread.found.shares.append((share, sentence))
    taken = _taken(thread, sentence, known)
    read = {finding.category for finding, _, its_doubts, _ in own if finding.verdict and not its_doubts}
    for category in categories - read:
        judges = any(atom.kind in ("IJ" if category == "victims" else "WG") for atom in atoms)
        every = _every_number(atoms, text, "nX" if judges and category in named else "n")
        # "Seventeen of the 24": a part of them, and it was not understood what was found of it.
        parts = {f.part for f, *_ in own if f.category == category and not f.verdict and f.whole and f.part}
        numbers = (
            every if judges or not about else _numbers_by_records(atoms, text, category) | parts
        ) - taken
        loose = _loose_numbers(text) - taken if len(categories) == 1 else frozenset()
        if numbers:
            thread.found.mentions.append(
                Mention(category, numbers, sentence, judges, frozenset(categories), every, about, loose)
            )


def _reason_in(text: str, categories: Set[str]) -> str:
    """Return the part of a sentence that may give a share: what it says of the reason, or of whom."""
    reason = _REASON.split(text)[-1].split(";")[0]
    left_out = "victims" in categories and _HAD_BEEN.search(reason)
    return f"{reason[: left_out.end('been')]} told" if left_out else reason


def _is_of_other_things(text: str) -> bool:
    """Return whether a sentence counts no cancelled records of this inspection: who may cancel, a line of the contents, other
    records, somebody else's check, crimes that were recorded."""
    ours = cues.RECOMMENDS.search(text) or SPEAKS_OF_OURS.search(text) or before_others_speak(text)
    return bool(
        cues.MAY_CANCEL.search(text)
        or TOLD_AS_OTHER.search(text)
        or _NO_COUNT.search(text)
        or _OTHER_RECORDS.search(text)
        or not ours
        or ((cues.RECORDING.search(text) or _UNRECORDED.search(text)) and not cues.CANCEL.search(text))
    )


# "Nine of the unrecorded violent offences arose in such places."
_UNRECORDED = re.compile(r"\bunrecorded\b", re.IGNORECASE)
# "It should tell victims, since half of the 44 had heard nothing".
_REASON = re.compile(r", (?:since|because|as|for|when|where|of whom) ")
_HAD_BEEN = re.compile(r"\b(?P<been>(?:had|were)(?: not)?(?: been)?)\W*$", re.IGNORECASE)
# A number of records of a crime type, and that they were checked, in the kinds of the lexer's atoms; "Robbery – 22 checked,
# four wrong".
_RECORDS_READ = re.compile(r"nc?k?ch[^n]*V|V[^n]*nc?k?ch|c[^nV]*nV[^n]*n[^n]*[WG]")
WHOLE_NUMBER = re.compile(r"(?<![\w.,%£])(\d{1,3})(?!\w|[\d.,]*\d|[.,]?\d| ?%| ?per ?cent)")


def note_rows(thread: Thread, rows: list[list[str]], sentence: Sentence, unread: Set[str]) -> None:
    """Note the numbers in the rows of a table about cancelled records that are of crime types of which it was not read how many
    were wrong: `unread`."""
    for row in rows:
        named = categories_in(row[0], "") & {*CATEGORIES, "victims"} if row else frozenset()
        numbers = frozenset(int(number) for cell in row[1:] for number in WHOLE_NUMBER.findall(cell))
        for category in named & unread if numbers else ():
            there = replace(sentence, text=" | ".join(row))
            thread.found.mentions.append(Mention(category, numbers, there, True, named, numbers))


def _taken(thread: Thread, sentence: Sentence, known: tuple[int, int]) -> frozenset[int]:
    """Return the numbers that findings took from a sentence, and those left of them."""
    found: set[int | None] = set()
    own = thread.found.pending[known[1] :]
    judged = any(finding.verdict for finding, *_ in own)
    for finding, _, doubts, _ in own:
        # "Restore the eight records that we found wrong": what is judged may be that number.
        left = not judged and any(doubt.startswith("no finding accounts") for doubt in doubts)
        found |= set() if left else {finding.whole}
        if finding.verdict:
            found |= {finding.part, (finding.whole or 0) - (finding.part or 0)}
    for finding, there in thread.found.totals:
        found |= {finding.whole, finding.part} if there is sentence else set()
    return frozenset(number for number in found if number is not None)


def categories_in(text: str, topic: str) -> frozenset[str]:
    """Return the crime types of the story that a sentence names, "victims" where it speaks of telling them, and "other" for
    other crime types."""
    every = {str(atom.value) for atom in atoms_of(text) if atom.kind == "c"} - {"victims"}
    found = every & {*CATEGORIES}
    if every - found:
        found.add("other")
    if _SOME_VICTIMS.search(text):
        found.add("victims")
    if cues.TOLD.search(text) and (
        says_how_many_were_told(text)
        or topic == "victims"
        or cues.VICTIM.search(text)
        or (cues.CANCEL.search(text) and _PEOPLE.search(text))
    ):
        found.add("victims")
    return frozenset(found)


_LOOSE = re.compile(
    rf"(?<![\w.,%£-])(?P<number>{NUMBER})(?![\w-]|[.,]?\d| ?%| ?per ?cent| (?:hours?|days?|weeks?|months?|years?|minutes?|officers?|staff|supervisors?|sergeants?|inspectors?|auditors?|of (?:whom|which|them|these|those)|{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)


def _loose_numbers(text: str) -> frozenset[int]:
    """Return the whole numbers of a sentence, whatever they count, but shares, dates and spans of time."""
    return frozenset(int(to_number(match["number"])) for match in _LOOSE.finditer(text)) - {1}


def _every_number(atoms: list[Atom], text: str, counting: str) -> frozenset[int]:
    """Return the whole numbers of a sentence; `counting`: "X" with those whose noun is not known."""
    found = {n for atom in atoms if atom.kind in counting and (n := number_of(atom)) is not None}
    for atom in atoms:
        if atom.kind == "/":
            found |= set(atom.value)  # type: ignore[call-overload]
    found |= {int(to_number(match["number"])) for match in _OF_PEOPLE.finditer(text)}
    return frozenset(found if _ONE_OF_THEM.search(text) else found - {1})


def _numbers_by_records(atoms: list[Atom], text: str, category: str) -> frozenset[int]:
    """Return the numbers of records in a sentence that finds nothing of them: "nine of the 20 cancelled crimes"."""
    if category == "victims":
        some = _SOME_VICTIMS.search(text)
        said = {int(to_number(number)) for number in some.groups() if number} if some else set()
        told_of = some or any(atom.kind == "V" for atom in atoms)
        return _every_number(atoms, "", "n") | said if told_of else frozenset()
    kinds = "".join(atom.kind for atom in atoms)
    if "Y" in kinds:
        # All that were cancelled in a year.
        return frozenset()
    found = set()
    for place, atom in enumerate(atoms):
        if atom.kind == "n" and re.match(r"n[noa~]*x?[chkV]", kinds[place:]):
            found.add(number_of(atom))
    return frozenset(n for n in found if n is not None)
