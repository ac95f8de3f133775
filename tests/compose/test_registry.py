"""A mark stands for a node of one draft, and can never turn up in another."""

from __future__ import annotations

import pytest
from tests.compose.drafting import NAME, context_of
from tests.world.valley import valley

from storygen.compose.blocks import Claim, Text, plain_text
from storygen.compose.parse import parse_markdown
from storygen.compose.printing import Printer
from storygen.compose.registry import MARK, Registry
from storygen.compose.templates import DraftEnvironment, render
from storygen.errors import TemplateError
from storygen.facts.sheets import story_style


def printer() -> Printer:
    return Printer(story_style(valley()))


def test_a_mark_is_read_back_as_the_node_it_stands_for() -> None:
    registry = Registry()
    claim = Claim("sexual.wrong", "words", "nine")
    parsed = parse_markdown(f"Found: {registry.mark(claim)}.", registry)
    assert parsed.blocks[0].inlines == (Text("Found: "), claim, Text("."))  # type: ignore[union-attr]


def test_a_mark_of_another_draft_is_refused() -> None:
    ours, theirs = Registry(), Registry()
    mark = theirs.mark(Claim("sexual.wrong", "words", "nine"))
    ours.mark(Claim("sexual.wrong", "words", "two"))
    with pytest.raises(TemplateError, match="belongs to another draft"):
        parse_markdown(mark, ours)


def test_marks_hold_no_character_that_markdown_reads() -> None:
    mark = Registry().mark(Text("**bold** [link](x)"))
    assert MARK.fullmatch(mark)
    assert not set(mark) & set("*_[]()#>|`\\<&!~- \n")


@pytest.mark.parametrize(
    "template",
    [
        "{{ 'number checked' | needed }}",
        "{{ ['a', 'b'] | listed }}",
        "{{ 'a thing' }}",
        "{{ ('what ' ~ 'they say') | needed }}",
        "{{ 'seven' | note }}",
        "{% set gap = 'number checked' | needed %}{{ gap }}",
        "{% macro gap(what='x' | needed) %}{{ what }}{% endmacro %}{{ gap() }}",
        "{{ 'x' | needed if true else '' }}",
    ],
)
def test_jinja_never_works_out_a_printing_filter_ahead_of_the_draft(template: str) -> None:
    """Jinja folds filters of constants when it compiles: one area's marks would then be in every draft."""
    environment = DraftEnvironment([], {NAME: template})
    for _ in range(2):
        of_this_draft = printer()
        environment.use(of_this_draft)
        rendered = render(environment, NAME, {})
        assert parse_markdown(rendered, of_this_draft.registry).blocks  # raises on a mark of another draft


def test_two_areas_composed_one_after_the_other_share_no_words() -> None:
    environment = DraftEnvironment(
        [], {NAME: "{{ area.name }}: {{ 'what it says' | needed }} {{ inspection.year }}"}
    )
    said = []
    for area in ("northmoor", "eastvale", "northmoor"):
        of_this_draft = printer()
        environment.use(of_this_draft)
        rendered = render(environment, NAME, context_of(area=area))
        (paragraph,) = parse_markdown(rendered, of_this_draft.registry).blocks
        said.append(plain_text(paragraph.inlines))  # type: ignore[union-attr]
    assert said == [
        "Northmoor Constabulary: [NEEDED: what it says] 2030",
        "Eastvale Police: [NEEDED: what it says] 2027",
        "Northmoor Constabulary: [NEEDED: what it says] 2030",
    ]
