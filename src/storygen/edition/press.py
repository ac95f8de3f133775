"""Composes and writes the drafts of some areas: the work that is shared out over processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from storygen.compose.angles import angle_templates
from storygen.compose.blocks import Picture, Section, Table
from storygen.compose.draft import Draft, compose_draft
from storygen.compose.templates import DraftEnvironment, open_templates, packaged_templates
from storygen.edition.facts_json import facts_document, facts_json
from storygen.engine import Shared, collecting_afterwards
from storygen.errors import Problem, StorygenError
from storygen.facts.model import FactSheet, Outstanding, Status
from storygen.facts.sheets import StoryFigures, story_style
from storygen.story.links import EVIDENCE
from storygen.story.model import Area, Story
from storygen.wording.dates import date_words, datetime_words
from storygen.write.details import DraftDetails
from storygen.write.notes import claim_notes

if TYPE_CHECKING:
    from storygen.write.chart import DrawnChart
    from storygen.write.house import HouseDocument

# How often another wording is looked for, for each that is wanted.
TRIES = 4

Format = str
FORMATS: tuple[Format, ...] = ("docx", "md", "html")


@dataclass(frozen=True, slots=True)
class Order:
    """Drafts to make: some areas of a story, in some formats and so many variants."""

    shared: Shared[StoryFigures]
    project: Path
    areas: tuple[str, ...]
    formats: tuple[Format, ...]
    annotated: bool = False
    variants: int = 1
    charts: bool = False

    @property
    def figures(self) -> StoryFigures:
        """Return the story's figures."""
        return self.shared.value

    @property
    def story(self) -> Story:
        """Return the story."""
        return self.figures.story


@dataclass(frozen=True, slots=True)
class Product:
    """One area's draft, as files by name; `problems` when it cannot be made."""

    slug: str
    name: str
    files: Mapping[str, bytes]
    status: Status
    headline: str
    angle: str
    outstanding: tuple[Outstanding, ...]
    problems: tuple[Problem, ...] = ()


def produce(order: Order) -> list[Product]:
    """Return the drafts that an order asks for. A draft that cannot be made comes back with its problems."""
    environment = _environment(order.project, order.story.templates, order.story.settings.angles)
    products = []
    for slug in order.areas:
        with collecting_afterwards():
            products.append(_produce_one(order, order.story.area(slug), environment))
    return products


@lru_cache(maxsize=4)
def _environment(project: Path, slug: str, angles: tuple[object, ...]) -> DraftEnvironment:
    return open_templates(project, slug, angle_templates(angles))  # type: ignore[arg-type]


def _produce_one(order: Order, area: Area, environment: DraftEnvironment) -> Product:
    sheet = order.figures.sheet(area)
    try:
        drafts = _drafts(order, area, sheet, environment)
        files = _files(order, drafts)
    except StorygenError as error:
        return Product(area.slug, area.name, {}, sheet.status, "", "", sheet.outstanding, error.problems)
    return Product(
        area.slug,
        area.name,
        files,
        sheet.status,
        drafts[0].headline,
        drafts[0].lead.chosen.name,
        sheet.outstanding,
    )


def _drafts(order: Order, area: Area, sheet: FactSheet, environment: DraftEnvironment) -> list[Draft]:
    """Return an area's draft, and as many different wordings of it as were asked for and its template has."""
    style = order.figures.style
    drafts: list[Draft] = []
    for variant in range(1, TRIES * order.variants):
        draft = compose_draft(order.story, area, sheet, environment, style, variant)
        if all(draft.sections != other.sections for other in drafts):
            drafts.append(draft)
        if len(drafts) == order.variants:
            break
    return drafts


def _files(order: Order, drafts: list[Draft]) -> dict[str, bytes]:
    """Return the files of one area. A further variant has its number: "hampshire-2.docx"."""
    facts = [facts_json(facts_document(order.story, draft)) for draft in drafts]
    files = {"facts.json": facts[0].encode(), **_evidence(order.story, drafts[0].sheet)}
    chart = _chart(order, drafts[0]) if order.charts else None
    if chart:
        files |= {"chart.svg": chart.drawn.svg, "chart.png": chart.drawn.png}
    for variant, draft in enumerate(drafts, start=1):
        details = draft_details(order.story, draft, facts[variant - 1])
        if chart:
            draft = replace(draft, sections=with_picture(draft.sections, chart.picture))
        number = f"-{variant}" if variant > 1 else ""
        files |= _written(order, draft, details, chart, draft.area.slug + number)
    return files


