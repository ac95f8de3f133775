"""How many areas are mapped: in this process, over this machine's cores, or over a Dask cluster.

Anything with the interface of concurrent.futures.Executor will do.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, as_completed
from contextlib import contextmanager
from itertools import count
from typing import Any, Generic, Literal, TypeVar
from weakref import WeakValueDictionary

from storygen.errors import StorygenError

Engine = Literal["local", "dask"]
Task = TypeVar("Task")
Result = TypeVar("Result")

# Below this many areas, starting processes costs more than it saves: little where one is a copy of this one
# with all that it has imported, half a second where each must start anew.
FORKS = sys.platform == "linux"
WORTH_PROCESSES = 12 if FORKS else 120


Value = TypeVar("Value")
_shared: WeakValueDictionary[int, Shared[Any]] = WeakValueDictionary()
_keys = count()
_inherited: frozenset[int] = frozenset()  # the keys of what the copies at work have


class Shared(Generic[Value]):
    """What many tasks need. Copies of this process have it already; to others it travels with each task.

    What is made once the executor is open travels too. A story of 430 areas takes a tenth of a second to send
    and as long to read, for every chunk of areas.
    """

    def __init__(self, value: Value) -> None:
        self.value = value
        self.key = next(_keys)  # not its id(), which what is made later may have again
        _shared[self.key] = self

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how it travels: as its key, or as itself."""
        return (_held, (self.key,)) if self.key in _inherited else (Shared, (self.value,))


def _held(key: int) -> Shared[Any]:
    return _shared[key]


class SerialExecutor(Executor):
    """Does each task at once, in this process."""

    def submit(self, function: Callable[..., Result], /, *args: object, **kwargs: object) -> Future[Result]:
        """Return a finished future."""
        future: Future[Result] = Future()
        try:
            future.set_result(function(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)
        return future


def jobs_for(areas: int, asked: int | None) -> int:
    """Return how many processes to use: what was asked, else every core when there are areas enough."""
    if asked is not None:
        return max(1, asked)
    return (os.cpu_count() or 1) if areas >= WORTH_PROCESSES else 1


@contextmanager
def open_executor(engine: Engine, jobs: int) -> Iterator[Executor]:
    """Yield an executor. Raises StorygenError when Dask is asked for and not installed.

    What is imported before its first task need not be imported again in copies of this process. No thread may
    run by then: a copy would wait for ever for a lock that one held.
    """
    if engine == "dask":
        yield from _dask(jobs)
    elif jobs == 1:
        yield SerialExecutor()
    else:
        yield from _processes(jobs)


def _processes(jobs: int) -> Iterator[Executor]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    global _inherited
    gc.freeze()  # what is here by now stays: copies need not look through it, and so keep sharing it
    _inherited = frozenset(_shared) if FORKS else frozenset()
    executor = ProcessPoolExecutor(jobs, get_context("fork" if FORKS else "spawn"), _leave_stopping_to_parent)
    try:
        yield executor
    finally:
        # After an error, or Ctrl-C, what nobody has begun is not done any more.
        executor.shutdown(cancel_futures=True)
        _inherited = frozenset()
        gc.unfreeze()


def _leave_stopping_to_parent() -> None:
    """Let Ctrl-C, which a terminal sends to every process, stop the first alone: it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _dask(jobs: int) -> Iterator[Executor]:
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        raise StorygenError.of(
            "the Dask engine is not installed.", where="--engine dask", fix="pip install 'storygen[dask]'"
        ) from None
    address = os.environ.get("DASK_SCHEDULER_ADDRESS")
    if address:
        with Client(address) as client, client.get_executor() as executor:
            yield executor
        return
    with (
        LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
        client.get_executor() as executor,
    ):
        yield executor


def map_tasks(
    function: Callable[[Task], Result], tasks: Iterable[Task], executor: Executor
) -> Iterator[Result]:
    """Yield each result as it is ready, in no order. An error in a task is raised here."""
    if isinstance(executor, SerialExecutor):
        for task in tasks:
            yield executor.submit(function, task).result()
        return
    for ready in _finished([executor.submit(function, task) for task in tasks]):
        yield ready.result()


def _finished(futures: Sequence[Future[Result]]) -> Iterable[Future[Result]]:
    if all(isinstance(future, Future) for future in futures):
        return as_completed(futures)
    from distributed import as_completed as dask_as_completed

    finished: Iterable[Future[Result]] = dask_as_completed(futures)
    return finished


@contextmanager
def collecting_afterwards() -> Iterator[None]:
    """Put off garbage collection. A draft's thousands of small objects live until it is done: looking through
    them over and over finds nothing, and takes a sixth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def in_chunks(items: Sequence[Task], jobs: int) -> list[Sequence[Task]]:
    """Return the items in chunks: one each in one process, else a few for every process."""
    size = 1 if jobs == 1 else max(1, -(-len(items) // (jobs * 4)))
    return [items[start : start + size] for start in range(0, len(items), size)]
