"""Each mistake in a table has one message: file, row, column, what is wrong, what to do."""

from collections.abc import Callable

import pytest
from tests.story.fictional import PAPER, REPORT, Folder

Spoil = Callable[[Folder], object]


def cell(table: str, row: int, **values: str) -> Spoil:
    return lambda folder: folder.set(table, row, **values)


def figure(*values: str) -> Spoil:
    return lambda folder: folder.add("figures", *values)


FIGURES: list[tuple[Spoil, str]] = [
    (
        cell("figures", 10, area="eastvail"),
        "figures.csv, row 10, column area: there is no area “eastvail”. Did you mean “eastvale”?",
    ),
    (
        cell("figures", 10, area="Eastvale Police"),
        "figures.csv, row 10, column area: there is no area “Eastvale Police”. Did you mean “eastvale”?",
    ),
    (
        cell("figures", 10, area="Atlantis"),
        "figures.csv, row 10, column area: there is no area “Atlantis”. Known: northmoor, eastvale, "
        "wrenshire.",
    ),
    (
        cell("figures", 10, measure="canceled_sexual"),
        "figures.csv, row 10, column measure: there is no measure “canceled_sexual”. "
        "Did you mean “cancelled_sexual”?",
    ),
    (
        cell("figures", 10, measure="robbery", statistic="checked"),
        "figures.csv, row 10, column measure: there is no measure “robbery”. Did you mean "
        "“cancelled_robbery”?",
    ),
    (
        cell("figures", 10, statistic="cheked"),
        "figures.csv, row 10, column statistic: cancelled_sexual has no statistic “cheked”. "
        "Did you mean “checked”?",
    ),
    (
        cell("figures", 10, basis="prnted"),
        "figures.csv, row 10, column basis: there is no basis “prnted”. Did you mean “printed”?",
    ),
    (
        cell("figures", 10, source_url="https://inspectors.example.org/eastvale/"),
        "figures.csv, row 10, column source_url: the source “https://inspectors.example.org/eastvale/” is "
        "not in the table sources. Did you mean “https://inspectors.example.org/eastvale”? Else add a row "
        "for it to the table sources.",
    ),
    (
        cell("figures", 10, source_url="https://elsewhere.example.org/"),
        "figures.csv, row 10, column source_url: the source “https://elsewhere.example.org/” is not in the "
        "table sources. Add a row for it to the table sources.",
    ),
    (
        cell("figures", 10, source_url=""),
        "figures.csv, row 10, column source_url: the figure has no source. Give the address where it was "
        "seen.",
    ),
    (
        cell("figures", 10, source_url="ftp://inspectors.example.org/eastvale"),
        "figures.csv, row 10, column source_url: “ftp://inspectors.example.org/eastvale” is not a web "
        "address. Write it whole: it starts with http:// or https://.",
    ),
    (
        cell("figures", 10, source_url=f"{PAPER} (also {PAPER})"),
        "figures.csv, row 10, column source_url: “https://www.eastvale-echo.example.com/news/1 (also "
        "https://…” holds two addresses. Keep one here and put the other in the note.",
    ),
    (
        figure("eastvale", "cancelled_sexual", "wrong", "5", "printed", PAPER),
        "figures.csv, row 16, column statistic: this figure is given already, in row 11. Keep one. When "
        "sources disagree, say so in its note and put “conflict” under doubt.",
    ),
    (
        cell("figures", 11, value="19"),
        "figures.csv, row 11, column value: 19 wrong is more than 18 checked, in row 10. “wrong” is a part "
        "of “checked”: correct one of the two from the source.",
    ),
    (
        cell("figures", 11, value="-4"),
        "figures.csv, row 11, column value: “-4” is below zero. A count or a percentage cannot be: correct "
        "it from the source.",
    ),
    (
        cell("figures", 11, value="4.5"),
        "figures.csv, row 11, column value: “4.5” is not a whole number. “wrong” is a count: correct it "
        "from the source.",
    ),
    (
        cell("figures", 9, value="4800.5"),
        "figures.csv, row 9, column value: “4800.5” is not a whole number. “per_year_over” is a count: "
        "correct it from the source.",
    ),
    (
        cell("figures", 11, value="four"),
        "figures.csv, row 11, column value: “four” is not a number. Write it in digits; when there is "
        "none, leave the cell empty.",
    ),
    (
        cell("figures", 4, value="30%"),
        "figures.csv, row 4, column value: “30%” carries a percentage sign. Write 30.",
    ),
    (
        cell("figures", 7, value="91,5"),
        "figures.csv, row 7, column value: “91,5” has a comma that does not mark thousands. Write 15200 or "
        "15,200, and a full stop for decimals.",
    ),
    (
        cell("figures", 7, value="101"),
        "figures.csv, row 7, column value: “101” is over 100%. Correct it from the source.",
    ),
    (
        cell("figures", 4, value="31"),
        "figures.csv, row 4, column value: 31% is not the share of 6 in 20, which is 30% when rounded half "
        "up. Correct it, or the counts in rows 3 and 2; if it was printed so, put “conflict” under doubt.",
    ),
    (
        cell("figures", 12, value="9"),
        "figures.csv, row 12, column value: there is a value, “9”, but the basis “not-published” says that "
        "there is none. Empty the value, or use one of printed, derived, rounded, words.",
    ),
    (
        cell("figures", 10, value=""),
        "figures.csv, row 10, column value: there is no value, but the basis “printed” says that there is "
        "one. Fill it in, or use one of not-published, not-inspected, carried-over, not-found.",
    ),
    (
        cell("figures", 3, basis="derived"),
        "figures.csv, row 3, column note: the value is derived, but the note does not say how. Write the "
        "sum: “100 minus the 12.3% printed as not recorded”.",
    ),
    (
        cell("figures", 3, doubt="confirm"),
        "figures.csv, row 3, column note: the figure is marked “confirm”, but the note does not say why. "
        "Write what is doubtful, for whoever has to decide.",
    ),
    (
        cell("figures", 3, doubt="maybe", note="unsure"),
        "figures.csv, row 3, column doubt: there is no doubt “maybe”. Known: confirm, conflict.",
    ),
    (
        cell("figures", 3, carried_from="last year"),
        "figures.csv, row 3, column carried_from: “last year” is not a year. Write four digits: 2018.",
    ),
    (
        cell("figures", 3, carried_from="2032"),
        "figures.csv, row 3, column carried_from: 2032 is later than the edition. Give the year of the "
        "inspection that found it.",
    ),
    (
        cell("figures", 3, value="#REF!"),
        "figures.csv, row 3, column value: “#REF!” is the error of a formula, not a value. Put the value "
        "itself in the cell.",
    ),
    (
        cell("figures", 3, note="a\ue000b"),
        "figures.csv, row 3, column note: the cell holds a character that no input may hold: U+E000 in "
        "“a<U+E000>b”. Type the words afresh, on one line.",
    ),
]

