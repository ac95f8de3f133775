"""The cancelled-crimes story: it is sound, its gaps are known, and its figures are all there."""

import re
from collections import Counter
from pathlib import Path

import pytest

from storygen.errors import Problem
from storygen.story.find import find_project, story_folder
from storygen.story.load import load_story
from storygen.story.model import Story


@pytest.fixture(scope="module")
def loaded() -> tuple[Story, tuple[Problem, ...]]:
    project = find_project(Path(__file__).parent)
    return load_story(story_folder(project, "cancelled-crimes"))


@pytest.fixture(scope="module")
def story(loaded: tuple[Story, tuple[Problem, ...]]) -> Story:
    return loaded[0]


def test_it_has_43_forces_each_with_a_report(story: Story) -> None:
    assert len(story.areas) == 43
    assert set(story.reports) == {area.slug for area in story.areas}


def test_all_figures_are_there(story: Story) -> None:
    by_measure = Counter(figure.measure for figure in story.figures)
    assert by_measure == {
        "cancelled_rape": 20 + 2,  # two rows say what is not available for Greater Manchester
        "cancelled_sexual": 27,
        "cancelled_violence": 16 + 2,
        "cancelled_robbery": 12,
        "victims": 10 + 2,
        "recording_all": 67,
        "recording_violence": 29,
        "recording_sexual": 13,
        "unrecorded": 32,
    }
    assert sum(by_measure.values()) == 226 + 6
    assert len([figure for figure in story.figures if figure.value is not None]) == 226


def test_hampshire_stands_as_printed(story: Story) -> None:
    held = {(f.measure, f.statistic): f.value for f in story.figures_of("hampshire")}
    assert (held["cancelled_sexual", "wrong"], held["cancelled_sexual", "checked"]) == (9, 17)
    assert (held["cancelled_robbery", "wrong"], held["cancelled_robbery", "checked"]) == (6, 18)
    assert (held["cancelled_rape", "wrong"], held["cancelled_rape", "checked"]) == (3, 19)
    assert (held["cancelled_violence", "wrong"], held["cancelled_violence", "checked"]) == (2, 19)
    assert story.reports["hampshire"].overall_grade == "requires improvement"
    assert story.reports["hampshire"].year == 2018


def test_what_is_not_available_for_greater_manchester_is_said(story: Story) -> None:
    missing = [f for f in story.figures_of("greater-manchester") if f.value is None]
    assert {(f.measure, f.statistic) for f in missing} == {
        ("cancelled_rape", "checked"),
        ("cancelled_rape", "wrong"),
        ("cancelled_violence", "checked"),
        ("cancelled_violence", "wrong"),
        ("victims", "should_be_told"),
        ("victims", "told"),
    }
    assert {f.basis for f in missing} == {"not-published"}


def test_what_is_carried_over_says_from_when(story: Story) -> None:
    carried = {(f.area, f.measure): f.carried_from for f in story.figures if f.carried_from}
    assert carried == {
        ("lancashire", "cancelled_rape"): 2017,
        ("merseyside", "cancelled_rape"): 2016,
        ("merseyside", "cancelled_robbery"): 2016,
    }


def test_conflicts_are_held_and_doubts_marked(story: Story) -> None:
    conflicts = {(f.area, f.measure) for f in story.figures if f.doubt == "conflict"}
    assert conflicts == {
        ("humberside", "cancelled_rape"),
        ("avon-and-somerset", "cancelled_rape"),
        ("avon-and-somerset", "cancelled_sexual"),
    }
    confirm = Counter(f.area for f in story.figures if f.doubt == "confirm")
    assert confirm == {
        "suffolk": 6,
        "devon-and-cornwall": 2,
        "city-of-london": 1,
        "greater-manchester": 1,
        "south-wales": 1,
    }


def test_every_address_used_is_a_source_with_a_publisher(story: Story) -> None:
    used = {f.source_url for f in story.figures} | {n.source_url for n in story.national}
    used |= {n.seen_at for n in story.national} | {r.url for r in story.reports.values() if r.url}
    used |= {r.source_url for r in story.responses} | {t.source_url for t in story.totals}
    assert used <= set(story.sources)
    assert all(source.publisher for source in story.sources.values())


def test_it_has_59_warnings_of_known_kinds(loaded: tuple[Story, tuple[Problem, ...]]) -> None:
    warnings = [str(problem) for problem in loaded[1]]
    kinds = {
        "must be confirmed": 11,
        "must be decided on": 4,
        "second hand, from": 28,
        "but the parts come to": 1,
        "years old at the edition": 9,
        "no address is held": 1,
        "is later than the edition": 2,
        "in one secondary source only": 3,
    }
    assert {kind: sum(kind in warning for warning in warnings) for kind in kinds} == kinds
    assert len(warnings) == sum(kinds.values()) == 59


def test_the_yorkshire_total_does_not_add_up(loaded: tuple[Story, tuple[Problem, ...]]) -> None:
    (warning,) = [str(problem) for problem in loaded[1] if "parts come to" in str(problem)]
    assert "81 was published, but the parts come to 79" in warning


def test_the_readme_counts_the_rows_of_every_table(story: Story) -> None:
    rows = {
        "areas": story.areas,
        "reports": story.reports,
        "figures": story.figures,
        "sources": story.sources,
        "national": story.national,
        "totals": story.totals,
        "responses": story.responses,
        "partners": story.partners,
    }
    readme = (story.folder / "README.md").read_text(encoding="utf-8")
    stated = dict(re.findall(r"^\| `(\w+)\.csv` \|.*\| (\d+) \|$", readme, re.MULTILINE))
    assert stated == {name: str(len(held)) for name, held in rows.items()}
