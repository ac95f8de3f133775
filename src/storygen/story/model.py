"""What a story is made of, once its folder has been read and found to be sound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Literal

Basis = Literal[
    "printed", "derived", "rounded", "words", "not-published", "not-inspected", "carried-over", "not-found"
]
BASES_WITH_VALUE: tuple[Basis, ...] = ("printed", "derived", "rounded", "words")
BASES_WITHOUT_VALUE: tuple[Basis, ...] = ("not-published", "not-inspected", "carried-over", "not-found")

# "confirm": right as far as anyone knows, but somebody must look; "conflict": sources disagree, so no draft
# may state it until a person has decided.
Doubt = Literal["", "confirm", "conflict"]

SourceKind = Literal["inspection", "re-inspection", "official", "newspaper", "broadcaster", "dataset"]
SECOND_HAND: tuple[SourceKind, ...] = ("newspaper", "broadcaster")


@dataclass(frozen=True, slots=True)
class Area:
    """A place that gets its own draft; here a police force."""

    slug: str
    name: str
    short_name: str
    noun: str
    region: str
    covers: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A published document. `file_url` is the address of the PDF that its web page leads to."""

    url: str
    title: str
    publisher: str
    kind: SourceKind
    published: date | None = None
    sha256: str = ""
    file_url: str = ""

    @property
    def second_hand(self) -> bool:
        """True when the document repeats figures that an official report holds first."""
        return self.kind in SECOND_HAND


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as published. `value` is None just when the basis says why there is none."""

    area: str
    measure: str
    statistic: str
    value: Decimal | None
    basis: Basis
    source_url: str
    page: str = ""
    quote: str = ""
    note: str = ""
    qualifier: str = ""
    carried_from: int | None = None
    doubt: Doubt = ""
    accepted: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The inspection that an area's figures come from."""

    area: str
    title: str
    kind: Literal["inspection", "re-inspection"]
    year: int
    url: str = ""
    published: date | None = None
    overall_grade: str = ""
    accuracy_grade: str = ""
    audit_from: date | None = None
    audit_to: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """What somebody said of the findings. `scope` is an area's slug or "national"."""

    scope: str
    organisation: str
    position: str
    gist: str
    source_url: str
    speaker: str = ""
    role: str = ""
    responded: date | None = None


@dataclass(frozen=True, slots=True)
class NationalFigure:
    """A count or extreme over all areas as somebody published it."""

    fact: str
    value: Decimal
    qualifier: str
    attributed_to: str
    source_url: str
    seen_at: str = ""
    note: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class PublishedTotal:
    """A total over some areas as somebody published it, to hold the parts against."""

    name: str
    areas: tuple[str, ...]
    measure: str
    statistic: str
    value: Decimal
    source_url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Partner:
    """An outlet that receives drafts. An empty `areas` means every area."""

    name: str
    areas: tuple[str, ...]
    medium: str


@dataclass(frozen=True, slots=True)
class Measure:
    """What the story counts.

    A `proportion` is `part` of `whole` (both names of statistics in figures.csv). A `rate` is a percentage
    with a published margin. A `count` is one number. `phrase` is locked: it is what was found of each
    one counted, and no template may say it in other words.
    """

    id: str
    table: str
    kind: Literal["proportion", "rate", "count"]
    label: str
    things: str
    phrase: str
    part: str = ""
    whole: str = ""
    thing: str = ""
    complement: str = ""
    complement_phrase: str = ""
    category: str = ""
    crime: str = ""
    short_things: str = ""
    short_thing: str = ""
    qualifier: str = ""
    whole_phrase: str = ""
    needed: bool = False
    ranked: bool = False
    synonyms: tuple[str, ...] = ()
    equivalents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaNouns:
    """What an area is called in this story."""

    noun: str
    plural: str
    country: str


@dataclass(frozen=True, slots=True)
class Rules:
    """The thresholds that drafts keep to. The methodology note prints them."""

    min_base: int = 10
    min_coverage: float = 0.9
    stale_after_years: int = 3
    fraction_tolerance: float = 0.02
    confidence: float = 0.95


@dataclass(frozen=True, slots=True)
class Angle:
    """A rule for what a draft may lead on. `when`, `score`, `headline` and `lede` are Jinja.

    `about` says what the lede tells already ("grade", "rate"), so that the story does not tell it again.
    `each` names the measures that the rule is tried on, one after the other, as `m`; empty means once.
    """

    id: str
    means: str
    when: str
    score: str
    headline: str
    lede: str
    standfirst: str = ""
    about: str = ""
    each: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All of story.toml."""

    title: str
    edition: date
    embargo: datetime | None
    contact: str
    areas: AreaNouns
    rules: Rules
    style: Mapping[str, object]
    measures: tuple[Measure, ...]
    angles: tuple[Angle, ...] = ()
    inspector: Mapping[str, str] = field(default_factory=dict)
    explain: Mapping[str, str] = field(default_factory=dict)
    support: Mapping[str, object] = field(default_factory=dict)
    approval: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    templates: str = ""
    licence: str = ""
    fictional: bool = False


@dataclass(frozen=True)
class Story:
    """One localised story, validated: every figure's area, measure and source is known."""

    slug: str
    folder: Path
    settings: Settings
    areas: tuple[Area, ...]
    sources: Mapping[str, Source]
    figures: tuple[Figure, ...]
    reports: Mapping[str, Report]
    responses: tuple[Response, ...] = ()
    national: tuple[NationalFigure, ...] = ()
    totals: tuple[PublishedTotal, ...] = ()
    partners: tuple[Partner, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)

    @property
    def templates(self) -> str:
        """Return the folder of the story's templates: its own, unless story.toml names another's."""
        return self.settings.templates or self.slug

    def area(self, slug: str) -> Area:
        """Return the area of that slug. Raises KeyError when there is none."""
        for area in self.areas:
            if area.slug == slug:
                return area
        raise KeyError(slug)

    def figures_of(self, slug: str) -> tuple[Figure, ...]:
        """Return the figures held for one area, in table order."""
        return tuple(self._figures_by_area.get(slug, ()))

    @cached_property
    def _figures_by_area(self) -> Mapping[str, Sequence[Figure]]:
        held: dict[str, list[Figure]] = {}
        for figure in self.figures:
            held.setdefault(figure.area, []).append(figure)
        return held
