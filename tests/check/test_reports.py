"""Answers for people and programs."""

from __future__ import annotations

import io
import json

from rich.console import Console

from storygen.check.findings import KINDS, MEANING, FileCheck, Finding, worst_first
from storygen.check.report_html import checks_html
from storygen.check.report_json import checks_json
from storygen.check.report_terminal import print_checks

WRONG = Finding(
    "contradicted", "Twelve <b>of</b> 20.", "Twelve", "sexual.wrong", "11 of 20", "Eleven of 20.", 1
)
OWN = Finding("not-ours", "It has 400 officers.", "400", paragraph=2)
FINE = Finding("supported", "Five of 15.", "Five of 15", "robbery.wrong", "five of 15", "", 3)
CHECK = FileCheck("draft.docx", "northmoor", "Northmoor Constabulary", (WRONG, OWN, FINE), 9)
SOUND = FileCheck("other.docx", "eastvale", "Eastvale Police", (FINE,), 4)
UNREAD = FileCheck("bad.docx", "", "", (), 0, "bad.docx: refused: it is not a Word file.")


def test_every_kind_has_a_meaning_and_a_place_in_the_order() -> None:
    assert set(KINDS) == set(MEANING)
    assert worst_first([FINE, OWN, WRONG]) == (WRONG, OWN, FINE)


def test_the_verdict_is_one_line() -> None:
    assert CHECK.verdict == "1 thing to put right, 1 supported; 1 of your own to stand up"
    assert SOUND.verdict == "nothing to correct: 1 number supported"
    assert UNREAD.verdict == "not checked: bad.docx: refused: it is not a Word file."


def test_json_is_an_object_per_file() -> None:
    first, second = json.loads(checks_json([CHECK, UNREAD]))
    assert (first["file"], first["area"], first["sound"]) == ("draft.docx", "northmoor", False)
    assert list(first["findings"][0])[:6] == ["kind", "sentence", "words", "fact", "allowed", "suggestion"]
    assert first["findings"][0]["suggestion"] == "Eleven of 20."
    assert second["error"].startswith("bad.docx")


def test_the_terminal_shows_what_to_correct_and_counts_the_files() -> None:
    out = io.StringIO()
    print_checks([CHECK, SOUND], Console(file=out, width=120))
    text = out.getvalue()
    assert "contradicted" in text
    assert "11 of 20 (sexual.wrong)" in text
    assert "supported" not in text.split("put right")[0]
    assert "1 of 2 files need no correction." in text


def test_the_page_marks_the_words_and_escapes_what_people_wrote() -> None:
    page = checks_html([CHECK, UNREAD])
    assert "<mark>Twelve</mark> &lt;b&gt;of&lt;/b&gt; 20." in page
    assert "<script" not in page
    assert "refused: it is not a Word file" in page
