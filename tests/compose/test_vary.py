"""{% vary %} says the same in other words: the same each time, and something else for who shares an area."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compose.drafting import NAME, context_of
from tests.world.valley import valley

from storygen.compose.blocks import plain_text
from storygen.compose.parse import parse_markdown
from storygen.compose.printing import Printer
from storygen.compose.templates import DraftEnvironment, render
from storygen.compose.vary import Chooser, variant_for
from storygen.errors import TemplateError
from storygen.facts.sheets import story_style
from storygen.story.model import Partner

THREE = "{% vary %}Inspectors found it.{% or %}It was found.{% or %}It came out.{% endvary %}"


def words(template: str, chooser: Chooser, environment: DraftEnvironment | None = None) -> str:
    held = environment or DraftEnvironment([], {NAME: template})
    printer = Printer(story_style(valley()), chooser)
    held.use(printer)
    (paragraph,) = parse_markdown(render(held, NAME, context_of()), printer.registry).blocks
    return plain_text(paragraph.inlines)  # type: ignore[union-attr]


def test_one_alternative_is_taken_the_same_each_time() -> None:
    said = {words(THREE, Chooser("northmoor")) for _ in range(3)}
    assert len(said) == 1
    assert said <= {"Inspectors found it.", "It was found.", "It came out."}


def test_every_alternative_is_somebodys() -> None:
    environment = DraftEnvironment([], {NAME: THREE})
    said = {words(THREE, Chooser(f"area-{n}"), environment) for n in range(40)}
    assert said == {"Inspectors found it.", "It was found.", "It came out."}


@given(st.text(max_size=12), st.text(max_size=12), st.integers(2, 9))
def test_the_second_variant_takes_another_alternative_at_every_choice(
    area: str, place: str, count: int
) -> None:
    first, second = Chooser(area, 1)(place, count), Chooser(area, 2)(place, count)
    assert first != second
    assert {first, second} <= set(range(count))
    assert 0 <= Chooser(area, 3)(place, count) < count


def test_choices_in_one_template_are_made_apart() -> None:
    two = "{% vary %}A{% or %}B{% endvary %}{% vary %}C{% or %}D{% endvary %}"
    environment = DraftEnvironment([], {NAME: two})
    assert {words(two, Chooser(f"area-{n}"), environment) for n in range(60)} == {"AC", "AD", "BC", "BD"}


def test_an_alternative_holds_whole_claims_and_is_guarded_in_its_line() -> None:
    from tests.compose.drafting import blocks

    from storygen.errors import UnsourcedNumberError

    either = "{% vary %}Found: {{ sexual.wrong }}.{% or %}There were {{ sexual.wrong }}.{% endvary %}"
    assert words(either, Chooser("a")) in ("Found: nine.", "There were nine.")
    with pytest.raises(UnsourcedNumberError, match=r"page\.md\.j2, line [23]: the words “(?:five|six)”"):
        blocks("{% vary %}\nFound five.\n{% or %}Found six.{% endvary %}")


def test_a_choice_of_one_is_a_mistake_with_its_line() -> None:
    with pytest.raises(TemplateError, match=r"page\.md\.j2, line 2: .*vary needs an alternative"):
        words("\n{% vary %}Only this.{% endvary %}", Chooser())


def test_a_choice_left_open_is_a_mistake() -> None:
    with pytest.raises(TemplateError, match="does not parse"):
        words("{% vary %}This{% or %}that", Chooser())


def test_partners_that_share_an_area_get_different_variants() -> None:
    outlets = (
        Partner("Echo", ("northmoor",), "paper"),
        Partner("Sun", (), "paper"),
        Partner("Far", ("aldwick",), "web"),
    )
    story = replace(valley(), partners=outlets)
    assert [variant_for(story, "northmoor", name, 2) for name in ("Echo", "Sun")] == [1, 2]
    assert variant_for(story, "northmoor", "Sun", 1) == 1
    assert variant_for(story, "aldwick", "Far", 2) == 2
    with pytest.raises(ValueError, match="Far"):
        variant_for(story, "northmoor", "Far", 2)
