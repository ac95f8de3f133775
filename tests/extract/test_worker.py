"""A worker process lives no longer than the one that started it, and works no longer than it may."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes with names")

# Starts a worker on a pipe that nobody writes to, a report without end, and says which process it is.
PARENT = """
import sys, threading, time
from pathlib import Path
from storygen.extract import pool
worker = pool._Worker((), pool.Limits(seconds=600))
threading.Thread(target=worker.read, args=(Path(sys.argv[1]),), daemon=True).start()
while worker.process is None:
    time.sleep(0.05)
time.sleep(2)
print(worker.process.pid, flush=True)
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


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks processes up in /proc")
def test_a_worker_dies_with_a_parent_that_is_killed_while_it_reads(tmp_path: Path) -> None:
    report = tmp_path / "endless.pdf"
    os.mkfifo(report)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(report)], stdout=subprocess.PIPE, text=True, env=environment
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
