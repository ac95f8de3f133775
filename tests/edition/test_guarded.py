"""A build never overwrites what a person edited, and a killed one leaves whole files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storygen.edition.guarded import carry_out, plan_writes, put, settle, sha256_of
from storygen.errors import EditionError

DOCX = "northmoor/northmoor.docx"
MD = "northmoor/northmoor.md"
FIRST = {DOCX: b"draft one", MD: b"# one"}
SECOND = {DOCX: b"draft two", MD: b"# two"}


def build(folder: Path, files: dict[str, bytes], *, force: bool = False):
    """Build as the command does: plan, write, then the manifest, then settle."""
    manifest_path = folder / "edition.json"
    manifest = json.loads(manifest_path.read_text()) if manifest_path.exists() else None
    plan = plan_writes(folder, files, manifest, force=force)
    carry_out(plan)
    by_name = {path.split("/")[1]: digest for path, digest in plan.recorded.items()}
    new = {"areas": [{"slug": "northmoor", "files": by_name}]}
    put(manifest_path, json.dumps(new).encode())
    settle(folder)
    return plan


def test_a_first_build_writes_everything(tmp_path):
    plan = build(tmp_path, FIRST)
    assert [file.action for file in plan.files] == ["write", "write"]
    assert (tmp_path / DOCX).read_bytes() == b"draft one"
    assert plan.messages() == ()


def test_planning_touches_nothing(tmp_path):
    plan_writes(tmp_path / "output", FIRST, None)
    assert not (tmp_path / "output").exists()


def test_a_second_build_of_the_same_input_leaves_the_files_alone(tmp_path):
    build(tmp_path, FIRST)
    before = (tmp_path / DOCX).stat()
    plan = build(tmp_path, FIRST)
    assert {file.action for file in plan.files} == {"unchanged"}
    assert (tmp_path / DOCX).stat().st_mtime_ns == before.st_mtime_ns
    assert (tmp_path / DOCX).stat().st_ino == before.st_ino


def test_a_new_figure_replaces_drafts_that_nobody_touched(tmp_path):
    build(tmp_path, FIRST)
    build(tmp_path, SECOND)
    assert (tmp_path / DOCX).read_bytes() == b"draft two"
    assert sorted(path.name for path in (tmp_path / "northmoor").iterdir()) == [
        "northmoor.docx",
        "northmoor.md",
    ]


def test_an_edited_draft_stays_and_the_new_one_goes_beside_it(tmp_path):
    build(tmp_path, FIRST)
    (tmp_path / DOCX).write_bytes(b"draft one, as the news desk has it")
    plan = build(tmp_path, SECOND)
    assert (tmp_path / DOCX).read_bytes() == b"draft one, as the news desk has it"
    assert (tmp_path / "northmoor/northmoor.new.docx").read_bytes() == b"draft two"
    assert (tmp_path / MD).read_bytes() == b"# two"
    assert plan.messages() == (
        "northmoor/northmoor.docx was edited after it was written, so it stays. "
        "The new draft is northmoor/northmoor.new.docx.",
    )


def test_an_edited_draft_is_still_kept_two_builds_later(tmp_path):
    build(tmp_path, FIRST)
    (tmp_path / DOCX).write_bytes(b"by hand")
    build(tmp_path, SECOND)
    plan = build(tmp_path, {**SECOND, DOCX: b"draft three"})
    assert (tmp_path / DOCX).read_bytes() == b"by hand"
    assert plan.kept[0].target == "northmoor/northmoor.new.docx"
    assert (tmp_path / "northmoor/northmoor.new.docx").read_bytes() == b"draft three"


def test_a_person_may_work_on_the_new_one_as_well(tmp_path):
    build(tmp_path, FIRST)
    (tmp_path / DOCX).write_bytes(b"by hand")
    build(tmp_path, SECOND)
    (tmp_path / "northmoor/northmoor.new.docx").write_bytes(b"also by hand")
    plan = build(tmp_path, {**SECOND, DOCX: b"draft three"})
    assert plan.kept[0].target == "northmoor/northmoor.new-2.docx"
    assert (tmp_path / "northmoor/northmoor.new.docx").read_bytes() == b"also by hand"


def test_a_file_that_no_manifest_speaks_of_is_a_persons(tmp_path):
    (tmp_path / "northmoor").mkdir()
    (tmp_path / DOCX).write_bytes(b"who knows")
    plan = plan_writes(tmp_path, FIRST, None)
    assert {file.name: file.action for file in plan.files} == {DOCX: "kept", MD: "write"}


def test_force_overwrites_and_asks_for_it_once_only(tmp_path):
    build(tmp_path, FIRST)
    (tmp_path / DOCX).write_bytes(b"by hand")
    plan = build(tmp_path, SECOND, force=True)
    assert plan.kept == ()
    assert (tmp_path / DOCX).read_bytes() == b"draft two"
    (tmp_path / DOCX).write_bytes(b"by hand again")
    assert len(build(tmp_path, FIRST).kept) == 1


def test_a_draft_that_was_deleted_is_written_again(tmp_path):
    build(tmp_path, FIRST)
    (tmp_path / DOCX).unlink()
    build(tmp_path, FIRST)
    assert (tmp_path / DOCX).read_bytes() == b"draft one"


def test_files_of_a_build_that_died_before_its_manifest_are_not_taken_for_a_persons(tmp_path):
    build(tmp_path, FIRST)
    manifest = json.loads((tmp_path / "edition.json").read_text())
    carry_out(plan_writes(tmp_path, SECOND, manifest))  # and then the power went
    plan = build(tmp_path, {DOCX: b"draft three", MD: b"# three"})
    assert {file.action for file in plan.files} == {"write"}
    assert (tmp_path / DOCX).read_bytes() == b"draft three"
    assert not list(tmp_path.glob(".storygen-*"))


def test_an_unreadable_note_of_a_dead_build_makes_it_more_careful(tmp_path):
    build(tmp_path, FIRST)
    manifest = json.loads((tmp_path / "edition.json").read_text())
    carry_out(plan_writes(tmp_path, SECOND, manifest))
    for note in tmp_path.glob(".storygen-pending-*"):
        note.write_bytes(b"{")
    plan = plan_writes(tmp_path, {DOCX: b"draft three"}, manifest)
    assert plan.files[0].action == "kept"


@pytest.mark.parametrize("name", ["../else.docx", "/etc/else.docx", "a\\..\\else.docx"])
def test_a_path_out_of_the_folder_is_refused(tmp_path, name):
    with pytest.raises(EditionError, match="leads out of the output folder"):
        plan_writes(tmp_path, {name: b""}, None)


def test_a_file_that_cannot_be_written_is_named_with_what_to_do(tmp_path):
    (tmp_path / "northmoor").write_bytes(b"a file where the folder should be")
    plan = plan_writes(tmp_path, {}, None)
    with pytest.raises(EditionError, match=r"northmoor\.docx: cannot be written .* Close it if it is open"):
        put(tmp_path / DOCX, b"draft")
    assert plan.files == ()


KILLED_BUILD = """
import sys
from pathlib import Path
from storygen.edition.guarded import carry_out, plan_writes
folder = Path(sys.argv[1])
print("started", flush=True)
number = 0
while True:
    number += 1
    files = {f"a{i}/a{i}.docx": bytes([number % 251]) * 3_000_000 for i in range(4)}
    carry_out(plan_writes(folder, files, None, force=True))
"""


def test_a_killed_build_leaves_the_old_file_or_the_new_one(tmp_path):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    for wait in (0.05, 0.11, 0.23):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED_BUILD, str(tmp_path)], stdout=subprocess.PIPE, env=environment
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path in tmp_path.glob("a*/a*.docx"):
            data = path.read_bytes()
            assert len(data) == 3_000_000
            assert len(set(data)) == 1, "half of one build and half of another"
    settle(tmp_path)
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(".storygen-")]


def test_the_hash_is_the_one_that_other_tools_print():
    assert sha256_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
