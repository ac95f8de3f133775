"""The demonstration story: six forces that do not exist, their reports, and the tables those reports give.

Its figures are chosen, not drawn, so that each draft shows something else: half or more wrong, none wrong, a
re-inspection that did not look again, a category that was not inspected, a report that contradicts itself.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.corpus import compose
from tests.corpus import other_figures as put
from tests.corpus.areas import FORCES
from tests.corpus.author import Author, Count
from tests.corpus.demo_settings import README, demo_settings
from tests.corpus.filler import filler_para, filler_pieces, trap_paras
from tests.corpus.layouts import LAYOUTS
from tests.corpus.pieces import Grid, Head, Para, Piece
from tests.corpus.plan import Plan, Rate
from tests.corpus.ways import WAYS

SITE = "https://policing-inspectorate.example/reports"
PUBLISHER = "The Policing Inspectorate (fictional)"
REGIONS = {
    "northmoor": ("North", "Northmoor, Tarn and the Fells"),
    "eastvale": ("East", "Eastvale and Lower Fenwick"),
    "wrenshire": ("West", "Wrenshire"),
    "saltmere": ("East", "Saltmere and the Saltmere coast"),
    "harrowdale": ("North", "Harrowdale and Upper Harrow"),
    "thornbeck": ("West", "Thornbeck, Aldercombe and Millgate"),
}


@dataclass(frozen=True)
class Row:
    """One row of figures.csv, before its page is known."""

    measure: str
    statistic: str
    value: str
    quote: str
    basis: str = "printed"
    note: str = ""
    carried_from: str = ""
    doubt: str = ""


@dataclass(frozen=True)
class Case:
    """One report: its truth, its layout (or a web page), and how its findings are put."""

    plan: Plan
    layout: str
    way: str
    words: int = 2600
    table: bool = False
    also: Callable[[Author, Plan], tuple[list[Piece], list[Row]]] | None = None
    seed: str = field(default="1")


def cases() -> tuple[Case, ...]:
    """Return the six reports."""
    return (
        Case(
            _plan(
                "northmoor",
                2020,
                "requires improvement",
                ("91.4", "1.52"),
                6100,
                (31, 12),
                rape=(19, 3),
                sexual=(20, 11),
                violence=(18, 2),
                robbery=(20, 4),
            ),
            "two columns, sans",
            "of_the_records_we_examined",
        ),
        Case(
            _plan(
                "eastvale",
                2019,
                "good",
                ("95.8", "1.21"),
                1900,
                (17, 15),
                rape=(20, 0),
                sexual=(20, 0),
                violence=(18, 0),
                robbery=(20, 0),
            ),
            "plain serif",
            "all_were_correct",
        ),
        Case(
            _plan(
                "wrenshire",
                2020,
                "good",
                ("94.2", "1.66"),
                2300,
                (22, 16),
                kind="re-inspection",
                sexual=(21, 4),
                violence=(20, 1),
            ),
            "letter paper, footnotes",
            "examined_and_found_correct",
            also=_not_looked_at_again,
        ),
        Case(
            _plan(
                "saltmere",
                2019,
                "inadequate",
                ("83.7", "2.04"),
                9400,
                None,
                rape=(16, 5),
                sexual=(17, 6),
                violence=(20, 7),
            ),
            "web page",
            "it_was_disappointing",
        ),
        Case(
            _plan(
                "harrowdale",
                2020,
                "requires improvement",
                ("89.9", "1.83"),
                5200,
                (26, 9),
                rape=(18, 1),
                sexual=(19, 4),
                violence=(20, 6),
                robbery=(17, 2),
            ),
            "justified and hyphenated",
            "we_disagreed",
            also=_contradicted,
        ),
        Case(
            _plan(
                "thornbeck",
                2019,
                "outstanding",
                ("97.6", "0.98"),
                800,
                (14, 13),
                rape=(21, 2),
                sexual=(20, 1),
                violence=(20, 0),
                robbery=(19, 0),
            ),
            "wide left margin",
            "grid_plain",
            table=True,
        ),
    )


def _plan(
    slug: str,
    year: int,
    grade: str,
    rate: tuple[str, str],
    unrecorded: int,
    victims: tuple[int, int] | None,
    kind: str = "inspection",
    **counts: tuple[int, int],
) -> Plan:
    force = next(force for force in FORCES if force.slug == slug)
    return Plan(
        force=force,
        year=year,
        kind=kind,
        published=date(year, 9, 17),
        grade=grade,
        window=(date(year - 1, 10, 1), date(year, 3, 31)),
        rates={"recording_all": Rate(*rate)},
        unrecorded=unrecorded,
        counts=[Count(cat, checked, wrong) for cat, (checked, wrong) in counts.items()],
        victims=victims,
        earlier_year=year - 2,
        earlier_grade="inadequate",
    )


def _not_looked_at_again(a: Author, plan: Plan) -> tuple[list[Piece], list[Row]]:
    text = (
        f"In {plan.earlier_year} we found that {a.force.name} cancelled records of rape and robbery "
        "correctly, and so "
        "we have not re-inspected these."
    )
    rows = [
        Row(
            f"cancelled_{cat}",
            "wrong",
            "",
            text,
            "carried-over",
            "not inspected again",
            str(plan.earlier_year),
        )
        for cat in ("rape", "robbery")
    ]
    return [Para(text)], rows


def _contradicted(a: Author, plan: Plan) -> tuple[list[Piece], list[Row]]:
    c = next(count for count in plan.counts if count.cat == "violence")
    return [
        Para(
            f"Of the {c.checked} cancelled violence records that we examined, {a.n(c.wrong - 2)} "
            f"{a.wrongly()}."
        )
    ], []


def write_demo(folder: Path, settings: str) -> None:
    """Write the whole story folder. `settings` is the text of the real story's story.toml."""
    reports = folder / "reports"
    reports.mkdir(parents=True, exist_ok=True)
    tables: dict[str, list[dict[str, str]]] = {"areas": [], "sources": [], "reports": [], "figures": []}
    for case in cases():
        _write_case(case, reports, tables)
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    (folder / "story.toml").write_text(demo_settings(settings), encoding="utf-8")
    (folder / "README.md").write_text(README, encoding="utf-8")


