"""An edition read back from its folder."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storygen.edition.manifest import read_manifest
from storygen.errors import EditionError, Problem

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LoadedArea:
    """One area of an edition: its entry in the manifest, its facts.json, and its draft's words if held."""

    slug: str
    entry: Document
    document: Document
    markdown: str | None

    @property
    def facts(self) -> dict[str, Document]:
        """Return the facts by id, in sheet order."""
        return {fact["id"]: fact for fact in self.document["facts"]}

    def sources_of(self, fact: Document) -> tuple[Document, ...]:
        """Return the sources that a fact names."""
        held = {source["id"]: source for source in self.document["sources"]}
        return tuple(held[name] for name in fact["sources"] if name in held)

    def digest(self, suffix: str) -> str:
        """Return the hash that the area's file of that name or ending was written with, or nothing."""
        files: Mapping[str, str] = self.entry["files"]
        return files.get(suffix if "." in suffix[1:] else f"{self.slug}{suffix}", "")


@dataclass(frozen=True, slots=True)
class LoadedEdition:
    """An edition: its manifest and its areas by slug."""

    folder: Path
    manifest: Document
    areas: Mapping[str, LoadedArea]


def load_edition(folder: Path) -> LoadedEdition:
    """Return the edition in a folder. Raises EditionError naming every file that is missing or broken."""
    manifest = read_manifest(folder)
    if manifest is None:
        fix = "Name a folder that `storygen build` wrote, such as output/cancelled-crimes."
        raise EditionError.of("there is no edition here (no edition.json).", where=str(folder), fix=fix)
    problems: list[Problem] = []
    areas = {area.slug: area for area in _areas(folder, manifest, problems)}
    if problems:
        raise EditionError(problems)
    return LoadedEdition(folder, manifest, areas)


def _areas(folder: Path, manifest: Document, problems: list[Problem]) -> Iterator[LoadedArea]:
    for entry in manifest["areas"]:
        slug = entry["slug"]
        path = folder / slug / "facts.json"
        try:
            document = json.loads(path.read_text(encoding="utf-8"))
            known = {"facts", "sources", "claims"} <= document.keys()
        except (OSError, ValueError, AttributeError) as error:
            problems.append(Problem(f"cannot be read: {error}.", str(path), "Build the edition again."))
            continue
        if not known:
            problems.append(
                Problem("is not a facts.json of storygen's.", str(path), "Build the edition again.")
            )
            continue
        yield LoadedArea(slug, entry, document, _markdown(folder / slug / f"{slug}.md"))


def _markdown(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return None
