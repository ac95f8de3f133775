"""The Jinja environment: sandboxed, strict about what is missing, able to say where a word was written."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    FunctionLoader,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from storygen.compose.branches import BranchRecord, BranchRecorder, reached
from storygen.compose.context import FactGroup
from storygen.compose.printing import FILTERS, Printer
from storygen.compose.registry import Origin, line_mark
from storygen.compose.vary import Vary
from storygen.errors import StorygenError, TemplateError

# A mark may not stand before the characters that open a heading, a list, a table row or emphasis, nor inside
# an address between angle brackets.
FIRST_LETTER = re.compile(r"^((?:(?!\]\()[^\w\n<]|_)*)(?=[^\W_]|<)", re.MULTILINE)
# The address of a link, up to where a tag stands in it, and what is left of it after that tag.
OPEN_ADDRESS = re.compile(r"\]\([^)\n]*\Z")
REST_OF_ADDRESS = re.compile(r"[^)\n]*")


class LineMarks(Extension):
    """Puts a mark before the first letter of every line that a template writes itself."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Yield the template's tokens with marks in their words. Jinja calls it on every template."""
        environment = self.environment
        assert isinstance(environment, DraftEnvironment)
        template = environment.number_of(stream.name or "")
        in_address = False
        for token in stream:
            if token.type != "data":
                yield token
                continue
            text: str = token.value
            rest = REST_OF_ADDRESS.match(text) if in_address else None
            start = rest.end() if rest else 0
            in_address = bool(OPEN_ADDRESS.search(text)) or (in_address and start == len(text))
            marked = _marked(text[start:], template, token.lineno + text.count("\n", 0, start))
            yield Token(token.lineno, token.type, text[:start] + marked)


def _marked(text: str, template: int, first: int) -> str:
    """Return words of a template with a mark in each of its lines; `first` is the number of the first."""

    def mark(match: re.Match[str]) -> str:
        return match[1] + line_mark(template, first + text.count("\n", 0, match.end()))

    return FIRST_LETTER.sub(mark, text)


@pass_context
def _print(context: Context, value: Any) -> str:
    """Return the text of a printed value. It takes the context so that Jinja never works it out early."""
    printer: Printer = context.environment.printer  # type: ignore[attr-defined]
    return printer(value)


class Unknown(StrictUndefined):
    """A name that a template uses and that there is not. It says so in the words of templates."""

    @property
    def _undefined_message(self) -> str:
        owner = self._undefined_obj
        if self._undefined_hint or not type(owner).__module__.startswith("storygen."):
            return str(super()._undefined_message)
        if isinstance(owner, FactGroup):
            return f"there is no fact {owner.id}.{self._undefined_name}"
        return f"{type(owner).__name__.removesuffix('View').lower()} has no “{self._undefined_name}”"


class DraftEnvironment(ImmutableSandboxedEnvironment):
    """Jinja for drafts. Set `printer` before rendering a draft: it decides how values come out."""

    def __init__(
        self,
        folders: Iterable[Path],
        texts: Mapping[str, str] | None = None,
        branches: BranchRecord | None = None,
    ) -> None:
        self.branches = branches
        self.safe: dict[tuple[type, str], bool] = {}
        if branches is not None:
            self.code_generator_class = BranchRecorder
        self.names: list[str] = []
        self.expressions: dict[str, Template] = {}
        self.printer: Printer | None = None
        held = dict(texts or {})

        def text_of(name: str) -> tuple[str, str, Callable[[], bool]] | None:
            return (held[name], name, lambda: True) if name in held else None

        super().__init__(
            loader=ChoiceLoader([FunctionLoader(text_of), FileSystemLoader([str(f) for f in folders])]),
            undefined=Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=_print,
            extensions=[LineMarks, Vary],
            auto_reload=True,
        )
        self.filters.update(FILTERS)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute, at once where Jinja has found it safe before. Templates ask for hundreds."""
        if self.safe.get((type(obj), attribute)) and not isinstance(obj, str):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                pass
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a template may look at an attribute; what Jinja says of a type holds for it all."""
        key = (type(obj), attr)
        if key not in self.safe:
            self.safe[key] = super().is_safe_attribute(obj, attr, value)
        return self.safe[key]

    def reach(self, template: str, line: int, kind: str) -> str:
        """Note that a branch was gone through. Templates compiled for `stress` call it."""
        assert self.branches is not None
        return reached(self.branches, template, line, kind)

    def choose(self, place: str, count: int) -> int:
        """Return which of `count` alternatives the draft being rendered takes. {% vary %} calls it."""
        assert self.printer is not None
        return self.printer.chooser(place, count)

    def number_of(self, name: str) -> int:
        """Return the number that marks carry for a template."""
        if name not in self.names:
            self.names.append(name)
        return self.names.index(name)

    def place(self, origin: Origin | None) -> str:
        """Return “story.md.j2, line 12” for where words were written."""
        return f"{self.names[origin.template]}, line {origin.line}" if origin else "a template"

    def use(self, printer: Printer) -> None:
        """Print by this printer from now on: one for each draft."""
        self.printer = printer


