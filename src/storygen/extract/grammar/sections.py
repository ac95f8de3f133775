"""What a section is of, by its headings: this inspection, or an earlier one, somebody else's words, or nothing found."""

from __future__ import annotations

import re
from functools import lru_cache

from storygen.extract.grammar.another_time import NOT_REINSPECTED
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.earlier import BEFORE, INSPECTION, YEAR, Frame
from storygen.extract.grammar.scope import other_force_in
from storygen.extract.grammar.signs import Signs

# Sections of an earlier inspection.
EARLIER_HEADING = Signs(
    (rf"\b{BEFORE} (?:\w+[ -]){{0,5}}{INSPECTION}\b", "Last inspection"),
    (
        r"\b(?:findings|results|what (?:we|hmic\w*|inspectors) \w+|summary|judge?ment|background|grades?|position|picture)\b.*\b(?:from|of|in|at) (?:our |the )?20\d\d",
        "What we said in 2016",
    ),
    (r"\b(?:what|where|how) .*\b(?:was|were|found|said|saw|reported) (?:then|before|last time|previously)\b", "How it was before"),
    (
        rf"^(?:the |our )?20\d\d (?:\w+ ){{0,4}}(?:{INSPECTION}|(?:position|picture|results?|figures|baseline)\b)",
        "The 2016 position",
    ),
)  # fmt: skip

# On a second inspection it tells of the first one; on a first one of whatever went before, or of this one.
_BACKGROUND = InSmall(r"\bbackground\b|\bhistory\b")

# Sections of other forces, of what somebody else says or does, of what is made up, and of some crimes only.
OTHER_HEADING = Signs(
    (r"\b(?:other forces|similar forces|neighbouring|elsewhere|across england)\b", "Other forces in the programme"),
    (r"\b(?:national (?:picture|context|position|findings)|in context|wider picture)\b", "National context"),
    (r"\b(?:how .*compares?|comparison)\b", "Comparison of audit periods"),
    (r"\b(?:own (?:assurance|audits?|reviews?|checks?|figures)|self[- ]assess\w+|peer review)\b", "Self-assessment"),
    (r"\b(?:force|constabulary)'s (?:own|response|view|position|assurance)\b|\bresponses? (?:from|by|of)\b", "The force's view"),
    (r"\b(?:letter (?:from|to)|(?:foreword|statement) (?:by|from)|commissioner)\b", "Letter from the chief constable"),
    (r"\b(?:extracts?|minutes of|submission|transcript)\b", "Extract from the board's papers"),
    (
        r"\b(?:(?:invented|imaginary|fictitious|worked|illustrative) (?:\w+ )?(?:examples?|cases?|report)|case stud(?:y|ies))\b",
        "An invented example",
    ),
    (r"\b(?:pilot|trial)\b", "Pilot audit"),
    (r"\b(?:mock|rehears\w+|training|exercises?)\b", "Training exercise"),
    (r"\b(?:told|tells?|wrote to|writes to) (?:us|inspectors)\b", "What partners told us"),
    (
        r"\b(?:what|how) (?:the |its )?(?:registrar|force|constabulary|officers?|staff|supervisors?|federation|chief \w+|unions?) (?:\w+ )?"
        r"(?:sa(?:y|ys|id)|th(?:ink|inks|ought)|found|told|sees?|saw|believes?|reports?|reported|claims?)\b",
        "What the registrar says",
    ),
    (r"\b(?<!our )(?<!overall )views? of\b|\bin the (?:words|view|opinion|eyes) of\b", "View of the workforce"),
    (r"\bwhy we (?:came|went|are) back\b|\bwhy we returned\b", "Why we came back"),
    (r"\bdomestic abuse\b", "Domestic abuse"),
    (r"\b(?:partner agencies|third parties)\b", "Reports from partner agencies"),
)  # fmt: skip

