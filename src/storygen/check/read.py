"""Any file a partner may send back, as edited text."""

from __future__ import annotations

from pathlib import Path

from storygen.check.edited import EditedText
from storygen.check.limits import DEFAULT, Limits
from storygen.errors import CheckError

SUFFIXES = (".docx", ".md", ".markdown", ".txt", ".text", ".html", ".htm")


def read_edited(path: Path, *, original: bool = False, limits: Limits = DEFAULT) -> EditedText:
    """Return the words of a .docx, .md, .txt or .html file. Raises CheckError when it cannot be read safely.

    With `original`, a Word file's tracked changes are undone; else they count as accepted.
    """
    from storygen.check.read_plain import read_html, read_markdown, read_text
    from storygen.check.read_word import read_word

    suffix = path.suffix.lower()
    if not path.is_file():
        raise CheckError.of("there is no such file.", where=str(path), fix="Check the name.")
    if suffix in (".docx", ".docm", ".dotx"):
        return read_word(path, original=original, limits=limits)
    if suffix in (".md", ".markdown"):
        return read_markdown(path, limits)
    if suffix in (".html", ".htm", ".xhtml"):
        return read_html(path, limits)
    if suffix in (".txt", ".text", ""):
        return read_text(path, limits)
    raise CheckError.of(
        f"a {suffix} file cannot be checked.", where=path.name, fix="Save it as .docx, .md, .txt or .html."
    )
