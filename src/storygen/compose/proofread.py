"""Proofreads a composed draft: locked phrases kept, bases before percentages, nothing left over, grammar.

Each rule is a function from the draft to the lines at fault. The claim guard has passed by now; these rules
look at how the claims are put.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from storygen.compose.blocks import (
    Block,
    BulletList,
    Claim,
    Heading,
    Inlines,
    Needed,
    Paragraph,
    inline_runs,
    leaves,
    plain_text,
)
from storygen.compose.draft import Draft, PlacedClaim
from storygen.compose.sentences import sentence_spans
from storygen.errors import Problem
from storygen.story.model import Measure, Settings


@dataclass(frozen=True, slots=True)
class Proof:
    """A draft laid out for reading: its story, every run of words in it, and the claims of the story.

    The claims are in reading order, those of the headline and the line under it included.
    """

    draft: Draft
    settings: Settings
    story_claims: tuple[PlacedClaim, ...]

    @property
    def story(self) -> tuple[Block, ...]:
        """Return the blocks of the story, notes to the desk left out."""
        return tuple(
            block
            for block in self.draft.sections[0].blocks
            if not (isinstance(block, Paragraph) and block.role == "desk")
        )

    def runs(self) -> Iterator[Inlines]:
        """Yield every run of words in every part."""
        for section in self.draft.sections:
            for block in section.blocks:
                yield from inline_runs(block)

    def measure_of(self, fact: str) -> Measure | None:
        """Return the measure that a fact speaks of, if it speaks of one."""
        name = fact.partition(".")[0]
        return next((m for m in self.settings.measures if m.id == name), None)


LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|\bNone\b(?! of)|\bundefined\b|\bnan\b|[\ue000-\uf8ff]")
DOUBLED = re.compile(r"\b([A-Za-z]+) \1\b", re.IGNORECASE)
SPACING = re.compile(r"  | [,.;:!?](?!\w)|\( | \)|,,|(?<!\.)\.\.(?!\.)|,\.|;\.")
STRAIGHT = re.compile(r"""['"]""")
FIGURE_FIRST = re.compile(r"^[“‘\"'(]*\d")
ENDED = re.compile(r"[.!?:…][”’\"')\]]*$|\]$")
# Words that may rightly stand twice.
TWICE = {"that", "had"}


def leftovers(proof: Proof) -> Iterator[str]:
    """Template syntax or an empty value that got into the words."""
    for run in proof.runs():
        for found in LEFTOVER.finditer(plain_text(run)):
            yield f"“{found[0]}” was left over in “{plain_text(run)}”"


def spacing(proof: Proof) -> Iterator[str]:
    """Double spaces, spaces before a comma, two full stops."""
    for run in proof.runs():
        text = plain_text(run)
        if SPACING.search(text) or (text != text.strip() and isinstance(run, tuple)):
            yield f"the spacing is wrong in “{text}”"


def straight_marks(proof: Proof) -> Iterator[str]:
    """An apostrophe or quotation mark that was not curled, in words of our own."""
    for run in proof.runs():
        if any(STRAIGHT.search(leaf.text) for leaf in leaves(run) if not isinstance(leaf, Claim)):
            yield f"an apostrophe or quotation mark is not curled in “{plain_text(run)}”"


def doubled_words(proof: Proof) -> Iterator[str]:
    """The same word twice."""
    for run in proof.runs():
        for found in DOUBLED.finditer(plain_text(run)):
            if found[1].lower() not in TWICE:
                yield f"“{found[0]}” stands in “{plain_text(run)}”"


def full_stops(proof: Proof) -> Iterator[str]:
    """A paragraph of the story or the methodology that does not end as a sentence does."""
    for section in proof.draft.sections:
        if section.part not in ("story", "methodology"):
            continue
        for block in section.blocks:
            if isinstance(block, Paragraph) and block.role == "body" and not _ends(block):
                yield f"no full stop ends “{plain_text(block.inlines)}”"


def _ends(block: Paragraph) -> bool:
    return isinstance(block.inlines[-1], Needed) or bool(ENDED.search(plain_text(block.inlines)))


def empty_headings(proof: Proof) -> Iterator[str]:
    """A heading with nothing under it."""
    blocks = [block for section in proof.draft.sections for block in section.blocks]
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Heading) and (
            after is None or (isinstance(after, Heading) and after.level <= block.level)
        ):
            yield f"nothing stands under the heading “{plain_text(block.inlines)}”"


