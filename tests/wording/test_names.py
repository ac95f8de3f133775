import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.wording.names import a_or_an, capitalise_first, possessive, quoted, smart_quotes, the_noun
from storygen.wording.style import DEFAULT, HouseStyle

SINGLE = HouseStyle(quotes="single")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Hampshire Constabulary", "Hampshire Constabulary's"),
        ("Greater Manchester Police", "Greater Manchester Police's"),
        ("West Midlands", "West Midlands'"),
        ("North Wales", "North Wales'"),
        ("HMICFRS", "HMICFRS's"),
        ("Cross", "Cross'"),
    ],
)
def test_a_small_s_takes_the_apostrophe_alone(name, words):
    assert possessive(name) == words


def test_a_noun_with_its_article():
    assert the_noun("constabulary") == "the constabulary"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("more than half", "More than half"),
        ("“half” of them", "“Half” of them"),
        ("HMICFRS", "HMICFRS"),
        ("10 records", "10 records"),
        ("", ""),
        ("…", "…"),
        ("élan", "Élan"),
    ],
)
def test_the_first_letter_is_raised_and_no_other(text, words):
    assert capitalise_first(text) == words


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("inspection", "an"), ("force", "a"), ("hour", "an"), ("honest", "an"), ("heir", "an"),
        ("house", "a"),
        ("unit", "a"), ("university", "a"), ("uninspected", "an"), ("unimportant", "an"), ("used", "a"),
        ("European", "a"),
        ("one-off", "a"), ("HMICFRS", "an"), ("BBC", "a"), ("NHS", "an"), ("MPs", "an"), ("NATO", "a"),
        ("UK", "a"),
        ("8%", "an"), ("80", "an"), ("11", "an"), ("18", "an"), ("18%", "an"), ("118", "a"), ("10", "a"),
        ("eighth", "an"),
        ("old", "an"), ("", "a"),
    ],
)  # fmt: skip
def test_the_article_goes_by_sound(word, article):
    assert a_or_an(word) == article


def test_words_are_quoted_in_the_marks_of_the_house():
    assert quoted("requires improvement", DEFAULT) == "“requires improvement”"
    assert quoted("good", SINGLE) == "‘good’"
    assert quoted("good", HouseStyle(headline_quotes="single"), headline=True) == "‘good’"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('called it "completely unacceptable".', "called it “completely unacceptable”."),
        ('"Clear" guidance', "“Clear” guidance"),
        ("the force's records", "the force’s records"),
        ("the 'clear guidance' it gave", "the ‘clear guidance’ it gave"),
        ("forces' records", "forces’ records"),
        ('("good")', "(“good”)"),
        ("nothing to do", "nothing to do"),
        ("", ""),
    ],
)
def test_marks_are_curled(text, words):
    assert smart_quotes(text, DEFAULT) == words


def test_double_marks_become_the_marks_of_the_house():
    assert smart_quotes('called it "unacceptable"', SINGLE) == "called it ‘unacceptable’"


@given(st.text(alphabet="ab '\"“”‘’.,(-", max_size=30))
def test_curling_twice_changes_nothing_more(text):
    once = smart_quotes(text, DEFAULT)
    assert smart_quotes(once, DEFAULT) == once
    assert len(once) == len(text)
    assert '"' not in once
    assert "'" not in once
