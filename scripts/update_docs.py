"""Write each command's real help into docs/reference/commands.md. The tests fail when it has drifted.

python scripts/update_docs.py           rewrite the page
python scripts/update_docs.py --check   change nothing; exit status 1 when the page has drifted
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reference" / "commands.md"
WIDTH = 100
BLOCK = re.compile(r"(?P<open><!-- help: ?(?P<name>[a-z-]*) -->\n).*?(?P<close><!-- end -->)", re.DOTALL)


def helps() -> dict[str, str]:
    """Return the help of every command as a terminal of 100 columns shows it; "" is storygen's own."""
    import typer.rich_utils as look
    from typer.testing import CliRunner

    from storygen.cli import app

    look.MAX_WIDTH, look.FORCE_TERMINAL, look.COLOR_SYSTEM = WIDTH, False, None
    runner = CliRunner(env={"COLUMNS": str(WIDTH), "NO_COLOR": "1", "TERM": "dumb"})
    names = ["", *command_names()]
    found = {}
    for name in names:
        result = runner.invoke(app, [*filter(None, [name]), "--help"], prog_name="storygen")
        if result.exit_code:
            raise RuntimeError(f"the help of {name or 'storygen'} cannot be shown")
        found[name] = "\n".join(line.rstrip() for line in result.output.splitlines()).strip("\n")
    return found


def command_names() -> list[str]:
    """Return the names of all commands, in the order in which `storygen --help` lists them."""
    from typer.main import get_command

    from storygen.cli import app

    return list(getattr(get_command(app), "commands"))  # noqa: B009  # typer's types hide that it is a group


def updated(page: str, texts: Mapping[str, str]) -> str:
    """Return the page with the help of each command between its marks, and a section for each new command.

    Raises KeyError for a command that is on the page and is no more.
    """

    def written(match: re.Match[str]) -> str:
        return f"{match['open']}```text\n{texts[match['name']]}\n```\n{match['close']}"

    held = {match["name"] for match in BLOCK.finditer(page)}
    for name in texts:
        if name not in held:
            page += f"\n## storygen {name}\n\n<!-- help: {name} -->\n<!-- end -->\n"
    return BLOCK.sub(written, page)


def main(arguments: list[str]) -> int:
    """Rewrite the page, or with --check say whether that would change it."""
    page = PAGE.read_text(encoding="utf-8")
    fresh = updated(page, helps())
    if fresh == page:
        print(f"{PAGE.name} is up to date.")
        return 0
    if "--check" in arguments:
        print(f"{PAGE.name} has drifted. Next: python scripts/update_docs.py")
        return 1
    PAGE.write_text(fresh, encoding="utf-8")
    print(f"Wrote {PAGE}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
