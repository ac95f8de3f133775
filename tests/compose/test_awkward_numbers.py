"""No sentence states more than its fact, whatever the numbers: the real templates on awkward figures."""

from __future__ import annotations

import re

import pytest
from tests.compose.made_up import both_ways, draft_of, headlines, story_of, words

FEW = re.compile(r"\d+%|\b(?:half|quarter|third|fifth|thirds|quarters)\b|\bin (?:five|10)\b")


def test_one_of_one_is_the_only_record_and_no_share() -> None:
    for draft in both_ways(story_of({"rape": (1, 1)})):
        text = words(draft)
        assert "The only rape record that inspectors" in text
        assert "a rape record" in text
        assert (
            "rape records"
            not in text.replace("wrongly cancelled rape records, according", "")
            .partition("Inspectors found that 38")[0]
            .partition("The BBC")[0]
        )
        assert not FEW.search(text.partition("Police can")[0])


def test_none_of_one_is_a_decision_found_right_and_never_none_of_the_one() -> None:
    for draft in both_ways(story_of({"rape": (0, 1)})):
        text = words(draft)
        assert "The only cancelled rape record that inspectors looked at had been rightly cancelled" in text
        assert "of the one" not in text


def test_none_of_three_carries_no_percentage_and_no_claim_of_no_mistakes() -> None:
    for draft in both_ways(story_of({"rape": (0, 3)})):
        text = words(draft)
        assert "None of the three cancelled rape records" in text
        assert "cannot rule out mistakes" in text
        assert not re.search(r"\d+%|no mistakes|all of them right", text)


def test_two_of_two_are_both_without_a_share() -> None:
    for draft in both_ways(story_of({"sexual": (2, 2)})):
        text = words(draft)
        assert "Both sexual offence records that inspectors" in text
        assert "100%" not in text
        assert draft.lead.chosen.angle.id == "some"


def test_all_of_a_sample_leads_before_anything_else_and_is_not_called_100_per_cent() -> None:
    for draft in both_ways(story_of({"sexual": (20, 20), "rape": (11, 20)})):
        assert draft.lead.chosen.name == "half-or-more (sexual)"
        text = words(draft)
        assert "all 20 cancelled sexual offence records" in draft.headline
        assert text.count("20 cancelled sexual offence records examined") == 1
        assert "100%" not in text


@pytest.mark.parametrize(
    ("wrong", "checked", "said", "never"),
    [
        (9, 18, "half", "more than half"),
        (10, 20, "half", "almost half"),
        (9, 17, "more than half", "almost half"),
        (3, 10, "three in 10", "a third"),
        (6, 18, "a third", "more than a third"),
        (4, 11, "more than a third", "almost"),
        (2, 10, "one in five", "nearly"),
        (2, 11, "nearly one in five", "more than"),
        (399, 400, "more than nine in 10", "all"),
    ],
)
def test_a_fraction_says_its_side(wrong: int, checked: int, said: str, never: str) -> None:
    for draft in both_ways(story_of({"violence": (wrong, checked)})):
        for text in (draft.headline, words(draft).splitlines()[2]):
            assert said in text.lower(), text
            assert not re.search(rf"\b{never}\b", text.lower()), text


@pytest.mark.parametrize(("wrong", "checked"), [(3, 7), (4, 9), (1, 2), (5, 9)])
def test_a_small_sample_gets_neither_a_fraction_nor_a_percentage(wrong: int, checked: int) -> None:
    for draft in both_ways(story_of({"robbery": (wrong, checked)})):
        assert not FEW.search(words(draft).partition("Police can")[0])
        assert draft.lead.chosen.angle.id == "some"


def test_shares_that_would_round_to_none_or_all_of_them_say_so() -> None:
    assert "(less than 1%)" in words(draft_of(story_of({"rape": (1, 400)})))
    assert "(more than 99%)" in words(draft_of(story_of({"rape": (399, 400)})))


def test_a_category_of_which_the_number_checked_is_not_known_gets_no_share() -> None:
    for draft in both_ways(story_of({"rape": (0, None), "robbery": (3, None)})):
        text = words(draft)
        assert "three of the [NEEDED: number checked] cancelled robbery records" in text
        assert "%" not in text


@pytest.mark.parametrize("share", ["0", "10", "25", "43", "50", "100"])
def test_a_share_printed_without_its_counts_is_for_the_desk_and_not_for_readers(share: str) -> None:
    for draft in both_ways(story_of({}, shares={"robbery": share})):
        assert f"{share}%" not in words(draft)
        assert f"was published as {share}%, without counts" in words(draft, desk=True)
        assert not any("%" in headline for headline in headlines(draft))


