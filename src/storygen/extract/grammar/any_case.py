"""Patterns for words in letters of any case. They are looked for in a text's small letters: three times as fast
as a pattern that allows for both at every letter, and most sentences hold none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

# Group names, signs and classes are no letters that a text is held against.
_NOT_LETTERS = re.compile(r"\(\?P[<=]\w+[>)]?|\\.")


# Many patterns look at the same sentence one after the other.
@lru_cache(maxsize=128)
def small(text: str) -> str:
    """Return a text in small letters, each in its place."""
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()


class InSmall:
    """A pattern that says where words stand, whatever their case; its matches hold small letters."""

    def __init__(self, pattern: str) -> None:
        if re.search(r"[A-Z]", _NOT_LETTERS.sub("", pattern)):
            raise ValueError(f"A capital would never be found: {pattern[:200]}")
        self.pattern = pattern
        self._small = re.compile(pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match."""
        return self._small.search(small(text))

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of a text."""
        return self._small.match(small(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every match."""
        return self._small.finditer(small(text))

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return a text with plain words, or what is made of the match, instead of every match."""
        kept: list[str] = []
        done = 0
        for match in self._small.finditer(small(text)):
            words = replacement if isinstance(replacement, str) else replacement(match)
            kept += (text[done : match.start()], words)
            done = match.end()
        return "".join([*kept, text[done:]]) if kept else text


class AsWritten(InSmall):
    """A pattern for words in any case whose matches hold them as they stand in the text."""

    @cached_property
    def _written(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match."""
        return self._written.search(text) if super().search(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of a text."""
        return self._written.match(text) if super().match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every match."""
        return self._written.finditer(text) if super().search(text) else iter(())
