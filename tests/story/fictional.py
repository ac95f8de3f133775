"""A tiny made-up story for tests: three fictional forces, and nothing about any real one."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from storygen.errors import DataError, Problem
from storygen.story.load import load_story

SETTINGS = """\
title = "Wrongly cancelled crimes"
edition = 2031-05-02
embargo = 2031-05-02T00:01:00
contact = "the data desk"
licence = "Made up for tests."
fictional = true

[areas]
noun = "force"
plural = "forces"
country = "Fictional Midland"

[rules]
min_base = 10

[style]
preset = "regional"

[inspector]
name = "The Inspectors"

[support]
line = ""
checked = ""

[[measures]]
id = "sexual"
table = "cancelled_sexual"
kind = "proportion"
part = "wrong"
whole = "checked"
complement = "right"
phrase = "wrongly cancelled"
label = "Sexual offences"
things = "cancelled sexual offence records"
synonyms = ["sex offence", "sex crime"]
needed = true

[[measures]]
id = "robbery"
table = "cancelled_robbery"
kind = "proportion"
part = "wrong"
whole = "checked"
phrase = "wrongly cancelled"
label = "Robbery"
things = "cancelled robbery records"

[[measures]]
id = "recording_all"
table = "recording_all"
kind = "rate"
part = "rate_pct"
whole = "ci_pct"
phrase = "recorded"
label = "Crimes recorded"
things = "reported crimes"

