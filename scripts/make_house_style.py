"""Makes templates/shared/house.docx: the styles, page and headers that every Word draft takes.

usage: python scripts/make_house_style.py [FILE]

An organisation can make its own instead, by changing the styles of this one in Word. The document's text is a
sample of each style and is not printed in drafts. The same script makes the same bytes, on any day.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree
from lxml.builder import ElementMaker

from storygen.write.ooxml import (
    NAMESPACES,
    OFFICE,
    Element,
    qname,
    relationship,
    relationships_root,
    to_bytes,
)

DEFAULT = Path(__file__).parents[1] / "templates" / "shared" / "house.docx"

# Both come with Windows and macOS and are known to Google Docs; the alternatives come with LibreOffice.
READING, LABELS = "Georgia", "Arial"
INK, MUTED, RULE, TINT = "1A1A1A", "525252", "C9CFD4", "EEF2F5"
LINK, ALERT, ALERT_TINT, DESK, DESK_TINT = "0B4F8A", "7A0010", "FFE3E3", "6B3F00", "FFF3D6"

# Twentieths of a point. A4 with a measure of about 75 characters of the body's type.
PAGE_WIDTH, PAGE_HEIGHT, SIDE, TOP, BOTTOM = 11906, 16838, 1644, 1587, 1361
MEASURE = PAGE_WIDTH - 2 * SIDE

W = ElementMaker(namespace=NAMESPACES["w"], nsmap={"w": NAMESPACES["w"]})
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Return a Word element; attribute names are Word's, without prefix."""
    element = W(tag, *children)
    for name, value in attributes.items():
        element.set(qname(f"w:{name}"), str(value))
    return element


def look(
    font: str = "",
    size: float = 0,
    colour: str = "",
    bold: bool = False,
    italic: bool = False,
    shade: str = "",
) -> list[Element]:
    """Return run properties in the order that the schema asks for. `size` is in points."""
    found = []
    if font:
        found.append(w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font))
    if bold:
        found += [w("b"), w("bCs")]
    if italic:
        found += [w("i"), w("iCs")]
    if colour:
        found.append(w("color", val=colour))
    if size:
        found += [w("sz", val=round(size * 2)), w("szCs", val=round(size * 2))]
    if shade:
        found.append(w("shd", val="clear", color="auto", fill=shade))
    return found


def spacing(before: float = 0, after: float = 0, line: float = 0) -> Element:
    """Return the space around a paragraph in points, and its line height as a multiple of single."""
    element = w("spacing", before=round(before * 20), after=round(after * 20))
    if line:
        element.set(qname("w:line"), str(round(line * 240)))
        element.set(qname("w:lineRule"), "auto")
    return element


def style(
    id: str,
    name: str,
    *,
    kind: str = "paragraph",
    base: str = "",
    following: str = "",
    alias: str = "",
    priority: int = 1,
    default: bool = False,
    paragraph: list[Element] | None = None,
    run: list[Element] | None = None,
    extra: list[Element] | None = None,
) -> Element:
    """Return a named style that Word lists among its quick styles."""
    element = w("style", w("name", val=name), type=kind, styleId=id)
    if default:
        element.set(qname("w:default"), "1")
    for tag, value in (("aliases", alias), ("basedOn", base), ("next", following)):
        if value:
            element.append(w(tag, val=value))
    element.append(w("uiPriority", val=priority))
    if kind != "table":
        element.append(w("qFormat"))
    if paragraph:
        element.append(w("pPr", *paragraph))
    if run:
        element.append(w("rPr", *run))
    element.extend(extra or [])
    return element


def styles() -> Element:
    """Return the styles part."""
    return w(
        "styles", document_defaults(), *story_styles(), *label_styles(), *table_styles(), *comment_styles()
    )


def document_defaults() -> Element:
    """Return the look of text without a style: British English, so that spelling is checked as such."""
    language = w("lang", val="en-GB", eastAsia="en-GB", bidi="ar-SA")
    run = w("rPr", *look(READING, 11.5), language)
    return w("docDefaults", w("rPrDefault", run), w("pPrDefault", w("pPr", spacing(0, 0, 1.0))))


