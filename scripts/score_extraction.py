"""Make the corpus of made-up reports, read it with storygen and print the score, kind by kind.

    python scripts/score_extraction.py [--seed N] [--reports 43] [--pages 35] [--faults 20] [--keep FOLDER]

Exit status 1 when a wrong figure is called certain or fewer than 97% are certain and right.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]


def main(arguments: list[str] | None = None) -> int:
    """Run and return the exit status."""
    from tests.corpus.reports import cached_corpus, make_corpus
    from tests.corpus.score import BAR, score_run, table

    options = _options().parse_args(arguments)
    started = time.perf_counter()
    if options.keep:
        folder, made = options.keep, make_corpus(options.keep, options.seed, options.reports, options.pages)
    else:
        folder, made = cached_corpus(options.seed, options.reports, options.pages)
    ready = time.perf_counter()
    score = score_run(made, _extract([folder / report.file for report in made]))
    done = time.perf_counter()
    print(table(score))
    total = score.total
    print(
        f"\nSeed {options.seed}: {len(made)} reports in {folder}\n"
        f"{total.right} of {total.expected} plainly printed figures certain and right "
        f"({score.share_right:.1%}; bar {BAR:.0%}), "
        f"{total.wrong_certain} wrong as certain (bar 0), {total.caught} of {total.planted} contradictions "
        "caught. "
        f"Made in {ready - started:.1f} s, read in {done - ready:.1f} s."
    )
    for fault in sorted(score.faults, key=lambda line: not line.startswith("WRONG"))[: options.faults]:
        print(f"- {fault}")
    return 0 if score.passed else 1


def _extract(paths: list[Path]) -> list[object]:
    from storygen.extract import extract_files

    return list(extract_files(paths))


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other reports")
    parser.add_argument("--reports", type=int, default=43)
    parser.add_argument("--pages", type=int, default=35, help="about how many pages each")
    parser.add_argument("--faults", type=int, default=20, help="how many faults to list")
    parser.add_argument("--keep", type=Path, help="make the reports in this folder and leave them there")
    return parser


if __name__ == "__main__":
    sys.exit(main())
