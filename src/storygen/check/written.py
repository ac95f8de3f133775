"""The draft as it was written, to tell what somebody changed in it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from storygen.check.edited import EditedText, Paragraph, sentences_of, split_sentences, tidy
from storygen.check.sheet import Sheet


@dataclass(frozen=True)
class Written:
    """The sentences and cells of the draft as written. `complete` when all its words are held, not its
    claims only."""

    sentences: dict[str, tuple[str, ...]]
    cells: frozenset[tuple[str, str, str]]
    story: tuple[Paragraph, ...]
    complete: bool
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    rows: frozenset[str] = frozenset()

    def holds(self, sentence: str) -> bool:
        """True when the sentence, or table row pasted as text, stands in the draft as written, word for
        word."""
        return plain(sentence) in self.sentences or squeezed(sentence) in self.rows

    def facts_of(self, sentence: str) -> tuple[str, ...]:
        """Return the facts that a sentence of the draft as written claims."""
        return self.sentences.get(plain(sentence), ())

    def closest(self, sentence: str) -> str:
        """Return the written sentence that this one was most likely made from, as plain words, or ""."""
        asked = _content(plain(sentence))
        if len(asked) < 3:
            return ""
        best, score = "", 0.55
        for text, held in self.words.items():
            shared = len(asked & held)
            likeness = shared / max(len(asked | held), 1)
            if likeness > score:
                best, score = text, likeness
        return best


def plain(sentence: str) -> str:
    """Return a sentence for comparing: no case, quotes, brackets' backslashes or double spaces."""
    return re.sub(r"\s+", " ", re.sub(r"[\"'\\*_]", "", tidy(sentence))).strip().casefold()


def squeezed(row: str) -> str:
    """Return a table row for comparing, however its cells were set apart."""
    return re.sub(r"[\W_]+", "", row.casefold())


def _content(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w%.,]*\w%?", text))


def written_draft(sheet: Sheet, path: Path | None) -> Written:
    """Return the draft as written: from the Markdown beside facts.json, else from the claims in the facts."""
    facts: dict[str, list[str]] = {}
    for claim in sheet.claims:
        for _, sentence in split_sentences(tidy(str(claim.get("sentence") or ""))):
            facts.setdefault(plain(sentence), [])
            if plain(str(claim.get("text") or "")) in plain(sentence):
                facts[plain(sentence)].append(str(claim.get("fact") or ""))
    markdown = _untouched_markdown(sheet, path)
    paragraphs: tuple[Paragraph, ...] = ()
    cells: set[tuple[str, str, str]] = set()
    if markdown is not None:
        paragraphs = markdown.paragraphs
        for each in sentences_of(markdown):
            facts.setdefault(plain(each.text), [])
        cells = {(plain(p.row), plain(p.column), plain(p.text)) for p in paragraphs if p.role == "cell"}
    held = {text: tuple(dict.fromkeys(ids)) for text, ids in facts.items()}
    return Written(
        held,
        frozenset(cells),
        paragraphs,
        markdown is not None,
        {text: _content(text) for text in held},
        frozenset(_rows(paragraphs)),
    )


def _rows(paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
    """Yield each table row's words run together."""
    row = ""
    for paragraph in paragraphs:
        if paragraph.role != "cell":
            if row:
                yield squeezed(row)
            row = ""
        elif not paragraph.row:  # the first cell of its row
            if row:
                yield squeezed(row)
            row = paragraph.text
        else:
            row += " " + paragraph.text
    if row:
        yield squeezed(row)


def _untouched_markdown(sheet: Sheet, path: Path | None) -> EditedText | None:
    """Return the Markdown draft of the edition, unless it is the file being checked or was edited itself."""
    from storygen.check.read_plain import read_markdown
    from storygen.errors import CheckError

    if sheet.folder is None:
        return None
    file = sheet.folder / f"{sheet.area.slug}.md"
    if not file.is_file() or not _as_recorded(file, path):
        return None
    try:
        return read_markdown(file)
    except CheckError:
        return None


def _as_recorded(file: Path, path: Path | None) -> bool:
    """True when a draft is as the edition's manifest says it was written."""
    manifest = file.parent.parent / "edition.json"
    try:
        areas = json.loads(manifest.read_text(encoding="utf-8"))["areas"]
        recorded = {name: digest for area in areas for name, digest in area["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return path is None or path.resolve() != file.resolve()
    return recorded.get(file.name) == hashlib.sha256(file.read_bytes()).hexdigest()
