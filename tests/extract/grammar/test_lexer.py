"""No kind of atom that begins with a space stands below the one that passes spaces over."""

from __future__ import annotations

import re
from itertools import dropwhile

from tests.extract.reading import examples

from storygen.extract.grammar.lexer import PATTERNS
from storygen.extract.grammar.lexicon import CATEGORIES

SPACE = ("_", r" (?=\w)")


def test_nothing_below_the_space_begins_with_one() -> None:
    passed = list(dropwhile(lambda each: each != SPACE, PATTERNS))[1:]
    below = [re.compile(rf"(?:{pattern})") for _, pattern in passed if pattern != "CATEGORIES"]
    below += [re.compile(rf"\b(?:{words})") for words in CATEGORIES.values()]
    assert len(below) > 40
    for name in ("cancelled_sentences.txt", "other_sentences.txt"):
        for _, text in examples(name):
            for space in re.finditer(SPACE[1], text.lower()):
                held = [pattern.pattern for pattern in below if pattern.match(text.lower(), space.start())]
                assert not held, text[space.start() :]