# Sections on how inspections are done and how a report is read.
GENERAL_HEADING = Signs(
    (r"\b(?:glossary|definitions?|further reading|terms of reference)\b", "Glossary"),
    (r"\b(?:methodology|about (?:the data|this report|our|us)|how we (?:inspect|audit|carried|do|work|gather)|how to read)\b", "How we carried out the audit"),
    (r"\bcontact(?! with)\b", "Contact us"),
)  # fmt: skip

# On a second inspection such sections repeat what was found the first time.
OF_LAST_TIME = Signs(
    (r"\bwhere (?:\w+ ){1,3}(?:started|began|stood|was|were)\b|\bstarting point\b|\bbaseline\b", "Where the force started"),
    (
        r"\b(?<!than )last time\b|\bfirst time\b|\b(?:two|three|four|five|\d) years? (?:ago|earlier|before)\b|\bpreviously\b|\blooking back\b|\brecap\b|"
        r"\bwent before\b|\bcame before\b|\bwhen (?:we|inspectors|hmic\w*) (?:last|first|previously)\b|\bhow (?:it|they|things|matters) (?:was|were|stood)\b|"
        r"\bas (?:it|they) (?:was|were|stood)\b|\bstory so far\b|\b(?:inspection|visit|audit|report) (?:one|1|no\.? 1)\b|^\W*(?:then|before|past|old)\W*$",
        "Last time",
    ),
    (r"\bwhat (?:we|inspectors|hmic\w*) (?:said|saw|found|reported|told \w+)(?: then| before| last time)?$", "What we said"),
    (r"\b(?:what|why) .*\b(?:return\w*|came back|come back|came again)\b", "Why we came back"),
)  # fmt: skip
# There it may repeat what the first one recommended, or tell what is to be done now.
_OF_CONCERN = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*\W+)?(?:causes? of concern|areas? for improvement|recommendations?)\b",
    re.IGNORECASE,
)
_OF_PROGRESS = InSmall(
    r"\b(?:progress|assessment|now|since|met|closed|today|this time|follow(?:ed|ing)?[- ]up)\b"
)
_ONLY_A_YEAR = re.compile(
    r"\W*(?:(?:back|results|findings|position)? ?(?:in|of|from|for) )?(?:(?:early|late|mid)[- ]?)?(?:(?:[a-z]{3,9}) )?20\d\d\W*$",
    re.IGNORECASE,
)
_SINCE_THEN = InSmall(r"\b(?:since|progress|improve)")


# All sentences of a section stand under the same headings.
@lru_cache(maxsize=32)
def heading_scope(headings: tuple[str, ...], frame: Frame) -> str:
    """Return "earlier", "background", "other", "general" or "" for a section by its headings, "repeated" for one that
    may repeat what an earlier inspection found."""
    for heading in reversed(headings[-3:]):
        if _is_of_last_time(heading, frame):
            return "earlier"
        if frame.reinspection and _OF_CONCERN.match(heading) and not _OF_PROGRESS.search(heading):
            return "repeated"
        if _BACKGROUND.search(heading):
            return "earlier" if frame.reinspection else "background"
        year = YEAR.search(heading)
        before = bool(year and frame.year and int(year.group()) < frame.year)
        if EARLIER_HEADING.found_in(heading) and (before or not (year and frame.year)):
            return "earlier"
        if before and (_ONLY_A_YEAR.match(heading) or re.search(INSPECTION, heading, re.IGNORECASE)):
            return "" if _SINCE_THEN.search(heading) else "earlier"
        if OTHER_HEADING.found_in(heading) or other_force_in(heading, frame):
            return "other"
        if GENERAL_HEADING.found_in(heading) and not any(name and name in heading for name in frame.names):
            return "general"
    return ""


def _is_of_last_time(heading: str, frame: Frame) -> bool:
    """Return whether a section repeats what was found before, or tells what was not looked at again."""
    if frame.reinspection and OF_LAST_TIME.found_in(heading) and not _OF_PROGRESS.search(heading):
        return True
    return bool(NOT_REINSPECTED.found_in(heading)) and " and " not in heading
