"""A worker process: reads one path a line, answers one extraction a line.

Its memory is limited, its time on one file too, and it ends with the process that started it, however that
ends. It is a copy of the nursery (`nursery.py`) or, where processes cannot be copied, run as
`python -m storygen.extract.worker BYTES SECONDS PARENT`, 0 for what is not to be limited.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import IO


def main() -> None:
    """Answer requests until the input ends."""
    memory, seconds, parent = (int(word) for word in [*sys.argv[1:4], "0", "0", "0"][:3])
    limit_memory(memory)
    if parent:
        end_with(parent)
    # Whatever a library prints must not mix with the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    warm_up()
    answers.write("ready\n")
    answers.flush()
    serve(sys.stdin, answers, seconds)


def serve(requests: IO[str], answers: IO[str], seconds: int) -> None:
    """Answer requests until there are no more, each within so many seconds of work."""
    from storygen.extract.opening import read_report
    from storygen.extract.wire import areas_from, to_wire

    for line in requests:
        request = json.loads(line)
        _limit_time(seconds)
        extraction = read_report(Path(request["path"]), areas_from(request["areas"]))
        answers.write(json.dumps(to_wire(extraction)) + "\n")
        answers.flush()


def warm_up() -> None:
    """Load what reading needs, so that no file's time is spent on it."""
    gc.disable()
    import pypdfium2  # noqa: F401

    import storygen.extract.pdf
    import storygen.extract.sight
    import storygen.extract.wire  # noqa: F401
    from storygen.extract.document import document_from_text
    from storygen.extract.propose import propose

    # The pattern of all atoms is put together at the first sentence that counts anything.
    propose(document_from_text("# Cancelled crimes\n\nOf 20 cancelled records, two were cancelled wrongly."))
    # Nothing read is in cycles worth a look after every few hundred objects.
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(50_000, 20, 50)


def end_with(parent: int) -> None:
    """End this process as soon as its parent ends: a killed one cannot stop what it started."""
    told = False
    if sys.platform == "linux":
        import ctypes
        import signal

        set_signal_at_parents_death = 1
        try:
            libc = ctypes.CDLL(None, use_errno=True)
            told = libc.prctl(set_signal_at_parents_death, signal.SIGKILL, 0, 0, 0) == 0
        except (OSError, AttributeError):
            told = False
    if os.name == "posix" and os.getppid() != parent:
        os._exit(1)
    if not told:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    """End this process when another has taken its parent's place; looked at every second."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _limit_time(seconds: int) -> None:
    """Let the system end this process after so many more seconds of work, where it can."""
    if not seconds:
        return
    try:
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime) + seconds + 1
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))
    except (ImportError, ValueError, OSError):
        return


def limit_memory(size: int) -> None:
    """Keep the process under `size` bytes of address space, where the system can."""
    if not size:
        return
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    main()
