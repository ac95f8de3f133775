"""Small fictional editions, made by hand, to compare."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any


def fact(fact_id: str, value: Any, text: str, **more: Any) -> dict[str, Any]:
    """Return one fact of facts.json; the measure and statistic come from the id."""
    measure, statistic = fact_id.split(".")
    entry = {
        "id": fact_id,
        "ref": fact_id,
        "number": 1,
        "label": fact_id.replace(".", " "),
        "value": value,
        "unit": "count",
        "text": text,
        "forms": {},
        "measure": measure,
        "statistic": statistic,
        "sum": "",
        "basis": "printed",
        "sources": ["S1"],
        "note": "",
        "missing": "",
        "look_in": "",
    }
    return entry | more


def claim(fact_id: str, text: str, sentence: str, part: str = "story") -> dict[str, str]:
    """Return one claim of facts.json."""
    return {"fact": fact_id, "form": "words", "text": text, "part": part, "sentence": sentence}


def source(url: str = "https://example.org/report", **more: str) -> dict[str, Any]:
    """Return one source of facts.json."""
    return {
        "id": "S1",
        "title": "Inspection 2018",
        "publisher": "HMICFRS",
        "url": url,
        "kind": "inspection",
        "published": None,
        "page": "12",
        "quote": "",
        "second_hand": False,
        **more,
    }


def northmoor(wrong: int = 9, words: str = "nine", **more: Any) -> dict[str, Any]:
    """Return the area "northmoor", where so many of 17 records had been wrongly cancelled."""
    share = f"{100 * wrong / 17:.0f}%"
    sentence = f"{words.capitalize()} of the 17 records checked ({share}) had been wrongly cancelled."
    area = {
        "slug": "northmoor",
        "name": "Northmoor Constabulary",
        "status": "ready",
        "headline": f"{words.capitalize()} records wrongly cancelled",
        "facts": [
            fact("sexual.checked", 17, "17", ref="F2a"),
            fact("sexual.wrong", wrong, words, ref="F2b", label="Sexual offence records wrongly cancelled"),
            fact(
                "sexual.share",
                wrong / 17,
                share,
                ref="F2d",
                unit="share",
                basis="derived",
                label="Share of sexual offence records wrongly cancelled",
                forms={"of": f"{words} of the 17"},
            ),
            fact(
                "inspection.grade",
                "good",
                "good",
                ref="F10d",
                unit="grade",
                label="Overall grade",
                measure="",
            ),
        ],
        "sources": [source()],
        "claims": [
            claim("sexual.wrong", words, sentence),
            claim("sexual.share", share, sentence),
            claim("inspection.grade", "good", "Inspectors graded the force good."),
        ],
        "markdown": f"# {words} of 17\n\n{sentence}\n\nInspectors graded the force good.\n",
        "docx": f"word file of {wrong}",
    }
    return area | more


def write_edition(folder: Path, *areas: dict[str, Any], **more: Any) -> Path:
    """Write an edition as `build` does and return its folder."""
    entries = []
    for area in areas:
        slug = area["slug"]
        place = folder / slug
        place.mkdir(parents=True)
        document = {
            "schema": "storygen.facts/1",
            **{key: area[key] for key in ("facts", "sources", "claims")},
        }
        files = {
            "facts.json": json.dumps(document).encode(),
            f"{slug}.md": area["markdown"].encode(),
            f"{slug}.docx": area["docx"].encode(),
        }
        for name, data in files.items():
            (place / name).write_bytes(data)
        hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
        entries.append(
            {
                "slug": slug,
                "name": area["name"],
                "status": area["status"],
                "angle": "one",
                "headline": area["headline"],
                "files": hashes,
                "outstanding": [],
            }
        )
    manifest = {
        "schema": "storygen.edition/1",
        "tool": "storygen 0.1.0",
        "story": "tiny",
        "title": "Cancelled crimes",
        "edition": "2020-10-23",
        "fictional": True,
        "inputs": {"story.toml": "a", "figures.csv": "a"},
        "templates": {"templates/tiny/story.md.j2": "a"},
        "counts": {},
        "areas": entries,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "edition.json").write_text(json.dumps(manifest | more))
    return folder
