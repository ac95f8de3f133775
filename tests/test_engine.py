"""However the areas are mapped, the drafts are the same, and an error comes back whole."""

from __future__ import annotations

import pickle
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.world.valley import copy_project

from storygen.edition.build import BuildOptions, build_edition
from storygen.engine import SerialExecutor, Shared, in_chunks, jobs_for, map_tasks, open_executor
from storygen.errors import DataError, Problem, StorygenError, TemplateError, UnsourcedNumberError


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def built(tmp_path: Path, name: str, **options: object) -> dict[str, bytes]:
    project = copy_project(tmp_path / "project")
    output = tmp_path / name
    held = BuildOptions(output, formats=("docx", "md", "html"), **options)  # type: ignore[arg-type]
    build_edition(project / "data" / "valley", project, held)
    return contents(output)


def test_processes_write_the_same_bytes_as_one(tmp_path: Path) -> None:
    assert built(tmp_path, "serial", jobs=1) == built(tmp_path, "processes", jobs=2)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes always start anew")
def test_processes_that_start_anew_write_the_same_bytes_as_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = built(tmp_path, "copies", jobs=2)
    monkeypatch.setattr("storygen.engine.FORKS", False)
    assert built(tmp_path, "anew", jobs=2) == copies


@pytest.mark.slow
def test_a_dask_cluster_writes_the_same_bytes_as_one_process(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    assert built(tmp_path, "serial", jobs=1) == built(tmp_path, "dask", jobs=2, engine="dask")


def test_an_error_in_another_process_comes_back_with_every_problem(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    path = project / "templates" / "valley" / "editor.md.j2"
    path.write_text("All five.\n\n{{ area.name }} twice.\n")
    with pytest.raises(TemplateError) as caught:
        build_edition(project / "data" / "valley", project, BuildOptions(tmp_path / "out", jobs=2))
    assert [problem.where for problem in caught.value.problems] == [
        "editor.md.j2, line 1",
        "editor.md.j2, line 3",
    ]
    assert not (tmp_path / "out").exists()


def test_a_story_without_templates_is_said_so_by_other_processes_too(tmp_path: Path) -> None:
    import shutil

    project = copy_project(tmp_path / "project")
    shutil.rmtree(project / "templates" / "valley")
    with pytest.raises(TemplateError, match="has no templates"):
        build_edition(project / "data" / "valley", project, BuildOptions(tmp_path / "out", jobs=2))


@pytest.mark.parametrize("kind", [StorygenError, DataError, TemplateError, UnsourcedNumberError])
def test_errors_survive_the_way_between_processes(kind: type[StorygenError]) -> None:
    problems = (Problem("what.", "where", "fix."), Problem("another.", warning=True))
    copied = pickle.loads(pickle.dumps(kind(problems)))
    assert type(copied) is kind
    assert copied.problems == problems
    assert str(copied) == "where: what. fix.\nanother."


# ---- how work is shared out


def test_few_areas_are_not_worth_processes() -> None:
    import os

    assert jobs_for(5, None) == 1
    assert jobs_for(430, None) == (os.cpu_count() or 1)
    assert jobs_for(43, 3) == 3
    assert jobs_for(430, 1) == 1


@given(st.lists(st.integers(), max_size=200), st.integers(1, 8))
def test_chunks_hold_every_area_once_in_order(items: list[int], jobs: int) -> None:
    chunks = in_chunks(items, jobs)
    assert [item for chunk in chunks for item in chunk] == items
    assert all(chunks)
    if jobs == 1:
        assert all(len(chunk) == 1 for chunk in chunks)
    else:
        assert len(chunks) <= jobs * 4


def double(number: int) -> int:
    return 2 * number


def fail(number: int) -> int:
    raise DataError.of(f"{number} is wrong.")


def test_results_come_as_they_are_ready() -> None:
    assert list(map_tasks(double, [1, 2, 3], SerialExecutor())) == [2, 4, 6]
    with ProcessPoolExecutor(2) as executor:
        assert sorted(map_tasks(double, [1, 2, 3], executor)) == [2, 4, 6]


def test_an_error_in_a_task_is_raised_by_whoever_asks_for_its_result() -> None:
    with pytest.raises(DataError, match="1 is wrong"):
        list(map_tasks(fail, [1], SerialExecutor()))


def test_one_job_is_done_in_this_process() -> None:
    with open_executor("local", 1) as executor:
        assert isinstance(executor, SerialExecutor)


def size(shared: Shared[list[int]]) -> int:
    return len(shared.value)


def test_what_is_shared_reaches_every_process(monkeypatch: pytest.MonkeyPatch) -> None:
    held = Shared(list(range(100_000)))
    assert len(pickle.dumps(held)) > 100_000
    for forks in (sys.platform == "linux", False):
        monkeypatch.setattr("storygen.engine.FORKS", forks)
        with open_executor("local", 2) as executor:
            if forks:
                assert len(pickle.dumps(held)) < 100
                assert len(pickle.dumps(Shared(list(range(100_000))))) > 100_000, "made since: it travels"
            assert list(map_tasks(size, [held] * 3, executor)) == [100_000] * 3


def leave_a_mark(path: Path) -> None:
    time.sleep(0.1)
    path.touch()


def test_what_nobody_has_begun_when_a_run_is_stopped_is_not_done(tmp_path: Path) -> None:
    marks = [tmp_path / str(number) for number in range(40)]
    with suppress(KeyboardInterrupt), open_executor("local", 2) as executor:
        for _ in map_tasks(leave_a_mark, marks, executor):
            raise KeyboardInterrupt
    done = sum(mark.exists() for mark in marks)
    assert 0 < done < 20
    time.sleep(0.3)
    assert sum(mark.exists() for mark in marks) == done


def test_dask_asked_for_and_not_installed_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(StorygenError) as caught, open_executor("dask", 1):
        pass
    (problem,) = caught.value.problems
    assert "not installed" in problem.what
    assert problem.fix == "pip install 'storygen[dask]'"
