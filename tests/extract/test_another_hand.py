"""Reports and paragraphs by writers who had not seen the grammar. Everything in them is made up.

`another_hand/` holds web reports put together from another author's sentences, with their answers; `traps.json`
paragraphs whose numbers are mostly not the ones to take.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from tests.extract.reading import read

from storygen.extract import extract_files
from storygen.extract.model import Proposal

HERE = Path(__file__).parent
REPORTS = HERE / "another_hand"
TRAPS = json.loads((HERE / "traps.json").read_text(encoding="utf-8"))


def _values(proposals: Iterable[Proposal]) -> dict[tuple[str, str], Any]:
    return {(p.measure, p.statistic): p.as_json()["value"] for p in proposals}


def _expected(answer: dict[str, Any]) -> dict[tuple[str, str], Any]:
    return {(measure, statistic): value for measure, statistic, value in answer["figures"]}


def test_in_reports_of_another_hand_nothing_wrong_is_certain_and_nearly_all_is_right() -> None:
    answers = json.loads((REPORTS / "answers.json").read_text(encoding="utf-8"))
    found = {each.file: each for each in extract_files([REPORTS / name for name in answers])}
    wrong, right, expected, caught, planted = [], 0, 0, 0, 0
    for name, answer in answers.items():
        certain, wanted = _values(found[name].certain), _expected(answer)
        contradicted = [tuple(key) for key in answer["contradicted"]]
        wrong += [(name, key, value) for key, value in certain.items() if wanted.get(key) != value]
        right += sum(certain.get(key) == value for key, value in wanted.items())
        expected += len(wanted)
        caught += sum(key in _values(found[name].review) for key in contradicted)
        planted += len(contradicted)
    assert wrong == []
    assert (caught, planted) == (4, 4)
    assert expected > 400
    assert right / expected >= 0.95


@pytest.mark.parametrize("trap", TRAPS, ids=[trap["text"][:70] for trap in TRAPS])
def test_a_trap_gives_nothing_wrong_as_certain(trap: dict[str, Any]) -> None:
    found = read(f"# {trap['heading']}\n\n{trap['text']}", "Northmoor Constabulary: inspection 2019")
    wanted = _expected(trap)
    assert {key: value for key, value in _values(found.certain).items() if wanted.get(key) != value} == {}
