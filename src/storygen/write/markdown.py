"""A draft as Markdown: clean CommonMark with GitHub's tables, for a newsroom's content system."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from storygen.compose.blocks import (
    Block,
    BulletList,
    Claim,
    Heading,
    Inlines,
    Link,
    Needed,
    Paragraph,
    Picture,
    Section,
    Table,
    Text,
)
from storygen.write.markdown_text import destination, emphasised, escaped, escapes, heading_escapes
from storygen.write.notes import ClaimNote
from storygen.write.safe import safe_href, safe_text

_ROLE_MARKS = {"standfirst": "**", "small": "*", "body": "", "desk": ""}
# What is left of a node's emphasis inside a line that is bold or italic throughout.
_MARKS_WITHIN = {("***", "*"): "**", ("*", "*"): "", ("***", "**"): "*", ("**", "**"): ""}
_NO_NOTES: Mapping[str, ClaimNote] = {}


def write_markdown(sections: Iterable[Section], annotated: Mapping[str, ClaimNote] | None = None) -> str:
    """Return the draft as Markdown: a line a paragraph, one line break at the end, no marks of storygen's.

    `annotated`, a note for each fact id, adds a footnote to each claim. Raises TemplateError for control
    characters and unsafe links.
    """
    notes = _NO_NOTES if annotated is None else annotated
    noted: dict[str, ClaimNote] = {}
    written: list[str] = []
    last: Block | None = None
    for section in sections:
        for block in section.blocks:
            if text := "\n".join(_block(block, notes, noted)):
                written.append(f"{_gap(last, block)}{text}")
                last = block
    written += [f"\n\n[^{note.ref}]: {_note_words(note)}" for note in noted.values()]
    return "".join(written).lstrip("\n") + "\n"


def _gap(last: Block | None, block: Block) -> str:
    """Return what stands between two blocks: a run of desk notes is one quotation."""
    return "\n>\n" if _is_desk(last) and _is_desk(block) else "\n\n"


def _is_desk(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role == "desk"


def _block(block: Block, notes: Mapping[str, ClaimNote], noted: dict[str, ClaimNote]) -> Iterator[str]:
    match block:
        case Heading(level=level, inlines=inlines):
            if line := _Line(inlines, notes, noted).heading():
                yield f"{'#' * level} {line}"
        case Paragraph(inlines=inlines, role=role):
            if line := _Line(inlines, notes, noted).words(_ROLE_MARKS[role]):
                yield f"> {line}" if role == "desk" else line
        case BulletList(items=items):
            yield from (f"- {_words(item, notes, noted)}".rstrip() for item in items)
        case Table(header=header, rows=rows, align=align):
            yield _row(_words(cell, notes, noted) for cell in header)
            yield _row("---:" if side == "right" else "---" for side in align)
            yield from (_row(_words(cell, notes, noted) for cell in row) for row in rows)
        case Picture(path=path, alt=alt):
            yield f"![{_Line((Text(alt),), notes, noted).words()}]({destination(safe_href(path))})"


def _words(inlines: Inlines, notes: Mapping[str, ClaimNote], noted: dict[str, ClaimNote]) -> str:
    """Return a run of inline nodes as one line. Most cells of a table are plain and come again and again."""
    text = ""
    for node in inlines:
        if notes or isinstance(node, Link) or (not isinstance(node, Needed) and (node.bold or node.italic)):
            return _Line(inlines, notes, noted).words()
        text += node.text
    # Where an underscore stands beside the next node matters.
    return _Line(inlines, notes, noted).words() if "_" in text else _plain_words(text)


@lru_cache(maxsize=8192)
def _plain_words(text: str) -> str:
    text = safe_text(text)
    return escaped(text, 0, escapes(text, (), ())).strip()


def _row(cells: Iterable[str]) -> str:
    written = (cell.replace("|", "\\|") for cell in cells)
    return "|" + "|".join(f" {cell} " if cell else " " for cell in written) + "|"


def _note_words(note: ClaimNote) -> str:
    """Return a footnote on one line."""
    sources = [Link(source.url, (Text(str(source)),)) for source in note.sources]
    words: list[Text | Link] = [Text(" ".join(note.lines))]
    for number, source in enumerate(sources):
        words += [Text("; " if number else " Source: "), source]
    if sources:
        words.append(Text("."))
    return _Line(tuple(words), _NO_NOTES, {}).words()


class _Span(NamedTuple):
    """Words of one node: its emphasis marks, the link it is in (numbered, so that two stay two), its note."""

    text: str
    marks: str = ""
    link: int = 0
    href: str = ""
    note: str = ""


class _Line:
    """One run of inline nodes, written as one line."""

    def __init__(self, inlines: Inlines, notes: Mapping[str, ClaimNote], noted: dict[str, ClaimNote]) -> None:
        self._notes = notes
        self._noted = noted
        self._spans = [span for span in self._read(inlines) if span.text]
        self._plain = "".join([span.text for span in self._spans])
        self._is_plain = not any(span.marks or span.link or span.note for span in self._spans)

    def words(self, outer: str = "") -> str:
        """Return the line, between `outer` marks if there are any."""
        return emphasised(self._written(set(), outer).strip(), outer, "", "")

    def heading(self) -> str:
        """Return the line as it may stand after a heading's hashes."""
        return self._written(set(heading_escapes(self._plain)), "").strip()

    def _read(self, inlines: Inlines) -> Iterator[_Span]:
        for number, node in enumerate(inlines, start=1):
            if isinstance(node, Link):
                href = safe_href(node.href)
                yield from (self._span(leaf, number, href) for leaf in node.children)
            else:
                yield self._span(node)

    def _span(self, node: Text | Claim | Needed, link: int = 0, href: str = "") -> _Span:
        text = safe_text(node.text)
        if isinstance(node, Needed):
            return _Span(text, "", link, href)
        marks = ("**" if node.bold else "") + ("*" if node.italic else "")
        note = self._notes.get(node.fact) if isinstance(node, Claim) else None
        if note is None or not isinstance(node, Claim):
            return _Span(text, marks, link, href)
        self._noted[node.fact] = note
        return _Span(text, marks, link, href, f"[^{note.ref}]")

    def _written(self, places: set[int], outer: str) -> str:
        ends = list(accumulate((len(span.text) for span in self._spans), initial=0))
        if self._is_plain:
            return escaped(self._plain, 0, places | escapes(self._plain, ends, ()))
        stretches = [
            (span, range(start, end)) for span, (start, end) in zip(self._spans, pairwise(ends), strict=True)
        ]
        links = [stretch for span, stretch in stretches if span.link]
        places |= escapes(self._plain, ends, links) | self._after_notes(stretches)
        groups = [
            _group(list(members), places, outer)
            for _, members in groupby(stretches, key=lambda pair: pair[0].link or pair[0].marks)
        ]
        return _assembled(groups)

    def _after_notes(self, stretches: list[tuple[_Span, range]]) -> set[int]:
        """Return where a "(" follows a footnote's mark, which it would make a link of."""
        return {
            place.stop
            for span, place in stretches
            if span.note and self._plain[place.stop : place.stop + 1] == "("
        }


def _group(members: list[tuple[_Span, range]], places: set[int], outer: str) -> tuple[str, str]:
    """Return neighbouring words of one look, and their marks. A link has its footnotes behind it."""
    first = members[0][0]
    alike = all(span.marks == first.marks for span, _ in members)
    marks = _MARKS_WITHIN.get((first.marks, outer), first.marks) if alike else ""
    words = [escaped(span.text, place.start, places) for span, place in members]
    notes = [span.note for span, _ in members]
    if first.link:
        return f"[{''.join(words)}]({destination(first.href)}){''.join(notes)}", marks
    return "".join(word + note for word, note in zip(words, notes, strict=True)), marks


def _assembled(groups: list[tuple[str, str]]) -> str:
    line = ""
    for number, (words, marks) in enumerate(groups):
        following, its_marks = groups[number + 1] if number + 1 < len(groups) else ("", "")
        after = "*" if its_marks and not following[:1].isspace() else following[:1]
        line += emphasised(words, marks, line[-1:], after)
    return line
