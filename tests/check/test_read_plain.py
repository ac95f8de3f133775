"""Markdown, HTML and plain text read back."""

from __future__ import annotations

from pathlib import Path

from storygen.check.edited import Bound, split_sentences, tidy
from storygen.check.read import read_edited


def _read(tmp_path: Path, name: str, text: str) -> list[tuple[str, str]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [(p.text, p.role) for p in read_edited(path).paragraphs]


def test_markdown_gives_headings_paragraphs_items_and_cells(tmp_path: Path) -> None:
    text = (
        "# Head\n\n> [TO CHECK: x]\n\nNine **of** the\n[17](http://x/99).\n\n- one\n\n"
        "| | Checked |\n|---|---|\n| Rape | 23 |\n"
    )
    assert _read(tmp_path, "a.md", text) == [
        ("Head", "heading"),
        ("[TO CHECK: x]", "body"),
        ("Nine of the 17.", "body"),
        ("one", "body"),
        ("", "cell"),
        ("Checked", "cell"),
        ("Rape", "cell"),
        ("23", "cell"),
    ]


def test_html_keeps_bound_spans_and_drops_scripts(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html><head><title>99</title><script>var a = 99</script></head><body><h1>Head</h1><p>In all "
        '<data class="claim" '
        'data-fact="sexual.wrong" value="9">nine</data> '
        "of&nbsp;17.</p><table><tr><th></th><th>Checked</th></tr>"
        "<tr><td>Rape</td><td>23</td></tr></table></body></html>"
    )
    paragraphs = read_edited(path).paragraphs
    assert [(p.text, p.role) for p in paragraphs] == [
        ("Head", "heading"),
        ("In all nine of 17.", "body"),
        ("Checked", "cell"),
        ("Rape", "cell"),
        ("23", "cell"),
    ]
    assert paragraphs[1].bounds == (Bound(7, 11, "sexual.wrong"),)
    assert (paragraphs[4].row, paragraphs[4].column) == ("Rape", "Checked")


def test_plain_text_joins_wrapped_lines_and_keeps_lists_apart(tmp_path: Path) -> None:
    text = (
        "Headline\n\nNine of the 17 sexual offence records that the inspectors\nlooked at were wrong.\n\n"
        "Rape: 3 of 19\nRobbery: 6 of 18\n"
    )
    assert _read(tmp_path, "a.txt", text) == [
        ("Headline", "heading"),
        ("Nine of the 17 sexual offence records that the inspectors looked at were wrong.", "body"),
        ("Rape: 3 of 19", "body"),
        ("Robbery: 6 of 18", "body"),
    ]


def test_text_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Nine \u2013 of the \u201c17\u201d.".encode("cp1252"))
    assert read_edited(path).paragraphs[0].text == 'Nine – of the "17".'


def test_typography_is_made_plain() -> None:
    assert tidy("nine\u00a0of the 17 \u2018re\u00adcords\u2019") == "nine of the 17 'records'"


def test_sentences_end_at_full_stops_that_end_them() -> None:
    found = [
        s
        for _, s in split_sentences(
            'Mr. Hill said 9.5%. "It was." Det. Supt. Ray of H.M. Inspectorate agreed! Yes.'
        )
    ]
    assert found == [
        "Mr. Hill said 9.5%.",
        '"It was."',
        "Det. Supt. Ray of H.M. Inspectorate agreed!",
        "Yes.",
    ]