def story_styles() -> Iterator[Element]:
    """Yield the styles of what readers will see."""
    yield style("Normal", "Normal", default=True, priority=0)
    yield style(
        "Heading1",
        "heading 1",
        base="Normal",
        following="Standfirst",
        alias="Headline",
        paragraph=[w("keepNext"), w("keepLines"), spacing(8, 8, 1.05), w("outlineLvl", val=0)],
        run=look(READING, 24, bold=True),
    )
    rule = w("pBdr", w("top", val="single", sz=12, space=8, color=INK))
    yield style(
        "Heading2",
        "heading 2",
        base="Normal",
        following="BodyText",
        alias="Part",
        paragraph=[w("keepNext"), w("keepLines"), rule, spacing(26, 8, 1.05), w("outlineLvl", val=1)],
        run=look(LABELS, 15, bold=True),
    )
    yield style(
        "Heading3",
        "heading 3",
        base="Normal",
        following="BodyText",
        alias="Subheading",
        paragraph=[w("keepNext"), w("keepLines"), spacing(14, 4), w("outlineLvl", val=2)],
        run=look(LABELS, 11, bold=True),
    )
    yield style(
        "Standfirst",
        "Standfirst",
        base="Normal",
        following="BodyText",
        paragraph=[w("keepLines"), spacing(0, 12, 1.15)],
        run=look(READING, 14, MUTED),
    )
    yield style("BodyText", "Body Text", base="Normal", paragraph=[w("widowControl"), spacing(0, 8, 1.25)])
    yield style(
        "ListBullet",
        "List Bullet",
        base="BodyText",
        paragraph=[w("numPr", w("numId", val=1)), spacing(0, 4, 1.25), w("ind", left=340, hanging=340)],
    )


def label_styles() -> Iterator[Element]:
    """Yield the styles of labels, notes and marks."""
    yield style(
        "SmallPrint",
        "Small print",
        base="Normal",
        paragraph=[spacing(5, 5, 1.2)],
        run=look(LABELS, 8.5, MUTED),
    )
    edge = {"val": "single", "space": 6, "color": DESK_TINT}
    borders = w(
        "pBdr",
        w("top", sz=4, **edge),
        w("left", val="single", sz=36, space=8, color="D98200"),
        w("bottom", sz=4, **edge),
        w("right", sz=4, **edge),
    )
    yield style(
        "DeskNote",
        "Desk note",
        base="Normal",
        following="DeskNote",
        paragraph=[
            w("keepLines"),
            w("numPr", w("numId", val=2)),
            borders,
            w("shd", val="clear", color="auto", fill=DESK_TINT),
            spacing(0, 4, 1.2),
        ],
        run=look(LABELS, 9.5, DESK),
    )
    yield style("Picture", "Picture", base="Normal", paragraph=[w("keepLines"), spacing(8, 6)])
    yield style("Needed", "Needed", kind="character", run=look(bold=True, colour=ALERT, shade=ALERT_TINT))
    yield style("Hyperlink", "Hyperlink", kind="character", run=[w("color", val=LINK), w("u", val="single")])
    for id in ("Header", "Footer"):
        tabs = w("tabs", w("tab", val="right", pos=MEASURE))
        yield style(id, id.lower(), base="Normal", paragraph=[tabs], run=look(LABELS, 8, MUTED))


