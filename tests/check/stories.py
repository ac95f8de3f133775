"""Whole stories as local newsrooms write them, right ones and ones with the mistakes that newsrooms make.

Each file in stories/ begins with the area and a line for every finding that a check must make: its kind and
words of its sentence; "gone" names a caveat that the story leaves out. The mistakes are all about fictional
forces. Stories about real forces state only figures held.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "stories"


@dataclass(frozen=True)
class Story:
    """One story and what a check must find in it."""

    name: str
    area: str
    text: str
    wrong: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]


def read_story(path: Path) -> Story:
    """Return the story in a file."""
    head, _, text = path.read_text(encoding="utf-8").partition("---\n")
    lines = [line.partition(": ") for line in head.splitlines()]
    wrong = tuple((kind, words) for kind, _, words in lines if kind not in ("area", "gone"))
    gone = tuple(words for kind, _, words in lines if kind == "gone")
    return Story(path.stem, lines[0][2], text, wrong, gone)


STORIES = tuple(read_story(path) for path in sorted(FOLDER.glob("*.txt")))
