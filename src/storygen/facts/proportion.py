"""Facts of a measure that is a part of a whole: nine wrong of 17 checked."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from storygen.facts.builder import SheetBuilder
from storygen.facts.model import State
from storygen.stats.share import round_half_up, share
from storygen.stats.wilson import wilson_interval
from storygen.story.model import BASES_WITHOUT_VALUE, Figure, Measure
from storygen.wording.counts import of_phrase, of_things
from storygen.wording.fractions import fraction, one_in
from storygen.wording.names import capitalise_first
from storygen.wording.numbers import number_start, number_words
from storygen.wording.percent import percent, percent_range, percent_value
from storygen.wording.style import HouseStyle


def add_proportion(builder: SheetBuilder, measure: Measure, held: Mapping[str, Figure], look_in: str) -> None:
    """Add what is known of a proportion: its counts, their complement, the share and its interval."""
    state = proportion_state(measure, held)
    builder.states[measure.id] = state
    usable = {name: figure for name, figure in held.items() if figure.value is not None}
    if state in ("disputed", "unavailable", "missing"):
        usable = {}
    for statistic in (measure.whole, measure.part):
        _add_count(builder, measure, statistic, usable, look_in)
    if state == "counts":
        _add_counted(builder, measure, usable)
    elif state == "share":
        _add_printed_share(builder, measure, usable["share_pct"])


def proportion_state(measure: Measure, held: Mapping[str, Figure]) -> State:
    """Return what is known of a proportion from the figures held, by statistic."""
    if any(is_disputed(figure) for figure in held.values()):
        return "disputed"
    part, whole = held.get(measure.part), held.get(measure.whole)
    has_part, has_whole = bool(part and part.value is not None), bool(whole and whole.value is not None)
    if whole and whole.value == 0:
        return "unavailable"  # nothing was checked, so there is nothing to say of it
    if has_part and has_whole:
        return "counts"
    if has_part and part and part.value == 0:
        return "none"
    if "share_pct" in held and held["share_pct"].value is not None:
        return "share"
    if has_part:
        return "part"
    if has_whole:
        return "whole"
    if any(figure.basis in BASES_WITHOUT_VALUE for figure in held.values()):
        return "unavailable"
    return "missing"


def is_disputed(figure: Figure) -> bool:
    """True when sources conflict over a figure and nobody has decided."""
    return figure.doubt == "conflict" and not figure.accepted


def counts(measure: Measure, held: Mapping[str, Figure]) -> tuple[int, int] | None:
    """Return (part, whole) when both are held and undisputed."""
    if proportion_state(measure, held) != "counts":
        return None
    part, whole = held[measure.part].value, held[measure.whole].value
    assert part is not None
    assert whole is not None
    return int(part), int(whole)


def number_forms(number: int, style: HouseStyle) -> dict[str, str]:
    """Return the text forms of a count."""
    words = number_words(number, style)
    return {
        "text": words,
        "words": words,
        "figures": f"{number:,}",
        "start": number_start(number, style),
        "none_or": "none" if number == 0 else words,
        "none_start": "None" if number == 0 else number_start(number, style),
    }


def count_label(measure: Measure, statistic: str) -> str:
    """Return what a count is a count of: "rape records wrongly cancelled"."""
    if statistic == measure.whole:
        return f"{measure.things} {measure.whole_phrase}".strip()
    phrase = measure.phrase if statistic == measure.part else measure.complement_phrase
    return f"{measure.short_things or measure.things} {phrase}"


def _add_count(
    builder: SheetBuilder, measure: Measure, statistic: str, usable: Mapping[str, Figure], look_in: str
) -> None:
    fact_id = f"{measure.id}.{statistic}"
    label = count_label(measure, statistic)
    figure = usable.get(statistic)
    if figure is None or figure.value is None:
        builder.add_missing(fact_id, label, "count", f"number of {label}", look_in)
        return
    number = int(figure.value)
    working = figure.note if figure.basis == "derived" else ""
    builder.add(
        fact_id, label, number, "count", number_forms(number, builder.style), sum=working, figures=(figure,)
    )


def _add_counted(builder: SheetBuilder, measure: Measure, usable: Mapping[str, Figure]) -> None:
    """Add what follows from both counts: what is left of the whole, both shares, and the likely range."""
    figures = (usable[measure.part], usable[measure.whole])
    part, whole = (int(figure.value or 0) for figure in figures)
    if measure.complement:
        style = builder.style
        builder.add(
            f"{measure.id}.{measure.complement}",
            count_label(measure, measure.complement),
            whole - part,
            "count",
            number_forms(whole - part, style) | _of_forms(whole - part, whole, style),
            sum=f"{whole} − {part} = {whole - part}",
            figures=figures,
            basis="derived",
        )
    _add_share(builder, measure, "share", measure.part, part, whole, figures)
    if measure.complement:
        name = f"{measure.complement}_share"
        _add_share(builder, measure, name, measure.complement, whole - part, whole, figures)
    if whole >= builder.style.min_base:
        _add_interval(builder, measure, part, whole, figures)


def _add_share(
    builder: SheetBuilder,
    measure: Measure,
    name: str,
    statistic: str,
    part: int,
    whole: int,
    figures: tuple[Figure, ...],
) -> None:
    style = builder.style
    builder.add(
        f"{measure.id}.{name}",
        f"share of {count_label(measure, statistic)}",
        share(part, whole),
        "share",
        share_forms(part, whole, style) | of_things_forms(part, whole, measure, style),
        sum=share_sum(part, whole, style),
        figures=figures,
        basis="derived",
        counts=(part, whole),
    )


def _add_interval(
    builder: SheetBuilder, measure: Measure, part: int, whole: int, figures: tuple[Figure, ...]
) -> None:
    confidence = builder.story.settings.rules.confidence
    interval, text, working = _interval(part, whole, confidence, builder.style)
    builder.add(
        f"{measure.id}.interval",
        f"likely range of the share of {count_label(measure, measure.part)}",
        interval,
        "interval",
        {"text": text, "range": text},
        sum=working,
        figures=figures,
        basis="derived",
    )


@lru_cache(maxsize=4096)
def _interval(
    part: int, whole: int, confidence: float, style: HouseStyle
) -> tuple[tuple[Fraction, Fraction], str, str]:
    """Return the likely range of a share, in words, and how it was worked out."""
    low, high = map(Fraction, wilson_interval(part, whole, confidence))
    working = f"{percentage_words(confidence, style)} Wilson interval of {part} in {whole}"
    return (low, high), percent_range(low, high, style), working


def percentage_words(share: float, style: HouseStyle) -> str:
    """Return a threshold of story.toml as a percentage: 0.95 is "95%", 0.999 is "99.9%"."""
    return percent_value(Decimal(f"{share * 100:.4g}"), style)


def _of_forms(part: int, whole: int, style: HouseStyle) -> dict[str, str]:
    return {"of": of_phrase(part, whole, style), "of_start": of_phrase(part, whole, style, start=True)}


def of_things_forms(part: int, whole: int, measure: Measure, style: HouseStyle) -> dict[str, str]:
    """Return the share as counts of what was counted, in full and where the full name has just been said."""
    short, short_one = measure.short_things or measure.things, measure.short_thing or measure.thing
    return dict(_of_things_forms(part, whole, (measure.things, measure.thing), (short, short_one), style))


@lru_cache(maxsize=4096)
def _of_things_forms(
    part: int, whole: int, full: tuple[str, str], short: tuple[str, str], style: HouseStyle
) -> dict[str, str]:
    return {
        "of_things": of_things(part, whole, *full, style),
        "of_things_start": of_things(part, whole, *full, style, start=True),
        **_fraction_of(part, whole, short[0], style),
        **_fraction_of(part, whole, full[0], style, "fraction_things_full"),
        "of_short": of_things(part, whole, *short, style),
        "of_short_start": of_things(part, whole, *short, style, start=True),
    }


def _fraction_of(
    part: int, whole: int, things: str, style: HouseStyle, name: str = "fraction_things"
) -> dict[str, str]:
    """Return "more than half of robbery records", or "two in five robbery records", where one is true."""
    phrase = fraction(part, whole, style)
    if phrase is None:
        return {}
    text = f"{phrase.text} {things}" if " in " in phrase.text else f"{phrase.text} of {things}"
    return {name: text, f"{name}_start": capitalise_first(text)}


def share_forms(part: int, whole: int, style: HouseStyle) -> dict[str, str]:
    """Return the text forms of a share: always as counts; as a percentage only on a base that carries one."""
    return dict(_share_forms(part, whole, style))


# Samples are small, so the same counts come up again and again.
@lru_cache(maxsize=4096)
def _share_forms(part: int, whole: int, style: HouseStyle) -> dict[str, str]:
    forms = _of_forms(part, whole, style)
    forms["text"] = forms["of"]
    if whole >= style.min_base:
        forms["percent"] = forms["text"] = percent(share(part, whole), style)
    for name, phrase in (("fraction", fraction(part, whole, style)), ("one_in", one_in(part, whole, style))):
        if phrase:
            forms[name] = phrase.text
            forms[f"{name}_start"] = capitalise_first(phrase.text)
    forms["sum"] = share_sum(part, whole, style)
    return forms


@lru_cache(maxsize=4096)
def share_sum(part: int, whole: int, style: HouseStyle) -> str:
    """Return the working of a share, as a reader can follow it: "9 ÷ 17 = 52.9%, rounded to 53%"."""
    if whole < style.min_base:
        return f"{part} of {whole}: too few for a percentage"
    exact = share(part, whole)
    tenths = round_half_up(exact * 100, 1)
    sign = "%" if style.percent == "%" else " per cent"
    if exact * 100 == round_half_up(exact * 100):
        return f"{part} ÷ {whole} = {int(exact * 100)}{sign}"
    return f"{part} ÷ {whole} = {tenths}{sign}, rounded to {percent(exact, style)}"


def _add_printed_share(builder: SheetBuilder, measure: Measure, figure: Figure) -> None:
    """Add a share that was printed rounded, with no counts: nothing may be worked out from it."""
    assert figure.value is not None
    text = percent_value(figure.value, builder.style)
    builder.add(
        f"{measure.id}.share",
        f"share of {count_label(measure, measure.part)}, as printed",
        Fraction(figure.value) / 100,
        "share",
        {"text": text, "percent": text},
        statistic="share",
        sum="printed as a rounded share; the counts are not held",
        figures=(figure,),
    )
