"""What a template prints from a fact is not a bare string but a mark that stands for a node of the draft.

While Jinja and Markdown do their work, a claim is three characters or so: an opening private-use character,
the number of its node in the registry, a closing one. Neither Markdown nor a template can alter its words,
and no input may contain the characters, so nothing else can pass for a claim.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from storygen.compose.blocks import Inline, Text

OPEN, CLOSE = "\ue000", "\ue002"
LINE_OPEN, LINE_CLOSE = "\ue003", "\ue004"


@dataclass(slots=True)
class Registry:
    """The nodes that one draft's marks stand for."""

    nodes: list[Inline] = field(default_factory=list)
    unguarded: set[int] = field(default_factory=set)

    def mark(self, node: Inline, *, guarded: bool = True) -> str:
        """Hold the node and return the mark that a template prints in its place.

        Plain words are guarded like a template's own: only the program's notes to the desk may hold numbers.
        """
        if not guarded:
            self.unguarded.add(len(self.nodes))
        self.nodes.append(node)
        return f"{OPEN}{len(self.nodes) - 1}{CLOSE}"

    def node(self, number: str) -> Inline:
        """Return the node that a mark's number stands for."""
        return self.nodes[int(number)]

    def words_to_guard(self, number: str) -> str:
        """Return the plain words behind a mark, or a stand-in for a claim, which needs no guarding."""
        node = self.nodes[int(number)]
        return node.text if isinstance(node, Text) and int(number) not in self.unguarded else "\ufffc"


def line_mark(template: int, line: int) -> str:
    """Return the mark that says which template and line the words after it were written in."""
    return f"{LINE_OPEN}{template}.{line}{LINE_CLOSE}"
