"""Suggests the name that somebody most likely meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

FEW = 12


def nearest(value: str, names: Iterable[str]) -> str | None:
    """Return the name most like `value`, whatever its capitals; None when none is near."""
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in names}
    found = get_close_matches(value.casefold(), folded, 1, 0.6)
    return folded[found[0]] if found else None


def suggestion(value: str, names: Iterable[str], aliases: Mapping[str, str] | None = None) -> str:
    """Return "Did you mean …?", or the names there are when none is near and they are few; else "".

    `aliases` are other words for some of the names: an area's full name for its slug.
    """
    names = tuple(names)
    aliases = aliases or {}
    near = nearest(value, (*names, *aliases))
    if near is not None:
        return f"Did you mean “{aliases.get(near, near)}”?"
    if names and len(names) <= FEW:
        return f"Known: {', '.join(names)}."
    return ""
