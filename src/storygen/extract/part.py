"""A half-fetched file, and the note beside it that says of which address it is the beginning."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def forget_part(part: Path) -> None:
    """Remove a half-fetched file and what is known of it."""
    part.unlink(missing_ok=True)
    forget_note(part)


@contextmanager
def nothing_half_written(part: Path) -> Iterator[None]:
    """Leave no part behind when the disk is full or the folder cannot be written to."""
    try:
        yield
    except OSError:
        with suppress(OSError):
            forget_part(part)
        raise


def forget_note(part: Path) -> None:
    """Remove what is known of a part, so that it is never gone on from."""
    _beside(part).unlink(missing_ok=True)


def note_part(part: Path, address: str, validator: str) -> None:
    """Note what the part is the beginning of, and the validator by which the server knows it."""
    _beside(part).write_text(json.dumps({"url": address, "if_range": validator}), encoding="utf-8")


def resume_headers(part: Path, address: str) -> dict[str, str]:
    """Return the headers that ask for the rest of a half-fetched file; empty when there is none."""
    known, size = _known(part), part.stat().st_size if part.is_file() else 0
    if known.get("url") != address or not size:
        return {}
    return {"Range": f"bytes={size}-", "If-Range": str(known.get("if_range", ""))}


def can_go_on(part: Path) -> bool:
    """Return whether a later run can go on from the part."""
    return bool(_known(part)) and part.is_file() and part.stat().st_size > 0


def _known(part: Path) -> dict[str, object]:
    try:
        known = json.loads(_beside(part).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _beside(part: Path) -> Path:
    return part.with_name(part.name + ".json")
