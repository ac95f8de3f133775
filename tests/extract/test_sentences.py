"""Every way of putting a finding that the grammar knows, one example a line in the two lists beside this file."""

from __future__ import annotations

import pytest
from tests.extract.reading import cancelled, examples, others, read

CANCELLED = list(examples("cancelled_sentences.txt"))
OTHERS = list(examples("other_sentences.txt"))


@pytest.mark.parametrize(("expected", "words"), CANCELLED, ids=[words[:70] for _, words in CANCELLED])
def test_cancelled_records(expected: str, words: str) -> None:
    text = words if words.startswith("#") else f"# Cancelled crime records\n\n{words}"
    found = read(text)
    if expected.startswith("? "):
        assert cancelled(found.certain) != expected[2:]
        assert found.review
    else:
        assert cancelled(found.certain) == expected


@pytest.mark.parametrize(("expected", "words"), OTHERS, ids=[words[:70] for _, words in OTHERS])
def test_rates_estimates_windows_victims_and_grades(expected: str, words: str) -> None:
    found = read(words)
    expected = expected.replace(",", "")
    if expected.startswith("? "):
        assert others(found.certain) == "-"
        assert others(found.review) == expected[2:]
    else:
        assert others(found.certain) == expected
