"""A fact sheet and templates -> the draft of one area."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from storygen.compose.angles import Lead, choose_lead
from storygen.compose.blocks import (
    Claim,
    Heading,
    Inlines,
    Part,
    Section,
    Text,
    inline_runs,
    leaves,
    plain_text,
)
from storygen.compose.context import build_context
from storygen.compose.guard import guard
from storygen.compose.parse import Parsed, parse_markdown
from storygen.compose.printing import Printer
from storygen.compose.sentences import sentence_spans
from storygen.compose.templates import DraftEnvironment, render
from storygen.compose.vary import Chooser
from storygen.errors import TemplateError
from storygen.facts.model import FactSheet
from storygen.story.model import Area, Story
from storygen.wording.style import HouseStyle

PARTS: tuple[tuple[Part, str], ...] = (
    ("story", "story.md.j2"),
    ("fact-box", "fact-box.md.j2"),
    ("methodology", "methodology.md.j2"),
    ("editor", "editor.md.j2"),
)


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim as it stands in a draft: which part, and in which sentence."""

    claim: Claim
    part: Part
    sentence: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The composed document of one area."""

    area: Area
    sheet: FactSheet
    sections: tuple[Section, ...]
    lead: Lead

    @property
    def headline(self) -> str:
        """Return the words of the headline."""
        for block in self.sections[0].blocks:
            if isinstance(block, Heading) and block.level == 1:
                return plain_text(block.inlines)
        return self.area.name

    def claims(self) -> Iterator[PlacedClaim]:
        """Yield every claim of the draft, in reading order."""
        for section in self.sections:
            for block in section.blocks:
                for run in inline_runs(block):
                    yield from _placed(run, section.part)


def _parsed(rendered: str, name: str, printer: Printer) -> Parsed:
    try:
        return parse_markdown(rendered, printer.registry)
    except TemplateError as error:
        places = (", ".join(filter(None, (name, problem.where))) for problem in error.problems)
        raise TemplateError(
            replace(problem, where=place) for problem, place in zip(error.problems, places, strict=True)
        ) from error


def _placed(run: Inlines, part: Part) -> Iterator[PlacedClaim]:
    for node in run:
        if not isinstance(node, Text):
            break
    else:
        return  # as most cells of the tables
    words = list(leaves(run))
    text = "".join([leaf.text for leaf in words])
    sentences = [(end, text[start:end].strip()) for start, end in sentence_spans(text)]
    position = 0
    for leaf in words:
        if isinstance(leaf, Claim):
            sentence = next((said for end, said in sentences if position < end), text.strip())
            yield PlacedClaim(leaf, part, sentence)
        position += len(leaf.text)


def compose_draft(
    story: Story,
    area: Area,
    sheet: FactSheet,
    environment: DraftEnvironment,
    style: HouseStyle,
    variant: int = 1,
) -> Draft:
    """Return the draft of one area; its further variants say the same in other words.

    Raises TemplateError, or UnsourcedNumberError from the claim guard.
    """
    printer = Printer(style, Chooser(area.slug, variant))
    environment.use(printer)
    context = build_context(story, area, sheet)
    lead = choose_lead(environment, story.settings.angles, context)
    context["lead"] = lead
    parsed: list[tuple[Part, Parsed]] = []
    for part, name in PARTS:
        parsed.append((part, _parsed(render(environment, name, context), name, printer)))
    guard((run for _, part in parsed for run in part.written), environment)
    return Draft(
        area=area,
        sheet=sheet,
        sections=tuple(Section(name, part.blocks) for name, part in parsed),
        lead=lead,
    )
