"""Times the writers on one same job, in one process: storygen's, python-docx by itself, and docxtpl.

The job is a draft of a fictional area: a headline, 12 story paragraphs, a table of five rows, eight of
methodology, 95 numbers. storygen's has more in it: each number is a content control, and the facts travel
inside the file. What composing costs is not in it, nor start-up. It counts processor time, not the clock's,
so that a busy machine gives nearly the same answer.

usage: python benchmarks/writers.py [DOCUMENTS] [ROUNDS]
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import jinja2
from docxtpl import DocxTemplate
from rich.console import Console
from rich.table import Table as Grid

from storygen.compose.blocks import Claim, Heading, Inlines, Link, Paragraph, Section, Table, Text
from storygen.write.details import DraftDetails
from storygen.write.house import HouseDocument
from storygen.write.html import write_html
from storygen.write.markdown import write_markdown
from storygen.write.word import write_word

HOUSE = Path(__file__).parents[1] / "templates" / "shared" / "house.docx"
CATEGORIES = ("rape", "sexual offences", "violence", "robbery", "all")
STORY = (
    "{{ name }} wrongly cancelled {{ rows[%d].wrong }} of the {{ rows[%d].checked }} cancelled records of "
    "{{ rows[%d].category }} that inspectors checked, a share of {{ rows[%d].share }}%%, in an audit of "
    "{{ year }}, while the force said that it had since changed how such decisions are checked."
)
METHOD = (
    "This note says how the figures for {{ name }} were worked out, what they cover and what they do not. "
    "{{ rows[%d].wrong }} ÷ {{ rows[%d].checked }} is {{ rows[%d].share }}%% in the inspection of {{ year }}."
)
PARAGRAPHS = [STORY % ((number % 5,) * 4) for number in range(12)]
NOTES = [METHOD % ((number % 5,) * 3) for number in range(8)]

Area = dict[str, object]
Writer = Callable[[Area], bytes]


def areas(count: int) -> list[Area]:
    """Return fictional areas with made-up figures, the same in every run."""
    rng = random.Random(1)
    made = []
    for number in range(count):
        rows = []
        for category in CATEGORIES:
            checked, wrong = rng.randint(10, 33), rng.randint(0, 9)
            share = (200 * wrong + checked) // (2 * checked)
            rows.append({"category": category, "checked": checked, "wrong": wrong, "share": share})
        made.append({"name": f"Area {number} Constabulary", "rows": rows, "year": 2019})
    return made


def drafts(area: Area) -> tuple[tuple[Section, ...], DraftDetails]:
    """Return the blocks and details that composing would hand to the writers."""
    name, rows, year = area["name"], area["rows"], str(area["year"])
    assert isinstance(rows, list)

    def said(row: dict[str, object], id: str, before: str, between: str, after: str) -> Inlines:
        return (
            Text(f"{name} {before} "),
            Claim(f"{id}.wrong", "figures", str(row["wrong"])),
            Text(f" {between} "),
            Claim(f"{id}.checked", "figures", str(row["checked"])),
            Text(f" cancelled records of {row['category']} that inspectors checked, a share of "),
            Claim(f"{id}.share", "percent", f"{row['share']}%"),
            Text(", in an audit of "),
            Claim("inspection.year", "figures", year),
            Text(after),
        )

    story = [
        Paragraph(
            said(rows[n % 5], f"m{n % 5}", "wrongly cancelled", "of the", ", while the force said more.")
        )
        for n in range(12)
    ]
    notes = [
        Paragraph(said(rows[n % 5], f"m{n % 5}", "is worked out:", "÷", ", which is how it was done here."))
        for n in range(8)
    ]
    link = Link("https://example.org/report", (Text("S1"),))
    table = Table(
        tuple((Text(head),) for head in ("Offence", "Checked", "Wrong", "%", "Source")),
        tuple(
            (
                (Text(str(row["category"])),),
                (Claim(f"m{n}.checked", "figures", str(row["checked"])),),
                (Claim(f"m{n}.wrong", "figures", str(row["wrong"])),),
                (Claim(f"m{n}.share", "percent", f"{row['share']}%"),),
                (link,),
            )
            for n, row in enumerate(rows)
        ),
        ("left", "right", "right", "right", "left"),
    )
    sections = (
        Section("story", (Heading(1, (Text(f"{name}: records wrongly cancelled"),)), *story)),
        Section("fact-box", (Heading(2, (Text("Fact box"),)), table)),
        Section("methodology", (Heading(2, (Text("How we got the figures"),)), *notes)),
    )
    ids = [f"m{n}.{part}" for n in range(5) for part in ("checked", "wrong", "share")] + ["inspection.year"]
    refs = {id: (number, f"F{number}") for number, id in enumerate(ids, start=1)}
    facts = [{"id": id, "ref": ref, "value": 1, "sources": ["S1"]} for id, (_, ref) in refs.items()]
    details = DraftDetails(
        headline=f"{name}: records wrongly cancelled",
        story="benchmark",
        title="Benchmark",
        area="area",
        area_name=str(name),
        edition=date(2021, 3, 4),
        edition_words="4 March 2021",
        facts_json=json.dumps({"facts": facts * 6}),
        refs=refs,
    )
    return sections, details


def storygen_word() -> Writer:
    """Return a writer of storygen's Word files."""
    house = HouseDocument.load(HOUSE)
    return lambda area: write_word(*drafts_of(area), house)


