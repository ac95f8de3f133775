"""Large figures with small words: which text is one, and how the two are said as one statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FIGURE = re.compile(
    r"^(?!(?:19|20)\d\d$)(?:(?:over|about|more than|just|nearly|almost|some) )?"
    r"[£±]?\d(?:[\d.,]*\d)?(?:%|\+|m|bn|k)?"
    r"(?: ?(?:per ?cent|percent|/|in|of|and|out of|million) ?(?:[\d.,]+%?)?)?$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\b(?:is|are|was|were|had|has|have|recorded|told|cancelled|found)\b")
_MARGIN = re.compile(r"\W*(?:(?:95|with|and|an?)\W+)*(?:confidence|margin|interval)\b", re.IGNORECASE)
_MOST_WORDS = 45


def is_figure(text: str) -> bool:
    """Return whether a text is a number and hardly more, a year left out."""
    return bool(_FIGURE.match(text))


def with_caption(figure: str, caption: str) -> str:
    """Return a figure and the words under it as one statement: "92% of crime is recorded", "Rate: 92%"."""
    if caption[:1].isupper() and not _SENTENCE.search(caption):
        return f"{caption.rstrip(' :')}: {figure}"
    # "97.3% confidence" is a level of confidence, and no rate with its interval.
    return f"{figure}, {caption}" if _MARGIN.match(caption) else f"{figure} {caption}"


def going_on(text: str, more: str) -> str:
    """Return a statement with further small words."""
    return f"{text}{' ' if more[:1] == '(' else ', '}{more}"


def statement(pieces: Sequence[str]) -> str:
    """Return the pieces of a card as one statement; "" when they are not a figure and few words."""
    figures = [place for place, piece in enumerate(pieces) if is_figure(piece)]
    short = sum(len(piece.split()) for piece in pieces) <= _MOST_WORDS
    if len(figures) != 1 or not 2 <= len(pieces) <= 4 or not short:
        return ""
    at = figures[0]
    label, after = " ".join(pieces[:at]), pieces[at + 1 :]
    if not after:
        return f"{label.rstrip(' :')}: {pieces[at]}"
    text = with_caption(pieces[at], after[0])
    for more in after[1:]:
        text = going_on(text, more)
    return f"{label.rstrip(' :')}: {text}" if label else text
