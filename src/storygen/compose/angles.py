"""Chooses what a draft leads on, by the rules in story.toml, and says what else was considered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from storygen.compose.context import MeasureView
from storygen.compose.printing import Note
from storygen.compose.templates import DraftEnvironment, evaluate, render
from storygen.errors import TemplateError
from storygen.story.model import Angle


@dataclass(frozen=True, slots=True)
class Candidate:
    """An angle tried on an area, and on one measure where the angle is about one."""

    angle: Angle
    measure: MeasureView | None
    holds: bool
    score: float

    @property
    def name(self) -> str:
        """Return "half-or-more (sexual)"."""
        return f"{self.angle.id} ({self.about})" if self.about else self.angle.id

    @property
    def about(self) -> str:
        """Return the id of the measure that the angle was tried on, if it was tried on one."""
        return self.measure.id if self.measure else ""


@dataclass(frozen=True, slots=True)
class Lead:
    """The angle chosen, in words, and those that were not. The words hold marks, for a template to print."""

    chosen: Candidate
    headline: str
    standfirst: str
    lede: str
    alternatives: tuple[str, ...]
    reason: Note
    weaker: tuple[Note, ...]
    not_so: tuple[Note, ...]


ALTERNATIVES = 3
# An editor wants a choice: with fewer other headlines than this, the last resort's is offered too.
A_CHOICE = 2
# Characters. A longer headline is cut by those who share and search for it.
LONGEST_HEADLINE = 90
# An angle of this score or less is for a draft that has nothing else.
LAST_RESORT = 5


def angle_templates(angles: tuple[Angle, ...]) -> dict[str, str]:
    """Return the short templates of all angles by the name that errors give them."""
    return {
        _name(angle, part): text
        for angle in angles
        for part, text in (
            ("headline", angle.headline),
            ("standfirst", angle.standfirst),
            ("lede", angle.lede),
        )
    }


def _name(angle: Angle, part: str) -> str:
    return f"story.toml, angle “{angle.id}”, {part}"


def candidates(
    environment: DraftEnvironment, angles: tuple[Angle, ...], context: Mapping[str, Any]
) -> Iterator[Candidate]:
    """Yield every angle tried on the area."""
    for angle in angles:
        views: list[MeasureView | None] = [context[name] for name in angle.each] or [None]
        for view in views:
            names = {**context, "m": view} if view is not None else dict(context)
            holds = bool(evaluate(environment, angle.when, names, _name(angle, "when")))
            score = _score(environment, angle, names) if holds else 0.0
            yield Candidate(angle, view, holds, score)


def _score(environment: DraftEnvironment, angle: Angle, names: dict[str, Any]) -> float:
    value = evaluate(environment, angle.score, names, _name(angle, "score"))
    if not isinstance(value, (int, float, Decimal, Fraction)):
        raise TemplateError.of(
            f"the score is not a number but a {type(value).__name__}.",
            where=_name(angle, "score"),
            fix="A fact's number is its value: m.not_told_share.value.",
        )
    return float(value)


def choose_lead(environment: DraftEnvironment, angles: tuple[Angle, ...], context: Mapping[str, Any]) -> Lead:
    """Return the lead: the highest score of the angles that hold; of equal ones, the first in story.toml."""
    tried = list(candidates(environment, angles, context))
    holding = sorted((c for c in tried if c.holds), key=lambda c: -c.score)
    if not holding:
        raise TemplateError.of(
            "no angle holds for this area.",
            where="story.toml, [[angles]]",
            fix='Add an angle that always holds (when = "true").',
        )
    chosen, *rest = holding
    headline = _headline(environment, chosen, context)
    weaker = [c for c in rest if c.score > LAST_RESORT]
    others = _headlines(environment, weaker, context, headline)
    if len(others) < A_CHOICE:
        others = _headlines(environment, rest, context, headline)
    return Lead(
        chosen,
        headline,
        _words(environment, chosen, "standfirst", context),
        _words(environment, chosen, "lede", context),
        others,
        _described(chosen),
        tuple(dict.fromkeys(_described(c) for c in weaker)),
        _not_so(tried),
    )


def _words(environment: DraftEnvironment, candidate: Candidate, part: str, context: Mapping[str, Any]) -> str:
    names = {**context, "m": candidate.measure} if candidate.measure is not None else context
    return render(environment, _name(candidate.angle, part), names).strip()


def _headlines(
    environment: DraftEnvironment, others: list[Candidate], context: Mapping[str, Any], taken: str
) -> tuple[str, ...]:
    """Return the headlines of other angles, the best first, each once and not the one that is taken."""
    different = {_plain(environment, taken): taken}
    for candidate in others:
        if len(different) > ALTERNATIVES:
            break
        words = _headline(environment, candidate, context)
        different.setdefault(_plain(environment, words), words)
    return tuple(different.values())[1:]


def _headline(environment: DraftEnvironment, candidate: Candidate, context: Mapping[str, Any]) -> str:
    """Return the first line of an angle's headline that is short enough, or where none is the shortest."""
    lines = _words(environment, candidate, "headline", context).splitlines()
    lengths = {line.strip(): len(_plain(environment, line.strip())) for line in lines if line.strip()}
    fitting = (line for line, length in lengths.items() if length <= LONGEST_HEADLINE)
    return next(fitting, min(lengths, key=lambda line: lengths[line]))


def _plain(environment: DraftEnvironment, words: str) -> str:
    """Return words with their marks as the reader sees them."""
    assert environment.printer is not None
    return environment.printer.registry.plain(words)


def _described(candidate: Candidate) -> Note:
    measure = candidate.measure
    if measure is None:
        return Note(candidate.angle.means)
    share = measure.sheet.facts.get(f"{measure.id}.share")
    figure = f", {share.forms['text']}" if share and share.known and measure.needed else ""
    about = measure.crime if measure.needed else measure.short_things
    return Note(f"{candidate.angle.means} ({about}{figure})")


def _not_so(tried: list[Candidate]) -> tuple[Note, ...]:
    """Return what the angles that hold on nothing here would have said."""
    held = {c.angle.id for c in tried if c.holds}
    return tuple(dict.fromkeys(Note(c.angle.means) for c in tried if c.angle.id not in held))