def table_styles() -> Iterator[Element]:
    """Yield the fact table and the text in it: rules between rows and none between columns."""
    yield style(
        "TableWords",
        "Table words",
        base="Normal",
        paragraph=[spacing(0, 0, 1.1)],
        run=look(LABELS, 9.5),
    )
    yield style("TableFigures", "Table figures", base="TableWords", paragraph=[w("jc", val="right")])
    yield style("TableNormal", "Normal Table", kind="table", default=True, priority=99)
    borders = w(
        "tblBorders",
        w("top", val="single", sz=12, space=0, color=INK),
        w("bottom", val="single", sz=8, space=0, color=INK),
        w("insideH", val="single", sz=4, space=0, color=RULE),
    )
    margins = w(
        "tblCellMar",
        *(
            w(side, w=size, type="dxa")
            for side, size in zip(("top", "left", "bottom", "right"), (55, 85, 55, 85), strict=True)
        ),
    )
    table = w("tblPr", w("tblStyleRowBandSize", val=1), borders, margins)
    head = w(
        "tblStylePr",
        w("rPr", *look(bold=True)),
        w(
            "tcPr",
            w("tcBorders", w("bottom", val="single", sz=8, space=0, color=INK)),
            w("shd", val="clear", color="auto", fill=TINT),
            w("vAlign", val="bottom"),
        ),
        type="firstRow",
    )
    first = w("tblStylePr", w("rPr", *look(bold=True)), type="firstCol")
    yield style("FactTable", "Fact table", kind="table", base="TableNormal", extra=[table, head, first])


def comment_styles() -> Iterator[Element]:
    """Yield the styles of comments in the desk's copy."""
    yield style("CommentText", "annotation text", base="Normal", priority=99, run=look(LABELS, 10))
    yield style("CommentReference", "annotation reference", kind="character", priority=99, run=look(size=8))


def numbering() -> Element:
    """Return the bullet, and the warning before a desk note: part of the style, not of the words."""
    bullet = level("bullet", "•", w("ind", left=340, hanging=340), look(LABELS))
    warning = level(
        "none",
        "DESK ONLY, NOT FOR PUBLICATION:",
        w("ind", left=0, firstLine=0),
        look(LABELS, 8.5, DESK, bold=True),
    )
    warning.insert(2, w("pStyle", val="DeskNote"))
    warning.insert(3, w("suff", val="space"))
    bullet.insert(2, w("pStyle", val="ListBullet"))
    abstract = (
        w("abstractNum", w("multiLevelType", val="singleLevel"), element, abstractNumId=number)
        for number, element in enumerate((bullet, warning), start=1)
    )
    return w(
        "numbering", *abstract, *(w("num", w("abstractNumId", val=number), numId=number) for number in (1, 2))
    )


def level(format: str, text: str, indent: Element, run: list[Element]) -> Element:
    """Return the first level of a list."""
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=format),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", indent),
        w("rPr", *run),
        ilvl=0,
    )


