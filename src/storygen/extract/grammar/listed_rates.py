"""Rates that are listed apart from what they are of: "violence and sexual offences, 86 and 94 percent"."""

from __future__ import annotations

import itertools
import re

from storygen.extract.grammar.whose_rate import CATEGORY

_LIST = re.compile(
    r"(?<![\w.,/±–-])(?<!between )(?<!from )(?<!minus )(?:(?<!of )|(?<=rates of )|(?<=figures of )|(?<=results of ))(\d{1,2}(?:\.\d+)?)(,? and |, )"
    r"(?=\d{1,2}(?:\.\d+)? ?(?:%|per ?cent))"
)
_ALL_CRIME = re.compile(
    r"(?P<all>\b(?:all (?:reported )?crimes?|crime (?:overall|as a whole|in general)|all offences)\b)",
    re.IGNORECASE,
)


_LISTED = re.compile(r"[\s,]*(?:\([^)]*\))?[\s,]*(?:and)?\s*")
LISTED = "the rates are listed, and it is not clear which is whose"


def listed_in_full(text: str) -> str:
    """Return "95.8, 94.4 and 97.3 percent" with the sign after each."""
    while (more := _LIST.sub(r"\1 percent\2", text)) != text:
        text = more
    return text


def listed_kinds(text: str, shares: list[re.Match[str]]) -> dict[int, str]:
    """Return the crime types of rates that are listed apart from them, one to one ("… and …, 86 and 94 percent"),
    by the places of the rates; "" where the list of types is not as long."""
    found: dict[int, str] = {}
    for run in _runs(text, shares):
        first, last = run[0], run[-1]
        after = text[shares[last].end() : shares[last + 1].start() if last + 1 < len(shares) else len(text)]
        before = text[shares[first - 1].end() if first else 0 : shares[first].start()]
        for words in (re.split(r"[;.]", after)[0], before):
            kinds = _kinds_listed(words)
            if len(kinds) == len(run):
                found |= dict(zip(run, kinds, strict=True))
                break
            if kinds:
                found |= dict.fromkeys(run, "")
    return found


def _runs(text: str, shares: list[re.Match[str]]) -> list[list[int]]:
    """Return the places of percentages that follow each other as a list, two or more."""
    runs: list[list[int]] = []
    for place, (one, other) in enumerate(itertools.pairwise(shares)):
        if not _LISTED.fullmatch(text[one.end() : other.start()]):
            continue
        if runs and runs[-1][-1] == place:
            runs[-1].append(place + 1)
        else:
            runs.append([place, place + 1])
    return runs


def _kinds_listed(words: str) -> list[str]:
    kinds = sorted([*CATEGORY.finditer(words), *_ALL_CRIME.finditer(words)], key=lambda kind: kind.start())
    return [kind.lastgroup or "" for kind in kinds]
