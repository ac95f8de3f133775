"""The whole stories of `stories.txt` as cases, in every kind of file."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from .cases import Case
from .save_text import save_html, save_markdown, save_plain
from .save_word import MANNERS, save_word
from .text import Base, Edited, Expected, Paragraph, Piece, sentences

FILE = Path(__file__).with_name("stories.txt")
_WRONG = re.compile(r"⟦([a-z|-]+): (.*?)⟧", re.S)
_PASTED = next(manner for manner in MANNERS if manner.stripped and not manner.fonts)


@dataclass(frozen=True)
class HandStory:
    """One story: its area, its paragraphs and what a checker owes."""

    name: str
    area: str
    paragraphs: tuple[str, ...]
    expected: tuple[Expected, ...]


def hand_stories() -> tuple[HandStory, ...]:
    """Return every story of the file."""
    chunks = FILE.read_text(encoding="utf-8").split("\n=== ")[1:]
    return tuple(_story(chunk) for chunk in chunks)


def story_cases(bases: Sequence[Base]) -> Iterator[Case]:
    """Yield each story as a file, the kinds of file in turn."""
    by_slug = {base.slug: base for base in bases}
    formats = cycle(("docx", "md", "txt", "html"))
    rng = random.Random("stories")
    for story in hand_stories():
        base = by_slug[story.area]
        kinds = ("headline", *("body" for _ in story.paragraphs[1:]))
        paragraphs = tuple(
            Paragraph(kind, (Piece(text),)) for kind, text in zip(kinds, story.paragraphs, strict=True)
        )
        edited = Edited(base, paragraphs, story.expected, (story.name,))
        count = sum(len(sentences(p)) for p in paragraphs)
        suffix = next(formats)
        writers = {"md": save_markdown, "txt": save_plain, "html": save_html}
        data = save_word(edited, _PASTED, rng) if suffix == "docx" else writers[suffix](edited, rng)
        yield Case(
            f"story-{story.name}",
            "story",
            "story",
            story.area,
            suffix,
            False,
            data,
            f".{suffix}",
            story.expected,
            (story.name,),
            count,
        )


def _story(chunk: str) -> HandStory:
    name, head, *body = chunk.split("\n", 1)[0], *chunk.split("\n", 1)[1].split("\n\n")
    settings = dict(line.split(":", 1) for line in head.splitlines())
    text = "\n\n".join(body)
    expected = [
        Expected(m.group(1).split("|")[0], frozenset(m.group(1).split("|")), m.group(2))
        for m in _WRONG.finditer(text)
    ]
    gone = [caveat.strip() for caveat in settings["gone"].split(",") if caveat.strip()]
    expected += [Expected("caveat-removed", frozenset({"caveat-removed"})) for _ in gone]
    paragraphs = tuple(part.strip() for part in _WRONG.sub(r"\2", text).split("\n\n") if part.strip())
    return HandStory(name, settings["area"].strip(), paragraphs, tuple(expected))
