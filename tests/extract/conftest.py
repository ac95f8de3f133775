"""What every test that fetches needs: a server, and time that does not pass."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from tests.extract.serving import Clock, Server


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield running
        running.shutdown()


@pytest.fixture
def clock() -> Clock:
    return Clock()
