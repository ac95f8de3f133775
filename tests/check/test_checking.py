"""Checking whole files: stories by many hands, single edits of a draft, single sentences."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from tests.check import world
from tests.check.edits import EDITS
from tests.check.stories import STORIES, Story

from storygen.check.checking import check_file, check_paths, check_text
from storygen.check.edited import EditedText, Paragraph
from storygen.check.sheet import Sheet
from storygen.errors import CheckError


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_story_gets_the_findings_it_deserves_and_no_others(
    story: Story, edition: Path, real_edition: Path, tmp_path: Path
) -> None:
    file = tmp_path / "story.txt"
    file.write_text(story.text, encoding="utf-8")
    result = check_file(file, edition if story.area == "northmoor" else real_edition)
    assert result.area == story.area
    left = list(story.wrong)
    extra = []
    for finding in result.complaints:
        hit = next((w for w in left if w[0] == finding.kind and w[1] in finding.sentence), None)
        if hit:
            left.remove(hit)
        elif not (finding.kind == "caveat-removed" and finding.words in story.gone):
            extra.append((finding.kind, finding.words, finding.sentence))
    assert (left, extra) == ([], [])


@pytest.mark.parametrize(("kind", "before", "after"), EDITS)
def test_one_edit_gets_one_kind_of_finding(
    kind: str, before: str, after: str, edition: Path, tmp_path: Path
) -> None:
    assert before in world.DRAFT
    file = tmp_path / "draft.md"
    file.write_text(world.DRAFT.replace(before, after), encoding="utf-8")
    kinds = {finding.kind for finding in check_file(file, edition, "northmoor").complaints}
    assert kinds == ({kind} if kind else set())


SENTENCES = [
    tuple(part.strip() for part in line.split("|", 1))
    for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize(("kind", "sentence"), SENTENCES)
def test_a_sentence_in_anyones_words(kind: str, sentence: str, sheet: Sheet) -> None:
    context = "Inspectors examined a small sample of cancelled records at Northmoor Constabulary."
    paragraphs = (Paragraph("Northmoor police", "heading", level=1), Paragraph(context), Paragraph(sentence))
    found = check_text(EditedText(paragraphs, "text"), sheet).findings
    kinds = {finding.kind for finding in found if finding.kind not in ("caveat-removed", "supported")}
    if kind in ("ok", "own"):
        assert kinds <= {"not-ours"}
        assert kind == "ok" or kinds
    else:
        assert kinds - {"not-ours"} == {kind}


def test_the_draft_as_written_needs_no_correction(edition: Path, tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    file.write_text(world.DRAFT, encoding="utf-8")
    result = check_file(file, edition)
    assert result.complaints == ()
    assert result.sound
    assert result.verdict.startswith("nothing to correct")


def test_a_draft_edited_where_the_edition_wrote_it_is_not_held_against_itself(tmp_path: Path) -> None:
    edition = world.write_edition(tmp_path / "edition")
    file = edition / "northmoor" / "northmoor.md"
    file.write_text(world.DRAFT.replace("Eleven of the 20", "Twelve of the 20"), encoding="utf-8")
    assert {finding.kind for finding in check_file(file, edition).complaints} == {"contradicted"}


def test_a_finding_says_what_is_allowed_and_what_to_write(edition: Path, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Twelve of the 20 sexual offence records that HMICFRS checked were wrongly cancelled.")
    found = check_file(file, edition, "northmoor").complaints[0]
    assert found.words == "Twelve of the 20"
    assert found.fact == "sexual.wrong"
    assert found.allowed == (
        "11 of the 20 cancelled sexual offence records checked were wrongly cancelled (55%, more than half)"
    )
    assert found.suggestion.startswith("11 of the 20 sexual offence records that HMICFRS checked")


def test_a_folder_is_checked_file_by_file_and_a_bad_file_says_why(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(world.DRAFT, encoding="utf-8")
    (tmp_path / "two.docx").write_bytes(b"not a zip")
    (tmp_path / "~$two.docx").write_bytes(b"lock")
    results = check_paths([tmp_path], edition)
    assert [Path(result.file).name for result in results] == ["one.md", "two.docx"]
    assert results[0].sound
    assert "not a Word file" in results[1].error
    assert not results[1].sound


def test_a_file_that_names_no_area_is_refused_with_advice(edition: Path, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Eleven of 20 records were wrongly cancelled.")
    with pytest.raises(CheckError, match="--area"):
        check_file(file, edition)


def test_an_unknown_area_is_refused_with_the_areas_held(edition: Path, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Eleven of 20.")
    with pytest.raises(CheckError, match=r"no facts are held for the area 'atlantis'.*eastvale"):
        check_file(file, edition, "atlantis")


def test_a_three_page_draft_takes_well_under_half_a_second(edition: Path, tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    file.write_text(world.DRAFT.replace("inspectors", "the inspectors"), encoding="utf-8")
    check_file(file, edition)
    start = time.process_time()
    check_file(file, edition)
    assert time.process_time() - start < 0.5
