"""The chart of an area's shares."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from storygen.errors import TemplateError
from storygen.facts.model import Fact, FactSheet, Unit, Value
from storygen.story.model import Measure
from storygen.write.chart import ShareChart, draw_chart, read_chart_template, share_chart

TEMPLATE = Path(__file__).parents[2] / "templates" / "shared" / "shares.vl.json"
TITLE = "Northmoor Constabulary: share of records checked that had been wrongly cancelled"


def measure(id: str, label: str, phrase: str = "wrongly cancelled") -> Measure:
    return Measure(id, id, "proportion", label, "records", phrase, part="wrong", whole="checked")


MEASURES = (
    measure("sexual", "Sexual offences (other than rape)"),
    measure("rape", "Rape"),
    measure("robbery", "Robbery"),
    measure("victims", "Victims", phrase="told"),
)


def fact(id: str, value: Value, unit: Unit, **forms: str) -> Fact:
    return Fact(id, "F1", 1, id, value, unit, forms)


def sheet() -> FactSheet:
    """Sexual offences in full, rape with a base too small for a percentage, robbery missing, victims told."""
    facts = [
        fact("sexual.wrong", 9, "count"),
        fact("sexual.checked", 18, "count"),
        fact("sexual.share", Fraction(1, 2), "share", percent="50%"),
        fact("sexual.interval", (Fraction(29, 100), Fraction(71, 100)), "interval", text="29% to 71%"),
        fact("rape.wrong", 0, "count"),
        fact("rape.checked", 8, "count"),
        fact("rape.share", Fraction(0), "share", of="none of the eight"),
        fact("rape.interval", (Fraction(0), Fraction(32, 100)), "interval", text="0% to 32%"),
        fact("robbery.wrong", None, "count"),
        fact("robbery.checked", 12, "count"),
        fact("victims.wrong", 3, "count"),
        fact("victims.checked", 12, "count"),
        fact("victims.share", Fraction(1, 4), "share", percent="25%"),
        fact("victims.interval", (Fraction(9, 100), Fraction(53, 100)), "interval", text="9% to 53%"),
    ]
    return FactSheet("demo", "northmoor", "Northmoor Constabulary", {fact.id: fact for fact in facts}, {})


@pytest.fixture(scope="module")
def chart() -> ShareChart:
    found = share_chart(sheet(), MEASURES, TITLE, "Dots: the share in the sample. Bars: the likely range.")
    assert found is not None
    return found


def test_it_shows_the_measures_that_are_held_and_of_one_phrase(chart: ShareChart) -> None:
    assert [(row.label, row.counts) for row in chart.rows] == [
        ("Sexual offences (other than rape)", "9 of 18 (50%)"),
        ("Rape", "0 of 8"),
    ]
    assert (chart.rows[0].low, chart.rows[0].share, chart.rows[0].high) == (0.29, 0.5, 0.71)


def test_its_words_say_what_it_shows(chart: ShareChart) -> None:
    assert chart.alt == (
        f"Chart. {TITLE}: Sexual offences (other than rape): 9 of 18 (50%), likely range 29% to 71%; "
        "Rape: 0 of 8, likely range 0% to 32%."
    )


def test_there_is_none_without_figures() -> None:
    empty = FactSheet("demo", "northmoor", "Northmoor Constabulary", {}, {})
    assert share_chart(empty, MEASURES, TITLE) is None
    assert share_chart(sheet(), (), TITLE) is None


def test_the_drawing_has_the_title_the_counts_and_a_description(chart: ShareChart) -> None:
    drawn = draw_chart(chart, read_chart_template(TEMPLATE))
    root = etree.fromstring(drawn.svg)
    texts = " ".join(root.itertext())
    assert root.find("{*}title").text == TITLE
    assert root.find("{*}desc").text == chart.alt
    assert "wrongly cancelled" in texts
    assert "9 of 18 (50%)" in texts
    assert "0 of 8" in texts
    assert root.get("width") == "600"
    assert Image.open(BytesIO(drawn.png)).size[0] == 1200


def test_the_same_chart_makes_the_same_bytes(chart: ShareChart) -> None:
    template = read_chart_template(TEMPLATE)
    assert draw_chart(chart, template) == draw_chart(chart, template)


def test_colours_stand_out() -> None:
    text = TEMPLATE.read_text()
    assert contrast("#0B3C5D", "#A9C6DE") > 4.5
    assert contrast("#1A1A1A", "#FFFFFF") > 7
    assert contrast("#525252", "#FFFFFF") > 7
    assert all(colour in text for colour in ("#0B3C5D", "#A9C6DE", "#1A1A1A", "#525252"))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours by WCAG 2.1."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_title_that_lost_the_adverb_is_refused(chart: ShareChart) -> None:
    title = "Northmoor Constabulary: share of records cancelled"
    with pytest.raises(TemplateError, match='does not say "wrongly cancelled"'):
        draw_chart(replace(chart, title=title), read_chart_template(TEMPLATE))


def test_a_specification_that_cannot_be_used_is_named(tmp_path: Path, chart: ShareChart) -> None:
    path = tmp_path / "shares.vl.json"
    with pytest.raises(TemplateError, match="cannot be used"):
        read_chart_template(path)
    path.write_text("{")
    with pytest.raises(TemplateError, match="cannot be used"):
        read_chart_template(path)
    path.write_text("{}")
    with pytest.raises(TemplateError, match="it has no title to fill in"):
        read_chart_template(path)
    broken = {**json.loads(TEMPLATE.read_text()), "layer": [{"mark": 5}]}
    with pytest.raises(TemplateError, match="The chart cannot be drawn"):
        draw_chart(chart, broken)
