"""Who inspects, by the names that reports give them besides "we" and "inspectors"."""

from __future__ import annotations

import re

_TEAM = re.compile(
    r"\b(?:(?:the|our|this|my) (?:HMICFRS |HMIC )?(?:re-?)?(?:inspection|audit) team|(?:our|my) team)(?P<own>['’]s)?(?!s\b| (?:of|at|in) the (?:force|constabulary))",
    re.IGNORECASE,
)
_INSPECTORATE = re.compile(r"\b(?:the|this) inspectorate\b(?! of\b)", re.IGNORECASE)


def with_inspectors_named(text: str) -> str:
    """Return a text with "the inspection team" as "inspectors" and "the Inspectorate" as "HMIC", which all rules know."""
    low = text.lower()
    if " team" in low:
        text = _TEAM.sub(lambda match: "inspectors'" if match["own"] else "inspectors", text)
    return _INSPECTORATE.sub("HMIC", text) if "inspectorate" in low else text
