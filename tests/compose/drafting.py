"""Composes small templates for tests: the blocks they make, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.world.valley import PROJECT, valley

from storygen.compose.angles import angle_templates
from storygen.compose.blocks import Block
from storygen.compose.context import build_context
from storygen.compose.draft import Draft, compose_draft
from storygen.compose.guard import guard
from storygen.compose.parse import parse_markdown
from storygen.compose.printing import Printer
from storygen.compose.templates import DraftEnvironment, open_templates, render
from storygen.facts.sheets import build_fact_sheets, story_style
from storygen.story.model import Angle, Story

NAME = "page.md.j2"
ALWAYS = Angle("always", "always so", "true", "1", "A headline", "A lede.", "A standfirst")


def context_of(story: Story | None = None, area: str = "northmoor") -> dict[str, Any]:
    """Return the names that templates may use for an area of the Valley."""
    held = story or valley()
    return build_context(held, held.area(area), build_fact_sheets(held)[area])


def blocks(text: str, others: Mapping[str, str] | None = None, **names: Any) -> tuple[Block, ...]:
    """Return the blocks that a template makes for Northmoor, once the claim guard has passed it."""
    environment = DraftEnvironment([], {NAME: text, **(others or {})})
    printer = Printer(story_style(valley()))
    environment.use(printer)
    parsed = parse_markdown(render(environment, NAME, {**context_of(), **names}), printer.registry)
    guard(parsed.written, environment)
    return parsed.blocks


def environment_of(story: Story, **texts: str) -> DraftEnvironment:
    """Return the Valley's templates, some of them replaced: `story_md` stands for story.md.j2."""
    replaced = {f"{name.removesuffix('_md').replace('_', '-')}.md.j2": text for name, text in texts.items()}
    return open_templates(PROJECT, "valley", {**angle_templates(story.settings.angles), **replaced})


def draft(story: Story | None = None, area: str = "northmoor", **texts: str) -> Draft:
    """Return the draft of an area of the Valley, some templates replaced."""
    held = story or valley()
    environment = environment_of(held, **texts)
    sheets = build_fact_sheets(held)
    return compose_draft(held, held.area(area), sheets[area], environment, story_style(held))


def with_angles(*angles: Angle, story: Story | None = None) -> Story:
    """Return the Valley's story with these angles only."""
    held = story or valley()
    return replace(held, settings=replace(held.settings, angles=angles))


def page(body: str, headline: str = "A headline", standfirst: str = "") -> Draft:
    """Return a draft whose story is a headline and this body, and whose other parts are next to empty."""
    under = f"**{standfirst}**\n\n" if standfirst else ""
    return draft(
        with_angles(ALWAYS),
        story_md=f"# {headline}\n\n{under}{body}\n",
        fact_box_md="## Fact box\n\nNothing.\n",
        methodology_md="## How we got the figures\n\nBy reading.\n",
        editor_md="## For the editor\n\nNothing.\n",
    )
