"""What a sentence makes of those around it."""

from __future__ import annotations

from tests.extract.reading import others, read

AGAIN = "Northmoor Police: Crime Data Integrity re-inspection 2018"


def test_a_label_at_the_head_of_a_paragraph_says_of_which_inspection_it_is() -> None:
    text = (
        "# All crime\n\nWhat we found in 2016. The force was recording 86.5 percent of crime (+/- 2.0 percent).\n\n"
        "What we found in 2018. The force is recording 95.2 percent of crime (+/- 1.5 percent)."
    )
    found = read(text, AGAIN)
    assert others(found.certain) == "recording_all 95.2 ±1.5"
    assert others(found.review) == "-"


def test_what_is_recommended_tells_what_was_found() -> None:
    text = (
        "# Cancelled crime records\n\nWe examined 20 cancelled rape records. Three were incorrect.\n\n# Recommendations\n\nWithin three "
        "months, the force should reinstate the {} cancelled rape records that we found to be wrong."
    )
    assert {p.statistic for p in read(text.format("three")).certain} == {"checked", "wrong"}
    assert {p.statistic for p in read(text.format("four")).certain} == set()


def test_a_margin_is_of_a_rate_of_its_own_paragraph_or_the_one_before() -> None:
    rate = "# Recording accuracy\n\nThe force records 94.8 percent of reported sexual offences."
    margin = "The confidence interval is +/- 2.6 percent."
    assert others(read(f"{rate}\n\n{margin}").certain) == "recording_sexual 94.8 ±2.6"
    between = "Officers are proud of this.\n\nMuch has changed for the better."
    assert others(read(f"{rate}\n\n{between}\n\n{margin}").certain) == "recording_sexual 94.8"


def test_margins_may_come_in_a_list_or_one_by_one() -> None:
    rates = "# Recording accuracy\n\nThe force records 95.4 percent of all reported crime and 92.2 percent of reported violence. "
    both = "recording_all 95.4 ±1.5; recording_violence 92.2 ±2.1"
    listed = "The confidence intervals are ± 1.5 and 2.1 percent respectively."
    apart = "For all crime the confidence interval is ± 1.5 percent. For violence the confidence interval is ± 2.1 percent."
    assert others(read(rates + listed).certain) == both
    assert others(read(rates + apart).certain) == both
    assert (
        others(read(rates + "The confidence interval is ± 1.5 percent.").certain)
        == "recording_all 95.4; recording_violence 92.2"
    )


def test_reports_of_crime_are_no_cancelled_records() -> None:
    text = (
        "# Summary\n\nToo many records are cancelled. We examined 589 reports relevant to violence offences."
    )
    assert not read(text).certain


def test_what_had_been_found_is_of_the_first_inspection() -> None:
    text = (
        "# Judgment\n\nThis is a re-inspection. At the time of the earlier one, in 2017, the force was inadequate. "
        "We had found that only 76.5 percent of violent crimes were recorded."
    )
    assert not read(text, AGAIN).certain


def test_a_section_of_last_time_may_be_called_just_so() -> None:
    text = "# Last time\n\nOver 6,300 crimes a year not recorded.\n\n# This time\n\nOver 2,050 reported crimes go unrecorded each year."
    assert [str(figure.value) for figure in read(text, AGAIN).certain] == ["2050"]


def test_records_are_no_victims_in_a_sentence_that_counts_both() -> None:
    text = (
        "# Cancelled crime records\n\nWe reviewed 25 cancelled rape records. We consider that five had been cancelled "
        "incorrectly. As for informing those affected: of the 25, there were 17 victims who should have been told that the "
        "record had been cancelled. Eleven had been told."
    )
    assert {p.measure for p in read(text).certain} == {"cancelled_rape"}
    assert {p.measure for p in read(text).review} == {"victims"}


def test_some_had_been_and_others_had_not() -> None:
    text = (
        "# Cancelled crime records\n\nWe checked 60 cases where there was a victim who should have been told. "
        "Fifty-two had been, and 8 had not."
    )
    told = {figure.statistic: int(figure.value) for figure in read(text).certain}
    assert told == {"should_be_told": 60, "told": 52}
