"""Grades under labels, in lines and headings: which one is of the whole force and of now."""

from __future__ import annotations

import pytest
from tests.extract.reading import others, read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Overall: good", "overall good"),
        ("# Our overall judgment\n\nGood", "overall good"),
        # Then and now, side by side.
        ("# Overall Inadequate Requires improvement", "-"),
        ("# Overall: inadequate / good", "-"),
        # A question that began in another column.
        ("# Overview\n\nGood", "overall good"),
        ("# Overview\n\ncrime recording?\n\nGood", "-"),
        # The end of what stood in brackets: "(formerly inadequate. Overall: requires improvement)".
        ("# Judgments\n\nOverall: requires improvement).", "-"),
    ],
)
def test_the_grade_beside_overall_is_certain_when_it_stands_there_alone(text: str, found: str) -> None:
    assert others(read(text).certain) == found
