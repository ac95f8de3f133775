"""What LibreOffice leaves of a draft that somebody opened and saved in it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.write import northmoor
from tests.write.parts import W, body, part, words

from storygen.write.house import HouseDocument
from storygen.write.ooxml import qname
from storygen.write.word import write_word

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"),
]


def saved_by_libreoffice(data: bytes, folder: Path) -> bytes:
    """Return a Word file as LibreOffice saves it."""
    (folder / "draft.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"  # its own, or two tests would share one office
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
    subprocess.run([*command, str(folder / "out"), str(folder / "draft.docx")], check=True, timeout=120)
    return (folder / "out" / "draft.docx").read_bytes()


def controls(data: bytes) -> list[tuple[str, str]]:
    """Return title and words of each content control in reading order."""
    return [
        (str(control.xpath("string(w:sdtPr/w:alias/@w:val)", namespaces=W)), words(control))
        for control in body(data).iter(qname("w:sdt"))
    ]


def texts(data: bytes) -> list[str]:
    """Return the words of each paragraph that has any."""
    return [text for paragraph in body(data).iter(qname("w:p")) if (text := words(paragraph))]


def test_words_and_the_titles_of_claims_survive_and_the_facts_travel_on(
    word: bytes, house: HouseDocument, tmp_path: Path
) -> None:
    saved = saved_by_libreoffice(word, tmp_path)
    assert texts(saved) == texts(word)
    # A claim that begins a link cannot be a control for plain text, and of any other the title is lost.
    assert controls(word)[-1] == ("F4 · 2019", "2019")
    assert controls(saved) == [*controls(word)[:-1], ("", "2019")]
    assert "Northmoor Constabulary" in words(part(saved, "word/header1.xml"))
    assert part(saved, "customXml/item1.xml").text == northmoor.facts_json()

    desk_copy = write_word(northmoor.sections(), northmoor.details(), house, comments=northmoor.notes())
    saved = saved_by_libreoffice(desk_copy, tmp_path)
    assert texts(saved) == texts(word)
    assert len(part(saved, "word/comments.xml")) == len(controls(word))
