"""storygen rank shows who stands where, who has no figure, and whether a draft may say it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_the_table_has_place_counts_share_and_what_the_sample_allows(run: Run) -> None:
    said = run("rank", "robbery", "valley").stdout
    rows = [line.strip("│ ").split("│") for line in said.splitlines() if line.startswith("│")]
    cells = [[cell.strip() for cell in row][:5] for row in rows]
    assert cells == [
        ["1", "Aldwick Police", "2", "8", "25.0%"],
        ["2", "Northmoor Constabulary", "0", "12", "0.0%"],
    ]


def test_areas_without_figures_stand_apart(run: Run) -> None:
    said = run("rank", "robbery", "valley").stdout
    assert "No figure (2): Eastvale Police, Wrenshire Police" in said
    assert (
        "2 of 4 forces have figures: too few for a draft to state a rank (at least 90% is asked for)." in said
    )


def test_disputed_figures_are_no_figures(run: Run) -> None:
    assert (
        "No figure (3): Eastvale Police, Wrenshire Police, Aldwick Police"
        in run("rank", "sexual", "valley").stdout
    )


def test_equal_shares_are_marked(run: Run, project: Path) -> None:
    path = project / "data" / "valley" / "figures.csv"
    path.write_text(path.read_text().replace("cancelled_robbery,wrong,0,", "cancelled_robbery,wrong,3,"))
    said = run("rank", "robbery", "valley").stdout
    assert said.count("1=") == 2


def test_a_measure_for_which_nobody_has_figures(run: Run, project: Path) -> None:
    path = project / "data" / "valley" / "figures.csv"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "victims" not in line))
    result = run("rank", "victims", "valley")
    assert result.exit_code == 0
    assert "0 of 4 forces have figures" in result.stdout


def test_an_unknown_measure_ends_with_1_and_the_nearest_or_all(run: Run) -> None:
    result = run("rank", "robery", "valley")
    assert result.exit_code == 1
    assert "the story has no measure robery to rank. Did you mean robbery?" in result.stderr
    assert "It has: sexual, robbery, victims." in run("rank", "xyz", "valley").stderr


def test_a_rate_is_not_ranked(run: Run) -> None:
    assert run("rank", "recording_all", "valley").exit_code == 1
