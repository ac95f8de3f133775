"""What templates may use: the area, its measures and their facts, what was said, where it comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from string import ascii_lowercase
from typing import Any

from storygen.compose.printing import Name, Note, ProperName
from storygen.facts.inspection import is_stale
from storygen.facts.model import Fact, FactSheet, FactSource, State
from storygen.facts.sheets import responses_for
from storygen.story.model import Area, Measure, Report, Response, Story
from storygen.wording.names import possessive


class FactGroup:
    """Facts that share the first part of their id: `inspection.year`, `method.min_base`."""

    def __init__(self, group: str, sheet: FactSheet) -> None:
        self.id = group
        self.sheet = sheet

    def __getattr__(self, name: str) -> Fact:
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return self.sheet.facts[f"{self.id}.{name}"]
        except KeyError:
            raise AttributeError(f"there is no fact {self.id}.{name}") from None

    def has(self, name: str) -> bool:
        """True when the fact of that name is held."""
        fact = self.sheet.facts.get(f"{self.id}.{name}")
        return fact is not None and fact.known


class MeasureView(FactGroup):
    """A measure of one area. Its facts are attributes: `sexual.wrong`, `sexual.share`."""

    def __init__(self, measure: Measure, sheet: FactSheet) -> None:
        super().__init__(measure.id, sheet)
        self.measure = measure
        self.label = measure.label
        self.things = measure.things
        self.thing = measure.thing
        self.short_things = measure.short_things or measure.things
        self.short_thing = measure.short_thing or measure.thing
        self.category = measure.category
        self.crime = measure.crime or measure.category
        self.phrase = measure.phrase
        self.needed = measure.needed
        self.state: State = sheet.states[measure.id]

    @property
    def carried(self) -> bool:
        """True when inspectors carried the finding over from an earlier inspection."""
        return self.has("carried_from")

    @property
    def rank_in_doubt(self) -> bool:
        """True when the samples allow the area another place than the one it holds."""
        return self.rank_interval.value != f"{self.rank.value} to {self.rank.value}"

    @property
    def carried_year(self) -> int:
        """Return the year of the inspection that the finding was carried over from."""
        return int(str(self.carried_from.value))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Return the measure's facts, in the order of the sheet."""
        return tuple(fact for fact in self.sheet if fact.measure == self.id)

    @cached_property
    def share_value(self) -> float:
        """Return the share as a number, for ordering; below zero when there is none."""
        fact = self.sheet.facts.get(f"{self.id}.share")
        return float(fact.value) if fact and fact.known else -1.0  # type: ignore[arg-type]

    @cached_property
    def refs(self) -> str:
        """Return what the fact box calls the measure's facts as a group: "F2"."""
        return self.facts[0].ref.rstrip(ascii_lowercase)

    @cached_property
    def source_ids(self) -> str:
        """Return the ids of the sources of the measure's facts: "S1, S2"."""
        return ", ".join(dict.fromkeys(source for fact in self.facts for source in fact.sources))

    @property
    def rate_sources(self) -> tuple[FactSource, ...]:
        """Return the sources of a published rate."""
        return tuple(self.sheet.sources[source] for source in self.rate.sources)

    @cached_property
    def second_hand(self) -> tuple[FactSource, ...]:
        """Return the sources of the measure's facts that repeat an official report, each publisher once."""
        sources = [self.sheet.sources[source] for fact in self.facts for source in fact.sources]
        return tuple({s.publisher: s for s in sources if s.second_hand}.values())

    @property
    def worked_out(self) -> tuple[Fact, ...]:
        """Return the counts that were not printed but worked out from what was."""
        counts = [
            self.sheet.facts.get(f"{self.id}.{name}") for name in (self.measure.whole, self.measure.part)
        ]
        return tuple(fact for fact in counts if fact and fact.known and fact.basis == "derived" and fact.sum)

    @property
    def part(self) -> Fact:
        """Return the fact of the part counted."""
        return self.sheet.facts[f"{self.id}.{self.measure.part}"]

    @property
    def whole(self) -> Fact:
        """Return the fact of the whole."""
        return self.sheet.facts[f"{self.id}.{self.measure.whole}"]


