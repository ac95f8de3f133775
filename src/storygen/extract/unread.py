"""Figures that a report seems to give and that no rule could read: for a person, with where to read them.

Nothing is guessed: what is proposed has no value. A figure is only named where its numbers were heard beside
its words (`gather/mentions.py`, `gather/strays.py`, `gather/held_rows.py`), or where a sentence has a period
or a grade in it.
"""

from __future__ import annotations

import re
from collections.abc import Set

from storygen.extract.document import Document, Sentence, sentences_of
from storygen.extract.gather.thread import Gathered
from storygen.extract.grammar.any_case import InSmall
from storygen.extract.grammar.grades import mentions_grade
from storygen.extract.grammar.whose_rate import RATES
from storygen.extract.grammar.windows import PERIOD
from storygen.extract.model import CATEGORIES
from storygen.extract.readings import WHOLE_OF, Evidence, Key, category_of

NOT_READ = "the report seems to give it here, but it could not be read"
_COUNTS = tuple(
    (measure, statistic)
    for measures, part in (([f"cancelled_{name}" for name in CATEGORIES], "wrong"), (["victims"], "told"))
    for measure in measures
    for statistic in (WHOLE_OF[part], part)
)
_RATES = tuple((measure, statistic) for measure in RATES for statistic in ("rate_pct", "ci_pct"))
_PERIOD = (("audit_from", "value"), ("audit_to", "value"))
_GRADE = ("overall_grade", "value")
_OTHERS = (*_RATES, ("unrecorded", "per_year_over"), *_PERIOD, _GRADE)


def unread(document: Document, found: Gathered, read: Set[Key]) -> list[Evidence]:
    """Return the figures, without a value, that the report seems to give and that are not among those
    `read`."""
    wanted = [key for key in (*_COUNTS, *_OTHERS) if key not in read]
    places = {key: place for key in wanted if (place := _place(key, found))}
    left = [key for key in (*_PERIOD, _GRADE) if key in wanted and key not in places]
    if left:
        sentences = list(sentences_of(document))
        for key in left:
            tells = _tells_grade if key == _GRADE else _tells_period
            if place := next(filter(tells, sentences), None):
                places[key] = place
    return [
        Evidence(*key, None, place, doubts=[NOT_READ], basis="not-found") for key, place in places.items()
    ]


def _place(key: Key, found: Gathered) -> Sentence | None:
    """Return the sentence or row that most likely gives a figure; None when nothing was heard of it."""
    if key in _COUNTS:
        category = category_of(key[0])
        mentions = [m for m in found.mentions if m.category == category and (m.about or m.judges)]
        mentions.sort(key=lambda m: (not m.judges, len(m.named) > 1, not m.about))
        rows = [row.sentence for row in found.held_counts if row.category == category]
        return next((m.sentence for m in mentions), next(iter(rows), None))
    taken = {(piece.sentence.text, piece.value) for piece in found.evidence}
    heard = [
        stray
        for stray in found.strays
        if key in stray.keys
        and (stray.named or len(stray.keys) == 1)
        and (stray.sentence.text, stray.value) not in taken
    ]
    strays = sorted(heard, key=lambda s: (not s.named, len(s.keys)))
    rows = [row.sentence for row in found.held_rates if row.key == key]
    return next((s.sentence for s in strays), next(iter(rows), None))


_YEAR = re.compile(r"\b20\d\d\b|/\d\d\b")
_OF_CRIME = InSmall(r"\b(?:audit|crimes?|reports?|reported|records?)\b")
_OF_THE_FORCE = InSmall(r"\b(?:force|constabulary|police|service|we|grade[ds]?|judge?ment|rated|verdict)\b")


def _tells_period(sentence: Sentence) -> bool:
    """Return whether a sentence may give the audit period."""
    period = PERIOD.search(sentence.text) if "20" in sentence.text else None
    return period is not None and bool(_YEAR.search(period.group()) and _OF_CRIME.search(sentence.text))


def _tells_grade(sentence: Sentence) -> bool:
    """Return whether a sentence may give the overall grade."""
    return mentions_grade(sentence.text) and bool(_OF_THE_FORCE.search(sentence.text))
