"""Words beside a grade that say what was graded: the force as a whole or a part, by labels, headings and questions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storygen.extract.grammar import cues
from storygen.extract.grammar.grades import GRADE, QUESTIONS, normal_grade

_OPENING = re.compile(
    r"(Outstanding|Good|Requires improvement|Inadequate)(?:[.:–-]+ | )(?=[A-Z]|the force\b)|"
    r"(?:The (?:force|constabulary)|It|[A-Z][\w' -]{2,50} (?:Constabulary|Police|Police Service)) (?:is )?(outstanding|good|requires improvement|inadequate)\.?$"
)
# "What grade did we give?", "In one word, how is the force doing?"
_ASKS = re.compile(
    r"\b(?:what|how|which|in one word)\b[^.]*\b(?:grade[ds]?|judge?ments?|verdict|ratings?|doing|perform\w*|judged)\b[^.]*\?$",
    re.IGNORECASE,
)
_PLAIN_LABEL = re.compile(
    rf"^(?:our |the |its |final |force |graded |overall )*(?:verdict|judge?ment|grade|graded|grading|rating|conclusion|result)(?: (?:awarded|given|for the force|on this occasion|this time|now|today))?"
    rf"(?:,? (?:in )?20\d\d)?(?: is(?: (?:also|now|again|still|therefore))*|:| –| -)? [\"'(]?({GRADE})[\"')]?(?=[.\s|]*$| \|)",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"^\W*(?:\d+[.)]? )?(?:(?:executive |our |the |in )*(?:summary(?: of (?:our |the )?(?:findings|judge?ments?|grades?))?|overall|judge?ments?|verdict|conclusions?|findings|overview|"
    r"headlines?|introduction|foreword|short version|answer|grades?)|(?:[\w'’-]+ ){0,4}(?:in (?:brief|short|numbers)|at a glance)|key (?:findings|facts|points|figures))\W*$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:leadership|culture|systems?|process\w*|efficien\w+|effective\w*|timel\w+|training|supervision|handling|victims?|cancel\w*|out-of-court|"
    r"self-assess\w*|how (?:well|good))\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:data integrity|inspection|constabulary|police|report)\b", re.IGNORECASE)


def opening_grade(text: str) -> str:
    """Return the grade that a text opens with on a line of its own, or gives the force and says no more."""
    match = _OPENING.match(text)
    return normal_grade(match.group(1) or match.group(2)) if match else ""


def asks_for_grade(heading: str) -> bool:
    """Return whether what stands below a heading opens with the grade of the force."""
    if cues.GRADE_LABEL.search(heading):
        return True
    return bool(_ASKS.search(heading)) and not _of_a_part(heading)


def plain_label(text: str) -> str:
    """Return the grade of "Our verdict: good", "" when a text says more or less than that."""
    match = _PLAIN_LABEL.match(text.strip())
    return normal_grade(match.group(1)) if match else ""


_FORCE_LABEL = re.compile(
    rf"^the (?:force|constabulary)(?::| –| -| \|) [\"'(]?({GRADE})[\"')]?\.?$", re.IGNORECASE
)


def force_label(text: str) -> str:
    """Return the grade of "the force: good", "" for any other text."""
    match = _FORCE_LABEL.match(text.strip())
    return normal_grade(match.group(1)) if match else ""


def is_of_all(headings: Sequence[str]) -> bool:
    """Return whether what stands under these headings is of the report as a whole: no heading but its title, or a
    summary."""
    if any(_of_a_part(heading) for heading in headings):
        return False
    last = headings[-1] if headings else ""
    return not last or bool(_OF_ALL.match(last)) or all(_TITLE.search(heading) for heading in headings)


def _of_a_part(heading: str) -> bool:
    return bool(_PART.search(heading)) or any(question.search(heading) for question in QUESTIONS.values())


_GRADE_WORD = re.compile(rf"\b{GRADE}\b", re.IGNORECASE)
_COLUMN = re.compile(
    r"\b(?:overall(?: (?:grade|judge?ment|rating))?|recording|effectiveness|accuracy|systems?(?: and processes)?|processes|efficiency|leadership(?: and culture)?|culture)\b",
    re.IGNORECASE,
)


def zipped_overall(labels: str, grades: str) -> str:
    """Return the overall grade of two lines that are the head and the only row of a table ("Force Overall Recording
    Leadership", "… Good Inadequate Good"), "" when they do not go together one to one."""
    names, given = _COLUMN.findall(labels), _GRADE_WORD.findall(grades)
    places = [place for place, name in enumerate(names) if name.lower().startswith("overall")]
    if len(names) < 3 or len(names) != len(given) or len(places) != 1 or _GRADE_WORD.search(labels):
        return ""
    return normal_grade(given[places[0]])
