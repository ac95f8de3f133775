"""Word files made to do harm. Each must be refused with a clear line, quickly and in little memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from .word_package import W, package

_BODY = f'<w:document xmlns:w="{W}"><w:body>{{}}<w:sectPr/></w:body></w:document>'
_WORDS = "<w:p><w:r><w:t>Nine of the 17 records had been wrongly cancelled.</w:t></w:r></w:p>"


def zip_bomb(path: Path) -> None:
    """A document of 2 GB that packs into a few megabytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        _furniture(archive)
        with archive.open("word/document.xml", "w", force_zip64=True) as stream:
            stream.write(_BODY.split("{}")[0].encode())
            block = b"<w:p/>" * 200_000
            for _ in range(1700):
                stream.write(block)
            stream.write(_BODY.split("{}")[1].encode())


def lying_sizes(path: Path) -> None:
    """A document whose zip directory says that it is small, though it is not."""
    data = bytearray(package({"word/document.xml": _BODY.format(_WORDS * 200_000)}))
    directory = data.rfind(b"word/document.xml")
    entry = data.rfind(b"PK\x01\x02", 0, directory)
    data[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    path.write_bytes(data)


def entity_expansion(path: Path) -> None:
    """A billion laughs."""
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f"<!DOCTYPE d [{entities}]>" + _BODY.format("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>")
    path.write_bytes(package({"word/document.xml": text}))


def external_entity(path: Path) -> None:
    """A document that asks for a file of the machine it is read on."""
    text = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + _BODY.format(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"
    )
    path.write_bytes(package({"word/document.xml": text}))


def path_tricks(path: Path) -> None:
    """A zip whose names lead out of any folder, and whose main part is one of them."""
    target = "../../../../tmp/evil.xml"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'officeDocument" Target="{target}"/></Relationships>'
    )
    data = package({"_rels/.rels": relations, target: _BODY.format(_WORDS)})
    path.write_bytes(data)


def hundred_megabytes(path: Path) -> None:
    """A document with 100 MB of words in it."""
    text = "<w:p><w:r><w:t>" + "Nine of the 17 records. " * 400 + "</w:t></w:r></w:p>"
    path.write_bytes(package({"word/document.xml": _BODY.format(text * (100_000_000 // len(text)))}))


def encrypted(path: Path) -> None:
    """A Word file with a password: an OLE compound file and not a zip."""
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00"
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(header + bytes(480) + name + bytes(4096))


def many_parts(path: Path) -> None:
    """A zip with twenty thousand parts."""
    with zipfile.ZipFile(path, "w") as archive:
        _furniture(archive)
        archive.writestr("word/document.xml", _BODY.format(_WORDS))
        for number in range(20_000):
            archive.writestr(f"word/part{number}.xml", b"")


def deep_nesting(path: Path) -> None:
    """A document nested a hundred thousand levels deep."""
    text = "<w:sdt><w:sdtContent>" * 100_000 + _WORDS + "</w:sdtContent></w:sdt>" * 100_000
    path.write_bytes(package({"word/document.xml": _BODY.format(text)}))


def not_a_zip(path: Path) -> None:
    """Something else under the name of a Word file."""
    path.write_bytes(b"%PDF-1.7 " + bytes(2000))


def cut_off(path: Path) -> None:
    """Half of a Word file, as a broken download leaves it."""
    data = package({"word/document.xml": _BODY.format(_WORDS * 100)})
    path.write_bytes(data[: len(data) // 2])


def no_document(path: Path) -> None:
    """A zip that is not a Word file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("hello.txt", "hello")
    path.write_bytes(stream.getvalue())


def external_reference(path: Path, address: str) -> None:
    """A document that is whole, and asks for a template and a picture from somewhere else."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId8" Type="{kind}/attachedTemplate" Target="{address}/t" TargetMode="External"/>'
        f'<Relationship Id="rId9" Type="{kind}/image" Target="{address}/p.png" TargetMode="External"/>'
        "</Relationships>"
    )
    parts = {"word/document.xml": _BODY.format(_WORDS), "word/_rels/document.xml.rels": relations}
    path.write_bytes(package(parts))


HOSTILE: tuple[Callable[[Path], None], ...] = (
    zip_bomb,
    lying_sizes,
    entity_expansion,
    external_entity,
    path_tricks,
    hundred_megabytes,
    encrypted,
    many_parts,
    deep_nesting,
    not_a_zip,
    cut_off,
    no_document,
)


def _furniture(archive: zipfile.ZipFile) -> None:
    with zipfile.ZipFile(io.BytesIO(package({"word/document.xml": ""}))) as small:
        for name in small.namelist():
            if name != "word/document.xml":
                archive.writestr(name, small.read(name))
