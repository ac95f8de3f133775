"""Facts of measures that were published as they are: rates with a margin, and single counts."""

from __future__ import annotations

from collections.abc import Mapping

from storygen.facts.builder import SheetBuilder
from storygen.facts.proportion import is_disputed
from storygen.story.model import Figure, Measure
from storygen.wording.numbers import approximate, decimal_words
from storygen.wording.percent import percent_value


def add_rate(builder: SheetBuilder, measure: Measure, held: Mapping[str, Figure], look_in: str) -> None:
    """Add a published percentage, and the margin that was published with it."""
    rate, margin = held.get(measure.part), held.get(measure.whole)
    fact_id, label = f"{measure.id}.rate", measure.label
    if rate is None or rate.value is None or is_disputed(rate):
        builder.states[measure.id] = "disputed" if rate and is_disputed(rate) else "missing"
        builder.add_missing(fact_id, label, "percent", measure.label, look_in)
        return
    builder.states[measure.id] = "rate"
    figure = percent_value(rate.value.normalize(), builder.style)
    text = approximate(figure, rate.qualifier, builder.style)
    working = rate.note if rate.basis == "derived" else ""
    builder.add(
        fact_id,
        label,
        rate.value,
        "percent",
        {"text": text, "percent": figure},
        sum=working,
        figures=(rate,),
    )
    if margin and margin.value is not None:
        points = decimal_words(margin.value, builder.style)
        builder.add(
            f"{measure.id}.margin",
            f"{measure.label}: margin either side",
            margin.value,
            "percent",
            {
                "text": f"plus or minus {points} percentage points",
                "figures": points,
                "sign": f"± {points} percentage points",
            },
            figures=(margin,),
        )


def add_count(builder: SheetBuilder, measure: Measure, held: Mapping[str, Figure], look_in: str) -> None:
    """Add a single published count, with the words that qualify it: "over 15,200"."""
    figure = held.get(measure.part)
    fact_id = (
        f"{measure.id}.per_year" if measure.part.startswith("per_year") else f"{measure.id}.{measure.part}"
    )
    if figure is None or figure.value is None or is_disputed(figure):
        builder.states[measure.id] = "disputed" if figure and is_disputed(figure) else "missing"
        builder.add_missing(fact_id, measure.label, "count", measure.label, look_in)
        return
    builder.states[measure.id] = "count"
    number = decimal_words(figure.value, builder.style)
    qualifier = figure.qualifier or measure.qualifier
    builder.add(
        fact_id,
        measure.label,
        int(figure.value),
        "count",
        {"text": approximate(number, qualifier, builder.style), "figures": number},
        figures=(figure,),
    )
