from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.wording.reading import find_numbers


def read(text):
    return [(mention.text, mention.kind, mention.value) for mention in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("it found 15,200 crimes", "15,200", "number", 15200),
        ("a rate of 91.3 overall", "91.3", "number", Decimal("91.3")),
        ("twenty-one records", "twenty-one", "number", 21),
        ("twenty‑one records", "twenty‑one", "number", 21),
        ("One hundred and five records", "One hundred and five", "number", 105),
        ("fifteen thousand two hundred crimes", "fifteen thousand two hundred", "number", 15200),
        ("2.5 million crimes", "2.5 million", "number", 2_500_000),
        ("94k crimes", "94k", "number", 94_000),
        ("half a million crimes", "half a million", "number", 500_000),
        ("a hundred records", "a hundred", "number", 100),
        ("a dozen records", "a dozen", "number", 12),
        ("zero records", "zero", "number", 0),
        ("one record was wrong", "one", "number", 1),
        ("(53%)", "53%", "percent", 53),
        ("53 per cent", "53 per cent", "percent", 53),
        ("53 percent", "53 percent", "percent", 53),
        ("53pc", "53pc", "percent", 53),
        ("fifty-three per cent", "fifty-three per cent", "percent", 53),
        ("91.3%", "91.3%", "percent", Decimal("91.3")),
        ("31% to 74%", "31% to 74%", "percents", (31, 74)),
        ("31 to 74 per cent", "31 to 74 per cent", "percents", (31, 74)),
        ("from 31%–74%", "31%–74%", "percents", (31, 74)),
        ("half of them", "half", "fraction", Fraction(1, 2)),
        ("a third of them", "a third", "fraction", Fraction(1, 3)),
        ("two-thirds of them", "two-thirds", "fraction", Fraction(2, 3)),
        ("three quarters of them", "three quarters", "fraction", Fraction(3, 4)),
        ("one in 10 records", "one in 10", "one-in", Fraction(1, 10)),
        ("1 in 10 records", "1 in 10", "one-in", Fraction(1, 10)),
        ("two in five records", "two in five", "one-in", Fraction(2, 5)),
        ("nine of the 17 records", "nine of the 17", "pair", (9, 17)),
        ("nine of 17 records", "nine of 17", "pair", (9, 17)),
        ("9 out of 17", "9 out of 17", "pair", (9, 17)),
        ("nine out of all its 17", "nine out of all its 17", "pair", (9, 17)),
        ("9/17", "9/17", "pair", (9, 17)),
        ("none of the 20", "none of the 20", "pair", (0, 20)),
        ("neither of the two", "neither of the two", "pair", (0, 2)),
        ("one of the 20", "one of the 20", "pair", (1, 20)),
        ("all 12 records", "all 12", "all", 12),
        ("all of the 12 records", "all of the 12", "all", 12),
        ("all records", "all", "all", None),
        ("both records", "both", "both", 2),
        ("neither was told", "neither", "neither", 0),
        ("none was told", "none", "none", 0),
        ("no records", "no", "no", 0),
        ("the only record", "the only", "only", 1),
        ("third highest", "third", "ordinal", 3),
        ("joint third highest", "joint third", "ordinal", 3),
        ("the 21st force", "21st", "ordinal", 21),
        ("the twenty-first force", "twenty-first", "ordinal", 21),
        ("twice as many", "twice", "multiple", 2),
        ("had doubled", "doubled", "multiple", 2),
        ("had tripled", "tripled", "multiple", 3),
        ("three times as many", "three times", "multiple", 3),
        ("a tenfold rise", "tenfold", "multiple", 10),
        ("a 10-fold rise", "10-fold", "multiple", 10),
        ("hundreds of records", "hundreds", "vague", None),
        ("on 23 October 2020", "23 October 2020", "date", date(2020, 10, 23)),
        ("on 6 June", "6 June", "date", (6, 6)),
        ("at 00:01", "00:01", "time", (0, 1)),
        ("the 2018 inspection", "2018", "number", 2018),
        ("no one was told", "no one", "word-one", 0),
        ("one of the victims", "one of", "word-one", 1),
        ("one another", "one another", "word-one", 1),
        ("this one was", "this one", "word-one", 1),
    ],
)
def test_each_kind(text, words, kind, value):
    assert read(text) == [(words, kind, value)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("more than half", "more than"), ("over 15,200", "more than"), ("just over half", "just over"),
        ("less than 1%", "less than"), ("fewer than nine", "less than"), ("under half", "less than"),
        ("almost half", "almost"), ("nearly one in five", "almost"), ("just under half", "almost"),
        ("at least 19", "at least"), ("no fewer than 19", "at least"), ("up to 43%", "up to"),
        ("no more than 43%", "up to"), ("around 11,000", "about"), ("not one of the 20", "not"),
        ("not all 12", "not"),
        ("exactly half", ""), ("half", ""), ("almost all", "almost"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_number_is_part_of_the_mention(text, side):
    (mention,) = find_numbers(f"It said {text}.")
    assert (mention.text, mention.side) == (text, side)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "anyone could",
        "someone",
        "F4",
        "the tenant often attended",
        "a second-hand figure",
        "weightier",
        "no.",
    ],
)
def test_what_states_no_number(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nine of the 17 records checked (53%) should stand.",
            [("Nine of the 17", "pair", (9, 17)), ("53%", "percent", 53)],
        ),
        ("February to July 2018", [("2018", "number", 2018)]),
        (
            "6 June to 6 December 2017",
            [("6 June", "date", (6, 6)), ("6 December 2017", "date", date(2017, 12, 6))],
        ),
        ("nine, 10 and 11", [("nine", "number", 9), ("10", "number", 10), ("11", "number", 11)]),
        ("12,5", [("12", "number", 12), ("5", "number", 5)]),
        ("17 of the 9", [("17", "number", 17), ("9", "number", 9)]),
        ("99 October", [("99", "number", 99)]),
        ("two and three records", [("two", "number", 2), ("three", "number", 3)]),
        ("33% and 16%", [("33%", "percent", 33), ("16%", "percent", 16)]),
        ("between 6% and 38%", [("6% and 38%", "percents", (6, 38))]),
        (
            "between one hundred and five and 106%",
            [("one hundred and five and 106%", "percents", (105, 106))],
        ),
        ("one hundred and five per cent", [("one hundred and five per cent", "percent", 105)]),
        ("9% of 17", [("9%", "percent", 9), ("17", "number", 17)]),
        ("one in 2018", [("one", "number", 1), ("2018", "number", 2018)]),
    ],
)
def test_several_in_a_sentence(text, found):
    assert read(text) == found


@given(st.text(alphabet="abinoefthurw 0123456789,.%-/:", max_size=60) | st.text(max_size=40))
def test_mentions_stand_where_they_say_and_never_overlap(text):
    last = 0
    for mention in find_numbers(text):
        assert last <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        last = mention.end


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_every_figure_is_found(one, other):
    numbers = [mention.value for mention in find_numbers(f"It had {one:,} and then {other} records")]
    assert numbers == [one, other]


def test_words_that_look_like_a_number_and_are_none_state_nothing() -> None:
    assert find_numbers("seventeen hundred hundred") == []
