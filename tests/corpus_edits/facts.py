"""facts.json for a fictional force, in schema storygen.facts/1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from .forces import FORCES, NEIGHBOURS, Counts, Force

SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
EDITION = "2020-10-23"
MIN_BASE = 10

_CANCELLED: tuple[tuple[str, str, str, str, list[str]], ...] = (
    ("rape", "Rape", "rape", "rape", ["rape", "rapes"]),
    (
        "sexual",
        "Sexual offences (other than rape)",
        "sexual offence",
        "sexual offence",
        ["sexual offence", "sexual offences", "sex offence", "sex offences", "sexual crime", "sex crime"],
    ),
    (
        "violence",
        "Violence",
        "violence",
        "violence",
        ["violence", "violent crime", "violent offence", "violence against the person"],
    ),
    ("robbery", "Robbery", "robbery", "robbery", ["robbery", "robberies"]),
)

NATIONAL = {"rape": 7, "sexual": 8, "violence": 6, "robbery": 5}
LABELS = {
    "rape": "Rape",
    "sexual": "Sexual offences (other than rape)",
    "violence": "Violence",
    "robbery": "Robbery",
}


def percent(part: int, whole: int, digits: str = "1") -> str:
    """Return a percentage rounded half up, without the sign."""
    return str((Decimal(100 * part) / Decimal(whole)).quantize(Decimal(digits), ROUND_HALF_UP))


def in_words(number: int) -> str:
    """Return a count as the house style has it: words to nine, then figures with commas."""
    return SMALL[number] if number < 10 else f"{number:,}"


def measures() -> list[dict[str, Any]]:
    """Return the story's measures as story.toml would have them."""
    found = []
    for key, label, category, noun, synonyms in _CANCELLED:
        found.append(
            {
                "id": key,
                "table": f"cancelled_{key}",
                "kind": "proportion",
                "label": label,
                "category": category,
                "thing": f"cancelled {noun} record",
                "things": f"cancelled {noun} records",
                "phrase": "wrongly cancelled",
                "part": "wrong",
                "whole": "checked",
                "complement": "right",
                "complement_phrase": "rightly cancelled",
                "needed": True,
                "ranked": True,
                "synonyms": synonyms,
                "short_things": f"{noun} records",
                "qualifier": "wrongly",
            }
        )
    found.append(
        {
            "id": "victims",
            "table": "victims",
            "kind": "proportion",
            "label": "Victims who should have been told",
            "category": "victim",
            "thing": "victim who should have been told",
            "things": "victims who should have been told",
            "phrase": "told",
            "part": "told",
            "whole": "should_be_told",
            "complement": "not_told",
            "complement_phrase": "not told",
            "needed": False,
            "ranked": False,
            "synonyms": ["victims", "complainants"],
        }
    )
    for key, label, thing in (
        ("recording_all", "Crime recorded", "crime reported"),
        ("recording_violence", "Violent crime recorded", "violent crime reported"),
        ("recording_sexual", "Sexual offences recorded", "sexual offence reported"),
    ):
        found.append(
            {
                "id": key,
                "table": key,
                "kind": "rate",
                "label": label,
                "category": "",
                "thing": thing,
                "things": thing.replace("crime", "crimes").replace("offence", "offences"),
                "phrase": "recorded",
                "part": "",
                "whole": "",
                "complement": "",
                "complement_phrase": "",
                "needed": False,
                "ranked": False,
                "synonyms": [],
            }
        )
    found.append(
        {
            "id": "unrecorded",
            "table": "unrecorded",
            "kind": "count",
            "label": "Crimes not recorded a year",
            "category": "",
            "thing": "reported crime",
            "things": "reported crimes",
            "phrase": "not recorded",
            "part": "",
            "whole": "",
            "complement": "",
            "complement_phrase": "",
            "needed": False,
            "ranked": False,
            "synonyms": [],
        }
    )
    return found


def facts_of(force: Force) -> list[dict[str, Any]]:
    """Return the facts of one force in sheet order, numbered."""
    facts = []
    for number, fact in enumerate(_facts(force), start=1):
        ref = f"F{number}"
        facts.append(
            {
                "ref": ref,
                "number": number,
                "basis": "printed",
                "sources": ["S1"],
                "sum": "",
                "note": "",
                "missing": "",
                "look_in": "",
                "measure": "",
                "statistic": "",
                **fact,
            }
        )
    return facts


def facts_json(force: Force) -> dict[str, Any]:
    """Return the whole of facts.json but its claims, which the draft brings."""
    others = [(f.slug, f.name, f.short_name) for f in FORCES if f is not force] + list(NEIGHBOURS)
    return {
        "schema": "storygen.facts/1",
        "tool": "storygen 0.1.0",
        "story": "corpus",
        "title": "Cancelled crime records",
        "edition": EDITION,
        "fictional": True,
        "area": {
            "slug": force.slug,
            "name": force.name,
            "short_name": force.short_name,
            "noun": force.noun,
            "region": force.region,
            "covers": force.covers,
        },
        "others": [{"slug": slug, "name": name, "short_name": short} for slug, name, short in others],
        "measures": measures(),
        "facts": facts_of(force),
        "sources": [
            {
                "id": "S1",
                "title": f"{force.name}: crime records inspection {force.year}",
                "publisher": "HMICFRS",
                "url": f"https://example.org/{force.slug}",
                "kind": "inspection",
                "published": None,
                "page": "12",
                "quote": "",
                "second_hand": False,
            }
        ],
        "claims": [],
        "status": "ready",
        "outstanding": [],
        "angle": {"id": "several", "measure": "sexual"},
    }


