from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.wording.dates import age_words, date_words, datetime_words, month_range, years_between
from storygen.wording.reading import find_numbers

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def test_a_date_and_a_moment():
    assert date_words(date(2020, 10, 23)) == "23 October 2020"
    assert date_words(date(2020, 2, 1)) == "1 February 2020"
    assert datetime_words(datetime(2020, 10, 23, 0, 1)) == "00:01, 23 October 2020"


@given(DAYS)
def test_every_date_reads_back(day):
    (mention,) = find_numbers(date_words(day))
    assert (mention.kind, mention.value) == ("date", day)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((2018, 2, 1), (2018, 7, 31), "February to July 2018"),
        ((2018, 12, 1), (2019, 5, 31), "December 2018 to May 2019"),
        ((2018, 6, 1), (2018, 6, 30), "June 2018"),
        ((2019, 2, 1), (2019, 2, 28), "February 2019"),
        ((2020, 2, 1), (2020, 2, 29), "February 2020"),
        ((2020, 2, 1), (2020, 2, 28), "1 to 28 February 2020"),
        ((2017, 6, 6), (2017, 12, 6), "6 June to 6 December 2017"),
        ((2018, 6, 1), (2018, 11, 20), "1 June to 20 November 2018"),
        ((2018, 12, 5), (2019, 1, 31), "5 December 2018 to 31 January 2019"),
        ((2017, 6, 6), (2017, 6, 20), "6 to 20 June 2017"),
        ((2017, 6, 6), (2017, 6, 6), "6 June 2017"),
        ((2017, 6, 1), (2018, 6, 30), "June 2017 to June 2018"),
        ((2018, 1, 1), (2018, 12, 31), "January to December 2018"),
    ],
)
def test_a_period_names_months_when_it_is_whole_months(start, end, words):
    assert month_range(date(*start), date(*end)) == words


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ((2018, 7, 31), (2020, 10, 23), 2),
        ((2018, 10, 23), (2020, 10, 23), 2),
        ((2018, 10, 24), (2020, 10, 23), 1),
        ((2020, 10, 23), (2020, 10, 23), 0),
        ((2016, 2, 29), (2019, 2, 28), 2),
        ((2016, 2, 29), (2019, 3, 1), 3),
        ((2016, 2, 29), (2020, 2, 29), 4),
    ],
)
def test_years_are_counted_when_they_are_completed(start, end, years):
    assert years_between(date(*start), date(*end)) == years


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((2020, 7, 31), (2020, 10, 23), "less than a year"),
        ((2020, 10, 23), (2020, 10, 23), "less than a year"),
        ((2019, 10, 23), (2020, 10, 23), "a year"),
        ((2019, 10, 1), (2020, 10, 23), "just over a year"),
        ((2019, 9, 22), (2020, 10, 23), "more than a year"),
        ((2018, 7, 31), (2020, 10, 23), "more than two years"),
        ((2018, 10, 23), (2020, 10, 23), "two years"),
        ((2018, 10, 24), (2020, 10, 23), "almost two years"),
        ((2018, 11, 22), (2020, 10, 23), "almost two years"),
        ((2018, 11, 23), (2020, 10, 23), "more than a year"),
        ((2010, 1, 1), (2020, 10, 23), "more than 10 years"),
        ((2016, 2, 29), (2019, 3, 1), "three years"),
    ],
)
def test_an_age_says_no_more_than_is_true(start, end, words):
    assert age_words(date(*start), date(*end)) == words


@given(DAYS, DAYS)
def test_every_age_is_true(one, other):
    start, end = sorted((one, other))
    words, years = age_words(start, end), years_between(start, end)
    said = find_numbers(words)[0].value if find_numbers(words) else 1
    if words.startswith("almost"):
        assert said == years + 1
    elif words == "less than a year":
        assert years == 0
    else:
        assert said == years
    assert not words[0].isdigit() or years >= 10


def test_a_period_that_ends_before_it_starts_is_refused():
    for function in (month_range, years_between, age_words):
        with pytest.raises(ValueError, match="2018-01-01 is before 2019-01-01"):
            function(date(2019, 1, 1), date(2018, 1, 1))
