"""Elements stand in the order that Word's schema asks for. Word refuses a file that breaks it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.write import northmoor
from tests.write.test_house import pixel

from storygen.write.house import HouseDocument
from storygen.write.ooxml import Element
from storygen.write.word import write_word

# From ECMA-376, part 1, annex A.1: the sequences that drafts and the house document use.
ORDER = {
    "p": "pPr *",
    "r": "rPr *",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs "
    "spacing ind contextualSpacing jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs highlight u bdr shd vertAlign lang",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "sdtPr": "rPr alias tag id lock placeholder showingPlcHdr appearance text",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "tblPr": "tblStyle tblStyleRowBandSize tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook "
    "tblCaption",
    "tcPr": "tcW gridSpan tcBorders shd noWrap tcMar vAlign",
    "pBdr": "top left bottom right between",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "sectPr": "headerReference footerReference type pgSz pgMar cols titlePg",
    "style": "name aliases basedOn next link uiPriority qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "docDefaults": "rPrDefault pPrDefault",
    "lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
    "numPr": "ilvl numId",
    "numbering": "abstractNum num",
    "settings": "defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    "font": "altName panose1 charset family pitch",
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    "pic": "nvPicPr blipFill spPr",
}


def local(element: Element) -> str:
    return etree.QName(element).localname


def breaches(root: Element) -> list[str]:
    """Return each element whose children are unknown to its sequence or out of it."""
    found = []
    for element in root.iter(etree.Element):
        order = ORDER.get(local(element), "*").split()
        children = [local(child) for child in element]
        places = [order.index(name) if name in order else len(order) for name in children]
        unknown = [name for name in children if name not in order and "*" not in order]
        if unknown or places != sorted(places):
            found.append(f"{local(element)}: {' '.join(children)}")
    return found


@pytest.mark.parametrize("comments", [False, True])
def test_every_part_of_a_draft_keeps_the_order(house: HouseDocument, comments: bool) -> None:
    data = write_word(
        northmoor.sections(picture=True),
        northmoor.details(),
        house,
        pictures={"chart.png": pixel()},
        comments=northmoor.notes() if comments else None,
    )
    with ZipFile(BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.startswith("word/") and name.endswith(".xml")]
        assert len(names) >= 7
        for name in names:
            assert breaches(etree.fromstring(package.read(name))) == [], name


def test_a_breach_would_be_seen() -> None:
    root = etree.fromstring("<p><r><t/><rPr/></r><pPr/></p>")
    assert breaches(root) == ["p: r pPr", "r: t rPr"]


def test_numbers_of_controls_pictures_and_comments_are_each_used_once(house: HouseDocument) -> None:
    data = write_word(
        northmoor.sections(picture=True), northmoor.details(), house, pictures={"chart.png": pixel()}
    )
    with ZipFile(BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    ids = root.xpath("//*[local-name()='sdtPr']/*[local-name()='id']/@*")
    assert len(ids) == len(set(ids))
