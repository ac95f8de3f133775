"""Cases: a draft, the edits it went through, the file it was saved as, and what a checker owes."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from .edits import start
from .fine import fine_edits
from .save_text import save_html, save_markdown, save_plain
from .save_word import MANNERS, Manner, save_word, with_typography
from .text import Base, Edited, Expected, Paragraph, Piece, sentences
from .wrong import WRONG_EDITS, wrong_edit

Group = Literal["untouched", "fine", "wrong", "several", "story"]
TEXTS = {
    "markdown": (save_markdown, ".md"),
    "plain text": (save_plain, ".txt"),
    "web page": (save_html, ".html"),
}
KEPT = tuple(manner for manner in MANNERS if manner.controls)
LOST = tuple(manner for manner in MANNERS if not manner.controls)


@dataclass(frozen=True)
class Case:
    """One file to check. `sentences` counts those of the story in it."""

    name: str
    group: Group
    label: str
    slug: str
    saved: str
    controls: bool
    data: bytes
    suffix: str
    expected: tuple[Expected, ...]
    edits: tuple[str, ...]
    sentences: int
    tracked: bool = False

    def kinds(self, expected: Expected) -> frozenset[str]:
        """Return the right kinds for something owed in this file."""
        return expected.bound if self.controls and expected.bound else expected.kinds

    def write(self, folder: Path) -> Path:
        """Write the file into a folder and return where it is."""
        path = folder / f"{self.name}{self.suffix}"
        path.write_bytes(self.data)
        return path


def all_cases(bases: Sequence[Base], seed: int, per_class: int) -> Iterator[Case]:
    """Yield untouched drafts, fair edits, each class of wrong edit, and several wrong edits at once."""
    rng = random.Random(f"corpus {seed}")
    number = 0
    for base in bases:
        for controls in (True, False):
            yield _case(start(base), "untouched", "untouched", number := number + 1, controls, rng)
    for _ in range(per_class * 4):
        base = rng.choice(bases)
        edited = fine_edits(_tidied(base), rng, rng.randint(1, 9))
        yield _case(edited, "fine", "fine", number := number + 1, number % 2 == 0, rng)
    for label in WRONG_EDITS:
        made = 0
        while made < per_class:
            edited = wrong_edit(_tidied(rng.choice(bases)), label, rng)
            if edited is None:
                continue
            made += 1
            edited = fine_edits(edited, rng, rng.choice((0, 0, 1, 3, 5)))
            yield _case(edited, "wrong", label, number := number + 1, made % 2 == 0, rng)
    for _ in range(per_class * 2):
        yield _case(_several(bases, rng), "several", "several", number := number + 1, number % 2 == 0, rng)


def _tidied(base: Base) -> Edited:
    """Return a draft as an editor starts on it: the desk's notes are gone, open brackets resolved."""
    reply = f"{base.facts['area']['name']} was asked to comment and had not replied when this was written."
    kept = []
    for paragraph in base.paragraphs:
        if "NOT YET APPROACHED" in paragraph.text and paragraph.kind != "desk":
            kept.append(Paragraph("body", (Piece(reply),)))
        elif paragraph.part != "editor" and paragraph.kind != "desk" and "[" not in paragraph.text:
            kept.append(paragraph)
    return Edited(base, tuple(kept))


def _several(bases: Sequence[Base], rng: random.Random) -> Edited:
    while True:
        edited = _tidied(rng.choice(bases))
        labels = rng.sample([label for label in WRONG_EDITS if label != "caveat-removed"], rng.randint(2, 5))
        if rng.random() < 0.3:
            labels.insert(0, "caveat-removed")
        for label in labels:
            after = wrong_edit(edited, label, rng)
            if after is not None and _kept_labels(edited, after):
                edited = after
        if len(edited.expected) >= 2:
            return fine_edits(edited, rng, rng.choice((0, 1, 2, 4)))


def _kept_labels(before: Edited, after: Edited) -> bool:
    from .fine import caveats

    texts = [p.text for p in after.paragraphs]
    standing = all(any(e.sentence in text for text in texts) for e in before.expected)
    removed = any(e.label == "caveat-removed" for e in before.expected)
    return standing and (not removed or caveats(after) <= caveats(before))


def _case(edited: Edited, group: Group, label: str, number: int, controls: bool, rng: random.Random) -> Case:
    count = sum(len(sentences(p)) for p in edited.paragraphs if p.part == "story")
    name = f"{number:04d}"
    common = (edited.expected, edited.edits, count)
    if group != "untouched" and rng.random() < 0.5:
        edited = with_typography(edited, rng)
    manner: Manner | None = rng.choice(KEPT) if controls else rng.choice((*LOST, None, None, None))
    if manner:
        data = save_word(edited, manner, rng)
        tracked = manner.tracked
        return Case(
            name, group, label, edited.base.slug, manner.name, controls, data, ".docx", *common, tracked
        )
    saved = rng.choice(sorted(TEXTS))
    writer, suffix = TEXTS[saved]
    return Case(name, group, label, edited.base.slug, saved, False, writer(edited, rng), suffix, *common)