def _write_case(case: Case, reports: Path, tables: dict[str, list[dict[str, str]]]) -> None:
    from tests.corpus.pdf import write_pdf
    from tests.corpus.web import write_web

    plan = case.plan
    force, author = plan.force, _author(case)
    title = f"{force.name}: Crime Data Integrity {plan.kind} {plan.year}"
    pieces, rows = _written(author, case)
    cover = [
        title,
        f"Published {plan.published.day} {plan.published:%B %Y}",
        "The Policing Inspectorate",
        "This report is made up for demonstration. No such force and no such inspectorate exist.",
    ]
    url = f"{SITE}/{force.slug}-{plan.year}/"
    if case.layout == "web page":
        path = reports / f"{force.slug}.html"
        write_web(path, "accordion", title, cover, pieces)
    else:
        path = reports / f"{force.slug}.pdf"
        write_pdf(
            path, next(layout for layout in LAYOUTS if layout.name == case.layout), title, cover, pieces
        )
    region, covers = REGIONS[force.slug]
    tables["areas"].append(
        {
            "slug": force.slug,
            "name": force.name,
            "short_name": force.short,
            "noun": force.noun,
            "region": region,
            "covers": covers,
            "code": "",
        }
    )
    published = plan.published.isoformat()
    tables["sources"].append(
        {"url": url, "title": title, "publisher": PUBLISHER, "kind": plan.kind, "published": published}
    )
    tables["reports"].append(
        {
            "area": force.slug,
            "title": title,
            "kind": plan.kind,
            "year": str(plan.year),
            "url": url,
            "published": published,
            "overall_grade": plan.grade,
            "accuracy_grade": "",
            "audit_from": plan.window[0].isoformat(),
            "audit_to": plan.window[1].isoformat(),
            "note": "",
        }
    )
    pages = _page_texts(path)
    for row in rows:
        tables["figures"].append(
            {
                "area": force.slug,
                "measure": row.measure,
                "statistic": row.statistic,
                "value": row.value,
                "basis": row.basis,
                "source_url": url,
                "page": page_of(row.quote, pages),
                "quote": row.quote,
                "note": row.note,
                "carried_from": row.carried_from,
                "doubt": row.doubt,
                "accepted": "" if row.doubt else "the demonstration, 2021-02-22",
            }
        )


def _author(case: Case) -> Author:
    author = Author(random.Random(f"demo {case.plan.force.slug} {case.seed}"), case.plan.force)
    author.words_up_to, author.percent_word, author.date_style = 9, " percent", "plain"
    author.records = "records"
    return author


