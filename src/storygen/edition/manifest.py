"""edition.json and index.csv: what one run made, from what, and what is outstanding."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from storygen import __version__
from storygen.edition.press import Product
from storygen.errors import EditionError
from storygen.facts.model import Outstanding
from storygen.story.model import Story

SCHEMA = "storygen.edition/1"
STATUSES = ("ready", "to-check", "needs-figures", "held")


def template_hashes(project: Path, slug: str) -> dict[str, str]:
    """Return the sha256 of every template that the story may use, by path below the project."""
    found = {}
    for folder in (project / "templates" / slug, project / "templates" / "shared"):
        for path in sorted(folder.glob("*")):
            if path.is_file() and not path.name.startswith("."):
                found[path.relative_to(project).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def edition_document(
    story: Story,
    products: Iterable[Product],
    templates: Mapping[str, str],
    recorded: Mapping[str, str],
    kept: Iterable[dict[str, Any]] = (),
) -> dict[str, Any]:
    """Return the content of edition.json, its areas in the order of the story.

    `recorded` is the sha256 of each file as written, by path. `kept` is what the last manifest says of areas
    that were not made again.
    """
    places = {area.slug: place for place, area in enumerate(story.areas)}
    files: dict[str, dict[str, str]] = {}
    for path, digest in sorted(recorded.items()):
        slug, _, name = path.partition("/")
        files.setdefault(slug, {})[name] = digest
    entries = [*kept, *(_area(product, files.get(product.slug, {})) for product in products)]
    entries.sort(key=lambda entry: places[entry["slug"]])
    counts = Counter(str(entry["status"]) for entry in entries)
    return {
        "schema": SCHEMA,
        "tool": f"storygen {__version__}",
        "story": story.slug,
        "title": story.settings.title,
        "edition": story.settings.edition.isoformat(),
        "fictional": story.settings.fictional,
        "inputs": dict(sorted(story.inputs.items())),
        "templates": dict(templates),
        "counts": {status: counts.get(status, 0) for status in STATUSES},
        "areas": entries,
    }


def _area(product: Product, files: Mapping[str, str]) -> dict[str, Any]:
    return {
        "slug": product.slug,
        "name": product.name,
        "status": product.status,
        "angle": product.angle,
        "headline": product.headline,
        "files": dict(files),
        "outstanding": [asdict(item) for item in product.outstanding],
    }


def edition_json(document: Mapping[str, Any]) -> bytes:
    """Return the manifest as JSON text."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def index_csv(document: Mapping[str, Any]) -> bytes:
    """Return a sheet with a row a draft of edition.json, for a person to sort and filter in a spreadsheet."""
    text = io.StringIO()
    sheet = csv.writer(text, lineterminator="\n")
    sheet.writerow(["area", "name", "status", "headline", "lead", "things_to_do", "outstanding"])
    for entry in document["areas"]:
        to_do = entry["outstanding"]
        sheet.writerow(
            [
                *(entry[key] for key in ("slug", "name", "status", "headline", "angle")),
                len(to_do),
                "\n".join(str(Outstanding(**item)) for item in to_do),
            ]
        )
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def read_manifest(folder: Path) -> dict[str, Any] | None:
    """Return a folder's edition.json, or None when there is none. Raises EditionError when it is broken."""
    path = folder / "edition.json"
    if not path.exists():
        return None
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise EditionError.of(
            f"the manifest cannot be read: {error}.",
            where=str(path),
            fix="Move the folder away and build again: without it, nobody can tell which drafts were edited.",
        ) from None
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise EditionError.of(
            "this is not a manifest of storygen's.", where=str(path), fix="Build into another folder."
        )
    return document
