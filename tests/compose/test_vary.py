"""Alternatives say the same in other words: chosen by area and variant, repeatable, never inside a claim."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from tests.compose.drafting import blocks
from tests.world.valley import ROOT, valley

from storygen.compose.angles import angle_templates
from storygen.compose.blocks import plain_text
from storygen.compose.branches import BranchRecord
from storygen.compose.draft import Draft, compose_draft
from storygen.compose.printing import Printer
from storygen.compose.proofread import proofread
from storygen.compose.templates import DraftEnvironment, open_templates, render
from storygen.compose.vary import Chooser, variant_for
from storygen.engine import Shared
from storygen.errors import TemplateError
from storygen.facts.sheets import StoryFigures, build_fact_sheets, story_style
from storygen.rehearse.worlds import full_league, stress_story
from storygen.story.load import load_story
from storygen.story.model import Partner, Story
from storygen.wording.style import DEFAULT

STORY = "cancelled-crimes"


@cache
def real() -> Story:
    return load_story(ROOT / "data" / STORY)[0]


def said(text: str, area: str = "northmoor", variant: int = 1) -> str:
    environment = DraftEnvironment([], {"page": text})
    environment.use(Printer(DEFAULT, Chooser(area, variant)))
    return environment.printer.registry.plain(render(environment, "page", {}))  # type: ignore[union-attr]


TWO = "{% vary %}ask{% or %}inquire{% endvary %}"
THREE = "{% vary %}a{% or %}b{% or %}c{% endvary %}"


def test_one_of_the_alternatives_is_printed() -> None:
    assert said(f"They {TWO} again.") in ("They ask again.", "They inquire again.")


def test_the_same_area_and_variant_always_say_the_same() -> None:
    assert len({said(TWO * 10, "eastvale", 3) for _ in range(5)}) == 1


def test_the_second_variant_differs_at_every_choice() -> None:
    first, second = said(THREE * 20), said(THREE * 20, variant=2)
    assert all(one != other for one, other in zip(first, second, strict=True))


def test_areas_differ_and_each_alternative_is_taken_by_some() -> None:
    taken = Counter(said(THREE, f"fictional-{number}") for number in range(300))
    assert set(taken) == {"a", "b", "c"}
    assert min(taken.values()) > 60


def test_choices_within_a_draft_are_independent_of_one_another() -> None:
    pairs = {said(TWO + " " + TWO, f"fictional-{number}") for number in range(60)}
    assert len(pairs) == 4


def test_the_choice_does_not_depend_on_the_run() -> None:
    # sha256, and not Python's own hash, which is another one in every process
    assert [Chooser("northmoor")("story.md.j2, fi1", 5), Chooser("eastvale")("story.md.j2, fi1", 5)] == [4, 3]


def test_alternatives_may_hold_whole_claims() -> None:
    (paragraph,) = blocks(
        "{% vary %}{{ sexual.wrong | start }} were, they said.{% or %}They said {{ sexual.wrong }}."
        "{% endvary %}"
    )
    assert plain_text(paragraph.inlines).lower().count("nine") == 1


def test_a_choice_of_one_is_a_mistake_in_the_template() -> None:
    with pytest.raises(TemplateError, match="vary needs an alternative"):
        said("{% vary %}a{% endvary %}")


def test_the_guard_looks_into_every_alternative() -> None:
    from storygen.errors import UnsourcedNumberError

    with pytest.raises(UnsourcedNumberError, match="twelve"):
        blocks("{% vary %}about twelve{% or %}some twelve{% endvary %}")


def test_partners_that_share_an_area_get_different_variants() -> None:
    from dataclasses import replace

    partners = (
        Partner("The Echo", ("northmoor",), "newspaper"),
        Partner("Eastvale Live", ("eastvale",), "website"),
        Partner("The Valley Daily", (), "newspaper"),
    )
    held = replace(valley(), partners=partners)
    assert [variant_for(held, "northmoor", p, 3) for p in ("The Echo", "The Valley Daily")] == [1, 2]
    assert variant_for(held, "northmoor", "The Valley Daily", 1) == 1
    with pytest.raises(ValueError, match="Eastvale Live"):
        variant_for(held, "northmoor", "Eastvale Live", 3)


# ---- the real templates


def drafts(world: Story, variants: tuple[int, ...], record: BranchRecord) -> list[Draft]:
    angles = world.settings.angles
    environment = open_templates(ROOT, world.templates, angle_templates(angles), record)
    sheets, style = build_fact_sheets(world), story_style(world)
    return [
        compose_draft(world, area, sheets[area.slug], environment, style, variant)
        for area in world.areas
        for variant in variants
    ]


@pytest.fixture(scope="module")
def rehearsed() -> tuple[list[Draft], BranchRecord]:
    record = BranchRecord()
    worlds = (stress_story(real(), 180), full_league(real(), 24))
    return [draft for world in worlds for draft in drafts(world, (1, 2), record)], record


def test_every_alternative_of_every_choice_is_rendered(rehearsed: tuple[list[Draft], BranchRecord]) -> None:
    _, record = rehearsed
    choices = [branch for branch in record.known if branch.kind.startswith("alternative")]
    assert len(choices) >= 40
    assert [branch for branch in record.unreached if branch in choices] == []


def test_every_alternative_passes_the_guard_and_the_proofreader(
    rehearsed: tuple[list[Draft], BranchRecord],
) -> None:
    made, _ = rehearsed  # the guard stops a draft while it is composed
    assert [str(problem) for draft in made for problem in proofread(draft, real().settings)] == []


def test_no_alternative_touches_the_words_of_a_claim(rehearsed: tuple[list[Draft], BranchRecord]) -> None:
    made, _ = rehearsed
    for draft in made:
        for placed in draft.claims():
            fact = draft.sheet.facts.get(placed.claim.fact)
            if fact is not None:
                assert placed.claim.text == fact.forms[placed.claim.form]


def test_variants_of_an_area_state_the_same_facts() -> None:
    one, other = drafts(real(), (1, 2), BranchRecord())[:2]
    assert one.lead.chosen == other.lead.chosen
    assert {p.claim.fact for p in one.claims()} == {p.claim.fact for p in other.claims()}


def test_a_build_writes_so_many_different_wordings_the_first_as_without() -> None:
    from storygen.edition.press import Order, produce

    figures = Shared(StoryFigures.of(real()))
    (one,) = produce(Order(figures, ROOT, ("hampshire",), ("md",)))
    (six,) = produce(Order(figures, ROOT, ("hampshire",), ("md",), variants=6))
    names = ["hampshire.md", *(f"hampshire-{number}.md" for number in range(2, 7))]
    assert set(six.files) == {"facts.json", *names}
    assert len({six.files[name] for name in names}) == 6
    assert six.files["hampshire.md"] == one.files["hampshire.md"]
    assert six.files["facts.json"] == one.files["facts.json"]


def test_a_template_without_choices_gives_no_second_wording() -> None:
    from tests.world.valley import PROJECT

    from storygen.edition.press import Order, produce

    figures = Shared(StoryFigures.of(valley()))
    (made,) = produce(Order(figures, PROJECT, ("northmoor",), ("md",), variants=3))
    assert set(made.files) == {"facts.json", "northmoor.md"}
