"""The command line: a file a command, each parses, calls the library and prints."""

from __future__ import annotations

import typer

from storygen import __version__
from storygen.cli.build import build
from storygen.cli.check import check
from storygen.cli.diff import diff
from storygen.cli.extract import extract
from storygen.cli.facts import facts
from storygen.cli.fetch import fetch
from storygen.cli.lint import lint
from storygen.cli.rank import rank
from storygen.cli.reconcile import reconcile
from storygen.cli.stress import stress

app = typer.Typer(
    name="storygen",
    help="Official reports in, a checkable local news draft for every area out.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"storygen {__version__}")
        raise typer.Exit


@app.callback()
def storygen(
    version: bool = typer.Option(
        False, "--version", help="Print the version.", callback=_version, is_eager=True
    ),
) -> None:
    """Official reports in, a checkable local news draft for every area out."""


for command in (build, facts, rank, fetch, extract, reconcile, check, diff, lint, stress):
    app.command()(command)


def main() -> None:
    """Run the command line."""
    app()
