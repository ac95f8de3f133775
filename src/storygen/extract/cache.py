"""What was read from a file is kept under the file's content and the rules that read it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from storygen.extract.model import Extraction, KnownArea
from storygen.extract.wire import areas_to, from_wire, to_wire

# Every module of the room but these has a say in what is read, those of its own rooms too.
_NOT_READING = {
    "fetch.py",
    "download.py",
    "links.py",
    "held.py",
    "cache.py",
    "pool.py",
    "starting.py",
    "nursery.py",
    "files.py",
    "book.py",
    "reconcile.py",
    "decisions.py",
    "evidence.py",
    "settle.py",
    "story_reports.py",
    "whole.py",
    "address.py",
    "deadline.py",
    "part.py",
    "sites.py",
    "trouble.py",
}


@cache
def rules_version() -> str:
    """Return a mark that changes whenever a rule of the reader does, or a library that opens the files."""
    folder = Path(__file__).parent
    mark = hashlib.sha256(" ".join(_installed_as(name) for name in ("pypdfium2", "lxml")).encode())
    for path in sorted(folder.rglob("*.py")):
        if path.relative_to(folder).as_posix() not in _NOT_READING:
            mark.update(path.read_bytes())
    return mark.hexdigest()[:16]


def _installed_as(library: str) -> str:
    """Return what was installed of a library, as "lxml-6.1.3.dist-info": the folder beside it is named so.

    importlib.metadata would say so too, but takes longer to load than the kept figures of 43 reports.
    """
    found = find_spec(library)
    if found is None or not found.origin:
        return ""
    beside = os.listdir(Path(found.origin).parents[1])
    return " ".join(sorted(name for name in beside if name.startswith(f"{library}-")))


def user_cache() -> Path | None:
    """Return the user’s own folder for what was read from files of no story; None when there is none."""
    given = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return (Path(given) if given else Path.home() / ".cache") / "storygen" / "reports"
    except RuntimeError:
        return None


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Cache:
    """A folder of extractions; files that are damaged or of other rules count as not there."""

    def __init__(self, folder: Path, areas: Sequence[KnownArea]) -> None:
        self.folder = folder
        self.mark = hashlib.sha256((rules_version() + json.dumps(areas_to(areas))).encode()).hexdigest()[:16]

    def _path(self, sha256: str) -> Path:
        return self.folder / f"{sha256[:32]}-{self.mark}.json"

    def get(self, sha256: str) -> Extraction | None:
        """Return what was read from the content before, None when that is not known."""
        try:
            return from_wire(json.loads(self._path(sha256).read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, sha256: str, extraction: Extraction) -> None:
        """Keep what was read. A folder that cannot be written is no reason to stop."""
        target = self._path(sha256)
        half = target.with_suffix(f".{os.getpid()}.part")
        try:
            if not self.folder.is_dir():
                self.folder.mkdir(parents=True)
                (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            half.write_text(json.dumps(to_wire(extraction)), encoding="utf-8")
            half.replace(target)
        except OSError:
            half.unlink(missing_ok=True)