[[measures]]
id = "unrecorded"
table = "unrecorded"
kind = "count"
part = "per_year_over"
phrase = "not recorded"
label = "Crimes not recorded in a year"
things = "crimes"
"""

REPORT = "https://inspectors.example.org/{}"
PAPER = "https://www.eastvale-echo.example.com/news/1"

HEADERS = {
    "areas": "slug name short_name noun region covers code",
    "sources": "url title publisher kind published",
    "reports": "area title kind year url published overall_grade audit_from audit_to note",
    "figures": "area measure statistic value basis source_url page quote note carried_from doubt accepted",
    "national": "fact value qualifier attributed_to source_url seen_at note",
    "responses": "scope organisation speaker role position gist source_url responded",
    "totals": "name areas measure statistic value source_url note",
    "partners": "name areas medium",
}

AREAS = {
    "northmoor": ("Northmoor Constabulary", "Northmoor", "constabulary", "North", "Northmoor"),
    "eastvale": ("Eastvale Police", "Eastvale", "force", "East", "Eastvale and Brack"),
    "wrenshire": ("Wrenshire Constabulary", "Wrenshire", "constabulary", "West", "Wrenshire"),
}

# Row 2 is the first: the numbers in the tests are those a spreadsheet shows.
FIGURES = [
    ("northmoor", "cancelled_sexual", "checked", "20", "printed"),  # row 2
    ("northmoor", "cancelled_sexual", "wrong", "6", "printed"),
    ("northmoor", "cancelled_sexual", "share_pct", "30", "rounded"),
    ("northmoor", "cancelled_robbery", "checked", "12", "printed"),
    ("northmoor", "cancelled_robbery", "wrong", "0", "words"),  # row 6
    ("northmoor", "recording_all", "rate_pct", "91.5", "printed"),
    ("northmoor", "recording_all", "ci_pct", "1.6", "printed"),
    ("northmoor", "unrecorded", "per_year_over", "4800", "printed"),
    ("eastvale", "cancelled_sexual", "checked", "18", "printed"),  # row 10
    ("eastvale", "cancelled_sexual", "wrong", "4", "printed"),
    ("eastvale", "cancelled_robbery", "checked", "", "not-published"),
    ("eastvale", "cancelled_robbery", "wrong", "", "not-published"),
    ("wrenshire", "cancelled_sexual", "checked", "25", "printed"),  # row 14
    ("wrenshire", "recording_all", "rate_pct", "88.0", "printed"),
]


class Folder:
    """A story folder to be spoiled: change its cells, then write it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder
        self.settings = SETTINGS
        self.headers = {name: header.split() for name, header in HEADERS.items()}
        self.rows: dict[str, list[dict[str, Any]]] = {name: [] for name in HEADERS}
        for slug, (name, short, noun, region, covers) in AREAS.items():
            self.add("areas", slug, name, short, noun, region, covers)
            url = REPORT.format(slug)
            self.add("sources", url, f"{name} inspection 2030", "The Inspectors", "inspection", "2031-01-15")
            self.add("reports", slug, f"{name} inspection 2030", "inspection", "2030", url, "2031-01-15")
            self.rows["reports"][-1].update(
                overall_grade="good", audit_from="2030-01-01", audit_to="2030-06-30"
            )
        self.add("sources", PAPER, "", "Eastvale Echo", "newspaper", "2031-05-01")
        for area, measure, statistic, value, basis in FIGURES:
            self.add("figures", area, measure, statistic, value, basis, REPORT.format(area))
        self.add(
            "national", "forces_wrong_sexual", "3", "at least", "The Inspectors", REPORT.format("eastvale")
        )
        self.add(
            "responses", "eastvale", "Eastvale Police", "", "", "force", "said that it had improved", PAPER
        )
        self.add("totals", "The Vale", "northmoor;eastvale", "cancelled_sexual", "wrong", "10", PAPER)
        self.add("partners", "Eastvale Echo", "eastvale;northmoor", "newspaper")
        self.add("partners", "The Midlander", "*", "newspaper")

    def add(self, table: str, *values: Any) -> None:
        """Add a row; cells beyond the values are empty."""
        header = self.headers[table]
        self.rows[table].append(dict.fromkeys(header, "") | dict(zip(header, values, strict=False)))

    def set(self, table: str, row: int, **values: Any) -> Folder:
        """Change cells of the row that a spreadsheet calls `row`."""
        self.rows[table][row - 2].update(values)
        return self

    def say(self, old: str, new: str, times: int = 1) -> Folder:
        """Change words of story.toml."""
        assert old in self.settings
        self.settings = self.settings.replace(old, new, times)
        return self

    def write(self, encoding: str = "utf-8") -> Path:
        """Write story.toml and every table that has rows, as .csv."""
        self.path.mkdir(parents=True, exist_ok=True)
        (self.path / "story.toml").write_text(self.settings, encoding="utf-8")
        for name in self.rows:
            self.write_csv(name, encoding)
        return self.path

    def write_csv(self, name: str, encoding: str = "utf-8") -> None:
        """Write one table as .csv."""
        with (self.path / f"{name}.csv").open("w", encoding=encoding, newline="") as file:
            writer = csv.DictWriter(file, self.headers[name], lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows[name])

    def write_xlsx(self, name: str) -> Any:
        """Write one table as .xlsx instead, numbers as numbers, and return the saved workbook."""
        import openpyxl

        workbook = openpyxl.Workbook()
        sheet = workbook.active
        sheet.append(self.headers[name])
        for row in self.rows[name]:
            sheet.append([_typed(row[column]) for column in self.headers[name]])
        workbook.save(self.path / f"{name}.xlsx")
        (self.path / f"{name}.csv").unlink(missing_ok=True)
        return workbook

    def problems(self) -> list[str]:
        """Write the folder, read it, and return its errors in words; none when it is sound."""
        return messages(self.write())

    def warnings(self) -> list[str]:
        """Write the folder, read it, and return its warnings in words."""
        return [str(problem) for problem in load_story(self.write())[1]]


def _typed(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return float(value) if "." in value else int(value)
        except ValueError:
            return value or None
    return value


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Return the errors of a folder as it stands."""
    try:
        load_story(folder)
    except DataError as error:
        return error.problems
    return ()


def messages(folder: Path) -> list[str]:
    """Return the errors of a folder as it stands, in words."""
    return [str(problem) for problem in problems_of(folder)]