def _evidence(story: Story, sheet: FactSheet) -> dict[str, bytes]:
    """Return the pictures of the sentences that an area's figures were read from, by name."""
    names = dict.fromkeys(name for fact in sheet.facts.values() for name in fact.evidence)
    return {f"{EVIDENCE}/{name}": (story.folder / EVIDENCE / name).read_bytes() for name in names}


def _written(
    order: Order, draft: Draft, details: DraftDetails, chart: _Chart | None, slug: str
) -> dict[str, bytes]:
    """Return the draft in each format asked for, and the desk's copies with a note at every claim."""
    files = {}
    notes = claim_notes(draft.sheet) if order.annotated else None
    pictures = {chart.picture.path: chart.drawn.png} if chart else {}
    if "md" in order.formats:
        from storygen.write.markdown import write_markdown

        files[f"{slug}.md"] = write_markdown(draft.sections).encode()
        if notes:
            files[f"{slug}-annotated.md"] = write_markdown(draft.sections, notes).encode()
    if "docx" in order.formats:
        from storygen.write.word import write_word

        house = _house(order.project)
        files[f"{slug}.docx"] = write_word(draft.sections, details, house, pictures=pictures)
        if notes:
            annotated = write_word(draft.sections, details, house, pictures=pictures, comments=notes)
            files[f"{slug}-annotated.docx"] = annotated
    if "html" in order.formats:
        from storygen.write.html import write_html

        files[f"{slug}.html"] = write_html(draft.sections, details).encode()
    return files


@dataclass(frozen=True, slots=True)
class _Chart:
    """A chart, drawn, and the block that puts it into a draft."""

    picture: Picture
    drawn: DrawnChart


def _chart(order: Order, draft: Draft) -> _Chart | None:
    """Return the chart of an area's shares, or None when no share of it is held."""
    from storygen.write.chart import draw_chart, read_chart_template, share_chart

    main = [measure for measure in order.story.settings.measures if measure.needed]
    title = (
        f"{draft.area.name}: share of cancelled records found to have been {main[0].phrase}" if main else ""
    )
    chart = share_chart(draft.sheet, main, title, "The bars show the likely range for samples of this size")
    if chart is None:
        return None
    own = order.project / "templates" / "shared" / "shares.vl.json"
    template = read_chart_template(own if own.exists() else packaged_templates() / "shares.vl.json")
    return _Chart(Picture("chart.png", chart.alt), draw_chart(chart, template))


def with_picture(sections: tuple[Section, ...], picture: Picture) -> tuple[Section, ...]:
    """Return the sections with a picture under the first table of the fact box."""
    placed = []
    for section in sections:
        blocks = list(section.blocks)
        tables = [place for place, block in enumerate(blocks) if isinstance(block, Table)]
        if section.part == "fact-box" and tables:
            blocks.insert(tables[0] + 1, picture)
        placed.append(replace(section, blocks=tuple(blocks)))
    return tuple(placed)


@lru_cache(maxsize=4)
def _house(project: Path) -> HouseDocument:
    """Return the organisation's own Word styles, or where it has none, those that came with storygen."""
    from storygen.write.house import HouseDocument

    own = project / "templates" / "shared" / "house.docx"
    return HouseDocument.load(own if own.exists() else packaged_templates() / "house.docx")


def draft_details(story: Story, draft: Draft, facts: str) -> DraftDetails:
    """Return what a draft's files carry besides its words."""
    settings, sheet = story.settings, draft.sheet
    style = story_style(story)
    refs = {fact.id: (fact.number, fact.ref) for fact in sheet}
    for extra, source in enumerate(sheet.sources, start=len(refs) + 1):
        refs[source] = (extra, source)
    return DraftDetails(
        headline=draft.headline,
        story=story.slug,
        title=settings.title,
        area=draft.area.slug,
        area_name=draft.area.name,
        edition=settings.edition,
        edition_words=date_words(settings.edition, style),
        embargo_words=datetime_words(settings.embargo, style) if settings.embargo else "",
        status=STATUS_WORDS[sheet.status],
        facts_json=facts,
        refs=refs,
    )


STATUS_WORDS: Mapping[Status, str] = {
    "ready": "Ready",
    "to-check": "To check",
    "needs-figures": "Not ready: figures are missing",
    "held": "Held: sources conflict",
}
