"""Writing an edition without ever overwriting what a person has edited.

`edition.json` remembers the sha256 of every file as it was written. A file that no longer has that hash has
been worked on by somebody: it stays as it is, and the new one goes beside it ("hampshire.new.docx").
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from storygen.atomic import TEMPORARY, write_atomically
from storygen.errors import EditionError, Problem

Action = Literal["write", "unchanged", "kept"]

PENDING = ".storygen-pending-"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """What will happen to one file. `target` differs from `name` just when a person's copy is kept."""

    name: str
    action: Action
    target: str
    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True)
class WritePlan:
    """What a build would do to a folder. `recorded` is what `edition.json` must say of it afterwards."""

    folder: Path
    files: tuple[PlannedFile, ...]
    recorded: Mapping[str, str]

    @property
    def kept(self) -> tuple[PlannedFile, ...]:
        """Return the files that a person edited and that stay as they are."""
        return tuple(file for file in self.files if file.action == "kept")

    def messages(self) -> tuple[str, ...]:
        """Return a line for each kept file: what was kept, and where the new one is."""
        return tuple(
            f"{file.name} was edited after it was written, so it stays. The new draft is {file.target}."
            for file in self.kept
        )


def plan_writes(
    folder: Path, files: Mapping[str, bytes], manifest: Mapping[str, Any] | None, *, force: bool = False
) -> WritePlan:
    """Return what to do with each file of a build, without touching the disk.

    `files` maps paths below `folder` ("hampshire/hampshire.docx") to their new content; `manifest` is the
    `edition.json` of the last build, or None. A file whose hash on disk is neither the recorded one nor one
    that a killed build was about to write belongs to a person. With `force`, such files are overwritten.
    Raises EditionError when a path leads out of the folder.
    """
    _refuse_paths_outside(folder, files)
    recorded = recorded_hashes(manifest)
    pending = _pending_hashes(folder)
    planned: list[PlannedFile] = []
    after: dict[str, str] = {}
    for name, data in files.items():
        ours = {recorded.get(name), *pending.get(name, ())}
        file = _plan_one(folder, name, data, ours, force=force)
        if file.action == "kept":
            file = _plan_beside(folder, file, recorded, pending)
            if name in recorded:
                after[name] = recorded[name]
        after[file.target] = file.sha256
        planned.append(file)
    return WritePlan(folder, tuple(planned), after)


def recorded_hashes(manifest: Mapping[str, Any] | None) -> dict[str, str]:
    """Return the sha256 of every file that an `edition.json` speaks of, by path below its folder."""
    hashes: dict[str, str] = {}
    for area in (manifest or {}).get("areas", ()):
        for name, digest in area.get("files", {}).items():
            hashes[f"{area['slug']}/{name}"] = digest
    return hashes


def carry_out(plan: WritePlan) -> tuple[str, ...]:
    """Write what the plan says and return the paths written, in order.

    Before the first file, a note of what is about to be written goes into the folder, so that the next build
    does not take the files of a killed one for a person's work; `settle` removes it once `edition.json`
    stands.
    Raises EditionError when a file cannot be replaced (open in Word on Windows, no right to write).
    """
    to_write = [file for file in plan.files if file.action != "unchanged"]
    if not to_write:
        return ()
    plan.folder.mkdir(parents=True, exist_ok=True)
    _note_pending(plan.folder, to_write)
    for file in to_write:
        put(plan.folder / file.target, file.data)
    return tuple(file.target for file in to_write)


def settle(folder: Path) -> None:
    """Remove the notes and half-written files that builds left. Call it once `edition.json` is written."""
    for leftover in [*folder.glob(f"{PENDING}*"), *folder.rglob(f"{TEMPORARY}*")]:
        leftover.unlink(missing_ok=True)


def put(path: Path, data: bytes) -> None:
    """Make or replace a file of an edition. Raises EditionError when it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise EditionError(
            Problem(
                f"cannot be written ({reason}).",
                str(path),
                "Close it if it is open, or build elsewhere.",
            )
        ) from error


def sha256_of(data: bytes) -> str:
    """Return the hash that `edition.json` keeps of a file's content."""
    return hashlib.sha256(data).hexdigest()


def _plan_one(folder: Path, name: str, data: bytes, ours: set[str | None], *, force: bool) -> PlannedFile:
    digest = sha256_of(data)
    on_disk = _hash_on_disk(folder / name)
    action: Action = "kept"
    if on_disk == digest:
        action = "unchanged"
    elif on_disk is None or on_disk in ours or force:
        action = "write"
    return PlannedFile(name, action, name, digest, data)


def _plan_beside(
    folder: Path, file: PlannedFile, recorded: Mapping[str, str], pending: Mapping[str, set[str]]
) -> PlannedFile:
    """Return the plan with the first name beside a person's file that no person has worked on either."""
    for target in _names_beside(file.name):
        on_disk = _hash_on_disk(folder / target)
        if on_disk is None or on_disk in {file.sha256, recorded.get(target), *pending.get(target, ())}:
            return PlannedFile(file.name, "kept", target, file.sha256, file.data)
    raise AssertionError("names beside a file never run out")


def _names_beside(name: str) -> Iterator[str]:
    path = PurePosixPath(name)
    yield str(path.with_name(f"{path.stem}.new{path.suffix}"))
    number = 2
    while True:
        yield str(path.with_name(f"{path.stem}.new-{number}{path.suffix}"))
        number += 1


def _hash_on_disk(path: Path) -> str | None:
    try:
        return sha256_of(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        fix = "Move it out of the way, or build into another folder."
        raise EditionError(Problem(f"cannot be read ({error.strerror}).", str(path), fix)) from error


def _refuse_paths_outside(folder: Path, files: Mapping[str, bytes]) -> None:
    problems = [
        Problem("leads out of the output folder.", name, "Use a plain slug for the area.")
        for name in files
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or "\\" in name
    ]
    if problems:
        raise EditionError(problems)


def _note_pending(folder: Path, files: list[PlannedFile]) -> None:
    hashes = {file.target: file.sha256 for file in files}
    note = json.dumps(hashes, sort_keys=True).encode()
    put(folder / f"{PENDING}{sha256_of(note)[:16]}.json", note)


def _pending_hashes(folder: Path) -> dict[str, set[str]]:
    pending: dict[str, set[str]] = {}
    for note in folder.glob(f"{PENDING}*.json"):
        try:
            hashes = json.loads(note.read_bytes())
        except (OSError, ValueError):
            continue  # an unreadable note only means that more files count as a person's
        if isinstance(hashes, dict):
            for name, digest in hashes.items():
                pending.setdefault(str(name), set()).add(str(digest))
    return pending
