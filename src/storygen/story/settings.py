"""Reads story.toml: what the story is called, what it measures, and the rules that its drafts keep to."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, cast, get_args

from storygen.errors import Problem
from storygen.story.delimited import decoded
from storygen.story.find import SETTINGS_FILE
from storygen.story.model import Angle, AreaNouns, Measure, Rules, Settings
from storygen.story.section import Section, kind_of

Kind = Literal["proportion", "rate", "count"]


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """What could be made out of story.toml.

    `settings` is None when there are problems. `measures`, by their name in figures.csv, is None when they
    cannot be relied on to check the tables by.
    """

    settings: Settings | None = None
    measures: Mapping[str, Measure] | None = None
    edition: date | None = None
    problems: tuple[Problem, ...] = field(default=())


def read_settings(data: bytes) -> SettingsRead:
    """Return the settings in the bytes of a story.toml, with every problem."""
    text, problems = decoded(data, SETTINGS_FILE)
    if problems:
        return SettingsRead(problems=problems)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what = f"the file cannot be read: {str(error)[0].lower()}{str(error)[1:]}."
        fix = "Look there for a missing quotation mark, bracket or equals sign."
        return SettingsRead(problems=(Problem(what, SETTINGS_FILE, fix),))
    found: list[Problem] = []
    top = Section(values, "", found)
    measures, reliable = _measures(top)
    settings = _settings(top, tuple(measures))
    return SettingsRead(
        settings if settings and not found else None,
        {measure.table: measure for measure in measures} if reliable else None,
        settings.edition if settings else None,
        tuple(found),
    )


def _settings(top: Section, measures: tuple[Measure, ...]) -> Settings | None:
    title = top.text("title", required=True)
    edition = top.day("edition", required=True)
    embargo = top.moment("embargo")
    contact = top.text("contact", required=True)
    licence, fictional, templates = top.text("licence"), top.flag("fictional"), top.text("templates")
    areas, rules, support = _nouns(top), _rules(top), _support(top)
    style = top.section("style").rest()
    inspector, explain = top.section("inspector").words(), top.section("explain").words()
    approval = top.section("approval").words("on")
    words = _words(top)
    angles = _angles(top, [measure.id for measure in measures])
    top.finish()
    if edition is None:
        return None
    return Settings(
        title=title,
        edition=edition,
        embargo=embargo,
        contact=contact,
        areas=areas,
        rules=rules,
        style=style,
        measures=measures,
        angles=angles,
        inspector=inspector,
        explain=explain,
        support=support,
        approval=approval,
        words=words,
        templates=templates,
        licence=licence,
        fictional=fictional,
    )


def _nouns(top: Section) -> AreaNouns:
    section = top.section("areas", required=True)
    noun, plural, country = (section.text(key, required=True) for key in ("noun", "plural", "country"))
    section.finish()
    return AreaNouns(noun, plural, country)


def _rules(top: Section) -> Rules:
    section, usual = top.section("rules"), Rules()
    rules = Rules(
        min_base=section.whole("min_base", usual.min_base, 1),
        min_coverage=section.share("min_coverage", usual.min_coverage, 0, 1),
        stale_after_years=section.whole("stale_after_years", usual.stale_after_years, 0),
        fraction_tolerance=section.share("fraction_tolerance", usual.fraction_tolerance, 0, 0.1),
        confidence=section.share("confidence", usual.confidence, 0.5, 0.999),
    )
    section.finish()
    return rules


def _support(top: Section) -> dict[str, object]:
    section = top.section("support")
    line = section.text("line")
    checked = section.take("checked", (date, str), "a date without quotation marks, such as 2020-10-22")
    if isinstance(checked, str) and checked.strip():
        fix = "Write it without quotation marks, such as 2020-10-22."
        section.report(f"this must be a date, but is {kind_of(checked)}.", fix, "checked")
    elif checked and not line.strip():
        section.report("a date is given, but there is no line that was checked.", "Fill in line.", "checked")
    section.finish()
    return {"line": line, "checked": checked or ""}


def _words(top: Section) -> dict[str, tuple[str, ...]]:
    section = top.section("words")
    words = {key: section.texts(key) for key in ("renamed", "unearned", "not_the_sample")}
    section.finish()
    return words


def _measures(top: Section) -> tuple[list[Measure], bool]:
    """Return the measures, and whether all of them can be used to check the tables by."""
    found: list[Measure] = []
    reliable = True
    seen: dict[str, str] = {}
    for section in top.sections("measures"):
        measure = _measure(section)
        reliable = reliable and bool(measure.table and measure.kind and measure.part)
        for key, name in (("id", measure.id), ("table", measure.table)):
            if name and f"{key} {name}" in seen:
                section.report(f"another measure has the {key} “{name}” already.", "Each needs its own.", key)
                reliable = False
            seen[f"{key} {name}"] = name
        for synonym in measure.synonyms:
            if synonym in seen:
                what = f"“{synonym}” is a synonym of {seen[synonym]} already."
                section.report(what, "A word can mean one measure only.", "synonyms")
            seen[synonym] = measure.id
        found.append(measure)
    if not found and not top.has("measures"):
        top.report("no measure is named.", "Add a [[measures]] table for each thing that the story counts.")
    return found, reliable and bool(found)


def _measure(section: Section) -> Measure:
    kind = section.choice("kind", get_args(Kind), required=True)
    identity = section.text("id", required=True)
    if identity and not (identity.isidentifier() and identity.islower()):
        fix = "Use small letters, digits and underscores, a letter first: templates use it as a name."
        section.report(f"“{identity}” cannot be an id.", fix, "id")
    measure = Measure(
        id=identity,
        table=section.text("table", required=True),
        kind=cast(Kind, kind),
        label=section.text("label", required=True),
        things=section.text("things", required=True),
        phrase=section.text("phrase", required=True),
        part=section.text("part", required=True),
        whole=section.text("whole", required=kind == "proportion"),
        thing=section.text("thing"),
        complement=section.text("complement"),
        complement_phrase=section.text("complement_phrase"),
        category=section.text("category"),
        crime=section.text("crime"),
        short_things=section.text("short_things"),
        short_thing=section.text("short_thing"),
        whole_phrase=section.text("whole_phrase"),
        qualifier=section.text("qualifier"),
        needed=section.flag("needed"),
        ranked=section.flag("ranked"),
        synonyms=section.texts("synonyms"),
        equivalents=section.texts("equivalents"),
    )
    section.finish()
    return measure


def _angles(top: Section, measures: list[str]) -> tuple[Angle, ...]:
    found: list[Angle] = []
    for section in top.sections("angles", templates=True):
        words = {key: section.text(key, required=True) for key in ("id", "means", "when", "headline", "lede")}
        score = section.take("score", (str, int, float), "a number, or words to work one out", required=True)
        angle = Angle(
            **words,
            score=str(score),
            standfirst=section.text("standfirst"),
            about=section.text("about"),
            each=section.texts("each"),
        )
        for name in angle.each:
            if name not in measures:
                section.report(f"there is no measure “{name}”.", f"Known: {', '.join(measures)}.", "each")
        if angle.id in [other.id for other in found]:
            section.report(f"another angle has the id “{angle.id}” already.", "Each needs its own.", "id")
        section.finish()
        found.append(angle)
    return tuple(found)
