"""Which area a report is about, and what its cover says: title, date, whether it is a second look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from storygen.extract.document import Document
from storygen.extract.grammar.scope import Frame
from storygen.extract.model import KnownArea

_NAME = re.compile(
    r"\b((?:[A-Z][a-z'’]+|[A-Z]{2,}(?![a-z]))(?:[- ](?:and the|and|of the|of|the|&|upon|"
    r"under)?(?:[- ])?(?:[A-Z][a-z'’]+))*)\s+(Police Service|Police|Constabulary|"
    r"Police Force)\b(?!\s+(?:and Crime|Crime|Recording|Federation|National|Foundation|Chiefs|"
    r"Officer|forces?\b))"
)
_NOT_AREAS = {
    "the",
    "they",
    "national",
    "british",
    "military",
    "her majesty's inspectorate of",
    "college of",
    "of",
    "inspectorate of",
    "hm inspectorate of",
    "his majesty's inspectorate of",
}
_LEADING = re.compile(
    r"^(?:The|An?|Chief Constable|Dear|Inspection of|In|Of|For|At|By|About|Inspection|Report on|"
    r"Crime Data Integrity|HMICFRS|HMIC|Re-inspection of|Subject|Related|And|This|"
    r"Contents|Our|Welcome|While|Data Integrity|Integrity|"
    r"Do|Does|Did|Is|Are|Was|Can|Has|Have|How|Why|What|When|Where|Whether|Heddlu)"
    r"\s+(?:of |on |at |the |is |does |do |did |has |well |good )*",
    re.IGNORECASE,
)
_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip
_PUBLISHED = re.compile(
    r"\b(?:published|publication date|date published|first published|released|issued|(?:release|issue) date|"
    r"date of (?:publication|release|issue)|report date)\b[:\s]*(?:(?:on|in)\b[:\s]*)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"
    rf"(\d{{1,2}})(?:st|nd|rd|th)? ({'|'.join(_MONTHS)}) (\d{{4}})",
    re.IGNORECASE,
)
_COVER_DATE = re.compile(
    rf"(?:^|\n|\. )\s*(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({'|'.join(_MONTHS)}) (20\d\d)\.?\s*(?:$|\n)",
    re.IGNORECASE,
)
_KIND_YEAR = re.compile(
    r"(?:re-?)?(?:inspection|visit|audit|assessment|review|"
    r"report)\b[^.\n]{0,20}?\b(20[0-3]\d)\b|\b(20[0-3]\d)\b[^.\n]{0,30}?(?:re-?)?inspection",
    re.IGNORECASE,
)

_AGAIN = re.compile(
    r"\bre-?inspection\b|\bre-?inspected,? (?=(?:in )?(?:spring|summer|autumn|winter|20\d\d))|"
    r"\breturn visit\b|\brevisit\b|\bfollow-up inspection\b|\ba second (?:look|inspection|visit)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """What a report says of itself."""

    area: str
    area_name: str
    title: str
    published: str
    frame: Frame


def read_cover(document: Document, areas: Sequence[KnownArea] = ()) -> Cover:
    """Return what the report says of itself; the area is a slug when it is among `areas`, else the printed
    name."""
    front = _in_small(_HYPHENATED.sub("", "\n".join([document.title, document.cover])))
    text = "\n".join(block.text for block in document.blocks[:400])
    titles = [document.title, *(block.text for block in document.blocks[:12] if block.kind == "heading")]
    titles = [_in_small(title) for title in titles]
    name = next((named[0] for title in titles if len(named := _names(title)) == 1), "")
    prose = (block.text for block in document.blocks if block.kind == "paragraph")
    told = "\n".join(words for words in prose if len(words.split()) > 8)
    name = _as_told(
        name or _printed_name(_WITHIN_NAME.sub(" ", front), text), _WITHIN_NAME.sub(" ", document.cover), told
    )
    name = _without_addressee(name, text)
    known = _known(front, text, areas)
    title = document.title or next((b.text for b in document.blocks if b.kind == "heading"), "")
    published = document.published or _published(front, text)
    slug = known.slug if known else name
    names = tuple(n for n in ((known.name, known.short_name) if known else (name, _stem(name))) if n)
    again = bool(_AGAIN.search(front))
    return Cover(
        slug,
        known.name if known else name,
        title,
        published,
        Frame(names, _year(title, front, text, published, again=again), again),
    )


def _in_small(text: str) -> str:
    """Return a text with lines that are set all in capitals, and name a force, as other lines are set."""

    def small(line: str) -> str:
        named = line.isupper() and re.search(r"\b(?:POLICE|CONSTABULARY)\b", line)
        return (
            re.sub(r"\b(?:And|Of|The|Upon)\b", lambda word: word.group().lower(), line.title())
            if named
            else line
        )

    return "\n".join(map(small, text.splitlines()))


_LETTER = re.compile(r"\bDear [A-Z]")


def _without_addressee(name: str, text: str) -> str:
    """Return the name in the head of a letter without that of the person it is to: "Commander Mary Bright
    Northmoor Isles Police" is Northmoor Isles Police, if that is what the letter calls it."""
    words, kind = _stem(name).split(), name.removeprefix(_stem(name)).strip()
    if not _LETTER.search(text) or text.count(" ".join(words)) > 1:
        return name
    ends = [" ".join(words[at:]) for at in range(1, len(words))]
    called = max(ends, key=text.count, default="")
    return f"{called} {kind}" if called and text.count(called) > 2 else name


