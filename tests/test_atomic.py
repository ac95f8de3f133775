"""A file is the old one or the new one."""

import os
from pathlib import Path

import pytest

from storygen.atomic import write_atomically


def test_writes_a_new_file_and_replaces_an_old_one(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_leaves_the_old_file_and_no_litter_when_it_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"old")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_others_may_read_the_file_as_they_may_any_new_one(tmp_path: Path) -> None:
    path, plain = tmp_path / "draft.md", tmp_path / "plain.md"
    write_atomically(path, b"words")
    plain.write_bytes(b"words")
    assert path.stat().st_mode == plain.stat().st_mode


def test_a_link_is_followed_and_stays_one(tmp_path: Path) -> None:
    path, link = tmp_path / "elsewhere.csv", tmp_path / "figures.csv"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_atomically(link, b"new")
    assert (link.is_symlink(), path.read_bytes()) == (True, b"new")


def test_a_missing_folder_is_the_callers_to_make(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "nowhere" / "draft.md", b"words")
