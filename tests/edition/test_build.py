"""A story becomes an edition: all its files or none, the same each time, never over a person's work."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from storygen.edition.build import Edition
from storygen.errors import DataError, EditionError, TemplateError, UnsourcedNumberError

Build = Callable[..., Edition]
AREAS = ["northmoor", "eastvale", "wrenshire", "aldwick"]


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def manifest(folder: Path) -> dict[str, object]:
    held: dict[str, object] = json.loads((folder / "edition.json").read_text())
    return held


def index(folder: Path) -> list[dict[str, str]]:
    text = (folder / "index.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


# ---- what is written


def test_each_area_has_word_markdown_and_facts_and_the_run_has_an_index_and_a_manifest(
    build: Build, output: Path
) -> None:
    edition = build()
    drafts = {f"{area}/{name}" for area in AREAS for name in (f"{area}.docx", f"{area}.md", "facts.json")}
    assert set(contents(output)) == drafts | {"index.csv", "edition.json"}
    assert set(edition.written) == drafts
    assert [product.slug for product in edition.products] == AREAS


@pytest.mark.parametrize(
    ("formats", "endings"),
    [
        (("md",), {".md", ".json"}),
        (("docx",), {".docx", ".json"}),
        (("html",), {".html", ".json"}),
        (("docx", "md", "html"), {".docx", ".md", ".html", ".json"}),
    ],
)
def test_only_the_formats_asked_for(
    build: Build, output: Path, formats: tuple[str, ...], endings: set[str]
) -> None:
    build(formats=formats, areas=("northmoor",))
    assert {path.suffix for path in (output / "northmoor").iterdir()} == endings


def test_desk_copies_and_charts_are_written_when_asked_for(build: Build, output: Path) -> None:
    build(areas=("northmoor", "wrenshire"), annotated=True, charts=True)
    assert {"northmoor-annotated.docx", "northmoor-annotated.md", "chart.png", "chart.svg"} <= {
        path.name for path in (output / "northmoor").iterdir()
    }
    assert not (output / "wrenshire" / "chart.png").exists()  # no share is held of it
    assert "![" in (output / "northmoor" / "northmoor.md").read_text()
    assert "[^F1b]" in (output / "northmoor" / "northmoor-annotated.md").read_text()


def test_two_builds_of_one_input_are_byte_for_byte_the_same(build: Build, tmp_path: Path) -> None:
    options = {"formats": ("docx", "md", "html"), "annotated": True, "charts": True}
    first, second = tmp_path / "first", tmp_path / "second"
    build(output=first, **options)
    build(output=second, **options)
    assert contents(first) == contents(second)


def test_a_second_build_writes_nothing_new(build: Build, output: Path) -> None:
    build()
    before = contents(output)
    assert build().written == ()
    assert contents(output) == before


def test_no_trace_of_the_machine_or_the_clock_is_left_in_any_file(build: Build, output: Path) -> None:
    import datetime
    import zipfile

    build(formats=("docx", "md", "html"))
    said = [str(output), str(Path.home()), datetime.date.today().isoformat()]
    for name, data in contents(output).items():
        parts = [data]
        if name.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
                parts = [archive.read(part) for part in archive.namelist()]
        for part in parts:
            for words in said:
                assert words.encode() not in part, (name, words)


# ---- the manifest and the index


def test_the_manifest_names_inputs_templates_files_and_what_is_outstanding(
    build: Build, output: Path
) -> None:
    import hashlib

    build()
    held = manifest(output)
    assert held["schema"] == "storygen.edition/1"
    assert held["edition"] == "2031-05-02"
    assert held["fictional"] is True
    assert held["counts"] == {"ready": 0, "to-check": 1, "needs-figures": 2, "held": 1}
    assert set(held["inputs"]) == {  # type: ignore[call-overload]
        "story.toml", "areas.csv", "figures.csv", "national.csv", "reports.csv", "responses.csv",
        "sources.csv",
    }  # fmt: skip
    assert "templates/valley/story.md.j2" in held["templates"]  # type: ignore[operator]
    assert "templates/shared/house.docx" in held["templates"]  # type: ignore[operator]
    for entry in held["areas"]:  # type: ignore[attr-defined]
        for name, digest in entry["files"].items():
            assert hashlib.sha256((output / entry["slug"] / name).read_bytes()).hexdigest() == digest


def test_the_index_has_a_row_a_draft_for_a_person(build: Build, output: Path) -> None:
    build()
    rows = index(output)
    assert [(row["area"], row["status"], row["lead"]) for row in rows] == [
        ("northmoor", "to-check", "half-or-more (sexual)"),
        ("eastvale", "needs-figures", "printed-share (sexual)"),
        ("wrenshire", "needs-figures", "nothing"),
        ("aldwick", "held", "found"),
    ]
    assert rows[0]["outstanding"] == "no editor has approved this draft yet"
    assert [int(row["things_to_do"]) for row in rows] == [len(r["outstanding"].splitlines()) for r in rows]
    assert (output / "index.csv").read_bytes().startswith(b"\xef\xbb\xbf")  # or Excel takes it for cp1252


def test_building_some_areas_keeps_the_others_in_manifest_and_index(build: Build, output: Path) -> None:
    build()
    before, rows = manifest(output), index(output)
    build(areas=("eastvale",))
    assert manifest(output) == before
    assert index(output) == rows


def test_building_one_area_first_and_the_rest_later_gives_what_one_build_gives(
    build: Build, tmp_path: Path
) -> None:
    parts, whole = tmp_path / "parts", tmp_path / "whole"
    build(output=parts, areas=("eastvale",))
    assert [row["area"] for row in index(parts)] == ["eastvale"]
    build(output=parts, areas=("wrenshire", "northmoor"))
    assert [row["area"] for row in index(parts)] == ["northmoor", "eastvale", "wrenshire"]
    build(output=parts, areas=("aldwick",))
    build(output=whole)
    assert contents(parts) == contents(whole)


def test_an_area_that_left_the_story_leaves_the_manifest(build: Build, project: Path, output: Path) -> None:
    build()
    for table in ("areas", "reports", "figures"):
        path = project / "data" / "valley" / f"{table}.csv"
        lines = path.read_text().splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("aldwick,")))
    build(areas=("northmoor",))
    assert [row["area"] for row in index(output)] == ["northmoor", "eastvale", "wrenshire"]


# ---- nothing is written when something is wrong


def test_an_error_in_the_data_writes_nothing(build: Build, project: Path, output: Path) -> None:
    path = project / "data" / "valley" / "figures.csv"
    path.write_text(path.read_text().replace("cancelled_sexual,wrong,9", "cancelled_sexual,wrong,99"))
    with pytest.raises(DataError):
        build()
    assert not output.exists()


def test_an_unsourced_number_in_a_template_writes_nothing_and_is_named_once(
    build: Build, project: Path, output: Path
) -> None:
    path = project / "templates" / "valley" / "methodology.md.j2"
    path.write_text(path.read_text() + "\nWe read all five reports.\n")
    with pytest.raises(TemplateError) as caught:
        build()
    lines = len(path.read_text().splitlines())
    assert [problem.where for problem in caught.value.problems] == [f"methodology.md.j2, line {lines}"]
    assert "“all five”" in str(caught.value)
    assert not output.exists()


def test_a_missing_variable_writes_nothing_and_names_its_line(
    build: Build, project: Path, output: Path
) -> None:
    path = project / "templates" / "valley" / "editor.md.j2"
    path.write_text("## For the editor\n\n{{ burglary.wrong }}\n")
    with pytest.raises(TemplateError, match=r"editor\.md\.j2, line 3: 'burglary' is undefined"):
        build()
    assert not output.exists()


def test_an_error_in_one_area_alone_stops_the_edition(build: Build, project: Path, output: Path) -> None:
    path = project / "templates" / "valley" / "editor.md.j2"
    path.write_text(path.read_text() + "{% if status == 'held' %}\nHeld twice.\n{% endif %}\n")
    build(areas=("northmoor",))
    before = contents(output)
    with pytest.raises(TemplateError, match="“twice”"):
        build()
    assert contents(output) == before


def test_a_template_that_is_not_there_is_named(build: Build, project: Path, output: Path) -> None:
    (project / "templates" / "valley" / "editor.md.j2").unlink()
    with pytest.raises(TemplateError, match=r"there is no template editor\.md\.j2"):
        build()
    assert not output.exists()


def test_a_corrected_template_is_read_again_by_a_process_that_goes_on(build: Build, project: Path) -> None:
    """A review page or a notebook builds more than once."""
    import os

    path = project / "templates" / "valley" / "editor.md.j2"
    right = path.read_text()
    path.write_text("{{ gone }}")
    with pytest.raises(TemplateError):
        build()
    path.write_text(right)
    os.utime(path, (1, 1))  # some file systems keep whole seconds only
    assert build().products


def test_strict_turns_warnings_into_errors_and_writes_nothing(build: Build, output: Path) -> None:
    with pytest.raises(DataError) as caught:
        build(strict=True)
    assert len(caught.value.problems) == 5
    assert not output.exists()
    assert len(build().warnings) == 5


# ---- areas, folders, people's work


def test_an_unknown_area_is_named_with_the_nearest_every_one_at_once(build: Build, output: Path) -> None:
    with pytest.raises(EditionError) as caught:
        build(areas=("northmore", "eastvale", "zzz"))
    assert [str(problem) for problem in caught.value.problems] == [
        "--area: there is no area northmore in this story. Did you mean northmoor?",
        "--area: there is no area zzz in this story. `storygen build --help` says how to choose areas.",
    ]
    assert not output.exists()


def test_areas_are_built_in_the_order_of_the_story_each_once(build: Build) -> None:
    assert [p.slug for p in build(areas=("aldwick", "northmoor", "aldwick")).products] == [
        "northmoor",
        "aldwick",
    ]


def test_a_draft_that_somebody_edited_stays_and_the_new_one_goes_beside_it(
    build: Build, project: Path, output: Path
) -> None:
    build(formats=("md",))
    edited = output / "northmoor" / "northmoor.md"
    edited.write_text("An editor's words.\n")
    path = project / "templates" / "valley" / "editor.md.j2"
    path.write_text(path.read_text() + "\nMore.\n")
    edition = build(formats=("md",))
    assert edited.read_text() == "An editor's words.\n"
    assert (output / "northmoor" / "northmoor.new.md").read_text().endswith("More.\n")
    assert edition.plan.messages() == (
        "northmoor/northmoor.md was edited after it was written, so it stays. "
        "The new draft is northmoor/northmoor.new.md.",
    )
    build(formats=("md",), force=True)
    assert edited.read_text().endswith("More.\n")


def test_a_folder_that_holds_another_story_is_refused(build: Build, output: Path) -> None:
    build()
    held = manifest(output)
    (output / "edition.json").write_text(json.dumps({**held, "story": "orchard"}))
    with pytest.raises(EditionError, match="holds an edition of orchard, not of valley"):
        build()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": "other/1"}', "\xff"])
def test_a_manifest_that_cannot_be_read_stops_before_anything_is_written(
    build: Build, output: Path, text: str
) -> None:
    build()
    (output / "edition.json").write_bytes(text.encode("latin-1"))
    before = contents(output)
    with pytest.raises(EditionError):
        build()
    assert contents(output) == before


def test_progress_counts_up_to_the_number_of_areas(project: Path, output: Path) -> None:
    from storygen.edition.build import BuildOptions, build_edition

    seen: list[tuple[int, int]] = []
    build_edition(
        project / "data" / "valley", project, BuildOptions(output), lambda done, of: seen.append((done, of))
    )
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_unsourced_numbers_are_a_kind_of_template_error() -> None:
    assert issubclass(UnsourcedNumberError, TemplateError)