def storygen_markdown() -> Writer:
    """Return a writer of storygen's Markdown."""
    return lambda area: write_markdown(drafts_of(area)[0]).encode()


def storygen_html() -> Writer:
    """Return a writer of storygen's web pages."""
    return lambda area: write_html(*drafts_of(area)).encode()


_COMPOSED: dict[str, tuple[tuple[Section, ...], DraftDetails]] = {}


def drafts_of(area: Area) -> tuple[tuple[Section, ...], DraftDetails]:
    """Return the area's blocks, made once: composing is not what is timed."""
    return _COMPOSED[str(area["name"])]


def python_docx() -> Writer:
    """Return a writer that builds each document with python-docx from its default template."""
    environment = jinja2.Environment()
    story, notes = ([environment.from_string(text) for text in texts] for texts in (PARAGRAPHS, NOTES))

    def write(area: Area) -> bytes:
        document = docx.Document()
        document.add_heading(f"{area['name']}: records wrongly cancelled", 1)
        for template in story:
            document.add_paragraph(template.render(**area))
        table = document.add_table(rows=1, cols=4, style="Table Grid")
        for cell, head in zip(table.rows[0].cells, ("Offence", "Checked", "Wrong", "%"), strict=True):
            cell.text = head
        rows = area["rows"]
        assert isinstance(rows, list)
        for row in rows:
            values = (row["category"], row["checked"], row["wrong"], row["share"])
            for cell, value in zip(table.add_row().cells, values, strict=True):
                cell.text = str(value)
        for template in notes:
            document.add_paragraph(template.render(**area))
        return saved(document)

    return write


def docxtpl() -> Writer:
    """Return a writer that fills in a Word template with docxtpl."""
    document = docx.Document()
    document.add_heading("{{ name }}: records wrongly cancelled", 1)
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    table = document.add_table(rows=4, cols=4, style="Table Grid")
    for cell, head in zip(table.rows[0].cells, ("Offence", "Checked", "Wrong", "%"), strict=True):
        cell.text = head
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    for cell, field in zip(table.rows[2].cells, ("category", "checked", "wrong", "share"), strict=True):
        cell.text = f"{{{{ row.{field} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    for text in NOTES:
        document.add_paragraph(text)
    template = saved(document)

    def write(area: Area) -> bytes:
        filled = DocxTemplate(BytesIO(template))
        filled.render(area)
        return saved(filled)

    return write


def saved(document: object) -> bytes:
    """Return a document's bytes."""
    buffer = BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def measure(write: Writer, made: list[Area], rounds: int) -> tuple[float, int]:
    """Return milliseconds for each document, the best of the rounds, and the size of one in bytes."""
    size = len(write(made[0]))
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for area in made:
            write(area)
        best = min(best, time.process_time() - start)
    return best / len(made) * 1000, size


def main(count: int, rounds: int) -> None:
    """Print the table."""
    made = areas(count)
    _COMPOSED.update((str(area["name"]), drafts(area)) for area in made)
    writers = {
        "storygen, Word": storygen_word,
        "storygen, Markdown": storygen_markdown,
        "storygen, HTML": storygen_html,
        "python-docx": python_docx,
        "docxtpl": docxtpl,
    }
    grid = Grid(
        "writer", "processor ms a document", "bytes", title=f"{count} documents, best of {rounds} rounds"
    )
    for name, writer in writers.items():
        milliseconds, size = measure(writer(), made, rounds)
        grid.add_row(name, f"{milliseconds:.1f}", f"{size:,}")
    Console().print(grid)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 43, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
