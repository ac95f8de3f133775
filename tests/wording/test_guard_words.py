from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.wording.dates import date_words, month_range
from storygen.wording.fractions import fraction, one_in
from storygen.wording.guard_words import unsourced
from storygen.wording.number_patterns import listed
from storygen.wording.numbers import number_start, number_words, ordinal, ordinal_start
from storygen.wording.reading import find_numbers
from storygen.wording.style import DEFAULT


def seen(text):
    return [mention.words for mention in unsourced(text)]


@pytest.mark.parametrize(
    "words",
    """
    9 17 15,200 91.3 1.43 53% 00:01 2018 9/17 17-18 21st 3rd 94k ½ ² ⅔ ④ ٣ １７ 五 1980s
    one nine ten seventeen twenty ninety hundred thousand million dozens hundreds thousands zero nil
    half halves halved third thirds two-thirds quarter quarters three-quarters fifth tenths tenth
    first second ninth twentieth thirtieth firstly
    twice thrice double doubled doubling triple tripled treble quadrupled tenfold threefold once
    best worst most least mostly highest lowest biggest largest smallest fewest greatest gravest oldest latest
    top bottom majority minority maximum minimum unprecedented
    all both none neither
    percent pair couple single handful decade
    NINE Half WORST
    """.split(),  # noqa: SIM905
)
def test_every_word_that_states_a_number_or_rank_is_seen(words):
    assert seen(f"It was {words}, they said.") == [words]
    assert seen(words) == [words]
    assert seen(f"({words})") == [words]


@pytest.mark.parametrize(
    "words",
    [
        "per cent",
        "times as",
        "times more",
        "record high",
        "record-breaking",
        "ranked last",
        "came last",
        "joint last",
        "the only",
        "pc",
    ],
)
def test_words_that_state_a_number_only_together_are_seen(words):
    assert seen(f"It had {words} many.") == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("every one of them", ["one"]),
        ("twenty-one records", ["twenty-one"]),
        ("one hundred and five records", ["one hundred and five"]),
        ("nine of the 17", ["nine", "17"]),
        ("more than half", ["half"]),
        ("at least 19", ["19"]),
        ("at the very most nine", ["nine"]),
        ("no one of 20", ["20"]),
        ("the most, at most", ["most"]),
        ("nine\u2011tenths", ["nine\u2011tenths"]),
        ("one another or one", ["one"]),
        ("_nine_ *ten*", ["nine", "ten"]),
        ("9\ufffc", ["9"]),
        ("\ufffc%", ["%"]),
        ("\ufffc per cent", ["per cent"]),
        ("\ufffc\u00a0per\u00a0cent", ["per\u00a0cent"]),
        ("İ nine", ["nine"]),
        ("F4 and Covid-19", ["4", "19"]),
        ("ninth-tenths'", ["ninth-tenths"]),
        ("1, 2 and 3", ["1", "2 and 3"]),
    ],
)
def test_what_is_seen_in_a_sentence(text, words):
    assert seen(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "almost, at least, at most, at the very least and at the most",
        "no one, no-one, anyone, everyone, someone, no records, nobody",
        "they told one another",
        "figures from a second-hand source",
        "It often attended the tenancy; a forest, a request, an arrest, West Midlands, interest.",
        "the tone of money; stones; the weight, height and freight; nonetheless; lasting; quartering",
        "the record was cancelled, and every record is looked at; the last inspection; the times",
        "Inspectors look at small samples, so the figures describe the records examined.",
        "It should honestly protest, suggest, invest and test the rest.",
    ],
)
def test_what_states_nothing_is_left_alone(text):
    assert seen(text) == []


VOCABULARY = sorted(
    listed(
        """
        one two nine ten seventeen twenty-one hundred thousand million and of the in to a an half third thirds
        quarter per cent percent % 53 15,200 9/17 2018 10th 00:01 October out
        all both none neither twice doubled
        times tenfold dozen dozens couple pair joint first second another no only almost nearly over more than
        less least at between records force - , . ( )
        """
    )
)


@given(st.lists(st.sampled_from(VOCABULARY), max_size=14).map(" ".join))
def test_the_guard_sees_whatever_the_reader_can_read(text):
    """Two pieces of code with nothing in common but this: a number that one reads, the other must see."""
    seen_places = {place for mention in unsourced(text) for place in range(mention.start, mention.end)}
    for mention in find_numbers(text):
        if mention.kind not in ("no", "word-one"):
            assert seen_places & set(range(mention.start, mention.end)), (text, mention)


@given(st.text(max_size=80))
def test_every_figure_in_any_script_lies_in_a_mention(text):
    mentions = unsourced(text)
    for place, character in enumerate(text):
        if character.isnumeric():
            assert any(mention.start <= place < mention.end for mention in mentions)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.words


@given(st.integers(0, 99_999), st.sampled_from([number_words, number_start]))
def test_no_number_that_the_library_writes_escapes(number, write):
    words = write(number, DEFAULT)
    assert [mention.words for mention in unsourced(f"It had {words} records.")] == [words]


@given(st.integers(1, 999), st.sampled_from([ordinal, ordinal_start]))
def test_no_ordinal_that_the_library_writes_escapes(number, write):
    words = write(number, DEFAULT)
    assert seen(f"It was {words}.") == [words]


def test_no_fraction_that_the_library_writes_escapes():
    for whole in (10, 17, 19, 20, 43, 100, 400):
        for part in range(1, whole):
            for phrase in (fraction(part, whole), one_in(part, whole)):
                assert phrase is None or unsourced(phrase.text)


@given(st.dates())
def test_no_date_that_the_library_writes_escapes(day):
    assert unsourced(date_words(day))
    assert unsourced(month_range(day, day))


def test_a_draft_is_looked_through_in_well_under_a_millisecond():
    """4 kB of clean prose; the bound is far above the usual 0.1 to 0.2 ms, for a slow and busy machine."""
    sentence = (
        "Inspectors found that the constabulary had wrongly cancelled at least some of the records examined. "
    )
    text = sentence * 40
    assert unsourced(text) == []
    started = process_time()
    for _ in range(50):
        unsourced(text)
    assert (process_time() - started) / 50 < 0.002
