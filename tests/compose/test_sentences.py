"""Sentences are told apart by their ends, not by every full stop."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygen.compose.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine were wrong. Two were not.", ["Nine were wrong.", "Two were not."]),
        ("It was 52.9%. So it is 53%.", ["It was 52.9%.", "So it is 53%."]),
        ("Mr. Example spoke. He left.", ["Mr. Example spoke.", "He left."]),
        ("Prof. A. Example spoke.", ["Prof. A. Example spoke."]),
        ("St. Ives, i.e. Cornwall. Yes.", ["St. Ives, i.e. Cornwall.", "Yes."]),
        ("He said “no”. “Yes,” she said.", ["He said “no”.", "“Yes,” she said."]),
        ("He said: “No.” She left.", ["He said: “No.”", "She left."]),
        ("Was it? It was! Truly.", ["Was it?", "It was!", "Truly."]),
        ("It ended. 17 were checked.", ["It ended.", "17 were checked."]),
        ("It ended. and went on.", ["It ended. and went on."]),
        ("No full stop at all", ["No full stop at all"]),
        ("", []),
        ("(In brackets.) Then not.", ["(In brackets.)", "Then not."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text("aA1 .!?”“()", max_size=40))
def test_sentences_lose_nothing_but_the_space_between_them(text: str) -> None:
    assert "".join(sentences(text)).replace(" ", "") == text.replace(" ", "")
    spans = list(sentence_spans(text))
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
