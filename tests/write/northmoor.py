"""A small draft about a force that does not exist, with one of everything that a draft can hold."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from storygen.compose.blocks import (
    BulletList,
    Claim,
    Heading,
    Link,
    Needed,
    Paragraph,
    Picture,
    Section,
    Table,
    Text,
)
from storygen.write.details import DraftDetails
from storygen.write.notes import ClaimNote, NoteSource

HOUSE = Path(__file__).parents[2] / "templates" / "shared" / "house.docx"
REPORT = "https://example.org/reports/northmoor-2019.pdf?part=1&page=2"

REFS = {
    "areas.count": (1, "F1"),
    "rape.wrong": (2, "F2a"),
    "rape.checked": (3, "F2b"),
    "rape.share": (4, "F2c"),
    "rape.interval": (5, "F2d"),
    "robbery.of": (6, "F3"),
    "inspection.year": (7, "F4"),
    "inspection.grade": (8, "F5"),
}


def claim(fact: str, text: str, **look: bool) -> Claim:
    """Return a claim in no particular form."""
    return Claim(fact, "words", text, **look)


def story() -> Section:
    """Return the story: desk notes, headline, standfirst, body, a gap, small print."""
    return Section(
        "story",
        (
            Paragraph((Text("Draft generated from data by storygen"),), "small"),
            Paragraph((Text("TO CHECK: confirm the figures in the report."),), "desk"),
            Paragraph((Text("TO APPROVE: no editor has approved this draft yet."),), "desk"),
            Heading(
                1, (Text("Northmoor: "), claim("rape.wrong", "five"), Text(" rape records wrongly cancelled"))
            ),
            Paragraph(
                (Text("Inspectors looked at "), claim("rape.checked", "20"), Text(" records")), "standfirst"
            ),
            Paragraph(
                (
                    claim("rape.wrong", "Five"),
                    Text(" of the "),
                    claim("rape.checked", "20"),
                    Text(" cancelled rape records checked ("),
                    claim("rape.share", "25%"),
                    Text(") had been "),
                    Text("wrongly cancelled", bold=True),
                    Text(", the "),
                    Link(REPORT, (Text("inspection of "), claim("inspection.year", "2019"))),
                    Text(" found."),
                )
            ),
            Paragraph(
                (
                    Text("Northmoor Constabulary was rated “"),
                    claim("inspection.grade", "requires improvement", italic=True),
                    Text("”. It said: "),
                    Needed("what Northmoor Constabulary says in response"),
                )
            ),
            Paragraph((Text("Support line: "), Needed("number, with the date it was last checked")), "small"),
        ),
    )


def fact_box(picture: bool = False) -> Section:
    """Return the fact box: a table, a footnote, a list of sources, and a picture if it is asked for."""
    table = Table(
        (
            (Text("Cancelled records"),),
            (Text("Checked"),),
            (Text("Wrongly cancelled"),),
            (Text("Likely range"),),
            (Text("Source"),),
        ),
        (
            (
                (Text("Rape"),),
                (claim("rape.checked", "20"),),
                (claim("rape.wrong", "5"),),
                (claim("rape.interval", "11% to 47%"),),
                (Link(REPORT, (Text("S1"),)),),
            ),
            ((Text("Robbery"),), (claim("robbery.of", "18"),), (Needed("number wrong"),), (), (Text("S1"),)),
        ),
        ("left", "right", "right", "right", "left"),
    )
    chart = (Picture("chart.png", "Chart of one share: rape, 5 of 20"),) if picture else ()
    return Section(
        "fact-box",
        (
            Heading(2, (Text("Fact box"),)),
            *chart,
            table,
            Paragraph((Text("The range is for a sample of this size."),), "small"),
            Heading(3, (Text("Sources"),)),
            BulletList(
                (
                    (
                        Text("S1: "),
                        Link(REPORT, (Text("Northmoor Constabulary, "), claim("inspection.year", "2019"))),
                    ),
                    (Text("One of "), claim("areas.count", "43"), Text(" forces")),
                )
            ),
        ),
    )


def methodology() -> Section:
    """Return the methodology note."""
    return Section(
        "methodology",
        (
            Heading(2, (Text("How we got the figures"),)),
            Paragraph(
                (
                    Text("The share is rounded half up. Report: "),
                    Link(REPORT, (claim("inspection.year", "2019"),)),
                )
            ),
        ),
    )


def editor() -> Section:
    """Return what only the editor may see."""
    return Section(
        "editor",
        (
            Heading(2, (Text("For the editor (delete before publishing)"),)),
            Paragraph((Text("Lead chosen: rape."),)),
        ),
    )


def sections(picture: bool = False) -> tuple[Section, ...]:
    """Return the whole draft."""
    return (story(), fact_box(picture), methodology(), editor())


def facts_json() -> str:
    """Return a facts.json with some values, one of them awkward in XML."""
    facts = [
        {"id": "rape.wrong", "ref": "F2a", "value": 5},
        {"id": "rape.share", "ref": "F2c", "value": 0.25},
        {"id": "inspection.grade", "ref": "F5", "value": "requires <improvement> & more"},
        {"id": "robbery.of", "ref": "F3", "value": None},
    ]
    return json.dumps({"schema": "storygen.facts/1", "facts": facts}, ensure_ascii=False)


def details(**changes: object) -> DraftDetails:
    """Return the details of the draft."""
    values: dict[str, object] = {
        "headline": "Northmoor: five rape records wrongly cancelled",
        "story": "demo",
        "title": "Cancelled records & more",
        "area": "northmoor",
        "area_name": "Northmoor Constabulary",
        "edition": date(2021, 3, 4),
        "edition_words": "4 March 2021",
        "embargo_words": "00:01, 5 March 2021",
        "status": "To check",
        "facts_json": facts_json(),
        "refs": REFS,
    }
    return DraftDetails(**(values | changes))  # type: ignore[arg-type]


def notes() -> dict[str, ClaimNote]:
    """Return a note on each fact for the desk's copy."""
    source = NoteSource("Northmoor Constabulary: inspection 2019 (the inspectorate)", "page 12", REPORT)
    return {
        fact: ClaimNote(ref, (f"{ref}: what {fact} is.", "Sum: 5 ÷ 20 = 25%."), (source,))
        for fact, (_, ref) in REFS.items()
    }
