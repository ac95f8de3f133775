"""The reports that a story's folder holds: what was fetched, what was put there by hand, and whose it is.

`manifest.json` in the reports folder lists every file with its address, date and digest. It is written after
each file, in one move, so that a run that is broken off leaves it whole. A fetched file that
reports.csv leads to no longer is moved to `set-aside`, with its line of the manifest: nothing there is read.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal
from urllib.parse import urldefrag

from storygen.atomic import written_atomically
from storygen.errors import Problem, ReportError
from storygen.extract.cache import file_digest
from storygen.extract.trouble import failed
from storygen.extract.whole import HEAD, FileType, sniffed
from storygen.story.model import Area, Report

MANIFEST = "manifest.json"
SET_ASIDE = "set-aside"
SCHEMA = "storygen.reports/1"
SUFFIXES = (".pdf", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Held:
    """One report file. `by` says how it came; `page` is what linked to it; `cut`, why it may be a part."""

    file: str
    area: str
    type: FileType
    bytes: int
    sha256: str
    by: Literal["fetch", "hand"] = "fetch"
    url: str = ""
    final_url: str = ""
    redirects: tuple[str, ...] = ()
    page: str = ""
    fetched: str = ""
    etag: str = ""
    last_modified: str = ""
    note: str = ""
    cut: str = ""


def read_manifest(folder: Path) -> tuple[dict[str, Held], tuple[Problem, ...]]:
    """Return the files that the manifest lists, by name. One that makes no sense is set aside, and said so.

    Raises ReportError when it cannot be opened, or moved: it says which files were fetched, and from where.
    """
    path = folder / MANIFEST
    try:
        return {item.file: item for item in _listed(path)}, ()
    except FileNotFoundError:
        return {}, ()
    except OSError as error:
        raise _unreadable(path, error) from None
    except (ValueError, TypeError, KeyError):
        aside = path.with_name("manifest.unreadable.json")
        what = f"makes no sense; it is kept as {aside.name} and a new one is begun."
        fix = "Files fetched before count as saved by hand now: move away those that are to be fetched again."
    try:
        os.replace(path, aside)
    except OSError as error:
        raise _unreadable(path, error) from None
    return {}, (Problem(what, str(path), fix, warning=True),)


def _listed(path: Path) -> list[Held]:
    rows = json.loads(path.read_text(encoding="utf-8"))["reports"]
    held = [Held(**{**row, "redirects": tuple(row.get("redirects", ()))}) for row in rows]
    if not all(isinstance(name, str) for item in held for name in (item.area, item.url, item.page)):
        raise ValueError("names and addresses are text")
    if not all(Path(item.file).name == item.file for item in held):
        raise ValueError("a file is in the folder itself")
    return held


def _unreadable(path: Path, error: OSError) -> ReportError:
    fix = "See that you may read it and write to its folder, then run it again."
    return failed(f"cannot be read: {error.strerror}.", str(path), fix)


@contextmanager
def listing(folder: Path, held: Mapping[str, Held]) -> Iterator[None]:
    """List the files in the manifest, sorted, once the block has moved them to where they belong.

    The new manifest is on the disk before the block begins: a full disk leaves files and list as they were.
    """
    rows = [asdict(held[name]) for name in sorted(held)]
    text = json.dumps({"schema": SCHEMA, "reports": rows}, ensure_ascii=False, indent=1) + "\n"
    with written_atomically(folder / MANIFEST, text.encode()):
        yield


def is_led_to(item: Held, report: Report | None) -> bool:
    """Return whether a file is what reports.csv leads to: its address, or what the page there linked to.

    A file saved by hand always is: it says itself whose it is.
    """
    address = urldefrag(report.url).url if report else ""
    return item.by == "hand" or (
        bool(address) and address in {urldefrag(u).url for u in (item.url, item.page)}
    )


def where_led(report: Report | None) -> str:
    """Return where reports.csv leads to, as words after its name."""
    return f"leads to {report.url}" if report and report.url else "gives no address"


def as_fetched(folder: Path, item: Held) -> bool:
    """Return whether a listed file lies in the folder still just as it was fetched."""
    path = folder / item.file
    return path.is_file() and path.stat().st_size == item.bytes and file_digest(path) == item.sha256


def set_aside(folder: Path, held: Mapping[str, Held], item: Held) -> tuple[dict[str, Held], Path]:
    """Move a fetched file away, with its line of the manifest. Return what is left, and where it went."""
    aside = folder / SET_ASIDE
    aside.mkdir(exist_ok=True)
    kept = _free_name(aside, item.file)
    left = {name: other for name, other in held.items() if name != item.file}
    listed, _ = read_manifest(aside)
    with listing(aside, {**listed, kept.name: replace(item, file=kept.name)}), listing(folder, left):
        os.replace(folder / item.file, kept)
    return left, kept


def _free_name(folder: Path, name: str) -> Path:
    path, number = folder / name, 1
    while os.path.lexists(path):
        number += 1
        path = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
    return path


def held_reports(folder: Path, areas: Iterable[Area]) -> tuple[tuple[Held, ...], tuple[Problem, ...]]:
    """Return the report files in a folder, fetched or put there by hand, with their areas.

    A file put there by hand is known by its name: the area's slug in it ("Report Northmoor 2018.pdf").
    A file that was fetched and has been changed since counts as put there by hand. Files whose area cannot be
    told come back as problems.
    """
    listed, problems = read_manifest(folder)
    slugs = [area.slug for area in areas]
    found: list[Held] = []
    doubts = list(problems)
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.suffix.lower() not in SUFFIXES or not path.is_file() or path.name.startswith("."):
            continue
        try:
            item = _there(path, listed.get(path.name), slugs)
        except OSError as error:
            doubts.append(
                Problem(f"cannot be read: {error.strerror}.", path.name, "Check that you may read it.")
            )
            continue
        if item is None:
            doubts.append(
                Problem("is neither a PDF nor a web page.", path.name, "Save the report again, or remove it.")
            )
        elif not item.area:
            doubts.append(
                Problem("which area is it of? Its name does not say.", path.name, f"Rename it {_like(path)}.")
            )
        else:
            found.append(item)
    return tuple(found), tuple(doubts)


def area_of_name(stem: str, slugs: Iterable[str]) -> str:
    """Return the slug whose words stand together in a file's name, the longest; "" if none or several.

    "northmoor", "Northmoor CDI 2018" and "report-northmoor" are northmoor's; "northmoorshire" is not.
    """
    words = f"-{_words(stem)}-"
    fitting = sorted((slug for slug in slugs if f"-{_words(slug)}-" in words), key=len, reverse=True)
    if not fitting:
        return ""
    rest = words.replace(f"-{_words(fitting[0])}-", "--")
    others = [slug for slug in fitting[1:] if f"-{_words(slug)}-" in rest]
    return "" if others else fitting[0]


def _words(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _there(path: Path, known: Held | None, slugs: Iterable[str]) -> Held | None:
    """Return a file of the folder, as it was fetched or as saved by hand; None if it is no report."""
    if known is not None and known.sha256 == file_digest(path):
        return known
    return _by_hand(path, area_of_name(path.stem, slugs) or (known.area if known else ""))


def _by_hand(path: Path, area: str) -> Held | None:
    with path.open("rb") as file:
        kind = sniffed(file.read(HEAD))
    if kind is None:
        return None
    return Held(path.name, area, kind, path.stat().st_size, file_digest(path), by="hand")


def _like(path: Path) -> str:
    return f"after the area, such as northmoor{path.suffix.lower()}"
