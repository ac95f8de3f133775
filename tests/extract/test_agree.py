"""What a report says in one place is held against what it says in others."""

from __future__ import annotations

from decimal import Decimal

from tests.extract.reading import cancelled, others, read
from tests.extract.table_reading import certain, doubts

from storygen.extract.model import Proposal

HEAD = "# Cancelled crime records\n\n"


def _figure(text: str, measure: str, statistic: str) -> Proposal:
    return next(p for p in read(text).proposals if (p.measure, p.statistic) == (measure, statistic))


def test_the_sum_stands_in_the_reasons_when_correct_records_were_counted() -> None:
    wrong = _figure(f"{HEAD}17 of the 20 cancelled rape records were correct.", "cancelled_rape", "wrong")
    assert (wrong.value, wrong.status, wrong.basis) == (Decimal(3), "certain", "derived")
    assert wrong.reasons == ("20 checked − 17 correct = 3 wrong",)


def test_two_different_numbers_go_to_review_with_both_readings() -> None:
    text = (
        f"{HEAD}Three of the 20 cancelled rape records were wrongly cancelled.\n\n"
        "As we have said, four of the 20 cancelled rape records had been wrongly cancelled."
    )
    wrong = _figure(text, "cancelled_rape", "wrong")
    assert wrong.status == "review"
    assert "3 (page 1" in wrong.reasons[0]
    assert "4 (page 1" in wrong.reasons[0]


def test_the_same_number_twice_is_certain_and_says_so() -> None:
    text = (
        f"{HEAD}Three of the 20 cancelled rape records were wrongly cancelled.\n\n"
        "We repeat that three of the 20 cancelled rape records had been wrongly cancelled."
    )
    assert "printed 2 times, the same each time" in _figure(text, "cancelled_rape", "wrong").reasons


def test_a_total_that_the_parts_do_not_make_puts_them_all_to_review() -> None:
    parts = (
        "Three of 20 cancelled rape records, two of 18 other sexual offences, one of 19 violence records and "
        "none of 15 robbery records had been wrongly cancelled."
    )
    wrong = read(f"{HEAD}{parts}\n\nIn total, of the 72 cancelled records that we reviewed, nine were wrong.")
    assert {p.status for p in wrong.proposals if p.statistic == "wrong"} == {"review"}
    right = read(f"{HEAD}{parts}\n\nIn total, of the 72 cancelled records that we reviewed, six were wrong.")
    assert cancelled(right.certain) == "rape 3/20; sexual 2/18; violence 1/19; robbery 0/15"


def test_a_total_over_two_types_is_held_against_those_two() -> None:
    text = (
        f"{HEAD}In total we examined 38 cancelled records and found that 12 should not have been "
        f"cancelled. These "
        "were made up of four of the 20 rape records and eight of the 18 other sexual offence records.\n\n"
        "Of 15 cancelled robbery records, one was wrong."
    )
    assert cancelled(read(text).certain) == "rape 4/20; sexual 8/18; robbery 1/15"


def test_a_part_larger_than_its_whole_is_never_certain() -> None:
    found = read(f"{HEAD}23 of the 20 cancelled rape records were wrongly cancelled.")
    assert cancelled(found.certain) == "-"


def test_a_count_and_a_percentage_that_do_not_fit_go_to_review() -> None:
    found = read(f"{HEAD}Three (25 percent) of the 20 cancelled rape records were wrongly cancelled.")
    assert "3 of 20 is not the 25% that is printed" in next(p for p in found.review).reasons


def test_a_percentage_alone_gives_a_share_and_the_only_count_that_fits() -> None:
    wrong = _figure(
        f"{HEAD}15 percent of the 20 cancelled rape records were wrong.", "cancelled_rape", "wrong"
    )
    assert (wrong.value, wrong.reasons) == (Decimal(3), ("3 is the only whole number of 20 that is 15%",))


def test_an_earlier_inspection_is_for_review_only_and_says_so() -> None:
    found = read(f"{HEAD}In our 2014 inspection, five of 20 cancelled rape records were wrongly cancelled.")
    assert found.certain == ()
    assert {p.basis for p in found.review} == {"carried-over"}


def test_what_was_not_looked_at_again_is_noted_with_its_year() -> None:
    text = "In 2014 we found that the force was good at cancelling crimes, so we have not re-inspected this."
    note = next(n for n in read(text).notes if n.measure == "carried_over")
    assert note.value == "2014"


