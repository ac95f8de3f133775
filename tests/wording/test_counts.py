import pytest

from storygen.wording.counts import has_have, of_phrase, of_things, plural, was_were
from storygen.wording.reading import find_numbers
from storygen.wording.style import DEFAULT

THINGS, THING = "cancelled robbery records", "cancelled robbery record"


@pytest.mark.parametrize(
    ("k", "n", "words", "start"),
    [
        (9, 17, "nine of the 17", "Nine of the 17"),
        (10, 17, "10 of the 17", "Ten of the 17"),
        (17, 20, "17 of the 20", "Seventeen of the 20"),
        (1, 20, "one of the 20", "One of the 20"),
        (0, 20, "none of the 20", "None of the 20"),
        (12, 12, "all 12", "All 12"),
        (3, 3, "all three", "All three"),
        (3, 8, "three of the eight", "Three of the eight"),
        (0, 2, "neither of the two", "Neither of the two"),
        (1, 2, "one of the two", "One of the two"),
        (2, 2, "both", "Both"),
        (0, 1, "none of the one", "None of the one"),
        (1, 1, "the only one", "The only one"),
        (105, 1200, "105 of the 1,200", "One hundred and five of the 1,200"),
    ],
)
def test_k_of_n(k, n, words, start):
    assert of_phrase(k, n, DEFAULT) == words
    assert of_phrase(k, n, DEFAULT, start=True) == start


@pytest.mark.parametrize(
    ("k", "n", "words"),
    [
        (9, 17, "nine of the 17 cancelled robbery records"),
        (0, 20, "none of the 20 cancelled robbery records"),
        (12, 12, "all 12 cancelled robbery records"),
        (2, 2, "both cancelled robbery records"),
        (0, 2, "neither of the two cancelled robbery records"),
        (1, 1, "the only cancelled robbery record"),
        (0, 1, "none of the one cancelled robbery record"),
    ],
)
def test_k_of_n_things(k, n, words):
    assert of_things(k, n, THINGS, THING, DEFAULT) == words
    start = of_things(k, n, THINGS, THING, DEFAULT, start=True)
    assert start[0].isupper()
    assert start.lower() == words


@pytest.mark.parametrize(("k", "n"), [(0, 0), (1, 0), (-1, 5), (6, 5)])
def test_what_is_no_part_of_a_whole_is_refused(k, n):
    with pytest.raises(ValueError, match=f"{k} of {n}"):
        of_phrase(k, n, DEFAULT)
    with pytest.raises(ValueError, match=f"{k} of {n}"):
        of_things(k, n, THINGS, THING, DEFAULT)


@pytest.mark.parametrize(
    ("k", "n", "verb"),
    [
        (1, None, "was"),
        (2, None, "were"),
        (0, None, "were"),
        (0, 20, "were"),
        (0, 2, "was"),
        (0, 1, "was"),
        (1, 1, "was"),
        (2, 2, "were"),
    ],
)
def test_the_verb_that_follows(k, n, verb):
    assert was_were(k, n) == verb
    assert has_have(k, n) == {"was": "has", "were": "have"}[verb]


def test_the_noun_that_a_number_takes():
    assert [plural(n, "record", "records") for n in (0, 1, 2)] == ["records", "record", "records"]


def assert_reads_back(k, n):
    (mention,) = find_numbers(of_phrase(k, n, DEFAULT))
    expected = {"pair": (k, n), "all": n, "both": 2, "only": 1}
    assert {"all": k == n, "both": k == n == 2, "only": k == n == 1}.get(mention.kind, True)
    assert mention.value == expected[mention.kind]
    start = of_phrase(k, n, DEFAULT, start=True)
    assert start[0].isalpha()
    assert find_numbers(start)[0].value == mention.value


def test_every_count_to_60_of_60_reads_back_and_never_starts_with_a_figure():
    for n in (*range(1, 61), 100, 399, 400):
        for k in range(n + 1):
            assert_reads_back(k, n)
