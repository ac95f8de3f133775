"""Worker processes, each with a limit on time and memory for every file it reads."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from storygen.extract.model import Extraction, KnownArea
from storygen.extract.wire import areas_to, from_wire


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: seconds of time, bytes of address space."""

    seconds: float = 60.0
    memory: int = 2_000_000_000


def read_all(
    paths: Sequence[Path],
    areas: Sequence[KnownArea],
    jobs: int,
    limits: Limits,
    done: Callable[[int, Extraction], None],
) -> None:
    """Read every file in `jobs` workers and call `done` with its place and what it gave, as each is
    finished."""
    waiting: SimpleQueue[int] = SimpleQueue()
    for place in range(len(paths)):
        waiting.put(place)
    lock = threading.Lock()
    failures: list[BaseException] = []

    def serve() -> None:
        worker = _Worker(areas, limits)
        try:
            while not failures:
                try:
                    place = waiting.get_nowait()
                except Empty:
                    return
                extraction = worker.read(paths[place])
                with lock:
                    done(place, extraction)
        except BaseException as error:
            failures.append(error)
        finally:
            worker.close()

    threads = [threading.Thread(target=serve, daemon=True) for _ in range(max(1, min(jobs, len(paths))))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


class _Worker:
    """One worker process, started when first needed and again after it had to be stopped."""

    def __init__(self, areas: Sequence[KnownArea], limits: Limits) -> None:
        self.areas = areas_to(areas)
        self.limits = limits
        self.process: subprocess.Popen[str] | None = None
        self.overdue = False

    def read(self, path: Path) -> Extraction:
        """Return what the file gave; one that takes too long or crashes the worker gives a problem."""
        process = self.process or self._start()
        if process is None:
            return Extraction(
                path.name, problems=(f"{path.name}: no worker could be started to read it. Try again.",)
            )
        self.overdue = False
        timer = threading.Timer(self.limits.seconds, self._stop_overdue)
        timer.start()
        try:
            answer = self._ask(process, path)
        finally:
            timer.cancel()
        if answer:
            return from_wire(json.loads(answer))
        self.close()
        reason = (
            f"took longer than {self.limits.seconds:g} seconds and was given up"
            if self.overdue
            else f"could not be read within {self.limits.memory // 1_000_000:,} MB of memory, or broke the "
            f"reader"
        )
        return Extraction(path.name, problems=(f"{path.name}: {reason}. Read it by hand.",))

    def _ask(self, process: subprocess.Popen[str], path: Path) -> str:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(json.dumps({"path": str(path), "areas": self.areas}) + "\n")
            process.stdin.flush()
            return process.stdout.readline()
        except (BrokenPipeError, OSError):
            return ""

    def _start(self) -> subprocess.Popen[str] | None:
        """Return a worker that says it is ready, None when it does not come up within a minute."""
        places = [str(Path(__file__).resolve().parents[2]), *(p for p in sys.path if p)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(places), "PYTHONIOENCODING": "utf-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "storygen.extract.worker", *map(str, self._terms())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=environment,
        )
        timer = threading.Timer(60, self.process.kill)
        timer.start()
        assert self.process.stdout is not None
        ready = self.process.stdout.readline()
        timer.cancel()
        if not ready:
            self.close()
        return self.process

    def _terms(self) -> tuple[int, int, int]:
        """Return what the worker is told: bytes, seconds of work on one file, and whose worker it is.

        Its own limit on time is the later one: it counts only where nobody is left to stop it.
        """
        return self.limits.memory, math.ceil(self.limits.seconds) + 5, os.getpid()

    def _stop_overdue(self) -> None:
        self.overdue = True
        if self.process is not None:
            self.process.kill()

    def close(self) -> None:
        """End the process."""
        process, self.process = self.process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
