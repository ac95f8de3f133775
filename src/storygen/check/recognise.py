"""Which area a file is about, and which facts to hold it against."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from storygen.check.edited import EditedText
from storygen.check.names import HERE, areas_named
from storygen.check.sheet import AreaName, Sheet, load_sheet, sheet_from_json
from storygen.errors import CheckError

_SUBJECT = re.compile(r"^storygen (?P<story>[\w-]+) (?P<area>[\w-]+)$")


def sheet_for(edited: EditedText, path: Path, edition: Path | None, area: str | None) -> Sheet:
    """Return the facts of the area that a file is about.

    In this order: the area given, the file's properties, the facts inside it, the areas its words name. The
    edition's facts count before those inside the file, which may be an older edition's. Raises CheckError.
    """
    slug = area or _from_properties(edited)
    inside = _inside(edited, path)
    if not slug and inside is not None:
        slug = inside.area.slug
    if edition is not None and not slug:
        slug = area_from_words(edited, edition)
    if edition is not None and slug:
        file = edition / slug / "facts.json"
        if file.is_file():
            return load_sheet(file)
    if inside is not None and slug in (None, "", inside.area.slug):
        return inside
    if slug:
        known = ", ".join(slugs_in(edition)[:5]) if edition else ""
        raise CheckError.of(
            f"no facts are held for the area {slug!r}.",
            where=path.name,
            fix=f"Build the edition first, or give --area with one of its "
            f"folders{f' ({known} …)' if known else ''}.",
        )
    raise CheckError.of(
        "it does not say which area it is about.",
        where=path.name,
        fix="Say so with --area, for instance --area hampshire.",
    )


def _from_properties(edited: EditedText) -> str:
    match = _SUBJECT.match(edited.properties.get("subject", "").strip())
    return match.group("area") if match else ""


def _inside(edited: EditedText, path: Path) -> Sheet | None:
    if not edited.facts_json:
        return None
    try:
        return sheet_from_json(edited.facts_json, path.name)
    except CheckError:
        return None


@lru_cache(maxsize=16)
def _folders(edition: Path) -> tuple[str, ...]:
    if not edition.is_dir():
        return ()
    return tuple(sorted(folder.name for folder in edition.iterdir() if (folder / "facts.json").is_file()))


def slugs_in(edition: Path) -> tuple[str, ...]:
    """Return the areas of an edition's folder."""
    return _folders(edition)


@lru_cache(maxsize=16)
def _first_sheet(edition: Path) -> Sheet | None:
    slugs = slugs_in(edition)
    return load_sheet(edition / slugs[0] / "facts.json") if slugs else None


def area_from_words(edited: EditedText, edition: Path) -> str:
    """Return the slug of the area that a text names most, its first lines counting more; "" when none
    leads."""
    sheet = _first_sheet(edition)
    if sheet is None:
        return ""
    held = set(slugs_in(edition))
    scores: dict[str, float] = {}
    for index, paragraph in enumerate(edited.paragraphs):
        weight = 3.0 if index < 3 or paragraph.role == "heading" else 1.0
        for word in areas_named(paragraph.text, sheet):
            slug = sheet.area.slug if word.slug == HERE else word.slug
            if slug in held:
                # A story about two areas belongs to the one it names first.
                scores[slug] = scores.get(slug, 1.0 if not scores else 0.0) + weight
    for slug, name in _covers(edition, sheet):
        if slug in held and name and re.search(rf"\b{re.escape(name)}\b", edited.text):
            scores[slug] = scores.get(slug, 0.0) + 0.5
    # Sorting is stable: of two named as often, the one named first.
    ordered = sorted(scores.items(), key=lambda item: -item[1])
    if not ordered:
        return ""
    return ordered[0][0]


def _covers(edition: Path, sheet: Sheet) -> list[tuple[str, str]]:
    """Return other names by which readers know an area, from the first area's own line."""
    return [(sheet.area.slug, sheet.covers)]


def names_of(sheet: Sheet) -> tuple[AreaName, ...]:
    """Return every area of the story."""
    return (sheet.area, *sheet.others)
