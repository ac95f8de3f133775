"""The Valley's whole edition against golden files that somebody has read."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from tests.world.goldens import assert_golden
from tests.world.valley import copy_project

from storygen.edition.build import BuildOptions, build_edition

GOLDEN = Path(__file__).parents[1] / "golden" / "valley"
AREAS = ("northmoor", "eastvale", "wrenshire", "aldwick")


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("valley")
    project = copy_project(folder / "project")
    build_edition(project / "data" / "valley", project, BuildOptions(folder / "output"))
    return folder / "output"


def text_of(path: Path) -> str:
    """Return a file without the version that made it and without the hashes of other files."""
    text = path.read_text(encoding="utf-8-sig")
    text = re.sub(r'"storygen \d[^"]*"', '"storygen VERSION"', text)
    return re.sub(r'"[0-9a-f]{64}"', '"SHA256"', text)


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("name", ["{}.md", "facts.json"])
def test_a_draft_and_its_facts(output: Path, area: str, name: str) -> None:
    file = name.format(area)
    assert_golden(text_of(output / area / file), GOLDEN / area / file)


@pytest.mark.parametrize("name", ["index.csv", "edition.json"])
def test_the_index_and_the_manifest(output: Path, name: str) -> None:
    assert_golden(text_of(output / name), GOLDEN / name)


@pytest.mark.parametrize("area", AREAS)
def test_the_words_and_claims_of_the_word_file(output: Path, area: str) -> None:
    """document.xml with an element a line: what a reader sees and what a check reads, without the layout."""
    with zipfile.ZipFile(output / area / f"{area}.docx") as archive:
        xml = archive.read("word/document.xml").decode()
    xml = re.sub(r"<w:(?:gridCol|tcW|keepNext|tblW|tblLayout)\b[^>]*/>|<w:tcPr></w:tcPr>", "", xml)
    assert_golden(re.sub(r">\s*<", ">\n<", xml) + "\n", GOLDEN / area / "document.xml")