def settings() -> Element:
    """Return the settings: today's Word, not a compatibility mode, and no fields that ask to be updated."""
    mode = w(
        "compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15
    )
    return w(
        "settings",
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", mode),
        w("themeFontLang", val="en-GB"),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def fonts() -> Element:
    """Return the fonts with what may stand in for them."""
    return w(
        "fonts",
        w(
            "font",
            w("altName", val="Gelasio"),
            w("family", val="roman"),
            w("pitch", val="variable"),
            name=READING,
        ),
        w(
            "font",
            w("altName", val="Liberation Sans"),
            w("family", val="swiss"),
            w("pitch", val="variable"),
            name=LABELS,
        ),
    )


def words(text: str, *properties: Element) -> Element:
    """Return a run."""
    element = w("t")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return w("r", *([w("rPr", *properties)] if properties else []), element)


def control(name: str, sample: str, *properties: Element) -> Element:
    """Return a placeholder: a content control that each draft's own words take the place of."""
    mark = f"storygen.{name}"
    about = w("sdtPr", w("alias", val=mark), w("tag", val=mark), w("text"))
    return w("sdt", about, w("sdtContent", words(sample, *properties)))


def tab() -> Element:
    """Return a jump to the right edge."""
    return w("r", w("tab"))


def field(code: str) -> Element:
    """Return a number that Word works out, such as the page's."""
    return w("fldSimple", words("1"), instr=f" {code} ")


def paragraph(style: str, *children: Element) -> Element:
    """Return a paragraph in that style."""
    return w("p", w("pPr", w("pStyle", val=style)), *children)


def header() -> Element:
    """Return the header: story and area, then edition and embargo."""
    strong = look(bold=True, colour=INK)
    alert = look(bold=True, colour=ALERT)
    line = w("pBdr", w("bottom", val="single", sz=4, space=4, color=RULE))
    second = paragraph(
        "Header",
        control("edition", "Edition of 1 January 2020"),
        tab(),
        control("embargo", "Embargo: 00:01, 1 January 2020", *alert),
    )
    second[0].append(line)
    return w(
        "hdr",
        paragraph("Header", control("title", "Story", *strong), tab(), control("area", "Area", *strong)),
        second,
    )


def footer() -> Element:
    """Return the footer: what this is, and the page."""
    page = (words("Page "), field("PAGE"), words(" of "), field("NUMPAGES"))
    return w("ftr", paragraph("Footer", control("label", "Draft · check before publishing"), tab(), *page))


def sample() -> Element:
    """Return the document itself: its page set-up, and a line in each style for whoever adapts them."""
    lines = (
        ("Heading1", "Headline (heading 1)"),
        ("Standfirst", "Standfirst: the line under the headline"),
        (
            "BodyText",
            "Body Text: the story. Change these styles, not this text: it is not printed in drafts.",
        ),
        ("ListBullet", "List Bullet"),
        ("DeskNote", "Desk note: for the newsroom, never for readers"),
        ("Heading2", "Part (heading 2)"),
        ("Heading3", "Subheading (heading 3)"),
        ("SmallPrint", "Small print"),
    )
    return w("document", w("body", *(paragraph(style, words(text)) for style, text in lines), page_set_up()))


def page_set_up() -> Element:
    """Return the page: A4 with margins that leave a comfortable measure."""
    element = w(
        "sectPr",
        w("headerReference", type="default"),
        w("footerReference", type="default"),
        w("pgSz", w=PAGE_WIDTH, h=PAGE_HEIGHT),
        w("pgMar", top=TOP, right=SIDE, bottom=BOTTOM, left=SIDE, header=709, footer=624, gutter=0),
    )
    element[0].set(qname("r:id"), "rIdHeader")
    element[1].set(qname("r:id"), "rIdFooter")
    return element


PARTS = {
    "styles": (styles, "styles"),
    "numbering": (numbering, "numbering"),
    "settings": (settings, "settings"),
    "fontTable": (fonts, "fontTable"),
    "header": (header, "header"),
    "footer": (footer, "footer"),
}


def content_types() -> Element:
    """Return which part is of which kind."""
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    make = ElementMaker(namespace=space, nsmap={None: space})
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    overrides = {"document": "document.main"} | {name: kind for name, (_, kind) in PARTS.items()}
    return make.Types(
        make.Default(Extension="rels", ContentType=relations),
        make.Default(Extension="xml", ContentType="application/xml"),
        *(
            make.Override(PartName=f"/word/{name}.xml", ContentType=f"{WORD_TYPE}.{kind}+xml")
            for name, kind in overrides.items()
        ),
    )


def relations(targets: dict[str, tuple[str, str]]) -> Element:
    """Return a .rels part of ids with their kinds and targets."""
    root = relationships_root()
    for id, (kind, target) in targets.items():
        relationship(root, id, f"{OFFICE}/{kind}", target)
    return root


def parts() -> Iterator[tuple[str, Element]]:
    """Yield each part of the package with its name."""
    yield "[Content_Types].xml", content_types()
    yield "_rels/.rels", relations({"rIdDocument": ("officeDocument", "word/document.xml")})
    yield "word/document.xml", sample()
    targets = {f"rId{name[0].upper()}{name[1:]}": (kind, f"{name}.xml") for name, (_, kind) in PARTS.items()}
    yield "word/_rels/document.xml.rels", relations(targets)
    for name, (make, _) in PARTS.items():
        yield f"word/{name}.xml", make()


def main(path: Path) -> None:
    """Write the house document to that file."""
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, element in parts():
            etree.cleanup_namespaces(element, keep_ns_prefixes=["w"])
            entry = ZipInfo(name)
            entry.create_system = 0
            package.writestr(entry, to_bytes(element), ZIP_DEFLATED)
    print(f"Wrote {path}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
