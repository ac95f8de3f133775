"""Caveats in any wording, and placeholders."""

from __future__ import annotations

import pytest

from storygen.check.caveats import caveats_for, standing, story_part
from storygen.check.edited import Paragraph
from storygen.check.placeholders import editor_start, judge_placeholders
from storygen.check.sheet import Sheet
from storygen.check.written import written_draft


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("sample size", "The inspectorate only looked at a small number of records."),
        ("sample size", "The figures are based on a sample, not every record."),
        ("attribution", "The police watchdog said so."),
        ("attribution", "HMICFRS said so."),
        ("date of inspection", "The inspection was more than two years ago."),
        ("date of inspection", "It was carried out in 2018."),
        ("right of reply", "A Northmoor Constabulary spokesman said lessons had been learned."),
        ("right of reply", "The force declined to comment."),
        ("right of reply", '"We are sorry," said Deputy Chief Constable Mary Hale.'),
        ("label", "This article was automatically generated."),
        ("explanation", "Police can cancel a crime if evidence shows it did not happen."),
        ("support line", "If you have been affected, ring the helpline."),
    ],
)
def test_a_caveat_stands_in_any_wording(name: str, words: str, sheet: Sheet) -> None:
    assert name in standing([Paragraph(words)], caveats_for(sheet))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("right of reply", "Inspectors said the force must improve."),
        ("right of reply", "Rape Crisis said it was unacceptable."),
        ("sample size", "Eleven of the 20 records were wrongly cancelled."),
        ("explanation", "The force wrongly cancelled 11 records."),
        ("attribution", "Official figures show it."),
    ],
)
def test_other_words_are_no_caveat(name: str, words: str, sheet: Sheet) -> None:
    assert name not in standing([Paragraph(words)], caveats_for(sheet))


def test_the_methodology_does_not_speak_for_the_story() -> None:
    paragraphs = [
        Paragraph("Story."),
        Paragraph("How we got the figures", "heading"),
        Paragraph("A small sample."),
    ]
    assert [p.text for p in story_part(paragraphs)] == ["Story."]


@pytest.mark.parametrize(
    "words",
    [
        "[NEEDED: figure]",
        "[TO CHECK: x]",
        "NOT READY",
        "[NOT YET APPROACHED: x]",
        "{{ sexual.wrong }}",
        "XX%",
        "TK",
        "lorem ipsum",
        "TBC",
        "{% if x %}",
        "None%",
        "[insert quote here]",
    ],
)
def test_placeholders_are_found(words: str, sheet: Sheet) -> None:
    paragraphs = [Paragraph(f"It said {words} yesterday.")]
    assert [f.kind for f in judge_placeholders(paragraphs, written_draft(sheet, None))] == [
        "placeholder-left"
    ]


@pytest.mark.parametrize(
    "words", ["None of the records was wrong.", "He [the officer] said so.", "Check it with TKMaxx."]
)
def test_plain_words_are_no_placeholders(words: str, sheet: Sheet) -> None:
    assert list(judge_placeholders([Paragraph(words)], written_draft(sheet, None))) == []


def test_the_editors_page_is_found_and_counted_once(sheet: Sheet) -> None:
    paragraphs = [
        Paragraph("Story."),
        Paragraph("For the editor (delete before publishing)", "heading"),
        Paragraph("[TO CHECK: x]"),
    ]
    assert editor_start(paragraphs) == 1
    assert len(list(judge_placeholders(paragraphs, written_draft(sheet, None)))) == 1
