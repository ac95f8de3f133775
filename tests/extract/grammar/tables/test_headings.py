"""What headings and labels say, and which of their words keep a figure from being certain."""

from __future__ import annotations

import pytest

from storygen.extract.grammar.scope import Frame
from storygen.extract.grammar.tables.headings import category_of, meaning_of
from storygen.extract.grammar.tables.whose import ours

FRAME = Frame(("Northmoor Constabulary", "Northmoor"), 2019)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Records we examined", "checked"),
        ("Number", "checked"),
        ("Not cancelled correctly", "wrong"),
        ("Decision not justified", "wrong"),
        ("AVI not recorded", "wrong"),
        ("Cancellation supported", "right"),
        ("In line with the counting rules", "right"),
        ("Entitled to be told", "should"),
        ("Victims owed notice of the cancellation", "should"),
        ("Victims given that notice", "told"),
        ("Not told", "untold"),
        ("Recording rate (%)", "rate"),
        ("Rate (with margin)", "rate"),
        ("Confidence interval (± percentage points)", "margin"),
        ("Crimes missed per year", "unrecorded"),
        ("Change", "skip"),
        ("Upper limit of the interval", "skip"),
        ("Cancelled in the year", "skip"),
        ("Should have been recorded", "rate"),
    ],
)
def test_the_role_of_a_heading(text: str, role: str) -> None:
    of_victims = "notice" in text
    assert meaning_of(text, FRAME, of_victims=of_victims).role == role


@pytest.mark.parametrize(
    "text",
    ["Records read by inspectors", "Number of cases we looked at", "Sample size (n)", "Total reviewed"],
)
def test_words_for_what_was_counted_and_by_whom_are_known(text: str) -> None:
    assert not meaning_of(text, FRAME).unknown


@pytest.mark.parametrize("text", ["Incorrect (teenagers)", "Wrong at headquarters", "Records from custody"])
def test_words_that_may_narrow_it_are_not(text: str) -> None:
    assert meaning_of(text, FRAME).unknown


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("All crimes save fraud", "total"),
        ("Reports of all crimes recorded", "total"),
        ("Everything else", "other"),
        ("Sexual offences (including rape)", "joint"),
        ("Other sexual", "sexual"),
        ("Burglary", "other"),
        ("Number", ""),
        ("other than rape", "other"),
        ("Sexual offences other than rape", "sexual"),
    ],
)
def test_the_crime_type_of_a_label(text: str, category: str) -> None:
    assert category_of(text) == category


@pytest.mark.parametrize(
    ("titles", "kept"),
    [
        (["2016", "2019"], [False, True]),
        (["2016 inspection", "2019 re-inspection", "Change"], [False, True, True]),
        (["Then", "Now"], [False, True]),
        (["This inspection", "2016"], [True, False]),
        (["Rate", "±", "Same, 2014"], [True, True, False]),
        (["Northmoor", "England and Wales", "Similar forces"], [True, False, False]),
        (["Wrong (our view)", "Wrong (force's view)"], [True, False]),
        (["First day of the audit", "Last day of the audit"], [True, True]),
        (["2017/18", "2018/19"], [False, False]),
    ],
)
def test_columns_of_this_force_and_inspection(titles: list[str], kept: list[bool]) -> None:
    assert ours(titles, FRAME)[0] == kept


def test_two_years_that_are_not_this_one_are_in_doubt() -> None:
    assert ours(["2016", "2018"], FRAME)[2] == ["it is not clear that 2018 is this inspection"]
