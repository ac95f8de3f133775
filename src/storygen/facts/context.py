"""Facts that are not an area's own: the edition, the rules, the whole country, what people said."""

from __future__ import annotations

import re
from datetime import date

from storygen.facts.builder import SheetBuilder
from storygen.facts.proportion import number_forms, percentage_words
from storygen.story.model import NationalFigure, Response
from storygen.wording.dates import date_words, datetime_words
from storygen.wording.names import smart_quotes
from storygen.wording.numbers import approximate, decimal_words, number_words
from storygen.wording.percent import percent_value


def add_edition(builder: SheetBuilder) -> None:
    """Add the edition's date, its embargo, and the number of areas in the story."""
    settings = builder.story.settings
    style = builder.style
    builder.add(
        "edition.date", "edition", settings.edition, "date", {"text": date_words(settings.edition, style)}
    )
    if settings.embargo:
        words = datetime_words(settings.embargo, style)
        builder.add("edition.embargo", "embargo", settings.embargo.date(), "date", {"text": words})
    number = len(builder.story.areas)
    builder.add(
        "areas.count",
        f"{settings.areas.plural} in {settings.areas.country}",
        number,
        "count",
        number_forms(number, style) | {"all": f"all {number_words(number, style)}"},
        sum=f"the rows of the table of {settings.areas.plural}",
    )


ROUNDING = "rounded to the nearest whole number, and up where two are equally near"


def add_method(builder: SheetBuilder) -> None:
    """Add the thresholds that the draft keeps to, so that the methodology note can state them."""
    rules, style = builder.story.settings.rules, builder.style
    rule = "a rule of this story"
    for name, label, value, text in (
        (
            "min_base",
            "smallest number of records that a percentage is given for",
            rules.min_base,
            number_words(rules.min_base, style),
        ),
        (
            "min_coverage",
            "share of areas that must have figures before a rank is given",
            round(rules.min_coverage * 100),
            percentage_words(rules.min_coverage, style),
        ),
        (
            "confidence",
            "confidence of the ranges",
            round(rules.confidence * 100),
            percentage_words(rules.confidence, style),
        ),
        (
            "stale_after_years",
            "years after which an inspection is called old",
            rules.stale_after_years,
            number_words(rules.stale_after_years, style),
        ),
    ):
        builder.add(f"method.{name}", label, value, "number", {"text": text}, sum=rule)
    builder.add("method.rounding", "rule for rounding", ROUNDING, "text", {"text": ROUNDING}, sum=rule)
    if licence := builder.story.settings.licence:
        builder.add("method.licence", "licence of the figures", licence, "text", {"text": licence})


def add_national(builder: SheetBuilder, figures: tuple[NationalFigure, ...]) -> None:
    """Add counts and extremes over all areas, as somebody published them."""
    for figure in figures:
        is_percentage = figure.fact.endswith("_pct")
        number = (
            percent_value(figure.value, builder.style)
            if is_percentage
            else number_words(int(figure.value), builder.style)
        )
        plain = (
            percent_value(figure.value, builder.style)
            if is_percentage
            else decimal_words(figure.value, builder.style)
        )
        builder.add(
            f"national.{figure.fact}",
            f"{figure.fact.removesuffix('_pct').replace('_', ' ')}, as published by {figure.attributed_to}",
            figure.value if is_percentage else int(figure.value),
            "percent" if is_percentage else "count",
            {"text": approximate(number, figure.qualifier, builder.style), "figures": plain, "bare": number},
            sources=(builder.source(figure.source_url),),
            basis="printed",
        )


def add_responses(builder: SheetBuilder, responses: tuple[Response, ...]) -> None:
    """Add what each organisation said, in the order of the table, and the day it said so where known."""
    for number, response in enumerate((r for r in responses if r.gist), start=1):
        sources = (builder.source(response.source_url),)
        builder.add(
            f"response.{number}",
            f"response of {response.organisation}",
            response.gist,
            "text",
            {"text": smart_quotes(_gist(builder, response), builder.style)},
            sources=sources,
            basis="printed",
        )
        if response.responded:
            builder.add(
                f"response.{number}_on",
                f"day of the response of {response.organisation}",
                response.responded,
                "date",
                {"text": date_words(response.responded, builder.style)},
                sources=sources,
                basis="printed",
            )


def _gist(builder: SheetBuilder, response: Response) -> str:
    """Return what was said, in our words: "the force" is the noun that the draft has for the area.

    Anything between quotation marks is left as it was said.
    """
    if response.scope != builder.area.slug or re.search('["“]', response.gist):
        return response.gist
    return re.sub(r"\bthe force\b", f"the {builder.area.noun}", response.gist)


def add_support(builder: SheetBuilder) -> None:
    """Add the support line for readers, with the day on which somebody last checked it."""
    support = builder.story.settings.support
    line, checked = str(support.get("line", "")), support.get("checked")
    if line and checked:
        builder.add("support.line", "support line", line, "text", {"text": line})
        day = checked if isinstance(checked, date) else None
        words = date_words(day, builder.style) if day else str(checked)
        builder.add("support.checked", "support line checked", day or words, "date", {"text": words})
    else:
        builder.add_missing(
            "support.line",
            "support line",
            "text",
            "support line for readers, with the date it was last checked",
            "under support in story.toml",
        )
