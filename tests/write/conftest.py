"""What the tests of the writers share."""

from __future__ import annotations

import pytest
from tests.write import northmoor

from storygen.write.house import HouseDocument
from storygen.write.word import write_word


@pytest.fixture(scope="session")
def house() -> HouseDocument:
    return HouseDocument.load(northmoor.HOUSE)


@pytest.fixture(scope="session")
def word(house: HouseDocument) -> bytes:
    """The fictional draft as a Word file."""
    return write_word(northmoor.sections(), northmoor.details(), house)
