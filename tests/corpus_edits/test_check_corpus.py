"""`storygen check` on the corpus of edits: what it must find, leave alone and refuse."""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import mammoth
import pytest
from lxml import etree, html
from tests.corpus_edits.cases import Case, all_cases
from tests.corpus_edits.checking import checker, saved_by_office, score_before_changes
from tests.corpus_edits.hand_stories import hand_stories, story_cases
from tests.corpus_edits.hostile import HOSTILE, external_reference
from tests.corpus_edits.score import Score, plain, score_cases
from tests.corpus_edits.story_folder import build_drafts
from tests.corpus_edits.text import Base
from tests.corpus_edits.word_package import read_part

SEED = 20201023


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> tuple[Path, tuple[Base, ...]]:
    """Return the fictional edition's folder and its drafts."""
    return build_drafts(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def cases(built) -> list[Case]:
    """Return a draw of edits of every class."""
    return list(all_cases(built[1], SEED, 8))


@pytest.fixture(scope="module")
def score(built, cases, tmp_path_factory) -> Score:
    """Return the checker's score on them."""
    return score_cases(cases, checker(built[0], tmp_path_factory.mktemp("files")))


def misses(score: Score) -> str:
    return "\n".join(str(miss) for miss in score.misses[:40])


# --- the corpus itself ------------------------------------------------------------------------------------


def test_every_sentence_that_is_owed_can_be_read_in_its_file_by_another_program(cases):
    for case in cases[::3]:
        text = plain(read(case))
        for expected in case.expected:
            if not expected.wording:
                assert plain(expected.sentence) in text, f"{case.saved}: {expected.sentence}"


def test_another_seed_draws_other_edits_and_the_same_seed_the_same(built, cases):
    again = list(all_cases(built[1], SEED, 1))
    other = list(all_cases(built[1], SEED + 1, 1))
    assert [case.data for case in again] == [case.data for case in all_cases(built[1], SEED, 1)]
    assert {e.sentence for case in again for e in case.expected} != {
        e.sentence for case in other for e in case.expected
    }


def test_every_class_is_drawn_with_controls_and_without(cases):
    single = {(case.label, case.controls) for case in cases if case.group == "wrong"}
    assert len(single) == 24


def test_there_are_at_least_twenty_whole_stories_about_every_force(built):
    stories = hand_stories()
    assert len(stories) >= 20
    assert {story.area for story in stories} == {base.slug for base in built[1]}


# --- the checker's score ----------------------------------------------------------------------------------


@pytest.mark.parametrize("controls", [True, False], ids=["controls kept", "controls lost"])
def test_wrong_edits_are_found_and_given_the_right_kind(score, controls):
    assert score.share_found(controls) >= 0.98, misses(score)
    assert score.share_right(controls) >= 0.95, misses(score)


@pytest.mark.parametrize("controls", [True, False], ids=["controls kept", "controls lost"])
def test_fair_edits_and_untouched_drafts_are_left_alone(score, controls):
    assert score.complaint_rate(controls) < 0.01, misses(score)


def test_sentences_beside_a_wrong_one_are_left_alone(score):
    for controls in (True, False):
        assert score.complaint_rate(controls, ("wrong", "several")) < 0.02, misses(score)


def test_stories_in_other_newsrooms_words(built, tmp_path):
    score = score_cases(story_cases(built[1]), checker(built[0], tmp_path))
    assert score.share_found(False) >= 0.95, misses(score)
    assert score.share_right(False) >= 0.9, misses(score)
    assert score.complaint_rate(False, ("story",)) < 0.02, misses(score)


def test_tracked_changes_read_as_before_are_the_draft_itself(built, cases, tmp_path):
    score = score_before_changes(cases, built[0], tmp_path)
    assert score.complaint_rate(True, ("untouched",)) < 0.01, misses(score)


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_draft_that_libreoffice_saved_again_is_whole(cases, tmp_path):
    untouched = [case for case in cases if case.group == "untouched" and case.saved == "controls kept"][:1]
    for case in saved_by_office(untouched, tmp_path):
        etree.fromstring(read_part(case.data, "word/document.xml"))


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_files_that_libreoffice_saved_again(built, cases, tmp_path):
    saved = saved_by_office([case for case in cases if case.controls][:40], tmp_path)
    score = score_cases(saved, checker(built[0], tmp_path))
    assert score.share_found(True) >= 0.95, misses(score)
    assert score.complaint_rate(True) < 0.02, misses(score)


# --- hostile files ----------------------------------------------------------------------------------------

CHECK_ONE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))
from pathlib import Path
from storygen.check.checking import check_file
from storygen.errors import CheckError
try:
    check_file(Path(sys.argv[1]), Path(sys.argv[2]), area="northmoor")
except CheckError as error:
    print("refused:", error)
else:
    print("read")
"""


def check_apart(path: Path, edition: Path) -> str:
    """Check a file in a process of its own, with little memory and little time."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", CHECK_ONE, str(path), str(edition)],
        capture_output=True,
        text=True,
        timeout=20,
        env=environment,
        check=False,
    )
    return done.stdout.strip() or done.stderr.strip()


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda make: make.__name__)
def test_hostile_word_files_are_refused_with_a_clear_line(hostile, built, tmp_path):
    path = tmp_path / "edited.docx"
    hostile(path)
    started = time.monotonic()
    answer = check_apart(path, built[0])
    assert answer.startswith("refused:"), answer
    assert "edited.docx" in answer
    assert len(answer.splitlines()) == 1
    assert time.monotonic() - started < 10


def test_nothing_is_fetched_for_a_document_that_points_elsewhere(built, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        external_reference(tmp_path / "edited.docx", f"http://127.0.0.1:{server.getsockname()[1]}")
        answer = check_apart(tmp_path / "edited.docx", built[0])
        with pytest.raises(TimeoutError):
            server.accept()
    assert answer == "read" or answer.startswith("refused:")


def read(case: Case) -> str:
    """Return a file's words through a reader that is not ours."""
    if case.suffix == ".docx":
        return mammoth.extract_raw_text(io.BytesIO(case.data)).value
    if case.suffix == ".html":
        return html.fromstring(case.data).text_content()
    try:
        return case.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return case.data.decode("cp1252")
