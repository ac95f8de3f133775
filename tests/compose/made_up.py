"""Drafts of made-up areas by the real story's templates, with whatever figures a test gives them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from functools import cache

from tests.world.valley import ROOT

from storygen.compose.angles import angle_templates
from storygen.compose.blocks import BulletList, Heading, Paragraph, inline_runs, plain_text
from storygen.compose.draft import Draft, compose_draft
from storygen.compose.proofread import proofread
from storygen.compose.templates import DraftEnvironment, open_templates
from storygen.facts.sheets import build_fact_sheets, story_style
from storygen.rehearse.worlds import stress_story
from storygen.story.load import load_story
from storygen.story.model import Figure, Measure, Story

STORY = "cancelled-crimes"
Known = dict[str, tuple[int | None, int | None]]  # (part, whole) by measure


@cache
def real() -> Story:
    return load_story(ROOT / "data" / STORY)[0]


@cache
def environment() -> DraftEnvironment:
    return open_templates(ROOT, STORY, angle_templates(real().settings.angles))


def measure(name: str) -> Measure:
    return next(m for m in real().settings.measures if m.id == name)


def story_of(*areas: Known, shares: dict[str, str] | None = None, doubt: str = "") -> Story:
    """Return a story of as many made-up areas, each with these counts only, graded and audited.

    `shares` are the first area's rounded shares; `doubt` is of all counts.
    """
    base = stress_story(real(), len(areas))
    url = next(url for url, source in base.sources.items() if source.kind == "inspection")
    figures = [
        Figure(
            area.slug,
            measure(name).table,
            statistic,
            Decimal(value),
            "printed",
            url,
            note="a made-up doubt" if doubt else "",
            doubt=doubt,
        )  # type: ignore[arg-type]
        for area, known in zip(base.areas, areas, strict=True)
        for name, (part, whole) in known.items()
        for statistic, value in ((measure(name).whole, whole), (measure(name).part, part))
        if value is not None
    ]
    first = base.areas[0].slug
    figures += [
        Figure(first, measure(name).table, "share_pct", Decimal(value), "rounded", url)
        for name, value in (shares or {}).items()
    ]
    reports = {slug: replace(report, overall_grade="good") for slug, report in base.reports.items()}
    return replace(base, figures=tuple(figures), reports=reports, responses=())


def draft_of(story: Story, number: int = 0, variant: int = 1) -> Draft:
    """Return the draft of one area; the proofreader must find nothing in it."""
    area = story.areas[number]
    sheet = build_fact_sheets(story)[area.slug]
    draft = compose_draft(story, area, sheet, environment(), story_style(story), variant)
    assert proofread(draft, story.settings) == ()
    return draft


def both_ways(story: Story, number: int = 0) -> Iterable[Draft]:
    """Yield a draft and its second variant, which takes the other alternative at every choice."""
    return (draft_of(story, number, variant) for variant in (1, 2))


def words(draft: Draft, desk: bool = False) -> str:
    """Return what readers read from the headline on; `desk` adds the notes to the desk."""
    blocks = draft.sections[0].blocks
    start = next(n for n, block in enumerate(blocks) if isinstance(block, Heading))
    return "\n".join(
        " ".join(plain_text(run) for run in inline_runs(block))
        for block in blocks[start:]
        if desk or not (isinstance(block, Paragraph) and block.role == "desk")
    )


def headlines(draft: Draft) -> list[str]:
    """Return the headline and the others that the figures support, as readers see them."""
    lists = [block for block in draft.sections[-1].blocks if isinstance(block, BulletList)]
    others = lists[0].items if draft.lead.alternatives else ()
    return [draft.headline, *(plain_text(item) for item in others)]
