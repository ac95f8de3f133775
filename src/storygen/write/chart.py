"""The chart of an area's shares: a dot for each, its range as a bar behind it, its counts above it.

The drawing is a Vega-Lite specification, templates/shared/shares.vl.json, that an organisation may change;
this module puts in the words and the data, and draws it without network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from storygen.errors import TemplateError

if TYPE_CHECKING:
    from storygen.facts.model import FactSheet
    from storygen.story.model import Measure

# Characters to a line at 600 pixels, in the sizes of type that the specification has.
_TITLE_LINE, _SUBTITLE_LINE, _LABEL_LINE = 56, 88, 24
_PIXELS = 2  # for each pixel of the drawing: sharp in print and on good screens
# A label is centred on its dot but may not run over the edge: half its length as a share of the axis.
_LABEL_EDGE = 0.14


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One measure: its label, its counts in words, its share and the ends of its range from 0 to 1."""

    label: str
    counts: str
    range: str
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ShareChart:
    """What a chart of shares shows, and the locked phrase for what is being counted."""

    title: str
    subtitle: str
    phrase: str
    rows: tuple[ShareRow, ...]

    @property
    def alt(self) -> str:
        """Return what the chart shows, for those who cannot see it."""
        rows = "; ".join(f"{row.label}: {row.counts}, likely range {row.range}" for row in self.rows)
        return f"Chart. {self.title}: {rows}."


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart as files."""

    svg: bytes
    png: bytes


def share_chart(
    sheet: FactSheet, measures: Iterable[Measure], title: str, subtitle: str = ""
) -> ShareChart | None:
    """Return the chart of the measures whose counts and range are held, or None when there is none to show.

    Only measures with one phrase go into one chart: the first's.
    """
    proportions = [measure for measure in measures if measure.kind == "proportion"]
    phrase = proportions[0].phrase if proportions else ""
    alike = (measure for measure in proportions if measure.phrase == phrase)
    rows = tuple(row for measure in alike for row in _row(sheet, measure))
    return ShareChart(title, subtitle, phrase, rows) if rows else None


def _row(sheet: FactSheet, measure: Measure) -> Iterator[ShareRow]:
    share, interval, part, whole = (
        sheet.facts.get(f"{measure.id}.{name}") for name in ("share", "interval", measure.part, measure.whole)
    )
    if not (share and interval and part and whole):
        return
    if not (
        isinstance(share.value, Fraction) and isinstance(interval.value, tuple) and part.known and whole.known
    ):
        return
    low, high = (float(end) for end in interval.value if isinstance(end, Fraction))
    percent = (
        f" ({share.forms['percent']})" if "percent" in share.forms else ""
    )  # not where the base is small
    counts = f"{part.value} of {whole.value}{percent}"
    yield ShareRow(measure.label, counts, interval.forms["text"], float(share.value), low, high)


def read_chart_template(path: Path) -> Mapping[str, object]:
    """Return the specification in that file. Raises TemplateError when there is none, or it is not JSON."""
    try:
        template = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(template.get("title"), dict):
            raise ValueError("it has no title to fill in")
    except (OSError, ValueError, AttributeError) as error:
        raise TemplateError.of(
            f"The chart's specification cannot be used: {error}.",
            where=str(path),
            fix="Put back the one that comes with storygen.",
        ) from error
    return {str(name): value for name, value in template.items()}


def draw_chart(chart: ShareChart, template: Mapping[str, object]) -> DrawnChart:
    """Return the chart as SVG and PNG, the same bytes for the same chart on one machine.

    Raises TemplateError when the title lacks the locked phrase, without which a chart says another thing, or
    when the specification cannot be drawn.
    """
    import vl_convert

    if chart.phrase not in chart.title:
        raise TemplateError.of(
            f'The title of the chart, "{chart.title}", does not say "{chart.phrase}".',
            fix="Put the measure's phrase into the title, word for word.",
        )
    try:
        svg = vl_convert.vegalite_to_svg(_filled(chart, template), allowed_base_urls=[])
        png = vl_convert.svg_to_png(svg, scale=_PIXELS)
    except ValueError as error:
        raise TemplateError.of(f"The chart cannot be drawn: {error}", where="shares.vl.json") from error
    return DrawnChart(_described(svg, chart), png)


def _filled(chart: ShareChart, template: Mapping[str, object]) -> dict[str, object]:
    title = template["title"]
    assert isinstance(title, dict)
    words = {"text": wrap(chart.title, _TITLE_LINE), "subtitle": wrap(chart.subtitle, _SUBTITLE_LINE)}
    return {**template, "title": {**title, **words}, "data": {"values": [_datum(row) for row in chart.rows]}}


def _datum(row: ShareRow) -> dict[str, object]:
    return {
        "measure": "\n".join(wrap(row.label, _LABEL_LINE)),
        "counts": row.counts,
        "share": row.share,
        "low": row.low,
        "high": row.high,
        "label_at": min(max(row.share, _LABEL_EDGE), 1 - _LABEL_EDGE),
    }


def _described(svg: str, chart: ShareChart) -> bytes:
    """Return the drawing with a title and description of its own, which a screen reader reads out."""
    from lxml import etree

    root = etree.fromstring(svg)
    namespace = etree.QName(root).namespace
    for position, (tag, words) in enumerate((("title", chart.title), ("desc", chart.alt))):
        element = etree.Element(f"{{{namespace}}}{tag}")
        element.text = words
        root.insert(position, element)
    root.set("role", "img")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=False) + b"\n"
