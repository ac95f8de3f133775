"""Every way of putting something is there for a sentence, which no other way finds."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator

import pytest

from storygen.extract import grammar
from storygen.extract.grammar.signs import Signs


def _lists() -> Iterator[tuple[str, Signs]]:
    """Yield every list under its name in the module that makes it, not in those that look for it too."""
    for found in pkgutil.walk_packages(grammar.__path__, f"{grammar.__name__}."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, Signs) and f"{name} = Signs(" in inspect.getsource(module):
                yield f"{found.name.rpartition('.')[2]}.{name}", value


LISTS = dict(_lists())
EVERY = [(name, place) for name, signs in LISTS.items() for place in range(len(signs.all))]


@pytest.mark.parametrize(
    "name",
    [
        "taken_back.MOVED",
        "by_others.CHECKED_BY_OTHERS",
        "supposed.IN_GENERAL",
        "only_some.SECOND_SAMPLE",
        "another_time.NOT_REINSPECTED",
        "sections.OTHER_HEADING",
    ],
)
def test_there_are_lists_of_signs(name: str) -> None:
    assert name in LISTS


@pytest.mark.parametrize(("name", "place"), EVERY, ids=[LISTS[n].all[p].example for n, p in EVERY])
def test_a_sign_finds_its_sentence_and_no_other_sign_does(name: str, place: int) -> None:
    signs = LISTS[name].all
    example = signs[place].example
    assert re.search(signs[place].pattern, example.lower())
    assert LISTS[name].found_in(example)
    assert [
        other.pattern
        for other in signs
        if other is not signs[place] and re.search(other.pattern, example.lower())
    ] == []
