"""Numbers that stand by cancelled records, or by victims, and that no finding took."""

from __future__ import annotations

import pytest
from tests.extract.reading import read
from tests.extract.table_reading import read_blocks

RAPE = "# Cancelled crime records\n\nWe examined 20 cancelled rape records. Three had been cancelled incorrectly.\n\n"
VICTIMS = "# Telling victims\n\nOf the 40 victims who should have been told that their crime had been cancelled, 31 had been told.\n\n"


def _certain(text: str) -> dict[str, object]:
    return {p.statistic: p.value for p in read(text).certain}


@pytest.mark.parametrize(
    "words",
    [
        "Of the 20 rape records, two had been approved by an inspector.",
        "In two of the three the victim had withdrawn her complaint.",
        "Eleven designated decision makers deal with all else.",
        "In Northmoor only the registrar and two deputies may cancel a record of rape.",
        "We read 22 records of rape that had been given classification N100, and four of these should have been crimes.",
        "We examined 25 cancelled burglary records, and five had been cancelled incorrectly.",
        "The force cancelled 214 records of rape in the year.",
        "In 2014 we found that seven of 20 cancelled rape records had been cancelled incorrectly.",
        "The registrar's own review found that five of 30 cancelled rape records had been wrongly cancelled.",
        "6 Cancelled rape records ...................... 14",
        "The three wrongly cancelled rape records have been put back.",
        "In two of the three rapes the victim was under 18.",
        "The reasons given for rape were much the same from one crime type to another.",
        "The registrar should look again at the three rape records which we judged to be cancelled in error.",
        "In Galegarth, inspectors looked at 20 cancelled rape records and judged seven of them wrong.",
        "If, to take an invented example, a force wrongly cancelled four of 30 rape records, it would not be noticed.",
        "In a training exercise with made-up cases, delegates were given 48 cancelled rape records and found eight wrong.",
        "Before we arrived, the force had predicted that we would find seven of 55 cancelled rape records wrong.",
        "In two of the wrongly cancelled ones a suspect had been named in the rape.",
    ],
)
def test_a_number_of_something_else_leaves_the_figures_certain(words: str) -> None:
    assert _certain(RAPE + words) == {"checked": 20, "wrong": 3}


@pytest.mark.parametrize(
    "words",
    [
        "The four wrongly cancelled rape records have been put back.",
        "Within three months, the force should write to the women whose four cancelled rape records were wrong.",
        "Four of the 20 rapes are to be recorded again.",
        "Rape: 4 of 22.",
        "The registrar should look again at the four rape records which we judged to be cancelled in error.",
    ],
)
def test_a_number_that_may_be_another_count_puts_them_to_review_and_is_named(words: str) -> None:
    found = read(RAPE + words)
    wrong = next(p for p in found.review if p.statistic == "wrong")
    assert wrong.value == 3
    assert any("4" in reason and words[:20] in reason for reason in wrong.reasons)


def test_a_row_of_a_table_that_was_not_read_is_looked_at_too() -> None:
    table = "Offence | A | B\nRape | {} | {}\nRobbery | 12 | 2"
    for numbers, statistics in (((20, 3), {"checked", "wrong"}), ((22, 4), set())):
        text = RAPE + "Table 1: Cancelled records in our sample\n\n" + table.format(*numbers)
        rape = {
            p.statistic
            for p in read_blocks(text, "Northmoor Constabulary").certain
            if p.measure == "cancelled_rape"
        }
        assert rape == statistics


@pytest.mark.parametrize(
    ("words", "statistics"),
    [
        ("Of the nine who were not told, four were victims of rape.", {"should_be_told", "told"}),
        ("All were told by telephone, and 20 within a day.", {"should_be_told", "told"}),
        ("25 of 40 victims were told.", set()),
        ("Only 30 of the 40 had been told.", set()),
        ("Only 25 of the 40 victims in our sample had been told.", set()),
        ("It failed to tell eleven people that their crime had been cancelled.", set()),
    ],
)
def test_victims_are_counted_as_records_are(words: str, statistics: set[str]) -> None:
    assert set(_certain(VICTIMS + words)) == statistics


def test_the_part_is_in_doubt_where_another_whole_is_given_without_it() -> None:
    text = "# Cancelled crime records\n\nWe examined 20 cancelled rape records. Three had been cancelled incorrectly.\n\n# Annex\n\n"
    assert _certain(text + "We examined 22 cancelled rape records. Three were wrong.") == {"wrong": 3}
    assert _certain(text + "We examined 22 cancelled rape records.") == {}
