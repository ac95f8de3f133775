from pathlib import Path

import pytest
from tests.story.fictional import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A sound story of three fictional forces, not yet written."""
    return Folder(tmp_path / "midland")
