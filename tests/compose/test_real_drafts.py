"""All the real drafts, read as a sub-editor would: short headlines, verdict and caution where they belong."""

from __future__ import annotations

import re
from functools import cache

import pytest
from tests.compose.made_up import headlines
from tests.world.valley import ROOT

from storygen.compose.angles import LONGEST_HEADLINE, angle_templates
from storygen.compose.blocks import (
    Block,
    BulletList,
    Claim,
    Heading,
    Paragraph,
    inline_runs,
    leaves,
    plain_text,
)
from storygen.compose.draft import Draft, compose_draft
from storygen.compose.proofread import proofread
from storygen.compose.sentences import sentence_spans
from storygen.compose.templates import open_templates
from storygen.facts.sheets import build_fact_sheets, story_style
from storygen.story.load import load_story
from storygen.story.model import Story

STORY = "cancelled-crimes"


@cache
def story() -> Story:
    return load_story(ROOT / "data" / STORY)[0]


@cache
def drafts() -> dict[str, Draft]:
    held = story()
    environment = open_templates(ROOT, STORY, angle_templates(held.settings.angles))
    sheets, style = build_fact_sheets(held), story_style(held)
    return {
        area.slug: compose_draft(held, area, sheets[area.slug], environment, style) for area in held.areas
    }


AREAS = [area.slug for area in story().areas]
each = pytest.mark.parametrize("slug", AREAS)


def for_readers(slug: str) -> list[Block]:
    """Return the story from the headline on, the notes to the desk left out."""
    blocks = drafts()[slug].sections[0].blocks
    start = next(n for n, b in enumerate(blocks) if isinstance(b, Heading))
    return [b for b in blocks[start:] if not (isinstance(b, Paragraph) and b.role == "desk")]


def words_of(block: Block) -> str:
    return " ".join(plain_text(run) for run in inline_runs(block))


def body(slug: str) -> list[str]:
    """Return the paragraphs that readers read, the headline and the line under it left out."""
    return [words_of(b) for b in for_readers(slug) if isinstance(b, Paragraph) and b.role == "body"]


def claims(block: Block) -> set[str]:
    return {leaf.fact for run in inline_runs(block) for leaf in leaves(run) if isinstance(leaf, Claim)}


def test_there_are_all_43() -> None:
    assert len(AREAS) == 43


@each
def test_the_proofreader_finds_nothing(slug: str) -> None:
    assert [str(problem) for problem in proofread(drafts()[slug], story().settings)] == []


@each
def test_headlines_are_short_and_different(slug: str) -> None:
    lead, headline = drafts()[slug].lead, drafts()[slug].headline
    assert len(headline) <= LONGEST_HEADLINE, headline
    assert headline not in lead.alternatives
    assert len(set(lead.alternatives)) == len(lead.alternatives)


@each
def test_no_headline_and_no_line_under_it_has_two_decimals(slug: str) -> None:
    heads = [words_of(block) for block in for_readers(slug)[:2]]
    for words in (*heads, *headlines(drafts()[slug])):
        assert not re.search(r"\d\.\d\d", words), words


@each
def test_the_desk_has_a_choice_of_headlines(slug: str) -> None:
    assert len(headlines(drafts()[slug])) >= (1 if slug == "lincolnshire" else 3)


@each
def test_no_publisher_is_named_twice_in_a_paragraph(slug: str) -> None:
    for text in body(slug):
        publishers = re.findall(r"as reported by ([^.;]+)[.,]", text)
        assert len(publishers) == len(set(publishers)), text


def paragraphs_on_findings(slug: str) -> list[Block]:
    found = re.compile(r"wrongly cancelled|should not have been cancelled|not been told")
    return [b for b in for_readers(slug)[3:] if found.search(words_of(b)) and "Data Unit" not in words_of(b)]


@each
def test_every_finding_is_attributed_to_who_reported_it_and_to_nobody_else(slug: str) -> None:
    """Named in its own paragraph, or in the last one before it that names anybody."""
    sheet, last = drafts()[slug].sheet, set[str]()
    for block in paragraphs_on_findings(slug):
        measures = {fact.partition(".")[0] for fact in claims(block)}
        second_hand = {
            sheet.sources[source].publisher
            for fact in sheet
            if fact.measure in measures and fact.measure in sheet.states
            for source in fact.sources
            if sheet.sources[source].second_hand
        }
        papers = {source.publisher for source in sheet.sources.values() if source.second_hand}
        named = {publisher for publisher in papers if publisher in words_of(block)}
        assert (named or last) == second_hand or not second_hand, words_of(block)
        last = named or last


