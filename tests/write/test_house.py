"""The house document is read once, and says everything that it lacks."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from lxml import etree
from tests.write import northmoor
from tests.write.parts import part, raw, words

from storygen.errors import TemplateError
from storygen.write.house import HouseDocument
from storygen.write.ooxml import Element, qname
from storygen.write.word import write_word

SCRIPT = Path(__file__).parents[2] / "scripts" / "make_house_style.py"


def changed(tmp_path: Path, change: Callable[[docx.document.Document], None]) -> Path:
    """Return the house document as somebody saved it from Word after changing it."""
    document = docx.Document(str(northmoor.HOUSE))
    change(document)
    path = tmp_path / "house.docx"
    document.save(str(path))
    return path


def without_style(name: str) -> Callable[[docx.document.Document], None]:
    return lambda document: document.styles[name].delete()


def test_the_script_makes_the_very_file_that_is_in_the_repository(tmp_path: Path) -> None:
    # In a process of its own: other libraries register XML prefixes with lxml for good.
    subprocess.run([sys.executable, SCRIPT, tmp_path / "house.docx"], check=True, capture_output=True)
    assert (tmp_path / "house.docx").read_bytes() == northmoor.HOUSE.read_bytes()


def test_it_is_lean() -> None:
    assert northmoor.HOUSE.stat().st_size < 8_000
    names = ZipFile(northmoor.HOUSE).namelist()
    assert not [name for name in names if "theme" in name or "thumbnail" in name or "docProps" in name]


def test_it_can_be_handed_to_another_process(house: HouseDocument) -> None:
    assert pickle.loads(pickle.dumps(house)) == house


def test_every_missing_style_is_named_at_once(tmp_path: Path) -> None:
    def change(document: docx.document.Document) -> None:
        without_style("Standfirst")(document)
        without_style("Needed")(document)

    with pytest.raises(TemplateError) as error:
        HouseDocument.load(changed(tmp_path, change))
    message = str(error.value)
    assert 'The paragraph style "Standfirst" is missing.' in message
    assert 'The character style "Needed" is missing.' in message
    assert "make a character style with exactly that name" in message
    assert len(error.value.problems) == 2


def test_a_style_of_the_wrong_kind_is_named(tmp_path: Path) -> None:
    def change(document: docx.document.Document) -> None:
        document.styles["Desk note"].element.set(qname("w:type"), "character")

    with pytest.raises(TemplateError, match=r'"Desk note" is a character style. Make it a paragraph style'):
        HouseDocument.load(changed(tmp_path, change))


def test_headers_that_would_not_show_the_embargo_are_refused(tmp_path: Path) -> None:
    def change(document: docx.document.Document) -> None:
        header = document.sections[0].header._element
        for control in header.iter(qname("w:sdt")):
            if control.find(f".//{qname('w:tag')}").get(qname("w:val")) == "storygen.embargo":
                control.find(f".//{qname('w:tag')}").set(qname("w:val"), "storygen.embargoed")
                control.find(f".//{qname('w:alias')}").set(qname("w:val"), "storygen.embargoed")

    with pytest.raises(TemplateError) as error:
        HouseDocument.load(changed(tmp_path, change))
    assert "No header or footer shows the embargo" in str(error.value)
    assert 'Nothing is known to put into the content control "storygen.embargoed"' in str(error.value)


def test_a_file_that_is_not_there_or_not_word_is_explained(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="The house document is missing"):
        HouseDocument.load(tmp_path / "none.docx")
    (tmp_path / "text.docx").write_text("words")
    with pytest.raises(TemplateError, match="not a Word document that can be read"):
        HouseDocument.load(tmp_path / "text.docx")


def test_a_house_of_ones_own_may_be_saved_by_word_with_other_ids_and_a_logo(tmp_path: Path) -> None:
    def change(document: docx.document.Document) -> None:
        document.styles["Standfirst"].element.set(qname("w:styleId"), "Vorspann")
        document.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(pixel()))

    house = HouseDocument.load(changed(tmp_path, change))
    draft = write_word(northmoor.sections(), northmoor.details(), house)
    document = docx.Document(BytesIO(draft))
    assert document.paragraphs[4].style.style_id == "Vorspann"
    pictures = [name for name in ZipFile(BytesIO(draft)).namelist() if "media" in name]
    assert len(pictures) == 1
    header = next(iter(document.sections[0].header.part.rels.values()))
    assert header.target_part.blob == pixel()


def test_a_control_that_word_put_around_its_paragraph_is_filled_too(tmp_path: Path) -> None:
    def change(document: docx.document.Document) -> None:
        header = document.sections[0].header._element
        control = next(header.iter(qname("w:sdt")))
        around = wrapped(control)
        header.append(around)

    house = HouseDocument.load(changed(tmp_path, change))
    draft = write_word(northmoor.sections(), northmoor.details(), house)
    header = next(name for name in ZipFile(BytesIO(draft)).namelist() if "word/header" in name)
    assert words(part(draft, header)).count("Cancelled records & more") == 1
    assert b"w:sdt" not in raw(draft, header)


def wrapped(control: Element) -> Element:
    """Return a control with its run in a paragraph inside it, as Word makes of one alone on its line."""
    content = control.find(qname("w:sdtContent"))
    paragraph = etree.SubElement(content, qname("w:p"))
    paragraph.extend(content.findall(qname("w:r")))
    return control


def pixel() -> bytes:
    """Return a white picture of one pixel."""
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcffff3f"
        "030005fe02fea72d99b80000000049454e44ae426082"
    )
