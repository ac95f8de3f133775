"""What is said of records already counted: how the wrong ones came about, how many were of one kind.

"Three did not meet the standard; in two of these there was no rationale", "in four of the six the victim had not
been asked": such numbers are of a part that was judged before, and no count of the records checked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from storygen.extract.grammar.asides import may_take_back
from storygen.extract.grammar.caution import whose_doubts
from storygen.extract.grammar.counts import read_counts
from storygen.extract.grammar.lexer import atoms_of, number_of
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.grammar.units import OPPOSITE, VERDICTS


@dataclass(frozen=True, slots=True)
class Part:
    """Records of a crime type, or victims, of whom it was said how many there were and what was found."""

    category: str
    number: int
    verdict: str


# "All had been told, and 43 within a week": any number may be of all.
_MANY = 1_000_000
_VAGUE = r"none|neither|most|many|some|several|half|nearly all|almost all|a (?:few|majority|handful)|the (?:majority|bulk)|both|all|each"
# A last clause that goes on about the records counted just before it.
_CLAUSE = re.compile(
    rf"(?:[;,:]| [–-])(?: (?:and|but|with))?(?: (?:in|for|of|among))? "
    rf"(?:(?P<number>{NUMBER}|{_VAGUE}) of (?:these|those|them|which|whom|the (?P<whole>{NUMBER})(?! \w+ (?:records|crimes|cases)))"
    rf"|(?:all|both) (?P<same>{NUMBER})|(?<=, )including (?:the )?(?P<included>{NUMBER})|(?P<more>{NUMBER})(?: of (?:these|them))? (?:had been|were|was)(?: told| informed| contacted)? (?:within|by|in (?:person|writing)|on the same)|in (?P<cases>most|many|some|several|all) (?:cases|instances))\b[^;]*$",
    re.IGNORECASE,
)
# "The six", "those six", "all four of the errors", "the one wrong decision".
_THE = re.compile(
    rf"\b(?:the|those|these|all|both)(?: of (?:the|those|these))? (?P<number>{NUMBER})\b|^both(?: of)? (?:the|those|these)\b",
    re.IGNORECASE,
)


_COUNTS = re.compile(rf"\b{NUMBER}\b|\b(?:all|none|every|each|both)\b", re.IGNORECASE)
_NONE_OF_THEM = re.compile(r"\W*(?:none|neither) of (?:which|these|those|them)\b", re.IGNORECASE)
# What is said before a colon when the numbers come after it: how often, in words only.
_LEAD = re.compile(
    r"^(?P<lead>[^:;\d]{10,120}\b(?:most|many|some|often|usually|generally|always|rarely|seldom|sometimes|mostly|largely|consistently|"
    r"less|more|better|worse|little|much|far|equally|hardly|scarcely|quite|very|good|poor|satisfactory|different|same|mixed)\b"
    r"[^:;\d]{0,60}): (?=\S)",
    re.IGNORECASE,
)


# "A victim has a right to hear of it; of the 33 victims …".
_SAID_BEFORE = re.compile(r"^(?P<lead>[^:;\d]{10,140}); (?=(?:of|in|for|among|out of) )", re.IGNORECASE)


# "As for informing those affected: of the 25 …": nobody is said to have been informed yet.
_OF_TELLING = re.compile(
    r"^(?:(?:we|inspectors) (?:also )?(?:checked|asked|looked at|considered|tested|examined) (?:whether|if) (?:the )?(?:victims?|people) "
    r"(?:had|were|was|have)(?: \w+ly| always)?(?: been)? (?:told|informed|notified)\b[^:;,.\d]{0,60}: (?=\S)|"
    r"(?:as (?:for|to)|on|about|turning to|coming to|with regard to|regarding|in the matter of|when it c(?:omes|ame) to) "
    r"(?:informing|telling|notifying|the (?:informing|telling|notification) of) [^:;,.\d]{2,60}[:,] (?=\S))",
    re.IGNORECASE,
)
# The lead may be of some of the records, or of others' work: "when the decision is left to the control room".
_OF_SOME = re.compile(
    r"\b(?:when|where|if|those who|others?|other people|child\w*|nights?|good force|registrar|supervisors?|control room|expect\w*)\b(?! sex)",
    re.IGNORECASE,
)
_OF_THE_POSITION = re.compile(
    r"^(?:here |again |overall )?(?:the (?:position|picture|results?|findings?|story|standard)|matters|things|performance|this|it|that|we are|we were)\b",
    re.IGNORECASE,
)


def without_lead(sentence: str) -> tuple[str, str]:
    """Return the part of a sentence after a colon that gives in numbers what is said before it in words, with the
    crime type named before it: "Rape records are cancelled rightly in most cases: of the 22 …". The sentence as it
    is, and "", when it is not of that kind."""
    if of_telling := _OF_TELLING.match(sentence):
        return sentence[of_telling.end() :], "victims"
    match = _LEAD.match(sentence) or _SAID_BEFORE.match(sentence)
    if match is None:
        return sentence, ""
    atoms = atoms_of(match["lead"])
    kinds = {str(atom.value) for atom in atoms if atom.kind == "c"}
    rest = sentence[match.end() :]
    said_there = any(finding.verdict for finding in read_counts(rest, next(iter(kinds), "")).findings)
    if (
        len(kinds) > 1
        or not said_there
        or may_take_back(match["lead"])
        or whose_doubts(match["lead"])
        or _OF_SOME.search(match["lead"])
        or not (kinds or _OF_THE_POSITION.match(match["lead"]))
        or any(atom.kind in "nPV/" for atom in atoms)
    ):
        return sentence, ""
    return rest, next(iter(kinds), "")


def without_breakdown(sentence: str, topic: str = "") -> str:
    """Return a sentence without a last clause that tells a part just judged into kinds. `topic`: the crime type
    that the text around it is about."""
    match = _CLAUSE.search(sentence)
    if not match or not match.start():
        return sentence
    head, tail = sentence[: match.start()], match.group()
    parts = [
        Part(finding.category, _MANY if finding.part is None else finding.part, finding.verdict)
        for finding in read_counts(head, topic).findings
        if finding.verdict and (finding.part is not None or finding.all)
    ]
    if whose_doubts(tail) or not (
        parts and _ends_judged(head) and _is_of(match, parts) and _goes_on_about(tail, parts)
    ):
        return sentence
    return head + ("." if sentence.endswith(".") else "")


def is_breakdown(sentence: str, parts: Sequence[Part]) -> bool:
    """Return whether a sentence only goes on about one of the parts judged before it: "in four of the six"."""
    match = _THE.search(sentence)
    if match is None:
        return False
    number = to_number(match["number"] or "two")
    # "This is no comfort: in each of the four …": what leads to it is comment.
    colon = sentence.rfind(": ", 0, match.start())
    sentence = sentence[colon + 2 :] if colon > 0 and not _COUNTS.search(sentence[:colon]) else sentence
    return any(part.number == number and _goes_on_about(sentence, [part]) for part in parts)


# "These were three records of common assault, two of harassment and one of wounding".
_THESE_WERE = re.compile(
    rf"^(?:these|they|those|the (?:{NUMBER}|errors|mistakes|wrong (?:ones|decisions|records)|others?)(?: (?:wrong )?(?:records|decisions|cases|errors))?) "
    rf"(?:were|comprised|consisted of|were made up of|divided into|broke down (?:as|into)):? (?={NUMBER}\b)",
    re.IGNORECASE,
)


def told_apart(sentence: str) -> int | None:
    """Return how many records a sentence tells apart into kinds, one number after another; None when it does not, or
    judges or compares any."""
    match = _THESE_WERE.match(sentence)
    atoms = atoms_of(sentence[match.end() :]) if match else []
    numbers = [number for atom in atoms if atom.kind in "nX" and (number := number_of(atom)) is not None]
    plain = all(atom.kind in "nXcxhkoi,&" for atom in atoms)
    return sum(numbers) if plain and len(numbers) > 1 else None


def _ends_judged(words: str) -> bool:
    """Return whether a verdict stands by the last number: of "30 records" alone the next clause gives it."""
    kinds = "".join("n" if atom.kind in "ab" else atom.kind for atom in atoms_of(words))
    return bool(re.search(rf"[{VERDICTS}][io~]?n(?:on)?[^n/]*$|[n/][^n/]*[{VERDICTS}][^n/]*$", kinds))


def _is_of(match: re.Match[str], parts: Sequence[Part]) -> bool:
    """Return whether the number of a clause may be some of the records of the parts."""
    numbers = {part.number for part in parts}
    if match["whole"] and to_number(match["whole"]) not in numbers | {sum(numbers)}:
        return False
    if match["same"]:
        return to_number(match["same"]) in numbers
    printed = match["number"] or match["included"] or match["more"] or match["cases"]
    return not re.match(NUMBER, printed, re.IGNORECASE) or to_number(printed) <= max(numbers)


def _goes_on_about(words: str, parts: Sequence[Part]) -> bool:
    """Return whether words say nothing of the records checked, only of these parts of them."""
    atoms = atoms_of(words)
    kinds = {atom.kind for atom in atoms}
    verdicts = {part.verdict for part in parts}
    if _NONE_OF_THEM.match(words):
        # "Four gave us concern, none of which should have been cancelled": that is said again.
        kinds, verdicts = kinds - {"z"}, {OPPOSITE[verdict] for verdict in verdicts}
    most = max(part.number for part in parts)
    return (
        len(verdicts) == 1
        and not kinds & {"V", "P", "/", "z", "r", "f", "^", "b", "O"}
        and not kinds & {OPPOSITE[verdict] for verdict in verdicts}
        and not {str(atom.value) for atom in atoms if atom.kind == "c"}
        - {"victims", *(part.category for part in parts)}
        and all((number_of(atom) or 0) <= most for atom in atoms if atom.kind == "n")
        and not may_take_back(words)
    )
