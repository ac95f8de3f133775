"""Lists in a sentence: "rape, robbery and violence"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from storygen.wording.style import HouseStyle


def join(items: Iterable[str], style: HouseStyle) -> str:
    """Return the items as a list that ends in "and", without a comma before it. No items give "".

    Where an item holds an "and" of its own the comma is put in, so that it is plain which words belong
    together: "Dorset, Avon and Somerset, and Kent".
    """
    return _join(list(items), "standard", "and", style)


def join_or(items: Iterable[str], style: HouseStyle) -> str:
    """Return the items as a list that ends in "or". No items give ""."""
    return _join(list(items), "or", "or", style)


def _join(items: list[str], kind: Literal["standard", "or"], word: str, style: HouseStyle) -> str:
    from babel.lists import format_list

    if len(items) > 1 and any(f" {word} " in item for item in items):
        return f"{', '.join(items[:-1])}, {word} {items[-1]}"
    return str(format_list(items, style=kind, locale=style.locale))
