"""Writing a file so that a killed run leaves either the old one or the new one, never half of one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# What a file is called until it is whole. A process killed while it writes leaves one of these behind.
TEMPORARY = ".storygen-writing-"


def write_atomically(path: Path, data: bytes) -> None:
    """Put the data at `path`, whose folder must exist, by way of a temporary file beside it.

    There is no fsync: this guards against a stopped program, not against a power cut, and costs nothing.
    Raises OSError, after clearing the temporary file away, when the folder cannot be written.
    """
    with written_atomically(path, data):
        pass


@contextmanager
def written_atomically(path: Path, data: bytes) -> Iterator[None]:
    """Put the data at `path` once the block has ended well; it is on the disk before the block begins.

    So what the block moves and what the data say of it change together. A link is followed, and stays one.
    Raises as write_atomically does.
    """
    path = path.resolve() if path.is_symlink() else path
    temporary = path.with_name(f"{TEMPORARY}{os.getpid()}-{path.name}")
    try:
        # Opened as any new file is, with its permissions; mkstemp would hide it from others.
        temporary.write_bytes(data)
        yield
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
