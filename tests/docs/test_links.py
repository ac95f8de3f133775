"""Every link, picture and path in the pages leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.docs.pages import ROOT, in_code, name_of, pages

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
MADE_BY_BUILDING = ("output/", "data/STORY", "data/my-story", "templates/my-story", "templates/STORY")


def headings(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    found = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if target.startswith(("http://", "https://")):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or (anchor and anchor not in headings(there)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_paths_named_exist(page: Path) -> None:
    named = {
        name
        for name in in_code(page.read_text(encoding="utf-8"))
        if re.fullmatch(r"(?:docs|src|templates|data|scripts|benchmarks|tests)/[\w./-]*", name)
        and not name.startswith(MADE_BY_BUILDING)
        and "/reports" not in name
    }
    assert {name for name in named if not (ROOT / name).exists()} == set()


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_lines_are_not_too_long_and_every_page_has_a_title(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert "  \n" not in text


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_no_page_speaks_of_the_machine_it_was_written_on(page: Path) -> None:
    ours = r"/(?:home|root|work|tmp|Users)/|\.local\b|localhost|127\.0\.0\.1|pypi\.|artifact|proxy"
    assert not re.search(ours, page.read_text(encoding="utf-8"))


def test_the_picture_is_small() -> None:
    picture = ROOT / "docs" / "images" / "hampshire-page.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 200_000
