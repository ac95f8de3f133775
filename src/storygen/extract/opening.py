"""Opens one file, whatever it is, and reads it. Runs inside a worker with limits on time and memory."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from storygen.errors import ReportError
from storygen.extract.document import Document
from storygen.extract.model import Extraction, KnownArea

WEB = {".html", ".htm", ".xhtml", ".mhtml"}


def open_report(path: Path) -> Document:
    """Return the document in a PDF or HTML file, told by its first bytes. Raises ReportError."""
    with path.open("rb") as file:
        start = file.read(2048)
    if not start.strip():
        raise ReportError.of("is empty.", where=path.name, fix="Fetch it again.")
    if b"%PDF" in start[:1024]:
        from storygen.extract.pdf import read_pdf

        return read_pdf(path)
    if path.suffix.lower() in WEB or b"<html" in start.lower() or b"<!doctype html" in start.lower():
        from storygen.extract.html import read_html

        return read_html(path)
    if path.suffix.lower() == ".pdf":
        raise ReportError.of("is not a PDF, whatever its name says.", where=path.name, fix="Fetch it again.")
    raise ReportError.of("is neither a PDF nor a web page.", where=path.name, fix="Name PDF or HTML files.")


def read_report(path: Path, areas: Sequence[KnownArea] = ()) -> Extraction:
    """Return what a report proposes. A file that cannot be read gives one problem and no proposals."""
    from storygen.extract.propose import propose

    began = time.perf_counter()
    try:
        document = open_report(path)
        extraction = propose(document, areas)
        if not document.is_web:
            from storygen.extract.sight import hold_to_sight

            extraction = hold_to_sight(extraction, path, document.words)
    except ReportError as error:
        extraction = Extraction(path.name, problems=tuple(str(problem) for problem in error.problems))
    except RecursionError:
        extraction = Extraction(
            path.name, problems=(f"{path.name}: is nested too deep to be read. Read it by hand.",)
        )
    except MemoryError:
        extraction = Extraction(
            path.name, problems=(f"{path.name}: needs more memory than is allowed. Read it by hand.",)
        )
    except OSError as error:
        extraction = Extraction(
            path.name, problems=(f"{path.name}: cannot be read ({error.strerror or error}).",)
        )
    return replace(extraction, seconds=time.perf_counter() - began)
