"""Make made-up reports: the demonstration story, a corpus with known answers, or files made to hurt a reader.

python scripts/make_reports.py --demo                       data/demo, the same each time
python scripts/make_reports.py --corpus FOLDER [--seed N] [--reports 43] [--pages 35]
python scripts/make_reports.py --bad FOLDER
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]


def main(arguments: list[str] | None = None) -> int:
    """Make what is asked for and say where it is."""
    options = _options().parse_args(arguments)
    if options.demo:
        from tests.corpus.demo import write_demo

        settings = (ROOT / "data" / "cancelled-crimes" / "story.toml").read_text(encoding="utf-8")
        write_demo(ROOT / "data" / "demo", settings)
        print(f"The demonstration story is in {ROOT / 'data' / 'demo'}. Next: storygen build demo")
    if options.corpus:
        from tests.corpus.reports import make_corpus

        made = make_corpus(options.corpus, options.seed, options.reports, options.pages)
        print(f"{len(made)} reports are in {options.corpus}, their answers in expected.json.")
    if options.bad:
        from tests.corpus.bad_files import make_bad_files

        print(f"{len(make_bad_files(options.bad))} bad files are in {options.bad}.")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--demo", action="store_true", help="the demonstration story, in data/demo")
    what.add_argument("--corpus", type=Path, metavar="FOLDER", help="reports with known answers")
    what.add_argument("--bad", type=Path, metavar="FOLDER", help="files made to hurt a reader")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other reports")
    parser.add_argument("--reports", type=int, default=43)
    parser.add_argument("--pages", type=int, default=35, help="about how many pages each")
    return parser


if __name__ == "__main__":
    sys.exit(main())