@each
def test_no_share_stands_in_a_story_without_its_counts(slug: str) -> None:
    made = drafts()[slug]
    for block in for_readers(slug):
        for fact in claims(block):
            measure, _, name = fact.partition(".")
            assert name != "share" or made.sheet.states[measure] == "counts", words_of(block)


@each
def test_the_verdict_comes_in_the_first_half_with_its_year(slug: str) -> None:
    blocks = for_readers(slug)
    lengths = [len(words_of(block).split()) for block in blocks]
    for number, block in enumerate(blocks):
        verdict = "inspection.grade" in claims(block) or "inspectors’ overall grade" in words_of(block)
        if verdict and (number < 3 or sum(lengths[:number]) <= sum(lengths) / 2):
            break
    else:
        pytest.fail("the first half does not say what inspectors thought of the force")
    before = [block for block in blocks if claims(block) & {"inspection.year"}]
    assert before, "the year is not said"
    assert sum(lengths[: blocks.index(before[0])]) <= sum(lengths) / 2


@each
def test_the_age_of_the_inspection_is_said_or_its_date_asked_for(slug: str) -> None:
    said = set().union(*(claims(block) for block in for_readers(slug)))
    assert "inspection.age" in said or any("date the report was published" in text for text in body(slug))


@each
def test_an_old_inspection_is_called_old(slug: str) -> None:
    text = " ".join(body(slug))
    old = re.search(r"more than (?:three|four|five) years ago", text)
    assert bool(old) == ("may have changed how it works since then" in text)


@each
def test_wrong_cancellations_keep_their_adverb(slug: str) -> None:
    for paragraph in (words_of(block) for block in for_readers(slug)):
        for start, end in sentence_spans(paragraph):
            sentence = paragraph[start:end]
            if re.search(r"\bcancelled\b", sentence) and re.search(
                r"\d|\b(?:half|quarter|third|in five)\b", sentence
            ):
                right = (
                    "wrongly cancelled",
                    "should not have been cancelled",
                    "should have stood",
                    "not been",
                    "not told",
                )
                assert (
                    any(words in sentence for words in right)
                    or "crime records had been cancelled" in sentence
                ), sentence


@each
def test_the_base_is_a_sample_of_cancelled_records(slug: str) -> None:
    headline = drafts()[slug].headline
    if re.search(r"\d+%|\bof the\b|half|quarter|third|in five", headline) and "should have stood" in headline:
        assert "cancelled" in headline
        assert "checked" in headline or "sample" in headline
    for text in body(slug):
        assert not re.search(r"\b(?:all|every) (?:the )?(?:rape|robbery|violence|sexual offence)", text)


@each
def test_the_second_paragraph_does_not_repeat_the_first(slug: str) -> None:
    first, second = body(slug)[:2]
    assert first != second
    opening = " ".join(second.split()[:5])
    assert opening not in first


@each
def test_the_explanation_the_reply_and_the_support_line_are_there(slug: str) -> None:
    text = " ".join(words_of(block) for block in for_readers(slug))
    assert "Police can rightly cancel a crime record when" in text
    assert "If you have been affected by sexual violence" in text
    own = [r for r in story().responses if r.scope == slug]
    assert own or "NOT YET APPROACHED" in text


@each
def test_the_label_says_who_made_it_who_approved_it_and_the_embargo(slug: str) -> None:
    label = words_of(drafts()[slug].sections[0].blocks[0])
    assert label.startswith("Draft generated from data by storygen")
    assert "embargo 00:01, 23 October 2020" in label
    assert "not yet approved by an editor" in label


@each
def test_too_few_forces_are_held_for_any_rank_or_comparison(slug: str) -> None:
    made = drafts()[slug]
    assert not [fact for fact in made.sheet.facts if fact.endswith((".rank", ".against_all", ".all_share"))]
    for text in body(slug):
        assert not re.search(r"\b(?:higher|lower) than|similar to|highest|worst|most (?:of|in)\b", text)


