"""Two editions compared: which facts changed and why, and what that does to the drafts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.edition.editions import fact, northmoor, source, write_edition

from storygen.edition.diff import EditionDiff, diff_editions
from storygen.errors import EditionError


@pytest.fixture
def compare(tmp_path):
    """Return a function that compares northmoor as it was with northmoor as it is."""

    def compare(old: dict[str, Any], new: dict[str, Any], **manifest: Any) -> EditionDiff:
        first = write_edition(tmp_path / "old", old)
        return diff_editions(first, write_edition(tmp_path / "new", new, **manifest))

    return compare


def changes(diff: EditionDiff) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    return {change.fact: (change.was, change.now, change.why) for change in diff.areas[0].facts}


def test_one_edition_against_itself_has_no_change(compare):
    diff = compare(northmoor(), northmoor())
    assert [(area.slug, area.state, area.facts) for area in diff.areas] == [("northmoor", "same", ())]
    assert diff.affected == ()


def test_a_corrected_figure_and_what_follows_from_it(compare):
    diff = compare(northmoor(), northmoor(8, "eight"), inputs={"story.toml": "a", "figures.csv": "b"})
    assert changes(diff) == {
        "sexual.wrong": ("nine", "eight", ("figure corrected",)),
        "sexual.share": ("53% (nine of the 17)", "47% (eight of the 17)", ("follows from another figure",)),
    }
    area = diff.areas[0]
    assert (area.state, area.causes) == ("words", ("figure corrected",))
    assert area.facts[1].follows == "F2b"
    assert area.headline == ("Nine records wrongly cancelled", "Eight records wrongly cancelled")
    assert diff.inputs == ("figures.csv",)


def test_each_change_knows_the_sentence_that_it_stood_in(compare):
    diff = compare(northmoor(), northmoor(8, "eight"))
    change = diff.areas[0].facts[0]
    assert [place.sentence for place in change.stood] == [
        "Nine of the 17 records checked (53%) had been wrongly cancelled."
    ]
    assert change.stands[0].sentence.startswith("Eight of the 17")


def test_another_source_that_says_something_else(compare):
    new = northmoor(8, "eight", sources=[source("https://example.org/re-inspection", title="Re-inspection")])
    diff = compare(northmoor(), new)
    change = diff.areas[0].facts[1]
    assert change.why == ("source replaced",)
    assert (change.sources_was, change.sources_now) == (
        ("HMICFRS, Inspection 2018, page 12",),
        ("HMICFRS, Re-inspection, page 12",),
    )


def test_another_source_that_says_the_same_changes_no_words(compare):
    diff = compare(northmoor(), northmoor(sources=[source("https://example.org/report-itself")]))
    assert diff.areas[0].state == "facts"
    assert {change.why for change in diff.areas[0].facts} == {("source replaced",)}
    assert diff.affected == (), "nobody was told anything wrong"


def test_a_basis_that_changed(compare):
    new = northmoor()
    new["facts"][1] = {**new["facts"][1], "basis": "words"}
    assert changes(compare(northmoor(), new)) == {"sexual.wrong": ("nine", "nine", ("basis changed",))}


def test_figures_newly_held_are_not_corrections(compare):
    old = northmoor()
    old["facts"][1] = fact("sexual.wrong", None, "", ref="F2b", missing="number wrongly cancelled")
    diff = compare(old, northmoor())
    assert changes(diff)["sexual.wrong"] == ("", "nine", ("newly held",))
    assert diff.affected == ()


def test_figures_no_longer_held_are(compare):
    new = northmoor(status="held")
    new["facts"][1] = fact("sexual.wrong", None, "", ref="F2b", missing="sources disagree on this", basis="")
    new["facts"][2] = fact("sexual.share", None, "", ref="F2d", unit="share", basis="")
    diff = compare(northmoor(), new)
    assert changes(diff)["sexual.wrong"] == ("nine", "", ("no longer held",))
    assert diff.areas[0].facts[0].detail == "sources disagree on this"
    assert diff.areas[0].facts[1].follows == "F2b"
    assert diff.areas[0].status == ("ready", "held")
    assert diff.affected == diff.areas


def test_a_rule_that_rounds_or_words_a_fact_otherwise(compare):
    new = northmoor(markdown="# nine of 17, in other words\n")
    new["facts"][2] = {**new["facts"][2], "text": "53 per cent"}
    diff = compare(northmoor(), new, inputs={"story.toml": "b", "figures.csv": "a"})
    assert changes(diff)["sexual.share"][2] == ("rule changed",)
    assert diff.areas[0].causes == ("rule changed",)


def test_a_template_that_changed(compare):
    new = northmoor(markdown="# Nine records, in other words\n", docx="other")
    diff = compare(northmoor(), new, templates={"templates/tiny/story.md.j2": "b"})
    assert (diff.areas[0].state, diff.areas[0].causes) == ("words", ("template changed",))
    assert diff.templates == ("templates/tiny/story.md.j2",)


def test_a_new_house_style_changes_only_the_layout(compare):
    diff = compare(northmoor(), northmoor(docx="in blue"), templates={"templates/shared/house.docx": "b"})
    assert diff.areas[0].state == "layout"
    assert diff.areas[0].causes == ()


def test_a_new_version_of_storygen_is_named_when_nothing_else_explains_the_words(compare):
    diff = compare(northmoor(), northmoor(markdown="# Other words\n"), tool="storygen 0.2.0")
    assert diff.areas[0].causes == ("storygen changed",)


def test_the_age_of_an_inspection_grows_with_the_edition(compare):
    old, new = northmoor(), northmoor()
    old["facts"].append(fact("inspection.age", "2018", "more than two years", unit="period", measure=""))
    new["facts"].append(fact("inspection.age", "2017", "more than three years", unit="period", measure=""))
    diff = compare(old, new, edition="2021-10-23")
    assert changes(diff)["inspection.age"][2] == ("new edition date",)
    assert diff.affected == ()


def test_a_rank_moves_when_other_areas_do(compare):
    old, new = northmoor(), northmoor()
    for area, rank in ((old, 3), (new, 4)):
        area["facts"].append(fact("sexual.rank", rank, f"{rank}th highest", unit="rank", basis="derived"))
    assert changes(compare(old, new))["sexual.rank"][2] == ("figures of other areas changed",)


def test_areas_come_and_go(tmp_path):
    eastvale = northmoor(slug="eastvale", name="Eastvale Police")
    old = write_edition(tmp_path / "old", northmoor())
    diff = diff_editions(old, write_edition(tmp_path / "new", eastvale))
    assert [(area.slug, area.state) for area in diff.areas] == [
        ("eastvale", "added"),
        ("northmoor", "removed"),
    ]
    assert [area.slug for area in diff.affected] == ["northmoor"]


def test_the_answer_for_a_program_is_plain_json(compare):
    document = compare(northmoor(), northmoor(8, "eight")).as_json()
    again = json.loads(json.dumps(document))
    assert again["schema"] == "storygen.diff/1"
    assert again["areas"][0]["facts"][0]["why"] == ["figure corrected"]


def test_a_folder_without_an_edition_is_refused(tmp_path):
    with pytest.raises(EditionError, match="there is no edition here"):
        diff_editions(tmp_path, tmp_path)


def test_every_broken_file_is_named_at_once(tmp_path):
    eastvale = northmoor(slug="eastvale", name="Eastvale Police")
    folder = write_edition(tmp_path / "old", northmoor(), eastvale)
    (folder / "northmoor" / "facts.json").write_text("{")
    (folder / "eastvale" / "facts.json").write_text("[]")
    with pytest.raises(EditionError) as refused:
        diff_editions(folder, folder)
    assert [problem.where.split("/")[-2] for problem in refused.value.problems] == ["northmoor", "eastvale"]


def test_editions_of_two_stories_are_not_compared(tmp_path):
    old = write_edition(tmp_path / "old", northmoor())
    new = write_edition(tmp_path / "new", northmoor(), story="other")
    with pytest.raises(EditionError, match="different stories, tiny and other"):
        diff_editions(old, new)
