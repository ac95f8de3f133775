"""Small fictional reports in several layouts, made with reportlab. Northmoor Constabulary does not exist."""

from __future__ import annotations

from pathlib import Path

TITLE = "Northmoor Constabulary: Crime Data Integrity inspection 2018"
RATE = (
    "Northmoor Constabulary records 89.56 percent (with a confidence interval of +/- 1.66 "
    "percent) of reported "
    "crimes (excluding fraud). We estimate that this means the force fails to record over "
    "13,700 reported crimes each year."
)
GRADE = "Overall, Northmoor Constabulary is judged as requires improvement."
AUDIT = "We audited crime reports from 1 June to 30 November 2017."
CANCELLED = (
    "We found that, of the 20 cancelled rape records<super>3</super> we reviewed, three had "
    "been cancelled incorrectly. "
    "Of the 17 cancelled sexual offence records, nine were wrong. All of the 19 violent "
    "offences had been cancelled in "
    "line with the rules. For robbery, 12 out of 18 were correctly cancelled."
)
VICTIMS = (
    "Of the 17 victims who should have been told of the decision to cancel, the force had informed only nine."
)
FILLER = (
    "The force has arrangements for the supervision of its control room, and staff there "
    "understand what is expected of them. "
    "Leaders speak often of the need to put the public first. We heard the same from "
    "officers of every rank during our visit. "
    "Training has been given to new recruits, and supervisors look at the quality of what is "
    "written down each week. "
)
EXPECTED = {
    ("overall_grade", "value"): "requires improvement",
    ("audit_from", "value"): "2017-06-01",
    ("audit_to", "value"): "2017-11-30",
    ("recording_all", "rate_pct"): 89.56,
    ("recording_all", "ci_pct"): 1.66,
    ("unrecorded", "per_year_over"): 13700,
    ("cancelled_rape", "checked"): 20,
    ("cancelled_rape", "wrong"): 3,
    ("cancelled_sexual", "checked"): 17,
    ("cancelled_sexual", "wrong"): 9,
    ("cancelled_violence", "checked"): 19,
    ("cancelled_violence", "wrong"): 0,
    ("cancelled_robbery", "checked"): 18,
    ("cancelled_robbery", "wrong"): 6,
    ("victims", "should_be_told"): 17,
    ("victims", "told"): 9,
}
COUNTS = {key: value for key, value in EXPECTED.items() if key[0].startswith("cancelled")}


def _furniture(canvas, document) -> None:  # type: ignore[no-untyped-def]
    canvas.setFont("Helvetica", 8)
    canvas.drawString(60, 815, "Crime Data Integrity – Northmoor Constabulary")
    canvas.drawString(290, 25, str(document.page))


def report(
    path: Path,
    *,
    columns: int = 1,
    filler_pages: int = 4,
    table: str = "",
    justify: bool = False,
    size: float = 11,
) -> Path:
    """Write a report; `table` is "", "ruled", "plain" or "turned" and takes the place of the prose."""
    from reportlab.lib import colors
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import (
        BaseDocTemplate,
        Frame,
        PageBreak,
        PageTemplate,
        Paragraph,
        Spacer,
        Table,
        TableStyle,
    )

    body = ParagraphStyle("body", fontName="Helvetica", fontSize=size, leading=size * 1.3, spaceAfter=8)
    if justify:
        body.alignment = TA_JUSTIFY
    head = ParagraphStyle(
        "head",
        fontName="Helvetica-Bold",
        fontSize=size * 1.4,
        leading=size * 1.8,
        spaceBefore=10,
        spaceAfter=6,
    )
    top = ParagraphStyle("top", fontName="Helvetica-Bold", fontSize=24, leading=30, spaceAfter=200)
    note = ParagraphStyle("note", fontName="Helvetica", fontSize=size * 0.7, leading=size)
    document = BaseDocTemplate(str(path), pagesize=(595, 842))
    width = (475 - 20 * (columns - 1)) / columns
    frames = [
        Frame(60 + i * (width + 20), 60, width, 730, id=f"c{i}", leftPadding=0, rightPadding=0)
        for i in range(columns)
    ]
    document.addPageTemplates([PageTemplate(id="all", frames=frames, onPage=_furniture)])
    story = [Paragraph(TITLE, top), Paragraph("March 2019", body), PageBreak()]
    story += [
        Paragraph("Summary", head),
        Paragraph(GRADE, body),
        Paragraph(RATE, body),
        Paragraph(FILLER, body),
        PageBreak(),
    ]
    for _ in range(filler_pages):
        story += [Paragraph(FILLER * 3, body) for _ in range(3)] + [PageBreak()]
    story += [
        Paragraph("How we carried out the audit", head),
        Paragraph(AUDIT, body),
        Paragraph(FILLER, body),
    ]
    story += [Paragraph("Cancelled crime records", head), Paragraph(FILLER, body)]
    if table:
        story += [
            Paragraph("Table 1: Cancelled crime records that we reviewed", body),
            _table(table, body, Table, TableStyle, colors, Paragraph),
        ]
    else:
        story.append(Paragraph(CANCELLED, body))
    story += [Spacer(1, 10), Paragraph(FILLER, body), Paragraph(VICTIMS, body), Paragraph(FILLER, body)]
    story.append(
        Paragraph("3 A record is cancelled when more is learnt that shows no crime took place.", note)
    )
    document.build(story)
    return path


ROWS = [
    ["Crime type", "Records reviewed", "Incorrectly cancelled", "Correctly cancelled"],
    ["Rape", "20", "3", "17"],
    ["Other sexual offences", "17", "9", "8"],
    ["Violence against the person", "19", "0", "19"],
    ["Robbery", "18", "6", "12"],
    ["Total", "74", "18", "56"],
]


def _table(kind, body, Table, TableStyle, colors, Paragraph):  # type: ignore[no-untyped-def]
    rows: list = [list(row) for row in ROWS]
    if kind == "turned":
        rows = [list(column) for column in zip(*rows, strict=True)]
    if kind == "wrapped":
        rows = [[Paragraph(cell, body) for cell in row] for row in rows]
    style = [("FONTSIZE", (0, 0), (-1, -1), 10)]
    if kind in {"ruled", "wrapped"}:
        style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    return Table(rows, style=TableStyle(style), colWidths=[90] * 4 if kind == "wrapped" else None)
