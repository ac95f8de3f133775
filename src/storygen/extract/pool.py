"""Worker processes side by side, each with a limit on time and memory for every file it reads."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue

from storygen.extract.model import Extraction, KnownArea
from storygen.extract.starting import Limits, Running, Starter, starter
from storygen.extract.wire import areas_to, from_wire


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
    start = starter(limits)

    def serve() -> None:
        worker = Worker(areas, limits, start)
        try:
            while not failures:
                try:
                    place = waiting.get_nowait()
                except Empty:
                    return
                extraction = worker.read(paths[place])
                with lock:
                    if not failures:
                        done(place, extraction)
        except BaseException as error:
            failures.append(error)
        finally:
            worker.close()

    threads = [threading.Thread(target=serve, daemon=True) for _ in range(max(1, min(jobs, len(paths))))]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    except BaseException as error:
        # Somebody stopped it: what the workers leave half-read is of no use.
        failures.append(error)
        raise
    finally:
        start.close()
    if failures:
        raise failures[0]


class Worker:
    """One worker process, started when first needed and again after it had to be stopped."""

    def __init__(self, areas: Sequence[KnownArea], limits: Limits, start: Starter) -> None:
        self.areas = areas_to(areas)
        self.limits = limits
        self.starter = start
        self.running: Running | None = None
        self.overdue = False

    def read(self, path: Path) -> Extraction:
        """Return what the file gave; one that takes too long or crashes the worker gives a problem."""
        self.running = running = self.running or self.starter.start()
        if running is None:
            return Extraction(
                path.name, problems=(f"{path.name}: no worker could be started to read it. Try again.",)
            )
        self.overdue = False
        timer = threading.Timer(self.limits.seconds, self._stop_overdue)
        timer.start()
        try:
            answer = running.ask(json.dumps({"path": str(path), "areas": self.areas}))
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

    def _stop_overdue(self) -> None:
        self.overdue = True
        if self.running is not None:
            self.running.kill()

    def close(self) -> None:
        """End the process."""
        running, self.running = self.running, None
        if running is not None:
            running.close()
