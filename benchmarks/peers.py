"""The job that storygen is timed against: as many documents, made by a loop over docxtpl or python-docx.

Each document has a headline, 12 paragraphs, a table of five rows and eight paragraphs of methodology, and a
Markdown file beside it. Nothing is checked, sourced or marked. Run as a process of its own:

    python -m benchmarks.peers docxtpl 43 FOLDER
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

CRIMES = ("rape", "sexual offences", "violence", "robbery", "other crimes")
HEADLINE = "{{ name }}: cancelled crime records that should have stood"
SENTENCE = (
    "Inspectors who looked at {{ rows[%d].checked }} cancelled records of {{ rows[%d].crime }} at {{ name }} "
    "judged that {{ rows[%d].wrong }} of them, or {{ rows[%d].share }}%%, should have stood, and the made-up "
    "force answered that it has changed the way in which such decisions are made and looked over since."
)
STORY = tuple(SENTENCE % ((number % len(CRIMES),) * 4) for number in range(12))
METHOD = (
    "These notes tell a reader of {{ name }} how each figure was arrived at, which records it covers and "
    "which it leaves out, so that whoever wishes can hold it against the report that was published.",
) * 8
TABLE = (
    "| Crime | Checked | Wrong | Share |\n| --- | --- | --- | --- |\n"
    "{% for row in rows %}| {{ row.crime }} | {{ row.checked }} | {{ row.wrong }} | {{ row.share }}% |\n"
    "{% endfor %}"
)
MARKDOWN = "\n\n".join((f"# {HEADLINE}", *STORY, "## Fact box", TABLE, "## Method", *METHOD)) + "\n"
COLUMNS = {"Crime": "crime", "Checked": "checked", "Wrong": "wrong", "Share": "share"}
Area = dict[str, Any]


def areas(count: int) -> Iterator[Area]:
    """Yield so many made-up areas, each with what its document says."""
    rng = random.Random(1)
    for number in range(count):
        rows = []
        for crime in CRIMES:
            checked = rng.randint(12, 30)
            wrong = rng.randint(0, checked // 2)
            share = round(100 * wrong / checked)
            rows.append({"crime": crime, "checked": checked, "wrong": wrong, "share": share})
        yield {"slug": f"made-up-{number}", "name": f"Made-up Force {number}", "rows": rows}


def with_python_docx(count: int, folder: Path) -> None:
    """Write the documents by python-docx, each from its default template."""
    import docx
    import jinja2

    environment = jinja2.Environment()
    markdown = environment.from_string(MARKDOWN)
    headline = environment.from_string(HEADLINE)
    story, method = ([environment.from_string(text) for text in texts] for texts in (STORY, METHOD))
    for area in areas(count):
        (folder / f"{area['slug']}.md").write_text(markdown.render(area), encoding="utf-8")
        document = docx.Document()
        document.add_heading(headline.render(area), 1)
        for paragraph in story:
            document.add_paragraph(paragraph.render(area))
        table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
        for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
            cell.text = name
        for row in area["rows"]:
            for cell, key in zip(table.add_row().cells, COLUMNS.values(), strict=True):
                cell.text = str(row[key])
        for paragraph in method:
            document.add_paragraph(paragraph.render(area))
        document.save(str(folder / f"{area['slug']}.docx"))


def with_docxtpl(count: int, folder: Path) -> None:
    """Write the documents by docxtpl, from one template that is made first, as an author would in Word."""
    import docx
    import jinja2
    from docxtpl import DocxTemplate

    markdown = jinja2.Environment().from_string(MARKDOWN)
    template = folder / "template.docx"
    document = docx.Document()
    document.add_heading(HEADLINE, 1)
    for text in STORY:
        document.add_paragraph(text)
    table = document.add_table(rows=4, cols=len(COLUMNS), style="Table Grid")
    cells = (
        list(COLUMNS),
        ["{%tr for row in rows %}"],
        [f"{{{{ row.{key} }}}}" for key in COLUMNS.values()],
        ["{%tr endfor %}"],
    )
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    for text in METHOD:
        document.add_paragraph(text)
    document.save(str(template))
    for area in areas(count):
        (folder / f"{area['slug']}.md").write_text(markdown.render(area), encoding="utf-8")
        filled = DocxTemplate(str(template))
        filled.render(area)
        filled.save(str(folder / f"{area['slug']}.docx"))


TOOLS: dict[str, Callable[[int, Path], None]] = {"docxtpl": with_docxtpl, "python-docx": with_python_docx}


def main(arguments: list[str]) -> None:
    """Run one tool: its name, how many documents, the folder to write to."""
    tool, count, folder = arguments
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    TOOLS[tool](int(count), target)


if __name__ == "__main__":
    main(sys.argv[1:])
