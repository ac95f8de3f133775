"""Finds the project and the story that a command is about."""

from __future__ import annotations

from pathlib import Path

from storygen.errors import DataError
from storygen.story.nearest import suggestion

SETTINGS_FILE = "story.toml"


def find_project(start: Path) -> Path:
    """Return the nearest folder, from `start` upwards, that holds both `data` and `templates`.

    Raises DataError when there is none.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "data").is_dir() and (folder / "templates").is_dir():
            return folder
    raise DataError.of(
        "no project here: neither this folder nor any above it holds “data” and “templates”.",
        where=str(here),
        fix="Change to the project's folder and try again.",
    )


def story_names(project: Path) -> tuple[str, ...]:
    """Return the names of the project's stories, in order: the folders of `data` that hold a story.toml."""
    return tuple(sorted(path.parent.name for path in (project / "data").glob(f"*/{SETTINGS_FILE}")))


def story_folder(project: Path, name: str) -> Path:
    """Return the folder of the story of that name. Raises DataError, with the nearest name, if not there."""
    names = story_names(project)
    if name in names:
        return project / "data" / name
    where = str(project / "data")
    if not names:
        raise DataError.of(
            f"no story here: no folder in it holds a {SETTINGS_FILE}.",
            where=where,
            fix=f"Make a folder in it with a {SETTINGS_FILE}, copied from another story such as data/demo.",
        )
    raise DataError.of(
        f"there is no story “{name}”.", where=where, fix=suggestion(name, names) or f"There are {len(names)}."
    )