def packaged_templates() -> Path:
    """Return the folder of shared templates that came with storygen. From a checkout it does not exist."""
    return Path(str(files("storygen"))) / "templates" / "shared"


def open_templates(
    project: Path, story: str, texts: Mapping[str, str], branches: BranchRecord | None = None
) -> DraftEnvironment:
    """Return the environment for a story: its own templates, then the project's shared ones, then ours.

    `texts` are the short templates that stand in story.toml, by the name that errors give them.
    """
    packaged = packaged_templates()
    own = project / "templates" / story
    if not own.is_dir():
        raise TemplateError.of(
            f"the story {story} has no templates.",
            where=str(own),
            fix="Make the folder, with story.md.j2 in it.",
        )
    shared = project / "templates" / "shared"
    return DraftEnvironment(
        [own, *(folder for folder in (shared, packaged) if folder.is_dir())], texts, branches
    )


def render(environment: DraftEnvironment, name: str, context: Mapping[str, Any]) -> str:
    """Return a template's text, with marks. Raises TemplateError with template, line and reason."""
    try:
        return environment.get_template(name).render(context)
    except Exception as error:
        raise _explained(error, name) from error


def _expression(environment: DraftEnvironment, expression: str) -> Template:
    try:
        return environment.from_string(f"{{% set value = ({expression}) %}}")
    except TemplateSyntaxError:
        environment.compile_expression(expression)  # for a message that speaks of the expression alone
        raise


def evaluate(environment: DraftEnvironment, expression: str, context: dict[str, Any], where: str) -> Any:
    """Return the value of a Jinja expression from story.toml. An unknown name is an error, not false.

    `context` holds all the names that it may use: Jinja's own (`range` and the like) are not added.
    """
    try:
        if expression not in environment.expressions:
            environment.expressions[expression] = _expression(environment, expression)
        # The context is not copied, as it would be for a template's own variables: there are none.
        module = environment.expressions[expression].make_module(context, shared=True)
        value = module.value  # type: ignore[attr-defined]
        if isinstance(value, StrictUndefined):
            str(value)
        return value
    except Exception as error:
        raise _explained(error, where) from error


def _explained(error: Exception, name: str) -> StorygenError:
    where, line = name, _line(error, name)
    if line:
        where = f"{line[0]}, line {line[1]}"
    match error:
        case StorygenError():
            return type(error)(tuple(_placed(problem, where) for problem in error.problems))
        case TemplateSyntaxError():
            place = f"{error.name or name}, line {error.lineno}"
            return TemplateError.of(f"the template does not parse: {error.message}.", where=place)
        case TemplateNotFound():
            return TemplateError.of(f"there is no template {error.name}.", where=where)
        case UndefinedError():
            return TemplateError.of(
                f"{error.message}.",
                where=where,
                fix="`storygen facts AREA` lists the names that templates may use.",
            )
        case SecurityError():
            return TemplateError.of(f"the template does what templates may not: {error}.", where=where)
        case _:
            return TemplateError.of(f"{type(error).__name__}: {error}.", where=where)


def _placed(problem: Any, where: str) -> Any:
    from dataclasses import replace

    return problem if problem.where else replace(problem, where=where)


def _line(error: Exception, name: str) -> tuple[str, int] | None:
    """Return the template and line that an error arose in: the innermost frame that is a template's."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(".j2") and frame.lineno:
            return Path(frame.filename).name, frame.lineno
        if frame.filename == name and frame.lineno:
            return name, frame.lineno
    return None
