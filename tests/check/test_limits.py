"""Hostile files: refused with a clear line, within limits, and nothing outside the file is touched."""

from __future__ import annotations

import struct
import time
import zipfile
from pathlib import Path

import pytest
from tests.check.word import paragraph, run, word_file

from storygen.check.limits import Limits, Package
from storygen.check.read import read_edited
from storygen.check.read_word import read_word
from storygen.errors import CheckError

BODY = paragraph(run("Nine of the 17."))


def refused(path: Path, why: str) -> None:
    start = time.monotonic()
    with pytest.raises(CheckError, match=why):
        read_edited(path)
    assert time.monotonic() - start < 5


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", BODY, parts={"word/footnotes.xml": b"0" * 40_000_000})
    refused(path, "unpacks to far more than a draft holds")


def test_a_bomb_below_the_size_limit_is_known_by_its_ratio(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", BODY, parts={"word/footnotes.xml": b"0" * 20_000_000})
    refused(path, "unpacks to far more")


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", BODY, parts={"word/footnotes.xml": b"0" * 20_000_000})
    data = bytearray(path.read_bytes())
    size = struct.pack("<I", 20_000_000)
    while (place := data.find(size)) >= 0:
        data[place : place + 4] = struct.pack("<I", 5_000)
    path.write_bytes(data)
    refused(path, "refused")


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", BODY, parts={f"x/{n}.xml": b"" for n in range(3_100)})
    refused(path, "parts")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "word\\..\\..\\x", "C:/x"])
def test_parts_that_point_outside_the_file_are_refused(name: str, tmp_path: Path) -> None:
    refused(word_file(tmp_path / "a.docx", BODY, parts={name: b"x"}), "points outside the file")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str, tmp_path: Path) -> None:
    bomb = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
        '<!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>'
    ).encode(encoding)
    path = word_file(tmp_path / "a.docx", parts={"word/document.xml": bomb})
    refused(path, "declares entities")


def test_an_external_entity_is_never_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET")
    xml = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}">]><d>&x;</d>'
    refused(word_file(tmp_path / "a.docx", parts={"word/document.xml": xml}), "declares entities")


def test_an_external_document_part_is_not_followed(tmp_path: Path) -> None:
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="http://x/officeDocument" Target="http://example.invalid/x" '
        'TargetMode="External"/></Relationships>'
    )
    path = word_file(tmp_path / "a.docx", BODY, parts={"_rels/.rels": relations})
    assert read_word(path).paragraphs[0].text == "Nine of the 17."


def test_a_password_protected_file_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2_000)
    refused(path, "password")


def test_a_picture_called_docx_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"\x89PNG\r\n" + b"\0" * 200)
    refused(path, "not a Word file")


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", BODY)
    data = bytearray(path.read_bytes())
    place = data.find(b"word/document.xml") + len("word/document.xml") + 4
    data[place : place + 20] = b"\xff" * 20
    path.write_bytes(data)
    refused(path, "refused")


def test_broken_xml_is_refused(tmp_path: Path) -> None:
    refused(word_file(tmp_path / "a.docx", parts={"word/document.xml": "<w:document"}), "XML is broken")


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 20_000
    refused(word_file(tmp_path / "a.docx", deep), "refused")


def test_a_hundred_megabytes_of_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    refused(path, "100 MB")


def test_six_megabytes_of_words_are_more_than_a_draft(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Nine of the 17. " * 400_000)
    refused(path, "more text than a draft ever does")


def test_an_empty_file_and_a_missing_one_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    refused(path, "empty")
    refused(tmp_path / "none.txt", "no such file")


def test_an_unknown_kind_of_file_is_refused_with_advice(tmp_path: Path) -> None:
    path = tmp_path / "a.pages"
    path.write_bytes(b"x")
    refused(path, "cannot be checked.*\\.docx")


def test_a_deeply_nested_page_does_not_exhaust_the_stack(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<div>" * 3_000 + "Nine of the 17." + "</div>" * 3_000)
    try:
        read_edited(path)
    except CheckError as error:
        assert "web page" in str(error)  # noqa: PT017 - either answer is sound; a crash is not


def test_limits_can_be_set_lower(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", BODY)
    with pytest.raises(CheckError, match="unpacks"), Package(path, Limits(total=10)) as package:
        package.read("word/document.xml")


def test_the_same_part_twice_is_refused(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", BODY)
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<x/>")
    refused(path, "twice")
