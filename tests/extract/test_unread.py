"""What a report seems to give and no rule could read is named, with its place and without a value."""

from __future__ import annotations

from tests.extract.reading import read

from storygen.extract.model import Extraction, Proposal

CANCELLED = "# Cancelled crime records\n\nWe examined 20 cancelled records of rape, and two were wrong."


def unread(found: Extraction) -> dict[tuple[str, str], Proposal]:
    return {(p.measure, p.statistic): p for p in found.proposals if p.unread}


def test_a_count_that_was_heard_and_not_understood_is_for_a_person_to_read() -> None:
    found = read(
        f"{CANCELLED} As to violence, the force and we parted company over three cancellations of 22."
    )
    wanted = unread(found)["cancelled_violence", "wrong"]
    assert wanted.value is None
    assert wanted.status == "review"
    assert wanted.quote == "As to violence, the force and we parted company over three cancellations of 22."
    assert wanted.reasons == ("the report seems to give it here, but it could not be read",)
    assert wanted.as_json()["value"] is None


def test_so_is_a_grade_that_no_rule_gives_the_force() -> None:
    found = unread(
        read("# Summary\n\nNobody who reads on will doubt that the force was inadequate when we came.")
    )
    assert set(found) == {("overall_grade", "value")}
    assert found["overall_grade", "value"].value is None


def test_what_was_read_or_is_not_spoken_of_is_not_named() -> None:
    assert unread(read(f"{CANCELLED} The force has no robberies to speak of.")) == {}


def test_what_others_found_and_what_was_found_before_is_not_named() -> None:
    text = (
        f"{CANCELLED} The force's own audit of violence found three of 22 to be wrong. "
        "In 2015, when we first inspected the force, six of 30 robberies had been cancelled wrongly."
    )
    assert unread(read(text)) == {}