@pytest.mark.parametrize(
    ("share", "several"),
    [("25", False), ("33", False), ("50", False), ("100", False), ("43", True), ("67", True)],
)
def test_a_share_that_one_record_may_make_is_not_called_records(share: str, several: bool) -> None:
    for draft in both_ways(story_of({}, shares={"robbery": share})):
        assert ("robbery records wrongly cancelled" in draft.headline) == several
        assert ("not every cancelled robbery record" in draft.headline) != several


def test_a_printed_share_of_nought_is_not_listed_among_those_found_wrong() -> None:
    for draft in both_ways(story_of({}, shares={"robbery": "25", "violence": "0"})):
        assert draft.lead.chosen.name == "printed-share (robbery)"
        assert "violence" not in "\n".join(words(draft).splitlines()[:3])


def test_counts_win_over_a_share_without_them() -> None:
    known = {"rape": (1, 20)}
    assert draft_of(story_of(known, shares={"robbery": "43"})).lead.chosen.name == "serious (rape)"


def test_one_record_in_one_other_category_is_not_some_in_other_categories() -> None:
    for draft in both_ways(story_of({"rape": (0, 20), "robbery": (1, 20)})):
        assert draft.lead.chosen.angle.id == "mixed"
        assert draft.headline.endswith("in sample, but a robbery record was")
        assert "some" not in words(draft).partition("Police can")[0]


def test_counts_that_may_be_a_ratio_are_given_as_the_ratio() -> None:
    for draft in both_ways(
        story_of({"rape": (0, 20), "robbery": (1, 10), "violence": (1, 20)}, doubt="confirm")
    ):
        text = words(draft)
        assert "one in 10 cancelled robbery records" in text
        assert "one in 20 violence records" in text
        assert not re.search(r"\bone of the", text)
        assert "counts of robbery and violence records are still to be confirmed" in words(draft, desk=True)


@pytest.mark.parametrize(
    ("told", "should", "said"),
    [
        (14, 15, "a victim it should have told that a crime record had been cancelled"),
        (0, 15, "told none of the 15 victims it should have told"),
        (0, 2, "told neither of the two victims it should have told"),
        (0, 1, "did not tell a victim it should have told"),
        (3, 8, "did not tell some of the victims it should have told"),
        (9, 15, "did not tell two in five of the victims it should have told"),
    ],
)  # fmt: skip
def test_victims_who_were_not_told(told: int, should: int, said: str) -> None:
    for draft in both_ways(story_of({"victims": (told, should)})):
        assert draft.lead.chosen.angle.id == "victims-not-told"
        assert said in words(draft)


def rape(*pairs: tuple[int, int]) -> tuple[dict[str, tuple[int | None, int | None]], ...]:
    return tuple({"rape": pair} for pair in pairs)


def test_the_only_area_with_figures_is_not_the_highest_of_itself() -> None:
    for draft in both_ways(story_of(*rape((3, 20)))):
        assert "highest" not in "\n".join([words(draft), *headlines(draft)])


def test_where_all_areas_are_equal_none_is_the_highest() -> None:
    for number in range(12):
        for draft in both_ways(story_of(*rape(*[(3, 20)] * 12)), number):
            text = words(draft)
            assert "highest" not in "\n".join([text, *headlines(draft)])
            assert "similar to that" in text


def test_two_that_share_the_first_place_do_not_lead_on_it_and_say_joint() -> None:
    story = story_of(*rape((5, 20), (5, 20), *[(1, 20)] * 12))
    for number in (0, 1):
        for draft in both_ways(story, number):
            assert draft.lead.chosen.angle.id != "highest"
            assert "was the joint highest among the 14 forces with figures" in words(draft)


def test_one_that_stands_alone_is_the_highest_recorded_and_admits_doubt() -> None:
    for draft in both_ways(story_of(*rape((5, 20), *[(1, 20)] * 13))):
        assert draft.lead.chosen.name == "highest (rape)"
        text = words(draft)
        assert "the highest recorded share" in text
        assert "The samples are small, so the order could differ." in text


def test_third_of_four_is_not_third_highest() -> None:
    story = story_of(*rape((8, 20), (6, 20), (4, 20), (1, 20)))
    assert "third highest" not in words(draft_of(story, 2))


def test_a_share_below_the_total_is_called_highest_by_no_tie() -> None:
    """Third of 14 by rank, since most have none, and still below the share of all together."""
    story = story_of(*rape((30, 40), (20, 40), (1, 40), *[(0, 20)] * 11))
    assert "third highest" not in words(draft_of(story, 2))


def test_higher_is_said_only_beyond_chance() -> None:
    story = story_of(*rape((4, 20), (15, 20), *[(1, 20)] * 18))
    assert "similar to that" in words(draft_of(story, 0))
    assert re.search(r"higher than|more than chance", words(draft_of(story, 1)))
