"""What the pages show of a draft stands in the real one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.docs.pages import ROOT

from storygen.edition.build import BuildOptions, build_edition


@pytest.fixture(scope="module")
def hampshire(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("output")
    options = BuildOptions(folder, areas=("hampshire",), formats=("md",))
    build_edition(ROOT / "data" / "cancelled-crimes", ROOT, options)
    return (folder / "hampshire" / "hampshire.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md"])
def test_rows_of_the_fact_box_are_the_real_ones(page: str, hampshire: str) -> None:
    rows = re.findall(r"^\| F\d+[a-z]+ .*$", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert rows
    assert [row for row in rows if row not in hampshire] == []


def test_the_readme_quotes_the_real_draft(hampshire: str) -> None:
    assert "Nine of the 17" in hampshire
    assert "(53%)" in hampshire


def test_the_parts_named_for_the_editor_are_there(hampshire: str) -> None:
    page = (ROOT / "docs" / "partner-editor.md").read_text(encoding="utf-8")
    for heading in ("How we got the figures", "For the editor (delete before publishing)"):
        assert f"## {heading}\n" in hampshire
        assert f"**{heading}**" in page


def test_the_files_named_in_the_readme_are_written(tmp_path: Path) -> None:
    options = BuildOptions(tmp_path, areas=("hampshire",))
    build_edition(ROOT / "data" / "cancelled-crimes", ROOT, options)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert f"`{path.relative_to(tmp_path).as_posix()}`" in readme
