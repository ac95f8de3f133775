"""A worker process lives no longer than the one that started it, and works no longer than it may."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from storygen.extract.pool import Worker
from storygen.extract.starting import Copies, Fresh, Limits, Starter

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes with names")

# Where a process cannot be copied, every worker is started from nothing.
WAYS: tuple[type[Starter], ...] = (Copies, Fresh) if sys.platform == "linux" else (Fresh,)

# Starts a worker on a pipe that nobody writes to, a report without end, and says which process it is.
PARENT = """
import sys, threading, time
from pathlib import Path
from storygen.extract import starting
from storygen.extract.pool import Worker
limits = starting.Limits(seconds=600)
worker = Worker((), limits, getattr(starting, sys.argv[2])(limits))
threading.Thread(target=worker.read, args=(Path(sys.argv[1]),), daemon=True).start()
while worker.running is None:
    time.sleep(0.05)
time.sleep(2)
print(worker.running.pid, flush=True)
time.sleep(600)
"""


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def _gone_within(pid: int, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not _alive(pid):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("way", [way.__name__ for way in WAYS])
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks processes up in /proc")
def test_a_worker_dies_with_a_parent_that_is_killed_while_it_reads(tmp_path: Path, way: str) -> None:
    report = tmp_path / "endless.pdf"
    os.mkfifo(report)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(report), way], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    assert _alive(worker)
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    assert _gone_within(worker, 10)


def test_where_the_system_does_not_tell_a_thread_sees_that_the_parent_is_gone() -> None:
    # Process 1 is not the parent of what is started here, so its "parent" is gone from the first look.
    code = "from storygen.extract.worker import _watch; _watch(-1)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, timeout=30).returncode == 1


def test_a_worker_may_work_only_so_many_seconds_on_a_file() -> None:
    code = "from storygen.extract.worker import _limit_time; _limit_time(1)\nwhile True: pass"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    ended = subprocess.run([sys.executable, "-c", code], env=environment, timeout=60)
    assert ended.returncode == -signal.SIGXCPU


@pytest.fixture(params=WAYS, ids=lambda way: way.__name__)
def start(request: pytest.FixtureRequest) -> Iterator[Starter]:
    starter = request.param(Limits(seconds=2))
    yield starter
    starter.close()


def _page(folder: Path) -> Path:
    page = folder / "report.html"
    told = "<p>The force told all 12 victims of rape that their records were cancelled.</p>" * 9
    page.write_text(f"<html><body>{told}</body></html>", encoding="utf-8")
    return page


def test_one_that_was_killed_costs_the_file_it_read_and_another_takes_its_place(
    tmp_path: Path, start: Starter
) -> None:
    worker = Worker((), Limits(), start)
    assert not worker.read(_page(tmp_path)).problems
    assert worker.running
    first = worker.running
    first.kill()
    assert "broke the reader" in worker.read(_page(tmp_path)).problems[0]
    assert not worker.read(_page(tmp_path)).problems
    assert worker.running
    assert worker.running.pid != first.pid
    worker.close()


def test_one_that_takes_too_long_is_stopped_and_the_others_go_on(tmp_path: Path, start: Starter) -> None:
    endless = tmp_path / "endless.pdf"
    os.mkfifo(endless)
    slow, quick = (Worker((), Limits(seconds=seconds), start) for seconds in (1, 60))
    assert "was given up" in slow.read(endless).problems[0]
    assert not quick.read(_page(tmp_path)).problems
    quick.close()


def test_workers_end_when_they_are_no_longer_needed(tmp_path: Path, start: Starter) -> None:
    workers = [Worker((), Limits(), start) for _ in range(2)]
    numbers = []
    for worker in workers:
        worker.read(_page(tmp_path))
        assert worker.running
        numbers.append(worker.running.pid)
        worker.close()
    start.close()
    assert not any(_alive(number) for number in numbers)


@pytest.mark.skipif(sys.platform != "linux", reason="a nursery")
def test_without_a_nursery_no_worker_is_started(tmp_path: Path) -> None:
    start = Copies(Limits())
    start.nursery.kill()
    start.nursery.wait()
    assert "no worker could be started" in Worker((), Limits(), start).read(_page(tmp_path)).problems[0]
    start.close()
