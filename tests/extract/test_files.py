"""Files that are no reports, broken or hostile: a clear line each, the others done."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import zlib
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.extract import samples
from tests.extract.reading import cancelled

from storygen.extract import cache as kept
from storygen.extract import extract_file, extract_files
from storygen.extract.cache import Cache, rules_version
from storygen.extract.files import named_by_report
from storygen.extract.model import Extraction, Proposal
from storygen.extract.starting import Limits


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples.report(tmp_path_factory.mktemp("good") / "good.pdf", filler_pages=1)


def _encrypted(path: Path) -> Path:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", ownerPassword="owner", canPrint=0))
    canvas.drawString(100, 700, "Three of 20 cancelled rape records were wrong.")
    canvas.save()
    return path


def _scanned(path: Path) -> Path:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path))
    for _ in range(3):
        canvas.rect(50, 50, 400, 700, fill=1)
        canvas.showPage()
    canvas.save()
    return path


def _long(path: Path, pages: int) -> Path:
    """Pages of plain text, with a finding on page 1,201."""
    from reportlab.pdfgen import canvas

    report = canvas.Canvas(str(path))
    for number in range(1, pages + 1):
        report.drawString(72, 740, f"Page {number}. The arrangements for training were explained to us.")
        if number == 1201:
            report.drawString(72, 700, "Of the 20 cancelled rape records we reviewed, three were wrong.")
        report.showPage()
    report.save()
    return path


def _bomb(path: Path) -> Path:
    """A page whose content unpacks to 100 MB of drawing."""
    packed = zlib.compress(b"BT /F1 12 Tf 10 10 Td (a) Tj ET\n" * 3_000_000, 9)
    start = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    )
    page = (
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<<"
        b"/Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj "
    )
    stream = (
        b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n" % len(packed) + packed + b"\nendstream endobj "
    )
    path.write_bytes(start + page + stream + b"trailer<</Root 1 0 R>>")
    return path


def test_each_bad_file_gets_a_line_and_the_good_one_is_read(tmp_path: Path, good: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(good.read_bytes()[:700])
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "page.pdf").write_text("<html>404 Not Found</html>")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG....")
    (tmp_path / "blank.html").write_text("<html><body></body></html>")
    _encrypted(tmp_path / "locked.pdf")
    _scanned(tmp_path / "scanned.pdf")
    names = [
        "broken.pdf",
        "empty.pdf",
        "page.pdf",
        "picture.png",
        "blank.html",
        "locked.pdf",
        "scanned.pdf",
        "gone.pdf",
    ]
    found = extract_files([*(tmp_path / name for name in names), good, tmp_path], jobs=2)
    said = {e.file: " ".join(e.problems) for e in found}
    assert "broken" in said["broken.pdf"]
    assert "is empty" in said["empty.pdf"]
    assert "holds no text" in said["page.pdf"] or "not a PDF" in said["page.pdf"]
    assert "neither a PDF nor a web page" in said["picture.png"]
    assert "holds no text that a report would" in said["blank.html"]
    assert "is encrypted" in said["locked.pdf"]
    assert "is scanned" in said["scanned.pdf"]
    assert "It needs OCR or reading by hand." in said["scanned.pdf"]
    assert "cannot be opened" in said["gone.pdf"]
    assert "is a folder" in said[tmp_path.name]
    assert said["good.pdf"] == ""
    assert cancelled(found[-2].certain) == "rape 3/20; sexual 9/17; violence 0/19; robbery 6/18"


def test_two_thousand_pages_are_read_for_the_one_that_matters(tmp_path: Path) -> None:
    found = extract_file(_long(tmp_path / "long.pdf", 2000))
    assert found.problems == ()
    assert [(p.measure, p.statistic, p.value, p.page) for p in found.certain] == [
        ("cancelled_rape", "checked", 20, 1201),
        ("cancelled_rape", "wrong", 3, 1201),
    ]


def test_more_pages_than_a_report_has_are_refused_at_once(tmp_path: Path) -> None:
    found = extract_file(_long(tmp_path / "huge.pdf", 5001))
    assert found.problems == (
        "huge.pdf: has 5,001 pages, more than the 5,000 that are read. Cut out the pages of the "
        "report and read those.",
    )


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(tmp_path: Path, good: Path) -> None:
    began = time.monotonic()
    found = extract_files(
        [_bomb(tmp_path / "bomb.pdf"), good], jobs=1, limits=Limits(seconds=3, memory=1_500_000_000)
    )
    assert found[0].problems
    assert found[0].problems[0].startswith("bomb.pdf: ")
    assert found[1].certain
    assert time.monotonic() - began < 40


def test_memory_has_a_limit(tmp_path: Path) -> None:
    found = extract_file(_bomb(tmp_path / "bomb.pdf"), limits=Limits(seconds=30, memory=450_000_000))
    assert found.proposals == ()
    assert found.problems


def test_what_was_read_is_kept_by_content_under_any_name(tmp_path: Path, good: Path) -> None:
    cache = tmp_path / "cache"
    first = extract_file(good, cache=cache)
    copy = tmp_path / "other-name.pdf"
    copy.write_bytes(good.read_bytes())
    again = extract_file(copy, cache=cache)
    assert again.file == "other-name.pdf"
    assert {p.file for p in again.proposals} == {"other-name.pdf"}
    assert [p.value for p in again.proposals] == [p.value for p in first.proposals]
    assert again.seconds == first.seconds


def test_a_problem_is_not_kept_and_nothing_is_once_somebody_stopped_the_run(
    tmp_path: Path, good: Path
) -> None:
    """What went wrong may be right the next time, and a stopped worker says nothing of its file."""
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(good.read_bytes()[:400])
    copies = [samples.report(tmp_path / f"{number}.pdf", filler_pages=number) for number in range(1, 9)]
    folder = tmp_path / "cache"

    def stop(done: int, of: int, name: str) -> None:
        raise KeyboardInterrupt

    assert extract_files([broken], cache=folder)[0].problems
    with pytest.raises(KeyboardInterrupt):
        extract_files(copies, cache=folder, progress=stop)
    assert all('problems": []' in path.read_text() for path in folder.glob("*.json"))
    assert all(found.certain for found in extract_files(copies, cache=folder))


def test_a_damaged_or_older_cache_is_read_again(tmp_path: Path, good: Path) -> None:
    cache = tmp_path / "cache"
    first = extract_file(good, cache=cache)
    file = next(cache.glob("*.json"))
    file.write_text("{")
    assert extract_file(good, cache=cache).certain == first.certain
    assert Cache(cache, ()).get("0" * 64) is None


def test_what_is_kept_is_read_again_by_another_version_of_the_libraries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert f"lxml-{version('lxml')}." in kept._installed_as("lxml")
    assert f"pypdfium2-{version('pypdfium2')}." in kept._installed_as("pypdfium2")
    assert kept._installed_as("not-installed") == ""
    before = rules_version.__wrapped__()
    monkeypatch.setattr(kept, "_installed_as", lambda library: f"{library}-0.1.dist-info")
    assert rules_version.__wrapped__() != before


def test_progress_is_told_for_every_file(good: Path) -> None:
    told: list[tuple[int, int, str]] = []
    extract_files([good, good], jobs=1, progress=lambda done, of, name: told.append((done, of, name)))
    assert told == [(1, 2, "good.pdf"), (2, 2, "good.pdf")]


def test_json_has_the_fields_that_programs_read(good: Path) -> None:
    row = extract_file(good).proposals[0].as_json()
    assert set(row) >= {"file", "area", "measure", "statistic", "value", "status", "page", "quote", "reasons"}
    assert json.loads(json.dumps(row)) == row


def test_whatever_is_loaded_to_read_a_report_has_a_say_in_what_is_kept() -> None:
    code = (
        "import sys, storygen.extract.propose, storygen.extract.pdf, storygen.extract.html\n"
        "from storygen.extract.cache import _NOT_READING\n"
        "loaded = {m.removeprefix('storygen.extract.').replace('.', '/') + '.py' for m in sys.modules}\n"
        "print(sorted((loaded & _NOT_READING) - {'cache.py', 'files.py', 'pool.py', 'starting.py'}))"  # what hands out the work
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Northmoor Constabulary", "northmoor"), ("Three Rivers Police", "three-rivers"), ("", "unknown")],
)
def test_a_report_outside_any_story_is_of_the_area_that_it_names(name: str, slug: str) -> None:
    figure = Proposal("x.pdf", name or "unknown", "m", "wrong", Decimal(1), "certain", 7, "As printed.")
    extraction = Extraction("x.pdf", name, name, proposals=(figure,))
    assert named_by_report(extraction).proposals[0].area == slug
