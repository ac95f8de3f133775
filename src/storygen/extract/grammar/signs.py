"""Ways of putting one thing, each a pattern with a sentence that puts it so.

The sentence is what says why the pattern is there: a pattern whose sentence others find already is taken out again
(`tests/extract/grammar/test_signs.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from storygen.extract.grammar.any_case import AsWritten


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern in small letters, and a sentence in which it is found."""

    pattern: str
    example: str


class Signs:
    """Ways of putting one thing, looked for all at once.

    Where all of them begin with ``\\b``, Python looks for the edge of a word once for all: one that begins otherwise makes
    a long list three times as slow.
    """

    def __init__(self, *signs: tuple[str, str]) -> None:
        self.all = tuple(Sign(*sign) for sign in signs)
        self._any = AsWritten("|".join(sign.pattern for sign in self.all))

    def found_in(self, text: str) -> str:
        """Return the words of a text that put it so, "" when none do."""
        found = self._any.search(text)
        return found.group().strip() if found else ""
