"""Correction notices: to the right partners, with was, is and why, as Word and Markdown."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from tests.edition.editions import fact, northmoor, source, write_edition

from storygen.edition.diff import diff_editions
from storygen.edition.notice_files import write_notices
from storygen.edition.notices import correction_notices
from storygen.story.model import Partner
from storygen.write.markdown import write_markdown

ROOT = Path(__file__).resolve().parents[2]
GAZETTE = Partner("The Northmoor Gazette", ("northmoor",), "newspaper")
AGENCY = Partner("Fells News", (), "agency")
ELSEWHERE = Partner("Vale FM", ("eastvale",), "radio")


@pytest.fixture
def corrected(tmp_path):
    """Return the diff of an edition in which nine became eight."""
    old = write_edition(tmp_path / "old", northmoor())
    return diff_editions(old, write_edition(tmp_path / "new", northmoor(8, "eight"), edition="2020-11-02"))


def text_of(diff, partner: Partner = GAZETTE) -> str:
    return write_markdown(correction_notices(diff, [partner], "the data desk")[0].sections)


def test_partners_that_cover_the_area_are_told_and_no_others(corrected):
    notices = correction_notices(corrected, [GAZETTE, AGENCY, ELSEWHERE])
    assert [(notice.partner.name, notice.name) for notice in notices] == [
        ("The Northmoor Gazette", "correction-the-northmoor-gazette"),
        ("Fells News", "correction-fells-news"),
    ]


def test_an_area_that_no_partner_covers_still_gets_a_notice(corrected):
    notices = correction_notices(corrected, [ELSEWHERE])
    assert [notice.partner.name for notice in notices] == ["Every newsroom that has the draft"]


def test_nothing_is_sent_when_nothing_that_was_told_has_changed(tmp_path):
    old = write_edition(tmp_path / "old", northmoor())
    new = write_edition(tmp_path / "new", northmoor(docx="in blue"))
    assert correction_notices(diff_editions(old, new), [GAZETTE]) == ()


def test_a_notice_says_was_is_why_and_where(corrected):
    text = text_of(corrected)
    assert "# Correction: Northmoor Constabulary" in text
    assert "**Please correct any story made from our draft of 23 October 2020.**" in text
    assert (
        "| F2b: Sexual offence records wrongly cancelled | nine | eight | "
        "The figure that we held was wrong and has been corrected against the same source. |"
    ) in text
    assert (
        "| 53% (nine of the 17) | 47% (eight of the 17) | It is worked out from F2b, which has changed. |"
        in text
    )
    assert "- Nine of the 17 records checked (53%) had been wrongly cancelled." in text
    assert "- Eight of the 17 records checked (47%) had been wrongly cancelled." in text
    assert "The new draft, of 2 November 2020, replaces the old one." in text
    assert "Questions: the data desk." in text


def test_it_offers_words_for_readers(corrected):
    assert (
        "An earlier version of this story gave a figure of 53% (nine of the 17) for the share of sexual "
        "offence records wrongly cancelled. The right figure is 47% (eight of the 17)."
    ) in text_of(corrected)


def test_it_gives_the_old_headline_and_the_new(corrected):
    text = text_of(corrected)
    assert "- Was: Nine records wrongly cancelled" in text
    assert "- Is: Eight records wrongly cancelled" in text


def test_a_fictional_edition_says_so_in_its_notices(corrected):
    assert text_of(corrected).startswith("*Made-up figures about a place that does not exist*")


def test_a_new_source_is_named(tmp_path):
    old = write_edition(tmp_path / "old", northmoor())
    new = northmoor(8, "eight", sources=[source("https://example.org/2", title="Inspection 2020")])
    text = text_of(diff_editions(old, write_edition(tmp_path / "new", new)))
    assert "The figure is now taken from another source: HMICFRS, Inspection 2020, page 12." in text


def test_a_figure_in_dispute_is_withdrawn_and_the_draft_held(tmp_path):
    old = write_edition(tmp_path / "old", northmoor())
    new = northmoor(status="held", markdown="# Held\n", headline="Held", claims=[])
    new["facts"][1] = fact(
        "sexual.wrong",
        None,
        "",
        ref="F2b",
        missing="sources disagree on the number",
        basis="",
        label="Sexual offence records wrongly cancelled",
    )
    text = text_of(diff_editions(old, write_edition(tmp_path / "new", new)))
    assert (
        "| nine | not held | We can no longer stand by the figure. Please do not use it. Sources disagree"
        in text
    )
    assert "That has been withdrawn." in text
    assert "The new draft is held until the sources agree." in text


def test_a_grade_is_corrected_in_words_that_fit_a_grade(tmp_path):
    old = write_edition(tmp_path / "old", northmoor())
    new = northmoor(markdown="# Other\n")
    new["facts"][3] = {**new["facts"][3], "value": "inadequate", "text": "inadequate"}
    text = text_of(diff_editions(old, write_edition(tmp_path / "new", new)))
    assert "An earlier version of this story gave the overall grade as good. It is inadequate." in text


def test_an_area_that_is_gone_is_withdrawn(tmp_path):
    old = write_edition(tmp_path / "old", northmoor())
    diff = diff_editions(old, write_edition(tmp_path / "new"))
    text = text_of(diff)
    assert "# Withdrawal: Northmoor Constabulary" in text
    assert "Please do not use our draft of 23 October 2020 about Northmoor Constabulary." in text
    assert "| F2b" not in text


def test_notices_are_written_as_word_and_markdown_by_area(tmp_path, corrected):
    folder = tmp_path / "notices"
    write_notices(corrected, correction_notices(corrected, [GAZETTE]), folder, ROOT)
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert names == [
        "northmoor/correction-the-northmoor-gazette.docx",
        "northmoor/correction-the-northmoor-gazette.md",
    ]
    document = docx.Document(io.BytesIO((folder / names[0]).read_bytes()))
    assert [cell.text for cell in document.tables[0].rows[1].cells][1:3] == ["nine", "eight"]
    assert document.core_properties.title == "Correction: Northmoor Constabulary"


def test_a_notice_that_somebody_worked_on_is_kept(tmp_path, corrected):
    folder = tmp_path / "notices"
    notices = correction_notices(corrected, [GAZETTE])
    write_notices(corrected, notices, folder, ROOT)
    edited = folder / "northmoor" / "correction-the-northmoor-gazette.md"
    edited.write_text("Dear all, …")
    plan = write_notices(corrected, notices, folder, ROOT)
    assert edited.read_text() == "Dear all, …"
    assert [file.target for file in plan.kept] == ["northmoor/correction-the-northmoor-gazette.new.md"]


def test_the_same_diff_gives_the_same_bytes(tmp_path, corrected):
    notices = correction_notices(corrected, [GAZETTE])
    for name in ("one", "two"):
        write_notices(corrected, notices, tmp_path / name, ROOT)
    path = "northmoor/correction-the-northmoor-gazette.docx"
    assert (tmp_path / "one" / path).read_bytes() == (tmp_path / "two" / path).read_bytes()
