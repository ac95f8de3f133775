"""How much of a file is read: what a partner's Word file may hold before it is refused unopened."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from storygen.errors import CheckError, StorygenError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AGAIN = "Open it in Word and save it again as .docx, then check that copy."


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes; `ratio` is unpacked to packed, and only counts for parts over a megabyte."""

    file: int = 50_000_000
    part: int = 30_000_000
    total: int = 120_000_000
    text: int = 5_000_000
    entries: int = 3_000
    ratio: int = 200


DEFAULT = Limits()


class Package:
    """A Word file's parts, unpacked one at a time and never beyond the limits. No name leaves the archive."""

    def __init__(self, path: Path, limits: Limits = DEFAULT) -> None:
        self.path, self.limits, self._read = path, limits, 0
        _refuse_large(path, limits)
        with path.open("rb") as file:
            head = file.read(8)
        if head == _OLE:
            raise _refusal(path, "it is protected by a password or in the old .doc format", _AGAIN)
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise _refusal(path, f"it is not a Word file ({error})", _AGAIN) from error
        try:
            self._names = _sound_names(path, self._zip, limits)
        except CheckError:
            self._zip.close()
            raise

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the parts' names in the order of the archive."""
        return tuple(self._names)

    def read(self, name: str) -> bytes | None:
        """Return a part, or None when there is none. Raises CheckError past the limits."""
        if name not in self._names:
            return None
        try:
            with self._zip.open(name) as part:
                data = _read_at_most(part, self.limits.part)
        except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError) as error:
            raise _refusal(self.path, f"its part {name} is damaged or encrypted ({error})", _AGAIN) from error
        except Exception as error:  # zlib.error and its kin share no base class with the above
            raise _refusal(self.path, f"its part {name} cannot be unpacked ({error})", _AGAIN) from error
        self._read += len(data)
        if len(data) > self.limits.part or self._read > self.limits.total:
            raise _refusal(self.path, "it unpacks to far more than a draft holds", _AGAIN)
        return data


def read_text_file(path: Path, limits: Limits = DEFAULT) -> str:
    """Return a text file's words. Raises CheckError when it is too large or not UTF-8 or cp1252 text."""
    _refuse_large(path, limits)
    data = path.read_bytes()
    if len(data) > limits.text:
        raise too_long(path)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data[:4096]:
        raise _refusal(path, "it is not text", "Check a .docx, .md, .txt or .html file.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def too_long(path: Path) -> StorygenError:
    """Return the refusal of a file with more words than a draft ever holds."""
    return _refusal(path, "it holds more text than a draft ever does", "Check the story alone.")


def _refuse_large(path: Path, limits: Limits) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise _refusal(path, f"it cannot be opened ({error.strerror})", "Check the name.") from error
    if size > limits.file:
        raise _refusal(path, f"it is {size // 1_000_000} MB", "Take the pictures out and check it again.")
    if size == 0:
        raise _refusal(path, "it is empty", "Ask for the file again.")


def _sound_names(path: Path, archive: zipfile.ZipFile, limits: Limits) -> dict[str, zipfile.ZipInfo]:
    entries = archive.infolist()
    if len(entries) > limits.entries:
        raise _refusal(path, f"it holds {len(entries)} parts", _AGAIN)
    names: dict[str, zipfile.ZipInfo] = {}
    total = 0
    for entry in entries:
        name = entry.filename
        if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name:
            raise _refusal(path, f"a part is named {name!r}, which points outside the file", _AGAIN)
        if name in names:
            raise _refusal(path, f"it holds {name} twice", _AGAIN)
        if entry.flag_bits & 0x1:
            raise _refusal(path, "it is encrypted", _AGAIN)
        total += entry.file_size
        packed = max(entry.compress_size, 1)
        if name.startswith("word/media/") and entry.file_size <= limits.part:
            names[name] = entry
            continue
        if entry.file_size > limits.part or (
            entry.file_size > 1_000_000 and entry.file_size / packed > limits.ratio
        ):
            raise _refusal(path, f"its part {name} unpacks to far more than a draft holds", _AGAIN)
        names[name] = entry
    if total > limits.total:
        raise _refusal(path, "it unpacks to far more than a draft holds", _AGAIN)
    return names


def _read_at_most(part: IO[bytes], size: int) -> bytes:
    return part.read(size + 1)


def _refusal(path: Path, what: str, fix: str) -> StorygenError:
    return CheckError.of(f"refused: {what}.", where=path.name, fix=fix)