def test_grades_of_the_questions_are_notes_and_do_not_disturb_the_overall_grade() -> None:
    text = (
        "# How effective is the force at recording reported crime?\n\nInadequate\n\n"
        "# How well does the force demonstrate leadership and culture?\n\nGood\n\n"
        "Overall, Northmoor Constabulary is judged to be inadequate."
    )
    found = read(text)
    assert others(found.certain) == "overall inadequate"
    assert {(n.measure, n.value) for n in found.notes} >= {
        ("accuracy_grade", "inadequate"),
        ("leadership_grade", "good"),
    }


def test_the_area_is_the_force_on_the_cover() -> None:
    assert read("Eastvale Police was named once.").area == "Northmoor Constabulary"
    assert read("Nothing here.", title="A report").area == ""


def test_no_text_proposes_nothing() -> None:
    assert read("The weather was fine.").proposals == ()


PLAIN = "In a gobbled mood, three of the 20 cancelled rape records were wrong."


def test_a_word_that_is_not_known_sends_one_sentence_to_review_but_not_two_that_agree() -> None:
    once = read(f"{HEAD}{PLAIN}")
    assert cancelled(once.certain) == "-"
    twice = read(
        f"# Summary\n\n{PLAIN}\n\n{HEAD}Munched by us, three of the 20 rape records were found wrong."
    )
    assert cancelled(twice.certain) == "rape 3/20"
    one_voice = read(
        f"# Summary\n\n{PLAIN}\n\n{HEAD}Gobbled by us, three of the 20 rape records were found wrong."
    )
    assert cancelled(one_voice.certain) == "-"
    differing = read(
        f"# Summary\n\n{PLAIN}\n\n{HEAD}Munched by us, four of the 20 rape records were found wrong."
    )
    assert cancelled(differing.certain) == "rape /20"


def test_a_finding_in_words_not_understood_is_held_against_the_one_that_was() -> None:
    clear = "Three of the 20 cancelled rape records were wrong."
    puzzle = "For rape, we drew a line under 14 and thought ill of the wrong ones, seven."
    found = read(f"{HEAD}{clear}\n\n{puzzle}")
    assert ("cancelled_rape", "wrong") not in {(p.measure, p.statistic) for p in found.certain}


AGAIN = "Northmoor Constabulary: Crime Data Integrity re-inspection 2018"


def test_where_a_section_speaks_of_two_inspections_a_figure_must_say_of_which_it_is() -> None:
    before = "In 2016 we found that nine of 20 cancelled rape records were wrong."
    vague = "Three of the 20 cancelled rape records were wrong."
    plain = "In this inspection, three of the 20 cancelled rape records were wrong."
    assert cancelled(read(f"{HEAD}{before}\n\n{vague}", AGAIN).certain) == "-"
    assert cancelled(read(f"{HEAD}{before}\n\n{plain}", AGAIN).certain) == "rape 3/20"
    assert cancelled(read(f"{HEAD}{vague}", AGAIN).certain) == "rape 3/20"


def test_a_box_on_the_earlier_inspection_is_of_the_earlier_inspection() -> None:
    box = "# What we said in 2016\n\nOf 20 cancelled rape records, nine were wrong."
    assert cancelled(read(box, AGAIN).certain) == "-"


def test_the_total_of_another_table_bears_on_nothing() -> None:
    ours = "Three of the 20 cancelled rape records and two of the 18 robbery records were wrong."
    assert cancelled(read(f"{HEAD}{ours}").certain) == "rape 3/20; robbery 2/18"


def test_of_doubtful_readings_the_likeliest_is_shown() -> None:
    before = "When we last inspected, nine of 20 cancelled rape records were wrong."
    now = "Three of the 19 gobbled rape records were wrong."
    wrong = _figure(f"{HEAD}{before}\n\n{now}", "cancelled_rape", "wrong")
    assert (wrong.value, wrong.status) == (Decimal(3), "review")


def test_what_an_earlier_inspection_found_is_no_part_of_a_total() -> None:
    # Two and two are not six, though two more were wrong in 2014.
    text = (
        "# Cancelled crimes\n\nOf the nineteen cancelled rape records that we examined, two should not have been cancelled. Of the "
        "eighteen cancelled robbery records that we examined, two should not have been cancelled. In total, of the 37 cancelled "
        "records that we examined, six had been cancelled incorrectly.\n\nAt our 2014 inspection we found that two of 23 cancelled "
        "violence records had been cancelled incorrectly."
    )
    assert {p.statistic for p in read(text).certain} == {"checked"}


def test_two_audit_periods_put_each_other_to_review_though_one_is_short() -> None:
    text = (
        "# About this inspection\n\nWe audited 928 reports of crime made to the force in the period from 22 June until 31 August "
        "2017.\n\nThe audit considered reports of crime that the force received between 22 June and 31 July 2017 inclusive."
    )
    assert [p for p in read(text).certain if p.measure == "audit_to"] == []


