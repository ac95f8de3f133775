"""Many reports at once: from the cache when they were read before, else in worker processes."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from storygen.extract.cache import Cache, file_digest
from storygen.extract.model import Extraction, KnownArea, Proposal
from storygen.extract.pool import read_all
from storygen.extract.starting import Limits

Progress = Callable[[int, int, str], None]
UNTOLD = ("", "unknown")  # the area of a report of which it is not known


def extract_file(
    path: Path | str, areas: Sequence[KnownArea] = (), cache: Path | None = None, limits: Limits | None = None
) -> Extraction:
    """Return what one PDF or HTML file proposes. A file that cannot be read gives `problems`, never an
    exception."""
    return extract_files([path], areas=areas, jobs=1, cache=cache, limits=limits)[0]


def extract_files(
    paths: Iterable[Path | str],
    *,
    areas: Sequence[KnownArea] = (),
    jobs: int = 0,
    cache: Path | None = None,
    progress: Progress | None = None,
    limits: Limits | None = None,
) -> list[Extraction]:
    """Return what each file proposes, in the order given. `jobs` 0 means one worker a processor.

    `cache` is a folder that keeps what was read. `progress` is called with (files done, files, name).
    """
    files = [Path(path) for path in paths]
    found: list[Extraction | None] = [None] * len(files)
    names = names_of(files)
    marks = [_digest(path) for path in files]
    store = Cache(cache, areas) if cache else None
    count = 0

    def finish(place: int, extraction: Extraction, *, fresh: bool = True) -> None:
        nonlocal count
        mark = marks[place]
        # A problem may be gone next time, and is soon found again: only what was read is kept.
        if fresh and store and mark and not extraction.problems:
            store.put(mark, replace(extraction, sha256=mark))
        found[place] = renamed(replace(extraction, sha256=mark), names[place])
        count += 1
        if progress:
            progress(count, len(files), names[place])

    unread = []
    for place, path in enumerate(files):
        if not marks[place]:
            finish(place, Extraction(path.name, problems=(_absent(path),)), fresh=False)
        elif store and (known := store.get(marks[place])):
            finish(place, known, fresh=False)
        else:
            unread.append(place)
    if unread:
        read_all(
            [files[i] for i in unread],
            areas,
            jobs or len(os.sched_getaffinity(0))
            if hasattr(os, "sched_getaffinity")
            else jobs or os.cpu_count() or 1,
            limits or Limits(),
            lambda i, extraction: finish(unread[i], extraction),
        )
    return [extraction for extraction in found if extraction is not None]


def renamed(extraction: Extraction, name: str) -> Extraction:
    """Return the extraction under another file name (the same content may lie under several)."""
    if extraction.file == name:
        return extraction

    def under(proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
        return tuple(replace(p, file=name) for p in proposals)

    problems = tuple(p.replace(extraction.file, name, 1) for p in extraction.problems)
    return replace(
        extraction,
        file=name,
        proposals=under(extraction.proposals),
        notes=under(extraction.notes),
        problems=problems,
    )


def named_by_report(extraction: Extraction) -> Extraction:
    """Return the extraction with an area made from the name that the report prints, when no story knows it.

    "Northmoor Constabulary" is northmoor: the form that a story's slugs have. A report that names none stays
    "unknown".
    """
    known = extraction.area if extraction.area not in UNTOLD else ""
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", known):
        return extraction
    stem = re.sub(
        r"\s+(?:Police Service|Police Force|Police|Constabulary)$", "", known or extraction.area_name
    )
    slug = re.sub(r"[^a-z0-9]+", "-", stem.lower().replace("’", "").replace("'", "")).strip("-")
    return extraction.in_area(slug or "unknown")


def names_of(paths: Sequence[Path]) -> list[str]:
    """Return the name that each file goes by: its own, or the whole path where two files have the same."""
    among = Counter(path.name for path in dict.fromkeys(paths))
    return [path.name if among[path.name] == 1 else str(path) for path in paths]


def _digest(path: Path) -> str:
    try:
        return file_digest(path) if path.is_file() else ""
    except OSError:
        return ""


def _absent(path: Path) -> str:
    if path.is_dir():
        return f"{path.name}: is a folder. Name the files in it."
    return f"{path.name}: cannot be opened. Check the path and that you may read it."
