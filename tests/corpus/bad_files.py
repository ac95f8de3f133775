"""Files that no reader can read, and files made to hurt one. Each should cost a clear line, no more."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path

PASSWORD = "not-told"


@dataclass(frozen=True)
class Bad:
    """A bad file. `readable` ones hold text that a reader may get at; the others must end in a problem."""

    file: str
    what: str
    readable: bool = False


def make_bad_files(folder: Path) -> list[Bad]:
    """Make every bad file in a folder. The largest is under 10 MB."""
    folder.mkdir(parents=True, exist_ok=True)
    return [make(folder) for make in _MAKERS]


def _scanned(folder: Path) -> Bad:
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(folder / "scanned.pdf"), invariant=1)
    picture = ImageReader(Image.effect_noise((300, 420), 60))
    for _ in range(12):
        canvas.drawImage(picture, 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return Bad("scanned.pdf", "twelve pages of pictures, no text")


def _sentence_pages(path: Path, pages: int, encrypt: object = None) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), invariant=1, encrypt=encrypt)
    for number in range(pages):
        canvas.drawString(72, 760, f"Page {number + 1}. The arrangements for training were explained to us.")
        canvas.drawString(72, 740, f"In the year to March, {number + 40} members of staff had been trained.")
        canvas.showPage()
    canvas.save()


def _encrypted(folder: Path) -> Bad:
    from reportlab.lib.pdfencrypt import StandardEncryption

    _sentence_pages(
        folder / "encrypted.pdf", 5, StandardEncryption(PASSWORD, ownerPassword="other", canPrint=0)
    )
    return Bad("encrypted.pdf", "opens with a password only")


def _owner_locked(folder: Path) -> Bad:
    from reportlab.lib.pdfencrypt import StandardEncryption

    _sentence_pages(
        folder / "locked-for-editing.pdf", 5, StandardEncryption("", ownerPassword="other", canModify=0)
    )
    return Bad("locked-for-editing.pdf", "encrypted, but opens without a password", readable=True)


def _truncated(folder: Path) -> Bad:
    path = folder / "truncated.pdf"
    _sentence_pages(path, 40)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 5])
    return Bad("truncated.pdf", "the download broke off", readable=True)


def _two_thousand_pages(folder: Path) -> Bad:
    _sentence_pages(folder / "two-thousand-pages.pdf", 2000)
    return Bad("two-thousand-pages.pdf", "2,000 pages", readable=True)


def _empty(folder: Path) -> Bad:
    (folder / "empty.pdf").write_bytes(b"")
    return Bad("empty.pdf", "no bytes at all")


def _noise(folder: Path) -> Bad:
    (folder / "noise.pdf").write_bytes(b"%PDF-1.7\n" + bytes((i * 7919 >> 3) % 256 for i in range(20000)))
    return Bad("noise.pdf", "a PDF heading over noise")


def _page_named_pdf(folder: Path) -> Bad:
    text = "<!DOCTYPE html><html><title>Not found</title><body><h1>Page not found</h1></body></html>"
    (folder / "page-not-found.pdf").write_text(text, encoding="utf-8")
    return Bad("page-not-found.pdf", "an error page saved as PDF", readable=True)


def _pdf_named_page(folder: Path) -> Bad:
    _sentence_pages(folder / "really-a-pdf.html", 3)
    return Bad("really-a-pdf.html", "a PDF saved as a web page", readable=True)


def _nested(folder: Path) -> Bad:
    depth = 150_000
    text = "<html><body>" + "<div>" * depth + "<p>Of the 20 cancelled rape records" + "</div>" * depth
    (folder / "nested.html").write_text(text, encoding="utf-8")
    return Bad("nested.html", "150,000 nested elements", readable=True)


def _vast_page(folder: Path) -> Bad:
    rows = "<tr>" + "<td colspan='999999999' rowspan='999999999'>20</td>" * 3 + "</tr>"
    text = f"<html><body><table>{rows * 20_000}</table><p>{'No finding here. ' * 150_000}</p></body></html>"
    (folder / "vast.html").write_text(text, encoding="utf-8")
    return Bad("vast.html", "cells that claim to span a thousand million rows", readable=True)


def _endless_sentence(folder: Path) -> Bad:
    text = (
        "Of the 20 cancelled rape records that we examined, of the 20 respectively and two, three, four of "
        * 25_000
    )
    (folder / "endless-sentence.html").write_text(
        f"<html><body><p>{text}</p></body></html>", encoding="utf-8"
    )
    return Bad(
        "endless-sentence.html", "a sentence of half a million words that nearly matches", readable=True
    )


def _written(folder: Path, name: str, objects: list[bytes], what: str, readable: bool = False) -> Bad:
    """Write a PDF from bare objects, numbered from 1; the first is the catalogue."""
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    (folder / name).write_bytes(out)
    return Bad(name, what, readable)


_CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
_TREE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def _page(box: bytes = b"0 0 595 842") -> bytes:
    return (
        b"<< /Type /Page /Parent 2 0 R /MediaBox ["
        + box
        + b"] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    )


def _stream(data: bytes, filters: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), filters, data)


_SHORT = b"BT /F1 12 Tf 72 700 Td (Nothing to see here.) Tj ET"


def _recursive_tree(folder: Path) -> Bad:
    tree = b"<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 1000000 /Parent 2 0 R >>"
    objects = [_CATALOGUE, tree, _page(), _stream(_SHORT), _FONT]
    return _written(folder, "recursive-tree.pdf", objects, "a page tree that holds itself", readable=True)


def _million_pages(folder: Path) -> Bad:
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"
    objects = [_CATALOGUE, tree, _page(), _stream(_SHORT), _FONT]
    return _written(
        folder, "claims-too-many-pages.pdf", objects, "claims two thousand million pages", readable=True
    )


def _giant_page(folder: Path) -> Bad:
    objects = [_CATALOGUE, _TREE, _page(b"0 0 900000000 900000000"), _stream(_SHORT), _FONT]
    return _written(folder, "giant-page.pdf", objects, "a page the size of a country", readable=True)


def _giant_picture(folder: Path) -> Bad:
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 200000 /Height 200000 /ColorSpace /DeviceRGB "
        b"/BitsPerComponent 8 "
        b"/Filter /FlateDecode /Length 20 >>\nstream\n"
        + zlib.compress(b"x" * 9)[:20].ljust(20)
        + b"\nendstream"
    )
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /XObject << /P 6 0 R >> >> >>"
    )
    objects = [_CATALOGUE, _TREE, page, _stream(b"q 595 0 0 842 0 0 cm /P Do Q"), _FONT, picture]
    return _written(folder, "giant-picture.pdf", objects, "a picture that claims 120 GB")


def _bomb(data: bytes, copies: int) -> bytes:
    squeeze = zlib.compressobj(9)
    return b"".join([squeeze.compress(data) for _ in range(copies)] + [squeeze.flush()])


def _stream_bomb(folder: Path) -> Bad:
    inner = _bomb(b" " * 1_000_000, 600)
    data = zlib.compress(inner, 9)
    objects = [_CATALOGUE, _TREE, _page(), _stream(data, b"/Filter [/FlateDecode /FlateDecode]"), _FONT]
    return _written(
        folder, "stream-bomb.pdf", objects, "a page of 600 MB squeezed into a few kilobytes", readable=True
    )


def _text_bomb(folder: Path) -> Bad:
    data = _bomb(b"BT /F1 1 Tf 9 9 Td (Of the 20 cancelled rape records ) Tj ET\n" * 1000, 400)
    objects = [_CATALOGUE, _TREE, _page(), _stream(data, b"/Filter /FlateDecode"), _FONT]
    return _written(folder, "text-bomb.pdf", objects, "400,000 pieces of text on one page", readable=True)


def _deep_arrays(folder: Path) -> Bad:
    deep = b"[" * 200_000 + b"]" * 200_000
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Names " + deep + b" >>",
        _TREE,
        _page(),
        _stream(_SHORT),
        _FONT,
    ]
    return _written(folder, "deep-arrays.pdf", objects, "200,000 nested arrays", readable=True)


def _self_reference(folder: Path) -> Bad:
    looping = b"<< /Length 4 0 R >>\nstream\n" + _SHORT + b"\nendstream"
    objects = [_CATALOGUE, _TREE, _page(), looping, b"5 0 R"]
    return _written(folder, "self-reference.pdf", objects, "objects that refer to themselves", readable=True)


_MAKERS = (
    _scanned,
    _encrypted,
    _owner_locked,
    _truncated,
    _two_thousand_pages,
    _empty,
    _noise,
    _page_named_pdf,
    _pdf_named_page,
    _nested,
    _vast_page,
    _endless_sentence,
    _recursive_tree,
    _million_pages,
    _giant_page,
    _giant_picture,
    _stream_bomb,
    _text_bomb,
    _deep_arrays,
    _self_reference,
)