def _as_told(name: str, cover: str, prose: str) -> str:
    """Return a name that a title breaks off, or runs into other words, as prose or cover have it."""
    named = Counter(_names(prose))
    akin = [other for other in named if other.endswith(f" {name}") or name.endswith(f" {other}")]
    best = max(akin, key=lambda other: named[other], default=name)
    if not name or named[best] > named[name]:
        return best
    return next((other for other in _names(cover) if other.endswith(f" and {name}")), name)


_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
# A cover sets a long name on lines of its own: "Eastholm and / Pennick / Constabulary".
_WITHIN_NAME = re.compile(r"(?<=[a-z])\n(?=and [A-Z]|Police\b|Constabulary\b)|(?<=\band)\n(?=[A-Z])")


def _stem(name: str) -> str:
    return re.sub(r"\s+(?:Police Service|Police Force|Police|Constabulary)$", "", name)


def _names(text: str) -> list[str]:
    found = []
    for match in _NAME.finditer(text.replace("\n", " . ")):
        name = match.group(1)
        while (shorter := _LEADING.sub("", name)) != name:
            name = shorter
        # "Heddlu Glan Arwel Glan Arwel Police": the name in two languages.
        words = name.split()
        half = len(words) // 2
        name = " ".join(words[half:]) if words[:half] == words[half:] else name
        # The head of a letter: "… / The Chief Constable / Northmoor Police / Police Headquarters".
        name = name.rpartition("Chief Constable ")[2]
        name = name.removesuffix(" Police").removesuffix(" Constabulary").removeprefix("Police ")
        if name.lower() in _NOT_AREAS or "inspectorate" in name.lower() or not name:
            continue
        found.append(f"{name} {match.group(2)}")
    return found


def _printed_name(front: str, text: str) -> str:
    """Return the force named on the cover, else the one that the report names most, "" when none stands
    out."""
    body = Counter(_names(text))
    front_names = Counter(_names(front))
    if len(front_names) == 1:
        return next(iter(front_names))
    if front_names:
        return max(
            front_names, key=lambda name: (front_names[name] + body[name], -list(front_names).index(name))
        )
    ranked = body.most_common(2)
    if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        return ranked[0][0]
    return ""


