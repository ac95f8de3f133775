"""Which branches of the templates were reached, so that no wording goes out that nobody has ever seen."""

from __future__ import annotations

from dataclasses import dataclass, field

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


@dataclass(frozen=True, slots=True, order=True)
class Branch:
    """One way through a template: what was written after an `if`, an `else`, or in a loop."""

    template: str
    line: int
    kind: str

    def __str__(self) -> str:
        return f"{self.template}, line {self.line}: {self.kind}"


@dataclass(slots=True)
class BranchRecord:
    """The branches that templates have, and those that some draft went through."""

    known: set[Branch] = field(default_factory=set)
    reached: set[Branch] = field(default_factory=set)

    @property
    def unreached(self) -> list[Branch]:
        """Return the branches that no draft went through, in order."""
        return sorted(self.known - self.reached)


class BranchRecorder(CodeGenerator):
    """Compiles templates so that each branch says when it is gone through. For `stress`: it costs time."""

    def visit_If(self, node: nodes.If, frame: Frame) -> None:
        """Compile an `if` with a note in each branch, the one for "not so" included."""
        self._note(node.body, node.lineno, "if")
        for other in node.elif_:
            self._note(other.body, other.lineno, "elif")
        self._note(node.else_, node.lineno, "if not")
        super().visit_If(node, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:
        """Compile a loop with a note in its body and in its `else`."""
        self._note(node.body, node.lineno, "loop")
        if node.else_:
            self._note(node.else_, node.lineno, "loop over nothing")
        super().visit_For(node, frame)

    def _note(self, body: list[nodes.Node], line: int, kind: str) -> None:
        branch = (self.name or "", line, kind)
        self.environment.branches.known.add(Branch(*branch))  # type: ignore[attr-defined]
        call = nodes.Call(
            nodes.EnvironmentAttribute("reach"), [nodes.Const(part) for part in branch], [], None, None
        )
        body.insert(0, nodes.Output([call], lineno=line))


def reached(record: BranchRecord, template: str, line: int, kind: str) -> str:
    """Note that a branch was gone through, and print nothing."""
    record.reached.add(Branch(template, line, kind))
    return ""
