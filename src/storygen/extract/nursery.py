"""A process that loads the reader once and makes workers by copying itself: loading is most of what a worker
costs before its first file.

Run on Linux as `python -m storygen.extract.nursery DESCRIPTOR PARENT`, the first that of a socket. Each
message on it asks for a worker (bytes of memory and seconds a file) and brings the socket on which the worker
is to be asked; the answer is the number of its process. Workers that ended are kept until the socket closes,
so that none of their numbers is given to another process while somebody may still want to stop them.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import time

from storygen.extract.worker import end_with, limit_memory, serve, warm_up

_MESSAGE = 100  # bytes


def main() -> None:
    """Make workers until nobody asks for more, then see them end."""
    control = socket.socket(fileno=int(sys.argv[1]))
    end_with(int(sys.argv[2]))
    warm_up()
    control.sendall(b"ready")
    workers = []
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, _MESSAGE, 1)
        if not message:
            break
        memory, seconds = map(int, message.split())
        nursery = os.getpid()
        worker = os.fork()
        if not worker:
            control.close()
            _work(descriptors[0], nursery, memory, seconds)
        os.close(descriptors[0])
        workers.append(worker)
        control.sendall(str(worker).encode())
    _see_end(workers)


def _work(descriptor: int, nursery: int, memory: int, seconds: int) -> None:
    """Be a worker, and end with it."""
    status = 1
    try:
        end_with(nursery)
        limit_memory(memory)
        talk = socket.socket(fileno=descriptor)
        serve(
            talk.makefile("r", encoding="utf-8", newline="\n"),
            talk.makefile("w", encoding="utf-8", newline="\n"),
            seconds,
        )
        status = 0
    finally:
        # Nothing that the nursery holds is for this process to put away.
        os._exit(status)


def _see_end(workers: list[int], seconds: float = 1.0) -> None:
    """Wait for workers, and stop those that do not end by themselves."""
    until = time.monotonic() + seconds
    while workers and time.monotonic() < until:
        workers = [worker for worker in workers if os.waitpid(worker, os.WNOHANG)[0] == 0]
        time.sleep(0.005 if workers else 0)
    for worker in workers:
        os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)


if __name__ == "__main__":
    main()