OTHERS: list[tuple[Spoil, str]] = [
    (
        cell("areas", 3, slug="northmoor"),
        "areas.csv, row 3, column slug: this slug is used already, in row 2. Each area has a row and a "
        "slug of its own.",
    ),
    (
        cell("areas", 3, slug="Eastvale"),
        "areas.csv, row 3, column slug: “Eastvale” cannot be a slug. Use small letters, digits and single "
        "hyphens: north-wales.",
    ),
    (
        cell("areas", 3, name="Northmoor Constabulary"),
        "areas.csv, row 3, column name: this name is used already, in row 2. Each area has a row and a "
        "slug of its own.",
    ),
    (
        cell("areas", 3, name="Eastvale {{ police }}"),
        "areas.csv, row 3, column name: “Eastvale {{ police }}” holds template marks, such as two braces. "
        "Write it without them.",
    ),
    (cell("areas", 3, region=" "), "areas.csv, row 3, column region: the cell is empty. Fill it in."),
    (
        cell("sources", 5, kind="paper"),
        "sources.csv, row 5, column kind: there is no kind of source “paper”. Did you mean “newspaper”?",
    ),
    (
        cell("sources", 5, url="www.eastvale-echo.example.com/news/1"),
        "sources.csv, row 5, column url: “www.eastvale-echo.example.com/news/1” is not a web address. "
        "Write it whole: it starts with http:// or https://.",
    ),
    (
        lambda folder: folder.add("sources", PAPER, "", "Eastvale Echo", "newspaper"),
        "sources.csv, row 6, column url: this address is given already, in row 5. Keep one row.",
    ),
    (
        cell("sources", 5, published="1 May 2031"),
        "sources.csv, row 5, column published: “1 May 2031” is not a date. Write year-month-day: "
        "2018-02-01 for 1 February 2018.",
    ),
    (
        cell("sources", 5, published="47970"),
        "sources.csv, row 5, column published: “47970” is the number by which a sheet stores a date. "
        "Format the cell as a date, or write it as year-month-day: 2018-02-01.",
    ),
    (
        cell("reports", 3, area="estvale"),
        "reports.csv, row 3, column area: there is no area “estvale”. Did you mean “eastvale”?",
    ),
    (
        lambda folder: folder.rows["reports"].pop(1),
        "reports.csv: the area “eastvale” has no report. Add a row; leave what is not known empty.",
    ),
    (
        lambda folder: folder.rows["reports"].append(folder.rows["reports"][1]),
        "reports.csv, row 5, column area: this area has a report already, in row 3. Keep the more recent "
        "inspection.",
    ),
    (
        cell("reports", 3, audit_to="2029-12-31"),
        "reports.csv, row 3, column audit_to: the audit ends on 2029-12-31, before it begins on 2030-01-01. "
        "Correct one of the two dates.",
    ),
    (
        cell("reports", 3, published="2030-05-31"),
        "reports.csv, row 3, column published: the report was published on 2030-05-31, before the audit "
        "ended on 2030-06-30. Correct one of the two dates.",
    ),
    (
        cell("reports", 3, year="2032"),
        "reports.csv, row 3, column published: the report was published on 2031-01-15, before the year of "
        "the inspection, 2032. Correct one of the two.",
    ),
    (
        cell("reports", 3, kind="reinspection"),
        "reports.csv, row 3, column kind: there is no kind of report “reinspection”. Did you mean "
        "“re-inspection”?",
    ),
    (
        cell("national", 2, value="2.5"),
        "national.csv, row 2, column value: “2.5” is not a whole number. Correct it; if it is a "
        "percentage, let the name of the fact end in _pct.",
    ),
    (
        cell("national", 2, fact="highest_pct", value="150"),
        "national.csv, row 2, column value: “150” is over 100%. Correct it from the source.",
    ),
    (
        lambda folder: folder.rows["national"].append(folder.rows["national"][0]),
        "national.csv, row 3, column fact: this fact is given already, in row 2. Keep one.",
    ),
    (
        cell("responses", 2, scope="nationl"),
        "responses.csv, row 2, column scope: there is no area “nationl”. Did you mean “national”?",
    ),
    (
        cell("totals", 2, areas="northmoor;eastvail"),
        "totals.csv, row 2, column areas: there is no area “eastvail”. Did you mean “eastvale”?",
    ),
    (
        cell("totals", 2, statistic="rong"),
        "totals.csv, row 2, column statistic: cancelled_sexual has no statistic “rong”. Did you mean "
        "“wrong”?",
    ),
    (
        lambda folder: folder.add(
            "totals", "The Vale", "northmoor;eastvale", "cancelled_sexual", "checked", "9", PAPER
        ),
        "totals.csv, row 2, column value: 10 wrong is more than the 9 checked in row 3. Correct one of the "
        "two from the source.",
    ),
    (
        cell("partners", 2, areas="eastvale;eastvale"),
        "partners.csv, row 2, column areas: “eastvale” is listed more than once. Keep one.",
    ),
    (
        cell("partners", 3, name="Eastvale Echo"),
        "partners.csv, row 3, column name: this partner is given already, in row 2. Keep one row.",
    ),
]


