"""A made-up edition for the tests: Northmoor Constabulary and two neighbours. No real force is in it."""

from __future__ import annotations

import csv
import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

SMALL = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

MEASURES = [
    ("rape", "Rape", "rape", ["rapes"]),
    ("sexual", "Sexual offences (other than rape)", "sexual offence", ["sex offences", "sex crimes"]),
    ("violence", "Violence", "violence", ["violent crime", "violent offences"]),
    ("robbery", "Robbery", "robbery", ["robberies"]),
]
AREAS = [
    ("northmoor", "Northmoor Constabulary", "Northmoor"),
    ("eastvale", "Eastvale Police", "Eastvale"),
    ("wrenshire", "Wrenshire Constabulary", "Wrenshire"),
]
COUNTS = {
    "northmoor": {"rape": (4, 23), "sexual": (11, 20), "violence": (3, 26), "robbery": (5, 15)},
    "eastvale": {"rape": (0, 18), "sexual": (2, 19), "violence": (6, 25), "robbery": (1, 12)},
    "wrenshire": {"rape": (1, 21), "sexual": (3, 22)},
}
FRACTIONS = {
    ("northmoor", "sexual"): "more than half",
    ("northmoor", "robbery"): "a third",
    ("northmoor", "rape"): "more than one in six",
    ("northmoor", "violence"): "nearly one in eight",
}
RATES = {"northmoor": (88.4, 1.6, 84.2, 9600), "eastvale": (94.1, 1.4, 92.0, 3100)}


def words(number: int) -> str:
    """Return a count as the house writes it."""
    return SMALL[number] if number < 10 else f"{number:,}"


def measures() -> list[dict[str, Any]]:
    """Return the measures as facts.json has them."""
    found: list[dict[str, Any]] = [
        {
            "id": id,
            "table": f"cancelled_{id}",
            "kind": "proportion",
            "label": label,
            "category": category,
            "crime": f"{category}s" if category == "sexual offence" else category,
            "thing": f"cancelled {category} record",
            "things": f"cancelled {category} records",
            "phrase": "wrongly cancelled",
            "part": "wrong",
            "whole": "checked",
            "complement": "right",
            "complement_phrase": "rightly cancelled",
            "needed": True,
            "ranked": True,
            "synonyms": synonyms,
        }
        for id, label, category, synonyms in MEASURES
    ]
    found.append(
        {
            "id": "victims",
            "table": "victims",
            "kind": "proportion",
            "label": "Victims who should have been told",
            "category": "",
            "things": "victims who should have been told",
            "phrase": "told",
            "part": "told",
            "whole": "should_be_told",
            "complement": "not_told",
            "complement_phrase": "not told",
            "synonyms": ["victims"],
        }
    )
    for id, label in (
        ("recording_all", "Crimes recorded, of those reported"),
        ("recording_violence", "Violent crimes recorded, of those reported"),
    ):
        found.append({"id": id, "kind": "rate", "label": label, "synonyms": []})
    found.append({"id": "unrecorded", "kind": "count", "label": "Reported crimes not recorded in a year"})
    return found


class _Facts:
    def __init__(self) -> None:
        self.lines: list[dict[str, Any]] = []
        self.group = 0

    def add(self, id: str, value: Any, unit: str, text: str, **more: Any) -> None:
        number = len(self.lines) + 1
        forms = {"text": text, **more.pop("forms", {})}
        self.lines.append(
            {
                "id": id,
                "ref": f"F{number}a",
                "number": number,
                "label": more.pop("label", id),
                "value": value,
                "unit": unit,
                "text": text,
                "forms": forms,
                "measure": more.pop("measure", ""),
                "statistic": id.rpartition(".")[2],
                "sum": "",
                **more,
            }
        )


def _proportion(facts: _Facts, slug: str, measure: str, part: int, whole: int) -> None:
    share = Fraction(part, whole)
    percent = f"{int(share * 100 + Fraction(1, 2))}%"
    facts.add(f"{measure}.checked", whole, "count", words(whole), measure=measure)
    facts.add(f"{measure}.wrong", part, "count", words(part), measure=measure)
    facts.add(f"{measure}.right", whole - part, "count", words(whole - part), measure=measure)
    forms = {"percent": percent, "of": f"{words(part)} of the {words(whole)}"}
    if (slug, measure) in FRACTIONS:
        forms["fraction"] = FRACTIONS[slug, measure]
    facts.add(
        f"{measure}.share", float(share), "share", percent, measure=measure, exact=[part, whole], forms=forms
    )


