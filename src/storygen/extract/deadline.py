"""One deadline for a whole exchange with a server, from the first connection to the last byte."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any


class Connections:
    """The connections that a client has open, noted as it makes them."""

    def __init__(self) -> None:
        self._open: list[socket.socket] = []

    def add(self, made: socket.socket) -> None:
        """Note a connection; those that are closed are forgotten."""
        self._open = [*(each for each in self._open if each.fileno() >= 0), made]

    def shut(self) -> None:
        """Shut every connection, so that whoever reads from one goes on at once."""
        for each in self._open:
            with suppress(OSError):
                socket.socket.shutdown(each, socket.SHUT_RDWR)  # an SSLSocket's own drops its encryption


class Deadline:
    """Shuts the connections when an exchange has lasted too long.

    A connection's own timeout begins anew with every byte: a server that drips them never runs into it.
    """

    def __init__(self, seconds: float, clock: Callable[[], float], connections: Connections) -> None:
        self._seconds, self._clock, self._connections = seconds, clock, connections
        self._begun = clock()
        self._over = threading.Event()
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._timer.cancel()

    @property
    def passed(self) -> bool:
        """Return whether the time is up."""
        return self._over.is_set() or self._clock() - self._begun > self._seconds

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Note each connection that is made: httpx calls this with what it does."""
        if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            self._connections.add(info["return_value"].get_extra_info("socket"))
            if self._over.is_set():
                self._connections.shut()

    def _end(self) -> None:
        self._over.set()
        self._connections.shut()
