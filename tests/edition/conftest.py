from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.world.valley import copy_project

from storygen.edition.build import BuildOptions, Edition, build_edition


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The Valley's project in a folder of its own."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A folder that does not exist yet."""
    return tmp_path / "output" / "valley"


@pytest.fixture
def build(project: Path, output: Path) -> Callable[..., Edition]:
    """A function that builds the Valley; options as of BuildOptions."""

    def make(**options: object) -> Edition:
        held = BuildOptions(**({"output": output} | options))  # type: ignore[arg-type]
        return build_edition(project / "data" / "valley", project, held)

    return make
