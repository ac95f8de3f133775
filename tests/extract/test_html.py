"""Web reports: the main content, tables and lists; menus, scripts and footnote marks left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.extract.reading import cancelled, others

from storygen.extract.document import sentences_of
from storygen.extract.opening import open_report, read_report

HEAD = "<html><head><title>Northmoor Constabulary: Crime Data Integrity inspection 2018</title></head><body>"
NAV = (
    "<nav><ul><li>Of the 99 cancelled rape records, 98 were wrong</li></ul></nav>"
    "<script>var wrong = 5;</script>"
)


def _read(tmp_path: Path, body: str, encoding: str = "utf-8"):  # type: ignore[no-untyped-def]
    path = tmp_path / "report.html"
    path.write_bytes(
        f"{HEAD}{NAV}<main><h2>Cancelled crime records</h2>{body}</main></body></html>".encode(encoding)
    )
    return read_report(path)


def test_a_sentence_with_markup_entities_and_a_footnote_mark(tmp_path: Path) -> None:
    body = (
        "<p>Of the 20&nbsp;cancelled <b>rape</b> rec&shy;ords<sup>3</sup>, three had "
        "been cancelled incorrectly.</p>"
    )
    assert cancelled(_read(tmp_path, body).certain) == "rape 3/20"


def test_a_list_after_words_that_lead_into_it(tmp_path: Path) -> None:
    body = (
        "<p>The force had incorrectly cancelled:</p><ul><li>three of 20 rape "
        "records</li><li>two of 18 robbery records</li></ul>"
    )
    assert cancelled(_read(tmp_path, body).certain) == "rape 3/20; robbery 2/18"


@pytest.mark.parametrize(
    "items",
    [
        "<ul><li><p>three of 20 rape records;</p></li><li><p>two of 18 robbery records.</p></li></ul>",
        "<p>• three of 20 rape records;</p><p>• two of 18 robbery records.</p>",
        "<p>three of 20 rape records;</p><p>two of 18 robbery records.</p>",
        "<div>- three of 20 rape records;<br>- two of 18 robbery records.</div>",
    ],
)
def test_a_list_however_it_is_marked(tmp_path: Path, items: str) -> None:
    """What leads into the list holds for every item."""
    found = _read(tmp_path, f"<p>We found that the force had incorrectly cancelled:</p>{items}")
    assert cancelled(found.certain) == "rape 3/20; robbery 2/18"
    found = _read(tmp_path, f"<p>The force's own audit found it had incorrectly cancelled:</p>{items}")
    assert cancelled(found.certain) == "-"


def test_a_table_with_a_heading_over_two_columns(tmp_path: Path) -> None:
    body = (
        "<table><tr><th rowspan=2>Crime type</th><th colspan=2>2014 inspection</th><th "
        "colspan=2>This inspection</th></tr>"
        "<tr><th>Reviewed</th><th>Incorrect</th><th>Reviewed</th><th>Incorrect</th></tr>"
        "<tr><td>Rape</td><td>20</td><td>9</td><td>21</td><td>3</td></tr>"
        "<tr><td>Robbery</td><td>18</td><td>8</td><td>19</td><td>none</td></tr></table>"
    )
    assert cancelled(_read(tmp_path, body).certain) == "rape 3/21; robbery 0/19"


@pytest.mark.parametrize(
    "row",
    [
        "<th>Crime type</th><th>Cancelled in the year</th><th>Sampled</th><th>Not justified</th>",
        "<th>Crime type</th><th>Cancelled in 2017/18</th><th>Checked</th><th>Errors</th>",
    ],
)
def test_the_year_s_cancelled_crimes_are_not_the_sample(tmp_path: Path, row: str) -> None:
    body = (
        f"<table><tr>{row}</tr><tr><td>Rape</td><td>120</td><td>20</td><td>3</td></tr>"
        f"<tr><td>Robbery</td><td>90</td><td>18</td><td>6</td></tr></table>"
    )
    assert cancelled(_read(tmp_path, body).certain) == "rape 3/20; robbery 6/18"


def test_columns_that_claim_the_same_role_are_not_read(tmp_path: Path) -> None:
    body = (
        "<table><tr><th>Type</th><th>Reviewed</th><th>Wrong</th><th>Wrong</th></tr><tr>"
        "<td>Rape</td><td>20</td><td>3</td><td>4</td></tr></table>"
    )
    assert "rape 3" not in cancelled(_read(tmp_path, body).certain)


def test_panels_that_open_belong_to_the_report(tmp_path: Path) -> None:
    words = (
        "Of the 20 cancelled rape records, three had been cancelled incorrectly. "
        + "The force knows this. " * 12
    )
    button = "<button aria-controls='more'>Read more</button>"
    for panel in ("<div class='accordion-body' hidden>", f"{button}<div id='more' style='display:none'>"):
        assert cancelled(_read(tmp_path, f"{panel}<p>{words}</p></div>").certain) == "rape 3/20"
    assert cancelled(_read(tmp_path, f"<div style='display:none'><p>{words}</p></div>").certain) == "-"


STYLES = """<style>
.gone, .report .shut > p { display: none } .inv { visibility: hidden } .old { text-decoration: line-through }
.w { color: #fff } .dark { background: #003 } .off { position: absolute; left: -9999px } .o { opacity: 0 }
.z { font-size: 0 } .z b { font-size: 12px } .thin { height: 0; overflow: hidden } p.faint { color: #fefefe }
@media print { .screen { display: none } } @media (max-width: 600px) { .wide { display: none } }
.cut { clip-path: inset(50%); position: absolute }
</style>"""
SEEN = "We examined 20 cancelled rape records and found that seven had been cancelled incorrectly."


@pytest.mark.parametrize(
    "body",
    [
        "<p class=gone>{}</p>",
        "<div class=report><div class=shut><p>{}</p></div></div>",
        "<p class=inv>{}</p>",
        "<p class=old>{}</p>",
        "<p>We examined 20 cancelled rape records, <span class=old>seven</span> of them wrong.</p>",
        "<p class=w>{}</p>",
        "<p><font color=white>{}</font></p>",
        "<div>Note. <span class=w>{}</span></div>",
        "<p class=faint>{}</p>",
        "<p class=off>{}</p>",
        "<p class=o>{}</p>",
        "<p class=z>{}</p>",
        "<div class=thin>{}</div>",
        "<p class=cut>{}</p>",
        "<table class=w><tr><th>Crime type<th>Records examined<th>Wrong<tr><td>Rape<td>20<td>7</table>",
        "<table><tr><th>Crime type<th>Records examined<th>Wrong<tr class=gone><td>Rape<td>20<td>7"
        "<tr><td>Fraud<td>1<td>1</table>",
    ],
)
def test_what_a_reader_does_not_see_is_not_certain(tmp_path: Path, body: str) -> None:
    found = _read(tmp_path, STYLES + body.format(SEEN))
    assert "wrong" not in {p.statistic for p in found.certain}


@pytest.mark.parametrize(
    "body",
    [
        "<p class=screen>{}</p>",
        "<p class=wide>{}</p>",
        "<div class=dark><p class=w>{}</p></div>",
        "<p class=z><b>{}</b></p>",
        "<p class=dark><span class=w>{}</span></p>",
        "<p style='color: var(--ink); background: url(paper.png)'>{}</p>",
    ],
)
def test_what_only_seems_hidden_is_read(tmp_path: Path, body: str) -> None:
    assert cancelled(_read(tmp_path, STYLES + body.format(SEEN)).certain) == "rape 7/20"


def test_an_old_page_in_windows_1252(tmp_path: Path) -> None:
    body = "<p>The force’s rate: it records 89.6% (±1.7%) of reported crimes.</p>"
    assert others(_read(tmp_path, body, "cp1252").certain) == "recording_all 89.6 ±1.7"


def test_deep_nesting_is_no_harm(tmp_path: Path) -> None:
    body = "<div>" * 20000 + "<p>Of the 20 cancelled rape records, three were wrong.</p>" + "</div>" * 20000
    found = _read(tmp_path, body)
    assert cancelled(found.certain) in {"rape 3/20", "-"}


def test_headings_are_kept_as_context(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"{HEAD}<h1>One</h1><h3>Two</h3><p>{'Words that say something. ' * 4}</p></body></html>")
    kinds = [(block.kind, block.level) for block in open_report(path).blocks]
    assert kinds == [("heading", 1), ("heading", 3), ("paragraph", 0)]


def test_a_list_of_terms_is_read_term_by_term(tmp_path: Path) -> None:
    body = (
        "<dl><dt>Recording rate, all crime</dt><dd>86.2 percent (+/- 1.9 percent)</dd>"
        "<dt>Crimes that go unrecorded each year</dt><dd>more than 10,700</dd></dl>"
    )
    assert others(_read(tmp_path, body).certain) == "recording_all 86.2 ±1.9; unrecorded 10700"


def test_lines_broken_by_their_author_are_findings_of_their_own(tmp_path: Path) -> None:
    body = "<h3>Violent crime</h3><p>Recording rate: 87.4 percent<br>Confidence interval: +/- 2.7 percent</p>"
    assert others(_read(tmp_path, body).certain) == "recording_violence 87.4 ±2.7"


def test_a_table_of_unlike_facts_takes_this_force_s_column(tmp_path: Path) -> None:
    body = (
        "<table><tr><th>Measure</th><th>Result</th><th>National average</th></tr>"
        "<tr><td>Overall crime-recording rate</td><td>93.1% (±1.4%)</td><td>90.3%</td></tr>"
        "<tr><td>Rapes cancelled incorrectly</td><td>1 of 20</td><td>11%</td></tr>"
        "<tr><td>Victims told that crime was cancelled</td><td>22 of 25</td><td>71%</td></tr></table>"
    )
    found = _read(tmp_path, body).certain
    assert cancelled(found) == "rape 1/20"
    assert others(found) == "recording_all 93.1 ±1.4; victims 22/25"


def test_a_table_of_rates_without_titles_may_deny_a_rate_and_an_empty_row_does_no_harm(
    tmp_path: Path,
) -> None:
    body = (
        "<h3>Recording</h3><p>The force records 93.9 percent of reported sexual offences (+/- 2.4 percent).</p>"
        "<p>The table shows our estimated recording rates.</p><table><tr></tr>"
        "<tr><td>Violence against the person</td><td>86.5</td><td>2.8</td></tr>"
        "<tr><td>Sexual offences</td><td>{}</td><td>2.4</td></tr></table>"
    )
    assert "recording_sexual 93.9" in others(_read(tmp_path, body.format("93.9")).certain)
    assert "recording_sexual 93.9" not in others(_read(tmp_path, body.format("91.9")).certain)


def test_a_table_that_only_puts_texts_side_by_side_is_read_as_text(tmp_path: Path) -> None:
    body = (
        "<table><tr><td><h3>Recording</h3><p>Just 79.3 percent of crimes reported to the force are "
        "recorded.</p></td><td><h3>Cancelling</h3><p>We reviewed 20 cancelled rape records. Nine were "
        "wrong.</p></td></tr></table>"
    )
    found = _read(tmp_path, body).certain
    assert (cancelled(found), others(found)) == ("rape 9/20", "recording_all 79.3")


def test_headings_that_have_slipped_are_doubted(tmp_path: Path) -> None:
    body = (
        "<table><tr><th>Category</th><th>Decision to cancel</th><th>Total</th></tr>"
        "<tr><th>Correct</th><th>Incorrect</th><th></th></tr>"
        "<tr><td>Rape</td><td>20</td><td>0</td></tr></table>"
    )
    assert cancelled(_read(tmp_path, body).certain) == "-"


def test_a_table_made_of_boxes(tmp_path: Path) -> None:
    rows = [
        ("Crime type", "Records examined", "Incorrectly cancelled"),
        ("Rape", "20", "3"),
        ("Robbery", "6", "6"),
    ]
    boxes = "".join(f"<div>{''.join(f'<div>{cell}</div>' for cell in row)}</div>" for row in rows)
    assert cancelled(_read(tmp_path, f"<div class='grid'>{boxes}</div>").certain) == "rape 3/20; robbery 6/6"


def test_cards_with_big_numbers_are_no_table(tmp_path: Path) -> None:
    cards = "<div><div><div>20</div><div>calls</div></div><div><div>7</div><div>cars</div></div></div>"
    path = tmp_path / "report.html"
    path.write_text(f"{HEAD}<main><p>{'Words. ' * 20}</p>{cards}</main></body></html>", encoding="utf-8")
    assert not [block for block in open_report(path).blocks if block.kind == "table"]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (
            "<div class=tile><div>97.1%</div><div>of all reported crime recorded</div></div>",
            ["97.1% of all reported crime recorded"],
        ),
        (
            "<div class=card><div class=num>93.2%</div>of violence is recorded, give or take 2.4%</div>",
            ["93.2% of violence is recorded, give or take 2.4%"],
        ),
        (
            "<p><b class=n>A.3</b>The rates are high.</p><p>Form <b>N100</b>As it says.</p>",
            ["A.3 The rates are high.", "Form N100As it says."],
        ),
        (
            "<dl><dt>Robbery</dt><dd>Ten files were read, and there was nothing that we could "
            "criticise in any of them at all.</dd></dl>",
            [
                "Robbery: Ten files were read, and there was nothing that we could criticise in any of them "
                "at all."
            ],
        ),
        (
            "<p><strong>Cancelled robberies</strong></p><p>We read ten.</p>",
            ["Cancelled robberies", "We read ten."],
        ),
        (
            "<details><summary>Rape</summary><p>We saw 13.</p></details><p>All is well.</p>",
            ["Rape", "We saw 13.", "All is well."],
        ),
        (
            "<p>All is well.</p><aside><h3>In a year</h3><p>Over 9,400 crimes are lost.</p></aside>",
            ["All is well.", "In a year", "Over 9,400 crimes are lost."],
        ),
        (
            "<p>All is well.</p><aside><h2>Related</h2><ul><li>Eskdale: 91.2%</li></ul></aside>",
            ["All is well."],
        ),
    ],
)
def test_boxes_and_parts_that_open_are_read_as_they_are_seen(
    tmp_path: Path, body: str, texts: list[str]
) -> None:
    path = tmp_path / "report.html"
    path.write_text(f"<html><body><main>{body}<p>{'The end of the report. ' * 4}</p></main></body></html>")
    assert [block.text for block in open_report(path).blocks][:-1] == texts


def test_after_a_part_that_opens_its_section_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(
        "<html><body><main><h2>Cancelled rape records</h2><details><summary>Robbery</summary>"
        "<p>We read these too, and found them to be right.</p></details><p>We come back to rape.</p></main>"
        "</body></html>"
    )
    headings = {s.text: s.headings for s in sentences_of(open_report(path)) if s.kind == "paragraph"}
    assert headings == {
        "We read these too, and found them to be right.": ("Cancelled rape records", "Robbery"),
        "We come back to rape.": ("Cancelled rape records",),
    }


NOTED = "We examined 20 cancelled rape records and found that seven{} had been cancelled incorrectly."


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("<sup>1</sup>", "<p><sup>1</sup> {}</p>"),
        ("<sup><a href='#n1'>[1]</a></sup>", "<ol><li id=n1>{}</li></ol>"),
        ("<a href='#n1'><sup>1</sup></a>", "<div><p><a id=n1></a>{}</p></div>"),
    ],
)
def test_a_footnote_may_change_what_it_stands_at(tmp_path: Path, mark: str, note: str) -> None:
    other = "<p>The force has a registrar, who looks at decisions every week.</p>"
    for words, expected in [
        ("The force later showed that one of the seven was correct.", "-"),
        ("These are the force's own figures.", "-"),
        ("Rape includes attempted rape.", "rape 7/20"),
        ("Our 2014 report put this number at twelve.", "rape 7/20"),
        ("In 95 of 100 samples of this size the true rate would lie near this one.", "rape 7/20"),
    ]:
        page = f"<p>{NOTED.format(mark)}</p>{other * 3}{note.format(words)}"
        assert cancelled(_read(tmp_path, page).certain) == expected


@pytest.mark.parametrize(
    "body",
    [
        "<blockquote><p>{}</p><cite>Northmoor Constabulary: inspection of 2014</cite></blockquote>",
        "<figure><p>{}</p><figcaption>Extract from our 2014 report</figcaption></figure>",
        "<aside><h3>2014</h3><p>{}</p></aside>",
        "<table><tr><th>Crime type<th>Records examined<th>Cancelled incorrectly<tr><td>Rape<td>20<td>7"
        "<tfoot><tr><td colspan=3>Results of our 2014 inspection.</table>",
    ],
)
def test_what_is_taken_from_elsewhere_is_not_this_report_s_finding(tmp_path: Path, body: str) -> None:
    assert cancelled(_read(tmp_path, body.format(SEEN)).certain) == "-"


def test_a_button_that_opens_a_part_of_the_page_heads_it(tmp_path: Path) -> None:
    body = (
        "<h3>Out-of-court disposals</h3><p>We looked at 21 cautions.</p>"
        '<h3><button aria-expanded="false" aria-controls="part">Rape<span class="visually-hidden">, show</span></button></h3>'
        '<div id="part"><p>We checked 20 cancelled records. Three should not have been cancelled.</p></div>'
    )
    assert cancelled(_read(tmp_path, body).certain) == "rape 3/20"


def test_the_number_of_a_paragraph_in_a_box_of_its_own_is_no_figure(tmp_path: Path) -> None:
    body = '<div class="para"><span>8.</span> <div>Of the 20 cancelled rape records, three had been wrongly cancelled.</div></div>'
    assert cancelled(_read(tmp_path, body).certain) == "rape 3/20"


def test_a_label_and_what_is_said_of_it_are_read_together(tmp_path: Path) -> None:
    body = (
        "<table><tr><th>Item</th><th>Detail</th></tr><tr><td>Crime reports audited</td><td>Received 1 December 2017 to 31 May "
        "2018</td></tr><tr><td>Interviews</td><td>41 officers and staff</td></tr></table>"
    )
    found = _read(tmp_path, f"<h2>About this inspection</h2>{body}").certain
    assert others(found) == "audit 2017-12-01..2018-05-31"


def test_a_box_beside_the_text_and_a_drawn_chart_are_held_against_it(tmp_path: Path) -> None:
    page = (
        "<html><body><h1>Northmoor Police: Crime Data Integrity inspection 2018</h1><h2>Recording</h2>"
        "<p>The force records 86 percent of sexual offences (with a confidence interval of +/- 3 percent).</p>"
        "<p>We judge the force to be good overall.</p>{}</body></html>"
    )
    box = "<aside class='box'><p><b>Overall judgment</b></p><p><b>Inadequate</b></p></aside>"
    chart = "<figure><figcaption>Recording rates</figcaption><svg><text>83%</text><text>Sexual</text><text>offences</text></svg></figure>"
    for more, doubted in (("", set()), (box, {"overall_grade"}), (chart, {"recording_sexual rate_pct"})):
        file = tmp_path / "report.html"
        file.write_text(page.format(more), encoding="utf-8")
        review = {(p.measure, p.statistic) for p in read_report(file).review}
        assert {f"{m} {s}".removesuffix(" value") for m, s in review} == doubted


def test_a_drawing_within_a_paragraph_or_cell_is_no_part_of_its_words(tmp_path: Path) -> None:
    drawing = "<svg><title>Chart</title><text>The force records 83 percent of crime.</text></svg>"
    file = tmp_path / "report.html"
    file.write_text(
        f"<main><p>The force has improved. {drawing}</p><table><tr><td>Violence {drawing}</td><td>86%</td></tr></table></main>",
        encoding="utf-8",
    )
    blocks = open_report(file).blocks
    assert any("Violence" in str(block.rows) for block in blocks)
    assert not any("83" in block.text or "83" in str(block.rows) for block in blocks)
