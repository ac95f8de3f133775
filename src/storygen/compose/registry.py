"""What a template prints from a fact is not a bare string but a mark that stands for a node of the draft.

While Jinja and Markdown do their work, a claim is a few characters: an opening private-use character,
the numbers of its draft and its node, a closing one. Neither Markdown nor a template can alter its words,
and no input may contain the characters, so nothing else can pass for a claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count

from storygen.compose.blocks import Inline, Text, plain_text
from storygen.errors import TemplateError

OPEN, CLOSE = "\ue000", "\ue002"
LINE_OPEN, LINE_CLOSE = "\ue003", "\ue004"
MARK = re.compile(
    rf"{OPEN}(?P<draft>\d+)\.(?P<node>\d+){CLOSE}|{LINE_OPEN}(?P<template>\d+)\.(?P<line>\d+){LINE_CLOSE}"
)


@dataclass(slots=True)
class Registry:
    """The nodes that one draft's marks stand for."""

    nodes: list[Inline] = field(default_factory=list)
    unguarded: set[int] = field(default_factory=set)
    serial: int = field(default_factory=count().__next__)

    def mark(self, node: Inline, *, guarded: bool = True) -> str:
        """Hold the node and return the mark that a template prints in its place.

        Plain words are guarded like a template's own: only the names of areas and the program's notes to the
        desk may hold numbers.
        """
        if not guarded:
            self.unguarded.add(len(self.nodes))
        self.nodes.append(node)
        return f"{OPEN}{self.serial}.{len(self.nodes) - 1}{CLOSE}"

    def node(self, draft: int, number: int) -> Inline:
        """Return the node that a mark stands for. Raises TemplateError for a mark of another draft."""
        if draft != self.serial:
            raise TemplateError.of("a template printed what belongs to another draft.")
        return self.nodes[number]

    def plain(self, words: str) -> str:
        """Return words with what their marks stand for in place of the marks."""
        return MARK.sub(lambda mark: self._shown(mark["node"]), words)

    def _shown(self, number: str | None) -> str:
        return plain_text((self.nodes[int(number)],)) if number else ""

    def words_to_guard(self, number: int) -> str:
        """Return the plain words behind a mark, or a stand-in for a claim, which needs no guarding."""
        node = self.nodes[number]
        return node.text if isinstance(node, Text) and number not in self.unguarded else "\ufffc"


def line_mark(template: int, line: int) -> str:
    """Return the mark that says which template and line the words after it were written in."""
    return f"{LINE_OPEN}{template}.{line}{LINE_CLOSE}"
