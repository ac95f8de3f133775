"""A worker process: reads one path a line, answers one extraction a line. Its memory is limited.

Run as `python -m storygen.extract.worker BYTES`.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path


def main() -> None:
    """Answer requests until the input ends."""
    _limit_memory(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    # Whatever a library prints must not mix with the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    from storygen.extract.opening import read_report
    from storygen.extract.wire import areas_from, to_wire

    _warm_up()
    answers.write("ready\n")
    answers.flush()
    for line in sys.stdin:
        request = json.loads(line)
        extraction = read_report(Path(request["path"]), areas_from(request["areas"]))
        answers.write(json.dumps(to_wire(extraction)) + "\n")
        answers.flush()


def _warm_up() -> None:
    """Load what reading needs, so that no file's time is spent on it."""
    import importlib

    for name in (
        "pypdfium2",
        "lxml.html",
        "storygen.extract.propose",
        "storygen.extract.pdf",
        "storygen.extract.html",
    ):
        importlib.import_module(name)


def _limit_memory(size: int) -> None:
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
