"""Runs a story's templates over hard fictional areas: what was wrong, and what was never reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count
from pathlib import Path

from storygen.compose.angles import angle_templates
from storygen.compose.branches import Branch, BranchRecord
from storygen.compose.draft import compose_draft
from storygen.compose.proofread import proofread
from storygen.compose.templates import DraftEnvironment, open_templates
from storygen.engine import collecting_afterwards, in_chunks, jobs_for, map_tasks, open_executor
from storygen.errors import Problem, StorygenError
from storygen.facts.sheets import StoryFigures
from storygen.rehearse.worlds import full_league, stress_story, whole_matrix
from storygen.story.model import Angle, Story


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of it: how many drafts, what was wrong in them, which branches and angles nobody reached.

    It takes `judged_from` fictional areas for every hard case to come up. When fewer were `tried`, what was
    not reached says nothing against the templates.
    """

    drafts: int
    problems: tuple[Problem, ...]
    branches: int
    unreached: tuple[Branch, ...]
    unused_angles: tuple[str, ...]
    used_facts: frozenset[str]
    tried: int = 0
    judged_from: int = 0

    @property
    def whole(self) -> bool:
        """True when enough areas were tried to judge what was not reached."""
        return self.tried >= self.judged_from

    @property
    def clean(self) -> bool:
        """True when nothing was wrong and, if the whole matrix was tried, every branch was reached."""
        return not self.problems and not (self.whole and (self.unreached or self.unused_angles))


def stress(
    story: Story,
    project: Path,
    areas: int,
    progress: Callable[[int, int], None] = lambda done, of: None,
    jobs: int | None = None,
) -> Rehearsal:
    """Compose and proofread a draft of every fictional area: hard ones, and a full league for the ranks.

    `jobs` is how many processes share the work; every core when it is not said and there are areas enough.
    """
    worlds = (stress_story(story, areas), full_league(story))
    result = rehearse(worlds, project, progress, jobs)
    return replace(result, tried=areas, judged_from=whole_matrix(story))


def rehearse(
    worlds: tuple[Story, ...],
    project: Path,
    progress: Callable[[int, int], None] = lambda done, of: None,
    jobs: int | None = None,
) -> Rehearsal:
    """Compose and proofread a draft of every area of these stories, which share templates and settings."""
    settings = worlds[0].settings
    total = sum(len(world.areas) for world in worlds)
    processes = jobs_for(total, jobs)
    finished: dict[int, _Part] = {}
    for number, part in _results(_chunks(worlds, project, processes), processes):
        finished[number] = part
        progress(sum(each.drafts for each in finished.values()), total)
    together = _Part()
    for number in sorted(finished):
        together.add(finished[number])
    return Rehearsal(
        drafts=together.drafts,
        problems=tuple(together.problems),
        branches=len(together.record.known),
        unreached=tuple(together.record.unreached),
        unused_angles=tuple(angle.id for angle in settings.angles if angle.id not in together.angles),
        used_facts=frozenset(together.facts),
    )


class _Part:
    """What came of some of the areas."""

    def __init__(self, record: BranchRecord | None = None) -> None:
        self.record = record or BranchRecord()
        self.drafts = 0
        self.problems: dict[Problem, None] = {}
        self.angles: set[str] = set()
        self.facts: set[str] = set()

    def add(self, other: _Part) -> None:
        """Add what came of other areas."""
        if self.record is not other.record:
            self.record.known |= other.record.known
            self.record.reached |= other.record.reached
        self.drafts += other.drafts
        self.problems.update(other.problems)
        self.angles |= other.angles
        self.facts |= other.facts


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Some areas of one story, for one process. `run` tells rehearsals apart."""

    number: int
    run: int
    figures: StoryFigures
    project: Path
    areas: Sequence[str]


_runs = count()


def _chunks(worlds: tuple[Story, ...], project: Path, jobs: int) -> Iterator[_Chunk]:
    run, number = next(_runs), count()
    for world in worlds:
        figures, slugs = StoryFigures.of(world), [area.slug for area in world.areas]
        for chunk in (slugs[:1], *in_chunks(slugs[1:], jobs)):
            yield _Chunk(next(number), run, figures, project, chunk)


@lru_cache(maxsize=1)
def _opened(
    run: int, project: Path, templates: str, angles: tuple[Angle, ...]
) -> tuple[DraftEnvironment, BranchRecord]:
    """Return the templates of one rehearsal, compiled once in each process, and the record of branches."""
    record = BranchRecord()
    return open_templates(project, templates, angle_templates(angles), record), record


def _results(chunks: Iterator[_Chunk], jobs: int) -> Iterator[tuple[int, _Part]]:
    """Yield what came of each chunk, as it is ready."""
    # The first is tried here: copies of this process then have its templates, read and compiled.
    yield _tried(next(chunks))
    if jobs == 1:
        yield from map(_tried, chunks)
        return
    with open_executor("local", jobs) as executor:
        yield from map_tasks(_tried, chunks, executor)


def _tried(chunk: _Chunk) -> tuple[int, _Part]:
    """Return what came of the areas of a chunk, with the chunk's number."""
    figures, story = chunk.figures, chunk.figures.story
    environment, record = _opened(chunk.run, chunk.project, story.templates, story.settings.angles)
    part = _Part(record)
    for slug in chunk.areas:
        part.drafts += 1
        area = story.area(slug)
        try:
            with collecting_afterwards():
                draft = compose_draft(story, area, figures.sheet(area), environment, figures.style)
                part.problems.update(dict.fromkeys(proofread(draft, story.settings)))
                part.angles.add(draft.lead.chosen.angle.id)
                part.facts.update(placed.claim.fact for placed in draft.claims())
        except StorygenError as error:
            part.problems.update(dict.fromkeys(error.problems))
    return chunk.number, part
