"""facts.json keeps to its schema, for any program that reads it, and holds together within itself."""

from __future__ import annotations

import copy
import json
from fractions import Fraction
from typing import Any

import pytest
from tests.compose.drafting import draft
from tests.edition.schema import faults
from tests.world.valley import ROOT, valley

from storygen.edition.facts_json import facts_document, facts_json, plain_value
from storygen.facts.sheets import build_fact_sheets

SCHEMA: dict[str, Any] = json.loads((ROOT / "docs" / "facts.schema.json").read_text())
AREAS = ("northmoor", "eastvale", "wrenshire", "aldwick")


def document(area: str = "northmoor") -> dict[str, Any]:
    """Return facts.json as another program reads it."""
    held: dict[str, Any] = json.loads(facts_json(facts_document(valley(), draft(area=area))))
    return held


@pytest.mark.parametrize("area", AREAS)
def test_it_keeps_to_the_schema(area: str) -> None:
    assert list(faults(document(area), SCHEMA, SCHEMA)) == []


@pytest.mark.parametrize(
    "area", ["hampshire", "greater-manchester", "lancashire", "lincolnshire", "avon-and-somerset"]
)
def test_real_ones_keep_to_it_too(area: str) -> None:
    from dataclasses import asdict

    from storygen.edition.facts_json import sheet_document
    from storygen.story.load import load_story

    story, _ = load_story(ROOT / "data" / "cancelled-crimes")
    made = json.loads(json.dumps(sheet_document(build_fact_sheets(story)[area])))
    made |= {"measures": json.loads(json.dumps([asdict(m) for m in story.settings.measures]))}
    for part, value in made.items():
        assert list(faults(value, SCHEMA["properties"][part], SCHEMA, part)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "storygen.facts/2"),
        (("status",), "done"),
        (("edition",), "2 May 2031"),
        (("facts", 0, "number"), 0),
        (("facts", 0, "unit"), "litres"),
        (("facts", 0, "value"), True),
        (("facts", 0, "surprise"), 1),
        (("facts", 3, "exact"), [9]),
        (("sources", 0, "published"), "yesterday"),
        (("claims", 0, "fact"), "sexual wrong"),
        (("claims", 0, "part"), "annex"),
    ],
)
def test_the_schema_would_notice(path: tuple[Any, ...], value: object) -> None:
    spoiled = copy.deepcopy(document())
    inner = spoiled
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert list(faults(spoiled, SCHEMA, SCHEMA))


@pytest.mark.parametrize("area", AREAS)
def test_every_claim_names_a_fact_or_a_source_and_stands_in_its_sentence(area: str) -> None:
    held = document(area)
    forms = {fact["id"]: fact["forms"] for fact in held["facts"]}
    sources = {source["id"] for source in held["sources"]}
    for claim in held["claims"]:
        assert claim["text"] in claim["sentence"]
        if claim["fact"] in sources:
            assert claim["form"] in ("title", "publisher", "published")
        else:
            assert claim["text"] == forms[claim["fact"]][claim["form"]]


@pytest.mark.parametrize("area", AREAS)
def test_a_fact_not_held_says_what_is_needed_and_one_that_is_says_it_in_words(area: str) -> None:
    for fact in document(area)["facts"]:
        assert bool(fact["missing"]) is (fact["value"] is None)
        assert bool(fact["text"]) is (fact["value"] is not None)


def test_a_share_has_its_counts_and_its_value_to_ten_places() -> None:
    share = next(fact for fact in document()["facts"] if fact["id"] == "sexual.share")
    assert (share["exact"], share["value"]) == ([9, 17], 0.5294117647)


def test_a_printed_share_has_no_counts() -> None:
    share = next(fact for fact in document("eastvale")["facts"] if fact["id"] == "sexual.share")
    assert share["value"] == 0.25
    assert "exact" not in share


def test_the_other_areas_are_named_and_this_one_is_not_among_them() -> None:
    assert [other["slug"] for other in document()["others"]] == ["eastvale", "wrenshire", "aldwick"]


def test_it_is_text_that_a_person_can_read_and_compare() -> None:
    text = facts_json(facts_document(valley(), draft()))
    assert text.endswith("\n}\n")
    assert "\\u" not in text
    lines = text.splitlines()
    assert sum(line.startswith(' {"id": "sexual.') for line in lines) == 6


def test_values_as_json_can_hold_them() -> None:
    from datetime import date
    from decimal import Decimal

    assert plain_value(Fraction(1, 3)) == 0.3333333333
    assert plain_value(Decimal("91.0")) == 91
    assert isinstance(plain_value(Decimal("91.0")), int)
    assert plain_value(Decimal("91.30")) == 91.3
    assert plain_value(date(2031, 5, 2)) == "2031-05-02"
    assert plain_value((Fraction(1, 4), Fraction(1, 2))) == [0.25, 0.5]
    assert plain_value((date(2031, 1, 1), date(2031, 5, 2))) == ["2031-01-01", "2031-05-02"]
    assert plain_value(None) is None
    assert plain_value("words") == "words"
