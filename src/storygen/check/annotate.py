"""A copy of a Word file with a comment at each finding. Its text stays as it was, to the byte."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storygen.check.edited import tidy
from storygen.check.findings import MEANING, FileCheck, Finding
from storygen.check.limits import Package
from storygen.check.word_text import W

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR = "storygen check"


def annotated_name(path: Path) -> Path:
    """Return where the copy goes: "draft.docx" → "draft.checked.docx"."""
    return path.with_name(f"{path.stem}.checked.docx")


def annotate(path: Path, check: FileCheck, target: Path | None = None) -> Path:
    """Write the copy with its comments and return its path. The file itself is not touched.

    Raises CheckError when the file is unsafe, OSError when the copy cannot be written.
    """
    from docx import Document

    with Package(path) as package:  # the limits hold here too, before python-docx unpacks anything
        for name in package.names:
            package.read(name)
    document = Document(str(path))
    paragraphs = [p for p in document.element.body.iter(W + "p") if not _in_fallback(p)]
    placed = _places([f for f in check.findings if f.kind != "supported"], paragraphs)
    for paragraph, findings in placed:
        for finding in findings:
            _comment(document, paragraph, finding)
    out = target or annotated_name(path)
    buffer = BytesIO()
    document.save(buffer)
    out.write_bytes(buffer.getvalue())
    return out


def comment_text(finding: Finding) -> str:
    """Return what a comment says, line by line."""
    lines = [f"{finding.kind}: {MEANING[finding.kind]}"]
    if finding.words and finding.paragraph < 0:
        lines[0] = f"{finding.kind}: {finding.words}"
    if finding.allowed:
        lines.append(f"The facts allow: {finding.allowed}" + (f" ({finding.fact})" if finding.fact else ""))
    if finding.suggestion and finding.suggestion != finding.allowed:
        lines.append(f"Write instead: {finding.suggestion}")
    return "\n".join(lines)


def _places(findings: Iterable[Finding], paragraphs: list[_Element]) -> list[tuple[_Element, list[Finding]]]:
    """Return the findings by the paragraph whose words they speak of; the rest at the first with words."""
    texts = [tidy(_text(paragraph)) for paragraph in paragraphs]
    first = next((index for index, text in enumerate(texts) if text.strip()), 0)
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        said = finding.sentence.rsplit(" | ", 1)[-1] if finding.paragraph >= 0 else ""
        index = next((i for i, text in enumerate(texts) if said and said in text), first)
        found.setdefault(index, []).append(finding)
    return [(paragraphs[index], held) for index, held in sorted(found.items())] if paragraphs else []


def _in_fallback(element: _Element) -> bool:
    return any(str(parent.tag).endswith("}Fallback") for parent in element.iterancestors())


def _text(paragraph: _Element) -> str:
    return "".join(node.text or "" for run in _runs(paragraph) for node in run.iter(W + "t"))


def _runs(paragraph: Any) -> list[Any]:
    """Return the runs that print words, in order: not those deleted, nor those of a text box inside."""
    found: list[Any] = []
    for run in paragraph.iter(W + "r"):
        owner = next(parent for parent in run.iterancestors() if parent.tag == W + "p")
        deleted = any(parent.tag in (W + "del", W + "moveFrom") for parent in run.iterancestors())
        if owner is paragraph and not deleted:
            found.append(run)
    return found


def _comment(document: Any, paragraph: Any, finding: Finding) -> None:
    from docx.text.run import Run

    runs = _runs(paragraph)
    if not runs:
        return
    start, end = _covering(runs, finding)
    first, last = Run(runs[start], document), Run(runs[end], document)
    comment = document.add_comment(first, text=comment_text(finding), author=AUTHOR, initials="SG")
    # The place of the marks: around the words, which may lie in runs of different parents.
    _put_marks(first._r, last._r, str(comment.comment_id))
    # A check of one file gives one copy: no clock in it.
    comment._comment_elm.set(W + "date", datetime(2000, 1, 1).isoformat() + "Z")


def _covering(runs: list[_Element], finding: Finding) -> tuple[int, int]:
    """Return the first and last run that the finding's words lie in; the whole paragraph when they are
    not found."""
    spans, text = [], ""
    for run in runs:
        words = tidy("".join(node.text or "" for node in run.iter(W + "t")))
        spans.append((len(text), len(text) + len(words)))
        text += words
    said = finding.sentence.rsplit(" | ", 1)[-1]
    base = text.find(said) if said else -1
    place = text.find(finding.words, max(base, 0)) if finding.words else -1
    if place < 0:
        return 0, len(runs) - 1
    stop = place + len(finding.words)
    inside = [i for i, (begin, end) in enumerate(spans) if begin < stop and end > place]
    return (inside[0], inside[-1]) if inside else (0, len(runs) - 1)


def _put_marks(first: _Element, last: _Element, comment_id: str) -> None:
    """Move the comment's end marks behind the last run when python-docx has put them behind the first."""
    if first is last:
        return
    root = first.getroottree().getroot()
    for element in list(root.iter(W + "commentRangeEnd", W + "commentReference")):
        if element.get(W + "id") != comment_id:
            continue
        moved = element if element.tag == W + "commentRangeEnd" else element.getparent()
        parent = moved.getparent() if moved is not None else None
        if moved is None or parent is None:
            continue
        parent.remove(moved)
        end = last
        following = end.getnext()
        while following is not None and following.tag == W + "commentRangeEnd":
            end = following
            following = end.getnext()
        end.addnext(moved)
