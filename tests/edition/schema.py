"""As much of JSON Schema as docs/facts.schema.json uses. It refuses a schema that uses anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "number": (int, float), "integer": (int,),
    "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
KNOWN = {
    "$schema", "$id", "$ref", "$defs", "title", "description", "type", "properties", "required", "items",
    "enum", "additionalProperties", "const", "pattern", "minimum", "minItems", "maxItems",
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], where: str = "$") -> Iterator[str]:
    """Yield what in a value does not fit a schema."""
    unknown = set(schema) - KNOWN
    assert not unknown, f"the schema uses {unknown}, which this check does not read"
    if "$ref" in schema:
        yield from faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, where)
        return
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_is(value, kind) for kind in kinds):
        yield f"{where}: {value!r} is not {' or '.join(kinds)}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{where}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{where}: {value!r} does not fit {schema['pattern']}"
    if _is(value, "number") and value < schema.get("minimum", value):
        yield f"{where}: {value} is too small"
    if isinstance(value, list):
        yield from _list_faults(value, schema, root, where)
    if isinstance(value, dict):
        yield from _object_faults(value, schema, root, where)


def _is(value: Any, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, TYPES[kind])


def _list_faults(value: list[Any], schema: dict[str, Any], root: dict[str, Any], where: str) -> Iterator[str]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{where}: {len(value)} items"
    for number, item in enumerate(value):
        yield from faults(item, schema.get("items", {}), root, f"{where}[{number}]")


def _object_faults(
    value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], where: str
) -> Iterator[str]:
    properties, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    yield from (f"{where}: {key} is missing" for key in schema.get("required", ()) if key not in value)
    for key, item in value.items():
        if key in properties:
            yield from faults(item, properties[key], root, f"{where}.{key}")
        elif others is False:
            yield f"{where}: {key} is not known"
        elif isinstance(others, dict):
            yield from faults(item, others, root, f"{where}.{key}")
