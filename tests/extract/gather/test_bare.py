"""Numbers of records that nothing says were checked, until what is said next makes them up."""

from __future__ import annotations

from tests.extract.reading import cancelled, read

from storygen.extract.gather.bare import UNSURE

HEAD = "# Cancelled crime records\n\n"


def test_the_right_and_the_wrong_ones_that_make_up_a_number_say_that_it_was_checked() -> None:
    found = read(
        f"{HEAD}Fifteen cancelled rapes came out of the file. Twelve were sound and three were wrong."
    )
    assert cancelled(found.certain) == "rape 3/15"


def test_a_number_of_which_only_some_are_spoken_of_is_for_review_and_so_is_the_part() -> None:
    found = read(f"{HEAD}There were 60 cancelled rapes. Three were wrong.")
    assert cancelled(found.certain) == "-"
    assert any(UNSURE in proposal.reasons for proposal in found.review)


def test_a_number_that_does_not_come_out_stays_unsure() -> None:
    found = read(f"{HEAD}There were 16 cancelled rapes. Twelve were sound. The other three were wrong.")
    assert cancelled(found.certain) == "-"
