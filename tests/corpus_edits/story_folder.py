"""The fictional forces as a story folder, and base drafts made from it by the builder itself."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from storygen.edition.build import BuildOptions, build_edition

from .forces import FORCES, NATIONAL, NEIGHBOURS, Force
from .text import Base
from .word_package import read_word

ROOT = Path(__file__).resolve().parents[2]
PAPER = "https://example.org/data-unit"


def build_drafts(folder: Path) -> tuple[Path, tuple[Base, ...]]:
    """Build the fictional story below `folder`; return its edition's folder and each force's base draft."""
    project = write_project(folder)
    output = folder / "output"
    build_edition(project / "data" / "corpus", project, BuildOptions(output=output, jobs=1))
    drafts = []
    for force in FORCES:
        facts = json.loads((output / force.slug / "facts.json").read_text(encoding="utf-8"))
        word = (output / force.slug / f"{force.slug}.docx").read_bytes()
        drafts.append(Base(force.slug, facts, read_word(word), word))
    return output, tuple(drafts)


def write_project(folder: Path) -> Path:
    """Write a project with the fictional story in it, its templates and rules those of the real one."""
    project = folder / "project"
    data = project / "data" / "corpus"
    data.mkdir(parents=True)
    shutil.copytree(ROOT / "templates" / "cancelled-crimes", project / "templates" / "corpus")
    shutil.copytree(ROOT / "templates" / "shared", project / "templates" / "shared")
    shutil.copy(ROOT / "pyproject.toml", project)
    (data / "story.toml").write_text(_settings(), encoding="utf-8")
    for name, rows in _tables().items():
        with (data / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
    return project


def _settings() -> str:
    """Return story.toml of the real story, said to be fictional, with nothing left to be filled in."""
    text = (ROOT / "data" / "cancelled-crimes" / "story.toml").read_text(encoding="utf-8")
    for pattern, line in {
        r"^fictional = .*$": "fictional = true",
        r"^embargo = .*$": "",
        r'^line = "".*$': 'line = "The Harbour Line takes calls at any hour and does not ask for a name."',
        r"^checked = .*$": "checked = 2020-10-22",
        r'^by = "".*$': 'by = "the data desk"',
        r'^on = "".*$': "on = 2020-10-22",
    }.items():
        text, count = re.subn(pattern, line, text, flags=re.M)
        assert count, f"story.toml has no line like {pattern}"
    return text


def _tables() -> dict[str, list[list[str]]]:
    return {
        "areas": [
            ["slug", "name", "short_name", "noun", "region", "covers", "code"],
            *([f.slug, f.name, f.short_name, f.noun, f.region, f.covers, ""] for f in FORCES),
            *([slug, name, short, "force", "North", short, ""] for slug, name, short in NEIGHBOURS),
        ],
        "sources": [
            ["url", "title", "publisher", "kind", "published"],
            *(
                [
                    _url(f),
                    f"{f.name}: crime data inspection {f.year}",
                    "HMICFRS",
                    "inspection",
                    f"{f.year}-12-04",
                ]
                for f in FORCES
            ),
            [
                PAPER,
                "Figures gathered from inspection reports",
                "the Shared Figures Unit",
                "official",
                "2020-10-20",
            ],
        ],
        "reports": [
            [
                "area",
                "title",
                "kind",
                "year",
                "url",
                "published",
                "overall_grade",
                "accuracy_grade",
                "audit_from",
                "audit_to",
                "note",
            ],
            *(
                [
                    f.slug,
                    f"{f.name}: crime data inspection {f.year}",
                    "inspection",
                    str(f.year),
                    _url(f),
                    f"{f.year}-12-04",
                    f.grade,
                    "",
                    f"{f.year}-02-01",
                    f"{f.year}-07-31",
                    "",
                ]
                for f in FORCES
            ),
            *(
                [slug, f"{name}: crime data inspection", "inspection", "2018", PAPER, "", "", "", "", "", ""]
                for slug, name, _ in NEIGHBOURS
            ),
        ],
        "figures": [
            ["area", "measure", "statistic", "value", "basis", "source_url", "page"],
            *(row for f in FORCES for row in _figures(f)),
        ],
        "responses": [
            ["scope", "organisation", "speaker", "role", "position", "gist", "source_url", "responded"],
            *(
                [f.slug, f.name, "", "spokesperson", "police", f.gist, _url(f), "2020-10-19"]
                for f in FORCES
                if f.gist
            ),
        ],
        "national": [
            ["fact", "value", "qualifier", "attributed_to", "source_url", "seen_at", "note"],
            [
                "forces_inspected",
                str(len(FORCES) + len(NEIGHBOURS)),
                "",
                "Shared Figures Unit",
                PAPER,
                "",
                "",
            ],
            *(
                [
                    f"forces_wrong_{key}",
                    str(value),
                    "at least" if key == "rape" else "",
                    "Shared Figures Unit",
                    PAPER,
                    "",
                    "",
                ]
                for key, value in NATIONAL.items()
            ),
        ],
        "partners": [["name", "areas", "medium"]],
        "totals": [["name", "areas", "measure", "statistic", "value", "source_url", "note"]],
    }


def _figures(force: Force) -> Iterator[list[str]]:
    def row(measure: str, statistic: str, value: object, basis: str = "printed") -> list[str]:
        return [force.slug, measure, statistic, str(value), basis, _url(force), "12"]

    for key, (wrong, checked) in force.counts.items():
        yield row(f"cancelled_{key}", "checked", checked)
        yield row(f"cancelled_{key}", "wrong", wrong)
    for key, share in force.shares.items():
        yield row(f"cancelled_{key}", "share_pct", share, "rounded")
    if force.victims:
        yield row("victims", "should_be_told", force.victims[0])
        yield row("victims", "told", force.victims[1])
    for key, (rate, margin) in force.rates.items():
        yield row(key, "rate_pct", rate)
        if margin:
            yield row(key, "ci_pct", margin)
    if force.unrecorded:
        yield row("unrecorded", "per_year_over", force.unrecorded)


def _url(force: Force) -> str:
    return f"https://example.org/reports/{force.slug}"
