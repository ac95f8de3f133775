"""A made-up edition for the tests: Northmoor Constabulary and two neighbours. No real force is in it."""

from __future__ import annotations

import json
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
            "id": id, "table": f"cancelled_{id}", "kind": "proportion", "label": label, "category": category,
            "crime": f"{category}s" if category == "sexual offence" else category,
            "thing": f"cancelled {category} record", "things": f"cancelled {category} records",
            "phrase": "wrongly cancelled", "part": "wrong", "whole": "checked", "complement": "right",
            "complement_phrase": "rightly cancelled", "needed": True, "ranked": True, "synonyms": synonyms,
        }
        for id, label, category, synonyms in MEASURES
    ]  # fmt: skip
    found.append(
        {
            "id": "victims", "table": "victims", "kind": "proportion", "label": "Victims who should have been told",
            "category": "", "things": "victims who should have been told", "phrase": "told", "part": "told",
            "whole": "should_be_told", "complement": "not_told", "complement_phrase": "not told", "synonyms": ["victims"],
        }
    )  # fmt: skip
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
            {"id": id, "ref": f"F{number}a", "number": number, "label": more.pop("label", id), "value": value, "unit": unit,
             "text": text, "forms": forms, "measure": more.pop("measure", ""), "statistic": id.rpartition(".")[2], "sum": "", **more}
        )  # fmt: skip


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
        ("forces_wrong_rape", 19, "at least 19"), ("forces_wrong_sexual", 38, "38"), ("forces_wrong_violence", 37, "37"),
        ("forces_wrong_robbery", 28, "28"),
    ):  # fmt: skip
        facts.add(f"national.{name_}", value, "count", text)
    facts.add("national.highest_share_rape_pct", 43, "percent", "up to 43%")
    facts.add("areas.count", 43, "count", "43")
    facts.add("edition.date", "2020-10-23", "date", "23 October 2020")
    facts.add("method.confidence", 95, "number", "95%")
    return {
        "schema": "storygen.facts/1", "tool": "storygen 0.1.0", "story": "cancelled-crimes", "title": "Wrongly cancelled crimes",
        "edition": "2020-10-23", "fictional": True,
        "area": {"slug": slug, "name": name, "short_name": short, "noun": "constabulary", "region": "", "covers": short},
        "others": [{"slug": s, "name": n, "short_name": h} for s, n, h in AREAS if s != slug],
        "measures": measures(), "facts": facts.lines, "sources": [], "claims": [], "status": "ready", "outstanding": [],
        "angle": {"id": "half-or-more", "measure": "sexual"},
    }  # fmt: skip


DRAFT = """\
*Draft generated from data by storygen · edition of 23 October 2020*

# Northmoor: more than half of sexual offence records checked had been wrongly cancelled

**Inspectors found 11 of the 20 cancelled records should have stood**

More than half of the cancelled sexual offence records that inspectors examined at Northmoor Constabulary had been wrongly cancelled, official figures show.

Eleven of the 20 cancelled sexual offence records that inspectors checked (55%) should not have been cancelled, according to the inspection in 2018 by HM Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).

Five of the 15 cancelled robbery records that inspectors examined had also been wrongly cancelled (33%), as had four of the 23 rape records (17%) and three of the 26 violence records (12%).

Fifteen of the 24 victims who should have been told that their crime record had been cancelled were told. Nine were not.

A force may cancel a crime record when verifiable information, such as CCTV footage, shows that no crime took place. Cancelling can be right. The victim should then be told, with the reason. Inspectors ask whether each decision was right.

Inspectors rated the constabulary "requires improvement" overall for the way it records crime. They estimated that it recorded 88.4% of the crimes reported to it, plus or minus 1.6 percentage points, which would leave over 9,600 a year unrecorded.

Inspectors look at small samples, so the figures describe the records examined and not every record that the constabulary cancelled. The records were from January to June 2018, more than two years before this edition.

Deputy chief constable Mary Hale said the force had retrained its staff; it also said seven of the records had since been reinstated.

Nationally, 38 forces were found to have wrongly cancelled sexual offence records, and at least 19 to have wrongly cancelled rape records, the BBC Shared Data Unit reported.

*If you have been affected by sexual violence, call the Northmoor helpline on 01632 960 123.*

## Fact box

| Cancelled records | Checked | Wrongly cancelled | Share | Likely range |
| --- | ---: | ---: | ---: | ---: |
| Rape | 23 | 4 | 17% | |
| Sexual offences (other than rape) | 20 | 11 | 55% | 34% to 74% |
| Violence | 26 | 3 | 12% | |
| Robbery | 15 | 5 | 33% | |

## How we got the figures

As part of each inspection HMICFRS took a small sample of crime records that the constabulary had cancelled and judged whether each decision was right.
"""


def write_edition(folder: Path, draft: str = DRAFT) -> Path:
    """Write the made-up edition into a folder and return it."""
    for slug, _, _ in AREAS:
        area = folder / slug
        area.mkdir(parents=True)
        (area / "facts.json").write_text(json.dumps(facts_document(slug)), encoding="utf-8")
    (folder / "northmoor" / "northmoor.md").write_text(draft, encoding="utf-8")
    return folder
