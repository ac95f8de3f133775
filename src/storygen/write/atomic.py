"""Writing a file so that a killed run leaves either the old one or the new one, never half of one."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Put the data at `path`, whose folder must exist, by way of a temporary file beside it.

    There is no fsync: this guards against a stopped program, not against a power cut, and costs nothing.
    Raises OSError, after clearing the temporary file away, when the folder cannot be written.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        # "x" asks for a new file with the permissions any new file gets; mkstemp would hide it from others.
        with temporary.open("xb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        with suppress(FileNotFoundError):
            temporary.unlink()
        raise
