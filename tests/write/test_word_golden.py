"""The whole of a small draft's Word XML, to see what a change does to it.

When a change is meant, write the new one with `python -m tests.write.test_word_golden` and read its diff.
"""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from tests.write import northmoor
from tests.write.parts import raw

from storygen.write.house import HouseDocument
from storygen.write.word import write_word

GOLDEN = Path(__file__).parent / "golden" / "northmoor"
PARTS = ("word/document.xml", "word/header.xml", "word/_rels/document.xml.rels", "docProps/core.xml")


def normalised(data: bytes, name: str) -> str:
    """Return a part with an element a line."""
    root = etree.fromstring(raw(data, name))
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"


def golden_file(name: str) -> Path:
    return GOLDEN / Path(name).name


def test_the_word_file_is_the_one_that_was_approved(word: bytes) -> None:
    for name in PARTS:
        assert normalised(word, name) == golden_file(name).read_text(encoding="utf-8"), name


if __name__ == "__main__":
    draft = write_word(northmoor.sections(), northmoor.details(), HouseDocument.load(northmoor.HOUSE))
    for part_name in PARTS:
        golden_file(part_name).write_text(normalised(draft, part_name), encoding="utf-8")
