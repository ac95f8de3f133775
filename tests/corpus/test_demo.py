"""The demonstration story is what its script makes, and is sound."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.corpus.demo import write_demo
from tests.corpus.demo_settings import demo_settings

from storygen.story.load import load_story

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "data" / "demo"


def test_the_folder_is_what_the_script_makes(tmp_path: Path) -> None:
    settings = (ROOT / "data" / "cancelled-crimes" / "story.toml").read_text(encoding="utf-8")
    write_demo(tmp_path, settings)
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    again = "Run `python scripts/make_reports.py --demo` and commit data/demo."
    for path in made:
        assert (DEMO / path).read_bytes() == (tmp_path / path).read_bytes(), f"{path}: {again}"


def test_it_loads_as_a_story_of_six_made_up_areas() -> None:
    story, warnings = load_story(DEMO)
    assert story.settings.fictional
    assert len(story.areas) == 6
    assert [warning.where for warning in warnings if "harrowdale" not in warning.what] == []


def test_every_figure_has_its_quotation_and_its_page() -> None:
    story, _ = load_story(DEMO)
    assert all(figure.quote for figure in story.figures)
    assert all(figure.page for figure in story.figures if figure.area != "saltmere")  # which is a web page


def test_every_file_says_that_it_is_made_up() -> None:
    import pypdfium2

    for path in (DEMO / "reports").iterdir():
        if path.suffix == ".html":
            assert "made up" in path.read_text(encoding="utf-8")
        elif path.suffix == ".pdf":
            with pypdfium2.PdfDocument(path) as document:
                assert "made up" in document[0].get_textpage().get_text_bounded()
    assert "fictional = true" in (DEMO / "story.toml").read_text(encoding="utf-8")


def test_settings_that_have_moved_on_are_noticed() -> None:
    import pytest

    with pytest.raises(ValueError, match="has no line like"):
        demo_settings('title = "x"\n')


@pytest.mark.slow
def test_the_whole_road_leads_from_its_reports_to_drafts_with_pictures(tmp_path: Path) -> None:
    """`make demo` runs this script."""
    (tmp_path / "data").mkdir()
    shutil.copytree(DEMO, tmp_path / "data" / "demo", ignore=shutil.ignore_patterns(".cache", "evidence"))
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    tools = Path(sys.executable).parent
    command = ["sh", str(ROOT / "scripts" / "whole_road.sh"), str(tools)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    northmoor = tmp_path / "output" / "demo" / "northmoor"
    assert {path.name for path in northmoor.iterdir()} == {
        "northmoor.docx",
        "northmoor.md",
        "facts.json",
        "evidence",
    }
    assert "[picture](evidence/northmoor-cancelled_rape-wrong.png)" in (northmoor / "northmoor.md").read_text(
        encoding="utf-8"
    )
    table = "figures.csv"
    assert (tmp_path / "data" / "demo" / table).read_bytes() == (DEMO / table).read_bytes(), (
        "a copy is worked on"
    )
