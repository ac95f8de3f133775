"""From any folder of a project, the project and its stories are found."""

from pathlib import Path

import pytest

from storygen.errors import DataError
from storygen.story.find import find_project, story_folder, story_names


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("midland-crime", "school-meals"):
        (tmp_path / "data" / name).mkdir(parents=True)
        (tmp_path / "data" / name / "story.toml").touch()
    (tmp_path / "data" / "notes").mkdir()
    (tmp_path / "templates" / "midland-crime").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize("inside", [".", "data", "data/midland-crime", "templates/midland-crime"])
def test_the_project_is_found_from_any_folder_in_it(project: Path, inside: str) -> None:
    assert find_project(project / inside) == project.resolve()


def test_outside_a_project_the_message_says_what_is_looked_for(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        find_project(tmp_path)
    assert str(error.value) == (
        f"{tmp_path.resolve()}: no project here: neither this folder nor any above it holds “data” and "
        "“templates”. Change to the project's folder and try again."
    )


def test_a_story_is_a_folder_of_data_with_settings(project: Path) -> None:
    assert story_names(project) == ("midland-crime", "school-meals")
    assert story_folder(project, "school-meals") == project / "data" / "school-meals"


def test_a_misspelt_story_is_answered_with_the_nearest(project: Path) -> None:
    with pytest.raises(DataError, match="Did you mean “midland-crime”"):
        story_folder(project, "midland-crimes")


@pytest.mark.parametrize("name", ["notes", "..", "", "midland-crime/../school-meals"])
def test_no_other_folder_is_taken_for_a_story(project: Path, name: str) -> None:
    with pytest.raises(DataError, match="there is no story"):
        story_folder(project, name)


def test_a_project_without_stories_says_how_to_make_one(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with pytest.raises(DataError, match="copied from another story such as data/demo"):
        story_folder(tmp_path, "midland-crime")
