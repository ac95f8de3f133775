"""Labels that name whose rate a number is."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.rate_labels import cards_abreast, labelled_rates, may_be_a_rate, measures_at


@pytest.mark.parametrize(
    ("words", "rates"),
    [
        ("All crime 87.3% Violence 84.4% Sexual offences 93.1%", "All crime 87.3%; Violence 84.4%; Sexual offences 93.1%"),
        ("All crime excluding fraud 91.4 1.9", "All crime 91.4%"),
        ("88.2% (±2.1) All crime 80.4% Robbery", "All crime 88.2% (±2.1)"),
        ("All crime 97.5 per cent Violence 93.5 per cent All crime, average of forces 88.7 per cent", "All crime 97.5%; Violence 93.5%"),
        ("2016: violence 70.1% 2019: violence 86.4%", ""),
        ("The force records all crime at 90.2% and violence at 86.4%", ""),
        ("Within 24 hours: 87 percent of crimes", ""),
        ("Cancelled rapes 20 3", ""),
    ],
)  # fmt: skip
def test_a_list_of_labels_and_numbers(words: str, rates: str) -> None:
    assert labelled_rates(words) == rates


@pytest.mark.parametrize(
    ("words", "number", "measures"),
    [
        ("The force records 90.2 percent.", "90.2", {"recording_all"}),
        ("For victims of violence 84.5 percent of reports are recorded.", "84.5", {"recording_violence"}),
        (
            "Rates for violence (74.9 percent) and sexual offences (85.3 percent)",
            "85.3",
            {"recording_sexual"},
        ),
        ("± 2.4 for all crime, ± 3.9 for violence", "3.9", {"recording_violence"}),
        ("± 2.4 for all crime, ± 3.9 for robbery, ± 3.1 for violence", "3.9", set()),
        ("The rate for robbery is 94.0 percent.", "94.0", set()),
    ],
)
def test_whose_rate_a_number_may_be(words: str, number: str, measures: set[str]) -> None:
    assert measures_at(words, words.index(number)) == measures


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("The first bar, all reported crime, stands at 87.3 percent.", True),
        ("At 80.7 percent, the rate for violent crime tells its own story.", True),
        ("Violence 86.4%", True),
        ("The median rate for all crime among them is 89.7 percent.", False),
        ("About 88 percent of the reports of crime that the force receives come by telephone.", False),
        ("Of the cancelled violence records the figure was 80 percent.", False),
    ],
)
def test_a_text_that_does_not_speak_of_recording_may_name_a_rate(words: str, may: bool) -> None:
    assert may_be_a_rate(words) is may


def test_figures_set_abreast_are_parted_each_with_its_words() -> None:
    line = "89.1% of reported crime recorded 12,400+ crimes a year unrecorded 56 of 80 victims told"
    assert [card.strip() for card in cards_abreast(line)] == [
        "89.1% of reported crime recorded",
        "12,400+ crimes a year unrecorded",
        "56 of",
        "80 victims told",
    ]
    assert cards_abreast("In 2019, 89.1% of reported crime and 94% of sexual offences were recorded.") == []
