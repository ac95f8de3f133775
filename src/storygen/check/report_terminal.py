"""The answer in the terminal: a table a file, worst first, and one line of verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from storygen.check.findings import MEANING, FileCheck, Finding

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_LOUD = {"wrong-way-round", "contradicted", "changed", "wrong-area", "wrong-measure", "qualifier-lost"}


def print_checks(checks: Iterable[FileCheck], console: Console, *, everything: bool = False) -> None:
    """Print each file's table and verdict; what is supported only with `everything`."""
    shown = list(checks)
    for check in shown:
        for part in _file(check, everything):
            console.print(part)
    if len(shown) > 1:
        sound = sum(check.sound for check in shown)
        console.print(f"[bold]{sound} of {len(shown)} files need no correction.[/bold]")


def _file(check: FileCheck, everything: bool) -> Iterator[RenderableType]:
    from rich.table import Table
    from rich.text import Text

    colour = "red" if check.error or check.complaints else "green"
    title = Text(f"{check.file}", "bold")
    title.append(f"  {check.area_name}", "cyan")
    yield title
    listed = [f for f in check.findings if everything or f.kind != "supported"]
    if listed:
        table = Table(show_lines=True, expand=False, header_style="bold")
        for name in ("finding", "in the draft", "what the facts allow", "write instead"):
            table.add_column(name, overflow="fold")
        for finding in listed:
            table.add_row(*_row(finding))
        yield table
    yield Text(check.verdict[:1].upper() + check.verdict[1:] + ".", f"bold {colour}")


def _row(finding: Finding) -> tuple[RenderableType, ...]:
    from rich.text import Text

    style = "bold red" if finding.kind in _LOUD else ("yellow" if finding.complaint else "dim")
    kind = Text(finding.kind, style)
    kind.append(f"\n{MEANING[finding.kind]}", "dim")
    words = Text(finding.words, "bold")
    if finding.sentence and finding.sentence != finding.words:
        words.append(f"\n{finding.sentence}", "not bold dim")
    fact = f" ({finding.fact})" if finding.fact else ""
    return kind, words, Text(f"{finding.allowed}{fact}"), Text(finding.suggestion)
