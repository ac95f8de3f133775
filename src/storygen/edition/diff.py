"""Two editions of a story, compared: which facts changed and why, and which drafts change with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from storygen.edition.changes import Context, FactChange, context_of, fact_changes
from storygen.edition.loaded import LoadedArea, LoadedEdition, load_edition
from storygen.errors import EditionError

State = Literal["added", "removed", "words", "facts", "layout", "same"]


@dataclass(frozen=True, slots=True)
class AreaDiff:
    """What changed for one area.

    `state`: "words" when the draft reads differently; "facts" when it reads the same and only the facts that
    it carries differ; "layout" when only the look of the Word file does. `causes` says why the words changed.
    """

    slug: str
    name: str
    state: State
    facts: tuple[FactChange, ...] = ()
    causes: tuple[str, ...] = ()
    status: tuple[str, str] = ("", "")
    headline: tuple[str, str] = ("", "")
    angle: tuple[str, str] = ("", "")

    @property
    def corrections(self) -> tuple[FactChange, ...]:
        """Return the changes that somebody who has the old draft must be told of."""
        return tuple(change for change in self.facts if change.figure and change.stood)


@dataclass(frozen=True, slots=True)
class EditionDiff:
    """What changed between two editions. `inputs` and `templates` name the files that differ."""

    story: str
    title: str
    editions: tuple[str, str]
    tools: tuple[str, str]
    areas: tuple[AreaDiff, ...]
    fictional: bool = False
    inputs: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()

    def of(self, *states: State) -> tuple[AreaDiff, ...]:
        """Return the areas in some states."""
        return tuple(area for area in self.areas if area.state in states)

    @property
    def affected(self) -> tuple[AreaDiff, ...]:
        """Return the areas whose partners must be told: a claim no longer holds, or the draft is gone."""
        return tuple(area for area in self.areas if area.corrections or area.state == "removed")

    def as_json(self) -> dict[str, Any]:
        """Return the whole as JSON can hold it."""
        return {"schema": "storygen.diff/1", **asdict(self)}


def diff_editions(old: Path | LoadedEdition, new: Path | LoadedEdition) -> EditionDiff:
    """Return what changed from one edition to another, area by area in the order of the new one.

    Raises EditionError when a folder holds no edition, or when the two are of different stories.
    """
    before = load_edition(old) if isinstance(old, Path) else old
    after = load_edition(new) if isinstance(new, Path) else new
    first, second = before.manifest["story"], after.manifest["story"]
    if first != second:
        raise EditionError.of(
            f"the editions are of different stories, {first} and {second}.",
            where=str(after.folder),
            fix="Compare two editions of one story.",
        )
    context = context_of(before, after)
    templates = _changed(before.manifest["templates"], after.manifest["templates"])
    slugs = [*after.areas, *(slug for slug in before.areas if slug not in after.areas)]
    return EditionDiff(
        story=second,
        title=after.manifest.get("title", ""),
        editions=(before.manifest["edition"], after.manifest["edition"]),
        tools=(before.manifest["tool"], after.manifest["tool"]),
        areas=tuple(
            _area(before.areas.get(slug), after.areas.get(slug), context, bool(templates)) for slug in slugs
        ),
        fictional=bool(after.manifest.get("fictional")),
        inputs=_changed(before.manifest["inputs"], after.manifest["inputs"]),
        templates=templates,
    )


def _area(old: LoadedArea | None, new: LoadedArea | None, context: Context, templates: bool) -> AreaDiff:
    area = new or old
    assert area is not None, "an area is in one edition or the other"
    slug, name = area.slug, area.entry["name"]
    if old is None or new is None:
        return AreaDiff(slug, name, "added" if old is None else "removed", **_entries(old, new))
    facts = tuple(fact_changes(old, new, context))
    state = _state(old, new, facts)
    causes = _causes(facts, context, templates) if state == "words" else ()
    return AreaDiff(slug, name, state, facts, causes, **_entries(old, new))


def _state(old: LoadedArea, new: LoadedArea, facts: tuple[FactChange, ...]) -> State:
    if _words(old) != _words(new):
        return "words"
    if facts or old.digest("facts.json") != new.digest("facts.json"):
        return "facts"
    return "layout" if old.digest(".docx") != new.digest(".docx") else "same"


def _words(area: LoadedArea) -> object:
    """Return what tells whether a draft reads the same: its Markdown, or if none was written its claims."""
    return area.digest(".md") or [claim["sentence"] for claim in area.document["claims"]]


def _causes(facts: tuple[FactChange, ...], context: Context, templates: bool) -> tuple[str, ...]:
    found: list[str] = [reason for change in facts if change.root for reason in change.why]
    found += ["template changed"] * templates
    found += ["rule changed"] * context.rules
    found += ["storygen changed"] * (context.tool and not found)
    return tuple(dict.fromkeys(found))


def _entries(old: LoadedArea | None, new: LoadedArea | None) -> dict[str, Any]:
    def both(key: str) -> tuple[str, str]:
        return (old.entry.get(key, "") if old else "", new.entry.get(key, "") if new else "")

    return {key: both(key) for key in ("status", "headline", "angle")}


def _changed(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(path for path in {*old, *new} if old.get(path) != new.get(path)))