def _facts(force: Force) -> Iterator[dict[str, Any]]:
    for key in LABELS:
        if key in force.counts:
            yield from _counted(key, force.counts[key])
        elif key in force.shares:
            value = force.shares[key]
            yield {
                "id": f"{key}.share",
                "label": f"{LABELS[key]}: share wrongly cancelled",
                "value": value / 100,
                "exact": [value, 100],
                "unit": "share",
                "text": f"{value}%",
                "measure": key,
                "statistic": "share",
                "basis": "rounded",
                "forms": {"percent": f"{value}%"},
            }
        else:
            yield {
                "id": f"{key}.wrong",
                "label": f"{LABELS[key]}: wrongly cancelled",
                "value": None,
                "unit": "count",
                "text": "",
                "forms": {},
                "measure": key,
                "statistic": "wrong",
                "basis": "not-published",
                "missing": f"number of cancelled {key} records found wrong",
                "look_in": "the inspection report",
            }
    if force.victims:
        yield from _victims(force.victims)
    for key, (rate, margin) in force.rates.items():
        yield {
            "id": f"{key}.rate",
            "label": f"{key}: rate",
            "value": float(rate),
            "unit": "percent",
            "text": f"{rate}%",
            "forms": {"percent": f"{rate}%"},
            "measure": key,
            "statistic": "rate",
        }
        if margin:
            yield {
                "id": f"{key}.margin",
                "label": f"{key}: margin",
                "value": float(margin),
                "unit": "number",
                "text": margin,
                "forms": {"points": margin},
                "measure": key,
                "statistic": "margin",
            }
    if force.unrecorded:
        text = f"over {force.unrecorded:,}"
        yield {
            "id": "unrecorded.per_year",
            "label": "Crimes not recorded a year",
            "value": force.unrecorded,
            "unit": "count",
            "text": text,
            "forms": {"figures": f"{force.unrecorded:,}", "over": text},
            "measure": "unrecorded",
            "statistic": "per_year",
        }
    yield {
        "id": "inspection.year",
        "label": "Year of the inspection",
        "value": force.year,
        "unit": "year",
        "text": str(force.year),
        "forms": {"year": str(force.year)},
    }
    if force.grade:
        yield {
            "id": "inspection.grade",
            "label": "Grade",
            "value": force.grade,
            "unit": "grade",
            "text": force.grade,
            "forms": {"words": force.grade},
        }
    yield from _national()


def _national() -> Iterator[dict[str, Any]]:
    count = len(FORCES) + len(NEIGHBOURS)
    yield {
        "id": "areas.count",
        "label": "Forces inspected",
        "value": count,
        "unit": "count",
        "text": str(count),
        "forms": {"figures": str(count), "words": "12"},
    }
    for key, value in NATIONAL.items():
        yield {
            "id": f"national.forces_wrong_{key}",
            "label": f"Forces with a {key} record wrongly cancelled",
            "value": value,
            "unit": "count",
            "text": SMALL[value],
            "forms": {"words": SMALL[value], "figures": str(value)},
        }
    yield {
        "id": "method.confidence",
        "label": "Confidence of the ranges",
        "value": 95,
        "unit": "percent",
        "text": "95%",
        "forms": {"percent": "95%"},
        "basis": "rule",
        "sources": [],
    }
    yield {
        "id": "method.min_base",
        "label": "Smallest base",
        "value": MIN_BASE,
        "unit": "count",
        "text": str(MIN_BASE),
        "forms": {"figures": str(MIN_BASE)},
        "basis": "rule",
        "sources": [],
    }
    yield {
        "id": "edition.date",
        "label": "Edition",
        "value": EDITION,
        "unit": "date",
        "text": "23 October 2020",
        "forms": {"long": "23 October 2020"},
        "basis": "rule",
        "sources": [],
    }


def _counted(key: str, counts: Counts) -> Iterator[dict[str, Any]]:
    wrong, checked = counts
    label = LABELS[key]
    for statistic, value, basis in (
        ("checked", checked, "printed"),
        ("wrong", wrong, "printed"),
        ("right", checked - wrong, "derived"),
    ):
        yield {
            "id": f"{key}.{statistic}",
            "label": f"{label}: {statistic}",
            "value": value,
            "unit": "count",
            "text": in_words(value),
            "forms": {"words": in_words(value), "figures": f"{value:,}"},
            "measure": key,
            "statistic": statistic,
            "basis": basis,
            "sum": f"{checked} − {wrong} = {checked - wrong}" if basis == "derived" else "",
        }
    if checked >= MIN_BASE:
        yield _share(f"{key}.share", f"{label}: share", wrong, checked, key, "share")


def _victims(counts: Counts) -> Iterator[dict[str, Any]]:
    should, told = counts
    for statistic, value in (("should_be_told", should), ("told", told), ("not_told", should - told)):
        yield {
            "id": f"victims.{statistic}",
            "label": f"Victims: {statistic}",
            "value": value,
            "unit": "count",
            "text": in_words(value),
            "forms": {"words": in_words(value), "figures": str(value)},
            "measure": "victims",
            "statistic": statistic,
        }
    yield _share("victims.share", "Victims told", told, should, "victims", "share")
    yield _share(
        "victims.not_told_share", "Victims not told", should - told, should, "victims", "not_told_share"
    )


def _share(fact_id: str, label: str, part: int, whole: int, measure: str, statistic: str) -> dict[str, Any]:
    text = f"{percent(part, whole)}%"
    working = f"{part} ÷ {whole} = {percent(part, whole, '0.1')}%, rounded to {text}"
    return {
        "id": fact_id,
        "label": label,
        "value": part / whole,
        "exact": [part, whole],
        "unit": "share",
        "text": text,
        "measure": measure,
        "statistic": statistic,
        "basis": "derived",
        "sum": working,
        "forms": {"percent": text, "of": f"{in_words(part)} of the {in_words(whole)}", "sum": working},
    }
