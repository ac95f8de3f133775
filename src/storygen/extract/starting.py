"""Starts worker processes: on Linux copies of one that has loaded the reader, elsewhere from nothing."""

from __future__ import annotations

import math
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

STARTED_WITHIN = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: seconds of time, bytes of address space."""

    seconds: float = 60.0
    memory: int = 2_000_000_000

    @property
    def own_seconds(self) -> int:
        """Return the seconds of work after which a worker ends itself: later than it is stopped, for when
        nobody is left to stop it."""
        return math.ceil(self.seconds) + 5


@dataclass(slots=True)
class Running:
    """A worker process that is up. `process` is None where the nursery sees it end."""

    pid: int
    requests: IO[str]
    answers: IO[str]
    process: subprocess.Popen[str] | None = None

    def ask(self, request: str) -> str:
        """Return the answer to a request of one line, nothing when the process has ended."""
        try:
            self.requests.write(request + "\n")
            self.requests.flush()
            return self.answers.readline()
        except OSError:
            return ""

    def kill(self) -> None:
        """Stop the process at once."""
        if self.process:
            self.process.kill()
        else:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def close(self) -> None:
        """Let the process end: it has no more to do."""
        for pipe in (self.requests, self.answers):
            with suppress(OSError):
                pipe.close()
        if self.process:
            _end(self.process)


class Starter(Protocol):
    """Starts workers with the same limits, until it is closed."""

    def start(self) -> Running | None:
        """Return a worker that is up, None when it does not come up within a minute."""

    def close(self) -> None:
        """End what was needed to start workers."""


def starter(limits: Limits) -> Starter:
    """Return the way to start workers that is cheapest here."""
    return Copies(limits) if sys.platform == "linux" else Fresh(limits)


class Copies:
    """Workers that are copies of a nursery. The thread that makes this must live as long as they are to."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.lock = threading.Lock()
        self.ready = False
        self.control, far = socket.socketpair()
        self.control.settimeout(STARTED_WITHIN)
        with far:
            end = far.fileno()
            self.nursery = _python("storygen.extract.nursery", str(end), str(os.getpid()), descriptors=(end,))

    def start(self) -> Running | None:
        """Return a worker that is up, None when the nursery does not make one."""
        own, workers = socket.socketpair()
        with own, workers:
            number = self._ask_for(workers)
            if not number:
                return None
            requests = own.makefile("w", encoding="utf-8", newline="\n")
            return Running(number, requests, own.makefile("r", encoding="utf-8", newline="\n"))

    def _ask_for(self, talk: socket.socket) -> int:
        """Return the number of a new worker that is asked on a socket, 0 when there is none."""
        terms = f"{self.limits.memory} {self.limits.own_seconds}".encode()
        with self.lock:
            try:
                self.ready = self.ready or bool(self.control.recv(100))
                socket.send_fds(self.control, [terms], [talk.fileno()])
                return int(self.control.recv(100) or 0)
            except OSError:
                return 0

    def close(self) -> None:
        """End the nursery, which sees its workers end."""
        self.control.close()
        _end(self.nursery)


class Fresh:
    """Workers that are started one by one from nothing."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits

    def start(self) -> Running | None:
        """Return a worker that says it is ready, None when it does not come up."""
        terms = (self.limits.memory, self.limits.own_seconds, os.getpid())
        process = _python("storygen.extract.worker", *map(str, terms), pipe=subprocess.PIPE)
        assert process.stdin is not None
        assert process.stdout is not None
        timer = threading.Timer(STARTED_WITHIN, process.kill)
        timer.start()
        ready = process.stdout.readline()
        timer.cancel()
        worker = Running(process.pid, process.stdin, process.stdout, process)
        if ready:
            return worker
        worker.close()
        return None

    def close(self) -> None:
        """Do nothing: each worker is closed by itself."""


def _python(
    module: str, *arguments: str, pipe: int = subprocess.DEVNULL, descriptors: tuple[int, ...] = ()
) -> subprocess.Popen[str]:
    """Start a module of this package in a process of its own."""
    places = [str(Path(__file__).resolve().parents[2]), *(p for p in sys.path if p)]
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=pipe,
        stdout=pipe,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(places), "PYTHONIOENCODING": "utf-8"},
        pass_fds=descriptors,
    )


def _end(process: subprocess.Popen[str]) -> None:
    """Wait for a process that has no more to do; stop it when it does not end."""
    try:
        process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
