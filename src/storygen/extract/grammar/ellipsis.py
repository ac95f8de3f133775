"""What a sentence leaves out, because the question or the sentence before it has said it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storygen.extract.grammar import cues
from storygen.extract.grammar.counts import read_counts
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.numbers import NUMBER

_BREAKDOWN = re.compile(
    r"^(?:these|they|those|this|the \w+)\b[^.]{0,30}\b(?:made up of|compris\w+|consist\w+|"
    r"broken down|split|namely|were:)",
    re.IGNORECASE,
)
# "This time we found two of 19": what was found of them stands in the sentence before.
_ONLY_NOW = re.compile(
    r"^(?:this time|on this occasion|in this (?:re-?)?inspection|now|today|in our latest \w+|this year)\b"
    r"[^.]{0,40}?\b(?:of|out of)\b[^.]{0,20}$",
    re.IGNORECASE,
)
_NO_RECORD_OF_IT = re.compile(
    r"\bno (?:record|evidence|trace|sign|note) (?:of|for) (?:this|that|it|(?:(?:any|such) )*contact)\b",
    re.IGNORECASE,
)
# Where a passage is about telling victims, these are being told.
_GOT_ONE = re.compile(
    r"\b(?:had )?(?:got|received|(?:were|been|was|being) (?:given|sent|offered)|had had|had) (?:one|it|this|that advice|this advice|an? (?:\w+ )?(?:letter|call|"
    r"visit|email|explanation|telephone call))\b|"
    r"\b(?:(?:had|did|was|were|been|have|has) )?(?:spoken to|heard from (?:the )?(?:force|police|officers?|constabulary|it|them|anyone)|heard(?= within|\.|,| and)|"
    r"knew|did know|known)\b",
    re.IGNORECASE,
)
_TO_KNOW = re.compile(
    r"\b(?:needed|ought|had a right|were entitled|had|deserved) to (?:know|hear(?: from (?:the )?\w+)?|have (?:known|heard(?: from (?:the )?\w+)?))\b|"
    r"\b(?:(?<=where )|(?<=which ))(?:it|this|that|contact|telling)(?: (?:was|had been))? (?:necessary|required|appropriate|due|needed|called for)\b|"
    r"\bneeded (?:telling|to be told)\b",
    re.IGNORECASE,
)
_RECORD_OF_IT = re.compile(
    r"(?<!\bno )\b(?:confirmation|evidence|an? (?:clear )?(?:record|note|entry)|proof|entries|records) (?:of|for) (?:this|that|it|(?:such |any )?contact)\b",
    re.IGNORECASE,
)
# "For other sexual offences it was six": what they were stands in the sentence before.
_AND_FOR = re.compile(
    r"^(?:and )?(?:for|in|with|among) (?:the case of |cases of |the )?(?:other |non-rape )?"
    r"(?:rape|sex|violen|robber)",
    re.IGNORECASE,
)
# "Ours found that two of 20 were."
_LEFT_OPEN = re.compile(r"\b(?:was|were|had been|have been)\.?$", re.IGNORECASE)
_NAMES = {"sexual": "other sexual offence", "violence": "violent crime"}
_SO_AGAIN = re.compile(
    r"^(?:this|that|it|such|the same) (?:was|is|proved|held|had been|applied|happened|occurred)"
    r"(?: (?:so|true|the case|to be the case|what happened|our finding))? (?:in|for|of|with) ",
    re.IGNORECASE,
)
# "So should five of the robberies": what they were stands in the sentence before.
_SO_WERE = re.compile(
    r"^(?:and |but )?(?:so(?: too)?|nor|likewise|the same (?:was true|went|goes|is true) (?:of|for)),? (?:should|had|were|was|did|have|has)? ?(?=\S)",
    re.IGNORECASE,
)
# "We set aside those who could not be traced, which left 62": those whom it was due.
_LEFT = re.compile(
    rf"\b(?:leaves|leaving|left)(?: us with)? (?P<number>{NUMBER})(?: victims?| people| cases| complainants?)?"
    r"(?=[.,;]| (?:victims )?(?:to be told|to whom|in all|in total)|$)",
    re.IGNORECASE,
)
_SAID = {"W": "wrong", "G": "correct", "I": "told", "J": "not told"}


@dataclass(frozen=True, slots=True)
class Before:
    """What was said before a sentence: the crime type, the verdict, the types counted, a question asked."""

    topic: str
    verdict: str
    listed: tuple[str, ...]
    asked: str


def completed(text: str, before: Before) -> str:
    """Return a sentence with the verdict that it leaves to the question or sentence before it."""
    if (
        before.asked
        and re.match(r"how many\b", before.asked, re.IGNORECASE)
        and not read_counts(text).verdicts
    ):
        rest = re.sub(r"^how many (?:of )?(?:the )?", "", before.asked, flags=re.IGNORECASE).rstrip("?")
        return f"{text.rstrip('.')} of the {rest}."
    if before.topic == "victims":
        if cues.LEFT_OUT.search(text) and (left := _LEFT.search(text)):
            text = f"{left['number']} victims should have been told{text[left.end() :]}"
        text = _TO_KNOW.sub("should have been told", text)
        text = _RECORD_OF_IT.sub("a record that they were told", text)
        text = _GOT_ONE.sub("were told", text)
        text = _NO_RECORD_OF_IT.sub("no record that they were told", text)
    if before.verdict in _SAID and _AND_FOR.match(text) and not _says_more(text):
        return f"{text.rstrip('.')} were {_SAID[before.verdict]}."
    if before.verdict in _SAID and _SO_WERE.match(text) and not read_counts(text).verdicts:
        return f"{_SO_WERE.sub('', text).rstrip('.')} were {_SAID[before.verdict]}."
    if len(before.listed) == 2 and re.search(r"\bthe former\b.*\bthe latter\b", text):
        for word, kind in zip(("former", "latter"), before.listed, strict=True):
            text = text.replace(f"the {word}", f"the {_NAMES.get(kind, kind)} records")
    if before.verdict in _SAID and _LEFT_OPEN.search(text) and not _says_more(text):
        return f"{text.rstrip('.')} {_SAID[before.verdict]}."
    if before.verdict in _SAID and _SO_AGAIN.match(text) and not read_counts(text).verdicts:
        return f"{_SO_AGAIN.sub('', text).rstrip('.')} were {_SAID[before.verdict]}."
    if before.verdict in _SAID and _ONLY_NOW.match(text.rstrip(".")) and not read_counts(text).verdicts:
        return f"{text.rstrip('.')} were {_SAID[before.verdict]}."
    if _BREAKDOWN.match(text) and before.verdict in {"W", "G"} and not read_counts(text).verdicts:
        return f"{text.rstrip('.')} were {'wrong' if before.verdict == 'W' else 'correct'}."
    return text


def _says_more(text: str) -> bool:
    """Return whether a sentence has a verdict, or a word for checking, of its own."""
    return any(atom.kind in "WGIJOV" for atom in atoms_of(text))
