"""The inspectors by other names."""

from __future__ import annotations

import pytest
from tests.extract.reading import read

from storygen.extract.grammar.inspectors import with_inspectors_named


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("The inspection team examined 20 records.", "inspectors examined 20 records."),
        ("One of the inspection team's files was lost.", "One of inspectors' files was lost."),
        ("The Inspectorate drew 20 records.", "HMIC drew 20 records."),
        ("The audit team of the force drew 20 records.", "The audit team of the force drew 20 records."),
        ("Her Majesty's Inspectorate of Constabulary", "Her Majesty's Inspectorate of Constabulary"),
    ],
)
def test_a_team_that_inspects_is_the_inspectors(text: str, read_as: str) -> None:
    assert with_inspectors_named(text) == read_as


def test_a_figure_quotes_the_sentence_as_it_is_printed() -> None:
    printed = "The inspection team examined 20 cancelled rape records and found that three were incorrect."
    found = read(f"# Cancelled crime records\n\n{printed}")
    assert {(p.quote, p.status) for p in found.proposals} == {(printed, "certain")}
