"""A rate that has moved: what says where it stood, so that only where it stands is read."""

from __future__ import annotations

import re

from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.margins import PERCENT
from storygen.extract.grammar.numbers import NUMBER

# "Has risen from 87.2 percent to 95.3 percent": only where it stands now is a finding.
RISEN = re.compile(
    rf"\b(?:up |down )?from (?:an? \w+ of )?(?:{NUMBER})\s*{PERCENT}?(?: ?\([^)]*\))?(?: (?:in|at|during) [^,;%]{{1,40}}?,?| [^,;%\d]{{1,20}} (?:ago|before|earlier|previously),?)? "
    rf"(?=to (?:{NUMBER})\s*{PERCENT})",
    re.IGNORECASE,
)
# "From a base of 69.3 percent two years ago, recording accuracy has climbed to 91.2 percent".
STARTED = re.compile(
    rf"^From (?:an? \w+ of |(?:an? |the |its )(?:[\w-]+ ){{0,3}}(?:rate|figure|level|base|share) of |its )?(?:{NUMBER})\s*{PERCENT}(?: ?\([^)]*\))?[^,;%\d]{{0,30}}(?:20\d\d)?, (?=[^;%]*\bto (?:{NUMBER})\s*{PERCENT})",
    re.IGNORECASE,
)
# "From the 71.5 percent of two years ago it has reached 92.1 percent".
_CAME_FROM = InSmall(
    rf"\bfrom (?:the |its )?(?:{NUMBER})\s*{PERCENT}(?: ?\([^)]*\))? (?:of|in|at) [^,;%]{{1,40}}?,? (?=(?:it|the \w+) (?:has|have) \w+)",
)
# "…, up from 86.8 percent (±1.8 percent)": where it stood.
_WAS = InSmall(
    rf",? (?:up|down|rising|risen|having (?:risen|fallen)|an? \w+ (?:from|on)) (?:from |on )?{NUMBER}\s*{PERCENT}(?: ?\([^)]*\))?"
    rf"(?! to\b)|, having been {NUMBER}(?:\s*{PERCENT})?(?: in 20\d\d| before| then)?(?=[.;,]|$)",
)


def as_it_stands(text: str) -> str:
    """Return "has risen from 87.2 percent to 95.3 percent" without where it stood."""
    return _CAME_FROM.sub("", STARTED.sub("", RISEN.sub(_unless_an_interval, text)))


_INTERVAL = re.compile(r"\b(?:interval|confiden\w+|limits|bounds|range|ci)\b[^.;]{0,30}$", re.IGNORECASE)


def _unless_an_interval(match: re.Match[str]) -> str:
    """Return nothing for "from 87.2 percent to", but the ends of an interval as they are."""
    return match.group() if _INTERVAL.search(match.string[: match.start()]) else ""


def without_what_was(text: str) -> str:
    """Return the same, and without ", up from 86.8 percent"."""
    return _WAS.sub("", as_it_stands(text))
