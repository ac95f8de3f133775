"""Turns of phrase are told in the plain words that the grammar reads, and what they do not say is not added."""

from __future__ import annotations

import pytest
from tests.extract.reading import cancelled, others, read

from storygen.extract.grammar.idioms import in_plain_words


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (
            "in rape, 1 record cancelled in error from a sample of 23",
            "in rape, 1 of 23 record cancelled in error",
        ),
        ("20 cancelled records of rape: no errors", "no errors in 20 cancelled records of rape"),
        (
            "Our sample was one of 22 records, six of which had been cancelled incorrectly.",
            "Our sample was of 22 records, six of which had been cancelled incorrectly.",
        ),
        (
            "We have discussed each of the errors with the registrar.",
            "We have discussed what we found with the registrar.",
        ),
        (
            "The code required that 48 of the victims be told of the cancellation.",
            "48 victims should have been told of the cancellation.",
        ),
        ("We disagreed with the cancellation of five.", "We found five to be wrong."),
        (
            "We disagreed with the registrar about the two cases.",
            "We disagreed with the registrar about the two cases.",
        ),
        ("Our sample was one of many.", "Our sample was one of many."),
        ("Of 20 records, we accepted all except three.", "Of 20 records, three were wrongly cancelled."),
        (
            "The 24 robbery records that we checked had all been cancelled correctly.",
            "all 24 robbery records that we checked had been cancelled correctly.",
        ),
        (
            "No wrongly cancelled records were found among the 15 rape records.",
            "all of the 15 rape records had been properly cancelled.",
        ),
        ("Two were mistaken, each for want of evidence.", "Two were mistaken."),
        (
            "Two were mistaken, each for want of two witnesses.",
            "Two were mistaken, each for want of two witnesses.",
        ),
        (
            "The decision was sound in 17 of 19, and unsound in every other case.",
            "The decision was sound in 17 of 19.",
        ),
        ("The sample was a fresh one.", "The sample was a fresh sample."),
    ],
)
def test_a_turn_of_phrase_in_plain_words(said: str, plain: str) -> None:
    assert in_plain_words(said) == plain


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
