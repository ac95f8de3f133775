"""What is carried from sentence to sentence: the subject, the verdict, the findings so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from storygen.extract.document import Sentence
from storygen.extract.grammar.findings import Finding
from storygen.extract.grammar.scope import (
    Frame,
)
from storygen.extract.readings import Evidence


@dataclass(slots=True)
class Gathered:
    """Everything read from one report: evidence for figures and, apart, for checking them."""

    evidence: list[Evidence]
    notes: list[Evidence]
    totals: list[tuple[Finding, Sentence]]
    pending: list[tuple[Finding, Sentence, list[str], bool]]
    corrected: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Thread:
    """What a report has spoken of up to a sentence, and what was found in it so far."""

    frame: Frame
    found: Gathered
    # Where the reading stands: the block, whether it has turned to an earlier inspection, its whole text.
    block: int = -1
    earlier: bool = False
    paragraph: str = ""
    # Whether the paragraph has said that it speaks of now, and the section of an earlier inspection too.
    says_now: bool = False
    mixed: bool = False
    block_names_it: bool = False
    # Cancelled records: for how many sentences more they may be spoken of; whether the section is theirs.
    cancelled: int = 0
    section: bool = False
    # The crime type spoken of, in which block, how many sentences ago, and whether a heading named it.
    topic: str = ""
    spoken_in: int = -1
    topic_age: int = 0
    heading_topic: bool = False
    under: str = ""
    # The crime types and the verdict of the sentence before, for one that leaves them out.
    listed: tuple[str, ...] = ()
    verdict: str = ""
    rate_said: str = ""
    # Rates printed just before, whose margins may come in the next sentence.
    rates_said: tuple[tuple[str, Decimal], ...] = ()
    # Grades: the last heading, and a label with how many lines more its grade may follow.
    last_heading: str = ""
    grade_label: tuple[str, int] = ("", 0)