def test_rates_of_cancelling_are_none_of_recording() -> None:
    text = (
        "# Recording\n\nOf the 61 reports of rape in our audit, 57 had been recorded as crimes.\n\nThis gives a rate of correct "
        "cancellation of 95 percent for rape, 95 percent for sexual offences and 40 percent for violence against the person."
    )
    found = read(text)
    assert [p for p in found.proposals if p.measure.startswith("recording") and not p.unread] == []


def test_a_number_of_unknown_things_in_a_sentence_that_was_not_read_may_deny_a_finding() -> None:
    text = (
        "# Cancelled crimes\n\nWe examined eight cancelled rape records and found that seven had been cancelled in line with the "
        "rules.\n\nOf the eight cancelled rape records that we reviewed, two Introduction did not meet the requirements for "
        "cancellation."
    )
    assert [p for p in read(text).certain if p.statistic == "wrong"] == []


def test_a_total_after_words_on_the_first_inspection_is_told_by_the_records_it_is_of() -> None:
    text = (
        "# Cancelling recorded crimes\n\nOf the 25 cancelled rape records that we audited, three should have remained. Of the 22 "
        "cancelled other sexual offences records that we audited, ten had been cancelled when they should not have been.\n\nAt our "
        "2015 inspection we found that four of 20 cancelled robbery records had been cancelled incorrectly.\n\nIn total, of the {} "
        "cancelled records that we examined, sixteen had been cancelled in error."
    )
    again = "Northmoor Constabulary: Crime Data Integrity re-inspection 2018"
    assert cancelled(read(text.format(47), again).certain) == "rape /25; sexual /22"
    assert cancelled(read(text.format(60), again).certain) == "rape 3/25; sexual 10/22"


def test_right_and_wrong_ones_that_do_not_make_up_the_number_checked_put_it_to_review_too() -> None:
    text = f"{HEAD}We looked at 28 cancelled records of violence. Of these, 21 had been cancelled correctly and five had not."
    checked = _figure(text, "cancelled_violence", "checked")
    assert checked.status == "review"
    assert "the right and the wrong ones do not make it up" in checked.reasons


CARDS = """
# Cancelled crime records

{cards}

We examined 20 cancelled rape records, and three were incorrect.
"""


def test_a_share_that_only_a_table_without_words_has_may_be_another_reading() -> None:
    assert certain(CARDS.format(cards="5 of 18 | 4 of 20")) == "rape /20"
    assert "a table has 4 of 20, and it is not clear of what" in doubts(
        CARDS.format(cards="5 of 18 | 4 of 20")
    )
    assert certain(CARDS.format(cards="5 of 18 | 3 of 20")) == "rape 3/20"


def test_a_correction_bears_on_the_measures_that_it_names() -> None:
    rates = "# Recording\n\nThe force records 90.1 percent of violent crime. It records 95.2 percent of sexual offences."
    slip = "# Correction\n\nThe recording rate for violent crime should read 91.0 percent."
    assert others(read(f"{rates}\n\n{slip}").certain) == "recording_sexual 95.2"


def test_what_each_grade_means_is_no_grade() -> None:
    text = (
        "# How we reach a judgment\n\nOutstanding. The force records at least 95 percent of the crime reported to it.\n\n"
        "Good. The force records between 90 and 95 percent of the crime reported to it.\n\n"
        "# Our judgment\n\nOverall, the force requires improvement."
    )
    assert others(read(text).certain) == "overall requires improvement"


def test_a_grade_of_which_it_is_not_said_when_it_was_given_is_held_against_another() -> None:
    text = """
# Summary

In 2016 we examined how well the force recorded crime and graded it inadequate.

Overall judgment: Requires improvement

# Annex

Inspection | Overall judgment
Northmoor Constabulary: Crime Data Integrity re-inspection 2018 | Outstanding
"""
    assert certain(text, AGAIN) == "-"
    assert "the report may say otherwise" in doubts(text, AGAIN)


def test_what_is_said_of_the_rest_in_the_same_sentence_must_make_up_the_number_checked() -> None:
    text = (
        "# Cancelled\n\nWe audited 27 cancelled violence records. The decision was correct in 22 of them; the other {} had been "
        "wrongly cancelled."
    )
    assert {p.statistic for p in read(text.format("five")).certain} == {"checked", "wrong"}
    assert "wrong" not in {p.statistic for p in read(text.format("three")).certain}


