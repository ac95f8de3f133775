"""The lead is the highest score of the rules that hold; the rest are kept for the editor."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compose.drafting import ALWAYS, draft, with_angles
from tests.world.valley import counts, story

from storygen.compose.draft import Draft
from storygen.errors import TemplateError
from storygen.story.model import Angle, Story


def rule(name: str, when: str = "true", score: str = "1", **more: object) -> Angle:
    held = {"means": f"it means {name}", "headline": f"Headline {name}", "lede": f"Lede {name}."} | more
    return Angle(id=name, when=when, score=score, **held)  # type: ignore[arg-type]


def words_of(made: Draft) -> str:
    """Return the text of the last part, for the editor."""
    from storygen.compose.blocks import inline_runs, plain_text

    return "\n".join(plain_text(run) for block in made.sections[-1].blocks for run in inline_runs(block))


def other_headlines(made: Draft) -> list[str]:
    """Return the headlines on the last page, where they start with that word."""
    return [line for line in words_of(made).splitlines() if line.startswith("Headline")]


def error(story_made: Story) -> str:
    with pytest.raises(TemplateError) as caught:
        draft(story_made)
    return str(caught.value)


def test_the_highest_score_leads() -> None:
    made = draft(with_angles(rule("low", score="1"), rule("high", score="9"), rule("middle", score="5")))
    assert made.lead.chosen.angle.id == "high"
    assert made.headline == "Headline high"


def test_of_equal_scores_the_first_in_story_toml_leads() -> None:
    made = draft(with_angles(rule("a", score="5"), rule("b", score="5"), rule("c", score="5")))
    assert made.lead.chosen.angle.id == "a"


def test_a_rule_that_does_not_hold_never_leads_whatever_its_score() -> None:
    made = draft(with_angles(rule("a", when="sexual.wrong.value > 9", score="99"), rule("b")))
    assert made.lead.chosen.angle.id == "b"
    assert [str(note) for note in made.lead.not_so] == ["it means a"]


def test_a_rule_is_tried_on_each_measure_it_names_and_the_best_leads() -> None:
    each = rule("each", when="m.state == 'counts'", score="100 * m.share_value", each=("sexual", "robbery"))
    made = draft(with_angles(each, story=story(*counts("sexual", 2, 20), *counts("robbery", 9, 20))))
    assert made.lead.chosen.name == "each (robbery)"
    assert made.lead.chosen.measure is not None
    assert made.lead.chosen.score == 45


def test_the_score_may_be_worked_out_from_facts() -> None:
    made = draft(with_angles(rule("a", score="sexual.wrong.value * 2"), rule("b", score="17.5")))
    assert (made.lead.chosen.angle.id, made.lead.chosen.score) == ("a", 18)


def test_where_nothing_holds_the_editor_is_told_what_to_add() -> None:
    said = error(with_angles(rule("a", when="false")))
    assert said.startswith("story.toml, [[angles]]: no angle holds for this area.")
    assert 'when = "true"' in said


@pytest.mark.parametrize(
    ("changed", "where", "what"),
    [
        ({"when": "burglary.wrong"}, "story.toml, angle “a”, when", "'burglary' is undefined"),
        ({"when": "burglary"}, "story.toml, angle “a”, when", "'burglary' is undefined"),
        ({"when": "sexual.wrong.value >"}, "when", "does not parse"),
        ({"when": "sexual.shar"}, "story.toml, angle “a”, when", "there is no fact sexual.shar"),
        ({"when": "''.__class__"}, "story.toml, angle “a”, when", "may not"),
        ({"score": "gone"}, "story.toml, angle “a”, score", "'gone' is undefined"),
        ({"score": "sexual.share"}, "story.toml, angle “a”, score", "not a number"),
        ({"score": "'high'"}, "story.toml, angle “a”, score", "not a number"),
        ({"headline": "{{ gone }}"}, "story.toml, angle “a”, headline", "'gone' is undefined"),
        (
            {"standfirst": "{{ sexual.share | words }}"},
            "story.toml, angle “a”, standfirst",
            "no form “words”",
        ),
        ({"lede": "{{ sexual.wrong.value }}"}, "story.toml, angle “a”, lede", "the bare number 9"),
        ({"lede": "{% if %}"}, "story.toml, angle “a”, lede", "does not parse"),
    ],
)
def test_a_mistake_in_an_angle_is_named(changed: dict[str, str], where: str, what: str) -> None:
    said = error(with_angles(replace(ALWAYS, id="a", **changed)))
    assert where in said
    assert what in said


def test_other_headlines_are_those_that_hold_best_first_at_most_three() -> None:
    rules = [
        rule(name, score=str(score)) for name, score in (("a", 9), ("b", 20), ("c", 40), ("d", 30), ("e", 8))
    ]
    made = draft(with_angles(*rules))
    said = words_of(made)
    assert made.headline == "Headline c"
    assert [line for line in said.splitlines() if line.startswith("Headline")] == [
        "Headline d", "Headline b", "Headline a",
    ]  # fmt: skip


def test_a_headline_is_not_offered_twice_nor_the_one_in_use() -> None:
    same = {"headline": "The same words"}
    made = draft(
        with_angles(
            rule("a", score="30", **same), rule("b", score="20", **same), rule("c", score="10", **same)
        )
    )
    assert made.lead.alternatives == ()


def test_one_headline_about_two_measures_is_two_headlines() -> None:
    each = rule(
        "each", score="10 + m.share_value", each=("sexual", "robbery"), headline="{{ m.category }} records"
    )
    made = draft(with_angles(each, story=story(*counts("sexual", 2, 20), *counts("robbery", 9, 20))))
    assert made.headline == "robbery records"
    assert len(made.lead.alternatives) == 1


def test_a_last_resort_is_another_headline_only_where_there_is_no_choice_without_it() -> None:
    rules = [rule("a", score="30"), rule("b", score="20"), rule("last", score="0")]
    assert other_headlines(draft(with_angles(*rules))) == ["Headline b", "Headline last"]
    assert other_headlines(draft(with_angles(*rules, rule("c", score="10")))) == ["Headline b", "Headline c"]


def test_the_editors_page_says_what_was_chosen_and_on_what() -> None:
    made = draft()
    assert str(made.lead.reason) == (
        "half or more of the records checked in a category were wrongly cancelled (sexual offences, 53%)"
    )
    assert "Lead chosen: half or more" in words_of(made)


def test_other_headlines_hold_claims_like_any_other_words() -> None:
    angle = rule("b", headline="Found: {{ sexual.wrong }}", score="20")
    made = draft(with_angles(rule("a", score="30"), angle))
    assert [(p.claim.fact, p.part) for p in made.claims() if p.part == "editor"] == [
        ("sexual.wrong", "editor")
    ]


def test_the_valleys_own_rules_choose_the_right_leads() -> None:
    chosen = {
        area: draft(area=area).lead.chosen.name for area in ("northmoor", "eastvale", "wrenshire", "aldwick")
    }
    assert chosen == {
        "northmoor": "half-or-more (sexual)",
        "eastvale": "printed-share (sexual)",
        "wrenshire": "nothing",
        "aldwick": "found",
    }
