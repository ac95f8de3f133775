"""The settings of the demonstration story, made over from the real one's, and its README."""

from __future__ import annotations

import re

EDITION = "2021-03-01"

_CHANGES = (
    (r"^title = .*$", 'title = "Wrongly cancelled crimes (a made-up demonstration)"'),
    (r"^edition = .*$", f"edition = {EDITION}"),
    (r"^embargo = .*\n", ""),
    (r"^contact = .*$", 'contact = "nobody: the story is made up"'),
    (r"^licence = .*$", 'licence = "Made up for demonstration: no such forces, reports or figures exist."'),
    (
        r"^fictional = .*$",
        "fictional = true\n\n# The drafts are made with the templates of this story.\n"
        'templates = "cancelled-crimes"',
    ),
    (r"^country = .*$", 'country = "a country that does not exist"'),
    (r'^name = "HMICFRS"$', 'name = "TPI"'),
    (r"^full_name = .*$", 'full_name = "the Policing Inspectorate"'),
    (r'^line = ""$', 'line = "This story is made up, so no support line is given."'),
    (r'^checked = "".*$', "checked = 2021-02-22"),
)


def demo_settings(settings: str) -> str:
    """Return the real story's settings made over. Raises ValueError if one to change is not there."""
    for pattern, replacement in _CHANGES:
        settings, changed = re.subn(pattern, replacement, settings, count=1, flags=re.MULTILINE)
        if not changed:
            raise ValueError(f"story.toml has no line like {pattern}")
    return settings


README = """# A made-up story

Made up for demonstration: no such forces, inspectorate, reports or figures exist.

Six reports (five PDFs and a web page) in `reports/`, and the tables that they give. It shows the whole road:

    storygen extract demo      the figures in the reports, each with its page and sentence
    storygen reconcile demo    beside those already in figures.csv
    storygen build demo        the drafts

`make demo` goes it in one command, on a copy with an empty book. `storygen build` alone never
reads reports: a figure gets into the book by somebody's yes.

Each report is there to show something: Northmoor, half or more wrong in a category; Eastvale, none wrong;
Wrenshire, a re-inspection that did not look at everything again; Saltmere, a web page, robbery not inspected
and victims not mentioned; Harrowdale, a report that contradicts itself; Thornbeck, its findings in a table.

`scripts/make_reports.py --demo` makes this folder, the same each time.
"""
