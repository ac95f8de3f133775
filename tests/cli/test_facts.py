"""storygen facts shows what a draft may state of an area, how it is known, and what is outstanding."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_the_sheet_has_each_fact_with_its_working_and_source(run: Run) -> None:
    said = run("facts", "northmoor", "valley").stdout
    assert "Northmoor Constabulary · to-check" in said
    (line,) = [line for line in said.splitlines() if "sexual.share " in line]
    for words in (
        "F1d",
        "share of sexual offence records wrongly cancelled",
        "53%",
        "9 ÷ 17 = 52.9%, rounded to 53%",
        "S1",
    ):
        assert words in line
    assert "The Inspectors: Northmoor Constabulary inspection 2030" in said


def test_what_is_missing_is_needed_and_says_where_to_look(run: Run) -> None:
    said = run("facts", "wrenshire", "valley").stdout
    (line,) = [line for line in said.splitlines() if "sexual.wrong " in line]
    assert "needed" in line
    assert "inspectors.example.org/wrenshire" in line
    assert "Outstanding: 5" in said


def test_square_brackets_in_words_are_shown_as_they_are(run: Run, project: Path) -> None:
    """A terminal library would take [bold] for a style, and show nothing."""
    path = project / "data" / "valley" / "figures.csv"
    path.write_text(path.read_text().replace("two papers differ", "two [bold] papers differ"))
    assert "two [bold] papers differ" in run("facts", "aldwick", "valley").stdout


def test_second_hand_sources_are_marked(run: Run) -> None:
    assert (
        "the Eastvale Echo: https://echo.example.com/news/1 (second hand)"
        in run("facts", "eastvale", "valley").stdout
    )


def test_json_holds_what_facts_json_holds(run: Run) -> None:
    held = json.loads(run("facts", "northmoor", "valley", "--json").stdout)
    assert set(held) == {"facts", "sources", "status", "outstanding"}
    assert next(fact for fact in held["facts"] if fact["id"] == "sexual.share")["exact"] == [9, 17]


def test_an_unknown_area_ends_with_1_and_the_nearest(run: Run) -> None:
    result = run("facts", "northmore", "valley")
    assert result.exit_code == 1
    assert "Did you mean northmoor?" in result.stderr