def _written(a: Author, case: Case) -> tuple[list[Piece], list[Row]]:
    """Return the report's pieces and the rows of figures.csv that it gives."""
    plan = case.plan
    body = filler_pieces(a, case.words)
    third = len(body) // 3
    extra, extra_rows = case.also(a, plan) if case.also else ([], [])
    rates, rate_rows = _rates(a, plan)
    findings, count_rows = _findings(a, case)
    victims, victim_rows = _victims(a, plan)
    contradicted = case.also is _contradicted
    opening = compose.earlier_inspection(a, plan) if plan.kind == "re-inspection" else [filler_para(a)]
    pieces: list[Piece] = [
        *compose._front(a, plan),
        Head(1, "Summary"),
        *opening,
        *put.grade_pieces(a, plan, plan.grade),
        *(extra if contradicted else []),
        Head(1, "About this inspection"),
        *put.window_pieces(a, plan),
        *body[:third],
        Head(1, f"How effective is {a.body} at recording reported crime?"),
        *rates,
        *body[third : 2 * third],
        Head(2, "Cancelled crime records"),
        Para(compose._what_cancelling_is(a)),
        *findings,
        *([] if contradicted else extra),
        *victims,
        *trap_paras(a, plan),
        Head(1, "Systems and leaders"),
        *body[2 * third :],
    ]
    rows = [*count_rows, *extra_rows, *victim_rows, *rate_rows]
    return pieces, _disputed(rows) if contradicted else rows


def _disputed(rows: list[Row]) -> list[Row]:
    note = "the summary of the same report says four, the chapter six: ask the inspectorate"
    return [
        Row(r.measure, r.statistic, r.value, r.quote, r.basis, note, doubt="conflict")
        if (r.measure, r.statistic) == ("cancelled_violence", "wrong")
        else r
        for r in rows
    ]


def _findings(a: Author, case: Case) -> tuple[list[Piece], list[Row]]:
    if case.table:
        pieces = WAYS[case.way].put(a, case.plan.counts)
        grid = next(piece for piece in pieces if isinstance(piece, Grid))
        quotes = [" ".join(cells) for cells in grid.rows[1:]]
    else:
        pieces, quotes = [], []
        for count in case.plan.counts:
            (piece,) = WAYS[case.way].put(a, [count])
            assert isinstance(piece, Para)
            pieces.append(piece)
            quotes.append(piece.text)
    rows = []
    for count, quote in zip(case.plan.counts, quotes, strict=True):
        rows.append(Row(f"cancelled_{count.cat}", "checked", str(count.checked), quote))
        basis, note = "printed", ""
        if case.way == "examined_and_found_correct":
            basis, note = (
                "derived",
                f"{count.checked} examined − {count.right} correctly cancelled = {count.wrong}",
            )
        elif case.way == "all_were_correct":
            basis, note = "words", "all were cancelled correctly"
        rows.append(Row(f"cancelled_{count.cat}", "wrong", str(count.wrong), quote, basis, note))
    return pieces, rows


def _rates(a: Author, plan: Plan) -> tuple[list[Piece], list[Row]]:
    rate = plan.rates["recording_all"]
    quote, missed = put.rate_sentence(a, "recording_all", rate), put.unrecorded_sentence(a, plan.unrecorded)
    rows = [
        Row("recording_all", "rate_pct", rate.rate, quote),
        Row("recording_all", "ci_pct", rate.margin, quote),
        Row("unrecorded", "per_year_over", str(plan.unrecorded), missed),
    ]
    return [Para(quote), Para(missed)], rows


def _victims(a: Author, plan: Plan) -> tuple[list[Piece], list[Row]]:
    if plan.victims is None:
        return [], []
    should, told = plan.victims
    text = (
        f"Of the {a.n(should)} victims whom {a.body} should have told about its decision to cancel the "
        "crime, it had "
        f"informed {a.n(told)}."
    )
    rows = [Row("victims", "should_be_told", str(should), text), Row("victims", "told", str(told), text)]
    return [Para(text)], rows


def _page_texts(path: Path) -> list[str]:
    """Return the text of each page without blanks and hyphens; a web page has none."""
    if path.suffix == ".html":
        return []
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return [_bare(page.get_textpage().get_text_bounded()) for page in document]


def page_of(quote: str, pages: list[str]) -> str:
    """Return the number of the page on which a quotation begins, "" for a web page."""
    if not pages:
        return ""
    bare = _bare(quote)
    for length in (len(bare), 60, 40, 24):
        for number, text in enumerate(pages, 1):
            if bare[:length] in text:
                return str(number)
    raise ValueError(f"not in the report: {quote}")


def _bare(text: str) -> str:
    return re.sub(r"[\s\-\u00ad\ufffe\u0002]+", "", re.sub(r"<[^>]+>", "", text))
