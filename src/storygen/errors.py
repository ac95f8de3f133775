"""One family of errors. Each problem says what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. A warning does not stop a run unless it is strict."""

    what: str
    where: str = ""
    fix: str = ""
    warning: bool = False

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.fix}" if self.fix else ""
        return f"{place}{self.what}{advice}"


class StorygenError(Exception):
    """Anything that stops storygen for a reason a person can act on. Carries every problem, not the first."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[StorygenError], tuple[tuple[Problem, ...]]]:
        """Let an error come back from another process with its problems, not as one text."""
        return type(self), (self.problems,)

    @classmethod
    def of(cls, what: str, *, where: str = "", fix: str = "") -> StorygenError:
        """Return an error of one problem."""
        return cls(Problem(what, where, fix))


class DataError(StorygenError):
    """The story folder cannot be used: settings or tables are wrong."""


class TemplateError(StorygenError):
    """A template does not parse, uses an unknown name, or prints something that it may not."""


class UnsourcedNumberError(TemplateError):
    """A draft states a number, rank or comparison that is not bound to a fact."""


class ReportError(StorygenError):
    """A report (PDF or web page) cannot be read."""


class CheckError(StorygenError):
    """A file handed to `check` cannot be read, or its area is not known."""


class EditionError(StorygenError):
    """An output folder cannot be written, read or compared."""
