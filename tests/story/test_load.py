"""A whole story folder: all its errors at once, or a story with its warnings."""

from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.story.fictional import PAPER, REPORT, Folder, messages, problems_of

from storygen.errors import DataError
from storygen.story.load import load_story


def test_a_story_is_read_into_its_types(folder: Folder) -> None:
    story, warnings = load_story(folder.write())
    assert warnings == ()
    assert story.slug == "midland"
    assert story.settings.edition == date(2031, 5, 2)
    assert story.settings.embargo == datetime(2031, 5, 2, 0, 1)
    assert [area.slug for area in story.areas] == ["northmoor", "eastvale", "wrenshire"]
    assert story.area("eastvale").covers == "Eastvale and Brack"
    first = story.figures_of("northmoor")[0]
    assert (first.measure, first.statistic, first.value, first.row) == (
        "cancelled_sexual",
        "checked",
        Decimal(20),
        2,
    )
    assert [figure.value for figure in story.figures_of("eastvale")] == [Decimal(18), Decimal(4), None, None]
    assert story.sources[PAPER].second_hand
    assert story.reports["wrenshire"].audit_to == date(2030, 6, 30)
    assert story.totals[0].areas == ("northmoor", "eastvale")
    assert story.partners[0].areas == ("eastvale", "northmoor")
    assert story.partners[1].areas == ()  # every area


def test_every_file_read_is_named_with_its_sum(folder: Folder) -> None:
    path = folder.write()
    (path / "notes.txt").write_text("not read")
    story, _ = load_story(path)
    assert set(story.inputs) == {"story.toml", *(f"{name}.csv" for name in folder.rows)}
    assert story.inputs["figures.csv"] == sha256((path / "figures.csv").read_bytes()).hexdigest()


def test_tables_that_are_not_needed_may_be_left_out_or_hold_only_a_header(folder: Folder) -> None:
    path = folder.write()
    for name in ("national", "responses"):
        (path / f"{name}.csv").unlink()
    folder.rows["totals"].clear()
    folder.write_csv("totals")
    story, _ = load_story(path)
    assert (story.national, story.responses, story.totals) == ((), (), ())


def twenty_mistakes(folder: Folder) -> Folder:
    folder.say("min_base = 10", "min_bse = 10")  # story.toml
    folder.say('phrase = "recorded"', "phrase = 12")
    folder.set("areas", 2, region="")
    folder.set("areas", 4, name="Wrenshire {% if %}")
    folder.set("sources", 5, kind="blog")
    folder.set("sources", 4, published="15/01/2031")
    folder.set("reports", 2, audit_to="2029-01-01")
    folder.set("reports", 3, area="eastvail")
    folder.set("reports", 4, url="wrenshire.pdf")
    folder.set("figures", 2, basis="printd")
    folder.set("figures", 4, value="-30")
    folder.set("figures", 6, value="13")  # 13 wrong of 12 checked
    folder.set("figures", 7, value="915")
    folder.set("figures", 9, source_url="https://other.example.org/x")
    folder.set("figures", 10, value="18.5")
    folder.set("figures", 12, value="7")  # of a basis without a value
    folder.set("figures", 14, statistic="cheked")
    folder.set("figures", 15, measure="recording_al")
    folder.add("figures", "northmoor", "unrecorded", "per_year_over", "4900", "printed", PAPER)
    folder.set("partners", 2, areas="estvale")
    return folder


def test_twenty_mistakes_give_twenty_messages(folder: Folder) -> None:
    found = twenty_mistakes(folder).problems()
    assert len(found) == 20
    assert [message.partition(": ")[0] for message in found] == [
        "story.toml, [[measures]] 3 (recording_all), key phrase",
        "story.toml, [rules]",
        "areas.csv, row 2, column region",
        "areas.csv, row 4, column name",
        "sources.csv, row 4, column published",
        "sources.csv, row 5, column kind",
        "reports.csv, row 4, column url",
        "reports.csv, row 2, column audit_to",
        "reports.csv, row 3, column area",
        "figures.csv, row 2, column basis",
        "figures.csv, row 4, column value",
        "figures.csv, row 7, column value",
        "figures.csv, row 9, column source_url",
        "figures.csv, row 10, column value",
        "figures.csv, row 12, column value",
        "figures.csv, row 14, column statistic",
        "figures.csv, row 15, column measure",
        "figures.csv, row 16, column statistic",
        "figures.csv, row 6, column value",
        "partners.csv, row 2, column areas",
    ]


def test_errors_are_not_warnings(folder: Folder) -> None:
    assert not any(problem.warning for problem in problems_of(twenty_mistakes(folder).write()))


def test_settings_that_cannot_be_read_do_not_hide_the_mistakes_in_the_tables(folder: Folder) -> None:
    folder.set("figures", 2, area="northmor").say('title = "', "title = ")
    first, second = folder.problems()
    assert first.startswith("story.toml: the file cannot be read: invalid value (at line 1, column 9).")
    assert second.startswith("figures.csv, row 2, column area: there is no area “northmor”.")


def test_an_empty_folder_names_all_that_it_lacks(tmp_path: Path) -> None:
    assert messages(tmp_path) == [
        "story.toml: the file is missing. A story folder holds one beside its tables: copy it from another "
        "story, such as data/demo.",
        "areas.csv: the table is missing. Make it, with the first row: "
        "slug,name,short_name,noun,region,covers",
        "sources.csv: the table is missing. Make it, with the first row: url,title,publisher,kind,published",
        "reports.csv: the table is missing. Make it, with the first row: "
        "area,title,kind,year,url,published,overall_grade",
        "figures.csv: the table is missing. Make it, with the first row: "
        "area,measure,statistic,value,basis,source_url",
    ]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there is no such folder"):
        load_story(tmp_path / "nowhere")


@pytest.mark.parametrize("address", [REPORT.format("northmoor"), REPORT.format("northmoor") + "?"])
def test_a_wrong_address_in_sources_is_not_told_again_at_each_figure(folder: Folder, address: str) -> None:
    folder.set("sources", 2, url=address.replace("https://", "htps://"))
    found = folder.problems()
    assert "sources.csv, row 2, column url" in found[0]
    assert len(found) == (1 if not address.endswith("?") else 10)


cell_texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\r"),
    max_size=12,
) | st.sampled_from(["-1", "1e9", "=1+1", '"', ",,", "{{", "#N/A", "nan", "9" * 40, "0.5", "2030-13-01"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=st.sampled_from(["areas", "sources", "reports", "figures", "totals"]), data=st.data())
def test_whatever_stands_in_a_cell_is_read_or_refused(
    tmp_path: Path, table: str, data: st.DataObject
) -> None:
    folder = Folder(tmp_path / "midland")
    row = data.draw(st.integers(2, len(folder.rows[table]) + 1))
    column = data.draw(st.sampled_from(folder.headers[table]))
    folder.set(table, row, **{column: data.draw(cell_texts)})
    problems_of(folder.write())  # raises nothing but DataError