@dataclass(frozen=True, slots=True)
class AreaView:
    """The area, in the words that a sentence needs. `called` is its name as running text has it."""

    name: Name
    called: Name
    short_name: Name
    noun: Name
    the: Name
    possessive: Name
    region: Name
    covers: Name
    is_covers: bool


# "responded on behalf of the force" says that there was a response, and not what it was.
SAYS_NOTHING = re.compile(r"(?:responded|replied|commented)\b(?!.*\b(?:that|saying|said)\b)")


@dataclass(frozen=True, slots=True)
class ResponseView:
    """What an organisation said; `gist` is a fact, and so is the day, where it is known.

    `says` is false when all that is held is that somebody responded.
    """

    organisation: Name
    speaker: Name
    role: Name
    position: str
    own: bool
    gist: Fact
    day: Fact | None
    says: bool


@dataclass(frozen=True, slots=True)
class OutstandingView:
    """One thing to do, for the desk's notes."""

    kind: str
    text: Note


def area_view(area: Area) -> AreaView:
    """Return the words for an area. `is_covers` is true when the places covered are just its name again.

    A name that no place can be taken from is one that wants its article: "the Metropolitan Police".
    """
    article = "the " if area.name == area.short_name else ""
    return AreaView(
        name=ProperName(area.name),
        short_name=ProperName(area.short_name),
        noun=Name(area.noun),
        the=Name(f"the {area.noun}"),
        possessive=ProperName(possessive(area.name)),
        called=ProperName(article + area.name),
        region=Name(area.region),
        covers=Name(area.covers),
        is_covers=area.covers.casefold() == area.short_name.casefold(),
    )


def build_context(story: Story, area: Area, sheet: FactSheet) -> dict[str, Any]:
    """Return the names that templates may use for one area."""
    settings = story.settings
    report = story.reports[area.slug]
    measures = {m.id: MeasureView(m, sheet) for m in settings.measures}
    main = [view for view in measures.values() if view.needed]
    return {
        **measures,
        **{
            group: FactGroup(group, sheet)
            for group in ("inspection", "edition", "areas", "national", "method", "support")
        },
        **_findings(main, _not_inspected(story, area)),
        "area": area_view(area),
        "nouns": settings.areas,
        "main": main,
        "ranked": any(view.has("rank") for view in main),
        "measures": list(measures.values()),
        "report": report_view(report, settings.edition, settings.rules.stale_after_years),
        "responses": response_views(responses_for(story, area), sheet, area),
        "sources": list(sheet.sources.values()),
        "second_hand": _second_hand(main),
        "listed_facts": [fact for fact in sheet if fact.known and _is_listed(fact, measures)],
        "status": sheet.status,
        "outstanding": [OutstandingView(item.kind, Note(str(item))) for item in sheet.outstanding],
        "national_by": Name(story.national[0].attributed_to) if story.national else None,
        "inspector": _inspector(settings.inspector, report),
        "explain": {key: Name(value) for key, value in settings.explain.items()},
        "contact": Name(settings.contact),
        "approval": settings.approval,
        "fictional": settings.fictional,
        "title": Name(settings.title),
    }


def _inspector(names: Mapping[str, str], report: Report) -> dict[str, Name]:
    """Return what the inspectorate was called when it published the report: it may have a new name."""
    renamed = date.fromisoformat(names["renamed"]) if names.get("renamed") else None
    published = report.published or date(report.year, 12, 31)
    prefix = "former_" if renamed and published < renamed else ""
    return {key: Name(names[prefix + key]) for key in ("name", "full_name")}


