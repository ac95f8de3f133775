"""What every command shares: where the project is, how errors are shown, how long work shows its progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from storygen.errors import Problem, StorygenError

DEFAULT_STORY = "cancelled-crimes"

StoryArgument = Annotated[str, typer.Argument(help="The story: a folder in data/.", show_default=True)]


def project_folder() -> Path:
    """Return the project's folder: here or above. Raises DataError when there is none."""
    from storygen.story.find import find_project

    return find_project(Path.cwd())


def story_folder(project: Path, story: str) -> Path:
    """Return the folder of a story. Raises DataError, with the nearest name, when there is none."""
    from storygen.story.find import story_folder as find

    return find(project, story)


@contextmanager
def shown_errors(after: str = "Nothing was written.") -> Iterator[None]:
    """Show every problem of a StorygenError, with where and what to do, and end with status 1.

    `after` says how things stand then. So with a file that cannot be read or written. After Ctrl-C, say so
    and end with status 130.
    """
    try:
        yield
    except StorygenError as error:
        show_problems(error.problems)
        count = len(error.problems)
        say(f"\n{count} problem{'s' if count > 1 else ''}. {after}", err=True)
        raise typer.Exit(1) from None
    except OSError as error:
        fix = "Check that it is there, that you may read and write it, and that the disk is not full."
        show_problems([Problem(f"{error.strerror or error}.", str(error.filename or "a file"), fix)])
        say("\nStopped there. No file was left half-written.", err=True)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        say("\nStopped. No file was left half-written; run it again to go on.", err=True)
        raise typer.Exit(130) from None


def show_problems(problems: Iterable[Problem]) -> None:
    """Print problems to standard error, a block each. What to do about several in a row is said once."""
    from itertools import groupby

    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True, soft_wrap=True, highlight=False)
    for fix, alike in groupby(problems, lambda problem: problem.fix):
        same = list(alike)
        for problem in same:
            line = Text()
            line.append(
                "warning  " if problem.warning else "problem  ", "yellow" if problem.warning else "bold red"
            )
            if problem.where:
                line.append(f"{problem.where}: ", "bold")
            line.append(problem.what)
            if fix and len(same) == 1:
                line.append(f" {fix}", "cyan")
            console.print(line)
        if fix and len(same) > 1:
            console.print(Text(f"         To do for these {len(same)}: {fix}", "cyan"))


def say(text: str = "", *, err: bool = False) -> None:
    """Print a line for a person."""
    typer.echo(text, err=err)


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a function of (done, of) that moves a bar on a terminal, and does nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Drawn when it moves and not by a thread of its own: processes are copied from this one (engine.py).
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of, refresh=True)
