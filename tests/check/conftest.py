"""The made-up edition, written once for all tests of this room."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.check import world

from storygen.check.sheet import Sheet, load_sheet


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return world.write_edition(tmp_path_factory.mktemp("made-up") / "edition")


@pytest.fixture(scope="session")
def real_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real") / "edition"
    return world.write_real_edition(folder, "hampshire", "suffolk", "gwent", "lancashire")


@pytest.fixture(scope="session")
def sheet(edition: Path) -> Sheet:
    return load_sheet(edition / "northmoor" / "facts.json")