def _known(front: str, text: str, areas: Sequence[KnownArea]) -> KnownArea | None:
    """Return the one known area that the cover names; that the text names most, when the cover names no
    force."""
    for place in (front, text) if not _names(front) else (front,):
        flat = re.sub(r"\s+", " ", place).lower()
        counts: Counter[KnownArea] = Counter()
        for area in areas:
            hits = len(re.findall(rf"\b{re.escape(area.name.lower())}\b", flat))
            if not hits and area.short_name and place is front:
                hits = len(re.findall(rf"\b{re.escape(area.short_name.lower())}\b", flat))
            if hits:
                counts[area] = hits
        ranked = counts.most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            return ranked[0][0]
    return None


def _published(front: str, text: str) -> str:
    """Return the publication date as ISO text, year and month only when no day is printed."""
    # A line may end within the date.
    printed = _iso(_PUBLISHED.search(front.replace("\n", " ")))
    # What the front says was published before the date of the cover is an earlier report.
    dated = _COVER_DATE.finditer("\n".join(front.splitlines()[:15]))
    cover = max((_iso(found) for found in dated), default="")
    return max(printed, cover) or _iso(_COVER_DATE.search(front)) or _iso(_PUBLISHED.search(text))


def _iso(match: re.Match[str] | None) -> str:
    """Return a date as ISO text, year and month only when no day is printed, "" for none."""
    if match is None:
        return ""
    day, month, year = match.groups()
    try:
        return date(int(year), _month(month), int(day)).isoformat() if day else f"{year}-{_month(month):02d}"
    except ValueError:
        # A day that the month has not is misprinted.
        return f"{year}-{_month(month):02d}"


def _month(name: str) -> int:
    return _MONTHS.index(name.capitalize()) + 1


# "Next update: summer 2022", "by 31 March 2020": years that are still to come.
_TO_COME = re.compile(
    r"\b(?:next|by|until|before|update|due|deadline|will|plans?)\b[^.\n]{0,30}?\b20[0-3]\d\b", re.IGNORECASE
)


_RIGHTS = re.compile(r"(?:©|\bcopyright\b|\bupdated\b)[^.]{0,40}", re.IGNORECASE)


def _years_of_kind(text: str) -> list[int]:
    """Return the years that a text names beside an inspection, report or the like."""
    return [int(match.group(1) or match.group(2)) for match in _KIND_YEAR.finditer(text)]


def _year(title: str, front: str, text: str, published: str, *, again: bool) -> int | None:
    """Return the year of the inspection: in the title, else of publication, else the latest that the front or
    the text names. `again`: a second inspection, whose first pages tell of the first one too."""
    printed = int(published[:4]) if published else None
    words = _TO_COME.sub(" ", front.replace("\n", " "))
    cover = [line for line in front.splitlines()[:12] if len(line.split()) <= 12 and line[-1:] != "."]
    titled = _years_of_kind(title)
    kinds = titled or [
        year for line in cover if not again or _AGAIN.search(line) for year in _years_of_kind(line)
    ]
    if not kinds and again and printed is not None:
        # Its first pages tell of the first one: "Table 1: Results of the 2015 inspection".
        return printed
    if not kinds:
        # On a cover: "Crime recording: the accuracy of police records, 2018".
        named = words if again else _TO_COME.sub(" ", _RIGHTS.sub(" ", " ".join(cover)))
        kinds = [*_years_of_kind(words), *(int(year) for year in re.findall(r"\b(20[12]\d)\b(?!/)", named))]
    if not titled and (on_cover := _published(front, "")):
        # Links to later reports may stand there; no inspection is later than its own.
        kinds = [year for year in kinds if year <= int(on_cover[:4])]
    kind = max(kinds, default=None)
    if kind is not None and (printed is None or kind >= printed - 1):
        return kind
    if printed is not None:
        return printed
    years = [int(y) for y in re.findall(r"\b(20[12]\d)\b", _TO_COME.sub(" ", front + text))]
    return max(years) if years else None