def facts_document(slug: str = "northmoor") -> dict[str, Any]:
    """Return a facts.json object of one area."""
    name, short = next((name, short) for area, name, short in AREAS if area == slug)
    facts = _Facts()
    for measure, (part, whole) in COUNTS[slug].items():
        _proportion(facts, slug, measure, part, whole)
    if slug == "northmoor":
        facts.add("sexual.interval", [0.342, 0.742], "interval", "34% to 74%", measure="sexual")
        facts.add("victims.should_be_told", 24, "count", "24", measure="victims")
        facts.add("victims.told", 15, "count", "15", measure="victims")
        facts.add("victims.not_told", 9, "count", "nine", measure="victims")
    if slug in RATES:
        rate, margin, violence, missing = RATES[slug]
        facts.add("recording_all.rate", rate, "percent", f"{rate}%", measure="recording_all")
        facts.add(
            "recording_all.margin",
            margin,
            "percent",
            f"plus or minus {margin} percentage points",
            measure="recording_all",
        )
        facts.add(
            "recording_violence.rate", violence, "percent", f"{violence}%", measure="recording_violence"
        )
        facts.add("unrecorded.per_year", missing, "count", f"over {missing:,}", measure="unrecorded")
    facts.add("inspection.year", 2018, "year", "2018")
    facts.add("inspection.published", "2019-02-12", "date", "12 February 2019")
    facts.add("inspection.grade", "requires improvement", "grade", "requires improvement")
    facts.add("inspection.audit", ["2018-01-01", "2018-06-30"], "period", "January to June 2018")
    facts.add("inspection.age", "2018-06-30", "period", "more than two years")
    if slug == "northmoor":
        gist = "said it had retrained its staff; it also said seven of the records had since been reinstated"
        facts.add("response.1", gist, "text", gist, label="Response of Northmoor Constabulary")
    for name_, value, text in (
        ("forces_wrong_rape", 19, "at least 19"),
        ("forces_wrong_sexual", 38, "38"),
        ("forces_wrong_violence", 37, "37"),
        ("forces_wrong_robbery", 28, "28"),
    ):
        facts.add(f"national.{name_}", value, "count", text)
    facts.add("national.highest_share_rape_pct", 43, "percent", "up to 43%")
    facts.add("areas.count", 43, "count", "43")
    facts.add("edition.date", "2020-10-23", "date", "23 October 2020")
    facts.add("method.confidence", 95, "number", "95%")
    return {
        "schema": "storygen.facts/1",
        "tool": "storygen 0.1.0",
        "story": "cancelled-crimes",
        "title": "Wrongly cancelled crimes",
        "edition": "2020-10-23",
        "fictional": True,
        "area": {
            "slug": slug,
            "name": name,
            "short_name": short,
            "noun": "constabulary",
            "region": "",
            "covers": short,
        },
        "others": [{"slug": s, "name": n, "short_name": h} for s, n, h in AREAS if s != slug],
        "measures": measures(),
        "facts": facts.lines,
        "sources": [],
        "claims": [],
        "status": "ready",
        "outstanding": [],
        "angle": {"id": "half-or-more", "measure": "sexual"},
    }


DRAFT = (Path(__file__).parent / "northmoor.md").read_text(encoding="utf-8")


def write_edition(folder: Path, draft: str = DRAFT) -> Path:
    """Write the made-up edition into a folder and return it."""
    for slug, _, _ in AREAS:
        area = folder / slug
        area.mkdir(parents=True)
        (area / "facts.json").write_text(json.dumps(facts_document(slug)), encoding="utf-8")
    (folder / "northmoor" / "northmoor.md").write_text(draft, encoding="utf-8")
    return folder


REAL_TABLES = Path(__file__).parents[2] / "data" / "cancelled-crimes"


def real_document(slug: str) -> dict[str, Any]:
    """Return a facts.json object of a real force, from the figures held and nothing else."""
    with (REAL_TABLES / "figures.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["area"] == slug]
    with (REAL_TABLES / "areas.csv").open(encoding="utf-8") as file:
        areas = list(csv.DictReader(file))
    area = next(row for row in areas if row["slug"] == slug)
    held = {(row["measure"], row["statistic"]): row["value"] for row in rows}
    facts = _Facts()
    for measure, _, _, _ in MEASURES:
        table = f"cancelled_{measure}"
        checked, wrong = held.get((table, "checked")), held.get((table, "wrong"))
        if checked and wrong:
            _proportion(facts, slug, measure, int(wrong), int(checked))
        elif wrong:
            facts.add(f"{measure}.wrong", int(wrong), "count", words(int(wrong)), measure=measure)
    for statistic in ("should_be_told", "told"):
        if ("victims", statistic) in held:
            value = int(held["victims", statistic])
            facts.add(f"victims.{statistic}", value, "count", words(value), measure="victims")
    if ("recording_all", "rate_pct") in held:
        rate = held["recording_all", "rate_pct"]
        facts.add("recording_all.rate", float(rate), "percent", f"{rate}%", measure="recording_all")
    if ("unrecorded", "per_year_over") in held:
        value = int(held["unrecorded", "per_year_over"])
        facts.add("unrecorded.per_year", value, "count", f"over {value:,}", measure="unrecorded")
    with (REAL_TABLES / "reports.csv").open(encoding="utf-8") as file:
        report = next(row for row in csv.DictReader(file) if row["area"] == slug)
    year = re.search(r"20\d\d", report["title"])
    if year:
        facts.add("inspection.year", int(year.group()), "year", year.group())
    with (REAL_TABLES / "responses.csv").open(encoding="utf-8") as file:
        for place, row in enumerate((r for r in csv.DictReader(file) if r["scope"] == slug), start=1):
            facts.add(
                f"response.{place}",
                row["gist"],
                "text",
                row["gist"],
                label=f"Response of {row['organisation']}",
            )
    with (REAL_TABLES / "national.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            unit = "percent" if row["fact"].endswith("_pct") else "count"
            facts.add(
                f"national.{row['fact']}",
                float(row["value"]),
                unit,
                f"{row['qualifier']} {row['value']}".strip(),
            )
    facts.add("areas.count", len(areas), "count", str(len(areas)))
    document = facts_document()
    names = ("slug", "name", "short_name")
    others = [{name: row[name] for name in names} for row in areas if row["slug"] != slug]
    return {**document, "fictional": False, "area": area, "others": others, "facts": facts.lines}


def write_real_edition(folder: Path, *slugs: str) -> Path:
    """Write facts.json of real forces into a folder and return it."""
    for slug in slugs:
        (folder / slug).mkdir(parents=True)
        (folder / slug / "facts.json").write_text(json.dumps(real_document(slug)), encoding="utf-8")
    return folder
