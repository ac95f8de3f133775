"""Times `storygen build` beside docxtpl and python-docx, and says where its time goes: `make bench`.

python benchmarks/build.py [--rounds 3]
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]


def main() -> None:
    """Run the benchmark and print its tables."""
    from benchmarks.timing import main as measure_and_show

    measure_and_show()


if __name__ == "__main__":
    main()
