"""Turns of phrase are told in the plain words that the grammar reads, and what they do not say is not added."""

from __future__ import annotations

import pytest
from tests.extract.reading import cancelled, others, read

from storygen.extract.grammar.idioms import IDIOMS, Idiom, in_plain_words
from storygen.extract.grammar.idioms_of_rates import IDIOMS_OF_RATES

EVERY = [(idiom, idioms) for idioms in (IDIOMS, IDIOMS_OF_RATES) for idiom in idioms]


@pytest.mark.parametrize(("idiom", "idioms"), EVERY, ids=[idiom.said[:60] for idiom, _ in EVERY])
def test_an_idiom_tells_its_sentence_in_plain_words(idiom: Idiom, idioms: tuple[Idiom, ...]) -> None:
    assert idiom.retell(idiom.said) == idiom.told
    others = [other for other in idioms[: idioms.index(idiom)] if other.retell(idiom.said) != idiom.said]
    assert not others, (
        "an earlier idiom finds the sentence: one of the two is not needed, or the sentence is no example"
    )


@pytest.mark.parametrize(
    "said",
    [
        "We disagreed with the registrar about the two cases.",
        "Our sample was one of many.",
        "Two were mistaken, each for want of two witnesses.",
        "Of the 28 victims who should have been told in the sample of 2019, 23 had been.",
    ],
)
def test_what_only_looks_like_an_idiom_is_left(said: str) -> None:
    assert in_plain_words(said) == said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "We checked 15 cancelled rape records and agreed with her about all 15: none had been cancelled wrongly.",
            "rape 0/15",
        ),
        (
            "Only nine robbery records had been cancelled in the past year, so we looked at each one. We agreed with the "
            "force's decision every time.",
            "robbery 0/9",
        ),
        (
            "Proper grounds for cancelling could be found for ten of the fourteen cancelled other sexual offence records and "
            "seven of the ten cancelled robbery records that we reviewed, but for no others.",
            "sexual 4/14; robbery 3/10",
        ),
        (
            "Cancellation had been wrongly authorised in two records of rape (of fourteen examined) and six records of "
            "violence (of seventeen examined).",
            "rape 2/14; violence 6/17",
        ),
        (
            "The position with other sexual offences was less satisfactory: out of seventeen cancelled records which we "
            "examined, five had been incorrectly cancelled.",
            "sexual 5/17",
        ),
        (
            "Lastly, we looked at 19 cancelled robberies, of which all save two had been cancelled for good reason; those two "
            "should have remained upon the books as recorded crimes.",
            "robbery 2/19",
        ),
        (
            "We audited 41 cancelled records. These comprised eighteen records of rape (of which one had been wrongly "
            "cancelled) and 23 records of other sexual offences (all correctly cancelled).",
            "rape 1/18; sexual 0/23",
        ),
    ],
)
def test_counts_put_so_are_certain(text: str, found: str) -> None:
    assert cancelled(read(f"# Cancelled crimes\n\n{text}").certain) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "We expected the force to have notified sixty-five victims that their crimes were to be cancelled. It had "
            "notified fifty-five.",
            "victims 55/65",
        ),
        (
            "Letters, calls and visits to explain that a crime had been cancelled should have been made to thirty-six "
            "victims. In the event, twenty-seven of those victims were told.",
            "victims 27/36",
        ),
        (
            "The force, which should have let fifty-seven victims know of the cancellation, could show that it had done so "
            "for thirty-four.",
            "victims 34/57",
        ),
        (
            "Not every victim was kept informed, since six of the thirty-one who should have been told about the "
            "cancellation had not been, leaving twenty-five who had.",
            "victims 25/31",
        ),
        (
            "There were 31 cases in which the victim ought to have been informed of the cancellation. In 23 of them there "
            "was evidence that this had been done.",
            "victims 23/31",
        ),
    ],
)
def test_victims_who_were_owed_a_word_and_had_it(text: str, found: str) -> None:
    assert others(read(f"# Cancelled crimes\n\n{text}").certain) == found


@pytest.mark.parametrize(
    "text",
    [
        # Another decision than that to cancel; some of the errors; only in outline.
        "There were 40 victims to whom the decision to charge should have been communicated; 30 of them had been told.",
        "Only nine robbery records had been cancelled in the past year, so we looked at each one in outline.",
        "We found: 20 cancelled rape records: no errors of spelling.",
    ],
)
def test_what_only_sounds_like_it_is_not_certain(text: str) -> None:
    found = read(f"# Cancelled crimes\n\n{text}").certain
    assert (cancelled(found), others(found)) == ("-", "-")
