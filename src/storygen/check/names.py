"""Which area a stretch of text speaks of: this one, another named one, or the whole country."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from storygen.check.lexicon import COUNTRY
from storygen.check.sheet import AreaName, Sheet

HERE = ""
EVERYWHERE = "*"

# "Suffolk News" and "Kent County Council" are not the police force.
_NOT_THE_FORCE = (
    r"(?! ?(?:News|Times|Echo|Post|Press|Gazette|Herald|Mercury|Chronicle|Argus|Telegraph|Mail|Live|"
    r"Journal|Star|Observer|"
    r"Radio|FM|Today|World|Online|Evening|Daily|County|Council|City Council|University|Crown|Magistrates|"
    r"MP\b|Street|Road|"
    r"Rape|Women|Fire|Wildlife|Police and Crime|Police & Crime|PCC))"
)


@dataclass(frozen=True, slots=True)
class AreaWord:
    """An area named in a text: `slug` is HERE for this area."""

    start: int
    end: int
    slug: str


def areas_named(text: str, sheet: Sheet) -> tuple[AreaWord, ...]:
    """Return the areas that a text names, in reading order."""
    # One search for the whole story, whichever area is checked: compiling it costs more than a draft.
    pattern, slugs = _finder(tuple(sorted((sheet.area, *sheet.others), key=lambda area: area.slug)))
    found = []
    for match in pattern.finditer(text):
        slug = slugs[match.group("name").lower().replace("&", "and")]
        found.append(AreaWord(match.start(), match.end(), slug if slug != sheet.area.slug else HERE))
    return tuple(found)


@lru_cache(maxsize=64)
def _finder(areas: tuple[AreaName, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    slugs: dict[str, str] = {}
    for each in areas:
        for name in _names(each):
            slugs[name.lower()] = each.slug
    options = "|".join(
        re.escape(name).replace(r"\ and\ ", r"\ (?:and|&)\ ") for name in sorted(slugs, key=len, reverse=True)
    )
    pattern = re.compile(rf"(?<![\w-])(?P<name>(?i:{options})){_NOT_THE_FORCE}(?!\w)")
    return pattern, slugs


def _names(area: AreaName) -> set[str]:
    bare = re.sub(r" (?:police(?: service)?|constabulary)$", "", area.name, flags=re.I)
    ends = ("police", "constabulary", "police force", "force", "cops", "officers", "police service")
    return {area.name, area.short_name, bare, *(f"{area.short_name} {end}" for end in ends)}


_OURS = re.compile(
    r"\b(?:the|our|this|local|county's?|its) (?:county )?(?:force|constabulary|police)\b|\bthe county\b", re.I
)


def scope_of(text: str, start: int, end: int, sheet: Sheet, carried: str = HERE) -> str:
    """Return the area that words at a place of a sentence speak of: HERE, a slug, or EVERYWHERE.

    The nearest name governs: of the same clause first, then the last one named before. Without any name the
    subject of the sentence before is carried on.
    """
    clause_start, clause_end = clause_around(text, start, end)
    named = areas_named(text, sheet)
    inside = [word for word in named if clause_start <= word.start < clause_end]
    slugs = {word.slug for word in inside}
    if slugs:
        if HERE in slugs and len(slugs) > 1:
            nearest = min(inside, key=lambda word: min(abs(word.start - end), abs(word.end - start)))
            return nearest.slug
        return HERE if HERE in slugs else min(inside, key=lambda word: abs(word.start - start)).slug
    if _OURS.search(text[clause_start:clause_end]):
        return carried if not any(word.slug == HERE for word in named) and carried != EVERYWHERE else HERE
    if COUNTRY.search(text[clause_start:clause_end]):
        return EVERYWHERE
    before = [word for word in named if word.end <= start]
    if before:
        return before[-1].slug
    if named:
        return HERE if any(word.slug == HERE for word in named) else named[0].slug
    if COUNTRY.search(text):
        return EVERYWHERE
    return carried


_CLAUSE = re.compile(
    r"[;:]|\s[–—-]\s|,? \b(?:while|whereas|although|though|but|compared (?:with|to)|as against)\b|"
    r", (?:and|with|which|who|where|as|or)\b|,(?= )|\band (?=in )",
    re.I,
)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause holding a place begins and ends."""
    begin, finish = 0, len(text)
    for match in _CLAUSE.finditer(text):
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end:
            finish = match.start()
            break
    return begin, finish
