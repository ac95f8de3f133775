"""Checks a story before it is built: its templates against what they may use, its angles, its real drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError, nodes

from storygen.compose.angles import angle_templates
from storygen.compose.branches import Branch
from storygen.compose.context import FactGroup, MeasureView, build_context
from storygen.compose.printing import FILTERS
from storygen.compose.templates import DraftEnvironment, open_templates
from storygen.errors import Problem
from storygen.facts.model import FactSheet
from storygen.facts.sheets import build_fact_sheets
from storygen.rehearse.stress import Rehearsal, rehearse
from storygen.rehearse.worlds import full_league, stress_story
from storygen.story.model import Story

# Enough fictional areas for every fact and every angle to turn up.
AREAS = 100
LEAGUE = 12
# What a template is given besides the context: Jinja's own, and what story.toml's angles and loops name.
GIVEN = frozenset({"m", "lead", "loop", "range", "namespace", "cycler", "joiner", "dict", "lipsum", "caller"})


@dataclass(frozen=True, slots=True)
class Lint:
    """What is wrong with a story's templates and drafts, and what none of its real areas reaches."""

    problems: tuple[Problem, ...]
    unreached: tuple[Branch, ...]
    branches: int
    unused_facts: tuple[str, ...]


def lint_story(
    story: Story, project: Path, progress: Callable[[int, int], None] = lambda done, of: None
) -> Lint:
    """Return every problem of a story: unknown names, angles that can never lead, faults in its drafts."""
    worlds = _worlds(story)
    problems = list(template_problems(story, project))
    if any("does not parse" in problem.what for problem in problems):
        return Lint(tuple(problems), (), 0, ())
    rehearsal = rehearse(worlds, project)
    real = rehearse((story,), project, progress)
    problems += real.problems
    if not (real.problems or rehearsal.problems):
        # A draft that cannot be made leads on nothing, and says nothing of the angles.
        problems += _unreachable(rehearsal, real)
    sheets = [sheet for world in worlds for sheet in build_fact_sheets(world).values()]
    facts = {fact for sheet in sheets for fact in sheet.facts}
    return Lint(
        tuple(dict.fromkeys(problems)),
        real.unreached,
        real.branches,
        tuple(sorted(facts - rehearsal.used_facts - real.used_facts)),
    )


def template_problems(story: Story, project: Path) -> Iterator[Problem]:
    """Yield what in a story's templates does not parse, and every name, fact and filter that is not there."""
    names = _Names.of(_worlds(story))
    environment = open_templates(project, story.templates, angle_templates(story.settings.angles))
    for text in _templates(environment, project, story):
        yield from _unknown(text, names)


def _worlds(story: Story) -> tuple[Story, ...]:
    return stress_story(story, AREAS), full_league(story, LEAGUE)


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that templates may use, and the attributes of those that hold facts."""

    context: frozenset[str]
    attributes: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, worlds: tuple[Story, ...]) -> _Names:
        context: set[str] = set()
        attributes: dict[str, set[str]] = {}
        for world in worlds:
            for slug, sheet in build_fact_sheets(world).items():
                area_context = build_context(world, world.area(slug), sheet)
                context |= set(area_context)
                for name, value in area_context.items():
                    if isinstance(value, MeasureView | FactGroup):
                        attributes.setdefault(name, set()).update(_attributes(name, value, sheet))
        return cls(frozenset(context), {name: frozenset(found) for name, found in attributes.items()})


def _attributes(name: str, view: Any, sheet: FactSheet) -> Iterator[str]:
    yield from (fact.id.partition(".")[2] for fact in sheet if fact.measure == name)
    yield from (attribute for attribute in dir(type(view)) if not attribute.startswith("_"))
    yield from vars(view)


@dataclass(frozen=True, slots=True)
class _Text:
    """One template: its name for messages, what it holds, or why it does not parse."""

    name: str
    tree: nodes.Template | None
    problem: Problem | None = None


def _templates(environment: DraftEnvironment, project: Path, story: Story) -> Iterator[_Text]:
    folders = (project / "templates" / story.templates, project / "templates" / "shared")
    files = {path.name: path.read_text(encoding="utf-8") for f in folders for path in sorted(f.glob("*.j2"))}
    conditions = {
        f"story.toml, angle “{angle.id}”, {part}": f"{{{{ {expression} }}}}"
        for angle in story.settings.angles
        for part, expression in (("when", angle.when), ("score", angle.score))
    }
    for name, source in {**files, **angle_templates(story.settings.angles), **conditions}.items():
        try:
            yield _Text(name, environment.parse(source, name))
        except TemplateSyntaxError as error:
            what = f"the template does not parse: {error.message}."
            yield _Text(name, None, Problem(what, f"{name}, line {error.lineno}"))


def _unknown(text: _Text, names: _Names) -> Iterator[Problem]:
    """Yield a problem for every name, attribute and filter in a template that nothing answers to."""
    if text.tree is None:
        assert text.problem is not None
        yield text.problem
        return
    own = _own_names(text.tree)
    for node in text.tree.find_all((nodes.Name, nodes.Getattr, nodes.Filter)):
        where = f"{text.name}, line {node.lineno}"
        match node:
            case nodes.Name(ctx="load", name=name) if name not in names.context | own | GIVEN:
                yield Problem(f"there is no name “{name}”.", where, _near(name, names.context | own))
            case nodes.Getattr(node=nodes.Name(name=name), attr=attr) if (
                name in names.attributes and name not in own and attr not in names.attributes[name]
            ):
                yield Problem(f"{name} has no fact “{attr}”.", where, _near(attr, names.attributes[name]))
            case nodes.Filter(name=name) if name not in FILTERS and name not in _jinja_filters():
                yield Problem(f"there is no filter “{name}”.", where, _near(name, FILTERS))


def _own_names(tree: nodes.Template) -> frozenset[str]:
    """Return the names that a template makes itself: set, loops, macros and their arguments, imports."""
    made = {node.name for node in tree.find_all(nodes.Name) if node.ctx in ("store", "param")}
    made |= {node.name for node in tree.find_all(nodes.Macro)}
    made |= {node.target for node in tree.find_all(nodes.Import)}
    return frozenset(made)


def _jinja_filters() -> Mapping[str, Any]:
    from jinja2 import filters

    return filters.FILTERS


def _near(name: str, known: Any) -> str:
    close = get_close_matches(name, list(known), 1, 0.6)
    return f"Did you mean “{close[0]}”?" if close else f"Known: {', '.join(sorted(known))}."


def _unreachable(*rehearsals: Rehearsal) -> Iterator[Problem]:
    unused = [
        angle for angle in rehearsals[0].unused_angles if all(angle in r.unused_angles for r in rehearsals)
    ]
    for angle in unused:
        yield Problem(
            "no area can ever lead on this angle: another always scores more, or its condition never holds.",
            f"story.toml, angle “{angle}”",
            "Raise its score, correct `when`, or take it out.",
        )