def figures_first(proof: Proof) -> Iterator[str]:
    """A sentence that starts with a figure."""
    for block in proof.story:
        if isinstance(block, BulletList):
            continue
        for run in inline_runs(block):
            text = plain_text(run)
            for start, end in sentence_spans(text):
                if FIGURE_FIRST.match(text[start:end]):
                    yield f"a sentence starts with a figure: “{text[start:end]}”"


def locked_phrases(proof: Proof) -> Iterator[str]:
    """A count of what was found wrong, in a sentence that does not say what was found."""
    for placed in proof.story_claims:
        measure = proof.measure_of(placed.claim.fact)
        if measure is None or measure.kind != "proportion" or not measure.needed:
            continue
        statistic = placed.claim.fact.partition(".")[2]
        phrases = (measure.phrase, *measure.equivalents)
        if statistic in (measure.part, "share", "rank") and not any(p in placed.sentence for p in phrases):
            yield f"the phrase “{measure.phrase}” is missing from “{placed.sentence}”"


def bare_cancelled(proof: Proof) -> Iterator[str]:
    """Wrong cancellations called just cancellations: "were cancelled", with a count and no adverb."""
    for placed in proof.story_claims:
        if not re.search(r"\b(?:was|were|been) cancelled\b", placed.sentence):
            continue
        measure = proof.measure_of(placed.claim.fact)
        if (
            measure
            and measure.needed
            and not any(p in placed.sentence for p in (measure.phrase, *measure.equivalents))
        ):
            yield f"“cancelled” stands without its adverb in “{placed.sentence}”"


def bases_first(proof: Proof) -> Iterator[str]:
    """A percentage of a measure before the counts it is worked out from."""
    counted: set[str] = set()
    for placed in proof.story_claims:
        measure = proof.measure_of(placed.claim.fact)
        if measure is None or proof.draft.sheet.states.get(measure.id) != "counts":
            continue
        if placed.claim.form == "percent" and measure.id not in counted:
            yield f"a percentage comes before its counts in “{placed.sentence}”"
        if placed.claim.form.startswith("of") or placed.claim.fact.endswith(f".{measure.whole}"):
            counted.add(measure.id)


def headline_in_body(proof: Proof) -> Iterator[str]:
    """A fact in the headline of which the body says nothing."""
    heads = [
        b
        for b in proof.story
        if isinstance(b, Heading) or (isinstance(b, Paragraph) and b.role == "standfirst")
    ]
    body = [b for b in proof.story if b not in heads]
    said = {_subject(claim.fact) for block in body for claim in _claims(block)}
    for block in heads:
        for claim in _claims(block):
            if _subject(claim.fact) not in said:
                yield f"the headline says “{claim.text}” ({claim.fact}), which the body does not"


def _subject(fact: str) -> str:
    """Return what a fact is about: a share, its counts and its rank are about one measure."""
    return fact.partition(".")[0]


def _claims(block: Block) -> list[Claim]:
    return [leaf for run in inline_runs(block) for leaf in leaves(run) if isinstance(leaf, Claim)]


def banned_words(proof: Proof) -> Iterator[str]:
    """Words that story.toml bans: unearned adjectives, categories renamed, samples called something else."""
    banned = [str(word) for words in proof.settings.words.values() for word in words]
    if not banned:
        return
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, banned))})\b", re.IGNORECASE)
    for section in proof.draft.sections:
        if section.part == "editor":
            continue
        for block in section.blocks:
            for run in inline_runs(block):
                for leaf in leaves(run):
                    if not isinstance(leaf, Claim) and (found := pattern.search(leaf.text)):
                        yield f"the word “{found[0]}” may not stand in “{plain_text(run)}”"


Rule = Callable[[Proof], Iterator[str]]

RULES: tuple[Rule, ...] = (
    leftovers,
    spacing,
    straight_marks,
    doubled_words,
    full_stops,
    empty_headings,
    figures_first,
    locked_phrases,
    bare_cancelled,
    bases_first,
    headline_in_body,
    banned_words,
)


def proofread(draft: Draft, settings: Settings) -> tuple[Problem, ...]:
    """Return every fault in a draft, each naming the area and the rule."""
    proof = Proof(draft, settings, tuple(placed for placed in draft.claims() if placed.part == "story"))
    return tuple(
        dict.fromkeys(
            Problem(f"{fault}.", f"{draft.area.name}, {rule.__name__.replace('_', ' ')}")
            for rule in RULES
            for fault in rule(proof)
        )
    )
