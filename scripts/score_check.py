"""Scores `storygen check` on the corpus of edits: what it finds, and what it complains of in vain.

python scripts/score_check.py [--seed N] [--per-class N] [--office] [--misses N]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]


def main() -> int:
    """Print the score; return 1 when it is under the bars."""
    from tests.corpus_edits.cases import all_cases
    from tests.corpus_edits.checking import checker, saved_by_office, score_before_changes
    from tests.corpus_edits.hand_stories import story_cases
    from tests.corpus_edits.score import score_cases
    from tests.corpus_edits.story_folder import build_drafts

    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        edition, bases = build_drafts(folder)
        cases = [*all_cases(bases, options.seed, options.per_class), *story_cases(bases)]
        if options.office:
            cases += saved_by_office(cases, folder)
        files = folder / "files"
        files.mkdir()
        started = time.perf_counter()
        score = score_cases(cases, checker(edition, files))
        seconds = time.perf_counter() - started
        before = score_before_changes(cases, edition, files)
    _print(score)
    tracked, of = before.complaints.total(), before.sentences.total()
    print(f"\n{len(cases)} files checked in {seconds:.1f} s ({1000 * seconds / len(cases):.0f} ms each).")
    print(f"Tracked changes read as before (--original): {tracked} complaints in {of} sentences.")
    for miss in score.misses[: options.misses]:
        print(f"- {miss}")
    return 0 if score.passes() else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="which edits and wordings are drawn")
    parser.add_argument("--per-class", type=int, default=20, help="cases of each class of wrong edit")
    parser.add_argument("--office", action="store_true", help="also save the Word files through LibreOffice")
    parser.add_argument("--misses", type=int, default=0, help="how many misses to print")
    return parser.parse_args()


def _print(score: object) -> None:
    from rich.console import Console
    from rich.table import Table
    from tests.corpus_edits.score import COMPLAINT_BAR, FOUND_BAR, KIND_BAR, Score

    assert isinstance(score, Score)
    console = Console(width=110)
    table = Table("class", "controls", "owed", "found", "right kind")
    for label, controls, owed, found, right in score.rows():
        cells = (str(owed), f"{found / owed:.1%}", f"{right / owed:.1%}")
        table.add_row(label, "kept" if controls else "lost", *cells)
    table.add_section()
    for controls in (True, False):
        owed = sum(count for (_, kept), count in score.owed.items() if kept is controls)
        shares = (f"{score.share_found(controls):.1%}", f"{score.share_right(controls):.1%}")
        table.add_row("all", "kept" if controls else "lost", str(owed), *shares, style="bold")
    console.print(table)
    table = Table("complaints without cause", "controls", "sentences", "complaints", "rate")
    for group, controls in sorted(score.sentences):
        count, complaints = score.sentences[group, controls], score.complaints[group, controls]
        table.add_row(
            group, "kept" if controls else "lost", str(count), str(complaints), f"{complaints / count:.2%}"
        )
    console.print(table)
    verdict = "held" if score.passes() else "MISSED"
    bars = f"{FOUND_BAR:.0%} found, {KIND_BAR:.0%} of the right kind, under {COMPLAINT_BAR:.0%} of sentences"
    console.print(f"Bars ({bars} of fair and untouched drafts complained of): {verdict}")


if __name__ == "__main__":
    raise SystemExit(main())
