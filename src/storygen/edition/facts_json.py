"""facts.json: an area's fact sheet and the claims of its draft, for any program that checks."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from storygen import __version__
from storygen.compose.draft import Draft
from storygen.facts.model import Fact, FactSheet, FactSource, Value
from storygen.story.links import EVIDENCE
from storygen.story.model import Area, Measure, Story

SCHEMA = "storygen.facts/1"


def facts_document(story: Story, draft: Draft) -> dict[str, Any]:
    """Return the content of facts.json for one draft, as `facts_json` writes it."""
    settings, sheet, area = story.settings, draft.sheet, draft.area
    lead = draft.lead.chosen
    return {
        "schema": SCHEMA,
        "tool": f"storygen {__version__}",
        "story": story.slug,
        "title": settings.title,
        "edition": settings.edition.isoformat(),
        "fictional": settings.fictional,
        "area": _area(area),
        "others": [
            _name(other.slug, other.name, other.short_name) for other in story.areas if other is not area
        ],
        "measures": [_measure(measure) for measure in settings.measures],
        **sheet_document(sheet),
        "claims": [
            {
                "fact": placed.claim.fact,
                "form": placed.claim.form,
                "text": placed.claim.text,
                "part": placed.part,
                "sentence": placed.sentence,
            }
            for placed in draft.claims()
        ],
        "angle": {"id": lead.angle.id, "measure": lead.measure.id if lead.measure else ""},
    }


def sheet_document(sheet: FactSheet) -> dict[str, Any]:
    """Return the part of facts.json that stands without a draft: facts, sources and what is outstanding."""
    return {
        "facts": [_fact(fact) for fact in sheet],
        "sources": [_source(source) for source in sheet.sources.values()],
        "status": sheet.status,
        "outstanding": [asdict(item) for item in sheet.outstanding],
    }


def facts_json(document: dict[str, Any]) -> str:
    """Return the document as JSON text, ended by a new line: an entry of each list on a line of its own."""
    return "{\n" + ",\n".join([f"{_json(key)}: {_lines(value)}" for key, value in document.items()]) + "\n}\n"


# One encoder, and no indent: with one, json cannot use its encoder written in C, and is ten times slower.
_json = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


class _Encoded(str):
    """What is JSON already."""

    __slots__ = ()


# The other areas' names stand in every area's file. Worked out anew each time, they cost most of it.
@lru_cache(maxsize=4096)
def _name(slug: str, name: str, short_name: str) -> _Encoded:
    return _Encoded(_json({"slug": slug, "name": name, "short_name": short_name}))


def _lines(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n " + ",\n ".join([v if type(v) is _Encoded else _json(v) for v in value]) + "\n]"
    return _json(value)


@lru_cache(maxsize=64)
def _measure(measure: Measure) -> _Encoded:
    return _Encoded(_json(asdict(measure)))


def _area(area: Area) -> dict[str, str]:
    return {
        "slug": area.slug,
        "name": area.name,
        "short_name": area.short_name,
        "noun": area.noun,
        "region": area.region,
        "covers": area.covers,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": fact.id,
        "ref": fact.ref,
        "number": fact.number,
        "label": fact.label,
        "value": plain_value(fact.value),
        "unit": fact.unit,
        "text": fact.forms.get("text", ""),
        "forms": dict(fact.forms),
        "measure": fact.measure,
        "statistic": fact.statistic,
        "sum": fact.sum,
        "basis": fact.basis,
        "sources": list(fact.sources),
        "note": fact.note,
        "missing": fact.missing,
        "look_in": fact.look_in,
    }
    if fact.unit == "share" and isinstance(fact.value, Fraction) and "of" in fact.forms:
        entry["exact"] = list(fact.counts)
    if fact.evidence:
        entry["evidence"] = [f"{EVIDENCE}/{name}" for name in fact.evidence]
    return entry


def _source(source: FactSource) -> dict[str, Any]:
    entry = {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "kind": source.kind,
        "published": plain_value(source.published),
        "page": source.page,
        "quote": source.quote,
        "second_hand": source.second_hand,
    }
    return entry | {"link": source.link} if source.link else entry


def plain_value(value: Value) -> Any:
    """Return a fact's value as JSON can hold it: shares as numbers from 0 to 1, dates as ISO text."""
    match value:
        case Fraction():
            return round(float(value), 10)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date():
            return value.isoformat()
        case tuple():
            return [plain_value(item) for item in value]
        case _:
            return value
