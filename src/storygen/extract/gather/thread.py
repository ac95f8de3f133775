"""What is carried from sentence to sentence: the subject, the verdict, the findings so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from storygen.extract.document import Block, Sentence
from storygen.extract.gather.bare import Bare
from storygen.extract.grammar.corrections import Correction
from storygen.extract.grammar.findings import Finding
from storygen.extract.grammar.rough_rates import RoughRate
from storygen.extract.grammar.scope import (
    Frame,
)
from storygen.extract.grammar.shares import Share
from storygen.extract.readings import Evidence


@dataclass(frozen=True, slots=True)
class Mention:
    """The numbers that a sentence or row has by a crime type's records, or by "victims", and that no finding took.

    `judges` when it says what was found of them; `named` holds all that it names, `every` all its numbers; `about` when
    something says that it is of cancelled records.
    """

    category: str
    numbers: frozenset[int]
    sentence: Sentence
    judges: bool
    named: frozenset[str]
    every: frozenset[int]
    about: bool = True
    # All whole numbers but shares and dates, whatever they count: "wrong ten times", "all but two".
    loose: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Stray:
    """A percentage, margin, estimate or grade that stands in a sentence as one of these figures may."""

    keys: frozenset[tuple[str, str]]
    value: Decimal | str
    sentence: Sentence
    # Whether its sentence names what it is of.
    named: bool = False
    # What stands over the other bars of a chart that names none.
    beside: frozenset[Decimal] = frozenset()


@dataclass(frozen=True, slots=True)
class HeldRates:
    """A row of a table that names whose rate it gives, and all the rates, or the margins, in it; `own` when it names the
    force."""

    key: tuple[str, str]
    values: frozenset[Decimal]
    sentence: Sentence
    own: bool = False


@dataclass(frozen=True, slots=True)
class HeldCounts:
    """A row of a table that names one crime type, and all the whole numbers in it."""

    category: str
    numbers: tuple[int, ...]
    sentence: Sentence


@dataclass(slots=True)
class Gathered:
    """Everything read from one report: evidence for figures and, apart, for checking them."""

    evidence: list[Evidence]
    notes: list[Evidence]
    totals: list[tuple[Finding, Sentence]]
    pending: list[tuple[Finding, Sentence, list[str], bool]]
    corrections: list[Correction] = field(default_factory=list)
    # Shares said in words, with the sentence that says each.
    shares: list[tuple[Share, Sentence]] = field(default_factory=list)
    # Recording rates of all crime said roughly, with the sentence that says each.
    rough_rates: list[tuple[RoughRate, Sentence]] = field(default_factory=list)
    # Tables that speak of an overall grade, and in which none could be told from the others.
    unread_grades: list[frozenset[str]] = field(default_factory=list)
    # For each table the shares that stand alone in its cells ("4 of 20"), read or not: (part, whole).
    bare_shares: list[frozenset[tuple[int, int]]] = field(default_factory=list)

    # What stands by the words of figures and was not taken for one.
    mentions: list[Mention] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    held_rates: list[HeldRates] = field(default_factory=list)
    held_counts: list[HeldCounts] = field(default_factory=list)

    def so_far(self) -> tuple[int, int]:
        """Return how much evidence and how many findings there are."""
        return len(self.evidence), len(self.pending)

    def wholes_of(self, category: str) -> set[int]:
        """Return the numbers checked of a crime type, or of the victims to be told, that were found so far."""
        return {f.whole for f, *_ in self.pending if f.category == category and f.whole is not None}

    def doubt_since(self, known: tuple[int, int], of_counts: list[str], of_others: list[str]) -> None:
        """Doubt whatever was found since `known`, which `so_far` gave: counts, and rates, grades and periods."""
        for piece in self.evidence[known[0] :]:
            piece.doubts += of_others
        # A number that is still to be made up keeps its own list of doubts.
        for place in range(known[1], len(self.pending)) if of_counts else ():
            finding, sentence, doubts, earlier = self.pending[place]
            self.pending[place] = (finding, sentence, [*doubts, *of_counts], earlier)


@dataclass(slots=True)
class Thread:
    """What a report has spoken of up to a sentence, and what was found in it so far."""

    frame: Frame
    found: Gathered
    # Where the reading stands: the block, whether it has turned to an earlier inspection, its whole text.
    block: int = -1
    earlier: bool = False
    paragraph: str = ""
    # Whether the paragraph has said that it speaks of now, and the one before it of an earlier inspection.
    says_now: bool = False
    after_earlier: bool = False
    # Why what the paragraph counts may be somebody else's, until the inspectors speak again.
    whose: tuple[str, ...] = ()
    earlier_kinds: frozenset[object] = frozenset()
    block_names_it: bool = False
    # Cancelled records: for how many sentences more they may be spoken of; whether the section is theirs.
    cancelled: int = 0
    section: bool = False
    # The crime type spoken of, the block that last spoke of it, how many sentences ago it was named and in which block,
    # and whether a heading named it.
    topic: str = ""
    spoken_in: int = -1
    topic_age: int = 0
    topic_in: int = -1
    heading_topic: bool = False
    under: str = ""
    # What the paragraph has named so far, for a sentence that names nothing.
    mentioned: frozenset[str] = frozenset()
    mentioned_in: int = -1
    # The crime types and the verdict of the sentence before, for one that leaves them out.
    listed: tuple[str, ...] = ()
    verdict: str = ""
    # Whether that verdict was said by a "not", as in "should not have been cancelled".
    denied: bool = False
    # The last number of records given without saying that they were checked.
    bare: Bare | None = None
    # The numbers of records checked that the section has given, each crime type's only one.
    wholes: dict[str, int] = field(default_factory=dict)
    rate_said: str = ""
    # The report's footnotes by their words.
    notes: dict[str, Block] = field(default_factory=dict)
    # Rates printed just before, whose margins may come in the next sentence, and their block.
    rates_said: tuple[tuple[str, Decimal], ...] = ()
    rates_in: int = -1
    # The sentence or item right before, "" where that is a heading.
    said_before: str = ""
    # Grades: the last heading, and a label with how many lines more its grade may follow.
    last_heading: str = ""
    grade_label: tuple[str, int] = ("", 0)
    # The blocks that say what each grade means.
    explaining: frozenset[int] = frozenset()
