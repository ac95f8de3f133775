"""What a check answers with: findings, and the result of one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "contradicted",
    "wrong-way-round",
    "changed",
    "wrong-area",
    "wrong-measure",
    "qualifier-lost",
    "wrong-base",
    "rank-unsupported",
    "fraction-too-far",
    "category-renamed",
    "placeholder-left",
    "caveat-removed",
    "not-ours",
    "supported",
]

# Worst first: a reader who stops after three lines must have seen what could be a libel.
KINDS: tuple[Kind, ...] = (
    "wrong-way-round",
    "contradicted",
    "changed",
    "wrong-area",
    "wrong-measure",
    "qualifier-lost",
    "rank-unsupported",
    "wrong-base",
    "fraction-too-far",
    "category-renamed",
    "placeholder-left",
    "caveat-removed",
    "not-ours",
    "supported",
)

MEANING: dict[Kind, str] = {
    "wrong-way-round": "says the opposite of what the fact says",
    "contradicted": "a number that the facts contradict",
    "changed": "a number bound to a fact was altered",
    "wrong-area": "a number of one force given to another",
    "wrong-measure": "true of another category",
    "qualifier-lost": "“cancelled” without “wrongly”",
    "rank-unsupported": "a rank or comparison that no fact allows",
    "wrong-base": "a share of something else than was checked",
    "fraction-too-far": "a fraction that goes further than the number",
    "category-renamed": "a category under another name",
    "placeholder-left": "a placeholder or desk note left in",
    "caveat-removed": "a caveat that the draft had is gone",
    "not-ours": "a new number that no fact speaks to",
    "supported": "says what the fact says",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of an answer. `fact` is empty when no fact speaks to the words.

    `paragraph` counts the paragraphs of the file from 0 (-1: the file as a whole); `start` and `end` are the
    place of the words in that paragraph's text.
    """

    kind: Kind
    sentence: str
    words: str
    fact: str = ""
    allowed: str = ""
    suggestion: str = ""
    paragraph: int = -1
    start: int = 0
    end: int = 0

    @property
    def complaint(self) -> bool:
        """True when somebody must act: neither supported nor the partner's own number."""
        return self.kind not in ("supported", "not-ours")


@dataclass(frozen=True, slots=True)
class FileCheck:
    """The answer for one file. `error` says why there is none; the file then has no findings."""

    file: str
    area: str
    area_name: str
    findings: tuple[Finding, ...]
    sentences: int
    error: str = ""

    @property
    def complaints(self) -> tuple[Finding, ...]:
        """Return the findings that somebody must act on, worst first."""
        return tuple(finding for finding in self.findings if finding.complaint)

    @property
    def sound(self) -> bool:
        """True when the file was read and nothing in it needs a correction."""
        return not self.error and not self.complaints

    @property
    def verdict(self) -> str:
        """Return one line for a person."""
        if self.error:
            return f"not checked: {self.error}"
        supported = sum(finding.kind == "supported" for finding in self.findings)
        own = sum(finding.kind == "not-ours" for finding in self.findings)
        tail = f"; {own} of your own to stand up" if own else ""
        if not self.complaints:
            return f"nothing to correct: {_count(supported, 'number')} supported{tail}"
        return f"{_count(len(self.complaints), 'thing')} to put right, {supported} supported{tail}"


def worst_first(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings in order of harm, then in reading order."""
    place = {kind: index for index, kind in enumerate(KINDS)}
    return tuple(sorted(findings, key=lambda found: (place[found.kind], found.paragraph, found.start)))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
