"""What a downloaded file is by its bytes, and whether it is all there."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

FileType = Literal["pdf", "html"]
HEAD = 2048


def sniffed(head: bytes) -> FileType | None:
    """Return what a file is by its first bytes, whatever anyone says it is; None if it is neither type."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    marks = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<!--")
    if (
        start.startswith(marks)
        and b"\x00" not in head
        and (not start.startswith(b"<?xml") or b"<html" in start)
    ):
        return "html"
    return None


def cut_short(path: Path, kind: FileType) -> str:
    """Return why a file may be only the first part of one, "" when nothing speaks for that.

    Where a server does not say how long a file is, a download that breaks off looks like one that ended.
    """
    data = path.read_bytes()
    if kind == "html":
        ended = b"</html" in data.lower()
        return "" if ended else "the web page has no end mark (</html>): it may be cut short"
    if b"%%EOF" not in data[-HEAD:]:
        return "the PDF has no end mark: it may be cut short"
    return "" if _opens(data) else "the PDF does not open: it may be cut short"


def _opens(data: bytes) -> bool:
    """Return whether a PDF opens and has pages. One that asks for a password does, for who has it."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return "assword" in str(error) or "ecurity" in str(error)
    try:
        return len(document) > 0
    finally:
        document.close()
