"""What a template prints from a fact is not a bare string but a mark that stands for a node of the draft.

While Jinja and Markdown do their work, a claim is a few characters: an opening private-use character,
the numbers of its draft and its node, a closing one. Neither Markdown nor a template can alter its words,
and no input may contain the characters, so nothing else can pass for a claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count

from storygen.compose.blocks import Inline, Text, plain_text
from storygen.errors import TemplateError

OPEN, CLOSE = "\ue000", "\ue002"
LINE_OPEN, LINE_CLOSE = "\ue003", "\ue004"
# What stands between the marks of a text, and the marks: every second piece of a split is one.
MARK = re.compile(rf"({OPEN}\d+\.\d+{CLOSE}|{LINE_OPEN}\d+\.\d+{LINE_CLOSE})")
# Stands for a claim in the words that are guarded.
CLAIMED = "\ufffc"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where in a template words were written: the template's number, and the line."""

    template: int
    line: int


@dataclass(slots=True)
class Registry:
    """The nodes that one draft's marks stand for, each with its words that the claim guard reads."""

    held: dict[str, tuple[Inline, str]] = field(default_factory=dict)
    serial: int = field(default_factory=count().__next__)

    def mark(self, node: Inline, *, guarded: bool = True) -> str:
        """Hold the node and return the mark that a template prints in its place.

        Plain words are guarded like a template's own: only the names of areas and the program's notes to the
        desk may hold numbers.
        """
        mark = f"{OPEN}{self.serial}.{len(self.held)}{CLOSE}"
        self.held[mark] = (node, node.text if guarded and isinstance(node, Text) else CLAIMED)
        return mark

    def node(self, mark: str) -> tuple[Inline, str]:
        """Return what a mark stands for, and its words to guard: a stand-in for a claim, which needs none.

        Raises TemplateError for a mark of another draft.
        """
        try:
            return self.held[mark]
        except KeyError:
            raise TemplateError.of("a template printed what belongs to another draft.") from None

    def plain(self, words: str) -> str:
        """Return words with what their marks stand for in place of the marks."""
        pieces = MARK.split(words)
        pieces[1::2] = [plain_text((self.node(mark)[0],)) if mark[0] == OPEN else "" for mark in pieces[1::2]]
        return "".join(pieces)


def line_mark(template: int, line: int) -> str:
    """Return the mark that says which template and line the words after it were written in."""
    return f"{LINE_OPEN}{template}.{line}{LINE_CLOSE}"


@lru_cache(maxsize=4096)
def origin_of(mark: str) -> Origin:
    """Return what a line mark says."""
    template, line = mark[1:-1].split(".")
    return Origin(int(template), int(line))
