"""Why a fact of one edition is not what it was in the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from storygen.edition.loaded import Document, LoadedArea, LoadedEdition

Why = Literal[
    "figure corrected",
    "source replaced",
    "basis changed",
    "newly held",
    "no longer held",
    "follows from another figure",
    "figures of other areas changed",
    "rule changed",
    "new edition date",
    "storygen changed",
]

# Facts that are rules or dates of the edition, and not figures of an area.
_RULES = ("method.", "areas.")
_DATES = ("edition.", "inspection.age")
_HOUSE = ("support.",)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stood in a draft."""

    part: str
    sentence: str


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact of one area that changed. `root` says that no other change explains it."""

    fact: str
    ref: str
    label: str
    unit: str
    was: str
    now: str
    why: tuple[Why, ...]
    detail: str
    sources_was: tuple[str, ...]
    sources_now: tuple[str, ...]
    stood: tuple[Place, ...]
    stands: tuple[Place, ...]
    follows: str = ""

    @property
    def root(self) -> bool:
        """Return whether the figure itself changed, and not only what is worked out from it."""
        return not self.follows and self.why[0] != "figures of other areas changed"

    @property
    def figure(self) -> bool:
        """Return whether what a reader was told is no longer what is held."""
        told = self.unit != "text" and not self.fact.startswith((*_RULES, *_DATES, *_HOUSE))
        return told and self.was not in ("", self.now)


@dataclass(frozen=True, slots=True)
class Context:
    """What else changed between two editions."""

    rules: bool
    tool: bool
    date: bool
    moved: Mapping[str, frozenset[str]]


def context_of(old: LoadedEdition, new: LoadedEdition) -> Context:
    """Return what changed for all areas (rules, storygen, date), and which figures of each moved."""
    moved = {
        slug: frozenset(_moved(old.areas[slug], area))
        for slug, area in new.areas.items()
        if slug in old.areas
    }
    return Context(
        rules=_settings(old) != _settings(new),
        tool=old.manifest.get("tool") != new.manifest.get("tool"),
        date=old.manifest.get("edition") != new.manifest.get("edition"),
        moved=moved,
    )


def fact_changes(old: LoadedArea, new: LoadedArea, context: Context) -> Iterator[FactChange]:
    """Yield the facts of one area that changed, in the order of the new fact sheet, then those that went."""
    before, after = old.facts, new.facts
    for fact_id in [*after, *(name for name in before if name not in after)]:
        was, now = before.get(fact_id), after.get(fact_id)
        if not _held(was) and not _held(now):
            continue
        why = tuple(_reasons(old, new, was, now, context))
        if why:
            yield _change(old, new, was, now, why, context)


def fact_words(fact: Document | None) -> str:
    """Return a fact as a person would say it: a percentage with its counts. Empty when it is not held."""
    if fact is None or not _held(fact):
        return ""
    text, of = str(fact["text"]), fact["forms"].get("of", "")
    return f"{text} ({of})" if of and fact["unit"] == "share" and of != text else text


def _reasons(
    old: LoadedArea, new: LoadedArea, was: Document | None, now: Document | None, context: Context
) -> Iterator[Why]:
    if was is None or not _held(was):
        yield "newly held"
        return
    if now is None or not _held(now):
        yield "no longer held"
        return
    if was["value"] != now["value"]:
        yield _moved_because(old, new, was, now, context)
    elif _urls(old, was) != _urls(new, now):
        yield "source replaced"
    elif fact_words(was) != fact_words(now):
        yield "rule changed" if context.rules else "storygen changed"
    if was["basis"] != now["basis"]:
        yield "basis changed"


def _moved_because(old: LoadedArea, new: LoadedArea, was: Document, now: Document, context: Context) -> Why:
    fact_id = str(now["id"])
    if fact_id.startswith(_DATES):
        return "new edition date"
    if fact_id.startswith((*_RULES, *_HOUSE)):
        return "rule changed"
    if now["unit"] == "rank" and not _follows(old, new, now, context):
        return "figures of other areas changed"
    if _follows(old, new, now, context):
        return "follows from another figure"
    if _urls(old, was) != _urls(new, now):
        return "source replaced"
    return "rule changed" if now["basis"] == "derived" and context.rules else "figure corrected"


def _follows(old: LoadedArea, new: LoadedArea, fact: Document, context: Context) -> str:
    """Return the id of the moved figure that a worked-out fact follows, or nothing."""
    if fact["basis"] not in ("derived", "") or not fact["measure"]:
        return ""
    moved = context.moved.get(new.slug, frozenset())
    same = [name for name in moved if name.startswith(f"{fact['measure']}.") and name != fact["id"]]
    return next((name for name in new.facts if name in same), "")


def _change(
    old: LoadedArea,
    new: LoadedArea,
    was: Document | None,
    now: Document | None,
    why: tuple[Why, ...],
    context: Context,
) -> FactChange:
    fact = now or was
    assert fact is not None, "a change is of a fact in one edition or the other"
    follows = ""
    if why[0] == "follows from another figure":
        follows = _follows(old, new, fact, context)
    elif why[0] == "no longer held" and was is not None and was["basis"] == "derived":
        follows = _lost_with(old, new, was)
    return FactChange(
        fact=fact["id"],
        ref=fact["ref"],
        label=fact["label"],
        unit=fact["unit"],
        was=fact_words(was),
        now=fact_words(now),
        why=why,
        detail=_detail(now, was),
        sources_was=_titles(old, was),
        sources_now=_titles(new, now),
        stood=_places(old, fact["id"]),
        stands=_places(new, fact["id"]),
        follows={**old.facts, **new.facts}[follows]["ref"] if follows else "",
    )


def _detail(now: Document | None, was: Document | None) -> str:
    """Return what the new fact sheet says of the fact: its note, or why there is no value any more."""
    if now is not None and _held(now):
        return str(now["note"]) if not was or now["note"] != was["note"] else ""
    missing = str(now["missing"]) if now else ""
    return "" if now and missing.lower().endswith(now["label"].lower()) else missing


def _lost_with(old: LoadedArea, new: LoadedArea, was: Document) -> str:
    """Return the id of a figure of the same measure that is no longer held either."""
    after = new.facts
    for fact_id, fact in old.facts.items():
        printed = fact["measure"] == was["measure"] != "" and fact["basis"] not in ("derived", "")
        if printed and _held(fact) and not _held(after.get(fact_id)):
            return fact_id
    return ""


def _moved(old: LoadedArea, new: LoadedArea) -> Iterator[str]:
    """Yield the ids of figures, as printed or as rounded, whose value changed."""
    before = old.facts
    for fact_id, now in new.facts.items():
        was = before.get(fact_id)
        if (
            was is not None
            and was["value"] != now["value"]
            and {was["basis"], now["basis"]} - {"derived", ""}
        ):
            yield fact_id


def _places(area: LoadedArea, fact_id: str) -> tuple[Place, ...]:
    claims = (claim for claim in area.document["claims"] if claim["fact"] == fact_id)
    return tuple(dict.fromkeys(Place(claim["part"], claim["sentence"]) for claim in claims))


def _held(fact: Document | None) -> bool:
    return fact is not None and fact["value"] is not None


def _urls(area: LoadedArea, fact: Document) -> tuple[str, ...]:
    return tuple(sorted({source["url"] for source in area.sources_of(fact)}))


def _titles(area: LoadedArea, fact: Document | None) -> tuple[str, ...]:
    if fact is None:
        return ()
    return tuple(dict.fromkeys(_title(source) for source in area.sources_of(fact)))


def _title(source: Document) -> str:
    page = f", page {source['page']}" if source["page"] else ""
    return f"{source['publisher']}, {source['title']}{page}"


def _settings(edition: LoadedEdition) -> Any:
    return {
        name: digest for name, digest in edition.manifest["inputs"].items() if name.endswith("story.toml")
    }