@each
def test_second_hand_figures_are_attributed_high_up(slug: str) -> None:
    made = drafts()[slug]
    publishers = {
        made.sheet.sources[source].publisher
        for fact in made.sheet
        for source in fact.sources
        if fact.id.startswith(("rape.", "sexual.", "violence.", "robbery."))
        and made.sheet.sources[source].second_hand
    }
    text = " ".join(body(slug))
    assert all(publisher in text for publisher in publishers if fact_is_stated(made))
    assert "official figures" not in text


def fact_is_stated(draft: Draft) -> bool:
    return any(
        placed.part == "story" and placed.claim.fact.startswith(("rape.", "sexual.", "violence.", "robbery."))
        for placed in draft.claims()
    )


@each
def test_a_carried_over_finding_is_dated_and_never_the_new_inspections(slug: str) -> None:
    made = drafts()[slug]
    for measure in ("rape", "sexual", "violence", "robbery"):
        year = made.sheet.facts.get(f"{measure}.carried_from")
        if year is None:
            continue
        for block in for_readers(slug):
            if any(claim.startswith(f"{measure}.") for claim in claims(block)):
                assert f"{measure}.carried_from" in claims(block) or "carried_from" in str(claims(block))
                assert "did not look again" in words_of(block)


@each
def test_no_list_item_or_table_stands_in_the_story(slug: str) -> None:
    assert not [block for block in for_readers(slug) if isinstance(block, BulletList)]


@pytest.mark.parametrize(
    ("slug", "angle", "words"),
    [
        ("hampshire", "half-or-more (sexual)", "Nine of the 17 sexual offence records"),
        ("suffolk", "mixed", "None of the 20 cancelled rape records"),
        ("gwent", "clean-fraction (violence)", "Five of the 20 violence records"),
        ("lancashire", "victims-not-told (victims)", "Six of the 15 victims in the sample (40%)"),
        ("north-yorkshire", "victims-not-told (victims)", "Eight of the 20 victims in the sample (40%)"),
        ("durham", "clean-fraction (violence)", "Seven of the 33 violence records"),
        ("humberside", "clean-fraction (sexual)", "Eight of the 20 sexual offence records"),
        ("greater-manchester", "printed-share (robbery)", "Of the [NEEDED: number checked]"),
        ("northamptonshire", "printed-share (sexual)", "two of the 19 victims"),
        ("cheshire", "printed-share (rape)", "“outstanding”"),
        ("merseyside", "graded", "They did not look again in 2018."),
        ("derbyshire", "inadequate", "65.3% of the crimes reported to it"),
        ("cumbria", "outstanding", "93.4% of the crimes reported to it"),
        ("avon-and-somerset", "unrecorded", "over 13,700 crimes a year"),
        ("bedfordshire", "unrecorded", "over 4,800 crimes a year"),
        ("metropolitan", "recording", "89.5% of the crimes reported to it"),
        ("staffordshire", "graded", "91.02% of the crimes reported to it"),
        ("lincolnshire", "national", "[NEEDED: inspectors’ overall grade]"),
    ],
)
def test_the_lead_is_the_one_a_reporter_would_choose(slug: str, angle: str, words: str) -> None:
    assert drafts()[slug].lead.chosen.name == angle
    assert words in " ".join(body(slug))


def test_a_force_that_was_rated_well_has_that_said_under_the_headline() -> None:
    for slug, draft in drafts().items():
        grade = draft.sheet.facts["inspection.grade"].value
        if grade in ("good", "outstanding"):
            assert str(grade) in " ".join(words_of(block) for block in for_readers(slug)[:3]), slug


def test_a_response_that_came_after_the_edition_is_not_quoted() -> None:
    assert "NOT YET APPROACHED" in " ".join(body("avon-and-somerset"))


def test_a_response_of_which_only_the_fact_is_known_is_asked_for() -> None:
    text = " ".join(body("greater-manchester"))
    assert "responded on behalf" not in text
    assert (
        "[NEEDED: what Greater Manchester Police said through assistant chief constable Rob Potts, and when]"
        in text
    )


def test_the_metropolitan_police_takes_its_article() -> None:
    assert "the metropolitan police" in body("metropolitan")[0].lower()
