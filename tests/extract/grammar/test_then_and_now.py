"""How it was at an earlier inspection, told before how it is now, is left out; never what it is of."""

from __future__ import annotations

import pytest
from tests.extract.reading import cancelled, others, read

from storygen.extract.grammar.earlier import Frame
from storygen.extract.grammar.then_and_now import without_then

FRAME = Frame(("Northmoor Constabulary", "Northmoor"), 2018, reinspection=True)
AGAIN = "Northmoor Constabulary: Crime Data Integrity re-inspection 2018"


@pytest.mark.parametrize(
    ("sentence", "now"),
    [
        (
            "Compared with 87.3 percent in 2015, the force's recording rate for sexual offences now stands at 92.1 percent.",
            "The force's recording rate for sexual offences now stands at 92.1 percent.",
        ),
        (
            "Where in 2015 we had found errors in seven of 21 cancellations of rape records, we now found errors in two of 23.",
            "We now found errors in two of 23 cancellations of rape records.",
        ),
        (
            "Where 16 of 21 cancellations for rape records had been wrong in 2015, we now find this to be so in 3 of 26.",
            "3 of 26 cancellations for rape records had been wrong.",
        ),
        (
            "The position on robbery has improved since 2015, when two out of fourteen cancellations were wrong: none of the "
            "17 records in the present sample had been cancelled in error.",
            "The position on robbery has improved: none of the 17 records in the present sample had been cancelled in error.",
        ),
        (
            "Whereas 86.4% of all reported crime was recorded when we first inspected, the proportion is now 91.2%.",
            "The proportion of all reported crime recorded is now 91.2%.",
        ),
    ],
)
def test_only_what_is_so_now_is_kept(sentence: str, now: str) -> None:
    assert without_then(sentence, FRAME) == now


@pytest.mark.parametrize(
    "sentence",
    [
        # The crime type would be lost; the check is another's; both parts are of the past; nothing is of the past.
        "Where in 2015 it recorded 81 percent of violent crime, the force now does better at 91 percent.",
        "Where in 2015 the registrar found errors in seven of 21 cancellations, he now found errors in two of 23.",
        "Compared with 81 percent in 2014, the recording rate was 87.3 percent in 2015.",
        "Although training is good, two of 23 cancellations of rape records were wrong.",
    ],
)
def test_a_sentence_is_left_as_it_is(sentence: str) -> None:
    assert without_then(sentence, FRAME) == sentence


def test_on_a_second_inspection_such_figures_are_certain() -> None:
    text = (
        "# Recording\n\nWhere once, in 2015, only 88.4 per cent (confidence interval plus or minus 2.1 per cent) of reported "
        "sexual offences were recorded, the force can now point to a rate of 95.4 per cent (with a confidence interval of plus "
        "or minus 3.1 per cent).\n\n# Cancelled crimes\n\nWhereas in 2015 no fewer than eight of the twenty-five cancelled rape "
        "records which were reviewed had been wrongly cancelled, we found on this occasion that two of the twenty-six which we "
        "reviewed had been."
    )
    found = read(text, AGAIN).certain
    assert cancelled(found) == "rape 2/26"
    assert others(found) == "recording_sexual 95.4 ±3.1"


def test_then_on_a_second_inspection_is_the_first() -> None:
    text = (
        "# Recording\n\nWhereas it then failed to record over 9,300 reported crimes each year, the equivalent number "
        "today is over 2,800."
    )
    assert "unrecorded 9300" not in others(read(text, AGAIN).certain)


def test_other_numbers_than_the_first_inspection_s_are_of_this_one() -> None:
    text = (
        "# Cancelled crimes\n\nAt our 2015 inspection we found that two of 20 cancelled violence records had been cancelled "
        "incorrectly.\n\nThe sample comprised 21 violence and 12 robbery cancellations, of which 18 and nine, respectively, had "
        "been cancelled correctly."
    )
    assert cancelled(read(text, AGAIN).certain) == "violence 3/21; robbery 3/12"


def test_what_we_reported_in_a_month_before_and_what_then_was_are_of_the_first_inspection() -> None:
    text = (
        "# Why we went back\n\nIn November 2015 we reported that crime recording in the force was inadequate. The force was "
        "then recording 78.9 percent (with a confidence interval of +/- 2.41 percent) of the crimes reported to it."
    )
    assert others(read(text, AGAIN).certain) == "-"
