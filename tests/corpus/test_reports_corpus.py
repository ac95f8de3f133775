"""The corpus is what it says it is, the scorer catches what it should, and the reader holds the bar."""

from __future__ import annotations

import importlib
import os
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from tests.corpus.bad_files import make_bad_files
from tests.corpus.reports import Made, cached_corpus, make_corpus
from tests.corpus.score import score_run, table
from tests.corpus.ways import WAYS

SEED, REPORTS, PAGES = 20, 12, 14

reader = importlib.import_module("storygen.extract")
needs_reader = pytest.mark.skipif(not hasattr(reader, "extract_files"), reason="no reader to judge")


@dataclass(frozen=True)
class Proposed:
    """A stand-in for a proposal of the reader."""

    file: str
    measure: str
    statistic: str
    value: str
    status: str = "certain"
    page: int = 1
    quote: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Extraction:
    """A stand-in for what the reader made of one file."""

    figures: list[Proposed]


@pytest.fixture(scope="module")
def corpus() -> tuple[Path, list[Made]]:
    return cached_corpus(SEED, REPORTS, PAGES)


def perfect(made: list[Made]) -> list[Extraction]:
    """What a perfect reader proposes."""
    return [
        Extraction(
            [
                Proposed(
                    m.file,
                    e.measure,
                    e.statistic,
                    e.value,
                    "review" if e.mark == "must-review" else "certain",
                )
                for e in m.expected
            ]
        )
        for m in made
    ]


def changed(extractions: list[Extraction], index: int, **changes: str) -> list[Extraction]:
    """The same proposals but for one of the first report's."""
    figures = list(extractions[0].figures)
    figures[index] = replace(figures[index], **changes)
    return [Extraction(figures), *extractions[1:]]


def plain(made: list[Made]) -> int:
    """The index of the first report's first plainly printed count."""
    return next(
        i for i, e in enumerate(made[0].expected) if e.statistic == "rate_pct" and e.mark == "certain-ok"
    )


# ---- the corpus ----


def test_there_are_at_least_forty_ways_to_put_the_findings() -> None:
    importlib.import_module("tests.corpus.compose")
    assert len(WAYS) >= 40


def test_every_report_has_a_file_and_answers(corpus: tuple[Path, list[Made]]) -> None:
    folder, made = corpus
    assert len(made) == REPORTS
    assert all((folder / m.file).stat().st_size > 5000 for m in made)
    assert all(len(m.expected) >= 8 for m in made)


def test_a_seed_gives_the_same_reports_again_and_another_seed_others(tmp_path: Path) -> None:
    first = make_corpus(tmp_path / "a", seed=5, reports=2, pages=9)
    again = make_corpus(tmp_path / "b", seed=5, reports=2, pages=9)
    other = make_corpus(tmp_path / "c", seed=6, reports=2, pages=9)
    assert first == again
    assert first != other
    for m in first:
        if not m.layout.startswith("LibreOffice"):  # which writes the time into its files
            assert (tmp_path / "a" / m.file).read_bytes() == (tmp_path / "b" / m.file).read_bytes()


def test_printed_answers_can_be_found_in_the_text(corpus: tuple[Path, list[Made]]) -> None:
    folder, made = corpus
    for m in made:
        text = " ".join(_text(folder / m.file).split())
        for e in m.expected:
            if e.statistic in ("rate_pct", "ci_pct"):
                assert e.value in text, (m.file, e)
            if e.statistic == "per_year_over":
                assert f"{int(e.value):,}" in text, (m.file, e)


def _text(path: Path) -> str:
    if path.suffix == ".html":
        return path.read_text(encoding="utf-8")
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


# ---- the scorer ----


def test_a_perfect_reader_passes(corpus: tuple[Path, list[Made]]) -> None:
    score = score_run(corpus[1], perfect(corpus[1]))
    assert score.passed
    assert score.share_right == 1
    assert score.total.caught == score.total.planted
    assert score.faults == []


def test_one_wrong_figure_called_certain_fails_the_run(corpus: tuple[Path, list[Made]]) -> None:
    made = corpus[1]
    score = score_run(made, changed(perfect(made), plain(made), value="12.34"))
    assert score.total.wrong_certain == 1
    assert not score.passed
    assert score.faults[0].startswith("WRONG AS CERTAIN")
    assert "WRONG AS CERTAIN" in table(score).splitlines()[0]


def test_a_wrong_figure_sent_to_review_is_only_not_right(corpus: tuple[Path, list[Made]]) -> None:
    made = corpus[1]
    score = score_run(made, changed(perfect(made), plain(made), value="12.34", status="review"))
    assert (score.total.wrong_certain, score.total.review) == (0, 1)


def test_a_certain_figure_that_the_report_does_not_hold_is_wrong(corpus: tuple[Path, list[Made]]) -> None:
    made = corpus[1]
    extra = Extraction(
        [Proposed(made[0].file, "victims", "told_late", "3"), Proposed(made[0].file, "victims", "value", "3")]
    )
    score = score_run(made, [*perfect(made), extra])
    assert score.total.wrong_certain == 1


def test_nobody_may_be_certain_of_a_contradiction(corpus: tuple[Path, list[Made]]) -> None:
    made = corpus[1]
    bold = [Extraction([replace(f, status="certain") for f in e.figures]) for e in perfect(made)]
    score = score_run(made, bold)
    assert score.total.planted > 0
    assert score.total.caught == 0
    assert not score.passed


def test_a_reader_that_finds_nothing_fails(corpus: tuple[Path, list[Made]]) -> None:
    score = score_run(corpus[1], [])
    assert not score.passed
    assert score.total.missing == score.total.expected


# ---- the reader ----


@needs_reader
def test_the_reader_holds_the_bar(corpus: tuple[Path, list[Made]]) -> None:
    folder, made = corpus
    score = score_run(made, reader.extract_files([folder / m.file for m in made]))
    report = table(score) + "\n" + "\n".join(score.faults)
    assert score.total.wrong_certain == 0, report
    assert score.share_right >= 0.97, report


@needs_reader
def test_bad_files_cost_a_line_each_and_the_others_are_done(
    tmp_path: Path, corpus: tuple[Path, list[Made]]
) -> None:
    folder, made = corpus
    bad = make_bad_files(tmp_path)
    good = next(m for m in made if m.file.endswith(".pdf"))
    paths = [*(tmp_path / b.file for b in bad), folder / good.file]
    started = time.monotonic()
    extractions = list(reader.extract_files(paths))
    assert time.monotonic() - started < 60 * max(1, 4 // (os.cpu_count() or 1))
    assert len(extractions) == len(paths)
    for b, extraction in zip(bad, extractions, strict=False):
        assert not [f for f in extraction.figures if f.status == "certain"], b.file
        assert b.readable or extraction.problems, f"{b.file} ({b.what}) passed in silence"
    assert extractions[-1].figures
