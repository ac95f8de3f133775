"""The benchmark's made-up story is sound, complete, and plainly made up; its peers make what they say."""

from __future__ import annotations

from pathlib import Path

from benchmarks.fictional import make_project, make_same_document, names
from benchmarks.peers import TOOLS
from benchmarks.timing import Spent, a_further_one, medians

from storygen.edition.build import BuildOptions, build_edition
from storygen.facts.sheets import build_fact_sheets
from storygen.story.load import load_story


def test_the_made_up_story_holds_every_figure_and_says_that_it_is_made_up(tmp_path: Path) -> None:
    story, warnings = load_story(make_project(tmp_path, 5))
    assert not warnings
    assert story.settings.fictional
    sheets = build_fact_sheets(story)
    assert {sheet.status for sheet in sheets.values()} == {"to-check"}
    assert all(sheet["sexual.rank"].known for sheet in sheets.values())


def test_the_same_document_says_what_the_peers_documents_say(tmp_path: Path) -> None:
    story = make_same_document(tmp_path, 2)
    build_edition(story, tmp_path, BuildOptions(tmp_path / "out"))
    text = (tmp_path / "out" / "acornmoor" / "acornmoor.md").read_text(encoding="utf-8")
    assert text.count("Inspectors who looked at") == 12
    assert text.count("These notes tell a reader") == 8
    assert text.count("\n| ") == 2 + 5


def test_no_two_made_up_places_share_a_name() -> None:
    assert len(set(names(430))) == 430


def test_peers_write_a_word_and_a_markdown_file_an_area(tmp_path: Path) -> None:
    for name, tool in TOOLS.items():
        folder = tmp_path / name
        folder.mkdir()
        tool(2, folder)
        assert len(list(folder.glob("made-up-*.docx"))) == len(list(folder.glob("made-up-*.md"))) == 2


def test_the_cost_of_a_further_area_leaves_out_what_is_paid_once() -> None:
    assert medians([Spent(3, 1, 10), Spent(1, 2, 30), Spent(2, 3, 20)]) == Spent(2, 2, 20)
    found = {("storygen", 43): Spent(1, 2.0, 100), ("storygen", 430): Spent(4.87, 5.87, 138.7)}
    further = a_further_one(found, "storygen")
    assert (round(further.wall), round(further.cpu), round(further.memory)) == (10, 10, 100)
