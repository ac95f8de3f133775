"""Extractions as plain data, for the pipe to a worker and for the cache."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from storygen.extract.model import Box, Extraction, KnownArea, Proposal


def to_wire(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction as JSON can hold it."""
    plain = asdict(extraction)
    for name in ("proposals", "notes"):
        for proposal in plain[name]:
            value = proposal["value"]
            proposal["value"] = {"number": str(value)} if isinstance(value, Decimal) else value
            proposal["boxes"] = [list(box.values()) for box in proposal["boxes"]]
    return plain


def from_wire(plain: dict[str, Any]) -> Extraction:
    """Return the extraction that `to_wire` wrote. Raises KeyError or TypeError when it is not one."""
    data = dict(plain)
    for name in ("proposals", "notes"):
        data[name] = tuple(_proposal(item) for item in data[name])
    data["problems"] = tuple(data["problems"])
    return Extraction(**data)


def _proposal(plain: dict[str, Any]) -> Proposal:
    data = dict(plain)
    value = data["value"]
    data["value"] = Decimal(value["number"]) if isinstance(value, dict) else value
    data["reasons"] = tuple(data["reasons"])
    data["boxes"] = tuple(Box(*box) for box in data["boxes"])
    return Proposal(**data)


def areas_to(areas: Iterable[KnownArea]) -> list[list[str]]:
    """Return areas as JSON can hold them."""
    return [[area.slug, area.name, area.short_name] for area in areas]


def areas_from(plain: Iterable[Iterable[str]]) -> tuple[KnownArea, ...]:
    """Return the areas that `areas_to` wrote."""
    return tuple(KnownArea(*area) for area in plain)
