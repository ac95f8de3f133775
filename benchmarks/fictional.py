"""A fictional story of any size on disk, every figure held, to time builds with.

Every area, figure and source in it is made up, and every file that is built from it says so.
"""

from __future__ import annotations

import csv
import random
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PATTERN = "cancelled-crimes"
SLUG = "made-up-forces"
SITE = "https://example.org/made-up"
HEADS = (
    "Acorn", "Bracken", "Cinder", "Dapple", "Ember", "Fallow", "Gorse", "Hollow", "Indigo", "Juniper",
    "Kestrel", "Larch", "Marble", "Nettle", "Onyx", "Pebble", "Quill",
    "Russet", "Sable", "Thistle", "Umber", "Velvet",
)  # fmt: skip
TAILS = (
    "moor", "vale", "fen", "wold", "mere", "combe", "holt", "ness", "thwaite", "haven",
    "ridge", "shaw", "beck", "leigh", "stoke", "wick", "ford", "hurst", "dale", "marsh",
)  # fmt: skip
GRADES = ("inadequate", "requires improvement", "good", "outstanding")
COUNTS = ("cancelled_rape", "cancelled_sexual", "cancelled_violence", "cancelled_robbery")
RATES = ("recording_all", "recording_violence", "recording_sexual")
Row = Mapping[str, object]


def names(count: int) -> list[str]:
    """Return so many made-up places. Raises ValueError when there are not so many."""
    places = [f"{head}{tail}" for tail in TAILS for head in HEADS]
    if count > len(places):
        raise ValueError(f"there are {len(places)} made-up places, not {count}")
    return places[:count]


def make_project(folder: Path, areas: int, seed: int = 1) -> Path:
    """Make a project with one fictional story of so many areas in `folder`, and return the story's folder.

    Its settings and templates are those of the real story, so that builds of both do the same work.
    """
    story = folder / "data" / SLUG
    story.mkdir(parents=True)
    settings = (REPOSITORY / "data" / PATTERN / "story.toml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^fictional = false$", "fictional = true", settings)
    (story / "story.toml").write_text(settings, encoding="utf-8")
    shutil.copytree(REPOSITORY / "templates" / PATTERN, folder / "templates" / SLUG)
    shutil.copytree(REPOSITORY / "templates" / "shared", folder / "templates" / "shared")
    rng = random.Random(seed)
    places = names(areas)
    _write(story / "areas.csv", map(_area, places))
    _write(story / "reports.csv", (_report(place, rng) for place in places))
    _write(story / "sources.csv", map(_source, places))
    _write(story / "figures.csv", (row for place in places for row in _figures(place, rng)))
    return story


def make_same_document(folder: Path, areas: int) -> Path:
    """Make a project whose drafts say just what the peers' documents say, and return the story's folder.

    A headline, 12 paragraphs with three figures each, a table of five rows, eight paragraphs of method. What
    storygen does besides (facts, claims, the guard, facts.json) it does here too.
    """
    story = make_project(folder, areas)
    settings = (story / "story.toml").read_text(encoding="utf-8")
    head, *sections = re.split(r"(?m)^(?=\[\[)", settings)
    kept = [
        section
        for section in sections
        if section.startswith("[[measures]]") and any(f'id = "{name}"' in section for name in SAID)
    ]
    (story / "story.toml").write_text("".join([head, *kept, ONE_ANGLE]), encoding="utf-8")
    held = (story / "figures.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    told = [line for line in held if not re.search(",(?:recording_[a-z]+|unrecorded),", line)]
    (story / "figures.csv").write_text("".join(told), encoding="utf-8")
    templates = folder / "templates" / SLUG
    for path in templates.glob("*.j2"):
        path.unlink()
    paragraphs = [PARAGRAPH.replace("NAME", SAID[number % len(SAID)]) for number in range(12)]
    rows = [ROW.replace("NAME", name) for name in SAID]
    parts = {
        "story": "\n\n".join(["# {{ lead.headline }}", "{{ lead.lede }}", *paragraphs]),
        "fact-box": "\n".join(["## Fact box\n", *TABLE_HEAD, *rows]),
        "methodology": "\n\n".join(["## Method", *METHOD]),
        "editor": "",
    }
    for part, text in parts.items():
        (templates / f"{part}.md.j2").write_text(f"{text}\n", encoding="utf-8")
    return story


SAID = ("rape", "sexual", "violence", "robbery", "victims")
PARAGRAPH = (
    "Inspectors who looked at {{ NAME.whole | figures }} {{ NAME.things }} at {{ area.name }} judged that "
    "{{ NAME.part | figures }} of them, or {{ NAME.share | percent }}, should have stood, and the made-up "
    "force answered that it has changed the way in which such decisions are made and looked over since."
)
ROW = (
    "| {{ NAME.label }} | {{ NAME.whole | figures }} | {{ NAME.part | figures }} "
    "| {{ NAME.share | percent }} |"
)
TABLE_HEAD = ("| Crime | Checked | Wrong | Share |", "| --- | --- | --- | --- |")
METHOD = (
    "These notes tell a reader of {{ area.name }} how each figure was arrived at, which records it covers "
    "and which it leaves out, so that whoever wishes can hold it against the report that was published.",
) * 8
ONE_ANGLE = """[[angles]]
id = "same"
means = "what the other tools' documents say"
when = "true"
score = "1"
headline = "{{ area.short_name }}: cancelled crime records that should have stood"
standfirst = ""
lede = "{{ area.name }} is a made-up force."
"""


def _write(path: Path, rows: Iterable[Row]) -> None:
    held = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, list(held[0]), lineterminator="\n")
        sheet.writeheader()
        sheet.writerows(held)


def _area(place: str) -> Row:
    return {
        "slug": place.lower(),
        "name": f"{place} Constabulary",
        "short_name": place,
        "noun": "constabulary",
        "region": "Nowhere",
        "covers": f"{place} and the made-up towns around it",
    }


def _report(place: str, rng: random.Random) -> Row:
    return {
        "area": place.lower(),
        "title": f"{place} Constabulary: a made-up inspection",
        "kind": "inspection",
        "year": 2018,
        "url": f"{SITE}/{place.lower()}",
        "published": "2018-09-04",
        "overall_grade": rng.choice(GRADES),
        "audit_from": "2017-09-01",
        "audit_to": "2018-02-28",
    }


def _source(place: str) -> Row:
    return {
        "url": f"{SITE}/{place.lower()}",
        "title": f"{place} Constabulary: a made-up inspection",
        "publisher": "the made-up inspectors",
        "kind": "inspection",
        "published": "2018-09-04",
    }


def _figures(place: str, rng: random.Random) -> Iterator[Row]:
    for measure in COUNTS:
        checked = rng.randint(12, 30)
        yield _figure(place, measure, "checked", checked)
        yield _figure(place, measure, "wrong", rng.randint(0, checked // 2))
    due = rng.randint(20, 80)
    yield _figure(place, "victims", "should_be_told", due)
    yield _figure(place, "victims", "told", rng.randint(0, due))
    for measure in RATES:
        yield _figure(place, measure, "rate_pct", rng.randint(700, 990) / 10)
        yield _figure(place, measure, "ci_pct", rng.randint(10, 40) / 10)
    yield _figure(place, "unrecorded", "per_year_over", rng.randrange(1_000, 40_000, 100))


def _figure(place: str, measure: str, statistic: str, value: float) -> Row:
    return {
        "area": place.lower(),
        "measure": measure,
        "statistic": statistic,
        "value": value,
        "basis": "printed",
        "source_url": f"{SITE}/{place.lower()}",
        "note": "a made-up figure",
    }
