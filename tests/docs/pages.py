"""The pages that are held against the program: README, CHANGELOG, docs/ and the data's own."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)


def pages() -> list[Path]:
    """Return every page, in order."""
    own = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "data" / "cancelled-crimes" / "README.md"]
    return own + sorted((ROOT / "docs").rglob("*.md"))


def name_of(page: Path) -> str:
    """Return a page's path below the project, to name its tests by."""
    return page.relative_to(ROOT).as_posix()


def shown_commands(page: Path) -> list[str]:
    """Return the commands of storygen's that a page shows on a line or in words, without remarks."""
    text = page.read_text(encoding="utf-8")
    blocks = [m["body"] for m in FENCE.finditer(text) if m["kind"] == "sh"]
    lines = [line for block in blocks for line in block.splitlines()]
    lines += re.findall(r"^    (storygen .*)$", text, re.MULTILINE)
    lines += [words for words in in_code(text) if words.startswith("storygen ")]
    commands = (line.split(" #")[0].strip() for line in lines)
    return sorted({command for command in commands if re.match(r"storygen [a-z]", command)})


def in_code(text: str) -> set[str]:
    """Return everything that stands between single backticks."""
    return set(re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text))


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, up to the next of its level or above. Raises ValueError if none."""
    lines = text.splitlines()
    start = lines.index(heading)
    level = len(heading.split(" ")[0])
    rest = lines[start + 1 :]
    end = next((n for n, line in enumerate(rest) if re.match(rf"#{{1,{level}}} ", line)), len(rest))
    return "\n".join(rest[:end])