def test_a_sound_folder_has_no_errors_and_no_warnings(folder: Folder) -> None:
    assert folder.problems() == []
    assert folder.warnings() == []


@pytest.mark.parametrize(("spoil", "message"), FIGURES)
def test_a_mistake_among_the_figures_has_one_message(folder: Folder, spoil: Spoil, message: str) -> None:
    spoil(folder)
    assert folder.problems() == [message]


@pytest.mark.parametrize(("spoil", "message"), OTHERS)
def test_a_mistake_in_another_table_has_one_message(folder: Folder, spoil: Spoil, message: str) -> None:
    spoil(folder)
    assert folder.problems() == [message]


def test_a_count_worked_out_from_its_share_must_be_the_only_one_that_fits(folder: Folder) -> None:
    url = REPORT.format("wrenshire")
    folder.set("figures", 14, value="200")
    folder.add("figures", "wrenshire", "cancelled_sexual", "share_pct", "5", "rounded", url)
    folder.add("figures", "wrenshire", "cancelled_sexual", "wrong", "10", "derived", url)
    folder.set("figures", 17, note="the number that gives the printed percentage")
    assert folder.problems() == [
        "figures.csv, row 17, column value: 10 cannot be derived: each of 9 and 10 is 5% of 200. Empty the "
        "value and use the basis not-published."
    ]
    folder.set("figures", 14, value="25").set("figures", 16, value="40")
    assert folder.problems() == []


def test_a_whole_worked_out_from_a_share_must_be_the_only_one_that_fits(folder: Folder) -> None:
    url = REPORT.format("wrenshire")
    folder.set("figures", 14, value="20", basis="derived", note="one record is 5% of it")
    folder.add("figures", "wrenshire", "cancelled_sexual", "share_pct", "5", "rounded", url)
    folder.add("figures", "wrenshire", "cancelled_sexual", "wrong", "1", "printed", url)
    assert folder.problems() == [
        "figures.csv, row 14, column value: 20 cannot be derived: 1 is 5% of other numbers too. Empty the "
        "value and use the basis not-published."
    ]
    folder.set("figures", 16, value="40").set("figures", 17, value="8")
    assert folder.problems() == []


def test_a_share_that_contradicts_its_counts_may_stand_as_a_conflict(folder: Folder) -> None:
    folder.set("figures", 4, value="33", doubt="conflict", note="printed as a third of 20")
    assert folder.problems() == []


def test_none_wrong_of_none_checked_has_no_share(folder: Folder) -> None:
    folder.set("figures", 2, value="0").set("figures", 3, value="0").set("figures", 4, value="0")
    assert folder.problems() == [
        "figures.csv, row 4, column value: there is a share, but checked is 0. Empty the value."
    ]


@pytest.mark.parametrize("value", ["20", "20.0", " 20 ", "0020"])
def test_a_whole_number_may_be_written_as_sheets_write_it(folder: Folder, value: str) -> None:
    assert folder.set("figures", 2, value=value).problems() == []


def test_a_thousand_may_have_its_comma(folder: Folder) -> None:
    assert folder.set("figures", 9, value="4,800").problems() == []
