"""Every way of putting something is there for a sentence, which no other way finds."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

from storygen.extract import grammar
from storygen.extract.grammar.signs import Signs


def _lists() -> Iterator[tuple[str, Signs]]:
    for module in pkgutil.walk_packages(grammar.__path__, f"{grammar.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Signs):
                yield f"{module.name.rpartition('.')[2]}.{name}", value


LISTS = dict(_lists())
EVERY = [(name, place) for name, signs in LISTS.items() for place in range(len(signs.all))]


def test_there_are_lists_of_signs() -> None:
    assert "taken_back.MOVED" in LISTS


@pytest.mark.parametrize(("name", "place"), EVERY, ids=[LISTS[n].all[p].example for n, p in EVERY])
def test_a_sign_finds_its_sentence_and_no_other_sign_does(name: str, place: int) -> None:
    signs = LISTS[name].all
    example = signs[place].example
    assert re.search(signs[place].pattern, example.lower())
    assert [
        other.pattern
        for other in signs
        if other is not signs[place] and re.search(other.pattern, example.lower())
    ] == []
