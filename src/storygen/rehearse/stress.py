"""Runs a story's templates over hard fictional areas: what was wrong, and what was never reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from storygen.compose.angles import angle_templates
from storygen.compose.branches import Branch, BranchRecord
from storygen.compose.draft import compose_draft
from storygen.compose.proofread import proofread
from storygen.compose.templates import open_templates
from storygen.errors import Problem, StorygenError
from storygen.facts.sheets import build_fact_sheets, story_style
from storygen.rehearse.worlds import full_league, stress_story
from storygen.story.model import Story


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of it: how many drafts, what was wrong in them, which branches and angles nobody reached."""

    drafts: int
    problems: tuple[Problem, ...]
    branches: int
    unreached: tuple[Branch, ...]
    unused_angles: tuple[str, ...]
    used_facts: frozenset[str]

    @property
    def clean(self) -> bool:
        """True when nothing was wrong and every branch was reached."""
        return not (self.problems or self.unreached or self.unused_angles)


def stress(
    story: Story, project: Path, areas: int, progress: Callable[[int, int], None] = lambda done, of: None
) -> Rehearsal:
    """Compose and proofread a draft of every fictional area: hard ones, and a full league for the ranks."""
    return rehearse((stress_story(story, areas), full_league(story)), project, progress)


def rehearse(
    worlds: tuple[Story, ...], project: Path, progress: Callable[[int, int], None] = lambda done, of: None
) -> Rehearsal:
    """Compose and proofread a draft of every area of these stories, which share templates and settings."""
    settings = worlds[0].settings
    record = BranchRecord()
    environment = open_templates(project, worlds[0].templates, angle_templates(settings.angles), record)
    problems: dict[Problem, None] = {}
    used: set[str] = set()
    facts: set[str] = set()
    done, total = 0, sum(len(world.areas) for world in worlds)
    for world in worlds:
        style = story_style(world)
        sheets = build_fact_sheets(world)
        for area in world.areas:
            try:
                draft = compose_draft(world, area, sheets[area.slug], environment, style)
                problems.update(dict.fromkeys(proofread(draft, settings)))
                used.add(draft.lead.chosen.angle.id)
                facts.update(placed.claim.fact for placed in draft.claims())
            except StorygenError as error:
                problems.update(dict.fromkeys(error.problems))
            done += 1
            progress(done, total)
    return Rehearsal(
        drafts=done,
        problems=tuple(problems),
        branches=len(record.known),
        unreached=tuple(record.unreached),
        unused_angles=tuple(angle.id for angle in settings.angles if angle.id not in used),
        used_facts=frozenset(facts),
    )
