"""A full disk, a folder that cannot be written to and a manifest that cannot be read: one error each."""

from __future__ import annotations

import json
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.extract.serving import (
    AREAS,
    PDF,
    Clock,
    Server,
    fetch,
    page,
    pdf,
)
from tests.world.valley import copy_project
from typer.testing import CliRunner

from storygen.cli import app
from storygen.errors import ReportError
from storygen.extract.held import MANIFEST, held_reports, read_manifest


@contextmanager
def disk_of(most: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes: writing more fails, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_is_full_is_one_error_and_leaves_what_was_there(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    listed = (tmp_path / MANIFEST).read_text()
    newer = PDF.replace(b"one line", b"another")
    server.answers = {"/a.pdf": lambda handler: handler.send(200, newer, ETag='"v2"')}
    with disk_of(20_000), pytest.raises(ReportError) as caught:
        fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf", eastvale=f"{server.root}/a.pdf")
    assert str(caught.value) == (
        f"{tmp_path}: cannot be written to: File too large. See that it is a folder in which you may write, with room "
        "left; then fetch again."
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "northmoor.pdf"]
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF
    assert (tmp_path / MANIFEST).read_text() == listed


@pytest.mark.parametrize("held", [True, False])
def test_a_report_that_cannot_be_listed_is_not_kept(
    server: Server, tmp_path: Path, clock: Clock, held: bool
) -> None:
    server.answers = {"/": page("Old.")}
    if held:
        fetch(tmp_path, clock, northmoor=f"{server.root}/")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    server.answers = {"/": page("New.")}
    with disk_of(200), pytest.raises(ReportError):
        fetch(tmp_path, clock, northmoor=f"{server.root}/")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_that_cannot_be_set_aside_stays_where_it_is(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    server.answers = {"/a.pdf": pdf}
    fetch(tmp_path, clock, northmoor=f"{server.root}/a.pdf")
    (tmp_path / "set-aside").write_text("a file")
    with pytest.raises(ReportError, match="cannot be written to"):
        fetch(tmp_path, clock, northmoor=f"{server.root}/b.pdf")
    assert (tmp_path / "northmoor.pdf").read_bytes() == PDF
    assert list(read_manifest(tmp_path)[0]) == ["northmoor.pdf"]


def test_a_manifest_that_cannot_be_opened_is_one_error(server: Server, tmp_path: Path, clock: Clock) -> None:
    (tmp_path / MANIFEST).mkdir()
    with pytest.raises(ReportError) as caught:
        fetch(tmp_path, clock, northmoor=f"{server.root}/")
    assert str(caught.value) == (
        f"{tmp_path / MANIFEST}: cannot be read: Is a directory. See that you may read it and write to its folder, "
        "then run it again."
    )
    assert server.asked == []


@pytest.mark.parametrize(
    "text", ['{"reports": [{"file": "../a.pdf"}]}', '{"reports": [{"file": null}]}', '{"reports": [3]}', "[]"]
)
def test_a_manifest_that_makes_no_sense_is_set_aside(tmp_path: Path, text: str) -> None:
    rest = {"area": "a", "type": "pdf", "bytes": 1, "sha256": ""}
    (tmp_path / MANIFEST).write_text(text.replace("}]", f", {json.dumps(rest)[1:]}]"), encoding="utf-8")
    held, (problem,) = read_manifest(tmp_path)
    assert held == {}
    assert "makes no sense; it is kept as manifest.unreadable.json" in str(problem)
    assert "Files fetched before count as saved by hand now" in str(problem)


def test_a_report_that_cannot_be_opened_is_listed_and_the_others_are_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("eastvale.pdf", "northmoor.pdf"):
        (tmp_path / name).write_bytes(PDF)
    whole = Path.open

    def refusing(path: Path, *arguments: Any, **more: Any) -> Any:
        if path.name == "eastvale.pdf":
            raise PermissionError(13, "Permission denied")
        return whole(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", refusing)
    held, (problem,) = held_reports(tmp_path, AREAS)
    assert [item.file for item in held] == ["northmoor.pdf"]
    assert str(problem) == ("eastvale.pdf: cannot be read: Permission denied. Check that you may read it.")


def test_the_command_shows_a_folder_that_is_none_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copy_project(tmp_path / "project"))
    (tmp_path / "file").write_text("")
    said = CliRunner().invoke(app, ["fetch", "valley", "--to", str(tmp_path / "file")])
    assert said.exit_code == 1
    assert f"{tmp_path / 'file'}: cannot be written to: File exists." in said.stderr
    assert said.stderr.endswith("1 problem. What was fetched before is kept.\n")
