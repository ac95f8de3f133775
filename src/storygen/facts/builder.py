"""Gathers the facts of one area, numbering them and their sources as they come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from string import ascii_lowercase

from storygen.facts.model import Fact, FactSheet, FactSource, Outstanding, State, Unit, Value
from storygen.story.links import EVIDENCE, evidence_name, source_link
from storygen.story.model import Area, Figure, Story
from storygen.wording.style import HouseStyle


class SheetBuilder:
    """A fact sheet in the making. Facts are numbered in the order in which they are added."""

    def __init__(self, story: Story, area: Area, style: HouseStyle) -> None:
        self.story = story
        self.area = area
        self.style = style
        self.states: dict[str, State] = {}
        self._facts: dict[str, Fact] = {}
        self._sources: dict[tuple[str, str], FactSource] = {}
        self._quotes: dict[str, dict[str, None]] = {}
        self._pictures = _pictures(story.folder)
        self._groups: dict[str, int] = {}
        self._sizes: dict[str, int] = {}

    def source(self, url: str, page: str = "", quote: str = "") -> str:
        """Return the id ("S1") of a source of this story, adding it when it is new to the sheet."""
        if (url, page) not in self._sources:
            held = self.story.sources[url]
            self._sources[url, page] = FactSource(
                id=f"S{len(self._sources) + 1}",
                title=held.title,
                publisher=held.publisher,
                url=url,
                kind=held.kind,
                published=held.published,
                page=page,
                quote=quote,
                second_hand=held.second_hand,
            )
        source = self._sources[url, page]
        self._quotes.setdefault(source.id, {})[quote] = None
        return source.id

    def sources_of(self, figures: Iterable[Figure]) -> tuple[str, ...]:
        """Return the ids of the sources that these figures were printed in, each once."""
        ids = [self.source(f.source_url, f.page, f.quote) for f in figures if f.source_url]
        return tuple(dict.fromkeys(ids))

    def add(
        self,
        fact_id: str,
        label: str,
        value: Value,
        unit: Unit,
        forms: Mapping[str, str],
        *,
        statistic: str = "",
        sum: str = "",
        figures: Iterable[Figure] = (),
        sources: tuple[str, ...] = (),
        basis: str = "",
        counts: tuple[int, int] | tuple[()] = (),
    ) -> Fact:
        """Add a fact that is held. `forms` needs at least the form "text"."""
        figures = tuple(figures)
        group, _, name = fact_id.partition(".")
        return self._keep(
            Fact(
                id=fact_id,
                ref=self._ref(group),
                number=len(self._facts) + 1,
                label=label,
                value=value,
                unit=unit,
                forms={**forms, "sum": sum} if sum else dict(forms),
                measure=group,
                statistic=statistic or name,
                sum=sum,
                basis=basis or _weakest(figure.basis for figure in figures),
                sources=sources or self.sources_of(figures),
                note="; ".join(dict.fromkeys(figure.note for figure in figures if figure.note)),
                counts=counts,
                evidence=self._evidence(figures),
            )
        )

    def add_missing(self, fact_id: str, label: str, unit: Unit, missing: str, look_in: str) -> Fact:
        """Add a fact that is not held: what is missing, in words, and where to look for it."""
        group, _, name = fact_id.partition(".")
        return self._keep(
            Fact(
                id=fact_id,
                ref=self._ref(group),
                number=len(self._facts) + 1,
                label=label,
                value=None,
                unit=unit,
                forms={},
                measure=group,
                statistic=name,
                missing=missing,
                look_in=look_in,
            )
        )

    def facts(self) -> Mapping[str, Fact]:
        """Return the facts so far, by id."""
        return self._facts

    def sheet(self, outstanding: Iterable[Outstanding]) -> FactSheet:
        """Return the finished sheet."""
        return FactSheet(
            story=self.story.slug,
            area=self.area.slug,
            area_name=self.area.name,
            facts=dict(self._facts),
            sources={source.id: self._linked(source) for source in self._sources.values()},
            states=dict(self.states),
            outstanding=tuple(outstanding),
        )

    def _linked(self, source: FactSource) -> FactSource:
        file_url = self.story.sources[source.url].file_url
        return replace(source, link=source_link(source.url, source.page, self._quotes[source.id], file_url))

    def _evidence(self, figures: Iterable[Figure]) -> tuple[str, ...]:
        if not self._pictures:
            return ()
        names = (evidence_name(f.area, f.measure, f.statistic) for f in figures if f.accepted)
        return tuple(name for name in dict.fromkeys(names) if name in self._pictures)

    def _keep(self, fact: Fact) -> Fact:
        if fact.id in self._facts:
            raise ValueError(f"the fact {fact.id} was added twice")
        self._facts[fact.id] = fact
        self._sizes[fact.measure] = self._sizes.get(fact.measure, 0) + 1
        return fact

    def _ref(self, group: str) -> str:
        number = self._groups.setdefault(group, len(self._groups) + 1)
        within = self._sizes.get(group, 0)
        # A group has room for 26 facts and then goes on as "F7aa".
        letters = ascii_lowercase[within % 26] * (within // 26 + 1)
        return f"F{number}{letters}"


WEAKEST_FIRST = ("rounded", "words", "derived", "printed")


def _weakest(bases: Iterable[str]) -> str:
    """Return the weakest basis of several figures: a sum is only as sure as its least sure part."""
    held = set(bases)
    return next((basis for basis in WEAKEST_FIRST if basis in held), "")


def _pictures(folder: Path) -> frozenset[str]:
    """Return the names of the pictures that a story holds of the sentences its figures were read from."""
    try:
        return frozenset(path.name for path in (folder / EVIDENCE).iterdir())
    except OSError:
        return frozenset()
