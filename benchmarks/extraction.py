"""Times `storygen extract` on 43 made-up reports beside pdfplumber opening every page of them.

    python benchmarks/extraction.py [--rounds 1]

Whole processes, each started cold; CPU is of a process and its children, so that a busy machine and several
processors change little. Three jobs in one run: pdfplumber takes the words of every page; storygen reads the
reports; storygen reads them again, from what it kept. Then every figure is held against pdfplumber's words of
the page that it is said to stand on.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

REPOSITORY = Path(__file__).resolve().parents[1]
REPORTS = 43
STORYGEN = "from storygen.cli import main; main()"
# What a person would write to open every page: page.close() keeps the memory of many pages from adding up.
EVERY_PAGE = """
import json, sys
import pdfplumber
for name in sys.argv[1:]:
    with pdfplumber.open(name) as pdf:
        pages = []
        for page in pdf.pages:
            pages.append(" ".join(word["text"] for word in page.extract_words()))
            page.close()
    print(json.dumps(pages))
"""
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@dataclass(frozen=True)
class Spent:
    """What a process took: seconds of wall and of CPU, its peak memory in megabytes, and what it printed."""

    wall: float
    cpu: float
    memory: float
    printed: str


def run(arguments: list[str], cache: Path, output: Path) -> Spent:
    """Run a Python process from cold, its children's time counted. Raises RuntimeError when it fails."""
    places = os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY)])
    environment = {**os.environ, "PYTHONPATH": places, "XDG_CACHE_HOME": str(cache)}
    started = perf_counter()
    with output.open("wb") as held:
        process = subprocess.Popen([sys.executable, *arguments], stdout=held, env=environment)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{arguments[:2]} ended with status {process.returncode}")
    kilobytes = used.ru_maxrss if sys.platform != "darwin" else used.ru_maxrss / 1024
    text = output.read_text(encoding="utf-8")
    return Spent(perf_counter() - started, used.ru_utime + used.ru_stime, kilobytes / 1024, text)


def reports() -> list[Path]:
    """Return 43 made-up reports that are PDFs, of about 35 pages each, no two of one name.

    Figures are held against pages by the name of their file, and each seed names its forces from one list.
    """
    from tests.corpus.reports import cached_corpus

    found: dict[str, Path] = {}
    for seed in (1, 2, 3):
        folder, _ = cached_corpus(seed)
        for path in sorted(folder.glob("*.pdf")):
            found.setdefault(path.name, path)
    return list(found.values())[:REPORTS]


def standing(figures: list[dict[str, object]], pages: dict[str, list[str]]) -> tuple[int, list[str]]:
    """Return how many figures' sentences have all their numbers on the page named (or the next, where a
    sentence runs on), and a line for each that has not."""
    there, absent = 0, []
    for figure in figures:
        page, name = figure["page"], str(figure["file"])
        if not isinstance(page, int):
            continue
        # Letters set one by one come out of it with spaces between them: they are left out of both.
        held = "".join("".join(pages[name][page - 1 : page + 1]).split())
        wanted = set(_NUMBER.findall(str(figure["quote"])))
        missing = {number for number in wanted if number not in held}
        there += not missing
        if missing:
            absent.append(
                f"{name}, page {page}, {figure['measure']}: {sorted(missing)} in “{figure['quote']}”"
            )
    return there, absent


def main() -> None:
    """Run the three jobs and print what they took, the ratios and the comparison."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=1)
    rounds = parser.parse_args().rounds
    files = reports()
    names = [str(file) for file in files]
    spent: dict[str, list[Spent]] = {"pdfplumber": [], "first": [], "again": []}
    for number in range(rounds):
        with TemporaryDirectory() as folder:
            cache, output = Path(folder) / "cache", Path(folder) / "answer"
            for job, arguments in (
                ("pdfplumber", ["-c", EVERY_PAGE, *names]),
                ("first", ["-c", STORYGEN, "extract", *names, "--json"]),
                ("again", ["-c", STORYGEN, "extract", *names, "--json"]),
            ):
                print(f"round {number + 1} of {rounds}: {job}", file=sys.stderr, flush=True)
                spent[job].append(run(arguments, cache, output))
    show(spent, files)


def show(spent: dict[str, list[Spent]], files: list[Path]) -> None:
    """Print the table of times, the two ratios, and how the figures compare."""
    titles = {
        "pdfplumber": "pdfplumber, every page",
        "first": "storygen extract",
        "again": "storygen extract again",
    }
    print(f"\n{'job':<26}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}")
    cpu, clock = {}, {}
    for job, held in spent.items():
        cpu[job] = median(each.cpu for each in held)
        clock[job], memory = median(each.wall for each in held), median(each.memory for each in held)
        print(f"{titles[job]:<26}{clock[job]:>9.2f}{cpu[job]:>9.2f}{memory:>9.0f}")
    pages = {
        file.name: json.loads(line)
        for file, line in zip(files, spent["pdfplumber"][0].printed.splitlines(), strict=True)
    }
    count = sum(len(texts) for texts in pages.values())
    print(f"\n{len(files)} reports, {count} pages, {count / len(files):.0f} each")
    for job, before, what in (
        ("first", "pdfplumber", "storygen reads them"),
        ("again", "first", "and again"),
    ):
        print(
            f"{what} {clock[before] / clock[job]:.1f} times faster by the clock, with "
            f"{cpu[before] / cpu[job]:.1f} times less CPU (bar: 20)"
        )
    first, again = (json.loads(spent[job][0].printed) for job in ("first", "again"))
    there, absent = standing(first, pages)
    print(f"{there} of {there + len(absent)} figures have their numbers in pdfplumber's words of the page")
    print(f"the same figures both times: {'yes' if first == again else 'NO'}")
    for line in absent[:10]:
        print(f"- {line}")


if __name__ == "__main__":
    sys.path[:0] = [str(REPOSITORY), str(REPOSITORY / "src")]
    main()
