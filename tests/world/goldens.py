"""Golden files: what a program made once and a person read. Set UPDATE_GOLDEN=1 to write them anew."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

UPDATE = "UPDATE_GOLDEN"


def assert_golden(made: str, path: Path) -> None:
    """Assert that a text is the one in a golden file; where it is not, show how they differ."""
    if os.environ.get(UPDATE):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, encoding="utf-8")
        return
    assert path.exists(), (
        f"{path.name} is not there yet: run the test with {UPDATE}=1, and read what it wrote"
    )
    held = path.read_text(encoding="utf-8")
    lines = difflib.unified_diff(
        held.splitlines(), made.splitlines(), path.name, "made now", lineterm="", n=1
    )
    difference = "\n".join(lines)
    assert made == held, f"{path} differs (read it; then {UPDATE}=1 writes it anew):\n{difference}"
