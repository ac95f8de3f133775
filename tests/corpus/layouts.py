"""The page layouts that reports come in."""

from __future__ import annotations

import os
import random
from dataclasses import dataclass, replace

A4 = (595.28, 841.89)
LETTER = (612.0, 792.0)
WIDE = (841.89, 595.28)

_LIBERATION = "/usr/share/fonts/truetype/liberation"
_DEJAVU = "/usr/share/fonts/truetype/dejavu"


@dataclass(frozen=True)
class Layout:
    """One layout. Sizes are in points; `words` is about how many words fill a page."""

    name: str
    words: int
    font: str = "Times-Roman"
    size: float = 11
    page: tuple[float, float] = A4
    margin: tuple[float, float, float, float] = (64, 64, 64, 64)  # left, right, top, bottom
    columns: int = 1
    justified: bool = False
    hyphenated: bool = False
    header: str = ""
    footer: str = "{page}"
    furniture_last: bool = False
    numbered: bool = False
    table: str = "ruled"
    heading_colour: str = "#1d3557"
    capitals: bool = False
    stamp: str = ""
    chapters_on_new_page: bool = True
    raw: bool = False
    ligatures: bool = False
    hard_spaces: bool = False
    footnotes: str = "section"  # or "page": at the foot of the page that calls them


LAYOUTS = (
    Layout("plain serif", 430, header="", footer="{page}"),
    Layout(
        "two columns, sans",
        620,
        "Helvetica",
        9,
        columns=2,
        header="{title}",
        footer="Page {page} of {pages}",
        table="lines",
    ),
    Layout(
        "coloured headings",
        400,
        "sans",
        11,
        header="{title}||{page}",
        footer="",
        table="zebra",
        hard_spaces=True,
    ),
    Layout(
        "justified and hyphenated",
        440,
        justified=True,
        hyphenated=True,
        header="{chapter}",
        footer="– {page} –",
        table="unruled",
    ),
    Layout("large print", 250, "Vera", 13.5, table="ruled", footer="{page}"),
    Layout(
        "three narrow columns, landscape",
        560,
        "Helvetica",
        8.5,
        WIDE,
        columns=3,
        hyphenated=True,
        header="{chapter}",
        table="lines",
    ),
    Layout(
        "numbered paragraphs",
        400,
        "serif",
        11,
        numbered=True,
        ligatures=True,
        header="{title}",
        footer="{page} | Inspection report",
        table="ruled",
    ),
    Layout("wide left margin", 340, "Vera", 10, margin=(170, 50, 70, 70), footer="{page}", table="unruled"),
    Layout(
        "typewriter", 330, "Courier", 10.5, header="OFFICIAL", footer="{page}", capitals=True, table="unruled"
    ),
    Layout(
        "letter paper, footnotes",
        400,
        page=LETTER,
        margin=(72, 72, 72, 120),
        footnotes="page",
        justified=True,
        footer="{page}",
        table="lines",
    ),
    Layout(
        "condensed, zebra tables",
        520,
        "condensed",
        10,
        table="zebra",
        furniture_last=True,
        header="Crime-recording inspection|{page}",
        footer="{title}",
    ),
    Layout(
        "stamped",
        410,
        "serif",
        11,
        stamp="OFFICIAL",
        ligatures=True,
        hard_spaces=True,
        furniture_last=True,
        header="{chapter}",
        footer="{page}",
    ),
    Layout(
        "word by word", 400, "Helvetica", 10.5, raw=True, header="{title}", footer="{page}", table="unruled"
    ),
    Layout(
        "two columns, justified, footnotes",
        560,
        "Times-Roman",
        10,
        columns=2,
        justified=True,
        hyphenated=True,
        margin=(56, 56, 64, 120),
        footnotes="page",
        header="{title}",
        footer="{page}",
        table="ruled",
    ),
    Layout(
        "word by word, two columns",
        480,
        "Times-Roman",
        10,
        columns=2,
        raw=True,
        header="{chapter}",
        footer="Page {page}",
        table="unruled",
        furniture_last=True,
    ),
)

_FAMILIES = {
    "sans": (_LIBERATION, "LiberationSans-Regular", "LiberationSans-Bold"),
    "serif": (_LIBERATION, "LiberationSerif-Regular", "LiberationSerif-Bold"),
    "condensed": (_DEJAVU, "DejaVuSansCondensed", "DejaVuSansCondensed-Bold"),
}
_BOLD = {
    "Times-Roman": "Times-Bold",
    "Helvetica": "Helvetica-Bold",
    "Courier": "Courier-Bold",
    "Vera": "VeraBd",
}


def draw_layout(rng: random.Random, index: int) -> Layout:
    """Return the layout of that index with sizes and sides a little changed, as another hand would."""
    layout = LAYOUTS[index % len(LAYOUTS)]
    size = round(layout.size * rng.uniform(0.95, 1.06), 1)
    left, right, top, bottom = layout.margin
    jitter = rng.randint(-8, 10)
    words = int(layout.words * (layout.size / size) ** 2)
    return replace(layout, size=size, words=words, margin=(left + jitter, right + jitter, top, bottom))


def fonts(family: str) -> tuple[str, str]:
    """Return the names of the regular and the bold font, registered; Vera where a family is not installed."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if family in _BOLD and family != "Vera":
        return family, _BOLD[family]
    folder, regular, bold = _FAMILIES.get(family, ("", "Vera", "VeraBd"))
    if folder and not os.path.exists(f"{folder}/{regular}.ttf"):
        folder, regular, bold = "", "Vera", "VeraBd"
    for name in (regular, bold):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, f"{folder}/{name}.ttf" if folder else f"{name}.ttf"))
    pdfmetrics.registerFontFamily(regular, normal=regular, bold=bold, italic=regular, boldItalic=bold)
    return regular, bold