def _not_inspected(story: Story, area: Area) -> frozenset[str]:
    """Return the tables of the measures that inspectors did not look at, in the words of their own report."""
    return frozenset(f.measure for f in story.figures_of(area.slug) if f.basis == "not-inspected")


def _findings(main: list[MeasureView], not_inspected: frozenset[str]) -> dict[str, list[MeasureView]]:
    """Return the main measures by what is known of them; those with something wrong, largest share first.

    A finding carried over from an earlier inspection is not this inspection's: it stands apart.
    """
    carried = [m for m in main if m.carried and m.state in ("counts", "none", "part")]
    fresh = [m for m in main if m not in carried]
    counted = [m for m in fresh if m.state == "counts"]
    wrong = [m for m in counted if m.part.value != 0]
    return {
        "wrong": sorted(wrong, key=lambda m: -m.share_value),
        "clean": sorted((m for m in fresh if m.state in ("counts", "none") and not m.part.value), key=_small),
        "carried": carried,
        "share_only": sorted((m for m in main if m.state == "share"), key=lambda m: -m.share_value),
        "part_only": [m for m in fresh if m.state == "part"],
        "disputed": [m for m in main if m.state == "disputed"],
        "unavailable": [m for m in main if m.state == "unavailable" and m.measure.table not in not_inspected],
        "not_inspected": [m for m in main if m.state == "unavailable" and m.measure.table in not_inspected],
        "missing": [m for m in main if m.state in ("missing", "whole")],
    }


def _small(view: MeasureView) -> bool:
    """True of a finding on too few records to lead on."""
    return view.state == "counts" and view.whole.value < view.sheet["method.min_base"].value  # type: ignore[operator]


def _is_listed(fact: Fact, measures: Mapping[str, MeasureView]) -> bool:
    """True of the facts that the fact box lists one by one: counts, shares and what is worked out from them.

    Not what is left when the part is taken away, of which drafts say nothing.
    """
    view = measures.get(fact.measure)
    if view is None:
        return False
    if view.measure.kind != "proportion":
        return fact.basis == "derived"
    complement = view.measure.complement
    return not (view.needed and complement and fact.statistic.startswith(complement))


@dataclass(frozen=True, slots=True)
class ReportView:
    """What a template needs to know of the inspection report, apart from its facts."""

    again: bool
    stale: bool
    url: str
    title: str
    audited: bool


def report_view(report: Report, edition: Any, years: int) -> ReportView:
    """Return the view of a report; `again` is true of a re-inspection."""
    return ReportView(
        again=report.kind == "re-inspection",
        stale=is_stale(report, edition, years),
        url=report.url,
        title=report.title,
        audited=bool(report.audit_to),
    )


def response_views(
    responses: tuple[Response, ...], sheet: FactSheet, area: Area
) -> dict[str, list[ResponseView]]:
    """Return the responses by whose they are: "own" (the area's), and each national position."""
    views: dict[str, list[ResponseView]] = {
        "own": [],
        "critic": [],
        "government": [],
        "expert": [],
        "police": [],
    }
    with_gist = [r for r in responses if r.gist]
    for number, response in enumerate(with_gist, start=1):
        own = response.scope == area.slug
        view = ResponseView(
            Name(response.organisation),
            Name(response.speaker),
            Name(response.role),
            response.position,
            own,
            sheet.facts[f"response.{number}"],
            sheet.facts.get(f"response.{number}_on"),
            not SAYS_NOTHING.match(response.gist),
        )
        views.setdefault("own" if own else response.position, []).append(view)
    return views


def _second_hand(main: list[MeasureView]) -> list[FactSource]:
    """Return the second-hand sources behind the main measures' facts, each publisher once."""
    found: dict[str, FactSource] = {}
    for view in main:
        for source in view.second_hand:
            found.setdefault(source.publisher, source)
    return list(found.values())


def known_names(context: Mapping[str, Any]) -> frozenset[str]:
    """Return the names that templates may use."""
    return frozenset(context)
