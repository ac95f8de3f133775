"""What was meant to be filled in or taken out before anybody reads the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from storygen.check.edited import Paragraph, split_sentences
from storygen.check.findings import Finding
from storygen.check.written import Written, plain

_LEFT = re.compile(
    r"\\?\[\s*(?:NEEDED|TO CHECK|TO APPROVE|NOT YET APPROACHED|NOT READY|SUPPORT LINE|TBC|TBD|TK|INSERT|"
    r"ADD|NAME|QUOTE|CHECK|FORCE|XX+|\?+)\b[^\]]*\]?|"
    r"\[[^\]]{0,60}\b(?i:here|quote|response|add|insert|to follow|to come|tbc|fill|reply)\b[^\]]{0,40}\]|"
    r"\b(?i:lorem ipsum)\b|"
    r"(?<!\w)(?:NOT READY|NOT YET APPROACHED|TO CHECK|TO APPROVE|HELD: sources)\b[^.\n]{0,80}|"
    r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\}\}|\{%|\{#|"
    r"\bXX+%?(?!\w)|\bTK(?:TK)*\b|\bTBC\b|\bTBD\b|\bTODO\b|\bFIXME\b|\blorem ipsum\b|\b(?:None|NaN|nan|"
    r"undefined|null)%|\b(?:NaN|undefined)\b|\bof None\b|\bNone records\b|"
    r"\b(?i:insert (?:\w+ ){0,3}here)\b|\?\?\?+|_{4,}|<[A-Z][A-Z _]{2,}>|"
    r"\bClick (?:or tap )?here to enter text\b|[\ue000-\uf8ff]",
)
_FOR_EDITOR = re.compile(
    r"^\W*(?:for the editor\b|delete before publishing|notes? to (?:the )?editors?\b.*delete|desk notes?\b)",
    re.I,
)


def editor_start(paragraphs: Sequence[Paragraph]) -> int:
    """Return where the page for the editor begins, else the number of paragraphs."""
    for index, paragraph in enumerate(paragraphs):
        if len(paragraph.text) < 90 and _FOR_EDITOR.match(paragraph.text.strip()):
            return index
    return len(paragraphs)


def judge_placeholders(paragraphs: Sequence[Paragraph], written: Written) -> Iterator[Finding]:
    """Yield a finding for each placeholder; those that the draft as written has are counted in one.

    An edition's draft carries its own list of what is outstanding, so a line for each would only repeat it.
    """
    end = editor_start(paragraphs)
    before: list[Finding] = []
    if end < len(paragraphs):
        before.append(_left("For the editor", paragraphs[end].text, end, 0))
    for index, paragraph in enumerate(paragraphs[:end]):
        for offset, sentence in _pieces(paragraph):
            match = _LEFT.search(sentence)
            if match is None or (paragraph.role == "cell" and paragraph.row and "not held" in sentence):
                continue
            finding = _left(match.group(), sentence, index, offset + match.start())
            if written.complete and plain(sentence) in written.sentences:
                before.append(finding)
            else:
                yield finding
    if before:
        yield _together(before)


def _pieces(paragraph: Paragraph) -> list[tuple[int, str]]:
    """Return the sentences, or the whole when a bracket runs over their ends."""
    if "[" in paragraph.text:
        pieces = list(split_sentences(paragraph.text))
        if all(piece.count("[") == piece.count("]") for _, piece in pieces):
            return pieces
        return [(0, paragraph.text)]
    return list(split_sentences(paragraph.text))


def _left(words: str, sentence: str, paragraph: int, start: int) -> Finding:
    return Finding(
        "placeholder-left", sentence, words.strip(), "", "nothing: fill it in or take it out before "
                                                         "publishing",
        "Fill it in, or take it out.", paragraph, start, start + len(words),
    )  # fmt: skip


def _together(found: list[Finding]) -> Finding:
    first = found[0]
    if len(found) == 1:
        return first
    others = "; ".join(finding.words for finding in found[1:4])
    more = f" … and {len(found) - 4} more" if len(found) > 4 else ""
    return Finding(
        "placeholder-left", first.sentence, first.words, "", f"nothing: {len(found)} such notes stand as "
                                                             f"the desk wrote them, among them "
                                                             f"{others}{more}",
        "Fill each in, or take it out.", first.paragraph, first.start, first.end,
    )  # fmt: skip