def test_a_share_is_in_doubt_when_its_number_is() -> None:
    text = (
        "# Cancelled\n\nTwelve violence records, out of 42 examined, had been cancelled in error (29 percent).\n\n# Annex\n\nOf 42 "
        "cancelled violence records, 14 had been cancelled in error."
    )
    assert {p.statistic for p in read(text).certain} == {"checked"}
    by_share = "# Cancelled\n\nFifteen percent of the 20 cancelled rape records had been cancelled incorrectly.\n\n# Summary\n\n{}"
    kept = read(
        by_share.format("The force should reinstate the three cancelled rape records that were wrong.")
    )
    assert {p.statistic for p in kept.certain} == {"checked", "wrong", "share_pct"}
    assert not read(
        by_share.format("The force should reinstate the four cancelled rape records that were wrong.")
    ).certain


def test_an_audit_period_after_the_year_of_the_report_says_which_year_is_its_own() -> None:
    """The year was read from something else, and what is of an earlier inspection could not be told by it."""
    title = "Northmoor Constabulary: Crime Data Integrity re-inspection 2016"
    text = (
        "# Audit\n\nWe audited crimes reported from 1 April 2019 to 30 June 2019.{}\n\n# All crime\n\nThe force records 87.7 percent of "
        "crime (+/- 2.2 percent). In 2017 we found that it recorded 79.3 percent of crime (+/- 2.4 percent)."
    )
    found = read(text.format(""), title)
    assert others(found.certain) == "audit 2019-04-01..2019-06-30; recording_all 87.7 ±2.2"
    # A period that is in doubt itself says nothing of the year, but that it may be wrong.
    unsure = read(text.format(" That is what the registrar told us."), title)
    assert not unsure.certain
    assert all("the year of the inspection is not clear" in figure.reasons for figure in unsure.review)


def test_a_part_of_a_number_checked_that_differs_is_in_doubt_too() -> None:
    text = (
        "# Cancelled crimes\n\nFifteen cancelled rape records came out of the file.\n\nA dozen of the cancelled rape records were examined; "
        "just one ought not to have been cancelled."
    )
    assert "wrong" in {p.statistic for p in read(text).review}


def test_what_an_old_inspection_found_is_no_reason_to_take_it_for_now() -> None:
    title = "Northmoor Constabulary: Crime Data Integrity re-inspection 2018"
    text = "# Cancelled crimes\n\nWe did not look at robbery, {} in 2016 all 12 of the cancelled robberies we examined were sound."
    for word in ("since", "because", "as"):
        assert not read(text.format(word), title).certain


def test_a_part_of_as_many_records_is_held_against_another_whoever_it_seems_to_be_of() -> None:
    text = (
        "# Cancelled crimes\n\nOf 18 cancelled robbery records, five were wrong.\n\nThe mistakes in robbery – six of the 18 – included a "
        "case on the footbridge at Cobb Lane."
    )
    assert "wrong" in {p.statistic for p in read(text).review}


OTHER_FORCES = "# Comparison with other forces\n\n{}"
RATE = "# Crime recording\n\nThe force records 90.2 percent of reported crime (with a confidence interval of +/- 1.9 percent).\n\n"


def test_a_rate_close_to_the_one_found_is_no_other_force_s_for_its_section_alone() -> None:
    near = _figure(
        RATE + OTHER_FORCES.format("Some 89.3 percent of reported crime is recorded."),
        "recording_all",
        "rate_pct",
    )
    far = _figure(
        RATE + OTHER_FORCES.format("Some 84.1 percent of reported crime is recorded."),
        "recording_all",
        "rate_pct",
    )
    assert (near.status, far.status) == ("review", "certain")
    named = "Eastvale Police records 89.3 percent of reported crime."
    assert _figure(RATE + OTHER_FORCES.format(named), "recording_all", "rate_pct").status == "certain"


def test_the_same_rate_with_another_margin_is_of_the_same_figure() -> None:
    again = "# At a glance\n\nIn the opinion of the registrar, 90.2 percent (+/- 2.4 percent) of reported crime is recorded."
    assert _figure(RATE, "recording_all", "ci_pct").status == "certain"
    assert _figure(RATE + again, "recording_all", "ci_pct").status == "review"


def test_a_summary_in_one_sentence_is_held_statement_by_statement() -> None:
    summary = "# Summary\n\nIn short: 90.2% of reported crime recorded; 4 of 20 cancelled rape records wrong; 31 of 40 victims told."
    text = f"{RATE}{HEAD}Three of the 20 cancelled rape records were wrongly cancelled.\n\n{summary}"
    assert _figure(text, "cancelled_rape", "wrong").status == "review"
    assert _figure(text, "recording_all", "rate_pct").status == "certain"
