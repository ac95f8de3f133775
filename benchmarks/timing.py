"""Whole processes, each started cold, taken in turn so that a busy machine slows all alike.

What is printed is the median over the rounds. CPU is of a process and its children. A further document costs
what 430 of them cost over 43, shared over the 387 more.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.fictional import PATTERN, REPOSITORY, SLUG, make_project, make_same_document
from benchmarks.steps import STEPS

FEW, MANY = 43, 430
# As it comes, storygen takes every core; beside it, the same work in one process, as the others do it.
ONE_PROCESS = "storygen, one process"
# The peers' own document, made by storygen with all that it does besides.
PEERS = ("docxtpl", "python-docx")
SAME, SAME_ONE = "same document", "same, one process"
STORYGEN = "from storygen.cli import main; main()"


@dataclass(frozen=True)
class Job:
    """One process to time: what it is called, how many documents, its arguments and where it runs."""

    tool: str
    documents: int
    arguments: tuple[str, ...]
    folder: Path
    output: Path


@dataclass(frozen=True)
class Spent:
    """What one process took: seconds of wall and CPU, and its peak memory in megabytes."""

    wall: float
    cpu: float
    memory: float


def run(job: Job) -> Spent:
    """Run a job as a cold process, its output folder emptied first. Raises RuntimeError when it fails."""
    shutil.rmtree(job.output, ignore_errors=True)
    environment = {**os.environ, "PYTHONPATH": f"{REPOSITORY / 'src'}{os.pathsep}{REPOSITORY}"}
    started = perf_counter()
    process = subprocess.Popen(
        (sys.executable, *job.arguments),
        cwd=job.folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{job.tool} of {job.documents} ended with status {process.returncode}")
    kilobytes = used.ru_maxrss if sys.platform != "darwin" else used.ru_maxrss / 1024
    return Spent(perf_counter() - started, used.ru_utime + used.ru_stime, kilobytes / 1024)


def jobs(folder: Path) -> list[Job]:
    """Return every process of one round. The fictional stories are made in `folder` first."""
    real = folder / "real"
    found = [Job("storygen, real story", FEW, _build(PATTERN, real), REPOSITORY, real)]
    for count in (FEW, MANY):
        project = folder / f"project-{count}"
        make_project(project, count)
        output = project / "output" / SLUG
        found.append(Job("storygen", count, _build(SLUG, output), project, output))
        found.append(Job(ONE_PROCESS, count, (*_build(SLUG, output), "--jobs", "1"), project, output))
        same = folder / f"same-{count}"
        make_same_document(same, count)
        output = same / "output" / SLUG
        found.append(Job(SAME, count, _build(SLUG, output), same, output))
        found.append(Job(SAME_ONE, count, (*_build(SLUG, output), "--jobs", "1"), same, output))
        for tool in PEERS:
            output = folder / f"{tool}-{count}"
            arguments = ("-m", "benchmarks.peers", tool, str(count), str(output))
            found.append(Job(tool, count, arguments, REPOSITORY, output))
    return found


def _build(story: str, output: Path) -> tuple[str, ...]:
    return ("-c", STORYGEN, "build", story, "--output", str(output))


def medians(rounds: Iterable[Spent]) -> Spent:
    """Return the median of each figure over the rounds."""
    held = list(rounds)
    return Spent(*(median(getattr(spent, name) for spent in held) for name in ("wall", "cpu", "memory")))


def measure(rounds: int, say: Callable[[str], None]) -> dict[tuple[str, int], Spent]:
    """Return what each job took, by tool and number of documents."""
    with TemporaryDirectory() as name:
        planned = jobs(Path(name))
        spent: dict[tuple[str, int], list[Spent]] = {(job.tool, job.documents): [] for job in planned}
        for number in range(rounds):
            for job in planned:
                say(f"round {number + 1} of {rounds}: {job.tool}, {job.documents}")
                spent[job.tool, job.documents].append(run(job))
    return {key: medians(held) for key, held in spent.items()}


def a_further_one(found: dict[tuple[str, int], Spent], tool: str) -> Spent:
    """Return what one further document costs: milliseconds of wall and of CPU, kilobytes of peak memory."""
    few, many = found[tool, FEW], found[tool, MANY]
    names = ("wall", "cpu", "memory")
    return Spent(*(1000 * (getattr(many, name) - getattr(few, name)) / (MANY - FEW) for name in names))


def show(found: dict[tuple[str, int], Spent]) -> None:
    """Print the table, what a further document costs, and storygen's ratios to the others."""
    print(f"\n{'job':<22}{'documents':>10}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}")
    for (tool, documents), spent in found.items():
        print(f"{tool:<22}{documents:>10}{spent.wall:>9.2f}{spent.cpu:>9.2f}{spent.memory:>9.0f}")
    tools = ("storygen", ONE_PROCESS, SAME, SAME_ONE, *PEERS)
    further = {tool: a_further_one(found, tool) for tool in tools}
    print(f"\n{'a further document':<22}{'wall ms':>9}{'CPU ms':>9}{'peak kB':>9}")
    for tool, spent in further.items():
        print(f"{tool:<22}{spent.wall:>9.1f}{spent.cpu:>9.1f}{spent.memory:>9.0f}")
    print(f"\n{'divided by':<22}{PEERS[0]:>24}{PEERS[1]:>24}")
    for tool in ("storygen, real story", *tools[:4]):
        cells = [f"{found[tool, FEW].wall / found[peer, FEW].wall:.2f} whole" for peer in PEERS]
        if tool in further:
            ratios = [(further[tool], further[peer]) for peer in PEERS]
            cells = [
                f"{cell}, {own.wall / its.wall:.2f} further"
                for cell, (own, its) in zip(cells, ratios, strict=True)
            ]
        print(f"{tool:<22}" + "".join(f"{cell:>24}" for cell in cells))


def show_steps(rounds: int) -> None:
    """Print the CPU time of each step of the real story's build, and its share."""
    command = (sys.executable, "-m", "benchmarks.steps", str(REPOSITORY), PATTERN)
    environment = {**os.environ, "PYTHONPATH": f"{REPOSITORY / 'src'}{os.pathsep}{REPOSITORY}"}
    answers = [
        subprocess.run(command, cwd=REPOSITORY, env=environment, check=True, capture_output=True).stdout
        for _ in range(rounds)
    ]
    read = [json.loads(answer) for answer in answers]
    spent = {step: median(answer[step] for answer in read) for step in STEPS}
    total = sum(spent.values())
    print(f"\n{'step, real story':<22}{'CPU s':>9}{'share':>9}")
    for step, seconds in spent.items():
        print(f"{step:<22}{seconds:>9.2f}{seconds / total:>9.0%}")


def main() -> None:
    """Run the benchmark and print its tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="how often to run each process")
    rounds = parser.parse_args().rounds
    show(measure(rounds, lambda line: print(line, file=sys.stderr)))
    show_steps(rounds)


if __name__ == "__main__":
    main()
