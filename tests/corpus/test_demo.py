"""The demonstration story is what its script makes, and is sound."""

from __future__ import annotations

from pathlib import Path

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
