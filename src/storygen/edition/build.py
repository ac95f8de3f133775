"""A story -> an edition: every draft composed first, then all of them written, then the manifest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from storygen.edition.guarded import WritePlan, carry_out, plan_writes, put, settle
from storygen.edition.manifest import (
    edition_document,
    edition_json,
    index_csv,
    read_manifest,
    template_hashes,
)
from storygen.edition.press import Order, Product, produce
from storygen.engine import Engine, Shared, in_chunks, jobs_for, map_tasks, open_executor
from storygen.errors import DataError, EditionError, Problem, TemplateError
from storygen.facts.sheets import StoryFigures
from storygen.story.load import load_story
from storygen.story.model import Story


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build. An empty `areas` means every area; `jobs` None lets the number of areas decide."""

    output: Path
    areas: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("docx", "md")
    engine: Engine = "local"
    jobs: int | None = None
    strict: bool = False
    force: bool = False
    annotated: bool = False
    variants: int = 1
    charts: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """What a build made."""

    story: Story
    folder: Path
    products: tuple[Product, ...]
    warnings: tuple[Problem, ...]
    plan: WritePlan
    written: tuple[str, ...] = field(default=())


Progress = Callable[[int, int], None]


def build_edition(
    folder: Path, project: Path, options: BuildOptions, progress: Progress = lambda done, of: None
) -> Edition:
    """Build the story in `folder` and write its edition. Nothing is written unless every draft is made.

    Raises DataError, TemplateError or EditionError with every problem found.
    """
    story, warnings = load_story(folder)
    if options.strict and warnings:
        raise DataError(warnings)
    slugs = chosen_areas(story, options.areas)
    products = compose_all(story, project, slugs, options, progress)
    return _write(story, project, products, warnings, options)


def chosen_areas(story: Story, asked: Sequence[str]) -> tuple[str, ...]:
    """Return the slugs to build. Raises EditionError naming every unknown one, with the nearest known."""
    from difflib import get_close_matches

    known = [area.slug for area in story.areas]
    problems = []
    for slug in asked:
        if slug not in known:
            near = get_close_matches(slug, known, 1, 0.4)
            fix = f"Did you mean {near[0]}?" if near else "`storygen build --help` says how to choose areas."
            problems.append(Problem(f"there is no area {slug} in this story.", "--area", fix))
    if problems:
        raise EditionError(problems)
    return tuple(slug for slug in known if slug in asked) if asked else tuple(known)


def compose_all(
    story: Story,
    project: Path,
    slugs: Sequence[str],
    options: BuildOptions,
    progress: Progress = lambda done, of: None,
) -> tuple[Product, ...]:
    """Return every draft, in the order of the areas. Raises TemplateError with the problems of all."""
    figures = Shared(StoryFigures.of(story))
    jobs = jobs_for(len(slugs), options.jobs)
    orders = [
        Order(
            figures,
            project,
            tuple(chunk),
            options.formats,
            annotated=options.annotated,
            variants=options.variants,
            charts=options.charts,
        )
        for chunk in (slugs[:1], *in_chunks(slugs[1:], jobs))
    ]
    # The first is drafted here: copies of this process then have all that drafts need, read and compiled.
    made = {product.slug: product for product in produce(orders[0])}
    progress(len(made), len(slugs))
    with open_executor(options.engine, jobs) as executor:
        for products in map_tasks(produce, orders[1:], executor):
            made.update((product.slug, product) for product in products)
            progress(len(made), len(slugs))
    in_order = tuple(made[slug] for slug in slugs)
    problems = dict.fromkeys(problem for product in in_order for problem in product.problems)
    if problems:
        raise TemplateError(problems)
    return in_order


def kept_areas(
    manifest: dict[str, Any] | None, story: Story, products: tuple[Product, ...]
) -> list[dict[str, Any]]:
    """Return what the last manifest says of areas that this build did not make and the story still has."""
    made = {product.slug for product in products}
    known = {area.slug for area in story.areas}
    entries = manifest["areas"] if manifest else []
    return [entry for entry in entries if entry["slug"] in known - made]


def _write(
    story: Story,
    project: Path,
    products: tuple[Product, ...],
    warnings: tuple[Problem, ...],
    options: BuildOptions,
) -> Edition:
    manifest = read_manifest(options.output)
    if manifest and manifest["story"] != story.slug:
        raise EditionError.of(
            f"the folder holds an edition of {manifest['story']}, not of {story.slug}.",
            where=str(options.output),
            fix="Build into another folder with --output.",
        )
    files = {f"{p.slug}/{name}": data for p in products for name, data in p.files.items()}
    plan = plan_writes(options.output, files, manifest, force=options.force)
    written = carry_out(plan)
    templates = template_hashes(project, story.templates)
    kept = kept_areas(manifest, story, products)
    document = edition_document(story, products, templates, plan.recorded, kept)
    put(options.output / "index.csv", index_csv(document))
    put(options.output / "edition.json", edition_json(document))
    settle(options.output)
    return Edition(story, options.output, products, warnings, plan, written)
