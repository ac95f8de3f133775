"""What LibreOffice leaves of a draft that somebody opened and saved in it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.write import northmoor
from tests.write.parts import W, body, part, words
from tests.write.test_word import controls

from storygen.write.ooxml import qname

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


def titles(data: bytes) -> list[tuple[str, str]]:
    """Return title and words of each content control in reading order."""
    return [
        (control.find("w:sdtPr/w:alias", W).get(qname("w:val")), words(control))
        for control in body(data).iter(qname("w:sdt"))
    ]


def test_every_claim_can_still_be_told_by_its_title(word: bytes, tmp_path: Path) -> None:
    saved = saved_by_libreoffice(word, tmp_path)
    assert titles(saved) == [(title, text) for title, _, _, text in controls(word)]
    assert "Northmoor Constabulary" in words(part(saved, "word/header1.xml"))
    assert part(saved, "customXml/item1.xml").text == northmoor.facts_json()
