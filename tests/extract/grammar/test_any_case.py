"""Patterns for any case find what a pattern that ignores case finds."""

from __future__ import annotations

import re

import pytest

from storygen.extract.grammar.any_case import AsWritten, InSmall

PATTERN = r"\b(?P<who>force|police)'s own|\d+ per ?cent\b|\bstaﬀ\b"
TEXTS = (
    "The Force's own audit gave 90 PER CENT; the police's own gave 80 per cent.",
    "THE FORCE'S OWN",
    "İn Iſtanbul the FORCE'S own – it ıs “Ours”",
    "No figure here.",
    "",
)


@pytest.mark.parametrize("kind", [InSmall, AsWritten])
@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_the_same_places(kind: type[InSmall], text: str) -> None:
    pattern, plain = kind(PATTERN), re.compile(PATTERN, re.IGNORECASE)
    assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert bool(pattern.search(text)) == bool(plain.search(text))
    assert bool(pattern.match(text)) == bool(plain.match(text))
    assert pattern.sub(" ", text) == plain.sub(" ", text)
    assert pattern.sub(lambda match: str(match.start()), text) == plain.sub(
        lambda match: str(match.start()), text
    )


@pytest.mark.parametrize("text", ["a long S: ſo", "I with a dot: İs", "i without: ıs", "Kelvin: K"])
def test_letters_that_are_small_ones_only_to_a_pattern_are_found(text: str) -> None:
    for words in (r"\bso\b", r"\bis\b", r": k"):
        assert bool(InSmall(words).search(text)) == bool(re.search(words, text, re.IGNORECASE))


def test_what_was_written_is_given_back_where_it_is_quoted() -> None:
    written, small = AsWritten(PATTERN).search(TEXTS[1]), InSmall(PATTERN).search(TEXTS[1])
    assert written
    assert small
    assert (written.group(), written["who"]) == ("FORCE'S OWN", "FORCE")
    assert (small.group(), small["who"]) == ("force's own", "force")


def test_a_capital_in_a_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match=r"A capital would never be found: \[A-Z\]"):
        InSmall("[A-Z]")
    InSmall(r"(?P<Name>\S\D)(?P=Name)")
